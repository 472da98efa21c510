// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several models on shared pools: the program in whole workers against counting all plans out, and what a layout gets of it.
#include "tests/engines/serving_fixture.h"

#include "solver/throughput/plan/mix.h"
#include "solver/throughput/solve.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace mw;
using namespace mw::serving;
using namespace mw::throughput;

namespace {

/// What each aim reaches under a plan, in the order of MixPlan: a list to compare from the front.
std::vector<double> reached(const MixProblem& problem, const std::vector<double>& carried)
{
    // For so few workloads the split of a workload's ways is free: only what its workers carry counts.
    std::vector<double> aims;
    std::set<int> priorities;
    for (const MixDemand& demand : problem.workloads) priorities.insert(demand.priority);
    for (const int priority : priorities) {
        double fraction = 1, sum = 0, total = INFINITY;
        int stated = 0, open = 0;
        for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
            const MixDemand& demand = problem.workloads[w];
            if (demand.priority != priority) continue;
            if (demand.most) {
                fraction = std::min(fraction, carried[w] / *demand.most);
                sum += std::min(carried[w], *demand.most), ++stated;
            } else {
                total = std::min(total, carried[w] / demand.share), ++open;
            }
        }
        if (stated > 0) aims.push_back(fraction);
        if (stated > 1) aims.push_back(sum);
        if (open > 0) aims.push_back(total);
    }
    return aims;
}

/// The best of all plans in whole workers, by counting them out.
std::vector<double> byCounting(const MixProblem& problem)
{
    std::vector<const MixOption*> options;
    for (const MixWay& way : problem.ways)
        for (const auto& stage : way.stages)
            for (const MixOption& option : stage) options.push_back(&option);
    std::vector<int> left = problem.pools, counts(options.size());
    std::vector<double> best;
    std::function<void(std::size_t)> place = [&](std::size_t at) {
        if (at == options.size()) {
            std::vector<double> carried(problem.workloads.size());
            std::size_t next = 0;
            for (const MixWay& way : problem.ways) {
                double output = INFINITY;
                for (const auto& stage : way.stages) {
                    double sum = 0;
                    for (const MixOption& option : stage) sum += counts[next++] * option.output;
                    output = std::min(output, sum);
                }
                carried[way.workload] += output;
            }
            const auto now = reached(problem, carried);
            for (std::size_t i = 0; i < now.size(); ++i) {   // the first aim that differs decides, as far as it does at all
                if (!best.empty() && std::abs(now[i] - best[i]) <= 2e-5 * best[i]) continue;
                if (best.empty() || now[i] > best[i]) best = now;
                break;
            }
            return;
        }
        for (counts[at] = 0; counts[at] * options[at]->accelerators <= left[options[at]->pool]; ++counts[at]) {
            left[options[at]->pool] -= counts[at] * options[at]->accelerators;
            place(at + 1);
            left[options[at]->pool] += counts[at] * options[at]->accelerators;
        }
        counts[at] = 0;
    };
    place(0);
    return best;
}

MixProblem randomProblem(unsigned seed)
{
    std::mt19937 random(seed);
    const auto between = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    MixProblem problem;
    for (int p = 0; p < 2; ++p) problem.pools.push_back(static_cast<int>(between(6, 13)));
    for (std::size_t w = 0; w < 2 + seed % 2; ++w) {
        MixDemand demand{.priority = 1 + static_cast<int>(seed / 3 % 2 * w), .most = {}, .share = between(0.2, 1)};
        if ((seed >> w) % 2 != 0) demand.most = between(100, 900);
        problem.workloads.push_back(demand);
        const int size = 2 + static_cast<int>(w);
        problem.ways.push_back({w, {{{0, size, size * between(20, 100)}, {1, size, size * between(20, 100)}}}});
    }
    // One is served by prefill and decode workers instead.
    problem.ways.front().stages = {{{0, 2, between(200, 500)}}, {{1, 4, between(100, 300)}}};
    return problem;
}

WorkloadInput named(const char* id, const char* modelId, double in, double out)
{
    WorkloadInput w = workload(modelId, in, out);
    w.id = id;
    return w;
}

std::vector<PoolInput> twoKinds(int each)
{
    return {pool("h", "nvidia.h200-sxm", each, 8), pool("b", "nvidia.b200-sxm", each, 8)};
}

