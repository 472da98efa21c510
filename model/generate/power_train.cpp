// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/floor.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace mw::generate {

namespace {

constexpr double kPowerFactor = 0.95;   // of server power supplies from a quarter of their load up (80 PLUS asks for 0.95 at half load)
constexpr double kContinuous = 0.8;     // of a rating that a load of three hours or more may take (NEC 215.3)
constexpr double kBehindUps = 0.95;     // of what the board gives arrives behind the UPS: at least that of any double conversion in the catalogue
constexpr double kOffset_m = 0.2, kSideStep_m = 0.5;   // of the busways over a row: from its edge, and of side b from side a

/// What the parts of a chain carry, in kW at its loads.
struct Gear {
    const Part *utility{}, *transformer{}, *switchboard{}, *ups{}, *battery{}, *busway{};
    double busway_kw{}, ups_kw{}, chain_kw{};
    int taps{}, upsOutputs{}, boardOutputs{}, utilityOutputs{};
};

const PortGroup* group(const Part& part, PortFlow flow) { return groupOf(part, PortKind::Power, flow); }

double boardKw(const Part& part, double voltage_v)
{
    return std::numbers::sqrt3 * voltage_v * part.figureOr("rating_a", 0) * kPowerFactor / 1000 * kContinuous;
}

Outcome<Gear> gearOf(const Facility& facility, const PowerTrainPlan& plan)
{
    Gear gear;
    const auto power = PortKind::Power;
    if (auto refusal = chooseParts(facility, {{&gear.utility, plan.utility, "the utility feed", {Kind::UtilityFeed}, power, true, false},
                                              {&gear.transformer, plan.transformer, "the transformers", {Kind::Transformer}, power, true, true},
                                              {&gear.switchboard, plan.switchboard, "the switchboards", {Kind::Switchboard, Kind::Switchgear}, power, true, true},
                                              {&gear.ups, plan.ups, "the UPS", {Kind::Ups}, power, true, true},
                                              {&gear.battery, plan.battery, "the batteries", {Kind::Battery}, power, false, false, {}, true},
                                              {&gear.busway, plan.busway, "the busways", {Kind::Busway}, power, true, true}}))
        return *refusal;
    gear.busway_kw = gear.busway->figure("rating_kw") ? kContinuous * *gear.busway->figure("rating_kw") : boardKw(*gear.busway, plan.voltage_v);
    gear.ups_kw = gear.ups->figureOr("rating_kw", gear.ups->figureOr("rating_mva", 0) * 1000 * kPowerFactor);
    const double transformer_kw = gear.transformer->figureOr("rating_mva", gear.transformer->figureOr("rating_kva", 0) / 1000) * 1000 * kPowerFactor;
    gear.chain_kw = kBehindUps * std::min(transformer_kw, boardKw(*gear.switchboard, plan.voltage_v));
    gear.taps = group(*gear.busway, PortFlow::Out)->count;
    gear.upsOutputs = group(*gear.ups, PortFlow::Out)->count;
    gear.boardOutputs = group(*gear.switchboard, PortFlow::Out)->count;
    gear.utilityOutputs = group(*gear.utility, PortFlow::Out)->count;
    if (gear.busway_kw <= 0 || gear.ups_kw <= 0 || gear.chain_kw <= 0)
        return Refusal{"generate.no-rating", "A rating of the busway, the UPS, the transformer or the switchboard is not known: choose parts that state theirs."};
    return gear;
}

/// Neighbours that something of a level carries: [first, last) of the level below.
struct Share {
    std::size_t first{}, last{};
    double kw{};
};

/// Deals out in order, each as full as it may be.
template <class Below, class Together>
std::vector<Share> packed(const std::vector<Below>& below, double most_kw, int mostPieces, const Together& together)
{
    std::vector<Share> shares;
    for (std::size_t i = 0; i < below.size(); ++i) {
        const bool fits = !shares.empty() && shares.back().kw + below[i].kw <= most_kw && static_cast<int>(i - shares.back().first) < mostPieces && together(i);
        if (!fits) shares.push_back({i, i, 0});
        shares.back().last = i + 1;
        shares.back().kw += below[i].kw;
    }
    return shares;
}

class TrainMaker {
public:
    TrainMaker(const Facility& facility, const Generator& generator, const PowerTrainPlan& plan, const Gear& gear, const std::vector<Served>& served)
        : m_facility(facility), m_generator(generator), m_plan(plan), m_gear(gear), m_served(served), m_fragment(generator.id),
          m_hall(*facility.layout, generator.at), m_yard(*facility.layout, plan.yard)
    {
        for (const Served& one : served) {
            const Instance& instance = facility.instances[one.instance];
            m_loads.push_back({drawOf(facility, one.instance), instance.footprint, instance.hall, instance.facing});
        }
    }

