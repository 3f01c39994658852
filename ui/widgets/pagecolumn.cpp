// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagecolumn.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

/// Becomes wider with the text. Who scrolls over a field with the wheel changes nothing in it,
/// unless they work in it.
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

    /// By then its groups are in it.
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        watch<QComboBox>();
        watch<QSlider>();
        watch<QAbstractSpinBox>();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *field = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !field || field->hasFocus())
            return QWidget::eventFilter(watched, event);
        // What is around it scrolls.
        event->ignore();
        return true;
    }

private:
    template<typename Field>
    void watch()
    {
        for (Field *field : findChildren<Field *>()) {
            field->setFocusPolicy(Qt::StrongFocus); // not by the wheel
            field->installEventFilter(this);
        }
    }

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

QVBoxLayout *addCentredColumn(QWidget &page, QScrollArea &scroll, int width)
{
    auto *content = new QWidget;
    content->setMaximumWidth(scaled(width));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::betweenGroups, metrics::betweenGroups,
                               metrics::betweenGroups, metrics::betweenGroups);
    column->setSpacing(metrics::betweenGroups);
    auto *centred = new QWidget;
    auto *line = new QHBoxLayout(centred);
    line->addStretch(1);
    line->addWidget(content, 1000);
    line->addStretch(1);
    scroll.setWidgetResizable(true);
    scroll.setFrameShape(QFrame::NoFrame);
    scroll.setWidget(centred);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&scroll);
    return column;
}

PlainLabel *paragraph(TextRole role, Token token, QWidget *parent)
{
    auto *label = new PlainLabel(role, token, parent);
    label->setWordWrap(true);
    return label;
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
