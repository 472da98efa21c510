// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace mw {

namespace {

const PortGroup& fromGroup(const RuleContext& c, const FacilityLink& link)
{
    return c.facility.part(link.from).ports[link.fromPort];
}

const PortGroup& toGroup(const RuleContext& c, const FacilityLink& link)
{
    return c.facility.part(link.to).ports[link.toPort];
}

/// The ports of one instance that one link end takes.
struct Use {
    std::uint32_t group{}, first{}, end{};
    LinkIndex link{};
    friend bool operator<(const Use& a, const Use& b)
    {
        return std::tie(a.group, a.first, a.link) < std::tie(b.group, b.first, b.link);
    }
};

void usesOf(const RuleContext& c, InstanceIndex instance, std::vector<Use>& uses)
{
    uses.clear();
    for (const LinkIndex index : c.facility.linksOf(instance)) {
        const FacilityLink& link = c.facility.links[index];
        if (link.from == instance)
            uses.push_back({link.fromPort, link.fromFirst, link.fromFirst + link.count, index});
        if (link.to == instance && link.to != link.from)
            uses.push_back({link.toPort, link.toFirst, link.toFirst + link.count, index});
    }
    if (!std::is_sorted(uses.begin(), uses.end())) std::sort(uses.begin(), uses.end());
}

void checkDoubleUse(const RuleContext& c, FindingSink& sink)
{
    std::vector<Use> uses;
    for (InstanceIndex i = 0; i < c.facility.instances.size(); ++i) {
        if (c.facility.linksOf(i).size() < 2) continue;
        usesOf(c, i, uses);
        for (std::size_t k = 1; k < uses.size(); ++k) {
            const Use& a = uses[k - 1];
            const Use& b = uses[k];
            if (a.group != b.group || b.first >= a.end) continue;
            const PortGroup& group = c.facility.part(i).ports[a.group];
            const std::string port = group.count > 1 ? fmt::format("{}-{}", group.id, b.first + 1) : group.id;
            sink.add({.subjects = {pathOf(c.facility, i), c.facility.linkText(c.facility.links[a.link]),
                                   c.facility.linkText(c.facility.links[b.link])},
                      .message = fmt::format(
                          "Port {} of {} is used by two links: {} and {}. Move one to a free port.", port,
                          pathOf(c.facility, i), c.facility.linkText(c.facility.links[a.link]),
                          c.facility.linkText(c.facility.links[b.link])),
                      .measured = 2,
                      .limit = 1,
                      .unit = "links"});
        }
    }
}

/// A fast switch port runs at the speed of what is plugged in, or is split by a breakout; a host port is not.
bool switchesDown(const RuleContext& c, const FacilityLink& link, double from, double to)
{
    return isSwitch(c.facility.part(from > to ? link.from : link.to).kind);
}

void checkSpeed(const RuleContext& c, FindingSink& sink)
{
    for (const FacilityLink& link : c.facility.links) {
        if (link.kind != PortKind::Network && link.kind != PortKind::ScaleUp) continue;
        const double from = fromGroup(c, link).speed_gbps;
        const double to = toGroup(c, link).speed_gbps;
        if (from <= 0 || to <= 0 || std::abs(from - to) <= 1e-6 * from || switchesDown(c, link, from, to))
            continue;
        const std::string text = c.facility.linkText(link);
        sink.add({.subjects = {text},
                  .message = fmt::format("{} joins a port of {} to one of {}: it runs at {}, if at all. Use ports of one speed or a breakout cable.", text,
                                         figure::told(from, "Gbit/s", to), figure::told(to, "Gbit/s", from), figure::told(std::min(from, to), "Gbit/s")),
                  .measured = std::min(from, to),
                  .limit = std::max(from, to),
                  .unit = "Gbit/s"});
    }
}

void checkConnector(const RuleContext& c, FindingSink& sink)
{
    for (const FacilityLink& link : c.facility.links) {
        if (!link.link->part.empty()) continue;  // a named cable may have different ends
        const std::string& from = fromGroup(c, link).connector;
        const std::string& to = toGroup(c, link).connector;
        if (from.empty() || to.empty() || from == to) continue;
        const std::string text = c.facility.linkText(link);
        sink.add({.subjects = {text},
                  .message = fmt::format(
                      "{} joins ports with different connectors: {} and {}. Name a cable or optic that has both ends.", text,
                      from, to)});
    }
}

void checkSelf(const RuleContext& c, FindingSink& sink)
{
    for (const FacilityLink& link : c.facility.links) {
        if (link.from != link.to) continue;
        const std::string text = c.facility.linkText(link);
        sink.add({.subjects = {text},
                  .message = fmt::format("{} leads back to the component it comes from. Remove it.", text),
                  .fix = "remove the link"});
    }
}

void checkFabric(const RuleContext& c, FindingSink& sink)
{
    for (const FacilityLink& link : c.facility.links) {
        if (link.kind != PortKind::Network) continue;
        const std::string& from = fromGroup(c, link).fabric;
        const std::string& to = toGroup(c, link).fabric;
        if (from.empty() || to.empty() || from == to) continue;
        const std::string text = c.facility.linkText(link);
        sink.add(
            {.subjects = {text},
             .message = fmt::format("{} joins the {} fabric to the {} fabric. Link each to its own switches.",
                                    text, from, to)});
    }
}

/// Equipment takes its rated voltage within 10 % (ANSI C84.1 and IEC 60038 allow less): more is another
/// voltage level.
constexpr double kVoltageBand = 0.1;

void checkVoltage(const RuleContext& c, FindingSink& sink)
{
    c.facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) {
        const double from = fromGroup(c, link).voltage_v;
        const double to = toGroup(c, link).voltage_v;
        if (from <= 0 || to <= 0 || std::abs(from - to) <= kVoltageBand * to) return;
        const std::string text = c.facility.linkText(link);
        sink.add({.subjects = {text},
                  .message = fmt::format("{} gives {} to a port made for {}. Put a transformer between them.", text, figure::told(from, "V", to),
                                         figure::told(to, "V", from)),
                  .measured = from,
                  .limit = to,
                  .unit = "V"});
    });
}

