// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cost/input.h"

#include "model/core/number_text.h"

#include "solver/cost/spares.h"
#include "solver/cost/wacc.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace mw {

namespace {

struct Counted {
    const Part* part{};
    double count{};
};

/// Components per part, by part id. Equal parts stand in runs, so the last one is remembered.
std::vector<Counted> countParts(const Facility& facility)
{
    std::unordered_map<const Part*, std::size_t> index;
    std::vector<Counted> counted;
    const Part* last = nullptr;
    std::size_t at = 0;
    for (const Instance& instance : facility.instances) {
        if (instance.part != last) {
            last = instance.part;
            const auto [found, isNew] = index.try_emplace(last, counted.size());
            if (isNew) counted.push_back({last, 0});
            at = found->second;
        }
        counted[at].count += 1;
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const Counted& a, const Counted& b) { return a.part->id < b.part->id; });
    return counted;
}

PricedPart priced(const Part& part, const Price& price, double count)
{
    return {.part = part.id,
            .name = part.name,
            .vendor = part.vendor,
            .system = costSystem(part.kind),
            .count = count,
            .unit = "each",
            .low_usd = price.low_usd,
            .typical_usd = price.typical_usd,
            .high_usd = price.high_usd,
            .confidence = price.confidence,
            .basis = price.basis,
            .sources = part.sources,
            .spareShare = 0};
}

/// Components with own figures have parts of their own with the same id and price: one line for them all.
void append(std::vector<PricedPart>& parts, PricedPart line)
{
    if (!parts.empty()) {
        PricedPart& last = parts.back();
        const double count = std::exchange(line.count, last.count);
        if (line == last) {
            last.count += count;
            return;
        }
        line.count = count;
    }
    parts.push_back(std::move(line));
}

struct CableSum {
    double count{}, usd{};
};

/// Cables and optics by part, with what the network engine prices them at.
void addCables(const Facility& facility, const NetworkResults& network, std::vector<PricedPart>& parts)
{
    std::map<std::string_view, CableSum> sums;
    for (const NetworkLink& link : network.links) {
        if (link.part.empty() || link.link >= facility.links.size()) continue;
        CableSum& sum = sums[link.part];
        sum.count += facility.links[link.link].count;
        sum.usd += link.price_usd;
    }
    for (const auto& [id, sum] : sums) {
        const Part* part = facility.catalog->find(id);
        if (part == nullptr) continue;
        PricedPart line = priced(*part, part->price, sum.count);
        line.system = CostSystem::Cables;
        if (sum.usd > 0) {
            const double each = sum.usd / sum.count;
            const double scale =
                part->price.typical_usd.value_or(0) > 0 ? each / *part->price.typical_usd : 0;
            line.typical_usd = each;
            if (scale > 0 && line.low_usd) *line.low_usd *= scale;
            if (scale > 0 && line.high_usd) *line.high_usd *= scale;
        }
        parts.push_back(std::move(line));
    }
}

/// Busway, cable and pipe parts named at power and coolant links, by the metre where they are priced so.
void addRuns(const Facility& facility, std::vector<PricedPart>& parts)
{
    std::map<std::string_view, double> metres;
    const auto measure = [&](const FacilityLink& link) {
        if (!link.link->part.empty() && link.link->length_m)
            metres[link.link->part] += *link.link->length_m * link.count;
    };
    facility.forEachLink(PortKind::Power, measure);
    facility.forEachLink(PortKind::Coolant, measure);
    for (const auto& [id, length] : metres) {
        const Part* part = facility.catalog->find(id);
        if (part == nullptr) continue;
        PricedPart line = priced(*part, {}, length);
        line.system = CostSystem::Cables;
        line.unit = "m";
        line.low_usd = part->figure("price_per_m_low_usd");
        line.typical_usd = part->figure("price_per_m_typ_usd");
        if (!line.typical_usd) line.typical_usd = part->figure("price_per_m_usd");
        line.high_usd = part->figure("price_per_m_high_usd");
        line.confidence = part->confidence;
        parts.push_back(std::move(line));
    }
}

void readThroughput(const ThroughputResults& throughput, CostInput& input)
{
    input.inputTokens_per_s = throughput.inputTokens_per_s;
    input.outputTokens_per_s = throughput.outputTokens_per_s;
    for (const PoolResult& pool : throughput.pools) {
        if (pool.role == PoolRole::Training) input.trainingAccelerators += pool.accelerators;
        if (pool.role == PoolRole::Prefill) input.prefillAccelerators += pool.accelerators;
        if (pool.role == PoolRole::Decode || pool.role == PoolRole::FeedForward) input.decodeAccelerators += pool.accelerators;
    }
    for (const WorkloadResult& workload : throughput.workloads)
        input.workloads.push_back({.id = workload.id,
                                   .input_per_s = workload.input_tokens_per_s.value_or(0),
                                   .output_per_s = workload.output_tokens_per_s.value_or(0)});
}

