// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the C library's syslog: writes to the file that SYSLOG_SPY names what would go to
// the log of the system.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>

namespace {

void record(const char *format, va_list arguments)
{
    const char *path = std::getenv("SYSLOG_SPY");
    std::FILE *file = path ? std::fopen(path, "ae") : nullptr;
    if (!file)
        return;
    std::vfprintf(file, format, arguments);
    std::fputc('\n', file);
    std::fclose(file);
}

} // namespace

extern "C" {

__attribute__((format(printf, 2, 3))) void syslog(int, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    record(format, arguments);
    va_end(arguments);
}

/// What the C library's headers call with checks of formats switched on.
__attribute__((format(printf, 3, 4))) void __syslog_chk(int, int, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    record(format, arguments);
    va_end(arguments);
}
}
