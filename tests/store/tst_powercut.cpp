// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statefolder.h"
#include "store/storefiles.h"
#include "store/writesession.h"
#include "tests/support/faultydisk.h"
#include "teststore.h"

#include <QRegularExpression>
#include <QTest>

using namespace vigil;
using namespace vigil::store;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// So many decisions at most before the power goes, and about so many changes of the disk each.
constexpr int mostDecisions = 30;
constexpr int callsPerDecision = 25;

bool hasFullCounts()
{
    return qEnvironmentVariable("VIGIL_TEST_COUNTS") == "full"_L1;
}

/// What the rounds found.
struct Losses
{
    int rounds = 0;
    int lost = 0;    ///< rounds in which an acknowledged decision was gone
    int unsound = 0; ///< rounds after which the store could not be opened or did not verify
    qint64 acknowledged = 0;
};

/// A console that decides until the power goes, again and again.
class Outages
{
public:
    Outages(unsigned seed, std::string synchronous)
        : m_chance(seed)
        , m_synchronous(std::move(synchronous))
    {
        startAfresh();
    }

    void round()
    {
        ++losses.rounds;
        const int cut = 1 + static_cast<int>(m_chance() % (mostDecisions * callsPerDecision));
        m_disk.cutAt(cut);
        const QStringList said = decide();
        m_disk.powerOn(m_chance);
        losses.acknowledged += said.size();
        check(said);
    }

    Losses losses;

private:
    /// The decisions that were acknowledged. As the writer does it, but for the pragma.
    QStringList decide()
    {
        QStringList said;
        auto database = Database::open(m_desk.file(), Database::Mode::ReadWrite);
        if (!database)
            return said;
        // A small log, so that it is put back into the file now and then.
        const std::string settings =
            "PRAGMA synchronous = " + m_synchronous + "; PRAGMA wal_autocheckpoint = 40";
        if (!(*database)->script(settings))
            return said;
        const StateFolder state(m_desk.state(), m_identity.store.bytes());
        const Registry registry = completeRegistry(m_desk.registry);
        WriteSession session(*std::move(database), registry,
                             {m_identity.device, ledger::SigningKey(*state.deviceSeed()),
                              state.headMark(), u"boot"_s},
                             {m_desk.clock, m_desk.random});
        for (int i = 0; i < mostDecisions && !m_disk.isOff(); ++i) {
            const QString text = QString::number(m_next);
            auto command = [&](WriteTransaction &transaction) {
                return transaction.append(noteDraft(m_identity, m_note, text));
            };
            ++m_next;
            if (session.transact<base::Result<Recorded>>(command))
                said.append(text);
        }
        return said;
    }

    void check(const QStringList &said)
    {
        const bool isSound = isAsSaid(said);
        m_note = m_note % 100 + 1;
        // After a loss what is known of the store no longer holds, and one of many rounds is slow.
        if (!isSound || m_note == 1)
            startAfresh();
    }

    bool isAsSaid(const QStringList &said)
    {
        const auto store = m_desk.open();
        if (!store) {
            ++losses.unsound;
            return false;
        }
        const QString history = historyOf(**store, m_note);
        const QStringList kept = history.isEmpty() ? QStringList() : history.split(u'/');
        const qint64 events =
            countOf(**store, "SELECT count(*) FROM event WHERE kind = 'note.made'");
        const bool isLost = kept.mid(0, said.size()) != said;
        // Each decision whole, the event with the row that is computed from it; and one may be
        // there that nobody has heard of.
        const bool isWhole = events - m_events == kept.size() && kept.size() <= said.size() + 1
                             && !(*store)->readOnlyReason()
                             && (*store)->verify(Depth::Quick)->isOk();
        m_events = events;
        losses.lost += isLost;
        losses.unsound += !isLost && !isWhole;
        return !isLost && isWhole;
    }

    void startAfresh()
    {
        QDir(m_desk.dir()).removeRecursively();
        const auto made = m_desk.create();
        if (!made)
            qFatal("cannot make a store");
        m_disk.forget();
        m_identity = *made;
        m_events = 0;
        m_note = 1;
    }

    // The disk outlives every connection.
    FaultyDisk m_disk;
    Desk m_desk;
    std::mt19937 m_chance;
    std::string m_synchronous;
    StoreIdentity m_identity;
    int m_note = 1;
    int m_next = 1;
    qint64 m_events = 0;
};

} // namespace

class TestPowerCut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void losesNothingAcknowledged()
    {
        const unsigned seed = 20220412;
        Outages outages(seed, "FULL");
        const int rounds = hasFullCounts() ? 1'000 : 200;
        for (int i = 0; i < rounds; ++i) {
            outages.round();
            QVERIFY2(outages.losses.lost == 0 && outages.losses.unsound == 0,
                     qPrintable(u"seed %1 round %2 lost %3 unsound %4"_s.arg(seed)
                                    .arg(i)
                                    .arg(outages.losses.lost)
                                    .arg(outages.losses.unsound)));
        }
        QVERIFY(outages.losses.acknowledged > rounds * 5);
    }

    // The canary: with less care decisions are lost, and this test sees it.
    void seesTheLossesOfASlackerSetting()
    {
        Outages outages(1, "NORMAL");
        constexpr int rounds = 40;
        for (int i = 0; i < rounds; ++i)
            outages.round();
        QVERIFY2(outages.losses.lost > rounds / 4,
                 qPrintable(QString::number(outages.losses.lost)));
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
