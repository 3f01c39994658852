// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/actdialog.h"

class QComboBox;

namespace vigil::ui {

/// The second person's yes or no to a proposal: who they are, and their passphrase.
class SettleDialog final : public ActDialog
{
    Q_OBJECT

public:
    enum class Answer { Confirm, Decline };

    SettleDialog(const TeamDesk &desk, const store::Proposal &proposal, Answer answer,
                 QWidget *parent);

    /// Null when nobody here may.
    [[nodiscard]] domain::MemberId settler() const;

private:
    [[nodiscard]] static Texts textsFor(const TeamDesk &desk, const store::Proposal &proposal,
                                        Answer answer);
    QComboBox *m_who;
};

} // namespace vigil::ui
