// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace CLI {
class App;
} // namespace CLI

namespace vigil::cli {

/// What an option takes, for completion: nothing, a folder, a file, or words that only people know.
enum class Takes { Nothing, Folder, File, Text };

struct OutlineOption
{
    QStringList names; ///< as typed: --json; of an operand the bare name
    QString value;     ///< what stands for its value, as DIR; empty: it takes none
    QString help;
    Takes takes = Takes::Nothing;
    bool isRequired = false;
    bool isRepeatable = false;
    bool isShared = false; ///< every verb has it
};

/// One verb as CLI11 was told of it: what pages and completions are made from, so that these can
/// never say anything else than --help.
struct OutlineVerb
{
    QString name; ///< all its words, as "policy check"; of the program itself empty
    QString word; ///< the last of them
    QString help;
    QList<OutlineOption> operands;
    QList<OutlineOption> options;
    QList<OutlineVerb> verbs;

    /// The program has no name of its own: itself and all verbs below, in the order of --help.
    [[nodiscard]] QList<const OutlineVerb *> all() const;
    [[nodiscard]] QStringList verbWords() const;
};

/// The whole program; what --help hides is left out.
[[nodiscard]] OutlineVerb outlineOf(const CLI::App &program);

} // namespace vigil::cli
