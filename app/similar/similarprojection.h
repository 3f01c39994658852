// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/eraser.h"
#include "store/law.h"
#include "store/projection.h"

namespace vigil::similar {

/// The view similar_relation and the hash index. A pair of videos has two rows in the view, one for
/// each; each belongs to the aggregate of its own subject, and says what the last opinion
/// (opinion.h) on the pair was.
class SimilarProjection final : public store::Projection
{
public:
    [[nodiscard]] std::string_view name() const override { return "similar"; }
    [[nodiscard]] std::span<const store::Migration> migrations() const override;
    [[nodiscard]] std::vector<store::View> views() const override;
    base::Result<void> fold(store::Database &database, const ledger::Event &event,
                            const ledger::Aggregate &aggregate) const override;
    base::Result<void> clear(store::Database &database,
                             const ledger::Aggregate &aggregate) const override;
};

/// Who may decide may say what is similar; who was only named (asserted) counts as a reviewer.
class SimilarLaw final : public store::Law
{
public:
    [[nodiscard]] bool covers(QByteArrayView kind) const override;
    [[nodiscard]] base::Result<store::Judgement>
    judge(const store::Archive &archive, const ledger::Event &event,
          const store::EventPlace &place) const override;
};

/// Erases the hashes of a subject, or of an account's subjects: what is left of their media here.
class FrameEraser final : public store::Eraser
{
public:
    base::Result<void> erase(store::Database &database, const ledger::Aggregate &target,
                             store::Erased &erased) const override;
};

/// When it is `isDeep`, reads the whole hash index. Fault: "frames_altered" (the subject) for a
/// stretch that is not as it was kept, or cannot be.
class FrameVerifier final : public store::Verifier
{
public:
    base::Result<void> verify(store::Database &database, bool isDeep,
                              const Report &report) const override;
};

/// Adds all of these to what the program brings to a store.
void registerSimilar(store::Registry &registry);

} // namespace vigil::similar
