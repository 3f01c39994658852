// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/reviewsession.h"

namespace vigil::review {

/// Notes in the log what a session tells the person: refusals, what could not be saved, why no case
/// can be had. Ids of decisions and codes alone. Lives as long as the session.
void logSession(ReviewSession &session);

} // namespace vigil::review
