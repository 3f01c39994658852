// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/commitment.h"

namespace vigil::ledger {

Commitment commitTo(QByteArrayView text, base::Random &random)
{
    Commitment commitment;
    random.fill(commitment.salt);
    commitment.hash = commitmentHash(commitment.salt, text);
    return commitment;
}

Hash commitmentHash(const Salt &salt, QByteArrayView text)
{
    return sha256({QByteArrayView("vigil/commitment/1\0", 19), viewOf(salt), text});
}

} // namespace vigil::ledger
