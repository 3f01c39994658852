// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionset.h"

#include <QPushButton>

namespace vigil::ui {

/// A button of the decision bar, 44 px: icon in the measure's colour, word, key. Everything comes
/// from the action's row; it takes the focus by Tab only, so that a click never takes the keys
/// away.
class DecisionButton final : public QPushButton
{
    Q_OBJECT

public:
    DecisionButton(ActionSet &actions, const QString &id, QWidget *parent = nullptr);

    /// Another word and icon than the action's: what Enter or a digit does now ("Remove", trash).
    /// `explanation` is told with its key; empty: the action's own.
    void setMeaning(const QString &text, const QString &iconName, const QString &explanation = {});
    void setToken(Token token);
    /// As high as the controls beside it.
    void setCompact(bool isCompact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renew();

    ActionSet &m_actions;
    QString m_id;
    QString m_iconName;
    QString m_ownText;
    QString m_explanation;
    Token m_token;
    bool m_isCompact = false;
};

} // namespace vigil::ui
