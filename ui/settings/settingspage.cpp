// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/backupgroup.h"
#include "ui/settings/keyeditor.h"
#include "ui/shell/languages.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int columnWidth = 680;
constexpr int labelWidth = 180;
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
    , m_safeHint(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_blurValue(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_text(new QSlider(Qt::Horizontal, this))
    , m_blur(new QSlider(Qt::Horizontal, this))
    , m_grey(new QCheckBox(this))
    , m_mute(new QCheckBox(this))
    , m_small(new QCheckBox(this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::betweenGroups, metrics::betweenGroups,
                               metrics::betweenGroups, metrics::betweenGroups);
    column->setSpacing(metrics::betweenGroups + metrics::inGroup);
    content->setMaximumWidth(scaled(columnWidth));
    buildLook(*column);
    buildSafeViewing(*column);
    column->addWidget(m_backups);
    addGroup(*column, m_keysTitle)->addWidget(m_keys);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
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
    label->setMinimumWidth(scaled(labelWidth));
    label->setBuddy(control);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(control, 1);
    if (control == m_text)
        line->addWidget(m_textValue);
    else if (control == m_blur)
        line->addWidget(m_blurValue);
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

void SettingsPage::buildSafeViewing(QVBoxLayout &column)
{
    QVBoxLayout *group = addGroup(column, m_safeTitle);
    m_safeHint->setWordWrap(true);
    group->addWidget(m_safeHint);
    addLine(*group, m_blurLabel, m_blur);
    m_blur->setRange(0, media::FilterSettings::strongestBlur);
    m_blur->setPageStep(1);
    group->addWidget(m_grey);
    group->addWidget(m_mute);
    group->addWidget(m_small);
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
    connect(m_blur, &QSlider::valueChanged, this, &SettingsPage::saveSafeViewing);
    for (QCheckBox *box : {m_grey, m_mute, m_small})
        connect(box, &QCheckBox::toggled, this, &SettingsPage::saveSafeViewing);
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

void SettingsPage::saveSafeViewing()
{
    SafeViewing safe = m_preferences.safeViewing();
    media::FilterSettings filters = safe.of(domain::Severity::Low);
    filters.blur = m_blur->value();
    filters.isGreyscale = m_grey->isChecked();
    filters.isMuted = m_mute->isChecked();
    filters.isSmall = m_small->isChecked();
    safe.set(domain::Severity::Low, filters);
    m_preferences.setSafeViewing(safe);
}

void SettingsPage::renew()
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_text), QSignalBlocker(m_blur),
                                       QSignalBlocker(m_grey), QSignalBlocker(m_mute),
                                       QSignalBlocker(m_small)};
    const QLocale locale;
    m_language->setCurrentIndex(m_language->findData(m_preferences.language()));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_preferences.theme())));
    m_text->setValue(m_preferences.textPercent() / textStep);
    //: Size of the text. %1 is a number
    m_textValue->setText(tr("%1 %").arg(locale.toString(m_preferences.textPercent())));
    const media::FilterSettings safe = m_preferences.safeViewing().of(domain::Severity::Low);
    m_blur->setValue(safe.blur);
    //: How strong the blur is: "3 of 6"
    m_blurValue->setText(tr("%1 of %2")
                             .arg(locale.toString(safe.blur),
                                  locale.toString(media::FilterSettings::strongestBlur)));
    m_grey->setChecked(safe.isGreyscale);
    m_mute->setChecked(safe.isMuted);
    m_small->setChecked(safe.isSmall);
}

void SettingsPage::retranslate()
{
    m_lookTitle->setText(tr("Look and language"));
    m_languageLabel->setText(tr("Language"));
    //: Label: light, dark or high contrast colours
    m_themeLabel->setText(tr("Colours"));
    m_textLabel->setText(tr("Text size"));
    m_safeTitle->setText(tr("Safe viewing"));
    m_safeHint->setText(
        tr("How every video is shown at first. Your team may ask for more, never for "
           "less. Hold the key to see clear for a moment."));
    //: Label: how much a video is blurred
    m_blurLabel->setText(tr("Blur"));
    m_grey->setText(tr("Without colour"));
    m_mute->setText(tr("Without sound"));
    m_small->setText(tr("Small picture"));
    m_keysTitle->setText(tr("Keys"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_theme->setAccessibleName(m_themeLabel->text());
    m_text->setAccessibleName(m_textLabel->text());
    m_blur->setAccessibleName(m_blurLabel->text());

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
