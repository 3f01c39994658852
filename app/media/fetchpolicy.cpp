// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/fetchpolicy.h"

#include "media/errors.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>

namespace vigil::media {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestUrl = 8'192;

base::Error refusal(base::ErrorCode code, const QString &message, const QString &detail = {})
{
    return {code, message, detail};
}

base::Error badAddress(const QString &detail)
{
    return refusal(fetchAddress,
                   u"The address of the video is not one that may be fetched: only https is. "
                   "The video is not shown. Decide by what stands beside it, or skip the case."_s,
                   detail);
}

base::Error internalAddress()
{
    return refusal(fetchInternal,
                   u"The address of the video leads into the own network, so it was not fetched. "
                   "Tell an administrator; the case can be decided without."_s);
}

// Addresses

struct Prefix
{
    std::array<std::uint8_t, 16> bytes;
    int bits;
};

bool isWithin(const std::uint8_t *address, const Prefix &prefix)
{
    const auto whole = std::size_t(prefix.bits / 8);
    if (!std::equal(address, address + whole, prefix.bytes.begin()))
        return false;
    const int rest = prefix.bits % 8;
    if (rest == 0)
        return true;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - rest));
    return (address[whole] & mask) == (prefix.bytes[whole] & mask);
}

constexpr std::array nobody4{
    Prefix{{0}, 8},                   // "this network"
    Prefix{{224}, 4},                 // multicast
    Prefix{{255, 255, 255, 255}, 32}, // broadcast
};

constexpr std::array internal4{
    Prefix{{10}, 8},           Prefix{{100, 64}, 10}, // shared by a provider's customers
    Prefix{{127}, 8},          Prefix{{169, 254}, 16},  Prefix{{172, 16}, 12},
    Prefix{{192, 0, 0}, 24},   Prefix{{192, 0, 2}, 24}, Prefix{{192, 88, 99}, 24},
    Prefix{{192, 168}, 16},    Prefix{{198, 18}, 15},   Prefix{{198, 51, 100}, 24},
    Prefix{{203, 0, 113}, 24}, Prefix{{240}, 4},
};

constexpr Prefix mapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Prefix nat64{{0, 0x64, 0xff, 0x9b}, 96};
constexpr Prefix sixToFour{{0x20, 0x02}, 16};
constexpr Prefix multicast6{{0xff}, 8};
constexpr Prefix unspecified6{{0}, 128};
constexpr Prefix global6{{0x20}, 3};

/// What is not global in the global part.
constexpr std::array internal6{
    Prefix{{0x20, 0x01, 0x00}, 23}, // Teredo, benchmarks, ORCHID
    Prefix{{0x20, 0x01, 0x0d, 0xb8}, 32},
    Prefix{{0x3f, 0xff, 0x00}, 20},
};

template<typename Prefixes>
bool isAmong(const std::uint8_t *address, const Prefixes &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [address](const Prefix &prefix) { return isWithin(address, prefix); });
}

Reach reachOf4(const std::uint8_t *address)
{
    if (isAmong(address, nobody4))
        return Reach::Nobody;
    return isAmong(address, internal4) ? Reach::Internal : Reach::Public;
}

Reach reachOf6(const std::uint8_t *address)
{
    if (isWithin(address, unspecified6) || isWithin(address, multicast6))
        return Reach::Nobody;
    if (isWithin(address, mapped) || isWithin(address, nat64))
        return reachOf4(address + 12);
    if (isWithin(address, sixToFour))
        return reachOf4(address + 2);
    const bool isGlobal = isWithin(address, global6) && !isAmong(address, internal6);
    return isGlobal ? Reach::Public : Reach::Internal;
}

/// Of a host that is an IP address itself.
std::optional<Reach> reachOfHost(const QString &host)
{
    const QByteArray text = host.toLatin1();
    std::array<std::uint8_t, 16> bytes{};
    if (::inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return reachOf4(bytes.data());
    if (::inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return reachOf6(bytes.data());
    return std::nullopt;
}

bool mayReach(const FetchTarget &target, Reach reach)
{
    return reach == Reach::Public || (reach == Reach::Internal && target.mayBeInternal);
}

// URLs, read by the library that will ask for them, so that both mean the same host

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

constexpr unsigned urlFlags = CURLU_NON_SUPPORT_SCHEME | CURLU_DISALLOW_USER;

Url parsed(const QByteArray &url)
{
    Url parts(curl_url(), curl_url_cleanup);
    if (url.size() > longestUrl || url.contains('\0')
        || curl_url_set(parts.get(), CURLUPART_URL, url.constData(), urlFlags) != CURLUE_OK)
        parts.reset();
    return parts;
}

QByteArray partOf(const Url &url, CURLUPart which)
{
    char *text = nullptr;
    if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK)
        return {};
    const QByteArray copy(text);
    curl_free(text);
    return copy;
}

/// Empty where it holds other characters than a host in ASCII does.
QString hostOf(const Url &url)
{
    QByteArray host = partOf(url, CURLUPART_HOST).toLower();
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    if (host.endsWith('.'))
        host.chop(1);
    const bool isPlain = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
    });
    return isPlain ? QString::fromLatin1(host) : QString();
}

