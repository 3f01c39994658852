// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/troubletexts.h"

#include "base/strangertext.h"
#include "store/errors.h"
#include "ui/review/reviewtexts.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace vigil::ui {

namespace {

struct StoreTrouble
{
    Q_DECLARE_TR_FUNCTIONS(StoreTrouble)
};

QString onlyReading()
{
    return StoreTrouble::tr("You can look at cases, search and verify. Nothing can be decided.");
}

QString nothingWorks()
{
    return StoreTrouble::tr(
        "Nothing can be decided here until this is put right. What the backups hold is safe, "
        "and so are your settings and the keys of this console.");
}

Trouble damaged()
{
    return {.title = StoreTrouble::tr("The store is damaged"),
            .what = StoreTrouble::tr(
                "A part of it cannot be read any more: the disk failed, or something else wrote "
                "into the file. It was left as it is, and nothing more is written to it."),
            .works = nothingWorks(),
            .toDo = StoreTrouble::tr(
                "Restore the newest backup. The damaged store is kept beside it, and you are told "
                "what is missing. You can copy the damaged store first, for those who help."),
            .canRestore = true,
            .canCopy = true,
            .isRetryFirst = false};
}

Trouble foreign()
{
    return {
        .title = StoreTrouble::tr("Another file lies in place of the store"),
        .what = StoreTrouble::tr(
            "The file is not a store of Vigil, or its beginning is damaged. It was left as it "
            "is."),
        .works = nothingWorks(),
        .toDo = StoreTrouble::tr(
            "Put the right file back and try again, or restore the newest backup. The file that "
            "lies there is kept beside it."),
        .canRestore = true,
        .canCopy = true,
        .isRetryFirst = false};
}

Trouble gone()
{
    return {.title = StoreTrouble::tr("The store is not where it was"),
            .what =
                StoreTrouble::tr("There was a store in this folder. Its file is not there now."),
            .works = nothingWorks(),
            .toDo = StoreTrouble::tr(
                "Connect the disk or bring the file back, then try again. If it is lost, restore "
                "the newest backup; you are told what is missing."),
            .canRestore = true};
}

Trouble newer()
{
    return {
        .title = StoreTrouble::tr("The store needs a newer Vigil"),
        .what = StoreTrouble::tr(
            "A newer version has written this store, and this one could misread it. Nothing was "
            "changed."),
        .works = StoreTrouble::tr(
            "Nothing can be decided here with this version. With the newer one everything "
            "works."),
        .toDo = StoreTrouble::tr(
            "Install the newer version and try again. Restoring a backup from before the "
            "upgrade also works, but what was recorded since is then missing."),
        .canRestore = true};
}

Trouble barred()
{
    return {.title = StoreTrouble::tr("The store cannot be read"),
            .what = StoreTrouble::tr("You have no right to read its file or its folder."),
            .works = StoreTrouble::tr("Nothing is lost, but nothing can be decided here."),
            .toDo = StoreTrouble::tr(
                "Ask whoever set up this computer for the rights to the folder, then try again.")};
}

Trouble keyMissing(const QString &stateFolder)
{
    const QString place =
        stateFolder.isEmpty() ? StoreTrouble::tr("its folder") : pathText(stateFolder);
    return {.title = StoreTrouble::tr("The key of this console is missing"),
            //: %1 is a folder
            .what = StoreTrouble::tr(
                        "Every decision is signed with it. It should lie in %1, in the file "
                        "device.key.")
                        .arg(place),
            .works = onlyReading(),
            .toDo = StoreTrouble::tr(
                "Put the file back from where a copy was kept, and try again. If it is lost, go on "
                "from this store with a new key: nothing that was recorded is lost."),
            .canRestore = true,
            .canGoOn = true,
            .isRetryFirst = false};
}

Trouble wrongKey(const QString &stateFolder)
{
    const QString place =
        stateFolder.isEmpty() ? StoreTrouble::tr("its folder") : pathText(stateFolder);
    return {.title = StoreTrouble::tr("This is another console's key"),
            //: %1 is a folder
            .what =
                StoreTrouble::tr("The file device.key in %1 is not the key that the store knows.")
                    .arg(place),
            .works = onlyReading(),
            .toDo = StoreTrouble::tr(
                "Put the right file back and try again. If it is lost, move the wrong one out of "
                "the folder and try again; you can then go on with a new key.")};
}

Trouble behind()
{
    return {.title = StoreTrouble::tr("The end of the store is missing"),
            .what = StoreTrouble::tr(
                "This console has recorded more than the store holds now. Its log, the file "
                "vigil.db-wal, was lost, or an older copy was put in its place."),
            .works = onlyReading(),
            .toDo = StoreTrouble::tr(
                "If you have the newer file or its log, close Vigil, put it back and start again. "
                "Else go on from what reaches furthest; you are told how much is missing."),
            .canRestore = true,
            .canGoOn = true,
            .isRetryFirst = false};
}

Trouble continued()
{
    return {.title = StoreTrouble::tr("Another console goes on in place of this one"),
            .what = StoreTrouble::tr(
                "It was restored from a backup of this store, which takes no decisions any more."),
            .works = onlyReading(),
            .toDo = StoreTrouble::tr("Work on that console.")};
}

Trouble readOnly(base::ErrorCode code)
{
    const bool isDisk = code == store::readOnlyDisk;
    return {.title = StoreTrouble::tr("The store can only be read"),
            .what =
                isDisk
                    ? StoreTrouble::tr("Its file, its folder or the whole disk cannot be written.")
                    : StoreTrouble::tr("It holds parts that this version of Vigil does not know."),
            .works = onlyReading(),
            .toDo = isDisk ? StoreTrouble::tr(
                        "Check the disk and the rights of the folder, then try again.")
                           : StoreTrouble::tr("Install the version that wrote it.")};
}

Trouble other(base::ErrorCode code)
{
    const bool isPassing = code == store::busy || code == store::diskFull
                           || code == store::outOfMemory || code == store::migrationFailed
                           || code == store::backupNoRoom || code == store::backupUnwritable;
    return {.title = StoreTrouble::tr("The store cannot be opened"),
            .what = errorText({code, {}}),
            .works = nothingWorks(),
            .toDo = isPassing
                        ? StoreTrouble::tr("Put that right, then try again.")
                        : StoreTrouble::tr(
                            "Try again. If it stays so, restore the newest backup; the store that "
                            "lies there is kept beside it."),
            .canRestore = !isPassing,
            .canCopy = !isPassing};
}

} // namespace

