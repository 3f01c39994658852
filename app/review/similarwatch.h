// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/casestore.h"
#include "media/framesampler.h"
#include "media/mediasources.h"
#include "review/similarport.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace vigil::review {

/// Looks for videos similar to the one on the desk, away from the window's thread: keeps the hashes
/// of its frames, which are made once, and compares them with all that were kept. A person confirms
/// or rejects.
class SimilarWatch final : public SimilarPort
{
    Q_OBJECT

public:
    /// All outlive the watch.
    struct Parts
    {
        cases::CaseStore &cases;
        const base::Clock &clock;
        base::Random &random;
        /// Without them what is on servers is not hashed.
        media::MediaSources from = {};
    };
    /// Until the frames of a new case are hashed, so that its own first frames are not held up.
    static constexpr std::chrono::milliseconds usualDelay{1'500};

    SimilarWatch(const Parts &parts, media::PlayerClient::Player player,
                 std::chrono::milliseconds delay = usualDelay, QObject *parent = nullptr);

    void show(const DeskCase *desk) override;
    [[nodiscard]] const SimilarVideos &videos() const override { return m_videos; }
    void say(const domain::SubjectId &other, similar::Relation relation) override;

private:
    /// The video on the desk.
    struct Shown
    {
        domain::SubjectId subject;
        domain::AccountId account;
        base::Instant revision;
        QString media; ///< empty: it is not here, but may have been hashed while it was
        MediaState place = MediaState::Local;
    };

    template<typename T>
    void await(const QFuture<base::Result<T>> &answer, std::function<void(const T &)> then);
    void look();
    void sample();
    void sampleFetched();
    void keep(int first, int seconds, const QList<media::FrameHash> &frames);
    void find();
    void describe(const similar::Suggestions &suggestions);
    void setState(SimilarVideos::State state);

    Parts m_with;
    media::FrameSampler m_sampler;
    similar::SimilarFinder m_finder;
    QFuture<similar::SimilarFinder::Answer> m_search;
    QTimer m_delay;
    std::optional<Shown> m_shown;
    /// It is being fetched.
    bool m_awaitsVideo = false;
    int m_number = 0;
    SimilarVideos m_videos;
};

} // namespace vigil::review
