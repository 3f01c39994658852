// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/actdialog.h"

namespace vigil::ui {

class KeyFields;

/// A personal key for somebody at this console: they choose its passphrase.
class KeyDialog final : public ActDialog
{
    Q_OBJECT

public:
    KeyDialog(const store::TeamMember &member, QWidget *parent);

    [[nodiscard]] QString newPassphrase() const;

private:
    KeyFields *m_fields;
};

} // namespace vigil::ui
