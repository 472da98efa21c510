// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "solver/solver_data.h"

#include <array>
#include <vector>

namespace mw::cli {

inline constexpr std::size_t kZooms = 3;   ///< the whole hall, and each next one four times as near

/// What the GUI thread takes on a canvas of 1,100 x 570 pixels, drawn in software; milliseconds each.
struct CanvasTimes {
    std::array<std::vector<double>, kZooms> frames{};  ///< panned and zoomed, by how near the plan is
    std::vector<double> clicks{};        ///< press and release on a component, without the frame that follows
    std::vector<double> dragOne{};       ///< a move of one component in the hand: edit, preview and frame
    std::vector<double> dragThousand{};  ///< the same for 1,000, or for all there are
};
/// Needs a QApplication.
[[nodiscard]] CanvasTimes canvasTimes_ms(const ResultsPtr& results, const SolverDataPtr& data);

}  // namespace mw::cli
