// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/read_records.h"

#include <array>

namespace mw::reading {

namespace {

constexpr Range kGeneratorPlace{-1e5, 1e5};   // metres: beyond any site
constexpr Range kAisle{0, 100};               // metres
constexpr Range kLowVoltage{100, 1000};       // IEC 60038: up to 1 kV
constexpr int kMostMade = 10'000;

FloorPlace placeFrom(const YamlNode& node, std::string_view key, Context& context)
{
    constexpr std::array<Choice<Facing>, 4> facings{
        {{"north", Facing::North}, {"east", Facing::East}, {"south", Facing::South}, {"west", Facing::West}}};
    Fields fields(node, key, context);
    FloorPlace place;
    fields.required("hall", place.hall, "hall-a");
    fields.number("x_m", place.x_m, kGeneratorPlace);
    fields.number("y_m", place.y_m, kGeneratorPlace);
    fields.choice("facing", place.facing, std::span<const Choice<Facing>>(facings));
    Extras unknown;   // told; a place of a generator keeps no strangers
    fields.finish(unknown);
    return place;
}

RowPlan rowFrom(Fields& fields)
{
    RowPlan plan;
    fields.required("part", plan.part, "nvidia.gb200-nvl72");
    fields.integer("count", plan.count, 1, kMostMade);
    fields.integer("rows", plan.rows, 1, kMostMade);
    fields.number("pitch_m", plan.pitch_m, kPositive);
    fields.number("hot_aisle_m", plan.hotAisle_m, kAisle);
    fields.number("cold_aisle_m", plan.coldAisle_m, kAisle);
    return plan;
}

FabricPlan fabricFrom(Fields& fields)
{
    constexpr Range ratio{0.1, 64};   // from overbuilt spines to the thinnest storage fabrics
    FabricPlan plan;
    fields.texts("for", plan.hosts);
    fields.text("fabric", plan.fabric);
    fields.required("leaf", plan.leaf, "nvidia.sn5600");
    fields.text("spine", plan.spine);
    fields.required("rack", plan.rack, "generic.eia-48-heavy");
    fields.integer("rails", plan.rails, 1, 1024);
    fields.number("oversubscription", plan.oversubscription, ratio);
    return plan;
}

PowerTrainPlan trainFrom(Fields& fields, Context& context)
{
    PowerTrainPlan plan;
    fields.texts("for", plan.loads);
    fields.integer("sides", plan.sides, 1, 2);
    fields.required("utility", plan.utility, "generic.utility-feed-mv");
    fields.required("transformer", plan.transformer, "generic.mv-xfmr-2500");
    fields.required("switchboard", plan.switchboard, "generic.lv-switchboard-4000");
    fields.required("ups", plan.ups, "generic.ups-1250");
    fields.text("battery", plan.battery);
    fields.required("busway", plan.busway, "generic.busway-1250");
    fields.number("voltage_v", plan.voltage_v, kLowVoltage);
    if (const auto* yard = fields.map("yard")) plan.yard = placeFrom(*yard, "yard", context);
    return plan;
}

CoolingPlan coolingFrom(Fields& fields, Context& context)
{
    constexpr Range share{0, 1};
    CoolingPlan plan;
    fields.texts("for", plan.loads);
    fields.integer("spares", plan.spares, 0, 3);
    fields.text("cdu", plan.cdu);
    fields.text("manifold", plan.manifold);
    fields.text("air_unit", plan.airUnit);
    fields.text("chiller", plan.chiller);
    fields.required("rejector", plan.rejector, "generic.dry-cooler-800");
    fields.required("pump", plan.pump, "generic.pump-skid");
    fields.number("other_air_share", plan.otherAirShare, share);
    fields.texts("fed_by", plan.fedBy);
    fields.texts("cdus_fed_by", plan.cdusFedBy);
    if (const auto* yard = fields.map("yard")) plan.yard = placeFrom(*yard, "yard", context);
    return plan;
}

}  // namespace

Generator generatorFrom(const YamlNode& node, Context& context)
{
    Fields fields(node, "generator", context);
    Generator generator;
    if (fields.required("id", generator.id, "rack")) checkId(node, generator.id, context);
    std::string kind;
    fields.required("kind", kind, "row");
    if (kind == "row")
        generator.plan = rowFrom(fields);
    else if (kind == "fabric")
        generator.plan = fabricFrom(fields);
    else if (kind == "power-train")
        generator.plan = trainFrom(fields, context);
    else if (kind == "cooling-plant")
        generator.plan = coolingFrom(fields, context);
    else if (!kind.empty())
        context.error(*node.find("kind"), "kind is '" + kind + "'", "one of row, fabric, power-train, cooling-plant");
    if (const auto* at = fields.map("at")) generator.at = placeFrom(*at, "at", context);
    fields.finish(generator.extras);
    generator.before = commentsBefore(node);
    generator.after = node.after;
    return generator;
}

}  // namespace mw::reading
