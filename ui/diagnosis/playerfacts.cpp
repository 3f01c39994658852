// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/playerfacts.h"

#include "media/playerprocess.h"
#include "media/playerprogram.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>

namespace vigil::ui {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto patience = 5s;

QString versionsOf(const QString &program)
{
    QProcess process;
    process.start(program, {u"--version"_s});
    if (!process.waitForFinished(std::chrono::milliseconds(patience).count()))
        return u"no answer"_s;
    return QString::fromLatin1(process.readAllStandardOutput()).simplified();
}

QString lockDownOf(const QString &program)
{
    media::PlayerProcess player(patience);
    QEventLoop loop;
    QString answer;
    QObject::connect(&player, &media::PlayerProcess::ready, &loop, [&] {
        answer = u"holds"_s;
        loop.quit();
    });
    QObject::connect(
        &player, &media::PlayerProcess::ended, &loop, [&](const media::PlaybackFailure &failure) {
            answer = media::playbackFailureNames.name(failure.reason) + u' ' + failure.detail;
            loop.quit();
        });
    QMetaObject::invokeMethod(
        &player, [&] { player.start(program); }, Qt::QueuedConnection);
    loop.exec();
    return answer;
}

} // namespace

std::vector<store::Finding> playerFacts()
{
    const QString program = media::playerProgram();
    if (!QFileInfo(program).isExecutable())
        return {{u"player"_s, u"missing"_s}};
    return {{u"player"_s, versionsOf(program)}, {u"lock-down"_s, lockDownOf(program)}};
}

} // namespace vigil::ui
