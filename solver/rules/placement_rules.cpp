// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/placement.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/rules/tolerances.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace mw {

namespace {

double common(double low1, double high1, double low2, double high2)
{
    return std::min(high1, high2) - std::max(low1, low2);
}

const Hall& hallOf(const RuleContext& c, std::size_t hall)
{
    return c.layout.halls[hall];
}

template <class Visit>
void eachFloorItem(const RuleContext& c, Visit visit)
{
    for (std::size_t hall = 0; hall < c.index->halls(); ++hall)
        for (const RuleIndex::FloorItem& item : c.index->floorItems(hall)) visit(hall, item);
}

void checkOverlap(const RuleContext& c, FindingSink& sink)
{
    for (std::size_t h = 0; h < c.index->halls(); ++h)
        for (const auto& [first, second] : c.index->footprints(h).overlappingPairs()) {
            const RuleIndex::FloorItem& one = c.index->floorItems(h)[first];
            const RuleIndex::FloorItem& other = c.index->floorItems(h)[second];
            const double wide =
                common(one.rect.x_m, one.rect.right_m(), other.rect.x_m, other.rect.right_m());
            const double deep =
                common(one.rect.y_m, one.rect.bottom_m(), other.rect.y_m, other.rect.bottom_m());
            if (std::min(wide, deep) <= kTouch_m) continue;
            const std::string& a = pathOf(c.facility, one.instance);
            const std::string& b = pathOf(c.facility, other.instance);
            sink.add({.subjects = {b, a},
                      .message = fmt::format("{} stands on the same floor as {}: they overlap by {} × {}. Move one of them by {}.", b, a,
                                             figure::told(wide, "m"), figure::told(deep, "m"), figure::told(std::min(wide, deep), "m")),
                      .measured = std::min(wide, deep),
                      .limit = 0,
                      .unit = "m",
                      .fix = fmt::format("move by {}", figure::told(std::min(wide, deep), "m"))});
        }
}

void checkOutOfHall(const RuleContext& c, FindingSink& sink)
{
    eachFloorItem(c, [&](std::size_t h, const RuleIndex::FloorItem& item) {
        const Hall& hall = hallOf(c, h);
        const Rect& r = item.rect;
        const double out =
            std::max({-r.x_m, -r.y_m, r.right_m() - hall.width_m, r.bottom_m() - hall.depth_m});
        if (out <= kTouch_m) return;
        const std::string& path = pathOf(c.facility, item.instance);
        sink.add({.subjects = {path, hall.id},
                  .message = fmt::format("{} stands {} beyond the walls of {} ({} × {}). Move it inside or make the hall larger.", path,
                                         figure::told(out, "m"), hall.id, figure::told(hall.width_m, "m"),
                                         figure::told(hall.depth_m, "m")),
                  .measured = out,
                  .limit = 0,
                  .unit = "m",
                  .fix = fmt::format("move by {}", figure::told(out, "m"))});
    });
}

/// Reports items on areas of one kind.
void checkAreas(const RuleContext& c, FindingSink& sink, std::initializer_list<Area::Kind> kinds,
                const char* what)
{
    for (std::size_t h = 0; h < c.index->halls(); ++h)
        for (const Area& area : hallOf(c, h).areas) {
            if (std::find(kinds.begin(), kinds.end(), area.kind) == kinds.end()) continue;
            const Rect rect{area.x_m, area.y_m, area.width_m, area.depth_m};
            c.index->near(h, rect, [&](const RuleIndex::FloorItem& item) {
                if (!overlap(rect, item.rect, kTouch_m)) return;
                const std::string& path = pathOf(c.facility, item.instance);
                sink.add(
                    {.subjects = {path, hallOf(c, h).id},
                     .message = area.title.empty()
                                    ? fmt::format("{} stands on {} at x {}, y {} of {}. Move it off.", path, what, figure::told(area.x_m, "m"),
                                                  figure::told(area.y_m, "m"), hallOf(c, h).id)
                                    : fmt::format("{} stands on {} \"{:s}\" at x {}, y {} of {}. Move it off.", path, what, area.title,
                                                  figure::told(area.x_m, "m"), figure::told(area.y_m, "m"), hallOf(c, h).id)});
            });
        }
}

void checkKeepOut(const RuleContext& c, FindingSink& sink)
{
    checkAreas(c, sink, {Area::Kind::KeepOut, Area::Kind::Column}, "a keep-out area or column");
}

/// What keeps a door's leaf from opening as the plan draws it; what stands on the clear space itself is told of that.
void checkDoorSwing(const RuleContext& c, FindingSink& sink, std::size_t h, const Area& area)
{
    const Hall& hall = hallOf(c, h);
    const auto swing = doorSwing(hall, area);
    if (!swing) return;
    const DoorSwing& door = *swing;
    const Rect clear{area.x_m, area.y_m, area.width_m, area.depth_m};
    c.index->near(h, door.bounds(), [&](const RuleIndex::FloorItem& item) {
        if (!hits(door, item.rect, kTouch_m) || overlap(clear, item.rect, kTouch_m)) return;
        const std::string& path = pathOf(c.facility, item.instance);
        sink.add({.subjects = {path, hall.id},
                  .message = area.title.empty()
                                 ? fmt::format("{} stands in the swing of the door at x {}, y {} of {}: its leaf is {} wide. Move it away.", path,
                                               figure::told(area.x_m, "m"), figure::told(area.y_m, "m"), hall.id, figure::told(door.leaf_m, "m"))
                                 : fmt::format("{} stands in the swing of \"{:s}\" in {}: its leaf is {} wide. Move it away.", path, area.title, hall.id,
                                               figure::told(door.leaf_m, "m"))});
    });
}

void checkDoor(const RuleContext& c, FindingSink& sink)
{
    checkAreas(c, sink, {Area::Kind::Door}, "the clear space of a door");
    for (std::size_t h = 0; h < c.index->halls(); ++h)
        for (const Area& area : hallOf(c, h).areas)
            if (area.kind == Area::Kind::Door) checkDoorSwing(c, sink, h, area);
}

void checkAisleBlocked(const RuleContext& c, FindingSink& sink)
{
    checkAreas(c, sink, {Area::Kind::HotAisle, Area::Kind::ColdAisle}, "an aisle");
}

/// Half of the cold aisle in front (1.2 m) and half of the hot aisle behind (0.9 m) carry with the footprint.
constexpr double kTributaryAisle_m = (1.2 + 0.9) / 2;

constexpr double kGravity = 9.80665;
constexpr int kFeet = 4;

/// Floor loads of items, one after the other: equal racks stand in runs, so the last answer is kept.
class Loads {
public:
    explicit Loads(const RuleContext& c) : m_context(c) {}

