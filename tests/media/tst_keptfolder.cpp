// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/keptfolder.h"
#include "media/mediacache.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>

using namespace vigil;
using namespace vigil::media;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 plenty = qint64(1) << 30;
const base::Instant noon = *base::parseInstant(u"2022-03-01T12:00:00Z");

std::array<std::uint8_t, 32> secret(std::uint8_t of)
{
    std::array<std::uint8_t, 32> bytes;
    bytes.fill(of);
    return bytes;
}

CopyId copyOf(int n)
{
    base::IdBytes subject{};
    subject[0] = std::uint8_t(n);
    return {domain::SubjectId(subject), noon};
}

/// No stretch of it comes twice.
QByteArray content(qsizetype size = 200'000)
{
    QByteArray bytes;
    for (int n = 0; bytes.size() < size; ++n)
        bytes += "canary " + QByteArray::number(n) + '\n';
    bytes.truncate(size);
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

unsigned modeOf(const QString &path)
{
    struct stat status
    {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// A console: its cache, and the folder of copies that it shares.
struct Console
{
    explicit Console(const QTemporaryDir &place, std::uint8_t seed = 1)
        : folder(place.filePath(u"state/kept"_s), secret(seed))
        , cache(*MediaCache::open(place.filePath(u"media"_s), plenty))
    {}

    [[nodiscard]] LentMedia fetched(const QByteArray &bytes = content()) const
    {
        return {{file(u"v"_s, bytes)}};
    }
    /// Parts of ten seconds that begin then.
    [[nodiscard]] LentMedia streamed(const QList<int> &starts, base::Instant zero = noon) const
    {
        LentMedia lent{{}, StreamTimes{zero, true, false, {}}};
        for (const int start : starts) {
            lent.files.push_back(
                file(QString::number(start), "part of " + QByteArray::number(start)));
            lent.stream->parts.push_back(
                {500 + start, std::chrono::seconds(start), std::chrono::seconds(10), 3});
        }
        return lent;
    }
    [[nodiscard]] LentFile file(const QString &name, const QByteArray &bytes) const
    {
        auto writer = *cache->write();
        const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
        if (!writer->append({data, std::size_t(bytes.size())}))
            qFatal("cannot append");
        cache->add(name, *writer->finish());
        return *cache->lend(name);
    }
    [[nodiscard]] bool keep(int n, const QByteArray &bytes = content()) const
    {
        return folder.keep(copyOf(n), fetched(bytes), noon).isOk();
    }

    KeptFolder folder;
    std::unique_ptr<MediaCache> cache;
};

QString folderIn(const QTemporaryDir &place)
{
    return place.filePath(u"state/kept"_s);
}

QStringList filesIn(const QTemporaryDir &place)
{
    return QDir(folderIn(place)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QString fileOf(const QTemporaryDir &place, int n, const QByteArray &ending)
{
    return folderIn(place) + u'/' + copyOf(n).name() + QLatin1StringView(ending);
}

} // namespace

class TestKeptFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void outlivesItsConsole()
    {
        const QTemporaryDir place;
        auto console = std::make_unique<Console>(place);
        QVERIFY(!console->folder.find(copyOf(1)));
        const LentMedia fetched = console->fetched();
        const CachedFile &file = fetched.files.front().file;
        QVERIFY(console->folder.keep(copyOf(1), fetched, noon));
        console.reset();
        const Console again(place);
        const auto copy = again.folder.find(copyOf(1));
        QVERIFY(copy);
        QCOMPARE(copy->keptAt, noon);
        QVERIFY(!copy->stream);
        QCOMPARE(copy->files.size(), std::size_t(1));
        QCOMPARE(copy->files.front().contentHash, file.contentHash);
        QCOMPARE(copy->files.front().plainBytes, content().size());
        const auto open = again.folder.open(*copy);
        QVERIFY(open);
        QVERIFY(std::equal(open->sealed->key.begin(), open->sealed->key.end(),
                           file.key->bytes().begin()));
        QVERIFY(open->sealed->noncePrefix == file.noncePrefix);
        QCOMPARE(open->contentHash, file.contentHash);
        QVERIFY(!again.folder.find(copyOf(2)));
        // Another state of the same video is another copy.
        QVERIFY(!again.folder.find({copyOf(1).subject, noon + base::Millis(1)}));
    }

    void nothingIsInTheClear()
    {
        const auto before = ::umask(0);
        const QTemporaryDir place;
        const Console console(place);
        const LentMedia fetched = console.fetched();
        QVERIFY(console.folder.keep(copyOf(1), fetched, noon));
        ::umask(before);
        const QStringList files = filesIn(place);
        QCOMPARE(files, (QStringList{copyOf(1).name() + u".copy"_s, copyOf(1).name() + u".key"_s}));
        const auto key = fetched.files.front().file.key->bytes();
        const QByteArrayView keyBytes(key.data(), qsizetype(key.size()));
        for (const QString &name : files) {
            const QString path = folderIn(place) + u'/' + name;
            const QByteArray bytes = contentOf(path);
            QVERIFY(!bytes.isEmpty());
            QVERIFY(!bytes.contains("canary"));
            for (qsizetype at = 0; at + 8 <= keyBytes.size(); ++at)
                QVERIFY(!bytes.contains(keyBytes.sliced(at, 8)));
            QCOMPARE(modeOf(path), 0600U);
        }
        QCOMPARE(modeOf(folderIn(place)), 0700U);
    }

    void isUnreadableWithoutTheSecret()
    {
        const QTemporaryDir place;
        QVERIFY(Console(place, 1).keep(1));
        QVERIFY(!Console(place, 2).folder.find(copyOf(1)));
        QVERIFY(Console(place, 1).folder.find(copyOf(1)));
    }

    void isNotHereWhenItIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<int>("kind");
        for (const char *ending : {".copy", ".key"}) {
            QTest::addRow("one bit of %s", ending) << QByteArray(ending) << 0;
            QTest::addRow("the last bit of %s", ending) << QByteArray(ending) << 1;
            QTest::addRow("%s cut", ending) << QByteArray(ending) << 2;
            QTest::addRow("%s longer", ending) << QByteArray(ending) << 3;
            QTest::addRow("%s empty", ending) << QByteArray(ending) << 4;
            QTest::addRow("%s of another", ending) << QByteArray(ending) << 5;
        }
    }

    void isNotHereWhenItIsDamaged()
    {
        QFETCH(QByteArray, ending);
        QFETCH(int, kind);
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.keep(1) && console.keep(2));
        QVERIFY(console.folder.find(copyOf(1)));
        const QString path = fileOf(place, 1, ending);
        QByteArray bytes = contentOf(path);
        switch (kind) {
        case 0: bytes[40] = char(bytes[40] ^ 1); break;
        case 1: bytes.back() = char(bytes.back() ^ 1); break;
        case 2: bytes.chop(1); break;
        case 3: bytes += 'x'; break;
        case 4: bytes.clear(); break;
        default: bytes = contentOf(fileOf(place, 2, ending)); break;
        }
        overwrite(path, bytes);
        QVERIFY(!console.folder.find(copyOf(1)));
        QVERIFY(console.folder.find(copyOf(2)));
    }

    void keepsTheFirst()
    {
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.keep(1, "first"));
        QVERIFY(console.folder.keep(copyOf(1), console.fetched("second"), noon + base::Millis(5)));
        QCOMPARE(console.folder.find(copyOf(1))->files.front().plainBytes, 5);
        QCOMPARE(console.folder.find(copyOf(1))->keptAt, noon);
    }

    void keepsFromAnotherDisk()
    {
        const QTemporaryDir place;
        const QTemporaryDir memory(u"/dev/shm/vigil-XXXXXX"_s);
        QVERIFY(memory.isValid());
        struct stat here
        {};
        struct stat there
        {};
        QVERIFY(::stat(QFile::encodeName(place.path()).constData(), &here) == 0
                && ::stat(QFile::encodeName(memory.path()).constData(), &there) == 0);
        if (here.st_dev == there.st_dev)
            QSKIP("there is one disk only");
        const Console console(memory);
        const KeptFolder elsewhere(folderIn(place), secret(1));
        QVERIFY(elsewhere.keep(copyOf(1), console.fetched(), noon));
        QVERIFY(elsewhere.find(copyOf(1)));
        QCOMPARE(modeOf(fileOf(place, 1, ".copy")), 0600U);
    }

    void whatCannotBeKeptLeavesNothing()
    {
        const QTemporaryDir place;
        const Console console(place);
        const LentMedia fetched = console.fetched();
        // It has gone meanwhile.
        console.cache->remove(u"v"_s);
        const auto done = console.folder.keep(copyOf(1), fetched, noon);
        QVERIFY(!done);
        QVERIFY(done.error().code == cacheUnwritable);
        QCOMPARE(filesIn(place), QStringList());
        const KeptFolder nowhere(u"/proc/nowhere"_s, secret(1));
        QVERIFY(!nowhere.keep(copyOf(1), console.fetched(), noon));
    }

    void goesWithItsKey()
    {
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.keep(1) && console.keep(2));
        const auto copy = console.folder.find(copyOf(1));
        const auto open = console.folder.open(*copy);
        // By another console, or by one that knows no secret.
        KeptFolder::remove(folderIn(place), copyOf(1));
        QCOMPARE(filesIn(place),
                 (QStringList{copyOf(2).name() + u".copy"_s, copyOf(2).name() + u".key"_s}));
        QVERIFY(!console.folder.find(copyOf(1)));
        QVERIFY(!console.folder.open(*copy));
        console.folder.remove(copyOf(1));
        // Who plays it plays on.
        struct stat status
        {};
        QVERIFY(::fstat(open->descriptor.number(), &status) == 0 && status.st_nlink <= 1);
        QVERIFY(status.st_size > content().size());
    }

    void leftoversGoAndCopiesStay()
    {
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.folder.tidy().empty());
        for (int n = 1; n <= 5; ++n)
            QVERIFY(console.keep(n));
        QVERIFY(QFile::remove(fileOf(place, 2, ".key")));
        QVERIFY(QFile::remove(fileOf(place, 3, ".copy")));
        overwrite(fileOf(place, 4, ".key"), "vigil kept copy 1\nnot a record");
        overwrite(fileOf(place, 6, ".key.part"), contentOf(fileOf(place, 1, ".key")));
        overwrite(folderIn(place) + u"/.stranger"_s, "x");
        QCOMPARE(KeptFolder::list(folderIn(place)).size(), 6);
        const auto left = console.folder.tidy();
        QCOMPARE(left.size(), 2);
        QVERIFY(left[0].id == copyOf(1) && left[1].id == copyOf(5));
        QVERIFY(left[0].bytes > content().size());
        QCOMPARE(filesIn(place).size(), 4);
        QVERIFY(console.folder.find(copyOf(1)) && console.folder.find(copyOf(5)));
    }

    void consolesAtOnceDoNotDisturbEachOther()
    {
        const QTemporaryDir place;
        const Console first(place);
        const QTemporaryDir otherCache;
        const Console second(otherCache);
        const KeptFolder shared(folderIn(place), secret(1));
        const LentMedia fetched = first.fetched();
        const LentMedia other = second.fetched();
        std::atomic<int> lost = 0;
        const auto work = [&lost](const KeptFolder &folder, const LentMedia &file, int own) {
            for (int turn = 0; turn < 50; ++turn) {
                // A tidying console must not take for a leftover what is only half there.
                if (!folder.keep(copyOf(own), file, noon) || !folder.find(copyOf(own)))
                    ++lost;
                (void)folder.tidy();
                (void)folder.keep(copyOf(9), file, noon);
                folder.remove(copyOf(9));
                folder.remove(copyOf(own));
            }
        };
        std::thread thread([&] { work(shared, other, 2); });
        work(first.folder, fetched, 1);
        thread.join();
        QCOMPARE(lost.load(), 0);
        QCOMPARE(filesIn(place), QStringList());
    }

    void keepsThePartsOfAStream()
    {
        const QTemporaryDir place;
        {
            const Console console(place);
            QVERIFY(console.folder.keep(copyOf(1), console.streamed({20, 30, 90}), noon));
        }
        const Console again(place);
        const auto copy = again.folder.find(copyOf(1));
        QVERIFY(copy && copy->stream);
        QCOMPARE(copy->keptAt, noon);
        QCOMPARE(copy->stream->zero, noon);
        QVERIFY(copy->stream->isExact && !copy->stream->lacksSound);
        const std::vector<StreamPart> expected{
            {0, 20s, 10s, 3}, {1, 30s, 10s, 3}, {2, 90s, 10s, 3}};
        QVERIFY(copy->stream->parts == expected);
        QCOMPARE(copy->files.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const QByteArray bytes =
                "part of " + QByteArray::number(qint64(expected[i].start / 1s));
            QCOMPARE(copy->files[i].plainBytes, bytes.size());
            QVERIFY(again.folder.open(*copy, i));
        }
        QCOMPARE(filesIn(place).size(), 4);
        QCOMPARE(KeptFolder::list(folderIn(place)).size(), 1);
        const auto entries = again.folder.tidy();
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(entries.front().bytes > 3 * 10);
        QCOMPARE(filesIn(place).size(), 4);
        again.folder.remove(copyOf(1));
        QCOMPARE(filesIn(place), QStringList());
    }

    void addsPartsThatAreNew()
    {
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.folder.keep(copyOf(1), console.streamed({20, 30}), noon));
        const auto before = console.folder.find(copyOf(1));
        // Another console has cut it elsewhere, followed it later, and lacks what went before.
        LentMedia more = console.streamed({30, 40, 0}, noon + 1s);
        more.stream->parts[1].start += 5ms;
        more.stream->lacksSound = true;
        QVERIFY(console.folder.keep(copyOf(1), more, noon + 1h));
        const auto copy = console.folder.find(copyOf(1));
        QVERIFY(copy && copy->stream);
        QCOMPARE(copy->keptAt, noon);
        QCOMPARE(copy->stream->zero, noon);
        QVERIFY(copy->stream->lacksSound);
        // What came later may have a clock of its own.
        const std::vector<StreamPart> expected{
            {0, 0s, 10s, 7}, {1, 20s, 10s, 3}, {2, 30s, 10s, 3}, {3, 40s + 5ms, 10s, 7}};
        QVERIFY(copy->stream->parts == expected);
        QCOMPARE(copy->files[1].name, before->files[0].name);
        QCOMPARE(copy->files[2].contentHash, before->files[1].contentHash);
        QCOMPARE(filesIn(place).size(), 5);
        // What is there already changes nothing.
        QVERIFY(console.folder.keep(copyOf(1), console.streamed({0, 20, 30, 40}), noon + 2h));
        QVERIFY(console.folder.find(copyOf(1))->stream == copy->stream);
        QCOMPARE(filesIn(place).size(), 5);
    }

    void whatCannotBeAddedLeavesWhatWasThere()
    {
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.folder.keep(copyOf(1), console.streamed({20, 30}), noon));
        const QStringList before = filesIn(place);
        const LentMedia more = console.streamed({40, 50});
        console.cache->remove(u"50"_s);
        const auto done = console.folder.keep(copyOf(1), more, noon);
        QVERIFY(!done);
        QVERIFY(done.error().code == cacheUnwritable);
        QCOMPARE(filesIn(place), before);
        QCOMPARE(console.folder.find(copyOf(1))->files.size(), std::size_t(2));
    }

    void aStreamIsNotHereWhenAnythingOfItIsDamaged()
    {
        const QTemporaryDir place;
        const Console console(place);
        QVERIFY(console.folder.keep(copyOf(1), console.streamed({20, 30, 40}), noon));
        for (const QString &name : filesIn(place)) {
            const QString path = folderIn(place) + u'/' + name;
            const QByteArray bytes = contentOf(path);
            QByteArray damaged = bytes;
            damaged.back() = char(damaged.back() ^ 1);
            for (const QByteArray &bad : {damaged, bytes.chopped(1), QByteArray()}) {
                overwrite(path, bad);
                QVERIFY2(!console.folder.find(copyOf(1)), qPrintable(name));
            }
            overwrite(path, bytes);
            QVERIFY(console.folder.find(copyOf(1)));
        }
        QVERIFY(QFile::remove(folderIn(place) + u'/' + filesIn(place).first()));
        QVERIFY(console.folder.tidy().empty());
        QCOMPARE(filesIn(place), QStringList());
    }

    void knowsItsNames()
    {
        QCOMPARE(*CopyId::parse(copyOf(7).name()), copyOf(7));
        const QString good = copyOf(7).name();
        const QStringList bad{{},          u"-"_s,         u"-5"_s, copyOf(7).subject.toString(),
                              good + u'x', u"../"_s + good};
        for (const QString &name : bad)
            QVERIFY2(!CopyId::parse(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestKeptFolder)
#include "tst_keptfolder.moc"
