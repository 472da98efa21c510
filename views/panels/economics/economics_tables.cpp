// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/economics/economics_tables.h"

#include "solver/economics/agents_served.h"

#include "solver/economics/names.h"
#include "solver/quantities/capital_by_hall.h"
#include "solver/quantities/driver_text.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/told_figure.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(mw::Economics)
};

QString dollars(const std::optional<double>& usd) { return usd ? format::money(*usd) : QString(); }
QString perMillion(const std::optional<double>& usd) { return usd ? format::text(usd, Format::UsdPerMillion) : QString(); }

auto isOfSystem(std::string system)
{
    return [system = std::move(system)](const Results& r, InstanceIndex i) { return toText(costSystem(r.facility->part(i).kind)) == system; };
}

auto isOfPart(std::string part)
{
    return [part = std::move(part)](const Results& r, InstanceIndex i) { return r.facility->part(i).id == part; };
}

EconomicsTable figures(const Results& results)
{
    EconomicsTable table{{Pages::tr("Figure"), Pages::tr("Value"), Pages::tr("What it is")}, {}};
    for (const FacilityQuantity& one : facilityQuantities()) {
        if (one.engine != Engine::Cost && one.engine != Engine::Economics) continue;
        if (const auto value = one.read(results))
            table.rows.push_back({{localText(one.label), format::text(value, one.format), localText(one.help)}, std::string(one.id), {}, localText(one.formula)});
    }
    return table;
}

EconomicsTable lines(const std::vector<MoneyLine>& money, const char* quantity, MoneyTable of, QString (*show)(const std::optional<double>&) = &dollars)
{
    EconomicsTable table{{Pages::tr("Line"), Pages::tr("Low"), Pages::tr("Typical"), Pages::tr("High"), Pages::tr("From")}, {}};
    for (const MoneyLine& line : money) {
        if (line.usd == 0) continue;
        const bool placed = line.source == "bill of materials";
        table.rows.push_back({{localText(line.name), show(line.low_usd), show(line.usd), show(line.high_usd), localText(line.source)}, quantity,
                              placed ? std::function<bool(const Results&, InstanceIndex)>(isOfSystem(line.name)) : nullptr, {}, moneySubject(of, line.name), {"money", line.low_usd ? "money-low" : "money", "money", line.high_usd ? "money-high" : "money", "money"}});
    }
    return table;
}

EconomicsTable bySystem(const Results& r) { return r.cost ? lines(r.cost->capexBySystem, "capex_usd", MoneyTable::Capital) : EconomicsTable{}; }
EconomicsTable runningCost(const Results& r) { return r.cost ? lines(r.cost->opexByLine, "opex_usd_per_year", MoneyTable::Running) : EconomicsTable{}; }
EconomicsTable ofTokens(const Results& r)
{
    if (!r.cost) return {};
    return r.cost->usd_per_million_tokens ? lines(r.cost->tokenCostBuildUp, "usd_per_million_tokens", MoneyTable::Tokens, &perMillion) : lines(r.cost->tokenCostBuildUp, "tco_usd_per_year", MoneyTable::Tokens);
}

EconomicsTable byHall(const Results& results)
{
    EconomicsTable table{{Pages::tr("Hall"), Pages::tr("IT load"), Pages::tr("Capital"), Pages::tr("Share"), Pages::tr("Capital per MW of IT")}, {}};
    const auto halls = capitalByHall(results);
    double all_usd = 0;
    for (const HallCapital& hall : halls) all_usd += hall.usd;
    for (const HallCapital& hall : halls)
        table.rows.push_back({{hall.hall.empty() ? Pages::tr("outdoors") : toQt(hall.hall), format::power(hall.it_kw), format::money(hall.usd),
                               all_usd > 0 ? format::share(hall.usd / all_usd) : QString(), hall.it_kw > 0 ? format::money(hall.usd / hall.it_kw * 1000) : QString()},
                              "capex_usd", [id = hall.hall](const Results& r, InstanceIndex i) { return standsInHall(*r.facility, i, id); }, {}, hallSubject(hall.hall), {"hall-capital", "hall-load", "hall-capital", "hall-share", hall.it_kw > 0 ? "hall-per-mw" : "hall-capital"}});
    return table;
}

