// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchcharacters.h"

#include <QChar>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace vigil::store {

namespace {

constexpr char32_t zeroWidthSpace = 0x200b;
constexpr char32_t tatweel = 0x640;
constexpr std::size_t longestPiece = 64;

struct Character
{
    char32_t character;
    std::size_t size; ///< in UTF-16
};

Character characterAt(std::u16string_view text, std::size_t at)
{
    const char16_t unit = text[at];
    const bool isPair =
        QChar::isHighSurrogate(unit) && at + 1 < text.size() && QChar::isLowSurrogate(text[at + 1]);
    if (isPair)
        return {QChar::surrogateToUcs4(unit, text[at + 1]), 2};
    return {unit, 1};
}

struct Substitute
{
    char32_t character;
    std::u16string_view with;
};

/// Letters that people take for others and that Unicode does not take apart.
constexpr std::array substitutes{
    Substitute{U'æ', u"ae"}, Substitute{U'ð', u"d"},  Substitute{U'ø', u"o"},
    Substitute{U'þ', u"th"}, Substitute{U'đ', u"d"},  Substitute{U'ħ', u"h"},
    Substitute{U'ı', u"i"},  Substitute{U'ł', u"l"},  Substitute{U'œ', u"oe"},
    Substitute{U'ŧ', u"t"},  Substitute{U'ѐ', u"е"},  Substitute{U'ё', u"е"},
    Substitute{U'ѝ', u"и"},  Substitute{0x622, u"ا"}, Substitute{0x623, u"ا"},
    Substitute{0x625, u"ا"}, Substitute{0x671, u"ا"}, Substitute{0x629, u"ه"},
    Substitute{0x649, u"ي"}, Substitute{0x6a9, u"ك"}, Substitute{0x6c0, u"ه"},
    Substitute{0x6c1, u"ه"}, Substitute{0x6cc, u"ي"},
};

/// Of marks that these scripts put on letters only to help reading or pronouncing.
bool isLeftOut(char32_t c)
{
    const auto type = u_charType(static_cast<UChar32>(c));
    if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK)
        return c == tatweel;
    if (c == 0x3099 || c == 0x309a) // make other kana
        return false;
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW: return true;
    default: return false;
    }
}

CharacterKind kindOfLetter(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &error)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO: return CharacterKind::Bigram;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return CharacterKind::Dictionary;
    default: return c == 0x30fc ? CharacterKind::Bigram : CharacterKind::Letter; // ー
    }
}

CharacterKind kindOf(char32_t c)
{
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    if ((mask & (U_GC_L_MASK | U_GC_NL_MASK | U_GC_NO_MASK)) != 0)
        return kindOfLetter(c);
    if ((mask & U_GC_ND_MASK) != 0)
        return CharacterKind::Letter;
    if ((mask & U_GC_M_MASK) != 0)
        return CharacterKind::Mark;
    const auto isSymbol = [c](UProperty property) {
        return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
    };
    return isSymbol(UCHAR_EXTENDED_PICTOGRAPHIC) || isSymbol(UCHAR_REGIONAL_INDICATOR)
               ? CharacterKind::Symbol
               : CharacterKind::Separator;
}

/// The instances of ICU, which live as long as the program.
struct Normalizers
{
    const UNormalizer2 *casefold;
    const UNormalizer2 *decompose;

    static const Normalizers &get()
    {
        static const Normalizers normalizers = [] {
            UErrorCode error = U_ZERO_ERROR;
            Normalizers made{unorm2_getNFKCCasefoldInstance(&error), unorm2_getNFDInstance(&error)};
            if (U_FAILURE(error))
                qFatal("ICU has no data for normalization");
            return made;
        }();
        return normalizers;
    }
};

std::u16string normalized(const UNormalizer2 *normalizer, std::u16string_view text)
{
    // NFKC makes at most 18 units of one.
    std::u16string out(text.size() * 18 + 4, u'\0');
    UErrorCode error = U_ZERO_ERROR;
    const int size = unorm2_normalize(normalizer, text.data(), static_cast<int>(text.size()),
                                      out.data(), static_cast<int>(out.size()), &error);
    out.resize(U_FAILURE(error) ? 0 : static_cast<std::size_t>(size));
    return out;
}

char32_t baseOf(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto script = uscript_getScript(static_cast<UChar32>(c), &error);
    if (script != USCRIPT_LATIN && script != USCRIPT_GREEK)
        return c;
    const auto units = QChar::fromUcs4(c);
    const std::u16string parts = normalized(
        Normalizers::get().decompose,
        {QStringView(units).utf16(), static_cast<std::size_t>(QStringView(units).size())});
    return characterAt(parts, 0).character;
}

struct Folded
{
    char32_t character;
    CharacterKind kind;
};
using FoldedRun = std::vector<Folded>;

