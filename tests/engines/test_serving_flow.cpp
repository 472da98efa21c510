// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which accelerators a plan's replicas are given, and the way of its requests over them.
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/serving_flow.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = [] {
        auto data = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        return data.value ? std::make_shared<const SolverData>(std::move(*data.value)) : nullptr;
    }();
    return loaded;
}

/// An example with words of its text changed.
std::shared_ptr<const Results> solvedWith(const char* name, const std::vector<std::pair<QByteArray, QByteArray>>& changes)
{
    QFile file(QStringLiteral(MW_SOURCE_DIR "/resources/examples/%1.yaml").arg(QLatin1String(name)));
    QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const auto& [from, to] : changes) {
        if (!text.contains(from)) qFatal("not in the example: %s", from.constData());
        text.replace(from, to);
    }
    auto read = readLayout(text.toStdString(), "changed.yaml");
    return solve(std::make_shared<const Layout>(std::move(*read.value)), data());
}

std::shared_ptr<const Results> solvedExample(const char* name)
{
    auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
    return solve(std::make_shared<const Layout>(std::move(*read.value)), data());
}

PoolResult pool(std::vector<InstanceIndex> members, int perMember, int replicas, int tensor, int pipeline = 1, int data = 1)
{
    PoolResult pool;
    pool.members = std::move(members), pool.perMember = perMember, pool.replicas = replicas;
    pool.tensor = tensor, pool.pipeline = pipeline, pool.data = data, pool.expert = 1;
    pool.accelerators = replicas * replicaSize(pool);
    return pool;
}

std::vector<InstanceIndex> systems(int count, InstanceIndex first = 10)
{
    std::vector<InstanceIndex> list(static_cast<std::size_t>(count));
    std::iota(list.begin(), list.end(), first);
    return list;
}

/// Every accelerator by system and place, with the replica that has it: counted out one by one.
using Owners = std::map<std::pair<InstanceIndex, int>, std::pair<std::uint32_t, int>>;

/// Nothing is wrong with a placement, or what is.
QString fault(const ThroughputResults& plan, const PlanPlacement& placement, Owners& owners)
{
    std::map<std::pair<std::uint32_t, int>, std::set<int>> ranks;
    for (const PlacedRun& run : placement.runs) {
        const PoolResult& of = plan.pools[run.pool];
        if (std::ranges::find(of.members, run.member) == of.members.end()) return QStringLiteral("in a system of another pool");
        for (int i = 0; i < run.count; ++i) {
            if (run.first + i >= of.perMember) return QStringLiteral("more accelerators than the system has");
            if (!owners.emplace(std::pair(run.member, run.first + i), std::pair(run.pool, run.replica)).second) return QStringLiteral("an accelerator in two replicas");
            if (!ranks[{run.pool, run.replica}].insert(run.rank + i).second) return QStringLiteral("a rank twice");
        }
    }
    std::vector<int> replicas(plan.pools.size());
    for (const auto& [key, of] : ranks) {
        ++replicas[key.first];
        const int size = replicaSize(plan.pools[key.first]);
        if (static_cast<int>(of.size()) != size || *of.begin() != 0 || *of.rbegin() != size - 1) return QStringLiteral("a replica that is not whole");
    }
    for (std::size_t i = 0; i < replicas.size(); ++i)
        if (replicas[i] != placement.replicas[i] || replicas[i] > plan.pools[i].replicas) return QStringLiteral("counts differ");
    return {};
}

}  // namespace

class TestServingFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A finding with its number, from a layout; power, cooling and cost are solved, and the workload that can be served is.
    void whatCannotBeServedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<double>("least");   // the number told is between
        QTest::addColumn<double>("most");
        QTest::addColumn<bool>("others");    // agents are served as ever
        const QByteArray chat = "model: gpt-oss-120b, input_tokens: 3000", limits = "ttft_ms: 1500, tpot_ms: 25";
        QTest::newRow("unknown model") << chat << QByteArray("model: no-such-model, input_tokens: 3000") << "throughput.unknown-model" << 0.0 << 0.0 << true;
        QTest::newRow("does not fit") << chat << QByteArray("model: deepseek-v4-pro, input_tokens: 3000") << "throughput.model-does-not-fit" << 1500.0 << 1700.0 << true;   // 1.6 T parameters, 8 bit
        QTest::newRow("token below the floor") << limits << QByteArray("ttft_ms: 1500, tpot_ms: 0.05") << "throughput.slo-not-met" << 0.1 << 5.0 << true;
        QTest::newRow("first token below the floor") << limits << QByteArray("ttft_ms: 1, tpot_ms: 25") << "throughput.slo-not-met" << 5.0 << 100.0 << true;
        QTest::newRow("empty pool") << QByteArray("members: [\"decode-[1-4]\"]") << QByteArray("members: [nothing]") << "throughput.no-accelerators" << 0.0 << 0.0 << false;
        QTest::newRow("no path") << QByteArray("  - {from: \"decode-[1-2].compute-[01-32]\", to: \"leaf-5.port-[001-064]\"}\n  - {from: \"decode-[3-4].compute-[01-32]\", to: \"leaf-6.port-[001-064]\"}\n")
                                 << QByteArray() << "throughput.no-kv-path" << 0.0 << 0.0 << false;
    }
    void whatCannotBeServedIsSaid()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, rule);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(bool, others);
        const auto results = solvedWith("mixed-inference-hall", {{from, to}});
        const auto found = std::ranges::find(*results->findings.value, rule.toStdString(), &Finding::rule);
        QVERIFY(found != results->findings.value->end() && !found->subjects.empty());
        if (rule != QLatin1String("throughput.unknown-model")) QVERIFY2(found->measured && *found->measured >= least && *found->measured <= most, qPrintable(QString::number(found->measured.value_or(-1))));
        QVERIFY(results->power && results->cooling && results->cost);
        for (const WorkloadResult& one : results->throughput->workloads) QCOMPARE(one.requests_per_s.value_or(0) > 0, others && one.id == "agents");
    }

    /// Eight-wide replicas in servers of eight; two that need two servers; one that fits but must be cut.
    void placedByHand()
    {
        ThroughputResults plan;
        plan.pools = {pool(systems(3), 8, 6, 4)};
        PlanPlacement placement = planPlacement(plan);
        QCOMPARE(placement.replicas, std::vector<int>{6});
        QCOMPARE(placement.runs[3], (PlacedRun{11, 4, 4, 0, 3, 0}));
        plan.pools = {pool(systems(5), 8, 2, 8, 2)};
        placement = planPlacement(plan);
        QCOMPARE(placement.runs.size(), std::size_t{4});
        QCOMPARE(placement.runs[1], (PlacedRun{11, 0, 8, 0, 0, 8}));   // stage 1 on the second server
        QVERIFY(placement.of(14).empty());
        plan.pools = {pool(systems(2), 6, 3, 4)};   // two whole, and one of what is left
        placement = planPlacement(plan);
        QCOMPARE(placement.replicas, std::vector<int>{3});
        QCOMPARE(placement.spread, std::vector<int>{1});
        QCOMPARE(placement.of(10).back(), (PlacedRun{10, 4, 2, 0, 2, 0}));
        QCOMPARE(placement.of(11).back(), (PlacedRun{11, 4, 2, 0, 2, 2}));
    }

    /// Halves of one pool stand in the same systems, so that cache stays inside; of two pools that name one system, the first has it.
    void halvesStandSideBySide()
    {
        ThroughputResults plan;
        plan.pools = {pool(systems(4), 72, 8, 4), pool(systems(4), 72, 4, 32)};
        PlanPlacement placement = planPlacement(plan);
        for (const InstanceIndex member : systems(4)) {
            std::map<std::uint32_t, int> here;
            for (const PlacedRun& run : placement.of(member)) ++here[run.pool];
            QCOMPARE(here[0], 2);
            QCOMPARE(here[1], 1);
        }
        QCOMPARE(placement.spread, (std::vector<int>{0, 0}));
        plan.pools = {pool(systems(2), 8, 2, 8), pool(systems(2, 11), 8, 2, 8)};
        placement = planPlacement(plan);
        QCOMPARE(placement.replicas, (std::vector<int>{2, 1}));
    }

    void ranksAreDealtOut()
    {
        PoolResult of = pool(systems(1), 72, 1, 4, 2, 3);
        of.context = 2, of.expert = 6;
        std::set<std::tuple<int, int, int, int>> seen;
        for (int rank = 0; rank < replicaSize(of); ++rank) {
            const RankPlace at = rankPlace(of, rank);
            QVERIFY(at.tensor < 4 && at.stage < 2 && at.data < 3 && at.context < 2 && at.expert < 6);
            QVERIFY(seen.insert({at.stage, at.data, at.context, at.tensor}).second);
            QCOMPARE(((at.stage * 3 + at.data) * 2 + at.context) * 4 + at.tensor, rank);
            QCOMPARE(at.expert, (rank % 24) / 4);   // four accelerators to each of six
        }
    }

    /// Whatever the plan: no accelerator twice, replicas whole, as many as the plan has wherever there is room for all.
    void anyPlanIsPlaced()
    {
        std::mt19937 random(7);
        const auto one = [&](std::initializer_list<int> of) { return *(of.begin() + random() % of.size()); };
        for (int round = 0; round < 400; ++round) {
            ThroughputResults plan;
            const int each = one({1, 4, 8, 18, 72}), count = one({1, 2, 5, 9, 30});
            int left = each * count;
            for (int i = one({1, 2, 3, 4}); i > 0; --i) {
                PoolResult made = pool(systems(count), each, 1, one({1, 2, 4, 8, 16}), one({1, 1, 2, 3}), one({1, 1, 2, 5}));
                made.replicas = static_cast<int>(random() % static_cast<unsigned>(left / replicaSize(made) + 1));
                left -= made.replicas * replicaSize(made);
                plan.pools.push_back(std::move(made));
            }
            const PlanPlacement placement = planPlacement(plan);
            Owners owners;
            const QString wrong = fault(plan, placement, owners);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            for (std::size_t i = 0; i < plan.pools.size(); ++i) QCOMPARE(placement.replicas[i], plan.pools[i].replicas);
            QVERIFY(planPlacement(plan) == placement);
        }
    }

    void examplesArePlaced_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"gb200-scalable-unit", "dgx-h100-superpod-4su", "mixed-inference-hall"}) QTest::newRow(name) << QByteArray(name);
    }

    void examplesArePlaced()
    {
        QFETCH(QByteArray, name);
        const auto results = solvedExample(name.constData());
        const ThroughputResults& plan = *results->throughput.value;
        const PlanPlacement placement = planPlacement(plan);
        Owners owners;
        const QString wrong = fault(plan, placement, owners);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        for (std::size_t i = 0; i < plan.pools.size(); ++i) QCOMPARE(placement.replicas[i], plan.pools[i].replicas);
    }

    /// Times add up to what the results say, tokens that come in go out, bytes of cache are those of the requests.
    void flowsKeepTheirSums()
    {
        for (const char* name : {"gb200-scalable-unit", "dgx-h100-superpod-4su", "mixed-inference-hall"}) {
            const auto results = solvedExample(name);
            const auto flows = requestFlows(*results, planPlacement(*results->throughput.value));
            QVERIFY(!flows.empty());
            for (const RequestFlow& flow : flows) {
                const auto& all = results->throughput->workloads;
                const WorkloadResult& served = *std::ranges::find(all, flow.workload, &WorkloadResult::id);
                const Workload& asked = *results->layout->workloads.get(flow.workload);
                std::map<FlowLeg::What, double> tokens, bytes;
                int step = 0;
                for (const FlowLeg& leg : flow.legs) {
                    QVERIFY(leg.step == step || leg.step == step + 1);
                    step = leg.step;
                    QVERIFY(leg.from < flow.stops.size() && leg.to < flow.stops.size() && leg.from != leg.to);
                    tokens[leg.what] += leg.tokens_per_s, bytes[leg.what] += leg.bytes_per_s.value_or(0);
                }
                const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); };
                QVERIFY(close(tokens[FlowLeg::What::Prompt], *served.input_tokens_per_s));
                QVERIFY(close(tokens[FlowLeg::What::Answer], *served.output_tokens_per_s));
                if (results->throughput->disaggregated) {
                    QVERIFY(close(bytes[FlowLeg::What::Cache], *served.kvBytesPerRequest * *served.requests_per_s));
                    QVERIFY(close(tokens[FlowLeg::What::Cache], asked.input_tokens * *served.requests_per_s));
                }
                double first_ms = served.lateTransfer_ms.value_or(0) + (served.sessions ? served.sessions->fetch_ms : 0);
                for (const FlowStop& stop : flow.stops)
                    if (stop.kind == FlowStop::Kind::Router) first_ms += *stop.time_ms;
                QVERIFY(close(first_ms + served.prefill_ms.value_or(0), *served.ttft_ms));
            }
        }
    }

    /// Prefill servers, LPU racks, a CPU pool for tools and the store, with their devices counted from the catalogue.
    void mixedHallGoesOverAllItsPools()
    {
        const auto results = solvedExample("mixed-inference-hall");
        const auto flows = requestFlows(*results, planPlacement(*results->throughput.value));
        const RequestFlow& agents = *std::ranges::find(flows, std::string("agents"), &RequestFlow::workload);
        const auto stop = [&](FlowStop::Kind kind) { return std::ranges::find(agents.stops, kind, &FlowStop::kind); };
        QVERIFY(stop(FlowStop::Kind::Prefill) != agents.stops.end() && stop(FlowStop::Kind::Decode) != agents.stops.end());
        const FlowStop& tools = *stop(FlowStop::Kind::Tools);
        QCOMPARE(tools.pool, std::string("tools"));
        QCOMPARE(tools.members.size(), std::size_t{1});
        QCOMPARE(*tools.time_ms, 5000.0);
        QVERIFY(stop(FlowStop::Kind::Prefill)->cpus > 0);
        const auto chat = std::ranges::find(flows, std::string("chat"), &RequestFlow::workload);
        QVERIFY(std::ranges::find(chat->stops, FlowStop::Kind::Tools, &FlowStop::kind) == chat->stops.end());   // it has no tool gap
        Results stale = *results;
        stale.throughput.state = SectionState::Stale;
        QVERIFY(requestFlows(stale, planPlacement(*stale.throughput.value)).empty());
    }

    /// Prompts alone on a prefill pool are answered where they are computed.
    void promptsGoToPrefillAndBack()
    {
        auto read = readLayout("millwright: 1\nhalls: [{id: h, size_m: [20, 20]}]\ncomponents:\n  - {id: \"s-[1-2]\", part: nvidia.dgx-b200, at: {hall: h, x_m: 2, y_m: 2, pitch_m: 1}}\n"
                               "workloads:\n  - {id: v, model: llama-3.1-8b, input_tokens: 512, output_tokens: 0, ttft_ms: 500}\n"
                               "serving:\n  pools: [{id: p, role: prefill, members: [\"s-[1-2]\"]}]\n", "t.yaml");
        QVERIFY(read.value);
        const auto results = solve(std::make_shared<const Layout>(std::move(*read.value)), data());
        const auto flows = requestFlows(*results, planPlacement(*results->throughput.value));
        QCOMPARE(flows.size(), std::size_t{1});
        const RequestFlow& flow = flows.front();
        QVERIFY(flow.stops.size() == 2 && flow.stops[0].kind == FlowStop::Kind::Prefill && flow.stops[0].members.size() == 2 && flow.stops[0].accelerators == 16);
        const auto leg = [&](FlowLeg::What what) { return std::ranges::find(flow.legs, what, &FlowLeg::what); };
        QVERIFY(flow.legs.size() == 2 && leg(FlowLeg::What::Prompt)->to == 0 && leg(FlowLeg::What::Answer)->from == 0 && leg(FlowLeg::What::Answer)->to == 1);
    }

    void largePlansAreQuick()
    {
        ThroughputResults plan;
        plan.pools = {pool(systems(10000), 72, 20000, 4), pool(systems(10000), 72, 10000, 64)};
        QElapsedTimer clock;
        clock.start();
        const PlanPlacement placement = planPlacement(plan);
        const auto took_ms = clock.elapsed();
        qInfo("720,000 accelerators placed in %lld ms", static_cast<long long>(took_ms));
        QCOMPARE(placement.replicas, (std::vector<int>{20000, 10000}));
        QCOMPARE(placement.spread, (std::vector<int>{0, 0}));
        QVERIFY(took_ms < 500);
    }
};

QTEST_APPLESS_MAIN(TestServingFlow)
#include "test_serving_flow.moc"