Trouble troubleOf(base::ErrorCode code, const QString &stateFolder)
{
    if (code == store::corrupt)
        return damaged();
    if (code == store::foreignFile)
        return foreign();
    if (code == store::notFound)
        return gone();
    if (code == store::newerSchema)
        return newer();
    if (code == store::cannotOpen)
        return barred();
    if (code == store::keyMissing)
        return keyMissing(stateFolder);
    if (code == store::keyMismatch)
        return wrongKey(stateFolder);
    if (code == store::copiedBack)
        return behind();
    if (code == store::chainContinued)
        return continued();
    if (code == store::readOnlyDisk || code == store::unknownProjection)
        return readOnly(code);
    return other(code);
}

QString restoreErrorText(const base::Error &error)
{
    if (error.code == store::backupCancelled)
        return StoreTrouble::tr("Stopped. Nothing was restored, and nothing was changed.");
    if (error.code == store::foreignFile)
        return StoreTrouble::tr(
            "The file is not a backup of Vigil, or its beginning is damaged. Nothing was "
            "changed. Choose another one.");
    if (error.code == store::corrupt)
        return StoreTrouble::tr(
            "This backup is damaged itself. Nothing was changed. Choose another one.");
    if (error.code == store::newerSchema || error.code == store::unknownProjection)
        return StoreTrouble::tr(
            "A newer version of Vigil has written this backup. Nothing was changed. Choose "
            "an older one, or install that version.");
    if (error.code == store::keyMismatch)
        return StoreTrouble::tr(
            "Another key signed this backup than the one that this computer holds for its "
            "console. It may have been meddled with. Nothing was changed. Choose another "
            "one.");
    if (error.code == store::busy)
        return StoreTrouble::tr(
            "Another program has the store open. Nothing was changed. Close Vigil and "
            "vigilctl everywhere else, then try again.");
    if (error.code == store::backupNoRoom || error.code == store::diskFull)
        return StoreTrouble::tr(
            "There is no room to restore: the disk of the store has to hold it twice. "
            "Nothing was changed. Make room, then try again.");
    if (error.code == store::backupUnwritable || error.code == store::cannotOpen)
        return StoreTrouble::tr(
            "The folder of the store cannot be written. Nothing was changed. Check its "
            "rights, then try again.");
    return errorText(error);
}

QString copyErrorText(const base::Error &error)
{
    if (error.code == store::backupCancelled)
        return StoreTrouble::tr("Stopped. No copy was made.");
    if (error.code == store::ioError)
        return StoreTrouble::tr(
            "The disk does not give the whole file. No copy was made, and nothing was "
            "changed. Have the disk looked at before anything else.");
    return errorText(error);
}

QString momentText(base::Instant at)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(base::toMs(at)).time();
    //: A day and a time: "12 March 2022, 14:05"
    return StoreTrouble::tr("%1, %2").arg(dateText(at),
                                          QLocale().toString(time, QLocale::ShortFormat));
}

QString pathText(const QString &path)
{
    return base::strangerText(QDir::toNativeSeparators(path));
}

} // namespace vigil::ui
