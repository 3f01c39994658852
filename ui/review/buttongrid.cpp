// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/buttongrid.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace vigil::ui {

namespace {

constexpr int spacing = metrics::inGroup;

using Buttons = QList<QAbstractButton *>;

int natural(const QAbstractButton *button)
{
    return button->sizeHint().width();
}

// With the word below icon and key.
int least(const QAbstractButton *button)
{
    const int word = button->fontMetrics().horizontalAdvance(button->text());
    return std::min(natural(button), word + 3 * metrics::grid);
}

template<typename Width>
int total(const Buttons &line, Width width)
{
    const auto gaps = static_cast<int>(line.size() - 1) * spacing;
    return std::accumulate(line.begin(), line.end(), gaps,
                           [width](int sum, const auto *button) { return sum + width(button); });
}

QList<int> widths(const Buttons &line, int available)
{
    const auto count = static_cast<int>(line.size());
    int widest = 0;
    for (const QAbstractButton *button : line)
        widest = std::max(widest, natural(button));
    QList<int> result;
    if (count * (widest + spacing) - spacing <= available) {
        for (int i = 0; i < count; ++i) // they differ by a pixel at most and fill the line
            result << (i + 1) * (available + spacing) / count - i * (available + spacing) / count
                          - spacing;
        return result;
    }
    const int spare = available - total(line, natural);
    const int give = std::max(1, total(line, natural) - total(line, least));
    for (const QAbstractButton *button : line) {
        const int cut = natural(button) - least(button);
        result << (spare >= 0 ? natural(button) + spare / count
                              : natural(button) + std::max(spare, -give) * cut / give - 1);
    }
    // What the divisions left over, so that the line ends at the edge.
    const int used = std::accumulate(result.begin(), result.end(), (count - 1) * spacing);
    result.last() += std::max(0, available - used);
    return result;
}

} // namespace

ButtonGrid::ButtonGrid(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ButtonGrid::add(QAbstractButton *button)
{
    button->setParent(this);
    m_buttons.append(button);
    updateGeometry();
}

ButtonGrid::Buttons ButtonGrid::shown() const
{
    Buttons result;
    for (QAbstractButton *button : m_buttons) {
        if (!button->isHidden())
            result << button;
    }
    return result;
}

QList<ButtonGrid::Buttons> ButtonGrid::lines(int width) const
{
    const Buttons all = shown();
    for (qsizetype count = 1; count <= all.size(); ++count) {
        const qsizetype perLine = (all.size() + count - 1) / count;
        QList<Buttons> result;
        for (qsizetype i = 0; i < all.size(); i += perLine)
            result << all.mid(i, perLine);
        const bool doesFit =
            std::all_of(result.begin(), result.end(),
                        [width](const Buttons &line) { return total(line, least) <= width; });
        if (doesFit || perLine == 1)
            return result;
    }
    return {};
}

int ButtonGrid::lineHeight() const
{
    int height = 0;
    for (const QAbstractButton *button : shown())
        height = std::max(height, button->sizeHint().height());
    return height;
}

int ButtonGrid::heightForWidth(int width) const
{
    const auto count = static_cast<int>(std::max<qsizetype>(lines(width).size(), 1));
    return count * (lineHeight() + spacing) - spacing;
}

QSize ButtonGrid::sizeHint() const
{
    return {total(shown(), natural), lineHeight()};
}

QSize ButtonGrid::minimumSizeHint() const
{
    int width = 0;
    for (const QAbstractButton *button : shown())
        width = std::max(width, least(button));
    return {width, lineHeight()};
}

void ButtonGrid::arrange()
{
    int top = 0;
    for (const Buttons &line : lines(width())) {
        const QList<int> each = widths(line, width());
        int left = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QRect logical(left, top, each[i], lineHeight());
            line[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
            left += each[i] + spacing;
        }
        top += lineHeight() + spacing;
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
