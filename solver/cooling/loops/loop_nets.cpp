// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn network taken apart into loops, its pipes sized.
#include "solver/cooling/loops/drawn_loops.h"

#include "solver/cooling/loops/fluids.h"
#include "solver/cooling/loops/pipe_sizes.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <numbers>

namespace mw {

namespace {

constexpr double kTechnology_c = 40, kFacilityWater_c = 25;   ///< where no supply temperature is known
constexpr double kSteel_kg_m3 = 7850, kSteel_kj_kgk = 0.5;
constexpr double kKvPressure_kpa = 100;      ///< Kv: m3/h of water at 1 bar (IEC 60534)

/// Properties of "PG25", "EG30"; anything else is water.
FluidProperties fluidOf(const std::string& name, double t_c)
{
    int percent = 0;
    if (name.size() >= 4) std::from_chars(name.data() + 2, name.data() + name.size(), percent);
    const bool ethylene = name.starts_with("EG");
    return fluidAt(ethylene ? ethyleneGlycol() : propyleneGlycol(), std::clamp(percent / 100.0, 0.0, 0.6), std::clamp(t_c, 1.0, 95.0));
}

/// Which loop a place belongs to.
class Joined {
public:
    explicit Joined(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    LoopNode root(LoopNode i)
    {
        while (m_parent[i] != i) i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(LoopNode a, LoopNode b)
    {
        if (a != kReturnSide && b != kReturnSide) m_parent[std::max(root(a), root(b))] = std::min(root(a), root(b));
    }

private:
    std::vector<LoopNode> m_parent;
};

/// Design flow of each pipe: what takers need, shared over the pipes that bring it, from the takers back to where it comes from.
std::vector<double> designFlows(const LoopInput& input)
{
    struct Way {
        LoopNode to{};
        std::uint32_t pipe{};
    };
    constexpr std::uint32_t kNoPipe = 0xffffffffU;
    const std::size_t places = input.nodeOf.size();
    std::vector<std::vector<Way>> back(places);          // to where a place's coolant comes from
    std::vector<std::uint32_t> waiting(places);
    std::vector<double> flow(places), weight(places);
    const auto open = [](const LoopPipe& pipe) { return pipe.closed ? 0.0 : static_cast<double>(pipe.count); };
    for (std::uint32_t p = 0; p < input.pipes.size(); ++p) {
        const LoopPipe& pipe = input.pipes[p];
        back[pipe.to].push_back({pipe.from, p}), ++waiting[pipe.from], weight[pipe.to] += open(pipe);
    }
    for (const LoopElement& element : input.elements) {
        if (element.to == kReturnSide) flow[element.from] += element.need_l_min;
        else if (element.from != kReturnSide) back[element.to].push_back({element.from, kNoPipe}), ++waiting[element.from], weight[element.to] += 1;
    }
    std::vector<double> of(input.pipes.size());
    std::vector<LoopNode> ready;
    for (LoopNode n = 0; n < places; ++n)
        if (waiting[n] == 0) ready.push_back(n);
    for (std::size_t next = 0; next < ready.size(); ++next) {
        const LoopNode n = ready[next];
        for (const Way& way : back[n]) {
            const double share = weight[n] <= 0 ? 0 : flow[n] * (way.pipe == kNoPipe ? 1 : open(input.pipes[way.pipe])) / weight[n];
            if (way.pipe != kNoPipe) of[way.pipe] = share;
            flow[way.to] += share;
            if (--waiting[way.to] == 0) ready.push_back(way.to);
        }
    }
    return of;
}

hydraulic::Link linkOf(const LoopElement& element, double density)
{
    hydraulic::Link link;
    if (element.kind == LoopElement::Kind::Pump) {
        link.kind = hydraulic::LinkKind::Pump;
        link.closed = !hydraulic::setCurve(link, {{element.rated_l_min / 60, element.head_kpa * 1000 / (density * 9.80665)}});
        return link;
    }
    link.kind = hydraulic::LinkKind::Valve, link.diameter_mm = 100;
    const double area_m2 = std::numbers::pi / 4 * 0.01, flow = element.need_l_min > 0 ? element.need_l_min : element.at_l_min;
    const double v_m_s = std::max(flow, 1e-3) / 60000 / area_m2;
    link.minorLoss = 2000 * element.drop_kpa * std::pow(std::max(flow, 1e-3) / std::max(element.at_l_min, 1e-3), element.exponent) / (density * v_m_s * v_m_s);
    return link;
}

class NetMaker {
public:
    NetMaker(const LoopInput& input, std::vector<LoopPipeFlow>& pipes) : m_input(input), m_pipes(pipes), m_joined(input.nodeOf.size()), m_place(input.nodeOf.size()) {}

    std::vector<LoopNet> make()
    {
        gather();
        m_design = designFlows(m_input);
        for (LoopNet& net : m_nets) makeOne(net);
        compare();
        return std::move(m_nets);
    }

    /// `nets` of an input in which the same hangs together, and what of it has changed.
    std::vector<LoopNet> renew(std::vector<LoopNet> nets, const LoopInput& before)
    {
        m_nets = std::move(nets);
        m_design = designFlows(m_input);
        for (LoopNet& net : m_nets) {
            const bool same = std::all_of(net.elements.begin(), net.elements.end(), [&](std::uint32_t e) { return m_input.elements[e] == before.elements[e]; }) &&
                              std::all_of(net.pipes.begin(), net.pipes.end(), [&](std::uint32_t p) { return m_input.pipes[p] == before.pipes[p]; });
            if (same) continue;
            LoopNet anew{.elements = std::move(net.elements), .pipes = std::move(net.pipes)};
            for (const std::uint32_t p : anew.pipes) m_pipes[p] = asDrawn(m_input.pipes[p]);
            net = std::move(anew);
            makeOne(net);
        }
        compare();
        return std::move(m_nets);
    }

private:
    using Key = std::shared_ptr<const std::vector<double>>;
    struct Less {
        bool operator()(const Key& a, const Key& b) const { return a != b && *a < *b; }
    };

    static LoopPipeFlow asDrawn(const LoopPipe& pipe) { return {.link = pipe.link, .diameter_mm = pipe.diameter_mm, .length_m = pipe.length_m, .sized = pipe.diameter_mm <= 0}; }

    void makeOne(LoopNet& net)
    {
        describe(net);
        sizePipes(net);
        connect(net);
    }

    /// Loops that are built the same share the first one's key and links.
    void compare()
    {
        std::map<Key, std::uint32_t, Less> seen;
        for (std::uint32_t i = 0; i < m_nets.size(); ++i) {
            LoopNet& net = m_nets[i];
            const auto [found, isNew] = seen.emplace(net.key, i);
            net.loop.like = found->second, net.key = found->first;
            if (!isNew) net.links = {};
            else if (net.links.empty()) connect(net);   // its elder has changed
        }
    }

    void gather()
    {
        for (const LoopPipe& pipe : m_input.pipes) m_joined.join(pipe.from, pipe.to);
        for (const LoopElement& element : m_input.elements) m_joined.join(element.from, element.to);
        constexpr std::size_t kNone = static_cast<std::size_t>(-1);
        std::vector<std::size_t> at(m_input.nodeOf.size(), kNone);
        const auto netAt = [&](LoopNode node) -> LoopNet& {
            std::size_t& net = at[m_joined.root(node)];
            if (net == kNone) net = m_nets.size(), m_nets.emplace_back();
            return m_nets[net];
        };
        for (std::uint32_t p = 0; p < m_input.pipes.size(); ++p) netAt(m_input.pipes[p].from).pipes.push_back(p);
        for (std::uint32_t e = 0; e < m_input.elements.size(); ++e) {
            const LoopElement& element = m_input.elements[e];
            netAt(element.from == kReturnSide ? element.to : element.from).elements.push_back(e);
        }
        m_pipes.clear();
        for (const LoopPipe& pipe : m_input.pipes) m_pipes.push_back(asDrawn(pipe));
    }

    void describe(LoopNet& net)
    {
        CoolantLoop& loop = net.loop;
        bool condenser = false, racks = false;
        std::uint32_t plant = 0, cdus = 0;
        double supply = 0, known = 0;
        loop.kind = LoopKind::Facility;
        loop.first = net.pipes.empty() ? m_input.elements[net.elements[0]].instance : m_input.nodeOf[m_input.pipes[net.pipes[0]].from];
        for (const std::uint32_t e : net.elements) {
            const LoopElement& element = m_input.elements[e];
            loop.volume_l += element.volume_l;
            if (element.kind == LoopElement::Kind::Taker) {
                ++loop.takers, loop.need_l_min += element.need_l_min, loop.heat_kw += element.heat_kw;
                racks = racks || element.rack;
                condenser = condenser || element.role == CoolingRole::WaterChiller;
                if (element.supply_c) supply += *element.supply_c, known += 1;
            }
            plant += element.kind == LoopElement::Kind::Giver ? 1 : 0;
            if (element.kind != LoopElement::Kind::Pump) continue;
            ++loop.pumps;
            cdus += element.from == kReturnSide ? 1 : 0;
        }
        loop.givers = plant + cdus;
        if (plant == 0 && (racks || cdus > 0)) loop.kind = LoopKind::Technology;   // racks on the plant's own water are on the facility loop
        if (condenser) loop.kind = LoopKind::Condenser;
        const double rise = loop.need_l_min > 0 ? loop.heat_kw / (kWater_kw_per_lpm_k * loop.need_l_min) : 0;
        const bool technology = loop.kind == LoopKind::Technology;
        loop.t_c = (known > 0 ? supply / known : technology ? kTechnology_c : kFacilityWater_c) + std::clamp(rise, 0.0, 30.0) / 2;
        m_fluid = fluidOf(technology || racks ? m_input.coolant : m_input.facilityCoolant, loop.t_c);
        net.density_kg_m3 = m_fluid.density_kg_m3, net.viscosity_m2_s = m_fluid.kinematic_m2_s();
        loop.noPump = loop.takers > 0 && loop.pumps == 0, loop.noSink = loop.takers > 0 && loop.givers == 0;
        if (loop.takers == 0) loop.reason = "nothing in it takes coolant";
        else if (loop.noSink) loop.reason = "nothing in it takes the heat out";
        else if (loop.noPump) loop.reason = "no pump is drawn in it";
    }

    void sizePipes(LoopNet& net)
    {
        for (const std::uint32_t p : net.pipes) {
            const LoopPipe& drawn = m_input.pipes[p];
            LoopPipeFlow& pipe = m_pipes[p];
            double wall_mm = pipe.diameter_mm * 0.06;
            if (pipe.sized) {
                const PipeSize& size = pipeFor(m_design[p] / 60 / std::max(drawn.count, 1U), m_fluid);
                pipe.diameter_mm = size.inner_mm, wall_mm = size.wall_mm;
            }
            const double metres = 2 * pipe.length_m * drawn.count, d_m = pipe.diameter_mm / 1000;
            net.loop.volume_l += metres * std::numbers::pi / 4 * d_m * d_m * 1000;
            net.loop.metal_kj_k += metres * std::numbers::pi * d_m * wall_mm / 1000 * kSteel_kg_m3 * kSteel_kj_kgk;
        }
    }

    std::size_t placeOf(LoopNet& net, LoopNode node)
    {
        if (node == kReturnSide) return 0;
        if (m_place[node] == 0) m_place[node] = net.places++;
        return m_place[node];
    }

    void connect(LoopNet& net)
    {
        net.links.clear(), net.firstLink.clear(), net.places = 1;
        std::vector<double> key{static_cast<double>(net.loop.kind), net.density_kg_m3, net.viscosity_m2_s};
        for (const std::uint32_t e : net.elements) {
            const LoopElement& element = m_input.elements[e];
            hydraulic::Link link = linkOf(element, net.density_kg_m3);
            link.from = placeOf(net, element.from), link.to = placeOf(net, element.to);
            net.links.push_back(link);
            key.insert(key.end(), {static_cast<double>(element.kind), static_cast<double>(link.from), static_cast<double>(link.to), element.need_l_min, element.at_l_min,
                                   element.drop_kpa, element.exponent, element.rated_l_min, element.head_kpa});
        }
        for (const std::uint32_t p : net.pipes) {
            const LoopPipe& drawn = m_input.pipes[p];
            const hydraulic::Link link = pipeLink(net, p);
            net.firstLink.push_back(static_cast<std::uint32_t>(net.links.size()));
            net.links.insert(net.links.end(), std::max(drawn.count, 1U), link);
            key.insert(key.end(), {static_cast<double>(link.from), static_cast<double>(link.to), link.length_m, link.diameter_mm, link.minorLoss,
                                   static_cast<double>(drawn.count), drawn.closed ? 1.0 : 0.0, drawn.checkValve ? 1.0 : 0.0});
        }
        net.key = std::make_shared<const std::vector<double>>(std::move(key));
    }

    hydraulic::Link pipeLink(LoopNet& net, std::uint32_t p)
    {
        const LoopPipe& drawn = m_input.pipes[p];
        hydraulic::Link link;
        link.from = placeOf(net, drawn.from), link.to = placeOf(net, drawn.to);
        link.length_m = 2 * drawn.length_m, link.diameter_mm = m_pipes[p].diameter_mm, link.roughness_mm = kSteelRoughness_mm, link.minorLoss = 2 * kFittings;
        link.closed = drawn.closed, link.checkValve = drawn.checkValve;
        if (drawn.kv_m3_h && *drawn.kv_m3_h > 0) {
            const double d_m = link.diameter_mm / 1000, v_m_s = *drawn.kv_m3_h / 3600 / (std::numbers::pi / 4 * d_m * d_m);
            link.minorLoss += 2000 * kKvPressure_kpa / (1000 * v_m_s * v_m_s);
        }
        return link;
    }

    const LoopInput& m_input;
    std::vector<LoopPipeFlow>& m_pipes;
    Joined m_joined;
    std::vector<std::size_t> m_place;        ///< of a node in its loop; 0: none yet
    std::vector<LoopNet> m_nets{};
    std::vector<double> m_design{};
    FluidProperties m_fluid{};
};

}  // namespace

std::vector<LoopNet> loopNets(const LoopInput& input, std::vector<LoopPipeFlow>& pipes) { return NetMaker(input, pipes).make(); }

bool hangTogetherAlike(const LoopInput& a, const LoopInput& b)
{
    const auto ends = [](const auto& x, const auto& y) { return x.from == y.from && x.to == y.to; };
    return a.nodeOf == b.nodeOf && a.coolant == b.coolant && a.facilityCoolant == b.facilityCoolant && std::equal(a.pipes.begin(), a.pipes.end(), b.pipes.begin(), b.pipes.end(), ends) &&
           std::equal(a.elements.begin(), a.elements.end(), b.elements.begin(), b.elements.end(), ends);
}

void renewNets(const LoopInput& before, const LoopInput& input, std::vector<LoopNet>& nets, std::vector<LoopPipeFlow>& pipes)
{
    nets = hangTogetherAlike(before, input) ? NetMaker(input, pipes).renew(std::move(nets), before) : loopNets(input, pipes);
}

}  // namespace mw
