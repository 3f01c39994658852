// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace vigil::ui {

class PlainLabel;

/// What stands where there is nothing to show: why, what to do, and the button that does it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &explanation);
    /// Empty text hides the button.
    void setActionText(const QString &text);

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewIcon();

    QString m_iconName;
    PlainLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_explanation;
    QPushButton *m_button;
};

} // namespace vigil::ui
