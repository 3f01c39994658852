// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QLabel>
#include <QPushButton>

namespace vigil::ui {

/// A state in a round filled shape: icon and word, both in the state's colour. Plain text.
class Pill final : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void setState(const QString &iconName, const QString &text, Token token);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    Token m_token = Token::Text;
};

/// A small round button with an outline: 1×, A–B, "Undo 7 s", "0:12–0:20 ✕". Checkable ones fill
/// when on.
class PillButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit PillButton(QWidget *parent = nullptr);

    /// Colour of text and outline; Text gives the outline of controls.
    void setToken(Token token);
    void setIconName(const QString &name);
    /// An icon behind the text, such as the cross that takes an evidence segment away.
    void setTrailingIconName(const QString &name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_iconName;
    QString m_trailingIconName;
    Token m_token = Token::Text;
};

} // namespace vigil::ui
