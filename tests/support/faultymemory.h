// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace vigil::test {

/// Memory under SQLite that runs out when told to. Set up once, before SQLite is first used in the
/// process; thread safe.
class FaultyMemory final
{
public:
    static void install();
    /// The `nth` allocation from now and the `times` - 1 after it fail.
    static void fail(qint64 nth, qint64 times);
    /// There is enough again; whether it had run out.
    static bool heal();
};

} // namespace vigil::test
