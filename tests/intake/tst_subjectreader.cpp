// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedcases.h"
#include "intake/mediaroot.h"
#include "intake/subjectreader.h"
#include "intakedesk.h"
#include "store/searchindex.h"

#include <QTest>

using namespace vigil;
using namespace vigil::test;
using domain::SubjectId;
using domain::SubjectType;

class TestSubjectReader final : public QObject
{
    Q_OBJECT

    template<typename Read>
    auto read(Read function) const
    {
        auto answer = m_desk->store->readers().readNow([&](store::Database &database) {
            intake::SubjectReader reader(database, m_desk->store->pseudonymizer());
            return function(reader);
        });
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        return *std::move(answer);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<IntakeDesk>();
        m_desk->store = m_desk->opened();
        const QByteArray later =
            with(with(videoLine, "10:02:00Z", "12:00:00Z"), "\"title\":\"…\"", "\"title\":\"new\"");
        QByteArrayList lines{videoLine, with(later, "\"v\":1,", "\"v\":1,\"gone\":true,"), liveLine,
                             accountLine, appealLine};
        for (int i = 0; i < 25; ++i)
            lines.append(with(with(leastLine, "f-9", "f-" + QByteArray::number(100 + i)),
                              "10:01:00Z", "10:" + QByteArray::number(10 + i / 2) + ":00Z"));
        QVERIFY(m_desk->import(m_desk->write(lines)));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanupTestCase() { m_desk.reset(); }

    void findsByPlatformAndLedgerId()
    {
        const SubjectId video = idOf(SubjectType::Video, "v-1");
        QVERIFY(find(QStringLiteral("v-1")) == video);
        QVERIFY(find(video.toString()) == video);
        QVERIFY(find(QStringLiteral("l-1")) == idOf(SubjectType::Livestream, "l-1"));
        // Known as an owner alone.
        QVERIFY(find(QStringLiteral("a-9")) == idOf(SubjectType::Account, "a-9"));
        QVERIFY(!find(QStringLiteral("v-404")));
        QVERIFY(!find(QStringLiteral("f-1")));
    }

    void showsASubjectAsItIsNow()
    {
        const auto view = read([&](intake::SubjectReader &reader) {
            return reader.subject(idOf(SubjectType::Video, "v-1"));
        });
        QVERIFY(view.has_value());
        QVERIFY(view->newest.revision.isGone);
        QCOMPARE(view->newest.text->title, QStringLiteral("new"));
        QCOMPARE(view->newest.text->platformId, QStringLiteral("v-1"));
        QCOMPARE(view->newest.mediaRoot, m_desk->folder.path());
        QCOMPARE(view->revisions, 2);
        QVERIFY(view->account.has_value());
        QCOMPARE(view->account->handle, QStringLiteral("@x"));
        QCOMPARE(view->account->platformId, QStringLiteral("a-1"));
    }

    void namesWhatChangedSinceItWasFlagged()
    {
        const auto changes = read([&](intake::SubjectReader &reader) {
            return reader.changesSince(idOf(SubjectType::Video, "v-1"),
                                       *base::parseInstant(u"2022-03-01T10:02:00Z"));
        });
        const std::vector<intake::Change> expected{
            {QLatin1StringView("gone"), QStringLiteral("false"), QStringLiteral("true")},
            {QLatin1StringView("title"), QStringLiteral("…"), QStringLiteral("new")}};
        QVERIFY(changes == expected);
        const auto none = read([&](intake::SubjectReader &reader) {
            return reader.changesSince(idOf(SubjectType::Video, "v-1"),
                                       *base::parseInstant(u"2022-03-01T12:00:00Z"));
        });
        QVERIFY(none.empty());
    }

    void showsFlagsWithTheirTexts()
    {
        const auto flags = read([&](intake::SubjectReader &reader) {
            return reader.flags(idOf(SubjectType::Video, "v-1"), {}, 10);
        });
        QCOMPARE(flags.rows.size(), 2U);
        QCOMPARE(flags.rows[0].platformId, QStringLiteral("f-1"));
        QVERIFY(flags.rows[0].flag.scorePct == 93);
        QCOMPARE(flags.rows[1].flag.note, QStringLiteral("old footage"));
        QCOMPARE(flags.rows[1].reporterPlatformId, QStringLiteral("r-77"));
        const auto notices = read([&](intake::SubjectReader &reader) {
            return reader.flags(idOf(SubjectType::Livestream, "l-1"), {}, 10);
        });
        QCOMPARE(notices.rows[0].flag.notice->law, QStringLiteral("DE StGB 130"));
        const auto orders = read([&](intake::SubjectReader &reader) {
            return reader.flags(idOf(SubjectType::Account, "a-1"), {}, 10);
        });
        QCOMPARE(orders.rows[0].flag.order->reference, QStringLiteral("12/34"));
        QCOMPARE(orders.rows[0].flag.order->territory.size(), 2);
    }

    void pagesFlagsWithoutGapOrDouble()
    {
        QList<QString> seen;
        std::optional<intake::SubjectReader::FlagKey> after;
        for (bool hasMore = true; hasMore;) {
            const auto page = read([&](intake::SubjectReader &reader) {
                return reader.flags(idOf(SubjectType::Video, "v-9"), after, 7);
            });
            for (const intake::FlagView &flag : page.rows)
                seen.append(flag.platformId);
            after = std::pair(page.rows.back().flag.at, page.rows.back().flag.id);
            hasMore = page.hasMore;
        }
        QCOMPARE(seen.size(), 25);
        std::sort(seen.begin(), seen.end());
        QCOMPARE(std::unique(seen.begin(), seen.end()), seen.end());
    }

    void pagesRevisionsNewestFirst()
    {
        const auto first = read([&](intake::SubjectReader &reader) {
            return reader.revisions(idOf(SubjectType::Video, "v-1"), {}, 1);
        });
        QVERIFY(first.hasMore);
        const auto second = read([&](intake::SubjectReader &reader) {
            return reader.revisions(idOf(SubjectType::Video, "v-1"), first.rows[0].revision.at, 1);
        });
        QVERIFY(!second.hasMore);
        QVERIFY(second.rows[0].revision.at < first.rows[0].revision.at);
    }

    void showsAppeals()
    {
        const auto appeals = read([&](intake::SubjectReader &reader) {
            return reader.appeals(idOf(SubjectType::Video, "v-1"), {}, 10);
        });
        QCOMPARE(appeals.rows.size(), 1U);
        QCOMPARE(appeals.rows[0].text, QStringLiteral("It is satire."));
        QVERIFY(appeals.rows[0].party == intake::AppealParty::Uploader);
    }

    void listsWhatAnAccountOwns()
    {
        const auto owned = read([&](intake::SubjectReader &reader) {
            return reader.subjectsOf(idOf(SubjectType::Account, "a-1"), {}, 10);
        });
        QCOMPARE(owned.rows.size(), 2U);
        const auto rest = read([&](intake::SubjectReader &reader) {
            return reader.subjectsOf(idOf(SubjectType::Account, "a-1"), owned.rows[0], 10);
        });
        QVERIFY(rest.rows.size() == 1 && rest.rows[0] == owned.rows[1]);
    }

    void showsNoTextOnceItIsErased()
    {
        const SubjectId live = idOf(SubjectType::Livestream, "l-1");
        const auto erased =
            m_desk->store->writer().executeAndWait([&](store::WriteTransaction &transaction) {
                store::Database &database = transaction.database();
                auto done =
                    store::SearchIndex(transaction.fold().registry())
                        .remove(database, ledger::aggregate(ledger::AggregateKind::Subject, live));
                return done ? database.run("DELETE FROM private_text WHERE owner = ?", {live})
                            : done;
            });
        QVERIFY(erased);
        const auto view = read([&](intake::SubjectReader &reader) { return reader.subject(live); });
        QVERIFY(view && !view->newest.text);
        const auto flags =
            read([&](intake::SubjectReader &reader) { return reader.flags(live, {}, 10); });
        QVERIFY(flags.rows[0].flag.notice->text.isEmpty());
        QCOMPARE(m_desk->faults(), QByteArrayList());
        // The feed may still hold it; what was erased does not come back.
        QCOMPARE(m_desk->imported({liveLine}), "1/0/0/0");
        QVERIFY(!read([&](intake::SubjectReader &reader) {
                     return reader.subject(live);
                 })->newest.text);
    }

    void pagesByIndex_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("flags") << QByteArray(
            "SELECT 1 FROM flag f WHERE f.subject = x'00' AND (f.at, f.id) > (1, x'00') "
            "GROUP BY f.at, f.id ORDER BY f.at, f.id LIMIT 5");
        QTest::newRow("revisions")
            << QByteArray("SELECT 1, max(r.commitment) FROM revision r WHERE r.subject = x'00' "
                          "AND r.at < 5 GROUP BY r.at ORDER BY r.at DESC LIMIT 5");
        QTest::newRow("owned") << QByteArray(
            "SELECT DISTINCT r.subject FROM revision r CROSS JOIN subject s ON s.id = r.subject "
            "AND s.account = x'00' WHERE r.account = x'00' AND r.subject > x'00' "
            "AND r.subject <> x'00' ORDER BY r.subject LIMIT 5");
        QTest::newRow("appeals") << QByteArray(
            "SELECT 1 FROM appeal a WHERE a.subject = x'00' AND (a.at, a.id) > (1, x'00') "
            "GROUP BY a.at, a.id ORDER BY a.at, a.id LIMIT 5");
        QTest::newRow("known flag")
            << QByteArray("SELECT 1 FROM flag WHERE subject = x'00' AND id = x'00'");
        QTest::newRow("known appeal") << QByteArray("SELECT 1 FROM appeal WHERE id = x'00'");
        QTest::newRow("known subject") << QByteArray("SELECT 1 FROM subject WHERE id = x'00'");
        QTest::newRow("batches of an account")
            << QByteArray("SELECT batch FROM revision WHERE account = x'00'");
        QTest::newRow("document") << QByteArray(
            "SELECT t.text FROM revision r LEFT JOIN private_text t ON t.owner = r.subject "
            "AND t.field = r.document WHERE r.subject = x'00' AND r.at < 5 ORDER BY r.at");
        QTest::newRow("batch") << QByteArray(
            "SELECT subject FROM batch_flag WHERE event = x'00' ORDER BY row");
        QTest::newRow("state") << QByteArray(
            "SELECT at, stated_at, fingerprint FROM revision WHERE subject = x'00' "
            "AND at >= 5 ORDER BY at");
    }
    void pagesByIndex()
    {
        QFETCH(const QByteArray, sql);
        QByteArrayList plan;
        const auto done = m_desk->store->readers().readNow([&](store::Database &database) {
            return database.each("EXPLAIN QUERY PLAN " + sql.toStdString(), {},
                                 [&](const store::Row &row) {
                                     plan.append(row.bytes(3));
                                     return true;
                                 });
        });
        QVERIFY(done);
        const QByteArray text = plan.join("; ");
        QVERIFY2(text.contains("SEARCH") && !text.contains("SCAN") && !text.contains("TEMP B-TREE"),
                 text.constData());
    }

