// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A catalogue of invented parts and layouts small enough to check by hand. Figures are round on purpose.
namespace small {

using namespace mw;  // a test helper, included by tests alone

inline Part part(std::string id, Kind kind, std::vector<PortGroup> ports, double width_mm = 600,
                 double depth_mm = 1200)
{
    Part p;
    p.id = std::move(id);
    p.name = p.id;
    p.kind = kind;
    p.ports = std::move(ports);
    p.figures = {{"depth_mm", depth_mm, Confidence::Datasheet, "test"},
                 {"width_mm", width_mm, Confidence::Datasheet, "test"}};
    return p;
}

inline void figure(Part& p, const std::string& key, double value)
{
    p.figures.push_back({key, value, Confidence::Datasheet, "test"});
    std::sort(p.figures.begin(), p.figures.end(),
              [](const Figure& a, const Figure& b) { return a.key < b.key; });
}

inline Part rack()
{
    Part p = part("t.nvl", Kind::SystemRack,
                  {{"feed-a", PortKind::Power, PortFlow::In, 1, "", "", 0, 0, 415, "a"},
                   {"feed-b", PortKind::Power, PortFlow::In, 1, "", "", 0, 0, 415, "b"},
                   {"coolant", PortKind::Coolant, PortFlow::In, 1},
                   {"compute", PortKind::Network, PortFlow::Both, 8, "", "compute", 400}});
    figure(p, "u_height", 48);
    figure(p, "power_max_kw", 100);
    p.contents = {{"t.tray", 2, "tray", {10, 12}, true}, {"t.shelf", 1, "shelf", {1}, false}};
    p.price.typical_usd = 1000;
    return p;
}

inline Part tray()
{
    Part p = part("t.tray", Kind::Tray, {}, 438, 800);
    figure(p, "u_height", 2);
    figure(p, "power_max_w", 5000);
    figure(p, "weight_kg", 30);
    p.contents = {{"t.gpu", 4, "gpu", {}, true}};
    p.bays = {{"pcie", 2, {Kind::Dpu, Kind::Nic}}};
    return p;
}

inline CatalogPtr catalog()
{
    auto result = std::make_shared<Catalog>();
    const auto add = [&](Part p) { result->add(std::make_shared<const Part>(std::move(p))); };
    add(rack());
    add(tray());
    Part gpu = part("t.gpu", Kind::Accelerator, {}, 100, 100);
    figure(gpu, "tdp_w", 1000);
    gpu.price.typical_usd = 10;
    add(gpu);
    Part shelf = part("t.shelf", Kind::PowerShelf, {}, 438, 800);
    figure(shelf, "weight_kg", 20);
    figure(shelf, "u_height", 1);
    add(shelf);
    Part frame = part("t.rack", Kind::Rack, {}, 600, 1200);
    figure(frame, "u_height", 10);
    add(frame);
    Part server = part("t.server", Kind::Server,
                       {{"feed-a", PortKind::Power, PortFlow::In},
                        {"compute", PortKind::Network, PortFlow::Both, 4, "", "compute", 400},
                        {"storage", PortKind::Network, PortFlow::Both, 1, "", "storage", 200}},
                       447, 900);
    figure(server, "u_height", 4);
    server.bays = {{"pcie", 2, {Kind::Dpu, Kind::Nic}}};
    add(server);
    add(part("t.dpu", Kind::Dpu, {}, 112, 268));
    add(part("t.busway", Kind::Busway,
             {{"in", PortKind::Power, PortFlow::In}, {"tap", PortKind::Power, PortFlow::Out, 40}}, 6000,
             200));
    add(part("t.ups", Kind::Ups,
             {{"in", PortKind::Power, PortFlow::In},
              {"out", PortKind::Power, PortFlow::Out},
              {"dc", PortKind::Power, PortFlow::Both}},
             2400, 900));
    add(part("t.battery", Kind::Battery, {{"dc", PortKind::Power, PortFlow::Both}}, 1000, 1000));
    add(part("t.cdu", Kind::Cdu,
             {{"tcs", PortKind::Coolant, PortFlow::Out, 4}, {"fws", PortKind::Coolant, PortFlow::In}}, 900,
             1200));
    add(part("t.tower", Kind::CoolingTower, {{"cws", PortKind::Coolant, PortFlow::Out}}, 4000, 4000));
    Part leaf = part("t.leaf", Kind::Switch, {{"port", PortKind::Network, PortFlow::Both, 64, "", "", 400}},
                     440, 660);
    figure(leaf, "u_height", 2);
    add(leaf);
    return result;
}

inline Component floor(std::string id, std::string partId, double x_m, double y_m,
                       Facing facing = Facing::North, std::string hall = "hall-a")
{
    Component c;
    c.id = std::move(id);
    c.part = std::move(partId);
    c.place = Component::Place::Floor;
    c.at = {std::move(hall), x_m, y_m, facing};
    return c;
}

inline Component inside(std::string id, std::string partId, std::string container, int u,
                        std::string slot = {})
{
    Component c;
    c.id = std::move(id);
    c.part = std::move(partId);
    c.place = Component::Place::Inside;
    c.in = {std::move(container), u, false, std::move(slot)};
    return c;
}

inline Component instance(std::string id, std::string block, double x_m, double y_m,
                          Facing facing = Facing::North)
{
    Component c = floor(std::move(id), {}, x_m, y_m, facing);
    c.block = std::move(block);
    return c;
}

/// "rack-1", "feed-a", 0 is a group of one port; the number counts from 1.
inline Link link(std::string fromId, std::string fromPort, int fromFirst, std::string toId,
                 std::string toPort, int toFirst, int count = 1)
{
    Link l;
    l.from = {std::move(fromId), std::move(fromPort), fromFirst, 1};
    l.to = {std::move(toId), std::move(toPort), toFirst, 1};
    l.count = count;
    l.id = linkId(l.from, l.to, count);
    return l;
}

inline Layout emptyHalls()
{
    Layout layout;
    Hall hall;
    hall.id = "hall-a";
    hall.width_m = 30;
    hall.depth_m = 20;
    layout.halls.add(hall);
    hall.id = "yard";
    hall.outdoor = true;
    layout.halls.add(hall);
    return layout;
}

/// Four racks on a busway and a CDU, a frame with a server that holds a DPU, a leaf switch.
inline Layout layout()
{
    Layout l = emptyHalls();
    for (int i = 0; i < 4; ++i)
        l.components.add(floor("rack-0" + std::to_string(i + 1), "t.nvl", 2 + 0.6 * i, 4));
    l.components.add(floor("frame-1", "t.rack", 6, 4));
    l.components.add(inside("server-1", "t.server", "frame-1", 1));
    l.components.add(inside("dpu-1", "t.dpu", "server-1", 0, "pcie-1"));
    l.components.add(inside("leaf-1", "t.leaf", "frame-1", 9));
    l.components.add(floor("busway-1", "t.busway", 2, 8));
    l.components.add(floor("ups-1", "t.ups", 10, 10));
    l.components.add(floor("cdu-1", "t.cdu", 8, 4));
    l.links.add(link("ups-1", "out", 0, "busway-1", "in", 0));
    for (int i = 1; i <= 4; ++i) {
        const std::string id = "rack-0" + std::to_string(i);
        l.links.add(link("busway-1", "tap", i, id, "feed-a", 0));
        l.links.add(link("cdu-1", "tcs", i, id, "coolant", 0));
        l.links.add(link(id, "compute", 1, "leaf-1", "port", 1 + 8 * (i - 1), 8));
    }
    return l;
}

}  // namespace small
