// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/country.h"
#include "domain/ids.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace vigil::domain;

class TestIds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takesCodesAndRefusesOtherText()
    {
        for (const char16_t *text : {u"INT-MIS", u"other", u"a", u"SAF.HATE_2"})
            QVERIFY(PolicyId::parse(text)
                    && PolicyId::parse(text)->toString() == QStringView(text));
        for (const char16_t *text :
             {u"", u" ", u"-a", u"a b", u"a\n", u"ä", u"a/b", u"İ", u"a\u202e"})
            QVERIFY(!PolicyId::parse(text));
        QVERIFY(PolicyId::parse(QString(64, u'a')));
        QVERIFY(!PolicyId::parse(QString(65, u'a')));
        QVERIFY(PolicyId().isEmpty());
        QVERIFY(*PolicyId::parse(u"int-mis") != *PolicyId::parse(u"INT-MIS"));
    }

    void knowsAssignedCountriesOnly()
    {
        int known = 0;
        QSet<CountryCode> distinct;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const QString text = QString(QChar(first)) + QChar(second);
                const auto country = CountryCode::parse(text);
                if (!country)
                    continue;
                ++known;
                distinct.insert(*country);
                QCOMPARE(country->toString(), text);
            }
        }
        // 249 assigned by ISO 3166-1, and XK.
        QCOMPARE(known, 250);
        QCOMPARE(distinct.size(), 250);
        for (const char16_t *text :
             {u"", u"U", u"UKR", u"ua", u"Ua", u"UK", u"SU", u"ZZ", u"A ", u" A"})
            QVERIFY(!CountryCode::parse(text));
        for (const char16_t *text : {u"UA", u"RU", u"GB", u"DE", u"AD", u"ZW"})
            QVERIFY(CountryCode::parse(text));
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
