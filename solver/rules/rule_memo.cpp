// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_memo.h"

#include "solver/rules/rule_book.h"

namespace mw {

namespace {

bool sameSettings(const Layout& a, const Layout& b)
{
    return a.settings == b.settings && a.workloads.rows() == b.workloads.rows() && a.scenarios.rows() == b.scenarios.rows();
}

RuleContext contextOf(const Results& r, std::span<const Load> loads, const RuleIndex& index)
{
    return {.facility = *r.facility, .layout = *r.layout, .catalog = *r.facility->catalog, .loads = loads,
            .power = r.power.value.get(), .cooling = r.cooling.value.get(), .network = r.network.value.get(), .throughput = r.throughput.value.get(),
            .cost = r.cost.value.get(), .supply = r.supply.value.get(), .electrical = r.electrical.value.get(), .overTime = r.overTime.value.get(),
            .economics = r.economics.value.get(), .redundancy = r.redundancy.value.get(), .coolant = r.coolant.value.get(), .circuits = r.circuits.value.get(), .gridBill = r.gridBill.value.get(), .index = &index,
            .fabric = r.fabric.value.get(), .traffic = r.traffic.value.get(), .mesh = r.meshFailures.value.get(), .trays = r.trays.value.get(), .outages = r.outages.value.get()};
}

}  // namespace

std::vector<Finding> RuleMemo::check(const Results& results, std::span<const Load> loads,
                                     const FacilityDifference& changed, Lane lane)
{
    const auto rules = ruleBook();
    if (!m_last.facility || changed.structure)
        m_kept.assign(rules.size(), {});
    else
        forgetWhatReads(changesSince(results, changed));
    m_index.refresh(*results.facility, *results.facility->catalog, m_last.facility ? changed : kAllDiffers);
    m_last = results;
    m_last.findings = {};

    const RuleContext context = contextOf(results, loads, m_index);
    std::vector<Finding> all;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (lane == Lane::Quick && rules[i].lane != Lane::Quick) continue;
        if (!m_kept[i].valid) m_kept[i] = {checkRule(rules[i], context), true};
        all.insert(all.end(), m_kept[i].findings.begin(), m_kept[i].findings.end());
    }
    return finished(std::move(all), *results.layout);
}

void RuleMemo::forgetWhatReads(Reads changed)
{
    const auto rules = ruleBook();
    for (std::size_t i = 0; i < rules.size(); ++i)
        if ((rules[i].reads & changed) != 0) m_kept[i] = {};
}

Reads RuleMemo::changesSince(const Results& results, const FacilityDifference& changed) const
{
    Reads found = 0;
    const auto note = [&](bool differs, Reads what) { found = static_cast<Reads>(found | (differs ? what : 0)); };
    note(changed.places || changed.halls, reads::kPlaces);
    note(changed.halls, reads::kHalls);
    note(changed.parts, reads::kParts);
    note(changed.bodies, reads::kBodies);
    note(changed.wiring, reads::kWiring);
    note(m_last.power.value != results.power.value, reads::kPower);
    note(m_last.cooling.value != results.cooling.value, reads::kCooling);
    note(m_last.network.value != results.network.value || m_last.trays.value != results.trays.value, reads::kNetwork);
    note(m_last.throughput.value != results.throughput.value, reads::kThroughput);
    note(m_last.cost.value != results.cost.value, reads::kCost);
    note(m_last.supply.value != results.supply.value, reads::kSupply);
    note(m_last.electrical.value != results.electrical.value || m_last.circuits.value != results.circuits.value, reads::kElectrical);
    note(m_last.economics.value != results.economics.value, reads::kEconomics);
    note(m_last.overTime.value != results.overTime.value || m_last.gridBill.value != results.gridBill.value, reads::kOverTime);
    note(m_last.fabric.value != results.fabric.value || m_last.traffic.value != results.traffic.value || m_last.outages.value != results.outages.value, reads::kFabric);
    note(m_last.redundancy.value != results.redundancy.value || m_last.meshFailures.value != results.meshFailures.value, reads::kRedundancy);
    note(m_last.coolant.value != results.coolant.value, reads::kCoolant);
    note(!sameSettings(*m_last.layout, *results.layout), reads::kSettings);
    return found;
}

}  // namespace mw
