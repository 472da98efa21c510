// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workloads.h"
#include "model/io/workload_presets.h"
#include "solver/throughput/model_library.h"
#include "solver/throughput/served_model.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

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
