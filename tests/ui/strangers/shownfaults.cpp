// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownfaults.h"

#include "base/strangertext.h"
#include "tests/support/hostiletexts.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace vigil::ui::fixture {

namespace {

using namespace Qt::StringLiterals;

/// A name for readers of screens may have several texts.
constexpr qsizetype longest = 2 * base::longestPassage;

} // namespace

Shown::Shown(QWidget &window)
{
    look(window);
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        look(*widget);
}

void Shown::look(const QWidget &widget)
{
    check(widget, "title", widget.windowTitle());
    check(widget, "name", widget.accessibleName());
    check(widget, "description", widget.accessibleDescription());
    check(widget, "status", widget.statusTip());
    checkToolTip(widget, widget.toolTip());
    if (!widget.whatsThis().isEmpty())
        faults << u"what's this"_s;
    if (const auto *spoken =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget))) {
        check(widget, "spoken name", spoken->text(QAccessible::Name));
        check(widget, "spoken description", spoken->text(QAccessible::Description));
    }
    for (const QAction *action : widget.actions()) {
        check(widget, "action", action->text());
        checkToolTip(widget, action->toolTip());
    }
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        check(widget, "label", label->text());
        if (label->textFormat() != Qt::PlainText || label->openExternalLinks())
            faults << u"a label that would render "_s + label->text().left(80);
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        check(widget, "button", button->text());
        if (!button->shortcut().isEmpty() && button->text().contains(u'&'))
            faults << u"a key out of "_s + button->text().left(80);
    } else if (const auto *field = qobject_cast<const QLineEdit *>(&widget)) {
        check(widget, "field", field->text());
        check(widget, "placeholder", field->placeholderText());
    }
    checkModel(widget);
}

void Shown::check(const QWidget &widget, const char *what, const QString &text)
{
    if (text.isEmpty())
        return;
    all += text + u'\n';
    // Lines of our own: a tooltip or an explanation may have several.
    for (const QString &line : text.split(u'\n')) {
        if (const QString fault = test::unsafeIn(line, longest); !fault.isEmpty())
            faults << u"%1 of %2: %3: %4"_s.arg(QLatin1StringView(what),
                                                QLatin1StringView(widget.metaObject()->className()),
                                                fault, line.left(120));
    }
}

void Shown::checkToolTip(const QWidget &widget, const QString &text)
{
    check(widget, "tooltip", text);
    QString bare = text;
    if (bare.startsWith("<span>"_L1) && bare.endsWith("</span>"_L1))
        bare = bare.sliced(6).chopped(7);
    if (Qt::mightBeRichText(text) && bare.contains(u'<'))
        faults << u"a tooltip that renders "_s + text.left(80);
}

void Shown::checkModel(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    const auto *box = qobject_cast<const QComboBox *>(&widget);
    const QAbstractItemModel *model = view ? view->model() : box ? box->model() : nullptr;
    if (!model)
        return;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            check(widget, "row", index.data().toString());
            check(widget, "spoken row", index.data(Qt::AccessibleTextRole).toString());
            check(widget, "status of a row", index.data(Qt::StatusTipRole).toString());
            checkToolTip(widget, index.data(Qt::ToolTipRole).toString());
        }
    }
}

} // namespace vigil::ui::fixture
