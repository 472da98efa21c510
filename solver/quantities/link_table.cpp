// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each number of a single link once.
#include "solver/quantities/link_quantity.h"
#include "solver/quantities/pipe_state.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

using LinkValue = std::optional<double>;

const PowerLink* powerOf(const Results& r, LinkIndex l) { return r.power ? r.power->link(l) : nullptr; }
const NetworkLink* cableOf(const Results& r, LinkIndex l) { return r.network ? r.network->link(l) : nullptr; }

LinkValue linkPower(const Results& r, LinkIndex l)
{
    const auto* flow = powerOf(r, l);
    return flow != nullptr ? LinkValue(flow->kw) : std::nullopt;
}

LinkValue linkRating(const Results& r, LinkIndex l)
{
    const auto* flow = powerOf(r, l);
    return flow != nullptr ? flow->rating_kw : std::nullopt;
}

LinkValue linkLoading(const Results& r, LinkIndex l)
{
    const auto* flow = powerOf(r, l);
    return flow != nullptr ? flow->loading : std::nullopt;
}

LinkValue cableLength(const Results& r, LinkIndex l)
{
    const auto* cable = cableOf(r, l);
    return cable != nullptr && cable->length_m > 0 ? LinkValue(cable->length_m) : std::nullopt;
}

LinkValue cablePrice(const Results& r, LinkIndex l)
{
    const auto* cable = cableOf(r, l);
    return cable != nullptr && cable->price_usd > 0 ? LinkValue(cable->price_usd) : std::nullopt;
}

LinkValue cablePower(const Results& r, LinkIndex l)
{
    const auto* cable = cableOf(r, l);
    return cable != nullptr && cable->power_kw > 0 ? LinkValue(cable->power_kw) : std::nullopt;
}

LinkValue trafficLoad(const Results& r, LinkIndex l)
{
    const auto* traffic = r.traffic ? r.traffic->link(l) : nullptr;
    return traffic != nullptr ? LinkValue(traffic->load) : std::nullopt;
}

LinkValue cableCount(const Results& r, LinkIndex l) { return cableOf(r, l) != nullptr ? LinkValue(r.facility->links[l].count) : std::nullopt; }

LinkValue cableSpeed(const Results& r, LinkIndex l)
{
    const auto* cable = cableOf(r, l);
    return cable != nullptr && cable->speed_gbps > 0 ? LinkValue(cable->speed_gbps) : std::nullopt;
}

/// Where the plan's tokens over failures are known.
LinkValue cableTokens(const Results& r, LinkIndex l)
{
    const bool known = cableOf(r, l) != nullptr && r.outages && r.outages.state == SectionState::Fresh && r.outages->expectedTokensShare;
    return known ? LinkValue(r.outages->lossOf(l)) : std::nullopt;
}

template <auto Member>
LinkValue ofPipe(const Results& r, LinkIndex l)
{
    return pipeState(r, l).*Member;
}

constexpr std::array kLink{
    LinkQuantity{"link-power", "Power", Format::Power_kw, "Power through it at design load, all of its cables together", &linkPower},
    LinkQuantity{"link-rating", "Continuous rating", Format::Power_kw, "What its ports may carry continuously, the lower of both ends, all cables together", &linkRating},
    LinkQuantity{"link-loading", "Load", Format::Share, "Power through it over its continuous rating", &linkLoading, 1.0},
    LinkQuantity{"cable-length", "Length", Format::Length_m, "Of each cable, with slack", &cableLength},
    LinkQuantity{"cable-count", "Cables of the bundle", Format::Count, "Equal cables between the same two components", &cableCount, {}, true},
    LinkQuantity{"cable-speed", "Speed of a cable, Gbit/s", Format::Plain, "Of each, the slower end", &cableSpeed, {}, true},
    LinkQuantity{"cable-tokens", "Tokens lost without it", Format::Share, "Of the serving plan, while all its cables are open", &cableTokens, {}, true},
    LinkQuantity{"cable-traffic", "Traffic", Format::Share, "Of the serving plan, in its busier direction, over what all its cables can carry", &trafficLoad, 1.0},
    LinkQuantity{"cable-power", "Power of optics", Format::Power_kw, "Of the optics at both ends, all cables together", &cablePower},
    LinkQuantity{"cable-price", "Price", Format::Usd, "Cables and optics, all cables together", &cablePrice},
    LinkQuantity{"pipe-flow", "Flow in drawn loops", Format::Flow_l_min, "Coolant through the pair of pipes by the drawn pipes, pumps and resistances", &ofPipe<&PipeState::flow_l_min>},
    LinkQuantity{"pipe-velocity", "Velocity", Format::Speed_m_s, "Of the coolant in the pipe", &ofPipe<&PipeState::velocity_m_s>},
    LinkQuantity{"pipe-pressure", "Pressure lost", Format::Pressure_kpa, "That supply and return lose together", &ofPipe<&PipeState::pressure_kpa>},
    LinkQuantity{"pipe-bore", "Bore", Format::Bore_mm, "Inner diameter of each of both pipes", &ofPipe<&PipeState::diameter_mm>},
    LinkQuantity{"pipe-supply", "Coolant supply", Format::Temperature_c, "Temperature of the coolant on its way out", &ofPipe<&PipeState::supply_c>},
    LinkQuantity{"pipe-return", "Coolant return", Format::Temperature_c, "Temperature of the coolant on its way back", &ofPipe<&PipeState::return_c>},
};

}  // namespace

std::span<const LinkQuantity> linkQuantities() { return kLink; }

const LinkQuantity* linkQuantity(std::string_view id)
{
    const auto found = std::find_if(kLink.begin(), kLink.end(), [&](const auto& row) { return row.id == id; });
    return found == kLink.end() ? nullptr : &*found;
}

}  // namespace mw
