// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/landlock.h"

#include "player/errors.h"
#include "wire/filedescriptor.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace vigil::player {

namespace {

/// landlock_ruleset_attr as of ABI 6; Debian 12's header ends after the first field.
struct Ruleset
{
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scope = 0;
};

std::uint64_t lowBits(int count)
{
    return (std::uint64_t(1) << count) - 1;
}

/// Rights come in order: 13 for files in ABI 1, REFER in 2, TRUNCATE in 3, TCP bind and connect in
/// 4, device ioctl in 5, abstract sockets and signals in 6.
Ruleset everythingOf(long abi)
{
    Ruleset ruleset;
    ruleset.files = lowBits(abi >= 5 ? 16 : abi >= 3 ? 15 : abi >= 2 ? 14 : 13);
    ruleset.network = abi >= 4 ? lowBits(2) : 0;
    ruleset.scope = abi >= 6 ? lowBits(2) : 0;
    return ruleset;
}

bool allowReading(int ruleset, const char *path)
{
    const wire::FileDescriptor place(::open(path, O_PATH | O_CLOEXEC));
    // /lib64 is missing on other machines than x86-64.
    if (!place.isOpen())
        return errno == ENOENT;
    struct stat status
    {};
    if (::fstat(place.number(), &status) != 0)
        return false;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (S_ISDIR(status.st_mode))
        rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = place.number();
    return ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

} // namespace

base::Result<int> restrictFileSystem()
{
    const long abi =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1)
        return failure(errors::lockDownFailed, errno);
    const Ruleset everything = everythingOf(abi);
    // Fields that the kernel does not know are zero, which it accepts.
    const wire::FileDescriptor ruleset(static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, &everything, sizeof(everything), 0)));
    if (!ruleset.isOpen())
        return failure(errors::lockDownFailed, errno);
    for (const char *path : {"/usr", "/lib", "/lib64", "/etc/ld.so.cache"}) {
        if (!allowReading(ruleset.number(), path))
            return failure(errors::lockDownFailed, errno);
    }
    if (::syscall(SYS_landlock_restrict_self, ruleset.number(), 0) != 0)
        return failure(errors::lockDownFailed, errno);
    return static_cast<int>(abi);
}

} // namespace vigil::player
