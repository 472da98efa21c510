// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/economics/sobol.h"
#include "solver/economics/uncertainty.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr std::string_view kStaffPerMw = "staff_usd_per_mw_year";

/// The part that "parts/<id>/price_usd" names.
std::optional<std::string> pricedPart(std::string_view path)
{
    constexpr std::string_view head = "parts/", tail = "/price_usd";
    if (!path.starts_with(head) || !path.ends_with(tail) || path.size() <= head.size() + tail.size()) return std::nullopt;
    return std::string(path.substr(head.size(), path.size() - head.size() - tail.size()));
}

void put(std::vector<UncertainDriver>& drivers, UncertainDriver driver)
{
    const auto same = std::find_if(drivers.begin(), drivers.end(), [&](const auto& one) { return one.driver == driver.driver; });
    if (same != drivers.end())
        *same = std::move(driver);
    else
        drivers.push_back(std::move(driver));
}

/// Defaults as far off as their sources say, the value in use the likeliest.
void addDefaults(const CostInput& cost, const CostDefaults& defaults, UncertaintyInput& input)
{
    for (const auto& [id, note] : defaults.notes) {
        if (!note.low || !note.high) continue;
        const bool staff = id == kStaffPerMw && !cost.staff_usd_per_year;
        const auto driver = staff ? std::optional(Driver::Staff) : driverOf(id);
        if (!driver) continue;
        const double scale = staff ? cost.it_kw.value_or(0) / 1000 : 1;
        const double mode = input.model.value(*driver);
        put(input.drivers, {.driver = *driver, .id = std::string(id), .low = std::min(*note.low * scale, mode), .typical = mode,
                            .high = std::max(*note.high * scale, mode), .shape = UncertainInput::Shape::Triangular});
    }
}

/// Each system from the sum of its low prices to that of its high ones.
void addPrices(const CostInput& cost, UncertaintyInput& input)
{
    std::array<double, kCostSystems> low{}, typical{}, high{};
    for (const PricedPart& part : cost.parts) {
        if (partDriver(input.model, part.part)) continue;
        const auto s = static_cast<std::size_t>(part.system);
        const double mid = part.typical_usd.value_or(0);
        typical[s] += part.count * mid;
        low[s] += part.count * std::min(mid, part.low_usd.value_or(mid));
        high[s] += part.count * std::max(mid, part.high_usd.value_or(mid));
    }
    for (std::size_t s = 0; s < kCostSystems; ++s) {
        if (typical[s] <= 0 || low[s] == high[s]) continue;
        const auto driver = static_cast<Driver>(static_cast<std::size_t>(Driver::PriceCompute) + s);
        put(input.drivers, {.driver = driver, .id = std::string(idOf(driver)), .low = low[s] / typical[s], .typical = 1, .high = high[s] / typical[s],
                            .shape = UncertainInput::Shape::Triangular});
    }
}

/// Where eight of ten measurements of the like lie, taken as lognormal; of the pool with most accelerators.
void addThroughput(const ThroughputResults* throughput, UncertaintyInput& input)
{
    if (throughput == nullptr) return;
    const PoolResult* largest = nullptr;
    for (const PoolResult& pool : throughput->pools)
        if (pool.tokens_per_s && pool.low_tokens_per_s && pool.high_tokens_per_s && (largest == nullptr || pool.accelerators > largest->accelerators))
            largest = &pool;
    if (largest == nullptr || !(*largest->low_tokens_per_s > 0)) return;
    constexpr double kFrom80To90 = 1.6448536269514722 / 1.2815515655446004;   // standard normal at 95 % over 90 %
    const auto wider = [](double ratio) { return std::pow(ratio, kFrom80To90); };
    put(input.drivers, {.driver = Driver::Throughput, .id = "throughput", .low = wider(*largest->low_tokens_per_s / *largest->tokens_per_s), .typical = 1,
                        .high = wider(*largest->high_tokens_per_s / *largest->tokens_per_s), .shape = UncertainInput::Shape::Lognormal});
}

bool checked(UncertainDriver& driver, std::vector<EconomicsIssue>& issues)
{
    const std::string subject = "economics/uncertainty/" + driver.id;
    const bool logarithmic = driver.shape == UncertainInput::Shape::Lognormal;
    if (!(driver.low <= driver.typical && driver.typical <= driver.high)) {
        issues.push_back({"economics.uncertain-range", subject,
                          fmt::format("{} runs from {:g} over {:g} to {:g}: give low, typical and high in this order. It is left out.", driver.id, driver.low,
                                      driver.typical, driver.high),
                          {}, {}, ""});
        return false;
    }
    if (logarithmic && !(driver.low > 0)) {
        issues.push_back({"economics.uncertain-range", subject,
                          fmt::format("{} is lognormal but its low value is {:g}: only values above 0 have a logarithm. It is left out.", driver.id, driver.low),
                          {}, {}, ""});
        return false;
    }
    return true;
}

