// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/frame_bench.h"
#include "model/catalog/data_paths.h"

#include <string>
#include <vector>

namespace mw::cli {

/// How long the GUI thread was held in one go while something was done in the studio's window and while its results came in:
/// the longest single event, from its delivery until the loop has the thread back.
struct ActionBlock {
    std::string action{};
    double block_ms{};
    double cpu_ms{};    ///< the most that the GUI thread worked in one event, free of what other programs of the machine take; 0: not known here
};

struct WindowTimes {
    /// From the start of the program `millwright` beside this one to its first painted window with an example. Empty: there is
    /// no such program, or it did not tell.
    std::vector<double> start_ms{};
    CanvasTimes canvas{};
    double canvasMemory_mb{};              ///< peak of this process before the session
    std::vector<ActionBlock> session{};    ///< one for each action, in their order
};

/// Starts the studio, drives a canvas on these results, and works through `actions` things in the window on a layout of `racks`
/// racks. The results are let go of before that: a second set of them beside the window's own would count as its memory. The user's settings and files are not touched.
[[nodiscard]] WindowTimes windowTimes(const DataPaths& paths, const SolverDataPtr& data, ResultsPtr results, int racks, int actions);

/// The most that this process ever had.
[[nodiscard]] double peakMemory_mb();

}  // namespace mw::cli
