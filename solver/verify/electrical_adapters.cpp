// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_networks.h"
#include "solver/power/ac/load_flow.h"
#include "solver/power/ac/short_circuit.h"
#include "solver/verify/adapters.h"

#include <fmt/format.h>

#include <array>
#include <algorithm>
#include <cmath>
#include <map>

namespace mw {
namespace {

/// A network as cases write it; `reason` says what is wrong with it.
struct ReadNetwork {
    ac::Network network{};
    std::string reason{};
};

class NetworkReader {
public:
    explicit NetworkReader(const YamlNode& inputs) : m_inputs(inputs) {}

    ReadNetwork read()
    {
        m_read.network.f_hz = number(m_inputs, "f_hz"), m_read.network.base_mva = number(m_inputs, "base_mva");
        each("buses", [&](const YamlNode& node) {
            m_bus[word(node, "id")] = m_read.network.buses.size();
            m_read.network.buses.push_back({word(node, "id"), number(node, "vn_kv")});
        });
        each("sources", [&](const YamlNode& node) {
            m_read.network.sources.push_back({word(node, "id"), bus(node, "bus"), number(node, "vm_pu"), or0(node, "va_deg"), or0(node, "s_sc_max_mva"),
                                              or0(node, "s_sc_min_mva"), or0(node, "rx_max"), or0(node, "rx_min")});
        });
        each("lines", [&](const YamlNode& node) { line(node); });
        each("transformers", [&](const YamlNode& node) { transformer(node); });
        each("loads", [&](const YamlNode& node) {
            m_read.network.loads.push_back({wordAt(node, "id").value_or(""), bus(node, "bus"), number(node, "p_mw"), number(node, "q_mvar"), 0, 0});
        });
        return std::move(m_read);
    }

private:
    template <class Use>
    void each(std::string_view key, Use use)
    {
        if (const YamlNode* list = m_inputs.find(key))
            for (const YamlNode& node : list->items) use(node);
    }

    void line(const YamlNode& node)
    {
        ac::Line l{word(node, "id"), bus(node, "from"), bus(node, "to")};
        l.length_km = number(node, "length_km"), l.r_ohm_per_km = number(node, "r_ohm_per_km"), l.x_ohm_per_km = number(node, "x_ohm_per_km");
        l.c_nf_per_km = or0(node, "c_nf_per_km"), l.ampacity_ka = or0(node, "max_i_ka");
        l.parallel = numberAt(node, "parallel").value_or(1), l.hottest_c = numberAt(node, "endtemp_degree").value_or(20);
        l.closed = flagAt(node, "closed").value_or(true);
        m_read.network.lines.push_back(std::move(l));
    }

    void transformer(const YamlNode& node)
    {
        ac::Transformer t{word(node, "id"), bus(node, "hv"), bus(node, "lv")};
        t.sn_mva = number(node, "sn_mva"), t.vnHigh_kv = number(node, "vn_hv_kv"), t.vnLow_kv = number(node, "vn_lv_kv");
        t.vk_percent = number(node, "vk_percent"), t.vkr_percent = number(node, "vkr_percent");
        t.pfe_kw = or0(node, "pfe_kw"), t.i0_percent = or0(node, "i0_percent"), t.shift_deg = or0(node, "shift_deg");
        t.tapStep_percent = or0(node, "tap_step_percent"), t.tapPosition = or0(node, "tap_pos");
        t.parallel = numberAt(node, "parallel").value_or(1), t.closed = flagAt(node, "closed").value_or(true);
        m_read.network.transformers.push_back(std::move(t));
    }

    double number(const YamlNode& node, std::string_view key)
    {
        const auto value = numberAt(node, key);
        if (!value) m_read.reason = fmt::format("inputs have no number '{}'", key);
        return value.value_or(1);
    }
    static double or0(const YamlNode& node, std::string_view key) { return numberAt(node, key).value_or(0); }
    std::string word(const YamlNode& node, std::string_view key)
    {
        const auto value = wordAt(node, key);
        if (!value) m_read.reason = fmt::format("inputs have no '{}'", key);
        return value.value_or("");
    }
    std::size_t bus(const YamlNode& node, std::string_view key)
    {
        const auto found = m_bus.find(word(node, key));
        if (found == m_bus.end()) m_read.reason = fmt::format("no bus '{}'", word(node, key));
        return found == m_bus.end() ? 0 : found->second;
    }

