// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/generate/fragment.h"

// Private to model/generate: how many of what a cooling plant needs, and what takes whose heat.
namespace mw::generate::cooling {

/// A stream of heat in coolant.
struct Stream {
    double kw{}, l_min{};
};
/// Gear that gives its heat to coolant at a port.
struct Taker {
    std::string path{}, port{};
    Stream stream{};
    std::size_t load{};        ///< which of the served it is or stands in
};
/// Neighbours [first, last) of a list on one manifold, in one loop, or on one pump skid.
struct Group {
    std::size_t first{}, last{};
    Stream stream{};
};

/// Litres a minute of water for a kW at 10 K: 60 / (0.998 kg/l x 4.18 kJ/(kg K) x 10 K).
constexpr double kWaterPerKw_l_min = 1.438;
/// The same of coolant with 25 % propylene glycol at 40 C (as the loads of the solver): 60 / (1.013 x 3.95 x 10).
constexpr double kCoolantPerKw_l_min = 1.4995;

/// The parts of a plan; null where the plan has none.
struct Gear {
    const Part *cdu{}, *manifold{}, *airUnit{}, *chiller{}, *rejector{}, *pump{};
};
[[nodiscard]] Outcome<Gear> gearOf(const Facility& facility, const CoolingPlan& plan);

/// Heat of the loads: to coolant by taker, the rest to the air.
struct Heat {
    std::vector<Load> loads{};     ///< as served
    std::vector<Taker> takers{};
    double liquid_kw{}, air_kw{};  ///< air_kw with what other gear gives
};
[[nodiscard]] Heat heatOf(const Facility& facility, const std::vector<Served>& served, double otherAirShare);

/// Deals out in order, each group as full as it may be; what is more than a group takes has one of its own.
template <class Below, class Together>
std::vector<Group> grouped(const std::vector<Below>& below, const Stream& most, int mostPieces, const Together& together)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < below.size(); ++i) {
        const Stream& s = below[i].stream;
        const bool fits = !groups.empty() && groups.back().stream.kw + s.kw <= most.kw && groups.back().stream.l_min + s.l_min <= most.l_min &&
                          static_cast<int>(i - groups.back().first) < mostPieces && together(i);
        if (!fits) groups.push_back({i, i, {}});
        groups.back().last = i + 1;
        groups.back().stream.kw += s.kw;
        groups.back().stream.l_min += s.l_min;
    }
    return groups;
}

/// Pieces that carry a load, each `most` at most: at least one. 1 + 1e-9 lets a full piece be full.
[[nodiscard]] int piecesFor(double load, double most);
/// What one CDU moves: the lesser of kW and L/min decides.
[[nodiscard]] Stream carriedBy(const Part& cdu);
/// Draw of a cooling part in kW, 0 where it states none.
[[nodiscard]] double ownDraw_kw(const Part& part);

/// What feeds one side: "board-[1-2]" with the outputs that nothing else uses.
struct Source {
    std::string path{};
    const PortGroup* group{};
    std::vector<int> free{};   ///< numbers of its outputs, from 1
};
/// A line of equal gear that is to be fed.
struct Consumer {
    std::string stem{};        ///< "plant-cdu-"
    int count{}, digits{};
    const Part* part{};
};
/// Links from the sources of a side to the feeds of gear, spread evenly, by the sources' last outputs: their first are left to what comes later.
[[nodiscard]] std::optional<Refusal> feed(Fragment& fragment, const Facility& facility, const Generator& generator, const std::string& names, int side,
                                          const std::vector<Consumer>& consumers);

}  // namespace mw::generate::cooling
