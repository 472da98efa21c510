// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/shared_list.h"
#include "model/facility/compare.h"
#include "model/facility/facility.h"
#include "solver/cooling/results.h"
#include "solver/loads/loads.h"
#include "solver/power/derating.h"
#include "solver/power/loss_curve.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mw {

/// Displacement power factor at transformers, breakers and cables. Server supplies and UPS inputs run at 0.97
/// to 0.99 (80 PLUS, IEC 62040-3), motors lower; 0.95 is the usual design value.
inline constexpr double kDesignPowerFactor = 0.95;

enum class PowerElement : std::uint8_t {
    Consumer,   ///< takes what it draws, may pass on without loss (a rack that feeds its sidecar)
    Source,     ///< utility feed, on-site generation
    Standby,    ///< generator: carries nothing in normal operation
    Converter,  ///< anything with one loss curve: transformer, UPS, PDU, switchboard, busway, power shelf
    Transfer    ///< transfer switch: takes its preferred side as long as it lives
};

/// Stage of the chain a loss is booked to; the names stand in `stageName`.
enum class PowerStage : std::uint8_t {
    None,
    Switchgear,
    Transformer,
    Ups,
    Transfer,
    Pdu,
    Busway,
    RackSupply,
    DcPower,
    Count
};
[[nodiscard]] std::string_view stageName(PowerStage stage);

/// What an element does to the power that passes, without any place on the floor.
struct PowerModel {
    PowerElement element{PowerElement::Consumer};
    PowerStage stage{PowerStage::None};
    LossCurve curve{};  ///< loss over base_kw at output over base_kw
    double base_kw{1};
    std::optional<double> rating_kw{};  ///< continuous, in the air and at the altitude where it stands
    bool ratesOutput{};   ///< the rating holds for the output (transformer, UPS), not for the input
    char preferred{'a'};  ///< of a transfer switch
    bool lossUnknown{};   ///< the part gives no efficiency: taken as lossless, told by a note
    bool operator==(const PowerModel&) const = default;
};

struct PowerInputNode {
    InstanceIndex instance{};
    PowerModel model{};
    bool operator==(const PowerInputNode&) const = default;
};

/// Side bits of feeds.
inline constexpr std::uint8_t kSideA = 1, kSideB = 2;
struct PowerInputLink {
    /// kNoLink: made up because a supply inside a rack feeds what stands in the rack.
    LinkIndex link{kNoLink};
    std::uint32_t from{}, to{};  ///< positions in `nodes`
    std::uint32_t cables{1};     ///< parallel: weight in an equal split
    double rating_kw{};          ///< continuous, all cables; 0: not known
    std::uint8_t side{};         ///< of the port it ends at: kSideA, kSideB or 0
    bool operator==(const PowerInputLink&) const = default;
};

/// Systems that draw power, for `bySystem_kw`.
enum class DrawSystem : std::uint8_t { Accelerators, Network, Storage, Other, Cooling, Count };

/// What of a node's load one system draws.
struct PowerInputDraw {
    std::uint32_t node{};  ///< position in `nodes`
    DrawSystem system{};
    double kw{};
    bool operator==(const PowerInputDraw&) const = default;
};

/// All that the power engine sees. Components may move within their hall without changing it. The network itself is shared by inputs that
/// differ in loads only.
struct PowerInput {
    SharedList<PowerInputNode> nodes{};  ///< by instance index
    SharedList<PowerInputLink> links{};
    std::vector<double> load_kw{};       ///< that a node draws itself, by position in `nodes`
    std::vector<PowerInputDraw> draws{};
    std::array<double, static_cast<std::size_t>(DrawSystem::Count)> draw_kw{};  ///< of all loads, fed or not
    std::optional<double> gridLimit_kw{};
    Surroundings outdoors{};   ///< of the site, from which ratings are derated
    std::vector<std::string> notes{};  ///< what the extraction could not find
    bool operator==(const PowerInput&) const = default;
};

/// Extracts the power network of a facility. IT loads come from designLoads(), the draw of fans, pumps and
/// compressors from the cooling engine. A draw without power links of its own is taken from its nearest
/// container that has some.
[[nodiscard]] PowerInput powerInput(const Facility& facility, std::span<const Load> itLoads,
                                    std::span<const CoolingNode> coolingDraw);
/// The same as powerInput() of both draws, from one made of the IT loads alone; nothing if the draw needs nodes that it
/// does not have (cooling gear without a power link).
[[nodiscard]] std::optional<PowerInput> withCoolingDraw(const PowerInput& ofIt, const Facility& facility,
                                                        std::span<const CoolingNode> coolingDraw);
/// The same as powerInput() of the IT loads, from the one of a facility before `changed` whose loads stood at the same
/// instances; nothing if the network itself may differ.
[[nodiscard]] std::optional<PowerInput> withLoads(const PowerInput& before, const Facility& facility,
                                                  const FacilityDifference& changed, std::span<const Load> itLoads);

}  // namespace mw
