// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/backupgroup.h"
#include "ui/settings/keyeditor.h"
#include "ui/settings/safeviewinggroup.h"
#include "ui/shell/languages.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int columnWidth = 680;
constexpr int textStep = 10;

} // namespace

SettingsPage::SettingsPage(Preferences &preferences, const Languages &languages, ActionSet &actions,
                           QWidget *parent)
    : Page(parent)
    , m_preferences(preferences)
    , m_languages(languages)
    , m_keys(new KeyEditor(actions, this))
    , m_backups(new BackupGroup(this))
    , m_textValue(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_text(new QSlider(Qt::Horizontal, this))
{
    QVBoxLayout *column = addPageColumn(*this, columnWidth);
    buildLook(*column);
    column->addWidget(new SafeViewingGroup(m_preferences, this));
    column->addWidget(m_backups);
    addGroup(*column, m_keysTitle)->addWidget(m_keys);
    column->addStretch();
    connectControls();
    retranslate();
}

QString SettingsPage::pageName() const
{
    return tr("Settings");
}

void SettingsPage::setBackups(BackupDesk *desk)
{
    m_backups->setDesk(desk);
}

QWidget *SettingsPage::firstFocus()
{
    return m_language;
}

QVBoxLayout *SettingsPage::addGroup(QVBoxLayout &column, PlainLabel *&title)
{
    title = new PlainLabel(TextRole::Heading, Token::Text, this);
    auto *group = new QVBoxLayout;
    group->setSpacing(metrics::inGroup);
    group->addWidget(title);
    column.addLayout(group);
    return group;
}

void SettingsPage::addLine(QVBoxLayout &group, PlainLabel *&label, QWidget *control)
{
    label = new PlainLabel(TextRole::Base, Token::Text, this);
    label->setMinimumWidth(scaled(metrics::labelWidth));
    label->setWordWrap(true);
    label->setBuddy(control);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(control, 1);
    if (control == m_text)
        line->addWidget(m_textValue);
    group.addLayout(line);
}

void SettingsPage::buildLook(QVBoxLayout &column)
{
    QVBoxLayout *group = addGroup(column, m_lookTitle);
    addLine(*group, m_languageLabel, m_language);
    addLine(*group, m_themeLabel, m_theme);
    addLine(*group, m_textLabel, m_text);
    m_text->setRange(Theme::smallestText / textStep, Theme::largestText / textStep);
    m_text->setPageStep(2);
}

void SettingsPage::connectControls()
{
    connect(m_language, &QComboBox::activated, this,
            [this] { m_preferences.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] {
        m_preferences.setTheme(static_cast<ThemeChoice>(m_theme->currentData().toInt()));
    });
    connect(m_text, &QSlider::valueChanged, this,
            [this](int value) { m_preferences.setTextPercent(value * textStep); });
    connect(&m_preferences, &Preferences::changed, this, &SettingsPage::renew);
    for (const auto &[id, step] :
         {std::pair{"window.larger_text", textStep}, std::pair{"window.smaller_text", -textStep}}) {
        connect(
            m_keys->actions().action(QLatin1StringView(id)), &QAction::triggered, this,
            [this, by = step] { m_preferences.setTextPercent(m_preferences.textPercent() + by); });
    }
    connect(m_keys, &KeyEditor::keysChanged, this, [this] {
        m_preferences.setKeys(m_keys->keys().toJson());
        m_preferences.setKeysBySymbol(m_keys->keys().isBySymbol());
    });
}

void SettingsPage::renew()
{
    const QSignalBlocker blocker(m_text);
    const QLocale locale;
    m_language->setCurrentIndex(m_language->findData(m_preferences.language()));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_preferences.theme())));
    m_text->setValue(m_preferences.textPercent() / textStep);
    //: Size of the text. %1 is a number
    m_textValue->setText(tr("%1 %").arg(locale.toString(m_preferences.textPercent())));
}

void SettingsPage::retranslate()
{
    m_lookTitle->setText(tr("Look and language"));
    m_languageLabel->setText(tr("Language"));
    //: Label: light, dark or high contrast colours
    m_themeLabel->setText(tr("Colours"));
    m_textLabel->setText(tr("Text size"));
    m_keysTitle->setText(tr("Keys"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_theme->setAccessibleName(m_themeLabel->text());
    m_text->setAccessibleName(m_textLabel->text());

    m_language->clear();
    //: First entry of the list of languages
    m_language->addItem(tr("As the desktop"), QString());
    const QList<Language> languages = m_languages.available();
    for (const Language &language : languages)
        m_language->addItem(language.name, language.code);
    m_theme->clear();
    const auto addTheme = [this](const QString &text, ThemeChoice choice) {
        m_theme->addItem(text, static_cast<int>(choice));
    };
    addTheme(tr("As the desktop"), ThemeChoice::System);
    //: Colours of the console
    addTheme(tr("Dark"), ThemeChoice::Dark);
    //: Colours of the console
    addTheme(tr("Light"), ThemeChoice::Light);
    //: Colours of the console
    addTheme(tr("High contrast"), ThemeChoice::HighContrast);
    renew();
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
