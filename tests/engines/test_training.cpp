// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serving_fixture.h"

#include "solver/pipeline.h"
#include "solver/throughput/solve.h"
#include "solver/throughput/step/training_plan.h"
#include "solver/verify/calibrate.h"
#include "solver/verify/training_cases.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace mw;
using namespace mw::serving;

namespace {

SolverData solverData(const ThroughputConstantsPtr& constants)
{
    SolverData all;
    all.catalog = std::make_shared<const Catalog>(data().catalog);
    all.models = data().models, all.serving = constants;
    return all;
}

const std::vector<TrainingCase>& published()
{
    static const std::vector<TrainingCase> runs =
        trainingCases(*parseYamlFile(MW_SOURCE_DIR "/tests/cases/throughput/training.yaml").value, solverData(data().constants));
    return runs;
}

std::vector<double> errors(const std::vector<TrainingCase>& runs, const ThroughputConstants& constants, bool dense)
{
    std::vector<double> list;
    for (const TrainingCase& run : runs)
        if (!dense || !run.model->moe) list.push_back(std::abs(trainingRate(run, constants) / run.tokens_per_s - 1));
    std::sort(list.begin(), list.end());
    return list;
}

double at(const std::vector<double>& sorted, double share)
{
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

TrainingConfig llama(TrainingSplit split, double batch = 1024)
{
    return {.model = &model("llama-3.1-70b"), .accelerator = spec("nvidia.h100-sxm"), .split = split, .sequence_tokens = 8192, .batch_sequences = batch};
}

WorkloadInput run(const char* modelId, double sequence, double batch, double tokens_b = 0)
{
    WorkloadInput w = workload(modelId, 1, 1);
    w.id = "pre-training";
    w.training = Training{.tokens_b = tokens_b, .sequence_tokens = sequence, .batch_sequences = batch};
    return w;
}

/// Hours until `work_h` are done, with failures at random, a checkpoint after every interval and a restart after every failure.
double simulated(double work_h, double interval_h, double write_h, double restart_h, double between_h)
{
    std::mt19937 random(7);
    std::exponential_distribution<double> next(1 / between_h);
    double clock = 0, done = 0, failure = next(random);
    while (done < work_h) {
        const double end = clock + interval_h + write_h;
        if (failure >= end) {
            done += interval_h, clock = end;
            continue;
        }
        clock = failure + restart_h;
        failure = clock + next(random);
    }
    return clock;
}

}  // namespace

class TestTraining : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedRunsAreMet()
    {
        QVERIFY(published().size() > 180);
        const auto all = errors(published(), *data().constants, false), dense = errors(published(), *data().constants, true);
        QVERIFY2(at(all, 0.5) < 0.085, qPrintable(QString::number(at(all, 0.5))));
        QVERIFY2(at(all, 0.9) < 0.32, qPrintable(QString::number(at(all, 0.9))));
        QVERIFY2(at(dense, 0.5) < 0.08, qPrintable(QString::number(at(dense, 0.5))));
    }

    /// Fitted on every other block of eight runs, judged on the rest: the constants do not know single runs.
    void runsHeldOutAreMetAsWell()
    {
        std::vector<TrainingCase> halves[2];
        for (std::size_t i = 0; i < published().size(); ++i) halves[i / 8 % 2].push_back(published()[i]);
        for (const int half : {0, 1}) {
            const Calibration fit = calibrateTraining(halves[half], solverData(data().constants), {}, 20);
            const auto rest = errors(halves[1 - half], fit.constants, false);
            QVERIFY2(at(rest, 0.5) < 0.13, qPrintable(QString::number(at(rest, 0.5))));
        }
    }

