// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/hlsplaylist.h"

#include "media/errors.h"
#include "media/hlsvalues.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace vigil::media {

namespace {

using namespace Qt::StringLiterals;

constexpr int goodLines = 720;

base::Error encryptedStream()
{
    return {
        streamEncrypted,
        u"The stream is encrypted in a way that cannot be read here, so it is not shown. Decide "
        "by what stands beside it, or skip the case."_s};
}

base::Error emptyStream()
{
    return {streamEmpty,
            u"The stream is over, and its server has no pictures of it any more. Decide by what "
            "stands beside it, or skip the case."_s};
}

/// Seconds with a fraction, which is cut after the microsecond.
std::optional<Micros> secondsOf(QByteArrayView text)
{
    const qsizetype point = text.indexOf('.');
    const auto whole = wholeNumber(point < 0 ? text : text.first(point));
    const QByteArray fraction =
        point < 0 ? QByteArray() : text.sliced(point + 1).toByteArray().left(6);
    const auto micros = wholeNumber(fraction.leftJustified(6, '0'));
    if (!whole || !micros || *whole >= std::chrono::seconds(longestSegment).count())
        return std::nullopt;
    return std::chrono::seconds(*whole) + Micros(*micros);
}

using Iv = decltype(HlsKey::iv);

/// Where none is given.
Iv ivOf(qint64 sequence)
{
    Iv iv{};
    qToBigEndian(sequence, iv.data() + iv.size() - sizeof sequence);
    return iv;
}

template<std::size_t N>
bool namesOneOf(QByteArrayView codecs, const std::array<QByteArrayView, N> &kinds)
{
    return std::any_of(kinds.begin(), kinds.end(),
                       [codecs](QByteArrayView kind) { return codecs.contains(kind); });
}

constexpr std::array<QByteArrayView, 9> pictureCodecs{"avc1", "avc3", "hvc1", "hev1", "dvh1",
                                                      "mp4v", "vp08", "vp09", "av01"};
constexpr std::array<QByteArrayView, 6> soundCodecs{"mp4a", "ac-3", "ec-3", "Opus", "opus", "fLaC"};

/// Reads one playlist line by line.
class PlaylistReader final
{
public:
    [[nodiscard]] base::Result<HlsPlaylist> read(QByteArrayView text);

private:
    struct Tag
    {
        QByteArrayView name;
        /// False when its value is no such value.
        bool (PlaylistReader::*take)(QByteArrayView value);
    };
    struct Key
    {
        QByteArray uri;
        std::optional<Iv> iv; ///< nothing: by the number of each segment
    };
    static const std::array<Tag, 12> tags;

    [[nodiscard]] bool takeLine(QByteArrayView line);
    [[nodiscard]] bool takeTag(QByteArrayView line);
    [[nodiscard]] bool takeUri(QByteArrayView uri);
    [[nodiscard]] bool takeTargetDuration(QByteArrayView value);
    [[nodiscard]] bool takeMediaSequence(QByteArrayView value);
    [[nodiscard]] bool takeDiscontinuitySequence(QByteArrayView value);
    [[nodiscard]] bool takeDiscontinuity(QByteArrayView value);
    [[nodiscard]] bool takeDateTime(QByteArrayView value);
    [[nodiscard]] bool takeDuration(QByteArrayView value);
    [[nodiscard]] bool takeByteRange(QByteArrayView value);
    [[nodiscard]] bool takeKey(QByteArrayView value);
    [[nodiscard]] bool takeMap(QByteArrayView value);
    [[nodiscard]] bool takeEnd(QByteArrayView value);
    [[nodiscard]] bool takeVariant(QByteArrayView value);
    [[nodiscard]] bool takeRendition(QByteArrayView value);
    [[nodiscard]] bool addSegment(QByteArrayView uri);
    [[nodiscard]] std::optional<ByteRange> rangeOf(QByteArrayView value, QByteArrayView uri) const;
    [[nodiscard]] bool isReadable() const { return m_key || !m_hasForeignKey; }
    [[nodiscard]] bool refuse(const base::Error &error);
    [[nodiscard]] base::Result<HlsPlaylist> master();
    [[nodiscard]] base::Result<HlsPlaylist> media();

    std::optional<base::Error> m_error;

