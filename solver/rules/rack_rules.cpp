// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/rack_space.h"
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace mw {

namespace {

int heightU(const Part& part)
{
    return std::max(1, part.heightU());
}

template <class Visit>
void eachMounted(const RuleContext& c, Visit visit)
{
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        const Instance& instance = c.facility.instances[i];
        if (instance.parent != kNoInstance && instance.u > 0)
            visit(instance, c.facility.instances[instance.parent]);
    }
}

/// The shared occupancy of one rack; item ids are positions in `mounted`.
RackSpace spaceOf(const RuleContext& c, InstanceIndex rack, const std::vector<InstanceIndex>& mounted)
{
    const Part& part = c.facility.part(rack);
    std::vector<RackItem> items;
    for (std::size_t k = 0; k < mounted.size(); ++k) {
        const Instance& instance = c.facility.instances[mounted[k]];
        items.push_back({.id = std::to_string(k),
                         .u = instance.u,
                         .height = heightU(*instance.part),
                         .rear = instance.rear,
                         .fullDepth = instance.part->depth_m() > part.depth_m() / 2});
    }
    return rackSpace(part.heightU() > 0 ? part.heightU() : kMaxRackHeight_u, items);
}

/// True if a rack of up to 64 units is plainly in order: most are, and need no lists of items.
template <class Height>
bool plainlyFits(const RuleContext& c, int units, const std::vector<InstanceIndex>& mounted, Height& heightOf)
{
    if (units < 1 || units > 64) return mounted.empty();
    std::uint64_t taken = 0;
    for (const InstanceIndex at : mounted) {
        const Instance& instance = c.facility.instances[at];
        const int height = heightOf(*instance.part);
        if (instance.u < 1 || instance.u + height - 1 > units) return false;
        const std::uint64_t mask = (height >= 64 ? ~0ULL : (1ULL << height) - 1) << (instance.u - 1);
        if ((taken & mask) != 0) return false;
        taken |= mask;
    }
    return true;
}

/// Racks whose units do not plainly fit, with what is mounted in them.
template <class Visit>
void eachDoubtfulRack(const RuleContext& c, Visit visit)
{
    OncePerRun rackHeight([](const Part& part) { return part.heightU(); });
    OncePerRun height(&heightU);
    std::vector<InstanceIndex> mounted;
    for (InstanceIndex rack = 0; rack < c.facility.instances.size(); ++rack) {
        if (!isRack(c.facility.part(rack).kind)) continue;
        mounted.clear();
        for (const InstanceIndex child : c.facility.childrenOf(rack))
            if (c.facility.instances[child].u > 0) mounted.push_back(child);
        if (!plainlyFits(c, rackHeight(c.facility.part(rack)), mounted, height)) visit(rack, mounted);
    }
}

void checkUnitOverlap(const RuleContext& c, FindingSink& sink)
{
    eachDoubtfulRack(c, [&](InstanceIndex rack, const std::vector<InstanceIndex>& mounted) {
        for (const auto& [first, second] : spaceOf(c, rack, mounted).overlaps) {
            const Instance* low = &c.facility.instances[mounted[std::stoul(first)]];
            const Instance* high = &c.facility.instances[mounted[std::stoul(second)]];
            if (high->u < low->u) std::swap(low, high);
            const int end = low->u + heightU(*low->part);
            sink.add({.subjects = {high->path, low->path},
                      .message = fmt::format(
                          "{} at U{} needs a unit that {} (U{} to U{}) fills in {}. Move it to U{}.",
                          high->path, high->u, low->path, low->u, end - 1, pathOf(c.facility, rack), end),
                      .measured = end - high->u,
                      .limit = 0,
                      .unit = "U",
                      .fix = fmt::format("move to U{}", end)});
        }
    });
}

void checkUnitRange(const RuleContext& c, FindingSink& sink)
{
    eachDoubtfulRack(c, [&](InstanceIndex at, const std::vector<InstanceIndex>& mounted) {
        const Instance& rack = c.facility.instances[at];
        const int units = rack.part->heightU();
        for (const std::string& id : spaceOf(c, at, mounted).outOfRange) {
            const Instance& instance = c.facility.instances[mounted[std::stoul(id)]];
            const int top = instance.u + heightU(*instance.part) - 1;
            sink.add({.subjects = {instance.path, rack.path},
                      .message = fmt::format("{} reaches U{} of {}, which has {} units. Move it down by {}.",
                                             instance.path, top, rack.path, units, top - units),
                      .measured = top,
                      .limit = units,
                      .unit = "U",
                      .fix = fmt::format("move down by {} U", top - units)});
        }
    });
}

void checkRackWeight(const RuleContext& c, FindingSink& sink)
{
    OncePerRun limitOf([](const Part& part) { return part.figure("load_static_kg"); });
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        const Instance& rack = c.facility.instances[i];
        if (!isRack(rack.part->kind)) continue;
        const auto limit = limitOf(*rack.part);
        if (!limit) continue;
        double load = 0;
        for (const InstanceIndex child : c.facility.childrenOf(i)) load += c.index->mass_kg(child);
        if (load <= *limit) continue;
        sink.add({.subjects = {rack.path},
                  .message = fmt::format("{} holds {} of gear; it is rated for {} at rest. Spread the gear over more racks or take a stronger rack.",
                                         rack.path, figure::told(load, "kg", *limit), figure::told(*limit, "kg", load)),
                  .measured = load,
                  .limit = *limit,
                  .unit = "kg"});
    }
}

