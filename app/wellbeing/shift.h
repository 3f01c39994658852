// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wellbeing/exposure.h"
#include "wellbeing/limits.h"

#include <optional>

namespace vigil::wellbeing {

enum class PauseKind { Break, CoolDown };

/// A rest that has begun. It ends when the person says so.
struct Pause
{
    PauseKind kind = PauseKind::Break;
    base::Instant from;
    base::Instant earliest; ///< it can be ended from here on
    base::Instant until;    ///< it has done what it is for
};

/// Why a break is due.
enum class Due { Not, ByTime, BySevere };

/// What a person may be offered now.
struct Allowed
{
    bool isShiftDone = false;  ///< the limit of the shift is reached: nothing
    bool isSevereDone = false; ///< that of severe videos is: no severe case
    bool isCalmDue = false;    ///< so many severe ones came in a row that a calm one comes first

    [[nodiscard]] bool severe() const { return !isShiftDone && !isSevereDone && !isCalmDue; }

    friend bool operator==(const Allowed &, const Allowed &) = default;
};

/// The rules of one person's shift: what they looked at, when a break is due, what may come next. A
/// shift ends after six hours away, so that it may go past midnight. Pure: who calls says what time
/// it is, and a clock that was set back counts nothing. A value.
class Shift final
{
public:
    static constexpr base::Millis longestGap = std::chrono::hours{6};
    /// More between two ticks means that the machine slept: nobody looked at anything.
    static constexpr base::Millis longestTick = std::chrono::seconds{5};

    /// What the last second was like.
    struct Moment
    {
        bool isAtDesk = false;        ///< a case is on the desk
        std::optional<Harm> onScreen; ///< of a video that plays or is seen clear
    };

    /// What is kept of it in a file.
    struct Counted
    {
        base::Instant began;
        base::Instant last;
        Exposure exposure;
        base::Millis atDesk{0}; ///< since the last break
        base::Millis severe{0}; ///< likewise, of severe videos on screen
        int severeInARow = 0;

        friend bool operator==(const Counted &, const Counted &) = default;
    };

    Shift(const TeamRules &rules, base::Instant now);
    /// Goes on with what was counted, unless that is of an earlier shift or of one to come.
    Shift(const TeamRules &rules, const Counted &counted, base::Instant now);

    /// They hold at once, for a rest that has begun too.
    void setRules(const TeamRules &rules);
    [[nodiscard]] const TeamRules &rules() const { return m_rules; }
    [[nodiscard]] const Counted &counted() const { return m_counted; }
    [[nodiscard]] const Exposure &exposure() const { return m_counted.exposure; }

    /// Every second or so.
    void tick(base::Instant now, const Moment &moment);

    /// Another case lies on the desk.
    void begin(const Harm &harm);
    /// It left the desk for good; severe and looked at, it is followed by a cool-down.
    void finish(const Harm &harm, bool wasLookedAt, base::Instant now);
    /// The person asks for one severe case although a calm one was to come first.
    void askForSevere() { m_isSevereAsked = true; }
    [[nodiscard]] Allowed allowed() const;

    [[nodiscard]] Due due(base::Instant now) const;
    /// Until a break is due by time, and by severe videos; zero when it is.
    [[nodiscard]] base::Millis untilBreak() const;
    [[nodiscard]] base::Millis untilSevereBreak() const;
    [[nodiscard]] bool canPostpone(base::Instant now) const;
    /// Not for ever: it is due again after the team's time.
    void postpone(base::Instant now);

    [[nodiscard]] const std::optional<Pause> &pause() const { return m_pause; }
    void takeBreak(base::Instant now);
    [[nodiscard]] bool canEndPause(base::Instant now) const;
    /// Back to work. What was as long as a break counts as one, whatever it was for.
    void endPause(base::Instant now);
    /// The case that it followed is on the desk again.
    void dropCoolDown();

private:
    void beginAnew(base::Instant now);
    void rested();
    void count(base::Millis gap, const Moment &moment);
    [[nodiscard]] Pause coolDownFrom(base::Instant from) const;

    TeamRules m_rules;
    Counted m_counted;
    base::Millis m_away{0};
    int m_postponed = 0;
    std::optional<base::Instant> m_dueAgain;
    std::optional<Pause> m_pause;
    bool m_isSevereAsked = false;
};

} // namespace vigil::wellbeing
