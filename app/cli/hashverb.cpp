// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/verbs.h"
#include "media/framesampler.h"
#include "media/playerprogram.h"

#include <QEventLoop>
#include <QJsonArray>

#include <unistd.h>

#include <cstdio>
#include <variant>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;
using media::FrameHash;
using media::FrameSampler;
using media::PlaybackFailure;

using Outcome = std::variant<QList<FrameHash>, PlaybackFailure>;

void showHashing(int done, int total)
{
    if (!isatty(STDERR_FILENO))
        return;
    if (total > 0)
        std::fprintf(stderr, "\r%d of %d s", done, total);
    else
        std::fprintf(stderr, "\r%d s", done);
}

void clearProgress()
{
    if (isatty(STDERR_FILENO))
        std::fputs("\r\033[K", stderr);
}

/// One file after the other, all by one sampler.
class Hasher final
{
public:
    Hasher() : m_sampler({media::playerProgram()})
    {
        const auto settle = [this](Outcome outcome) {
            m_outcome = std::move(outcome);
            m_loop.quit();
        };
        QObject::connect(&m_sampler, &FrameSampler::progressed, &m_loop, showHashing);
        QObject::connect(&m_sampler, &FrameSampler::finished, &m_loop, settle);
        QObject::connect(&m_sampler, &FrameSampler::failed, &m_loop, settle);
    }

    [[nodiscard]] Outcome hash(const std::string &file)
    {
        auto opened = media::openMediaFileAt(file.c_str());
        if (const auto *failure = std::get_if<PlaybackFailure>(&opened))
            return *failure;
        m_outcome.reset();
        m_sampler.start(std::move(std::get<media::MediaFile>(opened)));
        if (!m_outcome)
            m_loop.exec();
        clearProgress();
        return *std::move(m_outcome);
    }

private:
    QEventLoop m_loop;
    FrameSampler m_sampler;
    std::optional<Outcome> m_outcome;
};

/// Goes on from "… has no hash: ".
QString reasonText(PlaybackFailure::Reason reason)
{
    using Reason = PlaybackFailure::Reason;
    switch (reason) {
    case Reason::Missing: return u"it is not there. Check its name."_s;
    case Reason::NotReadable: return u"it cannot be read. Check who may read it, and the disk."_s;
    case Reason::IsLink:
        return u"it is a symbolic link, and none is followed. Name the file it leads to."_s;
    case Reason::NotRegularFile:
        return u"it is a folder, a pipe or a device. Name a file; in a shell, * names all of a "
               "folder."_s;
    case Reason::Empty: return u"it is empty. Fetch it again."_s;
    case Reason::NotMedia:
        return u"it is no video that Vigil plays, and no still as PNG or PPM. Convert it if it is "
               "one of another kind."_s;
    case Reason::Damaged: return u"it is damaged or cut short. Fetch it again."_s;
    case Reason::NoFrame:
        return u"it holds no picture that can be shown. It has sound alone, or is damaged."_s;
    case Reason::UnsupportedCodec:
        return u"its pictures are in a form that Vigil does not know. Convert it."_s;
    case Reason::TooLarge:
        return u"its pictures are too large, beyond those of 8K video. Hash a smaller copy."_s;
    case Reason::PlayerMissing:
        return u"vigil-player, which decodes it, is not there. Install Vigil again."_s;
    case Reason::PlayerNotLocked:
        return u"vigil-player could not be locked down, so it decodes nothing. \"vigil --diagnose "
               "FILE\" tells more."_s;
    case Reason::PlayerHung:
        return u"vigil-player did not answer in time. Try again when the machine is less busy."_s;
    case Reason::KillsPlayers:
    case Reason::PlayerCrashed: return u"vigil-player broke down on it. Take it for hostile."_s;
    case Reason::PlayerMisbehaved:
        return u"vigil-player did what it must not, and was stopped. Take the file for hostile."_s;
    }
    return {};
}

base::Error errorOf(const QString &name, const PlaybackFailure &failure)
{
    return {fileNotHashed,
            u"%1 has no hash: %2"_s.arg(terminalLine(name), reasonText(failure.reason)),
            media::playbackFailureNames.name(failure.reason) + u' ' + failure.detail};
}

QJsonArray framesJson(const QList<FrameHash> &frames)
{
    QJsonArray json;
    for (const FrameHash &frame : frames) {
        json.append(QJsonObject{{u"t_ms"_s, frame.second * 1000},
                                {u"hash"_s, frame.hashes.original().toString()},
                                {u"quality"_s, frame.quality}});
    }
    return json;
}

QStringList frameLines(const QString &name, const QList<FrameHash> &frames)
{
    QStringList lines;
    for (const FrameHash &frame : frames) {
        lines.append(frame.hashes.original().toString()
                     + u" %1 %2 "_s.arg(frame.quality).arg(frame.second * 1000)
                     + terminalLine(name));
    }
    return lines;
}

Exit hashOne(const Output &output, const std::string &file)
{
    const QString name = toText(file);
    const Outcome outcome = Hasher().hash(file);
    if (const auto *failure = std::get_if<PlaybackFailure>(&outcome))
        return output.refused(errorOf(name, *failure));
    const auto &frames = std::get<QList<FrameHash>>(outcome);
    return output.done({{u"frames"_s, framesJson(frames)}}, frameLines(name, frames));
}

/// Lines are printed file by file; JSON is one object, and so comes last.
Exit hashAll(const Output &output, const std::vector<std::string> &files)
{
    Hasher hasher;
    QJsonArray json;
    bool isWhole = true;
    for (const std::string &file : files) {
        const QString name = toText(file);
        const Outcome outcome = hasher.hash(file);
        if (const auto *failure = std::get_if<PlaybackFailure>(&outcome)) {
            const base::Error error = errorOf(name, *failure);
            (void)output.refused(error);
            isWhole = false;
            json.append(
                QJsonObject{{u"file"_s, name},
                            {u"reason"_s, media::playbackFailureNames.name(failure->reason)},
                            {u"message"_s, error.message}});
            continue;
        }
        const auto &frames = std::get<QList<FrameHash>>(outcome);
        if (output.isJson())
            json.append(QJsonObject{{u"file"_s, name}, {u"frames"_s, framesJson(frames)}});
        else if (output.done({}, frameLines(name, frames)) != Exit::Done)
            return Exit::Refused;
    }
    const QJsonObject all{{u"files"_s, json}};
    return isWhole ? output.done(all, QStringList()) : output.found(all, QStringList());
}

} // namespace

void addHashVerb(Verbs &verbs)
{
    const auto files = std::make_shared<std::vector<std::string>>();
    const Verb verb =
        verbs.add("hash", "Hash videos, one frame a second, and stills (PNG, PPM) with PDQ");
    verb.option("file", *files,
                "A line is a frame: hash, quality (under 50 too poor to compare), milliseconds, "
                "file. As JSON one file gives \"frames\"; several give \"files\", each with "
                "\"file\" and either \"frames\" or \"reason\" and \"message\"")
        .valueName("FILE")
        .required();
    verbs.run(verb, [files](Invocation &with) {
        return files->size() == 1 ? hashOne(with.output(), files->front())
                                  : hashAll(with.output(), *files);
    });
}

} // namespace vigil::cli
