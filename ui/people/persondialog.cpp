// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/persondialog.h"

#include "ui/people/languagerows.h"
#include "ui/people/peopletexts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(TextRole::Base, Token::DimText, parent);
    label->setText(text);
    return label;
}

} // namespace

ActDialog::Texts PersonDialog::textsFor(const std::optional<store::TeamMember> &member)
{
    if (!member) {
        //: Title of a window
        return {tr("Add a person"),
                tr("The name is kept on its own and can be erased later; the record holds only "
                   "an id."),
                //: Button
                tr("Add")};
    }
    //: Title of a window; %1 is a name
    return {tr("Change %1").arg(memberName(*member)), {}, tr("Save")};
}

PersonDialog::PersonDialog(const std::optional<store::TeamMember> &member, QWidget *parent)
    : ActDialog(textsFor(member), parent)
    , m_languages(new LanguageRows(this))
{
    if (!member)
        addName();
    addRoles(member ? member->member.roles : domain::Roles(domain::Role::Reviewer));
    body()->addSpacing(metrics::inGroup);
    body()->addWidget(heading(tr("Languages"), this));
    body()->addWidget(m_languages);
    if (member)
        m_languages->setSkills(member->member.languages);
}

void PersonDialog::addName()
{
    m_name = new QLineEdit(this);
    PlainLabel *label = heading(tr("Name"), this);
    label->setBuddy(m_name);
    m_name->setAccessibleName(label->text());
    body()->addWidget(label);
    body()->addWidget(m_name);
    body()->addSpacing(metrics::inGroup);
    button()->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { button()->setEnabled(!text.trimmed().isEmpty()); });
    m_name->setFocus();
}

void PersonDialog::addRoles(domain::Roles roles)
{
    body()->addWidget(heading(tr("Roles"), this));
    for (const auto &[role, name] : domain::roleNames.rows()) {
        auto *box = new QCheckBox(roleText(role), this);
        box->setChecked(roles.testFlag(role));
        auto *hint = new PlainLabel(TextRole::Small, Token::DimText, this);
        hint->setText(roleHint(role));
        hint->setWordWrap(true);
        hint->setContentsMargins(scaled(metrics::iconSize + metrics::grid), 0, 0, 0);
        box->setAccessibleDescription(hint->text());
        body()->addWidget(box);
        body()->addWidget(hint);
        m_roles.insert(role, box);
    }
}

QString PersonDialog::name() const
{
    return m_name ? m_name->text().trimmed() : QString();
}

domain::Roles PersonDialog::roles() const
{
    domain::Roles roles;
    for (auto box = m_roles.begin(); box != m_roles.end(); ++box)
        roles.setFlag(box.key(), box.value()->isChecked());
    return roles;
}

QList<domain::LanguageSkill> PersonDialog::languages() const
{
    return m_languages->skills();
}

} // namespace vigil::ui
