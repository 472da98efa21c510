// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/own_parts.h"

#include "model/edit/delta_builder.h"

#include <fmt/format.h>

#include <unordered_set>

namespace mw::edit {

namespace {

using ComponentIds = std::unordered_set<std::string_view>;

/// A port group that links use and the new part lacks; null if there is none.
const std::string* missingPort(const Layout& layout, const ComponentIds& components, const Part& part)
{
    for (const auto& link : layout.links.rows())
        for (const auto* end : {&link->from, &link->to})
            if (components.contains(end->component) && part.port(end->port) == nullptr) return &end->port;
    return nullptr;
}

std::size_t users(const Layout& layout, std::string_view part)
{
    std::size_t count = 0;
    for (const auto& component : layout.components.rows()) count += component->part == part ? 1U : 0U;
    for (const auto& block : layout.blocks.rows())
        for (const auto& component : block->components.rows()) count += component->part == part ? 1U : 0U;
    return count;
}

}  // namespace

Result replacePart(const Layout& layout, const Catalog& catalog, std::string_view from, std::string_view to)
{
    const Part* const part = findPart(layout, catalog, to);
    if (part == nullptr) return Refusal{"part.unknown", fmt::format("No catalogue has a part \"{}\".", to)};
    DeltaBuilder builder(layout);
    ComponentIds changed;
    for (std::size_t i = 0; i < layout.components.size(); ++i) {
        if (layout.components[i].part != from) continue;
        Component component = layout.components[i];
        component.part = to;
        changed.insert(layout.components[i].id);
        builder.components.replace(i, std::move(component));
    }
    if (changed.empty())
        return Refusal{
            "part.not-used",
            fmt::format("No component of the layout itself is a {}: change it in its block.", from)};
    if (const auto* port = missingPort(layout, changed, *part))
        return Refusal{
            "part.port-missing",
            fmt::format("{} has no port \"{}\" that links use. Remove those links first.", to, *port)};
    return builder.build();
}

Result putPart(const Layout& layout, Part part)
{
    DeltaBuilder builder(layout);
    if (const Part* const before = layout.parts.get(part.id)) {
        part.before = before->before;
        part.after = before->after;
    }
    builder.parts.put(std::move(part));
    return builder.build();
}

Result removePart(const Layout& layout, const Catalog& builtIn, std::string_view id)
{
    const auto position = layout.parts.find(id);
    if (!position) return Refusal{"part.not-own", fmt::format("\"{}\" is not a part of this layout.", id)};
    if (const auto count = users(layout, id); count > 0 && builtIn.find(id) == nullptr)
        return Refusal{"part.in-use", fmt::format("{} component{} of the layout {} a {}. Remove {} first.",
                                                  count, count == 1 ? "" : "s", count == 1 ? "is" : "are", id,
                                                  count == 1 ? "it" : "them")};
    DeltaBuilder builder(layout);
    builder.parts.remove(*position);
    return builder.build();
}

}  // namespace mw::edit
