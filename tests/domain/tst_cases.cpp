// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cases.h"
#include "domain/errors.h"
#include "tests/domain/values.h"

#include <QTest>

using namespace vigil::domain;

namespace {

/// What may happen in each state and where it leads, written apart from the program's own table.
/// REST: where the case goes without a lease, BACK: the state it remembers, SAME: it stays.
const QHash<QString, QString> expected{
    {QStringLiteral("open"),
     QStringLiteral("lease leased, add_flag SAME, escalate escalated, supersede superseded, "
                    "mark_gone gone")},
    {QStringLiteral("leased"),
     QStringLiteral(
         "renew SAME, hold held, release REST, expire REST, skip REST, add_flag SAME, "
         "decide decided, propose proposed, ask_fact_check awaiting_fact_check, escalate "
         "escalated, return_escalated open, supersede superseded, mark_gone gone")},
    {QStringLiteral("held"),
     QStringLiteral("resume leased, release REST, expire REST, skip REST, add_flag SAME, decide "
                    "decided, propose proposed, ask_fact_check awaiting_fact_check, escalate "
                    "escalated, return_escalated open, supersede superseded, mark_gone gone")},
    {QStringLiteral("awaiting_fact_check"),
     QStringLiteral("add_flag SAME, end_fact_check REST, escalate escalated, supersede superseded, "
                    "mark_gone gone")},
    {QStringLiteral("escalated"),
     QStringLiteral("lease leased, add_flag SAME, escalate SAME, return_escalated open, supersede "
                    "superseded, mark_gone gone")},
    {QStringLiteral("proposed"),
     QStringLiteral("add_flag SAME, confirm decided, decline REST, escalate escalated, supersede "
                    "superseded, mark_gone gone")},
    {QStringLiteral("superseded"),
     QStringLiteral("add_flag SAME, escalate escalated, end_fact_check SAME, restore BACK")},
    {QStringLiteral("gone"),
     QStringLiteral("add_flag SAME, escalate escalated, end_fact_check SAME, mark_back BACK")},
    {QStringLiteral("decided"), QStringLiteral("withdraw BACK")},
};

QString expectedState(const QString &state, const QString &act, const CaseStatus &status)
{
    for (const QString &entry : expected.value(state).split(QStringLiteral(", "))) {
        const QStringList words = entry.split(u' ');
        if (words.first() != act)
            continue;
        if (words.last() == QLatin1StringView("SAME"))
            return state;
        if (words.last() == QLatin1StringView("REST"))
            return caseStateNames.name(status.rest);
        if (words.last() == QLatin1StringView("BACK"))
            return caseStateNames.name(status.before);
        return words.last();
    }
    return {};
}

/// Follows acts from an open case; fails the test when one is refused.
CaseStatus follow(std::initializer_list<CaseAct> acts)
{
    CaseStatus status;
    for (const CaseAct act : acts) {
        const auto next = afterAct(status, act);
        if (!next) {
            QTest::qFail(qPrintable(next.error().message), __FILE__, __LINE__);
            return status;
        }
        status = *next;
    }
    return status;
}

using A = CaseAct;
using S = CaseState;

} // namespace

Q_DECLARE_METATYPE(vigil::domain::CaseStatus)
Q_DECLARE_METATYPE(vigil::domain::CaseAct)
Q_DECLARE_METATYPE(vigil::domain::SupersedeFacts)

