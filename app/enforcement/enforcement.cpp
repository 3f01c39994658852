// SPDX-License-Identifier: GPL-3.0-or-later
#include "enforcement/enforcement.h"

#include "enforcement/groupverifier.h"

namespace vigil::enforcement {

void registerEnforcement(store::Registry &registry, WasConfirmed wasConfirmed)
{
    registry.laws.push_back(std::make_shared<GroupLaw>(registry.laws, std::move(wasConfirmed)));
    registry.verifiers.push_back(std::make_shared<GroupVerifier>());
}

} // namespace vigil::enforcement
