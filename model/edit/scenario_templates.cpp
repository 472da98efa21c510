// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/scenario_templates.h"

#include "model/core/number_text.h"
#include "model/edit/edit.h"
#include "model/edit/known_paths.h"
#include "model/edit/property.h"
#include "model/edit/tree_path.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace mw::edit {

namespace {

using Weathers = std::span<const std::string>;
using Made = Outcome<Scenario>;

/// Parts that are placed, blocks included, with the components outside of blocks.
std::map<std::string, std::vector<std::string>> placedParts(const Layout& layout)
{
    std::map<std::string, std::vector<std::string>> placed;
    for (const auto& component : layout.components.rows())
        if (!component->part.empty()) placed[component->part].push_back(component->id);
    for (const auto& block : layout.blocks.rows())
        for (const auto& component : block->components.rows())
            if (!component->part.empty()) placed[component->part];
    return placed;
}

bool hasAccelerators(const Part* part, const Catalog& catalog)
{
    return part != nullptr && rollUp(*part, catalog).accelerators > 0;
}

Scenario named(std::string_view title)
{
    Scenario scenario;
    scenario.title = title;
    return scenario;
}

double numberAt(const Layout& layout, const Catalog& catalog, std::string_view path, double otherwise)
{
    const auto node = getProperty(layout, catalog, path);
    return node ? parseNumber(node->text).value_or(otherwise) : otherwise;
}

Made freeChips(const Layout& layout, const Catalog& catalog, Weathers)
{
    Scenario scenario = named("Chips for free");
    for (const auto& [id, components] : placedParts(layout))
        if (hasAccelerators(findPart(layout, catalog, id), catalog)) scenario.set.emplace_back("parts/" + id + "/price_usd", numberNode(0));
    if (scenario.set.empty()) return Refusal{"scenario.nothing-to-set", "There are no accelerators that could be free: place some first."};
    return scenario;
}

constexpr double kUsualEnergy_usd_per_kwh = 0.075;   // resources/economics/defaults.yaml, energy_usd_per_kwh

Made dearEnergy(const Layout& layout, const Catalog& catalog, Weathers)
{
    Scenario scenario = named("Energy at twice the price");
    const std::string path = "site/tariff/energy_usd_per_kwh";
    scenario.set.emplace_back(path, numberNode(2 * numberAt(layout, catalog, path, kUsualEnergy_usd_per_kwh)));
    return scenario;
}

/// Another climate at the same tariff, to be filled in.
Made otherSite(const Layout& layout, const Catalog& catalog, Weathers weathers)
{
    const auto other = std::find_if(weathers.begin(), weathers.end(), [&](const std::string& id) { return id != layout.settings->site.weather; });
    if (other == weathers.end()) return Refusal{"scenario.nothing-to-set", "There is no other weather year: put one into the weather folder first."};
    Scenario scenario = named("Another site");
    const std::string path = "site/tariff/energy_usd_per_kwh";
    scenario.set.emplace_back("site/name", textNode(*other));
    scenario.set.emplace_back("site/weather", textNode(*other));
    scenario.set.emplace_back(path, numberNode(numberAt(layout, catalog, path, kUsualEnergy_usd_per_kwh)));
    return scenario;
}

/// Another part of the same kind and vendor that has all the port groups.
const Part* standIn(const Part& part, const Catalog& catalog)
{
    for (const auto& other : catalog.parts()) {
        const auto has = [&](const PortGroup& group) { return other->port(group.id) != nullptr; };
        if (other->id != part.id && other->kind == part.kind && other->vendor == part.vendor && std::all_of(part.ports.begin(), part.ports.end(), has)) return other.get();
    }
    return nullptr;
}

Made partSwap(const Layout& layout, const Catalog& catalog, Weathers)
{
    const Part* most = nullptr;
    std::vector<std::string> ids;
    for (const auto& [id, components] : placedParts(layout)) {
        const Part* const part = findPart(layout, catalog, id);
        if (hasAccelerators(part, catalog) && components.size() > ids.size()) most = part, ids = components;
    }
    if (most == nullptr) return Refusal{"scenario.nothing-to-set", "No accelerators stand outside of blocks: place some first."};
    const Part* const other = standIn(*most, catalog);
    Scenario scenario = named("Another part");
    for (const std::string& pattern : asPatterns(std::move(ids)))
        scenario.set.emplace_back("components/" + pattern + "/part", textNode(other != nullptr ? other->id : most->id));
    return scenario;
}

/// 2N by rating: what carries the load alone when the other is out.
Made redundancy(const Layout& layout, const Catalog& catalog, Weathers)
{
    Scenario scenario = named("Twice the UPS");
    for (const auto& [id, components] : placedParts(layout)) {
        const Part* const part = findPart(layout, catalog, id);
        const auto rating = part != nullptr && part->kind == Kind::Ups ? part->figure("rating_kw") : std::nullopt;
        if (rating) scenario.set.emplace_back("parts/" + id + "/figures/rating_kw", numberNode(2 * *rating));
    }
    if (scenario.set.empty()) return Refusal{"scenario.nothing-to-set", "There is no UPS with a rating: place one first."};
    return scenario;
}

/// The shares of the workloads the other way round; of one alone longer answers.
Made workloadMix(const Layout& layout, const Catalog&, Weathers)
{
    Scenario scenario = named("Another mix of work");
    const auto& rows = layout.workloads.rows();
    std::vector<const Workload*> served;
    for (const auto& row : rows)
        if (!row->training) served.push_back(row.get());
    if (served.empty()) return Refusal{"scenario.nothing-to-set", "There is no workload: add one first."};
    if (served.size() == 1) {
        scenario.set.emplace_back("workloads/" + served[0]->id + "/output_tokens", numberNode(4 * served[0]->output_tokens));
        return scenario;
    }
    const auto equal = 1 / static_cast<double>(served.size());
    for (std::size_t i = 0; i < served.size(); ++i)
        scenario.set.emplace_back("workloads/" + served[i]->id + "/demand_share", numberNode(served[served.size() - 1 - i]->demand_share.value_or(equal)));
    return scenario;
}

Made duty(const Layout&, const Catalog&, Weathers)
{
    Scenario scenario = named("Import duty of 25 %");
    for (const char* origin : {"CN", "TW"}) scenario.set.emplace_back(std::string("supply/import_duty/") + origin, numberNode(0.25));
    return scenario;
}

Made lostOrigin(const Layout&, const Catalog&, Weathers)
{
    Scenario scenario = named("Nothing comes from Taiwan");
    YamlNode lost = sequenceNode();
    lost.items.push_back(textNode("TW"));
    scenario.set.emplace_back("supply/lost_origins", std::move(lost));
    return scenario;
}

constexpr std::array kTemplates{
    ScenarioTemplate{"free-chips", "Free chips", "All parts with accelerators cost nothing: what remains is the price of everything else", &freeChips},
    ScenarioTemplate{"other-site", "Another site", "Another weather year, with the energy price to be filled in", &otherSite},
    ScenarioTemplate{"dear-energy", "Dear energy", "The energy price in USD per kWh doubled", &dearEnergy},
    ScenarioTemplate{"part-swap", "Part swap", "The most common part with accelerators is exchanged for another one of its kind", &partSwap},
    ScenarioTemplate{"redundancy", "Redundancy", "Each UPS carries twice its rating in kW", &redundancy},
    ScenarioTemplate{"workload-mix", "Workload mix", "The shares of the workloads the other way round", &workloadMix},
    ScenarioTemplate{"import-duty", "Import duty", "25 % on the value that comes from China and Taiwan", &duty},
    ScenarioTemplate{"lost-origin", "Loss of an origin", "What it costs in time when nothing comes from Taiwan", &lostOrigin},
};

}  // namespace

std::span<const ScenarioTemplate> scenarioTemplates()
{
    return kTemplates;
}

}  // namespace mw::edit
