// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/quantities.

#include "solver/cost/input.h"
#include "solver/quantities/reasons.h"

namespace mw::reasons {

/// Where a price is from: confidence, basis and titles of the sources.
[[nodiscard]] std::string priceSource(const Part& part, const Catalog& catalog);
/// Price of one piece as the cost takes it: the part's own, that of its contents, by its rating, or the middle of a range.
[[nodiscard]] Reason priceOfPart(const Part& part, const Catalog& catalog);
/// Of one piece or metre of a line of the bill, with import duty, and with fibre and both transceivers of a cable.
[[nodiscard]] Reason priceOfLine(const Results& results, const PricedPart& line);
/// Count x price of a line that has one.
[[nodiscard]] Reason totalOfLine(const Results& results, const PricedPart& line);
[[nodiscard]] Reason countOfLine(const PricedPart& line);
/// Price of one of a line: typical, or of its range where the part states one.
[[nodiscard]] Reason boundOfLine(const Results& results, const PricedPart& line, int level);
/// What joins two ports: a cable, or two transceivers and the fibre between; at co-packaged ends less. `each_usd`: as the network prices it.
[[nodiscard]] Reason priceOfJoint(const Results& results, const Part& medium, double each_usd);

}  // namespace mw::reasons
