// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What failures cost in tokens, told from one plan, against the plan searched again without what has failed.
#include "model/io/layout_file.h"
#include "solver/outage_tokens.h"
#include "solver/pipeline.h"

#include <fmt/format.h>

#include <QTest>

#include <algorithm>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = std::make_shared<const SolverData>(*loadSolverData(DataPaths{MW_SOURCE_DIR "/resources"}).value);
    return loaded;
}

constexpr int kUnits = 4, kServers = 2, kSpines = 4, kRails = 8;

struct Cable {
    std::string from{}, to{};
    [[nodiscard]] bool at(std::string_view node) const { return from.starts_with(std::string(node) + ".") || to.starts_with(std::string(node) + "."); }
};

/// Units of two servers of eight H100 below a leaf each; every leaf has `perSpine` cables to each of four spines.
std::vector<Cable> cables(int perSpine = 4)
{
    std::vector<Cable> out;
    for (int unit = 1; unit <= kUnits; ++unit) {
        for (int server = 1; server <= kServers; ++server)
            for (int rail = 1; rail <= kRails; ++rail)
                out.push_back({fmt::format("server-{}{}.compute-{}", unit, server, rail), fmt::format("leaf-{}.port-{:02}", unit, (server - 1) * kRails + rail)});
        for (int spine = 1; spine <= kSpines; ++spine)
            for (int i = 1; i <= perSpine; ++i)
                out.push_back({fmt::format("leaf-{}.port-{:02}", unit, 32 + (spine - 1) * 4 + i), fmt::format("spine-{}.port-{:02}", spine, (unit - 1) * 4 + i)});
    }
    return out;
}

LayoutPtr layoutOf(const std::vector<Cable>& all, const std::string& workload)
{
    std::string text = "millwright: 1\nname: Outages\nhalls:\n  - {id: hall, size_m: [60, 20], clear_height_m: 4.5, floor_kg_per_m2: 2000}\ncomponents:\n";
    int place = 0;
    const auto rack = [&](const std::string& id) { text += fmt::format("  - {{id: rack-{}, part: generic.eia-48-heavy, at: {{hall: hall, x_m: {}, y_m: 5, facing: north}}}}\n", id, 1 + 0.6 * place++); };
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
    const auto read = readLayout(text, "outages");
    for (const auto& diagnostic : read.diagnostics) qWarning("%s", toText(diagnostic).c_str());
    return std::make_shared<const Layout>(*read.value);
}

const char* const kTraining = "  - {id: run, model: llama-3.1-8b, training: {batch_sequences: 128, sequence_tokens: 8192}}\n";
const char* const kShort = "  - {id: run, model: llama-3.1-8b, training: {batch_sequences: 64, sequence_tokens: 1024}}\n";
const char* const kSmall = "  - {id: chat, model: llama-3.1-8b, input_tokens: 2000, output_tokens: 500, ttft_ms: 4000, tpot_ms: 60}\n";

double trained(const Results& results) { return results.throughput->workloads.front().training->tokens_per_s; }

const FabricOutage* of(const Results& results, OutageKind kind, std::string_view name)
{
    for (const FabricOutage& one : results.outages->outages)
        if (one.kind == kind && one.instance != kNoInstance && results.facility->instances[one.instance].path == name) return &one;
    return nullptr;
}

}  // namespace

class TestFabricOutages : public QObject {
    Q_OBJECT
private slots:
    void slowerWhereLessIsLeft();
    void asThePlanWithout();
    void hostsTakeTheirReplicas();
    void slackCostsNothing();
    void worstFirstAndSummedUp();
    void movesLeaveThem();
};

/// Of a step of 10 ms, 2 ms of collectives: a half of the bandwidth makes it 12, a tenth 28; a hidden exchange shows once it is longer than what hides it.
void TestFabricOutages::slowerWhereLessIsLeft()
{
    PoolSlowdown serving{.total_ms = 10, .outside_ms = 2, .hostsPerReplica = 2};
    QCOMPARE(serving.times(1), 1.0);
    QVERIFY(std::abs(serving.times(0.5) - 1.2) < 1e-12 && std::abs(serving.times(0.1) - 2.8) < 1e-12);
    QVERIFY(std::abs(serving.lost(0.5) - (1 - 1 / 1.2)) < 1e-12);
    QCOMPARE(serving.lost(0), 1.0);
    PoolSlowdown training{.total_ms = 10, .exchange_ms = 4, .behind_ms = 6, .windows = 1, .leastExposed = 0, .hostsPerReplica = 8};
    QCOMPARE(training.times(0.7), 1.0);
    QVERIFY(std::abs(training.times(0.5) - 1.2) < 1e-12);
    PoolSlowdown full{.total_ms = 10, .load = 0.8, .hostsPerReplica = 1, .stopsAlone = true};
    QCOMPARE(full.times(0.9), 1.0);
    QVERIFY(std::abs(full.times(0.4) - 2) < 1e-12);
    PoolSlowdown alone{.total_ms = 10};
    QCOMPARE(alone.lost(0), 0.0);
    double before = 0;
    for (double left = 1; left > 0.01; left -= 0.01) {
        QVERIFY(serving.lost(left) >= before);
        before = serving.lost(left);
    }
}

