// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_records.h"

#include <array>

namespace mw::reading {

namespace {

constexpr Range kHallSide{0, 10'000, true};
constexpr Range kAreaPlace{-10'000, 10'000};
constexpr std::array kAreaKinds{
    Choice<Area::Kind>{"keep-out", Area::Kind::KeepOut}, Choice<Area::Kind>{"column", Area::Kind::Column},
    Choice<Area::Kind>{"hot-aisle", Area::Kind::HotAisle},
    Choice<Area::Kind>{"cold-aisle", Area::Kind::ColdAisle}, Choice<Area::Kind>{"door", Area::Kind::Door}};

Area areaFrom(const YamlNode& node, std::size_t index, Extras& extras, Context& context)
{
    Fields fields(node, "area", context);
    Area area;
    fields.choice("kind", area.kind, std::span<const Choice<Area::Kind>>(kAreaKinds));
    fields.number("x_m", area.x_m, kAreaPlace);
    fields.number("y_m", area.y_m, kAreaPlace);
    if (const auto* size = fields.node("size_m")) {
        if (const auto pair = pairFrom(*size, "size_m", kHallSide, "width and depth, in metres", context)) {
            area.width_m = pair->first;
            area.depth_m = pair->second;
        }
    } else if (node.isMap()) {
        context.error(node, "area has no size_m", "size_m: [width, depth], in metres");
    }
    fields.text("title", area.title);
    fields.finish(extras, "areas/" + std::to_string(index) + '/');
    return area;
}

Background backgroundFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "background", context);
    Background background;
    fields.required("file", background.file, "plan.png");
    if (const auto* at = fields.node("at_m")) {
        if (const auto pair = pairFrom(*at, "at_m", kAreaPlace, "x and y of its corner, in metres", context)) {
            background.x_m = pair->first;
            background.y_m = pair->second;
        }
    }
    if (node.isMap() && !fields.node("m_per_px"))
        context.error(node, "background has no m_per_px", "m_per_px: how many metres a pixel of it covers");
    fields.number("m_per_px", background.m_per_px, {0, 1000, true});
    fields.number("angle_deg", background.angle_deg, {-360, 360});
    fields.number("opacity", background.opacity, kShare);
    fields.finish(background.extras);
    return background;
}

}  // namespace

Hall hallFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "hall", context);
    Hall hall;
    if (fields.required("id", hall.id, "hall-a")) checkId(node, hall.id, context);
    fields.text("title", hall.title);
    if (const auto* size = fields.node("size_m")) {
        if (const auto pair = pairFrom(*size, "size_m", kHallSide, "width and depth, in metres", context)) {
            hall.width_m = pair->first;
            hall.depth_m = pair->second;
        }
    }
    fields.number("clear_height_m", hall.clearHeight_m, {0, 100, true});
    fields.number("floor_kg_per_m2", hall.floor_kg_per_m2, kPositive);
    fields.number("grid_m", hall.grid_m, {0, 100, true});
    fields.flag("outdoor", hall.outdoor);
    fields.number("design_air_c", hall.designAir_c, {-80, 90});
    if (const auto* areas = fields.list("areas"))
        for (const auto& area : areas->items)
            hall.areas.push_back(areaFrom(area, hall.areas.size(), hall.extras, context));
    if (const auto* background = fields.map("background")) hall.background = backgroundFrom(*background, context);
    fields.finish(hall.extras);
    hall.before = commentsBefore(node);
    hall.after = node.after;
    return hall;
}

Scenario scenarioFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "scenario", context);
    Scenario scenario;
    if (fields.required("id", scenario.id, "free-asic")) checkId(node, scenario.id, context);
    fields.text("title", scenario.title);
    fields.text("based_on", scenario.basedOn);
    if (const auto* set = fields.map("set")) scenario.set = set->entries;
    fields.finish(scenario.extras);
    scenario.before = commentsBefore(node);
    scenario.after = node.after;
    return scenario;
}

Waiver waiverFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "waiver", context);
    Waiver waiver;
    fields.required("rule", waiver.rule, "placement.overlap");
    fields.texts("subjects", waiver.subjects);
    fields.required("reason", waiver.reason, "agreed with the landlord");
    fields.text("until", waiver.until);
    const bool dateLike = waiver.until.size() == 10 && waiver.until[4] == '-' && waiver.until[7] == '-' &&
                          waiver.until.find_first_not_of("0123456789-") == std::string::npos;
    if (!waiver.until.empty() && !dateLike)
        context.error(*node.find("until"), "until is '" + waiver.until + "'", "a date: 2027-12-31");
    fields.finish(waiver.extras);
    waiver.id = waiver.rule;
    for (const auto& subject : waiver.subjects) waiver.id += ' ' + subject;
    waiver.before = commentsBefore(node);
    waiver.after = node.after;
    return waiver;
}

}  // namespace mw::reading
