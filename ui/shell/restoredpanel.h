// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/restore.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace vigil::ui {

class IconLabel;
class PlainLabel;

/// What a restored store holds and what it lacks, before the person goes on with it.
class RestoredPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RestoredPanel(QWidget *parent = nullptr);

    void setRestored(const store::Restored &restored);

Q_SIGNALS:
    void goOnRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();

    std::optional<store::Restored> m_restored;
    PlainLabel *m_title;
    PlainLabel *m_until;
    IconLabel *m_missingIcon;
    PlainLabel *m_missing;
    PlainLabel *m_kept;
    PlainLabel *m_more;
    QPushButton *m_goOn;
};

} // namespace vigil::ui
