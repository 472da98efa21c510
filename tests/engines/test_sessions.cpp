// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/serving/session_cache.h"
#include "solver/throughput/serving/tier_input.h"
#include "solver/throughput/serving/tool_gaps.h"
#include "solver/throughput/solve.h"
#include "tests/engines/serving_fixture.h"

#include <QObject>
#include <QTest>

#include <algorithm>

using namespace mw;
using namespace mw::serving;

namespace {

WorkloadInput agents(const char* model = "llama-3.1-70b", double gap_s = 10)
{
    WorkloadInput w;
    w.id = "agents", w.modelId = model, w.model = share(model);
    w.input_tokens = 20000, w.output_tokens = 500, w.cached_share = 0.9, w.tool_gap_s = gap_s;
    w.ttft_ms = 5000, w.tpot_ms = 50;
    return w;
}

PoolInput poolOf(std::vector<CacheTier> tiers, PoolRole role = PoolRole::Both)
{
    PoolInput pool;
    pool.id = "pool", pool.role = role;
    pool.spec = *acceleratorSpec(*data().catalog.find("nvidia.h200-sxm"), *data().constants);
    pool.spec.domain = 8;
    pool.accelerators = 16, pool.systems = 2;
    pool.tiers = std::move(tiers);
    return pool;
}

CacheTier tier(double capacity_gb, double gb_s, CacheTier::Kind kind = CacheTier::Kind::HostMemory)
{
    return {kind, capacity_gb, gb_s, gb_s, 0.05};
}

ThroughputResults solved(std::vector<PoolInput> pools, WorkloadInput w, Serving::Mode mode = Serving::Mode::Aggregated)
{
    ThroughputInput input;
    input.mode = mode;
    input.pools = std::move(pools);
    input.workloads = {std::move(w)};
    input.constants = data().constants;
    return solveThroughput(input, {});
}

double output(const ThroughputResults& results) { return results.outputTokens_per_s.value_or(0); }

}  // namespace

class TestSessions : public QObject {
    Q_OBJECT

private slots:
    /// Measured on one H200 SXM on 2026-11-26: a gather of pages of 64 KiB from pinned memory on 16 to 132 multiprocessors 51.1 to
    /// 51.3 GB/s, outwards 52.2 to 52.4.
    void pagesOverTheChipLink()
    {
        const auto host = hostTier(*data().catalog.find("nvidia.dgx-h200"), *data().catalog.find("nvidia.h200-sxm"), 8, data().constants->shared);
        QVERIFY(host);
        QVERIFY(std::abs(host->read_gb_s - 51.2) < 0.03 * 51.2);
        QCOMPARE(host->capacity_gb, 2048 / 8.0 * data().constants->shared.hostCacheShare);
        const auto superchip = hostTier(*data().catalog.find("nvidia.gb200-nvl72"), *data().catalog.find("nvidia.gb200-gpu"), 72, data().constants->shared);
        QVERIFY(superchip && superchip->read_gb_s > 3 * host->read_gb_s);
        QVERIFY(!hostTier(*data().catalog.find("google.tpu-v5e-pod"), *data().catalog.find("google.tpu-v5e"), 256, data().constants->shared));
    }

    /// A turn that goes to any replica finds its prefix in one of as many as there are queues, in shared memory always.
    void routersThatForgetRecompute()
    {
        const auto served = [](Serving::Routing routing, CacheTier::Kind kind) {
            ThroughputInput input;
            input.mode = Serving::Mode::Aggregated, input.routing = routing;
            input.pools = {poolOf({tier(1e5, 50, kind)})};
            input.workloads = {agents()};
            input.constants = data().constants;
            return output(solveThroughput(input, {}));
        };
        const double aware = served(Serving::Routing::KvAware, CacheTier::Kind::HostMemory);
        const double inTurn = served(Serving::Routing::RoundRobin, CacheTier::Kind::HostMemory);
        QVERIFY(inTurn > 0 && inTurn < 0.9 * aware);
        QCOMPARE(served(Serving::Routing::RoundRobin, CacheTier::Kind::ContextMemory), served(Serving::Routing::KvAware, CacheTier::Kind::ContextMemory));
        PoolInput one = poolOf({tier(1e5, 50)});
        QCOMPARE(foundByChance({.kind = SessionPlace::Kind::Own}, one, 8), 1 / 8.0);
        QCOMPARE(foundByChance({.kind = SessionPlace::Kind::Dropped}, one, 8), 1.0);
    }

