// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/gpu_hour.h"

#include "solver/cost/annuity.h"

#include <array>

namespace mw {

namespace {

struct Field {
    std::string_view name;
    double GpuHourInput::*member;
};

constexpr std::array kFields{
    Field{"wacc", &GpuHourInput::wacc},
    Field{"gpus", &GpuHourInput::gpus},
    Field{"it_kw", &GpuHourInput::it_kw},
    Field{"it_load_factor", &GpuHourInput::itLoadFactor},
    Field{"pue", &GpuHourInput::pue},
    Field{"pue_peak", &GpuHourInput::puePeak},
    Field{"usd_per_kwh", &GpuHourInput::usd_per_kwh},
    Field{"demand_usd_per_kw_month", &GpuHourInput::demand_usd_per_kw_month},
    Field{"staff_usd_y", &GpuHourInput::staff_usd_y},
    Field{"water_m3_y", &GpuHourInput::water_m3_y},
    Field{"usd_per_m3", &GpuHourInput::usd_per_m3},
    Field{"other_usd_y", &GpuHourInput::other_usd_y},
    Field{"availability", &GpuHourInput::availability},
    Field{"utilisation", &GpuHourInput::utilisation},
    Field{"tokens_per_gpu_s", &GpuHourInput::tokens_per_gpu_s},
};

struct AssetField {
    std::string_view name;
    double Asset::*member;
};

constexpr std::array kAssetFields{
    AssetField{"capex_usd", &Asset::capex_usd},
    AssetField{"life_y", &Asset::life_years},
    AssetField{"salvage_usd", &Asset::salvage_usd},
    AssetField{"maintenance_share_y", &Asset::maintenanceShare},
};

template <class Input>
auto* fieldOf(Input& input, std::string_view name)
{
    using Value = std::conditional_t<std::is_const_v<Input>, const double, double>;
    for (const Field& field : kFields)
        if (field.name == name) return static_cast<Value*>(&(input.*field.member));
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos) return static_cast<Value*>(nullptr);
    for (auto& asset : input.assets)
        for (const AssetField& field : kAssetFields)
            if (asset.name == name.substr(0, dot) && field.name == name.substr(dot + 1))
                return static_cast<Value*>(&(asset.*field.member));
    return static_cast<Value*>(nullptr);
}

}  // namespace

double annualCapital_usd(const Asset& asset, double rate)
{
    if (asset.life_years <= 0) return (asset.capex_usd - asset.salvage_usd) * rate;
    return asset.capex_usd * capitalRecoveryFactor(rate, asset.life_years) -
           asset.salvage_usd * sinkingFundFactor(rate, asset.life_years);
}

GpuHourCost gpuHourCost(const GpuHourInput& in)
{
    GpuHourCost out;
    for (const Asset& asset : in.assets) {
        out.capital_usd_y += annualCapital_usd(asset, in.wacc);
        out.maintenance_usd_y += asset.capex_usd * asset.maintenanceShare;
    }
    out.facility_kwh_y = in.it_kw * in.itLoadFactor * in.pue * kHoursPerYear;
    out.demand_usd_y = in.demand_usd_per_kw_month * 12 * in.it_kw * in.puePeak;
    out.energy_usd_y = out.facility_kwh_y * in.usd_per_kwh + out.demand_usd_y;
    out.water_usd_y = in.water_m3_y * in.usd_per_m3;
    out.operations_usd_y = in.staff_usd_y + out.maintenance_usd_y + out.water_usd_y + in.other_usd_y;
    out.total_usd_y = out.capital_usd_y + out.energy_usd_y + out.operations_usd_y;
    const double installed = in.gpus * kHoursPerYear;
    const double sold = installed * in.availability * in.utilisation;
    if (installed > 0) out.usd_per_installed_gpu_hour = out.total_usd_y / installed;
    if (sold > 0) out.usd_per_sold_gpu_hour = out.total_usd_y / sold;
    if (sold > 0 && in.tokens_per_gpu_s > 0)
        out.usd_per_million_tokens = out.total_usd_y / (sold * in.tokens_per_gpu_s * 3600) * 1e6;
    return out;
}

std::optional<double> parameter(const GpuHourInput& input, std::string_view name)
{
    const double* field = fieldOf(input, name);
    return field != nullptr ? std::optional{*field} : std::nullopt;
}

bool setParameter(GpuHourInput& input, std::string_view name, double value)
{
    double* field = fieldOf(input, name);
    if (field != nullptr) *field = value;
    return field != nullptr;
}

std::optional<double> quantity(const GpuHourCost& cost, std::string_view name)
{
    if (name == "capital_usd_y") return cost.capital_usd_y;
    if (name == "energy_usd_y") return cost.energy_usd_y;
    if (name == "operations_usd_y") return cost.operations_usd_y;
    if (name == "total_usd_y") return cost.total_usd_y;
    if (name == "facility_kwh_y") return cost.facility_kwh_y;
    if (name == "usd_per_installed_gpu_hour") return cost.usd_per_installed_gpu_hour;
    if (name == "usd_per_sold_gpu_hour") return cost.usd_per_sold_gpu_hour;
    if (name == "usd_per_million_tokens") return cost.usd_per_million_tokens;
    return std::nullopt;
}

}  // namespace mw
