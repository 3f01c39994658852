// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/seccomp.h"

#include "player/errors.h"
#include "wire/limits.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include <cerrno>
#include <memory>

namespace vigil::player {

namespace {

constexpr int allowed[] = {
    SCMP_SYS(futex),
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(pread64),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(sysinfo),
};

/// Libraries probe with these and go on without; they must not die of it. stat by descriptor is
/// here too: its path argument cannot be checked, so it would reach any file.
constexpr int refused[] = {
    SCMP_SYS(open),
    SCMP_SYS(openat),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(statx),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(socket),
    SCMP_SYS(ioctl),
    SCMP_SYS(fcntl),
    SCMP_SYS(prlimit64),
    SCMP_SYS(uname),
    SCMP_SYS(sched_setaffinity),
};

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

/// Adds rules until one is refused, and keeps that error.
class Rules
{
public:
    explicit Rules(scmp_filter_ctx filter) : m_filter(filter) {}

    [[nodiscard]] int error() const { return m_error; }
    void note(int result)
    {
        if (m_error == 0 && result < 0)
            m_error = -result;
    }
    template<typename... Conditions>
    void add(std::uint32_t action, int systemCall, Conditions... conditions)
    {
        note(seccomp_rule_add(m_filter, action, systemCall, sizeof...(conditions), conditions...));
    }

private:
    scmp_filter_ctx m_filter;
    int m_error = 0;
};

void addConditional(Rules &rules)
{
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        rules.add(SCMP_ACT_ALLOW, call, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    // glibc takes clone() when clone3() is not there; its flags cannot be checked in clone3().
    rules.add(SCMP_ACT_ALLOW, SCMP_SYS(clone),
              SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    rules.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    rules.add(SCMP_ACT_ALLOW, SCMP_SYS(prctl), SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
    for (const int call : {SCMP_SYS(sendmsg), SCMP_SYS(recvmsg)})
        rules.add(SCMP_ACT_ALLOW, call, SCMP_A0(SCMP_CMP_EQ, wire::socketDescriptor));
}

} // namespace

base::Result<void> restrictSystemCalls()
{
    const Filter filter(seccomp_init(SCMP_ACT_KILL_PROCESS), seccomp_release);
    if (!filter)
        return failure(errors::lockDownFailed, ENOMEM);
    Rules rules(filter.get());
    rules.note(seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1));
    for (const int call : allowed)
        rules.add(SCMP_ACT_ALLOW, call);
    for (const int call : refused)
        rules.add(SCMP_ACT_ERRNO(EACCES), call);
    addConditional(rules);
    rules.note(seccomp_load(filter.get()));
    if (rules.error() != 0)
        return failure(errors::lockDownFailed, rules.error());
    return {};
}

} // namespace vigil::player
