// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/actdialog.h"

#include "base/whendone.h"
#include "ui/shell/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int dialogWidth = 480;

} // namespace

QLineEdit *makePassphraseField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    return field;
}

ActDialog::ActDialog(const Texts &texts, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_passphraseLabel(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_passphrase(makePassphraseField(this))
    , m_problem(new PlainLabel(TextRole::Base, Token::Remove, this))
    , m_cancel(new QPushButton(this))
    , m_button(new QPushButton(texts.button, this))
{
    setWindowTitle(texts.title);
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explanation = new PlainLabel(TextRole::Base, Token::Text, this);
    explanation->setText(texts.explanation);
    explanation->setWordWrap(true);
    explanation->setVisible(!texts.explanation.isEmpty());
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::betweenGroups, metrics::betweenGroups,
                               metrics::betweenGroups, metrics::betweenGroups);
    layout->setSpacing(metrics::betweenGroups);
    layout->addWidget(explanation);
    layout->addLayout(m_body);
    m_body->setSpacing(metrics::inGroup);
    auto *sign = new QVBoxLayout;
    sign->setSpacing(metrics::grid);
    sign->addWidget(m_passphraseLabel);
    sign->addWidget(m_passphrase);
    layout->addLayout(sign);
    layout->addWidget(m_problem);
    layout->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_button);
    layout->addLayout(buttons);

    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    m_passphraseLabel->setText(tr("Passphrase of your personal key"));
    m_passphraseLabel->setBuddy(m_passphrase);
    m_passphrase->setAccessibleName(m_passphraseLabel->text());
    setPrimary(*m_button);
    m_button->setDefault(true);
    setMinimumWidth(scaled(dialogWidth));
    setSigned(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_button, &QPushButton::clicked, this, &ActDialog::submitted);
}

void ActDialog::setSigned(bool isSigned)
{
    m_passphraseLabel->setVisible(isSigned);
    m_passphrase->setVisible(isSigned);
}

QString ActDialog::passphrase() const
{
    return m_passphrase->text();
}

void ActDialog::await(const TeamDesk::Answer &answer)
{
    setBusy(true);
    base::whenDone(answer, this, [this](const base::Result<void> &done) {
        setBusy(false);
        if (done)
            accept();
        else
            showProblem(errorText(done.error()));
    });
}

void ActDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
    m_passphrase->clear();
    if (m_passphrase->isVisible())
        m_passphrase->setFocus();
}

void ActDialog::setBusy(bool isBusy)
{
    if (isBusy)
        m_problem->hide();
    m_button->setEnabled(!isBusy);
    m_cancel->setEnabled(!isBusy);
    m_passphrase->setEnabled(!isBusy);
}

} // namespace vigil::ui
