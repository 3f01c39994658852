// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/livestream.h"
#include "tests/support/clips.h"
#include "tests/support/mediaserver.h"

#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;
using namespace vigil::media;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = LiveStream::State;
using Order = QList<qint64>;

namespace {

constexpr int patience = 30'000;
/// How long the stream had run when its first segment began.
constexpr Micros before = 10min;

class StandingClock final : public base::Clock
{
public:
    explicit StandingClock(base::Instant now) : m_now(now) {}
    base::Instant now() const override { return m_now; }
    base::Millis sinceBoot() const override { return base::Millis(0); }

private:
    base::Instant m_now;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

qsizetype filesBelow(const QString &folder)
{
    qsizetype count = 0;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    for (; all.hasNext(); all.next())
        ++count;
    return count;
}

/// As the cache says it of a file.
QByteArray hashOf(const QByteArray &content)
{
    const QTemporaryDir folder;
    const auto cache = MediaCache::open(folder.path(), content.size());
    auto writer = (*cache)->write();
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(content.constData());
    if (!(*writer)->append({bytes, std::size_t(content.size())}))
        qFatal("cannot write");
    return (*writer)->finish()->contentHash;
}

/// By AES-128-CBC, with key and vector in hexadecimal digits, by the openssl program.
QByteArray encrypted(const QByteArray &plain, const QByteArray &key, const QByteArray &iv)
{
    QProcess program;
    program.start(u"openssl"_s, {u"enc"_s, u"-aes-128-cbc"_s, u"-K"_s, QString::fromLatin1(key),
                                 u"-iv"_s, QString::fromLatin1(iv)});
    program.write(plain);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("openssl: %s", program.readAllStandardError().constData());
    return program.readAllStandardOutput();
}

const QByteArray key1 = "00112233445566778899aabbccddeeff";
const QByteArray key2 = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
const QByteArray vector = "000102030405060708090a0b0c0d0e0f";

QByteArray keyLine(const QByteArray &uri)
{
    return "#EXT-X-KEY:METHOD=AES-128,URI=\"" + uri + "\",IV=0x" + vector + '\n';
}

/// "#EXT-X-BYTERANGE:SIZE@FROM" and its like, as ffmpeg writes them.
QByteArray pieceOf(const QByteArray &file, const QByteArray &text)
{
    static const QRegularExpression range(u"BYTERANGE\\W+(\\d+)@(\\d+)"_s);
    const auto found = range.match(QString::fromLatin1(text));
    if (!found.hasMatch())
        qFatal("no range in %s", text.constData());
    return file.sliced(found.captured(2).toLongLong(), found.captured(1).toLongLong());
}

/// A stream as ffmpeg cuts it, segments of a second with dates, of which a test gives out what it
/// likes.
class Broadcast final
{
public:
    struct Cut
    {
        bool isMp4 = false;
        bool isOneFile = false; ///< its segments are ranges of it
        /// In hexadecimal digits, given out as "stream.key"; empty: it is not encrypted.
        QByteArray key = {};
    };

    Broadcast() : Broadcast(Cut()) {}
    explicit Broadcast(const Cut &cut)
    {
        const auto path = [this](const char *name) {
            return m_folder.filePath(QLatin1StringView(name));
        };
        QStringList encryption;
        if (!cut.key.isEmpty()) {
            write(path("stream.key"), QByteArray::fromHex(cut.key));
            write(path("key.info"), "stream.key\n" + path("stream.key").toUtf8() + '\n');
            encryption = {u"-hls_key_info_file"_s, path("key.info")};
        }
        const char *names = cut.isMp4 ? "a%02d.m4s" : "a%02d.ts";
        runFfmpeg(
            QStringList{u"-i"_s, clip({.seconds = 12}), u"-c"_s, u"copy"_s, u"-f"_s, u"hls"_s,
                        u"-hls_time"_s, u"1"_s, u"-hls_list_size"_s, u"0"_s, u"-hls_flags"_s,
                        cut.isOneFile ? u"program_date_time+single_file"_s : u"program_date_time"_s,
                        u"-hls_segment_type"_s, cut.isMp4 ? u"fmp4"_s : u"mpegts"_s,
                        u"-hls_segment_filename"_s, path(cut.isOneFile ? "all" : names)}
            + encryption + QStringList{path("list.m3u8")});
        const QByteArray list = contentOf(path("list.m3u8"));
        const QByteArray text = list.left(list.indexOf("#EXT-X-ENDLIST"));
        qsizetype from = text.indexOf("#EXTINF");
        m_head = text.left(from);
        for (qsizetype to = from; from >= 0; from = to) {
            to = text.indexOf("#EXTINF", from + 1);
            m_entries.append(text.mid(from, to < 0 ? -1 : to - from));
        }
        if (const auto read = parsePlaylist(list))
            m_begin = std::get<MediaPlaylist>(*read).segments.first().at.value();
    }

