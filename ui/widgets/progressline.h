// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace vigil::ui {

class PlainLabel;

/// What long work does now, how far it is, and the button that stops it.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int whole = 1000;

    explicit ProgressLine(QWidget *parent = nullptr);

    /// "Copying the store…"; also read aloud.
    void setText(const QString &text);
    /// In thousandths.
    void setDone(int perMille);

Q_SIGNALS:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    PlainLabel *m_text;
    PlainLabel *m_percent;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace vigil::ui
