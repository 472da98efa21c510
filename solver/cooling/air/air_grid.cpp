// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/air/air_grid.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace mw::air {

namespace {

constexpr double kEqual = 1e-6;  ///< in cells: what differs by less lies on the same line

struct Span {
    int first{}, last{};
};

/// Cells of one direction that an interval touches, inside of the hall.
Span touched(double from_m, double to_m, double cell_m, int count)
{
    const auto cell = [&](double at) { return static_cast<int>(std::clamp(std::floor(at), 0.0, static_cast<double>(count - 1))); };
    return {cell(from_m / cell_m + kEqual), cell(to_m / cell_m - kEqual)};
}

double overlap(int cell, double cell_m, double from_m, double to_m)
{
    return std::max(0.0, std::min((cell + 1) * cell_m, to_m) - std::max(cell * cell_m, from_m));
}

class GridBuilder {
public:
    explicit GridBuilder(const AirFieldInput& input) : m_input(input)
    {
        const double cell_m = std::max(input.leastCell_m, std::max(input.width_m, input.depth_m) / kMostCells);
        const auto count = [&](double size_m) { return std::clamp(static_cast<int>(std::ceil(size_m / cell_m - kEqual)), 1, kMostCells); };
        m_grid.columns = count(input.width_m), m_grid.rows = count(input.depth_m);
        m_grid.width_m = input.width_m / m_grid.columns, m_grid.depth_m = input.depth_m / m_grid.rows;
        m_grid.height_m = input.clearHeight_m;
        m_grid.blocked.resize(static_cast<std::size_t>(m_grid.columns) * static_cast<std::size_t>(m_grid.rows));
    }

    Grid build()
    {
        std::vector<double> cover(m_grid.size());
        for (const AirRack& rack : m_input.racks) addCover(m_grid, rack.place, cover);
        for (const AirSupply& unit : m_input.supplies) addCover(m_grid, unit.place, cover);
        for (const AirObstacle& obstacle : m_input.obstacles) addCover(m_grid, obstacle.place, cover);
        for (std::size_t i = 0; i < cover.size(); ++i) m_grid.blocked[i] = cover[i] >= 0.5 - kEqual;
        for (const AirRack& rack : m_input.racks) blockCentre(rack.place);
        for (const AirSupply& unit : m_input.supplies) blockCentre(unit.place);
        openFaces();
        for (std::size_t i = 0; i < m_input.walls.size(); ++i) shut(static_cast<int>(i));
        return std::move(m_grid);
    }

private:
    /// A rack thinner than the cells still parts its front from its rear.
    void blockCentre(const Rect& place)
    {
        if (place.width_m <= 0 || place.depth_m <= 0) return;
        const double x = place.x_m + place.width_m / 2, y = place.y_m + place.depth_m / 2;
        const Span across = touched(x - 2 * kEqual * m_grid.width_m, x + 2 * kEqual * m_grid.width_m, m_grid.width_m, m_grid.columns);
        const Span down = touched(y - 2 * kEqual * m_grid.depth_m, y + 2 * kEqual * m_grid.depth_m, m_grid.depth_m, m_grid.rows);
        for (const int row : {down.first, down.last})
            for (const int column : {across.first, across.last}) m_grid.blocked[m_grid.at(column, row)] = true;
    }

    void openFaces()
    {
        m_grid.eastOpen.assign(m_grid.size(), 0), m_grid.southOpen.assign(m_grid.size(), 0);
        m_grid.eastWall.assign(m_grid.size(), -1), m_grid.southWall.assign(m_grid.size(), -1);
        m_grid.forEachFace([&](std::size_t cell, std::size_t, bool east) { (east ? m_grid.eastOpen : m_grid.southOpen)[cell] = 1; });
    }

    void shut(int wall)
    {
        const AirWall& w = m_input.walls[static_cast<std::size_t>(wall)];
        const auto shutFace = [&](std::vector<double>& open, std::vector<int>& walls, std::size_t cell, double cell_m) {
            // A cell of open air and a gap in series: the gap is narrower than the face by the leakage.
            const double share = w.leakage > 0 ? cell_m / (cell_m + kGapLength_m * (1 / w.leakage - 1)) : 0;
            if (open[cell] <= share) return;
            open[cell] = share, walls[cell] = wall;
        };
        for (const auto& [column, row] : crossings(w.y1_m, w.x1_m, w.y2_m, w.x2_m, {m_grid.depth_m, m_grid.rows}, {m_grid.width_m, m_grid.columns}))
            shutFace(m_grid.eastOpen, m_grid.eastWall, m_grid.at(column, row), m_grid.width_m);
        for (const auto& [row, column] : crossings(w.x1_m, w.y1_m, w.x2_m, w.y2_m, {m_grid.width_m, m_grid.columns}, {m_grid.depth_m, m_grid.rows}))
            shutFace(m_grid.southOpen, m_grid.southWall, m_grid.at(column, row), m_grid.depth_m);
    }

