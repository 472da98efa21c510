// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What fails in a year and is paid for.
#include "solver/quantities/reasons.h"

#include "solver/cost/solve.h"
#include "solver/cost/spares.h"

#include <fmt/format.h>

namespace mw::reasons {

namespace {

std::string fieldOfLife(CostSystem system)
{
    switch (system) {
    case CostSystem::Compute:
    case CostSystem::Network:
    case CostSystem::Storage:
        return "field:economics/lives_years/" + std::string(toText(system));
    case CostSystem::Cables:
        return "field:economics/lives_years/network";
    default:
        return "field:economics/lives_years/plant";
    }
}

Reason paidOf(const CostInput& input, CostSystem system)
{
    const double life = life_years(system, input.assumptions), warranty = std::min(input.assumptions.warrantyYears, life);
    Reason left = made(Reason::How::Sum, "years after the warranty", Format::Plain, "life - warranty",
                       {given("life", life, yearsText(life), "life of the class", fieldOfLife(system)),
                        given("less warranty", -warranty, yearsText(-warranty), "years in which the maker replaces what fails", "field:economics/warranty_years")});
    return made(Reason::How::Quotient, "share that is paid for", paidShare(input.assumptions.warrantyYears, life), Format::Share, "years after the warranty / life",
                {std::move(left), given("life", life, yearsText(life), "life of the class", fieldOfLife(system))});
}

}  // namespace

Reason sparesOf(const CostInput& input)
{
    std::vector<Reason> inputs;
    for (const PricedPart& part : input.parts) {
        const double paid = paidShare(input.assumptions.warrantyYears, life_years(part.system, input.assumptions));
        const double usd = unitPrice(part, input.priceLevel);
        if (part.count * usd * part.spareShare * paid == 0) continue;
        const std::string subject = "part:" + part.part;
        inputs.push_back(made(Reason::How::Product, part.name, Format::Usd, "count x price x share that fails in a year x share that is paid for",
                              {given("count", part.count, fmt::format("{:g}", part.count), "this layout", subject),
                               given("price", usd, formatted(usd, Format::Usd), part.basis.empty() ? "catalogue" : part.basis, subject),
                               given("share that fails in a year", part.spareShare, formatted(part.spareShare, Format::Share),
                                     "failure rates of what it holds, by price (failure-rates.yaml)", subject),
                               paidOf(input, part.system)}));
    }
    return made(Reason::How::Sum, "spares", spares_usd_per_year(input), Format::Usd, "sum over parts", std::move(inputs));
}

}  // namespace mw::reasons
