// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"
#include "model/io/layout_parts.h"
#include "model/io/write_parts.h"
#include "model/io/yaml_parts.h"

#include <algorithm>

namespace mw {

namespace {

constexpr std::size_t kShortEnough = 130;  // columns that a value of a part may take on its key's line

/// A part over several lines: a key a line, a port or content a line.
YamlNode laidOut(const Part& part)
{
    auto node = writing::withoutComments(writePart(part));
    node.flow = false;
    for (auto& [key, value] : node.entries) {
        const bool records =
            std::any_of(value.items.begin(), value.items.end(), [](const YamlNode& i) { return i.isMap(); });
        const bool longMap = value.isMap() && toFlowText(value).size() > kShortEnough;
        value.flow = !records && !longMap;
        for (auto& item : value.items) item.flow = true;
        for (auto& [name, child] : value.entries) child.flow = true;
    }
    node.before = part.before;
    node.after = part.after;
    return node;
}

/// A hall with areas over several lines, an area a line.
YamlNode laidOut(const Hall& hall)
{
    auto node = toTree(hall);
    if (hall.areas.empty()) return node;
    node = writing::withoutComments(std::move(node));
    node.flow = false;
    for (auto& [key, value] : node.entries) value.flow = key != "areas";
    node.before = hall.before;
    node.after = hall.after;
    return node;
}

class LayoutWriter {
public:
    explicit LayoutWriter(const Layout& layout) : m_layout(layout), m_settings(*layout.settings) {}

    std::string write()
    {
        key("millwright", numberNode(kLayoutFormat), true);
        key("name", textNode(m_settings.name), !m_settings.name.empty());
        keys("site", toTree(m_settings.site));
        writeCatalogs();
        blocksOf("parts", m_layout.parts);
        blocksOf("halls", m_layout.halls);
        writeBlocks();
        writeGenerators();
        list("components", writing::foldedComponents(m_layout.components));
        list("links", writing::foldedLinks(m_layout.links));
        records("workloads", m_layout.workloads);
        keys("serving", servingTree());
        keys("economics", toTree(m_settings.economics));
        keys("supply", toTree(m_settings.supply));
        records("scenarios", m_layout.scenarios);
        records("waivers", m_layout.waivers);
        YamlNode extras{.kind = YamlNode::Kind::Map};
        extras.entries = m_settings.extras;
        writing::appendBlock(m_out, extras, 0);
        writing::appendComments(m_out, comment(""), 0);
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string_view comment(const std::string& path) const
    {
        const auto& all = m_settings.comments;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.first == path; });
        return found == all.end() ? std::string_view{} : std::string_view(found->second);
    }

    /// A key that has comments is written even where there is nothing else to say.
    [[nodiscard]] bool hasComment(const std::string& path) const
    {
        return !comment(path).empty() || !comment(path + '#').empty();
    }

    void key(const std::string& name, const YamlNode& value, bool wanted)
    {
        if (!wanted && !hasComment(name)) return;
        line(name, name, value, 0);
    }

    void line(const std::string& path, std::string_view name, const YamlNode& value, std::size_t indent)
    {
        head(path, name, indent);
        m_out += ' ';
        yaml::appendBlockValue(m_out, value);
        end(path);
    }

    /// "key:", comments before it.
    void head(const std::string& path, std::string_view name, std::size_t indent)
    {
        writing::appendComments(m_out, comment(path), indent);
        m_out.append(indent, ' ');
        YamlNode scalar{.kind = YamlNode::Kind::Scalar};
        scalar.text = name;
        appendFlowText(m_out, scalar);
        m_out += ':';
    }

    void end(const std::string& path)
    {
        writing::appendEndComment(m_out, comment(path + '#'));
        m_out += '\n';
    }

    /// Keys that have nothing to say but a comment stay, with nothing behind them.
    void addCommented(const std::string& name, YamlNode& map) const
    {
        for (const auto& [path, text] : m_settings.comments) {
            if (!path.starts_with(name + '/')) continue;
            const auto child =
                path.substr(name.size() + 1, path.size() - name.size() - 1 - (path.ends_with('#') ? 1 : 0));
            if (!map.find(child)) map.entries.emplace_back(child, YamlNode{});
        }
    }

