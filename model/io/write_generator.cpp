// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/write_map.h"
#include "model/io/write_parts.h"

namespace mw::writing {

namespace {

YamlNode generatorPlace(const FloorPlace& place)
{
    Map map;
    map.text("hall", place.hall);
    map.number("x_m", place.x_m);
    map.number("y_m", place.y_m);
    map.word("facing", toText(place.facing));
    return map.take();
}

void addPlan(Map& map, const RowPlan& plan)
{
    map.text("part", plan.part);
    map.count("count", plan.count);
    map.count("rows", plan.rows);
    map.number("pitch_m", plan.pitch_m);
    map.number("hot_aisle_m", plan.hotAisle_m);
    map.number("cold_aisle_m", plan.coldAisle_m);
}

void addPlan(Map& map, const FabricPlan& plan)
{
    map.texts("for", plan.hosts);
    map.text("fabric", plan.fabric);
    map.text("leaf", plan.leaf);
    map.text("spine", plan.spine);
    map.text("rack", plan.rack);
    map.count("rails", plan.rails);
    map.number("oversubscription", plan.oversubscription);
}

void addPlan(Map& map, const PowerTrainPlan& plan)
{
    map.texts("for", plan.loads);
    map.count("sides", plan.sides);
    map.text("utility", plan.utility);
    map.text("transformer", plan.transformer);
    map.text("switchboard", plan.switchboard);
    map.text("ups", plan.ups);
    map.text("battery", plan.battery);
    map.text("busway", plan.busway);
    map.number("voltage_v", plan.voltage_v);
    if (!plan.yard.hall.empty()) map.node("yard", generatorPlace(plan.yard));
}

void addPlan(Map& map, const CoolingPlan& plan)
{
    map.texts("for", plan.loads);
    map.count("spares", plan.spares);
    map.text("cdu", plan.cdu);
    map.text("manifold", plan.manifold);
    map.text("air_unit", plan.airUnit);
    map.text("chiller", plan.chiller);
    map.text("rejector", plan.rejector);
    map.text("pump", plan.pump);
    map.number("other_air_share", plan.otherAirShare);
    map.texts("fed_by", plan.fedBy);
    map.texts("cdus_fed_by", plan.cdusFedBy);
    if (!plan.yard.hall.empty()) map.node("yard", generatorPlace(plan.yard));
}

}  // namespace

YamlNode toTree(const Generator& generator)
{
    Map map;
    map.word("id", generator.id);
    map.word("kind", generatorKind(generator));
    std::visit([&](const auto& plan) { addPlan(map, plan); }, generator.plan);
    if (!generator.at.hall.empty()) map.node("at", generatorPlace(generator.at));
    map.extras(generator.extras);
    YamlNode node = map.take();
    node.before = generator.before;
    node.after = generator.after;
    return node;
}

}  // namespace mw::writing