    void promptsBesideMeasuredKernels_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("tokens");
        QTest::addColumn<double>("measured_ms");
        const auto row = [](const char* model, double tokens, double ms) { QTest::addRow("%s %g", model, tokens) << QString::fromUtf8(model) << tokens << ms; };
        row("llama-3.1-8b", 2048, 46.9), row("llama-3.1-8b", 4096, 94.2), row("llama-3.1-8b", 8192, 199.0);
        row("llama-3.1-70b", 2048, 395.5), row("llama-3.1-70b", 4096, 885.7), row("llama-3.1-70b", 8192, 1891.3);
    }

    /// One layer of the model in 16 bits on the same H200, times its layers: PyTorch without a serving engine around it, which no constant
    /// was fitted on. What is computed again is judged by such prompts.
    void promptsBesideMeasuredKernels()
    {
        QFETCH(QString, model);
        QFETCH(double, tokens);
        QFETCH(double, measured_ms);
        StepConfig config;
        const auto served = share(qPrintable(model));
        QVERIFY(served);
        config.model = served.get();
        config.accelerator = *acceleratorSpec(*data().catalog.find("nvidia.h200-sxm"), *data().constants);
        config.precision = Precision::Bf16;
        config.kvBytes = 2;
        config.engine = data().constants->engine("vllm");
        config.generation = config.engine->generations.back();
        const StepModel step(config, *data().constants);
        const double computed_ms = step.prefill(tokens).total_ms();
        qInfo("%s, %g tokens: computed %.0f ms, measured %.0f ms", qPrintable(model), tokens, computed_ms, measured_ms);
        QVERIFY(std::abs(computed_ms / measured_ms - 1) < 0.2);
    }

    void onlyAgentsHavePlaces()
    {
        const PoolInput pool = poolOf({tier(256, 50)});
        WorkloadInput chat = agents("llama-3.1-70b", 0);
        QCOMPARE(sessionPlaces(pool, chat, PoolRole::Both).size(), std::size_t{1});
        QVERIFY(sessionPlaces(pool, chat, PoolRole::Both).front().name().empty());
        const auto places = sessionPlaces(pool, agents(), PoolRole::Both);
        QCOMPARE(places.size(), std::size_t{6});   // three of them part the sessions between its own memory and the tier
        QCOMPARE(places[0].shape.wait_ms, 10e3);
        QCOMPARE(places[1].name(), std::string_view("host memory"));
        QCOMPARE(places.back().shape.cached, 0.0);
        QCOMPARE(places.back().name(), std::string_view("dropped"));
        QCOMPARE(sessionPlaces(pool, agents(), PoolRole::Decode).back().shape.cached, 18000.0);   // sent again, not computed
        QVERIFY(!solved({pool}, chat).workloads.front().sessions);
    }

    /// By hand: 80 layers x 8 heads x 128 x 2 x 1 byte = 163,840 bytes a token.
    void costOfATier()
    {
        const WorkloadInput w = agents();
        const PoolInput pool = poolOf({tier(256, 50)});
        StepConfig config;
        config.model = w.model.get();
        config.accelerator = pool.spec;
        config.parallel = {8, 1, 1, 1};
        config.precision = Precision::Fp8;
        config.kvBytes = 1;
        config.engine = data().constants->engine("trtllm");
        const StepModel model(config, *data().constants);
        const auto place = sessionPlaces(pool, w, PoolRole::Both)[1];
        const MemoryPlan memory = memoryPlan(model, *data().constants, place.shape);
        const SessionCost cost = sessionCost(place, w, model, memory, PoolRole::Both);
        QVERIFY(std::abs(cost.fetch_ms - (0.05 + 18000 * 163840.0 / (8 * 50e9) * 1e3)) < 1e-6);
        const double session = 20500 * 163840.0;
        const double held = 256e9 / (session * 10), read = 50e9 / (18000 * 163840.0), written = 50e9 / (2500 * 163840.0);
        QVERIFY(std::abs(cost.mostRequests_per_s - std::min({held, read, written})) < 1e-9 * held);
    }

    /// Room for idle sessions beside the accelerators serves more of them; none of it is ever worse than none.
    void hostMemoryServesMoreAgents()
    {
        const WorkloadInput w = agents("llama-3.1-70b", 60);
        const auto without = solved({poolOf({})}, w), with = solved({poolOf({tier(1000, 50)})}, w);
        QVERIFY(without.workloads.front().sessions && with.workloads.front().sessions);
        QVERIFY(without.workloads.front().sessions->waitsIn != "host memory");
        QCOMPARE(with.workloads.front().sessions->waitsIn, std::string("host memory"));
        QVERIFY(output(with) > 1.2 * output(without));
        const SessionResult& sessions = *with.workloads.front().sessions;
        QVERIFY(sessions.fetch_ms > 0 && sessions.fetch_ms < 0.2 * sessions.recompute_ms);
        QVERIFY(std::abs(sessions.idle - *with.workloads.front().requests_per_s * 60) < 1e-9 * sessions.idle);
        double last = 0;
        for (const double gb : {1.0, 10.0, 100.0, 300.0, 1000.0, 10000.0}) {
            const double now = output(solved({poolOf({tier(gb, 50)})}, w));
            QVERIFY(now >= last * (1 - 1e-9));
            last = now;
        }
        for (const double gb_s : {0.001, 0.1, 1.0, 10.0, 400.0}) QVERIFY(output(solved({poolOf({tier(1000, gb_s)})}, w)) >= output(without) * (1 - 1e-9));
    }

    /// A place that is full says so, and holds what it can and no more.
    void aFullTierBinds()
    {
        const WorkloadInput w = agents("llama-3.1-70b", 600);
        const auto results = solved({poolOf({tier(400, 50)})}, w);
        const WorkloadResult& one = results.workloads.front();
        QVERIFY(one.sessions);
        if (one.sessions->waitsIn == "host memory" || one.sessions->waitsIn == "several places") {
            if (one.sessions->waitsIn == "host memory") QCOMPARE(one.bound, std::string("host memory"));
            double inTier = 0;
            for (const SessionTier& place : one.sessions->tiers) inTier += place.place == "host memory" ? place.share : 0;
            QVERIFY(one.sessions->idle * one.sessions->bytes * inTier <= 16 * 400e9 * (1 + 1e-6));
        } else {
            QCOMPARE(one.sessions->waitsIn, std::string("dropped"));
        }
        // Where waiting is long and every place small, computing again is left: and that is a plan.
        QCOMPARE(solved({poolOf({tier(1, 50)})}, agents("llama-3.1-70b", 3600)).workloads.front().sessions->waitsIn, std::string("dropped"));
    }

    /// Two tiers, by hand: sessions by size of the tiers, fetched as long as their means; what binds is the first to be full, or busy.
    void sessionsSpill()
    {
        const WorkloadInput w = agents();
        const PoolInput pool = poolOf({tier(100, 50), tier(300, 5, CacheTier::Kind::LocalFlash)});
        StepConfig config;
        config.model = w.model.get();
        config.accelerator = pool.spec;
        config.parallel = {8, 1, 1, 1};
        config.precision = Precision::Fp8;
        config.kvBytes = 1;
        config.engine = data().constants->engine("trtllm");
        const StepModel model(config, *data().constants);
        const auto places = sessionPlaces(pool, w, PoolRole::Both);
        const auto both = std::find_if(places.begin(), places.end(), [](const SessionPlace& place) { return place.tiers.size() == 2 && place.ownShare <= 0; });
        QVERIFY(both != places.end());
        QCOMPARE(both->name(), std::string_view("several places"));
        const SessionCost cost = sessionCost(*both, w, model, memoryPlan(model, *data().constants, both->shape), PoolRole::Both);
        const double prefix = 18000 * 163840.0, session = 20500 * 163840.0;
        const double host_ms = 0.05 + prefix / (8 * 50e9) * 1e3, flash_ms = 0.05 + prefix / (8 * 5e9) * 1e3;
        QVERIFY(std::abs(cost.fetch_ms - (0.25 * host_ms + 0.75 * flash_ms)) < 1e-6);
        const double held = 400e9 / (session * 10), read = 5e9 / (0.75 * prefix);
        QVERIFY(std::abs(cost.mostRequests_per_s - std::min(held, read)) < 1e-9 * held);
        // In turn, three quarters find theirs in one server of two, as does the quarter in the memory of its host.
        QCOMPARE(foundByChance(*both, pool, 8), 0.5);
    }

    /// Every further tier serves as many agents as before or more, and with long gaps more; results tell of each.
    void moreTiersNeverServeLess()
    {
        const std::vector<CacheTier> all{tier(200, 50), tier(600, 6, CacheTier::Kind::LocalFlash), tier(2000, 10, CacheTier::Kind::ContextMemory),
                                         tier(20000, 4, CacheTier::Kind::NetworkStorage)};
        for (const double gap_s : {20.0, 120.0, 600.0}) {
            double last = 0, first = 0;
            for (std::size_t n = 0; n <= all.size(); ++n) {
                const auto results = solved({poolOf({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n)})}, agents("llama-3.1-70b", gap_s));
                QVERIFY(output(results) >= last * (1 - 1e-9));
                last = output(results);
                if (n == 0) first = last;
                const SessionResult& sessions = *results.workloads.front().sessions;
                QCOMPARE(sessions.tiers.size(), n + 1);
                double share = 0;
                for (const SessionTier& place : sessions.tiers) share += place.share;
                QVERIFY(sessions.waitsIn == "dropped" ? share == 0 : std::abs(share - 1) < 1e-9);
            }
            QVERIFY2(last > (gap_s > 100 ? 1.5 : 1.0) * first, qPrintable(QString::number(last / first)));
        }
    }

    /// A decode pool that keeps nothing has the whole prompt sent to it: worth it where the path is wide.
    void decodePoolsKeepOrAreSent()
    {
        const WorkloadInput w = agents("llama-3.1-70b", 60);
        const auto served = [&](double nic_gb_s) {
            PoolInput prefill = poolOf({tier(1000, 50)}, PoolRole::Prefill), decode = poolOf({}, PoolRole::Decode);
            prefill.id = "prefill", decode.id = "decode";
            prefill.spec.nic_gb_s = decode.spec.nic_gb_s = nic_gb_s;
            return solved({prefill, decode}, w, Serving::Mode::Disaggregated);
        };
        const auto wide = served(400), narrow = served(0.5);
        QCOMPARE(*wide.workloads.front().kvBytesPerRequest, 20000 * 163840.0);
        // Milliseconds of the whole prompt over its lanes, and of the tenth that is new.
        const auto sent = [](const ThroughputResults& results, double nic_gb_s) {
            return *results.workloads.front().kvTransfer_ms / 1e3 * nic_gb_s * 1e9 * data().constants->shared.kvLinkShare;
        };
        QVERIFY(sent(wide, 400) > 5 * sent(narrow, 0.5));
        QVERIFY(output(wide) > output(narrow));
    }

    /// A prefill pool keeps the prefix while its session decodes and its tool works.
    void prefillPoolsHoldPrefixes()
    {
        const WorkloadInput w = agents("llama-3.1-70b", 60);
        const auto pools = [&](double gb) {
            PoolInput prefill = poolOf(gb > 0 ? std::vector{tier(gb, 50)} : std::vector<CacheTier>{}, PoolRole::Prefill);
            PoolInput decode = poolOf(gb > 0 ? std::vector{tier(gb, 50)} : std::vector<CacheTier>{}, PoolRole::Decode);
            prefill.id = "prefill", decode.id = "decode";
            prefill.spec.nic_gb_s = decode.spec.nic_gb_s = 50;
            return std::vector{prefill, decode};
        };
        const auto with = solved(pools(1000), w, Serving::Mode::Disaggregated), without = solved(pools(0), w, Serving::Mode::Disaggregated);
        QVERIFY(output(with) > output(without));
        QCOMPARE(with.workloads.front().sessions->waitsIn, std::string("host memory"));
        QVERIFY(*with.workloads.front().ttft_ms > with.workloads.front().sessions->fetch_ms);
    }

    /// What all sessions have in common is in memory once: by hand, and never worse; routers that forget find it all the same.
    void commonPrefixesAreKeptOnce()
    {
        const StepModel model(config("llama-3.1-70b", "nvidia.h200-sxm", {8, 1, 1, 1}, Precision::Fp8), *data().constants);
        const RequestShape apart{20000, 500, 18000, 0}, common{20000, 500, 18000, 0, 15000};
        const MemoryPlan each = memoryPlan(model, *data().constants, apart), once = memoryPlan(model, *data().constants, common);
        const double prefix_gb = 15000 * 163840.0 / 8 / 1e9;   // 80 layers, 8 heads of 128 in 8 bit, over 8 ranks
        QVERIFY(near(once.sequence_gb, each.sequence_gb - prefix_gb, 1e-9));
        QVERIFY(near(once.sequenceSlots * once.sequence_gb + prefix_gb, each.sequenceSlots * each.sequence_gb, 1e-9));
        WorkloadInput w = agents(), shared = w, longer = agents("llama-3.1-70b", 60);
        shared.sharedTokens = 15000;
        longer.input_tokens = 60000, longer.output_tokens = 1000, longer.cached_share = 0.98;
        const double idle = output(solved({poolOf({})}, longer));
        longer.sharedTokens = 50000;
        QVERIFY2(output(solved({poolOf({})}, longer)) > 1.2 * idle, qPrintable(QString::number(output(solved({poolOf({})}, longer)) / idle)));
        const auto without = solved({poolOf({})}, w), with = solved({poolOf({})}, shared);
        QVERIFY(output(with) >= output(without));
        QVERIFY(near(fetch_ms(tier(100, 50), shared, model.config()) - 0.05, 3000 * 163840.0 / (8 * 50e9) * 1e3, 1e-6));   // what is a session's own is read back
        const auto inTurn = [](WorkloadInput load) {
            PoolInput many = poolOf({});
            many.accelerators = 128, many.systems = 16, many.tensor = 8;
            ThroughputInput in = input({many}, {std::move(load)}, Serving::Mode::Aggregated);
            in.routing = Serving::Routing::RoundRobin;
            return output(solveThroughput(in));
        };
        QVERIFY2(inTurn(shared) > 1.05 * inTurn(w), qPrintable(QString::number(inTurn(shared) / inTurn(w))));
    }

    /// Turns are served as fast as the cores of the tools pool work off what they call; who calls no tools does not wait for them.
    void toolsLimitAgents()
    {
        WorkloadInput w = agents(), chat = workload("llama-3.1-70b", 2000, 500);
        w.toolCpu_s = 12;
        ThroughputInput in = input({poolOf({tier(500, 50)})}, {w, chat}, Serving::Mode::Aggregated);
        const auto free = solveThroughput(in);
        const double turns = *free.workloads[0].requests_per_s;
        QVERIFY(issue(free, "throughput.no-tools-pool") != nullptr && !free.tools);
        QVERIFY(near(*issue(free, "throughput.no-tools-pool")->measured, 12 * turns, 1e-9));
        in.tools = {{"cpus"}, 24 * turns};
        const auto ample = solveThroughput(in);
        QCOMPARE(*ample.workloads[0].requests_per_s, turns);
        QVERIFY(issue(ample, "throughput.tools-busy") == nullptr && ample.tools && near(ample.tools->busyCores, 12 * turns, 1e-9));
        in.tools.cores = 6 * turns;
        const auto tight = solveThroughput(in);
        QVERIFY(issue(tight, "throughput.tools-busy") != nullptr);
        QVERIFY(near(*tight.workloads[0].requests_per_s, kHighestLoad * turns / 2, 1e-9));
        QCOMPARE(tight.workloads[0].bound, std::string("tools"));
        QVERIFY(tight.tools->wait_ms > ample.tools->wait_ms);
        QCOMPARE(*tight.workloads[1].output_tokens_per_s, *free.workloads[1].output_tokens_per_s);
        QVERIFY(near(*tight.outputTokens_per_s, *tight.workloads[0].output_tokens_per_s + *tight.workloads[1].output_tokens_per_s, 1e-12));
        // One core: calls wait as in M/M/1, load / (1 - load) of what one takes.
        in.workloads[0].toolCpu_s = 0.5 / turns, in.tools.cores = 1;
        QVERIFY(near(solveThroughput(in).tools->wait_ms, 0.5 / turns * 1e3, 1e-6));
    }

    /// Waiting for a core is a part of the gap: what is assumed is what follows, by Erlang's formula summed up as it stands in texts; sessions hold their cache for so much longer.
    void waitsForToolsLengthenTheGap_data()
    {
        QTest::addColumn<double>("gap");
        QTest::newRow("short gaps, for which there is memory") << 2.0;
        QTest::newRow("long gaps, which memory limits") << 60.0;
    }
    void waitsForToolsLengthenTheGap()
    {
        QFETCH(double, gap);
        WorkloadInput w = agents("llama-3.1-70b", gap);
        const double cpu = w.toolCpu_s = gap > 2 ? 60 : 20;
        ThroughputInput in = input({poolOf({tier(60, 50)})}, {w}, Serving::Mode::Aggregated);
        const double turns = *solveThroughput(in).workloads[0].requests_per_s;
        for (const double load : {0.80, 0.93, 0.96, 0.99}) {
            const int cores = static_cast<int>(cpu * turns / load);
            in.tools = {{"cpus"}, static_cast<double>(cores)};
            const auto r = solveThroughput(in);
            const WorkloadResult& one = r.workloads[0];
            const double offered = *one.requests_per_s * cpu, busy = offered / cores;
            double term = 1, sum = 1;   // Erlang's C as a sum of states
            for (int i = 1; i < cores; ++i) term *= offered / i, sum += term;
            term *= offered / cores / (1 - busy);
            const double wait_s = term / (sum + term) * cpu / (cores * (1 - busy));
            QVERIFY2(near(r.tools->wait_ms, 1e3 * wait_s, 1e-6), qPrintable(QString("%1 %2").arg(r.tools->wait_ms).arg(1e3 * wait_s)));
            QVERIFY2(*one.gap_s - gap >= wait_s - 0.011 * gap && *one.gap_s - gap <= wait_s + 0.03 * gap, qPrintable(QString("%1 %2").arg(*one.gap_s - gap).arg(wait_s)));
            WorkloadInput longer = w;   // the plan is that of such a gap, as far as the cores keep up
            longer.tool_gap_s = *one.gap_s, longer.toolCpu_s = 0;
            const auto could = solveThroughput(input({poolOf({tier(60, 50)})}, {longer}, Serving::Mode::Aggregated)).workloads[0];
            QVERIFY(near(*one.requests_per_s, std::min(*could.requests_per_s, kHighestLoad * cores / cpu), 1e-6) && one.sessions->waitsIn == could.sessions->waitsIn);
            QVERIFY(near(one.sessions->idle, *one.requests_per_s * *one.gap_s, 1e-9));
            QVERIFY(near(*one.turn_s, *one.gap_s + (*one.ttft_ms + 500 * *one.tpot_ms) / 1e3, 1e-9));
            QVERIFY(*one.requests_per_s <= turns * (1 + 1e-9));
            qInfo("%d cores, %.3f busy: waits %.3f s, gap %.3f s, %.3f turns/s of %.3f, %s", cores, busy, wait_s, *one.gap_s, *one.requests_per_s, turns, one.sessions->waitsIn.c_str());
        }
        // Whoever has cores in plenty waits for none, and one plan is made; without tools too.
        int plans = 0;
        const auto counted = [&](const ThroughputInput& one) { return ++plans, solveThroughput(one); };
        in.tools.cores = 1e5;
        QVERIFY(near(*throughput::withToolWaits(in, counted).workloads[0].gap_s, gap, 1e-6));
        QCOMPARE(plans, 1);
    }

    /// Whatever falls with the wait, in steps or not, is met from above in so many plans; jumps are passed.
    void theWaitIsFoundInFewPlans()
    {
        ThroughputInput in;
        in.workloads = {agents("llama-3.1-70b", 10)};
        in.workloads[0].toolCpu_s = 5;
        const auto trial = [&](auto follows) {
            int plans = 0;
            double last = 0;
            const auto r = throughput::withToolWaits(in, [&](const ThroughputInput& one) {
                ++plans;
                ThroughputResults made;
                made.workloads.push_back({.id = "agents", .gap_s = one.workloads[0].tool_gap_s});
                made.tools = ToolsResult{{}, 1, 1, 1e3 * follows(one.workloads[0].tool_gap_s - 10)};
                return made;
            });
            last = *r.workloads[0].gap_s - 10;
            return std::tuple(plans, last, r.tools->wait_ms / 1e3);
        };
        const auto [few, met, followed] = trial([](double wait) { return 8 / (1 + wait); });   // 2.37 by hand: w (1 + w) = 8
        QVERIFY(few <= throughput::kMostToolPlans && met >= followed && met < 2.3723 + 0.1 && met >= 2.3722);
        const auto [same, constant, as] = trial([](double) { return 30.0; });
        QVERIFY(same == 2 && constant == 30 && as == 30);   // tools that limit the turns: busy as they can be, whatever waits
        const auto [steps, at, then] = trial([](double wait) { return wait < 1.5 ? 4.0 : 0.5; });
        QVERIFY(steps <= throughput::kMostToolPlans && at >= 1.5 && at < 1.7 && then == 0.5);
        QCOMPARE(std::get<0>(trial([](double) { return 0.01; })), 1);
    }
};

QTEST_APPLESS_MAIN(TestSessions)
#include "test_sessions.moc"