    MediaPlaylist m_media;
    bool m_isMedia = false;
    /// What the next segment will be.
    HlsSegment m_next;
    std::optional<QByteArrayView> m_range; ///< of it, as it is written
    /// In force.
    std::optional<Key> m_key;
    bool m_hasForeignKey = false; ///< one that another system has to give
    bool m_hasDuration = false;
    bool m_hasDiscontinuity = false;
    /// When it begins, to the microsecond.
    std::optional<std::chrono::sys_time<Micros>> m_at;

    MasterPlaylist m_master;
    QList<QByteArray> m_soundGroups; ///< of each variant; empty: none
    bool m_isMaster = false;
    bool m_hasVariant = false; ///< whose address comes next
    /// Groups of sound; whether one in it has no playlist of its own.
    QHash<QByteArray, bool> m_isWithin;
};

const std::array<PlaylistReader::Tag, 12> PlaylistReader::tags{{
    {"#EXTINF", &PlaylistReader::takeDuration},
    {"#EXT-X-PROGRAM-DATE-TIME", &PlaylistReader::takeDateTime},
    {"#EXT-X-DISCONTINUITY", &PlaylistReader::takeDiscontinuity},
    {"#EXT-X-TARGETDURATION", &PlaylistReader::takeTargetDuration},
    {"#EXT-X-MEDIA-SEQUENCE", &PlaylistReader::takeMediaSequence},
    {"#EXT-X-DISCONTINUITY-SEQUENCE", &PlaylistReader::takeDiscontinuitySequence},
    {"#EXT-X-BYTERANGE", &PlaylistReader::takeByteRange},
    {"#EXT-X-KEY", &PlaylistReader::takeKey},
    {"#EXT-X-MAP", &PlaylistReader::takeMap},
    {"#EXT-X-ENDLIST", &PlaylistReader::takeEnd},
    {"#EXT-X-STREAM-INF", &PlaylistReader::takeVariant},
    {"#EXT-X-MEDIA", &PlaylistReader::takeRendition},
}};

base::Result<HlsPlaylist> PlaylistReader::read(QByteArrayView text)
{
    const auto isControl = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    };
    if (text.size() > mostPlaylistBytes)
        return unreadablePlaylist(u"size"_s);
    if (!text.isValidUtf8() || std::any_of(text.begin(), text.end(), isControl))
        return unreadablePlaylist(u"text"_s);
    for (int number = 1; !text.isEmpty(); ++number) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = (end < 0 ? text : text.first(end)).trimmed();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        const bool isGood = number == 1 ? line == "#EXTM3U" : takeLine(line);
        if (m_error)
            return *m_error;
        if (!isGood)
            return unreadablePlaylist(u"line=%1"_s.arg(number));
    }
    if (m_isMaster == m_isMedia)
        return unreadablePlaylist(u"kind"_s);
    return m_isMaster ? master() : media();
}

bool PlaylistReader::refuse(const base::Error &error)
{
    m_error = error;
    return false;
}

bool PlaylistReader::takeLine(QByteArrayView line)
{
    if (line.size() > longestPlaylistLine)
        return false;
    if (line.isEmpty())
        return true;
    return line.startsWith('#') ? takeTag(line) : takeUri(line);
}

/// Those that are not known are passed over, as comments are.
bool PlaylistReader::takeTag(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    const auto tag =
        std::find_if(tags.begin(), tags.end(), [name](const Tag &one) { return one.name == name; });
    if (tag == tags.end())
        return true;
    return (this->*tag->take)(colon < 0 ? QByteArrayView() : line.sliced(colon + 1).trimmed());
}

bool PlaylistReader::takeUri(QByteArrayView uri)
{
    if (std::exchange(m_hasVariant, false)) {
        m_master.variants.last().uri = uri.toByteArray();
        return !m_hasDuration;
    }
    return m_hasDuration && addSegment(uri);
}

// Of media playlists

