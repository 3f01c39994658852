// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchwords.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace vigil::store {

/// A part of a text, from `from` to before `to`.
struct TextRange
{
    qsizetype from = 0;
    qsizetype to = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// What a person looks for. "Quotes" (also “ ”, „ “, « ») hold words that stand side by side; every
/// other piece between spaces is looked for as it stands, wherever it stands; a minus before either
/// leaves out what has it. There is no other syntax, and nothing that is an error.
class SearchQuery final
{
public:
    /// Whether the last piece is still being typed: see SearchWords::phrase().
    enum class Ending { Whole, Typed };

    [[nodiscard]] static SearchQuery of(QStringView typed, Ending ending);

    /// Whether there is nothing to look for; what is only left out does not count.
    [[nodiscard]] bool isEmpty() const { return m_wanted.isEmpty(); }
    [[nodiscard]] const QList<SearchPhrase> &wanted() const { return m_wanted; }
    [[nodiscard]] const QList<SearchPhrase> &unwanted() const { return m_unwanted; }

    /// For MATCH on the index; `facts` are words of the index too, all of which have to be there.
    /// Not when isEmpty().
    [[nodiscard]] QByteArray expression(const QList<QByteArray> &facts) const;

    /// Where in a text the wanted words stand; in its order, without overlaps.
    [[nodiscard]] QList<TextRange> marksIn(QStringView text, SearchWords &words) const;
    /// What the index answers, found by reading: whether texts that belong together match.
    [[nodiscard]] bool matches(const QStringList &texts, SearchWords &words) const;

private:
    QList<SearchPhrase> m_wanted;
    QList<SearchPhrase> m_unwanted;
};

} // namespace vigil::store
