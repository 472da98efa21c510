// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kRackUnit_m = 0.04445;  // EIA-310-E

std::optional<double> inKilowatts(const Part& part, std::string_view kwKey, std::string_view wattKey)
{
    if (const auto kilowatts = part.figure(kwKey)) return kilowatts;
    if (const auto watts = part.figure(wattKey)) return *watts / 1000;
    return std::nullopt;
}

/// One side of a part that gives only its floor area: the kind's proportions at that area.
double sideOfArea_m(double area_m2, double side_m, double otherSide_m)
{
    if (side_m <= 0 || otherSide_m <= 0) return std::sqrt(area_m2);
    return std::sqrt(area_m2 * side_m / otherSide_m);
}

double sideOf(const Part& part, std::string_view key, double usual_m, double usualOther_m)
{
    if (const auto millimetres = part.figure(key)) return *millimetres / 1000;
    if (const auto area_m2 = part.figure("footprint_m2"))
        return sideOfArea_m(*area_m2, usual_m, usualOther_m);
    return usual_m;
}

}  // namespace

std::string_view toText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Datasheet:
        return "datasheet";
    case Confidence::Estimate:
        return "estimate";
    case Confidence::Unverified:
        return "unverified";
    }
    return "unverified";
}

std::string_view toText(PortKind kind)
{
    switch (kind) {
    case PortKind::Power:
        return "power";
    case PortKind::Coolant:
        return "coolant";
    case PortKind::Network:
        return "network";
    case PortKind::ScaleUp:
        return "scale-up";
    }
    return "network";
}

const Figure* Part::find(std::string_view key) const
{
    const auto found =
        std::lower_bound(figures.begin(), figures.end(), key,
                         [](const Figure& figure, std::string_view k) { return figure.key < k; });
    return found != figures.end() && found->key == key ? &*found : nullptr;
}

std::optional<double> Part::figure(std::string_view key) const
{
    const Figure* found = find(key);
    return found != nullptr ? std::optional{found->value} : std::nullopt;
}

std::string_view Part::fact(std::string_view key) const
{
    for (const auto& [factKey, text] : facts)
        if (factKey == key) return text;
    return {};
}

std::optional<std::size_t> Part::portIndex(std::string_view groupId) const
{
    for (std::size_t i = 0; i < ports.size(); ++i)
        if (ports[i].id == groupId) return i;
    return std::nullopt;
}

const PortGroup* Part::port(std::string_view groupId) const
{
    const auto index = portIndex(groupId);
    return index ? &ports[*index] : nullptr;
}

double Part::width_m() const
{
    const KindInfo& usual = info(kind);
    return sideOf(*this, "width_mm", usual.width_m, usual.depth_m);
}

double Part::depth_m() const
{
    const KindInfo& usual = info(kind);
    return sideOf(*this, "depth_mm", usual.depth_m, usual.width_m);
}

double Part::height_m() const
{
    if (const auto millimetres = figure("height_mm")) return *millimetres / 1000;
    const int units = heightU();
    if (units > 0 && !isRack(kind)) return units * kRackUnit_m;
    return info(kind).height_m;
}

int Part::heightU() const
{
    for (const std::string_view key : {"u_height", "ou_height", "rack_units_ou"})
        if (const auto units = figure(key))
            return static_cast<int>(std::clamp(std::ceil(*units), 0.0, 1000.0));
    return 0;
}

std::optional<double> Part::powerMax_kw() const
{
    if (const auto given = inKilowatts(*this, "power_max_kw", "power_max_w")) return given;
    return inKilowatts(*this, "tdp_kw", kind == Kind::Cpu ? "cpu_tdp_w" : "tdp_w");
}

std::optional<double> Part::powerTyp_kw() const
{
    return inKilowatts(*this, "power_typ_kw", "power_typ_w");
}

}  // namespace mw
