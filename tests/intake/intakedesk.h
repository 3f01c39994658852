// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/importfeed.h"
#include "intake/intakeprojection.h"
#include "intake/rejectsfile.h"
#include "tests/store/teststore.h"

#include <QFile>

namespace vigil::test {

/// One console's store with the intake alone, and a folder for its feeds.
struct IntakeDesk : Desk
{
    std::unique_ptr<store::Store> store;

    explicit IntakeDesk(unsigned seed = 1) : Desk(seed)
    {
        registry = {};
        intake::registerIntake(registry);
    }

    QString feedFile() const { return folder.filePath(QStringLiteral("feed.jsonl")); }
    QString rejectsFile() const { return intake::RejectsFile::defaultName(feedFile()); }
    QString write(const QByteArrayList &lines) const
    {
        QFile file(feedFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(lines.join('\n') + '\n') < 0)
            qFatal("cannot write the feed");
        return feedFile();
    }

    base::Result<intake::ImportOutcome> import(const QString &feed,
                                               const intake::FeedImporter::Progress &progress = {})
    {
        return intake::importFeed(*store, {feed}, random, progress);
    }
    /// "read/imported/updated/rejected" of an import, or the code of its error.
    QByteArray imported(const QByteArrayList &lines) { return summary(import(write(lines))); }
    static QByteArray summary(const base::Result<intake::ImportOutcome> &outcome)
    {
        if (!outcome)
            return codeOf(outcome);
        return QByteArray::number(outcome->read) + '/' + QByteArray::number(outcome->imported) + '/'
               + QByteArray::number(outcome->updated) + '/' + QByteArray::number(outcome->rejected)
               + (outcome->isCancelled ? "/cancelled" : "");
    }

    qint64 count(std::string_view sql) const { return countOf(*store, sql); }
    /// The named columns of all rows of a table, to compare two states of a store by.
    QByteArray dump(const QByteArrayList &columns, const QByteArray &table) const
    {
        const QByteArray sql =
            "SELECT quote(" + columns.join(")||' '||quote(") + ") FROM " + table + " ORDER BY 1";
        QByteArray out;
        const auto done = store->readers().readNow([&](store::Database &database) {
            return database.each(std::string_view(sql.data(), static_cast<std::size_t>(sql.size())),
                                 {}, [&](const store::Row &row) {
                                     out += row.bytes(0) + '\n';
                                     return true;
                                 });
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return out;
    }
    /// Every column of the two views.
    QByteArray views() const
    {
        return dump({"id", "type", "account", "at", "posted", "ended", "language", "country",
                     "reach", "duration_ms", "topics", "gone", "document", "commitment"},
                    "subject")
               + dump({"id", "at", "country", "created", "followers", "kind", "fake_suspected",
                       "source", "document", "commitment"},
                      "account");
    }
    /// What two stores of one feed have in common: all but salts and what follows from them.
    QByteArray facts() const
    {
        return dump({"subject", "at", "stated_at", "type", "account", "posted", "gone", "catalog",
                     "document"},
                    "revision")
               + dump({"id", "subject", "revision", "at", "source", "policy", "score_pct",
                       "document", "place"},
                      "flag");
    }
    /// The codes of what verify finds, sorted.
    QByteArrayList faults() const
    {
        const auto verification = store->verify(store::Depth::Deep);
        if (!verification)
            return {codeOf(verification)};
        QByteArrayList codes;
        for (const store::Fault &fault : verification->faults)
            codes.append(fault.code);
        std::sort(codes.begin(), codes.end());
        return codes;
    }
};

} // namespace vigil::test
