// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to model/io: how members of a range go back into the entry they came from, whatever they are.
#pragma once

#include "model/io/layout_file.h"
#include "model/io/read_records.h"
#include "model/io/write_parts.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace mw::writing {

/// `Notation` tells of one sort of entries: its `Thing`s, `Source` as read, and
///   Entry unfolded(source): `members` as the entry unfolds now, and what else the rest needs;
///   read(node, context): the things that a node unfolds to;
///   narrowed(source, entry, first, count): one node for `count` members from `first`, or nothing if the notation has none; not yet compared;
///   piece(entry, rows): how many rows from the first on belong together where all of them are too many for one node.
template <class Notation>
class EntryFolder {
public:
    using Thing = typename Notation::Thing;
    using Source = typename Notation::Source;
    using Entry = typename Notation::Entry;

    explicit EntryFolder(const Table<Thing>& table) : m_rows(table.rows()) {}

    std::vector<YamlNode> fold()
    {
        for (std::size_t i = 0; i < m_rows.size();) i += m_rows[i]->entry ? foldEntry(i) : single(i);
        return std::move(m_nodes);
    }

private:
    std::size_t single(std::size_t position)
    {
        m_nodes.push_back(mw::toTree(*m_rows[position]));
        if (m_rows[position]->entry) addComments(*m_rows[position]->entry);
        return 1;
    }

    /// Writes the members of one entry that follow each other; gives their number.
    std::size_t foldEntry(std::size_t begin)
    {
        const auto& source = *m_rows[begin]->entry;
        const auto [known, isNew] = m_entries.try_emplace(&source);
        if (isNew) known->second = Notation::unfolded(source);
        const auto& entry = known->second;
        const auto fits = [&](std::size_t i) {
            const auto index = m_rows[i]->entryIndex;
            return m_rows[i]->entry.get() == &source && index < entry.members.size() && entry.members[index] == *m_rows[i];
        };
        if (!fits(begin)) return single(begin);
        auto end = begin + 1;
        while (end < m_rows.size() && fits(end) && m_rows[end]->entryIndex == m_rows[end - 1]->entryIndex + 1) ++end;
        writeRun(source, entry, begin, end);
        return end - begin;
    }

    void writeRun(const Source& source, const Entry& entry, std::size_t begin, std::size_t end)
    {
        for (int tries = 0; begin < end; ++tries) {
            if (tries < kMostWholeTries && write(source, entry, begin, end - begin)) return;
            const auto piece = Notation::piece(entry, std::span(m_rows).subspan(begin, end - begin));
            if (!write(source, entry, begin, piece))
                for (std::size_t i = 0; i < piece; ++i) single(begin + i);
            begin += piece;
        }
    }

    bool write(const Source& source, const Entry& entry, std::size_t begin, std::size_t count)
    {
        auto node = Notation::narrowed(source, entry, m_rows[begin]->entryIndex, count);
        const bool asRead = count == entry.members.size();
        if (!node || (!asRead && !unfoldsTo(*node, std::span(m_rows).subspan(begin, count)))) return false;
        m_nodes.push_back(*std::move(node));
        addComments(source);
        return true;
    }

    [[nodiscard]] static bool unfoldsTo(const YamlNode& node, std::span<const typename Table<Thing>::Row> rows)
    {
        reading::Context quiet;
        const auto members = Notation::read(node, quiet);
        return std::equal(members.begin(), members.end(), rows.begin(), rows.end(), [](const Thing& a, const auto& b) { return a == *b; });
    }

    /// The comments of an entry stand at the first that is left of it.
    void addComments(const Source& source)
    {
        if (!m_commented.insert(&source).second) return;
        auto& node = m_nodes.back();
        node.before = reading::commentsBefore(source.node) + node.before;
        if (node.after.empty()) node.after = source.node.after;
    }

    const std::vector<typename Table<Thing>::Row>& m_rows;
    std::vector<YamlNode> m_nodes{};
    std::unordered_map<const Source*, Entry> m_entries{};
    std::unordered_set<const Source*> m_commented{};
};

}  // namespace mw::writing
