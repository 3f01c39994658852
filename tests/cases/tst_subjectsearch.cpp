// SPDX-License-Identifier: GPL-3.0-or-later
#include "casedesk.h"
#include "cases/errors.h"
#include "cases/subjectsearch.h"
#include "intake/importfeed.h"
#include "intake/rejectsfile.h"
#include "searchtexts.h"
#include "store/errors.h"
#include "store/searchindex.h"
#include "tests/support/faultydisk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using cases::SearchRequest;
using store::SearchQuery;

namespace {

QJsonObject line(const QString &id, const QString &title, const QString &language = u"en"_s)
{
    const QJsonObject flag{{u"id"_s, u"f-1"_s},
                           {u"source"_s, u"automated"_s},
                           {u"at"_s, u"2022-03-01T07:01:00Z"_s},
                           {u"policy"_s, u"INT-MIS"_s}};
    return {{u"v"_s, 1},
            {u"type"_s, u"video"_s},
            {u"id"_s, id},
            {u"posted"_s, u"2022-03-01T07:00:00Z"_s},
            {u"language"_s, language},
            {u"title"_s, title},
            {u"account"_s,
             QJsonObject{{u"id"_s, u"a-%1"_s.arg(id)}, {u"handle"_s, u"@by_%1"_s.arg(id)}}},
            {u"flags"_s, QJsonArray{flag}}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

/// A line whose flag has these fields besides.
QJsonObject flagWith(QJsonObject object, const QJsonObject &fields)
{
    QJsonObject flag = object.value("flags"_L1).toArray().first().toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        flag.insert(field.key(), field.value());
    object.insert(u"flags"_s, QJsonArray{flag});
    return object;
}

struct SearchDesk : CaseDesk
{
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
            qFatal("cannot write");
        return file.fileName();
    }
    void feed(const QList<QJsonObject> &lines)
    {
        QByteArray bytes;
        for (const QJsonObject &one : lines)
            bytes += QJsonDocument(one).toJson(QJsonDocument::Compact) + '\n';
        const auto done = intake::importFeed(*store, {write(u"feed.jsonl"_s, bytes)}, random);
        if (!done || done->rejected != 0)
            qFatal("not imported");
    }
    base::Result<cases::SearchPage> find(const SearchRequest &request) const
    {
        return store->readers().readNow([&](store::Database &database) {
            return cases::search(database, store->registry(), request);
        });
    }
    /// "v-1 title, v-2 note": what matches, and where.
    QString found(const SearchRequest &request) const
    {
        const auto page = find(request);
        if (!page)
            return QString::fromLatin1(codeOf(page));
        QStringList all;
        for (const cases::SearchMatch &match : page->matches) {
            all.append((match.newest.text ? match.newest.text->platformId : u"?"_s) + u' '
                       + store::searchFieldNames.name(match.field));
        }
        return all.join(u", "_s);
    }
    QString found(const QString &text) const { return found(SearchRequest{text}); }
    domain::SubjectId subject(const QString &id) const
    {
        return store->pseudonymizer()->subject(domain::SubjectType::Video, id.toUtf8());
    }
    QByteArrayList faults() const
    {
        const auto verified = store->verify(store::Depth::Deep);
        if (!verified)
            return {codeOf(verified)};
        QByteArrayList codes;
        for (const store::Fault &fault : verified->faults)
            codes.append(fault.code);
        return codes;
    }
    /// On the writer's connection.
    template<typename Work>
    QByteArray change(Work work) const
    {
        return codeOf(store->writer().executeAndWait(
            [&](store::WriteTransaction &write) -> base::Result<bool> {
                auto done = work(write);
                return done ? base::Result(true) : base::Result<bool>(done.error());
            }));
    }
    QByteArray run(std::string_view sql) const
    {
        return change([sql](store::WriteTransaction &write) { return write.database().run(sql); });
    }
};

} // namespace

/// Search over a real store, from feed and decision to what is found.
class TestSubjectSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsInEveryScriptWhatReadingFinds_data()
    {
        QTest::addColumn<qsizetype>("script");
        for (qsizetype i = 0; i < textsOfTheWorld().size(); ++i)
            QTest::newRow(textsOfTheWorld()[i].language) << i;
    }
    void findsInEveryScriptWhatReadingFinds()
    {
        static SearchDesk desk;
        static QStringList titles;
        if (titles.isEmpty()) {
            QList<QJsonObject> lines;
            for (const ScriptTexts &script : textsOfTheWorld()) {
                for (const char *text : script.texts) {
                    titles.append(QString::fromUtf8(text));
                    lines.append(line(u"v%1"_s.arg(titles.size()), titles.last(),
                                      QLatin1StringView(script.language)));
                }
            }
            desk.feed(lines);
        }
        QFETCH(const qsizetype, script);
        const auto &sought = textsOfTheWorld()[script].sought;
        for (const char *text : sought) {
            for (const auto ending : {SearchQuery::Ending::Whole, SearchQuery::Ending::Typed}) {
                const QString typed = QString::fromUtf8(text);
                store::SearchWords words;
                const SearchQuery query = SearchQuery::of(typed, ending);
                const auto expected =
                    std::count_if(titles.cbegin(), titles.cend(), [&](const QString &title) {
                        return query.matches({title}, words);
                    });
                const auto page = desk.find({typed, ending});
                QVERIFY2(page.isOk(), text);
                QVERIFY2(page->count == expected, text);
                QCOMPARE(page->matches.size(), expected);
                const bool isAbsent = text == sought.last();
                QVERIFY2((expected == 0) == isAbsent || ending == SearchQuery::Ending::Typed, text);
                for (const cases::SearchMatch &match : page->matches)
                    QVERIFY2(!match.title.marks.isEmpty(), text);
            }
        }
    }

