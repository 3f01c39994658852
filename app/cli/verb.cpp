// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"

#include <CLI/CLI.hpp>

namespace vigil::cli {

VerbOption VerbOption::required() const
{
    return VerbOption(m_option->required());
}

VerbOption VerbOption::valueName(const char *name) const
{
    return VerbOption(m_option->type_name(name));
}

VerbOption VerbOption::separator(char separator) const
{
    return VerbOption(m_option->delimiter(separator));
}

VerbOption VerbOption::oneAtATime() const
{
    return VerbOption(m_option->allow_extra_args(false));
}

VerbOption VerbOption::range(int least, int most) const
{
    return VerbOption(m_option->check(CLI::Range(least, most)));
}

VerbOption VerbOption::excludes(const VerbOption &other) const
{
    return VerbOption(m_option->excludes(other.m_option));
}

VerbOption Verb::option(const char *name, std::string &value, const std::string &help) const
{
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption Verb::option(const char *name, std::vector<std::string> &values,
                        const std::string &help) const
{
    return VerbOption(m_app->add_option(name, values, help));
}

VerbOption Verb::option(const char *name, int &value, const std::string &help) const
{
    return VerbOption(m_app->add_option(name, value, help));
}

VerbOption Verb::flag(const char *name, bool &value, const std::string &help) const
{
    return VerbOption(m_app->add_flag(name, value, help));
}

void Verb::demand(const char *what, std::function<bool()> isGiven) const
{
    m_app->parse_complete_callback([what, isGiven = std::move(isGiven)] {
        if (!isGiven())
            throw CLI::RequiredError(what);
    });
}

void Verb::hide() const
{
    m_app->group("");
}

} // namespace vigil::cli
