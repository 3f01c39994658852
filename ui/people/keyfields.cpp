// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/keyfields.h"

#include "ledger/personalkey.h"
#include "ui/people/actdialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace vigil::ui {

KeyFields::KeyFields(QWidget *parent)
    : QWidget(parent)
    , m_firstLabel(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_first(makePassphraseField(this))
    , m_secondLabel(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_second(makePassphraseField(this))
    , m_hint(new PlainLabel(TextRole::Small, Token::DimText, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_firstLabel);
    layout->addWidget(m_first);
    layout->addSpacing(metrics::inGroup);
    layout->addWidget(m_secondLabel);
    layout->addWidget(m_second);
    layout->addWidget(m_hint);
    m_hint->setWordWrap(true);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    setFocusProxy(m_first);
    for (QLineEdit *field : {m_first, m_second}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            renew();
            Q_EMIT changed();
        });
    }
    retranslate();
}

bool KeyFields::isComplete() const
{
    return m_first->text().size() >= ledger::shortestPassphrase
           && m_first->text() == m_second->text();
}

QString KeyFields::passphrase() const
{
    return m_first->text();
}

void KeyFields::clear()
{
    m_first->clear();
    m_second->clear();
}

void KeyFields::renew()
{
    const bool isShort = m_first->text().size() < ledger::shortestPassphrase;
    if (isShort) {
        m_hint->setText(tr("At least %n characters; several words are easier to keep in mind.",
                           nullptr, ledger::shortestPassphrase));
    } else if (m_first->text() != m_second->text()) {
        m_hint->setText(tr("Type the same passphrase again."));
    } else {
        m_hint->setText(
            tr("Nobody can find it again: without the passphrase a new key has to be made."));
    }
}

void KeyFields::retranslate()
{
    m_firstLabel->setText(tr("New passphrase"));
    m_secondLabel->setText(tr("The same again"));
    m_first->setAccessibleName(m_firstLabel->text());
    m_second->setAccessibleName(m_secondLabel->text());
    renew();
}

} // namespace vigil::ui
