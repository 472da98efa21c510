// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/remove.h"
#include "model/io/layout_file.h"
#include "solver/solver_data.h"

#include <fmt/format.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

/// Layouts that nobody drew: a shipped one with components gone, racks in another hall and any economics.
namespace random_layouts {

inline double between(std::mt19937& random, double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); }

inline mw::Economics anyEconomics(std::mt19937& random)
{
    const auto at = [&](double low, double high) { return between(random, low, high); };
    std::string text = fmt::format("analysis_years: {:.2f}, discount_rate: {:.4f}, utilisation: {:.3f}, it_load_factor: {:.3f}, insurance_share: {:.4f}, property_tax_share: {:.4f}, residual_share: {:.3f}",
                                   at(2, 12), at(0, 0.2), at(0.2, 1), at(0.4, 1), at(0, 0.01), at(0, 0.02), at(0, 0.3));
    text += fmt::format(", refresh_price_share: {:.3f}, token_price_change: {:.3f}, energy_price_change: {:.3f}, lives_years: {{compute: {:.2f}, network: {:.2f}, plant: {:.2f}}}", at(0.4, 1.2), at(-0.3, 0.05), at(-0.05, 0.05), at(2, 8),
                        at(3, 9), at(8, 20));
    if (random() % 4 != 0) text += fmt::format(", price_usd_per_million_input: {:.3f}, price_usd_per_million_output: {:.3f}", at(0.05, 2), at(0.1, 8));
    if (random() % 2 == 0) text += fmt::format(", finance: {{debt_share: {:.3f}, debt_rate: {:.4f}, debt_years: {:.1f}, tax_rate: {:.3f}}}", at(0, 0.8), at(0.01, 0.12), at(1, 10), at(0, 0.35));
    if (random() % 2 == 0) text += fmt::format(", depreciation: {{compute: declining, plant: macrs, network: straight-line}}");
    if (random() % 2 == 0) {
        const double share = at(0.1, 0.9);
        text += fmt::format(", phases: [{{id: one, share: {:.3f}, energised_month: {}}}, {{id: two, share: {:.3f}, energised_month: {}, ramp_months: {}}}]", share, 20 + random() % 10, 1 - share, 32 + random() % 20, random() % 12);
    }
    return mw::readLayout("millwright: 1\neconomics: {" + text + "}\n", "any.yaml").value->settings->economics;
}

inline mw::LayoutPtr anyLayout(const mw::Layout& drawn, std::mt19937& random)
{
    auto layout = std::make_shared<mw::Layout>(drawn);
    std::vector<std::string> gone;
    const double share = between(random, 0, 0.4);
    for (const auto& row : layout->components.rows())
        if (between(random, 0, 1) < share) gone.push_back(row->id);
    if (const auto delta = mw::edit::removeComponents(*layout, gone)) *layout = mw::apply(*layout, *delta);
    mw::Hall second = *layout->halls.rows().front();
    second.id = "hall-z";
    layout->halls.add(second);
    for (std::size_t i = 0; i < layout->components.rows().size(); ++i) {
        mw::Component moved = *layout->components.rows()[i];
        if (moved.at.hall.empty() || random() % 3 != 0) continue;
        moved.at.hall = "hall-z";
        layout->components.replace(i, moved);
    }
    auto settings = std::make_shared<mw::Settings>(*layout->settings);
    settings->economics = anyEconomics(random);
    layout->settings = settings;
    return layout;
}

inline mw::Part dearer(mw::Part part, double factor)
{
    for (auto* price : {&part.price.low_usd, &part.price.typical_usd, &part.price.high_usd})
        if (*price) **price *= factor;
    for (auto& figure : part.figures)
        if (figure.key.starts_with("price_")) figure.value *= factor;
    return part;
}

/// With the layout's own parts `factor` times as dear.
inline mw::LayoutPtr dearer(const mw::Layout& before, double factor)
{
    auto layout = std::make_shared<mw::Layout>(before);
    for (std::size_t i = 0; i < before.parts.size(); ++i) layout->parts.replace(i, dearer(before.parts[i], factor));
    return layout;
}

/// The shipped data with every price and every cost of building `factor` times as high.
inline mw::SolverDataPtr dearer(const mw::SolverData& data, double factor)
{
    auto catalog = std::make_shared<mw::Catalog>(*data.catalog);
    for (const auto& one : data.catalog->parts()) catalog->add(std::make_shared<const mw::Part>(dearer(*one, factor)));
    auto costs = std::make_shared<mw::CostDefaults>(*data.costs);
    for (auto* value : {&costs->values.shell_usd_per_mw, &costs->values.power_usd_per_mw, &costs->values.cooling_usd_per_mw, &costs->values.substation_usd_per_mw, &costs->values.land_usd_per_mw, &costs->values.land_usd})
        *value *= factor;
    auto dear = std::make_shared<mw::SolverData>(data);
    dear->catalog = std::move(catalog);
    dear->costs = std::move(costs);
    return dear;
}

}  // namespace random_layouts
