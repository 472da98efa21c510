// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "solver/pipeline.h"

#include <optional>
#include <string>

namespace mw::cli {

/// A layout read for a command, with the data to solve it.
struct Opened {
    LayoutPtr layout{};
    SolverDataPtr data{};          ///< the layout's own catalogues included
};

/// Reads the shipped data and the file, applies a scenario if named. Prints every diagnostic to err; nothing if one was
/// an error: the caller leaves with kUnreadable.
[[nodiscard]] std::optional<Opened> openLayout(const std::string& file, const std::optional<std::string>& scenario, Context& context);
[[nodiscard]] SolverDataPtr openData(Context& context);

}  // namespace mw::cli
