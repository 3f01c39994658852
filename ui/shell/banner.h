// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace vigil::ui {

class PlainLabel;

/// The one line under the header for what must not be missed ("not saved"). It never opens over the
/// work and never takes the keyboard. Its text is asked for again when the language changes.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    explicit Banner(QWidget *parent = nullptr);

    /// Shows `text`, and a button when `actionText` is given (Try again); it emits
    /// `actionRequested`.
    void showProblem(Text text, Text actionText = {});
    /// The same for good news and advice, which may be put away.
    void showNotice(Text text);
    void clear();

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();

    PlainLabel *m_icon;
    PlainLabel *m_label;
    QPushButton *m_action;
    QPushButton *m_dismiss;
    Text m_text;
    Text m_actionText;
    Token m_token = Token::Remove;
};

} // namespace vigil::ui
