// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/rack_space.h"

#include "model/catalog/part.h"

#include <algorithm>
#include <bit>

namespace mw {

namespace {

/// Units 1..height as bits, 64 to a word: 48 U racks are one word.
class UnitBits {
public:
    explicit UnitBits(int height_u)
        : m_height(std::clamp(height_u, 0, kMaxRackHeight_u)), m_words(words(m_height))
    {
    }

    void take(int first, int count)
    {
        const auto last = std::min<std::int64_t>(std::int64_t{first} + count - 1, m_height);
        for (int u = std::max(first, 1); u <= last; ++u) m_words[word(u)] |= bit(u);
    }
    [[nodiscard]] bool taken(int u) const { return (m_words[word(u)] & bit(u)) != 0; }
    [[nodiscard]] int count() const
    {
        int total = 0;
        for (const std::uint64_t bits : m_words) total += std::popcount(bits);
        return total;
    }
    [[nodiscard]] int largestGap() const
    {
        int best = 0, run = 0;
        for (int u = 1; u <= m_height; ++u) {
            run = taken(u) ? 0 : run + 1;
            best = std::max(best, run);
        }
        return best;
    }
    [[nodiscard]] int height() const { return m_height; }

private:
    static std::size_t words(int height) { return static_cast<std::size_t>(height) / 64 + 1; }
    static std::size_t word(int u) { return static_cast<std::size_t>(u - 1) / 64; }
    static std::uint64_t bit(int u) { return std::uint64_t{1} << ((u - 1) % 64); }

    int m_height;
    std::vector<std::uint64_t> m_words;
};

bool within(int height_u, const RackItem& item)
{
    return item.u >= 1 && item.height >= 1 && item.height <= height_u && item.u <= height_u - item.height + 1;
}

/// Front and rear half-depth items pass each other; anything of full depth keeps the units to itself.
bool shareDepth(const RackItem& a, const RackItem& b)
{
    return a.fullDepth || b.fullDepth || a.rear == b.rear;
}

std::int64_t top(const RackItem& item)
{
    return std::int64_t{item.u} + item.height - 1;
}

bool collide(const RackItem& a, const RackItem& b)
{
    return a.u <= top(b) && b.u <= top(a) && shareDepth(a, b);
}

void findOverlaps(std::span<const RackItem> items, RackSpace& result)
{
    std::vector<std::size_t> byUnit(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) byUnit[i] = i;
    std::stable_sort(byUnit.begin(), byUnit.end(), [&](auto a, auto b) { return items[a].u < items[b].u; });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < byUnit.size(); ++i)
        for (std::size_t j = i + 1; j < byUnit.size() && items[byUnit[j]].u <= top(items[byUnit[i]]); ++j)
            if (collide(items[byUnit[i]], items[byUnit[j]]))
                pairs.push_back(std::minmax(byUnit[i], byUnit[j]));
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [a, b] : pairs) result.overlaps.emplace_back(items[a].id, items[b].id);
}

}  // namespace

bool mountsInRack(const Part& part)
{
    return mayStandOn(part.kind, Level::RackU) && (part.heightU() > 0 || !mayStandOn(part.kind, Level::Floor));
}

RackSpace rackSpace(int height_u, std::span<const RackItem> items)
{
    RackSpace result;
    UnitBits units(height_u);
    for (const RackItem& item : items) {
        if (!within(height_u, item)) result.outOfRange.push_back(item.id);
        units.take(item.u, item.height);
    }
    findOverlaps(items, result);
    result.used_u = units.count();
    result.free_u = units.height() - result.used_u;
    result.largestFreeBlock_u = units.largestGap();
    return result;
}

bool unitsAreFree(int rackHeight_u, std::span<const RackItem> items, const RackItem& item)
{
    return within(rackHeight_u, item) && std::none_of(items.begin(), items.end(), [&](const RackItem& other) {
               return collide(item, other);
           });
}

std::optional<int> firstFreeUnit(int rackHeight_u, std::span<const RackItem> items, int height, bool rear,
                                 bool fullDepth)
{
    RackItem candidate{{}, 1, height, rear, fullDepth};
    for (; candidate.u <= rackHeight_u; ++candidate.u)
        if (unitsAreFree(rackHeight_u, items, candidate)) return candidate.u;
    return std::nullopt;
}

}  // namespace mw
