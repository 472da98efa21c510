// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to solver/quantities: who has figures of told_figure.h, one function a family. A new family is its file and a line in told_figure.cpp.
#pragma once

#include "solver/quantities/told_figure.h"

namespace mw::told {

using Figures = std::vector<ToldFigure>;

/// What `name` has: the part of the text behind its family.
[[nodiscard]] Figures ofBill(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofMoney(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofHall(const Results& results, const CostDefaults& defaults, std::string_view name);

[[nodiscard]] Figures ofFinding(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofTier(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofSold(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofMoneyYear(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofBinding(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofSpread(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofDriver(const Results& results, const CostDefaults& defaults, std::string_view name);

[[nodiscard]] Figures ofPoint(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofSession(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofPowerFailure(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofCoolingFailure(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofMeshFailure(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofOutage(const Results& results, const CostDefaults& defaults, std::string_view name);
[[nodiscard]] Figures ofFabric(const Results& results, const CostDefaults& defaults, std::string_view name);

}  // namespace mw::told
