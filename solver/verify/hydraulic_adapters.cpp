// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/hydraulics.h"
#include "solver/verify/adapters.h"

#include <fmt/format.h>

#include <array>
#include <map>

namespace mw {
namespace {

/// A network as cases write it; `reason` says what is wrong with it.
class HydraulicReader {
public:
    explicit HydraulicReader(const YamlNode& inputs) : m_inputs(inputs) {}

    bool read()
    {
        if (const YamlNode* fluid = m_inputs.find("fluid")) {
            CaseReader in(*fluid);
            network.density_kg_m3 = in.number("density_kg_m3"), network.viscosity_m2_s = in.number("kinematic_viscosity_m2_s");
            if (!in.complete()) return fail(in.reason());
        }
        each("nodes", [this](const YamlNode& row) {
            m_node[wordAt(row, "id").value_or("")] = network.nodes.size();
            network.nodes.push_back({wordAt(row, "id").value_or(""), numberAt(row, "elevation_m").value_or(0), {}, numberAt(row, "demand_lps").value_or(0)});
        });
        each("fixed_heads", [this](const YamlNode& row) {
            const auto node = nodeAt(row, "node");
            if (node < network.nodes.size()) network.nodes[node].fixedHead_m = numberAt(row, "head_m").value_or(0);
        });
        each("pumps", [this](const YamlNode& row) { pump(row); });
        each("pipes", [this](const YamlNode& row) {
            hydraulic::Link link = linkOf(row, hydraulic::LinkKind::Pipe);
            link.length_m = number(row, "length_m"), link.diameter_mm = number(row, "diameter_mm"), link.roughness_mm = number(row, "roughness_mm");
            link.minorLoss = numberAt(row, "minor_k").value_or(0);
            network.links.push_back(std::move(link));
        });
        each("valves", [this](const YamlNode& row) { valve(row); });
        return reason.empty();
    }

    hydraulic::Network network{};
    std::string reason{};

private:
    bool fail(std::string why)
    {
        if (reason.empty()) reason = std::move(why);
        return false;
    }

    template <class Use>
    void each(std::string_view key, Use&& use)
    {
        if (const YamlNode* list = m_inputs.find(key))
            for (const YamlNode& row : list->items) use(row);
    }

    double number(const YamlNode& row, std::string_view key)
    {
        const auto value = numberAt(row, key);
        if (!value) fail(fmt::format("{} has no number '{}'", wordAt(row, "id").value_or("a row"), key));
        return value.value_or(0);
    }

    std::size_t nodeAt(const YamlNode& row, std::string_view key)
    {
        const auto found = m_node.find(wordAt(row, key).value_or(""));
        if (found == m_node.end()) fail(fmt::format("{} joins a node that is not there", wordAt(row, "id").value_or("a row")));
        return found == m_node.end() ? 0 : found->second;
    }

    hydraulic::Link linkOf(const YamlNode& row, hydraulic::LinkKind kind)
    {
        hydraulic::Link link;
        link.id = wordAt(row, "id").value_or(""), link.kind = kind;
        link.from = nodeAt(row, "from"), link.to = nodeAt(row, "to");
        link.closed = flagAt(row, "closed").value_or(false), link.checkValve = flagAt(row, "check_valve").value_or(false);
        return link;
    }

    void pump(const YamlNode& row)
    {
        hydraulic::Link link = linkOf(row, hydraulic::LinkKind::Pump);
        link.speed = numberAt(row, "speed").value_or(1);
        std::vector<hydraulic::CurvePoint> points;
        if (const YamlNode* curve = row.find("curve_lps_m"))
            for (const YamlNode& point : curve->items)
                if (point.items.size() == 2) points.push_back({numberOf(point.items[0]).value_or(0), numberOf(point.items[1]).value_or(0)});
        if (!hydraulic::setCurve(link, points)) fail(fmt::format("no pump curve goes through the points of {}", link.id));
        network.links.push_back(std::move(link));
    }

    void valve(const YamlNode& row)
    {
        const std::string type = wordAt(row, "type").value_or("TCV");
        hydraulic::Link link = linkOf(row, type == "FCV" ? hydraulic::LinkKind::FlowControl : hydraulic::LinkKind::Valve);
        link.diameter_mm = number(row, "diameter_mm");
        if (type == "FCV") {
            link.setting_l_s = number(row, "setting"), link.minorLoss = numberAt(row, "minor_k").value_or(0);
        } else if (type == "TCV") {
            link.minorLoss = number(row, "setting");
        } else {
            fail(fmt::format("a valve of type '{}' is not known", type));
        }
        network.links.push_back(std::move(link));
    }

    const YamlNode& m_inputs;
    std::map<std::string, std::size_t> m_node{};
};

AdapterAnswer steady(const YamlNode& inputs, const CaseContext&)
{
    HydraulicReader reader(inputs);
    if (!reader.read()) return AdapterAnswer::none(reader.reason);
    const hydraulic::Solution solution = hydraulic::solve(reader.network);
    if (!solution.converged) return AdapterAnswer::none(solution.reason);
    CaseValue::List links, nodes;
    for (std::size_t i = 0; i < solution.links.size(); ++i) {
        const hydraulic::LinkFlow& flow = solution.links[i];
        links.push_back(CaseValue::Map{{"id", reader.network.links[i].id}, {"flow_lps", flow.flow_l_s}, {"head_drop_m", flow.headDrop_m},
                                       {"velocity_m_s", flow.velocity_m_s}, {"hydraulic_power_kw", flow.power_kw}});
    }
    for (std::size_t i = 0; i < solution.head_m.size(); ++i)
        nodes.push_back(CaseValue::Map{{"id", reader.network.nodes[i].id}, {"head_m", solution.head_m[i]}, {"gauge_pressure_kpa", solution.gauge_kpa[i]}});
    return CaseValue::Map{{"links", links}, {"nodes", nodes}};
}

}  // namespace

std::span<const Adapter> hydraulicAdapters()
{
    static constexpr Adapter kAdapters[] = {{"hydraulic_steady", "cooling", &steady}};
    return kAdapters;
}

}  // namespace mw
