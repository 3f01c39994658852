// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/codec.h"

#include "wire/errors.h"

#include <algorithm>
#include <concepts>
#include <limits>

namespace vigil::wire {

namespace {

constexpr std::uint8_t protocolVersion = 2;
constexpr std::size_t codecNameBytes = 16;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Writes fields, and notes one that is out of its range.
class FieldWriter
{
public:
    explicit FieldWriter(Packet &packet) : m_packet(packet) {}

    [[nodiscard]] bool isValid() const { return m_isValid; }
    void require(bool condition) { m_isValid = m_isValid && condition; }

    template<std::integral T>
    void number(T &value, std::type_identity_t<T> least, std::type_identity_t<T> most)
    {
        require(value >= least && value <= most);
        const auto bits = static_cast<std::uint64_t>(value);
        for (std::size_t i = 0; i < sizeof(T); ++i)
            m_packet.append(static_cast<std::byte>((bits >> (8 * i)) & 0xff));
    }
    void name(std::string &text)
    {
        require(text.size() <= codecNameBytes
                && std::all_of(text.begin(), text.end(), isNameCharacter));
        for (std::size_t i = 0; i < codecNameBytes; ++i)
            m_packet.append(i < text.size() ? static_cast<std::byte>(text[i]) : std::byte{0});
    }

private:
    Packet &m_packet;
    bool m_isValid = true;
};

/// Reads fields; from the first that is missing or out of its range on, nothing is valid.
class FieldReader
{
public:
    explicit FieldReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    void require(bool condition) { m_isValid = m_isValid && condition; }

