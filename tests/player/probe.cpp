// SPDX-License-Identifier: GPL-3.0-or-later
// vigil-player on its production path, which after lock-down tries to break out instead of
// decoding. Arguments: mode, attempt, path of a file that belongs to the user.
#include "player/playermain.h"
#include "tests/player/attempts.h"

#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <thread>

using namespace vigil::test;
using namespace std::literals;

namespace {

/// A kernel in which these calls do not work.
void takeAway(std::initializer_list<int> systemCalls, int systemError)
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    for (const int call : systemCalls)
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(std::uint16_t(systemError)), call, 0);
    seccomp_load(filter);
    seccomp_release(filter);
}

/// The same attempt from a thread that is older than the lock on system calls.
class OldThread
{
public:
    OldThread(const Attempt &attempt, const std::string &victim)
        : m_thread([this, &attempt, &victim] {
            m_isReleased.wait(false);
            ::_exit(outcomeOf(attempt, victim));
        })
    {}

    [[noreturn]] void release()
    {
        m_isReleased = true;
        m_isReleased.notify_one();
        for (;;)
            m_thread.join();
    }

private:
    std::atomic<bool> m_isReleased = false;
    std::thread m_thread;
};

} // namespace

int main(int count, char **arguments)
{
    if (count != 4)
        return 3;
    const std::string_view mode = arguments[1];
    if (mode == "withoutLandlock"sv)
        takeAway({SCMP_SYS(landlock_create_ruleset)}, ENOSYS);
    if (mode == "withoutSeccomp"sv)
        takeAway({SCMP_SYS(seccomp)}, EINVAL);
    const auto all = allAttempts();
    const auto attempt = std::find_if(all.begin(), all.end(), [&](const Attempt &candidate) {
        return candidate.name == std::string_view(arguments[2]);
    });
    const std::string victim = arguments[3];
    if (attempt == all.end())
        return vigil::player::runPlayer();

    std::unique_ptr<OldThread> oldThread;
    vigil::player::PlayerHooks hooks;
    hooks.isUnlocked = mode == "canary"sv;
    hooks.beforeLock = [&] {
        if (mode == "landlockOnly"sv)
            ::_exit(outcomeOf(*attempt, victim));
        if (mode == "oldThread"sv)
            oldThread = std::make_unique<OldThread>(*attempt, victim);
    };
    hooks.afterLock = [&] {
        if (oldThread)
            oldThread->release();
        std::thread([&] { ::_exit(outcomeOf(*attempt, victim)); }).join();
    };
    return vigil::player::runPlayer(hooks);
}
