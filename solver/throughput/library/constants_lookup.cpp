// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which constants hold for an engine, a family, a model.
#include "solver/throughput/library/constants.h"

#include <algorithm>
#include <charconv>

namespace mw {
namespace {

/// "1.2.0rc6.post2" -> 1, 2, 0: what comes behind the first letter does not order releases.
std::vector<int> versionNumbers(std::string_view version)
{
    std::vector<int> numbers;
    while (!version.empty()) {
        int number = 0;
        const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), number);
        if (error != std::errc{}) break;
        numbers.push_back(number);
        version.remove_prefix(static_cast<std::size_t>(end - version.data()));
        if (version.empty() || version.front() != '.') break;
        version.remove_prefix(1);
    }
    return numbers;
}

}  // namespace

const EngineConstants* ThroughputConstants::engine(std::string_view id) const
{
    for (const EngineConstants& engine : engines)
        if (engine.id == id) return &engine;
    return engines.empty() ? nullptr : &engines.front();
}

EngineGeneration generationOf(const EngineConstants& engine, std::string_view version)
{
    EngineGeneration found;
    if (version.empty()) return found;
    const auto numbers = versionNumbers(version);
    for (const EngineGeneration& generation : engine.generations)
        if (versionNumbers(generation.from) <= numbers) found = generation;
    return found;
}

const FamilyConstants* ThroughputConstants::family(std::string_view slug, std::string_view architecture) const
{
    const auto has = [](const std::vector<std::string>& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    for (const FamilyConstants& family : families)
        if (has(family.parts, slug)) return &family;
    for (const FamilyConstants& family : families)
        if (has(family.architectures, architecture)) return &family;
    for (const FamilyConstants& family : families)
        if (family.id == "fallback") return &family;
    return nullptr;
}

const ModelAdjustment& ThroughputConstants::adjustment(std::string_view modelId) const
{
    static const ModelAdjustment none{};
    for (const ModelAdjustment& adjustment : adjustments)
        if (std::find(adjustment.models.begin(), adjustment.models.end(), modelId) != adjustment.models.end())
            return adjustment;
    return none;
}

double ThroughputConstants::measuredScale(std::string_view model, std::string_view family, std::string_view engine, std::string_view precision) const
{
    for (const MeasuredScale& one : measured)
        if (one.model == model && one.family == family && one.engine == engine && one.precision == precision) return one.stepScale;
    return 1;
}

}  // namespace mw
