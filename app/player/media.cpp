// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/media.h"

#include "player/errors.h"
#include "player/limits.h"

namespace vigil::player {

namespace {

std::string codecName(const AVStream &stream)
{
    return std::string(avcodec_get_name(stream.codecpar->codec_id)).substr(0, 16);
}

/// Held to what the protocol carries; `fallback` for nonsense.
AVRational sane(AVRational value, int most, AVRational fallback)
{
    AVRational reduced{};
    av_reduce(&reduced.num, &reduced.den, value.num, value.den, most);
    return reduced.num > 0 && reduced.den > 0 ? reduced : fallback;
}

} // namespace

Media::Media(std::uint32_t serial, MediaParts parts, Outputs outputs)
    : m_openSerial(serial)
    , m_parts(std::move(parts))
    , m_outputs(outputs)
{}

base::Result<std::unique_ptr<Media>> Media::open(std::uint32_t serial, MediaParts parts,
                                                 Outputs outputs)
{
    std::unique_ptr<Media> media(new Media(serial, std::move(parts), outputs));
    if (const auto opened = media->openTracks(); !opened)
        return opened.error();
    return media;
}

base::Result<void> Media::openTracks()
{
    auto demuxer = Demuxer::open(m_parts);
    if (!demuxer)
        return demuxer.error();
    if (demuxer.value()->sound()) {
        auto track = SoundTrack::open(m_parts);
        if (track)
            m_sound.emplace(std::move(track).value(), m_outputs.memory, m_outputs.blocks,
                            m_outputs.events);
        else if (!demuxer.value()->video())
            return track.error();
    }
    if (demuxer.value()->video()) {
        auto reader = VideoReader::open(m_parts, decoderThreads);
        if (!reader)
            return reader.error();
        m_index.emplace(m_parts);
        m_video.emplace(VideoTrack(std::move(reader).value(), *m_index, windowBytes), *m_index,
                        m_outputs.frames, m_outputs.events);
        m_stills.emplace(m_parts, *m_index, m_outputs.frames, m_outputs.events);
    }
    describe(*demuxer.value());
    return {};
}

void Media::describe(const Demuxer &demuxer)
{
    m_description.duration = demuxer.duration();
    m_description.hasSound = m_sound.has_value();
    if (m_sound)
        m_description.soundCodec = codecName(*demuxer.sound());
    if (m_video)
        describeVideo(*demuxer.video());
}

void Media::describeVideo(const AVStream &stream)
{
    m_description.hasVideo = true;
    m_description.videoCodec = codecName(stream);
    const AVRational rate = sane(stream.avg_frame_rate, 1'000'000'000, {0, 1});
    m_description.rateNumerator = static_cast<std::uint32_t>(rate.num);
    m_description.rateDenominator = static_cast<std::uint32_t>(rate.den);
    if (stream.nb_frames > 0 && stream.nb_frames <= wire::maxFrameNumber)
        m_description.frameEstimate = stream.nb_frames;
    else if (m_description.duration && rate.num > 0)
        m_description.frameEstimate =
            av_rescale_q(m_description.duration->count(), microsecond, av_inv_q(rate));
    m_description.rotation = Orientation::of(stream).degrees();
    m_description.width = static_cast<std::uint32_t>(stream.codecpar->width);
    m_description.height = static_cast<std::uint32_t>(stream.codecpar->height);
    const AVRational aspect = sane(stream.sample_aspect_ratio, 1'000'000, {1, 1});
    m_description.aspectNumerator = static_cast<std::uint32_t>(aspect.num);
    m_description.aspectDenominator = static_cast<std::uint32_t>(aspect.den);
}

void Media::setOutput(const wire::SetOutput &output)
{
    if (m_video)
        m_video->setOutput(output);
}

void Media::show(std::uint32_t serial, Micros position)
{
    pause();
    if (m_video)
        m_video->show(serial, position);
}

void Media::step(std::uint32_t serial, const wire::Step &step)
{
    pause();
    if (!m_video) {
        m_outputs.events.send(serial, wire::Failed{wire::FailureReason::NotPossible});
        return;
    }
    m_pendingStep = PendingStep{serial, step};
}

void Media::play(std::uint32_t serial, const wire::Play &play)
{
    pause();
    const bool isLooping = m_loop && play.from < m_loop->to;
    const auto loop = isLooping ? m_loop : std::nullopt;
    if (m_video)
        m_video->play(serial, play.from, loop);
    if (m_sound)
        m_sound->play(serial, play, loop);
    m_playing = serial;
}

void Media::addStill(std::uint32_t serial, const wire::Still &still)
{
    if (m_stills)
        m_stills->add(serial, still);
    else
        m_outputs.events.send(serial, wire::Failed{wire::FailureReason::NotPossible});
}

void Media::findScenes(std::uint32_t serial)
{
    if (!m_video || m_scenes || m_parts.isStream())
        return;
    if (auto scan = SceneScan::open(serial, m_parts, m_outputs.events))
        m_scenes = std::move(scan).value();
}

void Media::pause()
{
    m_playing.reset();
    m_pendingStep.reset();
    if (m_video)
        m_video->pause();
    if (m_sound)
        m_sound->pause();
}

void Media::addPart(ByteSource source, const wire::PartPlace &place)
{
    if (!m_parts.isStream())
        return;
    m_parts.add(std::move(source), place);
    if (m_index)
        m_index->setGrown();
    if (m_video)
        m_video->setGrown();
    if (m_stills)
        m_stills->setGrown();
    if (!m_playing)
        return;
    if (m_video)
        m_video->goOn();
    if (m_sound)
        m_sound->goOn();
}

void Media::dropPart(std::int64_t sequence)
{
    if (!m_parts.isStream())
        return;
    m_parts.drop(sequence);
    if (m_index)
        m_index->dropBefore(m_parts.first().place.start);
}

bool Media::work()
{
    if (m_pendingStep) {
        takePendingStep();
        return true;
    }
    const bool hasPlayed = m_sound && m_sound->work();
    const bool hasShown = m_video && m_video->work();
    tellEnd();
    if (hasPlayed || hasShown)
        return true;
    if (m_stills && m_stills->needsIndex())
        return workOnIndex();
    if ((m_stills && m_stills->work()) || workOnIndex())
        return true;
    // Decoding all frames beside those that play would hold them up on a weak computer.
    return m_scenes && !m_playing && m_scenes->work();
}

/// The neighbour of a frame is known from the index only, which is therefore completed first.
void Media::takePendingStep()
{
    if (!m_index->isComplete()) {
        workOnIndex();
        return;
    }
    const PendingStep pending = *m_pendingStep;
    m_pendingStep.reset();
    Micros target = pending.step.from;
    if (!m_index->isEmpty())
        target = m_index->positionOf(m_index->numberAt(target) + pending.step.frames);
    else if (m_description.rateNumerator > 0)
        target += Micros(std::int64_t(pending.step.frames) * AV_TIME_BASE
                         * m_description.rateDenominator / m_description.rateNumerator);
    m_video->show(pending.serial, target);
}

bool Media::workOnIndex()
{
    if (!m_index || m_index->isComplete())
        return false;
    m_index->advance();
    if (m_index->isComplete() && !m_index->isEmpty() && !m_parts.isStream())
        m_outputs.events.send(m_openSerial, wire::Indexed{m_index->count()});
    return true;
}

void Media::tellEnd()
{
    if (!m_playing || (m_video && !m_video->isAtEnd()) || (m_sound && !m_sound->isAtEnd()))
        return;
    m_outputs.events.send(*m_playing, wire::EndOfMedia{});
    m_playing.reset();
}

} // namespace vigil::player
