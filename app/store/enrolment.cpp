// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enrolment.h"

#include "store/continuation.h"

namespace vigil::store {

using namespace Qt::StringLiterals;

std::optional<Enrolment> enrolmentOf(const ledger::Event &event)
{
    if (const auto continuation = continuationOf(event))
        return Enrolment{continuation->device, continuation->key};
    if (event.kind != "device.enrolled")
        return std::nullopt;
    const auto device = domain::DeviceId::parse(event.body.value("device"_L1).toString());
    const auto key = ledger::fromHex<32>(event.body.value("key"_L1).toString().toLatin1());
    if (!device || !key)
        return std::nullopt;
    return Enrolment{*device, *key};
}

} // namespace vigil::store
