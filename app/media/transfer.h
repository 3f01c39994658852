// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "media/byterange.h"
#include "media/fetchpolicy.h"

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace vigil::media {

/// What a server may cost at most.
struct FetchLimits
{
    qint64 mostBytes = qint64(2) * 1024 * 1024 * 1024;
    /// Over all redirects.
    std::chrono::milliseconds longest = std::chrono::minutes(15);
    std::chrono::milliseconds connecting = std::chrono::seconds(20);
    /// Slower than so many bytes a second for that long is too slow.
    long slowest = 2'048;
    std::chrono::seconds slowFor{30};
    int redirects = 5;
};

/// One file on its way from a server, by https: asks as the rules and limits allow, follows
/// redirects one by one, each checked anew, and connects to no address that it has not checked. It
/// tells servers nothing of the console: no cookies, referrer, languages, proxy or saved passwords,
/// and asks for nothing compressed. By libcurl.
class Transfer final
{
public:
    struct Progress
    {
        qint64 received = 0;
        qint64 total = 0; ///< 0: unknown
    };
    /// Takes the next bytes; an error ends the transfer.
    using Take = std::function<base::Result<void>(std::span<const std::uint8_t>, Progress)>;

    Transfer(FetchRules rules, const FetchLimits &limits, FetchKind kind = FetchKind::Video);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    /// Blocks until the whole file, or that range of it and not a byte more, was taken, in any
    /// thread, once; the thread takes no SIGPIPE from then on. Errors: errors.h, of which
    /// streamByteRanges when the server answers with another range or the whole, and what `take`
    /// says.
    [[nodiscard]] base::Result<void> run(const QByteArray &url, const Take &take,
                                         const std::optional<ByteRange> &range = {});
    /// From any thread: run() returns at once.
    void cancel();
    /// After run(): where the file lies, at the end of all redirects.
    [[nodiscard]] const FetchTarget &reached() const { return m_reached; }

private:
    class Visit;
    struct Multi;

    FetchRules m_rules;
    FetchLimits m_limits;
    FetchKind m_kind;
    FetchTarget m_reached;
    std::unique_ptr<Multi> m_multi;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace vigil::media
