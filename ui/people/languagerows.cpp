// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/languagerows.h"

#include "ui/people/peopletexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/review/searchcombo.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QCollator>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

/// Every language that has a name here, in the order of the console's language.
QList<std::pair<QString, QString>> knownLanguages()
{
    QSet<QString> codes;
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
    for (const QLocale &locale : locales)
        codes.insert(QLocale::languageToCode(locale.language()));
    codes.remove(QString());
    codes.remove(QStringLiteral("C"));
    QList<std::pair<QString, QString>> known;
    for (const QString &code : std::as_const(codes)) {
        if (const QString name = languageText(code); name != code)
            known.append({name, code});
    }
    std::sort(known.begin(), known.end(), [collator = QCollator()](const auto &a, const auto &b) {
        return collator.compare(a.first, b.first) < 0;
    });
    return known;
}

} // namespace

LanguageRows::LanguageRows(QWidget *parent)
    : QWidget(parent)
    , m_known(knownLanguages())
    , m_lines(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add a language"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inGroup);
    m_lines->setSpacing(metrics::grid);
    layout->addLayout(m_lines);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] { addLine({})->setFocus(); });
}

void LanguageRows::setSkills(const QList<domain::LanguageSkill> &skills)
{
    for (const Line &line : std::as_const(m_shown))
        line.widget->deleteLater();
    m_shown.clear();
    for (const domain::LanguageSkill &skill : skills)
        addLine(skill);
}

SearchCombo *LanguageRows::addLine(const domain::LanguageSkill &skill)
{
    auto *widget = new QWidget(this);
    auto *language = new SearchCombo(widget);
    auto *level = new QComboBox(widget);
    auto *remove = new QToolButton(widget);
    for (const auto &[name, code] : std::as_const(m_known))
        language->addItem(name, code);
    if (!skill.language.isEmpty() && language->findData(skill.language) < 0)
        language->addItem(languageText(skill.language), skill.language);
    language->choose(language->findData(skill.language));
    language->setAccessibleName(tr("Language"));
    for (const auto &[value, name] : domain::languageLevelNames.rows())
        level->addItem(levelText(value), QString(name));
    level->setCurrentIndex(level->findData(QString(domain::languageLevelNames.name(skill.level))));
    //: Read aloud: how well a person knows a language
    level->setAccessibleName(tr("Level"));
    remove->setIcon(icon(QStringLiteral("x"), Token::Text));
    remove->setAccessibleName(tr("Remove this language"));
    remove->setToolTip(tr("Remove this language"));

    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(language, 1);
    line->addWidget(level);
    line->addWidget(remove);
    m_lines->addWidget(widget);
    m_shown.append({widget, language, level});
    connect(remove, &QToolButton::clicked, this, [this, widget] {
        m_shown.removeIf([widget](const Line &shown) { return shown.widget == widget; });
        widget->deleteLater();
        m_add->setFocus();
    });
    return language;
}

QList<domain::LanguageSkill> LanguageRows::skills() const
{
    QList<domain::LanguageSkill> skills;
    for (const Line &line : m_shown) {
        const QString code = line.language->currentData().toString();
        const auto level = domain::languageLevelNames.value(line.level->currentData().toString());
        const bool isNew = std::none_of(skills.begin(), skills.end(),
                                        [&code](const auto &s) { return s.language == code; });
        if (!code.isEmpty() && level && isNew)
            skills.append({code, *level});
    }
    return skills;
}

} // namespace vigil::ui
