// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/evidencechips.h"

#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timecode.h"

#include <QEvent>
#include <QHBoxLayout>

namespace vigil::ui {

EvidenceChips::EvidenceChips(int most, QWidget *parent)
    : QWidget(parent)
    , m_most(most)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::inGroup);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void EvidenceChips::setEvidence(const QList<domain::Segment> &evidence,
                                std::optional<base::Instant> streamStart)
{
    if (m_evidence == evidence && m_streamStart == streamStart)
        return;
    m_evidence = evidence;
    m_streamStart = streamStart;
    renew();
}

void EvidenceChips::renew()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, const QString &name) {
        auto *chip = new PillButton(this);
        chip->setText(text);
        chip->setAccessibleName(name);
        chip->setToolTip(plainToolTip(name));
        chip->setObjectName(QStringLiteral("data"));
        m_layout->addWidget(chip);
        return chip;
    };
    const qsizetype shown =
        m_most == 0 || m_evidence.size() <= m_most ? m_evidence.size() : m_most - 1;
    for (const domain::Segment &segment : m_evidence.first(shown)) {
        const QString range = timeRange(segment.from, segment.to);
        const QString place =
            m_streamStart
                ? range + QStringLiteral(" · ") + utcRange(*m_streamStart, segment.from, segment.to)
                : range;
        //: Read aloud and tooltip: takes a marked stretch of the video away. %1 is 0:12–0:20
        PillButton *chip = add(range, tr("Take the evidence %1 away").arg(place));
        chip->setFont(tabular(chip->font()));
        chip->setToken(Token::Accent);
        chip->setTrailingIconName(QStringLiteral("x"));
        connect(chip, &QPushButton::clicked, this,
                [this, segment] { Q_EMIT removeRequested(segment); });
    }
    if (const qsizetype rest = m_evidence.size() - shown; rest > 0) {
        //: A chip that stands for further ones. %1 is a number
        PillButton *chip = add(tr("+%1").arg(numberText(rest)),
                               tr("Show all evidence: %Ln more", nullptr, static_cast<int>(rest)));
        connect(chip, &QPushButton::clicked, this, &EvidenceChips::allRequested);
    }
    setVisible(!m_evidence.isEmpty());
}

void EvidenceChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
