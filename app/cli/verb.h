// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace vigil::cli {

/// One option or operand of a verb, while it is being described.
class VerbOption final
{
public:
    explicit VerbOption(CLI::Option *option) : m_option(option) {}

    VerbOption required() const;
    /// What stands for its value in --help, as DIR.
    VerbOption valueName(const char *name) const;
    /// Several values in one word, as "uk,ru".
    VerbOption separator(char separator) const;
    /// Repeatable, one value each time.
    VerbOption oneAtATime() const;
    VerbOption range(int least, int most) const;
    VerbOption excludes(const VerbOption &other) const;

private:
    CLI::Option *m_option;
};

/// A verb's own words on the command line. What they are read into outlives the verbs. In front of
/// CLI11, whose header takes long to compile: only what builds and walks its tree sees it.
class Verb final
{
public:
    explicit Verb(CLI::App *app) : m_app(app) {}

    /// A name without dashes is an operand.
    VerbOption option(const char *name, std::string &value, const std::string &help = {}) const;
    VerbOption option(const char *name, std::vector<std::string> &values,
                      const std::string &help = {}) const;
    VerbOption option(const char *name, int &value, const std::string &help = {}) const;
    VerbOption flag(const char *name, bool &value, const std::string &help) const;
    /// A usage error that names `what`, unless `isGiven` once all words are read.
    void demand(const char *what, std::function<bool()> isGiven) const;
    /// Out of --help.
    void hide() const;

    [[nodiscard]] CLI::App *app() const { return m_app; }

private:
    CLI::App *m_app;
};

} // namespace vigil::cli