    /// What ran fits. What it recomputed is seldom printed, so the least of it that lets a run fit counts.
    void publishedRunsFitTheirMemory()
    {
        std::size_t fits = 0, cheaply = 0;
        for (TrainingCase one : published()) {
            const auto fitsWith = [&](Recompute recompute) {
                one.config.split.recompute = std::max(recompute, one.config.split.recompute);
                return trainingMemory(one.config, *data().constants).total_gb() <= one.config.accelerator.mem_gb;
            };
            cheaply += fitsWith(Recompute::Selective) ? 1U : 0U;
            fits += fitsWith(Recompute::Full) ? 1U : 0U;
        }
        const auto share = [](std::size_t count) { return static_cast<double>(count) / static_cast<double>(published().size()); };
        QVERIFY2(share(fits) > 0.95, qPrintable(QString::number(share(fits))));
        QVERIFY2(share(cheaply) > 0.8, qPrintable(QString::number(share(cheaply))));
    }

    void weightsAndOptimizerTakeSixteenBytesAParameter()
    {
        const TrainingMemory memory = trainingMemory(llama({}), *data().constants);
        const double parameters = parameterCounts(model("llama-3.1-70b")).total();
        QVERIFY(near((memory.weights_gb + memory.gradients_gb + memory.optimizer_gb) * 1e9, 16 * parameters, 1e-9));
        const TrainingMemory spread = trainingMemory(llama({.data = 64, .sharded = true}), *data().constants);
        QVERIFY(near((spread.weights_gb + spread.gradients_gb + spread.optimizer_gb) * 64e9, 16 * parameters, 1e-9));
    }

    void flopsAreThoseOfThePublishedCounts()
    {
        // Llama 3.1 405B: 3.8e25 FLOPs for 15.6e12 tokens (arXiv 2407.21783), stated as 6 N D.
        QVERIFY(near(trainingFlopsPerToken(model("llama-3.1-405b"), 1) * 15.6e12, 3.8e25, 0.02));
    }

    /// Of (p - 1) / (chunks * micro-batches) of the work (arXiv 2104.04473, section 2.2).
    void bubbleIsOfItsFormula()
    {
        const TrainingStep step = trainingStep(llama({.tensor = 8, .pipeline = 8, .data = 4, .chunks = 2}), *data().constants);
        const double launches = step.fixed_ms - data().constants->training.step_ms;
        const double work = step.busy_ms() + step.communication_ms + launches, n = 1024 / 4.0;
        QVERIFY(near(step.bubble_ms, work * 7 / (2 * n), 0.01));
        QCOMPARE(trainingStep(llama({.tensor = 8, .data = 32}), *data().constants).bubble_ms, 0.0);
    }

    /// A lone micro-batch passes all stages, however finely they are cut.
    void chunksHelpWholeRoundsAlone()
    {
        const TrainingStep lone = trainingStep(llama({.tensor = 8, .pipeline = 4, .data = 64, .chunks = 20}, 64), *data().constants);
        QVERIFY(lone.bubble_ms > 2.9 * lone.busy_ms());
        const TrainingStep round = trainingStep(llama({.tensor = 8, .pipeline = 4, .data = 64, .chunks = 20}, 256), *data().constants);
        QVERIFY(round.bubble_ms < 0.05 * round.busy_ms());
    }

    void sizesOfThePoolAreKept()
    {
        PlanContext context{.constants = data().constants.get(), .engine = data().constants->engine("")};
        PoolInput given = pool("train", "nvidia.h100-sxm", 512, 8, PoolRole::Training);
        given.tensor = 8, given.pipeline = 4, given.data = 8;
        const TrainingPlan plan = planTraining(given, run("llama-3.1-70b", 8192, 512), context);
        QVERIFY(plan.fits);
        QCOMPARE(plan.config.split.tensor, 8);
        QCOMPARE(plan.config.split.pipeline, 4);
        QCOMPARE(plan.config.split.data, 8);
        given.expert = 64, given.tensor = given.pipeline = given.data = 0, given.accelerators = 8;
        QVERIFY(!planTraining(given, run("qwen3-30b-a3b", 4096, 64), context).fits);   // 64 ranks of 8
        PoolInput apart = pool("train", "nvidia.h100-sxm", 512, 8, PoolRole::Training);
        apart.spec.nic_gb_s = 0;   // no network: one server trains alone, and it is said
        const auto results = solveThroughput(input({apart}, {run("llama-3.1-8b", 4096, 64)}));
        QVERIFY(results.workloads[0].training && results.workloads[0].training->accelerators <= 8);
        QVERIFY(issue(results, "throughput.training-unlinked") != nullptr);
        WorkloadInput eight = run("llama-3.1-8b", 4096, 64);
        eight.training->precision = "fp4";
        QVERIFY(issue(solveThroughput(input({pool("train", "nvidia.h100-sxm", 64, 8, PoolRole::Training)}, {eight})), "throughput.precision-unsupported") != nullptr);
    }

