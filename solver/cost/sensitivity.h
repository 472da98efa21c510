// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// One parameter moved alone between two values.
struct ParameterRange {
    std::string parameter{};
    double low{}, high{};
    bool operator==(const ParameterRange&) const = default;
};

struct TornadoRow {
    std::string parameter{};
    double low{}, high{};      ///< of the parameter
    double atLow{}, atHigh{};  ///< the quantity there, all others at base
    double swing{};            ///< |atHigh - atLow|
    bool operator==(const TornadoRow&) const = default;
};

struct Tornado {
    double base{};
    std::vector<TornadoRow> rows{};  ///< widest swing first, then in the order given
    bool operator==(const Tornado&) const = default;
};

/// The quantity with one parameter set, or without one set (an empty name): nothing if it cannot be computed.
using SensitivityModel = std::function<std::optional<double>(std::string_view parameter, double value)>;

/// Moves each parameter alone from low to high. Parameters that the model cannot take are left out; nothing
/// at all if it has no base value.
[[nodiscard]] std::optional<Tornado> tornado(std::span<const ParameterRange> ranges,
                                             const SensitivityModel& model);

}  // namespace mw
