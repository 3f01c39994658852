// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/contextpanel.h"

#include "ui/review/contextsection.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/section.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace vigil::ui {

QList<ContextPanel::Part> ContextPanel::caseParts()
{
    return {{"flag", fillWhy},     {"message", fillPost},    {"book-2", fillPolicy},
            {"user", fillAccount}, {"gavel", fillInForce},   {"certificate", fillFactCheck},
            {"copy", fillSimilar}, {"history", fillHistory}, {"refresh", fillChanges}};
}

QList<ContextPanel::Part> ContextPanel::subjectParts()
{
    return {{"message", fillPost},   {"flag", fillFlags},    {"inbox", fillCases},
            {"user", fillAccount},   {"gavel", fillInForce}, {"history", fillHistory},
            {"refresh", fillChanges}};
}

ContextPanel::ContextPanel(const QList<Part> &parts, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget(m_scroll))
{
    auto *surface = new PanelSurface(PanelEdge::Start, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(surface);
    auto *inner = new QVBoxLayout(surface);
    inner->setContentsMargins(1, 0, 1, 0);
    inner->addWidget(m_scroll);

    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(metrics::windowEdge, metrics::grid, metrics::windowEdge, 0);
    column->setSpacing(0);
    for (const Part &part : parts)
        add(part);
    column->addStretch(1);

    m_scroll->setWidget(m_column);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its headings take the focus one by one and it scrolls along with them.
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    m_column->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    clear();
}

void ContextPanel::add(const Part &part)
{
    auto *section = new ContextSection(QLatin1StringView(part.iconName), m_column);
    m_column->layout()->addWidget(section->widget());
    connect(section, &ContextSection::seekRequested, this, &ContextPanel::seekRequested);
    m_sections.append({section, part});
}

void ContextPanel::showCase(const ContextFacts &facts)
{
    renew(facts);
    m_scroll->verticalScrollBar()->setValue(0);
}

void ContextPanel::renew(const ContextFacts &facts)
{
    for (const Entry &entry : std::as_const(m_sections))
        entry.part.fill(*entry.section, facts);
    m_column->show();
}

void ContextPanel::renewPart(void (*fill)(ContextSection &, const ContextFacts &),
                             const ContextFacts &facts)
{
    for (const Entry &entry : std::as_const(m_sections)) {
        if (entry.part.fill != fill)
            continue;
        QWidget *section = entry.section->widget();
        const bool hadFocus = section->isAncestorOf(QApplication::focusWidget());
        fill(*entry.section, facts);
        if (hadFocus && !section->isAncestorOf(QApplication::focusWidget()))
            entry.section->widget()->heading()->setFocus();
    }
}

void ContextPanel::clear()
{
    m_column->hide();
}

} // namespace vigil::ui
