// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/write_parts.h"

#include "model/io/read_records.h"
#include "model/io/yaml_parts.h"

#include <algorithm>

namespace mw::writing {

namespace {

void appendKey(std::string& out, const std::string& key)
{
    YamlNode node{.kind = YamlNode::Kind::Scalar};
    node.text = key;
    appendFlowText(out, node);
    out += ':';
}

bool onOneLine(const YamlNode& node)
{
    return node.flow || (node.items.empty() && node.entries.empty());
}

/// "value # comment", or a block below.
void appendValue(std::string& out, const YamlNode& value, std::size_t indent)
{
    if (onOneLine(value)) {
        out += ' ';
        yaml::appendBlockValue(out, value);
        appendEndComment(out, value.after);
        out += '\n';
        return;
    }
    appendEndComment(out, value.after);
    out += '\n';
    appendBlock(out, value, indent + 2);
}

void appendItem(std::string& out, const YamlNode& item, std::size_t indent)
{
    const bool commented = !item.entries.empty() && (!item.entries.front().second.before.empty() ||
                                                     !item.entries.front().second.after.empty());
    if (!item.isMap() || onOneLine(item) || commented) {
        out.append(indent, ' ') += "- ";
        appendFlowText(out, item);
        appendEndComment(out, item.after);
        out += '\n';
        return;
    }
    std::string block;
    appendBlock(block, item, indent + 2);
    block[indent] = '-';        // the first key stands on the line of the dash
    if (!item.after.empty()) {  // and so does the item's comment
        std::string comment;
        appendEndComment(comment, item.after);
        block.insert(block.find('\n'), comment);
    }
    out += block;
}

}  // namespace

void appendComments(std::string& out, std::string_view comments, std::size_t indent)
{
    while (!comments.empty()) {
        const auto end = std::min(comments.find('\n'), comments.size());
        const auto line = comments.substr(0, end);
        comments.remove_prefix(std::min(end + 1, comments.size()));
        if (!line.empty()) {
            out.append(indent, ' ');
            if (line[0] != '#') out += "# ";
            out += line;
        }
        out += '\n';
    }
}

void appendEndComment(std::string& out, std::string_view comment)
{
    if (comment.empty()) return;
    out += comment[0] == '#' ? " " : " # ";
    for (const char c : comment) out += c == '\n' ? ' ' : c;
}

void appendBlock(std::string& out, const YamlNode& node, std::size_t indent)
{
    for (const auto& [key, value] : node.entries) {
        appendComments(out, onOneLine(value) ? reading::commentsBefore(value) : value.before, indent);
        out.append(indent, ' ');
        appendKey(out, key);
        appendValue(out, value, indent);
    }
    for (const auto& item : node.items) {
        appendComments(out, onOneLine(item) ? reading::commentsBefore(item) : item.before, indent);
        appendItem(out, item, indent);
    }
}

void appendRecord(std::string& out, const YamlNode& record, std::size_t indent)
{
    appendComments(out, record.before, indent);
    out.append(indent, ' ') += "- ";
    appendFlowText(out, record);
    appendEndComment(out, record.after);
    out += '\n';
}

void appendItemBlock(std::string& out, const YamlNode& record, std::size_t indent)
{
    appendComments(out, record.before, indent);
    appendItem(out, record, indent);
}

YamlNode withoutComments(YamlNode node)
{
    node.before.clear();
    node.after.clear();
    for (auto& item : node.items) item = withoutComments(std::move(item));
    for (auto& [key, value] : node.entries) value = withoutComments(std::move(value));
    return node;
}

void set(YamlNode& map, std::string_view key, YamlNode value)
{
    for (auto& [name, old] : map.entries) {
        if (name != key) continue;
        old = std::move(value);
        return;
    }
    map.entries.emplace_back(std::string(key), std::move(value));
}

void remove(YamlNode& map, std::string_view key)
{
    std::erase_if(map.entries, [&](const auto& entry) { return entry.first == key; });
}

}  // namespace mw::writing