    struct Axis {
        double cell_m{};
        int count{};
    };
    /// Faces that part cells lined up across the wall: for each line of cells along `t`, the cell of direction `s` after whose centre the wall passes. Half a
    /// cell is added at both ends, so that a wall meets what it ends at. A wall through a centre takes the faces on both sides: what stands at it may be on
    /// either.
    static std::vector<std::pair<int, int>> crossings(double t1, double s1, double t2, double s2, Axis along, Axis across)
    {
        std::vector<std::pair<int, int>> found;
        if (t1 > t2) std::swap(t1, t2), std::swap(s1, s2);
        if (t2 - t1 < kEqual * along.cell_m) return found;
        const Span lines = touched(t1 - along.cell_m / 2, t2 + along.cell_m / 2, along.cell_m, along.count);
        for (int line = lines.first; line <= lines.last; ++line) {
            const double t = (line + 0.5) * along.cell_m;
            if (t < t1 - (0.5 - kEqual) * along.cell_m || t > t2 + (0.5 - kEqual) * along.cell_m) continue;
            const double s = s1 + (s2 - s1) * (std::clamp(t, t1, t2) - t1) / (t2 - t1);
            const auto before = [&](double in) { return static_cast<int>(std::clamp(std::floor(in - 0.5), -1.0, static_cast<double>(across.count))); };
            for (int i = before(s / across.cell_m - kEqual); i <= before(s / across.cell_m + kEqual); ++i)
                if (i >= 0 && i + 1 < across.count) found.emplace_back(i, line);
        }
        return found;
    }

    const AirFieldInput& m_input;
    Grid m_grid{};
};

/// One line of cells from inside of a footprint outwards.
class Walk {
public:
    Walk(const Grid& grid, const Rect& place, Facing side)
        : m_grid(grid), m_outwards(side == Facing::North || side == Facing::West ? -1 : 1), m_vertical(side == Facing::North || side == Facing::South)
    {
        const double near = m_vertical ? place.y_m : place.x_m, size = m_vertical ? place.depth_m : place.width_m;
        m_cell_m = m_vertical ? grid.depth_m : grid.width_m;
        m_edge_m = m_outwards < 0 ? near : near + size;
        m_start = touched(near + size / 2, near + size / 2 + 4 * kEqual * m_cell_m, m_cell_m, m_vertical ? grid.rows : grid.columns).first;
    }

    /// The first cell of air before the side, if it is the next one.
    [[nodiscard]] std::optional<std::size_t> firstFree(int line) const
    {
        if (m_grid.blocked[cell(line, m_start)])
            for (int i = m_start + m_outwards; i >= 0 && i < (m_vertical ? m_grid.rows : m_grid.columns); i += m_outwards) {
                if (m_outwards * ((i + 0.5) * m_cell_m - m_edge_m) > (1 + kEqual) * m_cell_m) break;
                if (!m_grid.blocked[cell(line, i)]) return cell(line, i);
            }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::size_t cell(int line, int i) const { return m_vertical ? m_grid.at(line, i) : m_grid.at(i, line); }

    const Grid& m_grid;
    int m_outwards{}, m_start{};
    bool m_vertical{};
    double m_cell_m{}, m_edge_m{};
};

}  // namespace

void addCover(const Grid& grid, const Rect& place, std::vector<double>& cover)
{
    const Span across = touched(place.x_m, place.right_m(), grid.width_m, grid.columns);
    const Span down = touched(place.y_m, place.bottom_m(), grid.depth_m, grid.rows);
    for (int row = down.first; row <= down.last; ++row)
        for (int column = across.first; column <= across.last; ++column)
            cover[grid.at(column, row)] += overlap(column, grid.width_m, place.x_m, place.right_m()) * overlap(row, grid.depth_m, place.y_m, place.bottom_m()) /
                                           (grid.width_m * grid.depth_m);
}

Grid makeGrid(const AirFieldInput& input)
{
    return GridBuilder(input).build();
}

std::vector<Port> portsBefore(const Grid& grid, const Rect& place, Facing side)
{
    const bool vertical = side == Facing::North || side == Facing::South;
    const double from = vertical ? place.x_m : place.y_m, to = vertical ? place.right_m() : place.bottom_m();
    const double cell_m = vertical ? grid.width_m : grid.depth_m;
    const Walk walk(grid, place, side);
    const Span lines = touched(from, to, cell_m, vertical ? grid.columns : grid.rows);
    std::vector<Port> ports;
    double sum = 0;
    for (int line = lines.first; line <= lines.last; ++line)
        if (const auto cell = walk.firstFree(line); cell && overlap(line, cell_m, from, to) > 0) {
            ports.push_back({*cell, overlap(line, cell_m, from, to)});
            sum += ports.back().share;
        }
    for (Port& port : ports) port.share /= sum;
    return ports;
}

}  // namespace mw::air