    const YamlNode& m_inputs;
    std::map<std::string, std::size_t> m_bus{};
    ReadNetwork m_read{};
};

CaseValue::Map totals(const ac::LoadFlow& flow)
{
    return {{"p_source_mw", flow.source_mw}, {"q_source_mvar", flow.source_mvar}, {"p_load_mw", flow.load_mw},
            {"p_loss_kw", flow.loss_kw},     {"vm_min_pu", flow.vmMin_pu},        {"vm_max_pu", flow.vmMax_pu}};
}

CaseValue::List busValues(const ac::Network& network, const ac::LoadFlow& flow)
{
    CaseValue::List list;
    for (std::size_t i = 0; i < flow.buses.size(); ++i)
        if (flow.buses[i].energised())
            list.push_back(CaseValue::Map{{"id", network.buses[i].id}, {"vm_pu", flow.buses[i].vm_pu()}, {"va_deg", flow.buses[i].va_deg()}});
    return list;
}

AdapterAnswer loadFlowAnswer(const YamlNode& inputs, const CaseContext&)
{
    const ReadNetwork read = NetworkReader(inputs).read();
    if (!read.reason.empty()) return AdapterAnswer::none(read.reason);
    const ac::LoadFlow flow = ac::solveLoadFlow(read.network);
    CaseValue::List lines, transformers;
    for (std::size_t i = 0; i < flow.lines.size(); ++i) {
        const ac::BranchFlow& b = flow.lines[i];
        lines.push_back(CaseValue::Map{{"id", read.network.lines[i].id}, {"p_from_mw", b.pFrom_mw}, {"q_from_mvar", b.qFrom_mvar},
                                       {"i_ka", b.i_ka}, {"loading_percent", b.loading_percent}, {"p_loss_kw", b.loss_kw}});
    }
    for (std::size_t i = 0; i < flow.transformers.size(); ++i) {
        const ac::BranchFlow& b = flow.transformers[i];
        transformers.push_back(CaseValue::Map{{"id", read.network.transformers[i].id}, {"p_hv_mw", b.pFrom_mw}, {"q_hv_mvar", b.qFrom_mvar},
                                              {"loading_percent", b.loading_percent}, {"p_loss_kw", b.loss_kw}});
    }
    return CaseValue::Map{{"converged", flow.converged}, {"buses", busValues(read.network, flow)}, {"lines", std::move(lines)},
                          {"transformers", std::move(transformers)}, {"totals", totals(flow)}};
}

AdapterAnswer outagesAnswer(const YamlNode& inputs, const CaseContext&)
{
    const ReadNetwork read = NetworkReader(inputs).read();
    if (!read.reason.empty()) return AdapterAnswer::none(read.reason);
    double load = 0;
    for (const ac::Load& one : read.network.loads) load += one.p_mw;
    CaseValue::List rows;
    for (const ac::Contingency& c : ac::singleOutages(read.network))
        rows.push_back(CaseValue::Map{{"out", c.out}, {"p_unserved_mw", c.unserved_mw}, {"vm_min_pu", c.vmMin_pu}, {"p_loss_kw", c.loss_kw},
                                      {"max_line_loading_percent", c.lineLoading_percent}, {"max_line", c.mostLoadedLine},
                                      {"max_trafo_loading_percent", c.transformerLoading_percent}});
    return CaseValue::Map{{"base_load_mw", load}, {"contingencies", std::move(rows)}};
}

/// The tree of a hall as the rule of such cases writes it.
ac::Network hallTreeOf(const YamlNode& parameters)
{
    CaseReader in(parameters);
    return hallTree({in.whole<int>("feeders"), in.whole<int>("pdus_per_feeder"), in.whole<int>("racks_per_pdu"), in.number("p_base_kw"),
                     in.number("p_step_kw"), in.number("power_factor"), in.number("transformer_sn_mva")});
}

double most(const std::vector<ac::BranchFlow>& flows)
{
    double loading = 0;
    for (const ac::BranchFlow& flow : flows) loading = std::max(loading, flow.loading_percent);
    return loading;
}

AdapterAnswer generatedAnswer(const YamlNode& inputs, const CaseContext&)
{
    const std::string generator = wordAt(inputs, "generator").value_or("");
    const YamlNode* parameters = inputs.find("parameters");
    if (generator != "hall_tree" || parameters == nullptr) return AdapterAnswer::none(fmt::format("no generator '{}'", generator));
    const ac::Network network = hallTreeOf(*parameters);
    const ac::LoadFlow flow = ac::solveLoadFlow(network);
    return CaseValue::Map{{"sample_buses", busValues(network, flow)}, {"totals", totals(flow)}, {"max_line_loading_percent", most(flow.lines)},
                          {"max_transformer_loading_percent", most(flow.transformers)}};
}

AdapterAnswer shortCircuitAnswer(const YamlNode& inputs, const CaseContext&)
{
    const ReadNetwork read = NetworkReader(inputs).read();
    if (!read.reason.empty()) return AdapterAnswer::none(read.reason);
    const ac::FaultSettings settings{numberAt(inputs, "lv_tol_percent").value_or(10), numberAt(inputs, "tk_s").value_or(1)};
    CaseValue::Map answer;
    const YamlNode* faults = inputs.find("faults");
    if (faults == nullptr) return AdapterAnswer::none("inputs have no 'faults'");
    for (const YamlNode& fault : faults->items) {
        if (fault.items.size() != 2) return AdapterAnswer::none("a fault is a kind and a case");
        const std::string& kind = fault.items[0].text;
        const std::string& which = fault.items[1].text;
        if ((kind != "3ph" && kind != "2ph") || (which != "max" && which != "min")) return AdapterAnswer::none(fmt::format("no fault '{} {}'", kind, which));
        const auto currents = ac::faultCurrents(read.network, kind == "3ph" ? ac::FaultKind::ThreePhase : ac::FaultKind::TwoPhase,
                                                which == "max" ? ac::FaultCase::Largest : ac::FaultCase::Smallest, settings);
        CaseValue::List rows;
        for (std::size_t i = 0; i < currents.size(); ++i)
            rows.push_back(CaseValue::Map{{"id", read.network.buses[i].id}, {"ikss_ka", currents[i].ikss_ka}, {"ip_ka", currents[i].ip_ka}, {"ith_ka", currents[i].ith_ka}});
        answer.emplace_back(kind + "_" + which, std::move(rows));
    }
    return answer;
}

}  // namespace

std::span<const Adapter> electricalAdapters()
{
    static constexpr std::array kAdapters{
        Adapter{"ac_load_flow", "power", &loadFlowAnswer},
        Adapter{"ac_load_flow_generated", "power", &generatedAnswer},
        Adapter{"ac_contingency_n1", "power", &outagesAnswer},
        Adapter{"short_circuit_iec60909", "power", &shortCircuitAnswer},
    };
    return kAdapters;
}

}  // namespace mw