    template<std::integral T>
    void number(T &value, std::type_identity_t<T> least, std::type_identity_t<T> most)
    {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i)
            bits |= static_cast<std::uint64_t>(byte()) << (8 * i);
        value = static_cast<T>(bits);
        require(value >= least && value <= most);
    }
    void name(std::string &text)
    {
        text.clear();
        bool hasEnded = false;
        for (std::size_t i = 0; i < codecNameBytes; ++i) {
            const char c = static_cast<char>(byte());
            hasEnded = hasEnded || c == '\0';
            require(hasEnded ? c == '\0' : isNameCharacter(c));
            if (!hasEnded)
                text.push_back(c);
        }
    }

private:
    std::uint8_t byte()
    {
        if (isAtEnd()) {
            m_isValid = false;
            return 0;
        }
        return std::to_integer<std::uint8_t>(m_bytes[m_at++]);
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    bool m_isValid = true;
};

template<typename Fields>
void flag(Fields &fields, bool &value)
{
    std::uint8_t byte = value ? 1 : 0;
    fields.number(byte, 0, 1);
    value = byte == 1;
}

template<typename Fields>
void position(Fields &fields, Micros &value)
{
    std::int64_t count = value.count();
    fields.number(count, 0, maxPosition.count());
    value = Micros(count);
}

template<typename Fields, typename Enum>
void enumeration(Fields &fields, Enum &value, Enum last)
{
    auto number = static_cast<std::uint8_t>(value);
    fields.number(number, 0, static_cast<std::uint8_t>(last));
    value = static_cast<Enum>(number);
}

template<typename Fields, std::size_t N>
void octets(Fields &fields, std::array<std::uint8_t, N> &values)
{
    for (std::uint8_t &value : values)
        fields.number(value, 0, 255);
}

/// An absent value is sent as its default, so that the packet keeps its length.
template<typename Fields, typename T, typename VisitValue>
void optional(Fields &fields, std::optional<T> &value, VisitValue visitValue)
{
    bool isPresent = value.has_value();
    flag(fields, isPresent);
    T content = value.value_or(T{});
    visitValue(content, isPresent);
    if (isPresent)
        value = content;
    else
        value.reset();
}

// One function per message: writing and reading share it, so that they cannot differ.

template<typename Fields>
void sealing(Fields &fields, std::optional<Sealed> &value)
{
    optional(fields, value, [&fields](Sealed &sealed, bool isPresent) {
        octets(fields, sealed.key);
        octets(fields, sealed.noncePrefix);
        fields.number(sealed.chunkBytes, 4096, 1024 * 1024);
        fields.number(sealed.plainBytes, 0, std::int64_t(1) << 40);
        fields.require(isPresent || sealed == Sealed{});
    });
}

template<typename Fields>
void place(Fields &fields, PartPlace &part)
{
    fields.number(part.sequence, 0, std::numeric_limits<std::int64_t>::max());
    position(fields, part.start);
    fields.number(part.timeline, 0, std::numeric_limits<std::uint32_t>::max());
    position(fields, part.duration);
}

template<typename Fields>
void visit(Fields &fields, Open &open)
{
    sealing(fields, open.sealed);
    optional(fields, open.part, [&fields](PartPlace &part, bool isPresent) {
        place(fields, part);
        fields.require(isPresent || part == PartPlace{});
    });
}

template<typename Fields>
void visit(Fields &fields, AddPart &added)
{
    sealing(fields, added.sealed);
    place(fields, added.part);
}

template<typename Fields>
void visit(Fields &fields, DropPart &dropped)
{
    fields.number(dropped.sequence, 0, std::numeric_limits<std::int64_t>::max());
}

template<typename Fields>
void visit(Fields &fields, SetOutput &output)
{
    fields.number(output.maxWidth, 1, maxOutputSide);
    fields.number(output.maxHeight, 1, maxOutputSide);
    flag(fields, output.wantsFrames);
}

template<typename Fields>
void visit(Fields &fields, Play &play)
{
    position(fields, play.from);
    fields.number(play.ratePermille, minRatePermille, maxRatePermille);
}

template<typename Fields>
void visit(Fields &fields, Seek &seek)
{
    position(fields, seek.position);
}

template<typename Fields>
void visit(Fields &fields, Step &step)
{
    position(fields, step.from);
    fields.number(step.frames, -maxStep, maxStep);
}

template<typename Fields>
void visit(Fields &fields, SetLoop &loop)
{
    optional(fields, loop.range, [&fields](SetLoop::Range &range, bool isPresent) {
        position(fields, range.from);
        position(fields, range.to);
        // Between positions out of range there may be no number of microseconds.
        if (fields.isValid())
            fields.require(isPresent ? range.to - range.from >= minLoop
                                     : range == SetLoop::Range{});
    });
}

template<typename Fields>
void visit(Fields &fields, Still &still)
{
    position(fields, still.position);
    fields.number(still.maxWidth, 1, maxOutputSide);
    fields.number(still.maxHeight, 1, maxOutputSide);
    flag(fields, still.isKeyFrameEnough);
}

template<typename Fields>
void visit(Fields &fields, ReleaseFrame &release)
{
    fields.number(release.slot, 0, frameSlots - 1);
}

template<typename Fields>
void visit(Fields &fields, ReleaseSound &release)
{
    fields.number(release.block, 0, soundBlocks - 1);
}

template<typename Fields>
void visit(Fields &fields, Ready &ready)
{
    flag(fields, ready.isLocked);
    enumeration(fields, ready.failure, LockFailure::Seccomp);
    fields.number(ready.systemError, 0, 4095);
    fields.number(ready.landlockAbi, 0, 255);
    fields.require(ready.isLocked == (ready.failure == LockFailure::None));
}

template<typename Fields>
void visit(Fields &fields, Opened &opened)
{
    optional(fields, opened.duration, [&fields](Micros &duration, bool isPresent) {
        position(fields, duration);
        fields.require(isPresent || duration == Micros(0));
    });
    flag(fields, opened.hasVideo);
    flag(fields, opened.hasSound);
    fields.number(opened.rateNumerator, 0, 1'000'000'000);
    fields.number(opened.rateDenominator, 1, 1'000'000'000);
    fields.number(opened.frameEstimate, -1, maxFrameNumber);
    fields.number(opened.rotation, 0, 270);
    fields.number(opened.width, opened.hasVideo ? 1 : 0, opened.hasVideo ? maxPictureSide : 0);
    fields.number(opened.height, opened.hasVideo ? 1 : 0, opened.hasVideo ? maxPictureSide : 0);
    fields.number(opened.aspectNumerator, 1, 1'000'000);
    fields.number(opened.aspectDenominator, 1, 1'000'000);
    fields.name(opened.videoCodec);
    fields.name(opened.soundCodec);
    fields.require(opened.rotation % 90 == 0 && (opened.hasVideo || opened.hasSound));
}

template<typename Fields>
void visit(Fields &fields, Indexed &indexed)
{
    fields.number(indexed.frames, 0, maxFrameNumber);
}

template<typename Fields>
void visit(Fields &fields, Frame &frame)
{
    fields.number(frame.slot, 0, frameSlots - 1);
    position(fields, frame.position);
    fields.number(frame.number, -1, maxFrameNumber);
    fields.number(frame.width, 1, maxOutputSide);
    fields.number(frame.height, 1, maxOutputSide);
    fields.number(frame.stride, bytesPerPixel, maxOutputSide * bytesPerPixel);
    fields.number(frame.lap, 0, std::numeric_limits<std::uint32_t>::max());
    flag(fields, frame.isStill);
    // With both ends capped above, stride * height cannot pass the end of the slot.
    fields.require(frame.stride >= frame.width * bytesPerPixel
                   && frame.stride % bytesPerPixel == 0);
}

template<typename Fields>
void visit(Fields &fields, Sound &sound)
{
    fields.number(sound.block, 0, soundBlocks - 1);
    fields.number(sound.samples, 1, samplesPerBlock);
    position(fields, sound.position);
    fields.number(sound.lap, 0, std::numeric_limits<std::uint32_t>::max());
}

template<typename Fields>
void visit(Fields &fields, Failed &failed)
{
    enumeration(fields, failed.reason, FailureReason::NotPossible);
}

template<typename Fields>
void visit(Fields &fields, Scene &scene)
{
    position(fields, scene.position);
}

template<typename Fields>
void visit(Fields &, ScenesFound &)
{}
template<typename Fields>
void visit(Fields &, FindScenes &)
{}
template<typename Fields>
void visit(Fields &, Pause &)
{}
template<typename Fields>
void visit(Fields &, Close &)
{}
template<typename Fields>
void visit(Fields &, Ping &)
{}
template<typename Fields>
void visit(Fields &, EndOfMedia &)
{}
template<typename Fields>
void visit(Fields &, Pong &)
{}

/// The type byte of requests counts from 1, that of events from 65: neither reads as the other.
template<typename Body>
constexpr std::size_t firstType = std::same_as<Body, Request> ? 1 : 65;

base::Error badMessage(const char *why)
{
    return {errors::badMessage,
            QStringLiteral("The player and the console do not understand each other."),
            QString::fromLatin1(why)};
}

template<typename Message>
base::Result<Packet> encodeMessage(Message message)
{
    using Body = decltype(message.body);
    Packet packet;
    FieldWriter fields(packet);
    std::uint8_t version = protocolVersion;
    auto type = static_cast<std::uint8_t>(firstType<Body> + message.body.index());
    std::uint16_t zero = 0;
    fields.number(version, 0, 255);
    fields.number(type, 0, 255);
    fields.number(zero, 0, 0);
    fields.number(message.serial, 0, std::numeric_limits<std::uint32_t>::max());
    std::visit([&fields](auto &body) { visit(fields, body); }, message.body);
    if (!fields.isValid())
        return badMessage("field out of range");
    return packet;
}

template<typename Body, std::size_t Index = 0>
bool selectBody(Body &body, std::size_t index)
{
    if constexpr (Index < std::variant_size_v<Body>) {
        if (index != Index)
            return selectBody<Body, Index + 1>(body, index);
        body.template emplace<Index>();
        return true;
    } else {
        return false;
    }
}

template<typename Message>
base::Result<Message> decodeMessage(std::span<const std::byte> bytes)
{
    using Body = decltype(Message::body);
    Message message;
    FieldReader fields(bytes);
    std::uint8_t version = 0;
    std::uint8_t type = 0;
    std::uint16_t zero = 0;
    fields.number(version, protocolVersion, protocolVersion);
    fields.number(type, 0, 255);
    fields.number(zero, 0, 0);
    fields.number(message.serial, 0, std::numeric_limits<std::uint32_t>::max());
    if (!fields.isValid()
        || type < firstType<Body> || !selectBody(message.body, type - firstType<Body>))
        return badMessage("header");
    std::visit([&fields](auto &body) { visit(fields, body); }, message.body);
    if (!fields.isValid())
        return badMessage("field");
    if (!fields.isAtEnd())
        return badMessage("length");
    return message;
}

} // namespace

void Packet::append(std::byte byte)
{
    Q_ASSERT(m_size < capacity);
    m_bytes[m_size++] = byte;
}

base::Result<Packet> encode(const RequestMessage &message)
{
    return encodeMessage(message);
}

base::Result<Packet> encode(const EventMessage &message)
{
    return encodeMessage(message);
}

base::Result<RequestMessage> decodeRequest(std::span<const std::byte> bytes)
{
    return decodeMessage<RequestMessage>(bytes);
}

base::Result<EventMessage> decodeEvent(std::span<const std::byte> bytes)
{
    return decodeMessage<EventMessage>(bytes);
}

} // namespace vigil::wire
