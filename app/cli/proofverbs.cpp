// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errors.h"
#include "cli/verbs.h"
#include "store/checkpoints.h"
#include "store/errors.h"
#include "store/eventproof.h"
#include "store/ledgerfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace vigil::cli {

namespace {

using namespace Qt::StringLiterals;

struct VerifyOptions
{
    bool isDeep = false;
    std::string checkpoint;
    std::string exportFile;
};

struct CheckpointOptions
{
    std::string exportFile;
    std::string witness;
    bool isWithoutWitness = false;
    std::string event;
};

QString hex(const ledger::Hash &hash)
{
    return QString::fromLatin1(ledger::toHex(hash));
}

/// Whole or not at all.
base::Result<void> writeFile(const std::string &name,
                             const std::function<base::Result<void>(QIODevice &)> &content)
{
    QSaveFile file(toText(name));
    if (!file.open(QIODevice::WriteOnly))
        return base::Error{fileUnwritable,
                           u"%1 cannot be written. Choose a folder that you may write to."_s.arg(
                               QDir::toNativeSeparators(file.fileName()))};
    if (auto done = content(file); !done)
        return done;
    if (!file.commit())
        return base::Error{fileUnwritable,
                           u"%1 could not be written whole. Make room and try "
                           "again."_s.arg(QDir::toNativeSeparators(file.fileName()))};
    return {};
}

base::Result<ledger::CheckpointFile> readCheckpoints(const std::string &name)
{
    if (name.empty())
        return ledger::CheckpointFile();
    QFile file(toText(name));
    ledger::CheckpointFile read;
    if (file.open(QIODevice::ReadOnly))
        read = ledger::CheckpointFile::parse(file.readAll());
    if (read.checkpoints.empty()) {
        return base::Error{
            store::badCheckpoint,
            u"There is no checkpoint in %1, so nothing was checked. Give a file that \"vigilctl "
            "checkpoint --export\" or a witness has written."_s.arg(
                QDir::toNativeSeparators(file.fileName()))};
    }
    return read;
}

base::Result<void> exportLedger(store::Store &store, const std::string &name)
{
    if (name.empty())
        return {};
    return writeFile(name, [&](QIODevice &out) {
        return store.readers().readNow(
            [&](store::Database &database) { return store::writeLedger(database, out); });
    });
}

Exit report(const Output &output, const store::Verification &verified)
{
    QJsonArray faults;
    QStringList lines;
    for (const store::Fault &fault : verified.faults) {
        faults.append(
            QJsonObject{{u"code"_s, QString::fromLatin1(fault.code)}, {u"where"_s, fault.where}});
        lines.append(u"%1: %2"_s.arg(fault.where, QString::fromLatin1(fault.code)));
    }
    const auto &witnessed = verified.witnessedSeq;
    const QJsonObject json{
        {u"events"_s, verified.events},
        {u"ok"_s, verified.isOk()},
        {u"faults"_s, faults},
        {u"witnessed_seq"_s, witnessed ? QJsonValue(*witnessed) : QJsonValue::Null}};
    lines.append(verified.isOk()
                     ? u"%1 events, nothing wrong."_s.arg(verified.events)
                     : u"%1 events, %2 faults."_s.arg(verified.events).arg(verified.faultCount));
    lines.append(witnessed ? u"Witnessed up to event %1 of this console; what came after it could "
                             "still be cut off unseen."_s.arg(*witnessed)
                           : u"No witness: whoever holds the store and the key of this console "
                             "could have rewritten it."_s);
    return verified.isOk() ? output.done(json, lines) : output.found(json, lines);
}

Exit verify(Invocation &with, const VerifyOptions &options)
{
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto kept = readCheckpoints(options.checkpoint);
    if (!kept)
        return with.output().refused(kept.error());
    store::Store &store = (*cases)->store();
    const auto verified =
        store.verify(options.isDeep ? store::Depth::Deep : store::Depth::Quick, *kept);
    if (!verified)
        return with.output().refused(verified.error());
    if (auto done = exportLedger(store, options.exportFile); !done)
        return with.output().refused(done.error());
    return report(with.output(), *verified);
}

QJsonArray checkpointsJson(const std::vector<ledger::SignedCheckpoint> &checkpoints)
{
    QJsonArray array;
    for (const ledger::SignedCheckpoint &one : checkpoints) {
        array.append(QJsonObject{{u"device"_s, one.checkpoint.device.toString()},
                                 {u"size"_s, one.checkpoint.size},
                                 {u"root"_s, hex(one.checkpoint.root)},
                                 {u"note"_s, QString::fromUtf8(one.note.toBytes())}});
    }
    return array;
}

QJsonObject proofJson(const store::EventProof &proof)
{
    QJsonArray path;
    for (const ledger::Hash &hash : proof.path)
        path.append(hex(hash));
    return {
        {u"device"_s, proof.device.toString()},
        {u"seq"_s, proof.seq},
        {u"bytes"_s, QString::fromUtf8(proof.bytes)},
        {u"sig"_s, QString::fromLatin1(ledger::viewOf(proof.signature).toByteArray().toBase64())},
        {u"path"_s, path},
        {u"checkpoint"_s, QString::fromUtf8(proof.checkpoint.note.toBytes())}};
}

struct Checkpointed
{
    std::vector<ledger::SignedCheckpoint> checkpoints;
    QString witness;
    std::optional<store::EventProof> proof;
};

/// With the proof of the event that is asked for.
base::Result<Checkpointed> makeCheckpoint(store::WriteTransaction &transaction,
                                          const CheckpointOptions &options)
{
    store::Database &database = transaction.database();
    if (!options.witness.empty() || options.isWithoutWitness) {
        const QString folder =
            options.isWithoutWitness ? QString() : QDir(toText(options.witness)).absolutePath();
        if (auto done = store::setWitnessFolder(database, folder); !done)
            return done.error();
    }
    auto checkpoints = transaction.checkpoint(store::CheckpointScope::All);
    auto witness = checkpoints ? store::witnessFolder(database) : checkpoints.error();
    if (!witness)
        return witness.error();
    Checkpointed made{*std::move(checkpoints), *std::move(witness), std::nullopt};
    if (options.event.empty())
        return made;
    const auto id = domain::EventId::parse(toText(options.event));
    auto proof = id ? store::proveEvent(database, *id)
                    : base::Result<std::optional<store::EventProof>>(std::nullopt);
    if (!proof)
        return proof.error();
    if (!*proof) {
        return base::Error{eventUnknown, u"There is no event of this id in the ledger: %1."_s.arg(
                                             toText(options.event))};
    }
    made.proof = *std::move(proof);
    return made;
}

Exit report(const Output &output, const Checkpointed &made)
{
    QJsonObject json{
        {u"checkpoints"_s, checkpointsJson(made.checkpoints)},
        {u"witness"_s, made.witness.isEmpty() ? QJsonValue::Null : QJsonValue(made.witness)}};
    QByteArray notes = ledger::toFile(made.checkpoints);
    QStringList lines;
    if (made.proof) {
        json.insert(u"proof"_s, proofJson(*made.proof));
        notes = made.proof->checkpoint.note.toBytes();
        lines.append(u"Event %1 of %2, %3 hashes up to the root of"_s.arg(
            QString::number(made.proof->seq), made.proof->device.toString(),
            QString::number(made.proof->path.size())));
    }
    return output.done(json, lines + QString::fromUtf8(notes).trimmed().split(u'\n'));
}

Exit checkpoint(Invocation &with, const CheckpointOptions &options)
{
    if (!options.witness.empty() && !QFileInfo(toText(options.witness)).isDir()) {
        return with.output().refused(
            {badArgument,
             u"There is no folder %1. Nothing was changed; make the folder first."_s.arg(
                 toText(options.witness))});
    }
    auto cases = with.open();
    if (!cases)
        return with.output().refused(cases.error());
    const auto made = (*cases)->store().writer().executeAndWait(
        [&](store::WriteTransaction &transaction) { return makeCheckpoint(transaction, options); });
    if (!made)
        return with.output().refused(refusalIn(**cases, made.error()));
    if (!options.exportFile.empty()) {
        const QByteArray file = ledger::toFile(made->checkpoints);
        auto done = writeFile(options.exportFile, [&file](QIODevice &out) {
            out.write(file);
            return base::Result<void>();
        });
        if (!done)
            return with.output().refused(done.error());
    }
    // The witness has answered when the store is closed.
    cases->reset();
    const Exit exit = report(with.output(), *made);
    return with.isUnwitnessed() ? Exit::Refused : exit;
}

} // namespace

