// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/decisionoutbox.h"

#include "base/whendone.h"
#include "review/errors.h"

namespace vigil::review {

namespace {

constexpr qsizetype keptDecisions = 8;

} // namespace

DecisionOutbox::DecisionOutbox(DecisionSink &sink, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sink(sink)
    , m_clock(clock)
{}

void DecisionOutbox::submit(const cases::DecisionRequest &request, const domain::SubjectText &text)
{
    QList<domain::MeasureSpec> measures;
    for (const cases::MeasureRequest &measure : request.measures)
        measures.append(measure.spec);
    m_justDecided.prepend({request.id, request.caseId, text.title, text.platformId, measures, {}});
    if (m_justDecided.size() > keptDecisions)
        m_justDecided.removeLast();
    m_unsaved.append(request);
    send(request);
    Q_EMIT justDecidedChanged();
    Q_EMIT savedStateChanged();
}

void DecisionOutbox::send(const cases::DecisionRequest &request)
{
    base::whenDone(m_sink.decide(request), this,
                   [this, request](const base::Result<cases::DecisionReceipt> &receipt) {
                       take(request, receipt);
                   });
}

void DecisionOutbox::take(const cases::DecisionRequest &request,
                          const base::Result<cases::DecisionReceipt> &receipt)
{
    if (!receipt && errors::isStoreFault(receipt.error())) {
        m_failure = receipt.error();
        Q_EMIT savedStateChanged();
        return;
    }
    m_unsaved.removeIf([&](const auto &other) { return other.id == request.id; });
    if (m_unsaved.isEmpty())
        m_failure.reset();
    if (receipt) {
        noteRecorded(*receipt);
    } else {
        forget(request.id);
        Q_EMIT refused(receipt.error());
    }
    Q_EMIT savedStateChanged();
}

void DecisionOutbox::noteRecorded(const cases::DecisionReceipt &receipt)
{
    for (JustDecided &decided : m_justDecided) {
        if (decided.id == receipt.decision)
            decided.undoUntil = receipt.effectiveAt;
    }
    Q_EMIT justDecidedChanged();
    Q_EMIT recorded(receipt);
}

void DecisionOutbox::retry()
{
    m_failure.reset();
    Q_EMIT savedStateChanged();
    const QList<cases::DecisionRequest> again = m_unsaved;
    for (const cases::DecisionRequest &request : again)
        send(request);
}

void DecisionOutbox::forget(const domain::DecisionId &decision)
{
    m_justDecided.removeIf([&](const JustDecided &other) { return other.id == decision; });
    Q_EMIT justDecidedChanged();
}

SavedState DecisionOutbox::savedState() const
{
    if (m_failure)
        return SavedState::NotSaved;
    return m_unsaved.isEmpty() ? SavedState::Saved : SavedState::Saving;
}

std::optional<domain::DecisionId> DecisionOutbox::undoable() const
{
    const base::Instant now = m_clock.now();
    for (const JustDecided &decided : m_justDecided) {
        if (decided.undoUntil && now <= *decided.undoUntil)
            return decided.id;
    }
    return std::nullopt;
}

} // namespace vigil::review
