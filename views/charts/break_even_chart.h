// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/economics/break_even.h"
#include "views/charts/chart_data.h"

namespace mw {

/// Both scenarios over the input, with their crossings as marks.
[[nodiscard]] ChartData breakEvenLines(const BreakEven& found, const BreakEvenCurves& curves, const Compared& names, std::string_view inputName, Format format);

}  // namespace mw
