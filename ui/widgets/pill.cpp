// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace vigil::ui {

namespace {

constexpr int sideSpace = 10;
constexpr int iconSpace = 6;

struct PillContent
{
    QString icon;
    QString text;
    QString trailing;
    Token token;
};

int iconSide()
{
    return scaled(metrics::smallIconSize);
}

QSize sizeOf(const PillContent &content, const QFontMetrics &font)
{
    int width = 2 * sideSpace + font.horizontalAdvance(content.text);
    for (const QString &icon : {content.icon, content.trailing}) {
        if (!icon.isEmpty())
            width += iconSide() + (content.text.isEmpty() ? 0 : iconSpace);
    }
    return {width, std::max(scaled(metrics::pillHeight), font.height() + 4)};
}

void paintContent(QPainter &painter, const QWidget &widget, const PillContent &content)
{
    const auto place = [&widget](const QRect &logical) {
        return QStyle::visualRect(widget.layoutDirection(), widget.rect(), logical);
    };
    const int side = iconSide();
    QRect text = widget.rect().adjusted(sideSpace, 0, -sideSpace, 0);
    const auto drawIcon = [&](const QString &name, int left) {
        const QRect rect(left, (widget.height() - side) / 2, side, side);
        painter.drawPixmap(place(rect).topLeft(),
                           iconPixmap(name, content.token, side, widget.devicePixelRatioF()));
    };
    if (!content.icon.isEmpty()) {
        drawIcon(content.icon, text.left());
        text.setLeft(text.left() + side + iconSpace);
    }
    if (!content.trailing.isEmpty()) {
        drawIcon(content.trailing, text.right() - side + 1);
        text.setRight(text.right() - side - iconSpace);
    }
    painter.setPen(color(content.token));
    painter.drawText(place(text), Qt::AlignCenter | Qt::TextSingleLine, content.text);
}

} // namespace

Pill::Pill(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(vigil::ui::font(TextRole::Base));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setState(const QString &iconName, const QString &text, Token token)
{
    m_iconName = iconName;
    m_token = token;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    QSize size = sizeOf({m_iconName, text(), {}, m_token}, fontMetrics());
    size.setWidth(size.width() + 2);
    return size;
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), color(Token::Fill), {}, paint::Corner::Pill);
    paintContent(painter, *this, {m_iconName, text(), {}, m_token});
}

void Pill::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(vigil::ui::font(TextRole::Base));
}

PillButton::PillButton(QWidget *parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillButton::setToken(Token token)
{
    m_token = token;
    update();
}

void PillButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void PillButton::setTrailingIconName(const QString &name)
{
    m_trailingIconName = name;
    updateGeometry();
    update();
}

QSize PillButton::sizeHint() const
{
    return sizeOf({m_iconName, text(), m_trailingIconName, m_token}, fontMetrics());
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const Token content = !isEnabled()  ? Token::DisabledText
                          : isChecked() ? Token::Accent
                                        : m_token;
    const Token edge = content == Token::Text ? Token::ControlBorder : content;
    const bool isLinkLike = m_token == Token::Accent && m_trailingIconName.isEmpty();
    paint::box(painter, rect(), paint::controlFill(option, true),
               color(isLinkLike && isEnabled() ? Token::ControlBorder : edge), paint::Corner::Pill);
    const Token textToken = m_trailingIconName.isEmpty() || !isEnabled() ? content : Token::Text;
    paintContent(painter, *this, {m_iconName, text(), m_trailingIconName, textToken});
    if (hasFocus())
        paint::focusRing(painter, rect(), paint::Corner::Pill);
}

void PillButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace vigil::ui
