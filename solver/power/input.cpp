// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/input.h"

#include "model/catalog/part_title.h"
#include "solver/power/element_models.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace mw {
namespace {

constexpr std::uint32_t kNoNode = 0xffffffffU;

std::uint8_t sideOf(const PortGroup& port)
{
    if (port.side == "a" || port.id.ends_with("-a")) return kSideA;
    if (port.side == "b" || port.id.ends_with("-b")) return kSideB;
    return 0;
}

/// Batteries and their DC links carry nothing in normal operation, and a tie drawn normally open is open.
bool isNormalPath(const Facility& facility, const FacilityLink& link)
{
    if (link.kind != PortKind::Power || link.from == link.to) return false;
    const Part& from = facility.part(link.from);
    const Part& to = facility.part(link.to);
    if (from.kind == Kind::Battery || to.kind == Kind::Battery) return false;
    if (from.fact("normally") == "open" || to.fact("normally") == "open") return false;
    if (link.link)
        for (const auto& [key, node] : link.link->extras)
            if (key == "normally_open" && node.text == "true") return false;
    return from.ports[link.fromPort].flow != PortFlow::Both || to.ports[link.toPort].flow != PortFlow::Both;
}

double rating_kw(const PortGroup& from, const PortGroup& to, double cables)
{
    if (from.rating_kw <= 0) return to.rating_kw * cables;
    if (to.rating_kw <= 0) return from.rating_kw * cables;
    return std::min(from.rating_kw, to.rating_kw) * cables;
}

DrawSystem systemOf(char letter)
{
    switch (letter) {
    case 'c':
        return DrawSystem::Accelerators;
    case 'n':
        return DrawSystem::Network;
    case 's':
        return DrawSystem::Storage;
    default:
        return DrawSystem::Other;
    }
}

std::optional<double> gridLimit_kw(const Facility& facility)
{
    const auto& limit = facility.layout->settings->site.grid.limit_mw;
    return limit ? std::optional(*limit * 1000) : std::nullopt;
}

/// Air of a yard that states none of its own.
Surroundings outdoors(const Facility& facility)
{
    return surroundings(facility.layout->settings->site, true);
}

void count(const PowerInputDraw& draw, PowerInput& input)
{
    input.load_kw[draw.node] += draw.kw;
    input.draw_kw[static_cast<std::size_t>(draw.system)] += draw.kw;
}

class InputBuilder {
public:
    explicit InputBuilder(const Facility& facility)
        : m_facility(facility), m_node(facility.instances.size(), kNoNode), m_in(m_node.size()),
          m_out(m_node.size())
    {
    }

    PowerInput build(std::span<const Load> itLoads, std::span<const CoolingNode> coolingDraw)
    {
        m_links.reserve(m_facility.linksByKind[static_cast<std::size_t>(PortKind::Power)].size());
        m_facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) {
            if (isNormalPath(m_facility, link)) addLink(link);
        });
        findSuppliesInside();
        for (const Load& load : itLoads) addDraw(load.instance, load.it_kw, systemOf(load.system));
        for (const CoolingNode& node : coolingDraw)
            if (node.power_kw > 0) addDraw(node.instance, node.power_kw, DrawSystem::Cooling);
        makeNodes();
        dealSides();
        m_input.nodes = std::move(m_nodes);
        m_input.links = std::move(m_links);
        for (const PowerInputDraw& draw : m_input.draws) count(draw, m_input);
        m_input.gridLimit_kw = gridLimit_kw(m_facility);
        m_input.outdoors = outdoors(m_facility);
        return std::move(m_input);
    }

