// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/block.h"
#include "model/edit/copying.h"
#include "model/edit/waive.h"

#include "model/core/number_text.h"
#include "model/facility/turning.h"

#include <algorithm>
#include <fmt/format.h>

namespace mw::edit {

namespace {

/// One instance being dissolved: what its members will be called and where they will stand.
class Detaching {
public:
    Detaching(const Layout& layout, const Catalog& catalog, std::size_t position, const Block& block)
        : m_layout(layout), m_catalog(catalog), m_instance(layout.components[position]), m_block(block),
          m_builder(layout)
    {
        const auto [width_m, depth_m] = blockExtent(layout, catalog, block.id);
        m_frame = {m_instance.at.x_m, m_instance.at.y_m, m_instance.at.facing, width_m, depth_m};
        m_builder.components.remove(position);
        nameMembers();
    }

    Result run()
    {
        for (const auto& row : m_block.components.rows()) {
            Component member = placedMember(*row);
            if (auto refusal = applyOverrides(row->id, member)) return *refusal;
            m_builder.components.add(std::move(member));
        }
        for (const auto& row : m_block.links.rows()) m_builder.links.add(placedLink(*row));
        renameOutside();
        return m_builder.build();
    }

private:
    void nameMembers()
    {
        CopyNames free(m_layout);
        std::vector<const Component*> members;
        for (const auto& row : m_block.components.rows()) {
            members.push_back(row.get());
            std::string id = m_instance.id + '-' + row->id;
            m_names.set(row->id, m_layout.components.contains(id) ? free.ids.next(id) : id);
        }
        m_names.regroup(free.groups, members);
    }

    Component placedMember(const Component& original) const
    {
        Component member = m_names.copyOf(original);
        member.locked = original.locked || m_instance.locked;
        if (member.place == Component::Place::Inside) member.in.component = m_names.of(member.in.component);
        if (member.place != Component::Place::Floor) return member;
        if (m_instance.place == Component::Place::Floor) {
            setCorner(member, footprintOf(m_layout, m_catalog, original), original.at.facing);
        } else {
            member.place = Component::Place::None;
            member.at = {};
        }
        return member;
    }

    /// Stands a member where a rectangle of the block's drawing lies.
    void setCorner(Component& member, const Rect& drawn, Facing facing) const
    {
        const Rect rect = detail::placed(m_frame, drawn);
        member.at = {m_instance.at.hall, tidy_m(rect.x_m), tidy_m(rect.y_m), detail::placed(m_frame, facing)};
    }

    /// Figures become the member's own; a moved place becomes its place; what is deeper stays an override of
    /// a nested block.
    std::optional<Refusal> applyOverrides(const std::string& id, Component& member) const
    {
        for (const auto& [path, node] : m_instance.members) {
            const auto slash = path.find('/');
            if (path.substr(0, slash) != id) continue;
            if (slash != std::string::npos && node.find("at") != nullptr)
                return Refusal{
                    "block.deep-move",
                    fmt::format("{} moves {} inside a nested block: undo that move first, then detach.",
                                m_instance.id, path)};
            if (slash != std::string::npos)
                member.members.emplace_back(path.substr(slash + 1), node);
            else
                applyOverride(node, *m_block.components.get(id), member);
        }
        return std::nullopt;
    }

    void applyOverride(const YamlNode& node, const Component& original, Component& member) const
    {
        for (const auto& [key, value] : node.entries) {
            if (key == "at")
                movePlace(value, original, member);
            else if (key == "override")
                for (const auto& [figure, number] : value.entries) setFigure(member, figure, number);
            else
                setFigure(member, key, value);
        }
    }

    static void setFigure(Component& member, const std::string& key, const YamlNode& node)
    {
        const auto value = parseNumber(node.text);
        if (!value) return;
        std::erase_if(member.overrides, [&](const auto& entry) { return entry.first == key; });
        member.overrides.emplace_back(key, *value);
    }

