// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/mediafile.h"
#include "media/streampart.h"

#include <QList>
#include <QObject>

#include <optional>

namespace vigil::media {

/// The parts of a stream that are here. They come in any order, and old ones go while it runs.
/// Lives in the window's thread.
class StreamSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// By their sequence.
    [[nodiscard]] virtual QList<StreamPart> parts() const = 0;
    /// For a player; nothing when it has gone.
    [[nodiscard]] virtual std::optional<MediaFile> read(qint64 sequence) = 0;
    /// Where a person is to see it first: near its newest pictures, and far enough from them that
    /// playing does not stop at once.
    [[nodiscard]] virtual Micros firstPosition() const = 0;
    /// Nothing newer comes.
    [[nodiscard]] virtual bool isOver() const = 0;

Q_SIGNALS:
    void partAdded(const vigil::media::StreamPart &part);
    void partDropped(qint64 sequence);
    /// isOver() is another.
    void overChanged();
};

} // namespace vigil::media
