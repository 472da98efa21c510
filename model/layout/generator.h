// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/component.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mw {

/// Equal parts side by side, in one row or in several whose rears and fronts face each other by turns.
struct RowPlan {
    std::string part{};
    int count{8};                      ///< in all rows together
    int rows{1};
    std::optional<double> pitch_m{};   ///< along the row; empty: the part's width
    double hotAisle_m{1.2};            ///< between the rears of two rows
    double coldAisle_m{1.8};           ///< between the fronts of two rows
    bool operator==(const RowPlan&) const = default;
};

/// Leaves for the ports that hosts have for one fabric, spines above them where one leaf a rail does not do, and racks for both.
struct FabricPlan {
    std::vector<std::string> hosts{};  ///< paths, with ranges: "rack-[1-8]"
    std::string fabric{"compute"};     ///< as their ports name it
    std::string leaf{}, spine{};       ///< parts
    std::string rack{};                ///< part that the switches are mounted in
    int rails{1};                      ///< a host's ports are dealt to so many leaves, neighbouring ports together
    double oversubscription{1};        ///< bandwidth down over bandwidth up of a leaf
    bool operator==(const FabricPlan&) const = default;
};

/// From the utility to the busways over rows of loads: one side (N) or two that each carry all (2N).
struct PowerTrainPlan {
    std::vector<std::string> loads{};  ///< paths, with ranges
    int sides{2};
    std::string utility{}, transformer{}, switchboard{}, ups{}, battery{}, busway{};   ///< parts; no battery where it is empty
    double voltage_v{415};             ///< of all that is behind the transformer
    FloorPlace yard{};                 ///< where the utility feed and the transformers stand
    bool operator==(const PowerTrainPlan&) const = default;
};

/// From the heat of loads to the open air: CDUs on manifolds over their rows, air units in their hall, pumps and what rejects
/// the heat in a yard, `spares` more of each than the heat needs.
struct CoolingPlan {
    std::vector<std::string> loads{};  ///< paths, with ranges
    int spares{1};                     ///< N + so many: of CDUs on a manifold, air units, coolers and chillers
    std::string cdu{}, manifold{}, airUnit{}, chiller{}, rejector{}, pump{};   ///< parts; without a chiller the air units take the rejector's water
    double otherAirShare{0.06};        ///< heat to the air of the hall beside the loads' own, as a share of their draw: UPS, boards, busways
    std::vector<std::string> fedBy{};  ///< what feeds the gear: of side a, then of side b, a name with a range each; empty: nothing
    std::vector<std::string> cdusFedBy{};   ///< the same of the CDUs, behind a UPS; empty: as the rest
    FloorPlace yard{};                 ///< where pumps, coolers and chillers stand
    bool operator==(const CoolingPlan&) const = default;
};

/// A declaration that components and links are made from. It stays in the layout, is changed and run again; what it made bears
/// its id.
struct Generator {
    std::string id{};                  ///< also the stem of what it makes: "rack" gives rack-01, rack-02, ...
    FloorPlace at{};                   ///< north-west corner of the first of it
    std::variant<RowPlan, FabricPlan, PowerTrainPlan, CoolingPlan> plan{};
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const Generator&) const = default;
};

/// "row", "fabric", "power-train", "cooling-plant".
[[nodiscard]] std::string_view generatorKind(const Generator& generator);

}  // namespace mw
