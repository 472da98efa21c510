// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of several components together.
#include "solver/quantities/together.h"

#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace mw {

namespace {

constexpr std::size_t kMostLines = 24;   ///< components told one by one

/// Calls `visit` with each that counts and has the figure.
template <class Visit>
void eachOfThem(const InstanceQuantity& quantity, const Results& results, std::span<const InstanceIndex> members, Visit&& visit)
{
    std::unordered_map<const Part*, std::optional<double>> ofPart;
    const auto valueOf = [&](InstanceIndex i) {
        if (!quantity.ofPart) return quantity.read(results, i);
        const auto [known, isNew] = ofPart.try_emplace(&results.facility->part(i));
        if (isNew) known->second = quantity.read(results, i);
        return known->second;
    };
    for (const InstanceIndex i : members)
        if (countsTogether(quantity, results.facility->part(i)))
            if (const auto value = valueOf(i)) visit(i, *value);
}

double with(Sum sum, double together, double value)
{
    return sum == Sum::Add ? together + value : sum == Sum::Worst ? std::max(together, value) : std::min(together, value);
}

/// The first ones in the order that decides; what is left out neither raises the highest nor lowers the lowest.
void keepDeciding(std::vector<reasons::Share>& shares, Sum sum)
{
    std::stable_sort(shares.begin(), shares.end(), [sum](const reasons::Share& a, const reasons::Share& b) { return sum == Sum::Least ? a.value < b.value : a.value > b.value; });
    if (sum != Sum::Add && shares.size() > kMostLines) shares.resize(kMostLines);
}

}  // namespace

bool countsTogether(const InstanceQuantity& quantity, const Part& part)
{
    const auto id = quantity.id;
    if (id != "power" && id != "heat" && id != "liquid-heat" && id != "air-heat" && id != "coolant-flow") return true;
    const auto category = info(part.kind).category;
    return category != Category::Power && category != Category::Cooling;
}

bool hasTogether(const InstanceQuantity& quantity) { return quantity.format != Format::FeedSide; }

std::optional<double> readTogether(const InstanceQuantity& quantity, const Results& results, std::span<const InstanceIndex> members)
{
    std::optional<double> together;
    if (!hasTogether(quantity)) return together;
    eachOfThem(quantity, results, members, [&](InstanceIndex, double value) { together = together ? with(quantity.sum, *together, value) : value; });
    return together;
}

std::optional<Reason> explainTogether(const Results& results, std::string_view quantity, std::span<const InstanceIndex> members)
{
    using How = Reason::How;
    const auto* shown = instanceQuantity(quantity);
    const auto value = shown != nullptr ? readTogether(*shown, results, members) : std::nullopt;
    if (!value) return std::nullopt;
    std::vector<reasons::Share> shares;
    eachOfThem(*shown, results, members, [&](InstanceIndex i, double own) { shares.push_back({i, own}); });
    const std::string label(shown->label);
    if (shown->sum == Sum::Add && shares.size() > kMostLines)
        return reasons::sumByPart(results, label, shown->format, "sum over the selected components", shares, [](const Part& part, const Catalog& catalog) { return reasons::sourceOf(part, catalog, {}); });
    keepDeciding(shares, shown->sum);
    std::vector<Reason> lines;
    for (const auto& [instance, own] : shares)
        lines.push_back(reasons::given(results.facility->instances[instance].path, own, formatted(own, shown->format), "its own figure", reasons::goOn(results, instance, quantity, own)));
    const How how = shown->sum == Sum::Add ? How::Sum : shown->sum == Sum::Worst ? How::Greatest : How::Least;
    const char* formula = how == How::Sum ? "sum over the selected components" : how == How::Greatest ? "highest of the selected components" : "lowest of the selected components";
    return reasons::made(how, label, *value, shown->format, formula, std::move(lines));
}

}  // namespace mw
