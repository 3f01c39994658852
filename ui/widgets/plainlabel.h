// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QLabel>

class QPainter;
class QTextLayout;
class QTextOption;

namespace vigil::ui {

/// A label that shows text and never markup, in a step of the type scale and a colour of the
/// palette, and follows both live. On one line it elides and then has its whole text as tooltip; on
/// several it breaks what has no place to break.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(TextRole role = TextRole::Base, Token token = Token::Text,
                        QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setToken(Token token);
    /// Digits of one width, for times and counters.
    void setTabular(bool isTabular);
    /// Elided labels may be as narrow as a few characters.
    void setElided(Qt::TextElideMode mode);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void applyFont();
    void applyColor();
    [[nodiscard]] bool isCut() const;
    [[nodiscard]] bool isPassage() const;
    [[nodiscard]] QTextOption lines() const;
    [[nodiscard]] int measuredHeight(int width) const;
    /// Breaks the text into lines of this width, one below the other; returns their height.
    qreal layOut(QTextLayout &layout, qreal width) const;
    void paintLines(QPainter &painter) const;

    /// Heights by width, and of what: layouts ask for a few widths in turn, many times.
    struct Measured
    {
        QString text;
        QFont font;
        QHash<int, int> heights;
    };

    TextRole m_role;
    Token m_token;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    bool m_isTabular = false;
    mutable Measured m_measured;
};

/// Plain text as a tooltip: Qt would read markup in it otherwise.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace vigil::ui
