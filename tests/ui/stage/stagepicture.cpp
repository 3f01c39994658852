// SPDX-License-Identifier: GPL-3.0-or-later
// The stage with a video on it, for pictures:
//   ui_stage [--theme light|dark|contrast] [--language CODE] [--text PERCENT] [--size WxH]
//   [--transcript FILE] [--at MS] [--do ACTION,…] [--filters JSON as "safe_viewing" of the
//   preferences] [--rules FILE, of fetchrules.h] [--severe: warned of before] [--stream MINUTES: a
//   livestream that began so long ago] [--wait MS: for the picture] --picture FILE
//   [VIDEO or https address]
#include "tests/ui/picture.h"
#include "tests/ui/stage/stagefixture.h"
#include "ui/shell/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QTimer>

using namespace vigil;
using namespace vigil::ui;

namespace {

QSize sizeOf(const QString &text)
{
    const QStringList sides = text.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(860, 760);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *name : {"theme", "language", "text", "size", "transcript", "at", "do",
                             "filters", "rules", "stream", "wait", "picture"})
        parser.addOption({QLatin1StringView(name), QString(), QLatin1StringView(name)});
    parser.addOption({QStringLiteral("severe"), QString()});
    parser.process(application);
    const auto value = [&parser](const char *name) {
        return parser.value(QLatin1StringView(name));
    };

    Theme theme(application);
    fixture::dress(theme, parser);
    Languages languages;
    languages.setLanguage(value("language"));
    const QTemporaryDir cache;
    media::RemoteMedia remote({media::readFetchRules(value("rules")), cache.path()});
    const base::SystemClock clock;
    media::LiveStreams streams(
        {media::readFetchRules(value("rules")), cache.filePath(QStringLiteral("live")), &clock});
    test::StageDesk desk(sizeOf(value("size")), {&remote, &streams});
    const QJsonDocument filters = QJsonDocument::fromJson(value("filters").toUtf8());
    if (const auto safe = SafeViewing::fromJson(filters.object()))
        desk.preferences.setSafeViewing(*safe);
    const QStringList videos = parser.positionalArguments();
    review::DeskCase shown = test::deskCase(videos.isEmpty() ? QString() : videos.first());
    shown.view.file.policies = {*domain::PolicyId::parse(u"SAF-VCB")};
    if (parser.isSet(QStringLiteral("severe")))
        shown.view.file.severity = domain::Severity::Severe;
    shown.transcript = value("transcript");
    if (parser.isSet(QStringLiteral("stream"))) {
        shown.mediaState = review::MediaState::Stream;
        shown.view.flagged.revision.type = domain::SubjectType::Livestream;
        shown.view.flagged.revision.posted =
            clock.now() - std::chrono::minutes(value("stream").toInt());
        shown.view.subject.flags.clear();
        streams.want({{shown.media, *shown.streamStart()}});
    }
    if (shown.isFetched())
        remote.want({shown.media}, {});
    desk.stage.setCase(&shown);
    if (!shown.streamStart())
        desk.stage.setEvidence(
            {{std::chrono::milliseconds{700}, std::chrono::milliseconds{1'200}}});

    // Time for the player, then for the place asked for.
    QTimer::singleShot(2'000, &desk.stage, [&] {
        if (parser.isSet(QStringLiteral("at")))
            desk.stage.seek(base::Millis(value("at").toInt()));
        const QStringList actions = value("do").split(u',', Qt::SkipEmptyParts);
        for (const QString &id : actions)
            desk.actions.trigger(id);
    });
    const int wait = parser.isSet(QStringLiteral("wait")) ? value("wait").toInt() : 3'500;
    QTimer::singleShot(wait, &desk.stage, [&] {
        desk.window.grab().save(value("picture"));
        QApplication::quit();
    });
    return QApplication::exec();
}
