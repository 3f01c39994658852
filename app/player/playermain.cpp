// SPDX-License-Identifier: GPL-3.0-or-later
#include "player/playermain.h"

#include "player/engine.h"
#include "player/lockdown.h"
#include "player/warmup.h"

#include <cstdlib>

namespace vigil::player {

int runPlayer(const PlayerHooks &hooks)
{
    wire::Ready ready;
    if (!hooks.isUnlocked)
        ready = shutOut();
    wire::Channel channel{wire::FileDescriptor(wire::socketDescriptor)};
    auto memory = wire::SharedMemory::attach(wire::FileDescriptor(wire::memoryDescriptor));
    warmUp();
    if (hooks.beforeLock)
        hooks.beforeLock();
    ready = hooks.isUnlocked ? wire::Ready{true, wire::LockFailure::None, 0, 0} : lockIn(ready);
    if (ready.isLocked && !memory)
        ready = {false, wire::LockFailure::Descriptors, 0, ready.landlockAbi};
    const auto told = channel.send(wire::EventMessage{0, ready});
    if (!told || !ready.isLocked)
        return EXIT_FAILURE;
    if (hooks.afterLock)
        hooks.afterLock();
    Engine engine(channel, std::move(memory).value());
    engine.run();
    return EXIT_SUCCESS;
}

} // namespace vigil::player