    /// Nothing where no mass is known.
    const std::optional<FloorLoad>& of(InstanceIndex instance)
    {
        const Part* part = m_context.facility.instances[instance].part;
        const double mass_kg = m_context.index->mass_kg(instance);
        if (part == m_part && mass_kg == m_mass_kg) return m_last;
        m_part = part;
        m_mass_kg = mass_kg;
        m_last = mass_kg > 0 ? floorLoad(mass_kg, part->width_m(), part->depth_m(), kFeet, kTributaryAisle_m)
                             : std::nullopt;
        return m_last;
    }

private:
    const RuleContext& m_context;
    const Part* m_part{};
    double m_mass_kg{-1};
    std::optional<FloorLoad> m_last{};
};

void checkFloorLoad(const RuleContext& c, FindingSink& sink)
{
    Loads loads(c);
    eachFloorItem(c, [&](std::size_t h, const RuleIndex::FloorItem& item) {
        const Hall& hall = hallOf(c, h);
        if (hall.outdoor) return;  // a yard's slab is made for its plant
        const double mass = c.index->mass_kg(item.instance);
        const auto& bearing = loads.of(item.instance);
        if (!bearing) return;
        const double load = bearing->distributed_kpa * 1000 / kGravity;
        if (load <= hall.floor_kg_per_m2 * (1 + 1e-9)) return;
        const std::string& path = pathOf(c.facility, item.instance);
        sink.add({.subjects = {path, hall.id},
                  .message = fmt::format("{} weighs {} and loads the floor with {} (footprint and half the aisles); {} carries {}. Spread the weight, space "
                                         "the row or strengthen the floor.", path, figure::told(mass, "kg"),
                                         figure::told(load, "kg/m2", hall.floor_kg_per_m2), hall.id, figure::told(hall.floor_kg_per_m2, "kg/m2", load)),
                  .measured = load,
                  .limit = hall.floor_kg_per_m2,
                  .unit = "kg/m2"});
    });
}

/// Usual upper value of a heavy-duty raised-floor panel; ordinary panels carry 4.4 kN.
constexpr double kPointLoad_kn = 8.9;

void checkPointLoad(const RuleContext& c, FindingSink& sink)
{
    Loads loads(c);
    eachFloorItem(c, [&](std::size_t h, const RuleIndex::FloorItem& item) {
        if (hallOf(c, h).outdoor || !isRack(c.facility.part(item.instance).kind)) return;
        const auto& bearing = loads.of(item.instance);
        if (!bearing || bearing->point_kn <= kPointLoad_kn) return;
        const double load = bearing->point_kn;
        const std::string& path = pathOf(c.facility, item.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("{} puts {} on each of {} feet; heavy-duty panels carry {}. Stand it on the slab or on a load-spreading frame.",
                                         path, figure::told(load, "kN", kPointLoad_kn), kFeet, figure::told(kPointLoad_kn, "kN", load)),
                  .measured = load,
                  .limit = kPointLoad_kn,
                  .unit = "kN"});
    });
}

