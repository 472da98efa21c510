// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/member_overrides.h"

#include "model/core/number_text.h"
#include "model/facility/footprint.h"
#include "model/facility/part_source.h"

#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace mw::detail {

namespace {

class MemberOverride {
public:
    MemberOverride(Instance& instance, const Instance& drawn, const BlockFrame& frame)
        : m_instance(instance), m_drawn(drawn), m_frame(frame)
    {
    }

    /// The first key that is not understood, or an empty text.
    std::string read(const YamlNode& node)
    {
        if (!node.isMap()) return "a map of figures";
        for (const auto& [key, value] : node.entries)
            if (!(key == "at"         ? readPlace(value)
                  : key == "override" ? readFigures(value)
                                      : readFigure(key, value)))
                return key;
        return {};
    }
    [[nodiscard]] const Overrides& figures() const { return m_figures; }
    [[nodiscard]] bool moved() const { return m_moved; }

private:
    bool readFigures(const YamlNode& node)
    {
        for (const auto& [key, value] : node.entries)
            if (!readFigure(key, value)) return false;
        return node.isMap();
    }
    bool readFigure(const std::string& key, const YamlNode& node)
    {
        const auto number = node.isScalar() ? parseNumber(node.text) : std::nullopt;
        if (number) m_figures.emplace_back(key, *number);
        return number.has_value();
    }
    /// Only the given coordinates change; the others stay as the block has them.
    bool readPlace(const YamlNode& node)
    {
        if (!node.isMap() || m_instance.component->place != Component::Place::Floor) return false;
        FloorPlace at{{}, m_drawn.footprint.x_m, m_drawn.footprint.y_m, m_drawn.facing};
        for (const auto& [key, value] : node.entries)
            if (!readPlaceKey(key, value, at)) return false;
        m_instance.footprint = placed(m_frame, footprint(at, m_instance.part->width_m(), m_instance.part->depth_m()));
        m_instance.facing = placed(m_frame, at.facing);
        m_moved = true;
        return true;
    }
    static bool readPlaceKey(std::string_view key, const YamlNode& value, FloorPlace& at)
    {
        if (key == "facing") return readFacing(value.text, at.facing);
        const auto number = value.isScalar() ? parseNumber(value.text) : std::nullopt;
        if (!number || (key != "x_m" && key != "y_m")) return false;
        (key == "x_m" ? at.x_m : at.y_m) = *number;
        return true;
    }
    static bool readFacing(std::string_view text, Facing& facing)
    {
        for (const Facing candidate : {Facing::North, Facing::East, Facing::South, Facing::West}) {
            if (toText(candidate) != text) continue;
            facing = candidate;
            return true;
        }
        return false;
    }

    Instance& m_instance;
    const Instance& m_drawn;
    const BlockFrame& m_frame;
    Overrides m_figures{};
    bool m_moved{};
};

/// Parents come before children, so one pass carries a move down to the devices.
void carryAlong(const MemberScene& scene)
{
    for (Instance& instance : scene.instances) {
        if (instance.parent == kNoInstance || instance.parent < scene.base) continue;
        const Instance& parent = scene.instances[instance.parent - scene.base];
        instance.footprint = parent.footprint;
        instance.facing = parent.facing;
    }
}

}  // namespace

void applyMemberOverrides(const Component& component, const MemberScene& scene,
                          std::vector<OwnPart>& ownParts, std::vector<Unresolved>& unresolved)
{
    bool moved = false;
    for (const auto& [path, node] : component.members) {
        const auto index = scene.names.find(path);
        if (!index) {
            unresolved.push_back({"model.no-such-member",
                                  {component.id},
                                  fmt::format("{} overrides {}, which block {} does not have", component.id,
                                              path, component.block)});
            continue;
        }
        Instance& instance = scene.instances[*index];
        MemberOverride change(instance, scene.drawn[*index], scene.frame);
        const std::string problem = change.read(node);
        if (!problem.empty())
            unresolved.push_back(
                {"model.bad-member",
                 {instance.path},
                 fmt::format(
                     "The override of {} cannot be read at \"{}\": figures are numbers, `at` takes x_m, "
                     "y_m and facing",
                     instance.path, problem)});
        if (!change.figures().empty()) {
            ownParts.push_back({scene.root, withOverrides(*instance.part, change.figures()).own});
            instance.part = ownParts.back().part.get();
        }
        moved = moved || change.moved();
    }
    if (moved) carryAlong(scene);
}

}  // namespace mw::detail
