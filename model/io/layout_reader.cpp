// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/layout_file.h"
#include "model/io/layout_parts.h"

#include <algorithm>
#include <new>
#include <unordered_map>

namespace mw::reading {

namespace {

/// Ids of one list and where they stand first.
class Seen {
public:
    Seen(std::string_view what, Context& context) : m_what(what), m_context(context) {}

    void reserve(std::size_t ids) { m_places.reserve(ids); }

    /// True if the id is new; else an error at the record that names the first place.
    bool isNew(const std::string& id, const YamlNode& record)
    {
        const auto [found, isNew] = m_places.try_emplace(id, record.line, record.column);
        if (isNew) return true;
        m_context.error(record, "the " + std::string(m_what) + " '" + id + "' exists already",
                        "another id; the first is at line " + std::to_string(found->second.first) +
                            ", column " + std::to_string(found->second.second));
        return false;
    }

private:
    std::string_view m_what;
    Context& m_context;
    std::unordered_map<std::string, std::pair<int, int>> m_places{};
};

class LayoutReader {
public:
    explicit LayoutReader(Context& context) : m_context(context) {}

    Layout read(const YamlNode& root)
    {
        Fields fields(root, "layout", m_context);
        readSettings(root, fields);
        readParts(fields);
        readRecords(fields, "halls", "hall", m_layout.halls, hallFrom);
        if (const auto* blocks = fields.map("blocks")) readBlocks(*blocks);
        if (const auto* components = fields.list("components"))
            readComponents(*components, {}, m_layout.components);
        if (const auto* links = fields.list("links")) readLinks(*links, m_layout.links);
        readRecords(fields, "workloads", "workload", m_layout.workloads, workloadFrom);
        readRecords(fields, "scenarios", "scenario", m_layout.scenarios, scenarioFrom);
        readRecords(fields, "waivers", "waiver", m_layout.waivers, waiverFrom);
        fields.finish(m_settings.extras);
        if (!m_context.failed()) checkBlocks(m_layout, m_uses, m_context);
        m_layout.settings = std::make_shared<const Settings>(std::move(m_settings));
        return std::move(m_layout);
    }

private:
    void readSettings(const YamlNode& root, Fields& fields)
    {
        fields.node("millwright");
        fields.text("name", m_settings.name);
        if (const auto* site = fields.map("site")) m_settings.site = siteFrom(*site, m_context);
        if (const auto* serving = fields.map("serving"))
            m_settings.serving = servingFrom(*serving, m_context);
        if (const auto* economics = fields.map("economics"))
            m_settings.economics = economicsFrom(*economics, m_context);
        if (const auto* supply = fields.map("supply")) m_settings.supply = supplyTermsFrom(*supply, m_context);
        fields.texts("catalogs", m_settings.catalogs);
        readGenerators(fields);
        m_settings.comments = keyComments(root);
    }

    void readGenerators(Fields& fields)
    {
        const auto* list = fields.list("generators");
        if (!list) return;
        Seen seen("generator", m_context);
        for (const auto& node : list->items) {
            auto generator = generatorFrom(node, m_context);
            if (!generator.id.empty() && seen.isNew(generator.id, node)) m_settings.generators.push_back(std::move(generator));
        }
    }

    void readParts(Fields& fields)
    {
        const auto* parts = fields.list("parts");
        if (!parts) return;
        Seen seen("part", m_context);
        for (const auto& node : parts->items) {
            std::vector<Diagnostic> diagnostics;
            auto part = readPart(node, m_context.file, diagnostics);
            for (auto& diagnostic : diagnostics) {
                if (diagnostic.level == Diagnostic::Level::Error) ++m_context.errors;
                m_context.diagnostics.push_back(std::move(diagnostic));
            }
            if (!part || !seen.isNew(part->id, node)) continue;
            part->before = commentsBefore(node);
            part->after = node.after;
            m_layout.parts.add(*std::move(part));
        }
    }