    void moreOfAnythingNeverSlows()
    {
        const TrainingSplit split{.tensor = 8, .pipeline = 4, .data = 8};
        const double base = trainingStep(llama(split), *data().constants).total_ms();
        for (const auto faster : {&AcceleratorSpec::fp16_tflops, &AcceleratorSpec::mem_bw_tb_s, &AcceleratorSpec::link_gb_s, &AcceleratorSpec::nic_gb_s}) {
            TrainingConfig config = llama(split);
            config.accelerator.*faster *= 2;
            QVERIFY(trainingStep(config, *data().constants).total_ms() <= base);
        }
        TrainingSplit again = split;
        again.recompute = Recompute::Full;
        QVERIFY(trainingStep(llama(again), *data().constants).total_ms() > base);
        QVERIFY(trainingMemory(llama(again), *data().constants).activations_gb < trainingMemory(llama(split), *data().constants).activations_gb);
    }

    void utilisationStaysBelowThePeak()
    {
        for (const TrainingCase& one : published()) {
            const TrainingStep step = trainingStep(one.config, *data().constants);
            const double peak = one.config.precision == Precision::Bf16 ? 1.0 : one.config.precision == Precision::Fp8 ? 2.0 : 6.0;
            QVERIFY(modelFlopsUtilisation(one.config, step) < 0.8 * peak);
        }
    }

    void failuresCostAsInASimulation()
    {
        const TrainingConstants& c = data().constants->training;
        const EffectiveTraining e = effectiveTraining(16384, 5.2e3 / 16384, c);
        QVERIFY(near(e.interruptionsPerDay, 419 / 54.0, 0.01));
        QVERIFY(e.share > 0.9 && e.share < 0.98);   // over 90 % published (arXiv 2407.21783, section 3.3.4)
        for (const double state_gb : {0.5, 5.0, 50.0}) {
            const EffectiveTraining one = effectiveTraining(16384, state_gb, c);
            const double write_h = state_gb / c.checkpoint_gb_s / 3600, between_h = 24 / one.interruptionsPerDay;
            const double took = simulated(20000, one.checkpointEvery_min / 60, write_h, c.restart_min / 60, between_h);
            QVERIFY2(near(one.share, 20000 / took, 0.025), qPrintable(QString("%1 %2").arg(one.share).arg(20000 / took)));
        }
    }

    void searchFindsAsGoodASplitAsThePublishedOne()
    {
        PlanContext context{.constants = data().constants.get(), .engine = data().constants->engine("")};
        for (const TrainingCase& one : published()) {
            if (one.id != "mbridge-26.02-llama3-70b-h100-fp8" && one.id != "dgxc-llama31-405b-bf16-2048") continue;
            PoolInput all = pool("train", one.config.accelerator.part.c_str(), one.config.split.accelerators(), 8, PoolRole::Training);
            WorkloadInput work = run(one.model->id.c_str(), one.config.sequence_tokens, one.config.batch_sequences);
            work.training->precision = toText(one.config.precision);
            const TrainingPlan plan = planTraining(all, work, context);
            QVERIFY(plan.fits);
            QVERIFY(plan.step.total_ms() <= trainingStep(one.config, *data().constants).total_ms() * 1.01);
            QVERIFY(plan.memory.total_gb() <= all.spec.mem_gb);
        }
    }

