// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/canonical.h"
#include "ledger/canonicalscan.h"
#include "ledger/errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

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

    /// Reading in place accepts what reading and writing again leaves as it is, and nothing else.
    void isReadWhereItLies()
    {
        const QByteArrayList seeds{
            R"({})",
            R"({"a":1,"b":[true,false,null,-7,0,9007199254740992],"c":{"d":"x","e":{}}})",
            "{\"\":\"\",\"A\":\"\\u0001\\u001f\\b\\t\\n\\f\\r\\\"\\\\/"
            "\",\"a\\\"b\":[[],[[{}]]],\"z\":\"\x7f\"}",
            "{\"k\":\"\xe2\x82\xac \xf0\x9f\x98\x80 \xd0\x96\",\"l\":[\"\xef\xbf\xbf\"]}",
        };
        const auto isCanonical = [](const QByteArray &bytes) {
            const QJsonDocument document = QJsonDocument::fromJson(bytes);
            const auto again = ledger::canonicalJson(document.object());
            return document.isObject() && again && *again == bytes;
        };
        std::mt19937 random(11);
        const QByteArray alphabet = "{}[]\",:\\ub0189af-. etn\x80\xc3\xed\xf4\x1f\x7f\n";
        int accepted = 0;
        for (int round = 0; round < 60'000; ++round) {
            QByteArray bytes = seeds[static_cast<qsizetype>(random()) % seeds.size()];
            for (auto changes = random() % 3; changes > 0; --changes) {
                const auto at = static_cast<qsizetype>(random()) % bytes.size();
                const char put = alphabet[static_cast<qsizetype>(random()) % alphabet.size()];
                switch (random() % 4) {
                case 0: bytes.insert(at, put); break;
                case 1: bytes.remove(at, bytes.size() > 1 ? 1 : 0); break;
                case 2: bytes.insert(at, bytes.sliced(at, 1)); break;
                default: bytes[at] = put;
                }
            }
            const bool isRead = ledger::canonicalMembers(bytes).has_value();
            QVERIFY2(isRead == isCanonical(bytes), bytes.toHex(' ').constData());
            accepted += isRead;
        }
        QVERIFY(accepted > 10'000);
        const QByteArray deep = R"({"a":)" + QByteArray(1'500, '[') + QByteArray(1'500, ']') + '}';
        QVERIFY(!ledger::canonicalMembers(deep));
    }

    void givesTheMembersOfAnObject()
    {
        const auto members = ledger::canonicalMembers(R"({"a":[1,"x"],"b":{"c":2},"d":"y\n"})");
        QVERIFY(members);
        QCOMPARE(members->size(), 3u);
        QCOMPARE((*members)[1].key, "b");
        QCOMPARE((*members)[1].value, R"({"c":2})");
        const auto elements = ledger::canonicalElements((*members)[0].value);
        QVERIFY(elements);
        QCOMPARE(elements->size(), 2u);
        QCOMPARE(ledger::plainText((*elements)[1]), QByteArrayView("x"));
        QVERIFY(!ledger::plainText((*members)[2].value));
        QVERIFY(!ledger::plainText((*members)[1].value));
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
