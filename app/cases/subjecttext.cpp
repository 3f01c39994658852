// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/subjecttext.h"

#include "intake/textdocument.h"
#include "store/privatetext.h"

#include <QHash>

namespace vigil::cases {

namespace {

base::Result<std::optional<intake::LineText>>
readDocument(store::Database &database, const domain::SubjectId &subject, QByteArrayView document)
{
    const auto text = store::readText(database, {subject.bytes(), document});
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<intake::LineText>();
    auto line = intake::readLineText((*text)->toUtf8());
    if (!line)
        return line.error();
    return std::optional(*std::move(line));
}

struct FlagPlace
{
    QByteArray document;
    qsizetype place = 0;
    bool hasNotice = false;
};

void fill(domain::Flag &flag, const intake::FlagText &text, bool hasNotice)
{
    flag.note = text.note;
    if (hasNotice)
        flag.notice = domain::Notice{text.noticeLaw, text.noticeText};
    if (flag.order)
        flag.order->reference = text.orderReference;
}

} // namespace

base::Result<std::optional<domain::SubjectText>> readSubjectText(store::Database &database,
                                                                 const domain::SubjectId &subject,
                                                                 QByteArrayView document)
{
    auto line = readDocument(database, subject, document);
    if (!line)
        return line.error();
    return *line ? std::optional((*line)->subject) : std::nullopt;
}

base::Result<void> addFlagTexts(store::Database &database, QList<domain::Flag> &flags)
{
    if (flags.isEmpty())
        return {};
    const domain::SubjectId subject = flags.front().subject;
    QHash<domain::FlagId, FlagPlace> places;
    auto done = database.each(
        "SELECT id, document, place, has_notice FROM flag WHERE subject = ?1 ORDER BY row DESC",
        {subject}, [&](const store::Row &row) {
            places.insert(row.id<domain::FlagId>(0),
                          {row.bytes(1), qsizetype{row.integer(2)}, row.boolean(3)});
            return true;
        });
    if (!done)
        return done;
    QHash<QByteArray, std::optional<intake::LineText>> documents;
    for (domain::Flag &flag : flags) {
        const FlagPlace place = places.value(flag.id);
        if (!documents.contains(place.document)) {
            auto document = readDocument(database, subject, place.document);
            if (!document)
                return document.error();
            documents.insert(place.document, *std::move(document));
        }
        const auto &document = documents[place.document];
        if (document && place.place < document->flags.size())
            fill(flag, document->flags[place.place], place.hasNotice);
    }
    return {};
}

} // namespace vigil::cases