    /// Predictions carry where eight of ten published runs of the kind lie; where none was checked, they say so.
    void rangesOfRuns()
    {
        auto constants = std::make_shared<ThroughputConstants>(*data().constants);
        constants->bands = *readAccuracyBands(MW_SOURCE_DIR "/resources/throughput/bands.yaml").value;
        const auto trained = [&](const char* part, const char* model) {
            auto one = input({pool("train", part, 512, 8, PoolRole::Training)}, {run(model, 4096, 512)});
            one.constants = constants;
            return solveThroughput(one);
        };
        const auto dense = trained("nvidia.h100-sxm", "llama-3.1-70b");
        const TrainingResult& result = *dense.workloads[0].training;
        QVERIFY(result.checkedRuns >= 40);
        QVERIFY(*result.low_tokens_per_s < *result.high_tokens_per_s);
        QVERIFY(*result.low_tokens_per_s > 0.6 * result.tokens_per_s && *result.high_tokens_per_s < 1.6 * result.tokens_per_s);
        QVERIFY(issue(dense, "throughput.not-checked") == nullptr);
        // Experts are known less well than dense models.
        const TrainingResult experts = *trained("nvidia.h100-sxm", "qwen3-30b-a3b").workloads[0].training;
        QVERIFY((*experts.high_tokens_per_s - *experts.low_tokens_per_s) / experts.tokens_per_s > (*result.high_tokens_per_s - *result.low_tokens_per_s) / result.tokens_per_s);
        const auto other = trained("amd.mi300x", "llama-3.1-70b");
        QCOMPARE(other.workloads[0].training->checkedRuns, 0);
        QVERIFY(other.workloads[0].training->low_tokens_per_s);   // of all parts
        QVERIFY(issue(other, "throughput.not-checked") != nullptr && issue(other, "throughput.not-checked")->message.find("Instinct MI300X:") != std::string::npos);   // by its name
    }

    void layoutPoolsTrainBesideThoseThatServe()
    {
        auto both = input({pool("serve", "nvidia.h100-sxm", 8, 8), pool("train", "nvidia.h100-sxm", 512, 8, PoolRole::Training)},
                          {workload("llama-3.1-8b", 1000, 200), run("llama-3.1-70b", 8192, 512, 1000)});
        const ThroughputResults results = solveThroughput(both);
        QVERIFY(results.workloads[0].output_tokens_per_s && !results.workloads[0].training);
        const auto& trained = results.workloads[1].training;
        QVERIFY(trained && trained->days && !results.workloads[1].output_tokens_per_s);
        double sum = 0;
        for (const auto& part : trained->parts) sum += part.time_ms;
        QVERIFY(near(sum, trained->step_s * 1e3, 1e-9));
        QVERIFY(near(*trained->days * 86400 * trained->effectiveShare * trained->tokens_per_s, 1e12, 1e-9));
        QVERIFY(near(trained->checkpointEvery_min, effectiveTraining(512, 14 * 70.55e9 / 512 / 1e9, data().constants->training).checkpointEvery_min, 0.01));
        const auto drawn = std::find_if(results.pools.begin(), results.pools.end(), [](const auto& p) { return p.role == PoolRole::Training; });
        QVERIFY(drawn != results.pools.end() && drawn->draw_w && *drawn->draw_w > 500);
        QVERIFY(near(*results.outputTokens_per_s, *results.workloads[0].output_tokens_per_s, 1e-12));
    }

    void impossibleRunsAreSaid()
    {
        const auto few = solveThroughput(input({pool("train", "nvidia.h100-sxm", 8, 8, PoolRole::Training)}, {run("llama-3.1-405b", 8192, 64)}));
        const ThroughputIssue* tooBig = issue(few, "throughput.model-does-not-fit");
        QVERIFY(tooBig != nullptr && tooBig->measured.value_or(0) > 80);
        const auto none = solveThroughput(input({pool("serve", "nvidia.h100-sxm", 8, 8)}, {workload("llama-3.1-8b", 1000, 200), run("llama-3.1-8b", 8192, 64)}));
        QVERIFY(issue(none, "throughput.no-training-pool") != nullptr);
        QVERIFY(none.workloads[0].output_tokens_per_s);
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
