// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchexcerpt.h"
#include "store/searchquery.h"
#include "store/searchwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil::store;

/// What the index takes for words, and what a person's typing asks for.
class TestSearchWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cutsTextIntoWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *text, const char *words) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words);
        };
        row("nothing", "", "");
        row("separators alone", " ,.;:!? \"()[]{}<>|/\\*^~=+ ", "");
        row("words and case", "The QUICK brown Fox", "the|quick|brown|fox");
        row("marks of Latin", "Éléphant naïve Ångström ñandú Việt",
            "elephant|naive|angstrom|nandu|viet");
        row("marks of their own", "e\u0301te\u0301", "ete");
        row("letters like others", "Łódź smørrebrød Æther œuvre Straße Þór",
            "lodz|smorrebrod|aether|oeuvre|strasse|thor");
        row("both Turkish i", "ISTANBUL İstanbul ılık", "istanbul|istanbul|ilik");
        row("full width and ligatures", "ＡＢＣ１２３ ﬁn x²", "abc123|fin|x2");
        row("Russian", "Ёлка и йод", "елка|и|йод");
        row("Ukrainian with apostrophe", "Колона на в'їзді до міста", "колона|на|в|їзді|до|міста");
        row("stress mark", "за\u0301мок", "замок");
        row("Greek", "Ἀθῆναι ΣΊΣΥΦΟΣ", "αθηναι|σισυφοσ");
        row("Arabic with vowel points", "كِتَابٌ", "كتاب");
        row("tatweel", "كتـــاب", "كتاب");
        row("alef forms", "أحمد إسلام آدم ٱسم", "احمد|اسلام|ادم|اسم");
        row("Persian letters and joiner", "می\u200cشود یک", "ميشود|يك");
        row("presentation forms", "ﻛﺘﺎﺏ", "كتاب");
        row("Hebrew with points", "שָׁלוֹם", "שלום");
        row("Devanagari", "हिन्दी भाषा", "हिन्दी|भाषा");
        row("Bengali", "বাংলা ভাষা", "বাংলা|ভাষা");
        row("Tamil", "தமிழ் மொழி", "தமிழ்|மொழி");
        row("Georgian capitals", "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ საქართველო",
            "საქართველო|საქართველო");
        row("Armenian", "ՀԱՅԱՍՏԱՆ և", "հայաստան|եւ");
        row("Ethiopic", "ሰላም፡ዓለም", "ሰላም|ዓለም");
        row("Tibetan syllables", "བོད་སྐད", "བོད|སྐད");
        row("Han", "東京都", "東京|京都|都");
        row("one Han", "水", "水");
        row("Japanese mixed", "カメラで撮る", "カメ|メラ|ラで|で撮|撮る|る");
        row("half width kana", "ｶﾞｽ", "ガス|ス");
        row("Korean", "서울에서", "서울|울에|에서|서");
        row("Han beside Latin", "COVID病毒x", "covid|病毒|毒|x");
        row("Thai", "คนไทยกินน้ำ", "คน|ไทย|กิน|น้ำ");
        row("Lao", "ປະເທດລາວ", "ປະເທດ|ລາວ");
        row("Khmer", "ខ្ញុំស្រឡាញ់កម្ពុជា", "ខ្ញុំ|ស្រឡាញ់|កម្ពុជា");
        row("Burmese", "မြန်မာစာ", "မြန်မာ|စာ");
        row("zero width space in Khmer", "ក\u200bខ", "ក|ខ");
        row("handle", "@name_x", "name|x");
        row("hash tags", "#StopWar #війна", "stopwar|війна");
        row("numbers", "1,234.5 2022-02-24", "1|234|5|2022|02|24");
        row("digits of other scripts", "٢٠٢٢ २०२२ ๒๐๒๒", "2022|2022|2022");
        row("emoji", "go 🇺🇦🔥👍🏽!", "go|🇺|🇦|🔥|👍");
        row("hidden characters", "wa\u200br zo\u00adne \u202eabc\u202c", "war|zone|abc");
        row("markup is text", "<img src=x>", "img|src|x");
        row("control characters", "a\u0001b\u001fc", "a|b|c");
        row("heaps of marks",
            QByteArray("z" + QByteArray("\u0336\u0337").repeated(200) + "a").constData(), "za");
    }
    void cutsTextIntoWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        QStringList found;
        SearchWords search;
        const QList<SearchWord> all = search.of(text);
        qsizetype reached = 0;
        for (const SearchWord &word : all) {
            found.append(word.text);
            QVERIFY(word.from >= 0 && word.from < word.to && word.to <= text.size());
            QVERIFY(word.to >= reached);
            reached = word.to;
        }
        QCOMPARE(found.join(u'|'), words);
    }

    void keepsLongWordsShort()
    {
        SearchWords search;
        const QList<SearchWord> words = search.of(QString(QString(100'000, u'a') + u" b"));
        QCOMPARE(words.size(), 2);
        QCOMPARE(words[0].text, QString(64, u'a'));
        QCOMPARE(words[0].to, 100'000);
        QCOMPARE(words[1].text, QStringLiteral("b"));
    }

    void survivesHalfCharacters()
    {
        SearchWords search;
        const char16_t broken[] = {0xdc00, u'a', 0xd800, u'b', 0xd83d};
        const auto words = search.of(QString::fromUtf16(broken, 5));
        QCOMPARE(words.size(), 2);
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isTyped");
        QTest::addColumn<QByteArray>("expression");
        const auto row = [](const char *name, const char *typed, bool isTyped,
                            const char *expression) {
            QTest::newRow(name) << QString::fromUtf8(typed) << isTyped << QByteArray(expression);
        };
        row("words", "two Words", false, "(\"two\" AND \"words\")");
        row("phrase", "\"side by side\" other", false, "(\"side by side\" AND \"other\")");
        row("typographic quotes", "„side by“ «c d»", false, "(\"side by\" AND \"c d\")");
        row("open quote", "a \"b c", false, "(\"a\" AND \"b c\")");
        row("minus", "war -old -\"two words\"", false, "(\"war\") NOT \"old\" NOT \"two words\"");
        row("minus inside is none", "covid-19", false, "(\"covid 19\")");
        row("handle", "@name_x", false, "(\"name x\")");
        row("address", "https://example.org/a?b=c", false, "(\"https example org a b c\")");
        row("syntax of FTS5 is words", "a OR b AND NOT NEAR(c d) title:e ^f g* + {h}", false,
            "(\"a\" AND \"or\" AND \"b\" AND \"and\" AND \"not\" AND \"near c\" AND \"d\" AND "
            "\"title e\" AND \"f\" AND \"g\" AND \"h\")");
        row("Chinese", "北京市", false, "(\"北京 京市\")");
        row("one Chinese", "京", false, "(\"京\" *)");
        row("Chinese, then Latin", "北京x", false, "(\"北京 京 x\")");
        row("still typing", "two wor", true, "(\"two\" AND \"wor\" *)");
        row("too short to mean beginnings", "wo", true, "(\"wo\")");
        row("space ends the word", "word ", true, "(\"word\")");
        row("closing quote ends the word", "\"my word\"", true, "(\"my word\")");
        row("still typing a phrase", "\"my wor", true, "(\"my wor\" *)");
    }
    void readsWhatPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isTyped);
        QFETCH(const QByteArray, expression);
        const auto query = SearchQuery::of(typed, isTyped ? SearchQuery::Ending::Typed
                                                          : SearchQuery::Ending::Whole);
        QCOMPARE(query.expression({}), expression);
    }

    void addsFacts()
    {
        const auto query = SearchQuery::of(u"a -b", SearchQuery::Ending::Whole);
        QCOMPARE(query.expression({"=tvideo", "=luk"}),
                 "(\"a\" AND \"=tvideo\" AND \"=luk\") NOT \"b\"");
    }

    void knowsWhenThereIsNothing_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"", "   ", "\"\"", "-", "- -", "-only -left", "?!", "\"", "=tvideo -"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void knowsWhenThereIsNothing()
    {
        QFETCH(const QString, typed);
        const auto query = SearchQuery::of(typed, SearchQuery::Ending::Typed);
        QCOMPARE(query.isEmpty(), typed != QStringLiteral("=tvideo -"));
        // What begins like a fact of the index is a word like others.
        if (!query.isEmpty())
            QCOMPARE(query.expression({}), "(\"tvideo\")");
    }

    void marksWhatWasFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *typed, const char *text, const char *marked) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(text)
                                 << QString::fromUtf8(marked);
        };
        row("élan", "Elan and ÉLAN", "[Elan] and [ÉLAN]");
        row("\"old footage\"", "old, footage of old things", "[old, footage] of old things");
        row("@name_x", "by @Name_X!", "by @[Name_X]!");
        row("京都", "東京都と京都", "東[京都]と[京都]");
        row("都", "東京都と都", "東京[都]と[都]");
        row("ไทย", "คนไทยกินน้ำ", "คน[ไทย]กินน้ำ");
        row("سلام", "قال سَلَام", "قال [سَلَام]");
        row("absent", "nothing here", "nothing here");
    }
    void marksWhatWasFound()
    {
        QFETCH(const QString, typed);
        QFETCH(QString, text);
        QFETCH(const QString, marked);
        SearchWords words;
        const auto query = SearchQuery::of(typed, SearchQuery::Ending::Whole);
        const QList<TextRange> marks = query.marksIn(text, words);
        for (auto range = marks.rbegin(); range != marks.rend(); ++range)
            text.insert(range->to, u']').insert(range->from, u'[');
        QCOMPARE(text, marked);
        QCOMPARE(query.matches({QStringLiteral("other"), text}, words), !marks.isEmpty());
    }

    void leavesOutWhatHasTheUnwanted()
    {
        SearchWords words;
        const auto query = SearchQuery::of(u"war -\"old footage\"", SearchQuery::Ending::Whole);
        QVERIFY(query.matches({QStringLiteral("war"), QStringLiteral("footage old")}, words));
        QVERIFY(!query.matches({QStringLiteral("war"), QStringLiteral("Old footage")}, words));
        // Side by side in one text, not from one into the next.
        QVERIFY(query.matches({QStringLiteral("war old"), QStringLiteral("footage")}, words));
    }

    void cutsExcerpts()
    {
        SearchWords words;
        const auto query = SearchQuery::of(u"needle", SearchQuery::Ending::Whole);
        const QString text = QStringLiteral("hay ").repeated(100) + QStringLiteral("needle\nhay ")
                             + QStringLiteral("hay ").repeated(100);
        const SearchExcerpt cut = excerptOf(text, query.marksIn(text, words), 60);
        QVERIFY(cut.text.size() <= 64);
        QVERIFY(cut.text.startsWith(QStringLiteral("…hay")) && cut.text.endsWith(u'…'));
        QVERIFY(!cut.text.contains(u'\n'));
        QCOMPARE(cut.marks.size(), 1);
        QCOMPARE(cut.text.mid(cut.marks[0].from, cut.marks[0].to - cut.marks[0].from),
                 QStringLiteral("needle"));
        const SearchExcerpt whole = excerptOf(QStringLiteral("a needle"), {{2, 8}}, 60);
        QCOMPARE(whole.text, QStringLiteral("a needle"));
        QCOMPARE(whole.marks, (QList<TextRange>{{2, 8}}));
        // Characters stay whole.
        const QString emoji = QStringLiteral("👩‍👩‍👧").repeated(50);
        const SearchExcerpt family = excerptOf(emoji, {}, 61);
        QCOMPARE(family.text.chopped(1).size() % 8, 0);
    }
};

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
