// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace vigil::media {

/// A piece of a file, in bytes.
struct ByteRange
{
    qint64 from = 0;
    qint64 size = 0; ///< one at least

    /// Of the first byte behind it.
    [[nodiscard]] qint64 end() const { return from + size; }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

} // namespace vigil::media
