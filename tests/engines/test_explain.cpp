// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Why is this 1.17?": each reason gives its figure again from its inputs, down to figures that somebody stated.
#include "tests/engines/explain_checks.h"
#include "tests/engines/explain_economics.h"

#include "solver/quantities/link_quantity.h"
#include "solver/quantities/links_together.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/capital_by_hall.h"
#include "solver/quantities/together.h"

#include <tuple>

using namespace mw;
using namespace explained;

namespace {

/// The GB200 example with the economics of a text, and a grid limit in MW.
LayoutPtr with(const std::string& yaml, std::optional<double> limit_mw)
{
    auto loaded = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
    auto own = readLayout("millwright: 1\n" + yaml, "own.yaml");
    if (!loaded.value || !own.value) qFatal("a layout cannot be read");
    auto settings = std::make_shared<Settings>(*loaded.value->settings);
    settings->economics = own.value->settings->economics;
    if (limit_mw) settings->site.grid.limit_mw = limit_mw;
    loaded.value->settings = settings;
    return std::make_shared<const Layout>(std::move(*loaded.value));
}

/// The same with a figure of all components whose id begins so.
LayoutPtr changed(const LayoutPtr& base, std::string_view prefix, const char* figure, double value)
{
    auto layout = std::make_shared<Layout>(*base);
    for (std::size_t i = 0; i < layout->components.rows().size(); ++i) {
        Component one = *layout->components.rows()[i];
        if (!one.id.starts_with(prefix)) continue;
        one.overrides = {{figure, value}};
        layout->components.replace(i, one);
    }
    return layout;
}

/// The same results, if a tenth more of the fabric gave a twentieth more tokens.
ResultsPtr boundByFabric(const Results& results)
{
    auto changed = std::make_shared<Results>(results);
    auto economics = std::make_shared<EconomicsResults>(*results.economics.value);
    economics->constraints = constraintValues({}, {{"scale-out fabric", 0.05 * *results.throughput->outputTokens_per_s, 0.05, true}}, *results.costOf, *results.cost.value);
    changed->economics.value = std::move(economics);
    return changed;
}

/// Each quantity that is known has a reason that gives it again and leads down to something to click.
void every(const Results& results, std::set<std::string_view>& explained)
{
    for (const auto& quantity : facilityQuantities()) {
        const auto value = quantity.read(results);
        const auto reason = explain(results, *data()->costs, quantity.id);
        const std::string name(quantity.id);
        QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
        if (!value) continue;
        QVERIFY2(near(reason->value, *value), name.c_str());
        QVERIFY2(near(recomputed(*reason), *value), (name + ": recomputed " + std::to_string(recomputed(*reason)) + ", shown " + std::to_string(*value)).c_str());
        const auto wrong = fault(*reason, results);
        QVERIFY2(wrong.empty(), (name + ": " + wrong).c_str());
        std::set<std::string> named;
        subjects(*reason, named);
        for (const auto& subject : named) QVERIFY2(leadsSomewhere(subject, results), (name + ": " + subject).c_str());
        QVERIFY2(!named.empty() || *value == 0, name.c_str());
        explained.insert(quantity.id);
    }
}

/// Every figure of every workload and pool of the serving plan.
void everyServed(const Results& results, std::set<std::string_view>& explained)
{
    for (const WorkloadResult& workload : results.throughput->workloads)
        for (const WorkloadQuantity& quantity : workloadQuantities()) {
            const auto value = quantity.read(workload);
            const auto reason = explainWorkload(results, quantity.id, workload.id);
            const std::string name = workload.id + " " + std::string(quantity.id);
            QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
            if (!value) continue;
            told(name, reason, *value, results);
            if (QTest::currentTestFailed()) return;
            explained.insert(quantity.id);
        }
    std::set<std::string> pools;
    for (const PoolResult& pool : results.throughput->pools) pools.insert(pool.id);
    for (const Pool& pool : results.layout->settings->serving.pools) pools.insert(pool.id);
    for (const std::string& pool : pools)
        for (const PoolQuantity& quantity : poolQuantities()) {
            const auto value = readPool(quantity, results, pool);
            const auto reason = explainPool(results, quantity.id, pool);
            const std::string name = pool + " " + std::string(quantity.id);
            QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
            if (!value) continue;
            told(name, reason, *value, results);
            if (QTest::currentTestFailed()) return;
            explained.insert(quantity.id);
        }
}

}  // namespace