    void opensMediaOnlyInsideItsFolder()
    {
        QTemporaryDir folder;
        const QString feed = makeMediaFolder(folder);
        const auto root = intake::MediaRoot::open(feed);
        QVERIFY(root);
        QVERIFY(root->openFile("clips/v-1.mp4"));
        QCOMPARE(codeOf(root->openFile("clips/none.mp4")), "intake.media_missing");
        QCOMPARE(codeOf(root->openFile("none/v-1.mp4")), "intake.media_missing");
        QCOMPARE(codeOf(root->openFile("clips")), "intake.media_missing");
        for (const char *path :
             {"link.mp4", "linked/v-1.mp4", "clips/up/secret.txt", "dangling.mp4",
              "../outside/secret.txt", "/etc/passwd", "clips/../../outside/secret.txt"})
            QCOMPARE(codeOf(root->openFile(path)), "intake.media_path");
    }

private:
    SubjectId idOf(SubjectType type, QByteArrayView platformId) const
    {
        return m_desk->store->pseudonymizer()->subject(type, platformId);
    }
    std::optional<SubjectId> find(const QString &id) const
    {
        return read([&](intake::SubjectReader &reader) { return reader.find(id); });
    }

    std::unique_ptr<IntakeDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestSubjectReader)
#include "tst_subjectreader.moc"
