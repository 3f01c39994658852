// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "cases/casestore.h"

#include <memory>

namespace vigil::cli {

/// A store of made-up videos, filled by the real importer: one in so many is flagged and waits, the
/// others are catalogue. It and its keys lie in the folder given.
class BenchStore final
{
public:
    static constexpr int flaggedOneIn = 10;

    [[nodiscard]] static base::Result<std::unique_ptr<BenchStore>>
    make(const QString &folder, int subjects, int oneIn = flaggedOneIn);
    /// One that was made before.
    [[nodiscard]] static base::Result<std::unique_ptr<BenchStore>> open(const QString &folder);

    [[nodiscard]] cases::CaseStore &cases() { return *m_cases; }
    /// Waits for the next case of the store's owner.
    [[nodiscard]] base::Result<domain::CaseId> next();
    base::Result<cases::DecisionReceipt> decide(const domain::CaseId &caseId);
    /// Decides so many of the cases that wait as bulk work does: many in one transaction.
    base::Result<void> decideMany(int cases);

private:
    BenchStore() = default;
    [[nodiscard]] cases::CaseStore::Place placeIn(const QString &folder);
    base::Result<void> import(const QString &folder, int subjects, int oneIn);
    [[nodiscard]] cases::DecisionRequest requestFor(const domain::CaseId &caseId);

    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<cases::CaseStore> m_cases;
};

} // namespace vigil::cli
