// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "intake/errors.h"
#include "intake/importfeed.h"
#include "intake/rejectsfile.h"

#include <QFileInfo>

#include <unistd.h>

#include <csignal>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct ImportOptions
{
    std::vector<std::string> feeds;
    std::vector<std::string> histories; ///< of other systems
    std::string mediaRoot;
    std::string rejected;
};

volatile std::sig_atomic_t isInterrupted = 0;

/// Ctrl+C ends an import between two batches; what was stored stays.
bool showImport(const intake::ImportProgress &progress)
{
    if (isatty(STDERR_FILENO)) {
        const qint64 percent = progress.bytes > 0 ? progress.bytesRead * 100 / progress.bytes : 0;
        std::fprintf(stderr, "\r%lld lines read, %lld %%",
                     static_cast<long long>(progress.sofar.read), static_cast<long long>(percent));
    }
    return !isInterrupted;
}

Exit report(const Output &output, const intake::ImportOutcome &total)
{
    const QJsonObject json{{u"read"_s, total.read},
                           {u"imported"_s, total.imported},
                           {u"updated"_s, total.updated},
                           {u"rejected"_s, total.rejected}};
    const QString text = u"%1 lines read: %2 new, %3 changed, %4 rejected."_s.arg(total.read)
                             .arg(total.imported)
                             .arg(total.updated)
                             .arg(total.rejected);
    if (!total.isCancelled)
        return output.done(json, text);
    output.message(u"Stopped. What was read so far is stored; import again to go on."_s);
    return output.found(json, {text});
}

using Import = base::Result<intake::ImportOutcome> (*)(store::Store &, const intake::FeedRequest &,
                                                       base::Random &,
                                                       const intake::ProgressFunction &);

struct Source
{
    QString file;
    Import import;
};

/// Feeds first: a history tells of what they bring.
std::vector<Source> sourcesOf(const ImportOptions &options)
{
    std::vector<Source> sources;
    for (const std::string &feed : options.feeds)
        sources.push_back({toText(feed), intake::importFeed});
    for (const std::string &history : options.histories)
        sources.push_back({toText(history), intake::importHistory});
    return sources;
}

/// Rejects of one file must not take the place of another that is still to be read.
bool wouldOverwriteASource(const std::vector<Source> &sources, const std::string &given)
{
    const auto place = [](const QString &file) { return QFileInfo(file).canonicalFilePath(); };
    for (const Source &source : sources) {
        const QString rejected =
            given.empty() ? intake::RejectsFile::defaultName(source.file) : toText(given);
        for (const Source &other : sources) {
            if (QFileInfo::exists(rejected) && place(rejected) == place(other.file))
                return true;
        }
    }
    return false;
}

Exit importAll(Invocation &with, store::Store &store, const std::vector<Source> &sources,
               const intake::FeedRequest &shared)
{
    intake::ImportOutcome total;
    for (const Source &source : sources) {
        intake::FeedRequest request = shared;
        request.file = source.file;
        const auto outcome = source.import(store, request, with.random(), showImport);
        if (!outcome) {
            // What the files before it brought is stored, and has to be told.
            if (&source != &sources.front())
                (void)report(with.output(), total);
            base::Error error = outcome.error();
            error.message = u"%1: %2"_s.arg(terminalLine(source.file), error.message);
            return with.output().refused(error);
        }
        total.read += outcome->read;
        total.imported += outcome->imported;
        total.updated += outcome->updated;
        total.rejected += outcome->rejected;
        total.isCancelled = outcome->isCancelled;
        if (outcome->isCancelled)
            break;
    }
    return report(with.output(), total);
}

Exit import(Invocation &with, const ImportOptions &options)
{
    const std::vector<Source> sources = sourcesOf(options);
    if (wouldOverwriteASource(sources, options.rejected))
        return with.output().refused(
            {intake::errors::rejectsUnwritable,
             u"The rejected lines would overwrite a feed. Nothing was imported; name another file "
             "with --rejected."_s});
    const auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    std::unique_ptr<intake::RejectsFile> rejects;
    if (!options.rejected.empty()) {
        auto opened = intake::RejectsFile::open(toText(options.rejected), sources.front().file);
        if (!opened)
            return with.output().refused(opened.error());
        rejects = *std::move(opened);
    }
    std::signal(SIGINT, [](int) { isInterrupted = 1; });
    return importAll(with, (*cases)->store(), sources,
                     {{}, toText(options.mediaRoot), {}, rejects.get()});
}

} // namespace

void addImportVerb(Verbs &verbs)
{
    const auto options = std::make_shared<ImportOptions>();
    Verb verb = verbs.add("import", "Import flag feeds, or decisions of another system");
    verb.option("feed", options->feeds, "JSON Lines files; - for standard input").valueName("FILE");
    verb.option("--decisions", options->histories,
                "Decisions of another system, JSON Lines; recorded as claimed")
        .valueName("FILE")
        .oneAtATime();
    verb.demand("feed or --decisions",
                [options] { return !options->feeds.empty() || !options->histories.empty(); });
    verb.option("--media-root", options->mediaRoot, "Where relative media lies").valueName("DIR");
    verb.option("--rejected", options->rejected, "Where bad lines are told").valueName("FILE");
    verbs.run(verb, [options](Invocation &with) { return import(with, *options); });
}

} // namespace vigil::cli
