// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostiletexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vigil::test;

class TestHostileTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void areManyAndDiffer()
    {
        QVERIFY(hostileTexts().size() >= 200);
        QSet<QString> texts;
        for (qsizetype i = 0; i < hostileTexts().size(); ++i)
            texts.insert(QString(hostileTexts()[i].text).remove(canaryOf(i)));
        QCOMPARE(texts.size(), hostileTexts().size());
    }

    void tryEveryKind()
    {
        QHash<Hostile, int> counts;
        for (const HostileText &hostile : hostileTexts())
            ++counts[hostile.kind];
        for (int kind = 0; kind <= static_cast<int>(Hostile::Long); ++kind)
            QVERIFY2(counts.value(static_cast<Hostile>(kind)) >= 4,
                     qPrintable(QString::number(kind)));
    }

    void holdTheirOwnCanaryAndNoOther()
    {
        const QRegularExpression any(anyCanary());
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            QString text = hostileTexts()[i].text;
            QVERIFY2(text.contains(canaryOf(i)), qPrintable(canaryOf(i)));
            QVERIFY(any.match(canaryOf(i)).hasMatch());
            text.remove(canaryOf(i));
            QVERIFY(!text.contains(u"vq"_s));
        }
    }

    void areWrittenAsJson()
    {
        for (const HostileText &hostile : hostileTexts()) {
            const QByteArray json = jsonString(hostile.text);
            QVERIFY(std::all_of(json.begin(), json.end(),
                                [](char c) { return c >= 0x20 && c < 0x7f; }));
            if (!hostile.text.isValidUtf16())
                continue;
            const auto read = QJsonDocument::fromJson('[' + json + ']');
            QCOMPARE(read.array().first().toString(), hostile.text);
        }
    }

    void theCheckSeesWhatIsUnsafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("override") << u"a\u202Eb"_s;
        QTest::newRow("mark of direction") << u"a\u200Eb"_s;
        QTest::newRow("line end") << u"a\nb"_s;
        QTest::newRow("escape") << u"\u001B[0m"_s;
        QTest::newRow("open isolate") << u"\u2068a"_s;
        QTest::newRow("isolate of others") << u"a\u2069b"_s;
        QTest::newRow("tower") << u"a\u0301\u0301\u0301\u0301\u0301"_s;
        QTest::newRow("half a character") << u"a"_s + QChar(0xd800);
        QTest::newRow("long") << QString(2'000, u'a');
    }

    void theCheckSeesWhatIsUnsafe()
    {
        QFETCH(QString, text);
        QVERIFY(!unsafeIn(text, 1'000).isEmpty());
        QCOMPARE(unsafeIn(u"\u2068\U0001F600 ok \u0301\u2069"_s, 1'000), QString());
    }
};

QTEST_GUILESS_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
