// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/strict.h"
#include "ui/shell/errortext.h"
#include "ui/shell/languages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace vigil;
using namespace vigil::ui;

namespace {

/// Of the folders that the console shows errors of; vigilctl writes those of app/cli as they are.
QStringList codesIn(const QString &folder)
{
    static const QRegularExpression code(
        QStringLiteral("ErrorCode\\s+\\w+\\s*\\{\\s*\"([a-z0-9_.]+)\"\\s*\\}"));
    QStringList names;
    QDirIterator files(QStringLiteral(VIGIL_SOURCE_DIR "/") + folder, {QStringLiteral("errors.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QLatin1StringView("/app/cli/")))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        auto matches = code.globalMatch(text);
        while (matches.hasNext())
            names << matches.next().captured(1);
    }
    return names;
}

} // namespace

class TestErrorText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyCodeHasAText()
    {
        const QStringList codes = codesIn(QStringLiteral("app")) + codesIn(QStringLiteral("ui"));
        QVERIFY(codes.size() > 50);
        QStringList missing;
        for (const QString &name : codes) {
            const std::string utf8 = name.toStdString();
            if (!hasErrorText(base::ErrorCode(utf8)))
                missing << name;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void fallsBackToTheMessage()
    {
        const base::Error unknown{base::ErrorCode("no.such_code"), QStringLiteral("As it is.")};
        // Isolated, because it may quote what somebody else has written.
        QCOMPARE(errorText(unknown), QStringLiteral("\u2068As it is.\u2069"));
    }

    void speaksTheLanguage()
    {
        const base::Error full{base::ErrorCode("store.disk_full"), QStringLiteral("disk")};
        Languages languages;
        languages.setLanguage(QStringLiteral("en"));
        QVERIFY(errorText(full).startsWith(QStringLiteral("The disk is full.")));
        languages.setLanguage(QStringLiteral("nl"));
        QVERIFY(errorText(full).startsWith(QStringLiteral("De schijf is vol.")));
        languages.setLanguage(QStringLiteral("ar"));
        QVERIFY(errorText(full).startsWith(QStringLiteral("القرص ممتلئ.")));
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        languages.setLanguage(QStringLiteral("xx"));
        QVERIFY(errorText(full).startsWith(QStringLiteral("The disk is full.")));
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }

    // A hole in a translation is English in the middle of Arabic.
    void noTranslationIsUnfinished()
    {
        for (const char *code : {"nl", "ar"}) {
            QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/translations/vigil_%1.ts")
                           .arg(QLatin1StringView(code)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QXmlStreamReader xml(&file);
            int translations = 0;
            while (!xml.atEnd()) {
                xml.readNext();
                if (!xml.isStartElement() || xml.name() != QLatin1StringView("translation"))
                    continue;
                ++translations;
                QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")),
                         qPrintable(QStringLiteral("line %1").arg(xml.lineNumber())));
            }
            QVERIFY(translations > 100);
        }
    }
};

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
