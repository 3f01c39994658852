// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measuretext.h"
#include "historycases.h"
#include "intake/historylineparser.h"
#include "intake/linereader.h"
#include "intake/textdocument.h"

#include <QTest>

using namespace vigil;
using namespace vigil::test;
using intake::HistoryEntry;
using intake::Rejection;

class TestHistoryLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takesGoodLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const GoodLine &good : goodDecisions())
            QTest::newRow(good.name) << good.line;
    }
    void takesGoodLines()
    {
        QFETCH(const QByteArray, line);
        const auto parsed = parse(line);
        const auto *rejection = std::get_if<Rejection>(&parsed.content);
        QVERIFY2(!rejection, rejection ? qPrintable(rejection->message) : "");
    }

    void rejectsBadLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("reason");
        for (const BadLine &bad : badDecisions())
            QTest::newRow(bad.name)
                << bad.line << QByteArray(bad.reason.data(), qsizetype(bad.reason.size()));
    }
    void rejectsBadLines()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, reason);
        const auto parsed = parse(line);
        const auto *rejection = std::get_if<Rejection>(&parsed.content);
        QVERIFY2(rejection, "taken");
        QCOMPARE(QByteArray(rejection->reason.data(), qsizetype(rejection->reason.size())), reason);
        QCOMPARE(rejection->line, 7);
        QVERIFY(rejection->message.endsWith(u'.'));
    }

    void takesFactsAndWordsApart()
    {
        const HistoryEntry entry = entryOf(fullDecision);
        const intake::ClaimedDecision &decision = entry.decision;
        QCOMPARE(decision.subject.type, domain::SubjectType::Video);
        QCOMPARE(decision.subject.id, m_pseudonyms.subject(domain::SubjectType::Video, "v-1"));
        QCOMPARE(decision.account, m_pseudonyms.subject(domain::SubjectType::Account, "a-1"));
        QCOMPARE(base::formatInstant(decision.decidedAt),
                 QStringLiteral("2021-11-05T10:00:00.000Z"));
        QCOMPARE(base::formatInstant(*decision.reversedAt),
                 QStringLiteral("2021-12-01T00:00:00.000Z"));
        QCOMPARE(decision.measures.size(), 2);
        QCOMPARE(domain::formatMeasure(decision.measures[1]),
                 QStringLiteral("restrict:territory=BY,RU;until=2022-11-05T10:00:00.000Z"));
        const auto text =
            intake::readClaimedText({entry.text.data(), static_cast<qsizetype>(entry.text.size())});
        QVERIFY(text);
        const intake::ClaimedText words{QStringLiteral("Old desk"),
                                        QStringLiteral("d-17"),
                                        QStringLiteral("Hate & violence, rule 3"),
                                        QStringLiteral("slur"),
                                        QStringLiteral("law:DE StGB 130"),
                                        QStringLiteral("Олена К."),
                                        QStringLiteral("seen twice")};
        QCOMPARE(*text, words);
    }

    void textsAndObjectsMeanTheSame()
    {
        const HistoryEntry texts = entryOf(decisionOf(
            R"(["ban;until=2022-11-05T10:00:00Z","label:state_controlled_media","restrict:feature=upload"])"));
        const HistoryEntry objects = entryOf(decisionOf(
            R"([{"kind":"ban","until":"2022-11-05T10:00:00Z"},{"kind":"label","parameters":["state_controlled_media"]},{"kind":"restrict","parameters":["feature","upload"]}])"));
        QCOMPARE(texts.decision.measures.size(), 3);
        QCOMPARE(texts.decision, objects.decision);
    }

    /// Systems that use one id for decisions of their own do not meet.
    void idsHoldWithinTheirSystem()
    {
        const HistoryEntry old = entryOf(fullDecision);
        const HistoryEntry other = entryOf(with(fullDecision, "Old desk", "New desk"));
        QVERIFY(!old.decision.id.isNull());
        QVERIFY(old.decision.id != other.decision.id);
        QVERIFY(old.decision.system != other.decision.system);
        QVERIFY(entryOf(leastDecision).decision.id.isNull());
    }

    void quotesNoValues()
    {
        for (const QByteArray &line :
             {decisionOf(R"(["sEcReT"])"), decisionWith(R"("ground":"sEcReT")"),
              with(leastDecision, "\"video\"", "\"sEcReT\""),
              decisionWith(R"("sEcReT":1,"sEcReT":2)"),
              with(leastDecision, "2021-11-05T10:00:00Z", "sEcReT")}) {
            const auto parsed = parse(line);
            QVERIFY(std::holds_alternative<Rejection>(parsed.content));
            QVERIFY2(
                !std::get<Rejection>(parsed.content).message.contains(QStringLiteral("sEcReT")),
                line.constData());
        }
    }

private:
    intake::HistoryLine parse(const QByteArray &line)
    {
        m_line = line + QByteArray(intake::LineReader::padding, '\0');
        return m_parser.parse({m_line.constData(), static_cast<std::size_t>(line.size())}, 7);
    }
    HistoryEntry entryOf(const QByteArray &line)
    {
        const auto parsed = parse(line);
        const auto *entry = std::get_if<HistoryEntry>(&parsed.content);
        if (!entry)
            qFatal("%s", qPrintable(std::get<Rejection>(parsed.content).message));
        return *entry;
    }

    const ledger::Pseudonymizer m_pseudonyms{*ledger::Secret::fromBytes(QByteArray(32, 'k'))};
    intake::HistoryLineParser m_parser{m_pseudonyms};
    QByteArray m_line;
};

QTEST_GUILESS_MAIN(TestHistoryLine)
#include "tst_historyline.moc"
