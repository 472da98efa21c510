// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// How a number is printed and judged.
enum class Format { Count, Power_kw, Share, Plain, TokensPerSecond, Usd, UsdPerMillion, Milliseconds, Flow_l_min, Bandwidth_gb_s, Mass_kg, Weeks };
enum class Better { Neither, Lower, Higher };

/// A number of the facility as a whole that is shown: in the KPI strip, the report, the table of `solve`.
struct FacilityQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    Better better;
    std::string_view help;         ///< what it is, with its unit, for tooltips
    std::string_view formula;      ///< how it is computed
    std::optional<double> (*read)(const Results&);
    bool kpi;                      ///< stands in the KPI strip
};

/// A number of one instance: an overlay of the canvas, a row of the inspector.
struct InstanceQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    std::string_view help;
    std::optional<double> (*read)(const Results&, InstanceIndex);
    std::optional<double> limit;   ///< where the scale of the overlay ends; nothing: at the largest value there is
    bool overlay;
};

[[nodiscard]] std::span<const FacilityQuantity> facilityQuantities();
[[nodiscard]] std::span<const InstanceQuantity> instanceQuantities();
[[nodiscard]] const FacilityQuantity* facilityQuantity(std::string_view id);
[[nodiscard]] const InstanceQuantity* instanceQuantity(std::string_view id);

/// "1.06 MW", "412 k tok/s", "$41.8 M": by the rules of figure.h, unit included.
[[nodiscard]] std::string formatted(double value, Format format);
/// "-" for what is not known.
[[nodiscard]] std::string formatted(std::optional<double> value, Format format);

}  // namespace mw
