// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_parts.h"

#include <algorithm>
#include <array>

namespace mw::reading {

namespace {

constexpr std::array<std::string_view, 4> kBlockMaps{"site", "serving", "economics",
                                                     "supply"};  // written with a key a line

void appendLine(std::string& out, std::string_view text)
{
    out += text;
    if (!text.empty() && text.back() != '\n') out += '\n';
}

void appendInside(std::string& out, const YamlNode& node)
{
    const auto take = [&](const YamlNode& child) {
        if (child.before.find('#') != std::string::npos)
            appendLine(out, std::string_view(child.before).substr(child.before.find('#')));
        appendLine(out, child.after);
        appendInside(out, child);
    };
    for (const auto& item : node.items) take(item);
    for (const auto& [key, value] : node.entries) take(value);
}

using Comments = std::vector<std::pair<std::string, std::string>>;

void take(Comments& comments, const std::string& path, const YamlNode& value, bool inside)
{
    auto before = inside ? commentsBefore(value) : value.before;
    if (!before.empty()) comments.emplace_back(path, std::move(before));
    if (!value.after.empty()) comments.emplace_back(path + '#', value.after);
}

bool isAmong(std::span<const std::string_view> keys, std::string_view key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

bool isRecordList(std::string_view path)
{
    constexpr std::array<std::string_view, 5> kLists{"serving/pools", "economics/phases", "economics/price_tiers", "economics/uncertainty", "economics/correlations"};
    return std::find(kLists.begin(), kLists.end(), path) != kLists.end();
}

const std::vector<std::string_view>& topLevelKeys()
{
    static const std::vector<std::string_view> keys{
        "millwright", "name",  "site",      "catalogs", "parts",     "halls",     "blocks", "generators",
        "components", "links", "workloads", "serving",  "economics", "supply", "scenarios", "waivers"};
    return keys;
}

std::string commentsBefore(const YamlNode& node)
{
    auto text = node.before;
    appendInside(text, node);
    return text;
}

std::vector<std::pair<std::string, std::string>> keyComments(const YamlNode& root)
{
    Comments comments;
    if (!root.after.empty()) comments.emplace_back("", root.after);
    for (const auto& [key, value] : root.entries) {
        if (!isAmong(topLevelKeys(), key)) continue;  // an unknown key keeps its own
        const bool scalars = key == "catalogs" || !value.isSequence();
        const bool records = key == "blocks" || isAmong(kBlockMaps, key);
        take(comments, key, value, scalars && !records);
        if (!isAmong(kBlockMaps, key)) continue;
        for (const auto& [child, node] : value.entries)
            take(comments, key + '/' + child, node, !isRecordList(key + '/' + child));
    }
    std::sort(comments.begin(), comments.end());
    return comments;
}

}  // namespace mw::reading