void checkPortRating(const RuleContext& c, FindingSink& sink)
{
    if (c.power == nullptr) return;
    for (const PowerLink& flow : c.power->links) {
        if (flow.loading.value_or(0) <= 1) continue;   // its rating is that of its weaker end
        const FacilityLink& link = c.facility.links[flow.link];
        const double each = fromGroup(c, link).rating_kw;
        const double limit = each * link.count;
        if (each <= 0 || flow.kw <= limit * (1 + 1e-9)) continue;
        const std::string text = c.facility.linkText(link);
        sink.add({.subjects = {text},
                  .message = fmt::format("{} carries {}; the port it starts at is rated for {}. Use a stronger port or share the load.", text,
                                         figure::told(flow.kw, "kW", limit), figure::told(limit, "kW", flow.kw)),
                  .measured = flow.kw,
                  .limit = limit,
                  .unit = "kW"});
    }
}

constexpr std::array kPortRules{
    Rule{"ports.double-use", Severity::Error, Lane::Quick, "A port has two links", "one link a port",
         "the catalogue", &checkDoubleUse, reads::kWiring},
    Rule{"ports.speed", Severity::Warning, Lane::Quick, "A link is slower than the port of a host",
         "a switch port is as fast as the host port at its other end", "IEEE 802.3 and InfiniBand link rates",
         &checkSpeed, reads::kWiring},
    Rule{"ports.connector", Severity::Warning, Lane::Quick, "A link joins different connectors",
         "equal connectors", "connector multi-source agreements; IEC 60309", &checkConnector, reads::kWiring},
    Rule{"ports.self-link", Severity::Error, Lane::Quick, "A link leads back to where it starts",
         "two components", "the layout", &checkSelf, reads::kWiring},
    Rule{"ports.fabric", Severity::Warning, Lane::Quick, "A link joins two fabrics",
         "equal purpose of both ports",
         "separate compute, storage and management fabrics, as in vendors' reference architectures",
         &checkFabric, reads::kWiring},
    Rule{"ports.voltage", Severity::Error, Lane::Quick, "A link joins two voltage levels", "within 10 %",
         "ANSI C84.1, IEC 60038", &checkVoltage, reads::kWiring},
    Rule{"ports.rating", Severity::Error, Lane::Quick, "A power port is overloaded",
         "continuous rating of the port", "NEC 210.20(A), 215.3: continuous load", &checkPortRating, reads::kWiring | reads::kPower},
};

}  // namespace

std::span<const Rule> portRules()
{
    return kPortRules;
}

}  // namespace mw
