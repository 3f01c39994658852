// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"
#include "ui/shell/actionset.h"
#include "ui/shell/page.h"

class QCheckBox;
class QComboBox;
class QSlider;
class QVBoxLayout;

namespace vigil::ui {

class KeyEditor;
class Languages;
class PlainLabel;

/// Language, look, safe viewing and keys of this person. Everything takes effect at once and is
/// kept.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(Preferences &preferences, const Languages &languages, ActionSet &actions,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] KeyEditor &keyEditor() const { return *m_keys; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *addGroup(QVBoxLayout &column, PlainLabel *&title);
    void addLine(QVBoxLayout &group, PlainLabel *&label, QWidget *control);
    void buildLook(QVBoxLayout &column);
    void buildSafeViewing(QVBoxLayout &column);
    void connectControls();
    void saveSafeViewing();
    void renew();
    void retranslate();

    Preferences &m_preferences;
    const Languages &m_languages;
    KeyEditor *m_keys;
    PlainLabel *m_lookTitle = nullptr;
    PlainLabel *m_languageLabel = nullptr;
    PlainLabel *m_themeLabel = nullptr;
    PlainLabel *m_textLabel = nullptr;
    PlainLabel *m_textValue;
    PlainLabel *m_safeTitle = nullptr;
    PlainLabel *m_safeHint;
    PlainLabel *m_blurLabel = nullptr;
    PlainLabel *m_blurValue;
    PlainLabel *m_keysTitle = nullptr;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSlider *m_text;
    QSlider *m_blur;
    QCheckBox *m_grey;
    QCheckBox *m_mute;
    QCheckBox *m_small;
};

} // namespace vigil::ui