void addProofVerbs(Verbs &verbs)
{
    const auto checks = std::make_shared<VerifyOptions>();
    Verb verb = verbs.add("verify", "Check the ledger and what hangs on it");
    verb.flag("--deep", checks->isDeep, "Every signature and every field");
    verb.option("--checkpoint", checks->checkpoint,
                "That it still holds what this file of checkpoints has seen")
        .valueName("FILE");
    verb.option("--export", checks->exportFile, "Write the ledger for verifiers outside")
        .valueName("FILE");
    verbs.run(verb, [checks](Invocation &with) { return verify(with, *checks); });

    const auto options = std::make_shared<CheckpointOptions>();
    verb = verbs.add("checkpoint", "Sign how far the ledger has come");
    verb.option("--export", options->exportFile, "Write it to a file to be kept elsewhere")
        .valueName("FILE");
    const VerbOption witness =
        verb.option("--witness", options->witness,
                    "From now on put each checkpoint into this folder, outside the store")
            .valueName("DIR");
    verb.flag("--no-witness", options->isWithoutWitness, "From now on into no folder")
        .excludes(witness);
    verb.option("--prove", options->event, "Prove that this decision or event is in it")
        .valueName("EVENT");
    verbs.run(verb, [options](Invocation &with) { return checkpoint(with, *options); });
}

} // namespace vigil::cli
