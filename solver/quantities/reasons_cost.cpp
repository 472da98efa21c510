// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Capital, cost a year and cost of tokens: what they are made of. The input of the cost engine is taken again from the
// results, so each step can be shown.
#include "solver/quantities/reasons.h"

#include "solver/cost/input.h"
#include "solver/cost/solve.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// Where a layout may state an assumption itself; empty: nowhere.
std::string fieldOf(std::string_view id)
{
    constexpr std::array<std::string_view, 15> kEconomics{
        "analysis_years",   "discount_rate",     "utilisation",         "availability",      "it_load_factor",     "shell_usd_per_mw",
        "land_usd",         "contingency_share", "property_tax_share",  "insurance_share",   "residual_share",     "substation_usd_per_mw",
        "engineering_share", "commissioning_share", "warranty_years"};
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

/// The costs of one layout on their way to reasons.
class CostReasons {
public:
    CostReasons(const Results& results, const CostDefaults& defaults)
        : m_results(results), m_input(inputOf(results, defaults)), m_capital(capitalLines(m_input)),
          m_hour(gpuHourInput(m_input, m_capital)), m_it(itLoad(results)), m_facility(facilityPower(results))
    {
    }

    [[nodiscard]] Reason capital() const
    {
        std::vector<Reason> inputs;
        for (const auto& line : m_capital)
            if (line.line.usd != 0) inputs.push_back(capitalLine(line.line));
        return made(How::Sum, "Capital", m_results.cost->capex_usd, Format::Usd,
                    "bill of materials + what is not drawn", std::move(inputs));
    }

    [[nodiscard]] Reason perYear() const
    {
        std::vector<Reason> inputs{annualCapital()};
        for (auto line : {energy(), demand(), water(), staff(), maintenance(), software(), spares(), insurance(), propertyTax()})
            if (line.value != 0) inputs.push_back(std::move(line));
        return made(How::Sum, "Cost per year", m_results.cost->tco_usd_per_year, Format::Usd,
                    "annualised capital + running cost", std::move(inputs));
    }

    [[nodiscard]] Reason perMillion() const
    {
        auto tokens = made(How::Product, "million tokens a year", Format::Count,
                           "(input + output tokens/s) x 3600 x hours sold / 1e6",
                           {made(How::Sum, "tokens per second", Format::TokensPerSecond,
                                 "input not from cache + output", tokenRates()),
                            constant("seconds an hour", 3600), hoursOpen(), share("availability"),
                            share("utilisation"), constant("to millions", 1e-6)});
        Reason paid = perYear();
        if (m_input.trainingAccelerators > 0)
            paid = made(How::Product, "cost per year of what serves", Format::Usd, "cost per year x share of accelerators that serve",
                        {std::move(paid), constant("share of accelerators that serve", m_input.servingShare())});
        return made(How::Quotient, "Cost", *m_results.cost->usd_per_million_tokens, Format::UsdPerMillion,
                    "cost per year / million tokens a year", {std::move(paid), std::move(tokens)});
    }

    [[nodiscard]] Reason perHour() const
    {
        auto hours = made(
            How::Product, "accelerator-hours sold", Format::Count,
            "accelerators x hours x availability x utilisation",
            {reasons::accelerators(m_results), hoursOpen(), share("availability"), share("utilisation")});
        return made(How::Quotient, "Per accelerator-hour", *m_results.cost->usd_per_accelerator_hour,
                    Format::Usd, "cost per year / accelerator-hours sold", {perYear(), std::move(hours)});
    }

private:
    [[nodiscard]] static Reason constant(std::string label, double value)
    {
        return given(std::move(label), value, fmt::format("{:g}", value), "definition");
    }
    [[nodiscard]] static Reason hoursOpen() { return constant("hours a year", kHoursPerYear); }

    /// An assumption by the id of the economics file.
    [[nodiscard]] Reason assumed(std::string label, const char* id, std::string text) const
    {
        auto values = m_input.assumptions;
        return given(std::move(label), *assumption(values, id), std::move(text), originOf(id), fieldOf(id));
    }
    [[nodiscard]] Reason share(const char* id) const
    {
        auto values = m_input.assumptions;
        std::string label = id;
        std::replace(label.begin(), label.end(), '_', ' ');
        return assumed(std::move(label), id, formatted(*assumption(values, id), Format::Share));
    }
    [[nodiscard]] Reason money(std::string label, const char* id, std::string_view unit) const
    {
        auto values = m_input.assumptions;
        return assumed(std::move(label), id, fmt::format("${:.6g}{}", *assumption(values, id), unit));
    }
    [[nodiscard]] std::string originOf(std::string_view id) const
    {
        for (const auto& [key, text] : m_input.origins)
            if (key == id) return text;
        return {};
    }

    [[nodiscard]] std::vector<Reason> tokenRates() const
    {
        std::vector<Reason> rates{outputTokens(m_results)};
        const double in = m_input.inputTokens_per_s.value_or(0);
        rates.push_back(given("input not from cache", in, formatted(in, Format::TokensPerSecond),
                              "serving plan within the latency limits"));
        return rates;
    }

    [[nodiscard]] const MoneyLine* line(std::string_view name) const
    {
        for (const auto& one : m_capital)
            if (one.line.name == name) return &one.line;
        return nullptr;
    }
    [[nodiscard]] std::vector<Reason> lines(std::initializer_list<std::string_view> names) const
    {
        std::vector<Reason> found;
        for (const auto name : names)
            if (const auto* one = line(name); one != nullptr && one->usd != 0)
                found.push_back(capitalLine(*one));
        return found;
    }

    /// What engineering and the like are shares of: all that is built here; compute, network and storage come ready to plug in.
    [[nodiscard]] Reason built() const
    {
        return made(How::Sum, "plant and building", Format::Usd,
                    "racks + power + cooling + installation + substation + shell",
                    lines({"power", "cooling", "racks", "power, not drawn", "cooling, not drawn",
                           "installation", "substation", "shell"}));
    }

    [[nodiscard]] Reason capitalLine(const MoneyLine& line) const
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

    /// A system's lines of the bill of materials.
    [[nodiscard]] Reason bought(const MoneyLine& line) const
    {
        std::vector<Reason> inputs;
        for (const auto& part : m_input.parts) {
            if (toText(part.system) != line.name || !part.typical_usd) continue;
            const auto total = part.count * *part.typical_usd;
            const std::string from = part.basis.empty() ? "catalogue" : part.basis;
            const std::string basis = part.confidence == Confidence::Datasheet
                                          ? from
                                          : std::string(toText(part.confidence)) + ": " + from;
            inputs.push_back(made(
                How::Product, part.name, total, Format::Usd, "count x price",
                {given("count", part.count, fmt::format("{:g}{}", part.count, part.unit == "m" ? " m" : ""),
                       "this layout", "part:" + part.part),
                 given("price", *part.typical_usd, formatted(*part.typical_usd, Format::Usd), basis,
                       "part:" + part.part)}));
        }
        return made(How::Sum, line.name, line.usd, Format::Usd, "sum over the bill of materials",
                    std::move(inputs));
    }

    [[nodiscard]] Reason megawatts() const { return scaled("IT load in MW", m_it, 1e-3, "MW"); }
    [[nodiscard]] static Reason scaled(std::string label, Reason kw, double factor, std::string_view unit)
    {
        Reason reason = made(How::Product, std::move(label), Format::Plain, "kW / 1000",
                             {std::move(kw), constant("to MW", factor)});
        reason.text += ' ';
        reason.text += unit;
        return reason;
    }

    /// Each asset paid for over its life; land by interest alone.
    [[nodiscard]] Reason annualCapital() const
    {
        std::vector<Reason> inputs;
        for (const auto& line : m_capital)
            for (const auto& asset : line.assets)
                if (asset.capex_usd != 0) inputs.push_back(paidYearly(line.line, asset));
        return made(How::Sum, "Capital, per year", m_results.cost->capital_usd_per_year, Format::Usd,
                    "sum of capital x annuity over its life", std::move(inputs));
    }
    [[nodiscard]] Reason paidYearly(const MoneyLine& line, const Asset& asset) const
    {
        Reason factor = share("discount_rate");
        if (asset.life_years > 0)
            factor = made(How::Annuity, "annuity", Format::Share, "rate / (1 - (1 + rate)^-life)",
                          {share("discount_rate"), life(line.name, asset.life_years)});
        if (asset.salvage_usd != 0) {
            const double usd = annualCapital_usd(asset, m_input.assumptions.discountRate);
            return given(line.name, usd, formatted(usd, Format::Usd), "capital x annuity - residual value put aside over its life");
        }
        return made(How::Product, line.name, Format::Usd, "capital x annuity",
                    {capitalOf(line, asset), std::move(factor)});
    }
    /// Of lines that are one asset the whole line, else the part of it that lives as long as the asset.
    [[nodiscard]] Reason capitalOf(const MoneyLine& line, const Asset& asset) const
    {
        if (asset.capex_usd == line.usd) return capitalLine(line);
        return made(How::Product, line.name + ", part", Format::Usd, "line x its part",
                    {capitalLine(line), given("part that lives this long", asset.capex_usd / line.usd,
                                              formatted(asset.capex_usd / line.usd, Format::Share),
                                              "plant or building that it is spent on")});
    }
    [[nodiscard]] Reason life(const std::string& line, double years) const
    {
        const char* id = line == "compute"                              ? "life_compute_years"
                         : line == "network" || line == "cables"        ? "life_network_years"
                         : line == "storage"                            ? "life_storage_years"
                         : years == m_input.assumptions.lifeShell_years ? "life_shell_years"
                                                                        : "life_plant_years";
        return assumed("life", id, fmt::format("{:g} years", years));
    }

    [[nodiscard]] Reason pue(const char* label, double value) const
    {
        if (m_hour.it_kw <= 0 || value != m_hour.puePeak)
            return given(label, value, formatted(value, Format::Plain), "weather year");
        return made(How::Quotient, label, value, Format::Plain, "facility power / IT load",
                    {m_facility, m_it});
    }
    [[nodiscard]] Reason energy() const
    {
        if (m_input.energy != EnergyContract{})
            return made(How::Product, "energy", Format::Usd, "IT load x load factor x PUE x hours x mean price",
                        {m_it, share("it_load_factor"), pue("PUE", m_hour.pue), hoursOpen(),
                         given("mean price", m_hour.usd_per_kwh, fmt::format("${:.6g}{}", m_hour.usd_per_kwh, " / kWh"),
                               "time of use, on-site generation and take-or-pay of this layout", "field:site/tariff/energy_usd_per_kwh")});
        return made(How::Product, "energy", Format::Usd, "IT load x load factor x PUE x hours x price",
                    {m_it, share("it_load_factor"), pue("PUE", m_hour.pue), hoursOpen(),
                     money("price", "energy_usd_per_kwh", " / kWh")});
    }
    [[nodiscard]] Reason demand() const
    {
        return made(How::Product, "demand", Format::Usd, "facility power x 12 months x charge",
                    {m_facility, constant("months", 12),
                     money("charge", "demand_usd_per_kw_month", " / kW and month")});
    }
    [[nodiscard]] Reason water() const
    {
        return made(How::Product, "water", Format::Usd, "water a year x price",
                    {given("water a year", m_hour.water_m3_y, fmt::format("{:.6g} m3", m_hour.water_m3_y),
                           "cooling plant at the design point"),
                     money("price", "water_usd_per_m3", " / m3")});
    }
    [[nodiscard]] Reason staff() const
    {
        if (m_input.staff_usd_per_year)
            return given("staff", *m_input.staff_usd_per_year,
                         formatted(*m_input.staff_usd_per_year, Format::Usd), "this layout",
                         "field:economics/staff_usd_per_year");
        return made(How::Product, "staff", Format::Usd, "IT load in MW x cost per MW",
                    {megawatts(), money("staff", "staff_usd_per_mw_year", " / MW")});
    }
    [[nodiscard]] Reason maintenance() const
    {
        std::vector<Reason> inputs;
        for (const auto& line : m_capital)
            for (const auto& asset : line.assets)
                if (asset.capex_usd * asset.maintenanceShare != 0)
                    inputs.push_back(
                        made(How::Product, line.line.name, Format::Usd, "capital x share a year",
                             {capitalOf(line.line, asset), upkeep(line.line.name, asset.maintenanceShare)}));
        return made(How::Sum, "maintenance", Format::Usd, "sum of capital x share a year", std::move(inputs));
    }
    [[nodiscard]] Reason upkeep(const std::string& line, double value) const
    {
        const char* id = line == "compute"                       ? "maintenance_compute_share"
                         : line == "network" || line == "cables" ? "maintenance_network_share"
                         : line == "storage"                     ? "maintenance_storage_share"
                         : line == "shell"                       ? "maintenance_shell_share"
                                                                 : "maintenance_plant_share";
        return assumed("upkeep", id, formatted(value, Format::Share));
    }
    [[nodiscard]] Reason software() const
    {
        return made(How::Product, "software", Format::Usd, "accelerators x cost of each",
                    {reasons::accelerators(m_results),
                     money("software", "software_usd_per_accelerator_year", " / accelerator")});
    }
    [[nodiscard]] Reason propertyTax() const
    {
        return made(How::Product, "property tax", Format::Usd, "capital x share a year",
                    {capital(), share("property_tax_share")});
    }
    [[nodiscard]] Reason spares() const { return sparesOf(m_input); }
    [[nodiscard]] Reason insurance() const
    {
        return made(How::Product, "insurance", Format::Usd, "capital x share a year",
                    {capital(), share("insurance_share")});
    }

    const Results& m_results;
    CostInput m_input;
    std::vector<CapitalLine> m_capital;
    GpuHourInput m_hour;
    Reason m_it, m_facility;  ///< each a pass over the instances, and named by many lines
};

}  // namespace

Reason capital(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).capital();
}
Reason costPerYear(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).perYear();
}
Reason perMillionTokens(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).perMillion();
}
Reason perAcceleratorHour(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).perHour();
}

}  // namespace mw::reasons
