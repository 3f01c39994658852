// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "ledger/crypto.h"

#include <QByteArrayView>

#include <array>

namespace vigil::ledger {

using Salt = std::array<std::uint8_t, 16>;

/// Binds an event to a private text without holding it: SHA-256("vigil/commitment/1", 0, salt,
/// text). While salt and text are kept, anybody can check them against the event; once the salt is
/// erased, the text cannot be found by guessing.
struct Commitment
{
    Salt salt{};
    Hash hash{};
};

[[nodiscard]] Commitment commitTo(QByteArrayView text, base::Random &random);
[[nodiscard]] Hash commitmentHash(const Salt &salt, QByteArrayView text);

} // namespace vigil::ledger
