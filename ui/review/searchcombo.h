// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace vigil::ui {

/// A list that is searched by typing any part of a line. Text that names no line is put back.
class SearchCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit SearchCombo(QWidget *parent = nullptr);

    /// Makes `index` the choice and shows the beginning of its text.
    void choose(int index);

Q_SIGNALS:
    /// The person chose a line.
    void chosen(int index);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void restore();
};

} // namespace vigil::ui
