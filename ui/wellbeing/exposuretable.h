// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wellbeing/exposure.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace vigil::wellbeing {
class ShiftKeeper;
}

namespace vigil::ui {

class PlainLabel;

/// Time on screen by kind of harm, one line a kind and one for all: name, a bar, the time, and how
/// much of it was severe. In the order of the names, which ranks nothing.
class ExposureTable final : public QWidget
{
    Q_OBJECT

public:
    explicit ExposureTable(wellbeing::ShiftKeeper &keeper, QWidget *parent = nullptr);

    /// Shows what has been counted by now.
    void renew();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        PlainLabel *name = nullptr;
        QWidget *bar = nullptr;
        PlainLabel *time = nullptr;
        PlainLabel *severe = nullptr;
    };

    [[nodiscard]] Line &lineAt(qsizetype index);
    void fill(Line &line, const QString &name, base::Millis time, base::Millis severe,
              base::Millis whole);

    wellbeing::ShiftKeeper &m_keeper;
    PlainLabel *m_nothing;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace vigil::ui
