// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QLineEdit;

/// Every widget of the console on one page, laid out like the review desk, to be looked at and
/// tested.
class GalleryPage final : public vigil::ui::Page
{
    Q_OBJECT

public:
    explicit GalleryPage(vigil::ui::ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QString pageName() const override { return tr("Gallery"); }
    [[nodiscard]] QString heading() const override { return tr("Misinformation, all languages"); }
    [[nodiscard]] QString subline() const override { return tr("214 waiting, oldest due soon"); }
    [[nodiscard]] QList<vigil::ui::ActionContext> contexts() const override;

    /// Puts this text from a stranger wherever the page shows such text.
    void showStrangerText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Translated
    {
        QObject *object;
        const char *property;
        const char *text;
    };

    [[nodiscard]] QWidget *buildMiddle();
    [[nodiscard]] QWidget *buildContext();
    [[nodiscard]] QWidget *buildDecisions();
    [[nodiscard]] QWidget *buildTable();
    void say(QObject *object, const char *property, const char *text);
    void retranslate();

    vigil::ui::ActionSet &m_actions;
    QList<Translated> m_texts;
    QList<QWidget *> m_strangers;
};
