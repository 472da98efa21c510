// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/cost_model.h"

#include "solver/cost/spares.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mw {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Driver::Part) + 1> kIds{
    "discount_rate", "analysis_years", "utilisation", "availability", "it_load_factor",
    "life_compute_years", "life_network_years", "life_storage_years", "life_plant_years", "life_shell_years",
    "shell_usd_per_mw", "power_usd_per_mw", "cooling_usd_per_mw", "installation_share", "substation_usd_per_mw",
    "engineering_share", "commissioning_share", "contingency_share", "land_usd", "land_usd_per_mw",
    "staff_usd_per_year", "maintenance_compute_share", "maintenance_network_share", "maintenance_storage_share",
    "maintenance_plant_share", "maintenance_shell_share", "warranty_years",
    "software_usd_per_accelerator_year", "insurance_share", "property_tax_share", "residual_share",
    "energy_usd_per_kwh", "demand_usd_per_kw_month", "water_usd_per_m3",
    "price_compute", "price_network", "price_storage", "price_power", "price_cooling", "price_racks", "price_cables",
    "pue", "throughput", "price_usd_per_million_input", "price_usd_per_million_output", "price_usd_per_million_cached",
    "part"};

constexpr std::size_t at(Driver driver)
{
    return static_cast<std::size_t>(driver);
}

/// The classes that capital is paid back over, in the order of the lives' drivers.
enum Life : std::size_t { Compute, Network, Storage, Plant, Shell, kLives };

/// The class of each system, in the order of CostSystem.
constexpr std::array<std::size_t, kCostSystems> kLifeOf{Compute, Network, Storage, Plant, Plant, Plant, Network};

/// Capital of one draw by life, and what upkeep and sums are taken of.
struct Capital {
    std::array<double, kLives> usd{};
    double land{}, total{}, upkept{};   ///< upkept: of plant, without installation, soft cost and contingency
    double shell{};
    std::array<double, kLives> failing{};   ///< what fails in a year
};

inline Capital capitalOf(const CostModel& m, const CostBatch& b, std::size_t i)
{
    const auto x = [&](Driver driver) { return b.driver[at(driver)][i]; };
    std::array<double, kCostSystems> system{};
    Capital c;
    for (std::size_t s = 0; s < kCostSystems; ++s) {
        const double factor = b.driver[at(Driver::PriceCompute) + s][i];
        system[s] = m.system_usd[s] * factor;
        c.failing[kLifeOf[s]] += m.spares_usd[s] * factor;
    }
    for (std::size_t k = 0; k < m.parts.size(); ++k) {
        const auto s = static_cast<std::size_t>(m.parts[k].system);
        const double usd = m.parts[k].count * b.driver[at(Driver::Part) + k][i];
        system[s] += usd;
        c.failing[kLifeOf[s]] += usd * m.parts[k].spareShare;
    }
    const auto of = [&](CostSystem s) { return system[static_cast<std::size_t>(s)]; };

    const double gear = of(CostSystem::Power) + of(CostSystem::Cooling);
    const double undrawn = m.undrawnPower_mw * x(Driver::PowerPerMw) + m.undrawnCooling_mw * x(Driver::CoolingPerMw);
    const double substation = m.substation_mw * x(Driver::SubstationPerMw);
    const double plant = gear * (1 + x(Driver::InstallationShare)) + of(CostSystem::Racks) + undrawn + substation;
    const double shell = m.it_mw * x(Driver::ShellPerMw);
    const double soft = x(Driver::EngineeringShare) + x(Driver::CommissioningShare);
    const double onTop = soft + (1 + soft) * x(Driver::ContingencyShare);
    c.usd = {of(CostSystem::Compute), of(CostSystem::Network) + of(CostSystem::Cables), of(CostSystem::Storage), plant * (1 + onTop), shell * (1 + onTop)};
    c.land = x(Driver::Land) + m.it_mw * x(Driver::LandPerMw);
    c.upkept = gear + of(CostSystem::Racks) + undrawn + substation;
    c.shell = shell;
    c.total = c.land;
    for (const double usd : c.usd) c.total += usd;
    return c;
}

