// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memberkeys.h"
#include "store/teamcommands.h"
#include "teststore.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace vigil;
using namespace vigil::test;
using namespace Qt::StringLiterals;

namespace {

/// A key as this test may hold it: every byte turned over, so that the test is no hit of its own.
using Turned = std::array<std::uint8_t, ledger::Secret::size>;

Turned readTurned(const QString &path)
{
    Turned turned{};
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    for (std::uint8_t &byte : turned) {
        if (::read(file, &byte, 1) != 1)
            qFatal("no key in %s", qPrintable(path));
        byte = static_cast<std::uint8_t>(~byte);
    }
    ::close(file);
    return turned;
}

/// A stretch of this process's memory that can be read.
struct Mapping
{
    quintptr from = 0;
    quintptr to = 0;
    bool isLocked = false;
};

std::vector<Mapping> mappings()
{
    static const QRegularExpression head(
        u"^([0-9a-f]+)-([0-9a-f]+) ([r-])\\S+ \\S+ \\S+ \\S+\\s*(.*)$"_s);
    QFile file(u"/proc/self/smaps"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no maps");
    std::vector<Mapping> found;
    bool isSearched = false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const auto match = head.match(QString::fromLatin1(line));
        if (match.hasMatch()) {
            // Not the kernel's own pages, such as [vvar].
            isSearched = match.captured(3) == "r"_L1 && !match.captured(4).startsWith("[v"_L1);
            if (isSearched)
                found.push_back({match.captured(1).toULongLong(nullptr, 16),
                                 match.captured(2).toULongLong(nullptr, 16)});
        } else if (isSearched && line.startsWith("VmFlags:")) {
            found.back().isLocked = line.contains(" lo");
        }
    }
    return found;
}

struct Copies
{
    int locked = 0;
    int loose = 0;
};

/// Where the bytes of a key stand. Pages are read through the kernel: some guard pages cannot be
/// touched.
Copies copiesOf(const Turned &turned)
{
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    Copies copies;
    constexpr std::size_t piece = 1 << 20;
    std::vector<std::uint8_t> bytes(piece + turned.size());
    for (const Mapping &mapping : mappings()) {
        for (quintptr at = mapping.from; at < mapping.to; at += piece) {
            const auto size = std::min<std::size_t>(bytes.size(), mapping.to - at);
            const ssize_t count = ::pread(memory, bytes.data(), size, static_cast<off_t>(at));
            // Turned too, so that this buffer never holds a key.
            for (ssize_t i = 0; i < count; ++i)
                bytes[std::size_t(i)] = static_cast<std::uint8_t>(~bytes[std::size_t(i)]);
            auto from = bytes.begin();
            const auto end = bytes.begin() + std::max<ssize_t>(count, 0);
            while ((from = std::search(from, end, turned.begin(), turned.end())) != end) {
                const bool isWithin = std::size_t(from - bytes.begin()) < piece;
                (mapping.isLocked ? copies.locked : copies.loose) += isWithin ? 1 : 0;
                ++from;
            }
        }
    }
    ::close(memory);
    return copies;
}

/// A word as long as a key, so that it is searched for in the same way, in UTF-8. Over and over:
/// what is freed of that size is not soon used again, and would be found.
const QString passphrase = u"correct horse battery staple 123"_s.repeated(10);

Turned turnedPassphrase()
{
    Turned turned{};
    for (std::size_t i = 0; i < turned.size(); ++i)
        turned[i] = static_cast<std::uint8_t>(~passphrase[qsizetype(i)].unicode());
    return turned;
}

/// The seed of a personal key, as its file has it.
Turned turnedSeed(const store::Store &store, const domain::MemberId &member)
{
    QByteArray secret = ledger::passphraseBytes(passphrase);
    const auto seed = ledger::unwrapSeed(store.state().memberKeys(member).front(), member, secret);
    secret.fill('\0');
    if (!seed)
        qFatal("%s", qPrintable(seed.error().message));
    Turned turned{};
    std::transform(seed->bytes().begin(), seed->bytes().end(), turned.begin(),
                   [](std::uint8_t byte) { return static_cast<std::uint8_t>(~byte); });
    return turned;
}

QString keyFile(const Desk &desk, const store::StoreIdentity &identity, const char *name)
{
    return store::StateFolder(desk.state(), identity.store.bytes()).path() + u'/'
           + QLatin1StringView(name);
}

} // namespace

/// Keys stand in locked memory alone, on the way from the file too, and are gone when the store is.
class TestKeyMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer makes mlock() do nothing, and maps terabytes of its own");
#endif
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }

    void findsAKeyThatStandsLoose()
    {
        const Desk desk;
        const auto store = desk.opened();
        const QString path = keyFile(desk, store->identity(), "device.key");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray loose = file.readAll();
        QVERIFY(copiesOf(readTurned(path)).loose > 0);
        QCOMPARE(loose.size(), qsizetype(ledger::Secret::size));
    }

    void keepsKeysInLockedMemoryAlone_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("device key") << QByteArray("device.key");
        QTest::newRow("team secret") << QByteArray("team.secret");
    }
    void keepsKeysInLockedMemoryAlone()
    {
        QFETCH(QByteArray, name);
        const Desk desk;
        QVERIFY(desk.create());
        auto opened = desk.open();
        QVERIFY(opened);
        auto store = *std::move(opened);
        QVERIFY(addNote(*store, 1, u"one"_s));
        QVERIFY(store->verify(store::Depth::Deep));
        const Turned key = readTurned(keyFile(desk, store->identity(), name.constData()));
        const Copies open = copiesOf(key);
        QVERIFY(open.locked > 0);
        QCOMPARE(open.loose, 0);
        store.reset();
        const Copies closed = copiesOf(key);
        QCOMPARE(closed.locked, 0);
        QCOMPARE(closed.loose, 0);
    }

    void keepsAPersonalKeyInLockedMemoryWhileItIsOpen()
    {
        const Desk desk;
        const auto store = desk.opened();
        const domain::MemberId olena = store->identity().member;
        const store::MemberKeys keys(*store, desk.random, ledger::KeyCost::least());
        QVERIFY(keys.enrol(olena, passphrase));
        const Turned seed = turnedSeed(*store, olena);
        const Turned typed = turnedPassphrase();
        const auto isNowhere = [](const Turned &secret) {
            const Copies copies = copiesOf(secret);
            return copies.locked + copies.loose == 0;
        };
        QVERIFY(isNowhere(seed) && isNowhere(typed));
        {
            const auto signatory = keys.unlock(olena, passphrase);
            QVERIFY(signatory);
            const auto added =
                store->writer().executeAndWait([&signatory](store::WriteTransaction &transaction) {
                    return store::addMember(transaction, *signatory, u"Iryna"_s,
                                            {{}, domain::Role::Reviewer, {}});
                });
            QVERIFY(added);
            const Copies open = copiesOf(seed);
            QVERIFY(open.locked > 0);
            QCOMPARE(open.loose, 0);
            QVERIFY(isNowhere(typed));
        }
        QVERIFY(isNowhere(seed));
        QVERIFY(!keys.unlock(olena, passphrase.chopped(1)));
        QVERIFY(isNowhere(seed) && isNowhere(typed));
    }

    void findsAPassphraseThatStandsLoose()
    {
        const QByteArray loose = ledger::passphraseBytes(passphrase);
        QVERIFY(copiesOf(turnedPassphrase()).loose > 0);
        QCOMPARE(loose.size(), passphrase.size());
    }
};

QTEST_GUILESS_MAIN(TestKeyMemory)
#include "tst_keymemory.moc"
