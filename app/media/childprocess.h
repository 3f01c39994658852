// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wire/filedescriptor.h"

#include <sys/types.h>

#include <span>

namespace vigil::media {

/// A child program with an empty environment, no standard streams and no descriptors but those it
/// is given, at 3, 4 and so on. It is killed and reaped with this object, by its pidfd, so that no
/// other process can be hit.
class ChildProcess final
{
public:
    [[nodiscard]] static base::Result<ChildProcess> spawn(const QString &program,
                                                          std::span<const int> descriptors);

    ChildProcess() = default;
    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&other) noexcept;
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;
    ~ChildProcess();

    /// Readable once the child has ended; -1 without a child.
    [[nodiscard]] int descriptor() const { return m_pidfd.number(); }
    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Gives way to this program by so much, 0 to 19, with all threads that it starts from now on.
    void giveWay(int niceness) const;
    void end();

private:
    ChildProcess(pid_t pid, wire::FileDescriptor pidfd) : m_pid(pid), m_pidfd(std::move(pidfd)) {}

    pid_t m_pid = -1;
    wire::FileDescriptor m_pidfd;
};

} // namespace vigil::media
