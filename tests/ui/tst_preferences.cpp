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
        QVERIFY(safe.blur > 0 && safe.isGrey && safe.isMuted && !safe.isSmall);
        QVERIFY(!preferences.wereUnreadable());
    }

    void keepsEveryChoiceInAPrivateFile()
    {
        {
            Preferences preferences(m_path);
            preferences.setLanguage(QStringLiteral("ar"));
            preferences.setTheme(ThemeChoice::HighContrast);
            preferences.setTextPercent(150);
            preferences.setSafeViewing({5, false, true, true});
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
        QCOMPARE(again.safeViewing(), (SafeViewing{5, false, true, true}));
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
        QTest::newRow("unknown theme") << QByteArray(R"({"theme":"pink"})");
        QTest::newRow("text too large") << QByteArray(R"({"text_percent":100000})");
    }
    void takesTheStrongestProtectionWhenUnreadable()
    {
        QFETCH(QByteArray, bytes);
        Preferences first(m_path);
        first.setSafeViewing({0, false, false, false});
        write(bytes);
        Preferences preferences(m_path);
        const base::Result<void> loaded = preferences.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, preferencesUnreadable);
        QCOMPARE(preferences.safeViewing(), SafeViewing::strongest());
        QVERIFY(preferences.wereUnreadable());
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
