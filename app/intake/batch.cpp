// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/batch.h"

#include "intake/leaf.h"
#include "intake/searchtexts.h"
#include "ledger/merkle.h"

namespace vigil::intake {

namespace {

/// What makes two lines of one time the same state: the facts without flags, and the subject's
/// texts.
qint64 fingerprintOf(const PreparedEntry &prepared, const ledger::Pseudonymizer &pseudonymizer)
{
    RevisionRow content = prepared.revision;
    content.revision.isCatalog = false;
    content.document = {};
    std::string bytes = "content/" + leafOf(content);
    bytes.append(prepared.entry.text, 0, prepared.entry.subjectTextSize);
    const base::IdBytes hash = pseudonymizer.flag(QByteArrayView(bytes)).bytes();
    std::uint64_t fingerprint = 0;
    for (std::size_t i = 0; i < sizeof fingerprint; ++i)
        fingerprint = fingerprint << 8 | hash[i];
    return static_cast<qint64>(fingerprint);
}

PreparedEntry prepareEntry(FeedEntry entry, const ledger::Salt &salt,
                           const ledger::Pseudonymizer &pseudonymizer)
{
    PreparedEntry prepared;
    prepared.salt = salt;
    prepared.entry = std::move(entry);
    RevisionRow &revision = prepared.revision;
    revision.revision = prepared.entry.revision;
    revision.statedAt = revision.revision.at;
    revision.fingerprint = fingerprintOf(prepared, pseudonymizer);
    revision.document = {revisionDocument(revision.revision.at),
                         ledger::commitmentHash(salt, QByteArrayView(prepared.entry.text))};
    prepared.revisionLeaf = ledger::leafHash(QByteArrayView(leafOf(revision)));
    prepared.flags.reserve(prepared.entry.flags.size());
    prepared.flagLeaves.reserve(prepared.entry.flags.size());
    for (domain::Flag &flag : prepared.entry.flags) {
        const auto place = static_cast<qint64>(prepared.flags.size());
        prepared.flags.push_back({std::move(flag), revision.revision.at, revision.document, place});
        prepared.flagLeaves.push_back(
            ledger::leafHash(QByteArrayView(leafOf(prepared.flags.back()))));
    }
    prepared.entry.flags.clear();
    return prepared;
}

/// What the search index keeps of a line. Made here and not in the transaction, which holds up
/// decisions.
void addWords(PreparedEntry &prepared, const MediaRoot &media, store::SearchWords &words)
{
    const auto text = readLineText(QByteArrayView(prepared.entry.text));
    if (!text)
        return;
    const domain::Revision &revision = prepared.revision.revision;
    store::SearchEntry entry;
    entry.facts = {revision.type, revision.language, revision.account.id};
    prepared.transcript = transcriptText(text->subject, media);
    entry.texts = searchTextsOf(text->subject, prepared.transcript);
    prepared.words = store::entryWords(entry, words);
    for (const FlagText &flag : text->flags) {
        entry.texts = searchTextsOf(flag);
        prepared.flagWords.push_back(store::entryWords(entry, words));
    }
}

std::vector<domain::SubjectId> candidatesOf(const FeedAppeal &appeal,
                                            const ledger::Pseudonymizer &pseudonymizer)
{
    using domain::SubjectType;
    std::vector<domain::SubjectId> candidates;
    if (appeal.target.isEmpty())
        return candidates;
    const QByteArray name = appeal.target.toUtf8();
    for (const SubjectType type :
         {SubjectType::Video, SubjectType::Livestream, SubjectType::Account})
        candidates.push_back(pseudonymizer.subject(type, name));
    if (const auto id = domain::SubjectId::parse(appeal.target))
        candidates.push_back(*id);
    return candidates;
}

PreparedAppeal prepareAppeal(FeedAppeal appeal, const ledger::Salt &salt,
                             const ledger::Pseudonymizer &pseudonymizer)
{
    PreparedAppeal prepared;
    prepared.salt = salt;
    prepared.commitment = ledger::commitmentHash(salt, QByteArrayView(appeal.text));
    prepared.candidates = candidatesOf(appeal, pseudonymizer);
    prepared.appeal = std::move(appeal);
    return prepared;
}

} // namespace

std::string revisionDocument(base::Instant at)
{
    return "revision/" + std::to_string(base::toMs(at));
}

std::string flagsDocument(const domain::FlagId &first)
{
    return "flags/" + first.toString().toStdString();
}

std::string appealDocument(const domain::FlagId &appeal)
{
    return "appeal/" + appeal.toString().toStdString();
}

PreparedBatch prepare(std::vector<FeedLine> lines, const ledger::Pseudonymizer &pseudonymizer,
                      base::Random &random, const MediaRoot &media)
{
    PreparedBatch batch;
    batch.read = static_cast<qint64>(lines.size());
    batch.lines.reserve(lines.size());
    // One call for all salts: the kernel's generator costs more per call than per byte.
    std::vector<ledger::Salt> salts(lines.size());
    random.fill(
        {reinterpret_cast<std::uint8_t *>(salts.data()), salts.size() * sizeof(ledger::Salt)});
    store::SearchWords words;
    auto salt = salts.begin();
    for (FeedLine &line : lines) {
        if (auto *rejection = std::get_if<Rejection>(&line.content)) {
            batch.rejections.push_back(std::move(*rejection));
        } else if (auto *entry = std::get_if<FeedEntry>(&line.content)) {
            PreparedEntry prepared = prepareEntry(std::move(*entry), *salt, pseudonymizer);
            prepared.line = line.number;
            addWords(prepared, media, words);
            batch.lines.emplace_back(std::move(prepared));
        } else if (auto *appeal = std::get_if<FeedAppeal>(&line.content)) {
            PreparedAppeal prepared = prepareAppeal(std::move(*appeal), *salt, pseudonymizer);
            prepared.line = line.number;
            batch.lines.emplace_back(std::move(prepared));
        }
        ++salt;
    }
    return batch;
}

} // namespace vigil::intake
