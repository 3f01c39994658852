// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/fetchrules.h"

#include <QByteArray>

#include <string_view>

struct sockaddr;

namespace vigil::media {

// What the fetcher may do: pure functions, to be asked of each redirect anew.

/// An address that may be asked for, as the library that asks reads it.
struct FetchTarget
{
    QByteArray url = {};
    /// Lower case, without a final dot; of an IPv6 address without brackets.
    QString host = {};
    bool isPlain = false;
    bool mayBeInternal = false;
};

/// Errors: fetchAddress, fetchHostNotListed, and fetchInternal where the host is an IP address that
/// mayConnect() refuses.
[[nodiscard]] base::Result<FetchTarget> checkTarget(const FetchRules &rules, const QByteArray &url);

/// Where `location`, which may be relative, leads from there. Error: fetchAddress.
[[nodiscard]] base::Result<QByteArray> redirected(const FetchTarget &from,
                                                  const QByteArray &location);

/// Whom an IPv4 or IPv6 address reaches, by the registries of special-purpose addresses (RFC 6890);
/// of IPv4 addresses within IPv6 (mapped, NAT64, 6to4) that which is within counts.
enum class Reach {
    Public,
    Internal, ///< this computer, the own network, or one that is not told from them
    Nobody,   ///< multicast, unspecified, and what is no IP address
};
[[nodiscard]] Reach reachOf(const sockaddr &address);
/// To be asked of the very address that is connected to.
[[nodiscard]] bool mayConnect(const FetchTarget &target, const sockaddr &address);

/// What is asked for.
enum class FetchKind {
    Video,    ///< a file with video or sound
    Segment,  ///< a piece of a livestream
    Playlist, ///< of a livestream
    Key,      ///< of an encrypted livestream
};
/// Whether what has that Content-Type may be it. Bytes of no kind may, since servers that know none
/// say so; who reads them finds out. A key may be anything: servers know no kind for it.
[[nodiscard]] bool mayBe(FetchKind kind, std::string_view contentType);

} // namespace vigil::media
