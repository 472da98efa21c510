// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/input.h"
#include "solver/supply/solve.h"

namespace mw {

/// Between cost and supply, which do not know each other: what is bought, and what duties make of its prices.
[[nodiscard]] std::vector<Purchase> purchasesOf(const BillOfParts& bill);
/// The bill with import duties on it: each price raised by the duty on its part's origins, those left after a loss.
[[nodiscard]] BillOfParts withDuties(BillOfParts bill, const SupplyTerms& terms, const OriginBook& book, const Catalog& catalog);

}  // namespace mw