    [[nodiscard]] int size() const { return int(m_entries.size()); }
    [[nodiscard]] base::Instant started() const
    {
        return std::chrono::floor<base::Millis>(m_begin - before);
    }
    [[nodiscard]] base::Instant end() const { return m_begin + std::chrono::seconds(size()); }

    void publishSegments(const MediaServer &server, const QString &prefix = u"a"_s) const
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files)) {
            const QString as = name.startsWith(u'a') ? prefix + name.sliced(1) : name;
            if (!name.endsWith(u".m3u8"_s))
                server.publish(as, contentOf(m_folder.filePath(name)));
        }
    }

    /// What of a segment a player needs.
    [[nodiscard]] QByteArray file(int segment) const
    {
        const QString one = m_folder.filePath(u"all"_s);
        if (QFile::exists(one)) {
            const QByteArray all = contentOf(one);
            return (m_head.contains("#EXT-X-MAP") ? pieceOf(all, m_head) : QByteArray())
                   + pieceOf(all, m_entries[segment]);
        }
        const QStringList names =
            QDir(m_folder.path()).entryList({u"a*"_s}, QDir::Files, QDir::Name);
        return map() + contentOf(m_folder.filePath(names[segment]));
    }

    /// The playlist from one segment to before the other.
    [[nodiscard]] QByteArray list(int from, int to) const
    {
        QByteArray text = m_head;
        const QByteArray sequence = "SEQUENCE:" + QByteArray::number(from) + '\n';
        text.replace("SEQUENCE:0\n", sequence);
        for (int i = from; i < to; ++i)
            text += m_entries[i];
        return text;
    }

    /// What comes before each segment, in a file of its own; empty: there is none.
    [[nodiscard]] QByteArray map() const
    {
        const QString path = m_folder.filePath(u"init.mp4"_s);
        return QFile::exists(path) ? contentOf(path) : QByteArray();
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    QTemporaryDir m_folder;
    QByteArray m_head;
    QList<QByteArray> m_entries;
    base::Instant m_begin;
};

/// A stream that is followed, and what it told.
struct Followed
{
    Followed(const Broadcast &broadcast, const MediaServer &server, const QString &path,
             const std::function<void(LiveStream::With &)> &change = {})
        : clock(broadcast.end())
    {
        LiveStream::With with{.rules = server.rules(),
                              .cache = folder.filePath(u"media"_s),
                              .clock = &clock,
                              .second = 40ms};
        if (change)
            change(with);
        stream = std::make_unique<LiveStream>(
            with, path.startsWith(u"https:"_s) ? path : server.url(path), broadcast.started());
        QObject::connect(stream.get(), &LiveStream::partAdded, stream.get(),
                         [this](const StreamPart &part) { added.append(part.sequence); });
        QObject::connect(stream.get(), &LiveStream::partDropped, stream.get(),
                         [this](qint64 sequence) { dropped.append(sequence); });
        QObject::connect(stream.get(), &LiveStream::stateChanged, stream.get(),
                         [this] { states.append(stream->state()); });
    }

    [[nodiscard]] QString error() const
    {
        const auto error = stream->error();
        return error ? QString::fromLatin1(error->code.name()) : QString();
    }
    /// Live, though perhaps for longer without a new playlist than a stream may be.
    [[nodiscard]] bool goesOn() const
    {
        return stream->state() == State::Live || error() == QLatin1StringView(streamStalled.name());
    }
    [[nodiscard]] Order here() const
    {
        Order all;
        for (const StreamPart &part : stream->parts())
            all.append(part.sequence);
        return all;
    }

    QTemporaryDir folder;
    StandingClock clock;
    std::unique_ptr<LiveStream> stream;
    Order added;
    Order dropped;
    QList<State> states;
};

QString name(base::ErrorCode code)
{
    return QString::fromLatin1(code.name());
}

Order numbers(qint64 from, qint64 to)
{
    Order all;
    for (; from < to; ++from)
        all.append(from);
    return all;
}

const QString list = u"stream/list.m3u8"_s;

} // namespace

class TestLiveStream final : public QObject
{
    Q_OBJECT

    std::unique_ptr<MediaServer> m_server;
    std::unique_ptr<Broadcast> m_broadcast;

