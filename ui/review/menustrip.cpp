// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/menustrip.h"

#include "base/strangertext.h"
#include "policy/policytexts.h"
#include "ui/review/buttongrid.h"
#include "ui/review/reviewtexts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/decisionbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

#include <algorithm>

namespace vigil::ui {

namespace {

QStringList outcomeTexts(const review::ReviewSession &session)
{
    const auto &policy = session.form().policy();
    QStringList texts;
    for (const policy::Outcome &outcome : session.outcomes()) {
        const QString named = policy ? base::strangerText(policy::outcomeText(
                                  *policy->pack, outcome.id, session.reviewer().locale))
                                     : QString();
        texts << (named.isEmpty() ? measuresText(outcome.measures) : named);
    }
    return texts;
}

QStringList escalationTexts()
{
    QStringList texts;
    for (const auto &row : domain::escalationKindNames.rows())
        texts << escalationText(row.first);
    return texts;
}

} // namespace

const QStringList &choiceActions()
{
    static const QStringList ids{
        QStringLiteral("decide.none"),     QStringLiteral("decide.remove"),
        QStringLiteral("decide.ban"),      QStringLiteral("decide.label"),
        QStringLiteral("decide.restrict"), QStringLiteral("decide.factcheck"),
        QStringLiteral("decide.escalate")};
    return ids;
}

MenuStrip::MenuStrip(review::ReviewSession &session, ActionSet &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_title(new PlainLabel(TextRole::Strong, Token::Text, this))
    , m_ban(new PlainLabel(TextRole::Base, Token::Text, this))
    , m_grid(new ButtonGrid(this))
{
    for (const QString &id : choiceActions()) {
        auto *button = new DecisionButton(actions, id, m_grid);
        m_choices << button;
        m_grid->add(button);
    }
    showChoices({}, {}, Token::Text);
    auto *back = new DecisionButton(actions, QStringLiteral("decide.back"), this);
    back->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ban->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inGroup);
    layout->addWidget(m_title, 0, Qt::AlignVCenter);
    layout->addWidget(m_ban, 1);
    layout->addWidget(m_grid, 1);
    layout->addWidget(back, 0, Qt::AlignTop);
}

int MenuStrip::choices(const review::ReviewSession &session)
{
    const auto most = choiceActions().size();
    switch (session.menu()) {
    case review::Menu::Label:
    case review::Menu::Restrict: return static_cast<int>(std::min(session.outcomes().size(), most));
    case review::Menu::Escalate: return static_cast<int>(domain::escalationKindNames.rows().size());
    case review::Menu::None:
    case review::Menu::Ban: return 0;
    }
    return 0;
}

void MenuStrip::showChoices(const QStringList &texts, const QString &iconName, Token token)
{
    for (int i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setVisible(i < texts.size());
        if (i < texts.size()) {
            m_choices[i]->setToken(token);
            m_choices[i]->setMeaning(texts[i], iconName);
        }
    }
}

QString MenuStrip::banText() const
{
    const auto &preview = m_session.banPreview();
    if (!preview)
        //: While it is counted what a ban takes along
        return tr("Counting what this ban takes along…");
    const QString handle = base::strangerHandle(m_session.current()->text().handle);
    if (preview->needsLead)
        return tr("Only a lead can ban %1. Press Escape and escalate the case to a lead.")
            .arg(handle);
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    QStringList parts{preview->isBanned
                          //: Before a ban. %1 is an account
                          ? tr("%1 is banned already.").arg(handle)
                          //: Before a ban. %1 is an account
                          : tr("Bans %1.").arg(handle),
                      tr("%Ln video(s) become unavailable.", nullptr, count(preview->videos))};
    if (preview->casesSuperseded > 0)
        parts << tr("%Ln case(s) are set aside.", nullptr, count(preview->casesSuperseded));
    if (preview->casesThatStay > 0)
        parts << tr("%Ln case(s) stay.", nullptr, count(preview->casesThatStay));
    if (preview->runningStreams > 0)
        parts << tr("%Ln stream(s) end.", nullptr, count(preview->runningStreams));
    //: Before a ban. %1 is a key, such as Enter
    parts << tr("Press %1 to ban.").arg(m_actions.keys().label(QStringLiteral("decide.submit")));
    return parts.join(QLatin1Char(' '));
}

void MenuStrip::renew()
{
    const review::Menu menu = m_session.menu();
    m_ban->setVisible(menu == review::Menu::Ban);
    m_grid->setVisible(menu != review::Menu::Ban);
    switch (menu) {
    case review::Menu::Label:
        //: Before the kinds of labels
        m_title->setText(tr("Label as"));
        showChoices(outcomeTexts(m_session), QStringLiteral("tag"), Token::Label);
        break;
    case review::Menu::Restrict:
        //: Before the kinds of restrictions
        m_title->setText(tr("Restrict to"));
        showChoices(outcomeTexts(m_session), QStringLiteral("eye-off"), Token::Restrict);
        break;
    case review::Menu::Escalate:
        //: Before the reasons why a case is handed on
        m_title->setText(tr("Escalate"));
        showChoices(escalationTexts(), QStringLiteral("arrow-up-right"), Token::Escalate);
        break;
    case review::Menu::Ban:
        //: Before what a ban takes along
        m_title->setText(tr("Ban"));
        m_ban->setText(banText());
        break;
    case review::Menu::None:
        // Put away it asks for no more room than one line.
        showChoices({}, {}, Token::Text);
        break;
    }
}

} // namespace vigil::ui
