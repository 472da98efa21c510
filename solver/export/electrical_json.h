// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/export.

#include "solver/export/json_values.h"
#include "solver/results.h"

namespace mw {

/// Voltages and short circuits.
[[nodiscard]] Json electricalJson(const ElectricalResults& electrical, const Facility& facility);
/// Failures of meshed parts, by the load flow.
[[nodiscard]] Json meshFailuresJson(const MeshFailures& mesh, const Facility& facility);
/// Derated ratings, phases, busbars in racks.
[[nodiscard]] Json circuitsJson(const CircuitChecks& circuits, const Facility& facility);
/// Reactive power and carbon by the hour.
[[nodiscard]] Json gridBillJson(const GridBill& bill);
/// Batteries, generators, swing, start from dark.
[[nodiscard]] Json overTimeJson(const PowerOverTime& time, const Facility& facility);

}  // namespace mw