bool PlaylistReader::addSegment(QByteArrayView uri)
{
    if (m_media.segments.size() >= mostPlaylistSegments)
        return false;
    if (!isReadable())
        return refuse(encryptedStream());
    if (m_at) {
        m_next.at = std::chrono::floor<base::Millis>(*m_at);
        *m_at += m_next.duration;
    } else {
        m_next.at.reset();
    }
    m_next.media = {uri.toByteArray()};
    if (const auto range = std::exchange(m_range, std::nullopt)) {
        m_next.media.range = rangeOf(*range, uri);
        if (!m_next.media.range)
            return false;
    }
    if (m_key)
        m_next.media.key = HlsKey{m_key->uri, m_key->iv.value_or(ivOf(m_next.sequence))};
    m_media.segments.append(m_next);
    ++m_next.sequence;
    m_hasDuration = false;
    return true;
}

bool PlaylistReader::takeDuration(QByteArrayView value)
{
    m_isMedia = true;
    const qsizetype comma = value.indexOf(',');
    const auto duration = secondsOf((comma < 0 ? value : value.first(comma)).trimmed());
    if (!duration || std::exchange(m_hasDuration, true))
        return false;
    m_next.duration = *duration;
    return true;
}

bool PlaylistReader::takeTargetDuration(QByteArrayView value)
{
    m_isMedia = true;
    const auto duration = secondsOf(value);
    if (!duration || m_media.targetDuration > Micros{})
        return false;
    m_media.targetDuration = std::max<Micros>(*duration, std::chrono::seconds(1));
    return true;
}

bool PlaylistReader::takeMediaSequence(QByteArrayView value)
{
    m_isMedia = true;
    const auto number = wholeNumber(value);
    if (!number || !m_media.segments.isEmpty())
        return false;
    m_next.sequence = *number;
    return true;
}

bool PlaylistReader::takeDiscontinuitySequence(QByteArrayView value)
{
    m_isMedia = true;
    const auto number = wholeNumber(value);
    if (!number || !m_media.segments.isEmpty() || m_hasDiscontinuity)
        return false;
    m_next.timeline = *number;
    return true;
}

bool PlaylistReader::takeDiscontinuity(QByteArrayView)
{
    m_isMedia = true;
    m_hasDiscontinuity = true;
    ++m_next.timeline;
    m_at.reset();
    return true;
}

/// One that is no date is as if there were none.
bool PlaylistReader::takeDateTime(QByteArrayView value)
{
    m_isMedia = true;
    if (const auto at = dateTime(value))
        m_at = *at;
    return true;
}

bool PlaylistReader::takeByteRange(QByteArrayView value)
{
    m_isMedia = true;
    return !std::exchange(m_range, value);
}

/// "SIZE@FROM"; one without FROM begins where the segment before, of the same resource, ends (RFC
/// 8216, 4.3.2.2).
std::optional<ByteRange> PlaylistReader::rangeOf(QByteArrayView value, QByteArrayView uri) const
{
    const qsizetype at = value.indexOf('@');
    const auto size = wholeNumber(at < 0 ? value : value.first(at));
    std::optional<qint64> from;
    if (at >= 0) {
        from = wholeNumber(value.sliced(at + 1));
    } else if (!m_media.segments.isEmpty()) {
        const HlsResource &before = m_media.segments.last().media;
        if (before.range && before.uri == uri)
            from = before.range->end();
    }
    if (!size || !from || *size == 0 || *size > furthestByte - *from)
        return std::nullopt;
    return ByteRange{*from, *size};
}

bool PlaylistReader::takeKey(QByteArrayView value)
{
    m_isMedia = true;
    const auto attributes = HlsAttributes::read(value);
    const auto method = attributes ? attributes->value("METHOD") : std::nullopt;
    if (!method)
        return false;
    if (*method == "NONE") {
        m_key.reset();
        m_hasForeignKey = false;
        return true;
    }
    // Those of several systems may stand beside each other for the same segments.
    if (attributes->value("KEYFORMAT").value_or("identity") != QByteArrayView("identity")) {
        m_hasForeignKey = true;
        return true;
    }
    if (*method != "AES-128")
        return refuse(encryptedStream());
    const auto uri = attributes->value("URI");
    const auto iv = attributes->value("IV");
    if (!uri || uri->isEmpty())
        return false;
    m_key = Key{uri->toByteArray(), iv ? hexNumber(*iv) : std::nullopt};
    return !iv || m_key->iv;
}