    void movePlace(const YamlNode& at, const Component& original, Component& member) const
    {
        Component drawn = original;
        const auto coordinate = [&](std::string_view key, double& value) {
            const YamlNode* const node = at.find(key);
            if (node != nullptr) value = parseNumber(node->text).value_or(value);
        };
        coordinate("x_m", drawn.at.x_m);
        coordinate("y_m", drawn.at.y_m);
        if (const YamlNode* const facing = at.find("facing"))
            for (int turn = 0; turn < 4; ++turn)
                if (toText(static_cast<Facing>(turn)) == facing->text)
                    drawn.at.facing = static_cast<Facing>(turn);
        if (member.place == Component::Place::Floor)
            setCorner(member, footprintOf(m_layout, m_catalog, drawn), drawn.at.facing);
    }

    Link placedLink(const Link& original) const
    {
        Link link = m_names.of(freshCopy(original));
        for (auto& bend : link.bends_m) {
            const auto [x_m, y_m] = detail::placed(m_frame, bend);
            bend = {tidy_m(x_m), tidy_m(y_m)};
        }
        return link;
    }

    /// "su01/rack-a01" -> "su01-rack-a01"; other paths stay.
    [[nodiscard]] std::string outside(const std::string& path) const
    {
        const auto slash = path.find('/');
        if (slash == std::string::npos || path.compare(0, slash, m_instance.id) != 0) return path;
        return m_names.of(path.substr(slash + 1));
    }

    void renameOutside()
    {
        for (std::size_t i = 0; i < m_layout.links.size(); ++i) {
            Link link = m_layout.links[i];
            link.from.component = outside(link.from.component);
            link.to.component = outside(link.to.component);
            if (link == m_layout.links[i]) continue;
            link.id = linkId(link.from, link.to, link.count);
            m_builder.links.replace(i, std::move(link));
        }
        renameInsideUsers();
        Settings settings = *m_layout.settings;
        for (Pool& pool : settings.serving.pools)
            for (std::string& member : pool.members) member = outside(member);
        m_builder.settings(std::move(settings));
        for (std::size_t i = 0; i < m_layout.waivers.size(); ++i) {
            Waiver waiver = m_layout.waivers[i];
            for (std::string& subject : waiver.subjects) subject = outside(subject);
            waiver.id = waiverId(waiver.rule, waiver.subjects);
            m_builder.waivers.replace(i, std::move(waiver));
        }
    }

    /// Components of the layout that sit in a member: a DPU added to "su01/rack-a01".
    void renameInsideUsers()
    {
        for (std::size_t i = 0; i < m_layout.components.size(); ++i) {
            const Component& component = m_layout.components[i];
            if (component.place != Component::Place::Inside ||
                outside(component.in.component) == component.in.component)
                continue;
            Component copy = component;
            copy.in.component = outside(component.in.component);
            m_builder.components.replace(i, std::move(copy));
        }
    }

    const Layout& m_layout;
    const Catalog& m_catalog;
    const Component& m_instance;
    const Block& m_block;
    DeltaBuilder m_builder;
    detail::BlockFrame m_frame{};
    NewNames m_names{};
};

}  // namespace

Result detachBlock(const Layout& layout, const Catalog& catalog, std::string_view instance)
{
    const auto position = findComponent(layout, instance);
    if (!position) return position.refusal();
    const Component& component = layout.components[*position];
    if (component.block.empty())
        return Refusal{"block.not-an-instance",
                       fmt::format("{} is no block instance: only those can be detached.", instance)};
    if (component.locked)
        return Refusal{"edit.locked", fmt::format("{} is locked: unlock it first.", instance)};
    const Block* const block = layout.blocks.get(component.block);
    if (block == nullptr)
        return Refusal{"place.unknown-block",
                       fmt::format("The layout has no block \"{}\": define it first.", component.block)};
    return Detaching(layout, catalog, *position, *block).run();
}

}  // namespace mw::edit
