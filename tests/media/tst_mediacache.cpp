// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/mediacache.h"
#include "media/playerclient.h"
#include "tests/support/clips.h"

#include <QDirIterator>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace vigil;
using namespace vigil::media;
using namespace vigil::test;
using namespace Qt::StringLiterals;

using State = PlayerClient::State;

namespace {

constexpr qint64 plenty = qint64(1) << 30;
constexpr int patience = 30'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

unsigned modeOf(const QString &path)
{
    struct stat status
    {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

std::span<const std::uint8_t> bytesOf(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), std::size_t(bytes.size())};
}

/// Writes in parts of that size, as a network brings them.
std::unique_ptr<CacheWriter> written(const MediaCache &cache, const QByteArray &content,
                                     qsizetype part = 10'007)
{
    auto writer = cache.write();
    if (!writer)
        qFatal("cannot write");
    for (qsizetype at = 0; at < content.size(); at += part) {
        if (!(*writer)->append(
                bytesOf(QByteArrayView(content).sliced(at, std::min(part, content.size() - at)))))
            qFatal("cannot append");
    }
    return *std::move(writer);
}

void put(MediaCache &cache, const QString &key, const QByteArray &content)
{
    auto file = written(cache, content)->finish();
    if (!file)
        qFatal("cannot finish");
    cache.add(key, *std::move(file));
}

/// The only file of a cache.
QString fileOf(const MediaCache &cache)
{
    const QStringList files = filesBelow(cache.folder());
    return files.size() == 1 ? files.first() : QString();
}

/// The frames at some places of a video, in the order in which they were sought.
QList<QImage> framesOf(PlayerClient &client)
{
    QList<QImage> frames;
    if (!QTest::qWaitFor([&] { return client.state() == State::Paused; }, patience))
        return frames;
    for (const int number : {0, 70, 3, 42}) {
        client.seek(Micros((2 * number + 1) * 20'000));
        const bool isThere = QTest::qWaitFor(
            [&] { return frameNumber(client.shownFrame().unfiltered()) == number; }, patience);
        if (isThere)
            frames.append(client.shownFrame().unfiltered().copy());
    }
    return frames;
}

} // namespace

class TestMediaCache final : public QObject
{
    Q_OBJECT

    const PlayerClient::Player m_player{QStringLiteral(VIGIL_BIN_DIR "/vigil-player")};

    static std::unique_ptr<MediaCache> open(const QTemporaryDir &place, qint64 most = plenty)
    {
        auto cache = MediaCache::open(place.filePath(u"media"_s), most);
        if (!cache)
            qFatal("cannot open");
        return *std::move(cache);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void playsTheSameFramesAsThePlainFile()
    {
        const QTemporaryDir place;
        const auto cache = open(place);
        put(*cache, u"v"_s, contentOf(clip()));
        PlayerClient plain(m_player);
        plain.open(clip());
        const QList<QImage> expected = framesOf(plain);
        QCOMPARE(expected.size(), 4);
        PlayerClient sealed(m_player);
        sealed.open(*cache->read(u"v"_s));
        QCOMPARE(framesOf(sealed), expected);
    }

    void noPartOfTheClipIsOnTheDisk()
    {
        const QTemporaryDir place;
        const auto cache = open(place);
        const QByteArray content = contentOf(clip());
        const auto unfinished = written(*cache, content);
        put(*cache, u"https://canary.example/name.mp4"_s, content);
        const QStringList files = filesBelow(place.path());
        QCOMPARE(files.size(), 2);
        for (const QString &file : files) {
            const QByteArray sealed = contentOf(file);
            QVERIFY(sealed.size() > content.size() / 2);
            for (qsizetype at = 0; at + 16 <= content.size(); at += 64)
                QVERIFY2(!sealed.contains(QByteArrayView(content).sliced(at, 16)),
                         qPrintable(file));
            QVERIFY(!file.contains(u"canary"_s) && !sealed.contains("canary"));
        }
        // The same again is sealed anew, and known again all the same.
        const auto first = cache->read(u"https://canary.example/name.mp4"_s);
        put(*cache, u"again"_s, content);
        const auto second = cache->read(u"again"_s);
        QVERIFY(first->sealed->key != second->sealed->key);
        QCOMPARE(first->contentHash, second->contentHash);
        QCOMPARE(first->contentHash.size(), 64);
    }

    void isForThePersonAlone()
    {
        const auto before = ::umask(0);
        const QTemporaryDir place;
        // As somebody careless may have made it.
        QVERIFY(QDir().mkpath(place.filePath(u"media"_s)));
        const auto cache = open(place);
        put(*cache, u"v"_s, "content");
        ::umask(before);
        QCOMPARE(modeOf(place.filePath(u"media"_s)), 0700U);
        QCOMPARE(modeOf(cache->folder()), 0700U);
        QCOMPARE(modeOf(fileOf(*cache)), 0600U);
    }

    void damageIsFound_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("one bit") << 0;
        QTest::newRow("cut") << 1;
        QTest::newRow("cut by a chunk") << 2;
        QTest::newRow("chunks swapped") << 3;
        QTest::newRow("another file") << 4;
        QTest::newRow("longer") << 5;
    }

    void damageIsFound()
    {
        QFETCH(int, kind);
        constexpr qsizetype chunk = wire::sealedChunkBytes + 16;
        const QTemporaryDir place;
        const auto cache = open(place);
        const QByteArray content = contentOf(clip({.seconds = 20}));
        QVERIFY(content.size() > 3 * chunk);
        put(*cache, u"v"_s, content);
        QByteArray sealed = contentOf(fileOf(*cache));
        const QString name = fileOf(*cache);
        switch (kind) {
        case 0: sealed[100] = char(sealed[100] ^ 1); break;
        case 1: sealed.chop(1); break;
        case 2: sealed.remove(chunk, chunk); break;
        case 3:
            sealed = sealed.sliced(chunk, chunk) + sealed.first(chunk) + sealed.sliced(2 * chunk);
            break;
        case 4: {
            const auto other = written(*cache, content)->finish();
            sealed = contentOf(cache->folder() + u'/' + QString::fromLatin1(other->name));
            break;
        }
        default: sealed += 'x'; break;
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sealed) == sealed.size());
        file.close();
        PlayerClient client(m_player);
        client.open(*cache->read(u"v"_s));
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), State::Failed, patience);
        QCOMPARE(client.failure()->reason, PlaybackFailure::Reason::NotReadable);
    }

