// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr char primaryProperty[] = "vigilPrimary";

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(primaryProperty).toBool();
}

QColor fieldEdge(const QStyleOption &option)
{
    if (option.state & QStyle::State_HasFocus)
        return color(Token::Accent);
    return color(option.state & QStyle::State_Enabled ? Token::ControlBorder : Token::Separator);
}

void paintField(QPainter &painter, const QStyleOption &option)
{
    paint::box(painter, option.rect, color(Token::Surface), fieldEdge(option));
    if (option.state & QStyle::State_HasFocus)
        paint::focusRing(painter, option.rect);
}

void paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (!isPrimary(widget) || !(option.state & QStyle::State_Enabled)) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        const bool isQuiet = button && button->features & QStyleOptionButton::Flat;
        const QColor edge = currentScheme() == Scheme::HighContrast && !isQuiet
                                ? color(Token::ControlBorder)
                                : QColor();
        paint::box(painter, option.rect, paint::controlFill(option, isQuiet), edge);
        return;
    }
    QColor fill = color(Token::Accent);
    if (option.state & QStyle::State_Sunken)
        fill = fill.darker(115);
    else if (option.state & QStyle::State_MouseOver)
        fill = fill.lighter(108);
    paint::box(painter, option.rect, fill, {});
}

void paintHeaderSection(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     color(Token::Separator));
}

void paintRow(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (!isSelected && !isHovered) {
        if (option.backgroundBrush.style() != Qt::NoBrush)
            painter.fillRect(option.rect, option.backgroundBrush);
        return;
    }
    painter.fillRect(option.rect, color(isSelected ? Token::FillHover : Token::Fill));
    const bool isFirst = option.index.column() == 0;
    if (!isSelected || !isFirst)
        return;
    const bool isRtl = option.direction == Qt::RightToLeft;
    const int x = isRtl ? option.rect.right() - 1 : option.rect.left();
    painter.fillRect(QRect(x, option.rect.top(), 2, option.rect.height()), color(Token::Accent));
}

} // namespace

Style::Style(const QFont &fontOfDesktop)
    : QProxyStyle(QStringLiteral("Fusion"))
    , desktopFont(fontOfDesktop)
{}

const Style *Style::current()
{
    return QCoreApplication::instance() ? qobject_cast<const Style *>(QApplication::style())
                                        : nullptr;
}