/// What is sold of the bought at the end of the analysis, and bought in between; discounted. Years as solveCost() counts
/// them: whole, a purchase at the end of the year in which a life ends.
double replaced(const Capital& c, std::array<double, kLives> lives, double salvage, double years, double log1pRate)
{
    double atEnd = c.land;
    double between = 0;
    for (std::size_t k = 0; k < kLives; ++k) {
        if (c.usd[k] == 0) continue;
        const double kept = k == Compute ? salvage : 0;
        double bought = 0;
        while (lives[k] > 0 && bought + lives[k] < years) {
            bought += lives[k];
            between -= c.usd[k] * (1 - kept) * std::exp(-log1pRate * std::ceil(bought));
        }
        const double left = lives[k] > 0 ? std::max(0.0, 1 - (years - bought) / lives[k]) : 1;
        atEnd += c.usd[k] * (kept + (1 - kept) * left);
    }
    return between + atEnd * std::exp(-log1pRate * years);
}

/// What a driver is in the assumptions.
constexpr std::array kAssumed{
    std::pair{Driver::DiscountRate, &CostAssumptions::discountRate},
    std::pair{Driver::AnalysisYears, &CostAssumptions::analysisYears},
    std::pair{Driver::Utilisation, &CostAssumptions::utilisation},
    std::pair{Driver::Availability, &CostAssumptions::availability},
    std::pair{Driver::ItLoadFactor, &CostAssumptions::itLoadFactor},
    std::pair{Driver::LifeCompute, &CostAssumptions::lifeCompute_years},
    std::pair{Driver::LifeNetwork, &CostAssumptions::lifeNetwork_years},
    std::pair{Driver::LifeStorage, &CostAssumptions::lifeStorage_years},
    std::pair{Driver::LifePlant, &CostAssumptions::lifePlant_years},
    std::pair{Driver::LifeShell, &CostAssumptions::lifeShell_years},
    std::pair{Driver::ShellPerMw, &CostAssumptions::shell_usd_per_mw},
    std::pair{Driver::PowerPerMw, &CostAssumptions::power_usd_per_mw},
    std::pair{Driver::CoolingPerMw, &CostAssumptions::cooling_usd_per_mw},
    std::pair{Driver::InstallationShare, &CostAssumptions::installationShare},
    std::pair{Driver::SubstationPerMw, &CostAssumptions::substation_usd_per_mw},
    std::pair{Driver::EngineeringShare, &CostAssumptions::engineeringShare},
    std::pair{Driver::CommissioningShare, &CostAssumptions::commissioningShare},
    std::pair{Driver::ContingencyShare, &CostAssumptions::contingencyShare},
    std::pair{Driver::Land, &CostAssumptions::land_usd},
    std::pair{Driver::LandPerMw, &CostAssumptions::land_usd_per_mw},
    std::pair{Driver::MaintenanceCompute, &CostAssumptions::maintenanceComputeShare},
    std::pair{Driver::MaintenanceNetwork, &CostAssumptions::maintenanceNetworkShare},
    std::pair{Driver::MaintenanceStorage, &CostAssumptions::maintenanceStorageShare},
    std::pair{Driver::MaintenancePlant, &CostAssumptions::maintenancePlantShare},
    std::pair{Driver::MaintenanceShell, &CostAssumptions::maintenanceShellShare},
    std::pair{Driver::Warranty, &CostAssumptions::warrantyYears},
    std::pair{Driver::SoftwarePerAccelerator, &CostAssumptions::software_usd_per_accelerator_year},
    std::pair{Driver::InsuranceShare, &CostAssumptions::insuranceShare},
    std::pair{Driver::PropertyTaxShare, &CostAssumptions::propertyTaxShare},
    std::pair{Driver::ResidualShare, &CostAssumptions::residualShare},
    std::pair{Driver::EnergyPrice, &CostAssumptions::energy_usd_per_kwh},
    std::pair{Driver::DemandPrice, &CostAssumptions::demand_usd_per_kw_month},
    std::pair{Driver::WaterPrice, &CostAssumptions::water_usd_per_m3},
};

std::array<double, kDrivers> driversOf(const CostInput& input)
{
    std::array<double, kDrivers> base{};
    for (const auto& [driver, assumed] : kAssumed) base[at(driver)] = input.assumptions.*assumed;
    for (std::size_t s = 0; s < kCostSystems; ++s) base[at(Driver::PriceCompute) + s] = 1;
    base[at(Driver::Throughput)] = 1;
    base[at(Driver::TokenPriceIn)] = input.price_usd_per_million_input.value_or(0);
    base[at(Driver::TokenPriceOut)] = input.price_usd_per_million_output.value_or(0);
    base[at(Driver::TokenPriceCached)] = input.price_usd_per_million_cached;
    return base;
}

