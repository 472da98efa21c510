// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workloads.h"
#include "model/io/workload_presets.h"
#include "solver/throughput/library/model_library.h"
#include "model/facility/facility.h"
#include "model/io/layout_file.h"
#include "solver/solver_data.h"
#include "solver/throughput/input.h"
#include "solver/throughput/served_model.h"
#include "solver/throughput/solve.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace mw;

class TestWorkloadPresets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Each can be served: its model is known and long enough, a layout takes it, and somebody has said where it is from.
    void shippedOnesAreSound()
    {
        const auto presets = readWorkloadPresets(MW_SOURCE_DIR "/resources/workloads/presets.yaml");
        QVERIFY2(presets.value, presets.diagnostics.empty() ? "" : toText(presets.diagnostics.front()).c_str());
        QVERIFY(presets.diagnostics.empty());
        QVERIFY(presets.value->size() >= 8);
        const auto models = readModelLibrary(MW_SOURCE_DIR "/resources/models");
        Layout layout;
        for (const WorkloadPreset& preset : *presets.value) {
            const char* title = preset.title.c_str();
            QVERIFY2(!preset.about.empty() && !preset.source.empty(), title);
            const ServedModel* model = models.value->find(preset.workload.model);
            QVERIFY2(model != nullptr && model->usable(), title);
            QVERIFY2(preset.workload.input_tokens + preset.workload.output_tokens <= model->contextLimit, title);
            const auto delta = edit::addWorkload(layout, preset.workload);
            QVERIFY2(delta, title);
            layout = apply(layout, *delta);
        }
        QCOMPARE(layout.workloads.size(), presets.value->size());  // all ids differ
        const auto again = readLayout(writeLayout(layout), "t.yaml");
        QVERIFY(again.value && again.value->workloads.size() == layout.workloads.size());
        for (const WorkloadPreset& preset : *presets.value) {
            const auto* row = again.value->workloads.get(preset.workload.id);
            QVERIFY2(row != nullptr && *row == preset.workload, preset.title.c_str());
        }
        Workload wrong = presets.value->front().workload;
        wrong.id = "wrong", wrong.image_tokens = wrong.input_tokens + 1;
        QVERIFY(!edit::addWorkload(layout, wrong));
    }

    /// The sorts of work that are asked for are there, and eight B200 servers serve each within its limits.
    void eachIsServed()
    {
        const auto presets = readWorkloadPresets(MW_SOURCE_DIR "/resources/workloads/presets.yaml");
        const auto data = loadSolverData({MW_SOURCE_DIR "/resources"});
        QVERIFY(presets.value && data.value);
        const auto shared = std::make_shared<const SolverData>(*data.value);
        std::set<std::string> ids;
        for (const WorkloadPreset& preset : *presets.value) {
            ids.insert(preset.workload.id);
            if (preset.workload.training) continue;
            auto read = readLayout("millwright: 1\nhalls: [{id: h, size_m: [20, 20]}]\ncomponents:\n  - {id: \"s-[1-8]\", part: nvidia.dgx-b200, at: {hall: h, x_m: 2, y_m: 2, pitch_m: 1}}\n", "t.yaml");
            QVERIFY(read.value);
            const auto delta = edit::addWorkload(*read.value, preset.workload);
            QVERIFY(delta);
            const auto facility = expand(std::make_shared<const Layout>(apply(*read.value, *delta)), shared->catalog);
            const auto results = solveThroughput(throughputInput(*facility, nullptr, nullptr, *shared->catalog, shared->models, shared->serving));
            const WorkloadResult& one = results.workloads.front();
            QVERIFY2(one.requests_per_s && *one.requests_per_s > 0 && one.meetsSlo.value_or(false), qPrintable(QString::fromStdString(preset.title + (results.issues.empty() ? "" : ": " + results.issues.front().message))));
            const bool sees = preset.workload.id == "image" || preset.workload.id == "video", blind = preset.workload.id == "robot";
            QCOMPARE(one.encode_ms.has_value(), sees);
            QCOMPARE(std::any_of(results.issues.begin(), results.issues.end(), [](const auto& issue) { return issue.rule == "throughput.encoder-unknown"; }), blind);
            QCOMPARE(results.fixedRates.size(), preset.workload.rate_hz > 0 ? std::size_t{1} : std::size_t{0});
        }
        for (const char* id : {"chat", "reasoning", "retrieval", "completion", "coding", "sub-agent", "tool-agent", "batch", "embedding", "image", "video", "robot", "protein", "molecule", "pre-training"})
            QVERIFY2(ids.contains(id), id);
    }

    /// Who calls sub-agents must be there, and no chain may lead back.
    void callersAreChecked()
    {
        const auto data = loadSolverData({MW_SOURCE_DIR "/resources"});
        QVERIFY(data.value);
        auto read = readLayout("millwright: 1\nworkloads:\n  - {id: a, model: llama-3.1-8b, called_by: b}\n  - {id: b, model: llama-3.1-8b, called_by: a}\n"
                               "  - {id: c, model: llama-3.1-8b, called_by: nobody}\n  - {id: d, model: llama-3.1-8b, requests_per_s: 4, priority: 3}\n"
                               "  - {id: e, model: llama-3.1-8b, called_by: d, calls_per_turn: 2.5, demand_share: 0.9}\n", "t.yaml");
        QVERIFY(read.value);
        const auto shared = std::make_shared<const SolverData>(*data.value);
        const auto facility = expand(std::make_shared<const Layout>(*read.value), shared->catalog);
        const ThroughputInput in = throughputInput(*facility, nullptr, nullptr, *shared->catalog, shared->models, shared->serving);
        std::vector<std::string> unknown;
        for (const ThroughputIssue& issue : in.issues)
            if (issue.rule == "throughput.unknown-caller") unknown.push_back(issue.subjects.front());
        QCOMPARE(unknown, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(in.workloads[4].requests_per_s.value_or(0), 10.0);
        QVERIFY(in.workloads[4].priority == 3 && !in.workloads[4].demandShare);
    }

    void wrongOnesAreToldWithTheirPlace()
    {
        QTemporaryDir folder;
        const auto first = [&](const QByteArray& text) {
            QFile file(folder.filePath(QStringLiteral("presets.yaml")));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) return QString();
            file.close();
            const auto read = readWorkloadPresets(file.fileName().toStdString());
            return read.value ? QString() : QString::fromStdString(toText(read.diagnostics.front()));
        };
        QVERIFY(first("workload_presets: 1\n").contains(QStringLiteral("presets")));
        const QString unsourced = first("presets:\n  - title: A\n    workload: {id: a, model: m, input_tokens: 1, output_tokens: 1}\n");
        QVERIFY2(unsourced.contains(QStringLiteral("presets.yaml:2:")) && unsourced.contains(QStringLiteral("source")), qPrintable(unsourced));
        const QString negative = first("presets:\n  - {title: A, source: s, workload: {id: a, model: m, input_tokens: -1}}\n");
        QVERIFY2(negative.contains(QStringLiteral("input_tokens")), qPrintable(negative));
    }

    void idsOfCopiesGoOn()
    {
        Layout layout;
        Workload workload;
        workload.id = "chat", workload.model = "m";
        layout = apply(layout, *edit::addWorkload(layout, workload));
        const std::string next = edit::freeWorkloadId(layout, "chat");
        QVERIFY(next != "chat" && next.starts_with("chat"));
    }
};

QTEST_APPLESS_MAIN(TestWorkloadPresets)
#include "test_workload_presets.moc"