class TestExplain : public QObject {
    Q_OBJECT
private slots:
    void facility_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* name :
             {"gb200-scalable-unit", "dgx-h100-superpod-4su", "mixed-inference-hall", "hall-100mw", "scalable-unit-with-trays"})
            QTest::newRow(name) << name;
    }

    void facility()
    {
        QFETCH(QString, example);
        std::set<std::string_view> explained;
        every(solved(example.toStdString()), explained);
        QVERIFY(explained.size() >= 14);
    }

    /// Of money too: each figure of units, of time and of what binds, in layouts that have it.
    void money()
    {
        std::set<std::string_view> explained;
        const char* sold = "economics: {phases: [{id: a, share: 0.5, energised_month: 12}, {id: b, share: 0.5, energised_month: 24}], land_usd: 1e6, analysis_years: 8, "
                           "finance: {debt_share: 0.5, debt_rate: 0.07, tax_rate: 0.25}, token_price_change: -0.05, property_tax_share: 0.01, residual_share: 0.1, "
                           "tokens_per_engineer_year: 1e9, price_tiers: [{id: all, share: 1, usd_per_million_input: 1, usd_per_million_cached: 0.1, usd_per_million_output: 4}]}\n";
        const char* noTiers = "economics: {price_usd_per_million_input: 0.4, price_usd_per_million_output: 1.5}\n";
        every(*solve(with(sold, std::nullopt), data()), explained);
        if (QTest::currentTestFailed()) return;
        every(*solve(with(noTiers, std::nullopt), data()), explained);
        if (QTest::currentTestFailed()) return;
        // A connection that is full.
        every(*solve(with(sold, 1.36), data()), explained);
        if (QTest::currentTestFailed()) return;
        // Feeders that are full once the other side is lost; a fabric that holds the tokens back.
        every(*solve(changed(with(sold, std::nullopt), "busway-", "rating_kw", 750), data()), explained);
        if (QTest::currentTestFailed()) return;
        every(*boundByFabric(*solve(with(sold, std::nullopt), data())), explained);
        if (QTest::currentTestFailed()) return;
        for (const auto& quantity : facilityQuantities())
            if (quantity.engine == Engine::Economics || quantity.engine == Engine::Cost || quantity.engine == Engine::Supply)
                QVERIFY2(explained.contains(quantity.id), quantity.id.data());
    }

    void least()
    {
        Reason reason{.label = "worst", .value = 3, .text = "3", .how = Reason::How::Least, .formula = "f", .inputs = {}};
        reason.inputs = {Reason{.label = "a", .value = 5}, Reason{.label = "b", .value = 3}, Reason{.label = "c", .value = 4}};
        QCOMPARE(recomputed(reason), 3.0);
    }

    /// A balance that does not balance gives nothing.
    void balances()
    {
        Reason reason{.label = "rate", .value = 0.1, .text = "10 %", .how = Reason::How::Balance, .formula = "f", .inputs = {}};
        reason.inputs = {Reason{.label = "a", .value = 5}, Reason{.label = "b", .value = -5}};
        QCOMPARE(recomputed(reason), 0.1);
        reason.inputs.back().value = -4.9;
        QVERIFY(std::isnan(recomputed(reason)));
    }

    void served_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("as shipped") << "";
        QTest::newRow("apart") << "serving: {mode: disaggregated}\n";
        QTest::newRow("together") << "serving: {mode: aggregated}\n";
        QTest::newRow("pools") << "serving: {pools: [{id: p, role: prefill, members: ['rack-[1-3]']}, {id: d, role: decode, members: ['rack-[4-8]'], tensor: 8}]}\n";
        QTest::newRow("training") << "serving: {pools: [{id: run, role: training, members: ['rack-[1-4]']}, {id: rest, role: both, members: ['rack-[5-8]']}]}\n"
                                     "workloads: [{id: run, model: llama-3.1-70b, training: {}}, {id: chat, model: llama-3.1-70b, draft_tokens: 3, ttft_ms: 2000, tpot_ms: 40}]\n";
        QTest::newRow("few requests") << "workloads: [{id: chat, model: llama-3.1-70b, requests_per_s: 20, ttft_ms: 2000, tpot_ms: 40}, {id: passages, model: llama-3.1-70b, output_tokens: 0}]\n";
        QTest::newRow("feed-forward apart") << "serving: {pools: [{id: p, role: prefill, members: ['rack-[1-2]']}, {id: d, role: decode, members: ['rack-[3-5]']}, {id: f, role: feed-forward, members: ['rack-[6-8]']}]}\n";
        QTest::newRow("out of reach") << "workloads: [{id: chat, model: llama-3.1-70b, ttft_ms: 0.1, tpot_ms: 0.1}]\n";
    }

    /// Times of a request from queue to token, rates, and each pool's batch, memory, tokens and draw, however the plan divides them.
    void served()
    {
        QFETCH(QString, change);
        auto loaded = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        auto own = readLayout("millwright: 1\n" + change.toStdString(), "own.yaml");
        QVERIFY(loaded.value && own.value);
        auto settings = std::make_shared<Settings>(*loaded.value->settings);
        if (change.contains(QLatin1String("serving"))) settings->serving = own.value->settings->serving;
        loaded.value->settings = settings;
        if (change.contains(QLatin1String("workloads"))) loaded.value->workloads = own.value->workloads;
        std::set<std::string_view> explained;
        const auto results = solve(std::make_shared<const Layout>(std::move(*loaded.value)), data());
        QVERIFY(results->throughput);
        everyServed(*results, explained);
        QVERIFY(!explained.empty());
        const std::string row = QTest::currentDataTag();
        if (row == "as shipped")
            for (const char* id : {"ttft", "tpot", "queue", "prefill", "late-transfer", "requests", "served", "token-cost", "pool-tokens", "pool-batch", "pool-memory-share", "pool-kv", "pool-draw", "pool-compute", "pool-step", "ttft-p50", "ttft-p90", "ttft-p99", "tpot-p50", "tpot-p99", "answer-p99",
                                   "ttft-p99-bursty", "tpot-p90-bursty", "answer-p50-bursty"})
                QVERIFY2(explained.contains(id), id);
        if (row == "training") QVERIFY(explained.contains("training-mfu"));
        if (row == "pools") QVERIFY(explained.contains("cache-transfer"));
    }

    /// Where prompts queue, percentiles have waiting in them, more of it in bursts.
    void queues()
    {
        auto results = std::make_shared<Results>(solved("gb200-scalable-unit"));
        auto serving = std::make_shared<ThroughputResults>(*results->throughput.value);
        WorkloadResult& workload = serving->workloads.front();
        const LatencyLines lines{{.load = 0.9, .service_ms = 200, .servers = 2, .beside_ms = 250}, {.mean_ms = 20, .batch = 64, .stepSlope_ms = 0.1, .promptStall_ms = 0.05, .least_ms = 5}};
        serving->lines = {{workload.id, lines}};
        workload.poisson = latencyPercentiles(lines.prompts, lines.decode, kPoissonScv), workload.bursty = latencyPercentiles(lines.prompts, lines.decode, kBurstyScv);
        results->throughput.value = serving;
        for (const char* what : {"ttft", "tpot", "answer"})
            for (const char* which : {"p50", "p90", "p99", "p50-bursty", "p90-bursty", "p99-bursty"}) {
                const std::string id = std::string(what) + '-' + which;
                told(id, explainWorkload(*results, id, workload.id), workloadQuantity(id)->read(workload).value(), *results);
                if (QTest::currentTestFailed()) return;
            }
        const auto waiting = [&](const char* id) { return explainWorkload(*results, id, workload.id)->inputs[1].value; };
        QVERIFY(waiting("ttft-p99") > 0 && waiting("ttft-p99-bursty") > 2 * waiting("ttft-p99"));
    }

    void instances_data() { facility_data(); }

    void instances()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        std::set<const Part*> seen;  // one of each part: there are ten thousand instances
        std::set<std::string_view> explained;
        for (InstanceIndex i = 0; i < results.facility->instances.size(); ++i) {
            if (!seen.insert(&results.facility->part(i)).second) continue;
            for (const auto& quantity : instanceQuantities()) {
                const auto value = quantity.read(results, i);
                const auto reason = explain(results, quantity.id, i);
                const std::string name = results.facility->instances[i].path + " " + std::string(quantity.id);
                QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
                if (!value) continue;
                QVERIFY2(near(recomputed(*reason), *value),
                         (name + ": recomputed " + std::to_string(recomputed(*reason)) + ", shown " +
                          std::to_string(*value))
                             .c_str());
                told(name, reason, *value, results);
                if (QTest::currentTestFailed()) return;
                explained.insert(quantity.id);
            }
        }
        if (example == QStringLiteral("gb200-scalable-unit"))
            for (const char* id : {"supply-temperature", "return-temperature", "loop-flow", "coolant-pressure"}) QVERIFY2(explained.contains(id), id);
        if (example == QStringLiteral("dgx-h100-superpod-4su")) QVERIFY(explained.contains("unit-fill"));
    }

    void together_data() { facility_data(); }

    /// Of a few racks, of all that is placed, and of all of a part: each row of the inspector from its members, against a sum, highest and lowest by hand.
    void together()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        std::vector<InstanceIndex> all, few;
        for (InstanceIndex i = 0; i < results.facility->instances.size() && all.size() < 600; ++i) all.push_back(i);
        for (const InstanceIndex i : all)
            if (isRack(results.facility->part(i).kind) && few.size() < 5) few.push_back(i);
        for (const auto& members : {few, all})
            for (const auto& quantity : instanceQuantities()) {
                if (quantity.id == "autonomy" && members.size() > 5) continue;   // some ways each
                const auto value = readTogether(quantity, results, members);
                const auto reason = explainTogether(results, quantity.id, members);
                const std::string name = std::to_string(members.size()) + " " + std::string(quantity.id);
                QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
                std::vector<double> own;
                for (const InstanceIndex i : members)
                    if (const auto one = quantity.read(results, i); one && countsTogether(quantity, results.facility->part(i))) own.push_back(*one);
                if (!value) continue;
                QVERIFY2(!own.empty(), name.c_str());
                double sum = 0;
                for (const double one : own) sum += one;
                QVERIFY2(near(*value, quantity.sum == Sum::Add ? sum : quantity.sum == Sum::Worst ? *std::max_element(own.begin(), own.end()) : *std::min_element(own.begin(), own.end())), name.c_str());
                if (members.size() == few.size() && quantity.sum == Sum::Add) QCOMPARE(reason->inputs.size(), own.size());
                told(name, reason, *value, results);
                if (QTest::currentTestFailed()) return;
            }
    }

    void bought_data() { facility_data(); }

    /// Lines of the bill, of money and of halls: as the engine has them, count x price down to what a source states.
    void bought()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        const auto times = [](const std::optional<double>& usd, double count) { return usd ? std::optional(*usd * count) : std::nullopt; };
        for (const BomLine& line : results.cost->bom) {
            toldAs(results, billSubject(line), {{"bill-total", line.total_usd}, {"bill-each", line.unit_usd}, {"bill-count", line.count}, {"bill-low", times(line.unitLow_usd, line.count)}, {"bill-high", times(line.unitHigh_usd, line.count)}});
            if (QTest::currentTestFailed()) return;
        }
        const auto lines = [&](const std::vector<MoneyLine>& money, MoneyTable table) {
            for (const MoneyLine& line : money)
                if (line.usd != 0) toldAs(results, moneySubject(table, line.name), {{"money", line.usd}, {"money-low", table == MoneyTable::Capital ? line.low_usd : std::nullopt}, {"money-high", table == MoneyTable::Capital ? line.high_usd : std::nullopt}});
        };
        lines(results.cost->capexBySystem, MoneyTable::Capital), lines(results.cost->opexByLine, MoneyTable::Running), lines(results.cost->tokenCostBuildUp, MoneyTable::Tokens);
        for (const HallCapital& hall : capitalByHall(results)) toldAs(results, hallSubject(hall.hall), {{"hall-capital", hall.usd}, {"hall-load", hall.it_kw}});
    }

    void economics_data() { facility_data(); }

    /// What comes in and goes out by tier, workload and year, what binds, and how sure the cost is: of the examples as they are.
    void economics()
    {
        QFETCH(QString, example);
        economicsAreTold(solved(example.toStdString()));
    }

    /// The same with phases, debt, tax, changing prices, tiers and agents, and with a connection that is full.
    void economicsOfMore_data()
    {
        QTest::addColumn<QString>("money");
        QTest::addColumn<double>("limit_mw");
        const char* sold = "economics: {phases: [{id: a, share: 0.5, energised_month: 12}, {id: b, share: 0.5, energised_month: 24}], land_usd: 1e6, analysis_years: 8, build_months: 6, ramp_months: 9, "
                           "finance: {debt_share: 0.5, debt_rate: 0.07, tax_rate: 0.25}, token_price_change: -0.05, energy_price_change: 0.03, refresh_price_share: 0.7, residual_share: 0.1, "
                           "price_tiers: [{id: fast, share: 0.4, usd_per_million_input: 1, usd_per_million_cached: 0.1, usd_per_million_output: 8, tokens_per_s: 60}, {id: rest, share: 0.6, usd_per_million_input: 0.5, usd_per_million_output: 3}], "
                           "uncertainty: [{path: economics/utilisation, low: 0.4, typical: 0.6, high: 0.8}, {path: pue, low: 1.1, typical: 1.2, high: 1.4, distribution: lognormal}, {path: parts/nvidia.gb200-nvl72/price_usd, low: 2.5e6, typical: 3e6, high: 4e6}], "
                           "correlations: [{between: [economics/utilisation, pue], value: 0.3}]}\n";
        QTest::newRow("phases") << sold << 0.0;
        QTest::newRow("full") << "economics: {staff_usd_per_year: 2e6, price_usd_per_million_input: 0.4, price_usd_per_million_output: 1.5}\n" << 1.36;
    }

    void economicsOfMore()
    {
        QFETCH(QString, money);
        QFETCH(double, limit_mw);
        const auto results = solve(with(money.toStdString(), limit_mw > 0 ? std::optional(limit_mw) : std::nullopt), data());
        economicsAreTold(*results);
        if (QTest::currentTestFailed() || limit_mw > 0) return;
        QVERIFY(results->economics->units.tiers.size() == 2 && results->economics->overTime.years.size() >= 9);
        double tax = 0, debt = 0;
        for (const MoneyFlow& year : results->economics->overTime.years) tax += year.tax, debt += year.debtDrawn;
        QVERIFY(tax < 0 && debt > 0);
    }

    void failing_data() { facility_data(); }

    /// What single failures do, by list, and how available the fabrics are.
    void failing()
    {
        QFETCH(QString, example);
        const Results& r = solved(example.toStdString());
        constexpr std::size_t kTried = 30;   // each is played
        const auto& facility = *r.facility;
        if (r.redundancy)
            for (std::size_t i = 0; i < std::min(kTried, r.redundancy->failures.size()); ++i) {
                const FailureGroup& one = r.redundancy->failures[i];
                toldAs(r, failureSubject(facility, one), {{"failure-dropped", one.dropped_kw}, {"failure-off", one.off_kw}, {"failure-alike", static_cast<double>(one.things.size())},
                                                          {"failure-riding", one.riding > 0 ? std::optional(one.riding_kw) : std::nullopt}, {"failure-worst", one.overloads > 0 ? std::optional(one.worstLoading) : std::nullopt}});
                if (QTest::currentTestFailed()) return;
            }
        if (r.coolant && r.coolant->failures)
            for (std::size_t i = 0; i < std::min(kTried, r.coolant->failures->failures.size()); ++i) {
                const CoolingFailure& one = r.coolant->failures->failures[i];
                toldAs(r, failureSubject(facility, one), {{"failure-hot", static_cast<double>(one.hot)}, {"failure-short", one.short_kw}, {"failure-first", one.first_s ? std::optional(*one.first_s / 60) : std::nullopt}});
                if (QTest::currentTestFailed()) return;
            }
        if (r.meshFailures)
            for (std::size_t i = 0; i < std::min(kTried, r.meshFailures->failures.size()); ++i) {
                const MeshFailure& one = r.meshFailures->failures[i];
                toldAs(r, failureSubject(facility, one), {{"failure-voltage", one.solved ? one.lowest_pu : std::nullopt}});
                if (QTest::currentTestFailed()) return;
            }
        if (r.outages)
            for (std::size_t i = 0; i < std::min(kTried, r.outages->outages.size()); ++i) {
                const FabricOutage& one = r.outages->outages[i];
                toldAs(r, failureSubject(facility, one), {{"outage-bisection", one.bisectionLost}, {"outage-host", one.hostLost}, {"outage-hosts", static_cast<double>(one.hostsCutOff)},
                                                          {"outage-hours", one.perYear > 0 ? std::optional(one.perYear * one.repair_h) : std::nullopt}});
                if (QTest::currentTestFailed()) return;
            }
        if (r.fabric && r.outages)
            for (const FabricDetail& one : r.fabric->fabrics) {
                toldAs(r, fabricSubject(one.name), {{"fabric-bandwidth", one.availability.expectedBandwidth}, {"fabric-failures", one.availability.failuresPerYear}});
                if (QTest::currentTestFailed()) return;
            }
    }

    void points_data() { facility_data(); }

    /// Points of the frontier, and the memories of sessions.
    void points()
    {
        QFETCH(QString, example);
        const Results& r = solved(example.toStdString());
        const auto shown = [&](std::optional<std::size_t> place, const FrontierPoint& point) {
            toldAs(r, pointSubject(place), {{"point-user", point.tokens_per_s_per_user}, {"point-accelerator", point.tokens_per_s_per_accelerator}, {"point-mw", point.tokens_per_s_per_mw},
                                            {"point-dollar", point.output_tokens_per_usd > 0 ? std::optional(point.output_tokens_per_usd) : std::nullopt}});
        };
        QVERIFY(example != QLatin1String("gb200-scalable-unit") || (r.throughput->frontier.size() > 5 && r.throughput->planned));
        for (std::size_t i = 0; i < r.throughput->frontier.size(); ++i) shown(i, r.throughput->frontier[i]);
        if (r.throughput->planned) shown(std::nullopt, *r.throughput->planned);
        for (const WorkloadResult& workload : r.throughput->workloads)
            if (workload.sessions)
                for (const SessionTier& tier : workload.sessions->tiers)
                    toldAs(r, sessionSubject(workload.id, tier.place), {{"session-kept", tier.share}, {"session-read", tier.fetch_ms}, {"session-again", workload.sessions->recompute_ms}});
    }

    void linksTogether_data() { facility_data(); }

    /// Sums of all links, of five and of none: against sums by hand.
    void linksTogether()
    {
        QFETCH(QString, example);
        const Results& r = solved(example.toStdString());
        std::vector<LinkIndex> all, few;
        for (const FacilityLink& link : r.facility->links) all.push_back(link.index);
        for (std::size_t i = 0; i < all.size() && few.size() < 5; i += all.size() / 5 + 1) few.push_back(all[i]);
        for (const auto& links : {all, few, std::vector<LinkIndex>{}}) {
            std::map<std::string_view, double> sums;
            for (const LinkIndex l : links) {
                const FacilityLink& link = r.facility->links[l];
                sums[link.kind == PortKind::Power ? "links-power" : link.kind == PortKind::Coolant ? "links-coolant" : link.kind == PortKind::Network ? "links-network" : "links-scale-up"] += link.count;
                const NetworkLink* cable = r.network->link(l);
                if (cable == nullptr) continue;
                if (cable->length_m > 0) sums["links-length"] += cable->length_m * link.count;
                if (cable->price_usd > 0) sums["links-price"] += cable->price_usd;
                if (cable->power_kw > 0) sums["links-optics"] += cable->power_kw;
            }
            const auto figures = figuresTogether(r, mw::linksTogether(r, links));
            for (const ToldFigure& one : figures) {
                if (one.id != "links-carried") QVERIFY2(sums.contains(one.id) && near(sums[one.id], one.value), std::string(one.id).c_str());
                sums.erase(one.id);
                const Reason why = one.why();
                QVERIFY2(near(recomputed(why), one.value) && fault(why, r).empty(), (std::string(one.id) + ": " + fault(why, r)).c_str());
            }
            QVERIFY(sums.empty());
        }
    }

    /// A part at 25 % duty tells its price without it; one that has no source is named all the same.
    void duties()
    {
        auto loaded = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        auto own = readLayout("millwright: 1\nsupply: {import_duty: {TW: 0.25, US: 0.25, CN: 0.25}}\n", "own.yaml");
        QVERIFY(loaded.value && own.value);
        auto settings = std::make_shared<Settings>(*loaded.value->settings);
        settings->supply = own.value->settings->supply;
        loaded.value->settings = settings;
        const auto results = solve(std::make_shared<const Layout>(std::move(*loaded.value)), data());
        std::size_t raised = 0;
        for (const BomLine& line : results->cost->bom) {
            toldAs(*results, billSubject(line), {{"bill-each", line.unit_usd}});
            if (QTest::currentTestFailed()) return;
            const auto why = explainFigure(*results, *data()->costs, billSubject(line), "bill-each");
            if (!why || why->inputs.size() != 2 || why->inputs[1].label != "with import duty") continue;
            ++raised;
            QVERIFY(near(why->inputs[0].value, *line.unit_usd / why->inputs[1].value) && why->inputs[1].value > 1);
        }
        QVERIFY(raised > 0);
        QVERIFY(figuresOf(*results, *data()->costs, "bill:compute/each/5/nobody.nothing").empty());
        QVERIFY(!hasToldFigures("pool:decode") && !explainFigure(*results, *data()->costs, "money:capital/nothing", "money"));
    }

    void links_data() { facility_data(); }

    /// Every figure of a link, one of each kind between each two parts.
    void links()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        std::set<std::tuple<PortKind, const Part*, const Part*>> seen;
        std::set<std::string_view> explained;
        for (const FacilityLink& link : results.facility->links) {
            if (!seen.insert({link.kind, &results.facility->part(link.from), &results.facility->part(link.to)}).second) continue;
            for (const auto& quantity : linkQuantities()) {
                const auto value = quantity.read(results, link.index);
                const auto reason = explainLink(results, quantity.id, link.index);
                const std::string name = results.facility->linkText(link) + " " + std::string(quantity.id);
                QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
                if (!value) continue;
                explained.insert(quantity.id);
                QVERIFY2(near(reason->value, *value) && near(recomputed(*reason), *value), (name + ": " + reason->text).c_str());
                const auto wrong = fault(*reason, results);
                QVERIFY2(wrong.empty(), (name + ": " + wrong).c_str());
                std::set<std::string> named;
                subjects(*reason, named);
                for (const auto& subject : named) QVERIFY2(leadsSomewhere(subject, results), (name + ": " + subject).c_str());
            }
        }
        for (const char* id : {"link-power", "cable-length", "cable-price"}) QVERIFY2(explained.contains(id), id);
        if (example == QStringLiteral("gb200-scalable-unit"))
            for (const char* id : {"pipe-flow", "pipe-velocity", "pipe-pressure", "pipe-bore", "pipe-supply", "pipe-return", "cable-traffic"}) QVERIFY2(explained.contains(id), id);
    }

    /// 50 kW over a feed whose weaker port is rated for less: load = power / (rating of that port x cables).
    void loadOfALink()
    {
        const std::string file = std::string(MW_SOURCE_DIR) + "/tests/rules/power.link-overloaded/bad.yaml";
        auto read = readLayoutFile(file);
        QVERIFY(read.value.has_value());
        auto own = std::make_shared<SolverData>(*data());
        own->catalog = *catalogFor(*read.value, file, data()->catalog).value;
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), own);
        const FacilityLink* feed = nullptr;
        for (const auto& link : results->facility->links)
            if (results->facility->linkText(link) == "pdu-a.small-1 > sys-1.feed-a") feed = &link;
        QVERIFY(feed != nullptr);
        const auto &from = results->facility->part(feed->from).ports[feed->fromPort], &to = results->facility->part(feed->to).ports[feed->toPort];
        const double weaker_kw = to.rating_kw > 0 ? std::min(from.rating_kw, to.rating_kw) : from.rating_kw;
        const auto load = explainLink(*results, "link-loading", feed->index);
        QVERIFY(load && load->inputs.size() == 2);
        QVERIFY(near(load->value, 50 / weaker_kw) && near(recomputed(*load), 50 / weaker_kw));
        QVERIFY2(fault(*load, *results).empty(), fault(*load, *results).c_str());
        QCOMPARE(load->inputs[1].inputs.front().value, weaker_kw);
        QVERIFY(load->inputs[1].inputs.front().subject.starts_with("part:test."));
    }

    /// From the utility's feed the reasons of power go on, opened one by one, down to the datasheet of a rack: the largest share at each step.
    void powerGoesOnToTheRack()
    {
        const auto& results = solved("gb200-scalable-unit");
        const auto& nodes = results.power->nodes;
        const auto top = std::max_element(nodes.begin(), nodes.end(), [](const PowerNode& a, const PowerNode& b) { return a.in_kw < b.in_kw; });
        auto reason = explain(results, "power", top->instance);
        int steps = 0;
        for (; reason && steps < 20; ++steps) {
            std::vector<const Reason*> open{&*reason};
            std::optional<Reason> further;
            double most = 0;
            for (std::size_t i = 0; i < open.size(); ++i) {
                if (goesOn(*open[i]) && open[i]->value > most) most = open[i]->value, further = explainOn(results, *open[i]);
                for (const auto& input : open[i]->inputs) open.push_back(&input);
            }
            if (!further) break;
            reason = std::move(further);
        }
        QVERIFY2(steps >= 4, qPrintable(QString::number(steps)));
        std::set<std::string> named;
        subjects(*reason, named);
        QVERIFY(std::any_of(named.begin(), named.end(), [&](const std::string& subject) {
            const auto path = subject.substr(5);
            return subject.starts_with("path:") && results.facility->find(path) && results.facility->part(*results.facility->find(path)).id == "nvidia.gb200-nvl72";
        }));
    }

    void oneLine_data() { facility_data(); }

    /// Every figure of the one-line diagram (what a card says of power, rating, load, voltage and short circuit) has its reasons, in all examples: down to the grid's fault level, impedances and their sources.
    void oneLine()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        std::set<const Part*> seen;
        std::size_t ways = 0, faults = 0;
        results.facility->forEachLink(PortKind::Power, [&](const FacilityLink& link) {
            for (const InstanceIndex i : {link.from, link.to}) {
                if (!seen.insert(&results.facility->part(i)).second) continue;
                const PowerNode* node = results.power->node(i);
                const ElectricalNode* circuit = results.electrical->node(i);
                const std::pair<const char*, std::optional<double>> figures[] = {
                    {"passed-on", node != nullptr && node->out_kw > 0 ? std::optional(node->out_kw) : std::nullopt},
                    {"power", node != nullptr && node->in_kw > 0 ? std::optional(node->in_kw) : std::nullopt},
                    {"rating", node != nullptr ? node->rating_kw : std::nullopt},
                    {"power-loading", node != nullptr ? node->loading : std::nullopt},
                    {"nominal-voltage", circuit != nullptr ? std::optional(circuit->nominal_v) : std::nullopt},
                    {"voltage", circuit != nullptr && circuit->voltage_pu > 0 ? std::optional(circuit->voltage_pu) : std::nullopt},
                    {"short-circuit", circuit != nullptr ? circuit->ikss_ka : std::nullopt}};
                for (const auto& [id, shown] : figures) {
                    if (!shown) continue;
                    const auto reason = explain(results, id, i);
                    const std::string name = results.facility->instances[i].path + " " + id;
                    QVERIFY2(reason.has_value(), name.c_str());
                    QVERIFY2(near(reason->value, *shown) && near(recomputed(*reason), *shown), name.c_str());
                    QVERIFY2(fault(*reason, results).empty(), (name + ": " + fault(*reason, results)).c_str());
                    // Below a utility or a UPS voltages are a way of falls, and faults a sum of impedances that begins at the grid's fault level.
                    if (std::string_view(id) == "voltage") ways += reason->inputs.size() > 1;
                    std::set<std::string> named;
                    subjects(*reason, named);
                    if (std::string_view(id) == "short-circuit") faults += named.contains("field:site/grid/fault_mva");
                    for (const auto& subject : named) QVERIFY2(leadsSomewhere(subject, results), (name + ": " + subject).c_str());
                }
            }
        });
        QVERIFY2(ways >= 3, qPrintable(QString("%1 voltages have a way").arg(ways)));
        if (results.electrical->faultLevelKnown) QVERIFY2(faults >= 5, qPrintable(QString("%1 faults have their impedances").arg(faults)));
    }

    /// A rate of requests tells what it is held to: the period of robots, pictures to encode, waits for tools.
    void requestsTellWhatHoldsThem()
    {
        auto read = readLayout("millwright: 1\nhalls: [{id: h, size_m: [20, 20]}]\ncomponents:\n  - {id: \"s-[1-4]\", part: nvidia.dgx-b200, at: {hall: h, x_m: 2, y_m: 2, pitch_m: 1}}\n"
                               "  - {id: t, part: nvidia.dgx-b200, at: {hall: h, x_m: 2, y_m: 6}}\nworkloads:\n  - {id: robot, model: llama-3.1-8b, input_tokens: 276, output_tokens: 7, rate_hz: 20}\n"
                               "  - {id: agents, model: gpt-oss-120b, input_tokens: 20000, output_tokens: 500, cached_share: 0.85, tool_gap_s: 6, tool_cpu_s: 12}\n"
                               "  - {id: seen, model: llama-4-scout, input_tokens: 785, output_tokens: 200, image_tokens: 720, images: 5}\n"
                               "serving:\n  pools: [{id: p, role: both, members: [\"s-[1-4]\"]}, {id: c, role: tools, members: [t]}]\n", "t.yaml");
        QVERIFY(read.value);
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
        const auto reason = explain(*results, *data()->costs, "output_tokens_per_s");
        QVERIFY(reason && reason->inputs.size() == 3);
        const auto source = [&](std::size_t i) { return QString::fromStdString(reason->inputs[i].inputs.front().source); };
        QVERIFY2(source(0).contains("99 of 100 answers take at most 50 ms of a period of 50 ms; limited by"), qPrintable(source(0)));
        QVERIFY2(source(1).contains(QString::number(*results->throughput->workloads[1].gap_s, 'g', 3) + " s between turns") && *results->throughput->workloads[1].gap_s > 6.5, qPrintable(source(1)));
        QVERIFY2(source(2).contains("pictures take") && !source(2).contains("between turns"), qPrintable(source(2)));
    }

    void whatIsNotKnownHasNoReason()
    {
        const auto empty = solve(std::make_shared<const Layout>(), data());
        QVERIFY(!explain(*empty, *data()->costs, "pue_design"));
        QVERIFY(!explain(*empty, *data()->costs, "no-such-quantity"));
    }
};

QTEST_APPLESS_MAIN(TestExplain)
#include "test_explain.moc"
