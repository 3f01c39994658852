// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languages.h"

#include "ui/shell/pseudotranslator.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace vigil::ui {

namespace {

const QString folder = QStringLiteral(":/i18n");

QString fileOf(const QString &code)
{
    return QStringLiteral("%1/vigil_%2.qm").arg(folder, QString(code).replace(u'-', u'_'));
}

QString desktopLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &code : wanted) {
        const QString language = code.section(u'-', 0, 0);
        if (language == QLatin1StringView("en"))
            return language;
        for (const QString &candidate : {code, language}) {
            if (QFile::exists(fileOf(candidate)))
                return candidate;
        }
    }
    return QStringLiteral("en");
}

} // namespace

Languages::Languages(QObject *parent) : QObject(parent), m_current(QStringLiteral("en")) {}

Languages::~Languages()
{
    removeTranslators();
}

QList<Language> Languages::available() const
{
    QList<Language> languages{{QStringLiteral("en"), QStringLiteral("English")}};
    const QStringList files = QDir(folder).entryList({QStringLiteral("vigil_*.qm")});
    for (const QString &file : files) {
        const QString code = file.mid(6).chopped(3).replace(u'_', u'-');
        if (code == QLatin1StringView("en"))
            continue; // it holds the plurals only
        QString name = QLocale(code).nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        languages.append({code, name});
    }
    std::sort(languages.begin(), languages.end(),
              [](const Language &a, const Language &b) { return a.code < b.code; });
    languages.append({QLatin1StringView(pseudo), QStringLiteral("[Þšéúðö ~~~]")});
    return languages;
}

void Languages::setLanguage(const QString &code)
{
    const QString wanted = code.isEmpty() ? desktopLanguage() : code;
    const bool isKnown = wanted == QLatin1StringView(pseudo) || QFile::exists(fileOf(wanted));
    m_current = isKnown ? wanted : QStringLiteral("en");

    const QLocale locale(m_current == QLatin1StringView(pseudo) ? QStringLiteral("en") : m_current);
    QLocale::setDefault(locale);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->setLocale(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    removeTranslators();
    install(m_current);
    Q_EMIT changed();
}

void Languages::removeTranslators()
{
    for (QTranslator *translator : std::as_const(m_installed)) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    m_installed.clear();
}

void Languages::install(const QString &code)
{
    if (code == QLatin1StringView(pseudo)) {
        m_installed.append(new PseudoTranslator(this));
    } else {
        auto *qtTexts = new QTranslator(this);
        if (qtTexts->load(QStringLiteral("qtbase_%1").arg(QString(code).replace(u'-', u'_')),
                          QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            m_installed.append(qtTexts);
        else
            delete qtTexts;
        auto *ours = new QTranslator(this);
        const bool isLoaded = ours->load(fileOf(code));
        Q_ASSERT(isLoaded);
        m_installed.append(ours);
    }
    for (QTranslator *translator : std::as_const(m_installed))
        QCoreApplication::installTranslator(translator);
}

} // namespace vigil::ui