void checkDepth(const RuleContext& c, FindingSink& sink)
{
    OncePerRun depthOf([](const Part& part) { return part.depth_m(); });
    OncePerRun rackDepthOf([](const Part& part) { return part.depth_m(); });
    eachMounted(c, [&](const Instance& instance, const Instance& rack) {
        const double depth = depthOf(*instance.part);
        if (rack.part->kind != Kind::Rack || depth <= rackDepthOf(*rack.part) + 1e-9) return;
        sink.add({.subjects = {instance.path, rack.path},
                  .message = fmt::format("{} is {} deep; {} is {}. Take a deeper rack.", instance.path, figure::told(depth, "m", rack.part->depth_m()),
                                         rack.path, figure::told(rack.part->depth_m(), "m", depth)),
                  .measured = depth,
                  .limit = rack.part->depth_m(),
                  .unit = "m"});
    });
}

/// Whether a kind may go where it was put: on a floor, at a U, into a slot.
void checkLevel(const RuleContext& c, FindingSink& sink)
{
    for (const Instance& instance : c.facility.instances) {
        const Kind kind = instance.part->kind;
        const bool floor = instance.parent == kNoInstance;
        if (floor &&
            (instance.hall < 0 || mayStandOn(kind, Level::Floor) || mayStandOn(kind, Level::Outdoor)))
            continue;
        if (!floor && (!instance.slot.empty() || mayStandOn(kind, Level::RackU))) continue;
        const std::string where = floor ? std::string("a floor") : c.facility.instances[instance.parent].path;
        sink.add({.subjects = {instance.path},
                  .message =
                      fmt::format("{} ({}) cannot stand {} {}. Put it where its kind belongs.", instance.path,
                                  info(kind).title, floor ? "on" : "at a rack unit of", where)});
    }
}

void checkRackUnitHolder(const RuleContext& c, FindingSink& sink)
{
    eachMounted(c, [&](const Instance& instance, const Instance& holder) {
        if (isRack(holder.part->kind)) return;
        sink.add({.subjects = {instance.path, holder.path},
                  .message = fmt::format(
                      "{} is placed at U{} of {}, which is no rack. Name a slot of it, or another rack.",
                      instance.path, instance.u, holder.path)});
    });
}

void checkSlotTaken(const RuleContext& c, FindingSink& sink)
{
    std::vector<InstanceIndex> inSlots;
    for (InstanceIndex holder = 0; holder < c.facility.instances.size(); ++holder) {
        inSlots.clear();
        for (const InstanceIndex child : c.facility.childrenOf(holder))
            if (!c.facility.instances[child].slot.empty()) inSlots.push_back(child);
        std::sort(inSlots.begin(), inSlots.end(), [&](InstanceIndex a, InstanceIndex b) {
            return c.facility.instances[a].slot < c.facility.instances[b].slot;
        });
        for (std::size_t k = 1; k < inSlots.size(); ++k) {
            const Instance& first = c.facility.instances[inSlots[k - 1]];
            const Instance& second = c.facility.instances[inSlots[k]];
            if (first.slot != second.slot) continue;
            sink.add(
                {.subjects = {second.path, first.path},
                 .message = fmt::format("{} and {} are both in slot {} of {}. Move one to a free slot.",
                                        first.path, second.path, first.slot, pathOf(c.facility, holder))});
        }
    }
}

constexpr std::array kRackRules{
    Rule{"placement.unit-overlap", Severity::Error, Lane::Quick, "Two things share a rack unit",
         "one thing a unit, but front and rear gear that fits in depth", "EIA-310 / IEC 60297 rack units",
         &checkUnitOverlap, reads::kBodies | reads::kWiring},
    Rule{"placement.unit-range", Severity::Error, Lane::Quick, "Something sticks out of its rack",
         "units 1 to the height of the rack", "EIA-310 / IEC 60297 rack units", &checkUnitRange, reads::kBodies | reads::kWiring},
    Rule{"placement.rack-weight", Severity::Error, Lane::Quick, "A rack holds more than it is rated for",
         "static load rating of the rack", "datasheet of the rack", &checkRackWeight, reads::kBodies | reads::kWiring},
    Rule{"placement.depth", Severity::Warning, Lane::Quick, "Gear is deeper than its rack",
         "depth of the rack", "datasheets", &checkDepth, reads::kBodies | reads::kWiring},
    Rule{"placement.level", Severity::Error, Lane::Quick, "A component is where its kind cannot be",
         "floor, yard, rack unit or slot as the kind allows", "kinds of the catalogue", &checkLevel, reads::kHalls | reads::kWiring},
    Rule{"placement.not-a-rack", Severity::Error, Lane::Quick, "A rack unit of something that is no rack",
         "racks and rack-scale systems have units", "kinds of the catalogue", &checkRackUnitHolder, reads::kBodies | reads::kWiring},
    Rule{"placement.slot-taken", Severity::Error, Lane::Quick, "Two components in one slot",
         "one component a slot", "the catalogue", &checkSlotTaken, reads::kStructure},
};

}  // namespace

std::span<const Rule> rackRules()
{
    return kRackRules;
}

}  // namespace mw
