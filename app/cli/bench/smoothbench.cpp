// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/benchclips.h"
#include "cli/bench/benchmark.h"
#include "cli/errors.h"
#include "media/filterchain.h"
#include "media/playerclient.h"
#include "media/playerprogram.h"

#include <QEventLoop>
#include <QPainter>
#include <QTimer>

namespace vigil::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int rate = 60;
/// The room for a portrait video on a screen of 1920 x 1080.
constexpr QSize room(506, 900);
constexpr std::chrono::seconds patience{60};

/// How many frames were never shown while the clip played once, each filtered and painted; nothing
/// when it cannot be played.
std::optional<int> missedFrames(const QString &clip, const media::FilterSettings &filters)
{
    using State = media::PlayerClient::State;
    media::PlayerClient client({media::playerProgram()});
    const media::FilterChain chain(filters);
    QImage screen(room, QImage::Format_RGB32);
    client.setDisplaySize(room);
    QEventLoop loop;
    QObject::connect(&client, &media::PlayerClient::frameReady, &loop,
                     [&](const media::Frame &frame) {
                         QPainter painter(&screen);
                         painter.drawImage(screen.rect(), chain.apply(frame).image());
                     });
    QObject::connect(&client, &media::PlayerClient::stateChanged, &loop, [&](State state) {
        if (state == State::Paused)
            client.play();
        else if (state == State::Ended || state == State::Failed)
            loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    client.open(clip);
    loop.exec();
    return client.state() == State::Ended ? std::optional(client.missedFrames()) : std::nullopt;
}

} // namespace

base::Result<QList<Figure>> measureSmoothness(const BenchScope &scope)
{
    Figure figure{u"missed_frames"_s, 0, u"frames"_s};
    figure.goal = 0;
    const int seconds = scope.isFull ? 20 : 2;
    const QString clip = scope.folder + u"/portrait.mp4"_s;
    if (!makeClip(clip, {u"1080x1920"_s, u"libx264"_s, seconds, rate})) {
        figure.isSkipped = true;
        figure.note = u"Skipped: there is no clip. Install ffmpeg."_s;
        return QList<Figure>{figure};
    }
    auto filters = media::FilterSettings::clear();
    filters.blur = 3;
    filters.isGreyscale = true;
    const auto filtered = missedFrames(clip, filters);
    const auto clear = missedFrames(clip, media::FilterSettings::clear());
    if (!filtered || !clear)
        return base::Error{benchFailed, u"This video cannot be played: %1"_s.arg(clip)};
    figure.value = *filtered;
    figure.baseline = *clear;
    figure.note =
        u"of %1 frames of 1080x1920 at %2 a second, blurred and grey as every case opens; "
        "baseline: without filters"_s.arg(seconds * rate)
            .arg(rate);
    return QList<Figure>{figure};
}

} // namespace vigil::cli
