// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/errors.h"
#include "media/hlsplaylist.h"

#include <QTest>

#include <algorithm>

using namespace vigil;
using namespace vigil::media;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// "" when it can be read.
QString errorOf(const QByteArray &text)
{
    const auto read = parsePlaylist(text);
    return read ? QString() : QString::fromLatin1(read.error().code.name());
}

MediaPlaylist mediaOf(const QByteArray &text)
{
    const auto read = parsePlaylist(text);
    const auto *playlist = read ? std::get_if<MediaPlaylist>(&*read) : nullptr;
    return playlist ? *playlist : MediaPlaylist();
}

MasterPlaylist masterOf(const QByteArray &text)
{
    const auto read = parsePlaylist(text);
    const auto *playlist = read ? std::get_if<MasterPlaylist>(&*read) : nullptr;
    return playlist ? *playlist : MasterPlaylist();
}

QByteArray chosen(const QByteArray &text)
{
    const MasterPlaylist playlist = masterOf("#EXTM3U\n" + text);
    return playlist.variants.isEmpty() ? "none" : chooseVariant(playlist).uri;
}

base::Instant at(QStringView text)
{
    return base::parseInstant(text).value();
}

const QByteArray live = "#EXTM3U\n"
                        "#EXT-X-VERSION:3\n"
                        "#EXT-X-TARGETDURATION:8\n"
                        "#EXT-X-MEDIA-SEQUENCE:2680\n"
                        "\n"
                        "#EXTINF:7.975,a title, with a comma\n"
                        "https://media.test/a/part2680.ts\n"
                        "#EXTINF:7.941,\n"
                        "part2681.ts?token=x\n"
                        "# A comment\n"
                        "#EXT-X-SOMETHING-NEW:VALUE=1\n"
                        "#EXTINF:8\n"
                        "../part2682.ts\n";

} // namespace

