// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonical.h"
#include "ledger/errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace vigil;
using namespace Qt::StringLiterals;

class TestCanonical final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void writesTheFormOfRfc8785()
    {
        // RFC 8785, section 3.2.2, less its fractions, which the ledger forbids.
        const QJsonObject object{
            {u"string"_s, u"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\u002f"_s},
            {u"literals"_s, QJsonArray{QJsonValue::Null, true, false}},
            {u"numbers"_s, QJsonArray{0, -1, qint64{1} << 53}},
            {u"empty"_s, QJsonObject{{u"array"_s, QJsonArray{}}, {u"object"_s, QJsonObject{}}}},
        };
        const auto bytes = ledger::canonicalJson(object);
        QVERIFY(bytes);
        QCOMPARE(*bytes,
                 QByteArray(R"({"empty":{"array":[],"object":{}},"literals":[null,true,false],)"
                            R"("numbers":[0,-1,9007199254740992],)"
                            "\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"));
        QCOMPARE(QJsonDocument::fromJson(*bytes).object(), object);
    }

    void escapesEveryControlCharacter()
    {
        for (char16_t c = 0; c < 0x20; ++c) {
            const auto bytes = ledger::canonicalJson({{u"c"_s, QString(QChar(c))}});
            QVERIFY(bytes);
            QCOMPARE(QJsonDocument::fromJson(*bytes).object().value(u"c"_s).toString(),
                     QString(QChar(c)));
            QVERIFY(std::all_of(bytes->begin(), bytes->end(), [](char b) { return b >= 0x20; }));
        }
    }

    void refusesWhatHasNoCanonicalForm_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("fraction") << QJsonObject{{u"n"_s, 0.5}};
        QTest::newRow("beyond 2^53") << QJsonObject{{u"n"_s, 9007199254740994.0}};
        QTest::newRow("key outside ASCII") << QJsonObject{{u"\u00e9"_s, 1}};
        QTest::newRow("nested") << QJsonObject{{u"a"_s, QJsonArray{QJsonObject{{u"n"_s, 1.5}}}}};
        QTest::newRow("half a character") << QJsonObject{{u"t"_s, QString(QChar(0xd800))}};
    }
    void refusesWhatHasNoCanonicalForm()
    {
        QFETCH(const QJsonObject, object);
        const auto bytes = ledger::canonicalJson(object);
        QVERIFY(!bytes);
        QVERIFY(bytes.error().code == ledger::notCanonical);
    }
};

QTEST_GUILESS_MAIN(TestCanonical)
#include "tst_canonical.moc"
