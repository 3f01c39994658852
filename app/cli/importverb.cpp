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
    std::string mediaRoot;
    std::string rejected;
};

volatile std::sig_atomic_t isInterrupted = 0;

/// Ctrl+C ends an import between two batches; what was stored stays.
bool showProgress(const intake::ImportProgress &progress)
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
    return output.found(json, text);
}

/// Rejects of one feed must not take the place of another that is still to be read.
bool wouldOverwriteAFeed(const ImportOptions &options)
{
    const auto place = [](const QString &file) { return QFileInfo(file).canonicalFilePath(); };
    for (const std::string &feed : options.feeds) {
        const QString rejected = options.rejected.empty()
                                     ? intake::RejectsFile::defaultName(toText(feed))
                                     : toText(options.rejected);
        for (const std::string &other : options.feeds) {
            if (QFileInfo::exists(rejected) && place(rejected) == place(toText(other)))
                return true;
        }
    }
    return false;
}

Exit import(Invocation &with, const ImportOptions &options)
{
    if (wouldOverwriteAFeed(options))
        return with.output().refused(
            {intake::errors::rejectsUnwritable,
             u"The rejected lines would overwrite a feed. Nothing was imported; name another file "
             "with --rejected."_s});
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    std::unique_ptr<intake::RejectsFile> rejects;
    if (!options.rejected.empty()) {
        auto opened =
            intake::RejectsFile::open(toText(options.rejected), toText(options.feeds.front()));
        if (!opened)
            return with.output().refused(opened.error());
        rejects = *std::move(opened);
    }
    std::signal(SIGINT, [](int) { isInterrupted = 1; });
    intake::ImportOutcome total;
    for (const std::string &name : options.feeds) {
        const QString feed = toText(name);
        const auto outcome = intake::importFeed(
            (*cases)->store(), {feed, toText(options.mediaRoot), {}, rejects.get()}, with.random(),
            showProgress);
        if (!outcome) {
            // What the feeds before it brought is stored, and has to be told.
            if (&name != &options.feeds.front())
                (void)report(with.output(), total);
            base::Error error = outcome.error();
            error.message = u"%1: %2"_s.arg(terminalLine(feed), error.message);
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

} // namespace

void addImportVerb(Verbs &verbs)
{
    const auto options = std::make_shared<ImportOptions>();
    Verb verb = verbs.add("import", "Import flag feeds");
    verb.option("feed", options->feeds, "JSON Lines files; - for standard input")
        .valueName("FILE")
        .required();
    verb.option("--media-root", options->mediaRoot, "Where relative media lies").valueName("DIR");
    verb.option("--rejected", options->rejected, "Where bad lines are told").valueName("FILE");
    verbs.run(verb, [options](Invocation &with) { return import(with, *options); });
}

} // namespace vigil::cli
