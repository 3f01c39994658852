// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "store/proposalcommands.h"
#include "store/teamcommands.h"
#include "ui/people/clocknote.h"
#include "ui/people/keydialog.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peopletable.h"
#include "ui/people/peopletexts.h"
#include "ui/people/persondialog.h"
#include "ui/people/proposalsmodel.h"
#include "ui/people/settledialog.h"
#include "ui/review/reviewtexts.h"
#include "ui/shell/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace vigil::ui {

namespace {

constexpr int searchWidth = 320;
constexpr int fewRows = 6;

QHBoxLayout *row(std::initializer_list<QWidget *> widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::inGroup);
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    return line;
}

} // namespace

PeoplePage::PeoplePage(TeamDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_people(new PeopleModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_proposals(new ProposalsModel(desk, this))
    , m_clock(new ClockNote(desk))
    , m_stack(new QStackedWidget(this))
    , m_failed(new EmptyState(QStringLiteral("alert-triangle")))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::betweenGroups, metrics::betweenGroups,
                               metrics::betweenGroups, metrics::betweenGroups);
    column->setSpacing(metrics::inGroup);
    column->addWidget(m_clock);
    buildPeople(content);
    buildProposals(content);
    m_stack->addWidget(content);
    m_stack->addWidget(m_failed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectParts();
    retranslate();
    renew();
}

void PeoplePage::buildPeople(QWidget *content)
{
    m_search = new QLineEdit(content);
    m_search->setMaximumWidth(scaled(searchWidth));
    m_search->setClearButtonEnabled(true);
    m_add = new QPushButton(content);
    setPrimary(*m_add);
    m_note = new PlainLabel(TextRole::Base, Token::DimText, content);
    m_note->setWordWrap(true);
    m_found->setSourceModel(m_people);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setSortRole(PeopleModel::SortRole);
    m_found->setSortLocaleAware(true);
    m_table = makePeopleTable(m_found, PeopleModel::Languages, content);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PeopleModel::Name, Qt::AscendingOrder);
    offerColumns(*m_table, PeopleModel::Name);
    m_change = new QPushButton(content);
    m_key = new QPushButton(content);
    m_revoke = new QPushButton(content);

    auto *column = qobject_cast<QVBoxLayout *>(content->layout());
    auto *head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addStretch(1);
    head->addWidget(m_add);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_table, 3);
    column->addLayout(row({m_change, m_key, m_revoke}));
}

void PeoplePage::buildProposals(QWidget *content)
{
    m_waitingTitle = new PlainLabel(TextRole::Heading, Token::Text, content);
    m_nothing = new PlainLabel(TextRole::Base, Token::DimText, content);
    m_nothing->setWordWrap(true);
    m_waiting = makePeopleTable(m_proposals, ProposalsModel::What, content);
    m_confirm = new QPushButton(content);
    m_decline = new QPushButton(content);
    m_withdraw = new QPushButton(content);

    auto *column = qobject_cast<QVBoxLayout *>(content->layout());
    column->addSpacing(metrics::betweenGroups);
    column->addWidget(m_waitingTitle);
    column->addWidget(m_nothing);
    column->addWidget(m_waiting, 2);
    column->addLayout(row({m_confirm, m_decline, m_withdraw}));
}

void PeoplePage::connectParts()
{
    connect(&m_desk, &TeamDesk::changed, this, &PeoplePage::renew);
    connect(m_search, &QLineEdit::textChanged, m_found,
            &QSortFilterProxyModel::setFilterFixedString);
    for (QTableView *table : {m_table, m_waiting}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &PeoplePage::renewButtons);
        connect(table->model(), &QAbstractItemModel::modelReset, this, &PeoplePage::renewButtons);
    }
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_change->isEnabled())
            changePerson();
    });
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::addPerson);
    connect(m_change, &QPushButton::clicked, this, &PeoplePage::changePerson);
    connect(m_key, &QPushButton::clicked, this, &PeoplePage::makeKey);
    connect(m_revoke, &QPushButton::clicked, this, &PeoplePage::revokePerson);
    connect(m_confirm, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { settle(false); });
    connect(m_withdraw, &QPushButton::clicked, this, &PeoplePage::withdraw);
    connect(m_clock, &ClockNote::confirmRequested, this, &PeoplePage::confirmClock);
    connect(m_failed, &EmptyState::actionRequested, &m_desk, &TeamDesk::refresh);
}

QString PeoplePage::pageName() const
{
    //: Page of the members of the team
    return tr("People");
}

