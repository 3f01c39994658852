// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/lockdown.h"

#include "player/landlock.h"
#include "player/limits.h"
#include "player/seccomp.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>

namespace vigil::player {

namespace {

wire::Ready failed(wire::LockFailure failure, int systemError)
{
    return {false, failure, static_cast<std::uint32_t>(systemError), 0};
}

wire::Ready failed(wire::LockFailure failure, const base::Error &error)
{
    return failed(failure, error.detail.toInt());
}

bool limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit limits{value, value};
    return ::setrlimit(resource, &limits) == 0;
}

bool limitResources()
{
    return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0)
           && limit(RLIMIT_NOFILE, wire::mostParts + 64)
#ifndef __SANITIZE_ADDRESS__ // whose shadow memory is larger than any limit
           && limit(RLIMIT_DATA, maxPrivateMemory)
#endif
        ;
}

/// Standard input and output lead nowhere; only the console's two descriptors stay.
bool closeDescriptors()
{
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0)
        return false;
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::dup2(nowhere, standard) < 0)
            return false;
    }
    return ::close_range(wire::memoryDescriptor + 1, ~0U, 0) == 0;
}

} // namespace

wire::Ready shutOut()
{
    using wire::LockFailure;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return failed(LockFailure::Privileges, errno);
    if (!closeDescriptors())
        return failed(LockFailure::Descriptors, errno);
    if (!limitResources())
        return failed(LockFailure::Limits, errno);
    const auto abi = restrictFileSystem();
    if (!abi)
        return failed(LockFailure::Landlock, abi.error());
    return {true, LockFailure::None, 0, static_cast<std::uint32_t>(*abi)};
}

wire::Ready lockIn(wire::Ready soFar)
{
    if (!soFar.isLocked)
        return soFar;
    if (const auto locked = restrictSystemCalls(); !locked)
        return failed(wire::LockFailure::Seccomp, locked.error());
    return soFar;
}

} // namespace vigil::player
