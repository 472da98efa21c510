// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// Whether a component of this part counts in a figure of several together: gear passes on what others draw and takes up what others give off, which in a sum would
/// count twice.
[[nodiscard]] bool countsTogether(const InstanceQuantity& quantity, const Part& part);
/// Whether several have such a figure together: where feeds come from has neither sum nor order.
[[nodiscard]] bool hasTogether(const InstanceQuantity& quantity);
/// The sum, the highest or the lowest over several components, as the quantity adds up; nothing where none of them has the figure.
[[nodiscard]] std::optional<double> readTogether(const InstanceQuantity& quantity, const Results& results, std::span<const InstanceIndex> members);
/// What that is made of, each component a line; of many, those of a part that have it alike as one.
[[nodiscard]] std::optional<Reason> explainTogether(const Results& results, std::string_view quantity, std::span<const InstanceIndex> members);

}  // namespace mw