    template <class T>
    void readRecords(Fields& fields, std::string_view key, std::string_view what, Table<T>& table,
                     T (*from)(const YamlNode&, Context&))
    {
        const auto* list = fields.list(key);
        if (!list) return;
        Seen seen(what, m_context);
        table.reserve(list->items.size());
        for (const auto& node : list->items) {
            auto record = from(node, m_context);
            if (!record.id.empty() && seen.isNew(record.id, node)) table.add(std::move(record));
        }
    }

    void readBlocks(const YamlNode& blocks)
    {
        for (const auto& [id, node] : blocks.entries) {
            if (!checkId(node, id, m_context)) continue;
            Block block;
            block.id = id;
            block.before = node.before;
            block.after = node.after;
            const auto none = mapNode();
            Fields fields(node.isNull() ? none : node, "block",
                          m_context);  // "su:" is a block with nothing in it yet
            fields.text("title", block.title);
            if (const auto* components = fields.list("components"))
                readComponents(*components, id, block.components);
            if (const auto* links = fields.list("links")) readLinks(*links, block.links);
            fields.finish(block.extras);
            for (const auto* key : {"title", "components", "links"}) {
                const auto* child = node.isMap() ? node.find(key) : nullptr;
                if (child) block.before += child->before + (child->after.empty() ? "" : child->after + '\n');
            }
            m_layout.blocks.add(std::move(block));
        }
    }

    /// False, with an error, if the list gets longer than a layout may be.
    bool fits(std::size_t have, std::size_t more, const YamlNode& node)
    {
        if (have + more <= kMaxUnfolded) return true;
        m_context.error(node, "more than " + std::to_string(kMaxUnfolded) + " components or links up to here",
                        "fewer");
        return false;
    }

    void readComponents(const YamlNode& list, const std::string& holder, Table<Component>& table)
    {
        Seen seen("component", m_context);
        std::vector<Table<Component>::Row> rows;
        rows.reserve(list.items.size());
        for (const auto& node : list.items) {
            auto members = componentsFrom(node, m_context);
            if (!fits(rows.size(), members.size(), node)) return;
            if (!members.empty()) noteUses(members, node, holder);
            for (auto& member : members)
                if (seen.isNew(member.id, node))
                    rows.push_back(std::make_shared<const Component>(std::move(member)));
        }
        table.assign(std::move(rows));
    }

    void noteUses(const std::vector<Component>& members, const YamlNode& node, const std::string& holder)
    {
        const auto& model = members.front();
        const YamlNode place{.line = node.line, .column = node.column};
        for (std::size_t i = 0; i < members.size() && !model.block.empty(); ++i)
            m_uses.push_back({holder, model.block, place});
        if (!holder.empty() || model.place != Component::Place::Floor ||
            m_layout.halls.contains(model.at.hall))
            return;
        if (!m_context.reportedKeys.insert("hall " + model.at.hall).second) return;  // once for each hall
        m_context.warningAtKey(*node.find("at"),
                               model.at.hall.empty() ? "'at' names no hall"
                                                     : "there is no hall '" + model.at.hall + "'",
                               "the id of a hall defined under 'halls:'");
    }

    void readLinks(const YamlNode& list, Table<Link>& table)
    {
        Seen seen("link", m_context);
        seen.reserve(list.items.size());
        std::vector<Table<Link>::Row> rows;
        rows.reserve(list.items.size());
        const auto read = linkRows(list.items, m_context.file);
        if (read && read->size() <= kMaxUnfolded) {
            for (const auto& [row, entry] : *read)
                if (seen.isNew(row->id, *entry)) rows.push_back(row);
            return table.assign(std::move(rows));
        }
        for (const auto& node : list.items) {
            auto links = linksFrom(node, m_context);
            if (!fits(rows.size(), links.size(), node)) return;
            for (auto& link : links)
                if (seen.isNew(link.id, node)) rows.push_back(std::make_shared<const Link>(std::move(link)));
        }
        table.assign(std::move(rows));
    }

