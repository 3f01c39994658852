// SPDX-License-Identifier: GPL-3.0-or-later
#include "vigilctl.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

/// Without a terminal, however the test was started.
Run runDetached(const Vigilctl &vigilctl, const QStringList &arguments)
{
    return vigilctl.run(arguments + QStringList{u"--json"_s}, {}, [] { ::setsid(); });
}

QJsonObject memberNamed(const Vigilctl &vigilctl, const QString &name)
{
    const QJsonArray members =
        vigilctl.json({u"member"_s, u"list"_s}).value("members"_L1).toArray();
    for (const auto &member : members) {
        if (text(member.toObject(), "name"_L1) == name)
            return member.toObject();
    }
    return {};
}

/// The general pack in a version of its own.
QString packOfVersion(const Vigilctl &vigilctl, int version)
{
    const QDir shipped(QStringLiteral(VIGIL_SOURCE_DIR "/resources/policies"));
    const QDir own(vigilctl.path(u"pack%1"_s.arg(version)));
    QDir().mkpath(own.path());
    for (const QString &name : shipped.entryList({u"general.*.json"_s}))
        QFile::copy(shipped.filePath(name), own.filePath(name));
    QFile file(shipped.filePath(u"general.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the pack is missing");
    QJsonObject pack = QJsonDocument::fromJson(file.readAll()).object();
    pack.insert("version"_L1, version);
    QFile changed(own.filePath(u"general.json"_s));
    if (!changed.open(QIODevice::WriteOnly))
        qFatal("the pack cannot be written");
    changed.write(QJsonDocument(pack).toJson());
    return changed.fileName();
}

bool hasPack(const Vigilctl &vigilctl, int version)
{
    const QJsonArray packs = vigilctl.json({u"policy"_s, u"list"_s}).value("packs"_L1).toArray();
    return std::any_of(packs.begin(), packs.end(), [version](const auto &pack) {
        return pack.toObject().value("version"_L1).toInt() == version;
    });
}

/// Olena (the owner, with a key) and Iryna, two leads.
struct Team
{
    Vigilctl vigilctl;
    QString olenas, irynas;

    Team()
    {
        (void)vigilctl.json({u"init"_s, u"--name"_s, u"Olena"_s});
        olenas = vigilctl.write(u"olena"_s, "correct horse\n");
        irynas = vigilctl.write(u"iryna"_s, "battery staple\r\n");
        (void)vigilctl.json({u"member"_s, u"key"_s, u"--passphrase-file"_s, olenas});
        (void)vigilctl.json({u"member"_s, u"add"_s, u"Iryna"_s, u"--roles"_s, u"lead"_s,
                             u"--languages"_s, u"uk:native,ru"_s, u"--passphrase-file"_s, olenas});
    }
    QString propose(int version) const
    {
        return text(vigilctl.json({u"policy"_s, u"publish"_s, packOfVersion(vigilctl, version),
                                   u"--passphrase-file"_s, olenas}),
                    "proposal"_L1);
    }
    QStringList asIryna(const QString &verb, const QString &proposal) const
    {
        return {u"proposal"_s,          verb,  proposal, u"--as"_s, u"Iryna"_s,
                u"--passphrase-file"_s, irynas};
    }
    void enrolIryna() const
    {
        (void)vigilctl.json({u"member"_s, u"key"_s, u"Iryna"_s, u"--passphrase-file"_s, irynas});
    }
};

/// A terminal of its own for one run of the program.
class Terminal
{
public:
    Terminal() : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("no terminal");
        m_name = ::ptsname(m_master);
    }
    ~Terminal() { ::close(m_master); }

    [[nodiscard]] std::function<void()> inChild() const
    {
        return [name = m_name] {
            ::setsid();
            // The first terminal that the leader of a session opens becomes its own.
            if (::open(name.constData(), O_RDWR) < 0)
                ::_exit(99);
        };
    }
    /// Waits for the prompt, then types a line.
    bool answer(const QByteArray &prompt, const QByteArray &line)
    {
        while (!m_shown.endsWith(prompt)) {
            pollfd ready{m_master, POLLIN, 0};
            char bytes[256];
            if (::poll(&ready, 1, 20'000) <= 0)
                return false;
            const ssize_t count = ::read(m_master, bytes, sizeof bytes);
            if (count <= 0)
                return false;
            m_shown.append(bytes, count);
        }
        return ::write(m_master, line.constData(), static_cast<std::size_t>(line.size()))
               == line.size();
    }
    [[nodiscard]] const QByteArray &shown() const { return m_shown; }

private:
    int m_master;
    QByteArray m_name;
    QByteArray m_shown;
};

} // namespace

class TestVigilctlPeople final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsWhoIsInTheTeam()
    {
        const Team team;
        const QJsonObject olena = memberNamed(team.vigilctl, u"Olena"_s);
        QCOMPARE(olena.value("roles"_L1).toArray(), (QJsonArray{u"lead"_s, u"admin"_s}));
        QCOMPARE(text(olena.value("key"_L1).toObject(), "key"_L1).size(), 64);
        const QJsonObject iryna = memberNamed(team.vigilctl, u"Iryna"_s);
        QCOMPARE(iryna.value("languages"_L1).toArray(),
                 (QJsonArray{QJsonObject{{u"language"_s, u"ru"_s}, {u"level"_s, u"working"_s}},
                             QJsonObject{{u"language"_s, u"uk"_s}, {u"level"_s, u"native"_s}}}));
        QVERIFY(iryna.value("key"_L1).isNull());
        QVERIFY(iryna.value("revoked"_L1).isNull());
    }

    void changesAPerson()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        (void)vigilctl.json({u"member"_s, u"role"_s, u"Iryna"_s, u"reviewer,auditor"_s,
                             u"--passphrase-file"_s, team.olenas});
        (void)vigilctl.json({u"member"_s, u"language"_s, u"Iryna"_s, u"pl:fluent"_s});
        QJsonObject iryna = memberNamed(vigilctl, u"Iryna"_s);
        QCOMPARE(iryna.value("roles"_L1).toArray(), (QJsonArray{u"reviewer"_s, u"auditor"_s}));
        QCOMPARE(iryna.value("languages"_L1).toArray().size(), 1);
        (void)vigilctl.json(
            {u"member"_s, u"revoke"_s, text(iryna, "id"_L1), u"--passphrase-file"_s, team.olenas});
        iryna = memberNamed(vigilctl, u"Iryna"_s);
        QVERIFY(iryna.value("revoked"_L1).isString());
        QCOMPARE(vigilctl.json({u"verify"_s, u"--deep"_s}).value("ok"_L1), QJsonValue(true));
    }

    void refusesWhatAPersonMayNotDo()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        const auto code = [&](const QStringList &arguments) {
            const Run run = runDetached(vigilctl, arguments);
            return run.exit == 1 ? run.code() : QByteArray::number(run.exit);
        };
        QCOMPARE(code({u"member"_s, u"add"_s, u"Petro"_s}), "store.signature_needed");
        QCOMPARE(code({u"member"_s, u"add"_s, u"Petro"_s, u"--passphrase-file"_s, team.irynas}),
                 "ledger.wrong_passphrase");
        QCOMPARE(code({u"member"_s, u"add"_s, u"Petro"_s, u"--as"_s, u"Iryna"_s}),
                 "store.key_needed");
        QCOMPARE(code({u"member"_s, u"add"_s, u"Petro"_s, u"--roles"_s, u"king"_s,
                       u"--passphrase-file"_s, team.olenas}),
                 "cli.bad_argument");
        QCOMPARE(code({u"member"_s, u"role"_s, u"Nobody"_s, u"lead"_s, u"--passphrase-file"_s,
                       team.olenas}),
                 "store.member_unknown");
        QCOMPARE(code({u"member"_s, u"key"_s, u"Iryna"_s, u"--passphrase-file"_s,
                       vigilctl.write(u"short"_s, "seven77\n")}),
                 "store.passphrase_short");
        team.enrolIryna();
        QCOMPARE(code({u"member"_s, u"add"_s, u"Petro"_s, u"--as"_s, u"Iryna"_s,
                       u"--passphrase-file"_s, team.irynas}),
                 "store.not_allowed");
        QVERIFY(memberNamed(vigilctl, u"Petro"_s).isEmpty());
    }

    void putsAPackInForceByTwoPeople()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        const QString proposal = team.propose(91);
        QVERIFY(!hasPack(vigilctl, 91));
        const QJsonArray waiting =
            vigilctl.json({u"proposal"_s, u"list"_s}).value("proposals"_L1).toArray();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(text(waiting[0].toObject(), "id"_L1), proposal);
        QCOMPARE(text(waiting[0].toObject(), "act"_L1), u"policy_publication"_s);
        const Run own = runDetached(
            vigilctl, {u"proposal"_s, u"confirm"_s, proposal, u"--passphrase-file"_s, team.olenas});
        QCOMPARE(own.code(), "domain.approver_is_proposer");
        QCOMPARE(runDetached(vigilctl, team.asIryna(u"confirm"_s, proposal)).code(),
                 "store.key_needed");
        team.enrolIryna();
        QCOMPARE(text(vigilctl.json(team.asIryna(u"confirm"_s, proposal)), "state"_L1),
                 u"confirmed"_s);
        QVERIFY(hasPack(vigilctl, 91));
        const QJsonObject shown =
            vigilctl.json({u"proposal"_s, u"show"_s, proposal}).value("proposal"_L1).toObject();
        QCOMPARE(text(shown, "settled_by"_L1), text(memberNamed(vigilctl, u"Iryna"_s), "id"_L1));
        QCOMPARE(shown.value("locally_asserted"_L1), QJsonValue(true));
        QCOMPARE(vigilctl.json({u"verify"_s, u"--deep"_s}).value("faults"_L1).toArray(),
                 QJsonArray());
    }

    void letsAProposalGo()
    {
        const Team team;
        const Vigilctl &vigilctl = team.vigilctl;
        team.enrolIryna();
        QCOMPARE(text(vigilctl.json(team.asIryna(u"decline"_s, team.propose(91))), "state"_L1),
                 u"declined"_s);
        const QString proposal = team.propose(92);
        QCOMPARE(runDetached(vigilctl, team.asIryna(u"withdraw"_s, proposal)).code(),
                 "store.proposal_of_other");
        // The owner needs no key for that.
        QCOMPARE(text(vigilctl.json({u"proposal"_s, u"withdraw"_s, proposal}), "state"_L1),
                 u"withdrawn"_s);
        QCOMPARE(vigilctl.json({u"proposal"_s, u"list"_s}).value("proposals"_L1).toArray().size(),
                 0);
        QCOMPARE(vigilctl.json({u"proposal"_s, u"list"_s, u"--all"_s})
                     .value("proposals"_L1)
                     .toArray()
                     .size(),
                 2);
        QVERIFY(!hasPack(vigilctl, 91) && !hasPack(vigilctl, 92));
    }

    void neverTakesAReviewersNameForMore()
    {
        const Vigilctl vigilctl;
        vigilctl.prepare(1);
        const QString decision =
            text(vigilctl.json(decideNone(vigilctl.caseOf(u"v-1"_s))), "decision"_L1);
        const Run run = vigilctl.run(
            {u"reverse"_s, decision, u"--reason"_s, u"other"_s, u"--reviewer"_s, u"Olena"_s});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.code(), "cases.right_missing");
    }

    void asksForAPassphraseWithoutShowingIt()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s, u"--name"_s, u"Olena"_s});
        Terminal terminal;
        const auto process = vigilctl.start({u"member"_s, u"key"_s}, terminal.inChild());
        QVERIFY(process->waitForStarted());
        QVERIFY(terminal.answer("New passphrase: ", "correct horse\n"));
        QVERIFY(terminal.answer("The same again: ", "correct horse\n"));
        const Run run = Vigilctl::finish(*process);
        QVERIFY2(run.exit == 0, run.err.constData());
        QVERIFY2(!terminal.shown().contains("horse"), terminal.shown().constData());
        const QString file = vigilctl.write(u"pass"_s, "correct horse");
        (void)vigilctl.json({u"member"_s, u"add"_s, u"Iryna"_s, u"--passphrase-file"_s, file});
    }

    void leavesTheTerminalWhenThePersonBreaksOff()
    {
        const Vigilctl vigilctl;
        (void)vigilctl.json({u"init"_s, u"--name"_s, u"Olena"_s});
        Terminal terminal;
        const auto process = vigilctl.start({u"member"_s, u"key"_s}, terminal.inChild());
        QVERIFY(process->waitForStarted());
        QVERIFY(terminal.answer("New passphrase: ", "corr\x03"));
        const Run run = Vigilctl::finish(*process);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.code(), "store.signature_needed");
        QVERIFY(memberNamed(vigilctl, u"Olena"_s).value("key"_L1).isNull());
    }
};

QTEST_GUILESS_MAIN(TestVigilctlPeople)
#include "tst_vigilctlpeople.moc"
