// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firststart.h"

#include "ui/people/keyfields.h"
#include "ui/shell/troubletexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int columnWidth = 480;

PlainLabel *paragraph(Token token, QWidget *parent)
{
    auto *label = new PlainLabel(TextRole::Base, token, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstStart::FirstStart(const QString &name, QString folder, QWidget *parent)
    : QWidget(parent)
    , m_folder(std::move(folder))
    , m_steps(new QStackedWidget(this))
    , m_problem(paragraph(Token::Remove, this))
{
    m_steps->addWidget(buildStore(name));
    m_steps->addWidget(buildKey());
    m_problem->hide();
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(m_steps);
    column->addWidget(m_problem);
    column->addStretch(2);
    auto *centred = new QWidget(this);
    centred->setLayout(column);
    centred->setFixedWidth(scaled(columnWidth));
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addWidget(centred);
    layout->addStretch();
    retranslate();
}

QWidget *FirstStart::buildStore(const QString &name)
{
    auto *step = new QWidget(this);
    m_title = new PlainLabel(TextRole::Title, Token::Text, step);
    m_title->setWordWrap(true);
    m_what = paragraph(Token::Text, step);
    m_where = paragraph(Token::DimText, step);
    m_nameLabel = new PlainLabel(TextRole::Base, Token::DimText, step);
    m_name = new QLineEdit(name, step);
    m_nameLabel->setBuddy(m_name);
    m_make = new QPushButton(step);
    setPrimary(*m_make);
    setFocusProxy(m_name);

    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::betweenGroups);
    layout->addWidget(m_title);
    layout->addWidget(m_what);
    auto *field = new QVBoxLayout;
    field->setSpacing(metrics::grid);
    field->addWidget(m_nameLabel);
    field->addWidget(m_name);
    layout->addLayout(field);
    layout->addWidget(m_where);
    layout->addWidget(m_make, 0, Qt::AlignLeading);
    layout->addStretch();
    const auto renew = [this] { m_make->setEnabled(!m_name->text().trimmed().isEmpty()); };
    renew();
    connect(m_name, &QLineEdit::textChanged, this, renew);
    connect(m_name, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    connect(m_make, &QPushButton::clicked, this,
            [this] { Q_EMIT storeRequested(m_name->text().trimmed()); });
    return step;
}

QWidget *FirstStart::buildKey()
{
    auto *step = new QWidget(this);
    m_keyTitle = new PlainLabel(TextRole::Title, Token::Text, step);
    m_keyTitle->setWordWrap(true);
    m_keyWhat = paragraph(Token::Text, step);
    m_key = new KeyFields(step);
    m_makeKey = new QPushButton(step);
    m_later = new QPushButton(step);
    setPrimary(*m_makeKey);
    m_makeKey->setEnabled(false);

    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::betweenGroups);
    layout->addWidget(m_keyTitle);
    layout->addWidget(m_keyWhat);
    layout->addWidget(m_key);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_makeKey);
    buttons->addWidget(m_later);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_key, &KeyFields::changed, this,
            [this] { m_makeKey->setEnabled(m_key->isComplete()); });
    connect(m_makeKey, &QPushButton::clicked, this,
            [this] { Q_EMIT keyRequested(m_key->passphrase()); });
    connect(m_later, &QPushButton::clicked, this, &FirstStart::keyPutOff);
    return step;
}

void FirstStart::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void FirstStart::askForKey()
{
    showProblem({});
    m_steps->setCurrentIndex(1);
    setFocusProxy(m_key);
    m_key->setFocus();
}

void FirstStart::setBusy(bool isBusy)
{
    m_steps->setEnabled(!isBusy);
    if (isBusy)
        showProblem({});
}

void FirstStart::retranslate()
{
    m_title->setText(tr("There is no store yet"));
    m_what->setText(tr("Vigil will make one, put the policies that come with it in force, and make "
                       "you the first member of the team: lead and admin."));
    m_nameLabel->setText(tr("Your name"));
    m_name->setAccessibleName(m_nameLabel->text());
    //: %1 is a folder
    m_where->setText(tr("Cases, decisions and their proof will be kept in %1. Its keys lie apart "
                        "from it, and no backup holds them.")
                         .arg(pathText(m_folder)));
    m_make->setText(tr("Make the store"));
    m_keyTitle->setText(tr("Sign with a key of your own?"));
    m_keyWhat->setText(tr("With a personal key under a passphrase you sign what you approve, "
                          "publish, erase or grant, so that nobody else at this desk can do it in "
                          "your name. You can make one later on the page People."));
    //: Button
    m_makeKey->setText(tr("Make my key"));
    //: Button: go on without a personal key
    m_later->setText(tr("Later"));
    m_key->retranslate();
}

void FirstStart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigil::ui
