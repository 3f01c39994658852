// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycases.h"
#include "intake/historyreader.h"
#include "intake/leaf.h"
#include "intakedesk.h"
#include "ledger/canonical.h"

#include <QJsonDocument>
#include <QTest>

using namespace vigil;
using namespace vigil::test;

namespace {

struct HistoryDesk : IntakeDesk
{
    base::Result<intake::ImportOutcome> importHistory(const QByteArrayList &lines,
                                                      const intake::ProgressFunction &progress = {})
    {
        return intake::importHistory(*store, {write(lines)}, random, progress);
    }
    QByteArray claimed(const QByteArrayList &lines) { return summary(importHistory(lines)); }

    domain::SubjectId subject(const char *id) const
    {
        return store->pseudonymizer()->subject(domain::SubjectType::Video, id);
    }
    /// What other systems claim on a video, newest first.
    std::vector<intake::ClaimedView> claimsOn(const char *id) const
    {
        const auto views = store->readers().readNow([&](store::Database &database) {
            return intake::HistoryReader(database).latest(subject(id), 10);
        });
        return views ? *views : std::vector<intake::ClaimedView>();
    }
    std::vector<intake::ClaimedCount> countsOf(const char *account) const
    {
        const auto id = store->pseudonymizer()->subject(domain::SubjectType::Account, account);
        const auto counts = store->readers().readNow([&](store::Database &database) {
            return intake::HistoryReader(database).countsOf(id);
        });
        return counts ? *counts : std::vector<intake::ClaimedCount>();
    }
    /// The last event of the kind, as it was written.
    QByteArray lastEvent() const
    {
        const auto bytes = store->readers().readNow([](store::Database &database) {
            return database.one("SELECT bytes FROM event WHERE kind = 'history.imported' "
                                "ORDER BY row DESC LIMIT 1",
                                {}, [](const store::Row &row) { return row.bytes(0); });
        });
        return bytes ? bytes->value_or(QByteArray()) : QByteArray();
    }
};

/// `count` decisions, d-0 on.
QByteArrayList manyDecisions(int count)
{
    QByteArrayList lines;
    for (int i = 0; i < count; ++i)
        lines.append(with(fullDecision, "d-17", "d-" + QByteArray::number(i)));
    return lines;
}

const QByteArray reversal = R"(,"reversed_at":"2021-12-01T00:00:00Z")";

} // namespace

class TestHistoryImporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_desk = std::make_unique<HistoryDesk>();
        m_desk->store = m_desk->opened();
    }
    void cleanup() { m_desk.reset(); }

    void importsADecisionAsAClaim()
    {
        QCOMPARE(m_desk->claimed({fullDecision, leastDecision}), "2/2/0/0");
        const auto claims = m_desk->claimsOn("v-1");
        QCOMPARE(claims.size(), 1U);
        QCOMPARE(claims[0].text->system, QStringLiteral("Old desk"));
        QCOMPARE(claims[0].text->reviewer, QStringLiteral("Олена К."));
        QCOMPARE(claims[0].decision.measures.size(), 2);
        QVERIFY(claims[0].decision.reversedAt);
        QVERIFY(m_desk->claimsOn("v-9").at(0).decision.measures.isEmpty());
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    /// One event that names the importer, and nothing else of what was claimed.
    void recordsTheImporterAndNoWords()
    {
        QCOMPARE(m_desk->claimed({fullDecision, leastDecision}), "2/2/0/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM event WHERE kind = 'history.imported'"), 1);
        const QByteArray bytes = m_desk->lastEvent();
        const auto event = ledger::parseEvent(bytes);
        QVERIFY(event);
        QCOMPARE(event->actor, m_desk->store->identity().member);
        QVERIFY(event->aggregates.empty());
        QCOMPARE(event->body.keys(),
                 QStringList({QStringLiteral("batch"), QStringLiteral("count"),
                              QStringLiteral("feed"), QStringLiteral("merkle_root")}));
        QCOMPARE(event->body.value(QStringLiteral("count")).toInt(), 2);
        for (const char *word : {"Old desk", "v-1", "a-1", "d-17", "Олена", "feed.jsonl", "slur"})
            QVERIFY2(!bytes.contains(word), word);
    }

    void touchesNoView()
    {
        QCOMPARE(m_desk->imported({videoLine}), "1/1/0/0");
        const QByteArray before = m_desk->views();
        QCOMPARE(m_desk->claimed({fullDecision, leastDecision}), "2/2/0/0");
        QCOMPARE(m_desk->views(), before);
        const auto rebuilt = m_desk->store->writer().rebuild();
        QCOMPARE(codeOf(rebuilt.result()), QByteArray("ok"));
        QCOMPARE(m_desk->views(), before);
        QCOMPARE(m_desk->claimsOn("v-1").size(), 1U);
    }

    void importingAgainChangesNothing()
    {
        QCOMPARE(m_desk->claimed({fullDecision, leastDecision, fullDecision}), "3/2/0/0");
        const qint64 events = m_desk->count("SELECT count(*) FROM event");
        QCOMPARE(m_desk->claimed({fullDecision, leastDecision}), "2/0/0/0");
        QCOMPARE(m_desk->count("SELECT count(*) FROM event"), events);
        QCOMPARE(m_desk->count("SELECT count(*) FROM claimed_decision"), 2);
    }

    /// The other system has reversed a decision since: its newest word counts, the first stays.
    void aLaterStatementReplacesTheClaim()
    {
        QCOMPARE(m_desk->claimed({with(fullDecision, reversal, "")}), "1/1/0/0");
        QVERIFY(!m_desk->claimsOn("v-1").at(0).decision.reversedAt);
        m_desk->clock.advance(std::chrono::hours(1));
        QCOMPARE(m_desk->claimed({fullDecision}), "1/0/1/0");
        QCOMPARE(m_desk->claimsOn("v-1").size(), 1U);
        QVERIFY(m_desk->claimsOn("v-1").at(0).decision.reversedAt);
        QCOMPARE(m_desk->count("SELECT count(*) FROM claimed_decision"), 2);
        QCOMPARE(m_desk->claimed({with(fullDecision, reversal, "")}), "1/0/0/0");
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void countsTheClaimsOnAnAccountBySystem()
    {
        const auto byNew = [](const QByteArray &line) {
            return with(line, "Old desk", "New desk");
        };
        QCOMPARE(m_desk->claimed({fullDecision, with(fullDecision, "seen twice", "seen again"),
                                  byNew(fullDecision), byNew(with(fullDecision, "d-17", "d-18"))}),
                 "4/3/1/0");
        const auto counts = m_desk->countsOf("a-1");
        QCOMPARE(counts.size(), 2U);
        QCOMPARE(counts[0].system, QStringLiteral("New desk"));
        QCOMPARE(counts[0].decisions, 2);
        QCOMPARE(counts[1].decisions, 1);
        QVERIFY(m_desk->countsOf("a-2").empty());
    }

    void listsTheNewestFirst()
    {
        const QByteArray earlier = with(decisionWith(R"("id":"d-1")"), "2021-11-05", "2021-11-04");
        QCOMPARE(m_desk->claimed({earlier, leastDecision}), "2/2/0/0");
        const auto claims = m_desk->claimsOn("v-9");
        QCOMPARE(claims.size(), 2U);
        QCOMPARE(claims[1].text->id, QStringLiteral("d-1"));
    }

    void rejectsBadLinesOneByOne()
    {
        QCOMPARE(m_desk->claimed({"no", fullDecision, decisionOf(R"(["sEcReT"])")}), "3/1/0/2");
        QFile file(m_desk->rejectsFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray rejects = file.readAll();
        QVERIFY(rejects.contains(R"({"line":1,"reason":"not_json")"));
        QVERIFY(rejects.contains(R"({"line":3,"reason":"bad_measure")"));
        QVERIFY(!rejects.contains("sEcReT"));
    }

    void cancelsBetweenBatches()
    {
        const QByteArrayList lines = manyDecisions(2500);
        const auto outcome = m_desk->importHistory(
            lines, [](const intake::ImportProgress &progress) { return progress.bytesRead < 0; });
        QCOMPARE(HistoryDesk::summary(outcome), "1000/1000/0/0/cancelled");
        QCOMPARE(m_desk->claimed(lines), "2500/1500/0/0");
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void verifyNamesWhatWasAltered_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("a measure")
            << QByteArray("UPDATE claimed_decision SET measures = '[\"ban\"]' WHERE row = 1")
            << QByteArray("history_rows_altered");
        QTest::newRow("a time") << QByteArray("UPDATE claimed_decision SET reversed_at = 0")
                                << QByteArray("history_rows_altered");
        QTest::newRow("the system")
            << QByteArray("UPDATE claimed_decision SET system = subject WHERE row = 1")
            << QByteArray("history_rows_altered");
        QTest::newRow("a claim dropped") << QByteArray("DELETE FROM claimed_decision WHERE row = 2")
                                         << QByteArray("history_rows_missing");
        QTest::newRow("a claim slipped in")
            << QByteArray("INSERT INTO claimed_decision SELECT 99, batch, id, fingerprint, system, "
                          "subject, type, account, decided_at, measures, until, reversed_at, "
                          "document, commitment FROM claimed_decision LIMIT 1")
            << QByteArray("history_rows_stray");
        QTest::newRow("its batch")
            << QByteArray("DELETE FROM history_batch") << QByteArray("history_rows_missing");
        QTest::newRow("a word") << QByteArray(
            "UPDATE private_text SET text = '{}' WHERE field LIKE 'claimed/%'")
                                << QByteArray("history_text_altered");
    }
    void verifyNamesWhatWasAltered()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QByteArray, fault);
        QCOMPARE(m_desk->claimed({fullDecision, leastDecision}), "2/2/0/0");
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

    /// What was erased is not found again by importing again.
    void erasedWordsStayErased()
    {
        QCOMPARE(m_desk->claimed({fullDecision}), "1/1/0/0");
        const auto erased =
            m_desk->store->writer().executeAndWait([this](store::WriteTransaction &transaction) {
                return transaction.database().run("DELETE FROM private_text WHERE owner = ?",
                                                  {m_desk->subject("v-1")});
            });
        QCOMPARE(codeOf(erased), QByteArray("ok"));
        QCOMPARE(m_desk->claimed({fullDecision}), "1/0/0/0");
        QVERIFY(!m_desk->claimsOn("v-1").at(0).text);
        QCOMPARE(m_desk->countsOf("a-1").at(0).system, QString());
        QCOMPARE(m_desk->faults(), QByteArrayList());
    }

    void leavesAreCanonical()
    {
        QByteArrayList lines;
        for (const GoodLine &good : goodDecisions())
            lines.append(good.line);
        QVERIFY(m_desk->importHistory(lines));
        int checked = 0;
        int wrong = 0;
        const auto done = m_desk->store->readers().readNow([&](store::Database &database) {
            return database.each(
                "SELECT " + std::string(intake::claimedColumns) + " FROM claimed_decision", {},
                [&](const store::Row &row) {
                    const auto leaf = QByteArray::fromStdString(leafOf(intake::readClaimed(row)));
                    const auto canonical =
                        ledger::canonicalJson(QJsonDocument::fromJson(leaf).object());
                    wrong += !canonical || *canonical != leaf;
                    ++checked;
                    return true;
                });
        });
        QVERIFY(done);
        QVERIFY(checked >= 10);
        QCOMPARE(wrong, 0);
    }

private:
    std::unique_ptr<HistoryDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestHistoryImporter)
#include "tst_historyimporter.moc"
