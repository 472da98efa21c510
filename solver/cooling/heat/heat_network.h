// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/input.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// Coolant links by gear and unit as flat arrays. Heat goes from takers (racks, air units) to givers of cold.
class HeatNetwork {
public:
    explicit HeatNetwork(const CoolingInput& input);

    struct Giver {
        std::uint32_t gear{};
        std::uint32_t pipes{1};
    };
    [[nodiscard]] std::span<const Giver> giversOfUnit(std::uint32_t unit) const { return m_unit.of(unit); }
    [[nodiscard]] std::span<const Giver> giversOfGear(std::uint32_t gear) const { return m_gear.of(gear); }
    /// Links over which other gear brings it heat.
    [[nodiscard]] std::uint32_t takers(std::uint32_t gear) const { return m_takers[gear]; }
    [[nodiscard]] std::size_t cyclesCut() const { return m_cut; }

private:
    struct Lists {
        std::vector<std::uint32_t> start{};
        std::vector<Giver> givers{};
        [[nodiscard]] std::span<const Giver> of(std::uint32_t i) const
        {
            return {givers.data() + start[i], givers.data() + start[i + 1]};
        }
    };
    static Lists listsOf(const std::vector<CoolantLink>& links, bool toUnit, std::size_t count);
    std::vector<CoolantLink> withoutCycles(const CoolingInput& input);

    Lists m_unit{}, m_gear{};
    std::vector<std::uint32_t> m_takers{};
    std::size_t m_cut{};
};

}  // namespace mw
