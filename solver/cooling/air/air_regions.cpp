// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/air/air_regions.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw::air {

namespace {

class RegionFinder {
public:
    RegionFinder(const Grid& grid, const AirFieldInput& input) : m_grid(grid), m_input(input) {}

    Regions find()
    {
        const std::vector<int> parts = flood(true);
        m_found.of = flood(false);
        m_found.list.resize(static_cast<std::size_t>(count(m_found.of)));
        m_found.parts.resize(static_cast<std::size_t>(count(parts)));
        m_found.returns.assign(m_grid.size(), 0);
        for (const AirReturn& opening : m_input.returns) addCover(m_grid, opening.place, m_found.returns);
        for (std::size_t cell = m_grid.size(); cell-- > 0;) take(cell, parts[cell]);
        namePlaces();
        return std::move(m_found);
    }

private:
    static int count(const std::vector<int>& labels) { return labels.empty() ? 0 : std::max(0, *std::max_element(labels.begin(), labels.end()) + 1); }

    /// Labels cells that air joins, from 0 on; through leaks or not.
    [[nodiscard]] std::vector<int> flood(bool leaks) const
    {
        std::vector<int> labels(m_grid.size(), -1);
        std::vector<std::size_t> open;
        int label = 0;
        const auto columns = static_cast<std::size_t>(m_grid.columns);
        for (std::size_t seed = 0; seed < m_grid.size(); ++seed) {
            if (m_grid.blocked[seed] || labels[seed] >= 0) continue;
            labels[seed] = label;
            for (open.assign(1, seed); !open.empty();) {
                const std::size_t cell = open.back();
                open.pop_back();
                const auto cross = [&](std::size_t face, std::size_t next, const std::vector<double>& eases, const std::vector<int>& walls) {
                    if (eases[face] <= 0 || (walls[face] >= 0 && !leaks) || labels[next] >= 0) return;
                    labels[next] = label;
                    open.push_back(next);
                };
                cross(cell, cell + 1, m_grid.eastOpen, m_grid.eastWall);
                cross(cell, cell + columns, m_grid.southOpen, m_grid.southWall);
                if (m_grid.columnOf(cell) > 0) cross(cell - 1, cell - 1, m_grid.eastOpen, m_grid.eastWall);
                if (cell >= columns) cross(cell - columns, cell - columns, m_grid.southOpen, m_grid.southWall);
            }
            ++label;
        }
        return labels;
    }

    void take(std::size_t cell, int part)
    {
        double& share = m_found.returns[cell];
        share = m_grid.blocked[cell] ? 0 : std::min(1.0, share);
        if (m_grid.blocked[cell]) return;
        Region& region = m_found.list[static_cast<std::size_t>(m_found.of[cell])];
        ++region.cells;
        region.part = part;
        region.returnArea += share;
        m_found.parts[static_cast<std::size_t>(part)].returnArea += share;
        m_found.parts[static_cast<std::size_t>(part)].firstCell = cell;
    }

    void namePlaces()
    {
        std::size_t largest = 0;
        for (const Region& region : m_found.list) largest = std::max(largest, region.cells);
        nameByCentres();
        m_grid.forEachFace([&](std::size_t cell, std::size_t next, bool east) {
            const int wall = (east ? m_grid.eastWall : m_grid.southWall)[cell];
            if (wall < 0) return;
            const std::string& name = m_input.walls[static_cast<std::size_t>(wall)].name;
            for (const std::size_t at : {cell, next}) nameByWall(m_found.list[static_cast<std::size_t>(m_found.of[at])], name);
        });
        for (Region& region : m_found.list)
            if (region.cells == largest) region.place = "of the open hall";
    }

    void nameByCentres()
    {
        std::vector<std::pair<double, double>> sums(m_found.list.size());
        for (std::size_t cell = 0; cell < m_grid.size(); ++cell) {
            if (m_grid.blocked[cell]) continue;
            auto& [x, y] = sums[static_cast<std::size_t>(m_found.of[cell])];
            x += (m_grid.columnOf(cell) + 0.5) * m_grid.width_m, y += (m_grid.rowOf(cell) + 0.5) * m_grid.depth_m;
        }
        for (std::size_t i = 0; i < sums.size(); ++i) {
            const auto cells = static_cast<double>(m_found.list[i].cells);
            m_found.list[i].place = fmt::format("around x {}, y {}", fmt::format("{:.1f} m", sums[i].first / cells), fmt::format("{:.1f} m", sums[i].second / cells));
        }
    }

    /// Of several walls the first by the alphabet: the order of the input must not show.
    static void nameByWall(Region& region, const std::string& wall)
    {
        const std::string place = "inside of " + wall;
        if (!region.place.starts_with("inside") || place < region.place) region.place = place;
    }

    const Grid& m_grid;
    const AirFieldInput& m_input;
    Regions m_found{};
};

}  // namespace

Regions findRegions(const Grid& grid, const AirFieldInput& input)
{
    return RegionFinder(grid, input).find();
}

}  // namespace mw::air
