// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to the air field.
#include "solver/cooling/air/air_field.h"

#include <cstddef>
#include <vector>

namespace mw::air {

/// Cells and the faces between them. Cell (column, row) is at row * columns + column; east faces lie between a cell and the next to the east and stand at the
/// place of the western one, south faces accordingly. Faces of the hall's walls are shut.
struct Grid {
    int columns{}, rows{};
    double width_m{}, depth_m{}, height_m{};    ///< of a cell
    std::vector<bool> blocked{};
    std::vector<double> eastOpen{}, southOpen{};       ///< how easily air crosses the face: 1 no wall, 0 shut
    std::vector<int> eastWall{}, southWall{};          ///< position of the wall in the face, -1: none
    [[nodiscard]] std::size_t size() const { return blocked.size(); }
    [[nodiscard]] std::size_t at(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
    [[nodiscard]] int columnOf(std::size_t cell) const { return static_cast<int>(cell) % columns; }
    [[nodiscard]] int rowOf(std::size_t cell) const { return static_cast<int>(cell) / columns; }
    [[nodiscard]] std::size_t below(std::size_t cell) const { return cell + static_cast<std::size_t>(columns); }

    /// Area of a face over the distance of its cells' centres, m: what a flow by a difference of potential or temperature is proportional to.
    [[nodiscard]] double face_m(std::size_t cell, bool east) const
    {
        return east ? eastOpen[cell] * height_m * depth_m / width_m : southOpen[cell] * height_m * width_m / depth_m;
    }

    /// Calls `visit(cell, next, east)` for every face between two cells of air, walls included.
    template <class Visit>
    void forEachFace(Visit&& visit) const
    {
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const std::size_t cell = at(column, row);
                if (blocked[cell]) continue;
                if (column + 1 < columns && !blocked[cell + 1]) visit(cell, cell + 1, true);
                if (row + 1 < rows && !blocked[below(cell)]) visit(cell, below(cell), false);
            }
    }
};

/// A cell is blocked where racks, units and obstacles cover half of it or more, at the least where their centres lie. A wall stands in the faces whose cells'
/// centres it parts.
[[nodiscard]] Grid makeGrid(const AirFieldInput& input);

/// Cells before one side of a footprint, with the share of its air that each takes or gives; empty if nothing is free within a cell of it.
struct Port {
    std::size_t cell{};
    double share{};
};
[[nodiscard]] std::vector<Port> portsBefore(const Grid& grid, const Rect& place, Facing side);

/// Adds to each cell the share of it that a rectangle covers.
void addCover(const Grid& grid, const Rect& place, std::vector<double>& cover);

}  // namespace mw::air
