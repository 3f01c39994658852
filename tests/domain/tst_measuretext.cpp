// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/errors.h"
#include "domain/measuretext.h"
#include "tests/domain/values.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace vigil;
using namespace vigil::domain;

class TestMeasureText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *text, const char *written = nullptr) {
            QTest::newRow(text) << QString::fromLatin1(text)
                                << QString::fromLatin1(written ? written : text);
        };
        row("remove");
        row("ban");
        row("ban;until=2022-04-01T00:00:00.000Z");
        row("ban;until=2022-04-01T02:00:00+02:00", "ban;until=2022-04-01T00:00:00.000Z");
        row("label:unverified_content");
        row("label:sensitive_content");
        row("label:synthetic_media");
        row("label:literacy_reminder");
        row("restrict:feed_ineligible");
        row("restrict:age_restricted");
        row("restrict:opt_in_screen;until=2022-04-01T00:00:00.000Z");
        row("restrict:interaction=comment");
        row("restrict:interaction=share,comment,duet", "restrict:interaction=comment,duet,share");
        row("restrict:territory=UA,RU", "restrict:territory=RU,UA");
        row("restrict:territory=DE;until=2022-04-01T00:00:00.001Z");
        row("restrict:feature=live,upload;until=2022-04-01T00:00:00.000Z");
        row("restrict:feature=message,comment", "restrict:feature=comment,message");
    }
    void readsAndWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto spec = parseMeasure(text);
        QVERIFY2(spec.isOk() && *spec, qPrintable(text));
        QCOMPARE(formatMeasure(**spec), written);
        const auto again = parseMeasure(written);
        QVERIFY(again.isOk() && **again == **spec);
    }

    void readsNone()
    {
        const auto spec = parseMeasure(u"none");
        QVERIFY(spec.isOk());
        QVERIFY(!*spec);
    }

    void refusesOtherText_data()
    {
        QTest::addColumn<QString>("text");
        const char *const texts[] = {
            "",
            " ",
            "None",
            "none;until=2022-04-01T00:00:00Z",
            "none:x",
            "REMOVE",
            "remove ",
            " remove",
            "remove:",
            "remove:video",
            "remove;until=2022-04-01T00:00:00Z",
            "remove;",
            "delete",
            "ban:",
            "ban:account",
            "ban;",
            "ban;until",
            "ban;until=",
            "ban;until=tomorrow",
            "ban;until=2022-04-01",
            "ban;until=2022-04-01T00:00:00",
            "ban;until=2022-02-30T00:00:00Z",
            "ban;until=2022-04-01T00:00:00Z;until=2022-04-01T00:00:00Z",
            "ban; until=2022-04-01T00:00:00Z",
            "ban;Until=2022-04-01T00:00:00Z",
            "ban;from=2022-04-01T00:00:00Z",
            ";until=2022-04-01T00:00:00Z",
            "label",
            "label:",
            "label:=",
            "label:unknown",
            "label:state_controlled_media",
            "label:Sensitive_content",
            "label:sensitive_content=",
            "label:sensitive_content=a",
            "label:sensitive_content,synthetic_media",
            "label:sensitive_content;until=2022-04-01T00:00:00Z",
            "label:sensitive_content:x",
            "label=sensitive_content",
            "restrict",
            "restrict:",
            "restrict:=live",
            "restrict:unknown",
            "restrict:feed_ineligible=",
            "restrict:feed_ineligible=a",
            "restrict:age_restricted=18",
            "restrict:interaction",
            "restrict:interaction=",
            "restrict:interaction=,",
            "restrict:interaction=comment,",
            "restrict:interaction=,comment",
            "restrict:interaction=comment,comment",
            "restrict:interaction=live",
            "restrict:interaction=comment, duet",
            "restrict:territory",
            "restrict:territory=",
            "restrict:territory=ua",
            "restrict:territory=UKR",
            "restrict:territory=ZZ",
            "restrict:territory=UK",
            "restrict:territory=UA;RU",
            "restrict:territory=UA,UA",
            "restrict:territory=UA=RU",
            "restrict:feature",
            "restrict:feature=duet",
            "restrict:feature=live,,upload",
            "restrict:feature=live;until=2022-13-01T00:00:00Z",
            "feature:live",
            "feed_ineligible",
            ":",
            "=",
            ";",
            "remove,ban",
        };
        for (const char *text : texts)
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
        QTest::newRow("null character") << QStringLiteral("ban") + QChar(u'\0');
        QTest::newRow("full-width letters") << QString::fromUtf8("ｂａｎ");
        QTest::newRow("hidden override") << QStringLiteral("ban") + QChar(0x202e);
    }
    void refusesOtherText()
    {
        QFETCH(QString, text);
        const auto spec = parseMeasure(text);
        QVERIFY2(!spec, qPrintable(text));
        QVERIFY(!spec.error().message.isEmpty());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *text, base::ErrorCode code) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString(values::name(code));
        };
        row("kill", errors::measureSyntax);
        row("ban;when=2022-04-01T00:00:00Z", errors::measureSyntax);
        row("ban;until=soon", errors::measureUntil);
        row("remove;until=2022-04-01T00:00:00Z", errors::measureUntil);
        row("label:state_controlled_media", errors::measureDesignationOnly);
        row("restrict:territory=XX", errors::countryUnknown);
        row("restrict:feature=fly", errors::measureParameter);
        row("label", errors::measureParameter);
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto spec = parseMeasure(text);
        QVERIFY(!spec);
        QCOMPARE(QString(values::name(spec.error().code)), code);
    }

    void readsBackWhateverItTakes()
    {
        std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts in every run
        const auto pick = [&](const QStringList &list) {
            return list[qsizetype(random() % std::size_t(list.size()))];
        };
        QStringList names = measureKeys();
        names << QString() << QStringLiteral("Feature");
        const QStringList values{
            QStringLiteral("live"), QStringLiteral("upload"), QStringLiteral("UA"),
            QStringLiteral("RU"),   QStringLiteral("share"),  QStringLiteral("comment"),
        };
        const QStringList ends{
            QString(),
            QStringLiteral(";"),
            QStringLiteral(";until=2022-04-01T00:00:00Z"),
            QStringLiteral(";until=2022-04-01T05:30:00.25+05:30"),
            QStringLiteral(";until=x"),
        };
        const QStringList heads{QStringLiteral("remove"), QStringLiteral("ban"),
                                QStringLiteral("label:"), QStringLiteral("restrict:")};
        QSet<QString> taken;
        for (int i = 0; i < 50'000; ++i) {
            QString text = pick(heads);
            if (text.endsWith(u':'))
                text += pick(names);
            for (auto count = random() % 4; count > 0; --count)
                text += (text.contains(u'=') ? u',' : u'=') + pick(values);
            text += pick(ends);
            const auto spec = parseMeasure(text);
            if (!spec)
                continue;
            taken.insert(text);
            const auto again = parseMeasure(formatMeasure(**spec));
            QVERIFY2(again && **again == **spec, qPrintable(text));
        }
        QVERIFY2(taken.size() > 50, qPrintable(QString::number(taken.size())));
    }

    void readsTheMeasuresOfOneDecision()
    {
        const auto two = parseMeasures({QStringLiteral("label:unverified_content"),
                                        QStringLiteral("restrict:feed_ineligible")});
        QVERIFY(two.isOk());
        QCOMPARE(two->size(), 2);
        const auto none = parseMeasures({QStringLiteral("none")});
        QVERIFY(none && none->isEmpty());
        const auto mixed = parseMeasures({QStringLiteral("remove"), QStringLiteral("none")});
        QVERIFY(!mixed && mixed.error().code == errors::measureNoneWithOthers);
        const auto twice = parseMeasures(
            {QStringLiteral("restrict:territory=UA"), QStringLiteral("restrict:territory=RU")});
        QVERIFY(!twice && twice.error().code == errors::measureTwice);
        const auto bad = parseMeasures({QStringLiteral("remove"), QStringLiteral("bann")});
        QVERIFY(!bad && bad.error().code == errors::measureSyntax);
    }
};

QTEST_GUILESS_MAIN(TestMeasureText)
#include "tst_measuretext.moc"
