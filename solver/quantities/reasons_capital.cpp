// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Capital: what it is made of, down to prices, sizes and assumptions.
#include "solver/quantities/capital_reasons.h"
#include "solver/quantities/driver_text.h"
#include "solver/quantities/figure.h"
#include "solver/quantities/price_reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw::reasons {

namespace {

using How = Reason::How;

/// As the pipeline worked the cost out, duties and all; without it, taken again.
CostInput inputOf(const Results& results, const CostDefaults& defaults)
{
    if (results.costOf) return *results.costOf;
    return costInput(billOfParts(*results.facility, results.network.value.get(), &defaults), *results.layout->settings,
                     results.power.value.get(), results.cooling.value.get(), results.throughput.value.get(), defaults,
                     &results.layout->workloads);
}

}  // namespace

std::string CapitalReasons::fieldOf(std::string_view id)
{
    constexpr std::array<std::string_view, 21> kEconomics{
        "analysis_years",   "discount_rate",     "utilisation",         "availability",      "it_load_factor",     "shell_usd_per_mw",
        "land_usd",         "contingency_share", "property_tax_share",  "insurance_share",   "residual_share",     "substation_usd_per_mw",
        "engineering_share", "commissioning_share", "warranty_years", "software_usd_per_accelerator_year",
        "maintenance_compute_share", "maintenance_network_share", "maintenance_storage_share", "maintenance_plant_share", "maintenance_shell_share"};
    if (std::find(kEconomics.begin(), kEconomics.end(), id) != kEconomics.end())
        return "field:economics/" + std::string(id);
    constexpr std::array<std::string_view, 3> kTariff{"energy_usd_per_kwh", "demand_usd_per_kw_month",
                                                      "water_usd_per_m3"};
    if (std::find(kTariff.begin(), kTariff.end(), id) != kTariff.end())
        return "field:site/tariff/" + std::string(id);
    if (id == "land_usd_per_mw") return "field:economics/land_usd";
    if (id.starts_with("life_") && id.ends_with("_years")) return "field:economics/lives_years/" + std::string(id.substr(5, id.size() - 11));
    return {};
}

CapitalReasons::CapitalReasons(const Results& results, const CostDefaults& defaults)
    : m_results(results), m_input(inputOf(results, defaults)), m_capital(capitalLines(m_input)), m_it(itLoad(results)), m_facility(facilityPower(results))
{
}

Reason CapitalReasons::capital() const
{
    std::vector<Reason> inputs;
    for (const auto& line : m_capital)
        if (line.line.usd != 0) inputs.push_back(capitalLine(line.line));
    return made(How::Sum, "Capital", m_results.cost->capex_usd, Format::Usd,
                "bill of materials + what is not drawn", std::move(inputs));
}

Reason CapitalReasons::share(const char* id) const
{
    auto values = m_input.assumptions;
    return assumed(driverText(id, nullptr).name, id, formatted(*assumption(values, id), Format::Share));
}

Reason CapitalReasons::assumed(std::string label, const char* id, std::string text) const
{
    auto values = m_input.assumptions;
    return given(std::move(label), *assumption(values, id), std::move(text), originOf(id), fieldOf(id));
}

Reason CapitalReasons::money(std::string label, const char* id, std::string_view unit) const
{
    auto values = m_input.assumptions;
    return assumed(std::move(label), id, fmt::format("${:.6g}{}", *assumption(values, id), unit));
}

std::string CapitalReasons::originOf(std::string_view id) const
{
    for (const auto& [key, text] : m_input.origins)
        if (key == id) return text;
    return {};
}

const MoneyLine* CapitalReasons::line(std::string_view name) const
{
    for (const auto& one : m_capital)
        if (one.line.name == name) return &one.line;
    return nullptr;
}

std::vector<Reason> CapitalReasons::lines(std::initializer_list<std::string_view> names) const
{
    std::vector<Reason> found;
    for (const auto name : names)
        if (const auto* one = line(name); one != nullptr && one->usd != 0)
            found.push_back(capitalLine(*one));
    return found;
}

Reason CapitalReasons::built() const
{
    return made(How::Sum, "plant and building", Format::Usd,
                "racks + power + cooling + installation + substation + shell",
                lines({"power", "cooling", "racks", "power, not drawn", "cooling, not drawn",
                       "installation", "substation", "shell"}));
}