/// Input that is found in the cache, from that which is not.
void readCached(const Table<Workload>& workloads, CostInput& input)
{
    for (const WorkloadTokens& tokens : input.workloads) {
        const Workload* workload = workloads.get(tokens.id);
        if (workload == nullptr) continue;
        const double cached = std::clamp(workload->cached_share, 0.0, 0.999);
        input.cachedTokens_per_s += tokens.input_per_s * cached / (1 - cached);
    }
}

/// What a million tokens bring on average over the tiers; what no tier takes brings nothing.
void readTiers(const std::vector<PriceTier>& tiers, CostInput& input)
{
    if (tiers.empty()) return;
    double in = 0;
    double out = 0;
    for (const PriceTier& tier : tiers) {
        in += tier.share * tier.usd_per_million_input;
        out += tier.share * tier.usd_per_million_output;
        input.price_usd_per_million_cached += tier.share * tier.usd_per_million_cached;
    }
    input.price_usd_per_million_input = in;
    input.price_usd_per_million_output = out;
}

/// The layout's own value over a default.
void own(CostInput& input, const char* id, const std::optional<double>& value)
{
    if (!value) return;
    *assumption(input.assumptions, id) = *value;
    for (auto& [key, origin] : input.origins)
        if (key == id) origin = "this layout";
    std::erase_if(input.ranges, [id](const auto& range) { return range.first == id; });
}

/// Of keys that this engine alone reads, which stay among the others. One out of its range was set aside when it was read.
void ownExtra(CostInput& input, const Extras& extras, const char* id, double most)
{
    for (const auto& [key, node] : extras)
        if (const auto value = key == id ? parseNumber(node.text) : std::nullopt; value && *value >= 0 && *value <= most) own(input, id, value);
}

/// Where a default is from, how far it may be off, and whether anybody has verified it: what "why" shows beside the figure.
std::string standing(const DefaultNote& note, const CostDefaults& defaults)
{
    std::string text = defaults.sourceText(note.sources);
    if (!note.basis.empty()) text += ": " + note.basis;
    if (note.low && note.high) text += fmt::format("; from {} to {}", figure::quantity(*note.low, {}), figure::quantity(*note.high, {}));
    if (note.confidence == Confidence::Unverified) text += "; an assumption, unverified";
    return text;
}

void readAssumptions(const Settings& settings, const CostDefaults& defaults, CostInput& input)
{
    input.assumptions = defaults.values;
    for (const auto& [id, note] : defaults.notes)
        input.origins.emplace_back(id, standing(note, defaults));
    for (const auto& [id, note] : defaults.notes)
        if (note.low && note.high && note.value != 0) input.ranges.push_back({id, {*note.low / note.value, *note.high / note.value}});
    const Economics& money = settings.economics;
    own(input, "analysis_years", money.analysis_years);
    own(input, "discount_rate", money.discount_rate);
    own(input, "utilisation", money.utilisation);
    own(input, "availability", money.availability);
    own(input, "it_load_factor", money.it_load_factor);
    own(input, "shell_usd_per_mw", money.shell_usd_per_mw);
    own(input, "land_usd", money.land_usd);
    if (money.land_usd) input.assumptions.land_usd_per_mw = 0;
    own(input, "substation_usd_per_mw", money.substation_usd_per_mw);
    own(input, "engineering_share", money.engineering_share);
    own(input, "commissioning_share", money.commissioning_share);
    own(input, "contingency_share", money.contingency_share);
    own(input, "warranty_years", money.warranty_years);
    own(input, "property_tax_share", money.property_tax_share);
    own(input, "insurance_share", money.insurance_share);
    own(input, "residual_share", money.residual_share);
    own(input, "build_months", money.build_months);
    own(input, "ramp_months", money.ramp_months);
    own(input, "life_compute_years", money.lives_years.compute);
    own(input, "life_network_years", money.lives_years.network);
    own(input, "life_storage_years", money.lives_years.storage);
    own(input, "life_plant_years", money.lives_years.plant);
    own(input, "life_shell_years", money.lives_years.shell);
    ownExtra(input, money.extras, "software_usd_per_accelerator_year", std::numeric_limits<double>::max());
    for (const auto* id : {"maintenance_compute_share", "maintenance_network_share", "maintenance_storage_share", "maintenance_plant_share", "maintenance_shell_share"})
        ownExtra(input, money.extras, id, 1);
    if (!money.discount_rate) own(input, "discount_rate", wacc(money.finance));
    const Tariff& tariff = settings.site.tariff;
    own(input, "energy_usd_per_kwh", tariff.energy_usd_per_kwh);
    own(input, "demand_usd_per_kw_month", tariff.demand_usd_per_kw_month);
    own(input, "water_usd_per_m3", tariff.water_usd_per_m3);
    own(input, "carbon_g_per_kwh", settings.site.carbon_g_per_kwh);
    input.staff_usd_per_year = money.staff_usd_per_year;
    input.price_usd_per_million_input = money.price_usd_per_million_input;
    input.price_usd_per_million_output = money.price_usd_per_million_output;
    readTiers(money.price_tiers, input);
}

