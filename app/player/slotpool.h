// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>

namespace vigil::player {

/// Which parts of the shared memory the console still holds.
template<std::uint32_t First, std::uint32_t End>
class SlotPool
{
public:
    [[nodiscard]] bool hasFree() const { return !m_taken.all(); }
    [[nodiscard]] std::optional<std::uint32_t> take()
    {
        for (std::uint32_t i = 0; i < End - First; ++i) {
            if (!m_taken[i]) {
                m_taken.set(i);
                return First + i;
            }
        }
        return std::nullopt;
    }
    void release(std::uint32_t slot)
    {
        if (slot >= First && slot < End)
            m_taken.reset(slot - First);
    }

private:
    std::bitset<End - First> m_taken;
};

} // namespace vigil::player
