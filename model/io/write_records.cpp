// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"
#include "model/io/write_map.h"
#include "model/io/write_parts.h"

#include <array>

namespace mw {

using writing::Map;

namespace {

YamlNode floorTree(const Component& component)
{
    Map at;
    at.text("hall", component.at.hall);
    at.number("x_m", component.at.x_m);
    at.number("y_m", component.at.y_m);
    at.word("facing", toText(component.at.facing));
    at.extras(component.extras, "at/");
    return at.take();
}

YamlNode insideTree(const Component& component)
{
    Map in;
    in.text("component", component.in.component);
    in.count("u", component.in.u);
    in.flag("rear", component.in.rear);
    in.text("slot", component.in.slot);
    in.extras(component.extras, "in/");
    return in.take();
}

YamlNode figuresTree(const std::vector<std::pair<std::string, double>>& figures)
{
    Map map;
    for (const auto& [key, value] : figures) map.number(key, value);
    return map.take();
}

YamlNode mapOf(const std::vector<std::pair<std::string, YamlNode>>& entries)
{
    auto node = mapNode();
    node.entries = entries;
    return node;
}

YamlNode bendsTree(const std::vector<std::pair<double, double>>& bends)
{
    auto list = sequenceNode();
    for (const auto& [x, y] : bends) {
        auto point = sequenceNode();
        point.items = {numberNode(x), numberNode(y)};
        list.items.push_back(std::move(point));
    }
    return list;
}

YamlNode withComments(YamlNode node, const std::string& before, const std::string& after)
{
    node.before = before;
    node.after = after;
    return node;
}

YamlNode areaTree(const Hall& hall, std::size_t index)
{
    constexpr std::array<std::string_view, 5> kinds{"keep-out", "column", "hot-aisle", "cold-aisle", "door"};
    const auto& area = hall.areas[index];
    Map map;
    map.word("kind", kinds[static_cast<std::size_t>(area.kind)]);
    map.number("x_m", area.x_m);
    map.number("y_m", area.y_m);
    map.pair("size_m", area.width_m, area.depth_m);
    map.text("title", area.title);
    map.extras(hall.extras, "areas/" + std::to_string(index) + '/');
    return map.take();
}

YamlNode backgroundTree(const Background& background)
{
    Map map;
    map.text("file", background.file);
    map.pair("at_m", background.x_m, background.y_m);
    map.number("m_per_px", background.m_per_px);
    if (background.angle_deg != 0) map.number("angle_deg", background.angle_deg);
    if (background.opacity != Background{}.opacity) map.number("opacity", background.opacity);
    map.extras(background.extras);
    return map.take();
}

YamlNode poolTree(const Pool& pool)
{
    Map map;
    map.text("id", pool.id);
    map.word("role", toText(pool.role));
    map.texts("members", pool.members);
    map.text("model", pool.model);
    map.text("precision", pool.precision);
    map.count("tensor", pool.tensor);
    map.count("pipeline", pool.pipeline);
    map.count("expert", pool.expert);
    map.count("data", pool.data);
    map.number("accelerator_cap_w", pool.accelerator_cap_w);
    map.number("rack_cap_kw", pool.rack_cap_kw);
    map.extras(pool.extras);
    return withComments(map.take(), pool.before, pool.after);
}

YamlNode trainingTree(const Training& training)
{
    Map map;
    if (training.tokens_b != 0) map.number("tokens_b", training.tokens_b);
    map.number("sequence_tokens", training.sequence_tokens);
    map.number("batch_sequences", training.batch_sequences);
    map.text("precision", training.precision);
    map.extras(training.extras);
    return map.take();
}

YamlNode gridTree(const Grid& grid)
{
    Map map;
    map.number("limit_mw", grid.limit_mw);
    map.number("voltage_kv", grid.voltage_kv);
    map.number("frequency_hz", grid.frequency_hz);
    map.number("fault_mva", grid.fault_mva);
    map.extras(grid.extras);
    return map.take();
}

YamlNode windowTree(const TariffWindow& window)
{
    Map map;
    if (!window.months.empty()) {
        auto months = sequenceNode();
        for (const double month : window.months) months.items.push_back(numberNode(month));
        map.node("months", std::move(months));
    }
    map.pair("hours", window.fromHour, window.toHour);
    map.number("usd_per_kwh", window.usd_per_kwh);
    map.extras(window.extras);
    return map.take();
}

YamlNode climateTree(const Climate& climate)
{
    Map map;
    map.number("warming_c", climate.warming_c);
    map.number("extreme_year", climate.extremeYear);
    map.extras(climate.extras);
    return map.take();
}

YamlNode tariffTree(const Tariff& tariff)
{
    Map map;
    map.number("energy_usd_per_kwh", tariff.energy_usd_per_kwh);
    map.number("demand_usd_per_kw_month", tariff.demand_usd_per_kw_month);
    map.number("water_usd_per_m3", tariff.water_usd_per_m3);
    map.list("time_of_use", tariff.time_of_use, windowTree);
    map.number("take_or_pay_mw", tariff.take_or_pay_mw);
    map.number("on_site_share", tariff.on_site_share);
    map.number("on_site_usd_per_kwh", tariff.on_site_usd_per_kwh);
    map.number("power_factor_min", tariff.leastPowerFactor);
    map.number("reactive_usd_per_kvarh", tariff.reactive_usd_per_kvarh);
    map.number("apparent_usd_per_kva_month", tariff.apparent_usd_per_kva_month);
    map.number("low_power_factor_usd_per_kw_month", tariff.lowFactor_usd_per_kw_month);
    map.extras(tariff.extras);
    return map.take();
}

}  // namespace

YamlNode toTree(const Component& component)
{
    const bool floor = component.place == Component::Place::Floor,
               inside = component.place == Component::Place::Inside;
    Map map;
    map.word("id", component.id);
    map.text("part", component.part);
    map.text("block", component.block);
    if (floor) map.node("at", floorTree(component));
    if (inside) map.node("in", insideTree(component));
    map.text("label", component.label);
    if (!component.overrides.empty()) map.node("override", figuresTree(component.overrides));
    if (!component.members.empty()) map.node("members", mapOf(component.members));
    map.text("group", component.group);
    map.text("generator", component.generator);
    map.flag("locked", component.locked);
    map.flag("hidden", component.hidden);
    map.text("notes", component.notes);
    map.extrasWithout(component.extras, floor ? "at/" : inside ? "in/" : "");
    return withComments(map.take(), component.before, component.after);
}

YamlNode toTree(const Link& link)
{
    Map map;
    map.word("from", toText(link.from, link.count));
    map.word("to", toText(link.to, link.count));
    map.text("part", link.part);
    map.number("length_m", link.length_m);
    if (!link.bends_m.empty()) map.node("bends_m", bendsTree(link.bends_m));
    map.text("notes", link.notes);
    map.text("generator", link.generator);
    map.extras(link.extras);
    return withComments(map.take(), link.before, link.after);
}

YamlNode toTree(const Hall& hall)
{
    Map map;
    map.text("id", hall.id);
    map.text("title", hall.title);
    map.pair("size_m", hall.width_m, hall.depth_m);
    if (!hall.outdoor || hall.clearHeight_m != Hall{}.clearHeight_m)
        map.number("clear_height_m", hall.clearHeight_m);
    map.number("floor_kg_per_m2", hall.floor_kg_per_m2);
    if (hall.grid_m != Hall{}.grid_m) map.number("grid_m", hall.grid_m);
    map.flag("outdoor", hall.outdoor);
    map.number("design_air_c", hall.designAir_c);
    auto areas = sequenceNode();
    for (std::size_t i = 0; i < hall.areas.size(); ++i) areas.items.push_back(areaTree(hall, i));
    if (!areas.items.empty()) map.node("areas", std::move(areas));
    if (hall.background) map.node("background", backgroundTree(*hall.background));
    for (const auto& [key, value] : hall.extras) {
        const bool ofArea = key.starts_with("areas/") && !hall.areas.empty();
        if (!ofArea) map.node(key, value);
    }
    return withComments(map.take(), hall.before, hall.after);
}

YamlNode toTree(const Site& site)
{
    Map map;
    map.text("name", site.name);
    map.number("latitude", site.latitude);
    map.number("longitude", site.longitude);
    if (site.elevation_m != 0) map.number("elevation_m", site.elevation_m);
    map.text("weather", site.weather);
    map.number("design_dry_bulb_c", site.designDryBulb_c);
    map.number("design_wet_bulb_c", site.designWetBulb_c);
    if (!(site.climate == Climate{})) map.node("climate", climateTree(site.climate));
    if (!(site.grid == Grid{})) map.node("grid", gridTree(site.grid));
    if (!(site.tariff == Tariff{})) map.node("tariff", tariffTree(site.tariff));
    map.number("carbon_g_per_kwh", site.carbon_g_per_kwh);
    if (!site.carbonByHour_g_per_kwh.empty()) {
        auto hours = sequenceNode();
        for (const double value : site.carbonByHour_g_per_kwh) hours.items.push_back(numberNode(value));
        map.node("carbon_by_hour_g_per_kwh", std::move(hours));
    }
    map.extras(site.extras);
    return map.take();
}

YamlNode toTree(const Serving& serving)
{
    constexpr std::array<std::string_view, 3> modes{"auto", "aggregated", "disaggregated"};
    if (serving == Serving{}) return mapNode();
    Map map;
    map.word("mode", modes[static_cast<std::size_t>(serving.mode)]);
    if (serving.routing == Serving::Routing::RoundRobin) map.word("routing", "round-robin");
    map.text("engine", serving.engine);
    auto pools = sequenceNode();
    pools.flow = false;
    for (const auto& pool : serving.pools) pools.items.push_back(poolTree(pool));
    if (!pools.items.empty()) map.node("pools", std::move(pools));
    map.extras(serving.extras);
    return map.take();
}

YamlNode toTree(const Workload& workload)
{
    Map map;
    map.text("id", workload.id);
    map.text("title", workload.title);
    map.text("model", workload.model);
    if (workload.training) map.node("training", trainingTree(*workload.training));
    if (!workload.training || workload.input_tokens != Workload{}.input_tokens) map.number("input_tokens", workload.input_tokens);
    if (!workload.training || workload.output_tokens != Workload{}.output_tokens) map.number("output_tokens", workload.output_tokens);
    if (workload.cached_share != 0) map.number("cached_share", workload.cached_share);
    if (workload.tool_gap_s != 0) map.number("tool_gap_s", workload.tool_gap_s);
    if (workload.shared_tokens != 0) map.number("shared_tokens", workload.shared_tokens);
    if (workload.tool_cpu_s != 0) map.number("tool_cpu_s", workload.tool_cpu_s);
    map.text("called_by", workload.called_by);
    if (workload.calls_per_turn != Workload{}.calls_per_turn) map.number("calls_per_turn", workload.calls_per_turn);
    if (workload.rate_hz != 0) map.number("rate_hz", workload.rate_hz);
    if (workload.image_tokens != 0) map.number("image_tokens", workload.image_tokens);
    if (workload.images != 1) map.number("images", workload.images);
    if (workload.draft_tokens != 0) map.number("draft_tokens", workload.draft_tokens);
    map.number("draft_acceptance", workload.draft_acceptance);
    map.number("ttft_ms", workload.ttft_ms);
    map.number("tpot_ms", workload.tpot_ms);
    map.number("demand_share", workload.demand_share);
    map.number("requests_per_s", workload.requests_per_s);
    if (workload.priority != Workload{}.priority) map.number("priority", workload.priority);
    map.extras(workload.extras);
    return withComments(map.take(), workload.before, workload.after);
}

YamlNode writing::toTree(const Scenario& scenario)
{
    Map map;
    map.text("id", scenario.id);
    map.text("title", scenario.title);
    map.text("based_on", scenario.basedOn);
    if (!scenario.set.empty()) map.node("set", mapOf(scenario.set));
    map.extras(scenario.extras);
    return withComments(map.take(), scenario.before, scenario.after);
}

YamlNode writing::toTree(const Waiver& waiver)
{
    Map map;
    map.text("rule", waiver.rule);
    map.texts("subjects", waiver.subjects);
    map.text("reason", waiver.reason);
    map.text("until", waiver.until);
    map.extras(waiver.extras);
    return withComments(map.take(), waiver.before, waiver.after);
}

}  // namespace mw
