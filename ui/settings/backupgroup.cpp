// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupgroup.h"

#include "ui/shell/backupdesk.h"
#include "ui/shell/errortext.h"
#include "ui/shell/troubletexts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progressline.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

QString lastText(const BackupDesk &desk)
{
    const auto &last = desk.last();
    if (!desk.isRead())
        return BackupGroup::tr("Looking for the last backup…");
    if (!last)
        return BackupGroup::tr(
            "There is no backup yet. If this disk fails, what was decided is lost.");
    if (!last->until)
        return BackupGroup::tr(
            "The last backup is not where it was, or cannot be read. Make a new one.");
    const QString until = momentText(*last->until);
    if (!last->isBehind)
        //: %1 is a day and a time
        return BackupGroup::tr(
                   "The last backup holds everything until now; its last record is of %1.")
            .arg(until);
    if (desk.isDue())
        //: %1 is a day and a time
        return BackupGroup::tr(
                   "The last backup holds everything until %1. What came later is in none; it is "
                   "time for a new one.")
            .arg(until);
    //: %1 is a day and a time
    return BackupGroup::tr("The last backup holds everything until %1.").arg(until);
}

} // namespace

BackupGroup::BackupGroup(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_hint(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_icon(new IconLabel({}, Token::Text, metrics::iconSize, this))
    , m_last(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_place(new PlainLabel(TextRole::Small, Token::DimText, this))
    , m_start(new QPushButton(this))
    , m_progress(new ProgressLine(this))
    , m_problem(new PlainLabel(TextRole::Base, Token::Remove, this))
{
    for (PlainLabel *label : {m_last, m_place, m_problem})
        label->setWordWrap(true);
    m_place->setObjectName(QStringLiteral("data"));
    auto *last = new QHBoxLayout;
    last->setSpacing(metrics::inGroup);
    last->addWidget(m_icon, 0, Qt::AlignTop);
    last->addWidget(m_last, 1);
    QVBoxLayout *layout = beginGroup(*this, m_title, m_hint);
    layout->addLayout(last);
    layout->addWidget(m_place);
    layout->addWidget(m_start, 0, Qt::AlignLeading);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    connect(m_start, &QPushButton::clicked, this, &BackupGroup::choosePlace);
    connect(m_progress, &ProgressLine::stopRequested, this, [this] {
        if (m_desk)
            m_desk->stop();
    });
    renew();
}

void BackupGroup::setDesk(BackupDesk *desk)
{
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &BackupDesk::changed, this, &BackupGroup::renew);
        connect(m_desk, &BackupDesk::progressed, m_progress, &ProgressLine::setDone);
        connect(m_desk, &QObject::destroyed, this, [this] {
            m_desk = nullptr;
            hide();
        });
    }
    renew();
}

void BackupGroup::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Where to put the backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    // A backup never takes the place of another file.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    if (m_desk)
        dialog->selectFile(m_desk->proposedFile());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (m_desk)
            m_desk->backUp(file);
    });
    dialog->open();
}

void BackupGroup::renew()
{
    setVisible(m_desk != nullptr);
    m_title->setText(tr("Backup"));
    m_hint->setText(tr("A copy of the whole store without its keys, best on another disk. Work "
                       "goes on while it is made."));
    //: Button: choose a file
    m_start->setText(tr("Back up now…"));
    m_progress->setText(tr("Backing up and checking the copy…"));
    if (m_desk)
        renewLast(*m_desk);
}

void BackupGroup::renewLast(const BackupDesk &desk)
{
    m_icon->setIconName(desk.isDue() ? QStringLiteral("info-circle") : QStringLiteral("check"),
                        desk.isDue() ? Token::Accent : Token::NoViolation);
    m_icon->setVisible(desk.isRead());
    m_last->setText(lastText(desk));
    const auto &last = desk.last();
    m_place->setText(last ? pathText(last->file) : QString());
    m_place->setVisible(last.has_value());
    // A path would stand at the left by itself.
    m_place->setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_start->setVisible(!desk.isRunning());
    m_progress->setVisible(desk.isRunning());
    const auto &problem = desk.problem();
    m_problem->setText(problem ? errorText(*problem) : QString());
    m_problem->setVisible(problem.has_value());
}

void BackupGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
