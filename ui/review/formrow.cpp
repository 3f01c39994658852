// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/formrow.h"

#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/evidencechips.h"
#include "ui/review/reviewtexts.h"
#include "ui/review/searchcombo.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/keybadge.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr int policyCharacters = 20;
constexpr int reasonCharacters = 18;
constexpr int chipsInLine = 3;
constexpr int noteWidth = 160;
/// Beside how many similar videos are decided too.
constexpr int leastNote = 40;

QHBoxLayout *lineOf(QWidget *line)
{
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inGroup);
    return layout;
}

} // namespace

FormRow::FormRow(review::ReviewSession &session, ActionSet &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_policy(new SearchCombo)
    , m_reason(new QComboBox)
    , m_evidence(new EvidenceChips(chipsInLine))
    , m_more(new PillButton)
    , m_note(new QLineEdit)
    , m_alike(new Pill)
    , m_submit(new DecisionButton(actions, QStringLiteral("decide.submit")))
    , m_undoKey(new KeyBadge)
    , m_first(new QWidget(this))
    , m_second(new QWidget(this))
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    build(actions);
    connectFields();
    using review::ReviewSession;
    connect(&m_session, &ReviewSession::currentChanged, this, &FormRow::renewPolicies);
    connect(&m_session, &ReviewSession::formChanged, this, &FormRow::renewForm);
    connect(&m_session, &ReviewSession::possibleChanged, this, &FormRow::renewSubmit);
    connect(&m_session, &ReviewSession::phaseChanged, this, &FormRow::renewSubmit);
    connect(&m_session, &ReviewSession::leaseChanged, this, &FormRow::renewSubmit);
    connect(&m_actions, &ActionSet::labelsChanged, this,
            [this] { m_undoKey->setKey(m_actions.keys().label(QStringLiteral("decide.undo"))); });
    retranslate();
}

void FormRow::build(ActionSet &actions)
{
    QHBoxLayout *first = lineOf(m_first);
    first->addWidget(m_policy);
    first->addWidget(m_reason);
    first->addWidget(m_evidence);
    first->addWidget(m_more);
    QHBoxLayout *second = lineOf(m_second);
    second->addWidget(m_note, 1);
    second->addWidget(m_alike);
    second->addWidget(m_submit);
    second->addWidget(new ActionButton(actions, QStringLiteral("decide.undo"), m_second));
    second->addWidget(m_undoKey);
    m_undoKey->setKey(actions.keys().label(QStringLiteral("decide.undo")));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(metrics::inGroup);
    m_lines->addWidget(m_first);
    m_lines->addWidget(m_second, 1);

    m_policy->setMinimumContentsLength(policyCharacters);
    m_reason->setMinimumContentsLength(reasonCharacters);
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setMinimumWidth(leastNote);
    m_alike->hide();
    m_more->setCheckable(true);
    m_more->setIconName(QStringLiteral("adjustments"));
    m_submit->setCompact(true);
    // With large text its words give way before the window does.
    m_submit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setPrimary(*m_submit);
    sizeSubmit();
}

void FormRow::sizeSubmit()
{
    // Wide enough for any of its words, so that the row does not move.
    m_submit->setMinimumWidth(scaled(noteWidth));
}

void FormRow::connectFields()
{
    connect(m_policy, &SearchCombo::chosen, this, [this](int index) {
        if (const auto id = domain::PolicyId::parse(m_policy->itemData(index).toString()))
            m_session.setPolicy(*id);
        Q_EMIT fieldLeft();
    });
    connect(m_reason, &QComboBox::activated, this, [this](int index) {
        const auto reason = domain::ReasonCode::parse(m_reason->itemData(index).toString());
        m_session.setReason(reason.value_or(domain::ReasonCode()));
        Q_EMIT fieldLeft();
    });
    connect(m_evidence, &EvidenceChips::removeRequested, &m_session,
            &review::ReviewSession::removeEvidence);
    connect(m_evidence, &EvidenceChips::allRequested, m_more, [this] { m_more->setChecked(true); });
    connect(m_more, &QPushButton::toggled, this, &FormRow::moreToggled);
    connect(m_note, &QLineEdit::textEdited, &m_session, &review::ReviewSession::setNote);
    connect(m_note, &QLineEdit::returnPressed, this, &FormRow::fieldLeft);
}

void FormRow::renewPolicies()
{
    m_policy->clear();
    const review::DeskCase *desk = m_session.current();
    if (desk) {
        const QString &locale = m_session.reviewer().locale;
        // A field takes its direction from the first letter, and that is the id's.
        const QString mark = QGuiApplication::isRightToLeft() ? QString(QChar(0x200F)) : QString();
        for (const policy::PolicyInForce &policy : desk->book->allInForce(desk->scope)) {
            const QString id = policy.policy->id.toString();
            m_policy->addItem(
                mark + id + QLatin1Char(' ')
                    + base::strangerText(policy::readPolicy(policy, locale).text.title),
                id);
        }
    }
    renewForm();
}

