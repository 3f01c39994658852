// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace vigil::test {

/// What one run of vigilctl left behind.
struct Run
{
    int exit = -1;
    QByteArray out;
    QByteArray err;

    /// The one JSON object on standard output; fails the test when there is anything else.
    [[nodiscard]] QJsonObject json() const;
    /// The message's error code: what stands in parentheses at its end.
    [[nodiscard]] QByteArray code() const;
};

/// The real program on a store of its own, with its own home.
class Vigilctl final
{
public:
    Vigilctl();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString store() const { return path(m_store); }
    /// Another folder for the runs from now on.
    void useStore(const QString &name) { m_store = name; }

    /// What starts the runs from now on, with its arguments; empty: nothing else.
    void setLauncher(const QStringList &launcher) { m_launcher = launcher; }

    /// For the runs from now on.
    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }

    /// Runs to the end; `--store` is added behind the arguments. `inChild` runs in the child before
    /// the program starts.
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {},
                          const std::function<void()> &inChild = {}) const;
    /// The same with --json; the run has to succeed.
    [[nodiscard]] QJsonObject json(const QStringList &arguments) const;
    /// Only starts it.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments,
                                                  const std::function<void()> &inChild = {}) const;
    [[nodiscard]] static Run finish(QProcess &process);

    /// Runs a copy of the program in the folder of the test from now on: an ordinary person may not
    /// be able to pass the folders above the build.
    void copyProgram() const;
    /// A file in the folder of the test.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    /// Makes the store and imports videos v-1 to v-`count`.
    void prepare(int count) const;
    /// The id of the first case of a subject.
    [[nodiscard]] QString caseOf(const QString &subject) const;
    [[nodiscard]] qint64 events() const;

    /// One line of a feed: an automated flag for INT-MIS on video `id` of account "a-" + `id`.
    [[nodiscard]] static QJsonObject line(const QString &id);
    [[nodiscard]] static QByteArray feed(const QList<QJsonObject> &lines);

private:
    [[nodiscard]] std::unique_ptr<QProcess> make(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_store = QStringLiteral("store");
    QStringList m_launcher;
};

/// A decision on `caseId` without a violation.
[[nodiscard]] QStringList decideNone(const QString &caseId);

} // namespace vigil::test
