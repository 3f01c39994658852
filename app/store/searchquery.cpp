// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchquery.h"

#include <algorithm>

namespace vigil::store {

namespace {

constexpr QStringView quotes = u"\"“”„«»";
/// More than anybody types; the rest is left out.
constexpr qsizetype longestQuery = 1000;
constexpr qsizetype mostPhrases = 32;

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212);
}

/// Takes the next piece off `rest`, white space before it too.
struct Piece
{
    QStringView text;
    bool isUnwanted = false;
    bool isClosed = false; ///< by a quote, or by what comes behind it

    static Piece takenFrom(QStringView &rest)
    {
        rest = rest.sliced(std::find_if_not(rest.begin(), rest.end(), isSpace) - rest.begin());
        Piece piece;
        if (rest.isEmpty())
            return piece;
        piece.isUnwanted = isMinus(rest.first());
        if (piece.isUnwanted)
            rest = rest.sliced(1);
        const bool isQuoted = !rest.isEmpty() && quotes.contains(rest.first());
        if (isQuoted)
            rest = rest.sliced(1);
        const auto *const end = std::find_if(rest.begin(), rest.end(), [isQuoted](QChar c) {
            return quotes.contains(c) || (!isQuoted && isSpace(c));
        });
        piece.text = rest.first(end - rest.begin());
        piece.isClosed = end != rest.end();
        rest = rest.sliced(piece.text.size() + (isQuoted && piece.isClosed ? 1 : 0));
        return piece;
    }
    static bool isSpace(QChar c) { return c.isSpace(); }
};

void appendPhrase(QByteArray &out, const SearchPhrase &phrase)
{
    out += '"' + phrase.words.join(u' ').toUtf8() + '"';
    if (phrase.isOpen)
        out += " *";
}

bool isAt(const QList<SearchWord> &words, qsizetype at, const SearchPhrase &phrase)
{
    const qsizetype last = phrase.words.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        const QString &word = words[at + i].text;
        const bool isSame =
            i == last && phrase.isOpen ? word.startsWith(phrase.words[i]) : word == phrase.words[i];
        if (!isSame)
            return false;
    }
    return true;
}

QList<TextRange> rangesOf(const QList<SearchWord> &words, const SearchPhrase &phrase)
{
    QList<TextRange> ranges;
    for (qsizetype at = 0; at + phrase.words.size() <= words.size(); ++at) {
        if (!isAt(words, at, phrase))
            continue;
        const SearchWord &last = words[at + phrase.words.size() - 1];
        // A pair that only begins as looked for stands for its first character.
        const bool isPair =
            phrase.isOpen && phrase.words.last().size() == 1 && last.text.size() > 1;
        ranges.append({words[at].from, isPair ? last.from + 1 : last.to});
    }
    return ranges;
}

} // namespace

SearchQuery SearchQuery::of(QStringView typed, Ending ending)
{
    SearchQuery query;
    SearchWords words;
    QStringView rest = typed.first(std::min(typed.size(), longestQuery));
    while (!rest.isEmpty()) {
        const Piece piece = Piece::takenFrom(rest);
        const bool isOpen = ending == Ending::Typed && rest.isEmpty() && !piece.isClosed;
        const SearchPhrase phrase = words.phrase(piece.text, isOpen);
        if (!phrase.words.isEmpty()
            && query.m_wanted.size() + query.m_unwanted.size() < mostPhrases)
            (piece.isUnwanted ? query.m_unwanted : query.m_wanted).append(phrase);
    }
    return query;
}

QByteArray SearchQuery::expression(const QList<QByteArray> &facts) const
{
    QByteArray out = "(";
    for (const SearchPhrase &phrase : m_wanted) {
        if (out.size() > 1)
            out += " AND ";
        appendPhrase(out, phrase);
    }
    for (const QByteArray &fact : facts)
        out += " AND \"" + fact + '"';
    out += ')';
    for (const SearchPhrase &phrase : m_unwanted) {
        out += " NOT ";
        appendPhrase(out, phrase);
    }
    return out;
}

QList<TextRange> SearchQuery::marksIn(QStringView text, SearchWords &words) const
{
    const QList<SearchWord> all = words.of(text);
    QList<TextRange> ranges;
    for (const SearchPhrase &phrase : m_wanted)
        ranges += rangesOf(all, phrase);
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange &a, const TextRange &b) { return a.from < b.from; });
    QList<TextRange> merged;
    for (const TextRange &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.from <= merged.last().to)
            merged.last().to = std::max(merged.last().to, range.to);
        else
            merged.append(range);
    }
    return merged;
}

bool SearchQuery::matches(const QStringList &texts, SearchWords &words) const
{
    QList<QList<SearchWord>> all;
    for (const QString &text : texts)
        all.append(words.of(text));
    const auto isThere = [&all](const SearchPhrase &phrase) {
        return std::any_of(all.begin(), all.end(), [&phrase](const QList<SearchWord> &text) {
            return !rangesOf(text, phrase).isEmpty();
        });
    };
    return !isEmpty() && std::all_of(m_wanted.begin(), m_wanted.end(), isThere)
           && std::none_of(m_unwanted.begin(), m_unwanted.end(), isThere);
}

} // namespace vigil::store
