// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shield.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace vigil::base {

void shieldProcess()
{
    // Lowering one's own limit cannot be refused.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // whose search for leaks reads the process from another one
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    ::umask(S_IRWXG | S_IRWXO);
}

} // namespace vigil::base
