// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchwords.h"

#include <unicode/ubrk.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <span>

namespace vigil::store {

namespace {

constexpr std::size_t longestWord = 64;
constexpr qsizetype shortestBeginning = 3;
/// A run that a dictionary looks at in one go.
constexpr std::size_t longestRun = 1024;

void append(QString &out, std::span<const SearchCharacter> characters)
{
    for (const SearchCharacter &one : characters.first(std::min(characters.size(), longestWord)))
        out.append(QChar::fromUcs4(one.character));
}

/// Where the next character that is no mark begins.
std::size_t afterUnit(std::span<const SearchCharacter> characters, std::size_t from)
{
    std::size_t to = from + 1;
    while (to < characters.size() && characters[to].kind == CharacterKind::Mark)
        ++to;
    return to;
}

} // namespace

/// Characters of one kind without a separator between, marks included.
struct SearchWords::Run
{
    CharacterKind kind;
    std::span<const SearchCharacter> characters;
};

/// ICU's word breaks, which look the words of these scripts up in their dictionaries.
class SearchWords::Breaker final
{
public:
    Breaker()
    {
        UErrorCode error = U_ZERO_ERROR;
        m_breaks = ubrk_open(UBRK_WORD, "", nullptr, 0, &error);
        if (U_FAILURE(error))
            qFatal("ICU has no data for word breaks");
    }
    Breaker(const Breaker &) = delete;
    Breaker &operator=(const Breaker &) = delete;
    ~Breaker() { ubrk_close(m_breaks); }

    /// The ends of the words of a text, which has to live until the next call.
    [[nodiscard]] std::vector<qsizetype> endsIn(QStringView text)
    {
        std::vector<qsizetype> ends;
        UErrorCode error = U_ZERO_ERROR;
        ubrk_setText(m_breaks, text.utf16(), static_cast<int>(text.size()), &error);
        if (U_FAILURE(error))
            return {text.size()};
        ubrk_first(m_breaks);
        for (int end = ubrk_next(m_breaks); end != UBRK_DONE; end = ubrk_next(m_breaks))
            ends.push_back(end);
        return ends;
    }

private:
    UBreakIterator *m_breaks = nullptr;
};

SearchWords::SearchWords() = default;
SearchWords::~SearchWords() = default;

QByteArray SearchWords::version()
{
    return QByteArrayLiteral("1 ICU " U_ICU_VERSION);
}

void SearchWords::eachRun(QStringView text,
                          const std::function<void(const Run &, bool isLast)> &use)
{
    m_characters.clear();
    appendFolded(text, m_characters);
    const std::span<const SearchCharacter> all(m_characters);
    std::optional<Run> before;
    for (std::size_t from = 0; from < all.size();) {
        CharacterKind kind = all[from].kind;
        if (kind == CharacterKind::Separator) {
            ++from;
            continue;
        }
        if (kind == CharacterKind::Mark)
            kind = CharacterKind::Letter;
        const std::size_t most = kind == CharacterKind::Symbol       ? 1
                                 : kind == CharacterKind::Dictionary ? longestRun
                                                                     : all.size();
        std::size_t to = from + 1;
        while (to < all.size() && to - from < most
               && (all[to].kind == kind || all[to].kind == CharacterKind::Mark))
            ++to;
        if (before)
            use(*before, false);
        before = Run{kind, all.subspan(from, to - from)};
        from = to;
    }
    if (before)
        use(*before, true);
}

void SearchWords::wordsOfDictionary(const Run &run, const Use &use)
{
    if (!m_breaker)
        m_breaker = std::make_unique<Breaker>();
    QString text;
    std::vector<std::size_t> characterAt; // of each unit of the text
    for (std::size_t i = 0; i < run.characters.size(); ++i) {
        text.append(QChar::fromUcs4(run.characters[i].character));
        characterAt.resize(static_cast<std::size_t>(text.size()), i);
    }
    qsizetype from = 0;
    for (const qsizetype to : m_breaker->endsIn(text)) {
        const std::size_t first = characterAt[static_cast<std::size_t>(from)];
        const std::size_t last = characterAt[static_cast<std::size_t>(to - 1)];
        m_word.clear();
        append(m_word, run.characters.subspan(first, last - first + 1));
        use(m_word, run.characters[first].from, run.characters[last].to);
        from = to;
    }
}

void SearchWords::words(const Run &run, const Use &use)
{
    const auto give = [&](std::size_t from, std::size_t to) {
        m_word.clear();
        append(m_word, run.characters.subspan(from, to - from));
        use(m_word, run.characters[from].from, run.characters[to - 1].to);
    };
    if (run.kind == CharacterKind::Dictionary)
        return wordsOfDictionary(run, use);
    if (run.kind != CharacterKind::Bigram)
        return give(0, run.characters.size());
    for (std::size_t from = 0; from < run.characters.size();) {
        const std::size_t second = afterUnit(run.characters, from);
        give(from, second < run.characters.size() ? afterUnit(run.characters, second) : second);
        from = second;
    }
}

void SearchWords::each(QStringView text, const Use &use)
{
    eachRun(text, [&](const Run &run, bool) { words(run, use); });
}

QList<SearchWord> SearchWords::of(QStringView text)
{
    QList<SearchWord> found;
    each(text, [&found](QStringView word, qsizetype from, qsizetype to) {
        found.append({word.toString(), from, to});
    });
    return found;
}

SearchPhrase SearchWords::phrase(QStringView text, bool isOpen)
{
    SearchPhrase found;
    eachRun(text, [&](const Run &run, bool isLast) {
        qsizetype count = 0;
        words(run, [&](QStringView word, qsizetype, qsizetype) {
            found.words.append(word.toString());
            ++count;
        });
        if (!isLast)
            return;
        if (run.kind == CharacterKind::Bigram) {
            // In a text the run may go on: its last character need not stand alone there.
            found.isOpen = count == 1;
            if (count > 1)
                found.words.removeLast();
        } else {
            found.isOpen = isOpen && run.kind != CharacterKind::Symbol
                           && found.words.last().toUcs4().size() >= shortestBeginning;
        }
    });
    return found;
}

} // namespace vigil::store
