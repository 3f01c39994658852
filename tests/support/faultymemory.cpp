// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultymemory.h"

#include <sqlite3.h>

#include <atomic>

namespace vigil::test {

namespace {

sqlite3_mem_methods original;
std::atomic<qint64> allocations = 0;
std::atomic<qint64> first = 0;
std::atomic<qint64> last = -1;
std::atomic<bool> hasFailed = false;

bool isOut()
{
    const qint64 count = ++allocations;
    if (count < first || count > last)
        return false;
    hasFailed = true;
    return true;
}

void *allocate(int size)
{
    return isOut() ? nullptr : original.xMalloc(size);
}

void *reallocate(void *memory, int size)
{
    return isOut() ? nullptr : original.xRealloc(memory, size);
}

} // namespace

void FaultyMemory::install()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original) != SQLITE_OK)
        qFatal("SQLite is in use already");
    sqlite3_mem_methods faulty = original;
    faulty.xMalloc = &allocate;
    faulty.xRealloc = &reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &faulty) != SQLITE_OK)
        qFatal("SQLite is in use already");
}

void FaultyMemory::fail(qint64 nth, qint64 times)
{
    allocations = 0;
    hasFailed = false;
    first = nth;
    last = nth + times - 1;
}

bool FaultyMemory::heal()
{
    last = -1;
    return hasFailed;
}

} // namespace vigil::test
