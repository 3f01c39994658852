// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QTest>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject titled(const QString &id, const QString &title, const QString &language = u"uk"_s)
{
    QJsonObject line = Vigilctl::line(id);
    line.insert(u"title"_s, title);
    line.insert(u"language"_s, language);
    return line;
}

void import(const Vigilctl &vigilctl, const QList<QJsonObject> &lines)
{
    (void)vigilctl.json({u"init"_s});
    (void)vigilctl.json({u"import"_s, vigilctl.write(u"search.jsonl"_s, Vigilctl::feed(lines))});
}

QStringList idsOf(const QJsonObject &page)
{
    QStringList ids;
    const QJsonArray matches = page.value("matches"_L1).toArray();
    for (const auto &match : matches) {
        ids.append(match.toObject().value("subject"_L1).toObject().value("id"_L1).toString());
    }
    return ids;
}

} // namespace

/// `vigilctl search` by the real program.
class TestVigilctlSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatMatchesAndWhere()
    {
        const Vigilctl vigilctl;
        import(vigilctl, {titled(u"v-1"_s, u"Колона на в'їзді до міста"_s),
                          titled(u"v-2"_s, u"北京市的旧视频"_s, u"zh"_s)});
        const QJsonObject page = vigilctl.json({u"search"_s, u"колона міста"_s});
        QCOMPARE(page.keys(), (QStringList{u"count"_s, u"is_capped"_s, u"matches"_s, u"next"_s}));
        QCOMPARE(page.value("count"_L1).toInt(), 1);
        QCOMPARE(page.value("is_capped"_L1).toBool(true), false);
        QVERIFY(page.value("next"_L1).isNull());
        const QJsonObject match = page.value("matches"_L1).toArray().first().toObject();
        QCOMPARE(match.value("field"_L1).toString(), u"title"_s);
        QCOMPARE(match.value("excerpt"_L1).toString(), u"Колона на в'їзді до міста"_s);
        QCOMPARE(match.value("state"_L1).toString(), u"open"_s);
        QVERIFY(match.value("at"_L1).toString().endsWith(u'Z'));
        const QJsonObject subject = match.value("subject"_L1).toObject();
        QCOMPARE(subject.value("id"_L1).toString(), u"v-1"_s);
        QCOMPARE(subject.value("type"_L1).toString(), u"video"_s);
        QCOMPARE(idsOf(vigilctl.json({u"search"_s, u"北京"_s})), QStringList{u"v-2"_s});
        QCOMPARE(idsOf(vigilctl.json({u"search"_s, u"\"旧 视频\""_s})), QStringList{});
    }

    void goesOnBehindAPage()
    {
        const Vigilctl vigilctl;
        import(vigilctl, {titled(u"v-1"_s, u"bridge"_s), titled(u"v-2"_s, u"bridge"_s),
                          titled(u"v-3"_s, u"bridge"_s)});
        QJsonObject page = vigilctl.json({u"search"_s, u"bridge"_s, u"--limit"_s, u"2"_s});
        QCOMPARE(idsOf(page), (QStringList{u"v-3"_s, u"v-2"_s}));
        page = vigilctl.json({u"search"_s, u"bridge"_s, u"--limit"_s, u"2"_s, u"--after"_s,
                              page.value("next"_L1).toString()});
        QCOMPARE(idsOf(page), QStringList{u"v-1"_s});
        QVERIFY(page.value("next"_L1).isNull());
    }

    void filters()
    {
        const Vigilctl vigilctl;
        import(vigilctl, {titled(u"v-1"_s, u"bridge"_s), titled(u"v-2"_s, u"bridge"_s, u"pl"_s)});
        const auto found = [&](const QStringList &options) {
            return idsOf(vigilctl.json(QStringList{u"search"_s, u"bridge"_s} + options));
        };
        QCOMPARE(found({u"--language"_s, u"pl"_s}), QStringList{u"v-2"_s});
        QCOMPARE(found({u"--type"_s, u"account"_s}), QStringList{});
        QCOMPARE(found({u"--account"_s, u"a-v-1"_s}), QStringList{u"v-1"_s});
        QCOMPARE(found({u"--state"_s, u"open"_s}).size(), 2);
        QCOMPARE(found({u"--state"_s, u"decided"_s}), QStringList{});
    }

    void refusesWhatCannotBeSearched_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QByteArray>("code");
        const QString search = u"search"_s;
        QTest::newRow("no word") << QStringList{search, u"?!"_s} << 1
                                 << QByteArray("cases.search_without_words");
        QTest::newRow("type") << QStringList{search, u"a"_s, u"--type"_s, u"film"_s} << 1
                              << QByteArray("cli.bad_argument");
        QTest::newRow("after") << QStringList{search, u"a"_s, u"--after"_s, u"x"_s} << 1
                               << QByteArray("cli.bad_argument");
        QTest::newRow("account") << QStringList{search, u"a"_s, u"--account"_s, u"nobody"_s} << 1
                                 << QByteArray("cli.subject_unknown");
        QTest::newRow("limit") << QStringList{search, u"a"_s, u"--limit"_s, u"0"_s} << 2
                               << QByteArray();
        QTest::newRow("no text") << QStringList{search} << 2 << QByteArray();
    }
    void refusesWhatCannotBeSearched()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exit);
        QFETCH(const QByteArray, code);
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s});
        const Run run = vigilctl.run(arguments);
        QCOMPARE(run.exit, exit);
        QVERIFY(!run.err.isEmpty() && run.out.isEmpty());
        if (!code.isEmpty())
            QCOMPARE(run.code(), code);
    }

    void tellsPeopleInLines()
    {
        const Vigilctl vigilctl;
        import(vigilctl, {titled(u"v-1"_s, u"bridge \u001b[31m\u202ered"_s)});
        const Run run = vigilctl.run({u"search"_s, u"bridge"_s});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.contains("video v-1 title: bridge"));
        QVERIFY(run.out.contains("1 found"));
        QVERIFY(!run.out.contains('\x1b') && !run.out.contains("\xe2\x80\xae"));
    }
};

QTEST_GUILESS_MAIN(TestVigilctlSearch)
#include "tst_vigilctlsearch.moc"
