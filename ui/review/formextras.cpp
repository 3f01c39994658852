// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/formextras.h"

#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/evidencechips.h"
#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>

namespace vigil::ui {

namespace {

constexpr int listHeight = 4 * metrics::rowHeight;
constexpr int fieldWidth = 320;

} // namespace

FormExtras::FormExtras(review::ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_groundTitle(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_ground(new QComboBox(this))
    , m_law(new QLineEdit(this))
    , m_exceptionTitle(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_exception(new QComboBox(this))
    , m_alsoTitle(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_also(new QListWidget(this))
    , m_evidenceTitle(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_evidence(new EvidenceChips(0, this))
    , m_close(new QPushButton(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metrics::betweenGroups, metrics::betweenGroups,
                               metrics::betweenGroups, metrics::betweenGroups);
    layout->setHorizontalSpacing(metrics::betweenGroups);
    layout->setVerticalSpacing(metrics::inGroup);
    layout->addWidget(m_groundTitle, 0, 0);
    layout->addWidget(m_ground, 0, 1);
    layout->addWidget(m_law, 1, 1);
    layout->addWidget(m_exceptionTitle, 2, 0);
    layout->addWidget(m_exception, 2, 1);
    layout->addWidget(m_alsoTitle, 3, 0, Qt::AlignTop);
    layout->addWidget(m_also, 3, 1);
    layout->addWidget(m_evidenceTitle, 4, 0);
    layout->addWidget(m_evidence, 4, 1, Qt::AlignLeft);
    layout->addWidget(m_close, 5, 1, Qt::AlignRight);
    layout->setColumnMinimumWidth(1, scaled(fieldWidth));
    m_also->setFixedHeight(scaled(listHeight));
    m_also->setTabKeyNavigation(false);
    m_also->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_also->setTextElideMode(Qt::ElideRight);
    m_close->setAutoDefault(false);
    connectFields();
    retranslate();
    hide();
}

QWidget *FormExtras::firstFocus() const
{
    return m_ground;
}

void FormExtras::connectFields()
{
    using review::ReviewSession;
    connect(&m_session, &ReviewSession::formChanged, this, &FormExtras::renew);
    connect(&m_session, &ReviewSession::currentChanged, this, &FormExtras::renew);
    connect(m_ground, &QComboBox::activated, this, &FormExtras::sendGround);
    connect(m_law, &QLineEdit::editingFinished, this, &FormExtras::sendGround);
    connect(m_exception, &QComboBox::activated, this, [this](int index) {
        const auto &rows = domain::policyExceptionNames.rows();
        m_session.setException(index > 0
                                   ? std::optional(rows[static_cast<std::size_t>(index - 1)].first)
                                   : std::nullopt);
    });
    connect(m_also, &QListWidget::itemChanged, this, [this] {
        if (m_isFilling)
            return;
        QList<domain::PolicyId> also;
        for (int i = 0; i < m_also->count(); ++i) {
            const QListWidgetItem *item = m_also->item(i);
            const auto id = domain::PolicyId::parse(item->data(Qt::UserRole).toString());
            if (item->checkState() == Qt::Checked && id)
                also << *id;
        }
        // The list stays as it is while it reports: its items must outlive their own signal.
        const QScopedValueRollback filling(m_isFilling, true);
        m_session.setAlso(also);
    });
    connect(m_evidence, &EvidenceChips::removeRequested, &m_session,
            &ReviewSession::removeEvidence);
    connect(m_close, &QPushButton::clicked, this, &FormExtras::closed);
}

// A law without its reference is no ground yet; the form keeps the policy until it is named.
void FormExtras::sendGround()
{
    const bool isLaw = m_ground->currentIndex() == 1;
    m_law->setEnabled(isLaw);
    const QString reference = m_law->text().trimmed();
    if (isLaw && !reference.isEmpty())
        m_session.setGround({domain::Ground::Kind::Law, reference});
    else
        m_session.setGround({});
    if (isLaw && reference.isEmpty())
        m_law->setFocus();
}

void FormExtras::renew()
{
    const review::DecisionForm &form = m_session.form();
    const bool isLaw = form.ground().kind == domain::Ground::Kind::Law;
    if (isLaw || !m_law->hasFocus()) {
        m_ground->setCurrentIndex(isLaw ? 1 : 0);
        m_law->setText(form.ground().reference);
        m_law->setEnabled(isLaw);
    }
    int exception = 0;
    const auto &rows = domain::policyExceptionNames.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (form.exception() == rows[i].first)
            exception = static_cast<int>(i) + 1;
    }
    m_exception->setCurrentIndex(exception);
    const review::DeskCase *desk = m_session.current();
    m_evidence->setEvidence(form.evidence(), desk ? desk->streamStart() : std::nullopt);
    m_evidenceTitle->setVisible(!form.evidence().isEmpty());
    if (!m_isFilling)
        renewPolicies();
}

void FormExtras::renewPolicies()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = m_also->currentRow();
    m_also->clear();
    const review::DeskCase *desk = m_session.current();
    if (!desk)
        return;
    const review::DecisionForm &form = m_session.form();
    for (const policy::PolicyInForce &policy : desk->book->allInForce(desk->scope)) {
        const domain::PolicyId &id = policy.policy->id;
        if (form.policy() && form.policy()->policy->id == id)
            continue;
        const auto reading = policy::readPolicy(policy, m_session.reviewer().locale);
        auto *item = new QListWidgetItem(leftToRight(id.toString()) + QLatin1Char(' ')
                                             + base::strangerText(reading.text.title),
                                         m_also);
        item->setData(Qt::UserRole, id.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(form.also().contains(id) ? Qt::Checked : Qt::Unchecked);
    }
    m_also->setCurrentRow(std::clamp(row, 0, std::max(0, m_also->count() - 1)));
}

void FormExtras::retranslate()
{
    //: Read aloud: a part of the form
    setAccessibleName(tr("More of the decision"));
    //: What a decision rests on
    m_groundTitle->setText(tr("Ground"));
    m_ground->setAccessibleName(m_groundTitle->text());
    m_ground->clear();
    //: What a decision rests on
    m_ground->addItems({tr("The policy"), tr("A law")});
    m_law->setPlaceholderText(tr("Law and article"));
    m_law->setAccessibleName(m_law->placeholderText());
    //: Why content that would break a policy may stay
    m_exceptionTitle->setText(tr("Exception"));
    m_exception->setAccessibleName(m_exceptionTitle->text());
    m_exception->clear();
    //: No exception is made
    m_exception->addItem(tr("None"));
    for (const auto &row : domain::policyExceptionNames.rows())
        m_exception->addItem(exceptionText(row.first));
    //: Further policies that the content breaks, before their list
    m_alsoTitle->setText(tr("Also breaks"));
    m_also->setAccessibleName(m_alsoTitle->text());
    //: Stretches of the video that show why
    m_evidenceTitle->setText(tr("Evidence"));
    //: Button: puts this part of the form away
    m_close->setText(tr("Done"));
    renew();
}

void FormExtras::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        m_also->setFixedHeight(scaled(listHeight));
}

void FormExtras::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), color(Token::Raised), color(Token::ControlBorder));
}

} // namespace vigil::ui
