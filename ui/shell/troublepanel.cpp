// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/troublepanel.h"

#include "store/errors.h"
#include "ui/shell/storerescue.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/panelsurface.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progressline.h"

#include <QAccessible>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int columnWidth = 620;
constexpr int titleIcon = 24;

/// Older ones are found with "Open another backup".
constexpr std::size_t mostOffers = 3;

} // namespace

TroublePanel::TroublePanel(StoreRescue &rescue, QWidget *parent)
    : QWidget(parent)
    , m_rescue(rescue)
    , m_title(paragraph(TextRole::Title, Token::Text, this))
    , m_what(paragraph(TextRole::Base, Token::Text, this))
    , m_place(paragraph(TextRole::Base, Token::DimText, this))
    , m_worksTitle(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_works(paragraph(TextRole::Base, Token::Text, this))
    , m_toDoTitle(new PlainLabel(TextRole::Heading, Token::Text, this))
    , m_toDo(paragraph(TextRole::Base, Token::Text, this))
    , m_none(paragraph(TextRole::Base, Token::DimText, this))
    , m_buttons(new QWidget(this))
    , m_other(new QPushButton(m_buttons))
    , m_copy(new QPushButton(m_buttons))
    , m_retry(new QPushButton(m_buttons))
    , m_progress(new ProgressLine(this))
    , m_said(paragraph(TextRole::Base, Token::Text, this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    build(*addCentredColumn(*this, *scroll, columnWidth));
    connectRescue();
}

void TroublePanel::build(QVBoxLayout &column)
{
    const auto group = [&column](std::initializer_list<QWidget *> widgets) {
        auto *lines = new QVBoxLayout;
        lines->setSpacing(metrics::grid);
        for (QWidget *widget : widgets)
            lines->addWidget(widget);
        column.addLayout(lines);
    };
    auto *heading = new QHBoxLayout;
    heading->setSpacing(metrics::inGroup);
    heading->addWidget(
        new IconLabel(QStringLiteral("alert-triangle"), Token::Remove, titleIcon, this));
    heading->addWidget(m_title, 1);
    column.addStretch(1);
    column.addLayout(heading);
    group({m_what, m_place});
    group({m_worksTitle, m_works});
    group({m_toDoTitle, m_toDo});
    m_offersPlace = new QVBoxLayout;
    m_offersPlace->addWidget(m_none);
    column.addLayout(m_offersPlace);
    // Two lines: the longest languages do not fit into one.
    auto *buttons = new QGridLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(metrics::inGroup);
    buttons->setColumnStretch(2, 1);
    buttons->addWidget(m_retry, 0, 0);
    buttons->addWidget(m_other, 0, 1);
    buttons->addWidget(m_copy, 1, 0, 1, 2, Qt::AlignLeading);
    column.addWidget(m_buttons);
    column.addWidget(m_progress);
    column.addWidget(m_said);
    column.addStretch(2);
    connect(m_other, &QPushButton::clicked, this, &TroublePanel::chooseBackup);
    connect(m_copy, &QPushButton::clicked, this, &TroublePanel::chooseCopyPlace);
    connect(m_retry, &QPushButton::clicked, this, &TroublePanel::retryRequested);
}

void TroublePanel::connectRescue()
{
    connect(&m_rescue, &StoreRescue::changed, this, &TroublePanel::renew);
    connect(&m_rescue, &StoreRescue::progressed, m_progress, &ProgressLine::setDone);
    connect(m_progress, &ProgressLine::stopRequested, &m_rescue, &StoreRescue::stop);
    connect(&m_rescue, &StoreRescue::failed, this, [this](const base::Error &error) {
        say(
            [error, isCopy = m_isCopying] {
                return isCopy ? copyErrorText(error) : restoreErrorText(error);
            },
            error.code != store::backupCancelled);
    });
    connect(&m_rescue, &StoreRescue::copied, this, [this](const QString &folder) {
        //: %1 is a folder
        say([folder] { return tr("The copy is in %1.").arg(pathText(folder)); }, false);
    });
}

void TroublePanel::setTrouble(base::ErrorCode code)
{
    m_code = code;
    say({}, false);
    renew();
}

QWidget *TroublePanel::firstFocus() const
{
    if (!m_trouble.isRetryFirst && m_offers) {
        if (auto *first = m_offers->findChild<QPushButton *>())
            return first;
    }
    return m_retry;
}

void TroublePanel::say(Answer answer, bool isProblem)
{
    m_answer = std::move(answer);
    m_said->setToken(isProblem ? Token::Remove : Token::Text);
    m_said->setText(m_answer ? m_answer() : QString());
    m_said->setVisible(m_answer != nullptr);
    if (m_answer) {
        QAccessibleEvent spoken(m_said, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

void TroublePanel::addOffer(const store::Refuge &refuge, bool isFirst)
{
    const QString until = momentText(refuge.facts.until);
    auto *button = new QPushButton(m_offers);
    //: Buttons. %1 is a day and a time
    button->setText(refuge.isStore ? tr("Go on from this store, as of %1").arg(until)
                                   : tr("Restore the backup of %1").arg(until));
    setPrimary(*button, isFirst);
    auto *layout = static_cast<QVBoxLayout *>(m_offers->layout());
    layout->addWidget(button, 0, Qt::AlignLeading);
    auto *where = paragraph(TextRole::Small, Token::DimText, m_offers);
    where->setText(pathText(refuge.file));
    // Under its button; a path would stand at the left by itself.
    where->setAlignment(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    layout->addWidget(where);
    connect(button, &QPushButton::clicked, this,
            [this, file = refuge.file] { Q_EMIT restoreRequested(file); });
}

void TroublePanel::renewOffers()
{
    delete m_offers;
    m_offers = new QWidget(this);
    auto *layout = new QVBoxLayout(m_offers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    m_offersPlace->addWidget(m_offers);
    std::size_t offered = 0;
    for (const store::Refuge &refuge : m_rescue.refuges()) {
        const bool isHelp = refuge.isStore ? m_trouble.canGoOn : m_trouble.canRestore;
        if (!isHelp || offered == mostOffers)
            continue;
        addOffer(refuge, offered == 0 && !m_trouble.isRetryFirst);
        ++offered;
    }
    m_offers->setVisible(offered > 0);
    m_none->setVisible(offered == 0 && m_trouble.canRestore);
    m_none->setText(m_rescue.isLooking()
                        ? tr("Looking for backups…")
                        : tr("This computer knows of no backup of this store. Open one from "
                             "where it was kept."));
    setPrimary(*m_retry, m_trouble.isRetryFirst);
    setPrimary(*m_other, !m_trouble.isRetryFirst && offered == 0);
}

void TroublePanel::renewWork()
{
    using Work = StoreRescue::Work;
    const Work work = m_rescue.work();
    const bool isBusy = work == Work::Restoring || work == Work::Copying;
    if (isBusy) {
        m_isCopying = work == Work::Copying;
        say({}, false);
    }
    m_offers->setEnabled(!isBusy);
    m_buttons->setEnabled(!isBusy);
    m_other->setVisible(m_trouble.canRestore);
    m_copy->setVisible(m_trouble.canCopy);
    if (isBusy && !m_progress->isVisibleTo(this))
        m_progress->setDone(0);
    m_progress->setVisible(isBusy);
    m_progress->setText(work == Work::Restoring ? tr("Restoring the store and checking it…")
                                                : tr("Copying the store as it is…"));
}

void TroublePanel::renew()
{
    m_trouble = troubleOf(m_code, m_rescue.stateFolder());
    m_title->setText(m_trouble.title);
    m_what->setText(m_trouble.what);
    //: %1 is a folder
    m_place->setText(tr("The store lies in %1.").arg(pathText(m_rescue.folder())));
    m_worksTitle->setText(tr("What still works"));
    m_works->setText(m_trouble.works);
    m_toDoTitle->setText(tr("What you can do"));
    m_toDo->setText(m_trouble.toDo);
    //: Button: choose a file
    m_other->setText(tr("Open another backup…"));
    //: Button: choose a folder
    m_copy->setText(tr("Copy the damaged store…"));
    //: Button
    m_retry->setText(tr("Try again"));
    if (m_answer)
        m_said->setText(m_answer());
    renewOffers();
    renewWork();
}

void TroublePanel::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Open a backup"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    //: Kinds of files to choose from; what stands in brackets stays as it is
    dialog->setNameFilters({tr("Backups (*.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TroublePanel::restoreRequested);
    dialog->open();
}

void TroublePanel::chooseCopyPlace()
{
    auto *dialog = new QFileDialog(this, tr("Where to put the copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &TroublePanel::copyRequested);
    dialog->open();
}

void TroublePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renew();
}

} // namespace vigil::ui
