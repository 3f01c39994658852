// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vigil::media {

class LiveStreams;
class RemoteMedia;

/// Where what is on servers comes from: videos, and livestreams. Null: those cannot be had. Both
/// outlive whoever is given them.
struct MediaSources
{
    RemoteMedia *remote = nullptr;
    LiveStreams *streams = nullptr;
};

} // namespace vigil::media
