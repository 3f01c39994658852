// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchpage.h"

#include "ui/review/contextpanel.h"
#include "ui/review/reviewtexts.h"
#include "ui/search/matchdelegate.h"
#include "ui/search/matchesmodel.h"
#include "ui/search/searchtexts.h"
#include "ui/shell/errortext.h"
#include "ui/shell/languages.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/columnshares.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace vigil::ui {

using domain::CaseState;
using domain::SubjectType;
using State = review::SearchSession::State;

namespace {

constexpr int filterWidth = 160;

/// The entry for everything, then the values.
template<typename Values, typename ToText>
void fill(QComboBox &box, const QString &all, const Values &values, ToText toText)
{
    const QSignalBlocker quiet(box);
    const int chosen = std::max(box.currentIndex(), 0);
    box.clear();
    box.addItem(all);
    for (const auto value : values)
        box.addItem(toText(value), static_cast<int>(value));
    box.setCurrentIndex(chosen);
}

template<typename T>
std::optional<T> chosenIn(const QComboBox &box)
{
    const QVariant value = box.currentData();
    return value.isValid() ? std::optional(static_cast<T>(value.toInt())) : std::nullopt;
}

} // namespace

SearchPage::SearchPage(review::SearchSession &session, const base::Clock &clock,
                       const Languages &languages, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_clock(clock)
    , m_languages(languages)
    , m_model(new MatchesModel(session, clock, this))
    , m_field(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new EmptyState(QStringLiteral("search"), this))
    , m_problem(new EmptyState(QStringLiteral("alert-triangle"), this))
    , m_panel(new ContextPanel(ContextPanel::subjectParts(), this))
    , m_panelProblem(new PlainLabel(TextRole::Base, Token::Remove, this))
{
    build();
    buildTable();
    connectParts();
    retranslate();
    showState();
    showOpened();
}

void SearchPage::build()
{
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::inGroup);
    bar->addWidget(m_field, 1);
    bar->addWidget(m_type);
    bar->addWidget(m_state);
    for (QComboBox *box : {m_type, m_state})
        box->setMinimumWidth(scaled(filterWidth));
    m_field->installEventFilter(this);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_problem);
    m_stack->addWidget(m_table);
    m_panelProblem->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::windowEdge, metrics::windowEdge, metrics::windowEdge,
                               metrics::windowEdge);
    column->setSpacing(metrics::windowEdge);
    column->addLayout(bar);
    column->addWidget(m_panelProblem);
    column->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(column, 1);
    layout->addWidget(m_panel);
    m_panel->setFixedWidth(scaled(metrics::contextWidth));
}

void SearchPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatchDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::rowHeight));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(30);
    header->setSectionResizeMode(MatchesModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(MatchesModel::Where, QHeaderView::Stretch);
    new ColumnShares(*m_table);
}

