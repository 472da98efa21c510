// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures of one link are made of.
#include "solver/network/cables.h"
#include "solver/network/input.h"
#include "solver/quantities/link_quantity.h"
#include "solver/quantities/pipe_state.h"
#include "solver/quantities/price_reasons.h"
#include "solver/quantities/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mw::reasons {

namespace {

using How = Reason::How;

constexpr double kLikely = 1e-4;   ///< of a length whose pieces are kept in single precision

const FacilityLink& linkAt(const Results& r, LinkIndex l) { return r.facility->links[l]; }

Reason kiloWatts(std::string label, double kw, std::string from, std::string subject = {})
{
    return given(std::move(label), kw, formatted(kw, Format::Power_kw), std::move(from), std::move(subject));
}

bool isNear(double a, double b, double relative) { return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

Reason powerThrough(const Results& r, LinkIndex l)
{
    Reason reason = throughLink(r, l);
    reason.label = "Power";
    return reason;
}

/// One end's port: continuous rating by the datasheet of the part.
Reason portRating(const Results& r, InstanceIndex end, std::size_t port)
{
    const Part& part = r.facility->part(end);
    const PortGroup& group = part.ports[port];
    return kiloWatts(fmt::format("port {}.{}", r.facility->instances[end].path, group.id), group.rating_kw, sourceOf(part, *r.facility->catalog, {}), "part:" + part.id);
}

Reason ratingOf(const Results& r, LinkIndex l)
{
    const FacilityLink& link = linkAt(r, l);
    const double rating_kw = *r.power->link(l)->rating_kw;
    const auto rated = [&](InstanceIndex end, std::size_t port) { return port < r.facility->part(end).ports.size() && r.facility->part(end).ports[port].rating_kw > 0; };
    const auto kw = [&](InstanceIndex end, std::size_t port) { return r.facility->part(end).ports[port].rating_kw; };
    const bool from = rated(link.from, link.fromPort), to = rated(link.to, link.toPort);
    if (!from && !to) return kiloWatts("Continuous rating", rating_kw, "ports and cables of the link");
    const bool fromBinds = from && (!to || kw(link.from, link.fromPort) <= kw(link.to, link.toPort));
    Reason port = fromBinds ? portRating(r, link.from, link.fromPort) : portRating(r, link.to, link.toPort);
    if (!isNear(port.value * link.count, rating_kw, kLikely)) return kiloWatts("Continuous rating", rating_kw, "ports and cables of the link");
    return made(How::Product, "Continuous rating", rating_kw, Format::Power_kw, "rating of the weaker port x cables",
                {std::move(port), given("cables", link.count, fmt::format("{}", link.count), "this layout")});
}

Reason loadOf(const Results& r, LinkIndex l)
{
    return made(How::Quotient, "Load", *r.power->link(l)->loading, Format::Share, "power / continuous rating", {powerThrough(r, l), ratingOf(r, l)});
}

Reason metres(std::string label, double m, std::string from) { return given(std::move(label), m, formatted(m, Format::Length_m), std::move(from)); }

/// In one rack by height; else over a tray overhead, along rows and aisles.
Reason straightLength(const Results& r, LinkIndex l, double length_m)
{
    const CableRouting routing;
    const FacilityLink& link = linkAt(r, l);
    const auto a = placeOfPorts(*r.facility, link.from), b = placeOfPorts(*r.facility, link.to);
    const auto flat = [&] { return metres("Length", length_m, "from place to place over the tray, with slack of 10 %; within a rack by height"); };
    const char* places = "places on the plan";
    if (a.rack == b.rack) {
        Reason sum = made(How::Sum, "Length", Format::Length_m, "height between both ends + what it takes in a rack",
                          {metres("height between both ends", std::abs(a.z_m - b.z_m), "rack units of both ends"), metres("what it takes in a rack", routing.sameRack_m, "engineering estimate (docs/methods-network.md)")});
        return isNear(sum.value, length_m, kLikely) ? sum : flat();
    }
    const auto rise = [&](const char* label, double z_m) { return metres(label, std::max(0.0, routing.trayHeight_m - z_m), "tray overhead at 2.9 m less the height of the port (engineering estimate)"); };
    Reason way = made(How::Sum, "way", Format::Length_m, "along x + along y + up + down", {metres("along x", std::abs(a.x_m - b.x_m), places), metres("along y", std::abs(a.y_m - b.y_m), places), rise("up", a.z_m), rise("down", b.z_m)});
    Reason slack = given("slack", 1 + routing.slack, formatted(1 + routing.slack, Format::Share), "dressing and service loops; usual practice is 5-15 %");
    Reason length = made(How::Product, "Length", Format::Length_m, "way x slack", {std::move(way), std::move(slack)});
    if (a.hall != b.hall) length = made(How::Sum, "Length", Format::Length_m, "way x slack + between halls", {std::move(length), metres("between halls", routing.interHall_m, "risers and the way through walls (engineering estimate)")});
    return isNear(length.value, length_m, kLikely) ? length : flat();
}

Reason lengthOf(const Results& r, LinkIndex l)
{
    const NetworkLink& cable = *r.network->link(l);
    if (cable.lengthGiven) return metres("Length", cable.length_m, "this layout");
    const double slack = 1 + CableRouting{}.slack;
    const CableRoute* route = r.trays ? r.trays->route(l) : nullptr;
    const double bare_m = route != nullptr ? static_cast<double>(route->vertical_m) + static_cast<double>(route->beside_m) + static_cast<double>(route->tray_m) : 0;
    if (bare_m <= 0 || !isNear(bare_m * slack, cable.length_m, kLikely))
        return straightLength(r, l, cable.length_m);
    Reason way = made(How::Sum, "way", Format::Length_m, "up and down + beside trays + along trays",
                      {metres("up and down", static_cast<double>(route->vertical_m), "heights of both ends and of the tray"), metres("beside trays", static_cast<double>(route->beside_m), "places on the plan"),
                       metres("along trays", static_cast<double>(route->tray_m), "shortest way through the drawn trays")});
    return made(How::Product, "Length", cable.length_m, Format::Length_m, "way x slack", {std::move(way), given("slack", cable.length_m / bare_m, formatted(slack, Format::Share), "dressing and service loops; usual practice is 5-15 %")});
}

Reason eachOf(const Results& r, LinkIndex l, const char* label, double sum, Format format, const char* formula, const char* key)
{
    const NetworkLink& cable = *r.network->link(l);
    const double each = sum / linkAt(r, l).count;
    const Part* part = r.facility->catalog->find(cable.part);
    std::string from = "medium that the speed and the length need";
    if (part != nullptr) from = cable.part + ": " + (part->price.basis.empty() || format != Format::Usd ? sourceOf(*part, *r.facility->catalog, {key}) : part->price.basis);
    return made(How::Product, label, sum, format, formula,
                {given("each", each, formatted(each, format), std::move(from), part != nullptr ? "part:" + part->id : std::string()), given("cables", linkAt(r, l).count, fmt::format("{}", linkAt(r, l).count), "this layout")});
}

Reason countOf(const Results& r, LinkIndex l)
{
    const FacilityLink& link = linkAt(r, l);
    return given("Cables of the bundle", link.count, fmt::format("{}", link.count), "this layout", "path:" + r.facility->instances[link.from].path);
}

Reason priceOf(const Results& r, LinkIndex l)
{
    const NetworkLink& cable = *r.network->link(l);
    const Part* part = r.facility->catalog->find(cable.part);
    if (part == nullptr) return eachOf(r, l, "Price", cable.price_usd, Format::Usd, "price of each with its optics x cables", "price_usd");
    return made(How::Product, "Price", cable.price_usd, Format::Usd, "price of each with its optics x cables", {priceOfJoint(r, *part, cable.price_usd / linkAt(r, l).count), countOf(r, l)});
}

/// The slower end tells; where one tells none, the other.
Reason speedOf(const Results& r, LinkIndex l)
{
    const FacilityLink& link = linkAt(r, l);
    const double speed = r.network->link(l)->speed_gbps;
    std::vector<Reason> ends;
    for (const auto& [end, port] : {std::pair{link.from, link.fromPort}, {link.to, link.toPort}}) {
        const Part& part = r.facility->part(end);
        if (port >= part.ports.size() || part.ports[port].speed_gbps <= 0) continue;
        ends.push_back(given(fmt::format("port {}.{}", r.facility->instances[end].path, part.ports[port].id), part.ports[port].speed_gbps, fmt::format("{:g} Gbit/s", part.ports[port].speed_gbps), sourceOf(part, *r.facility->catalog, {}), "part:" + part.id));
    }
    if (ends.empty()) return given("Speed of a cable, Gbit/s", speed, fmt::format("{:g} Gbit/s", speed), "ports at its ends");
    return made(How::Least, "Speed of a cable, Gbit/s", speed, Format::Plain, "slower of both ends", std::move(ends));
}

Reason tokensWithout(const Results& r, LinkIndex l)
{
    const double share = r.outages->lossOf(l);
    return given("Tokens lost without it", share, formatted(share, Format::Share), share > 0 ? "pools that are slower while all its cables are open, as the plan runs them" : "no pool is slower without it", "path:" + r.facility->instances[linkAt(r, l).from].path);
}

Reason opticsOf(const Results& r, LinkIndex l) { return eachOf(r, l, "Power of optics", r.network->link(l)->power_kw, Format::Power_kw, "power at both ends of each x cables", "power_max_w"); }

Reason trafficOf(const Results& r, LinkIndex l)
{
    const LinkTraffic& traffic = *r.traffic->link(l);
    const double most = std::max(traffic.ab_gbps, traffic.ba_gbps);
    if (traffic.load <= 0 || most <= 0) return given("Traffic", traffic.load, formatted(traffic.load, Format::Share), "traffic of the serving plan, spread over shortest ways");
    return made(How::Quotient, "Traffic", traffic.load, Format::Share, "busier direction / what its cables can carry",
                {given("busier direction", most, fmt::format("{:.1f} Gbit/s", most), "traffic of the serving plan, spread over shortest ways"),
                 given("what its cables can carry", most / traffic.load, fmt::format("{:.0f} Gbit/s", most / traffic.load), "speed of the slower end x cables, this layout")});
}

Reason pipeFlow(const Results& r, LinkIndex l)
{
    return pipeFlowTold(r, l, *pipeState(r, l).flow_l_min);
}

Reason bore(const Results& r, LinkIndex l)
{
    const LoopPipeFlow& pipe = *r.coolant->loops->pipe(l);
    return given("Bore", pipe.diameter_mm, formatted(pipe.diameter_mm, Format::Bore_mm), pipe.sized ? "no bore is given: sized by the flow that it is drawn for" : "this layout");
}

/// Flow over the cross-section.
Reason velocity(const Results& r, LinkIndex l)
{
    const PipeState pipe = pipeState(r, l);
    const double m2 = std::numbers::pi / 4 * *pipe.diameter_mm * *pipe.diameter_mm * 1e-6, m3_s = *pipe.flow_l_min / 60000;
    if (!isNear(m3_s / m2, *pipe.velocity_m_s, kLikely)) return given("Velocity", *pipe.velocity_m_s, formatted(*pipe.velocity_m_s, Format::Speed_m_s), "flow over the cross-section of the bore");
    Reason flow = made(How::Quotient, "flow", m3_s, Format::Plain, "flow in L/min / 60000 for m3/s", {pipeFlow(r, l), constant("L/min in a m3/s", 60000)});
    Reason area = made(How::Product, "cross-section", m2, Format::Plain, "bore x bore x pi / 4 in m2", {bore(r, l), bore(r, l), constant("pi / 4 in m2 of mm2", std::numbers::pi / 4e6)});
    return made(How::Quotient, "Velocity", *pipe.velocity_m_s, Format::Speed_m_s, "flow / cross-section", {std::move(flow), std::move(area)});
}

Reason pressure(const Results& r, LinkIndex l)
{
    const LoopPipeFlow& pipe = *r.coolant->loops->pipe(l);
    return given("Pressure lost", pipe.pressure_kpa, formatted(pipe.pressure_kpa, Format::Pressure_kpa),
                 fmt::format("Darcy-Weisbach: {:.1f} m out and as much back, {:.0f} mm, {:.1f} L/min, with bends and valves", pipe.length_m, pipe.diameter_mm, std::abs(pipe.flow_l_min)));
}

Reason supplyIn(const Results& r, LinkIndex l)
{
    const double celsius = *pipeState(r, l).supply_c;
    return given("Coolant supply", celsius, formatted(celsius, Format::Temperature_c), "what its giver supplies", goOn(r, linkAt(r, l).from, "supply-temperature", celsius));
}

/// What of a rack takes coolant tells no temperature, the rack does.
InstanceIndex takerOf(const Results& r, LinkIndex l)
{
    InstanceIndex taker = linkAt(r, l).to;
    while (!r.cooling->node(taker) && r.facility->instances[taker].parent != kNoInstance) taker = r.facility->instances[taker].parent;
    return taker;
}

Reason returnOut(const Results& r, LinkIndex l)
{
    const double celsius = *pipeState(r, l).return_c;
    return given("Coolant return", celsius, formatted(celsius, Format::Temperature_c), "supply temperature, and what its heat adds to the coolant through it", goOn(r, takerOf(r, l), "return-temperature", celsius));
}

struct LinkReason {
    std::string_view quantity;
    Reason (*make)(const Results&, LinkIndex);
};
constexpr std::array kLinkReasons{LinkReason{"link-power", &powerThrough},   LinkReason{"link-rating", &ratingOf},  LinkReason{"link-loading", &loadOf},  LinkReason{"cable-length", &lengthOf},
                                  LinkReason{"cable-traffic", &trafficOf},   LinkReason{"cable-power", &opticsOf},  LinkReason{"cable-price", &priceOf},  LinkReason{"pipe-flow", &pipeFlow},
                                  LinkReason{"pipe-velocity", &velocity},    LinkReason{"pipe-pressure", &pressure}, LinkReason{"pipe-bore", &bore},       LinkReason{"pipe-supply", &supplyIn},
                                  LinkReason{"pipe-return", &returnOut},
                                  LinkReason{"cable-count", &countOf},       LinkReason{"cable-speed", &speedOf},   LinkReason{"cable-tokens", &tokensWithout}};

}  // namespace

}  // namespace mw::reasons

namespace mw {

std::optional<Reason> explainLink(const Results& results, std::string_view quantity, LinkIndex link)
{
    const auto* shown = linkQuantity(quantity);
    if (shown == nullptr || !shown->read(results, link)) return std::nullopt;
    for (const auto& row : reasons::kLinkReasons)
        if (row.quantity == quantity) return row.make(results, link);
    return std::nullopt;
}

}  // namespace mw
