// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/keydialog.h"

#include "ui/people/keyfields.h"
#include "ui/people/peopletexts.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

KeyDialog::KeyDialog(const store::TeamMember &member, QWidget *parent)
    //: Title of a window; %1 is a name
    : ActDialog({tr("Personal key for %1").arg(memberName(member)),
                 member.key
                     ? tr("The new key takes the place of the one of before. What was signed with "
                          "that one stays signed.")
                     : tr("With this key they sign what they approve, publish, erase or grant. It "
                          "lies on this console under a passphrase that only they know; let them "
                          "type it themselves."),
                 //: Button
                 tr("Make the key")},
                parent)
    , m_fields(new KeyFields(this))
{
    body()->addWidget(m_fields);
    button()->setEnabled(false);
    connect(m_fields, &KeyFields::changed, this,
            [this] { button()->setEnabled(m_fields->isComplete()); });
    m_fields->setFocus();
}

QString KeyDialog::newPassphrase() const
{
    return m_fields->passphrase();
}

} // namespace vigil::ui
