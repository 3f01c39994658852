// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/searchcombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QStylePainter>

namespace vigil::ui {

namespace {

/// Shows the beginning of a line that is too long, with an ellipsis, until it is written in.
class ElidingEdit final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        // As QLineEdit does: two pixels stand between its edge and its text.
        constexpr int inset = 2;
        const QRect place = rect().marginsRemoved(textMargins()).adjusted(inset, 0, -inset, 0);
        if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= place.width()) {
            QLineEdit::paintEvent(event);
            return;
        }
        QStylePainter painter(this);
        const auto side = text().isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawItemText(place, Qt::AlignVCenter | int(side), palette(), isEnabled(),
                             fontMetrics().elidedText(text(), Qt::ElideRight, place.width()),
                             QPalette::Text);
    }
};

} // namespace

SearchCombo::SearchCombo(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setLineEdit(new ElidingEdit);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::activated, this, [this](int index) {
        restore();
        Q_EMIT chosen(index);
    });
}

void SearchCombo::choose(int index)
{
    setCurrentIndex(index);
    restore();
}

void SearchCombo::restore()
{
    setEditText(currentIndex() < 0 ? QString() : itemText(currentIndex()));
    lineEdit()->setCursorPosition(0);
}

void SearchCombo::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    lineEdit()->selectAll();
}

void SearchCombo::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        restore();
}

} // namespace vigil::ui
