// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/searchtexts.h"

#include "intake/webvtt.h"

#include <QFile>

namespace vigil::intake {

using store::SearchField;

namespace {

constexpr qsizetype longestTranscript = 256 << 10;

void add(SearchTexts &texts, SearchField field, const QString &text)
{
    if (!text.isEmpty())
        texts.push_back({field, text});
}

} // namespace

SearchTexts searchTextsOf(const domain::SubjectText &text, const QString &transcript)
{
    SearchTexts texts;
    add(texts, SearchField::Title, text.title);
    add(texts, SearchField::Caption, text.caption);
    add(texts, SearchField::Hashtags, text.hashtags.join(u' '));
    add(texts, SearchField::Handle, text.handle);
    add(texts, SearchField::Name, text.accountName);
    add(texts, SearchField::Id, text.platformId);
    if (text.accountPlatformId != text.platformId)
        add(texts, SearchField::AccountId, text.accountPlatformId);
    add(texts, SearchField::Transcript, transcript);
    return texts;
}

SearchTexts searchTextsOf(const FlagText &text)
{
    SearchTexts texts;
    add(texts, SearchField::FlagNote, text.note);
    add(texts, SearchField::Notice, text.noticeText);
    add(texts, SearchField::Notice, text.noticeLaw);
    add(texts, SearchField::Order, text.orderReference);
    return texts;
}

SearchTexts searchTextsOf(const QString &appeal)
{
    SearchTexts texts;
    add(texts, SearchField::Appeal, appeal);
    return texts;
}

QString transcriptText(const domain::SubjectText &text, const MediaRoot &root)
{
    if (text.transcript.isEmpty() || text.transcript.contains(QLatin1StringView("://")))
        return {};
    const auto opened = root.openFile(text.transcript.toStdString());
    QFile file;
    if (!opened || !file.open(opened->value(), QIODevice::ReadOnly))
        return {};
    QString said;
    const QList<Cue> cues = parseWebVtt(file.read(mostTranscriptBytes + 1));
    for (const Cue &cue : cues) {
        said += cue.text + u'\n';
        if (said.size() > longestTranscript)
            return {};
    }
    return said;
}

std::string transcriptField(base::Instant revision)
{
    return "transcript/" + std::to_string(base::toMs(revision));
}

} // namespace vigil::intake
