// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/decisionbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keybadge.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace vigil::ui {

DecisionButton::DecisionButton(ActionSet &actions, const QString &id, QWidget *parent)
    : QPushButton(parent)
    , m_actions(actions)
    , m_id(id)
{
    const ActionRow &row = *actions.table().find(id);
    m_iconName = QLatin1StringView(row.icon);
    m_token = row.token;
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(vigil::ui::font(TextRole::Strong));
    QAction *action = actions.action(id);
    setEnabled(action->isEnabled());
    connect(this, &QPushButton::clicked, action, [this] { m_actions.trigger(m_id); });
    connect(action, &QAction::enabledChanged, this, &QWidget::setEnabled);
    connect(&actions, &ActionSet::labelsChanged, this, &DecisionButton::renew);
    renew();
}

void DecisionButton::setMeaning(const QString &text, const QString &iconName,
                                const QString &explanation)
{
    m_ownText = text;
    m_iconName = iconName;
    m_explanation = explanation;
    renew();
}

void DecisionButton::setToken(Token token)
{
    m_token = token;
    update();
}

void DecisionButton::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
}

void DecisionButton::renew()
{
    setText(m_ownText.isEmpty() ? actionText(*m_actions.table().find(m_id)) : m_ownText);
    setShortcut({}); // an ampersand in a policy's text names no key
    setAccessibleName(text());
    const QString key = m_actions.keys().label(m_id);
    setAccessibleDescription(m_explanation.isEmpty() ? key : key + u' ' + m_explanation);
    setToolTip(m_explanation.isEmpty() ? m_actions.toolTip(m_id) : plainToolTip(m_explanation));
    updateGeometry();
    update();
}

QSize DecisionButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int badge = paint::keyBadgeSize(m_actions.keys().label(m_id)).width();
    return {2 * metrics::windowEdge + scaled(metrics::iconSize) + 2 * metrics::inGroup
                + metrics.horizontalAdvance(text()) + badge,
            std::max(scaled(m_isCompact ? metrics::controlHeight : metrics::decisionHeight),
                     metrics.height() + metrics::inGroup)};
}

QSize DecisionButton::minimumSizeHint() const
{
    // In a narrow window the word gives way, with an ellipsis; icon and key stay.
    QSize size = sizeHint();
    const int word = fontMetrics().horizontalAdvance(text());
    size.rwidth() -= std::max(0, word - 3 * fontMetrics().averageCharWidth());
    return size;
}

void DecisionButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);

    const bool isPrimary = property("vigilPrimary").toBool() && isEnabled();
    const Token textToken = !isEnabled() ? Token::DisabledText
                            : isPrimary  ? Token::OnAccent
                                         : Token::Text;
    const Token iconToken = !isEnabled() ? Token::DisabledText : isPrimary ? textToken : m_token;
    const auto place = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const int side = scaled(metrics::iconSize);
    const QString key = m_actions.keys().label(m_id);
    const QSize badge = paint::keyBadgeSize(key);
    // Words must not be cut to one letter ("R…" is Remove and Restrict): with large text in a
    // narrow window the word goes below icon and key.
    const bool isStacked = width() < sizeHint().width()
                           && height() >= side + fontMetrics().height() + metrics::grid / 2;
    const int edge = isStacked ? metrics::grid : metrics::windowEdge;
    const QRect inner = rect().adjusted(edge, 0, -edge, 0);
    const int line = isStacked ? height() - fontMetrics().height() : height();
    QRect iconRect(inner.left(), 0, side, side);
    iconRect.moveTop((line - side) / 2);
    painter.drawPixmap(place(iconRect).topLeft(),
                       iconPixmap(m_iconName, iconToken, side, devicePixelRatioF()));

    const QRect badgeRect(inner.right() - badge.width() + 1, (line - badge.height()) / 2,
                          badge.width(), badge.height());
    const Token badgeToken = isPrimary || !isEnabled() ? textToken : Token::DimText;
    paint::keyBadge(painter, place(badgeRect), key, color(badgeToken));

    QRect textRect = inner;
    if (isStacked) {
        textRect.setTop(line - metrics::grid / 2);
    } else {
        textRect.setLeft(iconRect.right() + 1 + metrics::inGroup);
        textRect.setRight(badgeRect.left() - metrics::grid);
    }
    painter.setPen(color(textToken));
    painter.drawText(place(textRect),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)
                                      | Qt::AlignVCenter)
                         | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    if (hasFocus())
        paint::focusRing(painter, rect());
}

void DecisionButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFont(vigil::ui::font(TextRole::Strong));
}

} // namespace vigil::ui
