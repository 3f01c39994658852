// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/childprocess.h"

#include "media/errors.h"

#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <thread>
#include <utility>
#include <vector>

namespace vigil::media {

namespace {

constexpr int firstPassed = 3;

base::Error spawnError(int error)
{
    return {noPlayerProgram,
            QStringLiteral("The video player could not be started, so videos cannot be played. "
                           "Reinstall Vigil."),
            QStringLiteral("errno %1").arg(error)};
}

/// The file actions of one spawn. Sources are lifted above every target first, so that no dup2
/// overwrites one that is still needed.
class FileActions
{
public:
    explicit FileActions(std::span<const int> descriptors)
    {
        posix_spawn_file_actions_init(&m_actions);
        for (int stream = 0; stream < firstPassed; ++stream)
            check(posix_spawn_file_actions_addopen(&m_actions, stream, "/dev/null", O_RDWR, 0));
        int target = firstPassed;
        const int above = firstPassed + int(descriptors.size());
        for (const int descriptor : descriptors) {
            wire::FileDescriptor lifted(::fcntl(descriptor, F_DUPFD_CLOEXEC, above));
            check(lifted.isOpen() ? 0 : errno);
            check(posix_spawn_file_actions_adddup2(&m_actions, lifted.number(), target++));
            m_lifted.push_back(std::move(lifted));
        }
        check(posix_spawn_file_actions_addclosefrom_np(&m_actions, above));
    }
    FileActions(const FileActions &) = delete;
    FileActions &operator=(const FileActions &) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }

    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] const posix_spawn_file_actions_t *actions() const { return &m_actions; }

private:
    void check(int error) { m_error = m_error == 0 ? error : m_error; }

    posix_spawn_file_actions_t m_actions{};
    std::vector<wire::FileDescriptor> m_lifted;
    int m_error = 0;
};

/// Default signal dispositions and an empty mask, whatever the console has set.
class SpawnAttributes
{
public:
    SpawnAttributes()
    {
        posix_spawnattr_init(&m_attributes);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&m_attributes, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&m_attributes, &signals);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnAttributes(const SpawnAttributes &) = delete;
    SpawnAttributes &operator=(const SpawnAttributes &) = delete;
    ~SpawnAttributes() { posix_spawnattr_destroy(&m_attributes); }

    [[nodiscard]] const posix_spawnattr_t *attributes() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes{};
};

} // namespace

base::Result<ChildProcess> ChildProcess::spawn(const QString &program,
                                               std::span<const int> descriptors)
{
    const FileActions actions(descriptors);
    if (actions.error() != 0)
        return spawnError(actions.error());
    const SpawnAttributes attributes;
    QByteArray path = QFile::encodeName(program);
    const std::array<char *, 2> arguments{path.data(), nullptr};
    const std::array<char *, 1> environment{nullptr};
    pid_t pid = -1;
    const int error = ::posix_spawn(&pid, path.constData(), actions.actions(),
                                    attributes.attributes(), arguments.data(), environment.data());
    if (error != 0)
        return spawnError(error);
    // The child is not reaped yet, so its number cannot have passed to another process.
    wire::FileDescriptor pidfd(int(::syscall(SYS_pidfd_open, pid, 0)));
    if (!pidfd.isOpen()) {
        const int reason = errno;
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        return spawnError(reason);
    }
    return ChildProcess(pid, std::move(pidfd));
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_pidfd(std::move(other.m_pidfd))
{}

ChildProcess &ChildProcess::operator=(ChildProcess &&other) noexcept
{
    if (this != &other) {
        end();
        m_pid = std::exchange(other.m_pid, -1);
        m_pidfd = std::move(other.m_pidfd);
    }
    return *this;
}

ChildProcess::~ChildProcess()
{
    end();
}

void ChildProcess::giveWay(int niceness) const
{
    constexpr int nicest = 19;
    // The child is not reaped yet. Failing would only leave it as quick as it is.
    if (m_pidfd.isOpen() && niceness > 0)
        ::setpriority(PRIO_PROCESS, id_t(m_pid),
                      std::min(nicest, ::getpriority(PRIO_PROCESS, 0) + niceness));
}

void ChildProcess::end()
{
    if (!m_pidfd.isOpen())
        return;
    ::syscall(SYS_pidfd_send_signal, m_pidfd.number(), SIGKILL, nullptr, 0);
    // A process that reads from a stuck disk dies only when the disk answers; nobody waits here.
    std::thread([pidfd = std::move(m_pidfd)] {
        while (::waitid(P_PIDFD, id_t(pidfd.number()), nullptr, WEXITED) != 0 && errno == EINTR) {
        }
    }).detach();
    m_pid = -1;
}

} // namespace vigil::media
