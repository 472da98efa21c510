// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/compare.h"
#include "model/facility/placement.h"

#include <array>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mw {

/// What several rules need and none should work out again: floor items in a grid, masses, parts in use. Made
/// once a run.
class RuleIndex {
public:
    RuleIndex() = default;
    RuleIndex(const Facility& facility, const Catalog& catalog);
    /// For a facility that may differ from the one before in the named ways only.
    void refresh(const Facility& facility, const Catalog& catalog, const FacilityDifference& changed);

    /// Something that stands on a floor, not overhead.
    struct FloorItem {
        InstanceIndex instance{};
        Rect rect{};
    };
    /// A part in use: how often, and where it stands first.
    struct UsedPart {
        const Part* part{};
        std::size_t count{};
        InstanceIndex first{};
        RollUp sums{};
    };

    [[nodiscard]] const std::vector<FloorItem>& floorItems(std::size_t hall) const
    {
        return m_halls[hall].items;
    }
    [[nodiscard]] std::size_t halls() const { return m_halls.size(); }
    /// By part id.
    [[nodiscard]] const std::vector<UsedPart>& parts() const { return m_parts; }
    /// Instances of a kind, ascending.
    [[nodiscard]] const std::vector<InstanceIndex>& ofKind(Kind kind) const { return m_byKind[static_cast<std::size_t>(kind)]; }
    /// Mass of an instance with all that sits in it, kg; 0 if its own is not known.
    [[nodiscard]] double mass_kg(InstanceIndex instance) const { return m_mass_kg[instance]; }
    [[nodiscard]] const RollUp& sums(const Part* part) const { return m_sums.at(part); }

    /// Footprints of a hall's floor items, in the order of floorItems().
    [[nodiscard]] const FootprintIndex& footprints(std::size_t hall) const
    {
        return m_halls[hall].footprints;
    }
    /// Calls `visit(item)` for each floor item of a hall whose rectangle overlaps `area`.
    template <class Visit>
    void near(std::size_t hall, const Rect& area, Visit visit) const
    {
        for (const std::size_t at : m_halls[hall].footprints.overlapping(area))
            visit(m_halls[hall].items[at]);
    }

private:
    struct HallItems {
        std::vector<FloorItem> items{};
        FootprintIndex footprints{std::span<const Rect>{}};
    };
    /// Where an instance stands in m_halls.
    struct Standing {
        std::uint32_t hall{kNowhere}, item{};
    };
    static constexpr std::uint32_t kNowhere = 0xffffffff;

    void listFloorItems(const Facility& facility);
    void moveFloorItems(const Facility& facility, std::span<const InstanceIndex> moved);
    static void gridFootprints(HallItems& hall);
    void listKinds(const Facility& facility);
    void countParts(const Facility& facility, const Catalog& catalog);
    void weigh(const Facility& facility);

    std::vector<HallItems> m_halls{};
    std::vector<Standing> m_standing{};   ///< by instance
    std::vector<UsedPart> m_parts{};
    std::array<std::vector<InstanceIndex>, static_cast<std::size_t>(Kind::Other) + 1> m_byKind{};
    std::vector<double> m_mass_kg{};
    std::unordered_map<const Part*, RollUp> m_sums{};
};

[[nodiscard]] inline bool isSwitch(Kind kind) { return kind == Kind::Switch || kind == Kind::ScaleUpSwitch; }

/// Reads something of parts, once for each run of equal ones: they mostly stand together.
template <class Read>
class OncePerRun {
public:
    explicit OncePerRun(Read read) : m_read(std::move(read)) {}
    auto operator()(const Part& part)
    {
        if (m_last != &part) {
            m_last = &part;
            m_value = m_read(part);
        }
        return m_value;
    }

private:
    Read m_read;
    const Part* m_last{};
    std::invoke_result_t<Read, const Part&> m_value{};
};

/// "rack-a01"; the fields that most messages need.
[[nodiscard]] inline const std::string& pathOf(const Facility& facility, InstanceIndex instance)
{
    return facility.instances[instance].path;
}

}  // namespace mw
