// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/delta.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace mw {

namespace {

template <class T>
bool sameRow(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    return a == b || *a == *b;
}

/// Walks two tables side by side. Rows that changed places leave and come back, so any reordering is
/// representable.
template <class T>
class TableDiff {
public:
    TableDiff(const Table<T>& before, const Table<T>& after) : m_before(before), m_after(after) {}

    std::vector<Change<T>> run()
    {
        while (m_i < m_before.size() && m_j < m_after.size()) step();
        while (m_i < m_before.size()) removeOne();
        while (m_j < m_after.size()) addOne();
        return std::move(m_changes);
    }

private:
    void step()
    {
        const auto& a = m_before.row(m_i);
        const auto& b = m_after.row(m_j);
        if (a == b || a->id == b->id) {
            if (!sameRow<T>(a, b)) m_changes.push_back({m_i, m_j, a, b});
            ++m_i;
            ++m_j;
        } else if (!m_after.contains(a->id)) {
            removeOne();
        } else if (!m_before.contains(b->id) || m_moved.count(b->id) != 0) {
            addOne();
        } else {
            m_moved.insert(a->id);
            removeOne();
        }
    }
    void removeOne()
    {
        m_changes.push_back({m_i, 0, m_before.row(m_i), nullptr});
        ++m_i;
    }
    void addOne()
    {
        m_changes.push_back({0, m_j, nullptr, m_after.row(m_j)});
        ++m_j;
    }

    const Table<T>& m_before;
    const Table<T>& m_after;
    std::size_t m_i{}, m_j{};
    std::unordered_set<std::string_view> m_moved{};
    std::vector<Change<T>> m_changes{};
};

template <class T>
std::vector<Change<T>> diffTable(const Table<T>& before, const Table<T>& after)
{
    return TableDiff<T>(before, after).run();
}

/// Where a change's `before` stands: at its noted position, or wherever its id is by now.
template <class T>
std::optional<std::size_t> placeOf(const Table<T>& table, const Change<T>& change)
{
    const std::size_t noted = change.positionBefore;
    if (noted < table.size() && (table.row(noted) == change.before || table[noted].id == change.before->id))
        return noted;
    return table.find(change.before->id);
}

template <class T>
void replaceRows(Table<T>& table, const std::vector<Change<T>>& changes)
{
    for (const Change<T>& change : changes)
        if (const auto position = placeOf(table, change)) table.replace(*position, change.after);
}

/// Rows that stay (null where one goes), replaced ones already exchanged.
template <class T>
std::vector<std::shared_ptr<const T>> survivors(const Table<T>& table, const std::vector<Change<T>>& changes)
{
    auto rows = table.rows();
    for (const Change<T>& change : changes) {
        if (!change.before) continue;
        if (const auto position = placeOf(table, change)) rows[*position] = change.after;
    }
    std::erase(rows, nullptr);
    return rows;
}

template <class T>
void restructure(Table<T>& table, const std::vector<Change<T>>& changes)
{
    std::vector<const Change<T>*> additions;
    for (const Change<T>& change : changes)
        if (!change.before) additions.push_back(&change);
    std::stable_sort(additions.begin(), additions.end(),
                     [](const auto* a, const auto* b) { return a->positionAfter < b->positionAfter; });

    const auto stay = survivors(table, changes);
    std::vector<std::shared_ptr<const T>> rows;
    rows.reserve(stay.size() + additions.size());
    auto next = stay.begin();
    for (const Change<T>* addition : additions) {
        while (next != stay.end() && rows.size() < addition->positionAfter) rows.push_back(*next++);
        rows.push_back(addition->after);
    }
    rows.insert(rows.end(), next, stay.end());
    table.assign(std::move(rows));
    table.buildIndex();  // now, so that threads which share the layout only read
}

template <class T>
void applyTable(Table<T>& table, const std::vector<Change<T>>& changes)
{
    const auto keepsIds = [](const Change<T>& c) {
        return c.before && c.after && c.before->id == c.after->id;
    };
    if (std::all_of(changes.begin(), changes.end(), keepsIds))
        replaceRows(table, changes);
    else
        restructure(table, changes);
}

template <class T>
std::vector<Change<T>> inverseTable(const std::vector<Change<T>>& changes)
{
    std::vector<Change<T>> result;
    result.reserve(changes.size());
    for (const Change<T>& c : changes)
        result.push_back({c.positionAfter, c.positionBefore, c.after, c.before});
    return result;
}

}  // namespace

bool Delta::empty() const
{
    return !settingsAfter && parts.empty() && halls.empty() && blocks.empty() && components.empty() &&
           links.empty() && workloads.empty() && scenarios.empty() && waivers.empty();
}

Delta diff(const Layout& before, const Layout& after)
{
    Delta delta;
    if (!sameRow<Settings>(before.settings, after.settings)) {
        delta.settingsBefore = before.settings;
        delta.settingsAfter = after.settings;
    }
    delta.parts = diffTable(before.parts, after.parts);
    delta.halls = diffTable(before.halls, after.halls);
    delta.blocks = diffTable(before.blocks, after.blocks);
    delta.components = diffTable(before.components, after.components);
    delta.links = diffTable(before.links, after.links);
    delta.workloads = diffTable(before.workloads, after.workloads);
    delta.scenarios = diffTable(before.scenarios, after.scenarios);
    delta.waivers = diffTable(before.waivers, after.waivers);
    return delta;
}

Layout apply(const Layout& layout, const Delta& delta)
{
    Layout result = layout;
    if (delta.settingsAfter) result.settings = delta.settingsAfter;
    applyTable(result.parts, delta.parts);
    applyTable(result.halls, delta.halls);
    applyTable(result.blocks, delta.blocks);
    applyTable(result.components, delta.components);
    applyTable(result.links, delta.links);
    applyTable(result.workloads, delta.workloads);
    applyTable(result.scenarios, delta.scenarios);
    applyTable(result.waivers, delta.waivers);
    return result;
}

Delta inverse(const Delta& delta)
{
    Delta result;
    result.settingsBefore = delta.settingsAfter;
    result.settingsAfter = delta.settingsBefore;
    result.parts = inverseTable(delta.parts);
    result.halls = inverseTable(delta.halls);
    result.blocks = inverseTable(delta.blocks);
    result.components = inverseTable(delta.components);
    result.links = inverseTable(delta.links);
    result.workloads = inverseTable(delta.workloads);
    result.scenarios = inverseTable(delta.scenarios);
    result.waivers = inverseTable(delta.waivers);
    return result;
}

Delta merge(const Layout& before, const Delta& first, const Delta& second)
{
    return diff(before, apply(apply(before, first), second));
}

}  // namespace mw
