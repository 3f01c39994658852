// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue.h"
#include "tests/domain/values.h"

#include <QTest>

#include <functional>

using namespace vigil::domain;

namespace {

QueueFacts facts()
{
    QueueFacts facts;
    facts.language = QStringLiteral("uk");
    facts.policies = {values::policy("INT-MIS"), values::policy("SAF-HATE")};
    facts.type = SubjectType::Video;
    facts.kind = CaseKind::Initial;
    facts.sources = {FlagSource::Automated, FlagSource::UserReport};
    facts.topics = {QStringLiteral("ukraine-war")};
    facts.severity = Severity::High;
    facts.market = CountryCode::parse(u"UA");
    return facts;
}

using Change = std::function<void(QueueRule &)>;

} // namespace

Q_DECLARE_METATYPE(vigil::domain::QueueRule)

class TestQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takesWhatItsRuleAsksFor_data()
    {
        QTest::addColumn<QueueRule>("rule");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const Change &change, bool matches) {
            QueueRule rule;
            change(rule);
            QTest::newRow(name) << rule << matches;
        };
        const QString uk = QStringLiteral("uk");
        const QString ru = QStringLiteral("ru");
        row(
            "everything", [](QueueRule &) {}, true);
        row(
            "language",
            [&](QueueRule &r) {
                r.languages = {ru, uk};
            },
            true);
        row(
            "other language", [&](QueueRule &r) { r.languages = {ru}; }, false);
        row(
            "excluded language", [&](QueueRule &r) { r.excludedLanguages = {uk}; }, false);
        row(
            "other excluded", [&](QueueRule &r) { r.excludedLanguages = {ru}; }, true);
        row(
            "exclusion wins", [&](QueueRule &r) { r.languages = r.excludedLanguages = {uk}; },
            false);
        row(
            "policy", [](QueueRule &r) { r.policies = {values::policy("SAF-HATE")}; }, true);
        row(
            "other policy", [](QueueRule &r) { r.policies = {values::policy("INT-IP")}; }, false);
        row(
            "type", [](QueueRule &r) { r.types = {SubjectType::Video}; }, true);
        row(
            "other type", [](QueueRule &r) { r.types = {SubjectType::Livestream}; }, false);
        row(
            "kind",
            [](QueueRule &r) {
                r.kinds = {CaseKind::Reflag, CaseKind::Initial};
            },
            true);
        row(
            "other kind", [](QueueRule &r) { r.kinds = {CaseKind::Appeal}; }, false);
        row(
            "source", [](QueueRule &r) { r.sources = {FlagSource::UserReport}; }, true);
        row(
            "other source", [](QueueRule &r) { r.sources = {FlagSource::Authority}; }, false);
        row(
            "topic", [](QueueRule &r) { r.topics = {QStringLiteral("ukraine-war")}; }, true);
        row(
            "other topic", [](QueueRule &r) { r.topics = {QStringLiteral("elections")}; }, false);
        row(
            "severity", [](QueueRule &r) { r.minimumSeverity = Severity::High; }, true);
        row(
            "graver only", [](QueueRule &r) { r.minimumSeverity = Severity::Severe; }, false);
        row(
            "market", [](QueueRule &r) { r.markets = {*CountryCode::parse(u"UA")}; }, true);
        row(
            "other market", [](QueueRule &r) { r.markets = {*CountryCode::parse(u"RU")}; }, false);
        row(
            "one of two fails",
            [&](QueueRule &r) {
                r.languages = {uk};
                r.types = {SubjectType::Account};
            },
            false);
    }
    void takesWhatItsRuleAsksFor()
    {
        QFETCH(QueueRule, rule);
        QFETCH(bool, matches);
        QCOMPARE(rule.matches(facts()), matches);
    }

    void asksForWhatIsUnknownInVain()
    {
        QueueFacts unknown = facts();
        unknown.language.clear();
        unknown.market.reset();
        unknown.policies.clear();
        QueueRule rule;
        QVERIFY(rule.matches(unknown));
        rule.markets = {*CountryCode::parse(u"UA")};
        QVERIFY(!rule.matches(unknown));
        rule = {};
        rule.languages = {QStringLiteral("uk")};
        QVERIFY(!rule.matches(unknown));
        rule = {};
        rule.policies = {values::policy("INT-MIS")};
        QVERIFY(!rule.matches(unknown));
    }

    void coversLanguagesByPrefix_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("covers");
        const auto row = [](const char *range, const char *language, bool covers) {
            QTest::addRow("'%s' '%s'", range, language)
                << QString::fromLatin1(range) << QString::fromLatin1(language) << covers;
        };
        row("pt", "pt", true);
        row("pt", "pt-BR", true);
        row("PT", "pt-br", true);
        row("pt-BR", "pt", false);
        row("pt-BR", "pt-PT", false);
        row("zh-Hant", "zh-Hant-TW", true);
        row("fi", "fil", false);
        row("", "uk", false);
        row("uk", "", false);
    }
    void coversLanguagesByPrefix()
    {
        QFETCH(QString, range);
        QFETCH(QString, language);
        QFETCH(bool, covers);
        QCOMPARE(coversLanguage(range, language), covers);
    }

    void firstMatchWinsByPosition()
    {
        QueueRule live;
        live.types = {SubjectType::Livestream};
        QueueRule severe;
        severe.minimumSeverity = Severity::High;
        const Queue first{QStringLiteral("live"), 1, live};
        const Queue second{QStringLiteral("grave"), 2, severe};
        const Queue last{QStringLiteral("rest"), 9, {}};
        QCOMPARE(firstMatch({last, second, first}, facts())->name, QStringLiteral("grave"));
        QCOMPARE(firstMatch({first, second, last}, facts())->name, QStringLiteral("grave"));
        QueueFacts stream = facts();
        stream.type = SubjectType::Livestream;
        QCOMPARE(firstMatch({last, second, first}, stream)->name, QStringLiteral("live"));
        QueueFacts mild = facts();
        mild.severity = Severity::Low;
        QCOMPARE(firstMatch({first, second, last}, mild)->name, QStringLiteral("rest"));
        QVERIFY(!firstMatch({first, second}, mild));
        QVERIFY(!firstMatch({}, mild));
        const Queue later{QStringLiteral("a"), 10, {}};
        QCOMPARE(firstMatch({last, later}, mild)->name, QStringLiteral("rest"));
        QCOMPARE(firstMatch({later, last}, mild)->name, QStringLiteral("rest"));
        const Queue same{QStringLiteral("alike"), 9, {}};
        QCOMPARE(firstMatch({last, same}, mild)->name, QStringLiteral("alike"));
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
