// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/loops/loop_outage.h"

#include <array>
#include <cstdint>
#include <vector>

namespace mw {

/// Effects of the failures tried last, on the network that they were tried on: those that reach no loop of which anything has changed are taken over.
class KeptEffects {
public:
    enum class Of : std::uint8_t { Element, AirUnit, Pipe, SideA, SideB };
    /// Begins anew on a network; what was kept holds where loops and air side are as before.
    void begin(const LoopInput& input, const std::vector<LoopNet>& nets);
    /// The effect of an outage of one thing, by its position in the input.
    const OutageEffect& of(OutageSolver& solver, Of kind, std::uint32_t at, const LoopOutage& outage);
    [[nodiscard]] std::uint32_t tried() const { return m_tried; }   ///< and not taken over, since the last begin()

private:
    struct Kept {
        bool known{};
        OutageEffect effect{};
    };
    [[nodiscard]] std::vector<Kept>& listOf(Of kind) { return m_effects[kind > Of::Pipe ? std::size_t{3} : static_cast<std::size_t>(kind)]; }

    LoopInput m_input{};
    std::array<std::vector<Kept>, 4> m_effects{};   ///< of elements, air units, pipes, both sides
    std::uint32_t m_tried{};
};

}  // namespace mw
