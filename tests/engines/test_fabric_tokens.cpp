// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a cable costs in tokens, and what the plan sends over the cables.
#include "model/edit/move.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/serving_traffic.h"

#include <fmt/format.h>

#include <QTest>

#include <algorithm>
#include <random>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData(DataPaths{MW_SOURCE_DIR "/resources"}).value);
    return loaded;
}

constexpr int kUnits = 8, kServers = 2, kSpines = 4, kRails = 8, kUplinks = 4;

const char* const kServing = "  - {id: chat, model: deepseek-r1, input_tokens: 2000, output_tokens: 500, ttft_ms: 4000, tpot_ms: 60}\n";
const char* const kTraining = "  - {id: run, model: llama-3.1-8b, training: {batch_sequences: 128, sequence_tokens: 8192}}\n";

struct Cable {
    std::string from{}, to{};
    bool up{};
};

/// Eight units of two servers of eight H100 below a leaf each, four cables from every leaf to each of four spines: non-blocking.
std::vector<Cable> cables()
{
    std::vector<Cable> out;
    for (int unit = 1; unit <= kUnits; ++unit) {
        for (int server = 1; server <= kServers; ++server)
            for (int rail = 1; rail <= kRails; ++rail)
                out.push_back({fmt::format("server-{}{}.compute-{}", unit, server, rail), fmt::format("leaf-{}.port-{:02}", unit, (server - 1) * kRails + rail), false});
        for (int spine = 1; spine <= kSpines; ++spine)
            for (int i = 1; i <= kUplinks; ++i)
                out.push_back({fmt::format("leaf-{}.port-{:02}", unit, 32 + (spine - 1) * kUplinks + i), fmt::format("spine-{}.port-{:02}", spine, (unit - 1) * kUplinks + i), true});
    }
    return out;
}

LayoutPtr layoutOf(const std::vector<Cable>& all, const std::string& workload)
{
    std::string text = "millwright: 1\nname: Cut\nhalls:\n  - {id: hall, size_m: [60, 20], clear_height_m: 4.5, floor_kg_per_m2: 2000}\ncomponents:\n";
    int place = 0;
    const auto rack = [&](const std::string& id) {
        text += fmt::format("  - {{id: rack-{}, part: generic.eia-48-heavy, at: {{hall: hall, x_m: {}, y_m: 5, facing: north}}}}\n", id, 1 + 0.6 * place++);
    };
    for (int unit = 1; unit <= kUnits; ++unit) {
        for (int server = 1; server <= kServers; ++server) {
            rack(fmt::format("{}{}", unit, server));
            text += fmt::format("  - {{id: server-{0}{1}, part: nvidia.dgx-h100, in: {{component: rack-{0}{1}, u: 3}}}}\n", unit, server);
        }
        rack(fmt::format("leaf-{}", unit));
        text += fmt::format("  - {{id: leaf-{0}, part: nvidia.qm9700, in: {{component: rack-leaf-{0}, u: 3}}}}\n", unit);
    }
    for (int spine = 1; spine <= kSpines; ++spine) {
        rack(fmt::format("spine-{}", spine));
        text += fmt::format("  - {{id: spine-{0}, part: nvidia.qm9700, in: {{component: rack-spine-{0}, u: 3}}}}\n", spine);
    }
    text += "links:\n";
    for (const Cable& cable : all) text += fmt::format("  - {{from: {}, to: {}}}\n", cable.from, cable.to);
    text += "workloads:\n" + workload;
    const auto read = readLayout(text, "cut");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return std::make_shared<const Layout>(*read.value);
}

double tokens(const Results& results)
{
    if (results.throughput->tokens_per_s) return *results.throughput->tokens_per_s;
    const auto& run = results.throughput->workloads.front().training;
    return run ? run->tokens_per_s : 0.0;
}

constexpr double kRounding = 1 + 1e-9;

}  // namespace

class TestFabricTokens : public QObject {
    Q_OBJECT
private slots:
    void cutting_data();
    void cutting();
    void aCutCostsAndIsUndone();
    void islandsTrainAlone();
    void movesLeaveThePlan();
    void trafficIsThePlans();
    void switchesReduceWhereAllCan();
};

