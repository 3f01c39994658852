// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/settings/safeviewing.h"
#include "ui/theme/theme.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

namespace vigil::ui {

/// What a person chose for the console, in a JSON file of their own (0600), written whole or not at
/// all at every change. A file that cannot be read leaves the safest values in force and is kept
/// beside as it is until the person changes something.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QString path, QObject *parent = nullptr);

    /// A missing file is a new person, not an error. Error: preferencesUnreadable.
    [[nodiscard]] base::Result<void> load();

    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] const SafeViewing &safeViewing() const { return m_safeViewing; }
    [[nodiscard]] QJsonObject keys() const { return m_keys; }
    [[nodiscard]] bool areKeysBySymbol() const { return m_areKeysBySymbol; }
    [[nodiscard]] bool wereUnreadable() const { return m_wereUnreadable; }

    // Each writes the file; a failure is told by `saveFailed`, and the choice holds until the end.
    void setLanguage(const QString &code);
    void setTheme(ThemeChoice choice);
    void setTextPercent(int percent);
    void setSafeViewing(const SafeViewing &values);
    void setKeys(const QJsonObject &keys);
    void setKeysBySymbol(bool bySymbol);

Q_SIGNALS:
    void changed();
    void saveFailed(const vigil::base::Error &error);

private:
    [[nodiscard]] bool read(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] base::Result<void> save() const;
    void commit();

    QString m_path;
    QString m_language;
    ThemeChoice m_theme = ThemeChoice::System;
    int m_textPercent = 100;
    SafeViewing m_safeViewing;
    QJsonObject m_keys;
    bool m_areKeysBySymbol = false;
    bool m_wereUnreadable = false;
};

} // namespace vigil::ui
