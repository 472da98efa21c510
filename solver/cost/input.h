// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/results.h"
#include "solver/cost/cost_defaults.h"
#include "solver/cost/gpu_hour.h"
#include "solver/cost/results.h"
#include "solver/network/results.h"
#include "solver/power/results.h"
#include "solver/throughput/results.h"

#include <array>
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mw {

/// Where money of placed parts goes, in the order of the report.
enum class CostSystem : std::uint8_t { Compute, Network, Storage, Power, Cooling, Racks, Cables };
inline constexpr std::size_t kCostSystems = 7;
[[nodiscard]] std::string_view toText(CostSystem system);
[[nodiscard]] CostSystem costSystem(Kind kind);

/// All components of one part at one price.
struct PricedPart {
    std::string part{}, name{}, vendor{};
    CostSystem system{CostSystem::Compute};
    double count{};
    std::string unit{"each"};                                    ///< or "m"
    std::optional<double> low_usd{}, typical_usd{}, high_usd{};  ///< of one
    Confidence confidence{Confidence::Unverified};
    std::string basis{};
    std::vector<std::string> sources{};
    double duty{};        ///< import duty in these prices, as a share of what it costs without
    double spareShare{};  ///< what fails of one in a year, as a share of its price
    bool operator==(const PricedPart&) const = default;
};

struct WorkloadTokens {
    std::string id{};
    double input_per_s{}, output_per_s{};
    bool operator==(const WorkloadTokens&) const = default;
};

/// How energy is bought beyond one price for all of it.
struct EnergyContract {
    double windowShare{};            ///< of the year's energy, used at hours with a price of their own
    double window_usd_per_kwh{};     ///< what those hours add: share x price, summed
    double takeOrPay_kwh{};          ///< a year that is paid for at least
    double onSiteShare{}, onSite_usd_per_kwh{};
    bool operator==(const EnergyContract&) const = default;
};
/// Of windows that overlap the first holds; a month weighs by its days and its PUE (zeros: all alike).
[[nodiscard]] EnergyContract energyContract(const Tariff& tariff, const std::array<double, 12>& pueByMonth);
/// What a year's energy costs, without demand charges.
[[nodiscard]] double energyCost_usd(const EnergyContract& contract, double kwh, double usd_per_kwh);

/// All that the cost depends on. Positions are not in it: moving a component changes nothing here by itself
/// (cable lengths come from the network results).
struct CostInput {
    std::vector<PricedPart> parts{};  ///< by part id; cables last
    double accelerators{};
    std::optional<double> it_kw{}, facility_kw{};
    bool substationDrawn{};
    bool powerDrawn{};                    ///< false: no source is drawn, so the power plant is not in `parts`
    double heat_kw{}, unservedHeat_kw{};  ///< all; that nothing drawn takes up
    std::optional<double> pueAnnual{};
    std::optional<double> wue_l_per_kwh{};
    double water_l_per_h{};  ///< at the design point, used where no WUE is known
    std::optional<double> inputTokens_per_s{}, outputTokens_per_s{};
    double cachedTokens_per_s{};  ///< input found in the cache: sold, not computed
    double prefillAccelerators{},
        decodeAccelerators{};  ///< of pools with one role; zero both: one pool does both
    double trainingAccelerators{};  ///< what they cost is not of the tokens served
    std::vector<WorkloadTokens> workloads{};
    CostAssumptions assumptions{};  ///< defaults with the layout's own values over them
    /// default id -> where its value is from, sorted
    std::vector<std::pair<std::string, std::string>> origins{};
    /// default id -> how far it may be off, as shares of its value; for those that the layout does not state
    std::vector<std::pair<std::string, std::pair<double, double>>> ranges{};
    EnergyContract energy{};
    std::optional<double> staff_usd_per_year{};
    /// of input not from the cache, of output; where there are tiers, the mean over them
    std::optional<double> price_usd_per_million_input{}, price_usd_per_million_output{};
    double price_usd_per_million_cached{};
    int priceLevel{};  ///< -1 low, 0 typical, 1 high prices of parts; for sensitivity
    bool operator==(const CostInput&) const = default;

    /// Of all accelerators, those that do not train.
    [[nodiscard]] double servingShare() const { return accelerators > 0 ? std::max(0.0, 1 - trainingAccelerators / accelerators) : 1; }
};

/// What is bought: depends on parts and links alone, not on places or loads.
struct BillOfParts {
    std::vector<PricedPart> placed{};  ///< by part id
    std::vector<PricedPart> runs{};    ///< of busway and pipe, and cables with their optics
    double accelerators{};
    bool substationDrawn{};  ///< a transformer from a transmission voltage is among them
};
/// `rates`: for the spares; null: none are counted.
void billPlaced(const Facility& facility, BillOfParts& bill, const CostDefaults* rates = nullptr);
/// Does the bill stay the same when a component of one part becomes one of the other? Both of one catalogue.
[[nodiscard]] bool billedAlike(const Part& a, const Part& b, const Catalog& catalog);
/// `network` names the cables and their prices; null: none yet.
void billRuns(const Facility& facility, const NetworkResults* network, BillOfParts& bill, const CostDefaults* rates = nullptr);
[[nodiscard]] BillOfParts billOfParts(const Facility& facility, const NetworkResults* network, const CostDefaults* rates = nullptr);

/// Extracts the input; results that are not there yet are null and leave their quantities empty.
[[nodiscard]] CostInput costInput(const BillOfParts& bill, const Settings& settings, const PowerResults* power,
                                  const CoolingResults* cooling, const ThroughputResults* throughput,
                                  const CostDefaults& defaults, const Table<Workload>* workloads = nullptr);

/// A price per unit of capacity, the figure that says how much there is of it, and what brings both to dollars.
struct RatedPrice {
    std::string_view priceKey{}, sizeKey{};
    double each_usd{}, size{}, scale{1};
    std::string_view basis{};
};
/// The first of the kinds of such prices that the part has.
[[nodiscard]] std::optional<RatedPrice> ratedPrice(const Part& part);

/// Price of one piece: the part's own, else the sum of its contents, else price per kW, kVA, kWh or metre
/// times its rating.
[[nodiscard]] Price effectivePrice(const Part& part, const Catalog& catalog);

}  // namespace mw