QString PeoplePage::heading() const
{
    return tr("People of the team");
}

QString PeoplePage::subline() const
{
    const auto &members = m_desk.state().members;
    const auto here = std::count_if(members.begin(), members.end(),
                                    [](const auto &member) { return !member.revoked; });
    const int waiting = static_cast<int>(m_desk.state().waiting.size());
    const QString people = tr("%n members", nullptr, static_cast<int>(here));
    //: %1 is "3 members", %2 how many proposals wait
    return waiting == 0 ? people : tr("%1 · %2").arg(people, tr("%n waiting", nullptr, waiting));
}

QWidget *PeoplePage::firstFocus()
{
    return m_table;
}

bool PeoplePage::mayManage() const
{
    const store::TeamMember *owner = m_desk.state().find(m_desk.owner());
    return owner && !owner->revoked
           && domain::may(owner->member.roles, domain::Right::ManageMembers);
}

const store::TeamMember *PeoplePage::chosen() const
{
    const QString id = m_table->currentIndex().data(PeopleModel::IdRole).toString();
    const auto parsed = domain::MemberId::parse(id);
    return parsed ? m_desk.state().find(*parsed) : nullptr;
}

std::optional<store::Proposal> PeoplePage::chosenProposal() const
{
    return m_proposals->at(m_waiting->currentIndex().row());
}

void PeoplePage::renew()
{
    m_stack->setCurrentIndex(m_desk.problem() ? 1 : 0);
    if (m_desk.problem()) {
        m_failed->setText(tr("The team cannot be read"), errorText(*m_desk.problem()));
        m_failed->setActionText(tr("Try again"));
    }
    m_clock->renew();
    m_people->setMembers(m_desk.state().members);
    chooseARow(*m_table);
    chooseARow(*m_waiting);
    const int waiting = m_proposals->rowCount();
    m_nothing->setVisible(waiting == 0);
    m_waiting->setVisible(waiting > 0);
    for (QPushButton *button : {m_confirm, m_decline, m_withdraw})
        button->setVisible(waiting > 0);
    m_waiting->setMinimumHeight(scaled(metrics::rowHeight) * std::min(waiting + 1, fewRows));
    m_note->setVisible(!mayManage());
    renewButtons();
    Q_EMIT headingChanged();
}

void PeoplePage::renewButtons()
{
    const store::TeamMember *member = chosen();
    const bool isHere = member && !member->revoked;
    m_add->setEnabled(mayManage());
    m_change->setEnabled(isHere && mayManage());
    m_revoke->setEnabled(isHere && mayManage());
    m_key->setEnabled(isHere);
    const auto proposal = chosenProposal();
    m_confirm->setEnabled(proposal.has_value());
    m_decline->setEnabled(proposal.has_value());
    m_withdraw->setEnabled(proposal && proposal->proposer == m_desk.owner());
}

void PeoplePage::open(ActDialog *dialog, std::function<TeamDesk::Act()> act)
{
    dialog->setSigned(m_desk.hasKey(m_desk.owner()));
    connect(dialog, &ActDialog::submitted, this, [this, dialog, act = std::move(act)] {
        dialog->await(m_desk.act(m_desk.owner(), dialog->passphrase(), act()));
    });
    dialog->open();
}

void PeoplePage::addPerson()
{
    auto *dialog = new PersonDialog(std::nullopt, this);
    open(dialog, [dialog]() -> TeamDesk::Act {
        return [name = dialog->name(),
                member = domain::Member{{}, dialog->roles(), dialog->languages()}](
                   store::WriteTransaction &transaction,
                   const store::Signatory &signatory) -> base::Result<void> {
            const auto added = store::addMember(transaction, signatory, name, member);
            return added ? base::Result<void>() : added.error();
        };
    });
}

void PeoplePage::changePerson()
{
    const store::TeamMember *member = chosen();
    if (!member)
        return;
    auto *dialog = new PersonDialog(*member, this);
    open(dialog, [dialog, before = member->member]() -> TeamDesk::Act {
        return [before, roles = dialog->roles(), languages = dialog->languages()](
                   store::WriteTransaction &transaction,
                   const store::Signatory &signatory) -> base::Result<void> {
            auto done = roles == before.roles
                            ? base::Result<void>()
                            : store::setMemberRoles(transaction, signatory, before.id, roles);
            if (!done || languages == before.languages)
                return done;
            return store::setMemberLanguages(transaction, signatory.member, before.id, languages);
        };
    });
}

