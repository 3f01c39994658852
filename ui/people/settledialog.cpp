// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/settledialog.h"

#include "ui/people/peopletexts.h"
#include "ui/review/reviewtexts.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil::ui {

ActDialog::Texts SettleDialog::textsFor(const TeamDesk &desk, const store::Proposal &proposal,
                                        Answer answer)
{
    const store::TeamMember *proposer = desk.state().find(proposal.proposer);
    //: %1 is what happens, %2 a name, %3 a date
    const QString what = tr("%1. Proposed by %2, %3.")
                             .arg(proposalText(proposal),
                                  proposer ? memberName(*proposer) : proposal.proposer.toString(),
                                  dateText(proposal.at));
    if (answer == Answer::Confirm) {
        //: Title of a window
        return {tr("Confirm as the second person"),
                what + u' ' + tr("When you confirm, it happens at once and bears both names."),
                //: Button
                tr("Confirm")};
    }
    //: Title of a window
    return {tr("Decline as the second person"),
            what + u' ' + tr("When you decline, nothing happens."),
            //: Button
            tr("Decline")};
}

SettleDialog::SettleDialog(const TeamDesk &desk, const store::Proposal &proposal, Answer answer,
                           QWidget *parent)
    : ActDialog(textsFor(desk, proposal, answer), parent)
    , m_who(new QComboBox(this))
{
    const auto settlers = desk.settlersOf(proposal);
    for (const store::TeamMember &member : settlers)
        m_who->addItem(memberName(member), member.member.id.toString());
    //: Label before the names of those who may confirm
    auto *label = new PlainLabel(TextRole::Base, Token::DimText, this);
    label->setText(tr("Who confirms or declines"));
    label->setBuddy(m_who);
    m_who->setAccessibleName(label->text());
    body()->addWidget(label);
    body()->addWidget(m_who);
    setSigned(!settlers.empty());
    if (!settlers.empty())
        return;
    m_who->hide();
    label->hide();
    button()->setEnabled(false);
    showProblem(tr("Nobody who may has a personal key on this console. Another lead confirms on "
                   "their own console, or makes a key here first: choose them in the list of "
                   "people."));
}

domain::MemberId SettleDialog::settler() const
{
    return domain::MemberId::parse(m_who->currentData().toString()).value_or(domain::MemberId());
}

} // namespace vigil::ui
