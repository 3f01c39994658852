// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/playermain.h"
#include "player/versions.h"

#include <string_view>

int main(int argc, char **argv)
{
    // The console gives no arguments.
    if (argc == 2 && std::string_view(argv[1]) == "--version")
        return vigil::player::printVersions();
    return vigil::player::runPlayer();
}
