// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Equal to the required depth passes.
constexpr double kEqual_m = 1e-6;

constexpr double kColdAisle_m = 1.2;
constexpr double kHotAisle_m = 0.9;
// NEC table 110.26(A)(1), 151 to 600 V to ground: condition 2 (grounded parts such as a wall opposite) and
// condition 3 (exposed live parts on both sides).
constexpr double kGroundedOpposite_m = 1.067;
constexpr double kLiveOpposite_m = 1.219;
// NEC table 110.34(A), 9,001 to 25,000 V to ground, condition 1.
constexpr double kMediumVoltage_m = 1.5;
constexpr double kService_m = 0.9;

/// The free depth in front of (or behind) something, and what ends it.
struct Clear {
    double depth_m{};
    InstanceIndex blocker{kNoInstance};  ///< none: a wall
};

Facing opposite(Facing facing)
{
    return turned(facing, 2);
}

/// The strip of `depth` before the given side of a rectangle, a millimetre narrower at each end so that
/// neighbours in the row do not count.
Rect strip(const Rect& r, Facing side, double depth)
{
    const double w = r.width_m - 2 * kTouch_m;
    const double d = r.depth_m - 2 * kTouch_m;
    switch (side) {
    case Facing::North:
        return {r.x_m + kTouch_m, r.y_m - depth, w, depth};
    case Facing::South:
        return {r.x_m + kTouch_m, r.bottom_m(), w, depth};
    case Facing::West:
        return {r.x_m - depth, r.y_m + kTouch_m, depth, d};
    case Facing::East:
        return {r.right_m(), r.y_m + kTouch_m, depth, d};
    }
    return r;
}

double gapToWall(const Rect& r, Facing side, const Hall& hall)
{
    switch (side) {
    case Facing::North:
        return r.y_m;
    case Facing::South:
        return hall.depth_m - r.bottom_m();
    case Facing::West:
        return r.x_m;
    case Facing::East:
        return hall.width_m - r.right_m();
    }
    return 0;
}

/// What is nearer than `need_m` on a side; nothing if the space is free. Overlapping things are another
/// rule's.
std::optional<Clear> tooNear(const RuleContext& c, std::size_t h, std::size_t at, Facing side, double need_m)
{
    const Hall& hall = c.layout.halls[h];
    const Rect& rect = c.index->floorItems(h)[at].rect;
    const double wall = hall.outdoor ? kNothingInFront_m : gapToWall(rect, side, hall);
    const double gear = c.index->footprints(h).clearanceInFront(at, side, need_m);
    if (std::min(wall, gear) >= need_m - kEqual_m) return std::nullopt;
    if (wall < -kTouch_m) return std::nullopt;  // stands outside: another rule's
    Clear clear{std::max(0.0, std::min(wall, gear)), kNoInstance};
    if (wall <= gear) return clear;
    // Who it is, found again: only where there is something to report.
    c.index->near(h, strip(rect, side, gear + 2 * kTouch_m), [&](const RuleIndex::FloorItem& other) {
        if (other.instance != c.index->floorItems(h)[at].instance && clear.blocker == kNoInstance)
            clear.blocker = other.instance;
    });
    return clear;
}

std::string nameOf(const RuleContext& c, const Clear& clear)
{
    return clear.blocker == kNoInstance ? "the wall" : pathOf(c.facility, clear.blocker);
}

void report(const RuleContext& c, FindingSink& sink, const RuleIndex::FloorItem& item, const Clear& clear,
            double need_m, const char* side)
{
    const std::string& path = pathOf(c.facility, item.instance);
    Draft draft{.subjects = {path},
                .message =
                    fmt::format("{} has {} of {} it (to {}); {} are needed. Move it by {}.", path, figure::told(clear.depth_m, "m", need_m), side,
                                nameOf(c, clear), figure::told(need_m, "m", clear.depth_m), figure::told(need_m - clear.depth_m, "m")),
                .measured = clear.depth_m,
                .limit = need_m,
                .unit = "m",
                .fix = fmt::format("move by {}", figure::told(need_m - clear.depth_m, "m"))};
    if (clear.blocker != kNoInstance) draft.subjects.push_back(pathOf(c.facility, clear.blocker));
    sink.add(std::move(draft));
}

template <class Wants, class Need>
void checkSide(const RuleContext& c, FindingSink& sink, bool rear, Wants wants, Need need, const char* text)
{
    for (std::size_t h = 0; h < c.index->halls(); ++h)
        for (std::size_t at = 0; at < c.index->floorItems(h).size(); ++at) {
            const RuleIndex::FloorItem& item = c.index->floorItems(h)[at];
            const Instance& instance = c.facility.instances[item.instance];
            if (!wants(instance.part->kind)) continue;
            const Facing side = rear ? opposite(instance.facing) : instance.facing;
            const double need_m = need(h, at, side);
            if (const auto clear = tooNear(c, h, at, side, need_m))
                report(c, sink, item, *clear, need_m, text);
        }
}

bool breathes(Kind kind)
{
    return isRack(kind) || kind == Kind::RackGroup || kind == Kind::InRowCooler;
}