private:
    /// Links and draws hold instance indices until makeNodes() numbers the nodes.
    void addLink(const FacilityLink& link)
    {
        const PortGroup& from = m_facility.part(link.from).ports[link.fromPort];
        const PortGroup& to = m_facility.part(link.to).ports[link.toPort];
        m_links.push_back(
            {link.index, link.from, link.to, link.count, rating_kw(from, to, link.count), sideOf(to)});
        m_out[link.from] = 1;
        m_in[link.to] = 1;
    }

    /// A rack PDU or power shelf that is fed but whose outlets are not drawn feeds the rack it sits in.
    void findSuppliesInside()
    {
        std::vector<InstanceIndex> supplies;
        const auto count = static_cast<InstanceIndex>(m_node.size());
        for (InstanceIndex i = 0; i < count; ++i) {
            const Instance& instance = m_facility.instances[i];
            if (instance.parent == kNoInstance || !m_in[i] || m_out[i] || m_in[instance.parent]) continue;
            if (isPowerGear(instance.part->kind)) supplies.push_back(i);
        }
        for (const InstanceIndex i : supplies) {
            const InstanceIndex holder = m_facility.instances[i].parent;
            m_links.push_back({.from = i, .to = holder});
            m_out[i] = 1;
            m_in[holder] = 1;
        }
    }

    void addDraw(InstanceIndex instance, double kw, DrawSystem system)
    {
        InstanceIndex at = instance;
        while (!m_in[at] && m_facility.instances[at].parent != kNoInstance)
            at = m_facility.instances[at].parent;
        m_input.draws.push_back({at, system, kw});
        m_node[at] = 0;  // any number: it is one
    }

    void makeNodes()
    {
        for (std::size_t i = 0; i < m_node.size(); ++i)
            if (m_in[i] || m_out[i]) m_node[i] = 0;
        m_nodes.reserve(m_node.size() - static_cast<std::size_t>(std::count(m_node.begin(), m_node.end(), kNoNode)));
        for (InstanceIndex i = 0; i < m_node.size(); ++i) {
            if (m_node[i] == kNoNode) continue;
            m_node[i] = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.push_back({i, modelOf(m_facility.part(i))});
            derate(m_nodes.back());
        }
        m_input.load_kw.resize(m_nodes.size());
        for (PowerInputLink& link : m_links) {
            link.from = m_node[link.from];
            link.to = m_node[link.to];
        }
        for (PowerInputDraw& draw : m_input.draws) draw.node = m_node[draw.node];
        noteUnknownLosses();
    }

    const PowerModel& modelOf(const Part& part)
    {
        if (&part == m_lastPart) return *m_lastModel;  // equal parts stand in runs
        const auto [found, isNew] = m_models.try_emplace(&part);
        if (isNew) found->second = powerModel(part);
        if (found->second.lossUnknown) m_lossless.insert(titleOf(part));
        m_lastPart = &part;
        m_lastModel = &found->second;
        return found->second;
    }

    /// What the part may carry in the air of its hall.
    void derate(PowerInputNode& node)
    {
        if (!node.model.rating_kw) return;
        const Instance& instance = m_facility.instances[node.instance];
        *node.model.rating_kw *= derating(*instance.part, airOf(instance.hall)).factor;
    }

    const Surroundings& airOf(std::int32_t hall)
    {
        const auto [found, isNew] = m_air.try_emplace(hall);
        if (isNew) found->second = surroundings(*m_facility.layout, hall);
        return found->second;
    }

    void noteUnknownLosses()
    {
        if (m_lossless.empty()) return;
        m_input.notes.push_back(
            m_lossless.size() == 1 ? fmt::format("{:s} gives no efficiency and is taken as lossless", *m_lossless.begin())
                                   : fmt::format("{} parts of the power gear give no efficiency and are taken as lossless: {:s}", m_lossless.size(),
                                                 fmt::format("{}", fmt::join(m_lossless, "; "))));
    }

    /// Where the ports of a consumer do not name sides but it has several feeds, they are a and b in turn.
    void dealSides()
    {
        std::vector<std::uint8_t> feeds(m_nodes.size()), named(m_nodes.size());
        for (const PowerInputLink& link : m_links) {
            if (feeds[link.to] < 2) ++feeds[link.to];
            if (link.side) named[link.to] = 1;
        }
        std::vector<std::uint8_t> next(m_nodes.size(), kSideA);
        for (PowerInputLink& link : m_links) {
            if (feeds[link.to] < 2 || named[link.to] ||
                m_nodes[link.to].model.element != PowerElement::Consumer)
                continue;
            link.side = next[link.to];
            next[link.to] = next[link.to] == kSideA ? kSideB : kSideA;
        }
    }

    const Facility& m_facility;
    PowerInput m_input{};
    std::vector<PowerInputNode> m_nodes{};
    std::vector<PowerInputLink> m_links{};
    std::vector<std::uint32_t> m_node{};  ///< node of an instance
    std::vector<char> m_in{}, m_out{};    ///< instance takes power by a link, gives by a link
    std::unordered_map<const Part*, PowerModel> m_models{};
    const Part* m_lastPart{};
    const PowerModel* m_lastModel{};
    std::map<std::int32_t, Surroundings> m_air{};   ///< by hall
    std::set<std::string> m_lossless{};  ///< names of parts without efficiency, sorted for the note
};

}  // namespace

