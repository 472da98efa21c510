// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding measured and what it is held to: the figure of its first subject that this is, where there is one; the limit with its source.
#include "solver/quantities/figure.h"
#include "solver/quantities/link_quantity.h"
#include "solver/quantities/reasons.h"
#include "solver/quantities/told_families.h"
#include "solver/rules/rule_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

std::string findingSubject(const Finding& finding) { return fmt::format("finding:{}/{:.9g}/{}", finding.rule, finding.measured.value_or(0), finding.subjects.empty() ? std::string() : finding.subjects.front()); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;

constexpr std::string_view kFindingFamily = "finding:";

struct FindingUnit {
    std::string_view unit;
    Format format;
    double perValue;   ///< of the unit, in one of what quantities of that format count in
};
constexpr std::array kFindingUnits{FindingUnit{"kW", Format::Power_kw, 1},        FindingUnit{"W", Format::Power_kw, 1e3},      FindingUnit{"MW", Format::Power_kw, 1e-3}, FindingUnit{"MUSD", Format::Usd, 1e-6},
                                   FindingUnit{"%", Format::Share, 100},      FindingUnit{"share", Format::Share, 1},
                                   FindingUnit{"L/min", Format::Flow_l_min, 1},   FindingUnit{"C", Format::Temperature_c, 1},   FindingUnit{"kPa", Format::Pressure_kpa, 1}, FindingUnit{"kA", Format::Current_ka, 1},
                                   FindingUnit{"A", Format::Current_a, 1},        FindingUnit{"V", Format::Voltage_v, 1},       FindingUnit{"kg", Format::Mass_kg, 1},      FindingUnit{"h", Format::Hours, 1},
                                   FindingUnit{"weeks", Format::Weeks, 1},        FindingUnit{"m", Format::Length_m, 1},        FindingUnit{"mm", Format::Bore_mm, 1},      FindingUnit{"min", Format::Minutes, 1},
                                   FindingUnit{"tokens/s", Format::TokensPerSecond, 1}, FindingUnit{"m/s", Format::Speed_m_s, 1}};

/// As the list of findings has it.
std::string amountOf(double value, const std::string& unit, const std::optional<double>& beside)
{
    return unit == "MUSD" ? figure::money(value * 1e6) : figure::told(value, unit, beside);
}

/// The first figure that is in this unit and of this value: whose, and by how much it is to be multiplied.
struct FoundFigure {
    std::string subject{};
    double value{}, scale{1};
    Format format{};
};

template <class Quantities, class Read>
std::optional<FoundFigure> figureLike(const Quantities& quantities, const std::string& whose, double measured, std::string_view unit, Read read)
{
    for (const FindingUnit& one : kFindingUnits)
        if (one.unit == unit)
            for (const auto& quantity : quantities) {
                const std::optional<double> value = quantity.format == one.format ? read(quantity) : std::nullopt;
                if (value && *value != 0 && std::abs(*value * one.perValue - measured) <= 1e-6 * std::abs(measured)) return FoundFigure{whose + '#' + std::string(quantity.id), *value, one.perValue, one.format};
            }
    return std::nullopt;
}

std::optional<LinkIndex> linkOfText(const Facility& facility, const std::string& subject)
{
    for (const FacilityLink& link : facility.links)
        if (link.link->id == subject || facility.linkText(link) == subject) return link.index;
    return std::nullopt;
}

/// What a click opens.
std::string placeOf(const Results& r, const std::string& subject)
{
    if (r.facility->find(subject)) return "path:" + subject;
    if (r.facility->catalog->find(subject) != nullptr) return "part:" + subject;
    if (r.throughput && std::any_of(r.throughput->workloads.begin(), r.throughput->workloads.end(), [&](const WorkloadResult& one) { return one.id == subject; })) return "workload:" + subject;
    if (const auto link = linkOfText(*r.facility, subject)) return fmt::format("link:{}", *link);
    return {};
}

std::optional<FoundFigure> figureMeasured(const Results& r, const Finding& finding, const std::string& place)
{
    const double measured = *finding.measured;
    if (place.starts_with("path:"))
        if (const auto at = r.facility->find(finding.subjects.front())) return figureLike(instanceQuantities(), place, measured, finding.unit, [&](const InstanceQuantity& quantity) { return quantity.read(r, *at); });
    if (place.starts_with("link:"))
        return figureLike(linkQuantities(), place, measured, finding.unit, [&](const LinkQuantity& quantity) { return quantity.read(r, static_cast<LinkIndex>(std::stoul(place.substr(5)))); });
    return std::nullopt;
}

/// Of the facility the whole tree.
std::optional<Reason> facilityFigure(const Results& r, const CostDefaults& defaults, const Finding& finding)
{
    const auto found = figureLike(facilityQuantities(), "", *finding.measured, finding.unit, [&](const FacilityQuantity& quantity) { return quantity.read(r); });
    if (!found) return std::nullopt;
    auto whole = explain(r, defaults, found->subject.substr(1));
    if (!whole || found->scale == 1) return whole;
    return made(How::Product, "Measured", *finding.measured, found->format, "figure x unit", {std::move(*whole), constant("to the unit of the limit", found->scale)});
}

Reason measuredOf(const Results& r, const CostDefaults& defaults, const Finding& finding)
{
    const double measured = *finding.measured;
    const std::string place = finding.subjects.empty() ? std::string() : placeOf(r, finding.subjects.front()), text = amountOf(measured, finding.unit, finding.limit);
    Reason reason = given("Measured", measured, text, "measured by this rule", place);
    if (const auto found = figureMeasured(r, finding, place)) {
        reason = made(How::Product, "Measured", measured, found->format, "its own figure", {given(finding.subjects.front(), found->value, formatted(found->value, found->format), "its own figure", found->subject)});
        if (found->scale != 1) reason.inputs.push_back(constant("to the unit of the limit", found->scale));
    } else if (place.empty() || finding.subjects.front() == "site") {
        if (auto whole = facilityFigure(r, defaults, finding)) reason = std::move(*whole);
    }
    reason.label = "Measured", reason.text = text;
    return reason;
}

}  // namespace

Figures ofFinding(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.findings || !results.facility) return {};
    const auto& all = *results.findings.value;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Finding& one) { return name.starts_with(one.rule) && findingSubject(one).substr(kFindingFamily.size()) == name; });
    if (found == all.end() || !found->measured) return {};
    const Finding& one = *found;
    Figures figures{{"finding-measured", "Measured", *one.measured, Format::Plain, [&results, &defaults, &one] { return measuredOf(results, defaults, one); }}};
    if (const Rule* rule = findRule(one.rule); rule != nullptr && one.limit)
        figures.push_back({"finding-limit", "Limit", *one.limit, Format::Plain, [&results, &one, rule] {
                               return given("Limit", *one.limit, amountOf(*one.limit, one.unit, one.measured), std::string(rule->source), one.subjects.empty() ? std::string() : placeOf(results, one.subjects.front()));
                           }});
    return figures;
}

}  // namespace mw::told
