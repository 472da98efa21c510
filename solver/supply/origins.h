// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/kind.h"
#include "solver/cost/cost_defaults.h"
#include "solver/supply/origin_share.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mw {

/// One of the things that a part is made of: memory, logic, assembly.
struct OriginComponent {
    std::string name{};
    double weight{};         ///< share of the part's value
    OriginShares shares{};
    bool operator==(const OriginComponent&) const = default;
};

/// Where the value of a kind of part comes from.
struct KindOrigins {
    OriginShares shares{};   ///< of all its components together
    std::vector<OriginComponent> components{};
    std::string name{};      ///< what it is the mix of
    std::string source{};
    bool estimate{};
    bool operator==(const KindOrigins&) const = default;
};
using OriginBook = std::map<Kind, KindOrigins>;

/// Reads tables `supply_origins` and `origin_mix` of the economics folder: the mix says of what entries a kind's value is made.
/// A kind that no usable row names is not in the book.
[[nodiscard]] OriginBook originBook(const CostDefaults& defaults);

/// The shares when some origins give nothing: the others take over in proportion. Empty: nothing is left.
[[nodiscard]] OriginShares without(const OriginShares& shares, std::span<const std::string> lost);
/// The same for what a part is made of, each component by itself. Empty: a component cannot be had, so the part cannot.
[[nodiscard]] OriginShares without(const KindOrigins& origins, std::span<const std::string> lost);
/// Share of the value that comes from these origins, 0 to 1.
[[nodiscard]] double shareOf(const OriginShares& shares, std::span<const std::string> origins);
/// Of what a part is made of, the share of the component that is hit hardest: the part waits for it.
[[nodiscard]] double hardestHit(const KindOrigins& origins, std::span<const std::string> lost);
/// Duty over value: sum of shares times the duty of their origin.
[[nodiscard]] double dutyShare(const OriginShares& shares, const std::vector<std::pair<std::string, double>>& duties);

/// Herfindahl-Hirschman index: sum of squared shares in percent, 0 to 10,000. "other" counts as many small ones and adds nothing,
/// so it is a lower bound. Nothing for no shares.
[[nodiscard]] std::optional<double> concentration(const OriginShares& shares);
}  // namespace mw
