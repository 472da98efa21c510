// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

struct Entry {
    std::vector<Link> links{};          ///< as the entry unfolds now
    std::vector<std::size_t> offset{};  ///< of each link's first port in the zipped sequence, and the end
};

Entry unfolded(const LinkEntry& source)
{
    reading::Context quiet;
    Entry entry{reading::linksFrom(source.node, quiet), {0}};
    for (const auto& link : entry.links)
        entry.offset.push_back(entry.offset.back() + static_cast<std::size_t>(link.count));
    return entry;
}

/// The ports [first, first + count) of one end, if the notation has a text for them: ports of one component, or whole ones.
std::optional<std::string> narrowed(const std::string& end, std::size_t first, std::size_t count)
{
    const auto dot = end.rfind('.');
    const auto components = end.substr(0, dot), ports = end.substr(dot + 1);
    std::string problem;
    const auto names = unfold(ports, problem);
    if (!names) return std::nullopt;
    const auto each = names->names.size();
    if (first % each == 0 && count % each == 0) {
        const auto part = subPattern(components, first / each, count / each);
        return part ? std::optional(*part + '.' + ports) : std::nullopt;
    }
    if (first / each != (first + count - 1) / each) return std::nullopt;
    const auto component = subPattern(components, first / each, 1),
               part = subPattern(ports, first % each, count);
    return component && part ? std::optional(*component + '.' + *part) : std::nullopt;
}

class LinkFolder {
public:
    explicit LinkFolder(const Table<Link>& table) : m_rows(table.rows()) {}

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

    std::size_t foldEntry(std::size_t begin)
    {
        const auto& source = *m_rows[begin]->entry;
        const auto [known, isNew] = m_entries.try_emplace(&source);
        if (isNew) known->second = unfolded(source);
        const auto& entry = known->second;
        const auto fits = [&](std::size_t i) {
            const auto index = m_rows[i]->entryIndex;
            return m_rows[i]->entry.get() == &source && index < entry.links.size() &&
                   entry.links[index] == *m_rows[i];
        };
        if (!fits(begin)) return single(begin);
        auto end = begin + 1;
        while (end < m_rows.size() && fits(end) && m_rows[end]->entryIndex == m_rows[end - 1]->entryIndex + 1)
            ++end;
        writeRun(source, entry, begin, end);
        return end - begin;
    }

    /// Links from `begin` that leave the same component.
    [[nodiscard]] std::size_t sameComponent(std::size_t begin, std::size_t end) const
    {
        auto last = begin + 1;
        while (last < end && m_rows[last]->from.component == m_rows[begin]->from.component) ++last;
        return last - begin;
    }

    void writeRun(const LinkEntry& source, const Entry& entry, std::size_t begin, std::size_t end)
    {
        for (int tries = 0; begin < end; ++tries) {
            if (tries < kMostWholeTries && write(source, entry, begin, end - begin)) return;
            const auto piece = sameComponent(begin, end);
            if (!write(source, entry, begin, piece))
                for (std::size_t i = 0; i < piece; ++i) single(begin + i);
            begin += piece;
        }
    }

    bool write(const LinkEntry& source, const Entry& entry, std::size_t begin, std::size_t count)
    {
        auto node = source.node;
        if (count != entry.links.size()) {
            const auto first = m_rows[begin]->entryIndex,
                       ports = entry.offset[first + count] - entry.offset[first];
            const auto from = narrowed(source.from, entry.offset[first], ports),
                       to = narrowed(source.to, entry.offset[first], ports);
            if (count < 2 || !from || !to) return false;
            set(node, "from", textNode(*from));
            set(node, "to", textNode(*to));
            if (!unfoldsTo(node, begin, count)) return false;
        }
        node = orderedLinkEntry(node);
        node.before.clear();
        node.after.clear();
        m_nodes.push_back(std::move(node));
        addEntryComments(source);
        return true;
    }

    [[nodiscard]] bool unfoldsTo(const YamlNode& node, std::size_t begin, std::size_t count) const
    {
        reading::Context quiet;
        const auto links = reading::linksFrom(node, quiet);
        const auto rows = std::span(m_rows).subspan(begin, count);
        return std::equal(links.begin(), links.end(), rows.begin(), rows.end(),
                          [](const Link& a, const auto& b) { return a == *b; });
    }

    /// The comments of an entry stand at the first that is left of it.
    void addEntryComments(const LinkEntry& source)
    {
        if (!m_commented.insert(&source).second) return;
        auto& node = m_nodes.back();
        node.before = reading::commentsBefore(source.node) + node.before;
        if (node.after.empty()) node.after = source.node.after;
    }

    const std::vector<Table<Link>::Row>& m_rows;
    std::vector<YamlNode> m_nodes{};
    std::unordered_map<const LinkEntry*, Entry> m_entries{};
    std::unordered_set<const LinkEntry*> m_commented{};
};

}  // namespace

YamlNode orderedLinkEntry(const YamlNode& entry)
{
    constexpr std::array<std::string_view, 7> keys{"from", "to", "part", "length_m", "bends_m", "notes", "generator"};
    const auto rank = [&](const auto& e) {
        return std::find(keys.begin(), keys.end(), e.first) - keys.begin();
    };
    auto node = entry;
    std::stable_sort(node.entries.begin(), node.entries.end(),
                     [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return node;
}

std::vector<YamlNode> foldedLinks(const Table<Link>& table)
{
    return LinkFolder(table).fold();
}

}  // namespace mw::writing
