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
        return wanted == streams.end() || wanted->copy != entry.second.copy;
    });
    for (const Wanted &wanted : streams) {
        if (!m_streams.contains(wanted.address))
            begin(wanted);
    }
}

void LiveStreams::begin(const Wanted &wanted)
{
    const int number = ++m_number;
    m_streams[wanted.address] = {number, wanted.copy, nullptr};
    if (!m_kept || !wanted.copy)
        return follow(wanted);
    const auto found =
        base::runOn(m_pool, [kept = m_kept, id = *wanted.copy] { return kept->find(id); });
    base::whenDone(found, this, [this, wanted, number](const std::optional<KeptCopy> &copy) {
        const auto entry = m_streams.find(wanted.address);
        if (entry == m_streams.end() || entry->second.number != number)
            return;
        if (copy && copy->stream)
            take(wanted.address, std::make_unique<KeptStream>(m_kept, *copy));
        else
            follow(wanted);
    });
}

void LiveStreams::follow(const Wanted &wanted)
{
    take(wanted.address, std::make_unique<LiveStream>(m_with, wanted.address, wanted.started));
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
