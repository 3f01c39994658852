// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "review/caseline.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace vigil::review {

/// Keeps the leases of the cases in a line alive while the person is at work, counts the one on the
/// desk down, and tells when it is over. A case that waits and was lost to somebody else is dropped
/// from the line without a word. Lives in the window's thread and never blocks it.
class LeaseKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the keeper.
    LeaseKeeper(CaseLine &line, CaseSource &source, const base::Clock &clock,
                QObject *parent = nullptr);

    /// Checks once a second from now on.
    void start() { m_ticker.start(); }
    void stop() { m_ticker.stop(); }

    /// A sign that the person is at work: leases are renewed when it is time.
    void noteActivity();
    /// Renews what is due while the person works; tells when the lease on the desk has ended.
    void check();
    /// Holds the case on the desk, or takes it up again.
    void toggleHold();

    /// Of the case on the desk; nothing while there is none.
    [[nodiscard]] std::optional<base::Millis> left() const;
    [[nodiscard]] bool isHeld() const;

Q_SIGNALS:
    /// With every check, and when the lease on the desk has another end.
    void changed();
    /// The time of the case on the desk is over; it and those behind it are still in the line.
    void ended();
    /// The lease on the desk could not be renewed, held or taken up again.
    void refused(const vigil::base::Error &error);

private:
    void renew(const DeskWork &work);
    void await(const domain::CaseId &id, const Answer<domain::Lease> &answer);
    void take(const domain::CaseId &id, const base::Result<domain::Lease> &lease);

    CaseLine &m_line;
    CaseSource &m_source;
    const base::Clock &m_clock;
    std::optional<base::Instant> m_lastActivity;
    QTimer m_ticker;
};

} // namespace vigil::review
