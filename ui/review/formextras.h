// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/reviewsession.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace vigil::ui {

class EvidenceChips;
class PlainLabel;

/// The parts of the form that few cases need: ground, exception, further policies, all evidence. It
/// lies over the desk above the bar and is no window, so that the keys stay with the desk.
class FormExtras final : public QWidget
{
    Q_OBJECT

public:
    explicit FormExtras(review::ReviewSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() const;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void connectFields();
    void renew();
    void renewPolicies();
    void sendGround();
    void retranslate();

    review::ReviewSession &m_session;
    PlainLabel *m_groundTitle;
    QComboBox *m_ground;
    QLineEdit *m_law;
    PlainLabel *m_exceptionTitle;
    QComboBox *m_exception;
    PlainLabel *m_alsoTitle;
    QListWidget *m_also;
    PlainLabel *m_evidenceTitle;
    EvidenceChips *m_evidence;
    QPushButton *m_close;
    bool m_isFilling = false;
};

} // namespace vigil::ui
