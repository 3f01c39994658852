// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionlist.h"

#include "ui/shell/actionsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace vigil::ui {

ActionList::ActionList(const ActionSet &actions, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_found(new QSortFilterProxyModel(this))
{
    m_found->setSourceModel(new ActionsModel(actions, this));
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_found);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::rowHeight));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ActionsModel::What, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ActionList::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(currentId()); });
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT activated(currentId()); });
    retranslate();
    chooseFirst();
}

QString ActionList::currentId() const
{
    return m_table->currentIndex().data(ActionsModel::IdRole).toString();
}

void ActionList::search(const QString &text)
{
    m_found->setFilterFixedString(text);
    if (!m_table->currentIndex().isValid())
        chooseFirst();
}

void ActionList::chooseFirst()
{
    if (m_found->rowCount() > 0)
        m_table->selectRow(0); // readers of screens need a current row
}

void ActionList::retranslate()
{
    //: In a search field
    m_search->setPlaceholderText(tr("Find an action or a key"));
    m_search->setAccessibleName(tr("Find an action or a key"));
    //: Read aloud: the list of everything that has a key
    m_table->setAccessibleName(tr("Actions and their keys"));
}

void ActionList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::rowHeight));
}

} // namespace vigil::ui
