// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/sessionlog.h"

#include "base/log.h"

namespace vigil::review {

void logSession(ReviewSession &session)
{
    QObject::connect(&session, &ReviewSession::refused, &session, base::logError);
    QObject::connect(&session, &ReviewSession::phaseChanged, &session, [&session] {
        if (session.phase() == Phase::Failed && session.failure())
            base::logError(*session.failure());
    });
    QObject::connect(&session, &ReviewSession::savedStateChanged, &session, [&session] {
        if (session.savedState() == SavedState::NotSaved && session.saveFailure())
            base::logError(*session.saveFailure());
    });
}

} // namespace vigil::review
