// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/chain.h"
#include "solver/power/loss_curve.h"
#include "solver/power/redundancy.h"
#include "solver/power/sizing.h"
#include "solver/verify/adapters.h"

#include <fmt/format.h>

#include <array>

namespace mw {
namespace {

AdapterAnswer upsCurve(const YamlNode& inputs, const CaseContext&)
{
    std::vector<EfficiencyPoint> points;
    if (const YamlNode* list = inputs.find("points"))
        for (const YamlNode& point : list->items)
            points.push_back(
                {numberAt(point, "load").value_or(0), numberAt(point, "efficiency").value_or(0)});
    const auto curve = fitLossCurve(points);
    if (!curve) return AdapterAnswer::none("no loss curve goes through these points");
    std::vector<double> efficiency;
    for (const double x : numbersAt(inputs, "probe_loads")) efficiency.push_back(curve->efficiency(x));
    return CaseValue::Map{{"loss_abc", CaseValue::of(std::vector{curve->a, curve->b, curve->c})},
                          {"efficiency", CaseValue::of(efficiency)}};
}

AdapterAnswer redundancyAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const std::string name = wordAt(inputs, "topology").value_or("");
    const auto topology = topologyFromText(name);
    const int n = in.whole<int>("n");
    const double unit = in.number("unit_kw");
    const double load = in.number("load_kw");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    if (!topology) return AdapterAnswer::none(fmt::format("no topology '{}'", name));
    const Redundancy r = redundancy(*topology, n, unit, load);
    return CaseValue::Map{{"installed_units", r.installedUnits},
                          {"installed_kw", r.installed_kw},
                          {"usable_kw", r.usable_kw},
                          {"usable_share", r.usableShare},
                          {"normal_unit_kw", r.normalUnit_kw},
                          {"normal_loading", r.normalLoading},
                          {"worst_single_failure_unit_kw", r.failedUnit_kw},
                          {"worst_single_failure_loading", r.failedLoading},
                          {"survives_single_failure", r.survivesSingleFailure}};
}

AdapterAnswer breakerCapacityAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double volts = in.number("line_voltage_v");
    const int phases = in.whole<int>("phases");
    const double amps = in.number("breaker_a");
    const BreakerCapacity c = breakerCapacity(volts, phases, amps, in.number("power_factor"),
                                              flagAt(inputs, "continuous").value_or(true),
                                              flagAt(inputs, "hundred_percent_rated").value_or(false));
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{
        {"usable_amps", c.usable_a}, {"usable_kva", c.usable_kva}, {"usable_kw", c.usable_kw}};
}

AdapterAnswer breakerSizeAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double continuous = in.number("continuous_a");
    const BreakerSize size = breakerSize(continuous, in.number("noncontinuous_a"));
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    return CaseValue::Map{{"required_a", size.required_a}, {"standard_breaker_a", size.standard_a}};
}

AdapterAnswer voltageDropAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double volts = in.number("line_voltage_v");
    const int phases = in.whole<int>("phases");
    const double amps = in.number("amps");
    const double pf = in.number("power_factor");
    const double r = in.number("r_ohm_per_km");
    const double x = in.number("x_ohm_per_km");
    const double length = in.number("length_m");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const VoltageDrop drop = voltageDrop(volts, phases, amps, pf, r, x, length);
    return CaseValue::Map{{"drop_v", drop.drop_v}, {"drop_percent", drop.percent}};
}

AdapterAnswer transformerLossAnswer(const YamlNode& inputs, const CaseContext&)
{
    CaseReader in(inputs);
    const double sn = in.number("sn_kva");
    const double p0 = in.number("p0_kw");
    const double pk = in.number("pk_kw");
    const double load = in.number("load_kva");
    const double hours = in.number("hours");
    if (!in.complete()) return AdapterAnswer::none(in.reason());
    const TransformerLoss loss = transformerLoss(sn, p0, pk, load, hours);
    return CaseValue::Map{
        {"loss_kw", loss.loss_kw}, {"loss_kwh", loss.loss_kwh}, {"best_loading", loss.bestLoading}};
}

AdapterAnswer powerChainAnswer(const YamlNode& inputs, const CaseContext&)
{
    const YamlNode* pduNode = inputs.find("pdu");
    const YamlNode* transformerNode = inputs.find("transformer");
    const auto abc = numbersAt(inputs, "ups_loss_abc");
    if (pduNode == nullptr || transformerNode == nullptr || abc.size() != 3)
        return AdapterAnswer::none("needs pdu, transformer and three numbers in ups_loss_abc");
    CaseReader in(inputs);
    CaseReader pdu(*pduNode);
    CaseReader transformer(*transformerNode);
    ChainInput chain;
    chain.it_kw = in.number("rack_kw") * in.number("racks");
    chain.pduFixed_kw = pdu.number("fixed_kw");
    chain.pduSquare_pu = pdu.number("square_pu");
    chain.pduRating_kw = pdu.number("rating_kw");
    chain.ups = {abc[0], abc[1], abc[2]};
    chain.upsModule_kw = in.number("ups_module_kw");
    chain.upsModules = in.whole<int>("ups_modules");
    chain.transformerP0_kw = transformer.number("p0_kw");
    chain.transformerPk_kw = transformer.number("pk_kw");
    chain.transformerRating_kw = transformer.number("sn_kw");
    for (const CaseReader* reader : {&in, &pdu, &transformer})
        if (!reader->complete()) return AdapterAnswer::none(reader->reason());
    const ChainResult r = powerChain(chain);
    return CaseValue::Map{{"it_kw", chain.it_kw},
                          {"into_pdu_kw", r.intoPdu_kw},
                          {"into_ups_kw", r.intoUps_kw},
                          {"into_transformer_kw", r.intoTransformer_kw},
                          {"ups_load_fraction", r.upsLoad},
                          {"ups_efficiency", r.upsEfficiency},
                          {"chain_efficiency", r.efficiency}};
}

AdapterAnswer availabilityAnswer(const YamlNode& inputs, const CaseContext&)
{
    const YamlNode* list = inputs.find("groups");
    if (list == nullptr) return AdapterAnswer::none("needs groups");
    std::vector<ReliabilityGroup> groups;
    for (const YamlNode& node : list->items) {
        CaseReader in(node);
        groups.push_back({in.whole<int>("k"), in.whole<int>("n"), in.number("mtbf_h"), in.number("mttr_h")});
        if (!in.complete()) return AdapterAnswer::none(in.reason());
    }
    const Availability a = availability(groups);
    return CaseValue::Map{{"availability", a.availability},
                          {"downtime_min_per_year", a.downtime_min_per_year},
                          {"nines", a.nines}};
}

}  // namespace

std::span<const Adapter> powerAdapters()
{
    static constexpr std::array kAdapters{Adapter{"ups_curve", "power", &upsCurve},
                                          Adapter{"redundancy", "power", &redundancyAnswer},
                                          Adapter{"breaker_capacity", "power", &breakerCapacityAnswer},
                                          Adapter{"breaker_sizing", "power", &breakerSizeAnswer},
                                          Adapter{"voltage_drop", "power", &voltageDropAnswer},
                                          Adapter{"transformer_loss", "power", &transformerLossAnswer},
                                          Adapter{"power_chain", "power", &powerChainAnswer},
                                          Adapter{"availability", "power", &availabilityAnswer}};
    return kAdapters;
}

}  // namespace mw