/// Prices of parts that may move on their own are drivers; all others are summed up by system.
void addParts(CostModel& m, const CostInput& input, std::span<const std::string> ownParts)
{
    for (const PricedPart& part : input.parts) {
        const bool own = std::find(ownParts.begin(), ownParts.end(), part.part) != ownParts.end() && m.parts.size() < kOwnParts &&
                         !partDriver(m, part.part);
        if (own) {
            m.base[at(Driver::Part) + m.parts.size()] = part.typical_usd.value_or(0);
            m.parts.push_back({part.part, part.system, part.count, part.spareShare});
        } else {
            const auto s = static_cast<std::size_t>(part.system);
            m.system_usd[s] += part.count * part.typical_usd.value_or(0);
            m.spares_usd[s] += part.count * part.typical_usd.value_or(0) * part.spareShare;
        }
    }
}

/// A year's share of the capital: recovery of what wears out less what it fetches, interest of what does not.
double yearly_usd(const Capital& c, const std::array<double, kLives>& lives, double residual, double rate, double log1pRate)
{
    double annual = c.land * rate;
    for (std::size_t k = 0; k < kLives; ++k) {
        if (c.usd[k] == 0) continue;
        const double kept = k == Compute ? residual : 0;
        if (lives[k] <= 0) {
            annual += c.usd[k] * (1 - kept) * rate;
        } else if (rate == 0) {
            annual += c.usd[k] * (1 - kept) / lives[k];
        } else {
            // recovery factor less what is put aside for the residual value: SFF = CRF - rate
            const double recovery = rate / -std::expm1(-lives[k] * log1pRate);
            annual += c.usd[k] * (recovery - kept * (recovery - rate));
        }
    }
    return annual;
}

}  // namespace

std::string_view idOf(Driver driver)
{
    return kIds[std::min(at(driver), at(Driver::Part))];
}

std::optional<Driver> partDriver(const CostModel& model, std::string_view part)
{
    for (std::size_t k = 0; k < model.parts.size(); ++k)
        if (model.parts[k].id == part) return static_cast<Driver>(at(Driver::Part) + k);
    return std::nullopt;
}

std::optional<Driver> driverOf(std::string_view idOrPath)
{
    std::string_view id = idOrPath;
    for (const std::string_view head : {"economics/lives_years/", "economics/", "site/tariff/"}) {
        if (!idOrPath.starts_with(head)) continue;
        id = idOrPath.substr(head.size());
        if (head == "economics/lives_years/") {
            for (const Driver life : {Driver::LifeCompute, Driver::LifeNetwork, Driver::LifeStorage, Driver::LifePlant, Driver::LifeShell})
                if (idOf(life) == "life_" + std::string(id) + "_years") return life;
            return std::nullopt;
        }
        break;
    }
    const auto found = std::find(kIds.begin(), kIds.end() - 1, id);
    if (found == kIds.end() - 1) return std::nullopt;
    return static_cast<Driver>(found - kIds.begin());
}

CostModel costModel(const CostInput& input, std::span<const std::string> ownParts)
{
    CostModel m;
    m.base = driversOf(input);
    addParts(m, input, ownParts);
    m.it_mw = input.it_kw.value_or(0) / 1000;
    m.substation_mw = substation_mw(input);
    m.undrawnPower_mw = input.powerDrawn ? 0 : m.it_mw;
    m.undrawnCooling_mw = std::max(0.0, input.unservedHeat_kw) / 1000;
    const GpuHourInput hour = gpuHourInput(input, {});
    m.hourIt_kw = hour.it_kw;
    m.puePeak = hour.puePeak;
    m.base[at(Driver::Pue)] = hour.pue;
    m.base[at(Driver::Staff)] = hour.staff_usd_y;
    m.accelerators = input.accelerators;
    m.servingShare = input.servingShare();
    m.wue_l_per_kwh = input.wue_l_per_kwh.value_or(0);
    m.water_m3_fixed = input.wue_l_per_kwh ? 0 : input.water_l_per_h * kHoursPerYear / 1000;
    m.energy = input.energy;
    m.uncachedIn_per_s = input.inputTokens_per_s.value_or(0);
    m.out_per_s = input.outputTokens_per_s.value_or(0);
    m.cachedIn_per_s = input.cachedTokens_per_s;
    m.priced = revenue_usd_per_year(input).has_value();
    return m;
}

