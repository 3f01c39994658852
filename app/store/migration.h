// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace vigil::store {

/// One step of a projection's schema: the file migrations/NNNN_name.sql of its folder, compiled in
/// by vigil_migrations() of CMake. Numbers count from 1 without gap; a released one is never
/// edited.
struct Migration
{
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

} // namespace vigil::store