    std::optional<Refusal> deal()
    {
        for (std::size_t i = 0; i < m_loads.size(); ++i)
            if (m_loads[i].kw > m_gear.busway_kw)
                return Refusal{"generate.busway-too-small", fmt::format("{} draws {:.0f} kW, the busway carries {:.0f} kW in continuous use: choose a larger busway.",
                                                                        m_served[i].path, m_loads[i].kw, m_gear.busway_kw)};
        m_busways = packed(m_loads, std::min(m_gear.busway_kw, m_gear.ups_kw), m_gear.taps, [&](std::size_t i) { return besideEachOther(m_loads[i - 1], m_loads[i]); });
        m_ups = packed(m_busways, std::min(m_gear.ups_kw, m_gear.chain_kw), m_gear.upsOutputs, [](std::size_t) { return true; });
        m_chains = packed(m_ups, m_gear.chain_kw, m_gear.boardOutputs, [](std::size_t) { return true; });
        for (const Share& share : m_ups)
            if (share.kw > std::min(m_gear.ups_kw, m_gear.chain_kw))
                return Refusal{"generate.ups-too-small", fmt::format("A busway brings {:.0f} kW together, UPS, switchboard and transformer carry {:.0f} kW: choose larger ones or a "
                                                                     "smaller busway.", share.kw, std::min(m_gear.ups_kw, m_gear.chain_kw))};
        if (static_cast<int>(m_chains.size()) > m_gear.utilityOutputs)
            return Refusal{"generate.utility-outputs", fmt::format("{} transformers a side, the utility feed has {} ways out: choose larger transformers.", m_chains.size(),
                                                                   m_gear.utilityOutputs)};
        return std::nullopt;
    }

    /// One side: all gear, its links, and the loads on it.
    std::optional<Refusal> makeSide(int side)
    {
        const std::string mark(1, static_cast<char>('a' + side));
        standGear(mark);
        joinGear(mark);
        for (std::size_t i = 0; i < m_busways.size(); ++i) {
            standBusway(mark, i, side);
            if (auto refusal = joinLoads(mark, i, side)) return refusal;
        }
        return std::nullopt;
    }

    [[nodiscard]] Outcome<Layout> take() const { return m_fragment.take(); }

private:
    /// "power-ups-a" and its number among `count`.
    [[nodiscard]] std::string name(std::string_view what, const std::string& mark, std::size_t first, std::size_t last, std::size_t count) const
    {
        return range(fmt::format("{}-{}-{}", m_generator.id, what, mark), static_cast<int>(first) + 1, static_cast<int>(last), digitsOf(static_cast<int>(count)));
    }
    [[nodiscard]] std::string one(std::string_view what, const std::string& mark, std::size_t i, std::size_t count) const { return name(what, mark, i, i + 1, count); }

    void standLine(Floor& floor, std::string_view what, const std::string& mark, const Part& part, std::size_t count, std::vector<Fragment::Figure> figures = {})
    {
        floor.stand(m_fragment, part, static_cast<int>(count),
                    [&](int first, int last) { return name(what, mark, static_cast<std::size_t>(first) - 1, static_cast<std::size_t>(last), count); }, std::move(figures));
    }

    /// Boards, UPS and batteries in the hall; feed and transformers in the yard; side b a gangway behind side a.
    void standGear(const std::string& mark)
    {
        const std::size_t chains = m_chains.size(), ups = m_ups.size();
        m_yard.stand(m_fragment, *m_gear.utility, 1, [&](int, int) { return fmt::format("{}-utility-{}", m_generator.id, mark); });
        standLine(m_yard, "transformer", mark, *m_gear.transformer, chains, {{"secondary_v", m_plan.voltage_v}});
        standLine(m_hall, "board", mark, *m_gear.switchboard, chains, {{"voltage_v", m_plan.voltage_v}});
        standLine(m_hall, "ups", mark, *m_gear.ups, ups);
        if (m_gear.battery != nullptr) standLine(m_hall, "battery", mark, *m_gear.battery, ups);
        for (Floor* floor : {&m_hall, &m_yard}) floor->wrap();
    }

