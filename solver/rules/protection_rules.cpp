// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"

#include <fmt/format.h>

#include <array>

namespace mw {

namespace {

/// Fuses of IEC 60269-2 are selective from this ratio of ratings on; breakers need their curves, below it even those rarely help.
constexpr double kSelective = 1.6;

/// What has an overcurrent device of its rating at its input.
std::optional<double> device_a(const Part& part)
{
    switch (part.kind) {
    case Kind::Breaker:
    case Kind::Switchgear:
    case Kind::Switchboard:
    case Kind::TransferSwitch:
    case Kind::Pdu:
    case Kind::Busway:
        return part.figure("rating_a");
    default:
        return std::nullopt;
    }
}

double volts(const Part& part) { return part.figure("voltage_v").value_or(part.figureOr("voltage_kv", 0) * 1000); }

/// Both at one voltage: a transformer between them turns currents into others.
bool sameVoltage(const Part& a, const Part& b)
{
    const double u = volts(a), v = volts(b);
    constexpr double kNear = 0.2;   // 480 and 415 V gear serves the same board
    return u <= 0 || v <= 0 || (u < v * (1 + kNear) && v < u * (1 + kNear));
}

void checkSelectivity(const RuleContext& c, FindingSink& sink)
{
    c.facility.forEachLink(PortKind::Power, [&](const FacilityLink& link) {
        const Part &above = c.facility.part(link.from), &below = c.facility.part(link.to);
        const auto upper = device_a(above), lower = device_a(below);
        if (!upper || !lower || *lower <= 0 || *upper >= kSelective * *lower || !sameVoltage(above, below)) return;
        const std::string &from = pathOf(c.facility, link.from), &to = pathOf(c.facility, link.to);
        sink.add({.subjects = {to, from},
                  .message = fmt::format("A fault behind {} ({:.0f} A) may trip {} ({:.0f} A) as well and take all that it feeds. Take a larger device above, "
                                         "or compare the trip curves of both.",
                                         to, *lower, from, *upper),
                  .measured = *upper / *lower,
                  .limit = kSelective,
                  .unit = "ratio of ratings"});
    });
}

constexpr std::array kProtectionRules{
    Rule{"power.selectivity", Severity::Advice, Lane::Quick, "A fault may trip the device above as well", "1.6 between ratings in series",
         "IEC 60269-2, selectivity of fuses; IEC 60947-2, annex A", &checkSelectivity, reads::kWiring | reads::kParts},
};

}  // namespace

std::span<const Rule> protectionRules() { return kProtectionRules; }

}  // namespace mw