void FormRow::renewReasons()
{
    m_reason->clear();
    const auto &policy = m_session.form().policy();
    if (!policy)
        return;
    const QString &locale = m_session.reviewer().locale;
    const auto text = [&](const domain::ReasonCode &reason) {
        return base::strangerText(policy::reasonText(*policy->pack, reason, locale));
    };
    // Left as it is, the usual one is meant: this for a violation, another for none.
    const domain::ReasonCode usual = policy::prefill(*policy).violation;
    m_reason->addItem(text(usual), QString());
    for (const domain::ReasonCode &reason : policy::reasonsOf(*policy)) {
        if (reason != usual)
            m_reason->addItem(text(reason), reason.toString());
    }
    m_reason->setCurrentIndex(
        std::max(0, m_reason->findData(m_session.form().reason().toString())));
    m_reason->setToolTip(plainToolTip(m_reason->currentText()));
}

void FormRow::renewForm()
{
    const review::DecisionForm &form = m_session.form();
    m_policy->choose(form.policy() ? m_policy->findData(form.policy()->policy->id.toString()) : -1);
    renewReasons();
    const review::DeskCase *desk = m_session.current();
    m_evidence->setEvidence(form.evidence(), desk ? desk->streamStart() : std::nullopt);
    if (m_note->text() != form.note())
        m_note->setText(form.note());
    renewMore();
    renewAlike();
    renewSubmit();
}

void FormRow::renewMore()
{
    const review::DecisionForm &form = m_session.form();
    QStringList set;
    if (form.ground().kind == domain::Ground::Kind::Law)
        //: The decision rests on a law and not on a policy
        set << tr("Law");
    if (form.exception())
        set << exceptionText(*form.exception());
    if (!form.also().isEmpty())
        //: Further policies that the content breaks. %Ln is their number
        set << tr("%Ln more policies", nullptr, static_cast<int>(form.also().size()));
    //: Button: opens the rest of the form (law, exception, further policies)
    m_more->setText(set.isEmpty() ? tr("More") : dotted(set));
    //: Read aloud: button that opens the rest of the form
    m_more->setAccessibleName(tr("Ground, exception and further policies"));
    m_more->updateGeometry();
}

void FormRow::renewAlike()
{
    const int count = static_cast<int>(m_session.form().similar().size());
    m_alike->setVisible(count > 0);
    //: Beside the button that decides: so many similar videos are decided the same. Keep it short
    m_alike->setState(QStringLiteral("copy"), tr("and %Ln similar", nullptr, count), Token::Label);
}

QString FormRow::submitText(const QList<domain::MeasureSpec> &measures) const
{
    // A button is a verb: the decision buttons have it already.
    if (measures.size() == 1 && measures.first().kind() == domain::MeasureKind::Remove)
        return m_actions.action(QStringLiteral("decide.remove"))->text();
    if (measures.size() == 1 && measures.first().kind() == domain::MeasureKind::Ban)
        return m_actions.action(QStringLiteral("decide.ban"))->text();
    return measuresText(measures);
}

void FormRow::renewSubmit()
{
    const review::Possible &possible = m_session.possible();
    const base::Millis left = m_session.viewingLeft();
    for (QWidget *field : {static_cast<QWidget *>(m_policy), static_cast<QWidget *>(m_reason),
                           static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_note)})
        field->setEnabled(possible.form);
    const QList<domain::MeasureSpec> submitted = m_session.submitted();
    if (possible.submit)
        m_submit->setMeaning(submitText(submitted), measureLook(submitted).icon);
    else if (m_session.menu() != review::Menu::None)
        //: Where the button stands that commits, while a choice is open
        m_submit->setMeaning(tr("Choose one"), QStringLiteral("check"));
    else if (left > base::Millis{})
        //: Where the button stands that commits, while the video must still be looked at. %1: 4 s
        m_submit->setMeaning(tr("Look %1 more").arg(durationText(left + base::Millis{999})),
                             QStringLiteral("hourglass"));
    else
        //: Where the button stands that commits, while nothing is chosen
        m_submit->setMeaning(tr("Submit"), QStringLiteral("check"));
}

void FormRow::retranslate()
{
    //: Read aloud: name of a list
    m_policy->setAccessibleName(tr("Policy"));
    m_policy->lineEdit()->setPlaceholderText(tr("Choose a policy"));
    //: Read aloud: name of a list
    m_reason->setAccessibleName(tr("Reason"));
    m_note->setPlaceholderText(tr("Note for colleagues (not shown to the account)"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_undoKey->setKey(m_actions.keys().label(QStringLiteral("decide.undo")));
    renewPolicies();
}

void FormRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        sizeSubmit();
}

QSize FormRow::minimumSizeHint() const
{
    const QSize first = m_first->minimumSizeHint();
    const QSize second = m_second->minimumSizeHint();
    const bool isTwo = m_lines->direction() == QBoxLayout::TopToBottom;
    return {std::max(first.width(), second.width()),
            isTwo ? first.height() + second.height() + metrics::inGroup
                  : std::max(first.height(), second.height())};
}

void FormRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The note gives its room away first, so that the row stays as it is when others are decided
    // too.
    const int alike = m_alike->isHidden() ? 0 : m_alike->sizeHint().width() + metrics::inGroup;
    const int taken = leastNote + alike;
    const int room = std::max(noteWidth + scaled(noteWidth) / 2, taken);
    const int words = std::max(0, m_submit->sizeHint().width() - m_submit->minimumWidth());
    const int needed = m_first->minimumSizeHint().width() + metrics::inGroup
                       + m_second->minimumSizeHint().width() + words - taken + room;
    const auto wanted = width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_lines->direction() == wanted)
        return;
    m_lines->setDirection(wanted);
    updateGeometry();
}

} // namespace vigil::ui