void checkHeight(const RuleContext& c, FindingSink& sink)
{
    OncePerRun heightOf([](const Part& part) { return part.height_m(); });
    eachFloorItem(c, [&](std::size_t h, const RuleIndex::FloorItem& item) {
        const Hall& hall = hallOf(c, h);
        const double height = heightOf(c.facility.part(item.instance));
        if (hall.outdoor || height <= hall.clearHeight_m + kTouch_m) return;
        const std::string& path = pathOf(c.facility, item.instance);
        sink.add({.subjects = {path, hall.id},
                  .message = fmt::format("{} is {} high; {} has {} clear. Choose a lower one or a higher hall.", path,
                                         figure::told(height, "m", hall.clearHeight_m), hall.id, figure::told(hall.clearHeight_m, "m", height)),
                  .measured = height,
                  .limit = hall.clearHeight_m,
                  .unit = "m"});
    });
}

void checkIndoorsOutdoors(const RuleContext& c, FindingSink& sink, bool yard, Level needed, const char* text)
{
    eachFloorItem(c, [&](std::size_t h, const RuleIndex::FloorItem& item) {
        const Kind kind = c.facility.part(item.instance).kind;
        const bool standsOnFloors = mayStandOn(kind, Level::Floor) || mayStandOn(kind, Level::Outdoor);
        if (hallOf(c, h).outdoor != yard || !standsOnFloors || mayStandOn(kind, needed)) return;
        const std::string& path = pathOf(c.facility, item.instance);
        sink.add({.subjects = {path, hallOf(c, h).id},
                  .message = fmt::format("{} ({}) stands in {}, {}", path, info(kind).title, hallOf(c, h).id,
                                         text)});
    });
}

void checkIndoorGear(const RuleContext& c, FindingSink& sink)
{
    checkIndoorsOutdoors(c, sink, true, Level::Outdoor,
                         "a yard, but is made for indoors. Move it into a hall.");
}

