// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/banner.h"
#include "ui/shell/helpsheet.h"
#include "ui/shell/keyfilter.h"
#include "ui/shell/page.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/statuspills.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigil::ui {

MainWindow::MainWindow(ActionSet &actions, const base::Clock &clock)
    : m_actions(actions)
    , m_keyFilter(new KeyFilter(*this, actions, clock))
    , m_rail(new PanelSurface(PanelEdge::End, this))
    , m_header(new PanelSurface(PanelEdge::Bottom, this))
    , m_heading(new PlainLabel(TextRole::Title, Token::Text, this))
    , m_subline(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_status(new StatusPills(this))
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
{
    buildRail();
    buildHeader();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_banner);
    m_strips = new QVBoxLayout;
    right->addLayout(m_strips);
    right->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(right, 1);
    setFocusPolicy(Qt::ClickFocus);
    resize(1600, 900);
    connectActions();
    retranslate();
}

void MainWindow::buildRail()
{
    auto *layout = new QVBoxLayout(m_rail);
    const int side = (metrics::railWidth - metrics::railButton) / 2;
    layout->setContentsMargins(side, metrics::inGroup, side, metrics::inGroup);
    layout->setSpacing(metrics::betweenGroups);
    auto *logo = new IconLabel(QStringLiteral("eye-check"), Token::Accent, 24, m_rail);
    layout->addWidget(logo, 0, Qt::AlignHCenter);
    m_railTop = new QVBoxLayout;
    m_railTop->setSpacing(metrics::grid);
    m_railBottom = new QVBoxLayout;
    m_railBottom->setSpacing(metrics::grid);
    layout->addLayout(m_railTop);
    layout->addStretch();
    layout->addLayout(m_railBottom);
}

void MainWindow::buildHeader()
{
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(metrics::windowEdge, 0, metrics::windowEdge, 0);
    layout->setSpacing(metrics::betweenGroups);
    m_header->setMinimumHeight(scaled(metrics::headerHeight));
    m_heading->setElided(Qt::ElideRight);
    m_subline->setElided(Qt::ElideRight);
    m_pagePills = new QHBoxLayout;
    m_pagePills->setSpacing(metrics::betweenGroups);
    layout->addWidget(m_heading);
    layout->addWidget(m_subline);
    layout->addStretch(1);
    layout->addLayout(m_pagePills);
    layout->addWidget(m_status);
    m_search = new ActionButton(m_actions, QStringLiteral("window.search"), m_header);
    m_search->hide();
    layout->addWidget(m_search);
    layout->addWidget(new ActionButton(m_actions, QStringLiteral("window.help"), m_header));
}

void MainWindow::connectActions()
{
    const auto on = [this](const char *id, auto &&then) {
        connect(m_actions.action(QLatin1StringView(id)), &QAction::triggered, this, then);
    };
    on("window.next_page", [this] { showStep(1); });
    on("window.previous_page", [this] { showStep(-1); });
    on("window.quit", [this] { close(); });
    on("window.settings", [this] { showPage(QStringLiteral("settings")); });
    on("window.search", [this] { showPage(QStringLiteral("search")); });
    on("window.help", [this] { showHelp(); });
    // Only what exists is offered.
    m_actions.setEnabled(QStringLiteral("window.settings"), false);
    m_actions.setEnabled(QStringLiteral("window.search"), false);
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpSheet(m_actions, this);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::addPage(const QString &id, const QString &iconName, Page *page, RailPlace place)
{
    auto *button = new RailButton(iconName, m_rail);
    button->setName(page->pageName());
    (place == RailPlace::Top ? m_railTop : m_railBottom)->addWidget(button);
    m_stack->addWidget(page);
    m_entries.append({id, page, button});
    connect(button, &QAbstractButton::clicked, this, [this, id] { showPage(id); });
    connect(page, &Page::headingChanged, this, [this, page] {
        if (m_stack->currentWidget() == page)
            renewHeader();
    });
    connect(page, &Page::contextsChanged, this, [this, page] {
        if (m_stack->currentWidget() == page)
            m_keyFilter->setContexts(page->contexts());
    });
    if (QWidget *pills = page->headerPills()) {
        m_pagePills->addWidget(pills);
        pills->setVisible(m_stack->currentWidget() == page);
    }
    if (const QString action = QStringLiteral("window.") + id; m_actions.table().find(action))
        m_actions.setEnabled(action, true);
    m_search->setVisible(m_actions.isEnabled(QStringLiteral("window.search")));
    if (m_entries.size() == 1)
        showPage(id);
}

void MainWindow::addStrip(QWidget *strip)
{
    m_strips->addWidget(strip);
}

std::unique_ptr<Page> MainWindow::takePage(const QString &id)
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const Entry &e) { return e.id == id; });
    if (entry == m_entries.cend())
        return nullptr;
    std::unique_ptr<Page> page(entry->page);
    const bool wasShown = page.get() == m_stack->currentWidget();
    m_stack->removeWidget(page.get());
    page->setParent(nullptr);
    if (QWidget *pills = page->headerPills())
        pills->setParent(page.get());
    entry->button->deleteLater();
    m_entries.erase(entry);
    if (const QString action = QStringLiteral("window.") + id; m_actions.table().find(action))
        m_actions.setEnabled(action, false);
    m_search->setVisible(m_actions.isEnabled(QStringLiteral("window.search")));
    if (wasShown && !m_entries.isEmpty())
        showPage(m_entries.first().id);
    return page;
}

void MainWindow::removePage(const QString &id)
{
    if (const auto page = takePage(id).release())
        page->deleteLater();
}

void MainWindow::showPage(const QString &id)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool isShown = entry.id == id;
        if (QWidget *pills = entry.page->headerPills())
            pills->setVisible(isShown);
        if (!isShown)
            continue;
        m_stack->setCurrentWidget(entry.page);
        entry.button->setChecked(true);
        m_keyFilter->setContexts(entry.page->contexts());
        entry.page->firstFocus()->setFocus();
    }
    renewHeader();
}

void MainWindow::showStep(int step)
{
    const Entry *shown = current();
    if (!shown)
        return;
    const qsizetype count = m_entries.size();
    const qsizetype index = (shown - m_entries.constData() + step + count) % count;
    showPage(m_entries.at(index).id);
}

const MainWindow::Entry *MainWindow::current() const
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(), [this](const Entry &e) {
        return e.page == m_stack->currentWidget();
    });
    return entry == m_entries.cend() ? nullptr : &*entry;
}

QString MainWindow::currentPage() const
{
    const Entry *shown = current();
    return shown ? shown->id : QString();
}

void MainWindow::renewHeader()
{
    const Entry *shown = current();
    if (!shown)
        return;
    m_heading->setText(shown->page->heading());
    m_subline->setText(shown->page->subline());
    //: Title of the window. %1 is what the page shows
    setWindowTitle(tr("%1 – Vigil").arg(shown->page->heading()));
}

void MainWindow::retranslate()
{
    //: Read aloud: the column of page buttons
    m_rail->setAccessibleName(tr("Pages"));
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setName(entry.page->pageName());
    renewHeader();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        m_header->setMinimumHeight(scaled(metrics::headerHeight));
}

} // namespace vigil::ui
