// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/codec.h"
#include "wire/errors.h"

#include <QTest>

#include <set>
#include <vector>

using namespace vigil::wire;
using namespace std::chrono_literals;

namespace {

using Bytes = std::vector<std::byte>;

std::vector<Request> everyRequest()
{
    Sealed sealed{.plainBytes = 1'000'000};
    for (std::size_t i = 0; i < sealed.key.size(); ++i)
        sealed.key[i] = static_cast<std::uint8_t>(i + 1);
    return {Open{},
            Open{sealed},
            Open{sealed, PartPlace{7, 2s, 1, 6s}},
            SetOutput{4096, 1, false},
            Play{2s, 4000},
            Pause{},
            Seek{maxPosition},
            Step{1s, -maxStep},
            SetLoop{},
            SetLoop{SetLoop::Range{1s, 2s}},
            Still{3s, 320, 180, true},
            Close{},
            Ping{},
            ReleaseFrame{frameSlots - 1},
            ReleaseSound{soundBlocks - 1},
            AddPart{sealed, {8, 4s, 1, 2s}},
            AddPart{{}, {0, maxPosition, 0, maxPosition}},
            DropPart{7},
            FindScenes{}};
}

std::vector<Event> everyEvent()
{
    Opened opened;
    opened.duration = 12s;
    opened.hasVideo = true;
    opened.hasSound = true;
    opened.rateNumerator = 30'000;
    opened.rateDenominator = 1001;
    opened.frameEstimate = 360;
    opened.rotation = 270;
    opened.width = 1080;
    opened.height = 1920;
    opened.videoCodec = "h264";
    opened.soundCodec = "pcm_s16le";
    return {Ready{true, LockFailure::None, 0, 2},
            Ready{false, LockFailure::Seccomp, 22, 0},
            opened,
            Indexed{360},
            Frame{7, 40ms, 1, 480, 854, 480 * 4, 3, true},
            Sound{63, samplesPerBlock, 1s, 2},
            EndOfMedia{},
            Failed{FailureReason::NotPossible},
            Pong{},
            Scene{2s},
            ScenesFound{}};
}

Bytes bytesOf(const Packet &packet)
{
    return {packet.bytes().begin(), packet.bytes().end()};
}

Bytes encoded(const Request &request)
{
    return bytesOf(*encode(RequestMessage{5, request}));
}

Bytes encoded(const Event &event)
{
    return bytesOf(*encode(EventMessage{5, event}));
}

void put(Bytes &bytes, std::size_t at, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        bytes.at(at + i) = static_cast<std::byte>((value >> (8 * i)) & 0xff);
}

/// One field of a good message overwritten with a value that must be refused.
struct Forgery
{
    const char *name;
    Bytes good;
    std::size_t at;
    std::size_t size;
    std::uint64_t value;
};

constexpr std::size_t body = 8;

std::vector<Forgery> forgedRequests()
{
    const auto past = static_cast<std::uint64_t>(maxPosition.count()) + 1;
    const auto minusOne = ~std::uint64_t(0);
    return {
        {"version", encoded(Request{Ping{}}), 0, 1, 1},
        {"type 0", encoded(Request{Ping{}}), 1, 1, 0},
        {"type past the last", encoded(Request{Ping{}}), 1, 1, 13},
        {"type of an event", encoded(Request{Ping{}}), 1, 1, 65},
        {"reserved", encoded(Request{Ping{}}), 2, 2, 1},
        {"flag", encoded(Request{Open{}}), body, 1, 2},
        {"key without flag", encoded(Request{Open{}}), body + 1, 1, 9},
        {"chunk too small", encoded(Request{Open{Sealed{}}}), body + 49, 4, 4095},
        {"chunk too large", encoded(Request{Open{Sealed{}}}), body + 49, 4, 1024 * 1024 + 1},
        {"plain size", encoded(Request{Open{Sealed{}}}), body + 53, 8, minusOne},
        {"no width", encoded(Request{SetOutput{}}), body, 4, 0},
        {"width", encoded(Request{SetOutput{}}), body, 4, maxOutputSide + 1},
        {"no height", encoded(Request{SetOutput{}}), body + 4, 4, 0},
        {"height", encoded(Request{SetOutput{}}), body + 4, 4, maxOutputSide + 1},
        {"wants frames", encoded(Request{SetOutput{}}), body + 8, 1, 0xff},
        {"negative position", encoded(Request{Play{}}), body, 8, minusOne},
        {"late position", encoded(Request{Play{}}), body, 8, past},
        {"too slow", encoded(Request{Play{}}), body + 8, 4, minRatePermille - 1},
        {"too fast", encoded(Request{Play{}}), body + 8, 4, maxRatePermille + 1},
        {"seek", encoded(Request{Seek{}}), body, 8, past},
        {"steps", encoded(Request{Step{}}), body + 8, 4, maxStep + 1},
        {"steps back", encoded(Request{Step{}}), body + 8, 4, 0xffffffff - maxStep},
        {"loop of nothing", encoded(Request{SetLoop{SetLoop::Range{1s, 2s}}}), body + 9, 8,
         1'000'000},
        {"loop backwards", encoded(Request{SetLoop{SetLoop::Range{1s, 2s}}}), body + 9, 8, 0},
        {"loop from before all time", encoded(Request{SetLoop{SetLoop::Range{1s, 2s}}}), body + 1,
         8, std::uint64_t(1) << 63},
        {"loop without flag", encoded(Request{SetLoop{SetLoop::Range{1s, 2s}}}), body, 1, 0},
        {"still size", encoded(Request{Still{}}), body + 8, 4, 0},
        {"still flag", encoded(Request{Still{}}), body + 16, 1, 3},
        {"slot", encoded(Request{ReleaseFrame{}}), body, 4, frameSlots},
        {"block", encoded(Request{ReleaseSound{}}), body, 4, soundBlocks},
    };
}

std::vector<Forgery> forgedEvents()
{
    const auto past = static_cast<std::uint64_t>(maxPosition.count()) + 1;
    const Bytes ready = encoded(Event{Ready{true, LockFailure::None, 0, 2}});
    const Bytes opened = encoded(everyEvent()[2]);
    const Bytes frame = encoded(everyEvent()[4]);
    const Bytes sound = encoded(everyEvent()[5]);
    return {
        {"type of a request", ready, 1, 1, 1},
        {"type past the last", ready, 1, 1, 73},
        {"locked with a failure", ready, body + 1, 1, 3},
        {"unlocked without one", ready, body, 1, 0},
        {"unknown failure", encoded(everyEvent()[1]), body + 1, 1, 6},
        {"errno", ready, body + 2, 4, 4096},
        {"duration", opened, body + 1, 8, past},
        {"duration without flag", opened, body, 1, 0},
        {"has video", opened, body + 9, 1, 2},
        {"sizes without video", opened, body + 9, 1, 0},
        {"rate", opened, body + 11, 4, 0xffffffff},
        {"rate by zero", opened, body + 15, 4, 0},
        {"estimate", opened, body + 19, 8, ~std::uint64_t(1)},
        {"rotation", opened, body + 27, 4, 45},
        {"rotation of a full turn", opened, body + 27, 4, 360},
        {"no width", opened, body + 31, 4, 0},
        {"height", opened, body + 35, 4, maxPictureSide + 1},
        {"aspect by zero", opened, body + 43, 4, 0},
        {"codec name with a bracket", opened, body + 47, 1, '<'},
        {"codec name after its end", opened, body + 47 + 10, 1, 'a'},
        {"sound codec name", opened, body + 63, 1, 0x80},
        {"count", encoded(Event{Indexed{}}), body, 8, ~std::uint64_t(0)},
        {"slot", frame, body, 4, frameSlots},
        {"position", frame, body + 4, 8, past},
        {"number", frame, body + 12, 8, ~std::uint64_t(1)},
        {"no width", frame, body + 20, 4, 0},
        {"width", frame, body + 20, 4, maxOutputSide + 1},
        {"width beyond the stride", frame, body + 20, 4, 481},
        {"no height", frame, body + 24, 4, 0},
        {"height", frame, body + 24, 4, maxOutputSide + 1},
        {"stride", frame, body + 28, 4, maxOutputSide * 4 + 4},
        {"crooked stride", frame, body + 28, 4, 480 * 4 + 1},
        {"still", frame, body + 36, 1, 2},
        {"block", sound, body, 4, soundBlocks},
        {"no samples", sound, body + 4, 4, 0},
        {"samples", sound, body + 4, 4, samplesPerBlock + 1},
        {"position", sound, body + 8, 8, past},
        {"reason", encoded(Event{Failed{}}), body, 1, 7},
    };
}

} // namespace

class TestCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bringsEveryMessageBack()
    {
        std::uint32_t serial = 0xfffffff0;
        for (const Request &request : everyRequest()) {
            const RequestMessage message{serial++, request};
            const auto back = decodeRequest(encode(message)->bytes());
            QVERIFY(back);
            QVERIFY(*back == message);
        }
        for (const Event &event : everyEvent()) {
            const EventMessage message{serial++, event};
            const auto back = decodeEvent(encode(message)->bytes());
            QVERIFY(back);
            QVERIFY(*back == message);
        }
    }

    void coversEveryType()
    {
        std::set<std::size_t> requests;
        for (const Request &request : everyRequest())
            requests.insert(request.index());
        QCOMPARE(requests.size(), std::variant_size_v<Request>);
        std::set<std::size_t> events;
        for (const Event &event : everyEvent())
            events.insert(event.index());
        QCOMPARE(events.size(), std::variant_size_v<Event>);
    }

    void refusesEveryOtherLength()
    {
        for (const Request &request : everyRequest()) {
            Bytes bytes = encoded(request);
            for (std::size_t size = 0; size < bytes.size(); ++size)
                QVERIFY(!decodeRequest(std::span(bytes).first(size)));
            bytes.push_back(std::byte{0});
            QVERIFY(!decodeRequest(bytes));
        }
        for (const Event &event : everyEvent()) {
            Bytes bytes = encoded(event);
            for (std::size_t size = 0; size < bytes.size(); ++size)
                QVERIFY(!decodeEvent(std::span(bytes).first(size)));
            bytes.push_back(std::byte{0});
            QVERIFY(!decodeEvent(bytes));
        }
    }

    void refusesForgedRequests()
    {
        for (Forgery forgery : forgedRequests()) {
            QVERIFY2(decodeRequest(forgery.good), forgery.name);
            put(forgery.good, forgery.at, forgery.value, forgery.size);
            const auto decoded = decodeRequest(forgery.good);
            QVERIFY2(!decoded, forgery.name);
            QVERIFY(decoded.error().code == errors::badMessage);
        }
    }

    void refusesForgedEvents()
    {
        for (Forgery forgery : forgedEvents()) {
            QVERIFY2(decodeEvent(forgery.good), forgery.name);
            put(forgery.good, forgery.at, forgery.value, forgery.size);
            QVERIFY2(!decodeEvent(forgery.good), forgery.name);
        }
    }

    void neverLetsAFrameLeaveItsSlot()
    {
        const Frame largest{0, 0us, 0, maxOutputSide, maxOutputSide, maxOutputSide * 4, 0, false};
        QVERIFY(encode(EventMessage{1, largest}));
        QCOMPARE(std::size_t(largest.stride) * largest.height, frameSlotBytes);
    }

    void sendsNothingOutOfRange()
    {
        QVERIFY(!encode(RequestMessage{1, Play{-1us, 1000}}));
        QVERIFY(!encode(RequestMessage{1, Play{1us, 100}}));
        QVERIFY(!encode(RequestMessage{1, SetLoop{SetLoop::Range{2s, 1s}}}));
        Opened opened;
        opened.hasSound = true;
        opened.soundCodec = "a name far too long for it";
        QVERIFY(!encode(EventMessage{1, opened}));
    }

    /// Any one byte may be anything: what is accepted must be in range, so it can be sent again.
    void acceptsOnlyWhatItWouldSend()
    {
        int accepted = 0;
        for (const Event &event : everyEvent()) {
            const Bytes good = encoded(event);
            for (std::size_t at = 0; at < good.size(); ++at) {
                for (int value = 0; value < 256; ++value) {
                    Bytes bytes = good;
                    bytes[at] = static_cast<std::byte>(value);
                    const auto decoded = decodeEvent(bytes);
                    if (!decoded)
                        continue;
                    ++accepted;
                    const auto again = encode(*decoded);
                    QVERIFY(again);
                    QVERIFY(bytesOf(*again) == bytes);
                }
            }
        }
        QVERIFY(accepted > 1000);
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