void setPrimary(QWidget &button, bool primary)
{
    button.setProperty(primaryProperty, primary);
    button.update();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: paintButton(*painter, *option, widget); return;
    case PE_PanelButtonTool:
        if (const QColor fill = paint::controlFill(*option, true); fill.isValid())
            paint::box(*painter, option->rect, fill, {});
        return;
    case PE_FrameFocusRect: paint::focusRing(*painter, option->rect); return;
    case PE_PanelLineEdit:
        // Inside a spin box or a combo box the outer control draws the frame.
        if (!qobject_cast<const QAbstractSpinBox *>(widget ? widget->parentWidget() : nullptr)
            && !qobject_cast<const QComboBox *>(widget ? widget->parentWidget() : nullptr))
            paintField(*painter, *option);
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        paint::box(*painter, option->rect, {}, fieldEdge(*option));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paint::checkBox(*painter, *option); return;
    case PE_IndicatorRadioButton: paint::radioButton(*painter, *option); return;
    case PE_PanelItemViewRow: return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintRow(*painter, *item);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            paint::chevron(*painter, option->rect,
                           header->sortIndicator == QStyleOptionHeader::SortUp, true);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu: paint::box(*painter, option->rect, {}, color(Token::Separator)); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(widget) && option->state & State_Enabled) {
        QStyleOptionButton button(*qstyleoption_cast<const QStyleOptionButton *>(option));
        button.palette.setColor(QPalette::ButtonText, color(Token::OnAccent));
        QProxyStyle::drawControl(element, &button, painter, widget);
        return;
    }
    if (element == CE_HeaderSection) {
        paintHeaderSection(*painter, *option);
        return;
    }
    if (element == CE_HeaderLabel) {
        QStyleOptionHeader header(*qstyleoption_cast<const QStyleOptionHeader *>(option));
        header.palette.setColor(QPalette::ButtonText, color(Token::DimText));
        QProxyStyle::drawControl(element, &header, painter, widget);
        return;
    }
    if (element == CE_ProgressBar) {
        paint::progress(*painter, *qstyleoption_cast<const QStyleOptionProgressBar *>(option),
                        option->direction == Qt::RightToLeft);
        return;
    }
    if (element == CE_HeaderEmptyArea) {
        paintHeaderSection(*painter, *option);
        return;
    }
    if (element == CE_ItemViewItem) {
        QStyleOptionViewItem item(*qstyleoption_cast<const QStyleOptionViewItem *>(option));
        // The row's colour tells the selection; its text keeps its own colours.
        item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    const auto part = [&](SubControl sub) { return subControlRect(control, option, sub, widget); };
    const bool isEnabled = option->state & State_Enabled;
    switch (control) {
    case CC_ComboBox: {
        paintField(*painter, *option);
        if (isEnabled && option->state & State_MouseOver && !(option->state & State_HasFocus))
            paint::box(*painter, option->rect, color(Token::Fill), fieldEdge(*option));
        paint::chevron(*painter, part(SC_ComboBoxArrow), false, isEnabled);
        return;
    }
    case CC_SpinBox:
        paintField(*painter, *option);
        paint::chevron(*painter, part(SC_SpinBoxUp), true, isEnabled);
        paint::chevron(*painter, part(SC_SpinBoxDown), false, isEnabled);
        return;
    case CC_ScrollBar:
        paint::scrollBar(*painter, *qstyleoption_cast<const QStyleOptionSlider *>(option),
                         part(SC_ScrollBarSlider));
        return;
    case CC_Slider:
        paint::slider(*painter, *qstyleoption_cast<const QStyleOptionSlider *>(option),
                      part(SC_SliderGroove), part(SC_SliderHandle));
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrow buttons: the handle moves in the whole length.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        if (bar && (subControl == SC_ScrollBarGroove || subControl == SC_ScrollBarSlider)) {
            if (subControl == SC_ScrollBarGroove)
                return bar->rect;
            const bool isHorizontal = bar->orientation == Qt::Horizontal;
            const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
            const qint64 range = qint64{bar->maximum} - bar->minimum;
            const int handle = range == 0
                                   ? length
                                   : std::max(32, static_cast<int>(qint64{length} * bar->pageStep
                                                                   / (range + bar->pageStep)));
            const int position = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
            return isHorizontal ? QRect(position, 0, handle, bar->rect.height())
                                : QRect(0, position, bar->rect.width(), handle);
        }
    }
    if (control == CC_ComboBox) {
        const int arrow = scaled(28);
        QRect rect = option->rect;
        if (subControl == SC_ComboBoxArrow)
            rect.setLeft(rect.right() - arrow + 1);
        else if (subControl == SC_ComboBoxEditField)
            rect.adjust(8, 2, -arrow, -2);
        else
            return QProxyStyle::subControlRect(control, option, subControl, widget);
        return visualRect(option->direction, option->rect, rect);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    const bool isInside =
        qobject_cast<const QAbstractSpinBox *>(widget ? widget->parentWidget() : nullptr)
        || qobject_cast<const QComboBox *>(widget ? widget->parentWidget() : nullptr);
    if (element == SE_LineEditContents && !isInside) {
        const QRect rect = option->rect.adjusted(8, 2, -8, -2);
        return visualRect(option->direction, option->rect, rect);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize: return scaled(metrics::iconSize);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(18);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::inGroup;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return metrics::windowEdge;
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 24;
    case PM_SliderLength: return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_HeaderMargin: return metrics::grid;
    case PM_FocusFrameHMargin:
        return metrics::grid; // the space beside the text of a cell, less one
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = scaled(metrics::controlHeight);
    switch (type) {
    case CT_PushButton:
        return QSize(std::max(size.width() + 2 * metrics::windowEdge, control),
                     std::max(control, size.height()));
    case CT_ToolButton:
        return QSize(std::max(result.width(), control), std::max(control, size.height()));
    case CT_LineEdit:
    case CT_SpinBox: result.setHeight(std::max(control, size.height())); return result;
    case CT_ComboBox:
        return QSize(size.width() + 16 + scaled(28), std::max(control, size.height()));
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), scaled(metrics::rowHeight)));
        return result;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), scaled(metrics::rowHeight)));
        return result;
    default: return result;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *table = qobject_cast<QTableView *>(widget))
        table->setShowGrid(false);
    // Tables stand on the page: no boxes in boxes.
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setBackgroundRole(QPalette::Window);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace vigil::ui