    void findsEveryText()
    {
        SearchDesk desk;
        QDir(desk.folder.path()).mkdir(u"clips"_s);
        desk.write(u"clips/v-1.vtt"_s, "WEBVTT\n\n00:01.000 --> 00:02.000\nThe <b>bridge</b> is\n\n"
                                       "00:02.000 --> 00:03.000\nburning &amp; falling\n");
        QJsonObject one = with(line(u"v-1"_s, u"alpha"_s), u"caption"_s, u"beta"_s);
        one = with(one, u"hashtags"_s, QJsonArray{u"gamma"_s, u"delta"_s});
        one = with(one, u"transcript"_s, u"clips/v-1.vtt"_s);
        one = with(one, u"account"_s,
                   QJsonObject{{u"id"_s, u"acc-77"_s},
                               {u"handle"_s, u"@epsilon_1"_s},
                               {u"name"_s, u"Zeta Eta"_s}});
        const QJsonObject notice{{u"law"_s, u"Theta Act"_s}, {u"text"_s, u"iota"_s}};
        desk.feed({flagWith(one, {{u"source"_s, u"trusted_flagger"_s},
                                  {u"note"_s, u"kappa"_s},
                                  {u"notice"_s, notice}})});
        QCOMPARE(desk.found(u"alpha"_s), u"v-1 title"_s);
        QCOMPARE(desk.found(u"BETA"_s), u"v-1 caption"_s);
        QCOMPARE(desk.found(u"#delta"_s), u"v-1 hashtags"_s);
        QCOMPARE(desk.found(u"@epsilon_1"_s), u"v-1 handle"_s);
        QCOMPARE(desk.found(u"zeta"_s), u"v-1 name"_s);
        QCOMPARE(desk.found(u"v-1"_s), u"v-1 id"_s);
        QCOMPARE(desk.found(u"acc-77"_s), u"v-1 account_id"_s);
        QCOMPARE(desk.found(u"burning bridge"_s), u"v-1 transcript"_s);
        QCOMPARE(desk.found(u"kappa"_s), u"v-1 flag_note"_s);
        QCOMPARE(desk.found(u"iota"_s), u"v-1 notice"_s);
        // Together in one subject's texts, but a phrase stays in one text.
        QCOMPARE(desk.found(u"alpha beta"_s), u"v-1 title"_s);
        QCOMPARE(desk.found(u"\"alpha beta\""_s), QString());
        QCOMPARE(desk.found(u"alpha -beta"_s), QString());
        QCOMPARE(desk.faults(), QByteArrayList());
    }

