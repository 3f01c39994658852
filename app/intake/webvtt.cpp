// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/webvtt.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vigil::intake {

namespace {

constexpr QStringView arrow = u"-->";

/// Lines of the text, ended by CR, LF or both.
class Lines final
{
public:
    explicit Lines(QStringView text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_isDone; }
    [[nodiscard]] QStringView next()
    {
        const auto isEnd = [](QChar c) { return c == u'\n' || c == u'\r'; };
        const auto end = std::find_if(m_rest.begin(), m_rest.end(), isEnd);
        const QStringView line = m_rest.first(end - m_rest.begin());
        const qsizetype ending = m_rest.sliced(line.size()).startsWith(u"\r\n") ? 2 : 1;
        m_isDone = end == m_rest.end();
        m_rest = m_rest.sliced(std::min(line.size() + ending, m_rest.size()));
        return line;
    }

private:
    QStringView m_rest;
    bool m_isDone = false;
};

/// ASCII digits only, no sign, at most `most` of them.
std::optional<qint64> number(QStringView text, qsizetype least, qsizetype most)
{
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isPlain || text.size() < least || text.size() > most)
        return std::nullopt;
    return text.toLongLong();
}

/// [hh:]mm:ss.ttt
std::optional<base::Millis> timestamp(QStringView text)
{
    const auto parts = text.split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto last = parts.last().split(u'.');
    if (last.size() != 2)
        return std::nullopt;
    const auto hours = parts.size() == 3 ? number(parts.first(), 2, 6) : std::optional<qint64>(0);
    const auto minutes = number(parts[parts.size() - 2], 2, 2);
    const auto seconds = number(last.first(), 2, 2);
    const auto millis = number(last.last(), 3, 3);
    if (!hours || !minutes || !seconds || !millis || *minutes > 59 || *seconds > 59)
        return std::nullopt;
    return base::Millis(((*hours * 60 + *minutes) * 60 + *seconds) * 1'000 + *millis);
}

QString withoutTags(QStringView text)
{
    QString plain;
    bool isInTag = false;
    for (const QChar c : text) {
        if (c == u'<')
            isInTag = true;
        else if (isInTag)
            isInTag = c != u'>';
        else
            plain.append(c);
    }
    return plain;
}

struct Entity
{
    QStringView name;
    QStringView meaning;
};

/// In one pass, so that what an entity stands for is never read as one again.
QString withoutEntities(QStringView text)
{
    static constexpr std::array entities{
        Entity{u"&amp;", u"&"},       Entity{u"&lt;", u"<"},       Entity{u"&gt;", u">"},
        Entity{u"&nbsp;", u"\u00a0"}, Entity{u"&lrm;", u"\u200e"}, Entity{u"&rlm;", u"\u200f"},
    };
    QString plain;
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = text.sliced(i);
        const auto *const found =
            std::find_if(entities.begin(), entities.end(),
                         [rest](const Entity &entity) { return rest.startsWith(entity.name); });
        if (found == entities.end()) {
            plain.append(text[i++]);
        } else {
            plain.append(found->meaning);
            i += found->name.size();
        }
    }
    return plain;
}

/// "from --> to settings"; nothing when it is no such line or lasts no time.
std::optional<Cue> timing(QStringView line)
{
    const qsizetype at = line.indexOf(arrow);
    if (at < 0)
        return std::nullopt;
    const auto from = timestamp(line.first(at).trimmed());
    const QStringView after = line.sliced(at + arrow.size()).trimmed();
    const auto *const end =
        std::find_if(after.begin(), after.end(), [](QChar c) { return c == u' ' || c == u'\t'; });
    const auto to = timestamp(after.first(end - after.begin()));
    if (!from || !to || *to <= *from)
        return std::nullopt;
    return Cue{*from, *to, {}};
}

bool isHeader(QStringView line)
{
    constexpr QStringView mark = u"WEBVTT";
    return line.startsWith(mark)
           && (line.size() == mark.size() || line[mark.size()] == u' '
               || line[mark.size()] == u'\t');
}

/// The beginning of a line of words, without half a character or a space at its end.
QString cut(const QString &line)
{
    QString beginning = line.left(mostCueCharacters);
    if (beginning.endsWith(u' ') || (!beginning.isEmpty() && beginning.back().isHighSurrogate()))
        beginning.chop(1);
    return beginning;
}

void finish(QList<Cue> &cues, std::optional<Cue> &cue)
{
    if (cue && cues.size() < mostCues) {
        cue->text = cut(withoutEntities(withoutTags(cue->text)).simplified());
        if (!cue->text.isEmpty())
            cues.append(*cue);
    }
    cue.reset();
}

} // namespace

QList<Cue> parseWebVtt(QByteArrayView bytes)
{
    if (bytes.size() > mostTranscriptBytes)
        return {};
    // Drops a byte order mark; what is not UTF-8 becomes U+FFFD.
    QString text = QString::fromUtf8(bytes);
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    Lines lines(text);
    if (!isHeader(lines.next()))
        return {};
    QList<Cue> cues;
    std::optional<Cue> cue;
    while (!lines.atEnd()) {
        const QStringView line = lines.next();
        if (line.contains(arrow)) {
            finish(cues, cue);
            cue = timing(line);
        } else if (line.isEmpty()) {
            finish(cues, cue);
        } else if (cue) {
            cue->text += line + u' ';
        }
    }
    finish(cues, cue);
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Cue &a, const Cue &b) { return a.from < b.from; });
    return cues;
}

} // namespace vigil::intake
