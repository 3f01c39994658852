// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/errors.h"

namespace vigil::player {

base::Error failure(base::ErrorCode code, int detail)
{
    return {code, QStringLiteral("The video cannot be played."), QString::number(detail)};
}

wire::FailureReason failureReason(const base::Error &error)
{
    using wire::FailureReason;
    if (error.code == errors::notMedia)
        return FailureReason::NotMedia;
    if (error.code == errors::noFrame)
        return FailureReason::NoFrame;
    if (error.code == errors::unsupportedCodec)
        return FailureReason::UnsupportedCodec;
    if (error.code == errors::tooLarge)
        return FailureReason::TooLarge;
    if (error.code == errors::unreadable)
        return FailureReason::Unreadable;
    return FailureReason::Damaged;
}

} // namespace vigil::player
