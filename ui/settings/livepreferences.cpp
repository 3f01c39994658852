// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/livepreferences.h"

#include "ui/settings/preferences.h"
#include "ui/shell/keymap.h"
#include "ui/shell/languages.h"
#include "ui/theme/theme.h"

namespace vigil::ui {

LivePreferences::LivePreferences(Preferences &preferences, Theme &theme, Languages &languages,
                                 KeyMap &keys)
    : m_preferences(preferences)
    , m_theme(theme)
    , m_languages(languages)
    , m_keys(keys)
{
    connect(&preferences, &Preferences::changed, this, &LivePreferences::apply);
    apply();
}

void LivePreferences::apply()
{
    if (m_theme.choice() != m_preferences.theme())
        m_theme.setChoice(m_preferences.theme());
    if (m_theme.textPercent() != m_preferences.textPercent())
        m_theme.setTextPercent(m_preferences.textPercent());
    if (m_isFirst || m_language != m_preferences.language()) {
        m_language = m_preferences.language();
        m_languages.setLanguage(m_language);
    }
    m_keys.setBySymbol(m_preferences.areKeysBySymbol());
    if (m_keys.toJson() != m_preferences.keys() && !m_keys.fromJson(m_preferences.keys()))
        Q_EMIT keysRefused();
    m_isFirst = false;
}

} // namespace vigil::ui
