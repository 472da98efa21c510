// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/clipboard.h"

#include "model/edit/copying.h"
#include "model/edit/families.h"
#include "model/io/layout_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace mw::edit {

namespace {

/// Blocks and own parts that a component needs, nested ones too.
void addNeeds(const Layout& layout, const Component& component, Layout& clip)
{
    const auto part = layout.parts.find(component.part);
    if (part && !clip.parts.contains(component.part)) clip.parts.addRow(layout.parts.row(*part));
    const auto block = layout.blocks.find(component.block);
    if (!block || clip.blocks.contains(component.block)) return;
    clip.blocks.addRow(layout.blocks.row(*block));
    for (const auto& row : layout.blocks[*block].components.rows()) addNeeds(layout, *row, clip);
}

/// The format line is the reader's business, not that of somebody who pastes three racks.
std::string withFormat(std::string_view text)
{
    if (text.rfind("millwright:", 0) == 0 || text.find("\nmillwright:") != std::string_view::npos)
        return std::string(text);
    return fmt::format("millwright: {}\n{}", kLayoutFormat, text);
}

template <class T>
void addMissing(TableEdit<T>& edit, const Table<T>& have, const Table<T>& clip)
{
    for (const auto& row : clip.rows())
        if (!have.contains(row->id)) edit.add(*row);
}

/// Moves the clip's floor places to the target hall and gives the offset from its corner to (x, y).
std::pair<double, double> retarget(Layout& clip, std::string_view hall, double x_m, double y_m)
{
    double left = std::numeric_limits<double>::infinity(), top = left;
    auto rows = clip.components.rows();
    for (auto& row : rows) {
        if (row->place != Component::Place::Floor) continue;
        left = std::min(left, row->at.x_m);
        top = std::min(top, row->at.y_m);
        if (hall.empty()) continue;
        auto moved = std::make_shared<Component>(*row);
        moved->at.hall = hall;
        row = std::move(moved);
    }
    clip.components.assign(std::move(rows));
    return {x_m - left, y_m - top};
}

}  // namespace

Outcome<Layout> readClip(std::string_view text)
{
    auto loaded = readLayout(withFormat(text), "clipboard");
    if (!loaded.value) {
        const auto error =
            std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                         [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
        return Refusal{"paste.unreadable", error == loaded.diagnostics.end()
                                               ? "The clipboard holds no components."
                                               : toText(*error)};
    }
    if (loaded.value->components.empty())
        return Refusal{"paste.nothing", "The clipboard holds no components: copy some first."};
    return std::move(*loaded.value);
}

std::vector<const Link*> linksWithin(const Layout& clip)
{
    std::vector<const Link*> links;
    const auto inside = [&](const std::string& path) {
        return clip.components.contains(path.substr(0, path.find('/')));
    };
    for (const auto& row : clip.links.rows())
        if (inside(row->from.component) && inside(row->to.component)) links.push_back(row.get());
    return links;
}

void addNeeds(DeltaBuilder& builder, const Layout& layout, const Layout& clip)
{
    addMissing(builder.parts, layout.parts, clip.parts);
    addMissing(builder.blocks, layout.blocks, clip.blocks);
}

std::string copyText(const Layout& layout, Ids ids)
{
    const auto positions = findComponents(layout, ids, false);
    if (!positions) return {};
    const Family family(layout, *positions);
    Layout clip;
    for (const std::size_t position : family.members()) {
        clip.components.add(freshCopy(layout.components[position]));
        addNeeds(layout, layout.components[position], clip);
    }
    for (const std::size_t position : family.innerLinks()) clip.links.add(freshCopy(layout.links[position]));
    return writeLayout(clip);
}

Result pasteText(const Layout& layout, const Catalog& catalog, std::string_view text, std::string_view hall,
                 double x_m, double y_m)
{
    const auto read = readClip(text);
    if (!read) return read.refusal();
    Layout clip = *read;
    const auto [dx_m, dy_m] = retarget(clip, hall, x_m, y_m);
    DeltaBuilder builder(layout);
    addNeeds(builder, layout, clip);

    Layout target = layout;  // places are checked against blocks and parts that come along
    target.parts = apply(layout, builder.build()).parts;
    target.blocks = apply(layout, builder.build()).blocks;
    std::vector<const Component*> components;
    for (const auto& row : clip.components.rows()) components.push_back(row.get());
    CopyNames names(layout);
    if (auto refusal = addCopies(builder, names, target, catalog, components, linksWithin(clip), dx_m, dy_m))
        return *refusal;
    return builder.build();
}

}  // namespace mw::edit