void appendFolded(char32_t c, FoldedRun &out)
{
    if (isLeftOut(c))
        return;
    const char32_t base = baseOf(c);
    const auto *const known =
        std::find_if(substitutes.begin(), substitutes.end(),
                     [base](const Substitute &one) { return one.character == base; });
    if (known != substitutes.end()) {
        for (const char16_t unit : known->with)
            out.push_back({unit, CharacterKind::Letter});
        return;
    }
    const int digit = u_charDigitValue(static_cast<UChar32>(base));
    if (digit >= 0 && u_charType(static_cast<UChar32>(base)) == U_DECIMAL_DIGIT_NUMBER) {
        out.push_back({U'0' + static_cast<char32_t>(digit), CharacterKind::Letter});
        return;
    }
    // NFKC takes these two apart, and the dictionaries know them whole.
    const char32_t whole = base == 0xe32 ? 0xe33 : base == 0xeb2 ? 0xeb3 : 0;
    if (whole != 0 && !out.empty() && out.back().character == (base == 0xe32 ? 0xe4d : 0xecd)) {
        out.back() = {whole, CharacterKind::Dictionary};
        return;
    }
    out.push_back({base, kindOf(base)});
}

/// What one piece of text becomes that can be normalized by itself.
FoldedRun foldedOf(std::u16string_view piece)
{
    const std::u16string text = normalized(Normalizers::get().casefold, piece);
    FoldedRun out;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = characterAt(text, i);
        appendFolded(c.character, out);
        i += c.size;
    }
    return out;
}

/// What is the same in every text: of each character of the first plane that stands alone, what it
/// becomes. Made when first needed (10 ms), 320 KiB.
class CharacterTable final
{
public:
    enum class Outcome : quint8 { Nothing, One, Several };
    struct Entry
    {
        char16_t character = 0;
        CharacterKind kind = CharacterKind::Separator;
        Outcome outcome = Outcome::Several;
        /// Whether it may change what stands before it.
        bool joins = true;
    };

    static const CharacterTable &get()
    {
        static const CharacterTable table;
        return table;
    }
    [[nodiscard]] const Entry &operator[](char16_t unit) const { return m_entries[unit]; }

private:
    CharacterTable()
    {
        for (std::size_t unit = 0; unit < m_entries.size(); ++unit) {
            if (!QChar::isSurrogate(static_cast<char32_t>(unit)))
                m_entries[unit] = entryOf(static_cast<char16_t>(unit));
        }
    }

    static Entry entryOf(char16_t unit)
    {
        Entry entry;
        entry.joins = unit != zeroWidthSpace
                      && unorm2_hasBoundaryBefore(Normalizers::get().casefold, unit) == 0;
        const FoldedRun folded = foldedOf({&unit, 1});
        if (folded.empty()) {
            entry.outcome = Outcome::Nothing;
        } else if (folded.size() == 1 && folded.front().character < 0x10000) {
            entry.outcome = Outcome::One;
            entry.character = static_cast<char16_t>(folded.front().character);
            entry.kind = folded.front().kind;
        }
        return entry;
    }

    std::vector<Entry> m_entries = std::vector<Entry>(0x10000);
};

bool joins(std::u16string_view text, std::size_t at)
{
    const char32_t c = characterAt(text, at).character;
    return c < 0x10000
               ? CharacterTable::get()[static_cast<char16_t>(c)].joins
               : unorm2_hasBoundaryBefore(Normalizers::get().casefold, static_cast<UChar32>(c))
                     == 0;
}

/// The end of the piece that begins at `from` and can be normalized by itself. Heaps of marks are
/// cut.
std::size_t endOfPiece(std::u16string_view text, std::size_t from)
{
    std::size_t end = from + characterAt(text, from).size;
    while (end < text.size() && end - from < longestPiece && joins(text, end))
        end += characterAt(text, end).size;
    return end;
}

bool isInDictionaryScript(const std::vector<SearchCharacter> &out)
{
    const auto last = std::find_if(out.rbegin(), out.rend(), [](const SearchCharacter &one) {
        return one.kind != CharacterKind::Mark;
    });
    return last != out.rend() && last->kind == CharacterKind::Dictionary;
}

} // namespace

void appendFolded(QStringView view, std::vector<SearchCharacter> &out)
{
    const CharacterTable &table = CharacterTable::get();
    const std::u16string_view text(view.utf16(), static_cast<std::size_t>(view.size()));
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = endOfPiece(text, from);
        const auto add = [&](char32_t c, CharacterKind kind) {
            out.push_back({c, kind, static_cast<qsizetype>(from), static_cast<qsizetype>(to)});
        };
        const CharacterTable::Entry &entry = table[text[from]];
        if (to == from + 1 && entry.outcome == CharacterTable::Outcome::One && !entry.joins) {
            add(entry.character, entry.kind);
        } else if (text[from] == zeroWidthSpace && isInDictionaryScript(out)) {
            add(zeroWidthSpace, CharacterKind::Separator); // there it stands between words
        } else if (to > from + 1 || entry.outcome != CharacterTable::Outcome::Nothing) {
            const FoldedRun folded = foldedOf(text.substr(from, to - from));
            for (const Folded &one : folded)
                add(one.character, one.kind);
        }
        from = to;
    }
}

} // namespace vigil::store
