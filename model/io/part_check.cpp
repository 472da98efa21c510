// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/part_check.h"

#include "model/core/word_distance.h"

#include <algorithm>
#include <set>

namespace mw {

namespace {

using Ids = std::set<std::string, std::less<>>;

void collect(const Table<Component>& components, const Table<Link>& links, const Catalog& catalog, Ids& unknown)
{
    // Neighbours mostly share a part: ask the catalogue only when it changes.
    std::string_view last;
    const auto check = [&](const std::string& part) {
        if (part.empty() || part == last) return;
        last = part;
        if (catalog.find(part) == nullptr) unknown.insert(part);
    };
    for (const auto& component : components.rows()) check(component->part);
    for (const auto& link : links.rows()) check(link->part);
}

/// Mistakes are mostly made towards the end of an id: what begins alike is nearer than what is as long.
std::string nearest(const std::string& id, const Catalog& catalog)
{
    const auto& parts = catalog.parts();
    const auto farness = [&](const std::string& other) {
        const auto alike = std::mismatch(id.begin(), id.end(), other.begin(), other.end()).first - id.begin();
        return static_cast<std::ptrdiff_t>(wordDistance(other, id)) - 3 * alike;
    };
    const auto best = std::min_element(parts.begin(), parts.end(), [&](const auto& a, const auto& b) { return farness(a->id) < farness(b->id); });
    return best == parts.end() ? std::string() : (*best)->id;
}

void findPlaces(const YamlNode& node, const Ids& unknown, const Catalog& catalog, const std::string& path, std::vector<Diagnostic>& found)
{
    for (const auto& item : node.items) findPlaces(item, unknown, catalog, path, found);
    for (const auto& [key, value] : node.entries) {
        if (key == "part" && value.isScalar() && unknown.contains(value.text))
            found.push_back({Diagnostic::Level::Error, {path, value.line, value.column}, "there is no part '" + value.text + "'",
                             "the id of a part in the catalogue or under 'parts:'; the nearest is '" + nearest(value.text, catalog) + "'"});
        findPlaces(value, unknown, catalog, path, found);
    }
}

}  // namespace

std::vector<Diagnostic> unknownParts(const Layout& layout, const Catalog& catalog, const std::string& path)
{
    Ids unknown;
    collect(layout.components, layout.links, catalog, unknown);
    for (const auto& block : layout.blocks.rows()) collect(block->components, block->links, catalog, unknown);
    if (unknown.empty()) return {};
    std::vector<Diagnostic> found;
    if (const auto tree = parseYamlFile(path); tree.value) {
        for (const char* section : {"components", "links", "blocks"})
            if (const auto* node = tree.value->find(section)) findPlaces(*node, unknown, catalog, path, found);
    }
    return found;
}

}  // namespace mw
