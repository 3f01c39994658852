// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedcheckbox.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <utility>

namespace vigil::ui {

namespace {

constexpr int textFlags = Qt::TextWordWrap | Qt::TextShowMnemonic | Qt::AlignTop;
/// In characters: no longer word is expected.
constexpr int narrowestText = 20;

} // namespace

WrappedCheckBox::WrappedCheckBox(QWidget *parent) : QCheckBox(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrappedCheckBox::textPlace(const QStyleOptionButton &option) const
{
    return style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
}

QRect WrappedCheckBox::wrapped(const QRect &place) const
{
    return fontMetrics().boundingRect(place, textFlags, text());
}

int WrappedCheckBox::heightForWidth(int width) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int line = QCheckBox::sizeHint().height();
    option.rect = QRect(0, 0, width, line);
    const QRect place = textPlace(option);
    return line - fontMetrics().height()
           + std::max(wrapped(QRect(0, 0, place.width(), QWIDGETSIZE_MAX)).height(),
                      fontMetrics().height());
}

QSize WrappedCheckBox::minimumSizeHint() const
{
    const QSize whole = QCheckBox::sizeHint();
    const int text = fontMetrics().averageCharWidth() * narrowestText;
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = QRect(QPoint(), whole);
    return {std::min(whole.width(), whole.width() - textPlace(option).width() + text),
            whole.height()};
}

void WrappedCheckBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect all = option.rect;
    const int line = QCheckBox::sizeHint().height();
    option.rect.setHeight(line);
    const QString text = std::exchange(option.text, {});
    painter.drawControl(QStyle::CE_CheckBox, option);
    QRect place = textPlace(option);
    place.setTop((line - fontMetrics().height()) / 2);
    place.setBottom(all.bottom());
    const auto aligned = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawItemText(place, textFlags | static_cast<int>(aligned), palette(), isEnabled(), text,
                         QPalette::WindowText);
}

} // namespace vigil::ui
