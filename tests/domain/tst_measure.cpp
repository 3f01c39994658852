// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/errors.h"
#include "domain/measure.h"
#include "domain/measuretext.h"
#include "tests/domain/values.h"

#include <QTest>

using namespace vigil;
using namespace vigil::domain;

namespace {

/// One measure of each name that a policy pack can allow.
QList<MeasureSpec> oneOfEach()
{
    return {MeasureSpec::remove(),
            MeasureSpec::ban(),
            *MeasureSpec::label(Label::StateControlledMedia, MeasureOrigin::Designation),
            *MeasureSpec::label(Label::UnverifiedContent),
            *MeasureSpec::label(Label::SensitiveContent),
            *MeasureSpec::label(Label::SyntheticMedia),
            *MeasureSpec::label(Label::LiteracyReminder),
            *MeasureSpec::restriction(Restriction::FeedIneligible),
            *MeasureSpec::restriction(Restriction::AgeRestricted),
            *MeasureSpec::restriction(Restriction::OptInScreen),
            *MeasureSpec::interaction({Interaction::Share}),
            *MeasureSpec::territory(values::countries({QStringLiteral("UA")})),
            *MeasureSpec::feature({Feature::Live})};
}

const Target video{values::id<SubjectId>(1), SubjectType::Video};
const Target livestream{values::id<SubjectId>(2), SubjectType::Livestream};
const Target account{values::id<SubjectId>(3), SubjectType::Account};

} // namespace

class TestMeasure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void namesEachMeasureOnce()
    {
        QStringList keys;
        for (const MeasureSpec &spec : oneOfEach())
            keys << measureKey(spec);
        QCOMPARE(keys, measureKeys());
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void imposesOnlyWhatTheTableAllows_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isAllowed");
        const QString content = QStringLiteral("video livestream");
        const QString labelled = QStringLiteral("video livestream account");
        const QString accounts = QStringLiteral("account");
        const QHash<QString, QString> allowed{
            {QStringLiteral("remove"), content},
            {QStringLiteral("ban"), accounts},
            {QStringLiteral("state_controlled_media"), labelled},
            {QStringLiteral("unverified_content"), labelled},
            {QStringLiteral("sensitive_content"), labelled},
            {QStringLiteral("synthetic_media"), labelled},
            {QStringLiteral("literacy_reminder"), labelled},
            {QStringLiteral("feed_ineligible"), content},
            {QStringLiteral("age_restricted"), content},
            {QStringLiteral("opt_in_screen"), content},
            {QStringLiteral("interaction"), content},
            {QStringLiteral("territory"), content},
            {QStringLiteral("feature"), accounts},
        };
        for (const QString &key : measureKeys()) {
            for (const auto &type : subjectTypeNames.rows()) {
                const QStringList types = allowed.value(key).split(u' ');
                QTest::addRow("%s on %s", qPrintable(key), type.second.data())
                    << key << QString(type.second) << types.contains(type.second);
            }
        }
    }
    void imposesOnlyWhatTheTableAllows()
    {
        QFETCH(QString, key);
        QFETCH(QString, type);
        QFETCH(bool, isAllowed);
        const MeasureSpec spec = oneOfEach().at(measureKeys().indexOf(key));
        const Target target{video.id, *subjectTypeNames.value(QStringView(type))};
        const auto measure = Measure::on(spec, target);
        QCOMPARE(measure.isOk(), isAllowed);
        if (measure)
            QVERIFY(measure->target() == target && measure->spec() == spec);
        else
            QVERIFY(measure.error().code == errors::measureTarget);
    }

    void goesToTheAccountByDefault()
    {
        for (const MeasureSpec &spec : oneOfEach()) {
            const QString key = measureKey(spec);
            const bool isForAccounts =
                key == QLatin1StringView("ban") || key == QLatin1StringView("feature");
            for (const Target &subject : {video, livestream}) {
                const auto measure = Measure::onDefault(spec, subject, account.id);
                QVERIFY(measure.isOk());
                QVERIFY(measure->target() == (isForAccounts ? account : subject));
            }
            QCOMPARE(Measure::onDefault(spec, video, {}).isOk(), !isForAccounts);
        }
        const auto ban = Measure::onDefault(MeasureSpec::ban(), account, {});
        QVERIFY(ban && ban->target() == account);
    }

    void cannotUndoTheEndOfALivestream()
    {
        for (const MeasureSpec &spec : oneOfEach()) {
            for (const Target &target : {video, livestream, account}) {
                const auto measure = Measure::on(spec, target);
                const bool endsStream = spec.kind() == MeasureKind::Remove && target == livestream;
                if (measure)
                    QCOMPARE(measure->isUndoable(), !endsStream);
            }
        }
    }

    void labelsStateControlledMediaOnlyByDesignation()
    {
        for (const auto &row : labelNames.rows()) {
            const bool isState = row.first == Label::StateControlledMedia;
            const auto byReview = MeasureSpec::label(row.first);
            const auto byDesignation = MeasureSpec::label(row.first, MeasureOrigin::Designation);
            QCOMPARE(byReview.isOk(), !isState);
            QCOMPARE(byDesignation.isOk(), isState);
            QVERIFY((isState ? byReview : byDesignation).error().code
                    == errors::measureDesignationOnly);
        }
    }

    void sortsAndChecksLists()
    {
        const auto sorted = MeasureSpec::feature({Feature::Message, Feature::Live});
        QVERIFY(sorted.isOk());
        QCOMPARE(sorted->features(), (QList<Feature>{Feature::Live, Feature::Message}));
        QVERIFY(*sorted == *MeasureSpec::feature({Feature::Live, Feature::Message}));
        QVERIFY(!MeasureSpec::feature({}));
        QVERIFY(!MeasureSpec::feature({Feature::Live, Feature::Live}));
        QVERIFY(!MeasureSpec::interaction({}));
        QVERIFY(!MeasureSpec::territory({}));
        QVERIFY(!MeasureSpec::restriction(Restriction::Feature));
        QVERIFY(!MeasureSpec::restriction(Restriction::Interaction));
        QVERIFY(!MeasureSpec::restriction(Restriction::Territory));
    }

    void comesBackFromItsParts()
    {
        for (const MeasureSpec &spec : oneOfEach()) {
            const bool isState = spec.labelKind() == Label::StateControlledMedia;
            const auto origin = isState ? MeasureOrigin::Designation : MeasureOrigin::Review;
            const auto again = MeasureSpec::fromParts(QString(measureKindNames.name(spec.kind())),
                                                      spec.parameters(), spec.until(), origin);
            QVERIFY(again.isOk());
            QVERIFY(*again == spec);
        }
    }
};

QTEST_GUILESS_MAIN(TestMeasure)
#include "tst_measure.moc"