class TestHlsPlaylist final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsALivePlaylist()
    {
        const MediaPlaylist playlist = mediaOf(live);
        QCOMPARE(playlist.targetDuration, Micros(8s));
        QVERIFY(!playlist.isEnded);
        QCOMPARE(playlist.segments.size(), 3);
        QCOMPARE(playlist.segments[0],
                 (HlsSegment{2680, {"https://media.test/a/part2680.ts"}, 7975ms}));
        QCOMPARE(playlist.segments[1], (HlsSegment{2681, {"part2681.ts?token=x"}, 7941ms}));
        QCOMPARE(playlist.segments[2], (HlsSegment{2682, {"../part2682.ts"}, 8s}));
        // Other ends of lines, and none at the end.
        QCOMPARE(mediaOf(QByteArray(live).replace("\n", "\r\n")), playlist);
        QCOMPARE(mediaOf(live.chopped(1)), playlist);
    }

    void readsOneThatIsOver()
    {
        const MediaPlaylist playlist = mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:10\n"
                                               "#EXT-X-PLAYLIST-TYPE:VOD\n"
                                               "#EXTINF:9.0090001,\na.ts\n#EXTINF:3.003,\nb.ts\n"
                                               "#EXT-X-ENDLIST\n");
        QVERIFY(playlist.isEnded);
        QCOMPARE(playlist.segments.size(), 2);
        QCOMPARE(playlist.segments[0].sequence, 0);
        QCOMPARE(playlist.segments[0].duration, Micros(9'009'000));
        QCOMPARE(playlist.segments[1].sequence, 1);
    }

    void readsOneThatHasNotBegun()
    {
        const QByteArray text = "#EXTM3U\n#EXT-X-TARGETDURATION:0\n#EXT-X-MEDIA-SEQUENCE:0\n";
        QCOMPARE(errorOf(text), QString());
        QVERIFY(mediaOf(text).segments.isEmpty());
        // Asking again without a pause would be an attack on the server.
        QCOMPARE(mediaOf(text).targetDuration, Micros(1s));
    }

    void carriesTheDateOn()
    {
        const MediaPlaylist playlist =
            mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-DISCONTINUITY-SEQUENCE:7\n"
                    "#EXTINF:2,\na\n"
                    "#EXT-X-PROGRAM-DATE-TIME:2026-11-27T10:00:00.500+02:00\n#EXTINF:1.0005,\nb\n"
                    "#EXTINF:1.0005,\nc\n"
                    "#EXTINF:2,\nd\n"
                    "#EXT-X-PROGRAM-DATE-TIME:2026-11-27T09:00:00.123+0000\n#EXTINF:2,\ne\n"
                    "#EXT-X-DISCONTINUITY\n"
                    "#EXTINF:2,\nf\n"
                    "#EXT-X-PROGRAM-DATE-TIME:tomorrow\n#EXTINF:2,\ng\n");
        QCOMPARE(playlist.segments.size(), 7);
        QVERIFY(!playlist.segments[0].at);
        QCOMPARE(playlist.segments[1].at, at(u"2026-11-27T08:00:00.500Z"));
        QCOMPARE(playlist.segments[2].at, at(u"2026-11-27T08:00:01.500Z"));
        QCOMPARE(playlist.segments[3].at, at(u"2026-11-27T08:00:02.501Z"));
        QCOMPARE(playlist.segments[4].at, at(u"2026-11-27T09:00:00.123Z"));
        QVERIFY(!playlist.segments[5].at);
        QVERIFY(!playlist.segments[6].at);
        QCOMPARE(playlist.segments[4].timeline, 7);
        QCOMPARE(playlist.segments[5].timeline, 8);
        QCOMPARE(playlist.segments[6].timeline, 8);
    }

    void knowsWhatComesBeforeASegment()
    {
        const MediaPlaylist playlist =
            mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\na\n"
                    "#EXT-X-MAP:URI=\"init,1.mp4\"\n#EXT-X-KEY:METHOD=NONE\n#EXTINF:2,\nb\n"
                    "#EXTINF:2,\nc\n#EXT-X-MAP:URI=\"init2.mp4\",X=\"y\"\n#EXTINF:2,\nd\n");
        QCOMPARE(playlist.segments.size(), 4);
        QVERIFY(!playlist.segments[0].map);
        QCOMPARE(playlist.segments[1].map, HlsResource{"init,1.mp4"});
        QCOMPARE(playlist.segments[2].map, HlsResource{"init,1.mp4"});
        QCOMPARE(playlist.segments[3].map, HlsResource{"init2.mp4"});
    }

    void knowsTheKeyOfEach()
    {
        const MediaPlaylist playlist =
            mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:258\n"
                    "#EXTINF:2,\na\n"
                    "#EXT-X-KEY:METHOD=AES-128,URI=\"k1\",IV=0x000102030405060708090a0b0c0d0E0F\n"
                    "#EXT-X-MAP:URI=\"m\"\n"
                    "#EXTINF:2,\nb\n"
                    "#EXT-X-KEY:URI=\"k2\",METHOD=AES-128\n"
                    "#EXTINF:2,\nc\n#EXTINF:2,\n#EXT-X-BYTERANGE:16@0\nd\n"
                    "#EXT-X-KEY:METHOD=NONE\n#EXT-X-MAP:URI=\"m\"\n#EXTINF:2,\ne\n"
                    "#EXT-X-KEY:METHOD=AES-128,URI=\"k3\",IV=0XfF,KEYFORMATVERSIONS=\"1\"\n"
                    "#EXTINF:2,\nf\n");
        QCOMPARE(playlist.segments.size(), 6);
        const auto key = [&](int i) { return playlist.segments[i].media.key; };
        const auto keyOf = [](const char *uri, const char *iv) {
            HlsKey one{uri};
            std::ranges::copy(QByteArray::fromHex(iv), one.iv.begin());
            return one;
        };
        const HlsKey first = keyOf("k1", "000102030405060708090a0b0c0d0e0f");
        QVERIFY(!key(0));
        QCOMPARE(key(1), first);
        // By the number of the segment.
        QCOMPARE(key(2), keyOf("k2", "00000000000000000000000000000104"));
        QCOMPARE(key(3), keyOf("k2", "00000000000000000000000000000105"));
        QVERIFY(!key(4));
        QCOMPARE(key(5), keyOf("k3", "000000000000000000000000000000ff"));
        // That which was in force where the map stands.
        QCOMPARE(playlist.segments[1].map->key, first);
        QCOMPARE(playlist.segments[3].map->key, first);
        QVERIFY(!playlist.segments[4].map->key);
    }

    void keysOfOtherSystemsMayStandBesideOne()
    {
        const QByteArray own = "#EXT-X-KEY:METHOD=AES-128,URI=\"k\",KEYFORMAT=\"identity\"\n";
        const QByteArray other = "#EXT-X-KEY:METHOD=AES-128,URI=\"skd://"
                                 "x\",KEYFORMAT=\"com.apple.streamingkeydelivery\"\n";
        for (const QByteArray &keys : QByteArrayList{own, own + other, other + own}) {
            const MediaPlaylist playlist =
                mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:2\n" + keys + "#EXTINF:2,\na\n");
            QCOMPARE(playlist.segments.size(), 1);
            QCOMPARE(playlist.segments[0].media.key, HlsKey{"k"});
        }
        const MediaPlaylist plain = mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:2\n" + other
                                            + "#EXT-X-KEY:METHOD=NONE\n#EXTINF:2,\na\n");
        QCOMPARE(plain.segments.size(), 1);
        QVERIFY(!plain.segments[0].media.key);
    }

    void readsRanges()
    {
        const MediaPlaylist playlist =
            mediaOf("#EXTM3U\n#EXT-X-TARGETDURATION:2\n"
                    "#EXT-X-MAP:URI=\"a\",BYTERANGE=\"700@0\"\n"
                    "#EXTINF:2,\n#EXT-X-BYTERANGE:1000@700\na\n"
                    "#EXT-X-BYTERANGE:50\n#EXTINF:2,\na\n"
                    "#EXT-X-MAP:URI=\"a\",BYTERANGE=\"30\"\n"
                    "#EXTINF:2,\n#EXT-X-BYTERANGE:1@0\nb\n"
                    "#EXTINF:2,\n#EXT-X-BYTERANGE:9\nb\n"
                    "#EXTINF:2,\nc\n"
                    "#EXTINF:2,\n#EXT-X-BYTERANGE:1@999999999999999\nd\n");
        QCOMPARE(playlist.segments.size(), 6);
        const auto range = [&](int i) { return playlist.segments[i].media.range; };
        QCOMPARE(playlist.segments[0].map, (HlsResource{"a", ByteRange{0, 700}}));
        QCOMPARE(playlist.segments[0].media, (HlsResource{"a", ByteRange{700, 1'000}}));
        QCOMPARE(range(1), (ByteRange{1'700, 50}));
        QCOMPARE(playlist.segments[2].map, (HlsResource{"a", ByteRange{1'750, 30}}));
        QCOMPARE(range(2), (ByteRange{0, 1}));
        QCOMPARE(range(3), (ByteRange{1, 9}));
        QVERIFY(!range(4));
        QCOMPARE(range(5), (ByteRange{furthestByte - 1, 1}));
    }

    void readsAMasterPlaylist()
    {
        const MasterPlaylist playlist =
            masterOf("#EXTM3U\n"
                     "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"apart\",NAME=\"x\",URI=\"sound.m3u8\"\n"
                     "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"within\",NAME=\"a, b\",DEFAULT=YES\n"
                     "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"within\",NAME=\"y\",URI=\"other.m3u8\"\n"
                     "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"texts\",NAME=\"z\",URI=\"t.m3u8\"\n"
                     "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI=\"frames.m3u8\"\n"
                     "#EXT-X-STREAM-INF:BANDWIDTH=1280000,RESOLUTION=640x360,AUDIO=\"within\"\n"
                     "low.m3u8\n"
                     "#EXT-X-STREAM-INF:BANDWIDTH=2560000,CODECS=\"avc1.4d401f,mp4a.40.2\","
                     "AUDIO=\"apart\"\nmid.m3u8\n"
                     "#EXT-X-STREAM-INF:BANDWIDTH=65000,CODECS=\"mp4a.40.5\"\nsound-only.m3u8\n"
                     "#EXT-X-STREAM-INF:CODECS=\"avc1.4d401f\",RESOLUTION=big\nmute.m3u8\n");
        QCOMPARE(playlist.variants.size(), 4);
        QCOMPARE(playlist.variants[0], (HlsVariant{"low.m3u8", 1'280'000, {640, 360}, true, true}));
        QCOMPARE(playlist.variants[1], (HlsVariant{"mid.m3u8", 2'560'000, {}, true, false, true}));
        QCOMPARE(playlist.variants[2], (HlsVariant{"sound-only.m3u8", 65'000, {}, false, true}));
        QCOMPARE(playlist.variants[3], (HlsVariant{"mute.m3u8", 0, {}, true, false}));
    }

    void choosesWhatIsLookedAt()
    {
        const QByteArray sound = "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"s\",NAME=\"n\",URI=\"s\"\n";
        const auto variant = [](const char *attributes, const char *uri) -> QByteArray {
            return QByteArray("#EXT-X-STREAM-INF:") + attributes + '\n' + uri + '\n';
        };
        const QByteArray small = variant("BANDWIDTH=1,RESOLUTION=640x360", "small");
        const QByteArray good = variant("BANDWIDTH=2,RESOLUTION=1280x720", "good");
        const QByteArray upright = variant("BANDWIDTH=3,RESOLUTION=720x1560", "upright");
        const QByteArray large = variant("BANDWIDTH=4,RESOLUTION=1920x1080", "large");
        const QByteArray huge = variant("BANDWIDTH=5,RESOLUTION=3840x2160", "huge");
        const QByteArray apart = variant("BANDWIDTH=2,RESOLUTION=1280x720,AUDIO=\"s\"", "apart");
        const QByteArray heard = variant("BANDWIDTH=9,CODECS=\"mp4a.40.2\"", "heard");
        QCOMPARE(chosen(small + good + large + huge + heard), "good");
        QCOMPARE(chosen(huge + good + upright + small), "upright");
        QCOMPARE(chosen(huge + large + heard), "large");
        QCOMPARE(chosen(sound + apart + huge), "huge");
        QCOMPARE(chosen(sound + apart + huge + small), "small");
        QCOMPARE(chosen(sound + heard + apart), "apart");
        QCOMPARE(chosen(heard), "heard");
        QCOMPARE(chosen(variant("BANDWIDTH=1", "a") + variant("BANDWIDTH=2", "b")), "b");
    }

    void saysWhatItDoesNotSupport_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<base::ErrorCode>("error");
        QTest::newRow("encrypted for another system")
            << QByteArray("#EXT-X-KEY:METHOD=AES-128,URI=\"key\",KEYFORMAT=\"x\"\n#EXTINF:2,\na\n")
            << streamEncrypted;
        QTest::newRow("a map for another system") << QByteArray(
            "#EXT-X-KEY:METHOD=AES-128,URI=\"key\",KEYFORMAT=\"x\"\n#EXT-X-MAP:URI=\"m\"\n"
            "#EXT-X-KEY:METHOD=NONE\n#EXTINF:2,\na\n")
                                                  << streamEncrypted;
        QTest::newRow("encrypted in a new way")
            << QByteArray("#EXT-X-KEY:METHOD=AES-256,URI=\"key\"\n#EXTINF:2,\na\n")
            << streamEncrypted;
        QTest::newRow("encrypted samples") << QByteArray(
            "#EXTINF:2,\na\n#EXT-X-KEY:URI=\"key\",METHOD=SAMPLE-AES\n#EXTINF:2,\nb\n")
                                           << streamEncrypted;
        QTest::newRow("over and empty") << QByteArray("#EXT-X-ENDLIST\n") << streamEmpty;
    }

    void saysWhatItDoesNotSupport()
    {
        QFETCH(QByteArray, text);
        QFETCH(base::ErrorCode, error);
        const auto read = parsePlaylist(QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:2\n" + text));
        QVERIFY(!read);
        QVERIFY(read.error().code == error);
        QVERIFY(!read.error().message.isEmpty());
    }

    void refusesWhatIsNoPlaylist_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n";
        const QByteArray one = "#EXTINF:2,\na\n";
        const QByteArray variant = "#EXT-X-STREAM-INF:BANDWIDTH=1\n";
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text;
        };
        row("nothing", "");
        row("an end of line", "\n");
        row("a page", "<!DOCTYPE html>\n<title>Not found</title>\n");
        row("a header alone", "#EXTM3U");
        row("a header and comments", "#EXTM3U\n# nothing\n#EXT-X-VERSION:3\n");
        row("no header", "#EXT-X-TARGETDURATION:2\n" + one);
        row("a header later", "\n" + head + one);
        row("a header of another word", "#EXTM3U8\n#EXT-X-TARGETDURATION:2\n" + one);
        row("a byte order mark", "\xef\xbb\xbf" + head + one);
        row("UTF-16", QByteArray("#\0E\0X\0T\0M\0003\0U\0\n\0", 16));
        row("not UTF-8", head + "#EXTINF:2,\na\xff\n");
        row("half a character", head + "#EXTINF:2,\na\xc3");
        row("a surrogate", head + "#EXTINF:2,\na\xed\xa0\x80\n");
        row("a zero", head + QByteArray("#EXTINF:2,\na\0b\n", 15));
        row("an escape", head + "#EXTINF:2,\x1b[2J\na\n");
        row("lines ended by CR alone", "#EXTM3U\r#EXT-X-TARGETDURATION:2\r#EXTINF:2,\ra\r");
        row("a plain list of files", "#EXTM3U\na.mp3\nb.mp3\n");
        row("no target duration", "#EXTM3U\n" + one);
        row("two target durations", head + "#EXT-X-TARGETDURATION:3\n" + one);
        row("a target duration of words", "#EXTM3U\n#EXT-X-TARGETDURATION:two\n" + one);
        row("a negative target duration", "#EXTM3U\n#EXT-X-TARGETDURATION:-2\n" + one);
        row("a target duration of years", "#EXTM3U\n#EXT-X-TARGETDURATION:99999999\n" + one);
        row("an empty target duration", "#EXTM3U\n#EXT-X-TARGETDURATION:\n" + one);
        row("a target duration without value", "#EXTM3U\n#EXT-X-TARGETDURATION\n" + one);
        row("no duration", head + "a\n");
        row("one duration for two", head + one + "b\n");
        row("two durations for one", head + "#EXTINF:2,\n" + one);
        row("a duration for none", head + one + "#EXTINF:2,\n");
        row("a duration of words", head + "#EXTINF:long,\na\n");
        row("a negative duration", head + "#EXTINF:-1,\na\n");
        row("a duration with an exponent", head + "#EXTINF:1e300,\na\n");
        row("no number", head + "#EXTINF:nan,\na\n");
        row("an endless duration", head + "#EXTINF:inf,\na\n");
        row("an hour", head + "#EXTINF:3600,\na\n");
        row("many digits", head + "#EXTINF:" + QByteArray(4'000, '9') + ",\na\n");
        row("two points", head + "#EXTINF:1.2.3,\na\n");
        row("a point alone", head + "#EXTINF:.,\na\n");
        row("a negative sequence", head + "#EXT-X-MEDIA-SEQUENCE:-1\n" + one);
        row("a sequence beyond 64 bits",
            head + "#EXT-X-MEDIA-SEQUENCE:18446744073709551616\n" + one);
        row("a sequence at its end", head + "#EXT-X-MEDIA-SEQUENCE:18446744073709551615\n" + one);
        row("a late sequence", head + one + "#EXT-X-MEDIA-SEQUENCE:1\n");
        row("a late discontinuity sequence", head + one + "#EXT-X-DISCONTINUITY-SEQUENCE:1\n");
        row("a discontinuity sequence after one",
            head + "#EXT-X-DISCONTINUITY\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n" + one);
        row("a key of no method", head + "#EXT-X-KEY:URI=\"key\"\n" + one);
        row("a key without address", head + "#EXT-X-KEY:METHOD=AES-128\n" + one);
        row("a key of no address", head + "#EXT-X-KEY:METHOD=AES-128,URI=\"\"\n" + one);
        for (const char *iv :
             {"", "0x", "1234", "0xg", "0x-1", "0x 1", "0x100000000000000000000000000000000"})
            row(qPrintable(u"the vector '%1'"_s.arg(QLatin1StringView(iv))),
                head + "#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=" + iv + '\n' + one);
        row("a map that is encrypted without vector",
            head + "#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXT-X-MAP:URI=\"m\"\n" + one);
        row("a key without value", head + "#EXT-X-KEY\n" + one);
        row("a map of nothing", head + "#EXT-X-MAP:URI=\"\"\n" + one);
        row("a map without address", head + "#EXT-X-MAP:X=1\n" + one);
        const auto rangeRow = [&row, &head](const char *name, const QByteArray &range) {
            row(name, head + "#EXTINF:2,\n#EXT-X-BYTERANGE:" + range + "\na\n");
        };
        rangeRow("an empty range", "0@0");
        rangeRow("a range of words", "all");
        rangeRow("a range of nothing", "");
        rangeRow("a range without size", "@0");
        rangeRow("a range from nowhere", "1@");
        rangeRow("a negative range", "-1@0");
        rangeRow("a range before the begin", "1@-1");
        rangeRow("a range of many digits", QByteArray(4'000, '9') + "@0");
        rangeRow("a range beyond 64 bits", "18446744073709551616@0");
        rangeRow("a range with a sign", "+1@0");
        rangeRow("a range of two places", "1@2@3");
        rangeRow("a range that ends too far away", "2@999999999999999");
        rangeRow("a range after nothing", "1");
        rangeRow("two ranges", "1@0\n#EXT-X-BYTERANGE:1@0");
        row("a range without value", head + "#EXTINF:2,\n#EXT-X-BYTERANGE\na\n");
        row("a range for none", head + one + "#EXT-X-BYTERANGE:1@0\n");
        row("a range after a whole", head + one + "#EXTINF:2,\n#EXT-X-BYTERANGE:1\na\n");
        row("a range after one of another",
            head + "#EXTINF:2,\n#EXT-X-BYTERANGE:1@0\nb\n#EXTINF:2,\n#EXT-X-BYTERANGE:1\na\n");
        row("ranges that go on for ever",
            head
                + QByteArray("#EXTINF:2,\n#EXT-X-BYTERANGE:999999999999999@0\na\n"
                             "#EXTINF:2,\n#EXT-X-BYTERANGE:2\na\n"));
        row("an empty range of a map", head + "#EXT-X-MAP:URI=\"a\",BYTERANGE=\"0@0\"\n" + one);
        row("a range of a map after nothing",
            head + "#EXT-X-MAP:URI=\"a\",BYTERANGE=\"5\"\n" + one);
        row("a range of a variant", "#EXTM3U\n#EXT-X-BYTERANGE:1@0\n" + variant + "a\n");
        row("an open quotation", head + "#EXT-X-MAP:URI=\"a\n" + one);
        row("no attributes", head + "#EXT-X-MAP:init.mp4\n" + one);
        row("an attribute without name", head + "#EXT-X-MAP:=\"a\"\n" + one);
        row("a variant without address", "#EXTM3U\n" + variant);
        row("two variants of one address", "#EXTM3U\n" + variant + variant + "a\n");
        row("a variant among segments", head + one + variant + "b\n");
        row("segments among variants", "#EXTM3U\n" + variant + "b\n" + one);
        row("a duration before a variant", "#EXTM3U\n" + variant + "#EXTINF:2,\nb\n");
        row("sound alone", "#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",URI=\"b\"\n");
        row("a variant of no attributes", "#EXTM3U\n#EXT-X-STREAM-INF:low\nlow.m3u8\n");
        row("a long line", head + one + "#" + QByteArray(longestPlaylistLine, 'x') + '\n');
        row("a large one", head + one + QByteArray(mostPlaylistBytes, '\n'));
        row("many segments",
            head + QByteArray("#EXTINF:1,\na\n").repeated(mostPlaylistSegments + 1));
        row("many variants",
            "#EXTM3U\n" + QByteArray(variant + "a\n").repeated(mostPlaylistVariants + 1));
    }

    void refusesWhatIsNoPlaylist()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(errorOf(text), QString::fromLatin1(streamUnreadable.name()));
    }

    void takesAsManyAsItSays()
    {
        const QByteArray head = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n";
        QCOMPARE(mediaOf(head + QByteArray("#EXTINF:1,\na\n").repeated(mostPlaylistSegments))
                     .segments.size(),
                 mostPlaylistSegments);
        QCOMPARE(
            masterOf(
                "#EXTM3U\n"
                + QByteArray("#EXT-X-STREAM-INF:BANDWIDTH=1\na\n").repeated(mostPlaylistVariants))
                .variants.size(),
            mostPlaylistVariants);
    }
};

QTEST_GUILESS_MAIN(TestHlsPlaylist)
#include "tst_hlsplaylist.moc"
