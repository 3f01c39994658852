// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/restoredpanel.h"

#include "ui/review/reviewtexts.h"
#include "ui/shell/troubletexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int columnWidth = 620;
constexpr int titleIcon = 24;

QString missingText(const store::Restored &restored)
{
    if (!restored.missing) {
        return RestoredPanel::tr("What was recorded after that is not in it. This computer does "
                                 "not know whether there was anything.");
    }
    if (*restored.missing == 0)
        return RestoredPanel::tr("Nothing that this console had recorded is missing.");
    return RestoredPanel::tr("%n records made after that are missing, though they were shown as "
                             "saved: decide those cases again. What another console of the team "
                             "has of them comes back from there.",
                             nullptr, static_cast<int>(*restored.missing));
}

/// What has to be done by somebody, as far as there is anything.
QString moreText(const store::Restored &restored)
{
    QStringList lines;
    if (!restored.hasTeamSecret) {
        //: %1 is a folder
        lines.append(RestoredPanel::tr("The team's secret was not found: decisions go on, but "
                                       "nothing can be imported. Put a copy of team.secret into "
                                       "%1.")
                         .arg(pathText(restored.stateFolder)));
    }
    if (!restored.isVouched) {
        lines.append(RestoredPanel::tr("The old key was not found: other consoles of the team take "
                                       "what is decided here once one of them has enrolled this "
                                       "one."));
    }
    if (restored.faults > 0) {
        lines.append(RestoredPanel::tr("The backup has faults that verifying names: %n. Tell a "
                                       "lead.",
                                       nullptr, static_cast<int>(restored.faults)));
    }
    return lines.join(QStringLiteral("\n\n"));
}

} // namespace

RestoredPanel::RestoredPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(paragraph(TextRole::Title, Token::Text, this))
    , m_until(paragraph(TextRole::Base, Token::Text, this))
    , m_missingIcon(new IconLabel({}, Token::Text, metrics::iconSize, this))
    , m_missing(paragraph(TextRole::Strong, Token::Text, this))
    , m_kept(paragraph(TextRole::Base, Token::DimText, this))
    , m_more(paragraph(TextRole::Base, Token::Text, this))
    , m_goOn(new QPushButton(this))
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(metrics::inGroup);
    heading->addWidget(
        new IconLabel(QStringLiteral("circle-check"), Token::NoViolation, titleIcon, this));
    heading->addWidget(m_title, 1);
    auto *missing = new QHBoxLayout;
    missing->setSpacing(metrics::inGroup);
    missing->addWidget(m_missingIcon, 0, Qt::AlignTop);
    missing->addWidget(m_missing, 1);
    setPrimary(*m_goOn);
    setFocusProxy(m_goOn);

    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::betweenGroups);
    column->addStretch(1);
    column->addLayout(heading);
    column->addWidget(m_until);
    column->addLayout(missing);
    column->addWidget(m_more);
    column->addWidget(m_kept);
    column->addWidget(m_goOn, 0, Qt::AlignLeading);
    column->addStretch(2);
    auto *centred = new QWidget(this);
    centred->setLayout(column);
    centred->setMaximumWidth(scaled(columnWidth));
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(centred, 1000);
    layout->addStretch(1);
    connect(m_goOn, &QPushButton::clicked, this, &RestoredPanel::goOnRequested);
}

void RestoredPanel::setRestored(const store::Restored &restored)
{
    m_restored = restored;
    renew();
}

void RestoredPanel::renew()
{
    if (!m_restored)
        return;
    const bool isWhole = m_restored->missing == 0;
    m_title->setText(tr("The store is restored"));
    //: %1 is a day and a time, %2 a number
    m_until->setText(tr("It holds everything until %1, up to record %2 of the old console. It goes "
                        "on as a new console with a key of its own.")
                         .arg(momentText(m_restored->until), numberText(m_restored->seq)));
    m_missingIcon->setIconName(isWhole ? QStringLiteral("check") : QStringLiteral("alert-triangle"),
                               isWhole ? Token::NoViolation : Token::Remove);
    m_missing->setText(missingText(*m_restored));
    m_more->setText(moreText(*m_restored));
    m_more->setVisible(!m_more->text().isEmpty());
    //: %1 is a folder
    m_kept->setText(
        tr("What lay there before is kept in %1, unchanged.").arg(pathText(m_restored->setAside)));
    m_kept->setVisible(!m_restored->setAside.isEmpty());
    //: Button: to the review desk
    m_goOn->setText(tr("Go on"));
}

void RestoredPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