    Context& m_context;
    Layout m_layout{};
    Settings m_settings{};
    std::vector<BlockUse> m_uses{};
};

/// The format number, or an error: without it nothing else can be understood.
std::optional<int> formatOf(const YamlNode& root, int newest, Context& context)
{
    const auto wanted = "'millwright: " + std::to_string(newest) + "' as the first key";
    if (!root.isMap()) {
        context.error(root, root.isNull() ? "this is no Millwright layout: the file is empty, or has comments alone" : "this is no Millwright layout: it is " + described(root),
                      "a map with " + wanted);
        return std::nullopt;
    }
    const auto* version = root.find("millwright");
    if (!version || root.entries.front().first != "millwright") {
        const auto& first = root.entries.empty() ? root : root.entries.front().second;
        context.errorAtKey(version ? *version : first,
                           version ? "the key 'millwright' is not the first one"
                                   : "this is no Millwright layout: it names no format",
                           wanted);
        return std::nullopt;
    }
    const auto number = version->isScalar() && !version->quoted ? parseInteger(version->text) : std::nullopt;
    if (!number || *number < 0) {
        context.error(*version, "millwright is " + described(*version),
                      "a format number: " + std::to_string(newest));
        return std::nullopt;
    }
    if (*number <= newest) return number;
    context.error(*version,
                  "the file needs Millwright format " + std::to_string(*number) +
                      ", this program reads up to " + std::to_string(newest),
                  "a newer Millwright");
    return std::nullopt;
}

void sortByPlace(std::vector<Diagnostic>& diagnostics)
{
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
}

}  // namespace

Loaded<Layout> layoutFrom(YamlNode root, const std::string& fileName, int format,
                          std::span<const Migration> steps)
{
    Context context;
    context.file = fileName;
    Loaded<Layout> loaded;
    const auto version = formatOf(root, format, context);
    if (version) {
        auto missing = migrate(root, *version, format, steps, fileName, context.diagnostics);
        if (missing) {
            ++context.errors;
            context.diagnostics.push_back(*std::move(missing));
        } else if (auto layout = LayoutReader(context).read(root); !context.failed()) {
            loaded.value = std::move(layout);
        }
    }
    sortByPlace(context.diagnostics);
    loaded.diagnostics = std::move(context.diagnostics);
    return loaded;
}

Loaded<Layout> readLayoutAs(std::string_view text, const std::string& fileName, int format,
                            std::span<const Migration> steps)
{
    auto tree = parseYaml(text, fileName);
    if (!tree.value) return {std::nullopt, std::move(tree.diagnostics)};
    auto loaded = layoutFrom(*std::move(tree.value), fileName, format, steps);
    loaded.diagnostics.insert(loaded.diagnostics.begin(), tree.diagnostics.begin(), tree.diagnostics.end());
    return loaded;
}

}  // namespace mw::reading

namespace mw {

namespace {

Loaded<Layout> withoutMemory(const std::string& file)
{
    return {std::nullopt,
            {{Diagnostic::Level::Error,
              {file, 0, 0},
              "the layout is too large for the memory of this computer",
              "a smaller layout"}}};
}

}  // namespace

Loaded<Layout> readLayout(std::string_view text, const std::string& fileName)
{
    try {
        return reading::readLayoutAs(text, fileName, kLayoutFormat, migrations());
    } catch (const std::bad_alloc&) {
        return withoutMemory(fileName);
    }
}

Loaded<Layout> readLayoutFile(const std::string& path)
{
    try {
        auto tree = parseYamlFile(path);
        if (!tree.value) return {std::nullopt, std::move(tree.diagnostics)};
        auto loaded = reading::layoutFrom(*std::move(tree.value), path, kLayoutFormat, migrations());
        loaded.diagnostics.insert(loaded.diagnostics.begin(), tree.diagnostics.begin(),
                                  tree.diagnostics.end());
        return loaded;
    } catch (const std::bad_alloc&) {
        return withoutMemory(path);
    }
}

}  // namespace mw