    /// A map with a key a line: site, serving, economics, supply.
    void keys(const std::string& name, YamlNode map)
    {
        addCommented(name, map);
        if (map.entries.empty()) return key(name, mapNode(), false);
        head(name, name, 0);
        end(name);
        for (const auto& [child, value] : map.entries) {
            const auto path = name + '/' + child;
            if (reading::isRecordList(path) &&
                !value.flow) {  // records; whatever else is a list is an unknown key
                head(path, child, 2);
                end(path);
                for (const auto& record : value.items) writing::appendRecord(m_out, record, 4);
            } else {
                line(path, child, value, 2);
            }
        }
    }

    void list(const std::string& name, const std::vector<YamlNode>& nodes)
    {
        if (nodes.empty()) return key(name, sequenceNode(), false);
        head(name, name, 0);
        end(name);
        for (const auto& node : nodes) writing::appendRecord(m_out, node, 2);
    }

    template <class T>
    void records(const std::string& name, const Table<T>& table)
    {
        using mw::toTree;
        using writing::toTree;
        std::vector<YamlNode> nodes;
        for (const auto& row : table.rows()) nodes.push_back(toTree(*row));
        list(name, nodes);
    }

    void writeGenerators()
    {
        std::vector<YamlNode> nodes;
        for (const auto& generator : m_settings.generators) nodes.push_back(writing::toTree(generator));
        list("generators", nodes);
    }

    void writeCatalogs()
    {
        auto files = sequenceNode();
        for (const auto& file : m_settings.catalogs) files.items.push_back(textNode(file));
        key("catalogs", files, !files.items.empty());
    }

    /// Records that may take several lines.
    template <class T>
    void blocksOf(const std::string& name, const Table<T>& table)
    {
        if (table.empty()) return key(name, sequenceNode(), false);
        head(name, name, 0);
        end(name);
        YamlNode nodes{.kind = YamlNode::Kind::Sequence};
        for (const auto& row : table.rows()) nodes.items.push_back(laidOut(*row));
        for (const auto& node : nodes.items) {
            if (node.flow)
                writing::appendRecord(m_out, node, 2);
            else
                writing::appendItemBlock(m_out, node, 2);
        }
    }

    /// Said even where it is the default if there is work to serve.
    [[nodiscard]] YamlNode servingTree() const
    {
        auto node = toTree(m_settings.serving);
        if (node.entries.empty() && !m_layout.workloads.empty())
            node.entries.emplace_back("mode", textNode("auto"));
        return node;
    }

    void writeBlocks()
    {
        if (m_layout.blocks.empty()) return key("blocks", mapNode(), false);
        head("blocks", "blocks", 0);
        end("blocks");
        for (const auto& block : m_layout.blocks.rows()) writeBlock(*block);
    }

    void writeBlock(const Block& block)
    {
        writing::appendComments(m_out, block.before, 2);
        YamlNode extras{.kind = YamlNode::Kind::Map};
        extras.entries = block.extras;
        const bool bare =
            block.title.empty() && block.components.empty() && block.links.empty() && extras.entries.empty();
        head("\n", block.id, 2);  // no path: a block keeps its own comments
        if (bare) m_out += " {}";
        writing::appendEndComment(m_out, block.after);
        m_out += '\n';
        if (!block.title.empty()) line("\n", "title", textNode(block.title), 4);
        blockList("components", writing::foldedComponents(block.components));
        blockList("links", writing::foldedLinks(block.links));
        writing::appendBlock(m_out, extras, 4);
    }

    void blockList(std::string_view name, const std::vector<YamlNode>& nodes)
    {
        if (nodes.empty()) return;
        head("\n", name, 4);
        m_out += '\n';
        for (const auto& node : nodes) writing::appendRecord(m_out, node, 6);
    }

    const Layout& m_layout;
    const Settings& m_settings;
    std::string m_out{};
};

}  // namespace

std::string writeLayout(const Layout& layout)
{
    return LayoutWriter(layout).write();
}

std::optional<Diagnostic> saveLayoutFile(const Layout& layout, const std::string& path)
{
    return writeFileAtomically(path, writeLayout(layout));
}

}  // namespace mw
