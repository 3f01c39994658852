// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/teamreader.h"
#include "ui/people/actdialog.h"

#include <QHash>

class QCheckBox;
class QLineEdit;

namespace vigil::ui {

class LanguageRows;

/// A new person of the team, or the roles and languages of one: the fields, not the act.
class PersonDialog final : public ActDialog
{
    Q_OBJECT

public:
    /// Without `member` a new one, a reviewer.
    PersonDialog(const std::optional<store::TeamMember> &member, QWidget *parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] domain::Roles roles() const;
    [[nodiscard]] QList<domain::LanguageSkill> languages() const;

private:
    [[nodiscard]] static Texts textsFor(const std::optional<store::TeamMember> &member);
    void addName();
    void addRoles(domain::Roles roles);

    QLineEdit *m_name = nullptr; ///< of a new one; a name does not change
    QHash<domain::Role, QCheckBox *> m_roles;
    LanguageRows *m_languages;
};

} // namespace vigil::ui
