// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/livestreams.h"

#include <algorithm>
#include <utility>

namespace vigil::media {

LiveStreams::LiveStreams(LiveStream::With with, QObject *parent)
    : QObject(parent)
    , m_with(std::move(with))
{}

LiveStreams::~LiveStreams() = default;

void LiveStreams::want(const QList<Wanted> &streams)
{
    std::erase_if(m_streams, [&](const auto &entry) {
        return std::none_of(streams.begin(), streams.end(),
                            [&](const Wanted &wanted) { return wanted.address == entry.first; });
    });
    for (const Wanted &wanted : streams) {
        if (!find(wanted.address))
            follow(wanted);
    }
}

void LiveStreams::follow(const Wanted &wanted)
{
    auto stream = std::make_unique<LiveStream>(m_with, wanted.address, wanted.started);
    const auto tell = [this, address = wanted.address] { Q_EMIT changed(address); };
    connect(stream.get(), &LiveStream::stateChanged, this, tell);
    connect(stream.get(), &LiveStream::partAdded, this, [stream = stream.get(), tell] {
        if (stream->parts().size() == 1)
            tell();
    });
    m_streams.insert_or_assign(wanted.address, std::move(stream));
    tell();
}

LiveStream *LiveStreams::find(const QString &address) const
{
    const auto stream = m_streams.find(address);
    return stream == m_streams.end() ? nullptr : stream->second.get();
}

} // namespace vigil::media
