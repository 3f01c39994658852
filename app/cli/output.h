// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace vigil::cli {

/// Exit statuses of vigilctl.
enum class Exit { Done = 0, Refused = 1, Usage = 2 };

/// Where a verb says what it did: with --json one JSON object on standard output, else text for
/// people; messages always on standard error. Nothing of what strangers wrote can steer the
/// terminal.
class Output final
{
public:
    void setJson(bool isJson) { m_isJson = isJson; }
    [[nodiscard]] bool isJson() const { return m_isJson; }

    /// The verb's result; `lines` are printed in place of `json` without --json. Each stays one
    /// line, whatever names and paths in it hold.
    Exit done(const QJsonObject &json, const QStringList &lines) const;
    Exit done(const QJsonObject &json, const QString &line) const;
    /// As done(), for a check that found something: the exit status says so.
    Exit found(const QJsonObject &json, const QStringList &lines) const;
    Exit refused(const base::Error &error) const;
    /// One line, too.
    void message(const QString &text) const;

private:
    Exit print(const QJsonObject &json, const QStringList &lines, Exit exit) const;

    bool m_isJson = false;
};

/// A stranger's text for a terminal: controls, line ends and whatever else cannot be seen
/// (base::TextScan) as escapes; cut where it is longer than any name or path.
[[nodiscard]] QString terminalLine(QStringView text);

} // namespace vigil::cli
