// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "cases/casestore.h"
#include "cli/output.h"

#include <QString>

#include <atomic>
#include <memory>

namespace vigil::cli {

/// One run of vigilctl: what every verb shares.
class Invocation final
{
public:
    /// The options that every verb takes, as CLI11 reads them.
    struct Options
    {
        std::string store;
        bool isJson = false;
    };

    [[nodiscard]] Options &options() { return m_options; }
    [[nodiscard]] Output &output() { return m_output; }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    [[nodiscard]] base::Random &random() { return m_random; }

    [[nodiscard]] QString folder() const;
    [[nodiscard]] cases::CaseStore::Place place();
    /// The store of the options; says so first when an upgrade makes that take long.
    [[nodiscard]] base::Result<std::unique_ptr<cases::CaseStore>> open();
    /// Whether a witness could not be told of something; it has been said on standard error.
    [[nodiscard]] bool isUnwitnessed() const { return m_isUnwitnessed; }

private:
    [[nodiscard]] store::CheckpointListener listener();

    Options m_options;
    Output m_output;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::atomic<bool> m_isUnwitnessed = false;
};

/// Whom a verb acts for: the owner of the console, or with --reviewer a member named so (or an id),
/// who is then only asserted. A name that no member has gets an id of its own, the same every time.
[[nodiscard]] base::Result<cases::Caller> callerNamed(cases::CaseStore &cases,
                                                      const std::string &reviewer);

/// A refusal as it is told: where the store takes no writes, that nothing was saved comes first.
[[nodiscard]] base::Error refusalIn(cases::CaseStore &cases, base::Error error);

[[nodiscard]] inline QString toText(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace vigil::cli
