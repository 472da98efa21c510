// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/pools.h"

#include "model/edit/delta_builder.h"
#include "model/io/range_notation.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace mw::edit {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A path about its last number: what stands before it, behind it, and how wide it is written.
struct Numbered {
    std::string before{}, after{};
    std::size_t width{};   ///< 0: without leading zeros
    bool operator<(const Numbered& other) const { return std::tie(before, after, width) < std::tie(other.before, other.after, other.width); }
};

constexpr std::size_t kLongestNumber = 9;

/// The number, or nothing for a path that has none.
std::optional<std::pair<Numbered, int>> numbered(const std::string& path)
{
    const auto last = std::find_if(path.rbegin(), path.rend(), isDigit);
    const auto first = std::find_if_not(last, path.rend(), isDigit);
    const auto end = static_cast<std::size_t>(path.rend() - last), begin = static_cast<std::size_t>(path.rend() - first);
    if (begin == end || end - begin > kLongestNumber) return std::nullopt;
    const bool padded = path[begin] == '0' && end - begin > 1;
    return std::pair(Numbered{path.substr(0, begin), path.substr(end), padded ? end - begin : 0}, std::stoi(path.substr(begin, end - begin)));
}

std::string written(int number, std::size_t width)
{
    return width > 0 ? fmt::format("{:0{}}", number, width) : std::to_string(number);
}

bool namedBy(const Pool& pool, const std::string& path)
{
    return std::any_of(pool.members.begin(), pool.members.end(), [&](const std::string& pattern) { return matches(pattern, path); });
}

/// All that the pool names but these.
std::vector<std::string> membersWithout(const Pool& pool, const Facility& facility, const std::set<std::string_view>& paths)
{
    std::vector<std::string> kept;
    for (const Instance& instance : facility.instances)
        if (namedBy(pool, instance.path) && !paths.contains(instance.path)) kept.push_back(instance.path);
    return patternsOf(std::move(kept));
}

std::vector<Pool>::const_iterator findPool(const Layout& layout, std::string_view id)
{
    const auto& pools = layout.settings->serving.pools;
    return std::find_if(pools.begin(), pools.end(), [&](const Pool& pool) { return pool.id == id; });
}

}  // namespace

std::vector<std::string> patternsOf(std::vector<std::string> paths)
{
    std::map<Numbered, std::vector<int>> families;
    std::vector<std::string> patterns;
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    for (const std::string& path : paths) {
        if (const auto one = numbered(path))
            families[one->first].push_back(one->second);
        else
            patterns.push_back(path);
    }
    for (auto& [family, numbers] : families) {
        std::sort(numbers.begin(), numbers.end());
        for (std::size_t first = 0; first < numbers.size();) {
            std::size_t last = first;
            while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
            const std::string from = written(numbers[first], family.width);
            patterns.push_back(family.before + (last > first ? fmt::format("[{}-{}]", from, written(numbers[last], family.width)) : from) + family.after);
            first = last + 1;
        }
    }
    std::sort(patterns.begin(), patterns.end());
    return patterns;
}

Result addPool(const Layout& layout, Pool pool)
{
    const auto taken = [&](const std::string& id) { return findPool(layout, id) != layout.settings->serving.pools.end(); };
    if (pool.id.empty()) pool.id = IdMaker(taken).next("pool");
    if (auto refusal = checkNewId(pool.id)) return *refusal;
    if (taken(pool.id)) return Refusal{"rename.taken", fmt::format("There is a \"{}\" already: choose another id.", pool.id)};
    if (pool.members.empty()) return Refusal{"pools.members", "A pool has members: select the racks or servers first."};
    DeltaBuilder builder(layout);
    Settings settings = *layout.settings;
    settings.serving.pools.push_back(std::move(pool));
    builder.settings(std::move(settings));
    return builder.build();
}

Result assignToPool(const Layout& layout, const Facility& facility, Pool into, const std::vector<std::string>& paths)
{
    const auto taken = [&](const std::string& id) { return findPool(layout, id) != layout.settings->serving.pools.end(); };
    const bool made = into.id.empty();
    if (made) into.id = IdMaker(taken).next("pool");
    else if (!taken(into.id)) return Refusal{"pools.unknown", fmt::format("There is no pool \"{}\": choose one that the layout has.", into.id)};
    const std::set<std::string_view> moved(paths.begin(), paths.end());
    Settings settings = *layout.settings;
    auto& pools = settings.serving.pools;
    if (made) into.members.clear(), pools.push_back(into);
    bool changes = false;
    for (Pool& pool : pools) {
        if (pool.id == into.id) {
            std::vector<std::string> fresh;
            std::copy_if(paths.begin(), paths.end(), std::back_inserter(fresh), [&](const std::string& path) { return !namedBy(pool, path); });
            changes |= !fresh.empty();
            for (std::string& pattern : patternsOf(std::move(fresh))) pool.members.push_back(std::move(pattern));
        } else if (std::any_of(paths.begin(), paths.end(), [&](const std::string& path) { return namedBy(pool, path); })) {
            pool.members = membersWithout(pool, facility, moved);
            changes = true;
        }
    }
    if (moved.empty()) return Refusal{"pools.members", "A pool has members: select the racks or servers first."};
    if (!changes) return Refusal{"pools.there", fmt::format("They are in the pool \"{}\" already.", into.id)};
    std::erase_if(pools, [&](const Pool& pool) { return pool.id != into.id && pool.members.empty() && !findPool(layout, pool.id)->members.empty(); });
    DeltaBuilder builder(layout);
    builder.settings(std::move(settings));
    return builder.build();
}

Result removePool(const Layout& layout, std::string_view id)
{
    const auto found = findPool(layout, id);
    if (found == layout.settings->serving.pools.end())
        return Refusal{"pools.unknown", fmt::format("There is no pool \"{}\": choose one that the layout has.", id)};
    DeltaBuilder builder(layout);
    Settings settings = *layout.settings;
    settings.serving.pools.erase(settings.serving.pools.begin() + (found - layout.settings->serving.pools.begin()));
    builder.settings(std::move(settings));
    return builder.build();
}

}  // namespace mw::edit
