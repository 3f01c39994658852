// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/settings/preferences.h"
#include "ui/shell/errors.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using domain::Severity;
using media::FilterSettings;

class TestPreferences final : public QObject
{
    Q_OBJECT

private:
    void write(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_path = m_folder.filePath(QStringLiteral("deep/console.json"));
        QFile::remove(m_path);
    }

    void startsSafeForANewPerson()
    {
        Preferences preferences(m_path);
        QVERIFY(preferences.load());
        const SafeViewing safe = preferences.safeViewing();
        QVERIFY(!safe.isPerSeverity());
        for (const auto &[severity, name] : domain::severityNames.rows())
            QCOMPARE(safe.of(severity), (FilterSettings{3, true, true, false, false, false, 0}));
        QVERIFY(safe.warnsOf(Severity::High));
        QVERIFY(!safe.warnsOf(Severity::Medium));
        QVERIFY(!preferences.wereUnreadable());
    }

    void keepsEveryChoiceInAPrivateFile()
    {
        const FilterSettings chosen{5, false, true, true, true, false, 2};
        {
            Preferences preferences(m_path);
            preferences.setLanguage(QStringLiteral("ar"));
            preferences.setTheme(ThemeChoice::HighContrast);
            preferences.setTextPercent(150);
            preferences.setSafeViewing(SafeViewing(chosen));
            preferences.setKeys(
                {{QStringLiteral("decide.ban"), QJsonArray{QStringLiteral("KeyU")}}});
            preferences.setKeysBySymbol(true);
        }
        QCOMPARE(QFile::permissions(m_path) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        Preferences again(m_path);
        QVERIFY(again.load());
        QCOMPARE(again.language(), QStringLiteral("ar"));
        QCOMPARE(again.theme(), ThemeChoice::HighContrast);
        QCOMPARE(again.textPercent(), 150);
        QCOMPARE(again.safeViewing(), SafeViewing(chosen));
        QCOMPARE(again.keys().size(), 1);
        QVERIFY(again.areKeysBySymbol());
    }

    void takesTheStrongestProtectionWhenUnreadable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"theme\":");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("blur out of range") << QByteArray(R"({"safe_viewing":{"blur":-1}})");
        QTest::newRow("grey is no boolean") << QByteArray(R"({"safe_viewing":{"grey":0}})");
        QTest::newRow("blur is no whole number") << QByteArray(R"({"safe_viewing":{"blur":1.5}})");
        QTest::newRow("dim out of range") << QByteArray(R"({"safe_viewing":{"dim":4}})");
        QTest::newRow("sepia is no boolean") << QByteArray(R"({"safe_viewing":{"sepia":"no"}})");
        QTest::newRow("outlines are no boolean")
            << QByteArray(R"({"safe_viewing":{"outlines":null}})");
        QTest::newRow("safe viewing is no object") << QByteArray(R"({"safe_viewing":0})");
        QTest::newRow("severities are no object")
            << QByteArray(R"({"safe_viewing":{"by_severity":[]}})");
        QTest::newRow("a severity is missing")
            << QByteArray(R"({"safe_viewing":{"by_severity":{"low":{},"medium":{},"high":{}}}})");
        QTest::newRow("a severity cannot be read") << QByteArray(
            R"({"safe_viewing":{"by_severity":{"low":{},"medium":{},"high":{},"severe":{"blur":7}}}})");
        QTest::newRow("warned of an unknown severity")
            << QByteArray(R"({"safe_viewing":{"warn_from":"extreme"}})");
        QTest::newRow("warned of a number") << QByteArray(R"({"safe_viewing":{"warn_from":4}})");
        QTest::newRow("unknown theme") << QByteArray(R"({"theme":"pink"})");
        QTest::newRow("text too large") << QByteArray(R"({"text_percent":100000})");
    }
    void takesTheStrongestProtectionWhenUnreadable()
    {
        QFETCH(QByteArray, bytes);
        Preferences first(m_path);
        first.setSafeViewing(SafeViewing(FilterSettings::clear()));
        write(bytes);
        Preferences preferences(m_path);
        const base::Result<void> loaded = preferences.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, preferencesUnreadable);
        QCOMPARE(preferences.safeViewing(), SafeViewing::strongest());
        QVERIFY(preferences.wereUnreadable());
    }

    // As files say it that were written before there were more filters.
    void addsNoFilterToAnOlderChoice()
    {
        Preferences first(m_path);
        first.setTextPercent(100); // makes the folder
        write(R"({"safe_viewing":{"blur":1,"grey":false,"mute":false,"small":true}})");
        Preferences preferences(m_path);
        QVERIFY(preferences.load());
        QCOMPARE(preferences.safeViewing(),
                 SafeViewing(FilterSettings{1, false, false, true, false, false, 0}));
    }

    void keepsEachSeverityApart()
    {
        SafeViewing safe;
        safe.setPerSeverity(true);
        FilterSettings filters = FilterSettings::clear();
        for (const auto &[severity, name] : domain::severityNames.rows()) {
            ++filters.blur;
            filters.isOutlined = !filters.isOutlined;
            safe.set(severity, filters);
        }
        Preferences(m_path).setSafeViewing(safe);
        Preferences again(m_path);
        QVERIFY(again.load());
        QVERIFY(again.safeViewing().isPerSeverity());
        QCOMPARE(again.safeViewing().of(Severity::Low).blur, 1);
        QCOMPARE(again.safeViewing().of(Severity::Severe).blur, 4);
        QVERIFY(again.safeViewing().of(Severity::High).isOutlined);
        QCOMPARE(again.safeViewing(), safe);
    }

    void keepsWhatIsWarnedOf_data()
    {
        QTest::addColumn<bool>("isPerSeverity");
        QTest::newRow("one choice for all") << false;
        QTest::newRow("each severity apart") << true;
    }
    void keepsWhatIsWarnedOf()
    {
        QFETCH(bool, isPerSeverity);
        QList<std::optional<Severity>> choices{std::nullopt};
        for (const auto &row : domain::severityNames.rows())
            choices << row.first;
        for (const auto &least : choices) {
            SafeViewing safe;
            safe.setPerSeverity(isPerSeverity);
            safe.setWarnsFrom(least);
            Preferences(m_path).setSafeViewing(safe);
            Preferences again(m_path);
            QVERIFY(again.load());
            QCOMPARE(again.safeViewing(), safe);
            for (const auto &row : domain::severityNames.rows())
                QCOMPARE(again.safeViewing().warnsOf(row.first), least && row.first >= *least);
        }
    }

    void warnsOfEverythingWhenUnreadable()
    {
        Preferences(m_path).setTextPercent(100); // makes the folder
        write("nonsense");
        Preferences preferences(m_path);
        QVERIFY(!preferences.load());
        QVERIFY(preferences.safeViewing().warnsOf(Severity::Low));
    }

    void oneChoiceHoldsForAllUntilTheyAreApart()
    {
        SafeViewing safe;
        safe.set(Severity::High, FilterSettings());
        QCOMPARE(safe, SafeViewing(FilterSettings()));
        safe.setPerSeverity(true);
        QCOMPARE(safe.of(Severity::Low), FilterSettings());
        safe.set(Severity::Low, FilterSettings::clear());
        QCOMPARE(safe.of(Severity::Low), FilterSettings::clear());
        QCOMPARE(safe.of(Severity::Medium), FilterSettings());
    }

    void comingTogetherWeakensNone()
    {
        SafeViewing safe(FilterSettings::clear());
        safe.setPerSeverity(true);
        FilterSettings filters = FilterSettings::clear();
        filters.blur = 4;
        safe.set(Severity::Medium, filters);
        filters = FilterSettings::clear();
        filters.dim = 2;
        filters.isSepia = true;
        safe.set(Severity::Severe, filters);
        safe.setPerSeverity(false);
        filters.blur = 4;
        QCOMPARE(safe, SafeViewing(filters));
    }

    void saysWhenAChoiceCannotBeKept()
    {
        Preferences preferences(QStringLiteral("/proc/none/console.json"));
        QSignalSpy failed(&preferences, &Preferences::saveFailed);
        preferences.setTextPercent(120);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(preferences.textPercent(), 120);
    }
};

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
