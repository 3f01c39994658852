// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/versions.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
}

#include <cstdio>
#include <cstdlib>

namespace vigil::player {

namespace {

void print(const char *name, unsigned version)
{
    std::printf(", %s %u.%u.%u", name, AV_VERSION_MAJOR(version), AV_VERSION_MINOR(version),
                AV_VERSION_MICRO(version));
}

} // namespace

int printVersions()
{
    std::printf("vigil-player %s, FFmpeg %s", VIGIL_VERSION, av_version_info());
    print("libavformat", avformat_version());
    print("libavcodec", avcodec_version());
    print("libavutil", avutil_version());
    return std::printf("\n") > 0 && std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace vigil::player
