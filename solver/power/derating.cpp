// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/derating.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kIndoor_c = 30, kOutdoor_c = 40, kRated_c = 40, kConductorRated_c = 30;

struct AltitudePoint {
    double altitude_m, factor;
};
constexpr std::array kSwitchgearAltitude{AltitudePoint{2000, 1}, AltitudePoint{2600, 0.99}, AltitudePoint{3900, 0.96}};   ///< IEEE C37.20.1, current
constexpr std::array kConverterAltitude{AltitudePoint{1000, 1},    AltitudePoint{1500, 0.95}, AltitudePoint{2000, 0.91}, AltitudePoint{2500, 0.86}, AltitudePoint{3000, 0.82},
                                        AltitudePoint{3500, 0.78}, AltitudePoint{4000, 0.74}, AltitudePoint{4500, 0.70}, AltitudePoint{5000, 0.67}};   ///< IEC 62040-3

/// Straight lines between the points, and on beyond the last as before it.
double between(std::span<const AltitudePoint> points, double altitude_m)
{
    if (altitude_m <= points.front().altitude_m) return points.front().factor;
    std::size_t next = 1;
    while (next + 1 < points.size() && points[next].altitude_m < altitude_m) ++next;
    const AltitudePoint &a = points[next - 1], &b = points[next];
    return std::max(0.0, a.factor + (b.factor - a.factor) * (altitude_m - a.altitude_m) / (b.altitude_m - a.altitude_m));
}

/// Heat goes with the square of the current, and temperature rise with heat.
double byRise(double air_c, double rated_c, double hottest_c)
{
    return air_c <= rated_c ? 1 : std::sqrt(std::max(0.0, (hottest_c - air_c) / (hottest_c - rated_c)));
}

bool isDry(const Part& part)
{
    return part.fact("insulation") == "dry" || part.fact("type").find("dry") != std::string_view::npos;
}

Derating ofTransformer(const Part& part, const Surroundings& at, double rated_c)
{
    const bool dry = isDry(part);
    const double perKelvin = dry ? 0.0035 : 0.015, per100m = dry ? 0.003 : 0.004;
    return {.byTemperature = std::max(0.0, 1 - perKelvin * std::max(0.0, at.air_c - rated_c)),
            .byAltitude = std::max(0.0, 1 - per100m * std::max(0.0, at.altitude_m - 1000) / 100),
            .source = dry ? std::string_view("IEEE C57.96; IEEE C57.12.01") : std::string_view("IEEE C57.91, table 3; IEEE C57.12.00")};
}

Derating byKind(const Part& part, const Surroundings& at, double rated_c)
{
    constexpr double kBuswayHottest_c = 95, kBoardHottest_c = 105;
    switch (part.kind) {
    case Kind::Transformer:
        return ofTransformer(part, at, rated_c);
    case Kind::Busway:
        return {.byTemperature = byRise(at.air_c, rated_c, kBuswayHottest_c), .byAltitude = between(kSwitchgearAltitude, at.altitude_m), .source = "UL 857; IEC 61439-6"};
    case Kind::Breaker:
    case Kind::Switchgear:
    case Kind::Switchboard:
    case Kind::TransferSwitch:
        return {.byTemperature = byRise(at.air_c, rated_c, kBoardHottest_c), .byAltitude = between(kSwitchgearAltitude, at.altitude_m), .source = "IEEE C37.20.1"};
    case Kind::Ups:
    case Kind::DcPower:
    case Kind::PowerShelf:
        return {.byAltitude = between(kConverterAltitude, at.altitude_m), .lawless = at.air_c > rated_c, .source = "IEC 62040-3"};
    case Kind::Pdu:
    case Kind::RackPdu:
        return {.lawless = at.air_c > rated_c};
    default:   // feeds, generators: rated for their site by who builds them
        return {};
    }
}

}  // namespace

Surroundings surroundings(const Site& site, bool outdoor)
{
    return {outdoor ? site.designDryBulb_c.value_or(kOutdoor_c) : kIndoor_c, site.elevation_m};
}

Surroundings surroundings(const Layout& layout, std::int32_t hall)
{
    if (hall < 0) return surroundings(layout.settings->site, false);
    const Hall& in = *layout.halls.rows()[static_cast<std::size_t>(hall)];
    Surroundings at = surroundings(layout.settings->site, in.outdoor);
    if (in.designAir_c) at.air_c = *in.designAir_c;
    return at;
}

Derating derating(const Part& part, const Surroundings& at)
{
    const double rated_c = part.figureOr("rated_ambient_c", kRated_c);
    Derating found = byKind(part, at, rated_c);
    if (const auto percent = part.figure("derate_percent_per_k")) {
        found.byTemperature = std::max(0.0, 1 - *percent / 100 * std::max(0.0, at.air_c - rated_c));
        found.lawless = false, found.source = "datasheet of the part";
    }
    found.rated_c = rated_c;
    found.factor = found.byTemperature * found.byAltitude;
    return found;
}

double cableCorrection(double air_c, double conductor_c)
{
    return std::sqrt(std::max(0.0, (conductor_c - air_c) / (conductor_c - kConductorRated_c)));
}

}  // namespace mw
