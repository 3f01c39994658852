// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/buttongrid.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr int spacing = metrics::inGroup;

int lines(qsizetype count, int columns)
{
    return std::max(1, (static_cast<int>(count) + columns - 1) / columns);
}

} // namespace

ButtonGrid::ButtonGrid(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ButtonGrid::add(QWidget *button)
{
    button->setParent(this);
    m_buttons.append(button);
    updateGeometry();
}

QList<QWidget *> ButtonGrid::shown() const
{
    QList<QWidget *> result;
    for (QWidget *button : m_buttons) {
        if (!button->isHidden())
            result << button;
    }
    return result;
}

QSize ButtonGrid::cell() const
{
    QSize size;
    for (const QWidget *button : shown())
        size = size.expandedTo(button->minimumSizeHint());
    return size;
}

int ButtonGrid::columns(int width) const
{
    const auto count = static_cast<int>(std::max<qsizetype>(shown().size(), 1));
    const int most = (width + spacing) / (std::max(cell().width(), 1) + spacing);
    if (most >= count)
        return count;
    // The same number in each line.
    const int needed = lines(count, std::max(most, 1));
    return (count + needed - 1) / needed;
}

int ButtonGrid::heightForWidth(int width) const
{
    const int rows = lines(shown().size(), columns(width));
    return rows * cell().height() + (rows - 1) * spacing;
}

QSize ButtonGrid::sizeHint() const
{
    const auto count = static_cast<int>(shown().size());
    const QSize one = cell();
    return {count * (one.width() + spacing) - spacing, one.height()};
}

QSize ButtonGrid::minimumSizeHint() const
{
    return {2 * cell().width() + spacing, cell().height()};
}

void ButtonGrid::arrange()
{
    const QList<QWidget *> buttons = shown();
    const int perLine = columns(width());
    const int height = cell().height();
    // Widths differ by a pixel at most, so that the last one ends at the edge.
    const auto left = [&](int column) { return column * (width() + spacing) / perLine; };
    for (int i = 0; i < buttons.size(); ++i) {
        const int column = i % perLine;
        const QRect logical(left(column), i / perLine * (height + spacing),
                            left(column + 1) - left(column) - spacing, height);
        buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
    }
}

void ButtonGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ButtonGrid::event(QEvent *event)
{
    // A button is shown, hidden or has another word.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace vigil::ui
