// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packfile.h"
#include "policy/policytexts.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace vigil;
using namespace vigil::policy;

namespace {

/// Measures that follow from the outcomes of one row of the taxonomy.
QStringList measuresOfRow(const QString &code, const QString &outcomes)
{
    const QHash<QString, QStringList> meaning{
        {QStringLiteral("NA"),
         {QStringLiteral("remove"), QStringLiteral("ban"), QStringLiteral("feature")}},
        {QStringLiteral("FYF"), {QStringLiteral("feed_ineligible")}},
        {QStringLiteral("AGE"), {QStringLiteral("age_restricted")}},
        {QStringLiteral("DISCLOSE"), {QStringLiteral("synthetic_media")}},
        {QStringLiteral("BAN"), {QStringLiteral("ban")}},
        {QStringLiteral("FEATURE"), {QStringLiteral("feature")}}};
    QStringList measures{QStringLiteral("none"),
                         QStringLiteral("sensitive_content"),
                         QStringLiteral("literacy_reminder"),
                         QStringLiteral("opt_in_screen"),
                         QStringLiteral("interaction"),
                         QStringLiteral("territory")};
    for (const QString &outcome : QString(outcomes).replace(u'+', u';').split(u';'))
        measures << meaning.value(outcome, {QStringLiteral("unknown outcome ") + outcome});
    if (code == QLatin1StringView("INT-MIS"))
        measures << QStringLiteral("unverified_content");
    measures.removeDuplicates();
    measures.sort();
    return measures;
}

QList<QStringList> taxonomy()
{
    QFile file(QStringLiteral(VIGIL_SOURCE_DIR "/tests/data/policies/taxonomy.tsv"));
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return rows;
    file.readLine();
    while (!file.atEnd())
        rows << QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
    return rows;
}

PolicyPack shipped(int index)
{
    return *loadPack(shippedPacks().at(index));
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class TestShippedPacks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void haveNoFaultInAnyLocale_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : shippedPacks())
            QTest::newRow(qUtf8Printable(path)) << path;
    }
    void haveNoFaultInAnyLocale()
    {
        QFETCH(const QString, path);
        const auto source = readPackSource(path);
        QVERIFY(source);
        const CheckedPack checked = checkPack(*source);
        for (const Fault &fault : checked.faults)
            qInfo("%s", qUtf8Printable(formatFault(fault)));
        QVERIFY(checked.faults.isEmpty());
        QVERIFY(checked.pack);
        // Every file of texts was read, and is compiled in.
        const QString stem = QFileInfo(path).completeBaseName();
        const QDir folder(QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies"));
        QCOMPARE(checked.pack->texts.size(),
                 folder.entryList({stem + QLatin1StringView(".*.json")}, QDir::Files).size());
        QVERIFY(checked.pack->texts.contains(QStringLiteral("en")));
        QVERIFY(checked.pack->texts.contains(QStringLiteral("nl")));
    }

    void generalPackIsTheTaxonomy()
    {
        const PolicyPack pack = shipped(0);
        const QList<QStringList> rows = taxonomy();
        QCOMPARE(rows.size(), 30);
        QCOMPARE(pack.policies.size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QStringList &row = rows.at(i);
            const Policy &policy = pack.policies.at(i);
            QCOMPARE(policy.id.toString(), row.at(1));
            QCOMPARE(sorted(policy.measures), measuresOfRow(row.at(1), row.at(3)));
            QCOMPARE(policy.dsa.category, row.at(4));
            QCOMPARE(policy.dsa.keywords, row.at(5).split(u','));
        }
    }

    void crisisPackAmendsAndAdds()
    {
        const PolicyPack pack = shipped(1);
        QCOMPARE(pack.kind, PackKind::Crisis);
        QCOMPARE(pack.topics, QStringList{QStringLiteral("ukraine-war")});
        QVERIFY(pack.markets.contains(*domain::CountryCode::parse(u"UA")));
        QVERIFY(pack.inForce.to);
        QVERIFY(pack.secondReviewPermille > shipped(0).secondReviewPermille);
        QStringList amended;
        for (const domain::PolicyId &id : pack.amends)
            amended << id.toString();
        QCOMPARE(sorted(amended),
                 QString(QLatin1StringView("INT-DEC INT-IP INT-MIS SAF-HATE SAF-VCB")).split(u' '));
        QHash<QString, QString> outcomes{{QStringLiteral("INT-SCM"), QString()}};
        for (const QStringList &row : taxonomy())
            outcomes.insert(row.at(1), row.at(3));
        for (const Policy &policy : pack.policies) {
            const QString id = policy.id.toString();
            QStringList expected = measuresOfRow(id, outcomes.value(id));
            if (id == QLatin1StringView("INT-SCM")) {
                expected.removeIf(
                    [](const QString &m) { return m.startsWith(QLatin1StringView("unknown")); });
                expected << QStringLiteral("state_controlled_media");
            }
            QCOMPARE(sorted(policy.measures), sorted(expected));
        }
        QCOMPARE(pack.policies.size(), 6);
    }

    /// One digit for the most usual outcome of a claim that cannot be verified.
    void unverifiedIsOneKey()
    {
        for (int index : {0, 1}) {
            const PolicyBook book({shipped(index)});
            const auto found = book.inForce(*domain::PolicyId::parse(u"INT-MIS"),
                                            {*base::parseInstant(u"2022-03-10T00:00:00Z"),
                                             {QStringLiteral("ukraine-war")},
                                             {}});
            QVERIFY(found);
            const Outcome first = found->policy->outcomesOf(OutcomeMenu::Label).first();
            QCOMPARE(first.measures.size(), 2);
            QCOMPARE(first.measures.at(0),
                     *domain::MeasureSpec::label(domain::Label::UnverifiedContent));
            QCOMPARE(first.measures.at(1),
                     *domain::MeasureSpec::restriction(domain::Restriction::FeedIneligible));
            QCOMPARE(outcomeText(*found->pack, first.id, QStringLiteral("en-GB")),
                     QStringLiteral("Unverified: label, not recommended"));
        }
    }

    void youthAbuseIsTheOneZeroTolerancePolicy()
    {
        for (const Policy &policy : shipped(0).policies) {
            QCOMPARE(policy.isZeroTolerance, policy.id.toString() == QLatin1StringView("SAF-YSPA"));
            if (policy.isZeroTolerance)
                QCOMPARE(policy.severity, domain::Severity::Severe);
        }
    }

    void warnsOfWhatIsHardToLookAt()
    {
        const auto isGraphic = [](int pack, QStringView id) {
            const QList<Policy> policies = shipped(pack).policies;
            const auto found =
                std::find_if(policies.begin(), policies.end(),
                             [id](const Policy &policy) { return policy.id.toString() == id; });
            return found->isGraphic;
        };
        QVERIFY(isGraphic(0, u"SMT-GORE"));
        QVERIFY(isGraphic(0, u"SAF-VCB"));
        QVERIFY(isGraphic(0, u"MBH-SSH"));
        QVERIFY(!isGraphic(0, u"INT-MIS"));
        QVERIFY(!isGraphic(0, u"REG-SCAM"));
        QVERIFY(isGraphic(1, u"SAF-VCB"));
        QVERIFY(!isGraphic(1, u"INT-MIS"));
    }

    void blobIsCanonicalAndReadsBack()
    {
        for (const QString &path : shippedPacks()) {
            PackSource source = *readPackSource(path);
            const CheckedPack checked = checkPack(source);
            const CheckedPack again = checkBlob(checked.blob);
            QCOMPARE(again.faults.size(), 0);
            QCOMPARE(again.blob, checked.blob);
            QCOMPARE(again.pack->reference(), checked.pack->reference());
            QCOMPARE(again.pack->texts.keys().size(), checked.pack->texts.keys().size());
            // Spaces and the order of files change nothing.
            source.rules.bytes.replace("\n", "\n\n ");
            std::reverse(source.texts.begin(), source.texts.end());
            QCOMPARE(checkPack(source).blob, checked.blob);
        }
    }
};

QTEST_GUILESS_MAIN(TestShippedPacks)
#include "tst_shippedpacks.moc"