    void holdsEverySize_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65'535, 65'536, 65'537, 131'072, 200'000})
            QTest::addRow("%d", size) << size;
    }

    void holdsEverySize()
    {
        QFETCH(int, size);
        const QTemporaryDir place;
        const auto cache = open(place);
        put(*cache, u"v"_s, QByteArray(size, 'x'));
        const int chunks = (size + 65'535) / 65'536;
        QCOMPARE(QFileInfo(fileOf(*cache)).size(), size + 16 * chunks);
        QCOMPARE(cache->read(u"v"_s)->sealed->plainBytes, size);
        QCOMPARE(cache->bytes(), size);
    }

    void whatIsNotFinishedGoes()
    {
        const QTemporaryDir place;
        const auto cache = open(place);
        auto writer = written(*cache, QByteArray(100'000, 'x'));
        QCOMPARE(filesBelow(place.path()).size(), 1);
        writer.reset();
        QCOMPARE(filesBelow(place.path()).size(), 0);
    }

    void theOldestGoWhenThereIsTooMuch()
    {
        const QTemporaryDir place;
        const auto cache = open(place, 1'000);
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            put(*cache, key, QByteArray(300, 'x'));
        QVERIFY(cache->read(u"a"_s));
        put(*cache, u"d"_s, QByteArray(300, 'x'));
        QVERIFY(cache->contains(u"a"_s) && !cache->contains(u"b"_s) && cache->contains(u"c"_s));
        // A large one alone stays, since somebody waits for it.
        put(*cache, u"e"_s, QByteArray(5'000, 'x'));
        QVERIFY(cache->contains(u"e"_s));
        QCOMPARE(cache->bytes(), 5'000);
        QCOMPARE(filesBelow(place.path()).size(), 1);
        put(*cache, u"e"_s, QByteArray(10, 'x'));
        QCOMPARE(cache->bytes(), 10);
        QCOMPARE(filesBelow(place.path()).size(), 1);
    }

    void whatIsNotWantedGoes()
    {
        const QTemporaryDir place;
        const auto cache = open(place);
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            put(*cache, key, key.toLatin1());
        const auto open = cache->read(u"a"_s);
        cache->keepOnly({u"b"_s, u"z"_s});
        QVERIFY(!cache->read(u"a"_s) && cache->read(u"b"_s));
        QCOMPARE(filesBelow(place.path()).size(), 1);
        // Who plays it plays on.
        struct stat status
        {};
        QVERIFY(::fstat(open->descriptor.number(), &status) == 0 && status.st_size == 17);
    }

    void whatSomebodyRemovedIsForgotten()
    {
        const QTemporaryDir place;
        const auto cache = open(place);
        put(*cache, u"v"_s, "content");
        QVERIFY(QFile::remove(fileOf(*cache)));
        QVERIFY(!cache->read(u"v"_s));
        QVERIFY(!cache->contains(u"v"_s));
        QCOMPARE(cache->bytes(), 0);
    }

    void goesWithItsConsole()
    {
        const QTemporaryDir place;
        auto cache = open(place);
        put(*cache, u"v"_s, "content");
        cache.reset();
        QCOMPARE(
            QDir(place.filePath(u"media"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList());
    }

    void leftoversOfACrashGoAndOthersStay()
    {
        const QTemporaryDir place;
        const pid_t child = ::fork();
        if (child == 0) {
            const auto cache = open(place);
            put(*cache, u"v"_s, "content");
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(filesBelow(place.path()).size(), 1);
        const auto first = open(place);
        QCOMPARE(filesBelow(place.path()).size(), 0);
        put(*first, u"v"_s, "content");
        // A second console of the same person.
        const auto second = open(place);
        QVERIFY(first->read(u"v"_s));
        QVERIFY(first->folder() != second->folder());
    }

    void refusesALinkInItsPlace()
    {
        const QTemporaryDir place;
        const QTemporaryDir elsewhere;
        QVERIFY(QFile::link(elsewhere.path(), place.filePath(u"media"_s)));
        const auto cache = MediaCache::open(place.filePath(u"media"_s), plenty);
        QVERIFY(!cache);
        QVERIFY(cache.error().code == cacheUnwritable);
    }

    void aFullDiskIsTold()
    {
        const QTemporaryDir place;
        const auto cache = open(place);
        auto writer = cache->write();
        QVERIFY(writer);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{70'000, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        const QByteArray content(200'000, 'x');
        const auto done = (*writer)->append(bytesOf(content));
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QVERIFY(!done);
        QVERIFY(done.error().code == cacheUnwritable);
        writer->reset();
        QCOMPARE(filesBelow(place.path()).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMediaCache)
#include "tst_mediacache.moc"
