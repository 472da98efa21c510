// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// How a number is printed and judged.
enum class Format { Count, Power_kw, Share, Plain, TokensPerSecond, Usd, UsdPerMillion, Milliseconds, Flow_l_min, Bandwidth_gb_s, Memory_gb, Mass_kg, Weeks, Temperature_c, Joules, PerUnit, Current_ka, Hours, LitresPerKwh, Pressure_kpa, Years, Minutes, Voltage_v, Current_a, FeedSide, Length_m, Speed_m_s, Bore_mm };
enum class Better { Neither, Lower, Higher };
/// Whose figure it is: tells which part of the results must be there and current.
enum class Engine { Layout, Power, Cooling, Network, Throughput, Cost, Supply, Economics };
/// How a container gets its value from what sits in it, where it has none itself. What is worst of many, or least, does not add up either.
enum class Sum { Add, Worst, Least };
/// Where the scale of an overlay begins: temperatures at the least there is, or all would look alike.
enum class ScaleStart { Zero, Least };

/// A number of the facility as a whole that is shown: in the KPI strip, the report, the table of `solve`.
struct FacilityQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    Better better;
    std::string_view help;         ///< what it is, with its unit, for tooltips
    std::string_view formula;      ///< how it is computed
    std::optional<double> (*read)(const Results&);
    Engine engine;
    bool kpi;                      ///< stands in the KPI strip unless the user chooses otherwise
    std::string (*detail)(const Results&) = nullptr;   ///< more to tell of it now: what it is of
};

/// A number of one instance: an overlay of the canvas and of `render`, a row of the inspector.
struct InstanceQuantity {
    std::string_view id;
    std::string_view label;
    Format format;
    Sum sum;
    std::string_view help;
    std::optional<double> (*read)(const Results&, InstanceIndex);
    std::optional<double> limit{};   ///< what it must not exceed: a scale ends there; nothing: at the largest value there is
    ScaleStart start{ScaleStart::Zero};
    bool ofPart{};                   ///< the same for all instances of a part
};

[[nodiscard]] std::span<const FacilityQuantity> facilityQuantities();
[[nodiscard]] std::span<const InstanceQuantity> instanceQuantities();
[[nodiscard]] const FacilityQuantity* facilityQuantity(std::string_view id);
/// Null for an unknown id and for "none".
[[nodiscard]] const InstanceQuantity* instanceQuantity(std::string_view id);

/// A quantity of all instances of the facility, as `read` has each: some follow ways that many have in common.
[[nodiscard]] std::vector<std::optional<double>> readAll(const InstanceQuantity& quantity, const Results& results);

[[nodiscard]] std::string_view nameOf(Engine engine);
/// What a format's figures are measured in: "kW", "tokens/s", "$".
[[nodiscard]] std::string_view unitOf(Format format);
/// Fresh: of these results' layout; stale: of an earlier one, until the slow engines are through.
[[nodiscard]] SectionState stateOf(const Results& results, Engine engine);

/// "1.06 MW", "412 k tok/s", "$41.8 M": by the rules of figure.h, unit included.
[[nodiscard]] std::string formatted(double value, Format format);
/// "-" for what is not known.
[[nodiscard]] std::string formatted(std::optional<double> value, Format format);

}  // namespace mw
