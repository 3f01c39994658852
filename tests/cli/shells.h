// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace vigil::test {

/// A shell that has sourced a completion, asked as if Tab were pressed at the end of a line.
class Shell final
{
public:
    /// bash, zsh or fish; `script` is the file with the completion of `program`.
    Shell(QString name, QString script, QString program, QString folder)
        : m_name(std::move(name))
        , m_script(std::move(script))
        , m_program(std::move(program))
        , m_folder(std::move(folder))
    {}

    /// What is offered for the last word, sorted; a wrong script fails the test.
    [[nodiscard]] QStringList complete(const QString &line) const;

private:
    [[nodiscard]] QString driver(const QString &line) const;

    QString m_name;
    QString m_script;
    QString m_program;
    QString m_folder; ///< where the shell stands
};

} // namespace vigil::test