bool PlaylistReader::takeMap(QByteArrayView value)
{
    m_isMedia = true;
    const auto attributes = HlsAttributes::read(value);
    const auto uri = attributes ? attributes->value("URI") : std::nullopt;
    if (!uri || uri->isEmpty())
        return false;
    if (!isReadable())
        return refuse(encryptedStream());
    HlsResource map{uri->toByteArray()};
    if (m_key) {
        // It has no number.
        if (!m_key->iv)
            return false;
        map.key = HlsKey{m_key->uri, *m_key->iv};
    }
    if (const auto range = attributes->value("BYTERANGE")) {
        map.range = rangeOf(*range, *uri);
        if (!map.range)
            return false;
    }
    m_next.map = std::move(map);
    return true;
}

bool PlaylistReader::takeEnd(QByteArrayView)
{
    m_isMedia = true;
    m_media.isEnded = true;
    return true;
}

base::Result<HlsPlaylist> PlaylistReader::media()
{
    if (m_media.targetDuration == Micros{})
        return unreadablePlaylist(u"target"_s);
    if (m_hasDuration || m_range)
        return unreadablePlaylist(u"end"_s);
    if (m_media.isEnded && m_media.segments.isEmpty())
        return emptyStream();
    return HlsPlaylist(std::move(m_media));
}

// Of master playlists

bool PlaylistReader::takeVariant(QByteArrayView value)
{
    m_isMaster = true;
    const auto attributes = HlsAttributes::read(value);
    if (!attributes || m_master.variants.size() >= mostPlaylistVariants
        || std::exchange(m_hasVariant, true))
        return false;
    HlsVariant variant;
    variant.bandwidth =
        wholeNumber(attributes->value("BANDWIDTH").value_or(QByteArrayView())).value_or(0);
    variant.size = resolution(attributes->value("RESOLUTION").value_or(QByteArrayView()));
    if (const auto codecs = attributes->value("CODECS")) {
        variant.hasPictures = !variant.size.isEmpty() || namesOneOf(*codecs, pictureCodecs);
        variant.hasOwnSound = namesOneOf(*codecs, soundCodecs);
    }
    m_soundGroups.append(attributes->value("AUDIO").value_or(QByteArrayView()).toByteArray());
    m_master.variants.append(variant);
    return true;
}

bool PlaylistReader::takeRendition(QByteArrayView value)
{
    m_isMaster = true;
    const auto attributes = HlsAttributes::read(value);
    if (!attributes)
        return false;
    const auto group = attributes->value("GROUP-ID");
    if (group && attributes->value("TYPE") == QByteArrayView("AUDIO"))
        m_isWithin[group->toByteArray()] |= !attributes->value("URI");
    return true;
}

base::Result<HlsPlaylist> PlaylistReader::master()
{
    if (m_master.variants.isEmpty() || m_hasVariant)
        return unreadablePlaylist(u"variants"_s);
    for (qsizetype i = 0; i < m_master.variants.size(); ++i) {
        HlsVariant &variant = m_master.variants[i];
        variant.hasSoundElsewhere = !m_isWithin.value(m_soundGroups[i], true);
        variant.hasOwnSound = variant.hasOwnSound && !variant.hasSoundElsewhere;
    }
    return HlsPlaylist(std::move(m_master));
}

auto rankOf(const HlsVariant &variant)
{
    const QSize size = variant.size.isEmpty() ? QSize(0, 0) : variant.size;
    const qint64 pixels = qint64(size.width()) * size.height();
    const bool isSmall = std::min(size.width(), size.height()) <= goodLines;
    return std::tuple(variant.hasPictures, variant.hasOwnSound, isSmall, isSmall ? pixels : -pixels,
                      variant.bandwidth);
}

} // namespace

base::Error unreadablePlaylist(const QString &detail)
{
    return {streamUnreadable,
            u"What the server has at this address is not a stream that can be read. Decide by what "
            "stands beside it, or skip the case."_s,
            detail};
}

base::Result<HlsPlaylist> parsePlaylist(QByteArrayView text)
{
    return PlaylistReader().read(text);
}

const HlsVariant &chooseVariant(const MasterPlaylist &playlist)
{
    Q_ASSERT(!playlist.variants.isEmpty());
    return *std::max_element(
        playlist.variants.begin(), playlist.variants.end(),
        [](const HlsVariant &a, const HlsVariant &b) { return rankOf(a) < rankOf(b); });
}

} // namespace vigil::media
