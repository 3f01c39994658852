// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/systemlog.h"

#include <syslog.h>

namespace vigil::store {

CheckpointListener systemLogListener()
{
    return {
        [](const ledger::SignedCheckpoint &made) {
            const ledger::Checkpoint &checkpoint = made.checkpoint;
            syslog(LOG_AUTH | LOG_NOTICE, "checkpoint %s %lld %s",
                   ledger::originOf(checkpoint.device).constData(),
                   static_cast<long long>(checkpoint.size),
                   ledger::viewOf(checkpoint.root).toByteArray().toBase64().constData());
        },
        [](const base::Error &error) {
            const std::string code(error.code.name());
            syslog(LOG_AUTH | LOG_WARNING, "checkpoint not witnessed: %s", code.c_str());
        },
    };
}

} // namespace vigil::store