    void findsNotesOfDecisions()
    {
        SearchDesk desk;
        desk.feed({line(u"v-1"_s, u"title"_s)});
        const auto taken = desk.next(desk.lead);
        QVERIFY(taken);
        auto request = desk.request(*taken);
        request.note = u"Looks like the bridge of 2014"_s;
        const auto decided = desk.decide(desk.lead, request);
        QCOMPARE(codeOf(decided), "ok");
        const auto page = desk.find({u"bridge"_s});
        QCOMPARE(page->matches.size(), 1);
        const cases::SearchMatch &match = page->matches.first();
        QCOMPARE(match.field, store::SearchField::Note);
        QCOMPARE(match.subject, desk.subject(u"v-1"_s));
        QCOMPARE(match.at, desk.clock.now());
        QCOMPARE(match.state, domain::CaseState::Decided);
        QCOMPARE(match.excerpt.text, request.note);
        QCOMPARE(desk.faults(), QByteArrayList());
        QCOMPARE(desk.change([&](store::WriteTransaction &write) {
            return store::SearchIndex(write.fold().registry())
                .removeNote(write.database(), domain::EventId(request.id.bytes()));
        }),
                 "ok");
        QCOMPARE(desk.found(u"bridge"_s), QString());
    }

    void findsTheNoteOfADecisionThatTookTheRowOfAFailedOne()
    {
        FaultyDisk disk;
        SearchDesk desk;
        desk.feed({line(u"v-1"_s, u"title"_s), line(u"v-2"_s, u"title"_s)});
        const auto first = desk.next(desk.lead);
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(*first))), "ok");
        auto request = desk.request(*desk.next(desk.lead));
        disk.fail(FaultyDisk::Call::Sync, 1, 1, SQLITE_IOERR_FSYNC);
        QCOMPARE(codeOf(desk.decide(desk.lead, request)), "store.io_error");
        QVERIFY(disk.heal());
        request.note = u"Looks like the bridge of 2014"_s;
        QCOMPARE(codeOf(desk.decide(desk.lead, request)), "ok");
        QCOMPARE(desk.find({u"bridge"_s})->matches.size(), 1);
        QCOMPARE(desk.faults(), QByteArrayList());
    }

    void saysARepeatedTextOnce()
    {
        SearchDesk desk;
        const QJsonObject one = line(u"v-1"_s, u"bridge"_s);
        desk.feed({one});
        desk.feed({with(with(one, u"views"_s, 10), u"revision"_s, u"2022-03-01T08:00:00Z"_s)});
        QCOMPARE(desk.found(u"bridge"_s), u"v-1 title"_s);
        desk.feed({with(with(one, u"title"_s, u"the bridge"_s), u"revision"_s,
                        u"2022-03-01T08:30:00Z"_s)});
        QCOMPARE(desk.found(u"bridge"_s), u"v-1 title, v-1 title"_s);
        QCOMPARE(desk.faults(), QByteArrayList());
        QVERIFY(desk.store->writer().rebuild().result().isOk());
        QCOMPARE(desk.found(u"bridge"_s), u"v-1 title, v-1 title"_s);
    }

    void goesPageByPageNewestFirst()
    {
        SearchDesk desk;
        QList<QJsonObject> lines;
        for (int i = 1; i <= 7; ++i)
            lines.append(line(u"v-%1"_s.arg(i), u"bridge"_s));
        desk.feed(lines);
        SearchRequest request{u"bridge"_s};
        request.size = 3;
        QStringList pages;
        do {
            const auto page = desk.find(request);
            QVERIFY(page.isOk());
            QCOMPARE(page->count, 7);
            pages.append(desk.found(request));
            request.after = page->next;
        } while (request.after);
        QCOMPARE(pages, (QStringList{u"v-7 title, v-6 title, v-5 title"_s,
                                     u"v-4 title, v-3 title, v-2 title"_s, u"v-1 title"_s}));
    }

    void filters()
    {
        SearchDesk desk;
        QJsonObject account = with(line(u"a-9"_s, {}), u"type"_s, u"account"_s);
        account.remove(u"title"_s);
        account.insert(u"account"_s, QJsonObject{{u"id"_s, u"a-9"_s}, {u"handle"_s, u"@bridge"_s}});
        desk.feed({line(u"v-1"_s, u"bridge"_s, u"uk"_s), line(u"v-2"_s, u"bridge"_s, u"pt-BR"_s),
                   account});
        SearchRequest request{u"bridge"_s};
        request.filter.type = domain::SubjectType::Account;
        QCOMPARE(desk.found(request), u"a-9 handle"_s);
        request.filter = {};
        request.filter.language = u"pt"_s;
        QCOMPARE(desk.found(request), u"v-2 title"_s);
        request.filter = {};
        request.filter.account = domain::AccountId(
            desk.store->pseudonymizer()->subject(domain::SubjectType::Account, "a-v-1").bytes());
        QCOMPARE(desk.found(request), u"v-1 title"_s);
        request.filter = {};
        request.filter.state = domain::CaseState::Decided;
        QCOMPARE(desk.found(request), QString());
        const auto taken = desk.next(desk.lead);
        QCOMPARE(codeOf(desk.decide(desk.lead, desk.request(*taken))), "ok");
        QCOMPARE(desk.find(request)->count, 1);
        request.filter.state = domain::CaseState::Open;
        request.size = 1;
        const auto page = desk.find(request);
        QCOMPARE(page->count, 2);
        QVERIFY(!page->isCapped && page->next);
        request.after = page->next;
        QCOMPARE(desk.find(request)->matches.size(), 1);
    }

    void takesNothingForSyntax_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"\"",
                                  "\"\"\"",
                                  "bridge\"",
                                  "NEAR(",
                                  "a AND",
                                  "OR",
                                  "NOT x",
                                  "title:bridge",
                                  "*",
                                  "^a",
                                  "a*b",
                                  "{a b}:c",
                                  "(a",
                                  "a)",
                                  "+a + b",
                                  "--",
                                  "-a b",
                                  "'; DROP TABLE event; --",
                                  "=tvideo",
                                  "\\",
                                  "\xef\xbf\xbd",
                                  "a\tb\nc",
                                  "\"a \" b\"",
                                  "« a",
                                  "%_",
                                  "e:"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void takesNothingForSyntax()
    {
        static SearchDesk desk;
        QFETCH(const QString, typed);
        for (const auto ending : {SearchQuery::Ending::Whole, SearchQuery::Ending::Typed}) {
            const auto page = desk.find({typed, ending});
            const bool isEmpty = SearchQuery::of(typed, ending).isEmpty();
            QCOMPARE(codeOf(page), isEmpty ? "cases.search_without_words" : "ok");
        }
    }

    void stopsWhenItIsCancelled()
    {
        SearchDesk desk;
        desk.feed({line(u"v-1"_s, u"bridge"_s)});
        SearchRequest request{u"bridge"_s};
        request.isCancelled = [] { return true; };
        QVERIFY(desk.find(request)->isCancelled);
        request.filter.state = domain::CaseState::Open;
        const auto page = desk.find(request);
        QVERIFY(page->isCancelled && page->matches.isEmpty());
    }

    void forgetsWhatIsTakenOut()
    {
        SearchDesk desk;
        desk.feed(
            {flagWith(line(u"v-1"_s, u"Xylophonic Кракозябра"_s), {{u"note"_s, u"zugzwangish"_s}}),
             line(u"v-2"_s, u"Xylophonic 北京市"_s)});
        QVERIFY(isInFiles(desk, "xylophonic") && isInFiles(desk, "zugzwangish")
                && isInFiles(desk, "кракозябра"));
        QCOMPARE(desk.change([&](store::WriteTransaction &write) -> base::Result<void> {
            store::SearchIndex index(write.fold().registry());
            auto done =
                index.remove(write.database(), ledger::aggregate(ledger::AggregateKind::Subject,
                                                                 desk.subject(u"v-1"_s)));
            if (done) {
                done = write.database().run("DELETE FROM private_text WHERE owner = ?",
                                            {desk.subject(u"v-1"_s)});
            }
            return done ? store::SearchIndex::optimize(write.database()) : done;
        }),
                 "ok");
        QCOMPARE(desk.found(u"zugzwangish"_s), QString());
        QCOMPARE(desk.found(u"кракозябра"_s), QString());
        QCOMPARE(desk.found(u"xylophonic"_s), u"v-2 title"_s);
        QCOMPARE(desk.faults(), QByteArrayList());
        desk.store.reset(); // puts the WAL back
        QVERIFY(!isInFiles(desk, "zugzwangish") && !isInFiles(desk, "кракозябра"));
        QVERIFY(isInFiles(desk, "xylophonic"));
    }

    void takesOutAllOfAnAccount()
    {
        SearchDesk desk;
        const QJsonObject account{{u"id"_s, u"a-1"_s}, {u"handle"_s, u"@same"_s}};
        desk.feed({with(line(u"v-1"_s, u"bridge"_s), u"account"_s, account),
                   with(line(u"v-2"_s, u"bridge"_s), u"account"_s, account),
                   line(u"v-3"_s, u"bridge"_s)});
        const auto taken = desk.next(desk.lead);
        auto request = desk.request(*taken);
        request.note = u"bridge again"_s;
        QCOMPARE(codeOf(desk.decide(desk.lead, request)), "ok");
        const domain::SubjectId owner =
            desk.store->pseudonymizer()->subject(domain::SubjectType::Account, "a-1");
        QCOMPARE(desk.change([&](store::WriteTransaction &write) {
            return store::SearchIndex(write.fold().registry())
                .remove(write.database(), ledger::aggregate(ledger::AggregateKind::Account, owner));
        }),
                 "ok");
        const QString left = desk.found(u"bridge"_s);
        QVERIFY(left == u"v-3 title"_s || left == u"v-3 note, v-3 title"_s);
        QCOMPARE(desk.found(u"@same"_s), QString());
    }

    void indexesWhatAnyoneBrought()
    {
        // As a pull from a hub does: rows and texts, without the importer.
        SearchDesk desk;
        desk.import({flagged(1, 1, desk.clock.now())});
        QCOMPARE(desk.count("SELECT count(*) FROM search_entry"), 0);
        QCOMPARE(desk.change([&](store::WriteTransaction &write) -> base::Result<void> {
            const auto kept = write.putText(video(2).bytes(), "text",
                                            u"{\"subject\":{\"id\":\"v-2\",\"title\":\"bridge\"}}");
            if (!kept)
                return kept.error();
            FeedBatch batch{{flagged(2, 2, desk.clock.now())}};
            const auto put = putFeed(write, desk.lead.member, batch);
            return put ? base::Result<void>() : put.error();
        }),
                 "ok");
        QCOMPARE(desk.found(u"bridge"_s), u"v-2 title"_s);
    }

    void isMadeAnewForOtherWords()
    {
        SearchDesk desk;
        desk.feed({line(u"v-1"_s, u"bridge"_s)});
        QCOMPARE(desk.run("DELETE FROM search_entry"), "ok");
        QCOMPARE(desk.run("UPDATE search_state SET words = 'earlier'"), "ok");
        // The writer brings the index up to date before it commits.
        QCOMPARE(desk.found(u"bridge"_s), u"v-1 title"_s);
    }

    void isMadeAnewWhenTheStoreIsOpened()
    {
        SearchDesk desk;
        desk.feed({line(u"v-1"_s, u"bridge"_s)});
        desk.store.reset();
        {
            const auto file = store::Database::open(desk.dir() + u"/vigil.db"_s,
                                                    store::Database::Mode::ReadWrite);
            QVERIFY((*file)->run("UPDATE search_state SET words = 'earlier'").isOk());
            const auto page = cases::search(**file, desk.registry, {u"bridge"_s});
            QCOMPARE(codeOf(page), "store.search_outdated");
        }
        desk.store = desk.open();
        QCOMPARE(desk.found(u"bridge"_s), u"v-1 title"_s);
        QCOMPARE(desk.faults(), QByteArrayList());
    }

    void verifyFindsWhatIsNotAsTheTextsAre_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("word added") << QByteArray("INSERT INTO search_words(rowid, words) "
                                                  "VALUES(1, 'foreign')")
                                    << QByteArray("search_altered");
        QTest::newRow("entry gone")
            << QByteArray("DELETE FROM search_entry WHERE row = 1") << QByteArray("search_missing");
        QTest::newRow("text gone")
            << QByteArray("DELETE FROM private_text WHERE text LIKE '%bridge%'")
            << QByteArray("search_stray");
    }
    void verifyFindsWhatIsNotAsTheTextsAre()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QByteArray, fault);
        SearchDesk desk;
        desk.feed({line(u"v-1"_s, u"bridge"_s)});
        QCOMPARE(desk.faults(), QByteArrayList());
        QCOMPARE(desk.run({sql.constData(), static_cast<std::size_t>(sql.size())}), "ok");
        QVERIFY2(desk.faults().contains(fault), desk.faults().join(' ').constData());
        QVERIFY(desk.store->writer().rebuild().result().isOk());
        QCOMPARE(desk.faults(), QByteArrayList());
    }

private:
    static bool isInFiles(const SearchDesk &desk, const QByteArray &word)
    {
        const QDir dir(desk.dir());
        const QStringList names = dir.entryList(QDir::Files);
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            QFile file(dir.filePath(name));
            return file.open(QIODevice::ReadOnly)
                   && QString::fromUtf8(file.readAll())
                          .contains(QString::fromUtf8(word), Qt::CaseInsensitive);
        });
    }
};

QTEST_GUILESS_MAIN(TestSubjectSearch)
#include "tst_subjectsearch.moc"