Reason CapitalReasons::capitalLine(const MoneyLine& line) const
{
    if (line.name == "shell")
        return made(How::Product, line.name, line.usd, Format::Usd, "IT load in MW x cost per MW",
                    {megawatts(), money("shell and core", "shell_usd_per_mw", " / MW")});
    if (line.name == "power, not drawn")
        return made(How::Product, line.name, line.usd, Format::Usd, "IT load in MW x usual cost per MW",
                    {megawatts(), money("power plant", "power_usd_per_mw", " / MW")});
    if (line.name == "installation")
        return made(
            How::Product, line.name, line.usd, Format::Usd, "power and cooling gear x share",
            {made(How::Sum, "power and cooling gear", Format::Usd, "sum", lines({"power", "cooling"})),
             share("installation_share")});
    if (line.name == "cooling, not drawn")
        return made(How::Product, line.name, line.usd, Format::Usd, "heat in MW x usual cost per MW",
                    {scaled("heat that nothing drawn takes up, in MW",
                            given("heat that nothing drawn takes up", m_input.unservedHeat_kw, formatted(m_input.unservedHeat_kw, Format::Power_kw), "the drawn cooling"), 1e-3, "MW"),
                     money("cooling plant", "cooling_usd_per_mw", " / MW")});
    if (line.name == "substation")
        return made(How::Product, line.name, line.usd, Format::Usd, "facility power in MW x cost per MW",
                    {scaled("facility power in MW", m_input.facility_kw ? m_facility : m_it, 1e-3, "MW"), money("substation", "substation_usd_per_mw", " / MW")});
    if (line.name == "engineering" || line.name == "commissioning")
        return made(How::Product, line.name, line.usd, Format::Usd, "plant and building x share",
                    {built(), share(line.name == "engineering" ? "engineering_share" : "commissioning_share")});
    if (line.name == "contingency")
        return made(How::Product, line.name, line.usd, Format::Usd,
                    "(plant and building + engineering + commissioning) x share",
                    {made(How::Sum, "plant, building, engineering, commissioning", Format::Usd, "sum",
                          {built(), capitalLine(*this->line("engineering")), capitalLine(*this->line("commissioning"))}),
                     share("contingency_share")});
    if (line.name == "land" && m_input.assumptions.land_usd <= 0)
        return made(How::Product, line.name, line.usd, Format::Usd, "IT load in MW x cost per MW", {megawatts(), money("land", "land_usd_per_mw", " / MW")});
    if (line.name == "land") return assumed("land", "land_usd", formatted(line.usd, Format::Usd));
    return line.source == "bill of materials"
               ? bought(line)
               : given(line.name, line.usd, formatted(line.usd, Format::Usd), line.source);
}

Reason CapitalReasons::bought(const MoneyLine& line) const
{
    std::vector<Reason> inputs;
    for (const auto& part : m_input.parts) {
        if (toText(part.system) != line.name || !part.typical_usd) continue;
        inputs.push_back(totalOfLine(m_results, part));
    }
    return made(How::Sum, line.name, line.usd, Format::Usd, "sum over the bill of materials",
                std::move(inputs));
}

Reason CapitalReasons::scaled(std::string label, Reason kw, double factor, std::string_view unit)
{
    Reason reason = made(How::Product, std::move(label), Format::Plain, "kW / 1000",
                         {std::move(kw), constant("to MW", factor)});
    reason.text += ' ';
    reason.text += unit;
    return reason;
}

CostInput costInputOf(const Results& results, const CostDefaults& defaults)
{
    return inputOf(results, defaults);
}

std::string yearsText(double years)
{
    return std::abs(years) == 1 ? fmt::format("{:g} year", years) : fmt::format("{:g} years", years);
}

Reason constant(std::string label, double value)
{
    return given(std::move(label), value, value == std::round(value) ? figure::count(value) : fmt::format("{:g}", value), "definition");
}

Reason capital(const Results& results, const CostDefaults& defaults)
{
    return CapitalReasons(results, defaults).capital();
}

Reason assumedShare(const Results& results, const CostDefaults& defaults, const char* id)
{
    return CapitalReasons(results, defaults).share(id);
}

}  // namespace mw::reasons
