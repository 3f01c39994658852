// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strangertext.h"
#include "tests/support/hostiletexts.h"

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

    void leavesWhatScriptsAndEmojiNeed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Persian") << QStringLiteral("می‌خواهم‌ها");
        QTest::newRow("Devanagari, joined") << QStringLiteral("क्‍ष");
        QTest::newRow("Devanagari, apart") << QStringLiteral("क्‌ष");
        QTest::newRow("Sinhala") << QStringLiteral("ශ්‍රී ලංකා");
        QTest::newRow("family") << QStringLiteral("👨‍👩‍👧‍👦");
        QTest::newRow("heart on fire") << QStringLiteral("❤️‍🔥");
        QTest::newRow("skin tone") << QStringLiteral("👩🏽‍🚒");
        QTest::newRow("woman shrugging") << QStringLiteral("🤷🏽‍♀️");
        QTest::newRow("keycap") << QStringLiteral("1️⃣ #️⃣");
        QTest::newRow("exclamation") << QStringLiteral("‼️ ⁉️ ℹ️ ©️ ↔️");
        QTest::newRow("Wales") << QStringLiteral("🏴󠁧󠁢󠁷󠁬󠁳󠁿!");
        QTest::newRow("rainbow flag") << QStringLiteral("🏳️‍🌈");
        QTest::newRow("Han variant") << QStringLiteral("葛\U000E0100飾区");
        QTest::newRow("Mongolian") << QStringLiteral("ᠮᠣᠩᠭᠣᠯ\u180Eᠠ ᠭ\u180B");
        QTest::newRow("Hebrew, points") << QStringLiteral("בְּרֵאשִׁ֖ית");
        QTest::newRow("Arabic number sign") << QStringLiteral("\u0600\u0661\u0662");
        QTest::newRow("Braille") << QStringLiteral("⠓⠑⠇⠇⠕⠀⠀⠺⠕⠗⠇⠙");
        QTest::newRow("Thai") << QStringLiteral("น้ำผึ้ง");
        QTest::newRow("Vietnamese, decomposed")
            << QStringLiteral("Việt ngữ").normalized(QString::NormalizationForm_D);
        QTest::newRow("Tibetan") << QStringLiteral("བཀྲ་ཤིས་བདེ་ལེགས།");
    }

    void leavesWhatScriptsAndEmojiNeed()
    {
        QFETCH(QString, text);
        QCOMPARE(strangerText(text), isolated(text));
    }

    void showsWhatHidesWhereItHasNothingToDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("joiner in Latin")
            << QStringLiteral("b\u200Domb") << QStringLiteral("b⟨U+200D⟩omb");
        QTest::newRow("second non-joiner")
            << QStringLiteral("می\u200C\u200C") << QStringLiteral("می\u200C⟨U+200C⟩");
        QTest::newRow("selector behind a letter")
            << QStringLiteral("a\uFE0F") << QStringLiteral("a⟨U+FE0F⟩");
        QTest::newRow("bytes behind an emoji")
            << QStringLiteral("😀\U000E0158\U000E0155") << QStringLiteral("😀⟨U+E0158⟩⟨U+E0155⟩");
        QTest::newRow("second variant of a character")
            << QStringLiteral("葛\U000E0100\U000E0101") << QStringLiteral("葛\U000E0100⟨U+E0101⟩");
        QTest::newRow("tags that name no flag") << QStringLiteral("🏴\U000E0068\U000E007F")
                                                << QStringLiteral("🏴⟨U+E0068⟩⟨U+E007F⟩");
        QTest::newRow("Mongolian selector in Latin")
            << QStringLiteral("a\u180B") << QStringLiteral("a⟨U+180B⟩");
        QTest::newRow("blank of Braille")
            << QStringLiteral("\u2800a") << QStringLiteral("⟨U+2800⟩a");
        QTest::newRow("invisible vowel")
            << QStringLiteral("ក\u17B4") << QStringLiteral("ក⟨U+17B4⟩");
        QTest::newRow("object") << QStringLiteral("\uFFFC") << QStringLiteral("⟨U+FFFC⟩");
        QTest::newRow("private") << QStringLiteral("\uF8FF") << QStringLiteral("⟨U+F8FF⟩");
        QTest::newRow("noncharacter") << QString(QChar(0xfdd0)) << QStringLiteral("⟨U+FDD0⟩");
    }

    void showsWhatHidesWhereItHasNothingToDo()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(strangerText(text), isolated(shown));
    }

    void cutsWhatIsTooLong()
    {
        const QString line(longestLine, u'a');
        QCOMPARE(strangerText(line), isolated(line));
        QCOMPARE(strangerText(QString(line + u"bc")), isolated(line + QStringLiteral("⟨…⟩")));
        QVERIFY(!strangerPassage(QString(line + u"bc")).contains(u'…'));
        QVERIFY(strangerPassage(QString(1'000'000, u'a')).size() < longestPassage + 10);
        QVERIFY(strangerText(QString(100'000, QChar(0x0903))).size() < longestLine + 100);
    }

    void cutsBetweenCharacters()
    {
        const QString almost(longestLine - 1, u'a');
        QCOMPARE(strangerText(QString(almost + u"e\u0301bc")),
                 isolated(almost + QStringLiteral("e\u0301⟨…⟩")));
        QCOMPARE(strangerText(QString(almost + u"\U0001F600b")),
                 isolated(almost + QStringLiteral("\U0001F600⟨…⟩")));
    }

    void nothingHostileGetsThrough()
    {
        for (const vigil::test::HostileText &hostile : vigil::test::hostileTexts()) {
            for (const auto &[shown, longest] :
                 {std::pair(strangerText(hostile.text), longestLine),
                  std::pair(strangerPassage(hostile.text), longestPassage),
                  std::pair(strangerHandle(hostile.text), longestLine)}) {
                const QString fault = vigil::test::unsafeIn(shown, longest + 100);
                QVERIFY2(fault.isEmpty(), qPrintable(hostile.text.left(60) + u" -> " + fault));
                QCOMPARE(strangerText(hostile.text).front(), QChar(0x2068));
                QCOMPARE(strangerText(hostile.text).back(), QChar(0x2069));
            }
        }
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
