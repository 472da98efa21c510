// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the draws say of a cost, and what each uncertain input does to it: how often and from what was drawn. The value itself comes from the whole run.
#include "solver/economics/names.h"
#include "solver/quantities/capital_reasons.h"
#include "solver/quantities/driver_text.h"
#include "solver/quantities/price_reasons.h"
#include "solver/quantities/told_families.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace mw {

std::string spreadSubject(CostQuantity quantity) { return "spread:" + std::string(nameOf(quantity)); }
std::string driverSubject(std::string_view driver) { return "driver:" + std::string(driver); }

}  // namespace mw

namespace mw::told {

namespace {

using How = Reason::How;
using namespace reasons;
using Shape = UncertainInput::Shape;

const char* formulaOf(Shape shape)
{
    switch (shape) {
    case Shape::Uniform:
        return "evenly from low to high";
    case Shape::Normal:
        return "normal distribution: 5 % lie below low, 5 % above high";
    case Shape::Lognormal:
        return "lognormal distribution: 5 % lie below low, 5 % above high";
    case Shape::Triangular:
        break;
    }
    return "triangular distribution from low to high, likeliest where it stands";
}

class DrawReasons {
public:
    DrawReasons(const Results& results, const CostDefaults& defaults) : m_results(results), m_defaults(defaults), m_capital(results, defaults)
    {
        std::vector<EconomicsIssue> issues;
        m_in = uncertaintyInput(m_capital.input(), defaults, results.layout->settings->economics, results.throughput.value.get(), issues);
    }

    /// Of all draws this share is below it.
    [[nodiscard]] Reason percentile(std::string label, const Spread& spread, double value, double share, Format format) const
    {
        std::vector<Reason> inputs{given("share below it", share, formatted(share, Format::Share), "definition")};
        addMethod(inputs, m_results.economics->uncertainty->draws);
        inputs.push_back(asItStands(spread.quantity));
        for (const UncertainDriver& driver : m_in.drivers) inputs.push_back(drawnFrom(driver));
        for (const DriverPair& pair : m_in.pairs)
            inputs.push_back(given(fmt::format("correlation of {} and {}", driverText(m_in.drivers[pair.a].id, m_results.facility.get()).name, driverText(m_in.drivers[pair.b].id, m_results.facility.get()).name), pair.correlation,
                                   fmt::format("{:g}", pair.correlation), "this layout; of their normal scores"));
        return made(How::Solved, std::move(label), value, format, "value of the draw at this share of all, in order; linear between neighbours", std::move(inputs));
    }
    [[nodiscard]] Reason asItStands(CostQuantity quantity) const
    {
        Reason reason = explain(m_results, m_defaults, nameOf(quantity)).value();
        reason.label = "As it stands";
        return reason;
    }
    [[nodiscard]] Reason bound(const DriverEffect& effect, bool high) const
    {
        const UncertainDriver* driver = driverNamed(effect.id);
        Reason reason = driver != nullptr ? end(*driver, high) : given("", high ? effect.high : effect.low, "", "this layout");
        reason.label = high ? "High" : "Low";
        if (reason.text.empty()) reason.text = formatted(reason.value, driverFormat(effect.id));
        return reason;
    }
    /// All else as it stands.
    [[nodiscard]] Reason costAt(const DriverEffect& effect, bool high, Format format) const
    {
        return made(How::Solved, high ? "Cost at high" : "Cost at low", high ? effect.atHigh : effect.atLow, format,
                    high ? "cost with this input at its high value, all else as it stands" : "cost with this input at its low value, all else as it stands", {bound(effect, high), asItStands(m_in.main)});
    }
    [[nodiscard]] Reason shareOf(const DriverEffect& effect) const
    {
        std::vector<Reason> inputs;
        if (const UncertainDriver* driver = driverNamed(effect.id)) inputs.push_back(drawnFrom(*driver));
        const std::size_t draws = m_results.economics->uncertainty->draws, blocks = (draws + kBatch - 1) / kBatch;
        addMethod(inputs, std::min(draws, (blocks + 1) / 2 * kBatch));   // half of the blocks tell it
        inputs.push_back(given("steps of the input", kDriverSteps, fmt::format("{}", kDriverSteps), "equally likely; the cost of each is the mean of its draws"));
        inputs.push_back(asItStands(m_in.main));
        return made(How::Solved, "Share of the variance", effect.share, Format::Share,
                    "variance between the steps of the input / variance of all draws, less what chance gives: Sobol's first-order index (E. Plischke and others, 2013)", std::move(inputs));
    }

private:
    /// How it was drawn.
    void addMethod(std::vector<Reason>& inputs, std::size_t draws) const
    {
        const auto count = static_cast<double>(draws);
        inputs.push_back(given("draws", count, formatted(count, Format::Count), "points of Sobol's sequence, which fill the range of all inputs evenly (S. Joe and F. Y. Kuo, 2008)"));
        inputs.push_back(given("seed", static_cast<double>(m_in.seed), fmt::format("{}", m_in.seed), "of the random shift of each input's numbers; always the same, so that a result can be had again"));
    }
    [[nodiscard]] const UncertainDriver* driverNamed(std::string_view id) const
    {
        const auto found = std::find_if(m_in.drivers.begin(), m_in.drivers.end(), [&](const UncertainDriver& one) { return one.id == id; });
        return found != m_in.drivers.end() ? &*found : nullptr;
    }
    [[nodiscard]] Reason drawnFrom(const UncertainDriver& driver) const
    {
        const Format format = driverFormat(driver.id);
        Reason middle = given("as it stands", driver.typical, formatted(driver.typical, format), isStated(driver) ? "this layout" : standingOf(driver), fieldOf(driver));
        return made(How::Solved, driverText(driver.id, m_results.facility.get()).name, driver.typical, format, formulaOf(driver.shape), {end(driver, false), std::move(middle), end(driver, true)});
    }
    [[nodiscard]] bool isStated(const UncertainDriver& driver) const
    {
        const auto& stated = m_results.layout->settings->economics.uncertainty;
        return std::any_of(stated.begin(), stated.end(), [&](const UncertainInput& one) { return one.path == driver.id; });
    }
    [[nodiscard]] std::string standingOf(const UncertainDriver& driver) const
    {
        if (isSystemPrice(driver)) return "prices of the catalogue";
        if (driver.driver == Driver::Throughput) return "serving plan";
        std::string origin = m_capital.originOf(driver.id);
        return origin.empty() ? "this layout" : origin;
    }
    static bool isSystemPrice(const UncertainDriver& driver) { return driver.driver >= Driver::PriceCompute && driver.driver <= Driver::PriceCables; }
    [[nodiscard]] std::string fieldOf(const UncertainDriver& driver) const
    {
        if (driver.id.starts_with("parts/")) return "part:" + driver.id.substr(6, driver.id.rfind('/') - 6);
        if (driver.id.find('/') != std::string::npos) return "field:" + driver.id;
        if (driver.driver == Driver::Throughput) return "pool:" + m_results.throughput->pools.front().id;
        if (driver.driver == Driver::Pue) return "field:site/weather";
        if (driver.driver == Driver::Staff) return "field:economics/staff_usd_per_year";
        if (driver.driver == Driver::TokenPriceIn || driver.driver == Driver::TokenPriceOut) return "field:economics/" + driver.id;
        return CapitalReasons::fieldOf(driver.id);
    }

