// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace vigil::cli {

/// The baseline of first frame and memory: an idle mpv that is told to load one file after the
/// other. Its pictures go nowhere, so it is quicker here than on a screen.
class Mpv final
{
public:
    ~Mpv();
    [[nodiscard]] static bool isInstalled();
    [[nodiscard]] bool start();
    /// Milliseconds from the command until the first frame stands; nothing when it never does.
    [[nodiscard]] std::optional<double> load(const QString &path);
    void play();
    [[nodiscard]] qint64 process() const { return m_process.processId(); }

private:
    void send(const QJsonArray &command);

    QTemporaryDir m_folder;
    QProcess m_process;
    QLocalSocket m_socket;
};

} // namespace vigil::cli