double served(const ThroughputResults& r, const char* id)
{
    for (const WorkloadResult& w : r.workloads)
        if (w.id == id) return w.output_tokens_per_s.value_or(0);
    return 0;
}

}  // namespace

class TestMix : public QObject {
    Q_OBJECT
private slots:
    void asGoodAsCountingAllPlans()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            const MixProblem problem = randomProblem(seed);
            const MixPlan plan = planMix(problem);
            QVERIFY2(plan.exact, qPrintable(QString::number(seed)));
            const auto expected = byCounting(problem), got = reached(problem, plan.served);
            QCOMPARE(got.size(), expected.size());
            QVERIFY2(std::abs(got.front() - expected.front()) <= 2e-4 * expected.front() + 1e-9,
                     qPrintable(QStringLiteral("%1: %2 of %3").arg(seed).arg(got.front()).arg(expected.front())));
            // Within its gap the first aim may leave a later one a little more or less; here it is a matter of whole workers.
            for (std::size_t i = 1; i < got.size(); ++i)
                QVERIFY2(got[i] >= expected[i] * 0.999 - 1e-9, qPrintable(QStringLiteral("%1, aim %2: %3 of %4").arg(seed).arg(i).arg(got[i]).arg(expected[i])));
        }
    }

    void neverMoreThanThereIs()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            MixProblem problem = randomProblem(seed);
            for (const int times : {1, 1000}) {   // in whole workers, and in fractions that are rounded
                for (int& pool : problem.pools) pool *= times;
                for (MixDemand& demand : problem.workloads)
                    if (demand.most) *demand.most *= times;
                const MixPlan plan = planMix(problem);
                std::vector<int> used(problem.pools.size());
                for (std::size_t i = 0; i < problem.ways.size(); ++i)
                    for (std::size_t s = 0; s < problem.ways[i].stages.size(); ++s) {
                        double carried = 0;
                        for (std::size_t o = 0; o < problem.ways[i].stages[s].size(); ++o) {
                            const MixOption& option = problem.ways[i].stages[s][o];
                            used[option.pool] += plan.workers[i][s][o] * option.accelerators;
                            carried += plan.workers[i][s][o] * option.output;
                        }
                        QVERIFY(plan.wayOutput[i] <= carried * (1 + 1e-9));
                    }
                for (std::size_t p = 0; p < used.size(); ++p) QVERIFY(used[p] <= problem.pools[p]);
                for (std::size_t w = 0; w < plan.served.size(); ++w)
                    if (problem.workloads[w].most) QVERIFY(plan.served[w] <= *problem.workloads[w].most * (1 + 1e-6));
            }
        }
    }

    void whoAsksForNothingGetsNothing()
    {
        for (const int times : {1, 10000}) {
            MixProblem problem = randomProblem(1);
            for (int& pool : problem.pools) pool *= times;
            for (MixDemand& demand : problem.workloads) demand.most = 0;
            const MixPlan plan = planMix(problem);
            QCOMPARE(plan.wayOutput, std::vector<double>(problem.ways.size(), 0.0));
            QCOMPARE(plan.workers.size(), problem.ways.size());
        }
        WorkloadInput a = named("a", "llama-3.1-70b", 2000, 500), b = named("b", "qwen3-235b-a22b", 4000, 800);
        a.requests_per_s = 0;
        const auto r = solveThroughput(input(twoKinds(16), {a, b}));
        QVERIFY(served(r, "b") > 0);
    }

    /// A thousand times the accelerators and demands: a thousand times the tokens, but for a worker of each sort.
    void manyWorkersAsFew()
    {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            MixProblem few = randomProblem(seed);
            for (int& pool : few.pools) pool *= 1000;
            for (MixDemand& demand : few.workloads)
                if (demand.most) *demand.most *= 1000;
            MixProblem more = few;
            for (int& pool : more.pools) pool *= 10;
            for (MixDemand& demand : more.workloads)
                if (demand.most) *demand.most *= 10;
            const auto a = reached(few, planMix(few).served), b = reached(more, planMix(more).served);
            QVERIFY2(b.front() >= a.front() * 0.995, qPrintable(QString::number(seed)));
        }
    }

    /// The dense model is served best by one kind, the experts by the other: dealt out, both get more than half of either pool gives.
    void eachModelWhereItRunsBest()
    {
        WorkloadInput a = named("a", "llama-3.1-70b", 2000, 500), b = named("b", "gpt-oss-120b", 1000, 1000);
        const auto together = solveThroughput(input(twoKinds(64), {a, b}, Serving::Mode::Aggregated));
        auto halves = twoKinds(32);
        const double aHalf = served(solveThroughput(input(halves, {a}, Serving::Mode::Aggregated)), "a");
        const double bHalf = served(solveThroughput(input(halves, {b}, Serving::Mode::Aggregated)), "b");
        QVERIFY(near(served(together, "a"), served(together, "b"), 1e-6));   // shares are equal
        QVERIFY2(served(together, "a") >= 0.97 * std::min(aHalf, bHalf), qPrintable(QString::number(served(together, "a") / std::min(aHalf, bHalf))));
        std::map<std::string, int> used;
        for (const PoolResult& pool : together.pools) {
            used[pool.accelerator] += pool.accelerators;
            QVERIFY(pool.replicas >= 1 && pool.perMember == 8);
        }
        for (const auto& [part, count] : used) QVERIFY2(count <= 64, part.c_str());
    }

    void whatComesFirstIsServedFirst()
    {
        for (const Serving::Mode mode : {Serving::Mode::Auto, Serving::Mode::Aggregated, Serving::Mode::Disaggregated}) {
            WorkloadInput first = named("first", "llama-3.1-70b", 2000, 500), second = named("second", "qwen3-235b-a22b", 4000, 800);
            const double alone = served(solveThroughput(input(twoKinds(32), {first}, mode)), "first");
            first.requests_per_s = 0.9 * alone / 500, second.requests_per_s = 1e4;
            second.priority = 2;
            const auto r = solveThroughput(input(twoKinds(32), {first, second}, mode));
            QVERIFY2(near(served(r, "first"), 0.9 * alone, 1e-3), qPrintable(QString::number(served(r, "first") / alone)));
            // The other way round the first gets what is left.
            std::swap(first.priority, second.priority);
            const auto turned = solveThroughput(input(twoKinds(32), {first, second}, mode));
            QVERIFY(served(turned, "first") < 0.5 * alone);
            QVERIFY(served(turned, "second") > served(r, "second"));
        }
    }

    void crowdedOutIsSaid()
    {
        WorkloadInput first = named("first", "llama-3.1-70b", 2000, 500), second = named("second", "deepseek-r1", 4000, 800);
        first.requests_per_s = 1e5, second.priority = 2;
        const auto r = solveThroughput(input({pool("p", "nvidia.h200-sxm", 16, 8)}, {first, second}, Serving::Mode::Aggregated));
        QVERIFY(issue(r, "throughput.crowded-out") != nullptr);
        QCOMPARE(issue(r, "throughput.crowded-out")->subjects.front(), std::string("second"));
        QVERIFY(served(r, "first") > 0);
        QVERIFY(!r.workloads[1].output_tokens_per_s);
    }

    void whatNoPoolCanServeIsSaidAndTheRestServed()
    {
        WorkloadInput small = named("small", "llama-3.1-8b", 2000, 500), huge = named("huge", "kimi-k2", 4000, 800);
        const auto r = solveThroughput(input({pool("p", "nvidia.h100-sxm", 8, 8)}, {small, huge}, Serving::Mode::Aggregated));
        QVERIFY(issue(r, "throughput.model-does-not-fit") != nullptr);
        QVERIFY(served(r, "small") > 0);
    }

    void moreAcceleratorsNeverServeLess()
    {
        WorkloadInput a = named("a", "llama-3.1-70b", 2000, 500), b = named("b", "qwen3-235b-a22b", 4000, 800);
        a.demandShare = 0.7;
        double last = 0;
        for (int each = 16; each <= 128; each += 16) {
            const double now = *solveThroughput(input(twoKinds(each), {a, b}, Serving::Mode::Aggregated)).outputTokens_per_s;
            QVERIFY2(now >= last * (1 - 2e-3), qPrintable(QStringLiteral("%1: %2 after %3").arg(each).arg(now).arg(last)));
            last = now;
        }
    }

    /// Turns of sub-agents, and of theirs, come in the stated number to each turn of who calls them, whatever else is served and however much is asked for.
    void subAgentsComeAsCalled()
    {
        WorkloadInput agents = named("agents", "llama-3.1-70b", 8000, 600), helpers = named("helpers", "llama-3.1-8b", 3000, 200), readers = named("readers", "gpt-oss-20b", 4000, 50);
        WorkloadInput chat = named("chat", "llama-3.1-70b", 1000, 200);
        helpers.calledBy = "agents", helpers.callsPerTurn = 3;
        readers.calledBy = "helpers", readers.callsPerTurn = 0.5;
        agents.demandShare = 0.6, agents.tool_gap_s = 0.5;
        for (const Serving::Mode mode : {Serving::Mode::Auto, Serving::Mode::Aggregated}) {
            const auto r = solveThroughput(input(twoKinds(64), {readers, agents, helpers, chat}, mode));
            const auto turns = [&](std::size_t i) { return r.workloads[i].requests_per_s.value_or(0); };
            QVERIFY(turns(1) > 0);
            QVERIFY2(near(turns(2), 3 * turns(1), 1e-6) && near(turns(0), 1.5 * turns(1), 1e-6), qPrintable(QString("%1 %2 %3").arg(turns(1)).arg(turns(2)).arg(turns(0))));
            QVERIFY(near(served(r, "chat"), served(r, "agents") * 0.4 / 0.6, 1e-6));   // of their own tokens, shares are as stated
            QVERIFY(issue(r, "throughput.gap-too-short") != nullptr);   // half a second for three turns of others
            QCOMPARE(issue(r, "throughput.gap-too-short")->subjects, (std::vector<std::string>{"helpers", "readers"}));
        }
    }

    /// Prompts alone: no token comes out, no time per token is told, and no peak of the accelerators is passed; beside decoding, shares count prompt tokens.
    void promptsAloneAreServed()
    {
        WorkloadInput w = named("vectors", "llama-3.1-8b", 512, 512);
        w.promptsOnly = true, w.ttft_ms = 500;
        for (const Serving::Mode mode : {Serving::Mode::Auto, Serving::Mode::Aggregated, Serving::Mode::Disaggregated}) {
            const auto r = solveThroughput(input({pool("p", "nvidia.h200-sxm", 16, 8)}, {w}, mode));
            const WorkloadResult& one = r.workloads.front();
            QVERIFY(one.requests_per_s && one.ttft_ms && *one.ttft_ms < 500 && !one.tpot_ms);
            QCOMPARE(*one.output_tokens_per_s, 0.0);
            QVERIFY(near(*one.input_tokens_per_s, *one.requests_per_s * 512, 1e-9));
            const double flops = *one.input_tokens_per_s * 2 * 7.5e9, peak = 16 * spec("nvidia.h200-sxm").fp8_tflops * 1e12;
            QVERIFY2(flops < 0.9 * peak && flops > 0.3 * peak, qPrintable(QString::number(flops / peak)));
            QVERIFY(r.frontier.empty() && near(*r.pools.front().tokens_per_s, *one.input_tokens_per_s, 1e-9));
            for (const PoolOperation& operation : r.pools.front().operations) QVERIFY(operation.name != "attention over the cache" || operation.time_ms == 0);
        }
        const auto r = solveThroughput(input({pool("p", "nvidia.h200-sxm", 32, 8)}, {w, named("chat", "llama-3.1-70b", 1000, 200)}));
        QVERIFY(near(*r.workloads[0].requests_per_s * 512, *r.workloads[1].output_tokens_per_s, 1e-6));
        QCOMPARE(r.frontierOf, std::string("chat"));
    }

    /// A prefill pool computes prompts alone as a pool of both does, with a decode pool beside it or without; who decodes shares it, and no accelerator works twice.
    void promptsAloneUsePrefillPools()
    {
        WorkloadInput w = named("vectors", "llama-3.1-8b", 512, 512), chat = named("chat", "llama-3.1-70b", 2000, 200);
        w.promptsOnly = true, w.ttft_ms = 500;
        const PoolInput first = pool("a", "nvidia.h200-sxm", 16, 8, PoolRole::Prefill), second = pool("b", "nvidia.h200-sxm", 16, 8, PoolRole::Decode);
        const auto both = solveThroughput(input({pool("a", "nvidia.h200-sxm", 16, 8)}, {w}));
        for (const auto& pools : {std::vector{first}, std::vector{first, second}}) {
            const auto r = solveThroughput(input(pools, {w}));
            QVERIFY(near(*r.workloads.front().requests_per_s, *both.workloads.front().requests_per_s, 1e-9) && r.workloads.front().meetsSlo.value_or(false));
            QVERIFY(issue(r, "throughput.prompts-without-pool") == nullptr && issue(r, "throughput.pool-without-partner") == nullptr);
            QVERIFY(r.pools.size() == 1 && r.pools.front().role == PoolRole::Prefill && r.pools.front().accelerators == 16 && !r.pools.front().tpot_ms);
            QCOMPARE(r.pools.front().draw_w, both.pools.front().draw_w);
        }
        const auto r = solveThroughput(input({first, second}, {w, chat}));
        QVERIFY(*r.workloads[0].requests_per_s > 0 && *r.workloads[1].output_tokens_per_s > 0);
        QVERIFY(near(*r.workloads[0].requests_per_s * 512, *r.workloads[1].output_tokens_per_s, 1e-6));
        QVERIFY(*r.workloads[0].requests_per_s < *both.workloads.front().requests_per_s);
        int prefilling = 0;
        for (const PoolResult& pool : r.pools) prefilling += pool.role == PoolRole::Prefill ? pool.accelerators : 0;
        QCOMPARE(prefilling, 16);
        const auto decode = solveThroughput(input({second}, {w}));
        QVERIFY(issue(decode, "throughput.prompts-without-pool") != nullptr && !decode.workloads.front().requests_per_s);
        PoolInput other = first;
        other.model = "llama-3.1-70b";   // set aside for another model
        QVERIFY(issue(solveThroughput(input({other, second}, {w})), "throughput.prompts-without-pool") != nullptr);
        QVERIFY(issue(solveThroughput(input({first}, {chat})), "throughput.pool-without-partner") != nullptr);
    }

    /// Robots get their whole answer before they ask again, ninety-nine in a hundred times; twice as often leaves less than half as many, and too often is refused.
    void controlAtAFixedRate()
    {
        const auto at = [](double hz, Serving::Mode mode) {
            WorkloadInput w = named("robots", "llama-3.1-8b", 276, 7);
            w.rate_hz = hz, w.ttft_ms = 1e3 / hz, w.tpot_ms = 1e3 / hz / 7;
            return solveThroughput(input({pool("p", "nvidia.h100-sxm", 8, 8)}, {w}, mode));
        };
        for (const Serving::Mode mode : {Serving::Mode::Aggregated, Serving::Mode::Disaggregated}) {
            double before = 1e9;
            for (const double hz : {2.0, 5.0, 10.0, 20.0}) {
                const auto r = at(hz, mode);
                QVERIFY2(r.fixedRates.size() == 1, qPrintable(QString::number(hz)));
                const FixedRateResult& robots = r.fixedRates.front();
                const WorkloadResult& one = r.workloads.front();
                QVERIFY2(robots.answerP99_ms <= 1e3 / hz * 1.001 && robots.askers >= 1, qPrintable(QString("%1 Hz: %2 ms, %3").arg(hz).arg(robots.answerP99_ms).arg(robots.askers)));
                QVERIFY(robots.answer_ms < robots.answerP99_ms);
                QVERIFY(near(robots.answer_ms, *one.ttft_ms + 7 * *one.tpot_ms, 1e-9));
                QVERIFY(near(robots.answerP99_ms, one.poisson->ttft_ms[2] + 7 * one.poisson->tpot_ms[2], 1e-9));
                for (const FrontierPoint& point : r.frontier) QVERIFY(7e3 / point.tokens_per_s_per_user < 1e3 / hz);
                QVERIFY(robots.askers * hz <= *one.requests_per_s * (1 + 1e-9) && robots.askers < before);
                qInfo("%d at %g Hz: %g robots, %.1f ms, %.1f at p99, bound %s", static_cast<int>(mode), hz, robots.askers, robots.answer_ms, robots.answerP99_ms, one.bound.c_str());
                before = robots.askers;
            }
        }
        const auto r = at(500, Serving::Mode::Aggregated);
        QVERIFY(r.fixedRates.empty() && issue(r, "throughput.slo-not-met") == nullptr);
        const ThroughputIssue* missed = issue(r, "throughput.rate-not-met");
        QVERIFY(missed != nullptr && near(*missed->limit, 2, 1e-9) && *missed->measured > 2);
        // The number is the floor: a little slower than it, one asker on each replica is served; with a whole pool to itself it waits for nobody.
        const auto slow = at(1e3 / (*missed->measured * 1.01), Serving::Mode::Aggregated);
        QVERIFY(slow.fixedRates.size() == 1 && slow.fixedRates.front().askers >= 1);
        const auto apart = at(500, Serving::Mode::Disaggregated);
        QVERIFY(issue(apart, "throughput.rate-not-met") != nullptr && near(*issue(apart, "throughput.rate-not-met")->limit, 1, 1e-9));   // half of a period
    }

    /// Given pools keep the period as well, with feed-forward layers on others too; cache on a thin path makes answers late, which is said with the number; prompts alone have all of a period.
    void controlOverGivenPools()
    {
        WorkloadInput w = named("robots", "llama-3.1-8b", 276, 7);
        w.rate_hz = 5, w.ttft_ms = 200, w.tpot_ms = 200.0 / 7;
        const auto over = [&](double nic_gb_s) {
            PoolInput a = pool("a", "nvidia.h100-sxm", 8, 8, PoolRole::Prefill), b = pool("b", "nvidia.h100-sxm", 8, 8, PoolRole::Decode);
            a.spec.nic_gb_s = b.spec.nic_gb_s = nic_gb_s;
            return solveThroughput(input({a, b}, {w}));
        };
        const auto wide = over(50), thin = over(0.01);
        QVERIFY(wide.fixedRates.size() == 1 && wide.fixedRates.front().answerP99_ms <= 200 && wide.fixedRates.front().askers > 10);
        const ThroughputIssue* late = issue(thin, "throughput.rate-not-met");
        QVERIFY(late != nullptr && *late->measured > 200 && *late->limit == 200 && thin.fixedRates.empty() && !thin.workloads.front().meetsSlo.value_or(true));
        WorkloadInput vectors = w;
        vectors.promptsOnly = true, vectors.rate_hz = 40, vectors.output_tokens = 276, vectors.ttft_ms = 25;
        const auto prompts = solveThroughput(input({pool("p", "nvidia.h100-sxm", 2, 2)}, {vectors}));
        QVERIFY(prompts.fixedRates.size() == 1 && prompts.fixedRates.front().answerP99_ms <= 25 * (1 + 1e-6) && prompts.fixedRates.front().askers >= 1);
        vectors.rate_hz = 0, vectors.ttft_ms = 2000;   // nobody in a hurry: more of them
        QVERIFY(*solveThroughput(input({pool("p", "nvidia.h100-sxm", 2, 2)}, {vectors})).workloads.front().requests_per_s > *prompts.workloads.front().requests_per_s);
        WorkloadInput large = named("large", "deepseek-v3", 400, 10);
        PoolInput attention = pool("b", "nvidia.h200-sxm", 32, 8, PoolRole::Decode);
        attention.spec.nic_gb_s = 50;
        attention.feedForward = std::make_shared<const PoolInput>([] { PoolInput f = pool("f", "nvidia.h200-sxm", 32, 8, PoolRole::FeedForward); f.spec.nic_gb_s = 50; return f; }());
        PoolInput first = pool("a", "nvidia.h200-sxm", 32, 8, PoolRole::Prefill);
        first.spec.nic_gb_s = 50;
        large.rate_hz = 1, large.ttft_ms = 1000, large.tpot_ms = 100;
        const auto three = solveThroughput(input({first, attention}, {large}));
        QVERIFY2(three.fixedRates.size() == 1 && three.fixedRates.front().answerP99_ms <= 1000, three.issues.empty() ? "" : three.issues.front().message.c_str());
        large.rate_hz = 4, large.ttft_ms = 250, large.tpot_ms = 25;
        for (const FixedRateResult& one : solveThroughput(input({first, attention}, {large})).fixedRates) QVERIFY(one.answerP99_ms <= 250);
    }
};

QTEST_APPLESS_MAIN(TestMix)
#include "test_mix.moc"
