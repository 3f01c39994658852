// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QTest>

using namespace vigil::base;

namespace {
struct MadeTag
{
    static constexpr IdForm form = IdForm::Uuid;
};
struct DerivedTag
{
    static constexpr IdForm form = IdForm::Hex;
};
} // namespace

class TestId final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void carriesItsTimeAndVersion()
    {
        SystemRandom random;
        const Instant at = *parseInstant(u"2022-03-01T10:00:00Z");
        const auto id = Id<MadeTag>::make(at, random);
        const QString text = id.toString();
        // RFC 9562, figure 11: 48 bits of time, version 7, variant 10.
        QCOMPARE(text.left(13).remove(u'-'),
                 QString::number(toMs(at), 16).rightJustified(12, u'0'));
        QCOMPARE(text[14], u'7');
        QVERIFY(QStringLiteral("89ab").contains(text[19]));
        QCOMPARE(Id<MadeTag>::parse(text), id);
    }

    void sortsByTime()
    {
        SystemRandom random;
        const auto earlier = Id<MadeTag>::make(instantFromMs(1'000), random);
        const auto later = Id<MadeTag>::make(instantFromMs(1'001), random);
        QVERIFY(earlier < later);
        QVERIFY(earlier.toString() < later.toString());
    }

    void refusesOtherText()
    {
        QVERIFY(!Id<MadeTag>::parse(u"0190b6c0d5b77a3e8f0a1b2c3d4e5f60"));
        QVERIFY(!Id<DerivedTag>::parse(u"0190b6c0-d5b7-7a3e-8f0a-1b2c3d4e5f60"));
        QVERIFY(!Id<DerivedTag>::parse(u"0190B6C0d5b77a3e8f0a1b2c3d4e5f60"));
        QVERIFY(!Id<DerivedTag>::parse(u"0190b6c0d5b77a3e8f0a1b2c3d4e5f6g"));
        QVERIFY(Id<DerivedTag>::parse(u"0190b6c0d5b77a3e8f0a1b2c3d4e5f60"));
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
