// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/logcheck.h"
#include "store/projection.h"
#include "store/readers.h"
#include "store/statefolder.h"

#include <chrono>
#include <optional>
#include <vector>

namespace vigil::store {

/// `Quick`: every hash and link, the signature of each head, each log's root and what was witnessed
/// of it. `Deep`: every signature, every field, the index of aggregates, the search index, foreign
/// keys, and SQLite's integrity check.
enum class Depth { Quick, Deep };

struct Verification
{
    qint64 events = 0;
    /// The first thousand; `faultCount` counts all.
    std::vector<Fault> faults;
    qint64 faultCount = 0;
    /// The last event of this console that somebody outside has seen as it is; nothing: none.
    std::optional<qint64> witnessedSeq;
    /// What the chains took of all cores together.
    std::chrono::nanoseconds chainTime{};

    [[nodiscard]] bool isOk() const { return faultCount == 0; }
};

/// What is known without the file: this console's key, how far its chain had come when that was
/// last noted, and what witnesses have seen. Without them the chain vouches for itself.
struct Trust
{
    std::optional<ledger::VerifyKey> key;
    std::optional<HeadMark::Mark> mark;
    std::vector<Testimony> testimonies;
    /// What was wrong with what witnesses gave.
    std::vector<Fault> faults;

    /// What a witness, or somebody who kept them, brings.
    void add(const ledger::CheckpointFile &file, bool isBinding);
};

/// Checks everything as of one snapshot; faults are findings, an error means that it could not be
/// read. A console counts only if a console that counts enrolled it or goes on from its chain, or
/// if it goes on from the chain of one that counts with the word of that one's key; beginning with
/// this one. `behind_continuation`: the chain that another goes on from lacks its end.
/// `after_continuation`: an event that a console made although another went on in its place.
[[nodiscard]] base::Result<Verification> verifyStore(Database &database, const Registry &registry,
                                                     const Trust &trust, Depth depth,
                                                     Readers *helpers = nullptr);

} // namespace vigil::store
