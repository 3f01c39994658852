// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <string>
#include <string_view>

namespace vigil::intake {

/// A descriptor that closes itself.
class OwnedFd
{
public:
    explicit OwnedFd(int fd = -1) : m_fd(fd) {}
    OwnedFd(OwnedFd &&other) noexcept : m_fd(other.release()) {}
    OwnedFd &operator=(OwnedFd &&other) noexcept;
    OwnedFd(const OwnedFd &) = delete;
    OwnedFd &operator=(const OwnedFd &) = delete;
    ~OwnedFd();

    [[nodiscard]] int value() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int release();

private:
    int m_fd;
};

/// The folder that a feed's media lies in. Paths come from strangers: they stay inside, and no part
/// of one may be a symbolic link. Checked when a feed is read and again whenever a file is opened,
/// because the folder may have changed between.
class MediaRoot
{
public:
    enum class Finding {
        Fine,    ///< a file, or nothing there: a missing file is a state of the case
        Outside, ///< absolute, "..", an empty part, a backslash, an escape such as %2e, a control
                 ///< character
        Symlink
    };

    [[nodiscard]] static base::Result<MediaRoot> open(const QString &folder);

    /// Not thread safe.
    [[nodiscard]] Finding check(std::string_view relativePath);
    /// Opens a regular file for reading; refused with `mediaPath` (see Finding) or `mediaMissing`.
    [[nodiscard]] base::Result<OwnedFd> openFile(std::string_view relativePath) const;
    /// Absolute, as it was when opened.
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    MediaRoot(QString folder, OwnedFd root);
    Finding descend(std::string_view folders, OwnedFd &last) const;

    QString m_folder;
    OwnedFd m_root;
    // The folder of the last path that was there: a feed's media mostly lies in one.
    std::string m_lastFolders;
    OwnedFd m_last;
};

/// Whether the text alone is that of a path inside a folder.
[[nodiscard]] bool isInnerPath(std::string_view relativePath);

} // namespace vigil::intake
