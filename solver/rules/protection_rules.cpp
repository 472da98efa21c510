// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <array>

namespace mw {

namespace {

/// Fuses of IEC 60269-2 are selective from this ratio of ratings on; breakers need their curves, below it even those rarely help.
constexpr double kSelective = 1.6;

/// What has an overcurrent device of its rating at its input.
bool hasDevice(Kind kind)
{
    return kind == Kind::Breaker || kind == Kind::Switchgear || kind == Kind::Switchboard || kind == Kind::TransferSwitch || kind == Kind::Pdu || kind == Kind::Busway;
}

std::optional<double> device_a(const Part& part) { return hasDevice(part.kind) ? part.figure("rating_a") : std::nullopt; }

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
                  .message = fmt::format("A fault behind {} ({}) may trip {} ({}) as well and take all that it feeds. Take a larger device above, or "
                                         "compare the trip curves of both.", to, figure::told(*lower, "A", *upper), from, figure::told(*upper, "A", *lower)),
                  .measured = *upper / *lower,
                  .limit = kSelective,
                  .unit = "ratio of ratings"});
    });
}

/// Peak over rms value that an assembly withstands at least, by its rms value: factor n of IEC 61439-1, table 7.
double peakFactor(double withstand_ka)
{
    struct Step {
        double upTo_ka, n;
    };
    constexpr std::array kSteps{Step{5, 1.5}, Step{10, 1.7}, Step{20, 2.0}, Step{50, 2.1}};
    for (const Step& step : kSteps)
        if (withstand_ka <= step.upTo_ka) return step.n;
    return 2.2;
}

/// The first half-wave presses bars apart before any breaker opens.
void checkPeak(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr) return;
    for (const ElectricalNode& node : c.electrical->nodes) {
        std::optional<double> limit = c.facility.part(node.instance).figure("withstand_peak_ka");
        if (!limit && node.withstand_ka) limit = *node.withstand_ka * peakFactor(*node.withstand_ka);
        if (!limit || !node.ip_ka || *node.ip_ka <= *limit) continue;
        const std::string& path = pathOf(c.facility, node.instance);
        sink.add({.subjects = {path},
                  .message = fmt::format("The first peak of a short circuit at {} reaches {}; it withstands {}. Take gear of a higher rating, or one that "
                                         "limits the current.", path, figure::told(*node.ip_ka, "kA", *limit), figure::told(*limit, "kA", *node.ip_ka)),
                  .measured = *node.ip_ka,
                  .limit = *limit,
                  .unit = "kA peak"});
    }
}

void checkWithstandKnown(const RuleContext& c, FindingSink& sink)
{
    if (c.electrical == nullptr) return;
    const ElectricalNode* worst = nullptr;
    int silent = 0;
    for (const ElectricalNode& node : c.electrical->nodes) {
        if (!node.ikss_ka || node.withstand_ka || !hasDevice(c.facility.part(node.instance).kind)) continue;
        ++silent;
        if (worst == nullptr || *node.ikss_ka > *worst->ikss_ka) worst = &node;
    }
    if (worst == nullptr) return;
    const std::string& path = pathOf(c.facility, worst->instance);
    sink.add({.subjects = {path},
              .message = silent == 1 ? fmt::format("{} states no short-circuit current that it withstands, so it is not compared with what it gets: {}. "
                                                   "Give withstand_ka from the datasheet.", path, figure::told(*worst->ikss_ka, "kA"))
                                     : fmt::format("{} breakers, boards and busways state no short-circuit current that they withstand, so it is not "
                                                   "compared with what they get: {} at most, at {}. Give withstand_ka from the datasheet.", silent,
                                                   figure::told(*worst->ikss_ka, "kA"), path),
              .measured = static_cast<double>(silent),
              .limit = 0,
              .unit = "parts"});
}

constexpr std::array kProtectionRules{
    Rule{"power.selectivity", Severity::Advice, Lane::Quick, "A fault may trip the device above as well", "1.6 between ratings in series",
         "IEC 60269-2, selectivity of fuses; IEC 60947-2, annex A", &checkSelectivity, reads::kWiring | reads::kParts},
    Rule{"power.peak-current", Severity::Error, Lane::Slow, "The peak of a short circuit exceeds what gear withstands", "withstand_peak_ka of the part, else n x withstand_ka",
         "IEC 60909-0, 4.3; IEC 61439-1, table 7", &checkPeak, reads::kElectrical | reads::kParts},
    Rule{"power.withstand-unknown", Severity::Advice, Lane::Slow, "Gear states no short-circuit withstand", "withstand_ka of the part", "IEC 61439-1, 5.3.4; IEC 60947-2, 4.3.6",
         &checkWithstandKnown, reads::kElectrical | reads::kParts},
};

}  // namespace

std::span<const Rule> protectionRules() { return kProtectionRules; }

}  // namespace mw
