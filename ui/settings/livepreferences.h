// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace vigil::ui {

class KeyMap;
class Languages;
class Preferences;
class Theme;

/// Puts what the person chose into force, at the start and at every change.
class LivePreferences final : public QObject
{
    Q_OBJECT

public:
    LivePreferences(Preferences &preferences, Theme &theme, Languages &languages, KeyMap &keys);

Q_SIGNALS:
    /// The kept keys could not be read; the usual ones are in force.
    void keysRefused();

private:
    void apply();

    Preferences &m_preferences;
    Theme &m_theme;
    Languages &m_languages;
    KeyMap &m_keys;
    QString m_language;
    bool m_isFirst = true;
};

} // namespace vigil::ui