class TestCases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void leadsWhereTheTableSays_data()
    {
        QTest::addColumn<CaseStatus>("status");
        QTest::addColumn<CaseAct>("act");
        for (const auto &state : caseStateNames.rows()) {
            for (const auto &act : caseActNames.rows()) {
                for (const S rest : {S::Open, S::Escalated}) {
                    QTest::addRow("%s %s, rest %s", state.second.data(), act.second.data(),
                                  caseStateNames.name(rest).data())
                        << CaseStatus{state.first, rest, S::Held} << act.first;
                }
            }
        }
    }
    void leadsWhereTheTableSays()
    {
        QFETCH(CaseStatus, status);
        QFETCH(CaseAct, act);
        const QString state = caseStateNames.name(status.state);
        const QString to = expectedState(state, caseActNames.name(act), status);
        const auto next = afterAct(status, act);
        QCOMPARE(isPossible(status.state, act), !to.isEmpty());
        QCOMPARE(next.isOk(), !to.isEmpty());
        if (next) {
            QCOMPARE(QString(caseStateNames.name(next->state)), to);
            return;
        }
        const bool isDecided = status.state == S::Decided;
        QVERIFY(next.error().code == (isDecided ? errors::caseDecided : errors::caseTransition));
        QCOMPARE(next.error().detail, QString(state + u' ' + caseActNames.name(act)));
    }

    void undoGivesBackTheStateBefore_data()
    {
        QTest::addColumn<CaseStatus>("before");
        QTest::addColumn<CaseAct>("act");
        QTest::newRow("leased") << follow({A::Lease}) << A::Decide;
        QTest::newRow("held") << follow({A::Lease, A::Hold}) << A::Decide;
        QTest::newRow("escalated and leased") << follow({A::Escalate, A::Lease}) << A::Decide;
        QTest::newRow("confirmed") << follow({A::Lease, A::Propose}) << A::Confirm;
    }
    void undoGivesBackTheStateBefore()
    {
        QFETCH(CaseStatus, before);
        QFETCH(CaseAct, act);
        const auto decided = afterAct(before, act);
        QVERIFY(decided && decided->state == S::Decided);
        const auto undone = afterAct(*decided, A::Withdraw);
        QVERIFY(undone.isOk());
        QCOMPARE(undone->state, before.state);
        QCOMPARE(undone->rest, before.rest);
    }

    void escalatedCaseStaysEscalatedThroughALease()
    {
        QCOMPARE(follow({A::Escalate, A::Lease, A::Expire}).state, S::Escalated);
        QCOMPARE(follow({A::Lease, A::Escalate, A::Lease, A::Skip}).state, S::Escalated);
        QCOMPARE(follow({A::Escalate, A::Lease, A::AskFactCheck, A::EndFactCheck}).state,
                 S::Escalated);
        QCOMPARE(follow({A::Escalate, A::ReturnEscalated, A::Lease, A::Release}).state, S::Open);
        QCOMPARE(follow({A::Escalate, A::Lease, A::ReturnEscalated, A::Lease, A::Release}).state,
                 S::Open);
    }

    void supersededComesBackAsItWas_data()
    {
        QTest::addColumn<CaseStatus>("before");
        QTest::addColumn<CaseAct>("out");
        QTest::addColumn<CaseAct>("back");
        QTest::addColumn<QString>("expectedState");
        const struct
        {
            const char *name;
            CaseStatus status;
            QString back;
        } rows[] = {
            {"open", {}, QStringLiteral("open")},
            {"leased", follow({A::Lease}), QStringLiteral("open")},
            {"held", follow({A::Lease, A::Hold}), QStringLiteral("open")},
            {"proposed", follow({A::Lease, A::Propose}), QStringLiteral("open")},
            {"escalated", follow({A::Escalate}), QStringLiteral("escalated")},
            {"escalated, leased", follow({A::Escalate, A::Lease}), QStringLiteral("escalated")},
            {"fact-check", follow({A::Lease, A::AskFactCheck}),
             QStringLiteral("awaiting_fact_check")},
        };
        for (const auto &row : rows) {
            QTest::addRow("%s, banned", row.name)
                << row.status << A::Supersede << A::Restore << row.back;
            QTest::addRow("%s, gone", row.name)
                << row.status << A::MarkGone << A::MarkBack << row.back;
        }
    }
    void supersededComesBackAsItWas()
    {
        QFETCH(CaseStatus, before);
        QFETCH(CaseAct, out);
        QFETCH(CaseAct, back);
        QFETCH(QString, expectedState);
        const auto away = afterAct(before, out);
        QVERIFY(away.isOk());
        const auto again = afterAct(*away, back);
        QVERIFY(again.isOk());
        QCOMPARE(QString(caseStateNames.name(again->state)), expectedState);
        QCOMPARE(again->rest, before.rest);
    }

    void doesNotComeBackToAFactCheckThatEnded()
    {
        QCOMPARE(
            follow({A::Lease, A::AskFactCheck, A::Supersede, A::EndFactCheck, A::Restore}).state,
            S::Open);
        QCOMPARE(follow({A::Escalate, A::Lease, A::AskFactCheck, A::MarkGone, A::EndFactCheck,
                         A::MarkBack})
                     .state,
                 S::Escalated);
    }

    void graveCasesOutliveTheBan_data()
    {
        QTest::addColumn<SupersedeFacts>("facts");
        QTest::addColumn<bool>("stays");
        using E = EscalationKind;
        for (const auto &severity : severityNames.rows()) {
            QTest::addRow("severity %s", severity.second.data())
                << SupersedeFacts{CaseKind::Initial, severity.first, false, {}}
                << (severity.first == Severity::Severe);
        }
        for (const auto &kind : caseKindNames.rows()) {
            const bool isAboutSubject = kind.first == CaseKind::Initial
                                        || kind.first == CaseKind::Reflag
                                        || kind.first == CaseKind::Correction;
            QTest::addRow("kind %s", kind.second.data())
                << SupersedeFacts{kind.first, Severity::Low, false, {}} << !isAboutSubject;
        }
        for (const auto &kind : escalationKindNames.rows()) {
            QTest::addRow("escalation %s", kind.second.data())
                << SupersedeFacts{CaseKind::Initial, Severity::Low, false, kind.first}
                << (kind.first != E::Lead);
        }
        QTest::newRow("authority")
            << SupersedeFacts{CaseKind::Initial, Severity::Low, true, {}} << true;
    }
    void graveCasesOutliveTheBan()
    {
        QFETCH(SupersedeFacts, facts);
        QFETCH(bool, stays);
        QCOMPARE(staysWhenAccountIsBanned(facts), stays);
    }

    void onlyChildSafetyWithholdsMedia()
    {
        for (const auto &kind : escalationKindNames.rows())
            QCOMPARE(withholdsMedia(kind.first), kind.first == EscalationKind::ChildSafety);
    }
};

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
