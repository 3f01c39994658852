// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/enforcement.h"
#include "review/deskcase.h"
#include "similar/similarfinder.h"

#include <QObject>
#include <QString>

#include <vector>

namespace vigil::review {

/// A video that looks like the one on the desk, and what was decided on it.
struct SimilarVideo
{
    similar::Suggestion found;
    QString title; ///< private text, hostile; empty when it was erased
    /// Absolute path of its file; empty where it is not on this computer and where nobody may be
    /// shown it. Hostile content.
    QString media;
    domain::Enforcement enforcement;
};

/// What is known of the videos that look like the one on the desk.
struct SimilarVideos
{
    enum class State {
        NoVideo,  ///< nothing on the desk, or no video here to hash
        Looking,  ///< the video is still hashed or compared
        Found,    ///< `videos` are all; perhaps none
        TooPlain, ///< no frame of it has enough detail to be compared
        Failed,   ///< its frames cannot be had, or the store cannot be read
    };

    State state = State::NoVideo;
    std::vector<SimilarVideo> videos; ///< the best first; rejected ones too
    /// Whether all hashed videos were compared, or only the newest.
    bool isWhole = true;
};

/// Where the videos come from that look like the one on the desk, and where it goes what a person
/// says of them. Lives in the window's thread.
class SimilarPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// From now on of this case; null: of none.
    virtual void show(const DeskCase *desk) = 0;
    [[nodiscard]] virtual const SimilarVideos &videos() const = 0;
    /// What the person says of one of `videos`; ignored when it is none of them.
    virtual void say(const domain::SubjectId &other, similar::Relation relation) = 0;

Q_SIGNALS:
    void changed();
    /// What was said was not recorded.
    void refused(const vigil::base::Error &error);
};

} // namespace vigil::review