    /// Its low or high value.
    [[nodiscard]] Reason end(const UncertainDriver& driver, bool high) const
    {
        const double value = high ? driver.high : driver.low;
        const Format format = driverFormat(driver.id);
        const std::string label = high ? "high" : "low", text = formatted(value, format);
        if (isStated(driver)) return given(label, value, text, "this layout", fieldOf(driver));
        if (isSystemPrice(driver)) return endOfPrices(driver, high, label);
        if (driver.driver == Driver::Throughput)
            return given(label, value, text, "8 of 10 measurements of the like lie nearer to what is planned (docs/accuracy.md); widened to 9 of 10 by a lognormal distribution", fieldOf(driver));
        const auto note = m_defaults.notes.find(driver.id);
        if (note == m_defaults.notes.end()) return given(label, value, text, "this layout", fieldOf(driver));
        const double of = *(high ? note->second.high : note->second.low);
        std::string source = m_defaults.sourceText(note->second.sources);
        if (!note->second.basis.empty()) source += ": " + note->second.basis;
        if (note->second.confidence == Confidence::Unverified) source += "; an assumption, unverified";
        if (driver.id == "staff_usd_per_mw_year" && std::abs(of * m_in.model.it_mw - value) <= 1e-9 * value)
            return made(How::Product, label, value, format, "staff per MW and year x IT load in MW", {given("staff per MW and year", of, formatted(of, format), std::move(source)), m_capital.megawatts()});
        if (of != value) source = "where it stands: the range of the default ends on this side of it; " + source;
        return given(label, value, text, std::move(source), fieldOf(driver));
    }
    /// The bill at low or high prices over the bill as it is.
    [[nodiscard]] Reason endOfPrices(const UncertainDriver& driver, bool high, const std::string& label) const
    {
        const auto system = static_cast<CostSystem>(static_cast<std::size_t>(driver.driver) - static_cast<std::size_t>(Driver::PriceCompute));
        std::vector<Reason> then, now;
        for (const PricedPart& line : m_capital.input().parts) {
            if (line.system != system || line.typical_usd.value_or(0) <= 0 || partDriver(m_in.model, line.part)) continue;
            const double typical = *line.typical_usd, each = high ? std::max(typical, line.high_usd.value_or(typical)) : std::min(typical, line.low_usd.value_or(typical));
            then.push_back(each == typical ? totalOfLine(m_results, line) : made(How::Product, line.name, Format::Usd, high ? "count x high price" : "count x low price", {countOfLine(line), boundOfLine(m_results, line, high ? 1 : -1)}));
            now.push_back(totalOfLine(m_results, line));
        }
        return made(How::Quotient, label, high ? driver.high : driver.low, Format::Share, high ? "bill at high prices / bill" : "bill at low prices / bill",
                    {made(How::Sum, high ? "bill at high prices" : "bill at low prices", Format::Usd, "sum over the bill of materials", std::move(then)), made(How::Sum, "bill", Format::Usd, "sum over the bill of materials", std::move(now))});
    }

