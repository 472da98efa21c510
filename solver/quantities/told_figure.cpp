// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/told_figure.h"

#include "solver/quantities/told_families.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

struct ToldFamily {
    std::string_view name;
    told::Figures (*figures)(const Results&, const CostDefaults&, std::string_view);
};

constexpr std::array kFamilies{
    ToldFamily{"bill", &told::ofBill},
    ToldFamily{"money", &told::ofMoney},
    ToldFamily{"hall", &told::ofHall},
    ToldFamily{"finding", &told::ofFinding},
    ToldFamily{"tier", &told::ofTier},
    ToldFamily{"sold", &told::ofSold},
    ToldFamily{"year", &told::ofMoneyYear},
    ToldFamily{"binds", &told::ofBinding},
    ToldFamily{"spread", &told::ofSpread},
    ToldFamily{"driver", &told::ofDriver},
    ToldFamily{"point", &told::ofPoint},
    ToldFamily{"session", &told::ofSession},
    ToldFamily{"power-failure", &told::ofPowerFailure},
    ToldFamily{"cooling-failure", &told::ofCoolingFailure},
    ToldFamily{"mesh-failure", &told::ofMeshFailure},
    ToldFamily{"outage", &told::ofOutage},
    ToldFamily{"fabric", &told::ofFabric},
};

const ToldFamily* familyOf(std::string_view whose)
{
    const auto found = std::find_if(kFamilies.begin(), kFamilies.end(), [&](const ToldFamily& family) { return whose.substr(0, whose.find(':')) == family.name; });
    return found == kFamilies.end() ? nullptr : &*found;
}

}  // namespace

bool hasToldFigures(std::string_view whose) { return whose.find(':') != std::string_view::npos && familyOf(whose) != nullptr; }

std::vector<ToldFigure> figuresOf(const Results& results, const CostDefaults& defaults, std::string_view whose)
{
    if (!hasToldFigures(whose)) return {};
    return familyOf(whose)->figures(results, defaults, whose.substr(whose.find(':') + 1));
}

std::optional<Reason> explainFigure(const Results& results, const CostDefaults& defaults, std::string_view whose, std::string_view figure)
{
    for (const ToldFigure& one : figuresOf(results, defaults, whose))
        if (one.id == figure) return one.why();
    return std::nullopt;
}

}  // namespace mw
