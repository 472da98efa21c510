// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/delta.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace mw::edit {

/// Changes to one table, collected by position: costs what changes, not what the table holds.
template <class T>
class TableEdit {
public:
    using Row = std::shared_ptr<const T>;

    explicit TableEdit(const Table<T>& table) : m_table(table) {}

    void replace(std::size_t position, T record)
    {
        m_changes[position] = std::make_shared<const T>(std::move(record));
    }
    void remove(std::size_t position) { m_changes[position] = nullptr; }
    void add(T record)
    {
        m_added.insert(record.id);
        m_additions.push_back(std::make_shared<const T>(std::move(record)));
    }
    /// Replaces the record of that id, or adds it.
    void put(T record)
    {
        if (const auto position = m_table.find(record.id))
            replace(*position, std::move(record));
        else
            add(std::move(record));
    }
    /// The record as changed so far; null if removed.
    [[nodiscard]] const T* now(std::size_t position) const
    {
        const auto change = m_changes.find(position);
        return change == m_changes.end() ? m_table.row(position).get() : change->second.get();
    }
    [[nodiscard]] bool isTaken(const std::string& id) const
    {
        return m_table.contains(id) || m_added.count(id) != 0;
    }
    [[nodiscard]] const std::vector<Row>& additions() const { return m_additions; }

    [[nodiscard]] std::vector<Change<T>> build() const
    {
        std::vector<Change<T>> result;
        std::size_t removed = 0;
        for (const auto& [position, after] : m_changes) {
            const Row& before = m_table.row(position);
            if (!after)
                ++removed;
            else if (*before == *after)
                continue;
            result.push_back({position, after ? position - removed : 0, before, after});
        }
        std::size_t end = m_table.size() - removed;
        for (const Row& row : m_additions) result.push_back({0, end++, nullptr, row});
        return result;
    }

private:
    const Table<T>& m_table;
    std::map<std::size_t, Row> m_changes{};
    std::vector<Row> m_additions{};
    std::unordered_set<std::string> m_added{};
};

/// Collects the changes of one edit. The layout must outlive it.
class DeltaBuilder {
public:
    explicit DeltaBuilder(const Layout& layout)
        : parts(layout.parts), halls(layout.halls), blocks(layout.blocks), components(layout.components),
          links(layout.links), workloads(layout.workloads), scenarios(layout.scenarios),
          waivers(layout.waivers), m_layout(layout)
    {
    }

    TableEdit<Part> parts;
    TableEdit<Hall> halls;
    TableEdit<Block> blocks;
    TableEdit<Component> components;
    TableEdit<Link> links;
    TableEdit<Workload> workloads;
    TableEdit<Scenario> scenarios;
    TableEdit<Waiver> waivers;

    void settings(Settings settings) { m_settings = std::make_shared<const Settings>(std::move(settings)); }
    [[nodiscard]] const Settings& settingsNow() const
    {
        return m_settings ? *m_settings : *m_layout.settings;
    }
    [[nodiscard]] Delta build() const
    {
        Delta delta;
        if (m_settings && !(*m_settings == *m_layout.settings)) {
            delta.settingsBefore = m_layout.settings;
            delta.settingsAfter = m_settings;
        }
        delta.parts = parts.build();
        delta.halls = halls.build();
        delta.blocks = blocks.build();
        delta.components = components.build();
        delta.links = links.build();
        delta.workloads = workloads.build();
        delta.scenarios = scenarios.build();
        delta.waivers = waivers.build();
        return delta;
    }

private:
    const Layout& m_layout;
    std::shared_ptr<const Settings> m_settings{};
};

}  // namespace mw::edit
