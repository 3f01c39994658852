// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/errors.h"

#include <QString>

#include <string_view>

namespace vigil::intake {

/// A bad line. `reason` is one of intake::reasons; `message` is plain English and quotes nothing.
struct Rejection
{
    qint64 line = 0;
    std::string_view reason;
    QString message;
};

/// Of a line that LineReader passed over.
[[nodiscard]] inline Rejection tooLong(qint64 line)
{
    return {line, reasons::lineTooLong, QStringLiteral("The line is longer than 1 MiB.")};
}

} // namespace vigil::intake
