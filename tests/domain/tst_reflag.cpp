// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reflag.h"
#include "tests/domain/values.h"

#include <QTest>

#include <chrono>

using namespace vigil;
using namespace vigil::domain;
using namespace std::chrono_literals;

namespace {

const base::Instant revision = values::time("2022-03-01T10:00:00Z");

Flag flag(FlagSource source = FlagSource::UserReport, const char *policy = "INT-MIS")
{
    Flag flag;
    flag.source = source;
    if (policy)
        flag.policy = values::policy(policy);
    return flag;
}

FlagSituation decided()
{
    FlagSituation situation;
    situation.revision = revision;
    situation.lastDecision =
        LastDecision{revision, {values::policy("INT-MIS"), values::policy("SAF-HATE")}, 0};
    return situation;
}

} // namespace

class TestReflag final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void joinsAnUndecidedCaseWhateverItSays()
    {
        for (const auto &source : flagSourceNames.rows()) {
            FlagSituation situation = decided();
            situation.hasUndecidedCase = true;
            QCOMPARE(placeFlag(flag(source.first, "INT-IP"), situation), FlagPlacement::JoinsCase);
        }
    }

    void opensTheFirstCase() { QCOMPARE(placeFlag(flag(), {}), FlagPlacement::OpensInitial); }

    void opensAReflagOnlyForTheFourReasons()
    {
        QCOMPARE(placeFlag(flag(), decided()), FlagPlacement::OnRecord);
        QCOMPARE(placeFlag(flag(FlagSource::UserReport, "SAF-HATE"), decided()),
                 FlagPlacement::OnRecord);
        QCOMPARE(placeFlag(flag(FlagSource::UserReport, nullptr), decided()),
                 FlagPlacement::OnRecord);
        QCOMPARE(placeFlag(flag(FlagSource::UserReport, "INT-IP"), decided()),
                 FlagPlacement::OpensReflag);

        FlagSituation changed = decided();
        changed.revision = revision + 1ms;
        QCOMPARE(placeFlag(flag(), changed), FlagPlacement::OpensReflag);
        changed.revision = revision - 1ms;
        QCOMPARE(placeFlag(flag(), changed), FlagPlacement::OnRecord);
    }

    void listensToAuthoritiesAndTrustedFlaggers()
    {
        for (const auto &source : flagSourceNames.rows()) {
            const bool isPrivileged =
                source.first == FlagSource::Authority || source.first == FlagSource::TrustedFlagger;
            QCOMPARE(placeFlag(flag(source.first), decided()),
                     isPrivileged ? FlagPlacement::OpensReflag : FlagPlacement::OnRecord);
        }
    }

    void opensAReflagAtTheThreshold()
    {
        FlagSituation situation = decided();
        situation.reportThreshold = 3;
        for (int since = 0; since < 5; ++since) {
            situation.lastDecision->flagsSince = since;
            QCOMPARE(placeFlag(flag(), situation),
                     since >= 2 ? FlagPlacement::OpensReflag : FlagPlacement::OnRecord);
        }
    }
};

QTEST_GUILESS_MAIN(TestReflag)
#include "tst_reflag.moc"
