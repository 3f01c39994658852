// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/streamkeys.h"

#include "media/cbcdecryption.h"
#include "media/errors.h"

#include <algorithm>
#include <utility>

namespace vigil::media {

namespace {

constexpr std::size_t mostKeys = 32;

base::Error noKey(const QString &detail)
{
    return {streamNoKey,
            QStringLiteral("The stream is encrypted, and its server gives out no key for it. New "
                           "pictures are shown as soon as it does; the case can be decided by what "
                           "there is."),
            detail};
}

/// Straight from the wire to where it stays.
base::Result<void> fetchKey(const QByteArray &url, Transfer &transfer, std::span<std::uint8_t> key)
{
    std::size_t count = 0;
    const auto take = [key, &count](std::span<const std::uint8_t> bytes,
                                    const Transfer::Progress &) -> base::Result<void> {
        if (bytes.size() > key.size() - count)
            return noKey(QStringLiteral("long"));
        std::ranges::copy(bytes, key.subspan(count).begin());
        count += bytes.size();
        return {};
    };
    const auto done = transfer.run(url, take);
    if (!done) {
        const base::ErrorCode code = done.error().code;
        const bool isNone = code == fetchGone || code == fetchDenied || code == fetchTooLarge;
        return isNone ? noKey(QString::fromLatin1(code.name())) : done.error();
    }
    return count == key.size() ? base::Result<void>() : noKey(QStringLiteral("short"));
}

} // namespace

base::Result<StreamKeys::Key> StreamKeys::key(const QByteArray &url, std::uint32_t timeline,
                                              Transfer &transfer)
{
    if (Key known = find(url, timeline))
        return known;
    base::Result<void> done;
    Key key = std::make_shared<const LockedBytes>(
        CbcDecryption::keyBytes,
        [&](std::span<std::uint8_t> bytes) { done = fetchKey(url, transfer, bytes); });
    if (!done)
        return done.error();
    remember({url, timeline, key});
    return key;
}

StreamKeys::Key StreamKeys::find(const QByteArray &url, std::uint32_t timeline) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = std::ranges::find_if(
        m_known, [&](const Known &one) { return one.url == url && one.timeline == timeline; });
    return known == m_known.end() ? nullptr : known->key;
}

void StreamKeys::remember(Known known)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= mostKeys)
        m_known.pop_front();
    m_known.push_back(std::move(known));
}

} // namespace vigil::media