/// A spine less, told beforehand and searched again: within 5 % of the run's tokens, and never less than what the search finds, which may replan.
void TestFabricOutages::asThePlanWithout()
{
    bool fell = false;
    for (const auto& [perSpine, work] : {std::pair(1, kTraining), std::pair(2, kTraining), std::pair(1, kShort), std::pair(2, kShort)}) {
        const auto whole = cables(perSpine);
        const auto results = solve(layoutOf(whole, work), data());
        const FabricOutage* spine = of(*results, OutageKind::Switch, "spine-1");
        QVERIFY(spine != nullptr);
        QCOMPARE(spine->count, 4U);
        QVERIFY2(std::abs(spine->bisectionLost - 0.25) < 1e-9, fmt::format("{}", spine->bisectionLost).c_str());
        auto without = whole;
        std::erase_if(without, [](const Cable& cable) { return cable.at("spine-1"); });
        const double now = trained(*results), then = trained(*solve(layoutOf(without, work), data()));
        const double lost = *spine->tokensLost_per_s;
        fell |= then < now * 0.999;
        qInfo("%s", fmt::format("{} told, {} of {} searched again", lost, now - then, now).c_str());
        QVERIFY2(lost >= (now - then) * (1 - 1e-6) && lost - (now - then) < 0.05 * now, fmt::format("{} told, {} of {} searched again", lost, now - then, now).c_str());
    }
    QVERIFY(fell);
}

/// A model that fits a server: its rack takes that server's share; cutting it off takes none, but for what a training run loses, which is all.
void TestFabricOutages::hostsTakeTheirReplicas()
{
    const auto serving = solve(layoutOf(cables(), kSmall), data());
    const PoolResult& pool = serving->throughput->pools.front();
    const FabricOutage* rack = of(*serving, OutageKind::Rack, "rack-11");
    QVERIFY(rack != nullptr);
    QCOMPARE(rack->count, static_cast<std::uint32_t>(kUnits * kServers));
    if (serving->throughput->pools.size() == 1 && pool.tensor * pool.pipeline * pool.data * pool.context <= 8)
        QVERIFY2(std::abs(rack->tokensLostShare - 1.0 / (kUnits * kServers)) < 1e-9, fmt::format("{}", rack->tokensLostShare).c_str());
    const auto training = solve(layoutOf(cables(), kTraining), data());
    for (const auto& [kind, name] : {std::pair(OutageKind::Rack, "rack-11"), std::pair(OutageKind::Switch, "leaf-1"), std::pair(OutageKind::Rack, "rack-leaf-1")}) {
        const FabricOutage* one = of(*training, kind, name);
        QVERIFY2(one != nullptr, name);
        QVERIFY2(one->tokensLostShare == 1, fmt::format("{}: {}", name, one->tokensLostShare).c_str());
        QVERIFY(!one->cutOff.empty() && one->hostsCutOff >= 1);
        QCOMPARE(one->pools, std::vector<std::string>{training->throughput->pools.front().id});
    }
    QCOMPARE(of(*training, OutageKind::Switch, "leaf-1")->hostsCutOff, 2U);
}

/// Four spines of which two would do: nothing is lost with one.
void TestFabricOutages::slackCostsNothing()
{
    auto twice = cables();
    std::erase_if(twice, [](const Cable& cable) {   // a quarter of the servers' own cables stays
        return cable.from.starts_with("server") && cable.from.back() > '2';
    });
    const auto results = solve(layoutOf(twice, kTraining), data());
    const FabricOutage* spine = of(*results, OutageKind::Switch, "spine-1");
    QVERIFY(spine != nullptr && spine->bisectionLost == 0 && spine->tokensLostShare == 0);
}

/// The list is sorted, its rates add up to the mean, and links and switches are found by themselves.
void TestFabricOutages::worstFirstAndSummedUp()
{
    const auto results = solve(layoutOf(cables(2), kTraining), data());
    const FabricOutages& outages = *results->outages.value;
    double open = 0;
    for (std::size_t i = 0; i < outages.outages.size(); ++i) {
        const FabricOutage& one = outages.outages[i];
        if (i > 0) QVERIFY(one.tokensLostShare <= outages.outages[i - 1].tokensLostShare);
        const double each = one.perYear / 8760 * one.repair_h / one.count;
        open += one.count * each / (1 + each) * one.tokensLostShare;
    }
    QVERIFY(outages.expectedTokensShare.has_value());
    QVERIFY2(std::abs(1 - open - *outages.expectedTokensShare) < 1e-6, fmt::format("{} and {}", 1 - open, *outages.expectedTokensShare).c_str());
    QVERIFY(*outages.expectedTokensShare < 1 && *outages.expectedTokensShare > 0.9);
    const auto leaf = results->facility->find("leaf-1");
    QCOMPARE(outages.lossAt(*leaf), 1.0);
    for (const FacilityLink& link : results->facility->links)
        if (link.from == results->facility->find("server-11")) QVERIFY(outages.lossOf(link.index) > 0 && outages.lossOf(link.index) < 0.5);
}

void TestFabricOutages::movesLeaveThem()
{
    const LayoutPtr layout = layoutOf(cables(2), kTraining);
    Pipeline pipeline(data());
    const auto first = pipeline.run(1, layout);
    Layout moved = *layout;
    for (std::size_t i = 0; i < moved.components.size(); ++i)
        if (moved.components[i].id == "rack-11") {
            Component rack = moved.components[i];
            rack.at.y_m += 3;
            moved.components.replace(i, rack);
        }
    const auto second = pipeline.run(2, std::make_shared<const Layout>(moved));
    QVERIFY(second->network.time_ms > 0);
    QVERIFY(second->outages.value == first->outages.value);
}

QTEST_APPLESS_MAIN(TestFabricOutages)
#include "test_fabric_outages.moc"
