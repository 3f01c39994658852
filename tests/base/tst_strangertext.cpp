// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strangertext.h"

#include <QTest>

using namespace vigil::base;

namespace {

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace

class TestStrangerText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void leavesOrdinaryTextAsItIs()
    {
        QCOMPARE(strangerText(u""), QString());
        for (const QString &text :
             {QStringLiteral("Стара колона"), QStringLiteral("معلومات"), QStringLiteral("<b>x</b>"),
              QStringLiteral("می‌خواهم"), QStringLiteral("👩‍🚒 क्षि é")})
            QCOMPARE(strangerText(text), isolated(text));
    }

    void showsOverridesAndControls()
    {
        QCOMPARE(strangerText(u"a\u202Eb"), isolated(QStringLiteral("a⟨U+202E⟩b")));
        QCOMPARE(strangerText(u"a\nb\u0085"), isolated(QStringLiteral("a⟨U+000A⟩b⟨U+0085⟩")));
        // A closing mark of theirs must not end our isolate.
        QCOMPARE(strangerText(u"\u2069\u202Ex"), isolated(QStringLiteral("⟨U+2069⟩⟨U+202E⟩x")));
        QCOMPARE(strangerText(u"\u200B"), isolated(QStringLiteral("⟨U+200B⟩")));
        QCOMPARE(strangerText(u"\U000E0041"), isolated(QStringLiteral("⟨U+E0041⟩")));
    }

    void capsCombiningMarks()
    {
        const QString tower =
            QStringLiteral("a") + QString(50, QChar(0x0301)) + QStringLiteral("b");
        QCOMPARE(strangerText(tower),
                 isolated(QStringLiteral("a") + QString(4, QChar(0x0301)) + QStringLiteral("b")));
    }

    void survivesBrokenText()
    {
        const QString lone(QChar(0xd800));
        QCOMPARE(strangerText(lone), isolated(QString(QChar(0xfffd))));
    }

    void marksHandlesOfMixedScripts()
    {
        QVERIFY(isMixedScript(u"p\u0430ypal")); // Cyrillic а
        QVERIFY(strangerHandle(u"p\u0430ypal").startsWith(QStringLiteral("⚠ ")));
        QVERIFY(!isMixedScript(u"frontline_daily2022"));
        QVERIFY(!isMixedScript(u"новини_2022"));
        QVERIFY(!isMixedScript(u"東京newsニュース"));
        QVERIFY(!isMixedScript(u"서울news"));
        QVERIFY(isMixedScript(u"서울ニュース"));
        QCOMPARE(strangerHandle(u"@daily"), isolated(QStringLiteral("@daily")));
    }
};

QTEST_GUILESS_MAIN(TestStrangerText)
#include "tst_strangertext.moc"
