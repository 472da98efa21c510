// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "solver/results.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/theme/theme.h"

#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// Writes the plan of a hall as .png or .svg, by the file's ending; 1,600 pixels wide, in the layers of `options`. Nothing: written; else what is wrong.
[[nodiscard]] std::optional<Diagnostic> writePlan(const Results& results, const Theme& theme, std::string_view overlay, int hall,
                                                  const std::string& path, const PlanOptions& options = {});

}  // namespace mw
