// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/member_figure.h"

#include "model/edit/block.h"
#include "model/edit/delta_builder.h"
#include "model/edit/property.h"
#include "model/edit/tree_path.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace mw::edit {

namespace {

/// "su-02/rack-01" -> {"su-02", "rack-01"}; without '/' the second is empty.
std::pair<std::string_view, std::string_view> intoInstance(std::string_view path)
{
    const auto slash = path.find('/');
    if (slash == std::string_view::npos) return {path, {}};
    return {path.substr(0, slash), path.substr(slash + 1)};
}

Refusal unreadableMember(std::string_view path, std::string_view instance)
{
    return {"block.bad-member",
            fmt::format("The overrides of {} in {} cannot be read: mend them in the file.", path, instance)};
}

/// A figure stands below `override` or, in short, directly in the member's map. What is empty then goes.
void takeOut(Component& instance, std::vector<std::pair<std::string, YamlNode>>::iterator entry,
             std::string_view figure)
{
    const auto without = [&](YamlNode& map) {
        std::erase_if(map.entries, [&](const auto& one) { return one.first == figure; });
    };
    YamlNode& member = entry->second;
    if (!member.isMap()) return;
    without(member);
    for (auto& [key, value] : member.entries)
        if (key == "override" && value.isMap()) without(value);
    std::erase_if(member.entries, [](const auto& one) {
        return one.first == "override" && one.second.isMap() && one.second.entries.empty();
    });
    if (member.entries.empty()) instance.members.erase(entry);
}

/// The short form of a figure gives way to the one below `override`: read last wins, and only one is to be read.
void dropShortForm(YamlNode& member, std::string_view figure)
{
    if (member.isMap()) std::erase_if(member.entries, [&](const auto& one) { return one.first == figure; });
}

}  // namespace

std::optional<Refusal> detail::setMemberFigure(const Layout& layout, Component& instance, std::string_view path,
                                               std::string_view figure, std::optional<double> value)
{
    const Block* const block = layout.blocks.get(instance.block);
    if (block == nullptr || !block->components.contains(path.substr(0, path.find('/'))))
        return Refusal{"block.no-such-member",
                       fmt::format("{} has no member {}: choose one of its block.", instance.id, path)};
    auto entry = std::find_if(instance.members.begin(), instance.members.end(),
                              [&](const auto& member) { return member.first == path; });
    const bool known = entry != instance.members.end();
    if (!value) {
        if (known) takeOut(instance, entry, figure);
        return std::nullopt;
    }
    if (!known) entry = instance.members.insert(entry, {std::string(path), YamlNode{}});
    dropShortForm(entry->second, figure);
    const std::vector<std::string> steps{"override", std::string(figure)};
    if (!setAt(entry->second, steps, numberNode(*value))) return unreadableMember(path, instance.id);
    return std::nullopt;
}

Result overrideMember(const Layout& layout, std::string_view instance, std::string_view path,
                      std::string_view figure, double value)
{
    return overrideFigures(layout, {}, std::vector{fmt::format("{}/{}", instance, path)}, figure, value);
}

Result overrideFigures(const Layout& layout, const Catalog& catalog, Ids paths, std::string_view figure,
                       std::optional<double> value)
{
    std::vector<std::string> own;
    std::map<std::size_t, Component> instances;
    for (const std::string& path : paths) {
        const auto [root, inside] = intoInstance(path);
        if (inside.empty()) {
            own.push_back(path);
            continue;
        }
        const auto position = findComponent(layout, root);
        if (!position) return position.refusal();
        Component& instance = instances.try_emplace(*position, layout.components[*position]).first->second;
        if (auto refusal = detail::setMemberFigure(layout, instance, inside, figure, value)) return *refusal;
    }
    DeltaBuilder builder(layout);
    for (auto& [position, instance] : instances) builder.components.replace(position, std::move(instance));
    if (own.empty()) return builder.build();
    const auto ofOwn = setForAll(layout, catalog, own, fmt::format("override/{}", figure),
                                 value ? numberNode(*value) : YamlNode{});
    if (!ofOwn || instances.empty()) return ofOwn;
    return merge(layout, *ofOwn, builder.build());
}

bool isBlockMember(const Layout& layout, std::string_view path)
{
    const auto [root, inside] = intoInstance(path);
    const Component* const instance = inside.empty() ? nullptr : layout.components.get(root);
    return instance != nullptr && !instance->block.empty();
}

bool isMemberOverridden(const Layout& layout, std::string_view path, std::string_view figure)
{
    const auto [root, inside] = intoInstance(path);
    const Component* const instance = inside.empty() ? nullptr : layout.components.get(root);
    if (instance == nullptr) return false;
    return std::any_of(instance->members.begin(), instance->members.end(), [&](const auto& member) {
        if (member.first != inside) return false;
        const YamlNode* const figures = member.second.find("override");
        return member.second.find(figure) != nullptr || (figures != nullptr && figures->find(figure) != nullptr);
    });
}

}  // namespace mw::edit
