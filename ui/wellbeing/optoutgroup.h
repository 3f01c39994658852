// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace vigil::wellbeing {
class ShiftKeeper;
}

namespace vigil::ui {

class PlainLabel;

/// A box for each kind of harm that the policies name: a checked one is not offered to this person.
class OptOutGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit OptOutGroup(wellbeing::ShiftKeeper &keeper, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void renew();

    wellbeing::ShiftKeeper &m_keeper;
    PlainLabel *m_title;
    PlainLabel *m_hint;
    QGridLayout *m_grid;
    QList<QCheckBox *> m_boxes;
    QList<domain::HarmKind> m_kinds; ///< of the boxes
};

} // namespace vigil::ui
