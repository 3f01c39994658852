// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/storeparts.h"

#include "enforcement/enforcement.h"
#include "review/copyeraser.h"
#include "similar/confirmation.h"
#include "similar/similarprojection.h"

namespace vigil::cli {

void registerParts(store::Registry &registry)
{
    similar::registerSimilar(registry);
    review::registerCopies(registry, {});
    enforcement::registerEnforcement(registry, similar::wasConfirmed);
}

} // namespace vigil::cli
