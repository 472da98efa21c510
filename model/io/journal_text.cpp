// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/journal_text.h"

#include "model/core/number_text.h"
#include "model/io/layout_file.h"

namespace mw {

namespace {

/// The tables of two layouts beside those of a delta, each under its name.
template <class A, class B, class D, class Visit>
void eachTable(A& first, B& second, D& delta, Visit&& visit)
{
    visit("parts", first.parts, second.parts, delta.parts);
    visit("halls", first.halls, second.halls, delta.halls);
    visit("blocks", first.blocks, second.blocks, delta.blocks);
    visit("components", first.components, second.components, delta.components);
    visit("links", first.links, second.links, delta.links);
    visit("workloads", first.workloads, second.workloads, delta.workloads);
    visit("scenarios", first.scenarios, second.scenarios, delta.scenarios);
    visit("waivers", first.waivers, second.waivers, delta.waivers);
}

template <class T>
concept Folded = requires(T row) { row.entryIndex; };

/// A row on its own: it does not wait for the others of its range.
template <class T>
std::shared_ptr<const T> alone(const std::shared_ptr<const T>& row)
{
    if constexpr (Folded<T>) {
        auto copy = std::make_shared<T>(*row);
        copy->entry.reset();
        copy->entryIndex = 0;
        return copy;
    } else {
        return row;
    }
}

/// [old id or null, its place, new id or null, its place].
template <class T>
YamlNode rowNode(const Change<T>& change)
{
    auto node = sequenceNode();
    const auto add = [&](const std::shared_ptr<const T>& row, std::size_t place) {
        node.items.push_back(row ? textNode(row->id) : YamlNode{});
        node.items.push_back(numberNode(static_cast<double>(place)));
    };
    add(change.before, change.positionBefore);
    add(change.after, change.positionAfter);
    node.flow = true;
    return node;
}

/// Blocks that components name but the delta does not bring: empty ones, or the reader would miss them.
void addStubs(Layout& layout, const Table<Component>& components)
{
    for (const auto& row : components.rows())
        if (!row->block.empty() && !layout.blocks.contains(row->block)) {
            Block stub;
            stub.id = row->block;
            layout.blocks.add(std::move(stub));
        }
}

void addStubs(Layout& layout)
{
    const auto own = layout.blocks.rows();
    addStubs(layout, layout.components);
    for (const auto& block : own) addStubs(layout, block->components);
}

std::optional<std::size_t> placeIn(const YamlNode& node)
{
    const auto number = parseInteger(node.text);
    if (!number || *number < 0) return std::nullopt;
    return static_cast<std::size_t>(*number);
}

/// Comments and the range that a row was written in are the file's, not the edit's: they come from the row that was there.
template <class T>
std::shared_ptr<const T> asBefore(const std::shared_ptr<const T>& row, const T* before)
{
    if (before == nullptr) return row;
    auto copy = std::make_shared<T>(*row);
    copy->before = before->before;
    copy->after = before->after;
    if constexpr (Folded<T>) {
        copy->entry = before->entry;
        copy->entryIndex = before->entryIndex;
    }
    return copy;
}

/// Reads the changes of one table: new rows come in the order in which they were written.
template <class T>
class RowReader {
public:
    RowReader(const Table<T>& before, const Table<T>& brought) : m_before(before), m_brought(brought) {}

    std::optional<Change<T>> read(const YamlNode& node)
    {
        if (!node.isSequence() || node.items.size() != 4) return std::nullopt;
        const auto from = placeIn(node.items[1]), to = placeIn(node.items[3]);
        if (!from || !to) return std::nullopt;
        Change<T> change{*from, *to, nullptr, nullptr};
        if (!node.items[0].isNull() && !takeBefore(node.items[0].text, change)) return std::nullopt;
        if (!node.items[2].isNull() && !takeAfter(node.items[2].text, change)) return std::nullopt;
        return change;
    }

private:
    bool takeBefore(const std::string& id, Change<T>& change)
    {
        const auto place = m_before.find(id);
        if (place) change.before = m_before.row(*place);
        return place.has_value();
    }
    bool takeAfter(const std::string& id, Change<T>& change)
    {
        if (m_used >= m_brought.size() || m_brought[m_used].id != id) return false;
        const T* before = change.before ? change.before.get() : m_before.get(id);
        change.after = asBefore<T>(m_brought.row(m_used++), before);
        return true;
    }

    const Table<T>& m_before;
    const Table<T>& m_brought;
    std::size_t m_used{};
};

template <class T>
bool readRows(const YamlNode* list, const Table<T>& before, const Table<T>& brought, std::vector<Change<T>>& changes)
{
    if (list == nullptr) return true;
    RowReader<T> reader(before, brought);
    for (const auto& node : list->items) {
        auto change = reader.read(node);
        if (!change) return false;
        changes.push_back(*std::move(change));
    }
    return true;
}

}  // namespace

std::string journalText(const Delta& delta)
{
    Layout brought;
    auto head = mapNode();
    if (delta.settingsAfter) {
        brought.settings = delta.settingsAfter;
        head.entries.emplace_back("settings", boolNode(true));
    }
    eachTable(brought, brought, delta, [&](const char* name, auto& table, auto&, const auto& changes) {
        if (changes.empty()) return;
        auto rows = sequenceNode();
        for (const auto& change : changes) {
            rows.items.push_back(rowNode(change));
            if (change.after) table.addRow(alone(change.after));
        }
        head.entries.emplace_back(name, std::move(rows));
    });
    addStubs(brought);
    return toFlowText(head) + '\n' + writeLayout(brought);
}

std::optional<Delta> deltaFromJournal(const Layout& before, std::string_view text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto head = parseYaml(text.substr(0, end), "journal");
    const auto brought = readLayout(text.substr(end + 1), "journal");
    if (!head.value || !brought.value) return std::nullopt;
    Delta delta;
    if (head.value->find("settings") != nullptr) {
        delta.settingsBefore = before.settings;
        delta.settingsAfter = brought.value->settings;
    }
    bool whole = true;
    eachTable(before, *brought.value, delta, [&](const char* name, const auto& table, const auto& rows, auto& changes) {
        whole = whole && readRows(head.value->find(name), table, rows, changes);
    });
    if (!whole) return std::nullopt;
    return delta;
}

}  // namespace mw