void TestFabricTokens::cutting_data()
{
    QTest::addColumn<QByteArray>("workload");
    QTest::addColumn<bool>("uplinksOnly");
    QTest::newRow("serving, uplinks") << QByteArray(kServing) << true;
    QTest::newRow("training, uplinks") << QByteArray(kTraining) << true;
    QTest::newRow("serving, all cables") << QByteArray(kServing) << false;
    QTest::newRow("training, all cables") << QByteArray(kTraining) << false;
}

/// Cables are taken away in a random order; none that goes makes tokens. Where servers' own go too, others on their leaf have more of what is narrow: less than a
/// hundredth is let pass.
void TestFabricTokens::cutting()
{
    QFETCH(const QByteArray, workload);
    QFETCH(const bool, uplinksOnly);
    for (const unsigned seed : {1U, 2U}) {
        auto all = cables();
        std::mt19937 random(seed);
        std::ranges::shuffle(all, random);
        if (uplinksOnly) std::ranges::stable_partition(all, [](const Cable& cable) { return !cable.up; });
        Pipeline pipeline(data());
        double before = 0;
        bool first = true, fell = false;
        Revision revision = 0;
        const std::size_t step = uplinksOnly ? 9 : 17;
        while (true) {
            const double now = tokens(*pipeline.run(++revision, layoutOf(all, workload.toStdString())));
            if (!first) QVERIFY2(now <= before * (uplinksOnly ? kRounding : 1.01), fmt::format("seed {}, {} cables left: {} after {}", seed, all.size(), now, before).c_str());
            fell |= !first && now < before / kRounding;
            before = now, first = false;
            if (all.size() < step || (uplinksOnly && !all.back().up)) break;
            for (std::size_t i = 0; i < step && !all.empty() && (!uplinksOnly || all.back().up); ++i) all.pop_back();
        }
        QVERIFY(fell);
    }
}

/// Three of four spines: less across leaves, all of it inside; laid again, all is as it was.
void TestFabricTokens::aCutCostsAndIsUndone()
{
    const auto whole = cables();
    auto quarter = whole;
    std::erase_if(quarter, [](const Cable& cable) { return cable.up && !cable.to.starts_with("spine-1"); });
    Pipeline pipeline(data());
    const double before = tokens(*pipeline.run(1, layoutOf(whole, kTraining)));
    const double cut = tokens(*pipeline.run(2, layoutOf(quarter, kTraining)));
    const double again = tokens(*pipeline.run(3, layoutOf(whole, kTraining)));
    QVERIFY2(cut < before, fmt::format("{} to {}", before, cut).c_str());
    QCOMPARE(again, before);
}

/// Without uplinks a run has the servers of one leaf, and it is said.
void TestFabricTokens::islandsTrainAlone()
{
    auto islands = cables();
    std::erase_if(islands, [](const Cable& cable) { return cable.up; });
    const auto results = solve(layoutOf(islands, kTraining), data());
    QVERIFY(results->throughput->workloads.front().training);
    QCOMPARE(results->throughput->workloads.front().training->accelerators, 8 * kServers);
    QVERIFY(std::ranges::any_of(*results->findings.value, [](const Finding& finding) { return finding.rule == "throughput.training-unlinked"; }));
    QCOMPARE(results->fabric->fabrics.size(), std::size_t{kUnits});
}

void TestFabricTokens::movesLeaveThePlan()
{
    const LayoutPtr layout = layoutOf(cables(), kServing);
    Pipeline pipeline(data());
    (void)pipeline.run(1, layout);
    const std::string id = "rack-11";
    const auto delta = edit::moveComponents(*layout, *data()->catalog, std::span(&id, 1), 0, 3.0);
    QVERIFY(delta);
    const auto moved = pipeline.run(2, std::make_shared<const Layout>(apply(*layout, *delta)));
    QVERIFY(moved->network.time_ms > 0);
    QCOMPARE(moved->throughput.time_ms, 0.0);
    QCOMPARE(moved->traffic.time_ms, 0.0);
}

