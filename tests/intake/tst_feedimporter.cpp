// SPDX-License-Identifier: GPL-3.0-or-later
#include "feedcases.h"
#include "intake/leaf.h"
#include "intakedesk.h"
#include "ledger/canonical.h"

#include <QJsonDocument>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace vigil;
using namespace vigil::test;

namespace {

/// `count` videos, v-0 on, each with a flag.
QByteArrayList manyLines(int count)
{
    QByteArrayList lines;
    for (int i = 0; i < count; ++i)
        lines.append(with(leastLine, "v-9", "v-" + QByteArray::number(i)));
    return lines;
}

QList<QJsonObject> jsonLines(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> objects;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            objects.append(QJsonDocument::fromJson(file.readLine()).object());
    }
    return objects;
}

} // namespace

class TestFeedImporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_desk = std::make_unique<IntakeDesk>();
        m_desk->store = m_desk->opened();
    }
    void cleanup() { m_desk.reset(); }

    void importsEveryTypeAsOneProvableBatch()
    {
        QCOMPARE(m_desk->imported({videoLine, liveLine, accountLine, appealLine}), "4/4/0/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM event WHERE kind = 'intake.imported'"), 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM revision"), 3);
        QCOMPARE(m_desk->count("SELECT count(*) FROM flag"), 4);
        QCOMPARE(m_desk->count("SELECT count(*) FROM appeal"), 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM subject"), 3);
        QCOMPARE(m_desk->count("SELECT count(*) FROM account"), 1);
        QCOMPARE(m_desk->faults(), QByteArrayList());
        QVERIFY(!QFile::exists(m_desk->rejectsFile()));
    }

    void importingAgainChangesNothing()
    {
        const QByteArrayList lines{videoLine,
                                   liveLine,
                                   accountLine,
                                   appealLine,
                                   with(leastLine, "v-9", "v-8"),
                                   with(leastLine, "\"v\":1,", R"("v":1,"title":"other state",)"),
                                   leastLine};
        QCOMPARE(m_desk->imported(lines), "7/6/1/0");
        const QByteArray before = m_desk->facts();
        const qint64 events = m_desk->count("SELECT count(*) FROM event");
        QCOMPARE(m_desk->imported(lines), "7/0/0/0");
        QCOMPARE(m_desk->facts(), before);
        QCOMPARE(m_desk->count("SELECT count(*) FROM event"), events);
    }

    void laterRevisionAddsItselfAndItsNewFlags()
    {
        QCOMPARE(m_desk->imported({videoLine}), "1/1/0/0");
        const QByteArray later = with(with(videoLine, "10:02:00Z", "12:00:00Z"), "f-2", "f-3");
        QCOMPARE(m_desk->imported({later}), "1/0/1/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM revision"), 2);
        QCOMPARE(m_desk->count("SELECT count(*) FROM flag"), 3);
        QCOMPARE(m_desk->count("SELECT at FROM subject"),
                 base::toMs(*base::parseInstant(u"2022-03-01T12:00:00Z")));
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void earlierRevisionDoesNotReplaceTheNewest()
    {
        QCOMPARE(m_desk->imported({videoLine, with(videoLine, "10:02:00Z", "09:00:00Z")}),
                 "2/1/1/0");
        QCOMPARE(m_desk->count("SELECT at FROM subject"),
                 base::toMs(*base::parseInstant(u"2022-03-01T10:02:00Z")));
    }

    void sameRevisionWithANewFlagAddsTheFlagAlone()
    {
        QCOMPARE(m_desk->imported({videoLine}), "1/1/0/0");
        QCOMPARE(m_desk->imported({with(with(videoLine, "f-2", "f-3"), "old footage", "new note")}),
                 "1/0/1/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM revision"), 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM flag"), 3);
        QCOMPARE(m_desk->count("SELECT count(*) FROM private_text WHERE field LIKE 'flags/%'"), 1);
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void keepsOtherStatesOfOneTime()
    {
        const QByteArray gone = with(videoLine, "\"v\":1,", R"("v":1,"gone":true,)");
        QCOMPARE(m_desk->imported({videoLine, gone, videoLine, gone}), "4/1/1/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM revision"), 2);
        QCOMPARE(m_desk->count("SELECT count(DISTINCT stated_at) FROM revision"), 1);
        QCOMPARE(m_desk->count("SELECT gone FROM subject"), 1);
        QCOMPARE(m_desk->imported({gone, videoLine}), "2/0/0/0");
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void catalogThenFlaggedIsOneState()
    {
        const QByteArray flags = leastLine.mid(leastLine.indexOf(",\"flags\""));
        const QByteArray catalog =
            with(with(leastLine, flags, "}"), "\"v\":1,", "\"v\":1,\"catalog\":true,");
        QCOMPARE(m_desk->imported({catalog}), "1/1/0/0");
        QCOMPARE(m_desk->imported({leastLine}), "1/0/1/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM revision"), 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM flag"), 1);
    }

    void flagsOfTwoSubjectsMayShareAnId()
    {
        QCOMPARE(m_desk->imported({leastLine, with(leastLine, "v-9", "v-10")}), "2/2/0/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM flag"), 2);
    }

    void writesRejectsInOrderWithoutValues()
    {
        const QByteArray lost = with(appealLine, "v-1", "v-404");
        QCOMPARE(m_desk->imported({"sEcReT", videoLine, lost, "", "[\"sEcReT\"]"}), "4/1/0/3");
        const auto rejects = jsonLines(m_desk->rejectsFile());
        QCOMPARE(rejects.size(), 3);
        const QString reason = QStringLiteral("reason");
        const QString line = QStringLiteral("line");
        QCOMPARE(rejects[0].keys(), QStringList({line, QStringLiteral("message"), reason}));
        QCOMPARE(rejects[0][line].toInt(), 1);
        QCOMPARE(rejects[0][reason].toString(), QStringLiteral("not_json"));
        QCOMPARE(rejects[1][line].toInt(), 3);
        QCOMPARE(rejects[1][reason].toString(), QStringLiteral("unknown_subject"));
        QCOMPARE(rejects[2][line].toInt(), 5);
        QFile file(m_desk->rejectsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sEcReT"));
        QVERIFY(!(file.permissions() & (QFile::ReadOther | QFile::ReadGroup)));
    }

    void removesRejectsOfAnEarlierImport()
    {
        QCOMPARE(m_desk->imported({"no"}), "1/0/0/1");
        QVERIFY(QFile::exists(m_desk->rejectsFile()));
        QCOMPARE(m_desk->imported({leastLine}), "1/1/0/0");
        QVERIFY(!QFile::exists(m_desk->rejectsFile()));
    }

    void neverOverwritesTheFeedWithItsRejects()
    {
        const QString feed = m_desk->write({"no"});
        QCOMPARE(codeOf(intake::RejectsFile::open(feed, feed)), "intake.rejects_unwritable");
        QCOMPARE(jsonLines(feed).size(), 1);
    }

    void putsRejectsAndMediaWhereItIsTold()
    {
        QTemporaryDir media;
        const QString rejected = media.filePath(QStringLiteral("bad.jsonl"));
        const QString feed = m_desk->write({"no", mediaLine("clips/v-9.mp4")});
        const auto outcome =
            intake::importFeed(*m_desk->store, {feed, media.path(), rejected}, m_desk->random);
        QCOMPARE(IntakeDesk::summary(outcome), "2/1/0/1");
        QCOMPARE(jsonLines(rejected).size(), 1);
        QVERIFY(!QFile::exists(m_desk->rejectsFile()));
        QCOMPARE(m_desk->dump({"media_root"}, "intake_batch"),
                 '\'' + media.path().toUtf8() + "'\n");
    }

    void saysWhatCannotBeRead()
    {
        const auto import = [this](const intake::FeedRequest &request) {
            return codeOf(intake::importFeed(*m_desk->store, request, m_desk->random));
        };
        const QString feed = m_desk->write({leastLine});
        QCOMPARE(import({m_desk->folder.filePath(QStringLiteral("none.jsonl"))}),
                 "intake.feed_unreadable");
        QCOMPARE(import({m_desk->folder.path()}), "intake.feed_unreadable");
        QCOMPARE(import({feed, m_desk->folder.filePath(QStringLiteral("none"))}),
                 "intake.media_root_missing");
        QCOMPARE(import({feed, {}, m_desk->folder.filePath(QStringLiteral("none/x.jsonl"))}), "ok");
        m_desk->write({"no"});
        QCOMPARE(import({feed, {}, m_desk->folder.filePath(QStringLiteral("none/x.jsonl"))}),
                 "intake.rejects_unwritable");
    }

    void appealsFindTheirSubject()
    {
        QCOMPARE(m_desk->imported({videoLine, appealLine}), "2/2/0/0");
        const QString id =
            m_desk->store->pseudonymizer()->subject(domain::SubjectType::Video, "v-1").toString();
        const QByteArray byLedgerId = with(with(appealLine, "v-1", id.toLatin1()), "p-1", "p-2");
        const QByteArray byAccount = with(with(appealLine, "v-1", "a-1"), "p-1", "p-3");
        QCOMPARE(m_desk->imported({byLedgerId, byAccount}), "2/2/0/0");
        QCOMPARE(m_desk->count("SELECT count(DISTINCT subject) FROM appeal"), 2);
        const QByteArray unknown = with(appealLine, R"("subject":"v-1")",
                                        R"("decision":"017f4444-1111-7222-8333-444455556666")");
        QCOMPARE(m_desk->imported({with(unknown, "p-1", "p-4")}), "1/0/0/1");
        QCOMPARE(jsonLines(m_desk->rejectsFile())[0][QStringLiteral("reason")].toString(),
                 QStringLiteral("unknown_decision"));
    }

    void appealsFindTheirDecision()
    {
        QCOMPARE(m_desk->imported({videoLine}), "1/1/0/0");
        const auto subject =
            m_desk->store->pseudonymizer()->subject(domain::SubjectType::Video, "v-1");
        const store::EventDraft draft{{},
                                      "decision.made",
                                      m_desk->store->identity().member,
                                      {ledger::aggregate(ledger::AggregateKind::Subject, subject)},
                                      {}};
        const auto decision = m_desk->store->writer().executeAndWait(
            [&draft](store::WriteTransaction &transaction) { return transaction.append(draft); });
        QVERIFY(decision);
        const QByteArray member =
            "\"decision\":\"" + decision->event.id.toString().toLatin1() + '"';
        QCOMPARE(m_desk->imported({with(appealLine, R"("subject":"v-1")", member)}), "1/1/0/0");
        QCOMPARE(
            m_desk->count(
                "SELECT a.subject = s.id AND a.decision = e.id FROM appeal a, subject s, event e "
                "WHERE e.kind = 'decision.made'"),
            1);
    }

    void cancelsBetweenBatches()
    {
        const QString feed = m_desk->write(manyLines(2500));
        int calls = 0;
        const auto outcome = m_desk->import(feed, [&](const intake::ImportProgress &progress) {
            ++calls;
            return progress.bytesRead < 0;
        });
        QCOMPARE(IntakeDesk::summary(outcome), "1000/1000/0/0/cancelled");
        QCOMPARE(calls, 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM subject"), 1000);
        QCOMPARE(IntakeDesk::summary(m_desk->import(feed)), "2500/1500/0/0");
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void readsStandardInput()
    {
        int ends[2];
        QVERIFY(pipe(ends) == 0);
        const QByteArray text = videoLine + "\r\n" + leastLine;
        QVERIFY(write(ends[1], text.data(), static_cast<std::size_t>(text.size())) == text.size());
        close(ends[1]);
        const int saved = dup(STDIN_FILENO);
        dup2(ends[0], STDIN_FILENO);
        close(ends[0]);
        const auto outcome = m_desk->import(QStringLiteral("-"));
        dup2(saved, STDIN_FILENO);
        close(saved);
        QCOMPARE(IntakeDesk::summary(outcome), "2/2/0/0");
    }

    void toleratesMarksBlankLinesAndLongOnes()
    {
        const QByteArray longest =
            lineWith("\"title\":\"" + QByteArray((1 << 20) - 250, 'x') + '"');
        const QByteArray tooLong = lineWith("\"title\":\"" + QByteArray(3 << 20, 'x') + '"');
        QVERIFY(longest.size() <= 1 << 20);
        QCOMPARE(m_desk->imported({"\xEF\xBB\xBF" + leastLine + '\r', "", "  ", tooLong,
                                   with(longest, "v-9", "v-10"), "\xEF\xBB\xBF" + leastLine}),
                 "4/2/0/2");
        const auto rejects = jsonLines(m_desk->rejectsFile());
        QCOMPARE(rejects[0][QStringLiteral("line")].toInt(), 4);
        QCOMPARE(rejects[0][QStringLiteral("reason")].toString(), QStringLiteral("line_too_long"));
        QCOMPARE(rejects[1][QStringLiteral("line")].toInt(), 6);
    }

    void cutsLinesAtOneMebibyte()
    {
        const QByteArray base = lineWith("\"title\":\"\"");
        const auto sized = [&](qsizetype size) {
            return with(base, "\"title\":\"", "\"title\":\"" + QByteArray(size - base.size(), 'x'));
        };
        QCOMPARE(m_desk->imported({sized(1 << 20)}), "1/1/0/0");
        QCOMPARE(m_desk->imported({sized((1 << 20) + 1)}), "1/0/0/1");
    }

    void survivesAKillBetweenBatches()
    {
        const QString feed = m_desk->write(manyLines(3000));
        m_desk->store.reset();
        const pid_t child = fork();
        if (child == 0) {
            auto store = m_desk->open();
            m_desk->store = *std::move(store);
            (void)m_desk->import(feed, [](const intake::ImportProgress &progress) {
                return progress.sofar.read < 2000 || raise(SIGKILL) == 0;
            });
            _exit(1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);

        // The child drew from a copy of the same seeded source: at another time ids differ again.
        m_desk->clock.advance(std::chrono::seconds(1));
        auto reopened = m_desk->open();
        QVERIFY2(reopened, codeOf(reopened).constData());
        m_desk->store = *std::move(reopened);
        const qint64 before = m_desk->count("SELECT count(*) FROM subject");
        QVERIFY(before >= 2000 && before <= 3000);
        QCOMPARE(IntakeDesk::summary(m_desk->import(feed)),
                 "3000/" + QByteArray::number(3000 - before) + "/0/0");
        QCOMPARE(m_desk->faults(), QByteArrayList());

        QCOMPARE(m_desk->count("SELECT count(*) FROM subject"), 3000);
        QCOMPARE(m_desk->count("SELECT count(*) FROM revision"), 3000);
        QCOMPARE(m_desk->count("SELECT count(*) FROM flag"), 3000);
        QCOMPARE(m_desk->count("SELECT count(*) FROM private_text WHERE field LIKE 'revision/%'"),
                 3000);
    }

    void rebuildGivesEqualViews()
    {
        QByteArrayList lines = manyLines(50);
        lines << videoLine << with(videoLine, "10:02:00Z", "12:00:00Z") << accountLine << liveLine;
        QVERIFY(m_desk->import(m_desk->write(lines)));
        const QByteArray before = m_desk->views();
        auto rebuilt = m_desk->store->writer().rebuild();
        rebuilt.waitForFinished();
        QVERIFY(rebuilt.result());
        QCOMPARE(m_desk->views(), before);
        QVERIFY(before.size() > 5000);
    }

    /// Folding a batch at once and folding it subject by subject is the same.
    void foldsOneByOneAsAllAtOnce()
    {
        QVERIFY(m_desk->import(
            m_desk->write({videoLine, with(videoLine, "10:02:00Z", "12:00:00Z"), liveLine})));
        const QByteArray before = m_desk->views();
        const auto done = m_desk->store->writer().executeAndWait(
            [](store::WriteTransaction &transaction) -> base::Result<std::size_t> {
                store::Database &database = transaction.database();
                const intake::IntakeProjection projection;
                const intake::IntakeIndex index;
                auto event = database.one(
                    "SELECT bytes FROM event WHERE kind = 'intake.imported'", {},
                    [](const store::Row &row) { return ledger::parseEvent(row.view(0)); });
                const auto touched = index.aggregatesOf(database, **event.value());
                for (const ledger::Aggregate &aggregate : *touched) {
                    const auto batches = index.batchesOf(database, aggregate);
                    if (batches->size() != 1 || batches->front() != event.value()->value().id)
                        return std::size_t{0};
                    if (auto cleared = projection.clear(database, aggregate); !cleared)
                        return cleared.error();
                    if (auto folded = projection.fold(database, **event.value(), aggregate);
                        !folded)
                        return folded.error();
                }
                return touched->size();
            });
        QVERIFY(done);
        QCOMPARE(*done, 3U);
        QCOMPARE(m_desk->views(), before);
    }

    void verifyNamesWhatWasAltered_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("fault");
        const QByteArray altered = "intake_rows_altered";
        QTest::newRow("a flag's score")
            << QByteArray("UPDATE flag SET score_pct = 1 WHERE score_pct = 93") << altered;
        QTest::newRow("a flag's source")
            << QByteArray("UPDATE flag SET source = 'staff' WHERE source = 'user_report'")
            << altered;
        QTest::newRow("a revision's owner")
            << QByteArray("UPDATE revision SET account = subject") << altered;
        QTest::newRow("an appeal's party")
            << QByteArray("UPDATE appeal SET party = 'notifier'") << altered;
        QTest::newRow("a flag dropped") << QByteArray("DELETE FROM flag WHERE score_pct = 93")
                                        << QByteArray("intake_rows_missing");
        QTest::newRow("a flag slipped in")
            << QByteArray("INSERT INTO flag SELECT 99, batch, id, subject, revision, at, source, "
                          "policy, score_pct, "
                          "reporter, segments, has_notice, order_state, order_deadline, "
                          "order_territory, document, "
                          "place, commitment FROM flag LIMIT 1")
            << QByteArray("intake_rows_stray");
        QTest::newRow("a text") << QByteArray(
            "UPDATE private_text SET text = '{}' WHERE field LIKE 'appeal/%'")
                                << QByteArray("intake_text_altered");
    }
    void verifyNamesWhatWasAltered()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QByteArray, fault);
        QCOMPARE(m_desk->imported({videoLine, appealLine}), "2/2/0/0");
        m_desk->store.reset();
        {
            auto database = store::Database::open(m_desk->file(), store::Database::Mode::ReadWrite);
            QVERIFY(database);
            QVERIFY((*database)->run(
                std::string_view(sql.data(), static_cast<std::size_t>(sql.size()))));
            QVERIFY((*database)->changes() > 0);
        }
        auto reopened = m_desk->open();
        QVERIFY(reopened);
        m_desk->store = *std::move(reopened);
        QVERIFY2(m_desk->faults().contains(fault), m_desk->faults().join(' ').constData());
    }

    void leavesAreCanonical()
    {
        QVERIFY(m_desk->import(m_desk->write({videoLine, liveLine, accountLine, appealLine})));
        const auto check = [](const std::string &leaf) {
            const QByteArray bytes = QByteArray::fromStdString(leaf);
            const auto canonical = ledger::canonicalJson(QJsonDocument::fromJson(bytes).object());
            return canonical && *canonical == bytes;
        };
        int checked = 0;
        const auto done = m_desk->store->readers().readNow([&](store::Database &database) {
            const auto each = [&](std::string_view table, std::string_view columns, auto read) {
                return database.each("SELECT " + std::string(columns) + " FROM "
                                         + std::string(table),
                                     {}, [&](const store::Row &row) {
                                         checked += check(leafOf(read(row)));
                                         return true;
                                     });
            };
            auto read = each("revision", intake::revisionColumns, intake::readRevision);
            if (read)
                read = each("flag", intake::flagColumns, intake::readFlag);
            return read ? each("appeal", intake::appealColumns, intake::readAppeal) : read;
        });
        QVERIFY(done);
        QCOMPARE(checked, 8);
    }

private:
    std::unique_ptr<IntakeDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestFeedImporter)
#include "tst_feedimporter.moc"
