// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace vigil::base {

/// What went wrong, as a stable dotted name ("store.disk_full"). Each folder declares its codes as
/// constants in its own errors.h; screens look their translated text up by this name.
class ErrorCode
{
public:
    explicit constexpr ErrorCode(std::string_view name) : m_name(name) {}

    [[nodiscard]] constexpr std::string_view name() const { return m_name; }
    friend constexpr bool operator==(ErrorCode, ErrorCode) = default;

private:
    std::string_view m_name;
};

/// A failure. `message` is plain English for the command line: what happened, what it means for the
/// work, what to do. `detail` is for the log and holds ids and codes only, never content.
struct Error
{
    ErrorCode code;
    QString message;
    QString detail = {};
};

} // namespace vigil::base