EconomicsTable byPart(const Results& results)
{
    EconomicsTable table{{Pages::tr("Part"), Pages::tr("Count"), Pages::tr("Low"), Pages::tr("Typical"), Pages::tr("High"), Pages::tr("From")}, {}};
    if (!results.cost) return table;
    std::vector<const BomLine*> bill;
    for (const BomLine& line : results.cost->bom) bill.push_back(&line);
    std::stable_sort(bill.begin(), bill.end(), [](const auto* a, const auto* b) { return a->total_usd.value_or(-1) > b->total_usd.value_or(-1); });
    for (const BomLine* line : bill) {
        const auto times = [line](const std::optional<double>& usd) { return usd ? std::optional(*usd * line->count) : std::nullopt; };
        table.rows.push_back({{toQt(line->name), line->unit == "each" ? format::count(line->count) : format::quantity(line->count, localText(line->unit)),
                               dollars(times(line->unitLow_usd)), line->total_usd ? dollars(line->total_usd) : Pages::tr("no price"), dollars(times(line->unitHigh_usd)),
                               localText(line->basis)},
                              "capex_usd", isOfPart(line->part), {}, billSubject(*line), {}});
        const auto orTotal = [line](bool known, const char* figure) { return std::string(known ? figure : line->total_usd ? "bill-total" : "bill-count"); };
        const bool priced = line->total_usd.has_value();
        table.rows.back().figures = {orTotal(priced, "bill-total"), "bill-count", orTotal(line->unitLow_usd.has_value(), "bill-low"), orTotal(priced, "bill-total"), orTotal(line->unitHigh_usd.has_value(), "bill-high"),
                                     orTotal(line->unit_usd.has_value(), "bill-each")};
    }
    return table;
}

/// How many agents a workload keeps at work; nothing where its turns have no gaps.
QString agentsOf(const Results& results, const std::string& workload)
{
    if (results.throughput)
        for (const AgentsServed& one : agentsServed(results.layout->workloads, results.throughput->workloads))
            if (one.workload == workload) return std::round(one.agents) == 1 ? Pages::tr("1 agent, waiting %1 of its time").arg(format::share(one.duty)) : Pages::tr("%1 agents, waiting %2 of their time").arg(format::count(one.agents), format::share(one.duty));
    return {};
}

EconomicsTable sales(const Results& results)
{
    EconomicsTable table{{Pages::tr("Tier or workload"), Pages::tr("Revenue a year"), Pages::tr("Share of tokens"), Pages::tr("Speed asked for"), Pages::tr("Cost of its tokens")}, {}};
    if (results.economics)
        for (const TierRevenue& tier : results.economics->units.tiers) {
            QString speed = tier.speed ? format::tokensPerSecond(*tier.speed) : QString();
            if (tier.served) speed += *tier.served ? Pages::tr(", as planned") : Pages::tr(", not reached");
            table.rows.push_back({{toQt(tier.id), format::money(tier.usd_per_year), format::share(tier.share), speed, {}}, "revenue_usd_per_year", {}, {}, tierSubject(tier.id), {"tier-revenue", "tier-revenue", "tier-share", tier.speed ? "tier-speed" : "tier-revenue", "tier-revenue"}});
        }
    if (results.cost)
        for (const WorkloadCost& work : results.cost->workloads) {
            const QString agents = agentsOf(results, work.id);
            const std::string cost = work.usd_per_million_tokens || agents.isEmpty() ? "sold-cost" : "sold-agents";
            table.rows.push_back({{toQt(work.id), {}, {}, agents, perMillion(work.usd_per_million_tokens)}, "usd_per_million_tokens", {}, {}, soldSubject(work.id), {cost, cost, cost, agents.isEmpty() ? cost : "sold-agents", cost}});
        }
    return table;
}

EconomicsTable years(const Results& results)
{
    EconomicsTable table{{Pages::tr("Year"), Pages::tr("Capital and refresh"), Pages::tr("Revenue"), Pages::tr("Running cost"), Pages::tr("Tax"), Pages::tr("Debt, net"),
                          Pages::tr("Project"), Pages::tr("Owners")},
                         {}};
    if (!results.economics || results.economics->overTime.capital_usd <= 0) return table;
    int number = 0;
    for (const MoneyFlow& year : results.economics->overTime.years)
        table.rows.push_back({{QString::number(++number), format::money(year.capital + year.refresh + year.residual), format::money(year.revenue),
                               format::money(year.energy + year.otherOpex), format::money(year.tax), format::money(year.debtDrawn + year.interest + year.principal),
                               format::money(year.project), format::money(year.equity)},
                              "npv_over_time_usd", {}, {}, yearSubject(static_cast<std::size_t>(number)), {"year-owners", "year-capital", "year-revenue", "year-running", "year-tax", "year-debt", "year-project", "year-owners"}});
    return table;
}

