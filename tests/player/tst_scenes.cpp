// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/scenecuts.h"
#include "tests/player/playerprocess.h"
#include "tests/support/clips.h"

#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace vigil;
using namespace vigil::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using wire::Micros;

using Cuts = std::vector<Micros>;

namespace {

std::vector<std::byte> grey(int level)
{
    return std::vector<std::byte>(std::size_t(8) * 8 * 4, std::byte(level));
}

/// 25 frames a second of these grey levels.
Cuts cutsOf(const std::vector<int> &levels)
{
    player::SceneCuts cuts;
    Cuts found;
    Micros at{0};
    for (const int level : levels) {
        if (const auto cut = cuts.look(at, grey(level)))
            found.push_back(*cut);
        at += 40ms;
    }
    return found;
}

std::vector<int> constant(int level, int frames)
{
    return std::vector<int>(std::size_t(frames), level);
}

std::vector<int> operator+(std::vector<int> one, const std::vector<int> &other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

/// What a player tells of the scenes of a file; nothing when it does not come to the end.
std::optional<Cuts> scenesOf(const QString &path)
{
    PlayerProcess player;
    static_cast<void>(player.await<wire::Ready>(0));
    player.send(wire::SetOutput{320, 320, true});
    if (!player.await<wire::Opened>(player.openFile(path)))
        return std::nullopt;
    const std::uint32_t serial = player.send(wire::FindScenes{});
    Cuts found;
    while (const auto event = player.next()) {
        if (event->serial != serial)
            continue;
        if (const auto *scene = std::get_if<wire::Scene>(&event->body))
            found.push_back(scene->position);
        else if (std::holds_alternative<wire::ScenesFound>(event->body))
            return found;
    }
    return std::nullopt;
}

} // namespace

class TestScenes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhereTheSceneChanges()
    {
        QCOMPARE(cutsOf(constant(30, 20) + constant(90, 20)), Cuts{800ms});
        QCOMPARE(cutsOf(constant(30, 20) + constant(90, 20) + constant(30, 20)),
                 (Cuts{800ms, 1'600ms}));
    }

    void noCutIsInOneScene()
    {
        QCOMPARE(cutsOf(constant(30, 60)), Cuts{});
        QCOMPARE(cutsOf(constant(30, 20) + constant(40, 20)), Cuts{}); // a lamp
        std::vector<int> fade;
        for (int level = 0; level < 250; level += 5)
            fade.push_back(level);
        QCOMPARE(cutsOf(fade), Cuts{});
    }

    void aFlashIsNoCut()
    {
        QCOMPARE(cutsOf(constant(30, 20) + constant(255, 1) + constant(30, 20)), Cuts{});
        QCOMPARE(cutsOf(constant(30, 20) + constant(255, 2) + constant(30, 20)), Cuts{});
    }

    void whatMovesMuchMustChangeMore()
    {
        std::vector<int> shaking;
        for (int i = 0; i < 40; ++i)
            shaking.push_back(i % 2 == 0 ? 60 : 80);
        QVERIFY(cutsOf(shaking).size() <= 1);
    }

    void anotherSizeIsAnotherScene()
    {
        player::SceneCuts cuts;
        Cuts found;
        for (int i = 0; i < 30; ++i) {
            const std::vector<std::byte> pixels(i < 15 ? 256 : 400, std::byte(50));
            if (const auto cut = cuts.look(i * 40ms, pixels))
                found.push_back(*cut);
        }
        QCOMPARE(found, Cuts{600ms});
    }

    void tellsTheVeryFramesOfAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"scenes.mp4"_s);
        runFfmpeg({u"-f"_s,
                   u"lavfi"_s,
                   u"-i"_s,
                   u"smptebars=s=320x240:r=25:d=1"_s,
                   u"-f"_s,
                   u"lavfi"_s,
                   u"-i"_s,
                   u"testsrc2=s=320x240:r=25:d=1.2"_s,
                   u"-f"_s,
                   u"lavfi"_s,
                   u"-i"_s,
                   u"color=c=navy:s=320x240:r=25:d=0.8"_s,
                   u"-filter_complex"_s,
                   u"[0][1][2]concat=n=3"_s,
                   u"-c:v"_s,
                   u"libx264"_s,
                   u"-preset"_s,
                   u"ultrafast"_s,
                   u"-bf"_s,
                   u"2"_s,
                   u"-g"_s,
                   u"300"_s,
                   path});
        const auto scenes = scenesOf(path);
        QVERIFY(scenes);
        QCOMPARE(*scenes, (Cuts{1'000ms, 2'200ms}));
    }

    void oneSceneHasNoneBesideTheFirst()
    {
        const auto scenes = scenesOf(clip());
        QVERIFY(scenes);
        QCOMPARE(*scenes, Cuts{});
    }

    void nothingIsToldWhileItPlays()
    {
        PlayerProcess player;
        static_cast<void>(player.await<wire::Ready>(0));
        player.send(wire::SetOutput{320, 320, true});
        QVERIFY(player.await<wire::Opened>(player.openFile(clip())));
        const std::uint32_t played = player.send(wire::Play{0s, 1000});
        const std::uint32_t serial = player.send(wire::FindScenes{});
        bool hasEnded = false;
        while (const auto event = player.next()) {
            if (const auto *frame = std::get_if<wire::Frame>(&event->body))
                static_cast<void>(player.take(*frame));
            else if (const auto *sound = std::get_if<wire::Sound>(&event->body))
                static_cast<void>(player.take(*sound));
            hasEnded = hasEnded
                       || (std::holds_alternative<wire::EndOfMedia>(event->body)
                           && event->serial == played);
            if (event->serial == serial && std::holds_alternative<wire::ScenesFound>(event->body))
                break;
        }
        QVERIFY(hasEnded);
    }
};

QTEST_GUILESS_MAIN(TestScenes)
#include "tst_scenes.moc"
