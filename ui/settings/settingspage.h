// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"
#include "ui/shell/actionset.h"
#include "ui/shell/page.h"

class QComboBox;
class QSlider;
class QVBoxLayout;

namespace vigil::ui {

class BackupDesk;
class BackupGroup;
class KeyEditor;
class Languages;
class PlainLabel;

/// Language, look, safe viewing and keys of this person, which take effect at once and are kept,
/// and the backup of the open store.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(Preferences &preferences, const Languages &languages, ActionSet &actions,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    /// The backups of the open store; null while none is open.
    void setBackups(BackupDesk *desk);
    [[nodiscard]] KeyEditor &keyEditor() const { return *m_keys; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QVBoxLayout *addGroup(QVBoxLayout &column, PlainLabel *&title);
    void addLine(QVBoxLayout &group, PlainLabel *&label, QWidget *control);
    void buildLook(QVBoxLayout &column);
    void connectControls();
    void renew();
    void retranslate();

    Preferences &m_preferences;
    const Languages &m_languages;
    KeyEditor *m_keys;
    BackupGroup *m_backups;
    PlainLabel *m_lookTitle = nullptr;
    PlainLabel *m_languageLabel = nullptr;
    PlainLabel *m_themeLabel = nullptr;
    PlainLabel *m_textLabel = nullptr;
    PlainLabel *m_textValue;
    PlainLabel *m_keysTitle = nullptr;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSlider *m_text;
};

} // namespace vigil::ui
