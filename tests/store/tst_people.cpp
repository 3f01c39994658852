// SPDX-License-Identifier: GPL-3.0-or-later
#include "crew.h"
#include "store/memberkeys.h"
#include "store/teamreader.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;
using domain::Role;

namespace {

constexpr auto passphrase = "correct horse";

MemberKeys keysOf(Crew &crew)
{
    return MemberKeys(*crew.store, crew.random, ledger::KeyCost::least());
}

std::optional<EnrolledKey> enrolledKey(Crew &crew, const domain::MemberId &id)
{
    const auto member =
        crew.store->readers().readNow([&](Database &database) { return readMember(database, id); });
    return member && *member ? (*member)->key : std::nullopt;
}

QString keyFile(const Crew &crew, const domain::MemberId &member)
{
    return crew.store->state().path() + u"/members/"_s + member.toString() + u".key"_s;
}

qint64 packs(Crew &crew)
{
    return countOf(*crew.store, "SELECT count(*) FROM published_pack");
}

} // namespace

class TestPeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsAKeyUnderItsPassphrase()
    {
        Crew crew;
        const QString typed = QString::fromLatin1(passphrase);
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, typed)), "store.key_needed");
        QCOMPARE(codeOf(keysOf(crew).enrol(crew.olena, u"seven77"_s)), "store.passphrase_short");
        QCOMPARE(codeOf(keysOf(crew).enrol(crew.olena, typed)), "ok");
        const auto enrolled = enrolledKey(crew, crew.olena);
        QVERIFY(enrolled && enrolled->device == crew.store->identity().device);
        const auto unlocked = keysOf(crew).unlock(crew.olena, typed);
        QCOMPARE(codeOf(unlocked), "ok");
        QCOMPARE(unlocked->key->verifyKey(), enrolled->key);
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, typed + u'!')), "ledger.wrong_passphrase");
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(keyFile(crew, crew.olena)).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t{0600});
        QCOMPARE(QDir(crew.dir()).entryList({u"*.key*"_s}, QDir::Files), QStringList());
        QCOMPARE(crew.faults(Depth::Deep), QStringList());
    }

    void replacesAKey()
    {
        Crew crew;
        QCOMPARE(codeOf(keysOf(crew).enrol(crew.olena, u"first passphrase"_s)), "ok");
        const auto first = enrolledKey(crew, crew.olena);
        QCOMPARE(codeOf(keysOf(crew).enrol(crew.olena, u"second passphrase"_s)), "ok");
        QVERIFY(enrolledKey(crew, crew.olena)->key != first->key);
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, u"first passphrase"_s)),
                 "ledger.wrong_passphrase");
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, u"second passphrase"_s)), "ok");
        QCOMPARE(crew.store->state().memberKeys(crew.olena).size(), std::size_t{1});
    }

    // Killed between the commit and the renaming of the file, or before the commit.
    void findsItsKeyAfterACrash()
    {
        Crew crew;
        QCOMPARE(codeOf(keysOf(crew).enrol(crew.olena, u"first passphrase"_s)), "ok");
        const QString file = keyFile(crew, crew.olena);
        QVERIFY(QFile::rename(file, file + u".new"_s));
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, u"first passphrase"_s)), "ok");
        const auto state = crew.store->state();
        QCOMPARE(codeOf(state.useNewMemberKey(crew.olena)), "ok");
        const auto never = ledger::wrapSeed(ledger::Secret::generate(), crew.olena, "never came",
                                            ledger::KeyCost::least(), crew.random);
        QCOMPARE(codeOf(state.keepNewMemberKey(crew.olena, *never)), "ok");
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, u"first passphrase"_s)), "ok");
        QFile::remove(file);
        QCOMPARE(codeOf(keysOf(crew).unlock(crew.olena, u"first passphrase"_s)),
                 "store.key_elsewhere");
    }

    void asksForASignatureOnceThereIsAKey()
    {
        Crew crew;
        const domain::MemberId ira = crew.add(u"Iryna"_s, Role::Reviewer);
        crew.enrol(crew.olena, 'o');
        const auto setRoles = [&](const Signatory &actor) {
            return codeOf(crew.run([&](WriteTransaction &transaction) {
                return setMemberRoles(transaction, actor, ira, Role::Lead);
            }));
        };
        QCOMPARE(setRoles(crew.olena), "store.signature_needed");
        QCOMPARE(setRoles({crew.olena, keyOf('x')}), "store.signature_needed");
        QCOMPARE(setRoles({crew.olena, keyOf('o')}), "ok");
        // Languages give no right.
        const auto languages = crew.run([&](WriteTransaction &transaction) {
            return setMemberLanguages(transaction, crew.olena, ira,
                                      {{u"uk"_s, domain::LanguageLevel::Native}});
        });
        QCOMPARE(codeOf(languages), "ok");
        QCOMPARE(crew.faults(Depth::Deep), QStringList());
    }

    void publishesAloneUntilTheTeamHasTwo()
    {
        Crew crew;
        const auto publish = [&](qsizetype pack) {
            return codeOf(crew.run([&](WriteTransaction &transaction) {
                return publishPack(transaction, shippedPack(pack), {crew.olena, crew.olenaKey});
            }));
        };
        QCOMPARE(publish(0), "ok");
        const domain::MemberId ira = crew.add(u"Iryna"_s, Role::Lead);
        QCOMPARE(publish(1), "store.second_person_needed");
        // Nobody gets back to being alone.
        QCOMPARE(codeOf(crew.run([&](WriteTransaction &transaction) {
                     return revokeMember(transaction, crew.olena, ira);
                 })),
                 "ok");
        QCOMPARE(publish(1), "store.second_person_needed");
        QCOMPARE(packs(crew), 1);
        QCOMPARE(crew.faults(), QStringList());
    }

    void publishesWhatTwoPeopleWant()
    {
        Crew crew;
        crew.enrol(crew.olena, 'o');
        const domain::MemberId ira = crew.add(u"Iryna"_s, Role::Lead);
        const domain::MemberId petro = crew.add(u"Petro"_s, Role::Reviewer, 'p');
        QCOMPARE(codeOf(crew.propose(crew.olena)), "store.signature_needed");
        QCOMPARE(codeOf(crew.propose(petro)), "store.not_allowed");
        const auto id = crew.propose({crew.olena, crew.olenaKey});
        QCOMPARE(codeOf(id), "ok");
        QCOMPARE(packs(crew), 0);
        QCOMPARE(codeOf(crew.confirm({crew.olena, crew.olenaKey}, *id)),
                 "domain.approver_is_proposer");
        QCOMPARE(codeOf(crew.confirm({petro, keyOf('p')}, *id)), "domain.approver_role");
        QCOMPARE(codeOf(crew.confirm(ira, *id)), "store.key_needed");
        crew.enrol(ira, 'i');
        QCOMPARE(codeOf(crew.confirm(ira, *id)), "store.signature_needed");
        QCOMPARE(packs(crew), 0);
        QCOMPARE(codeOf(crew.confirm({ira, keyOf('i')}, *id)), "ok");
        QCOMPARE(packs(crew), 1);
        const Proposal settled = crew.proposal(*id);
        QCOMPARE(settled.state, ProposalState::Confirmed);
        QCOMPARE(settled.settlement->by, ira);
        QVERIFY(settled.settlement->isLocallyAsserted);
        QCOMPARE(codeOf(crew.confirm({ira, keyOf('i')}, *id)), "store.proposal_settled");
        QCOMPARE(crew.faults(Depth::Deep), QStringList());
    }

    void letsAProposalBeDeclinedOrWithdrawn()
    {
        Crew crew;
        const domain::MemberId ira = crew.add(u"Iryna"_s, Role::Lead, 'i');
        const auto settle = [&](auto command, const Signatory &who, const domain::EventId &id) {
            return codeOf(crew.run(
                [&](WriteTransaction &transaction) { return command(transaction, who, id); }));
        };
        const auto first = crew.propose(crew.olena);
        QCOMPARE(settle(withdrawProposal, ira, *first), "store.proposal_of_other");
        QCOMPARE(settle(declineProposal, ira, *first), "store.signature_needed");
        QCOMPARE(settle(declineProposal, {ira, keyOf('i')}, *first), "ok");
        QCOMPARE(crew.proposal(*first).state, ProposalState::Declined);
        const auto second = crew.propose(crew.olena);
        QCOMPARE(settle(withdrawProposal, crew.olena, *second), "ok");
        QCOMPARE(crew.proposal(*second).state, ProposalState::Withdrawn);
        QCOMPARE(settle(withdrawProposal, crew.olena, *second), "store.proposal_settled");
        QCOMPARE(settle(withdrawProposal, crew.olena, domain::EventId(caseId(1))),
                 "store.proposal_unknown");
        QCOMPARE(packs(crew), 0);
        QCOMPARE(crew.faults(Depth::Deep), QStringList());
    }

    void refusesWhatHasBeenPublishedMeanwhile()
    {
        Crew crew;
        const domain::MemberId ira = crew.add(u"Iryna"_s, Role::Lead, 'i');
        const auto first = crew.propose(crew.olena);
        const auto second = crew.propose(crew.olena);
        QCOMPARE(codeOf(crew.confirm({ira, keyOf('i')}, *first)), "ok");
        QCOMPARE(codeOf(crew.confirm({ira, keyOf('i')}, *second)), "store.pack_published");
        QCOMPARE(crew.proposal(*second).state, ProposalState::Waiting);
        QCOMPARE(codeOf(crew.propose(crew.olena)), "store.pack_published");
    }

    void computesPeopleAndProposalsAgain()
    {
        Crew crew;
        crew.enrol(crew.olena, 'o');
        const domain::MemberId ira = crew.add(u"Iryna"_s, Role::Lead, 'i');
        const auto id = crew.propose({crew.olena, crew.olenaKey});
        QCOMPARE(codeOf(crew.confirm({ira, keyOf('i')}, *id)), "ok");
        (void)crew.propose({crew.olena, crew.olenaKey}, 1);
        const auto before = crew.store->viewHashes();
        auto rebuilt = crew.store->writer().rebuild();
        rebuilt.waitForFinished();
        QCOMPARE(codeOf(rebuilt.result()), "ok");
        QCOMPARE(*crew.store->viewHashes(), *before);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