void addStated(const Economics& economics, UncertaintyInput& input, std::vector<EconomicsIssue>& issues)
{
    for (const UncertainInput& stated : economics.uncertainty) {
        const auto part = pricedPart(stated.path);
        const auto driver = part ? partDriver(input.model, *part) : driverOf(stated.path);
        if (!driver) {
            issues.push_back({"economics.uncertain-path", "economics/uncertainty/" + stated.path,
                              fmt::format("The cost here does not depend on {} by itself. Name a key of economics or of site/tariff, pue, throughput, "
                                          "price_compute or the price of a part that is placed.",
                                          stated.path),
                              {}, {}, ""});
            continue;
        }
        const double typical = stated.typical.value_or(input.model.value(*driver));
        UncertainDriver made{.driver = *driver, .id = stated.path, .low = stated.low.value_or(typical), .typical = typical,
                             .high = stated.high.value_or(typical), .shape = stated.shape};
        if (checked(made, issues)) put(input.drivers, std::move(made));
    }
}

std::optional<std::size_t> placeOf(const UncertaintyInput& input, const std::string& path)
{
    const auto part = pricedPart(path);
    const auto driver = part ? partDriver(input.model, *part) : driverOf(path);
    for (std::size_t i = 0; driver && i < input.drivers.size(); ++i)
        if (input.drivers[i].driver == *driver) return i;
    return std::nullopt;
}

/// A correlation matrix has no negative eigenvalue: elimination meets no negative pivot.
bool possible(const UncertaintyInput& input)
{
    const std::size_t n = input.drivers.size();
    std::vector<double> m(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) m[i * n + i] = 1;
    for (const DriverPair& pair : input.pairs) m[pair.a * n + pair.b] = m[pair.b * n + pair.a] = pair.correlation;
    for (std::size_t k = 0; k < n; ++k) {
        if (m[k * n + k] < -1e-12) return false;
        if (m[k * n + k] < 1e-12) continue;
        for (std::size_t i = k + 1; i < n; ++i)
            for (std::size_t j = k + 1; j < n; ++j) m[i * n + j] -= m[i * n + k] * m[k * n + j] / m[k * n + k];
    }
    return true;
}

void addPairs(const Economics& economics, UncertaintyInput& input, std::vector<EconomicsIssue>& issues)
{
    for (const Correlation& stated : economics.correlations) {
        const auto a = stated.between.size() == 2 ? placeOf(input, stated.between[0]) : std::nullopt;
        const auto b = stated.between.size() == 2 ? placeOf(input, stated.between[1]) : std::nullopt;
        if (!a || !b || *a == *b) {
            issues.push_back({"economics.correlation", "economics/correlations",
                              "A correlation names no two different uncertain inputs: between: [path, path]. It is left out.", {}, {}, ""});
            continue;
        }
        input.pairs.push_back({*a, *b, stated.value});
        if (possible(input)) continue;
        input.pairs.pop_back();
        issues.push_back({"economics.correlation", "economics/correlations",
                          fmt::format("A correlation of {:g} between {} and {} cannot be beside the others. It is left out.", stated.value, stated.between[0],
                                      stated.between[1]),
                          {}, {}, ""});
    }
}

}  // namespace

UncertaintyInput uncertaintyInput(const CostInput& cost, const CostDefaults& defaults, const Economics& economics,
                                  const ThroughputResults* throughput, std::vector<EconomicsIssue>& issues)
{
    std::vector<std::string> parts;
    for (const UncertainInput& stated : economics.uncertainty)
        if (auto part = pricedPart(stated.path)) parts.push_back(std::move(*part));
    UncertaintyInput input;
    input.model = costModel(cost, parts);
    addDefaults(cost, defaults, input);
    addPrices(cost, input);
    addThroughput(throughput, input);
    addStated(economics, input, issues);
    if (input.drivers.size() > kSobolDimensions) input.drivers.resize(kSobolDimensions);
    addPairs(economics, input, issues);
    if (!evaluate(input.model, input.main)) input.main = CostQuantity::TcoPerYear;
    return input;
}

}  // namespace mw