void PeoplePage::makeKey()
{
    const store::TeamMember *member = chosen();
    if (!member)
        return;
    auto *dialog = new KeyDialog(*member, this);
    connect(dialog, &ActDialog::submitted, this, [this, dialog, id = member->member.id] {
        dialog->await(m_desk.enrol(id, dialog->newPassphrase()));
    });
    dialog->open();
}

void PeoplePage::revokePerson()
{
    const store::TeamMember *member = chosen();
    if (!member)
        return;
    auto *dialog = new ActDialog(
        //: Title of a window; %1 is a name
        {tr("End the membership of %1").arg(memberName(*member)),
         tr("All rights of this person end now. What they did stays as it is. To bring them back "
            "you add them anew."),
         //: Button
         tr("End membership")},
        this);
    open(dialog, [id = member->member.id]() -> TeamDesk::Act {
        return [id](store::WriteTransaction &transaction, const store::Signatory &signatory) {
            return store::revokeMember(transaction, signatory, id);
        };
    });
}

void PeoplePage::settle(bool isConfirming)
{
    const auto proposal = chosenProposal();
    if (!proposal)
        return;
    auto *dialog = new SettleDialog(
        m_desk, *proposal,
        isConfirming ? SettleDialog::Answer::Confirm : SettleDialog::Answer::Decline, this);
    const auto command = isConfirming ? store::confirmProposal : store::declineProposal;
    connect(dialog, &ActDialog::submitted, this, [this, dialog, command, id = proposal->id] {
        dialog->await(m_desk.act(
            dialog->settler(), dialog->passphrase(),
            [command, id](store::WriteTransaction &transaction, const store::Signatory &signatory) {
                return command(transaction, signatory, id);
            }));
    });
    dialog->open();
}

void PeoplePage::withdraw()
{
    const auto proposal = chosenProposal();
    if (!proposal)
        return;
    auto *dialog = new ActDialog(
        //: Title of a window
        {tr("Withdraw the proposal"),
         //: %1 is what a proposal would do
         tr("%1. Nobody can confirm it any more.").arg(proposalText(*proposal)),
         //: Button
         tr("Withdraw")},
        this);
    open(dialog, [id = proposal->id]() -> TeamDesk::Act {
        return [id](store::WriteTransaction &transaction, const store::Signatory &signatory) {
            return store::withdrawProposal(transaction, signatory, id);
        };
    });
}

void PeoplePage::confirmClock(const store::ClockHold &hold)
{
    auto *dialog = new ActDialog(
        //: Title of a window
        {tr("Confirm the time"),
         //: %1 and %2 are dates
         tr("Decisions recorded there from %1 to %2 bear these times for ever and are passed on as "
            "soon as you confirm. Make sure first that the clock is right now.")
             .arg(dateText(hold.from), dateText(hold.until)),
         //: Button
         tr("Confirm the time")},
        this);
    open(dialog, [device = hold.device]() -> TeamDesk::Act {
        return [device](store::WriteTransaction &transaction, const store::Signatory &signatory) {
            return store::confirmClock(transaction, signatory, device);
        };
    });
}

void PeoplePage::retranslate()
{
    //: In a search field
    m_search->setPlaceholderText(tr("Find a person"));
    m_search->setAccessibleName(tr("Find a person"));
    //: Read aloud: the table of members
    m_table->setAccessibleName(tr("Members of the team"));
    m_note->setText(tr("Only admins add people and change their roles."));
    //: Button
    m_add->setText(tr("Add a person…"));
    //: Button: change the roles and languages of a person
    m_change->setText(tr("Change…"));
    //: Button: a person gets a personal key
    m_key->setText(tr("Make a key…"));
    //: Button
    m_revoke->setText(tr("End membership…"));
    m_waitingTitle->setText(tr("Waiting for a second person"));
    m_nothing->setText(tr("Nothing waits. Publishing policies and erasing need two people: what "
                          "one proposes stands here until another lead confirms it."));
    //: Read aloud: the table of proposals
    m_waiting->setAccessibleName(tr("Proposals that wait"));
    //: Button
    m_confirm->setText(tr("Confirm…"));
    //: Button
    m_decline->setText(tr("Decline…"));
    //: Button: take one's own proposal back
    m_withdraw->setText(tr("Withdraw…"));
    m_people->retranslate();
    m_proposals->retranslate();
}

void PeoplePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    renew();
}

} // namespace vigil::ui