    void publish(const QByteArray &text) const { m_server->publish(u"list.m3u8"_s, text); }
    void publish(int from, int to) const { publish(m_broadcast->list(from, to)); }
    /// How often that was asked for, after so many other requests.
    [[nodiscard]] qsizetype countOf(const QString &path, qsizetype before) const
    {
        const auto requests = m_server->requests();
        return std::count_if(
            requests.begin() + before, requests.end(),
            [&path](const QJsonObject &request) { return request["path"_L1].toString() == path; });
    }
    /// A playlist whose segments lie where they are told to.
    static QByteArray listOf(const QByteArrayList &uris, int first = 0)
    {
        QByteArray text = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:"
                          + QByteArray::number(first) + '\n';
        for (const QByteArray &uri : uris)
            text += "#EXTINF:1,\n" + uri + '\n';
        return text;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        m_server = std::make_unique<MediaServer>(clip());
        m_broadcast = std::make_unique<Broadcast>();
        m_broadcast->publishSegments(*m_server);
        QCOMPARE(m_broadcast->size(), 12);
    }

    void fetchesTheNewestThenOlderOnes()
    {
        publish(0, 10);
        Followed followed(*m_broadcast, *m_server, list);
        const LiveStream &stream = *followed.stream;
        QCOMPARE(stream.state(), State::Connecting);
        QCOMPARE(stream.edge(), 0us);
        QTRY_COMPARE_WITH_TIMEOUT(followed.added.size(), 10, patience);
        QCOMPARE(followed.added, Order({7, 8, 9, 6, 5, 4, 3, 2, 1, 0}));
        QCOMPARE(followed.states.first(), State::Live);
        QCOMPARE(followed.here(), numbers(0, 10));
        for (const StreamPart &part : stream.parts()) {
            QCOMPARE(part.start, before + part.sequence * 1s);
            QCOMPARE(part.duration, 1s);
            QCOMPARE(part.timeline, 0U);
        }
        QCOMPARE(stream.edge(), before + 10s);
        QCOMPARE(stream.latency(), 3s);
        QVERIFY(stream.isTimeExact());
        QCOMPARE(stream.utcAt(before + 12s), m_broadcast->end());
        publish(2, 12);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 12), patience);
        QCOMPARE(followed.added.last(2), Order({10, 11}));
        QVERIFY(followed.dropped.isEmpty());
    }

    void eachPartIsAFileOfItsOwn_data()
    {
        QTest::addColumn<bool>("isMp4");
        QTest::addColumn<bool>("isOneFile");
        QTest::newRow("MPEG-TS") << false << false;
        QTest::newRow("fragmented MP4") << true << false;
        QTest::newRow("ranges of MPEG-TS") << false << true;
        QTest::newRow("ranges of fragmented MP4") << true << true;
    }

    void eachPartIsAFileOfItsOwn()
    {
        QFETCH(bool, isMp4);
        QFETCH(bool, isOneFile);
        const Broadcast broadcast(Broadcast::Cut{isMp4, isOneFile});
        broadcast.publishSegments(*m_server);
        publish(broadcast.list(3, 7));
        Followed followed(broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(3, 7), patience);
        publish(broadcast.list(4, 8));
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(3, 8), patience);
        for (const StreamPart &part : followed.stream->parts()) {
            const auto file = followed.stream->read(part.sequence);
            QVERIFY(file && file->sealed);
            QCOMPARE(file->contentHash, hashOf(broadcast.file(int(part.sequence))));
            QCOMPARE(file->sealed->plainBytes, broadcast.file(int(part.sequence)).size());
        }
        QVERIFY(!followed.stream->read(8));
    }

    void aMapOfRangesIsFetchedOnce()
    {
        const Broadcast broadcast({.isMp4 = true, .isOneFile = true});
        broadcast.publishSegments(*m_server);
        publish(broadcast.list(0, 4));
        const auto before = m_server->requests().size();
        Followed followed(broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 4), patience);
        const auto requests = m_server->requests();
        QCOMPARE(std::count_if(requests.begin() + before, requests.end(),
                               [](const QJsonObject &request) {
                                   return request["headers"_L1]["Range"_L1].toString().startsWith(
                                       "bytes=0-"_L1);
                               }),
                 1);
    }

    void triesAgainWhatIsCutShort()
    {
        publish(
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n#EXT-X-BYTERANGE:999@0\n/short/a00.ts\n"
            "#EXTINF:1,\n#EXT-X-BYTERANGE:999@1\n/torn/a00.ts\n"
            "#EXTINF:1,\n#EXT-X-BYTERANGE:999@2\na00.ts\n");
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({2}), patience);
        QVERIFY(followed.stream->state() != State::Failed);
        QTRY_COMPARE_WITH_TIMEOUT(filesBelow(followed.folder.path()), 1, patience);
    }

    void decryptsWhatAnEncoderEncrypted_data()
    {
        QTest::addColumn<bool>("isOneFile");
        QTest::newRow("files") << false;
        QTest::newRow("ranges") << true;
    }

    void decryptsWhatAnEncoderEncrypted()
    {
        QFETCH(bool, isOneFile);
        const Broadcast broadcast({.isOneFile = isOneFile, .key = key1});
        broadcast.publishSegments(*m_server, isOneFile ? u"a"_s : u"e"_s);
        const auto give = [&](int from, int to) {
            QByteArray text = broadcast.list(from, to);
            publish(isOneFile ? text : text.replace("\na", "\ne"));
        };
        give(3, 7);
        const auto before = m_server->requests().size();
        Followed followed(broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(3, 7), patience);
        give(4, 8);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(3, 8), patience);
        // They are what the encoder makes without encryption.
        for (const StreamPart &part : followed.stream->parts())
            QCOMPARE(followed.stream->read(part.sequence)->contentHash,
                     hashOf(m_broadcast->file(int(part.sequence))));
        QCOMPARE(countOf(u"/stream/stream.key"_s, before), 1);
    }

    void goesFromKeyToKey()
    {
        const Broadcast broadcast({.isMp4 = true});
        m_server->publish(u"one.key"_s, QByteArray::fromHex(key1));
        m_server->publish(u"two.key"_s, QByteArray::fromHex(key2));
        m_server->publish(u"map.mp4"_s, encrypted(broadcast.map(), key1, vector));
        const auto plain = [&](int i) { return broadcast.file(i).sliced(broadcast.map().size()); };
        m_server->publish(u"k0.m4s"_s, encrypted(plain(0), key1, vector));
        m_server->publish(u"k1.m4s"_s, encrypted(plain(1), key1, vector));
        // By their numbers, 258 and 259.
        const QByteArray zeros(29, '0');
        m_server->publish(u"k2.m4s"_s, encrypted(plain(2), key2, zeros + "102"));
        m_server->publish(u"k3.m4s"_s, encrypted(plain(3), key2, zeros + "103"));
        m_server->publish(u"k4.m4s"_s, plain(4));
        publish("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:256\n" + keyLine("one.key")
                + "#EXT-X-MAP:URI=\"map.mp4\"\n"
                  "#EXTINF:1,\nk0.m4s\n#EXTINF:1,\nk1.m4s\n"
                  "#EXT-X-KEY:METHOD=AES-128,URI=\"two.key\"\n"
                  "#EXTINF:1,\nk2.m4s\n#EXTINF:1,\nk3.m4s\n"
                  "#EXT-X-KEY:METHOD=NONE\n#EXTINF:1,\nk4.m4s\n");
        const auto before = m_server->requests().size();
        Followed followed(broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(256, 261), patience);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(followed.stream->read(256 + i)->contentHash, hashOf(broadcast.file(i)));
        QCOMPARE(countOf(u"/stream/map.mp4"_s, before), 1);
        QCOMPARE(countOf(u"/stream/two.key"_s, before), 1);
    }

    void whoBeginsAnewMayUseTheNameOfAKeyAgain()
    {
        m_server->publish(u"live.key"_s, QByteArray::fromHex(key1));
        m_server->publish(u"k0.ts"_s, encrypted(m_broadcast->file(0), key1, vector));
        m_server->publish(u"k1.ts"_s, encrypted(m_broadcast->file(1), key2, vector));
        const QByteArray head = listOf({}) + keyLine("live.key");
        publish(head + "#EXTINF:1,\nk0.ts\n");
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({0}), patience);
        m_server->publish(u"live.key"_s, QByteArray::fromHex(key2));
        publish(head + "#EXTINF:1,\nk0.ts\n#EXT-X-DISCONTINUITY\n#EXTINF:1,\nk1.ts\n");
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({0, 1}), patience);
        QCOMPARE(followed.stream->read(1)->contentHash, hashOf(m_broadcast->file(1)));
    }

    void waitsForAKeyThatFits_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("error");
        m_server->publish(u"short.key"_s, QByteArray::fromHex(key1).chopped(1));
        m_server->publish(u"long.key"_s, QByteArray::fromHex(key1 + "00"));
        m_server->publish(u"other.key"_s, QByteArray::fromHex(key2));
        const auto row = [](const char *title, const char *uri, base::ErrorCode code) {
            QTest::newRow(title) << QByteArray(uri) << name(code);
        };
        row("gone", "/status/404", streamNoKey);
        row("denied", "/status/403", streamNoKey);
        row("15 bytes", "short.key", streamNoKey);
        row("17 bytes", "long.key", streamNoKey);
        row("a clip of no announced length", "/unsized", streamNoKey);
        row("endless", "/endless", streamNoKey);
        row("huge", "/huge", streamNoKey);
        row("a page", "/type?text/html", streamNoKey);
        row("nothing", "/empty", fetchInterrupted);
        row("broken", "/status/500", fetchServer);
        row("silent", "/silent", fetchTooSlow);
        row("another", "other.key", streamDamaged);
    }

    void waitsForAKeyThatFits()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, error);
        m_server->publish(u"right.key"_s, QByteArray::fromHex(key1));
        m_server->publish(u"k.ts"_s, encrypted(m_broadcast->file(0), key1, vector));
        const QByteArray one = "#EXTINF:1,\nk.ts\n";
        // A long one, so that it is the key that is complained of and not the playlist.
        const QByteArray text =
            "#EXTM3U\n#EXT-X-TARGETDURATION:20\n" + keyLine(key) + one + one + one;
        publish(text);
        Followed followed(*m_broadcast, *m_server, list,
                          [](LiveStream::With &with) { with.limits.longest = 700ms; });
        QTRY_COMPARE_WITH_TIMEOUT(followed.error(), error, patience);
        QCOMPARE(followed.stream->state(), State::Interrupted);
        QVERIFY(followed.here().isEmpty());
        publish(text + keyLine("right.key") + one);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({3}), patience);
        QCOMPARE(followed.stream->read(3)->contentHash, hashOf(m_broadcast->file(0)));
        QTRY_COMPARE_WITH_TIMEOUT(filesBelow(followed.folder.path()), 1, patience);
    }

    void leavesOutWhatCannotBeDecrypted()
    {
        const QByteArray good = encrypted(m_broadcast->file(0), key1, vector);
        m_server->publish(u"right.key"_s, QByteArray::fromHex(key1));
        m_server->publish(u"k0.ts"_s, good);
        m_server->publish(u"k1.ts"_s, good.chopped(1));
        m_server->publish(u"k2.ts"_s, good.chopped(16));
        m_server->publish(u"k3.ts"_s, good.first(7));
        m_server->publish(u"k4.ts"_s, m_broadcast->file(0));
        QByteArray text = listOf({}) + keyLine("right.key");
        for (const char *uri : {"k0.ts", "k1.ts", "k2.ts", "k3.ts", "k4.ts", "k0.ts"})
            text += QByteArray("#EXTINF:1,\n") + uri + '\n';
        publish(text);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({0, 5}), patience);
        QTRY_COMPARE_WITH_TIMEOUT(filesBelow(followed.folder.path()), 2, patience);
    }

    void olderOnesDelayNothing()
    {
        publish(listOf({"/silent", "/silent?1", "a02.ts", "a03.ts", "a04.ts"}));
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(2, 5), patience);
        publish(listOf({"/silent", "/silent?1", "a02.ts", "a03.ts", "a04.ts", "a05.ts"}));
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(2, 6), patience);
        QVERIFY(!followed.stream->isTimeExact());
        QVERIFY(followed.goesOn());
    }

    void choosesAVariant()
    {
        publish(0, 3);
        m_server->publish(u"master.m3u8"_s, "#EXTM3U\n"
                                            "#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=1920x1080\n"
                                            "large.m3u8\n"
                                            "#EXT-X-STREAM-INF:BANDWIDTH=3,RESOLUTION=640x360\n"
                                            "list.m3u8\n");
        Followed followed(*m_broadcast, *m_server, u"stream/master.m3u8"_s);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 3), patience);
        // Addresses are relative to where redirects led to.
        Followed led(*m_broadcast, *m_server, u"to?/stream/master.m3u8"_s);
        QTRY_COMPARE_WITH_TIMEOUT(led.here(), numbers(0, 3), patience);
        QVERIFY(!led.stream->lacksSound());
        m_server->publish(u"apart.m3u8"_s,
                          "#EXTM3U\n"
                          "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"a\",URI=\"s.m3u8\"\n"
                          "#EXT-X-STREAM-INF:BANDWIDTH=3,AUDIO=\"a\"\nlist.m3u8\n");
        Followed apart(*m_broadcast, *m_server, u"stream/apart.m3u8"_s);
        QTRY_COMPARE_WITH_TIMEOUT(apart.here(), numbers(0, 3), patience);
        QVERIFY(apart.stream->lacksSound());
        // A playlist of playlists of playlists leads nowhere.
        m_server->publish(u"deep.m3u8"_s, "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\nmaster.m3u8\n");
        Followed deep(*m_broadcast, *m_server, u"stream/deep.m3u8"_s);
        QTRY_COMPARE_WITH_TIMEOUT(deep.stream->state(), State::Failed, patience);
        QCOMPARE(deep.error(), name(streamUnreadable));
    }

    void goesOnAfterALostConnection()
    {
        publish(0, 4);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 4), patience);
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(followed.error(), name(fetchUnreachable), patience);
        QCOMPARE(followed.stream->state(), State::Interrupted);
        QVERIFY(followed.stream->read(3));
        publish(1, 6);
        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 6), patience);
        QTRY_VERIFY_WITH_TIMEOUT(followed.goesOn(), patience);
        QVERIFY(followed.states.count(State::Live) > 1);
    }

    void waitsForAServerThatDoesNotAnswerYet()
    {
        publish(0, 4);
        m_server->stop();
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Interrupted, patience);
        m_server->start();
        followed.stream->retry();
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 4), patience);
        QVERIFY(followed.goesOn());
    }

    void triesSomeTimesWhatBreaks()
    {
        publish(listOf({"a00.ts", "a01.ts", "/lost", "a03.ts"}));
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({0, 1, 3}), patience);
        const auto requests = m_server->requests();
        QCOMPARE(std::count_if(requests.begin(), requests.end(),
                               [](const QJsonObject &request) {
                                   return request["path"_L1].toString() == "/lost"_L1;
                               }),
                 5);
    }

    void saysWhenNoNewPicturesCome()
    {
        publish(0, 4);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Interrupted, patience);
        QCOMPARE(followed.error(), name(streamStalled));
        const auto lives = followed.states.count(State::Live);
        publish(0, 5);
        QTRY_VERIFY_WITH_TIMEOUT(followed.states.count(State::Live) > lives, patience);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 5), patience);
    }

    void saysWhenNoSegmentsCome()
    {
        publish(listOf({"/status/404", "/status/403", "/type?text/html", "/empty"}));
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_VERIFY_WITH_TIMEOUT(
            !followed.goesOn() && followed.stream->state() == State::Interrupted, patience);
        publish(listOf({"/status/404", "/status/403", "/type?text/html", "/empty", "a04.ts"}));
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({4}), patience);
        QTRY_VERIFY_WITH_TIMEOUT(followed.goesOn(), patience);
    }

    void knowsTheEnd()
    {
        publish(0, 4);
        Followed followed(*m_broadcast, *m_server, list,
                          [](LiveStream::With &with) { with.bounds.lastMinutes = 3s; });
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(1, 4), patience);
        publish(m_broadcast->list(0, 6) + "#EXT-X-ENDLIST\n");
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Ended, patience);
        // There is time for older ones now.
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 6), patience);
        QCOMPARE(followed.added, Order({1, 2, 3, 4, 5, 0}));
        QCOMPARE(followed.states.first(), State::Live);
        QCOMPARE(followed.states.last(), State::Ended);
    }

    void opensOneThatIsOver()
    {
        publish(m_broadcast->list(0, 8) + "#EXT-X-ENDLIST\n");
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.added, Order({5, 6, 7, 4, 3, 2, 1, 0}), patience);
        QCOMPARE(followed.states, QList({State::Ended}));
    }

    void goesOnWhenTheEncoderBeginsAnew()
    {
        publish(2, 8);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(2, 8), patience);
        m_broadcast->publishSegments(*m_server, u"b"_s);
        publish(m_broadcast->list(9, 12).replace(":9\n", ":0\n").replace("a", "b"));
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(2, 11), patience);
        const QList<StreamPart> parts = followed.stream->parts();
        QCOMPARE(parts[5].timeline, 0U);
        QCOMPARE(parts[6].timeline, 1U);
        QCOMPARE(parts[6].start, before + 9s);
        QVERIFY(followed.goesOn());
    }

    void leavesOutWhatCannotBeHad_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::newRow("gone") << QByteArray("/status/404");
        QTest::newRow("slow") << QByteArray("/slow");
        QTest::newRow("silent") << QByteArray("/silent");
        QTest::newRow("endless") << QByteArray("/endless");
        QTest::newRow("huge") << QByteArray("/huge");
        QTest::newRow("a page") << QByteArray("/type?text/html");
        QTest::newRow("a text") << QByteArray("/type?text/plain");
        QTest::newRow("a playlist") << QByteArray("list.m3u8");
        QTest::newRow("leads in circles") << QByteArray("/chain/6");
    }

    void leavesOutWhatCannotBeHad()
    {
        QFETCH(QByteArray, uri);
        publish(listOf({"a00.ts", uri, "a02.ts", uri + "?2", "a04.ts"}));
        Followed followed(*m_broadcast, *m_server, list, [](LiveStream::With &with) {
            with.limits.mostBytes = 4 * 1024 * 1024;
            with.limits.longest = 700ms;
        });
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), Order({0, 2, 4}), patience);
        QVERIFY(followed.stream->state() != State::Failed);
        QTRY_COMPARE_WITH_TIMEOUT(filesBelow(followed.folder.path()), 3, patience);
    }

    void refusesAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *address, base::ErrorCode code) {
            QTest::newRow(address) << QString::fromLatin1(address) << name(code);
        };
        row("https://127.0.0.1/x.ts", fetchInternal);
        row("https://[::1]/x.ts", fetchInternal);
        row("https://10.1.2.3/x.ts", fetchInternal);
        row("https://192.168.1.1/x.ts", fetchInternal);
        row("https://169.254.169.254/x.ts", fetchInternal);
        row("https://0x7f000001/x.ts", fetchInternal);
        // By what the DNS says.
        row("https://other.test:PORT/stream/a00.ts", fetchInternal);
        row("file:///etc/passwd", fetchAddress);
        row("http://media.test/x.ts", fetchAddress);
        row("data:video/mp2t;base64,AAAA", fetchAddress);
        row("ftp://media.test/x.ts", fetchAddress);
        row("concat:a.ts|b.ts", fetchAddress);
        row("https://a:b@media.test/x.ts", fetchAddress);
    }

    void refusesAddresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, error);
        const QString port = m_server->url({}).section(u':', 2).section(u'/', 0, 0);
        const QByteArray bad = address.replace(u"PORT"_s, port).toLatin1();
        const auto outcome = [&](const QString &path) {
            Followed followed(*m_broadcast, *m_server, path);
            if (!QTest::qWaitFor([&] { return followed.stream->state() == State::Failed; },
                                 patience))
                return u"not refused"_s;
            return followed.here().isEmpty() ? followed.error() : u"has parts"_s;
        };
        publish(listOf({bad, bad, bad}));
        QCOMPARE(outcome(list), error);
        publish("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MAP:URI=\"" + bad
                + "\"\n#EXTINF:1,\na00.ts\n");
        QCOMPARE(outcome(list), error);
        const auto publishKey = [&](const QByteArray &key) {
            publish(listOf({}) + keyLine(key) + "#EXTINF:1,\na00.ts\n");
        };
        publishKey(bad);
        QCOMPARE(outcome(list), error);
        publish("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + bad + '\n');
        QCOMPARE(outcome(list), error);
        const QByteArray to = "/to?" + bad.toPercentEncoding();
        publish(listOf({to}));
        QCOMPARE(outcome(list), error);
        publishKey(to);
        QCOMPARE(outcome(list), error);
        QCOMPARE(outcome(QString::fromLatin1(to.sliced(1))), error);
    }

    void stopsWhenItIsLedAwayLater()
    {
        publish(0, 3);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 3), patience);
        publish(listOf({"a00.ts", "a01.ts", "a02.ts", "https://10.0.0.1/a"}));
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Failed, patience);
        QCOMPARE(followed.error(), name(fetchInternal));
        // What is here stays.
        QCOMPARE(followed.here().first(3), numbers(0, 3));
        QVERIFY(followed.stream->read(1));
    }

    void failsForGood_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const QByteArray head = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n";
        const auto row = [](const char *title, const QString &path, const QByteArray &text,
                            base::ErrorCode code) {
            QTest::newRow(title) << path << text << name(code);
        };
        row("encrypted", list, head + "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k\"\n#EXTINF:1,\na\n",
            streamEncrypted);
        for (const char *server : {"whole", "shifted", "unsaid", "long"})
            row(server, list, head + "#EXT-X-BYTERANGE:999@0\n#EXTINF:1,\n/" + server + "/a00.ts\n",
                streamByteRanges);
        row("map", list,
            head + "#EXT-X-MAP:URI=\"/whole/a00.ts\",BYTERANGE=\"9@0\"\n#EXTINF:1,\na00.ts\n",
            streamByteRanges);
        row("over and empty", list, head + "#EXT-X-ENDLIST\n", streamEmpty);
        row("no playlist", list, "Hello\n", streamUnreadable);
        row("gone", u"status/404"_s, {}, fetchGone);
        row("gone for ever", u"status/410"_s, {}, fetchGone);
        row("expired", u"status/403"_s, {}, fetchDenied);
        row("a video", u"clip"_s, {}, fetchNotVideo);
        row("a page", u"type?text/html"_s, {}, fetchNotVideo);
        row("endless", u"endless?application/x-mpegurl"_s, {}, fetchTooLarge);
    }

    void failsForGood()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        publish(text);
        Followed followed(*m_broadcast, *m_server, path);
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Failed, patience);
        QCOMPARE(followed.error(), error);
        QCOMPARE(followed.states.last(), State::Failed);
        QVERIFY(followed.here().isEmpty());
        QCOMPARE(filesBelow(followed.folder.path()), 0);
    }

    void triesAgainWhatFailed()
    {
        Followed followed(*m_broadcast, *m_server, u"stream/later.m3u8"_s);
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Failed, patience);
        m_server->publish(u"later.m3u8"_s, m_broadcast->list(0, 3));
        followed.stream->retry();
        QCOMPARE(followed.stream->state(), State::Connecting);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 3), patience);
        QVERIFY(followed.goesOn());
    }

    void goesOnWhenThePlaylistIsMissingForATime()
    {
        publish(0, 3);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 3), patience);
        publish("<html>Come back later</html>");
        QTRY_COMPARE_WITH_TIMEOUT(followed.error(), name(streamUnreadable), patience);
        QCOMPARE(followed.stream->state(), State::Interrupted);
        publish(0, 4);
        QTRY_VERIFY_WITH_TIMEOUT(followed.goesOn(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 4), patience);
    }

    void waitsForASlowServer()
    {
        Followed followed(*m_broadcast, *m_server, u"silent"_s,
                          [](LiveStream::With &with) { with.limits.longest = 300ms; });
        QTRY_COMPARE_WITH_TIMEOUT(followed.stream->state(), State::Interrupted, patience);
        QCOMPARE(followed.error(), name(fetchTooSlow));
    }

    void saysWhenItMayOrCanFetchNothing()
    {
        const auto asked = m_server->requests().size();
        Followed ruleless(*m_broadcast, *m_server, list, [](LiveStream::With &with) {
            with.rules = base::Error{fetchRulesUnreadable, u"unreadable"_s};
        });
        QCOMPARE(ruleless.stream->state(), State::Failed);
        QCOMPARE(ruleless.error(), name(fetchRulesUnreadable));
        ruleless.stream->retry();
        QCOMPARE(ruleless.stream->state(), State::Failed);
        Followed placeless(*m_broadcast, *m_server, list,
                           [](LiveStream::With &with) { with.cache = u"/proc/nowhere"_s; });
        QCOMPARE(placeless.error(), name(cacheUnwritable));
        QVERIFY(!placeless.stream->read(0));
        QCOMPARE(m_server->requests().size(), asked);
    }

    void keepsToItsBounds()
    {
        publish(0, 6);
        Followed followed(*m_broadcast, *m_server, list,
                          [](LiveStream::With &with) { with.bounds.parts = 4; });
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(2, 6), patience);
        publish(4, 9);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(5, 9), patience);
        QCOMPARE(followed.dropped, Order({2, 3, 4}));
        QCOMPARE(filesBelow(followed.folder.path()), 4);
        QVERIFY(!followed.stream->read(4));
    }

    void keepsToItsSpace()
    {
        publish(0, 8);
        // No two parts fit.
        Followed followed(*m_broadcast, *m_server, list,
                          [](LiveStream::With &with) { with.cacheBytes = 1; });
        QTRY_COMPARE_WITH_TIMEOUT(
            std::count_if(followed.states.begin(), followed.states.end(),
                          [](State state) { return state == State::Interrupted; }),
            1, patience);
        QCOMPARE(followed.here(), Order());
        QCOMPARE(filesBelow(followed.folder.path()), 0);
        Followed some(*m_broadcast, *m_server, list,
                      [](LiveStream::With &with) { with.cacheBytes = 150'000; });
        QTRY_VERIFY_WITH_TIMEOUT(some.here().contains(7), patience);
        publish(0, 12);
        QTRY_VERIFY_WITH_TIMEOUT(some.here().contains(11), patience);
        QVERIFY(!some.dropped.isEmpty());
        QVERIFY(some.here().size() < 12);
        QCOMPARE(filesBelow(some.folder.path()), some.here().size());
    }

    void dropsWhatSomebodyRemoved()
    {
        publish(0, 3);
        Followed followed(*m_broadcast, *m_server, list);
        QTRY_COMPARE_WITH_TIMEOUT(followed.here(), numbers(0, 3), patience);
        QDirIterator files(followed.folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            QVERIFY(QFile::remove(files.next()));
        QVERIFY(!followed.stream->read(1));
        QCOMPARE(followed.dropped, Order({1}));
        QCOMPARE(followed.here(), Order({0, 2}));
    }

    void goesAtOnceWhileItFetches()
    {
        const auto patiently = [](LiveStream::With &with) {
            with.limits.longest = 1h;
            with.limits.slowFor = 1h;
        };
        publish(listOf({"/silent?older", "a01.ts", "a02.ts", "a03.ts"}));
        Followed older(*m_broadcast, *m_server, list, patiently);
        QTRY_COMPARE_WITH_TIMEOUT(older.here(), numbers(1, 4), patience);
        publish(listOf({"/slow?newest"}));
        Followed newest(*m_broadcast, *m_server, list, patiently);
        Followed playlist(*m_broadcast, *m_server, u"silent?list"_s, patiently);
        const auto isAsked = [this](const QString &path) {
            const auto requests = m_server->requests();
            return std::any_of(requests.begin(), requests.end(), [&](const QJsonObject &request) {
                return request["path"_L1].toString() == path;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(u"/silent?older"_s) && isAsked(u"/slow?newest"_s)
                                     && isAsked(u"/silent?list"_s),
                                 patience);
        for (Followed *followed : {&older, &newest, &playlist}) {
            followed->stream.reset();
            QCOMPARE(filesBelow(followed->folder.path()), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveStream)
#include "tst_livestream.moc"
