// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/layout_file.h"
#include "model/io/range_notation.h"
#include "model/io/read_records.h"
#include "model/io/write_parts.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

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

using Rows = std::span<const Table<Component>::Row>;

bool unfoldsTo(const YamlNode& node, Rows rows)
{
    reading::Context quiet;
    const auto members = reading::componentsFrom(node, quiet);
    return std::equal(members.begin(), members.end(), rows.begin(), rows.end(),
                      [](const Component& a, const auto& b) { return a == *b; });
}

class ComponentFolder {
public:
    explicit ComponentFolder(const Table<Component>& table) : m_rows(table.rows()) {}

    std::vector<YamlNode> fold()
    {
        for (std::size_t i = 0; i < m_rows.size();) i += m_rows[i]->entry ? foldEntry(i) : single(i);
        return std::move(m_nodes);
    }

private:
    std::size_t single(std::size_t position)
    {
        m_nodes.push_back(mw::toTree(*m_rows[position]));
        if (m_rows[position]->entry) addEntryComments(*m_rows[position]->entry);
        return 1;
    }

    /// Writes the members of one entry that follow each other; gives their number.
    std::size_t foldEntry(std::size_t begin)
    {
        const auto& source = *m_rows[begin]->entry;
        const auto [known, isNew] = m_entries.try_emplace(&source);
        if (isNew) known->second = unfolded(source);
        const auto& entry = known->second;
        const auto fits = [&](std::size_t i) {
            const auto index = m_rows[i]->entryIndex;
            return m_rows[i]->entry.get() == &source && index < entry.members.size() &&
                   entry.members[index] == *m_rows[i];
        };
        if (!fits(begin)) return single(begin);
        auto end = begin + 1;
        while (end < m_rows.size() && fits(end) && m_rows[end]->entryIndex == m_rows[end - 1]->entryIndex + 1)
            ++end;
        writeRun(source, entry, begin, end);
        return end - begin;
    }

    void writeRun(const RangeEntry& source, const ComponentEntry& entry, std::size_t begin, std::size_t end)
    {
        for (int tries = 0; begin < end; ++tries) {
            const auto first = m_rows[begin]->entryIndex;
            const auto piece = std::min(end - begin, entry.step - first % entry.step);
            if (tries < kMostWholeTries && write(source, entry, begin, end - begin)) return;
            if (!write(source, entry, begin, piece))
                for (std::size_t i = 0; i < piece; ++i) single(begin + i);
            begin += piece;
        }
    }

    bool write(const RangeEntry& source, const ComponentEntry& entry, std::size_t begin, std::size_t count)
    {
        auto node = narrowed(source, entry, m_rows[begin]->entryIndex, count);
        const bool asRead = count == entry.members.size();
        if (!node || (!asRead && !unfoldsTo(*node, Rows(m_rows).subspan(begin, count)))) return false;
        m_nodes.push_back(*std::move(node));
        addEntryComments(source);
        return true;
    }

    /// The comments of an entry stand at the first that is left of it.
    void addEntryComments(const RangeEntry& source)
    {
        if (!m_commented.insert(&source).second) return;
        auto& node = m_nodes.back();
        node.before = reading::commentsBefore(source.node) + node.before;
        if (node.after.empty()) node.after = source.node.after;
    }

    const std::vector<Table<Component>::Row>& m_rows;
    std::vector<YamlNode> m_nodes{};
    std::unordered_map<const RangeEntry*, ComponentEntry> m_entries{};
    std::unordered_set<const RangeEntry*> m_commented{};
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
    return ComponentFolder(table).fold();
}

}  // namespace mw::writing