    const Results& m_results;
    const CostDefaults& m_defaults;
    CapitalReasons m_capital;
    UncertaintyInput m_in{};
};

struct SpreadFigure {
    std::string_view id, label;
    double Spread::*value;
    double share;
};
constexpr std::array kSpreadFigures{SpreadFigure{"spread-p5", "5 % of the draws", &Spread::p5, 0.05}, SpreadFigure{"spread-p25", "25 % of the draws", &Spread::p25, 0.25},
                                    SpreadFigure{"spread-p50", "Median of the draws", &Spread::p50, 0.50}, SpreadFigure{"spread-p75", "75 % of the draws", &Spread::p75, 0.75},
                                    SpreadFigure{"spread-p95", "95 % of the draws", &Spread::p95, 0.95}};

Format formatOfCost(CostQuantity quantity)
{
    const FacilityQuantity* known = facilityQuantity(nameOf(quantity));
    return known != nullptr ? known->format : Format::Usd;
}

}  // namespace

Figures ofSpread(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    const auto quantity = quantityNamed(name);
    if (!quantity || !results.economics || !results.economics->uncertainty || !results.cost || !results.facility) return {};
    const auto& spreads = results.economics->uncertainty->spreads;
    const auto found = std::find_if(spreads.begin(), spreads.end(), [&](const Spread& one) { return one.quantity == *quantity; });
    if (found == spreads.end() || !explain(results, defaults, name)) return {};
    const Format format = formatOfCost(*quantity);
    Figures figures{{"spread-base", "As it stands", found->base, format, [&results, &defaults, quantity] { return DrawReasons(results, defaults).asItStands(*quantity); }}};
    for (const SpreadFigure& one : kSpreadFigures)
        figures.push_back({one.id, one.label, (*found).*one.value, format, [&results, &defaults, found, one, format] {
                               return DrawReasons(results, defaults).percentile(std::string(one.label), *found, (*found).*one.value, one.share, format);
                           }});
    return figures;
}

Figures ofDriver(const Results& results, const CostDefaults& defaults, std::string_view name)
{
    if (!results.economics || !results.economics->uncertainty || !results.cost || !results.facility) return {};
    const Uncertainty& all = *results.economics->uncertainty;
    const auto found = std::find_if(all.effects.begin(), all.effects.end(), [&](const DriverEffect& one) { return one.id == name; });
    if (found == all.effects.end()) return {};
    const Format own = driverFormat(name), cost = formatOfCost(all.main);
    const auto asked = [&](auto why) { return [&results, &defaults, found, why] { return why(DrawReasons(results, defaults), *found); }; };
    return {{"driver-low", "Low", found->low, own, asked([](const DrawReasons& of, const DriverEffect& e) { return of.bound(e, false); })},
            {"driver-high", "High", found->high, own, asked([](const DrawReasons& of, const DriverEffect& e) { return of.bound(e, true); })},
            {"driver-at-low", "Cost at low", found->atLow, cost, asked([cost](const DrawReasons& of, const DriverEffect& e) { return of.costAt(e, false, cost); })},
            {"driver-at-high", "Cost at high", found->atHigh, cost, asked([cost](const DrawReasons& of, const DriverEffect& e) { return of.costAt(e, true, cost); })},
            {"driver-share", "Share of the variance", found->share, Format::Share, asked([](const DrawReasons& of, const DriverEffect& e) { return of.shareOf(e); })}};
}

}  // namespace mw::told
