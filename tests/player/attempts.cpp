// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/player/attempts.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>

namespace vigil::test {

namespace {

using Victim = const std::string &;

/// A process that was split in two is an escape; the second half must not go on.
long endChild(long process)
{
    if (process == 0)
        ::_exit(0);
    return process;
}

long makeSocket(int family)
{
    return ::socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

long executableMapping(int before, int after)
{
    void *page = ::mmap(nullptr, 4096, before, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return -1;
    return before == after ? 0 : ::mprotect(page, 4096, after);
}

long cloneWithClone3()
{
    // struct clone_args, first version: flags, four pointers, exit_signal, stack, size, tls.
    std::uint64_t arguments[8] = {0, 0, 0, 0, SIGCHLD, 0, 0, 0};
    return endChild(::syscall(SYS_clone3, arguments, sizeof(arguments)));
}

long readMemory()
{
    char from[4] = {};
    char to[4] = {};
    const iovec local{to, sizeof(to)};
    const iovec remote{from, sizeof(from)};
    return ::process_vm_readv(::getpid(), &local, 1, &remote, 1, 0);
}

long execute()
{
    char shell[] = "/bin/sh";
    char option[] = "-c";
    char command[] = "exit 42";
    char *const arguments[] = {shell, option, command, nullptr};
    char *const environment[] = {nullptr};
    return ::execve(shell, arguments, environment);
}

long limitsOfParent()
{
    rlimit limits{};
    return ::prlimit(::getppid(), RLIMIT_NOFILE, nullptr, &limits);
}

const Attempt attempts[] = {
    {"open", [](Victim v) -> long { return ::open(v.c_str(), O_RDONLY); }, false, true},
    {"openForWriting", [](Victim v) -> long { return ::open(v.c_str(), O_RDWR); }, false, true},
    {"create",
     [](Victim v) -> long { return ::open((v + ".new").c_str(), O_CREAT | O_WRONLY, 0600); }, false,
     true},
    {"truncate", [](Victim v) -> long { return ::truncate(v.c_str(), 0); }},
    {"chmod", [](Victim v) -> long { return ::chmod(v.c_str(), 0777); }},
    {"link", [](Victim v) -> long { return ::link(v.c_str(), (v + ".link").c_str()); }, false,
     true},
    {"symlink", [](Victim v) -> long { return ::symlink(v.c_str(), (v + ".sym").c_str()); }, false,
     true},
    {"rename", [](Victim v) -> long { return ::rename(v.c_str(), (v + ".moved").c_str()); }, false,
     true},
    {"unlink", [](Victim v) -> long { return ::unlink(v.c_str()); }, false, true},
    {"stat",
     [](Victim v) -> long {
         struct stat status
         {};
         return ::stat(v.c_str(), &status);
     }},
    {"statByEmptyPathFlag",
     [](Victim v) -> long {
         struct stat status
         {};
         return ::fstatat(AT_FDCWD, v.c_str(), &status, AT_EMPTY_PATH);
     }},
    {"openTree", [](Victim) -> long { return ::open("/etc", O_PATH | O_DIRECTORY); }},
    {"library", [](Victim) -> long { return ::open("/etc/ld.so.cache", O_RDONLY); }},
    {"unixSocket", [](Victim) { return makeSocket(AF_UNIX); }},
    {"socketPair",
     [](Victim) -> long {
         int ends[2];
         return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
     }},
    {"internetSocket", [](Victim) { return makeSocket(AF_INET); }},
    {"internet6Socket", [](Victim) { return makeSocket(AF_INET6); }, true},
    {"netlinkSocket", [](Victim) { return makeSocket(AF_NETLINK); }},
    {"packetSocket", [](Victim) { return makeSocket(AF_PACKET); }, true},
    {"vsockSocket", [](Victim) { return makeSocket(AF_VSOCK); }, true},
    {"connect", [](Victim) -> long { return ::connect(3, nullptr, 0); }},
    {"ioUring", [](Victim) -> long { return ::syscall(SYS_io_uring_setup, 1, nullptr); }, true},
    {"fork", [](Victim) -> long { return endChild(::fork()); }},
    {"rawFork", [](Victim) -> long { return endChild(::syscall(SYS_fork)); }},
    {"vfork", [](Victim) -> long { return endChild(::vfork()); }},
    {"clone", [](Victim) -> long { return endChild(::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)); }},
    {"clone3", [](Victim) -> long { return cloneWithClone3(); }},
    {"execve", [](Victim) -> long { return execute(); }},
    {"ptrace",
     [](Victim) -> long { return ::ptrace(PTRACE_PEEKDATA, ::getppid(), nullptr, nullptr); }},
    {"readMemory", [](Victim) -> long { return readMemory(); }},
    {"killParent", [](Victim) -> long { return ::kill(::getppid(), 0); }},
    {"tgkillParent",
     [](Victim) -> long { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0); }},
    {"pidfdParent", [](Victim) -> long { return ::syscall(SYS_pidfd_open, ::getppid(), 0); }},
    {"limitsOfParent", [](Victim) -> long { return limitsOfParent(); }},
    {"priorityOfParent",
     [](Victim) -> long { return ::getpriority(PRIO_PROCESS, id_t(::getppid())); }},
    {"unshare", [](Victim) -> long { return ::unshare(CLONE_FS); }},
    {"newNamespaces", [](Victim) -> long { return ::unshare(CLONE_NEWUSER | CLONE_NEWNET); }, true},
    {"setns", [](Victim) -> long { return ::setns(-1, 0); }},
    {"mount", [](Victim v) -> long { return ::syscall(SYS_mount, v.c_str(), v.c_str(), 0, 0, 0); },
     true},
    {"chroot", [](Victim) -> long { return ::chroot("/"); }, true},
    {"executableMapping",
     [](Victim) { return executableMapping(PROT_READ | PROT_EXEC, PROT_READ | PROT_EXEC); }},
    {"executableAfterwards", [](Victim) { return executableMapping(PROT_READ, PROT_EXEC); }},
    {"executableByKey",
     [](Victim) -> long { return ::syscall(SYS_pkey_mprotect, nullptr, 0, PROT_EXEC, -1); }},
    {"memfd", [](Victim) -> long { return ::memfd_create("x", 0); }},
    {"bpf", [](Victim) -> long { return ::syscall(SYS_bpf, 0, nullptr, 0); }, true},
    {"perfEvents",
     [](Victim) -> long { return ::syscall(SYS_perf_event_open, nullptr, 0, -1, -1, 0); }, true},
    {"userFaults", [](Victim) -> long { return ::syscall(SYS_userfaultfd, 0); }, true},
    {"keyctl", [](Victim) -> long { return ::syscall(SYS_keyctl, 0, -3, 0); }, true},
    {"dumpable", [](Victim) -> long { return ::syscall(SYS_prctl, 4 /* PR_SET_DUMPABLE */, 1); }},
};

bool isRefusal(int systemError)
{
    return systemError == EACCES || systemError == EPERM || systemError == ENOSYS;
}

} // namespace

std::span<const Attempt> allAttempts()
{
    return attempts;
}

int outcomeOf(const Attempt &attempt, const std::string &victim)
{
    errno = 0;
    const long result = attempt.run(victim);
    return result == -1 && isRefusal(errno) ? refused : escaped;
}

} // namespace vigil::test
