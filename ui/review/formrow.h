// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/reviewsession.h"
#include "ui/shell/actionset.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;

namespace vigil::ui {

class DecisionButton;
class EvidenceChips;
class KeyBadge;
class Pill;
class PillButton;
class SearchCombo;

/// The second line of the decision bar: policy, reason, evidence, note, what Enter does and of how
/// many similar videos too, and undo.
/// On narrow windows and with large text it takes two lines.
class FormRow final : public QWidget
{
    Q_OBJECT

public:
    FormRow(review::ReviewSession &session, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *note() const { return m_note; }
    [[nodiscard]] SearchCombo *policy() const { return m_policy; }
    [[nodiscard]] QComboBox *reason() const { return m_reason; }
    [[nodiscard]] PillButton *more() const { return m_more; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The rest of the form is asked for, or no longer.
    void moreToggled(bool isOpen);
    /// A field is done with: the keys belong to the desk again.
    void fieldLeft();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(ActionSet &actions);
    void connectFields();
    void renewForm();
    void renewPolicies();
    void renewReasons();
    void renewMore();
    void renewAlike();
    [[nodiscard]] QString submitText(const QList<domain::MeasureSpec> &measures) const;
    void renewSubmit();
    void sizeSubmit();
    void retranslate();

    review::ReviewSession &m_session;
    ActionSet &m_actions;
    SearchCombo *m_policy;
    QComboBox *m_reason;
    EvidenceChips *m_evidence;
    PillButton *m_more;
    QLineEdit *m_note;
    Pill *m_alike;
    DecisionButton *m_submit;
    KeyBadge *m_undoKey;
    QWidget *m_first;
    QWidget *m_second;
    QBoxLayout *m_lines;
};

} // namespace vigil::ui
