// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "review/ports.h"
#include "review/reviewsession.h"
#include "review/similarport.h"
#include "ui/review/stagewidget.h"

#include <QList>
#include <QStringList>

namespace vigil::ui::fixture {

/// Stands still; moved by hand.
class HandClock final : public base::Clock
{
public:
    [[nodiscard]] base::Instant now() const override { return at; }
    [[nodiscard]] base::Millis sinceBoot() const override { return boot; }

    base::Instant at = *base::parseInstant(QStringLiteral("2022-03-10T12:22:00Z"));
    base::Millis boot{1'000};
};

/// The same bytes in every run.
class CountingRandom final : public base::Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::uint8_t &byte : bytes)
            byte = ++m_last;
    }

private:
    std::uint8_t m_last = 0;
};

/// A case about a video under INT-MIS with flags of three sources, strikes and a history; `number`
/// tells cases apart.
[[nodiscard]] review::DeskCase makeCase(int number, const HandClock &clock);
/// Markup, bidi overrides and stacked marks.
[[nodiscard]] QString hostileText();
/// A text wherever a stranger can write, the authors of policies and colleagues among them.
[[nodiscard]] review::DeskCase makeHostileCase(int number, const HandClock &clock,
                                               const QString &bad = hostileText());

/// Cases and receipts out of memory; every answer is there at once.
class FakeDesk final : public review::CaseSource, public review::DecisionSink
{
public:
    explicit FakeDesk(const HandClock &clock) : m_clock(clock) {}

    QList<review::DeskCase> waiting;
    cases::BanPreview preview;
    std::optional<base::Error> fault;  ///< what the sink answers, while set
    std::optional<base::Error> noCase; ///< what the source answers, while set
    QList<cases::DecisionRequest> decided;
    QList<domain::DecisionId> undone;
    QStringList acts; ///< "skip", "release", "escalate:lead", "fact_check"

    [[nodiscard]] review::Answer<std::optional<review::DeskCase>> next() override;
    [[nodiscard]] review::Answer<std::optional<review::DeskCase>>
    following(const domain::CaseId &current) override;
    [[nodiscard]] review::Answer<domain::Lease> renew(const domain::CaseId &caseId) override;
    [[nodiscard]] review::Answer<domain::Lease> hold(const domain::CaseId &caseId) override;
    [[nodiscard]] review::Answer<domain::Lease> resume(const domain::CaseId &caseId) override;
    [[nodiscard]] review::Answer<void> giveBack(const domain::CaseId &caseId) override;
    [[nodiscard]] review::Answer<cases::QueueSummary> summary() override;
    [[nodiscard]] review::Answer<std::vector<cases::UpcomingCase>> upcoming(int size) override;
    [[nodiscard]] review::Answer<cases::BanPreview>
    previewBan(const domain::AccountId &account, const domain::CaseId &except) override;

    [[nodiscard]] review::Answer<cases::DecisionReceipt>
    decide(const cases::DecisionRequest &request) override;
    [[nodiscard]] review::Answer<std::optional<review::DeskCase>>
    undo(const domain::DecisionId &decision) override;
    [[nodiscard]] review::Answer<void> skip(const domain::CaseId &caseId) override;
    [[nodiscard]] review::Answer<void> release(const domain::CaseId &caseId) override;
    [[nodiscard]] review::Answer<void> escalate(const cases::EscalationRequest &request) override;
    [[nodiscard]] review::Answer<void> sendToFactCheck(const domain::CaseId &caseId) override;

private:
    [[nodiscard]] review::Answer<void> leave(const domain::CaseId &caseId, const QString &act);
    [[nodiscard]] review::DeskCase taken(const domain::CaseId &caseId);

    const HandClock &m_clock;
    QList<review::DeskCase> m_seen;
};

/// A stage without a player: keeps what it is told and plays nothing.
class FakeStage final : public StageWidget
{
    Q_OBJECT

public:
    using StageWidget::StageWidget;

    void setCase(const review::DeskCase *desk) override;
    void setNextCase(const review::DeskCase *desk) override;
    void setEvidence(const QList<domain::Segment> &segments) override { evidence = segments; }
    void setMatched(const QList<domain::Segment> &segments) override { matched = segments; }
    void setSimilar(const std::vector<review::SimilarVideo> &) override {}
    [[nodiscard]] VideoPictures similarPictures(const domain::SubjectId &subject) const override
    {
        return ofSimilar.value(subject);
    }
    void seek(base::Millis to) override { at = to; }
    [[nodiscard]] base::Millis position() const override { return at; }
    void cover() override { ++covered; }
    [[nodiscard]] bool isWatched() const override { return isPlaying; }

    int covered = 0;
    bool isPlaying = false;
    std::optional<domain::CaseId> current;
    std::optional<domain::CaseId> next;
    QList<domain::Segment> evidence;
    QList<domain::Segment> matched;
    QHash<domain::SubjectId, VideoPictures> ofSimilar;
    base::Millis at{};

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Three videos like the one on the desk: a removed one, a confirmed one and a rejected one. All
/// are called as the one on the desk is.
class FakeSimilar final : public review::SimilarPort
{
    Q_OBJECT

public:
    /// As the console does it.
    FakeSimilar(review::ReviewSession &session, const HandClock &clock, QObject *parent = nullptr);

    void show(const review::DeskCase *desk) override;
    [[nodiscard]] const review::SimilarVideos &videos() const override { return m_videos; }
    void say(const domain::SubjectId &other, similar::Relation relation) override;
    void set(const review::SimilarVideos &videos);

    QList<std::pair<domain::SubjectId, similar::Relation>> said;

private:
    const HandClock &m_clock;
    review::SimilarVideos m_videos;
};

} // namespace vigil::ui::fixture
