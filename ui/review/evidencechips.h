// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flag.h"

#include <QList>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace vigil::ui {

/// The evidence of the form as chips with a cross; more than fit are counted in one more chip.
class EvidenceChips final : public QWidget
{
    Q_OBJECT

public:
    /// `most`: chips shown before the rest is counted; 0 shows all.
    explicit EvidenceChips(int most, QWidget *parent = nullptr);

    /// `streamStart`: when a stream began, so that places in it are told by the clock, too.
    void setEvidence(const QList<domain::Segment> &evidence,
                     std::optional<base::Instant> streamStart);

Q_SIGNALS:
    void removeRequested(const vigil::domain::Segment &segment);
    /// The counting chip was pressed.
    void allRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();

    int m_most;
    QHBoxLayout *m_layout;
    QList<domain::Segment> m_evidence;
    std::optional<base::Instant> m_streamStart;
};

} // namespace vigil::ui