std::string_view stageName(PowerStage stage)
{
    switch (stage) {
    case PowerStage::Switchgear:
        return "switchgear";
    case PowerStage::Transformer:
        return "transformer";
    case PowerStage::Ups:
        return "ups";
    case PowerStage::Transfer:
        return "transfer switch";
    case PowerStage::Pdu:
        return "pdu";
    case PowerStage::Busway:
        return "busway";
    case PowerStage::RackSupply:
        return "rack supply";
    case PowerStage::DcPower:
        return "dc power";
    default:
        return "";
    }
}

PowerInput powerInput(const Facility& facility, std::span<const Load> itLoads,
                      std::span<const CoolingNode> coolingDraw)
{
    return InputBuilder(facility).build(itLoads, coolingDraw);
}

std::optional<PowerInput> withCoolingDraw(const PowerInput& ofIt, const Facility& facility,
                                          std::span<const CoolingNode> coolingDraw)
{
    PowerInput input = ofIt;
    std::vector<char> fed(input.nodes.size(), 0);
    for (const PowerInputLink& link : input.links) fed[link.to] = 1;
    const auto nodeOf = [&nodes = input.nodes.list()](InstanceIndex instance) -> std::optional<std::uint32_t> {
        const auto found = std::lower_bound(nodes.begin(), nodes.end(), instance,
                                            [](const PowerInputNode& node, InstanceIndex i) { return node.instance < i; });
        if (found == nodes.end() || found->instance != instance) return std::nullopt;
        return static_cast<std::uint32_t>(found - nodes.begin());
    };
    for (const CoolingNode& draw : coolingDraw) {
        if (draw.power_kw <= 0) continue;
        InstanceIndex at = draw.instance;
        auto node = nodeOf(at);
        while ((!node || !fed[*node]) && facility.instances[at].parent != kNoInstance) {
            at = facility.instances[at].parent;
            node = nodeOf(at);
        }
        if (!node) return std::nullopt;
        input.draws.push_back({*node, DrawSystem::Cooling, draw.power_kw});
        count(input.draws.back(), input);
    }
    return input;
}

std::optional<PowerInput> withLoads(const PowerInput& before, const Facility& facility, const FacilityDifference& changed,
                                    std::span<const Load> itLoads)
{
    const auto carriesPower = [&](InstanceIndex i) { return info(facility.part(i).kind).category == Category::Power; };
    if (changed.structure || changed.wiring || changed.halls || before.outdoors != outdoors(facility) || before.draws.size() != itLoads.size() ||
        std::any_of(changed.otherParts.begin(), changed.otherParts.end(), carriesPower))
        return std::nullopt;
    PowerInput input = before;
    input.gridLimit_kw = gridLimit_kw(facility);
    input.load_kw.assign(input.nodes.size(), 0.0);
    input.draw_kw = {};
    for (std::size_t i = 0; i < itLoads.size(); ++i) {
        PowerInputDraw& draw = input.draws[i];  // one to a load, in their order
        draw.system = systemOf(itLoads[i].system);
        draw.kw = itLoads[i].it_kw;
        count(draw, input);
    }
    return input;
}

}  // namespace mw
