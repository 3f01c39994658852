// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace vigil::base {

/// Reads a text character by character and tells which of them a reader could not see, or which
/// steer what stands around them: controls, format and private characters, noncharacters, blanks
/// that pass for nothing. What scripts and emoji need (joiners, variation selectors, the tags of a
/// flag) is hidden only where it has nothing to do.
class TextScan final
{
public:
    struct Character
    {
        char32_t value = 0; ///< a lone surrogate is U+FFFD
        qsizetype at = 0;   ///< where it begins in the text, in UTF-16 units
        qsizetype size = 1; ///< in UTF-16 units
        bool isHidden = false;
        bool isMark = false;    ///< stands above, below or around the one before it
        bool isJoining = false; ///< belongs to the one before it: a mark, or what is not drawn
    };

    explicit TextScan(QStringView text) : m_text(text) {}

    /// Nothing at the end.
    [[nodiscard]] std::optional<Character> next();

private:
    /// What was drawn as nothing just before, and rightly so.
    enum class Aid { None, Joiner, Selector };

    [[nodiscard]] bool isHiddenHere(char32_t c) const;

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_flagEnd = 0; ///< up to here tags spell a flag
    char32_t m_base = 0;     ///< the last that joins nothing before it
    Aid m_lastAid = Aid::None;
};

} // namespace vigil::base
