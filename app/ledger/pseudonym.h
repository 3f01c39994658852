// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/subject.h"
#include "ledger/crypto.h"

#include <QByteArrayView>

namespace vigil::ledger {

/// Ids for the ledger: HMAC-SHA-256 of what the platform calls a thing, under the team's secret,
/// cut to 128 bits. All consoles of a team agree on them; without the secret a platform id cannot
/// be guessed.
class Pseudonymizer
{
public:
    explicit Pseudonymizer(Secret teamSecret);

    /// From the platform's id (UTF-8).
    [[nodiscard]] domain::SubjectId subject(domain::SubjectType type,
                                            QByteArrayView platformId) const;
    [[nodiscard]] domain::FlagId flag(QByteArrayView platformId) const;
    [[nodiscard]] domain::ReporterId reporter(QByteArrayView platformId) const;

    /// A person who is only named (vigilctl --reviewer): a UUID of version 8, the same for the
    /// same name.
    [[nodiscard]] domain::MemberId assertedMember(QByteArrayView name) const;

private:
    [[nodiscard]] base::IdBytes derive(QByteArrayView kind, QByteArrayView id) const;

    Secret m_secret;
};

} // namespace vigil::ledger
