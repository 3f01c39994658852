// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/matchdelegate.h"

#include "ui/search/matchesmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace vigil::ui {

namespace {

QList<QTextLayout::FormatRange> formatsOf(const QList<store::TextRange> &marks, qsizetype shown)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setFontUnderline(true);
    QList<QTextLayout::FormatRange> formats;
    for (const store::TextRange &mark : marks) {
        const qsizetype end = std::min(mark.to, shown);
        if (mark.from < end)
            formats.append(
                {static_cast<int>(mark.from), static_cast<int>(end - mark.from), format});
    }
    return formats;
}

} // namespace

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget)
                            .adjusted(4, 0, -4, 0);
    const auto marks = index.data(MatchesModel::MarksRole).value<QList<store::TextRange>>();
    const QString text = option.fontMetrics.elidedText(option.text, Qt::ElideRight, place.width());
    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    QTextLayout layout(text, option.font, painter->device());
    QTextOption line(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    line.setTextDirection(option.direction);
    line.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(line);
    // The sign of a cut is no part of the text.
    layout.setFormats(
        formatsOf(marks, text == index.data().toString() ? text.size() : text.size() - 1));
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(place.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    painter->setPen(option.palette.color(QPalette::Text));
    const qreal top = place.top() + (place.height() - first.height()) / 2;
    layout.draw(painter, QPointF(place.left(), top));
    painter->restore();
}

} // namespace vigil::ui
