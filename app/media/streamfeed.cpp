// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/streamfeed.h"

#include "media/playerprocess.h"

#include <algorithm>
#include <utility>

namespace vigil::media {

namespace {

constexpr qsizetype partsAtOnce = 16;
constexpr std::chrono::milliseconds pause{20};

} // namespace

StreamFeed::StreamFeed(QObject *parent) : QObject(parent)
{
    m_next.setSingleShot(true);
    m_next.setInterval(pause);
    connect(&m_next, &QTimer::timeout, this, &StreamFeed::giveSome);
}

void StreamFeed::follow(StreamSource *source)
{
    stop();
    if (m_source)
        m_source->disconnect(this);
    m_given.clear();
    m_lost.clear();
    m_source = source;
    m_isOn = source != nullptr;
    if (!source)
        return;
    connect(source, &StreamSource::partAdded, this, [this] {
        if (m_process)
            giveSome();
        else
            Q_EMIT partCame();
    });
    connect(source, &StreamSource::partDropped, this, &StreamFeed::onDropped);
    connect(source, &StreamSource::overChanged, this, &StreamFeed::rangeChanged);
}

QList<StreamPart> StreamFeed::waiting() const
{
    const StreamSource *source = m_source.data();
    QList<StreamPart> parts = source ? source->parts() : QList<StreamPart>();
    parts.removeIf([this](const StreamPart &part) {
        return m_given.contains(part.sequence) || m_lost.contains(part.sequence);
    });
    if (m_given.isEmpty())
        return parts;
    const auto older = std::partition_point(parts.begin(), parts.end(), [this](const auto &part) {
        return part.sequence < m_given.firstKey();
    });
    std::reverse(parts.begin(), older);
    std::rotate(parts.begin(), older, parts.end());
    return parts;
}

std::optional<StreamFeed::First> StreamFeed::takeFirst()
{
    // No player could open it.
    for (auto given = m_given.keyBegin(); given != m_given.keyEnd(); ++given)
        m_lost.insert(*given);
    m_given.clear();
    QList<StreamPart> parts = waiting();
    if (parts.isEmpty())
        return std::nullopt;
    const Micros at = m_source->firstPosition();
    const auto wanted = std::find_if(parts.begin(), parts.end(),
                                     [at](const StreamPart &part) { return part.end() > at; });
    std::rotate(parts.begin(), wanted, parts.end());
    for (const StreamPart &part : parts) {
        if (auto media = m_source->read(part.sequence)) {
            m_given.insert(part.sequence, part);
            return First{*std::move(media), part};
        }
        m_lost.insert(part.sequence);
    }
    return std::nullopt;
}

void StreamFeed::start(PlayerProcess &process)
{
    m_process = &process;
    Q_EMIT rangeChanged();
    giveSome();
}

void StreamFeed::stop()
{
    m_process = nullptr;
    m_next.stop();
}

void StreamFeed::giveSome()
{
    // One packet after the other, also when many parts come at once.
    if (!m_process || m_next.isActive())
        return;
    const QList<StreamPart> parts = waiting();
    if (parts.isEmpty())
        return;
    for (const StreamPart &part : parts.first(std::min(parts.size(), partsAtOnce))) {
        const qint64 sequence = part.sequence;
        const auto media = m_source->read(sequence);
        if (!media) {
            m_lost.insert(sequence);
            continue;
        }
        m_given.insert(sequence, part);
        m_process->send(wire::AddPart{media->sealed, placeOf(part)}, media->descriptor.number());
    }
    if (parts.size() > partsAtOnce)
        m_next.start();
    Q_EMIT rangeChanged();
}

void StreamFeed::onDropped(qint64 sequence)
{
    m_lost.remove(sequence);
    if (!m_process || m_given.size() < 2 || !m_given.remove(sequence))
        return;
    m_process->send(wire::DropPart{sequence});
    Q_EMIT rangeChanged();
}

Micros StreamFeed::begin() const
{
    return m_given.isEmpty() ? Micros(0) : m_given.first().start;
}

Micros StreamFeed::end() const
{
    return m_given.isEmpty() ? Micros(0) : m_given.last().end();
}

qint64 StreamFeed::newest() const
{
    return m_given.isEmpty() ? -1 : m_given.lastKey();
}

std::vector<StreamGap> StreamFeed::gaps() const
{
    std::vector<StreamGap> gaps;
    Micros end = begin();
    for (const StreamPart &part : m_given) {
        if (part.start - end >= wire::shortestGap)
            gaps.push_back({end, part.start});
        end = std::max(end, part.end());
    }
    return gaps;
}

bool StreamFeed::isOver() const
{
    const StreamSource *source = m_source.data();
    if (!source)
        return true;
    if (!source->isOver())
        return false;
    const QList<StreamPart> parts = source->parts();
    return parts.isEmpty() || m_given.isEmpty() || parts.last().sequence <= m_given.lastKey();
}

} // namespace vigil::media