/// A transformer from this voltage up is a substation's: distribution usually ends at 36 kV, transmission begins at 66 or 69 kV.
constexpr double kTransmission_kv = 60;

}  // namespace

std::string_view toText(CostSystem system)
{
    constexpr std::array<std::string_view, kCostSystems> kNames{"compute", "network", "storage", "power",
                                                                "cooling", "racks",   "cables"};
    return kNames[static_cast<std::size_t>(system)];
}

CostSystem costSystem(Kind kind)
{
    if (kind == Kind::Cable || kind == Kind::Transceiver) return CostSystem::Cables;
    switch (info(kind).category) {
    case Category::Network:
        return CostSystem::Network;
    case Category::Storage:
        return CostSystem::Storage;
    case Category::Power:
        return CostSystem::Power;
    case Category::Cooling:
        return CostSystem::Cooling;
    case Category::Racks:
        return CostSystem::Racks;
    default:
        return CostSystem::Compute;
    }
}

Price effectivePrice(const Part& part, const Catalog& catalog)
{
    if (part.price.typical_usd) return part.price;
    Price price = part.price;
    price.confidence = Confidence::Estimate;
    if (!part.contents.empty()) {
        price.typical_usd = rollUp(part, catalog).price_usd;
        price.basis = "sum of contents";
        if (price.typical_usd) return price;
    }
    if (const auto rated = ratedPrice(part)) {
        price.typical_usd = rated->each_usd * rated->size * rated->scale;
        price.basis = rated->basis;
        return price;
    }
    // A part priced by a range alone is taken in its middle.
    if (price.low_usd && price.high_usd) {
        price.typical_usd = (*price.low_usd + *price.high_usd) / 2;
        price.basis = "middle of low and high";
    }
    return price;
}

void billPlaced(const Facility& facility, BillOfParts& bill, const CostDefaults* rates)
{
    const SpareRates spares = rates != nullptr ? spareRates(*rates) : SpareRates{};
    bill.placed.clear();
    bill.accelerators = 0;
    bill.substationDrawn = false;
    for (const Counted& counted : countParts(facility)) {
        if (counted.part == &unknownPart()) continue;
        auto line = priced(*counted.part, effectivePrice(*counted.part, *facility.catalog), counted.count);
        line.spareShare = spareShare(*counted.part, line.typical_usd, *facility.catalog, spares);
        append(bill.placed, std::move(line));
        bill.substationDrawn |= counted.part->kind == Kind::Transformer && counted.part->figure("primary_kv").value_or(0) >= kTransmission_kv;
        bill.accelerators += counted.count * rollUp(*counted.part, *facility.catalog).accelerators;
    }
}

bool billedAlike(const Part& a, const Part& b, const Catalog& catalog)
{
    return priced(a, effectivePrice(a, catalog), 1) == priced(b, effectivePrice(b, catalog), 1) &&
           rollUp(a, catalog).accelerators == rollUp(b, catalog).accelerators;
}

void billRuns(const Facility& facility, const NetworkResults* network, BillOfParts& bill, const CostDefaults* rates)
{
    bill.runs.clear();
    addRuns(facility, bill.runs);
    if (network == nullptr) return;
    addCables(facility, *network, bill.runs);
    if (rates == nullptr) return;
    const SpareRates spares = spareRates(*rates);
    for (PricedPart& line : bill.runs)
        if (const Part* part = facility.catalog->find(line.part); part != nullptr && line.unit == "each")
            line.spareShare = spareShare(*part, line.typical_usd, *facility.catalog, spares);
}

BillOfParts billOfParts(const Facility& facility, const NetworkResults* network, const CostDefaults* rates)
{
    BillOfParts bill;
    billPlaced(facility, bill, rates);
    billRuns(facility, network, bill, rates);
    return bill;
}

CostInput costInput(const BillOfParts& bill, const Settings& settings, const PowerResults* power,
                    const CoolingResults* cooling, const ThroughputResults* throughput, const CostDefaults& defaults,
                    const Table<Workload>* workloads)
{
    CostInput input;
    input.parts = bill.placed;
    input.parts.insert(input.parts.end(), bill.runs.begin(), bill.runs.end());
    input.accelerators = bill.accelerators;
    input.substationDrawn = bill.substationDrawn;
    if (power != nullptr) {
        input.it_kw = power->it_kw;
        input.facility_kw = power->facility_kw;
        input.powerDrawn = power->modelled;
    }
    if (cooling != nullptr) {
        input.heat_kw = cooling->heat_kw;
        input.unservedHeat_kw = cooling->liquidUnserved_kw + cooling->airUnserved_kw;
        input.pueAnnual = cooling->pueAnnual;
        input.wue_l_per_kwh = cooling->wue_l_per_kwh;
        input.water_l_per_h = cooling->water_l_per_h;
    }
    input.energy = energyContract(settings.site.tariff, cooling != nullptr ? cooling->pueByMonth : std::array<double, 12>{});
    if (throughput != nullptr) readThroughput(*throughput, input);
    if (workloads != nullptr) readCached(*workloads, input);
    readAssumptions(settings, defaults, input);
    return input;
}

}  // namespace mw
