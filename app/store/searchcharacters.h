// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace vigil::store {

/// What a character is to a word: `Letter` also stands for digits, `Mark` belongs to what stands
/// before it, `Bigram` is of a script that is searched by pairs (Han, Hiragana, Katakana, Hangul),
/// `Dictionary` of one that is written without spaces and has its words in a dictionary (Thai, Lao,
/// Khmer, Burmese), `Symbol` is a word by itself (emoji).
enum class CharacterKind : quint8 { Separator, Letter, Mark, Bigram, Dictionary, Symbol };

/// One character as it is searched for, and the part of the text that it came from.
struct SearchCharacter
{
    char32_t character;
    CharacterKind kind;
    qsizetype from;
    qsizetype to;
};

/// Makes alike what people take for the same (UAX #15, NFKC_Casefold, then): no marks on letters of
/// alphabets (é e, ё е, ά α), no vowel points and tatweel and one form of alef, yeh, kaf and heh in
/// Arabic script, ø o, ł l, æ ae, ß ss, digits of every script as 0 to 9. What cannot be seen (zero
/// width, bidi) is left out. й and ї stay letters of their own, and so do all vowel signs. Appends
/// to `out`. Any thread.
void appendFolded(QStringView text, std::vector<SearchCharacter> &out);

} // namespace vigil::store