void checkOutdoorGear(const RuleContext& c, FindingSink& sink)
{
    checkIndoorsOutdoors(c, sink, false, Level::Floor,
                         "a room, but needs the open air. Move it into a yard.");
}

void checkNowhere(const RuleContext& c, FindingSink& sink)
{
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        const Instance& instance = c.facility.instances[i];
        if (instance.parent != kNoInstance || instance.component->place != Component::Place::None) continue;
        if (instance.hall >= 0) continue;
        sink.add({.subjects = {instance.path},
                  .message = fmt::format(
                      "{} is not placed: it is in the bill of materials but nowhere on the plan. Put it "
                      "on a floor or into a rack.",
                      instance.path)});
    }
}

constexpr std::array kPlacementRules{
    Rule{"placement.overlap", Severity::Error, Lane::Quick, "Two components stand on the same floor",
         "footprints may touch, not overlap by more than 1 mm", "geometry", &checkOverlap, reads::kPlaces | reads::kWiring},
    Rule{"placement.out-of-hall", Severity::Error, Lane::Quick, "A component stands beyond its hall",
         "footprint within the inner walls", "geometry", &checkOutOfHall, reads::kPlaces | reads::kWiring},
    Rule{"placement.keep-out", Severity::Error, Lane::Quick,
         "A component stands on a keep-out area or a column", "no overlap with areas of the hall",
         "the hall's own areas", &checkKeepOut, reads::kPlaces | reads::kWiring},
    Rule{"placement.door", Severity::Error, Lane::Quick, "A component blocks a door",
         "no overlap with a door's clear space nor with the swing of its leaf as drawn", "International Building Code, means of egress (chapter 10)",
         &checkDoor, reads::kPlaces | reads::kWiring},
    Rule{"placement.aisle-blocked", Severity::Warning, Lane::Quick, "A component stands in an aisle",
         "no overlap with aisles of the hall", "ASHRAE TC 9.9, hot-aisle and cold-aisle layout",
         &checkAisleBlocked, reads::kPlaces | reads::kWiring},
    Rule{"placement.floor-load", Severity::Error, Lane::Quick, "The floor is overloaded",
         "mass over footprint width x (depth + 1.05 m of aisles) within the hall's rating",
         "uniform load of raised floors and slabs, as in EN 12825 and building practice", &checkFloorLoad, reads::kHalls | reads::kBodies | reads::kWiring},
    Rule{"placement.point-load", Severity::Warning, Lane::Quick, "A rack's feet load the floor too much",
         "8.9 kN a foot, four feet", "usual rating of heavy-duty raised-floor panels (4.4 to 8.9 kN)",
         &checkPointLoad, reads::kHalls | reads::kBodies | reads::kWiring},
    Rule{"placement.height", Severity::Error, Lane::Quick, "A component is higher than the hall",
         "the hall's clear height", "geometry", &checkHeight, reads::kHalls | reads::kBodies | reads::kWiring},
    Rule{"placement.indoor-outdoors", Severity::Error, Lane::Quick, "Indoor gear stands in a yard",
         "kinds that may stand outdoors", "enclosure ratings, NEMA 250 and IEC 60529", &checkIndoorGear, reads::kHalls | reads::kWiring},
    Rule{"placement.outdoor-indoors", Severity::Error, Lane::Quick, "Outdoor gear stands in a room",
         "kinds that may stand on an indoor floor", "heat rejection needs free air", &checkOutdoorGear, reads::kHalls | reads::kWiring},
    Rule{"placement.nowhere", Severity::Warning, Lane::Quick, "A component is not placed",
         "every component has a place", "the layout itself", &checkNowhere, reads::kHalls | reads::kParts},
};

}  // namespace

std::span<const Rule> placementRules()
{
    return kPlacementRules;
}

}  // namespace mw
