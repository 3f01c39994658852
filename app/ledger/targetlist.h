// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "domain/subject.h"
#include "ledger/crypto.h"

#include <QByteArray>

#include <vector>

namespace vigil::ledger {

/// The targets of one group decision, as a blob: "vigil-targets 1 TYPE\n", then the ids, 16 bytes
/// each, strictly ascending. A target's leaf in the Merkle tree is leafHash of its 16 bytes.
class TargetList final
{
public:
    /// Sorts, and drops doubles.
    [[nodiscard]] static TargetList of(domain::SubjectType type,
                                       std::vector<domain::SubjectId> ids);
    /// Refused (`badBody`) unless the bytes are exactly what toBlob() writes.
    [[nodiscard]] static base::Result<TargetList> fromBlob(QByteArrayView blob);

    [[nodiscard]] QByteArray toBlob() const;
    [[nodiscard]] Hash merkleRoot() const;
    [[nodiscard]] std::vector<Hash> leaves() const;
    [[nodiscard]] domain::SubjectType type() const { return m_type; }
    [[nodiscard]] const std::vector<domain::SubjectId> &ids() const { return m_ids; }

private:
    TargetList(domain::SubjectType type, std::vector<domain::SubjectId> ids);

    domain::SubjectType m_type;
    std::vector<domain::SubjectId> m_ids;
};

} // namespace vigil::ledger