    void joinGear(const std::string& mark)
    {
        const std::size_t chains = m_chains.size(), ups = m_ups.size();
        const auto in = [](const Part& part) { return ports(*group(part, PortFlow::In), 1); };
        m_fragment.join(fmt::format("{}-utility-{}.{}", m_generator.id, mark, ports(*group(*m_gear.utility, PortFlow::Out), 1, static_cast<int>(chains))),
                        name("transformer", mark, 0, chains, chains) + "." + in(*m_gear.transformer));
        m_fragment.join(name("transformer", mark, 0, chains, chains) + "." + ports(*group(*m_gear.transformer, PortFlow::Out), 1),
                        name("board", mark, 0, chains, chains) + "." + in(*m_gear.switchboard));
        for (std::size_t i = 0; i < chains; ++i) {
            const Share& share = m_chains[i];
            m_fragment.join(one("board", mark, i, chains) + "." + ports(*group(*m_gear.switchboard, PortFlow::Out), 1, static_cast<int>(share.last - share.first)),
                            name("ups", mark, share.first, share.last, ups) + "." + in(*m_gear.ups));
        }
        const PortGroup *cell = m_gear.battery != nullptr ? group(*m_gear.battery, PortFlow::Both) : nullptr, *dc = group(*m_gear.ups, PortFlow::Both);
        if (cell != nullptr && dc != nullptr)
            m_fragment.join(name("battery", mark, 0, ups, ups) + "." + ports(*cell, 1), name("ups", mark, 0, ups, ups) + "." + ports(*dc, 1));
        for (std::size_t i = 0; i < ups; ++i) {
            const Share& share = m_ups[i];
            m_fragment.join(one("ups", mark, i, ups) + "." + ports(*group(*m_gear.ups, PortFlow::Out), 1, static_cast<int>(share.last - share.first)),
                            name("busway", mark, share.first, share.last, m_busways.size()) + "." + in(*m_gear.busway));
        }
    }

    /// Above its loads, as long as they are wide.
    void standBusway(const std::string& mark, std::size_t i, int side)
    {
        const Share& share = m_busways[i];
        const Load& first = m_loads[share.first];
        const bool alongX = first.alongX();
        const Stretch stretch = stretchOf(m_loads, share.first, share.last);
        const double low = stretch.low_m, high = stretch.high_m, edge = stretch.edge_m + kOffset_m + side * kSideStep_m;
        const FloorPlace at{m_facility.layout->halls[static_cast<std::size_t>(first.hall)].id, alongX ? low : edge, alongX ? edge : low, first.facing};
        m_fragment.stand(one("busway", mark, i, m_busways.size()), m_gear.busway->id, at, 0, {{"width_mm", std::round((high - low) * 1000)}, {"length_m", high - low}});
    }

    std::optional<Refusal> joinLoads(const std::string& mark, std::size_t i, int side)
    {
        const Share& share = m_busways[i];
        const PortGroup& tap = *group(*m_gear.busway, PortFlow::Out);
        for (const Run& run : runsOf(m_served, m_plan.loads, share.first, share.last)) {
            const auto feed = feedOf(m_facility.part(m_served[run.first].instance), side);
            if (!feed)
                return Refusal{"generate.one-feed", fmt::format("{} has no feed for side {}: make one side alone, or leave it out.", m_served[run.first].path, mark)};
            m_fragment.join(one("busway", mark, i, m_busways.size()) + "." + ports(tap, static_cast<int>(run.first - share.first) + 1, static_cast<int>(run.last - run.first)),
                            run.name + "." + *feed);
        }
        return std::nullopt;
    }

    const Facility& m_facility;
    const Generator& m_generator;
    const PowerTrainPlan& m_plan;
    const Gear& m_gear;
    const std::vector<Served>& m_served;
    Fragment m_fragment;
    Floor m_hall, m_yard;
    std::vector<Load> m_loads{};
    std::vector<Share> m_busways{}, m_ups{}, m_chains{};
};

}  // namespace

Outcome<Layout> makePowerTrain(const Facility& facility, const Generator& generator, const PowerTrainPlan& plan)
{
    const auto served = servedBy(facility, plan.loads, "loads");
    if (!served) return served.refusal();
    for (const Served& one : *served)
        if (facility.instances[one.instance].hall < 0)
            return Refusal{"generate.nowhere", fmt::format("{} stands in no hall: place it first.", one.path)};
    const auto gear = gearOf(facility, plan);
    if (!gear) return gear.refusal();
    TrainMaker maker(facility, generator, plan, *gear, *served);
    if (auto refusal = maker.deal()) return *refusal;
    for (int side = 0; side < plan.sides; ++side)
        if (auto refusal = maker.makeSide(side)) return *refusal;
    return maker.take();
}

}  // namespace mw::generate