void checkFront(const RuleContext& c, FindingSink& sink)
{
    checkSide(
        c, sink, false, breathes, [](auto&&...) { return kColdAisle_m; }, "cold aisle in front of");
}

void checkRear(const RuleContext& c, FindingSink& sink)
{
    checkSide(
        c, sink, true, breathes, [](auto&&...) { return kHotAisle_m; }, "hot aisle behind");
}

bool lowVoltageGear(Kind kind)
{
    return kind == Kind::Switchboard || kind == Kind::Ups || kind == Kind::Pdu ||
           kind == Kind::TransferSwitch;
}

bool powerGear(Kind kind)
{
    return lowVoltageGear(kind) || kind == Kind::Switchgear || kind == Kind::Transformer ||
           kind == Kind::DcPower;
}

/// Condition 3 where other live gear faces this one within its depth, else condition 2.
void checkWorkingSpace(const RuleContext& c, FindingSink& sink)
{
    checkSide(
        c, sink, false, lowVoltageGear,
        [&](std::size_t h, std::size_t at, Facing side) {
            const auto near = tooNear(c, h, at, side, kLiveOpposite_m);
            const bool live = near && near->blocker != kNoInstance &&
                              powerGear(c.facility.part(near->blocker).kind) &&
                              c.facility.instances[near->blocker].facing == opposite(side);
            return live ? kLiveOpposite_m : kGroundedOpposite_m;
        },
        "working space in front of");
}

void checkMediumVoltage(const RuleContext& c, FindingSink& sink)
{
    checkSide(
        c, sink, false, [](Kind kind) { return kind == Kind::Switchgear; },
        [](auto&&...) { return kMediumVoltage_m; }, "working space in front of");
}

void checkService(const RuleContext& c, FindingSink& sink)
{
    checkSide(
        c, sink, false,
        [](Kind kind) { return kind == Kind::Cdu || kind == Kind::Crah || kind == Kind::Pump; },
        [](auto&&...) { return kService_m; }, "service space in front of");
}

/// How far hot air reaches across an aisle: a row 3 m away still draws it in.
constexpr double kReach_m = 3.0;

void checkFrontToRear(const RuleContext& c, FindingSink& sink)
{
    for (std::size_t h = 0; h < c.index->halls(); ++h)
        for (std::size_t at = 0; at < c.index->floorItems(h).size(); ++at) {
            const Instance& instance = c.facility.instances[c.index->floorItems(h)[at].instance];
            if (!isRack(instance.part->kind)) continue;
            const auto near = tooNear(c, h, at, instance.facing, kReach_m);
            if (!near || near->blocker == kNoInstance) continue;
            const Instance& other = c.facility.instances[near->blocker];
            if (!isRack(other.part->kind) || other.facing != instance.facing) continue;
            sink.add({.subjects = {instance.path, other.path},
                      .message = fmt::format("{} takes in air {} from the rear of {}, which blows out there. Turn one row so that fronts face fronts.",
                                             instance.path, figure::told(near->depth_m, "m"), other.path),
                      .measured = near->depth_m,
                      .limit = kReach_m,
                      .unit = "m",
                      .fix = "turn the row"});
        }
}

constexpr std::array kClearanceRules{
    Rule{"placement.cold-aisle", Severity::Warning, Lane::Quick, "The cold aisle is too narrow",
         "1.2 m in front", "usual aisle width, two floor tiles (ASHRAE TC 9.9; TIA-942)", &checkFront, reads::kPlaces | reads::kWiring},
    Rule{"placement.hot-aisle", Severity::Warning, Lane::Quick, "The hot aisle is too narrow", "0.9 m behind",
         "usual aisle width (ASHRAE TC 9.9; TIA-942: 0.6 m least, 1.0 m better)", &checkRear, reads::kPlaces | reads::kWiring},
    Rule{"placement.working-space", Severity::Error, Lane::Quick,
         "Too little working space at low-voltage gear",
         "1.067 m in front of it, 1.219 m where live gear faces it",
         "NEC 110.26(A)(1), 151 to 600 V, conditions 2 and 3", &checkWorkingSpace, reads::kPlaces | reads::kWiring},
    Rule{"placement.working-space-mv", Severity::Error, Lane::Quick,
         "Too little working space at medium-voltage gear", "1.5 m in front",
         "NEC 110.34(A), 9,001 to 25,000 V, condition 1", &checkMediumVoltage, reads::kPlaces | reads::kWiring},
    Rule{"placement.service-space", Severity::Advice, Lane::Quick, "Too little service space at cooling gear",
         "0.9 m in front", "usual service clearance of installation manuals", &checkService, reads::kPlaces | reads::kWiring},
    Rule{"placement.front-to-rear", Severity::Warning, Lane::Quick, "A rack draws in another rack's hot air",
         "no rear within 3 m of a front", "ASHRAE TC 9.9, hot-aisle and cold-aisle layout",
         &checkFrontToRear, reads::kPlaces | reads::kWiring},
};

}  // namespace

std::span<const Rule> clearanceRules()
{
    return kClearanceRules;
}

}  // namespace mw
