// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpsheet.h"

#include "ui/shell/actionlist.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace vigil::ui {

HelpSheet::HelpSheet(const ActionSet &actions, QWidget *parent)
    : QDialog(parent)
    , m_list(new ActionList(actions, this))
    , m_hint(new PlainLabel(TextRole::Small, Token::DimText, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    m_hint->setWordWrap(true);
    resize(scaled(560), scaled(640));
    m_list->searchField()->setFocus();
    retranslate();
}

void HelpSheet::retranslate()
{
    //: Title of the window that lists all keys
    setWindowTitle(tr("Keys and help"));
    m_hint->setText(
        tr("Keys never work while you type in a text field; Esc leaves the field. You can "
           "change keys under Settings."));
}

void HelpSheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
