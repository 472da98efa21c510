// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cost a year and cost of tokens: what they are made of. The input of the cost engine is that of the results, so each step can be
// shown.
#include "solver/quantities/capital_reasons.h"

#include <fmt/format.h>

#include <algorithm>

namespace mw::reasons {

namespace {

using How = Reason::How;

/// The costs of one layout on their way to reasons.
class CostReasons : public CapitalReasons {
public:
    CostReasons(const Results& results, const CostDefaults& defaults)
        : CapitalReasons(results, defaults), m_hour(gpuHourInput(m_input, m_capital))
    {
    }

    [[nodiscard]] std::vector<Reason> running() const
    {
        std::vector<Reason> lines;
        for (auto line : {energy(), demand(), water(), staff(), maintenance(), software(), spares(), insurance(), propertyTax()})
            if (line.value != 0) lines.push_back(std::move(line));
        return lines;
    }
    [[nodiscard]] Reason runningCost() const
    {
        return made(How::Sum, "Running cost", m_results.cost->opex_usd_per_year, Format::Usd, "sum of its lines", running());
    }
    /// Energy with its demand charge, and the rest: what changes apart over time.
    [[nodiscard]] Reason energyCost() const
    {
        return made(How::Sum, "energy and demand", Format::Usd, "energy + demand", {energy(), demand()});
    }
    [[nodiscard]] Reason energyUsed() const
    {
        return made(How::Product, "energy of a year, kWh", Format::Count, "IT load x load factor x PUE x hours",
                    {m_it, share("it_load_factor"), pue("PUE", m_hour.pue), hoursOpen()});
    }

    [[nodiscard]] Reason perYear() const
    {
        std::vector<Reason> inputs{annualCapital()};
        for (auto& line : running()) inputs.push_back(std::move(line));
        return made(How::Sum, "Cost per year", m_results.cost->tco_usd_per_year, Format::Usd,
                    "annualised capital + running cost", std::move(inputs));
    }

    [[nodiscard]] Reason perMillion() const
    {
        return made(How::Quotient, "Cost", *m_results.cost->usd_per_million_tokens, Format::UsdPerMillion,
                    "cost per year / million tokens a year", {ofServing(perYear()), millionTokens()});
    }
    /// A line of running cost by its name.
    [[nodiscard]] std::optional<Reason> runningLine(std::string_view name) const
    {
        for (Reason& one : running())
            if (one.label == name) return std::move(one);
        return std::nullopt;
    }
    /// A part of the cost of a million tokens by its name; of the cost of a year where there are no tokens.
    [[nodiscard]] std::optional<Reason> tokenLine(std::string_view name) const
    {
        std::optional<Reason> year = runningLine(name);
        if (line(name) != nullptr) year = made(How::Sum, std::string(name), Format::Usd, "sum of capital x annuity over its life", paidYearlyFor(name));
        if (!year || !m_results.cost->usd_per_million_tokens) return year;
        const std::string label(name);
        return made(How::Quotient, label, Format::UsdPerMillion, "cost per year / million tokens a year", {ofServing(std::move(*year)), millionTokens()});
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
    [[nodiscard]] Reason millionTokens() const
    {
        return made(How::Product, "million tokens a year", Format::Count, "(input + output tokens/s) x 3600 x hours sold / 1e6",
                    {made(How::Sum, "tokens in and out", Format::TokensPerSecond, "input not from cache + output", tokenRates()), constant("seconds an hour", 3600), hoursOpen(),
                     share("availability"), share("utilisation"), constant("to millions", 1e-6)});
    }
    /// What trains is not paid by the tokens served.
    [[nodiscard]] Reason ofServing(Reason paid) const
    {
        if (m_input.trainingAccelerators <= 0) return paid;
        return made(How::Product, "cost per year of what serves", Format::Usd, "cost per year x share of accelerators that serve",
                    {std::move(paid), constant("share of accelerators that serve", m_input.servingShare())});
    }

    [[nodiscard]] static Reason hoursOpen() { return constant("hours a year", kHoursPerYear); }

    [[nodiscard]] std::vector<Reason> tokenRates() const
    {
        std::vector<Reason> rates{outputTokens(m_results)};
        const double in = m_input.inputTokens_per_s.value_or(0);
        rates.push_back(given("input not from cache", in, formatted(in, Format::TokensPerSecond),
                              "serving plan within the latency limits"));
        return rates;
    }

    /// Each asset paid for over its life; land by interest alone.
    [[nodiscard]] Reason annualCapital() const
    {
        std::vector<Reason> inputs = paidYearlyFor({});
        return made(How::Sum, "Capital, per year", m_results.cost->capital_usd_per_year, Format::Usd,
                    "sum of capital x annuity over its life", std::move(inputs));
    }
    /// Of one line of capital; empty: of all.
    [[nodiscard]] std::vector<Reason> paidYearlyFor(std::string_view name) const
    {
        std::vector<Reason> inputs;
        for (const auto& line : m_capital)
            for (const auto& asset : line.assets)
                if (asset.capex_usd != 0 && (name.empty() || line.line.name == name)) inputs.push_back(paidYearly(line.line, asset));
        return inputs;
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
        return assumed("life", id, yearsText(years));
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

    GpuHourInput m_hour;
};

}  // namespace

std::optional<Reason> runningLine(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    return CostReasons(results, defaults).runningLine(name);
}
std::optional<Reason> tokenLine(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    return CostReasons(results, defaults).tokenLine(name);
}
Reason runningCost(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).runningCost();
}
Reason energyCost(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).energyCost();
}
Reason energyUsed(const Results& results, const CostDefaults& defaults)
{
    return CostReasons(results, defaults).energyUsed();
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
