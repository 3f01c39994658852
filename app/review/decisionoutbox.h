// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/ports.h"

#include <QObject>

namespace vigil::review {

enum class SavedState { Saved, Saving, NotSaved };

/// A decision of this sitting that can be undone, or could.
struct JustDecided
{
    domain::DecisionId id;
    domain::CaseId caseId;
    QString title;      ///< a stranger's text
    QString platformId; ///< likewise
    QList<domain::MeasureSpec> measures;
    std::optional<base::Instant> undoUntil; ///< nothing before it is on disk
};

/// Sends decisions to the store and keeps each until it is on disk. What the store could not write
/// is kept and sent again by `retry`, under the same id, so that it is decided once; what is
/// refused is told and forgotten. Lives in the window's thread.
class DecisionOutbox final : public QObject
{
    Q_OBJECT

public:
    DecisionOutbox(DecisionSink &sink, const base::Clock &clock, QObject *parent = nullptr);

    void submit(const cases::DecisionRequest &request, const domain::SubjectText &text);
    /// Sends again all that is not on disk.
    void retry();
    /// A decision was withdrawn.
    void forget(const domain::DecisionId &decision);

    [[nodiscard]] SavedState savedState() const;
    /// Why the last one could not be saved; nothing when all were.
    [[nodiscard]] const std::optional<base::Error> &failure() const { return m_failure; }
    /// Latest first.
    [[nodiscard]] const QList<JustDecided> &justDecided() const { return m_justDecided; }
    /// The latest that is still within its window.
    [[nodiscard]] std::optional<domain::DecisionId> undoable() const;

Q_SIGNALS:
    void savedStateChanged();
    void justDecidedChanged();
    /// It is on disk.
    void recorded(const vigil::cases::DecisionReceipt &receipt);
    void refused(const vigil::base::Error &error);

private:
    void send(const cases::DecisionRequest &request);
    void take(const cases::DecisionRequest &request,
              const base::Result<cases::DecisionReceipt> &receipt);
    void noteRecorded(const cases::DecisionReceipt &receipt);

    DecisionSink &m_sink;
    const base::Clock &m_clock;
    QList<cases::DecisionRequest> m_unsaved; ///< not yet on disk, oldest first
    std::optional<base::Error> m_failure;
    QList<JustDecided> m_justDecided;
};

} // namespace vigil::review
