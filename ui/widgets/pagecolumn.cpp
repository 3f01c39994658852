// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagecolumn.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

/// Becomes wider with the text.
class PageColumn final : public QWidget
{
public:
    explicit PageColumn(int width) : m_width(width) { setMaximumWidth(scaled(m_width)); }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            setMaximumWidth(scaled(m_width));
    }

private:
    int m_width;
};

} // namespace

QVBoxLayout *addPageColumn(QWidget &page, int width)
{
    auto *content = new PageColumn(width);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::betweenGroups, metrics::betweenGroups,
                               metrics::betweenGroups, metrics::betweenGroups);
    column->setSpacing(metrics::betweenGroups + metrics::inGroup);
    auto *scroll = new QScrollArea(&page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    return column;
}

QVBoxLayout *beginGroup(QWidget &group, PlainLabel *title, PlainLabel *hint)
{
    hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(&group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inGroup);
    layout->addWidget(title);
    layout->addWidget(hint);
    return layout;
}

} // namespace vigil::ui