void evaluate(const CostModel& m, CostBatch& b, std::size_t count)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    constexpr std::array kLifeDrivers{Driver::LifeCompute, Driver::LifeNetwork, Driver::LifeStorage, Driver::LifePlant, Driver::LifeShell};
    const double tokens_per_s = m.uncachedIn_per_s + m.out_per_s;
    for (std::size_t i = 0; i < count; ++i) {
        const auto x = [&](Driver driver) { return b.driver[at(driver)][i]; };
        const Capital c = capitalOf(m, b, i);
        const double rate = x(Driver::DiscountRate);
        const double log1pRate = std::log1p(rate);
        std::array<double, kLives> lives{};
        for (std::size_t k = 0; k < kLives; ++k) lives[k] = x(kLifeDrivers[k]);
        const double annual = yearly_usd(c, lives, x(Driver::ResidualShare), rate, log1pRate);
        const double upkeep = c.usd[Compute] * x(Driver::MaintenanceCompute) + c.usd[Network] * x(Driver::MaintenanceNetwork) +
                              c.usd[Storage] * x(Driver::MaintenanceStorage) + c.upkept * x(Driver::MaintenancePlant) + c.shell * x(Driver::MaintenanceShell);
        const double it_kwh = m.hourIt_kw * x(Driver::ItLoadFactor) * kHoursPerYear;
        const double kwh = it_kwh * x(Driver::Pue);
        const double energy = kwh > 0 ? energyCost_usd(m.energy, kwh, x(Driver::EnergyPrice)) : 0;
        const double demand = x(Driver::DemandPrice) * 12 * m.hourIt_kw * m.puePeak;
        const double water = (m.wue_l_per_kwh * it_kwh / 1000 + m.water_m3_fixed * x(Driver::ItLoadFactor)) * x(Driver::WaterPrice);
        double spares = 0;
        for (std::size_t k = 0; k < kLives; ++k) spares += c.failing[k] * paidShare(x(Driver::Warranty), lives[k]);
        const double other = spares + x(Driver::SoftwarePerAccelerator) * m.accelerators + (x(Driver::InsuranceShare) + x(Driver::PropertyTaxShare)) * c.total;
        b.capital[i] = c.total;
        b.opex[i] = energy + demand + water + x(Driver::Staff) + upkeep + other;
        b.tco[i] = annual + b.opex[i];

        const double share = x(Driver::Availability) * x(Driver::Utilisation);
        const double sold_h = m.accelerators * kHoursPerYear * share;
        const double millions = tokens_per_s * x(Driver::Throughput) * kHoursPerYear * 3600 * share / 1e6;
        b.perHour[i] = sold_h > 0 ? b.tco[i] / sold_h : kNone;
        b.perMillion[i] = millions > 0 ? b.tco[i] * m.servingShare / millions : kNone;
        b.npv[i] = kNone;
        if (!m.priced || !(rate > -1)) continue;
        const double revenue = (m.uncachedIn_per_s * x(Driver::TokenPriceIn) + m.out_per_s * x(Driver::TokenPriceOut) +
                                m.cachedIn_per_s * x(Driver::TokenPriceCached)) * x(Driver::Throughput) * kHoursPerYear * 3600 * share / 1e6;
        const double years = std::max(1.0, std::round(x(Driver::AnalysisYears)));
        const double annuity = rate == 0 ? years : -std::expm1(-years * log1pRate) / rate;
        b.npv[i] = (revenue - b.opex[i]) * annuity - c.total + replaced(c, lives, x(Driver::ResidualShare), years, log1pRate);
    }
}

const DriverColumn& column(const CostBatch& batch, CostQuantity which)
{
    switch (which) {
    case CostQuantity::UsdPerMillionTokens:
        return batch.perMillion;
    case CostQuantity::UsdPerAcceleratorHour:
        return batch.perHour;
    case CostQuantity::TcoPerYear:
        return batch.tco;
    case CostQuantity::Npv:
        return batch.npv;
    case CostQuantity::Capital:
        break;
    }
    return batch.capital;
}

std::optional<double> evaluate(const CostModel& model, CostQuantity which, std::span<const Setting> set)
{
    CostBatch batch;
    for (std::size_t d = 0; d < kDrivers; ++d) batch.driver[d][0] = model.base[d];
    for (const Setting& setting : set) batch.driver[at(setting.driver)][0] = setting.value;
    evaluate(model, batch, 1);
    const double value = column(batch, which)[0];
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

}  // namespace mw
