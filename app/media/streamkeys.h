// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/lockedbytes.h"
#include "media/transfer.h"

#include <QByteArray>

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace vigil::media {

/// The keys that a stream is encrypted with, each fetched once and held in locked memory. For any
/// thread.
class StreamKeys final
{
public:
    using Key = std::shared_ptr<const LockedBytes>;

    /// The key at that address, as it is within a timeline: who begins anew may use the name again.
    /// Unless it is known, `transfer`, which need not take more than such a key, fetches it.
    /// Errors: those of Transfer, and streamNoKey when there is no key of the right length.
    [[nodiscard]] base::Result<Key> key(const QByteArray &url, std::uint32_t timeline,
                                        Transfer &transfer);

private:
    struct Known
    {
        QByteArray url;
        std::uint32_t timeline = 0;
        Key key;
    };

    [[nodiscard]] Key find(const QByteArray &url, std::uint32_t timeline) const;
    void remember(Known known);

    mutable std::mutex m_mutex;
    std::deque<Known> m_known; ///< the oldest first
};

} // namespace vigil::media
