// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/upgradepage.h"

#include "ui/review/reviewtexts.h"
#include "ui/shell/storeupgrade.h"
#include "ui/shell/troubletexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

using Step = store::UpgradeStep;

constexpr int textWidth = 620;
constexpr int headIcon = 24;
constexpr int wholeBar = 1'000;
constexpr Step allSteps[] = {Step::Copying, Step::Checking, Step::Migrating, Step::Folding,
                             Step::Searching};

QString stepText(Step step)
{
    switch (step) {
    case Step::Copying: return UpgradePage::tr("Copy the store as it is");
    case Step::Checking: return UpgradePage::tr("Check the copy");
    //: The form in which the store keeps its data
    case Step::Migrating: return UpgradePage::tr("Change the form of the store");
    case Step::Folding: return UpgradePage::tr("Work through all records");
    case Step::Searching: return UpgradePage::tr("Make the index for searching");
    }
    Q_UNREACHABLE();
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString measureText(const store::UpgradeProgress &progress)
{
    if (progress.step == Step::Copying) {
        //: How much is copied: "1.2 GB of 3.4 GB"
        return UpgradePage::tr("%1 of %2").arg(sizeText(progress.done), sizeText(progress.whole));
    }
    //: How many records are done, of how many
    return UpgradePage::tr("%1 of %2 records")
        .arg(numberText(progress.done), numberText(progress.whole));
}

} // namespace

UpgradePage::UpgradePage(const StoreUpgrade &upgrade, QWidget *parent)
    : Page(parent)
    , m_backupFolder(upgrade.backupFolder())
    , m_scroll(new QScrollArea(this))
    , m_title(paragraph(TextRole::Title, Token::Text, this))
    , m_what(paragraph(TextRole::Base, Token::Text, this))
    , m_copy(paragraph(TextRole::Base, Token::DimText, this))
    , m_bar(new QProgressBar(this))
    , m_measure(new PlainLabel(TextRole::Base, Token::DimText, this))
    , m_safe(paragraph(TextRole::Base, Token::Text, this))
{
    build(*addCentredColumn(*this, *m_scroll, textWidth));
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &UpgradePage::renewMeasure);
    connect(&upgrade, &StoreUpgrade::progressed, this, &UpgradePage::setProgress);
    renew();
}

void UpgradePage::build(QVBoxLayout &column)
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(metrics::inGroup);
    heading->addWidget(new IconLabel(QStringLiteral("database"), Token::Accent, headIcon, this));
    heading->addWidget(m_title, 1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(metrics::inGroup);
    for (const Step step : allSteps)
        addLine(step, *lines);
    m_bar->setRange(0, wholeBar);
    m_bar->setTextVisible(false);
    // Nothing moves where a step has no measure.
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    m_measure->setTabular(true);
    auto *measure = new QVBoxLayout;
    measure->setSpacing(metrics::grid);
    measure->addWidget(m_measure);
    measure->addWidget(m_bar);
    column.addStretch(1);
    column.addLayout(heading);
    column.addWidget(m_what);
    column.addWidget(m_copy);
    column.addLayout(lines);
    column.addLayout(measure);
    column.addWidget(m_safe);
    column.addStretch(2);
}

void UpgradePage::addLine(Step step, QVBoxLayout &lines)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inGroup);
    auto *icon = new IconLabel({}, Token::DimText, metrics::iconSize, row);
    auto *text = paragraph(TextRole::Base, Token::DimText, row);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    lines.addWidget(row);
    m_lines.push_back({step, row, icon, text});
}

void UpgradePage::setProgress(const store::UpgradeProgress &progress)
{
    const bool isNew = !m_first || progress.step != m_progress.step;
    // The last part of a step, which nobody can measure, is a wait of its own.
    const bool isUnmeasured = progress.whole == 0 && m_progress.whole > 0;
    m_progress = progress;
    if (isNew || isUnmeasured)
        m_stepTime.start();
    if (isNew)
        beginStep();
    renewMeasure();
}

void UpgradePage::beginStep()
{
    if (!m_first)
        m_first = m_progress.step;
    m_second.start();
    renewLines();
    for (const Line &line : m_lines) {
        if (line.step != m_progress.step)
            continue;
        QAccessibleEvent spoken(line.text, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

void UpgradePage::renewLines()
{
    m_copy->setVisible(m_first == Step::Copying);
    for (const Line &line : m_lines) {
        const QString text = stepText(line.step);
        const bool isNow = line.step == m_progress.step;
        line.row->setVisible(m_first && line.step >= *m_first);
        line.text->setText(text);
        line.text->setRole(isNow ? TextRole::Strong : TextRole::Base);
        line.text->setToken(isNow ? Token::Text : Token::DimText);
        if (isNow) {
            line.icon->setIconName(QStringLiteral("hourglass"), Token::Accent);
            //: Read aloud: the step that runs
            line.text->setAccessibleName(tr("Now: %1").arg(text));
        } else if (line.step < m_progress.step) {
            line.icon->setIconName(QStringLiteral("circle-check"), Token::NoViolation);
            //: Read aloud: a step that is over
            line.text->setAccessibleName(tr("Done: %1").arg(text));
        } else {
            line.icon->setIconName(QStringLiteral("circle-dashed"), Token::DimText);
            //: Read aloud: a step that is still to come
            line.text->setAccessibleName(tr("Later: %1").arg(text));
        }
    }
    m_bar->setAccessibleName(stepText(m_progress.step));
}

void UpgradePage::renewMeasure()
{
    const bool isKnown = m_progress.whole > 0;
    m_bar->setVisible(isKnown);
    if (isKnown) {
        m_bar->setValue(static_cast<int>(m_progress.done * wholeBar / m_progress.whole));
        m_measure->setText(measureText(m_progress));
    } else if (m_first) {
        //: %1 is a duration, "12 s"
        m_measure->setText(tr("How long this step takes is not known; it has run for %1.")
                               .arg(durationText(base::Millis(m_stepTime.elapsed()))));
    }
}

void UpgradePage::renew()
{
    m_title->setText(tr("Bringing the store up to date"));
    m_scroll->setAccessibleName(m_title->text());
    m_what->setText(tr("This version of Vigil keeps some things in another way than the one that "
                       "wrote the store. The review desk opens by itself when this is done. With "
                       "a large store that takes minutes."));
    //: %1 is a folder
    m_copy->setText(tr("First a copy of the store as it is now is made in %1. It stays there.")
                        .arg(pathText(m_backupFolder)));
    m_safe->setText(tr("You can leave this window open and do something else. If you close it, or "
                       "the computer is switched off, nothing is lost: at the next start this "
                       "goes on with the step that was not finished."));
    renewLines();
    renewMeasure();
}

QString UpgradePage::pageName() const
{
    //: Name of the page that tells how the store is brought up to date
    return tr("Store");
}

QWidget *UpgradePage::firstFocus()
{
    return m_scroll;
}

void UpgradePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        renew();
        Q_EMIT headingChanged();
    }
    Page::changeEvent(event);
}

} // namespace vigil::ui
