// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/supply_bill.h"

#include <fmt/format.h>

namespace mw {

namespace {

void raise(std::vector<PricedPart>& parts, const SupplyTerms& terms, const OriginBook& book, const Catalog& catalog)
{
    for (PricedPart& part : parts) {
        const Part* const known = catalog.find(part.part);
        const auto origins = known != nullptr ? book.find(known->kind) : book.end();
        if (origins == book.end()) continue;
        const double duty = dutyShare(without(origins->second, terms.lostOrigins), terms.importDuty);
        if (duty == 0) continue;
        for (auto* price : {&part.low_usd, &part.typical_usd, &part.high_usd})
            if (*price) **price *= 1 + duty;
        part.duty = duty;
        part.basis += fmt::format("{}with {:.1f} % import duty", part.basis.empty() ? "" : "; ", 100 * duty);
    }
}

}  // namespace

std::vector<Purchase> purchasesOf(const BillOfParts& bill)
{
    std::vector<Purchase> purchases;
    purchases.reserve(bill.placed.size() + bill.runs.size());
    for (const auto* const list : {&bill.placed, &bill.runs})
        for (const PricedPart& part : *list) purchases.push_back({part.part, std::string(toText(part.system)), part.count, part.typical_usd});
    return purchases;
}

BillOfParts withDuties(BillOfParts bill, const SupplyTerms& terms, const OriginBook& book, const Catalog& catalog)
{
    raise(bill.placed, terms, book, catalog);
    raise(bill.runs, terms, book, catalog);
    return bill;
}

}  // namespace mw
