// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "model/layout/layout.h"
#include "solver/results.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

/// A hall with two rows, power and cooling, made by hand: GUI tests need something to take hold of, not real figures.
namespace sample {

inline std::shared_ptr<mw::Part> part(const std::string& id, const std::string& name, mw::Kind kind,
                                      double width_m, double depth_m)
{
    auto part = std::make_shared<mw::Part>();
    part->id = id;
    part->name = name;
    part->vendor = id.substr(0, id.find('.'));
    part->kind = kind;
    part->figures = {{"depth_mm", depth_m * 1000, mw::Confidence::Estimate, "test"},
                     {"width_mm", width_m * 1000, mw::Confidence::Estimate, "test"}};
    return part;
}

/// Figures are kept by key.
inline std::shared_ptr<mw::Part> sorted(std::shared_ptr<mw::Part> part)
{
    std::sort(part->figures.begin(), part->figures.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
    return part;
}

inline mw::PortGroup port(const std::string& id, mw::PortKind kind, mw::PortFlow flow, int count = 1,
                          const std::string& side = {})
{
    mw::PortGroup group;
    group.id = id;
    group.kind = kind;
    group.flow = flow;
    group.count = count;
    group.side = side;
    return group;
}

inline mw::CatalogPtr catalog()
{
    using mw::Kind, mw::PortKind, mw::PortFlow;
    auto catalog = std::make_shared<mw::Catalog>();
    auto rack = part("nvidia.gb200-nvl72", "GB200 NVL72", Kind::SystemRack, 0.6, 1.2);
    rack->figures.push_back({"power_max_kw", 132, mw::Confidence::Datasheet, "test"});
    rack->figures.push_back({"u_height", 48, mw::Confidence::Datasheet, "test"});
    rack->ports = {port("feed-a", PortKind::Power, PortFlow::In, 1, "a"),
                   port("feed-b", PortKind::Power, PortFlow::In, 1, "b"),
                   port("coolant", PortKind::Coolant, PortFlow::In),
                   port("compute", PortKind::Network, PortFlow::Both, 72)};
    rack->contents = {{"nvidia.gb200-tray",
                       18,
                       "tray",
                       {1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29},
                       true},
                      {"nvidia.nvlink-tray", 9, "switch", {10, 11, 12, 13, 14, 15, 16, 17, 18}, true}};
    catalog->add(sorted(rack));
    auto tray = part("nvidia.gb200-tray", "GB200 compute tray", Kind::Tray, 0.44, 0.9);
    tray->figures.push_back({"u_height", 1, mw::Confidence::Datasheet, "test"});
    tray->contents = {{"nvidia.gb200", 4, "gpu", {}, false}};
    tray->bays = {{"pcie", 2, {Kind::Dpu, Kind::Nic}}};
    catalog->add(sorted(tray));
    auto nvlink = part("nvidia.nvlink-tray", "NVLink switch tray", Kind::ScaleUpSwitch, 0.44, 0.9);
    nvlink->figures.push_back({"u_height", 1, mw::Confidence::Datasheet, "test"});
    catalog->add(sorted(nvlink));
    catalog->add(part("nvidia.bluefield-3", "BlueField-3", Kind::Dpu, 0.1, 0.2));
    catalog->add(part("nvidia.gb200", "GB200", Kind::Accelerator, 0.1, 0.1));
    auto frame = part("generic.rack-48u", "Rack 48U", Kind::Rack, 0.6, 1.2);
    frame->figures.push_back({"u_height", 48, mw::Confidence::Datasheet, "test"});
    frame->ports = rack->ports;
    frame->ports.pop_back();
    catalog->add(sorted(frame));
    auto server = part("nvidia.hgx-b200-8u", "HGX B200 8U", Kind::Server, 0.44, 0.9);
    server->figures.push_back({"u_height", 8, mw::Confidence::Datasheet, "test"});
    server->figures.push_back({"power_max_kw", 14.3, mw::Confidence::Datasheet, "test"});
    server->ports = {port("compute", PortKind::Network, PortFlow::Both, 8)};
    catalog->add(sorted(server));
    auto leaf = part("nvidia.q3400-ra", "Q3400-RA", Kind::Switch, 0.44, 0.8);
    leaf->figures.push_back({"u_height", 4, mw::Confidence::Datasheet, "test"});
    leaf->ports = {port("port", PortKind::Network, PortFlow::Both, 144)};
    catalog->add(sorted(leaf));
    auto ups = part("generic.ups-1250", "UPS 1.25 MW", Kind::Ups, 2.2, 1.5);
    ups->figures.push_back({"rated_kw", 1250, mw::Confidence::Datasheet, "test"});
    ups->ports = {port("in", PortKind::Power, PortFlow::In), port("out", PortKind::Power, PortFlow::Out, 8)};
    catalog->add(sorted(ups));
    auto busway = part("generic.busway-800", "Busway 800 A", Kind::Busway, 12.8, 0.15);
    busway->ports = {port("in", PortKind::Power, PortFlow::In),
                     port("tap", PortKind::Power, PortFlow::Out, 40)};
    catalog->add(sorted(busway));
    auto transformer = part("generic.transformer-2500", "Transformer 2.5 MVA", Kind::Transformer, 3, 2.4);
    transformer->ports = {port("in", PortKind::Power, PortFlow::In),
                          port("out", PortKind::Power, PortFlow::Out, 2)};
    catalog->add(sorted(transformer));
    auto cdu = part("vertiv.xdu1350", "CoolChip CDU 1350", Kind::Cdu, 1.2, 1.2);
    cdu->figures.push_back({"capacity_kw", 1350, mw::Confidence::Datasheet, "test"});
    cdu->ports = {port("tcs", PortKind::Coolant, PortFlow::Out, 16),
                  port("fws", PortKind::Coolant, PortFlow::In)};
    catalog->add(sorted(cdu));
    auto fans = part("generic.fan-wall-300", "Fan wall 300 kW", Kind::FanWall, 3, 1.2);
    fans->ports = {port("fws", PortKind::Coolant, PortFlow::In)};
    catalog->add(sorted(fans));
    return catalog;
}

inline mw::Component component(const std::string& id, const std::string& part, double x_m, double y_m,
                               mw::Facing facing = mw::Facing::North)
{
    mw::Component c;
    c.id = id;
    c.part = part;
    c.place = mw::Component::Place::Floor;
    c.at = {"hall-a", x_m, y_m, facing};
    return c;
}

inline mw::Link link(const std::string& from, const std::string& fromPort, int first, const std::string& to,
                     const std::string& toPort, int toFirst = 0, int count = 1)
{
    mw::Link l;
    l.from = {from, fromPort, first, 1};
    l.to = {to, toPort, toFirst, 1};
    l.count = count;
    l.id = mw::linkId(l.from, l.to, count);
    return l;
}

inline std::string two(int n)
{
    return (n < 10 ? "0" : "") + std::to_string(n);
}

/// Rows A and B of sixteen racks, feeds A and B over each, two CDUs, two UPS, transformer, fan wall.
inline mw::Layout layout()
{
    mw::Layout layout;
    auto settings = std::make_shared<mw::Settings>();
    settings->name = "Sample";
    settings->site.name = "Phoenix";
    layout.settings = settings;
    mw::Hall hall;
    hall.id = "hall-a";
    hall.title = "Hall A";
    hall.width_m = 26.4;
    hall.depth_m = 13.2;
    hall.areas = {{mw::Area::Kind::HotAisle, 4.2, 3.6, 13.2, 3.0, "hot aisle · contained"},
                  {mw::Area::Kind::Door, 0, 11.4, 0.3, 1.5, ""}};
    layout.halls.add(hall);
    for (const bool b : {false, true}) {
        const std::string row = b ? "b" : "a";
        const auto facing = b ? mw::Facing::South : mw::Facing::North;
        for (const std::string side : {"a", "b"})
            layout.components.add(component("busway-" + row + "-" + side, "generic.busway-800", 4.2,
                                            (b ? 8.1 : 1.8) + (side == "b" ? 0.25 : 0), facing));
        for (int i = 1; i <= 16; ++i) {
            const bool network = i == 5 || i == 12;
            layout.components.add(component((network ? "net-" : "rack-") + row + two(i),
                                            network ? "generic.rack-48u" : "nvidia.gb200-nvl72",
                                            4.2 + 0.8 * (i - 1), b ? 6.6 : 2.4, facing));
        }
    }
    layout.components.add(component("cdu-1", "vertiv.xdu1350", 1.2, 9.6));
    layout.components.add(component("cdu-2", "vertiv.xdu1350", 1.2, 6.6));
    layout.components.add(component("ups-a", "generic.ups-1250", 20.4, 2.0));
    layout.components.add(component("ups-b", "generic.ups-1250", 20.4, 4.2));
    layout.components.add(component("transformer-1", "generic.transformer-2500", 20.4, 7.2));
    layout.components.add(component("fan-wall-1", "generic.fan-wall-300", 20.4, 10.8));
    for (const std::string row : {"a", "b"}) {
        layout.links.add(link("ups-a", "out", row == "a" ? 1 : 2, "busway-" + row + "-a", "in"));
        layout.links.add(link("ups-b", "out", row == "a" ? 1 : 2, "busway-" + row + "-b", "in"));
        for (int i = 1; i <= 16; ++i) {
            if (i == 5 || i == 12) continue;
            const std::string rack = "rack-" + row + two(i);
            layout.links.add(link("busway-" + row + "-a", "tap", i, rack, "feed-a"));
            layout.links.add(link("busway-" + row + "-b", "tap", i, rack, "feed-b"));
            layout.links.add(link(row == "a" ? "cdu-2" : "cdu-1", "tcs", i, rack, "coolant"));
            if (row == "a")
                layout.links.add(
                    link(rack, "compute", 1, "leaf-a" + two(i < 8 ? 5 : 12), "port", i < 8 ? i : i, 1));
        }
    }
    layout.links.add(link("transformer-1", "out", 1, "ups-a", "in"));
    layout.links.add(link("transformer-1", "out", 2, "ups-b", "in"));
    for (const std::string rack : {"a05", "a12"}) {
        mw::Component leaf;
        leaf.id = "leaf-" + rack;
        leaf.part = "nvidia.q3400-ra";
        leaf.place = mw::Component::Place::Inside;
        leaf.in.component = "net-" + rack;
        leaf.in.u = 40;
        layout.components.add(leaf);
    }
    for (int i = 1; i <= 3; ++i) {
        mw::Component server;
        server.id = "hgx-" + std::to_string(i);
        server.part = "nvidia.hgx-b200-8u";
        server.place = mw::Component::Place::Inside;
        server.in.component = "net-a05";
        server.in.u = 1 + 8 * (i - 1);
        layout.components.add(server);
    }
    return layout;
}

/// Rows of racks until there are `count`, in one hall.
inline mw::Layout manyRacks(int count)
{
    mw::Layout layout;
    constexpr int kPerRow = 125;
    mw::Hall hall;
    hall.id = "hall-a";
    hall.width_m = kPerRow * 0.6 + 12;
    hall.depth_m = std::ceil(static_cast<double>(count) / kPerRow) * 2.4 + 8;
    layout.halls.add(hall);
    std::vector<mw::Table<mw::Component>::Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(std::make_shared<const mw::Component>(
            component("rack-" + std::to_string(i + 1), "nvidia.gb200-nvl72", 6 + 0.6 * (i % kPerRow),
                      4 + 2.4 * (i / kPerRow), (i / kPerRow) % 2 ? mw::Facing::South : mw::Facing::North)));
    layout.components.assign(std::move(rows));
    return layout;
}

/// Results with loads that vary from rack to rack, and one finding of each severity.
inline mw::ResultsPtr results(const mw::FacilityPtr& facility, mw::Revision revision = 1)
{
    auto results = std::make_shared<mw::Results>();
    results->revision = revision;
    results->facility = facility;
    results->layout = facility->layout;
    auto power = std::make_shared<mw::PowerResults>();
    for (mw::InstanceIndex i = 0; i < facility->instances.size(); ++i) {
        const mw::Kind kind = facility->part(i).kind;
        mw::PowerNode node;
        node.instance = i;
        const double wave = 0.72 + 0.24 * std::sin(i * 1.7);
        if (mw::isRack(kind)) {
            node.in_kw = node.load_kw = 132 * wave;
            node.loading = wave;
        } else if (kind == mw::Kind::Ups || kind == mw::Kind::Transformer) {
            node.out_kw = 550;
            node.loss_kw = 17;
            node.in_kw = 567;
            node.loading = 0.44;
        } else {
            continue;
        }
        power->nodes.push_back(node);
    }
    results->power.value = power;
    auto cooling = std::make_shared<mw::CoolingResults>();
    for (const char* id : {"cdu-1", "cdu-2"})
        if (const auto at = facility->find(id)) {
            mw::CoolingNode node;
            node.instance = *at;
            node.loading = std::string(id) == "cdu-1" ? 0.96 : 0.71;
            cooling->nodes.push_back(node);
        }
    std::sort(cooling->nodes.begin(), cooling->nodes.end(),
              [](const auto& a, const auto& b) { return a.instance < b.instance; });
    results->cooling.value = cooling;
    auto findings = std::make_shared<std::vector<mw::Finding>>();
    findings->push_back({.rule = "power.rack-over-feed",
                         .severity = mw::Severity::Error,
                         .subjects = {"rack-b07"},
                         .message = "rack-b07 draws more than its feed."});
    findings->push_back({.rule = "cooling.cdu-margin",
                         .severity = mw::Severity::Warning,
                         .subjects = {"cdu-1"},
                         .message = "cdu-1 serves 96 % of its rating."});
    findings->push_back({.rule = "placement.spare",
                         .severity = mw::Severity::Advice,
                         .subjects = {"rack-a01"},
                         .message = "One place is free."});
    results->findings.value = findings;
    return results;
}

}  // namespace sample
