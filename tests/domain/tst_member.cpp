// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/member.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil::domain;

class TestMember final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void givesEachRoleItsRights_data()
    {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("holders");
        const QHash<QString, QString> holders{
            {QStringLiteral("read"), QStringLiteral("reviewer lead auditor admin")},
            {QStringLiteral("verify"), QStringLiteral("reviewer lead auditor admin")},
            {QStringLiteral("decide"), QStringLiteral("reviewer lead")},
            {QStringLiteral("withdraw_own"), QStringLiteral("reviewer lead")},
            {QStringLiteral("dispute"), QStringLiteral("reviewer lead")},
            {QStringLiteral("decide_appeal"), QStringLiteral("reviewer lead")},
            {QStringLiteral("propose"), QStringLiteral("reviewer lead")},
            {QStringLiteral("ban_protected"), QStringLiteral("lead")},
            {QStringLiteral("reverse"), QStringLiteral("lead")},
            {QStringLiteral("second_review"), QStringLiteral("lead")},
            {QStringLiteral("settle_conflict"), QStringLiteral("lead")},
            {QStringLiteral("manage_queues"), QStringLiteral("lead")},
            {QStringLiteral("approve"), QStringLiteral("lead")},
            {QStringLiteral("publish_policy"), QStringLiteral("lead")},
            {QStringLiteral("confirm_clock"), QStringLiteral("lead")},
            {QStringLiteral("export_records"), QStringLiteral("lead auditor")},
            {QStringLiteral("erase"), QStringLiteral("lead admin")},
            {QStringLiteral("manage_members"), QStringLiteral("admin")},
            {QStringLiteral("manage_hub"), QStringLiteral("admin")},
        };
        for (const auto &right : rightNames.rows()) {
            QVERIFY2(holders.contains(right.second), right.second.data());
            QTest::newRow(right.second.data())
                << QString(right.second) << holders.value(right.second);
        }
    }
    void givesEachRoleItsRights()
    {
        QFETCH(QString, right);
        QFETCH(QString, holders);
        const Right asked = *rightNames.value(QStringView(right));
        for (int bits = 0; bits < 16; ++bits) {
            const Roles roles = Roles::fromInt(bits);
            bool isHolder = false;
            for (const auto &role : roleNames.rows()) {
                if (roles.testFlag(role.first) && holders.split(u' ').contains(role.second))
                    isHolder = true;
            }
            QCOMPARE(may(roles, asked), isHolder);
        }
    }
};

QTEST_GUILESS_MAIN(TestMember)
#include "tst_member.moc"
