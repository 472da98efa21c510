// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply/origins.h"

#include "model/core/number_text.h"
#include "model/io/yaml_tree.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

/// A list or map that an entry of the folder keeps as text.
YamlNode factOf(const EconomicEntry& entry, std::string_view key)
{
    for (const auto& [name, text] : entry.facts)
        if (name == key) return parseYaml(text, entry.id).value.value_or(YamlNode{});
    return {};
}

using Weights = std::map<std::string, double>;

OriginShares normalised(const Weights& weights)
{
    double sum = 0;
    for (const auto& [origin, weight] : weights) sum += weight;
    OriginShares shares;
    if (sum <= 0) return shares;
    for (const auto& [origin, weight] : weights) shares.push_back({origin, weight / sum});
    return shares;
}

OriginShares sharesOf(const EconomicEntry& entry)
{
    Weights weights;
    const YamlNode list = factOf(entry, "shares");
    for (const YamlNode& item : list.items) {
        const YamlNode *country = item.find("country"), *percent = item.find("percent");
        const auto value = percent != nullptr ? parseNumber(percent->text) : std::nullopt;
        if (country != nullptr && value && *value > 0) weights[country->text] += *value;
    }
    return normalised(weights);
}

/// `of: {hbm_country: 0.5, ...}`: shares of entries. Empty if one of them cannot be read.
std::vector<OriginComponent> componentsOf(const EconomicEntry& mix, const CostDefaults& defaults)
{
    std::vector<OriginComponent> components;
    const YamlNode of = factOf(mix, "of");
    for (const auto& [id, share] : of.entries) {
        const EconomicEntry* const entry = defaults.find("supply_origins", id);
        const auto weight = parseNumber(share.text);
        if (entry == nullptr || !weight || *weight <= 0) return {};
        components.push_back({entry->name, *weight, sharesOf(*entry)});
        if (components.back().shares.empty()) return {};
    }
    return components;
}

OriginShares together(const std::vector<OriginComponent>& components)
{
    Weights weights;
    for (const OriginComponent& component : components)
        for (const OriginShare& one : component.shares) weights[one.origin] += component.weight * one.share;
    return normalised(weights);
}

}  // namespace

std::string_view originName(std::string_view origin)
{
    using Row = std::pair<std::string_view, std::string_view>;
    constexpr std::array kNames{Row{"CA", "Canada"},   Row{"CN", "China"},         Row{"EU", "European Union"}, Row{"IN", "India"},
                                Row{"JP", "Japan"},    Row{"KR", "South Korea"},   Row{"MX", "Mexico"},         Row{"MY", "Malaysia"},
                                Row{"SG", "Singapore"}, Row{"TH", "Thailand"},     Row{"TW", "Taiwan"},         Row{"US", "United States"},
                                Row{"VN", "Vietnam"}};
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Row& row) { return row.first == origin; });
    return found == kNames.end() ? origin : found->second;
}

OriginBook originBook(const CostDefaults& defaults)
{
    OriginBook book;
    for (const EconomicEntry& entry : defaults.entries) {
        if (entry.table != "origin_mix") continue;
        auto components = componentsOf(entry, defaults);
        const OriginShares shares = together(components);
        const KindOrigins origins{shares, std::move(components), entry.name, defaults.sourceText(entry.sources), entry.confidence != Confidence::Datasheet};
        if (origins.shares.empty()) continue;
        const YamlNode kinds = factOf(entry, "kinds");
        for (const YamlNode& name : kinds.items)
            if (const auto kind = kindFromId(name.text)) book.emplace(*kind, origins);
    }
    return book;
}

OriginShares without(const OriginShares& shares, std::span<const std::string> lost)
{
    Weights left;
    for (const OriginShare& one : shares)
        if (std::find(lost.begin(), lost.end(), one.origin) == lost.end()) left[one.origin] += one.share;
    return left.size() == shares.size() ? shares : normalised(left);
}

OriginShares without(const KindOrigins& origins, std::span<const std::string> lost)
{
    if (shareOf(origins.shares, lost) == 0) return origins.shares;
    auto left = origins.components;
    for (OriginComponent& component : left) {
        component.shares = without(component.shares, lost);
        if (component.shares.empty()) return {};
    }
    return together(left);
}

double hardestHit(const KindOrigins& origins, std::span<const std::string> lost)
{
    double most = 0;
    for (const OriginComponent& component : origins.components) most = std::max(most, shareOf(component.shares, lost));
    return most;
}

double shareOf(const OriginShares& shares, std::span<const std::string> origins)
{
    double sum = 0;
    for (const OriginShare& one : shares)
        if (std::find(origins.begin(), origins.end(), one.origin) != origins.end()) sum += one.share;
    return sum;
}

double dutyShare(const OriginShares& shares, const std::vector<std::pair<std::string, double>>& duties)
{
    double duty = 0;
    for (const OriginShare& one : shares)
        for (const auto& [origin, share] : duties)
            if (origin == one.origin) duty += one.share * share;
    return duty;
}

std::optional<double> concentration(const OriginShares& shares)
{
    if (shares.empty()) return std::nullopt;
    double sum = 0;
    for (const OriginShare& one : shares)
        if (one.origin != kOtherOrigins) sum += 1e4 * one.share * one.share;
    return sum;
}

}  // namespace mw
