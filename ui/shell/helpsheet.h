// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QDialog>

namespace vigil::ui {

class ActionList;
class PlainLabel;

/// All keys, searchable, in a window of its own that stays open beside the work.
class HelpSheet final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpSheet(const ActionSet &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ActionList *m_list;
    PlainLabel *m_hint;
};

} // namespace vigil::ui
