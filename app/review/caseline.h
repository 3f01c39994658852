// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/deskwork.h"
#include "review/ports.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace vigil::review {

/// The cases that a person has leased, in the order in which they come onto the desk: the one that
/// lies there and those that are ready behind it. Asks for more, and puts each that arrives in its
/// place; an answer that was on its way while its case left the desk is not put anywhere. Lives in
/// the window's thread and never blocks it.
class CaseLine final : public QObject
{
    Q_OBJECT

public:
    using Fetched = base::Result<std::optional<DeskCase>>;
    using IsWanted = std::function<bool(const DeskCase &)>;
    /// How many cases had left by then: tells when something was asked for.
    using Moment = std::size_t;

    /// The source outlives the line.
    explicit CaseLine(CaseSource &source, QObject *parent = nullptr);

    /// Null while no case is on the desk.
    [[nodiscard]] const DeskWork *current() const { return m_current ? &*m_current : nullptr; }
    [[nodiscard]] DeskWork *current() { return m_current ? &*m_current : nullptr; }
    /// First that which comes next.
    [[nodiscard]] const std::vector<DeskWork> &ready() const { return m_ready; }
    /// On the desk or ready behind it; null when it is neither.
    [[nodiscard]] DeskWork *find(const domain::CaseId &id);
    /// Whether a case is on its way.
    [[nodiscard]] bool isAsking() const { return m_isAskingNext || m_isAskingFollowing; }
    [[nodiscard]] Moment now() const { return m_left.size(); }
    [[nodiscard]] bool hasLeftSince(const domain::CaseId &id, Moment asked) const;

    /// Asks for a case for the empty desk.
    void askNext();
    /// Asks for the case that follows the one on the desk, unless one is ready or on its way.
    void askFollowing();
    /// Gives back the cases behind the one on the desk that are not wanted any more, and what is on
    /// its way when it comes and is not wanted; asks for others in their place.
    void reconsider(const IsWanted &isWanted);
    /// The case on the desk leaves it for good and the first that is ready takes its place; false
    /// when none is.
    bool advance();
    /// Onto the desk; a case that lies there keeps its lease and comes next.
    void putFirst(DeskWork work);
    /// A case that waits has left for good.
    void leave(const domain::CaseId &id);
    /// A case that waits is no longer leased.
    void drop(const domain::CaseId &id);
    /// Empties desk and line; first the case that was on the desk.
    [[nodiscard]] std::vector<DeskWork> takeAll();

Q_SIGNALS:
    /// What askNext() asked for lies on the desk.
    void arrived();
    /// Nothing waits for this person.
    void ranOut();
    void failed(const vigil::base::Error &error);
    /// What came has been decided meanwhile or is not wanted any more: nothing is on the desk or on
    /// its way to it.
    void cameTooLate();
    /// The empty desk waited for a case that was to follow, and it is there or there is none.
    void followingCame();
    /// Another case is next, or none.
    void nextChanged();

private:
    void takeNext(const Fetched &fetched, Moment asked);
    void takeFollowing(const Fetched &fetched, Moment asked);
    /// Whether it is not wanted any more.
    bool makeReady(const Fetched &fetched, Moment asked);
    bool turnDown(const Fetched &fetched);
    [[nodiscard]] bool isStale(const Fetched &fetched, Moment asked) const;
    void put(DeskWork work);

    CaseSource &m_source;
    std::optional<DeskWork> m_current;
    /// Those that left the desk when an undone case came back, then the one that follows.
    std::vector<DeskWork> m_ready;
    std::vector<domain::CaseId> m_left; ///< for good, in order
    IsWanted m_isWanted;                ///< of what is on its way; empty: it is
    bool m_isAskingNext = false;
    bool m_isAskingFollowing = false;
    bool m_isAwaited = false; ///< the desk is empty until what is on its way comes
};

} // namespace vigil::review
