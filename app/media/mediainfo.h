// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame.h"

#include <QSize>
#include <QString>

#include <optional>

namespace vigil::media {

/// What the player says about an opened video; all of it is the word of a hostile file.
struct MediaInfo
{
    /// Nothing where the container does not say.
    std::optional<Micros> duration;
    bool hasVideo = false;
    bool hasSound = false;
    /// Nominal; 0 where unknown.
    double framesPerSecond = 0;
    /// As shown: upright and with square pixels.
    QSize size;
    QString videoCodec;
    QString soundCodec;
};

} // namespace vigil::media

Q_DECLARE_METATYPE(vigil::media::MediaInfo)
