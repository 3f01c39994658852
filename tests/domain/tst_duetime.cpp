// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duetime.h"
#include "tests/domain/values.h"

#include <QTest>

#include <chrono>

using namespace vigil;
using namespace vigil::domain;
using namespace std::chrono_literals;

namespace {
const base::Instant first = values::time("2022-03-01T10:00:00Z");
} // namespace

class TestDueTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void addsTheAllowance_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<qint64>("reach");
        QTest::addColumn<QString>("source");
        QTest::addColumn<qint64>("minutes");
        const auto row = [](const char *type, const char *severity, qint64 reach,
                            const char *source, qint64 minutes) {
            QTest::addRow("%s %s %lld %s", type, severity, reach, source)
                << QString::fromLatin1(type) << QString::fromLatin1(severity) << reach
                << QString::fromLatin1(source) << minutes;
        };
        row("video", "low", 0, "automated", 72 * 60);
        row("video", "medium", 0, "automated", 24 * 60);
        row("video", "high", 0, "user_report", 4 * 60);
        row("video", "severe", 0, "staff", 60);
        row("account", "medium", -1, "automated", 24 * 60);
        row("video", "medium", 9'999, "automated", 24 * 60);
        row("video", "medium", 10'000, "automated", 18 * 60);
        row("video", "medium", 99'999, "automated", 18 * 60);
        row("video", "medium", 100'000, "automated", 12 * 60);
        row("video", "medium", 1'000'000, "automated", 6 * 60);
        row("video", "medium", 0, "trusted_flagger", 12 * 60);
        row("video", "medium", 0, "fact_check_partner", 18 * 60);
        row("video", "medium", 0, "authority", 6 * 60);
        row("video", "high", 1'000'000, "authority", 15);
        row("livestream", "low", 0, "automated", 60);
        row("livestream", "medium", 0, "automated", 30);
        row("livestream", "high", 0, "automated", 10);
        row("livestream", "severe", 0, "automated", 2);
        row("livestream", "low", 100'000, "trusted_flagger", 15);
    }
    void addsTheAllowance()
    {
        QFETCH(QString, type);
        QFETCH(QString, severity);
        QFETCH(qint64, reach);
        QFETCH(QString, source);
        QFETCH(qint64, minutes);
        DueFacts facts;
        facts.firstFlagAt = first;
        facts.type = *subjectTypeNames.value(QStringView(type));
        facts.severity = *severityNames.value(QStringView(severity));
        facts.reach = reach < 0 ? std::nullopt : std::optional(reach);
        facts.source = *flagSourceNames.value(QStringView(source));
        const DueTime due = dueTime(facts, {});
        QCOMPARE(base::toMs(due.at) - base::toMs(first), minutes * 60'000);
        // The parts explain the whole.
        QVERIFY(due.at == first + due.allowance * due.reachPercent * due.sourcePercent / 10'000);
        QCOMPARE(due.isLive, type == QLatin1StringView("livestream"));
        QVERIFY(!due.isByDeadline);
    }

    void keepsADeadlineThatComesFirst()
    {
        DueFacts facts{first, SubjectType::Video, Severity::High, {}, FlagSource::Authority, {}};
        facts.deadline = first + 30min;
        const DueTime sooner = dueTime(facts, {});
        QVERIFY(sooner.isByDeadline);
        QVERIFY(sooner.at == first + 30min);
        facts.deadline = first + 60min;
        const DueTime later = dueTime(facts, {});
        QVERIFY(!later.isByDeadline);
        QVERIFY(later.at == first + 60min);
    }

    void takesThePacksSettings()
    {
        DueRules rules;
        rules.allowances = {{Severity::Low, 10min}};
        rules.reach = {{500, 50}, {100, 80}};
        rules.sourcePercents = {{FlagSource::Staff, 200}};
        DueFacts facts{first, SubjectType::Video, Severity::Low, 600, FlagSource::Staff, {}};
        QVERIFY(dueTime(facts, rules).at == first + 10min);
        facts.reach = 499;
        QVERIFY(dueTime(facts, rules).at == first + 16min);
        facts.severity = Severity::High; // the pack is silent: the default
        facts.reach.reset();
        facts.source = FlagSource::Automated;
        QVERIFY(dueTime(facts, rules).at == first + 4h);
    }

    void grantsLivestreamsMinutesNotHours()
    {
        for (const auto &severity : severityNames.rows()) {
            DueFacts facts{first, SubjectType::Livestream, severity.first,
                           {},    FlagSource::Automated,   {}};
            const auto live = dueTime(facts, {}).at;
            facts.type = SubjectType::Video;
            QVERIFY(live < dueTime(facts, {}).at);
            QVERIFY(live - first <= 60min);
        }
    }
};

QTEST_GUILESS_MAIN(TestDueTime)
#include "tst_duetime.moc"
