// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/entry_folder.h"
#include "model/io/range_notation.h"

#include <algorithm>
#include <array>

namespace mw::writing {

namespace {

template <std::size_t N>
void order(YamlNode& map, const std::array<std::string_view, N>& keys)
{
    const auto rank = [&](const auto& entry) {
        return std::find(keys.begin(), keys.end(), entry.first) - keys.begin();
    };
    std::stable_sort(map.entries.begin(), map.entries.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

YamlNode* find(YamlNode& map, std::string_view key)
{
    const auto found =
        std::find_if(map.entries.begin(), map.entries.end(), [&](const auto& e) { return e.first == key; });
    return found == map.entries.end() ? nullptr : &found->second;
}

std::string textAt(const YamlNode& map, std::string_view key)
{
    const auto* node = map.find(key);
    return node ? node->text : std::string{};
}

std::size_t sizeAt(const YamlNode& map, std::string_view key)
{
    return static_cast<std::size_t>(std::max(parseInteger(textAt(map, key)).value_or(0), 0));
}

/// Members of an entry that a piece should end at: rows on the floor, racks inside.
struct ComponentEntry {
    std::vector<Component> members{};  ///< as the entry unfolds now
    std::size_t step{1};
};

ComponentEntry unfolded(const RangeEntry& entry)
{
    reading::Context quiet;
    ComponentEntry result{reading::componentsFrom(entry.node, quiet), 1};
    std::string problem;
    const auto ids = unfold(entry.idPattern, problem);
    if (ids && !ids->sizes.empty()) result.step = ids->sizes.back();
    if (const auto* at = entry.node.find("at"); at && ids && ids->sizes.size() == 1)
        if (const auto columns = sizeAt(*at, "columns"); columns > 0) result.step = columns;
    if (const auto* in = entry.node.find("in")) {
        const auto holders = unfold(textAt(*in, "component"), problem);
        if (holders && holders->names.size() > 1)
            result.step = std::max<std::size_t>(entry.count / holders->names.size(), 1);
    }
    return result;
}

bool narrowFloor(YamlNode& at, const ComponentEntry& entry, std::size_t first, std::size_t count)
{
    set(at, "x_m", numberNode(entry.members[first].at.x_m));
    set(at, "y_m", numberNode(entry.members[first].at.y_m));
    if (at.find("row_pitch_m") || at.find("columns")) {
        const bool oneRow = first / entry.step == (first + count - 1) / entry.step;
        if (!oneRow) return first % entry.step == 0;
        remove(at, "columns");
        remove(at, "row_pitch_m");
    }
    return true;
}

bool narrowInside(YamlNode& in, const ComponentEntry& entry, std::size_t first, std::size_t count)
{
    const auto holders = textAt(in, "component"), slots = textAt(in, "slot");
    std::string problem;
    const auto names = unfold(holders, problem);
    if (!names) return false;
    const auto each = entry.members.size() / names->names.size();
    const bool whole = first % each == 0 && count % each == 0;
    if (!whole && first / each != (first + count - 1) / each) return false;
    const auto part = subPattern(holders, first / each, whole ? count / each : 1);
    if (!part) return false;
    set(in, "component", textNode(*part));
    if (whole) return true;
    if (slots.empty()) {
        set(in, "u", numberNode(entry.members[first].in.u));
        return true;
    }
    const auto slotPart = subPattern(slots, first % each, count);
    if (slotPart) set(in, "slot", textNode(*slotPart));
    return slotPart.has_value();
}

/// One entry for `count` members from `first`, or nothing if the notation has none; not yet compared.
std::optional<YamlNode> narrowed(const RangeEntry& source, const ComponentEntry& entry, std::size_t first,
                                 std::size_t count)
{
    auto node = source.node;
    if (first != 0 || count != entry.members.size()) {
        const auto ids = subPattern(source.idPattern, first, count);
        if (!ids || count < 2) return std::nullopt;
        set(node, "id", textNode(*ids));
        if (auto* at = find(node, "at"); at && !narrowFloor(*at, entry, first, count)) return std::nullopt;
        if (auto* in = find(node, "in"); in && !narrowInside(*in, entry, first, count)) return std::nullopt;
    }
    node = orderedComponentEntry(node);
    node.before.clear();
    node.after.clear();
    return node;
}

struct ComponentNotation {
    using Thing = Component;
    using Source = RangeEntry;
    using Entry = ComponentEntry;
    static Entry unfolded(const RangeEntry& source) { return writing::unfolded(source); }
    static auto read(const YamlNode& node, reading::Context& context) { return reading::componentsFrom(node, context); }
    static std::optional<YamlNode> narrowed(const RangeEntry& source, const Entry& entry, std::size_t first, std::size_t count)
    {
        return writing::narrowed(source, entry, first, count);
    }
    static std::size_t piece(const Entry& entry, std::span<const Table<Component>::Row> rows)
    {
        return std::min(rows.size(), entry.step - rows.front()->entryIndex % entry.step);
    }
};

}  // namespace

YamlNode orderedComponentEntry(const YamlNode& entry)
{
    constexpr std::array<std::string_view, 13> keys{"id",    "part",   "block",    "at",
                                                    "in",    "label",  "override", "members",
                                                    "group", "generator", "locked", "hidden", "notes"};
    constexpr std::array<std::string_view, 7> atKeys{"hall",        "x_m",     "y_m",   "pitch_m",
                                                     "row_pitch_m", "columns", "facing"};
    constexpr std::array<std::string_view, 5> inKeys{"component", "u", "u_pitch", "rear", "slot"};
    auto node = entry;
    order(node, keys);
    if (auto* at = find(node, "at")) order(*at, atKeys);
    if (auto* in = find(node, "in")) order(*in, inKeys);
    return node;
}

std::vector<YamlNode> foldedComponents(const Table<Component>& table)
{
    return EntryFolder<ComponentNotation>(table).fold();
}

}  // namespace mw::writing
