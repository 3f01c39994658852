// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/playermain.h"

int main()
{
    return vigil::player::runPlayer();
}
