// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/settings/preferences.h"
#include "ui/settings/safeviewinggroup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using domain::Severity;
using media::FilterSettings;

namespace {

struct Settings
{
    Settings() : preferences(folder.filePath(QStringLiteral("console.json"))), group(preferences)
    {
        preferences.setSafeViewing(SafeViewing(FilterSettings::clear()));
        group.show();
    }

    /// The one that is to be seen; null when there is none or there are several.
    template<typename Control>
    [[nodiscard]] Control *control(const char *name) const
    {
        QList<Control *> found;
        for (Control *control : group.findChildren<Control *>()) {
            if (control->isVisible()
                && (control->accessibleName() == QLatin1StringView(name)
                    || control->property("text").toString() == QLatin1StringView(name)))
                found << control;
        }
        return found.size() == 1 ? found.first() : nullptr;
    }
    [[nodiscard]] QCheckBox *box(const char *name) const { return control<QCheckBox>(name); }
    [[nodiscard]] QSlider *slider(const char *name) const { return control<QSlider>(name); }
    [[nodiscard]] FilterSettings of(Severity severity) const
    {
        return preferences.safeViewing().of(severity);
    }

    QTemporaryDir folder;
    Preferences preferences;
    SafeViewingGroup group;
};

constexpr char apart[] = "Choose apart for each severity";

} // namespace

class TestSafeViewingGroup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void eachControlIsKeptForEverySeverity_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<FilterSettings>("expected");
        const auto with = [](bool FilterSettings::*flag) {
            FilterSettings filters = FilterSettings::clear();
            filters.*flag = true;
            return filters;
        };
        FilterSettings level = FilterSettings::clear();
        level.blur = 2;
        QTest::newRow("blur") << QStringLiteral("Blur") << level;
        level = FilterSettings::clear();
        level.dim = 2;
        QTest::newRow("dim") << QStringLiteral("Dim") << level;
        QTest::newRow("outlines") << QStringLiteral("Outlines only")
                                  << with(&FilterSettings::isOutlined);
        QTest::newRow("grey") << QStringLiteral("Without colour")
                              << with(&FilterSettings::isGreyscale);
        QTest::newRow("sepia") << QStringLiteral("Sepia tones") << with(&FilterSettings::isSepia);
        QTest::newRow("small") << QStringLiteral("Small picture") << with(&FilterSettings::isSmall);
        QTest::newRow("mute") << QStringLiteral("Without sound") << with(&FilterSettings::isMuted);
    }
    void eachControlIsKeptForEverySeverity()
    {
        QFETCH(QString, name);
        QFETCH(FilterSettings, expected);
        const Settings settings;
        if (QSlider *slider = settings.slider(qPrintable(name))) {
            slider->setValue(2);
        } else {
            QVERIFY(settings.box(qPrintable(name)));
            settings.box(qPrintable(name))->click();
        }
        QCOMPARE(settings.preferences.safeViewing(), SafeViewing(expected));
    }

    void apartEachSeverityHasItsColumn()
    {
        const Settings settings;
        QVERIFY(!settings.slider("Blur, Severe"));
        settings.box(apart)->click();
        QVERIFY(!settings.slider("Blur"));
        settings.slider("Blur, Severe")->setValue(5);
        settings.slider("Dim, Low")->setValue(1);
        settings.box("Outlines only, High")->click();
        settings.box("Without sound, Medium")->click();
        QCOMPARE(settings.of(Severity::Low),
                 (FilterSettings{0, false, false, false, false, false, 1}));
        QCOMPARE(settings.of(Severity::Medium),
                 (FilterSettings{0, false, true, false, false, false, 0}));
        QCOMPARE(settings.of(Severity::High),
                 (FilterSettings{0, false, false, false, false, true, 0}));
        QCOMPARE(settings.of(Severity::Severe),
                 (FilterSettings{5, false, false, false, false, false, 0}));
    }

    void backTogetherTheStrictestHolds()
    {
        const Settings settings;
        settings.box(apart)->click();
        settings.slider("Blur, Low")->setValue(4);
        settings.box("Small picture, Severe")->click();
        settings.box(apart)->click();
        QCOMPARE(settings.preferences.safeViewing(),
                 SafeViewing(FilterSettings{4, false, false, true, false, false, 0}));
        QCOMPARE(settings.slider("Blur")->value(), 4);
        QVERIFY(settings.box("Small picture")->isChecked());
    }

    void disablesWhatWouldNotBeSeen()
    {
        const Settings settings;
        QVERIFY(settings.box("Sepia tones")->isEnabled());
        settings.box("Sepia tones")->click();
        settings.box("Without colour")->click();
        QVERIFY(!settings.box("Sepia tones")->isEnabled());
        settings.box("Outlines only")->click();
        QVERIFY(!settings.box("Without colour")->isEnabled());
        // Nothing is lost by it.
        settings.box("Outlines only")->click();
        settings.box("Without colour")->click();
        QVERIFY(settings.box("Sepia tones")->isEnabled());
        QVERIFY(settings.box("Sepia tones")->isChecked());
    }

    void whatIsWarnedOfIsChosenByKey()
    {
        const Settings settings;
        auto *warn = settings.control<QComboBox>("Warn before");
        QVERIFY(warn);
        QCOMPARE(warn->currentText(), QStringLiteral("Graphic videos of high severity and up"));
        QTest::keyClick(warn, Qt::Key_Up);
        QCOMPARE(settings.preferences.safeViewing().warnsFrom(), Severity::Medium);
        QTest::keyClick(warn, Qt::Key_End);
        QCOMPARE(warn->currentText(), QStringLiteral("No video"));
        QCOMPARE(settings.preferences.safeViewing().warnsFrom(), std::nullopt);
        QTest::keyClick(warn, Qt::Key_Home);
        QCOMPARE(settings.preferences.safeViewing().warnsFrom(), Severity::Low);
        // Filters are chosen without it.
        QCOMPARE(settings.of(Severity::Low), FilterSettings::clear());
    }

    void showsTheStrictestOfSettingsNobodyCouldRead()
    {
        Settings settings;
        QFile file(settings.folder.filePath(QStringLiteral("console.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
        file.close();
        QVERIFY(!settings.preferences.load());
        QCOMPARE(settings.slider("Blur")->value(), 6);
        QCOMPARE(settings.slider("Dim")->value(), 3);
        for (const char *name :
             {"Outlines only", "Without colour", "Sepia tones", "Small picture", "Without sound"})
            QVERIFY(settings.box(name)->isChecked());
        QCOMPARE(settings.control<QComboBox>("Warn before")->currentText(),
                 QStringLiteral("Every graphic video"));
    }
};

QTEST_MAIN(TestSafeViewingGroup)
#include "tst_safeviewinggroup.moc"
