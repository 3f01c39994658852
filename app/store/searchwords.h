// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchcharacters.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace vigil::store {

/// A word as it is searched for, and the part of the text that it stands for.
struct SearchWord
{
    QString text;
    qsizetype from = 0;
    qsizetype to = 0;

    friend bool operator==(const SearchWord &, const SearchWord &) = default;
};

/// What is looked for: words that stand side by side; of the last, its beginning is enough when
/// `isOpen`.
struct SearchPhrase
{
    QStringList words;
    bool isOpen = false;

    friend bool operator==(const SearchPhrase &, const SearchPhrase &) = default;
};

/// Cuts texts of any script into the words that the index keeps, and what a person looks for into
/// the words to look up. A word is a run of letters and digits (UAX #29, but for `_`, `.` and
/// apostrophes, which end one too), as appendFolded() writes it, at most 64 characters. Han, kana
/// and Hangul give each pair of neighbours and the last character of the run, so that any part of a
/// run is found; Thai, Lao, Khmer and Burmese give the words of ICU's dictionaries; an emoji is a
/// word. For one thread at a time.
class SearchWords final
{
public:
    using Use = std::function<void(QStringView word, qsizetype from, qsizetype to)>;

    SearchWords();
    SearchWords(const SearchWords &) = delete;
    SearchWords &operator=(const SearchWords &) = delete;
    ~SearchWords();

    /// Names how words are made. An index that was made otherwise has to be made anew: raise the
    /// number when anything here or in searchcharacters.cpp changes.
    [[nodiscard]] static QByteArray version();

    /// The words of a text, in its order.
    void each(QStringView text, const Use &use);
    [[nodiscard]] QList<SearchWord> of(QStringView text);

    /// `isOpen`: the last word is still being typed; from its third character on, words that begin
    /// so are meant. Without words when there are none in the text.
    [[nodiscard]] SearchPhrase phrase(QStringView text, bool isOpen);

private:
    struct Run;
    class Breaker;

    void eachRun(QStringView text, const std::function<void(const Run &, bool isLast)> &use);
    void words(const Run &run, const Use &use);
    void wordsOfDictionary(const Run &run, const Use &use);

    std::unique_ptr<Breaker> m_breaker;
    std::vector<SearchCharacter> m_characters;
    QString m_word;
};

} // namespace vigil::store
