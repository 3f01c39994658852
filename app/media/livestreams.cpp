// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/livestreams.h"

#include "base/runon.h"
#include "base/whendone.h"
#include "media/keptstream.h"

#include <algorithm>
#include <utility>

namespace vigil::media {

LiveStreams::LiveStreams(LiveStream::With with, std::shared_ptr<const KeptFolder> kept,
                         QObject *parent)
    : QObject(parent)
    , m_with(std::move(with))
    , m_kept(std::move(kept))
{
    m_pool.setMaxThreadCount(1);
}

LiveStreams::~LiveStreams() = default;

void LiveStreams::want(const QList<Wanted> &streams)
{
    const auto wantedAt = [&streams](const QString &address) {
        return std::find_if(streams.begin(), streams.end(),
                            [&](const Wanted &wanted) { return wanted.address == address; });
    };
    std::erase_if(m_streams, [&](const auto &entry) {
        const auto wanted = wantedAt(entry.first);
        return wanted == streams.end() || *wanted != entry.second.wanted;
    });
    for (const Wanted &wanted : streams) {
        if (!m_streams.contains(wanted.address))
            begin(wanted);
    }
}

void LiveStreams::begin(const Wanted &wanted)
{
    m_streams[wanted.address] = {wanted, ++m_number, nullptr};
    if (wanted.isCopyFirst)
        takeCopy(wanted, [this, wanted] { follow(wanted); });
    else
        follow(wanted);
}

void LiveStreams::takeCopy(const Wanted &wanted, std::function<void()> otherwise)
{
    if (!m_kept || !wanted.copy)
        return otherwise();
    const auto found =
        base::runOn(m_pool, [kept = m_kept, id = *wanted.copy] { return kept->find(id); });
    base::whenDone(found, this,
                   [this, address = wanted.address, number = m_streams[wanted.address].number,
                    otherwise = std::move(otherwise)](const std::optional<KeptCopy> &copy) {
                       const auto entry = m_streams.find(address);
                       if (entry == m_streams.end() || entry->second.number != number)
                           return;
                       if (copy && copy->stream)
                           take(address, std::make_unique<KeptStream>(m_kept, *copy));
                       else
                           otherwise();
                   });
}

void LiveStreams::follow(const Wanted &wanted)
{
    auto live = std::make_unique<LiveStream>(m_with, wanted.address, wanted.started);
    // Queued: what is taken in its place ends it.
    connect(
        live.get(), &Stream::stateChanged, this,
        [this, wanted, stream = live.get()] {
            if (stream == find(wanted.address) && stream->state() == Stream::State::Failed
                && stream->parts().isEmpty())
                takeCopy(wanted, [] {});
        },
        Qt::QueuedConnection);
    take(wanted.address, std::move(live));
}

void LiveStreams::take(const QString &address, std::unique_ptr<Stream> stream)
{
    const auto tell = [this, address] { Q_EMIT changed(address); };
    connect(stream.get(), &Stream::stateChanged, this, tell);
    connect(stream.get(), &Stream::partAdded, this, [stream = stream.get(), tell] {
        if (stream->parts().size() == 1)
            tell();
    });
    m_streams[address].stream = std::move(stream);
    tell();
}

Stream *LiveStreams::find(const QString &address) const
{
    const auto followed = m_streams.find(address);
    return followed == m_streams.end() ? nullptr : followed->second.stream.get();
}

std::optional<LentMedia> LiveStreams::lend(const QString &address) const
{
    const auto *live = qobject_cast<const LiveStream *>(find(address));
    return live ? std::optional(live->lend()) : std::nullopt;
}

} // namespace vigil::media
