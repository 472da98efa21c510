// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/entry_folder.h"
#include "model/io/range_notation.h"

#include <algorithm>
#include <array>

namespace mw::writing {

namespace {

/// The ports [first, first + count) of one end, if the notation has a text for them: ports of one component, or whole ones.
std::optional<std::string> portsOf(const std::string& end, std::size_t first, std::size_t count)
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

struct LinkNotation {
    using Thing = Link;
    using Source = LinkEntry;
    struct Entry {
        std::vector<Link> members{};
        std::vector<std::size_t> offset{};  ///< of each link's first port in the zipped sequence, and the end
    };

    static Entry unfolded(const LinkEntry& source)
    {
        reading::Context quiet;
        Entry entry{reading::linksFrom(source.node, quiet), {0}};
        for (const auto& link : entry.members) entry.offset.push_back(entry.offset.back() + static_cast<std::size_t>(link.count));
        return entry;
    }

    static auto read(const YamlNode& node, reading::Context& context) { return reading::linksFrom(node, context); }

    static std::optional<YamlNode> narrowed(const LinkEntry& source, const Entry& entry, std::size_t first, std::size_t count)
    {
        auto node = source.node;
        if (count != entry.members.size()) {
            const auto ports = entry.offset[first + count] - entry.offset[first];
            const auto from = portsOf(source.from, entry.offset[first], ports), to = portsOf(source.to, entry.offset[first], ports);
            if (count < 2 || !from || !to) return std::nullopt;
            set(node, "from", textNode(*from));
            set(node, "to", textNode(*to));
        }
        node = orderedLinkEntry(node);
        node.before.clear();
        node.after.clear();
        return node;
    }

    /// Links that leave the same component.
    static std::size_t piece(const Entry& /*entry*/, std::span<const Table<Link>::Row> rows)
    {
        const auto other = std::ranges::find_if(rows, [&](const auto& link) { return link->from.component != rows.front()->from.component; });
        return static_cast<std::size_t>(other - rows.begin());
    }
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
    return EntryFolder<LinkNotation>(table).fold();
}

}  // namespace mw::writing