void SearchPage::connectParts()
{
    using review::SearchSession;
    connect(m_field, &QLineEdit::textChanged, &m_session, &SearchSession::setText);
    for (QComboBox *box : {m_type, m_state})
        connect(box, &QComboBox::currentIndexChanged, this, &SearchPage::applyFilters);
    connect(m_table, &QTableView::activated, this, &SearchPage::openRow);
    connect(m_table, &QTableView::clicked, this, &SearchPage::openRow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        // Readers of screens need a current row. From right to left selectRow() finds none before
        // the table has been laid out.
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(&m_session, &SearchSession::stateChanged, this, &SearchPage::showState);
    connect(&m_session, &SearchSession::openedChanged, this, &SearchPage::showOpened);
    connect(m_problem, &EmptyState::actionRequested, &m_session, &SearchSession::searchNow);
    connect(m_nothing, &EmptyState::actionRequested, this, [this] {
        m_type->setCurrentIndex(0);
        m_state->setCurrentIndex(0);
        m_field->setFocus();
    });
}

QString SearchPage::pageName() const
{
    //: Name of the page where texts are searched
    return tr("Search");
}

QString SearchPage::subline() const
{
    if (m_session.state() == State::Searching)
        return tr("Searching…");
    if (m_session.state() != State::Found || !m_session.count())
        return {};
    const auto count = static_cast<int>(*m_session.count());
    //: How much was found. %1 is a number; there is more than that
    return m_session.isCapped() ? tr("more than %1 found").arg(numberText(count))
                                : tr("%Ln found", nullptr, count);
}

QWidget *SearchPage::firstFocus()
{
    m_field->selectAll();
    return m_field;
}

void SearchPage::fillFilters()
{
    //: A filter that leaves out nothing
    fill(*m_type, tr("All kinds"),
         QList{SubjectType::Video, SubjectType::Livestream, SubjectType::Account}, subjectTypeText);
    //: A filter that leaves out nothing
    fill(*m_state, tr("All states"),
         QList{CaseState::Open, CaseState::Escalated, CaseState::AwaitingFactCheck,
               CaseState::Proposed, CaseState::Decided, CaseState::Superseded, CaseState::Gone},
         caseStateText);
}

void SearchPage::applyFilters()
{
    cases::SearchFilter filter;
    filter.type = chosenIn<SubjectType>(*m_type);
    filter.state = chosenIn<CaseState>(*m_state);
    m_session.setFilter(filter);
}

void SearchPage::showNothing()
{
    const bool isFiltered = m_session.filter() != cases::SearchFilter();
    if (m_session.state() == State::Idle) {
        m_nothing->setText(tr("What are you looking for?"),
                           tr("Type words of a title, a caption, a handle, a transcript, a report "
                              "or a note, in any script. Quotes hold words together, a minus "
                              "leaves out what has the word behind it."));
        m_nothing->setActionText({});
        return;
    }
    m_nothing->setText(tr("Nothing was found"),
                       isFiltered ? tr("No text of this kind and state has all of these words.")
                                  : tr("No text has all of these words. Try fewer words, or look "
                                       "at how they are written."));
    //: Button: takes the filters of a search away
    m_nothing->setActionText(isFiltered ? tr("Search everything") : QString());
}

void SearchPage::showState()
{
    switch (m_session.state()) {
    case State::Searching: break; // what was found before stays
    case State::Found: m_stack->setCurrentWidget(m_table); break;
    case State::Failed:
        m_problem->setText(tr("The search did not work"), errorText(*m_session.error()));
        //: Button
        m_problem->setActionText(tr("Try again"));
        m_stack->setCurrentWidget(m_problem);
        break;
    case State::Idle:
    case State::Nothing:
        showNothing();
        m_stack->setCurrentWidget(m_nothing);
        break;
    }
    Q_EMIT headingChanged();
}

void SearchPage::openRow(const QModelIndex &index)
{
    if (index.isValid())
        m_session.open(m_model->match(index.row()).subject);
}

void SearchPage::showOpened()
{
    const auto &error = m_session.openError();
    m_panelProblem->setVisible(error.has_value());
    if (error)
        m_panelProblem->setText(errorText(*error));
    const auto &opened = m_session.opened();
    m_panel->setVisible(opened.has_value());
    if (opened)
        m_panel->showCase({*opened, {}, m_languages.current(), m_clock.now()});
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool hasRows = m_stack->currentWidget() == m_table;
    if (watched == m_field && hasRows && (key == Qt::Key_Down || isEnter)) {
        if (isEnter)
            openRow(m_table->currentIndex());
        m_table->setFocus();
        return true;
    }
    if (watched == m_table && key == Qt::Key_Escape) {
        m_field->setFocus();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void SearchPage::retranslate()
{
    //: In a search field
    m_field->setPlaceholderText(tr("Words in any script"));
    //: Read aloud: the field of the search
    m_field->setAccessibleName(tr("Search for"));
    //: Read aloud: a filter
    m_type->setAccessibleName(tr("Kind"));
    //: Read aloud: a filter
    m_state->setAccessibleName(tr("State of the case"));
    //: Read aloud: the list of what a search found
    m_table->setAccessibleName(tr("Found"));
    //: Read aloud: the part of the screen about one video or account
    m_panel->setAccessibleName(tr("Details"));
    fillFilters();
    m_model->retranslate();
    showState();
    if (m_session.opened())
        m_panel->renew({*m_session.opened(), {}, m_languages.current(), m_clock.now()});
}

void SearchPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::rowHeight));
        m_panel->setFixedWidth(scaled(metrics::contextWidth));
    }
    Page::changeEvent(event);
}

} // namespace vigil::ui
