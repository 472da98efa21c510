// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/known_paths.h"

#include "model/core/word_distance.h"
#include "model/edit/edit.h"
#include "model/edit/property.h"
#include "model/edit/tree_path.h"
#include "model/io/layout_file.h"
#include "model/io/range_notation.h"

#include <algorithm>
#include <array>
#include <map>

namespace mw::edit {

namespace {

/// Keys that may be set whether or not the layout says them.
constexpr std::array kAlways{
    "name", "site/name", "site/elevation_m", "site/weather", "site/design_dry_bulb_c", "site/design_wet_bulb_c", "site/grid/limit_mw", "site/grid/voltage_kv",
    "site/grid/fault_mva", "site/tariff/energy_usd_per_kwh", "site/tariff/demand_usd_per_kw_month", "site/tariff/water_usd_per_m3", "site/carbon_g_per_kwh",
    "economics/analysis_years", "economics/discount_rate", "economics/utilisation", "economics/availability", "economics/it_load_factor",
    "economics/staff_usd_per_year", "economics/shell_usd_per_mw", "economics/land_usd", "economics/substation_usd_per_mw",
    "economics/engineering_share", "economics/commissioning_share", "economics/contingency_share", "economics/warranty_years", "economics/software_usd_per_accelerator_year",
    "economics/maintenance_compute_share", "economics/maintenance_network_share", "economics/maintenance_storage_share", "economics/maintenance_plant_share",
    "economics/price_usd_per_million_input", "economics/price_usd_per_million_output", "supply/start", "supply/import_duty/CN", "supply/import_duty/TW",
    "supply/lost_origins", "serving/mode", "serving/routing"};
constexpr std::array kOfWorkload{"model", "input_tokens", "output_tokens", "cached_share", "tool_gap_s", "ttft_ms", "tpot_ms", "demand_share", "requests_per_s", "priority",
                                   "shared_tokens", "tool_cpu_s", "called_by", "calls_per_turn", "rate_hz", "image_tokens", "images"};

void addLeaves(std::vector<std::string>& paths, const std::string& path, const YamlNode& node)
{
    if (!node.isMap()) return paths.push_back(path);
    for (const auto& [key, value] : node.entries)
        if (key != "id") addLeaves(paths, path + '/' + key, value);
}

void addPart(std::vector<std::string>& paths, const std::string& id, const Part* part)
{
    paths.push_back("parts/" + id + "/price_usd");
    if (part == nullptr) return;
    for (const Figure& figure : part->figures) paths.push_back("parts/" + id + "/figures/" + figure.key);
}

/// What comes before a number at the end, and its digits.
std::pair<std::string, std::string> stemAndNumber(const std::string& id)
{
    const auto end = id.find_last_not_of("0123456789");
    const std::size_t from = end == std::string::npos ? 0 : end + 1;
    return {id.substr(0, from), id.substr(from)};
}

constexpr std::size_t kMostDigits = 9;   // of numbers that are counted up

}  // namespace

std::vector<std::string> asPatterns(std::vector<std::string> ids)
{
    // By stem and number of digits; only ids of a stem with equally many digits make a range.
    std::map<std::pair<std::string, std::size_t>, std::vector<long>> numbers;
    std::vector<std::string> patterns;
    for (const std::string& id : ids) {
        const auto [stem, digits] = stemAndNumber(id);
        if (digits.empty() || digits.size() > kMostDigits)
            patterns.push_back(id);
        else
            numbers[{stem, digits.size()}].push_back(std::stol(digits));
    }
    for (auto& [key, list] : numbers) {
        std::sort(list.begin(), list.end());
        const auto text = [width = key.second](long number) {
            const std::string digits = std::to_string(number);
            return std::string(width - std::min(width, digits.size()), '0') + digits;
        };
        for (std::size_t from = 0, to = 0; from < list.size(); from = to + 1) {
            for (to = from; to + 1 < list.size() && list[to + 1] == list[to] + 1;) ++to;
            patterns.push_back(from == to ? key.first + text(list[from]) : key.first + '[' + text(list[from]) + '-' + text(list[to]) + ']');
        }
    }
    std::sort(patterns.begin(), patterns.end());
    return patterns;
}

std::vector<std::string> knownPaths(const Layout& layout, const Catalog& catalog)
{
    std::vector<std::string> paths(kAlways.begin(), kAlways.end());
    const auto leaves = [&](const std::string& path, const YamlNode& tree) { addLeaves(paths, path, tree); };
    leaves("site", toTree(layout.settings->site));
    leaves("economics", toTree(layout.settings->economics));
    leaves("supply", toTree(layout.settings->supply));
    for (const Pool& pool : layout.settings->serving.pools)
        for (const char* key : {"members", "model", "precision", "tensor", "pipeline", "expert", "data"}) paths.push_back("serving/pools/" + pool.id + '/' + key);
    for (const auto& hall : layout.halls.rows()) leaves("halls/" + hall->id, toTree(*hall));
    for (const auto& workload : layout.workloads.rows()) {
        for (const char* key : kOfWorkload) paths.push_back("workloads/" + workload->id + '/' + key);
        leaves("workloads/" + workload->id, toTree(*workload));
    }
    std::map<std::string, std::vector<std::string>> byPart;
    for (const auto& component : layout.components.rows())
        if (!component->part.empty()) byPart[component->part].push_back(component->id);
    for (const auto& block : layout.blocks.rows())
        for (const auto& component : block->components.rows())
            if (!component->part.empty()) byPart[component->part];
    for (auto& [part, ids] : byPart) {
        addPart(paths, part, findPart(layout, catalog, part));
        constexpr std::size_t kMost = 200;   // patterns of one part that are offered
        auto patterns = asPatterns(std::move(ids));
        if (patterns.size() > kMost) patterns.resize(kMost);
        for (const std::string& pattern : patterns) paths.push_back("components/" + pattern + "/part");
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

std::optional<YamlNode> valueAt(const Layout& layout, const Catalog& catalog, std::string_view path)
{
    const auto steps = splitPath(path);
    if (steps.size() < 3 || steps[0] != "components" || !hasRange(steps[1])) return getProperty(layout, catalog, path);
    std::string problem;
    const auto pattern = unfold(steps[1], problem);
    std::optional<YamlNode> common;
    if (!pattern || pattern->names.empty()) return common;
    const std::string rest = '/' + joinPath(std::span(steps).subspan(2));
    for (const std::string& name : pattern->names) {
        const auto one = getProperty(layout, catalog, "components/" + name + rest);
        if (!one || (common && !(*common == *one))) return std::nullopt;
        common = one;
    }
    return common;
}

std::string likelyPath(const std::vector<std::string>& known, std::string_view path)
{
    std::string best;
    std::size_t least = std::max<std::size_t>(3, path.size() / 4) + 1;
    for (const std::string& one : known) {
        const std::size_t distance = wordDistance(path, one);
        if (distance < least) least = distance, best = one;
    }
    return best;
}

}  // namespace mw::edit
