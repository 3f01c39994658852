// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include "base/enumnames.h"
#include "ui/settings/storedvalues.h"
#include "ui/shell/errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace vigil::ui {

namespace {

constexpr qint64 mostBytes = 256 * 1024;

constexpr base::EnumNames<ThemeChoice, 4> themes({
    {ThemeChoice::System, QLatin1StringView("system")},
    {ThemeChoice::Light, QLatin1StringView("light")},
    {ThemeChoice::Dark, QLatin1StringView("dark")},
    {ThemeChoice::HighContrast, QLatin1StringView("high_contrast")},
});

} // namespace

Preferences::Preferences(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{}

base::Result<void> Preferences::load()
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    const bool isOpen = file.size() <= mostBytes && file.open(QIODevice::ReadOnly);
    const QJsonDocument document =
        isOpen ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    m_wereUnreadable = !document.isObject() || !read(document.object());
    if (!m_wereUnreadable) {
        Q_EMIT changed();
        return {};
    }
    m_safeViewing = SafeViewing::strongest();
    Q_EMIT changed();
    return base::Error{
        preferencesUnreadable,
        QStringLiteral("Your settings could not be read. Videos are shown with the "
                       "strongest protection. Check your settings; changing one writes "
                       "them anew.")};
}

bool Preferences::read(const QJsonObject &json)
{
    int percent = m_textPercent;
    bool bySymbol = m_areKeysBySymbol;
    const auto viewing = SafeViewing::fromJson(json.value(QStringLiteral("safe_viewing")));
    const QString themeName =
        json.value(QStringLiteral("theme")).toString(themes.name(ThemeChoice::System));
    const auto theme = themes.value(QStringView(themeName));
    const bool isGood = theme && viewing
                        && readInt(json, QStringLiteral("text_percent"), Theme::smallestText,
                                   Theme::largestText, percent)
                        && readBool(json, QStringLiteral("keys_by_symbol"), bySymbol);
    if (!isGood)
        return false;
    m_language = json.value(QStringLiteral("language")).toString();
    m_theme = *theme;
    m_textPercent = percent;
    m_areKeysBySymbol = bySymbol;
    m_safeViewing = *viewing;
    m_keys = json.value(QStringLiteral("keys")).toObject();
    return true;
}

QJsonObject Preferences::toJson() const
{
    return {{QStringLiteral("language"), m_language},
            {QStringLiteral("theme"), themes.name(m_theme)},
            {QStringLiteral("text_percent"), m_textPercent},
            {QStringLiteral("keys"), m_keys},
            {QStringLiteral("keys_by_symbol"), m_areKeysBySymbol},
            {QStringLiteral("safe_viewing"), m_safeViewing.toJson()}};
}

base::Result<void> Preferences::save() const
{
    const QDir folder = QFileInfo(m_path).absoluteDir();
    QSaveFile file(m_path);
    const bool isWritten = folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly)
                           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                           && file.write(QJsonDocument(toJson()).toJson()) > 0 && file.commit();
    if (isWritten)
        return {};
    return base::Error{
        preferencesNotSaved,
        QStringLiteral("Your settings could not be saved. They hold until you close "
                       "the console. Check that your home folder has space and can be "
                       "written."),
        file.errorString()};
}

void Preferences::commit()
{
    const base::Result<void> saved = save();
    Q_EMIT changed();
    if (!saved)
        Q_EMIT saveFailed(saved.error());
}

void Preferences::setLanguage(const QString &code)
{
    m_language = code;
    commit();
}

void Preferences::setTheme(ThemeChoice choice)
{
    m_theme = choice;
    commit();
}

void Preferences::setTextPercent(int percent)
{
    m_textPercent = qBound(Theme::smallestText, percent, Theme::largestText);
    commit();
}

void Preferences::setSafeViewing(const SafeViewing &values)
{
    m_safeViewing = values;
    commit();
}

void Preferences::setKeys(const QJsonObject &keys)
{
    m_keys = keys;
    commit();
}

void Preferences::setKeysBySymbol(bool bySymbol)
{
    m_areKeysBySymbol = bySymbol;
    commit();
}

} // namespace vigil::ui
