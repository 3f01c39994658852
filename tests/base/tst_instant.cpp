// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include <QDateTime>
#include <QTest>

using namespace vigil::base;

class TestInstant final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, QStringView text, QStringView written) {
            QTest::newRow(name) << text.toString() << written.toString();
        };
        row("utc", u"2022-03-01T10:00:00Z", u"2022-03-01T10:00:00.000Z");
        row("milliseconds", u"2022-03-01T10:00:00.25Z", u"2022-03-01T10:00:00.250Z");
        row("finer is cut", u"2022-03-01T10:00:00.9999999Z", u"2022-03-01T10:00:00.999Z");
        row("east", u"2022-03-01T02:00:00+02:30", u"2022-02-28T23:30:00.000Z");
        row("west", u"2022-02-28T23:30:00-01:00", u"2022-03-01T00:30:00.000Z");
        row("leap day", u"2024-02-29T00:00:00Z", u"2024-02-29T00:00:00.000Z");
        row("latest", u"9999-12-31T23:59:59.999Z", u"9999-12-31T23:59:59.999Z");
        row("latest, east", u"9999-12-31T23:59:59+01:00", u"9999-12-31T22:59:59.000Z");
        row("small letters", u"2022-03-01t10:00:00z", u"2022-03-01T10:00:00.000Z");
    }
    void readsAndWrites()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        const auto instant = parseInstant(text);
        QVERIFY(instant);
        QCOMPARE(formatInstant(*instant), written);
        QCOMPARE(parseInstant(written), instant);
    }

    /// As Qt's calendar has it: each day to the year 10,000, at another time of the day.
    void writesEveryDay()
    {
        const qint64 end = toMs(*parseInstant(u"9999-12-31T23:59:59.999Z"));
        constexpr qint64 dayAndBit = 86'400'000 + 12'345'679;
        for (qint64 ms = 0; ms <= end; ms += dayAndBit) {
            QCOMPARE(formatInstant(instantFromMs(ms)),
                     QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
                         .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")));
        }
    }

    void refusesWhatIsNoInstant_data()
    {
        QTest::addColumn<QString>("text");
        for (const QStringView text : std::initializer_list<QStringView>{
                 u"", u"2022-03-01", u"2022-03-01T10:00:00", u"2022-02-30T10:00:00Z",
                 u"2023-02-29T10:00:00Z", u"2022-13-01T10:00:00Z", u"2022-03-01T24:00:00Z",
                 u"2022-03-01T10:60:00Z", u"2022-03-01T10:00:61Z", u"2022-03-01T10:00:00.Z",
                 u"2022-03-01T10:00:00+2:00", u"2022-03-01T10:00:00+24:00", u"1969-12-31T23:59:59Z",
                 u"1970-01-01T00:30:00+01:00", u"9999-12-31T23:30:00-01:00",
                 u"-022-03-01T10:00:00Z", u"2022-03-01T10:00:00ZZ", u"２０２２-03-01T10:00:00Z"})
            QTest::newRow(qUtf8Printable(text.toString())) << text.toString();
    }
    void refusesWhatIsNoInstant()
    {
        QFETCH(const QString, text);
        QVERIFY(!parseInstant(text));
    }

    void oneTimeHasOneWrittenForm()
    {
        const Instant at = *parseInstant(u"2022-03-01T10:00:00.250Z");
        QCOMPARE(parseWrittenInstant(formatInstant(at)), at);
        for (const QStringView other :
             {u"2022-03-01t10:00:00.250Z", u"2022-03-01T10:00:00.250z", u"2022-03-01T10:00:00.25Z",
              u"2022-03-01T10:00:00.2500Z", u"2022-03-01T12:00:00.250+02:00",
              u"2022-03-01T10:00:00Z", u"2022-03-01T10:00:00+00:00"}) {
            QVERIFY(parseInstant(other));
            QVERIFY(!parseWrittenInstant(other));
        }
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