/// What hosts send is what their cables carry, in all and to the matrix; nothing is lost where all are joined.
void TestFabricTokens::trafficIsThePlans()
{
    const auto results = solve(layoutOf(cables(), kTraining), data());
    const TrafficResults& traffic = *results->traffic.value;
    QVERIFY(!traffic.flows.empty());
    double sent = 0, carried = 0, across = 0;
    for (const PlanFlow& flow : traffic.flows) {
        sent += flow.gbps;
        QCOMPARE(flow.unroutable_gbps, 0.0);
    }
    for (const LinkTraffic& link : traffic.links)
        if (results->facility->part(results->facility->links[link.link].from).kind != Kind::Switch) carried += link.ab_gbps;
    for (const double gbps : traffic.matrix.gbps) across += gbps;
    QVERIFY2(std::abs(sent - carried) < 1e-6 * sent, fmt::format("{} sent, {} carried", sent, carried).c_str());
    QVERIFY2(std::abs(sent - across) < 1e-6 * sent, fmt::format("{} sent, {} in the matrix", sent, across).c_str());
    // Gradients: 16-bit sums and weights go round a ring of all data ranks once each, from every server over its cables.
    const auto gradients = std::ranges::find(traffic.flows, "gradients", &PlanFlow::name);
    QVERIFY(gradients != traffic.flows.end());
    const auto& pool = results->throughput->pools.front();
    const auto& run = *results->throughput->workloads.front().training;
    const double held = 8.03e9 / pool.tensor / pool.pipeline, ranks = pool.data * pool.context;
    const double each_gbps = held * 4 * (ranks - 1) / ranks * pool.tensor * 8 / 1e9 / run.step_s;
    QVERIFY2(run.sharded || std::abs(gradients->gbps / (16 * each_gbps) - 1) < 0.01, fmt::format("{} instead of {}", gradients->gbps, 16 * each_gbps).c_str());
    QVERIFY(!traffic.collectives.empty() && !traffic.collectives.front().times.empty());
    QCOMPARE(traffic.link(traffic.hot.front().link)->load, traffic.hot.front().load);
}

/// Quantum-2 adds up in the switches: gradients go through a port once, rings take them through twice less one part in p. One leaf that cannot, and none does.
void TestFabricTokens::switchesReduceWhereAllCan()
{
    const auto all = solve(layoutOf(cables(), kTraining), data());
    const auto gradients = [](const Results& results) {
        const auto& collectives = results.traffic->collectives;
        return std::ranges::find(collectives, Collective::AllReduce, &PlanCollective::kind);
    };
    const auto timeOf = [&](const Results& results, CollectiveMethod method) {
        const auto& times = gradients(results)->times;
        const auto at = std::ranges::find(times, method, &CollectiveTime::method);
        return at != times.end() ? std::optional(at->time_s) : std::nullopt;
    };
    const auto inSwitches = timeOf(*all, CollectiveMethod::InNetwork), ring = timeOf(*all, CollectiveMethod::Ring);
    QVERIFY(inSwitches && ring && timeOf(*all, CollectiveMethod::Tree) && timeOf(*all, CollectiveMethod::Direct));
    const PlanCollective& one = *gradients(*all);
    QVERIFY2(std::abs(*inSwitches - (6.6e-6 + one.alpha_s + one.bytes / (one.gb_s * 1e9))) < 1e-12, fmt::format("{}", *inSwitches).c_str());
    const double p = static_cast<double>(one.processes);
    QVERIFY2(std::abs(*ring - (6.6e-6 + 2 * (p - 1) * one.alpha_s + 2 * (p - 1) / p * one.bytes / (one.gb_s * 1e9))) < 1e-9, fmt::format("{}", *ring).c_str());
    const LayoutPtr whole = layoutOf(cables(), kTraining);
    Layout other = *whole;
    for (std::size_t i = 0; i < other.components.size(); ++i)
        if (other.components[i].id == "leaf-3") {
            Component leaf = other.components[i];
            leaf.part = "nvidia.sn5400";
            other.components.replace(i, leaf);
        }
    QVERIFY(!timeOf(*solve(std::make_shared<const Layout>(other), data()), CollectiveMethod::InNetwork));
}

QTEST_APPLESS_MAIN(TestFabricTokens)
#include "test_fabric_tokens.moc"