EconomicsTable binding(const Results& results)
{
    EconomicsTable table{{Pages::tr("What"), Pages::tr("Added"), Pages::tr("Full"), Pages::tr("Tokens more"), Pages::tr("Cost"), Pages::tr("Worth"), Pages::tr("Cost of tokens then"),
                          Pages::tr("Payback")},
                         {}};
    if (!results.economics) return table;
    for (const ConstraintValue& one : results.economics->constraints) {
        EconomicsRow row{{localText(one.name), one.unit == "MW" ? QStringLiteral("1 MW") : localText(one.unit), one.loading ? format::share(*one.loading) : QString(), format::tokensPerSecond(one.tokens_per_s), dollars(one.usd),
                          dollars(one.worth_usd), perMillion(one.usd_per_million), one.payback_years ? format::text(one.payback_years, Format::Years) : QString()},
                         one.binds ? "one_more_tokens_per_s" : "", {}, {}, bindingSubject(one)};
        const auto orTokens = [](bool known, const char* figure) { return std::string(known ? figure : "binds-tokens"); };
        row.figures = {"binds-tokens", "binds-tokens", orTokens(one.loading.has_value(), "binds-full"), "binds-tokens", orTokens(one.usd.has_value(), "binds-cost"), orTokens(one.worth_usd.has_value(), "binds-worth"),
                       orTokens(one.usd_per_million.has_value(), "binds-then"), orTokens(one.payback_years.has_value(), "binds-payback")};
        if (!one.subject.empty()) row.isBehind = [path = one.subject](const Results& r, InstanceIndex i) { return r.facility->instances[i].path == path; };
        table.rows.push_back(std::move(row));
    }
    return table;
}

EconomicsTable spreads(const Results& results)
{
    EconomicsTable table{{Pages::tr("Quantity"), Pages::tr("As it stands"), QStringLiteral("5 %"), QStringLiteral("25 %"), Pages::tr("Median"), QStringLiteral("75 %"), QStringLiteral("95 %")}, {}};
    if (!results.economics || !results.economics->uncertainty) return table;
    for (const Spread& one : results.economics->uncertainty->spreads) {
        const FacilityQuantity* const quantity = facilityQuantity(nameOf(one.quantity));
        const auto show = [&](double value) { return quantity != nullptr ? format::text(value, quantity->format) : format::money(value); };
        table.rows.push_back({{localText(quantity != nullptr ? quantity->label : nameOf(one.quantity)), show(one.base), show(one.p5), show(one.p25), show(one.p50), show(one.p75),
                               show(one.p95)},
                              std::string(nameOf(one.quantity)), {}, {}, spreadSubject(one.quantity), {"spread-base", "spread-base", "spread-p5", "spread-p25", "spread-p50", "spread-p75", "spread-p95"}});
    }
    return table;
}

EconomicsTable drivers(const Results& results)
{
    EconomicsTable table{{Pages::tr("Input"), Pages::tr("Low"), Pages::tr("High"), Pages::tr("Cost at low"), Pages::tr("Cost at high"), Pages::tr("Share of the variance")}, {}};
    if (!results.economics || !results.economics->uncertainty || !results.cost) return table;
    const Uncertainty& sure = *results.economics->uncertainty;
    const FacilityQuantity* const quantity = facilityQuantity(nameOf(sure.main));
    const auto show = [&](double value) { return quantity != nullptr ? format::text(value, quantity->format) : format::money(value); };
    for (const DriverEffect& one : sure.effects) {
        const DriverText driver = driverText(one.id, results.facility.get());
        const auto told = [&](double value) {
            return driver.scale == 1 ? format::quantity(value, toQt(driver.unit)) : format::share(value) + localText(driver.unit).mid(1);   // "% a year"
        };
        table.rows.push_back({{localText(driver.name), told(one.low), told(one.high), show(one.atLow), show(one.atHigh), format::share(one.share)},
                              std::string(nameOf(sure.main)), {}, {}, driverSubject(one.id), {"driver-share", "driver-low", "driver-high", "driver-at-low", "driver-at-high", "driver-share"}});
    }
    return table;
}

}  // namespace

QString EconomicsTopic::name() const
{
    return Pages::tr(title);
}

const std::vector<EconomicsTopic>& economicsTopics()
{
    static const std::vector<EconomicsTopic> topics{
        {"figures", QT_TRANSLATE_NOOP("mw::Economics", "Key figures"), "cost", &figures},
        {"tokens", QT_TRANSLATE_NOOP("mw::Economics", "Cost of a million tokens"), "cost", &ofTokens},
        {"system", QT_TRANSLATE_NOOP("mw::Economics", "Capital by system"), "capital", &bySystem},
        {"hall", QT_TRANSLATE_NOOP("mw::Economics", "Capital by hall"), "capital-halls", &byHall},
        {"part", QT_TRANSLATE_NOOP("mw::Economics", "Capital by part"), "bill", &byPart},
        {"running", QT_TRANSLATE_NOOP("mw::Economics", "Running cost"), "cost", &runningCost},
        {"sales", QT_TRANSLATE_NOOP("mw::Economics", "Tiers and workloads"), "cash-flow", &sales},
        {"time", QT_TRANSLATE_NOOP("mw::Economics", "Money over time"), "cash-flow", &years},
        {"binds", QT_TRANSLATE_NOOP("mw::Economics", "What binds"), "binds", &binding},
        {"spread", QT_TRANSLATE_NOOP("mw::Economics", "How sure the cost is"), "spread", &spreads},
        {"drivers", QT_TRANSLATE_NOOP("mw::Economics", "What moves the cost"), "tornado", &drivers},
    };
    return topics;
}

}  // namespace mw
