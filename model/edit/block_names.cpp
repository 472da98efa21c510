// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/block_names.h"

#include "model/edit/copying.h"
#include "model/edit/delta_builder.h"

#include <fmt/format.h>
#include <optional>
#include <string>

namespace mw::edit {

namespace {

Refusal noSuchBlock(std::string_view block)
{
    return {"block.no-such-block", fmt::format("The layout has no block \"{}\".", block)};
}

/// The block with the instances of another inside it under their new name; nothing: it has none.
std::optional<Block> withRenamed(const Block& block, std::string_view from, std::string_view to)
{
    Block changed = block;
    bool any = false;
    for (std::size_t i = 0; i < block.components.size(); ++i) {
        if (block.components[i].block != from) continue;
        Component member = block.components[i];
        member.block = to;
        changed.components.replace(i, std::move(member));
        any = true;
    }
    return any ? std::optional(std::move(changed)) : std::nullopt;
}

}  // namespace

std::size_t instancesOf(const Layout& layout, std::string_view block)
{
    std::size_t count = 0;
    for (const auto& component : layout.components.rows()) count += component->block == block;
    for (const auto& outer : layout.blocks.rows())
        for (const auto& component : outer->components.rows()) count += component->block == block;
    return count;
}

Result renameBlock(const Layout& layout, std::string_view block, std::string_view newId)
{
    const auto position = layout.blocks.find(block);
    if (!position) return noSuchBlock(block);
    if (block == newId) return Delta{};
    if (auto refusal = checkNewId(newId)) return *refusal;
    if (layout.blocks.contains(newId)) return Refusal{"rename.taken", fmt::format("There is a \"{}\" already: choose another id.", newId)};
    DeltaBuilder builder(layout);
    Block renamed = withRenamed(layout.blocks[*position], block, newId).value_or(layout.blocks[*position]);
    renamed.id = newId;
    builder.blocks.replace(*position, std::move(renamed));
    for (std::size_t i = 0; i < layout.blocks.size(); ++i)
        if (i != *position)
            if (auto outer = withRenamed(layout.blocks[i], block, newId)) builder.blocks.replace(i, std::move(*outer));
    for (std::size_t i = 0; i < layout.components.size(); ++i) {
        if (layout.components[i].block != block) continue;
        Component instance = layout.components[i];
        instance.block = newId;
        builder.components.replace(i, std::move(instance));
    }
    return builder.build();
}

Result removeBlock(const Layout& layout, std::string_view block)
{
    const auto position = layout.blocks.find(block);
    if (!position) return noSuchBlock(block);
    if (const std::size_t count = instancesOf(layout, block); count > 0)
        return Refusal{"block.placed", fmt::format("Block {} is placed {} time(s): delete or detach its instances first.", block, count)};
    DeltaBuilder builder(layout);
    builder.blocks.remove(*position);
    return builder.build();
}

}  // namespace mw::edit