bool isListed(const QStringList &hosts, const QString &host)
{
    return std::any_of(hosts.begin(), hosts.end(), [&host](const QString &listed) {
        return listed.startsWith("*."_L1)
                   ? host.size() >= listed.size() && host.endsWith(QStringView(listed).sliced(1))
                   : host == listed;
    });
}

} // namespace

base::Result<FetchTarget> checkTarget(const FetchRules &rules, const QByteArray &url)
{
    const Url parts = parsed(url);
    if (!parts)
        return badAddress(u"url"_s);
    FetchTarget target{{}, hostOf(parts)};
    if (target.host.isEmpty())
        return badAddress(u"host"_s);
    const QByteArray scheme = partOf(parts, CURLUPART_SCHEME).toLower();
    target.isPlain = scheme == "http";
    target.mayBeInternal = isListed(rules.internalHosts, target.host);
    const bool mayBePlain = isListed(rules.plainHosts, target.host);
    if (scheme != "https" && !(target.isPlain && mayBePlain))
        return badAddress(u"scheme"_s);
    if (!rules.hosts.isEmpty() && !target.mayBeInternal && !mayBePlain
        && !isListed(rules.hosts, target.host)) {
        return refusal(fetchHostNotListed,
                       u"Your team does not fetch videos from this host. The video is not shown. "
                       "Decide by what stands beside it, or ask an administrator to list it."_s);
    }
    if (const auto reach = reachOfHost(target.host); reach && !mayReach(target, *reach))
        return internalAddress();
    curl_url_set(parts.get(), CURLUPART_FRAGMENT, nullptr, 0);
    target.url = partOf(parts, CURLUPART_URL);
    return target;
}

base::Result<QByteArray> redirected(const FetchTarget &from, const QByteArray &location)
{
    const Url parts = parsed(from.url);
    if (!parts || location.size() > longestUrl
        || curl_url_set(parts.get(), CURLUPART_URL, location.constData(), urlFlags) != CURLUE_OK)
        return badAddress(u"location"_s);
    return partOf(parts, CURLUPART_URL);
}

Reach reachOf(const sockaddr &address)
{
    // The caller's memory is as long as its family says, and need not be aligned for it.
    if (address.sa_family == AF_INET) {
        sockaddr_in v4;
        std::memcpy(&v4, &address, sizeof v4);
        std::array<std::uint8_t, 4> bytes{};
        std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
        return reachOf4(bytes.data());
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 v6;
        std::memcpy(static_cast<void *>(&v6), &address, sizeof v6);
        return reachOf6(v6.sin6_addr.s6_addr);
    }
    return Reach::Nobody;
}

bool mayConnect(const FetchTarget &target, const sockaddr &address)
{
    return mayReach(target, reachOf(address));
}

bool mayBe(FetchKind kind, std::string_view contentType)
{
    const std::string_view name = contentType.substr(0, contentType.find(';'));
    const QByteArray type = QByteArray(name.data(), qsizetype(name.size())).trimmed().toLower();
    if (kind == FetchKind::Key || type.isEmpty() || type == "application/octet-stream"
        || type == "binary/octet-stream")
        return true;
    // "audio/mpegurl" and its like.
    const bool isPlaylist = type.endsWith("mpegurl");
    if (kind == FetchKind::Playlist || isPlaylist)
        return kind == FetchKind::Playlist && isPlaylist;
    // What web servers say of "part.ts", which Qt's translations are called, too.
    if (kind == FetchKind::Segment && type == "text/vnd.trolltech.linguist")
        return true;
    return type.startsWith("video/") || type.startsWith("audio/") || type == "application/mp4"
           || type == "application/ogg";
}

} // namespace vigil::media
