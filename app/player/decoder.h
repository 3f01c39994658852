// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "player/avpointers.h"

namespace vigil::player {

/// A decoder for the stream, not opened yet: the caller sets its threads and limits and opens it.
/// Refused with `unsupportedCodec` or `tooLarge`.
[[nodiscard]] base::Result<AvPointer<AVCodecContext>> decoderFor(const AVStream &stream);

} // namespace vigil::player
