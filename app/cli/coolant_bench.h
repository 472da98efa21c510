// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <cstddef>

namespace mw::cli {

/// The coolant stage of a whole layout, one thread: drawn loops, what their pumps draw in the balance, and all single failures. Zero: no coolant link is drawn.
struct CoolantTimes {
    std::size_t loops{}, distinct{};       ///< all, and those of them that are built as no other
    std::size_t failures{};                ///< tried
    double cold_ms{};                      ///< from nothing
    double edit_ms{};                      ///< one pipe has another length
    std::size_t editLoops{}, editFailures{};   ///< solved and tried anew for it
    double unchanged_ms{};                 ///< seeing that nothing has changed
};
[[nodiscard]] CoolantTimes coolantTimes(const Results& results);

}  // namespace mw::cli
