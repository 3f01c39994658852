// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

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

    /// The verb's result; `text` is printed in place of `json` without --json.
    Exit done(const QJsonObject &json, const QString &text) const;
    /// As done(), for a check that found something: the exit status says so.
    Exit found(const QJsonObject &json, const QString &text) const;
    Exit refused(const base::Error &error) const;
    void message(const QString &text) const;

private:
    Exit print(const QJsonObject &json, const QString &text, Exit exit) const;

    bool m_isJson = false;
};

/// Text for a terminal: ESC, C0 and C1 controls and bidi controls as escapes; line ends stay.
[[nodiscard]] QString terminalText(QStringView text);

/// The same for what strangers wrote, which has to stay within its line.
[[nodiscard]] QString terminalLine(QStringView text);

} // namespace vigil::cli
