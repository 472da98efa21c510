// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio_driver.h"
#include "view_driver.h"

#include "views/session/models/mesh_failures_model.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>

using namespace mw;

namespace {

/// Two transformers on two boards that a tie joins, loads on the first board alone: the near transformer carries more than half, and all without the other.
constexpr const char* kRing =
    "millwright: 1\nsite: {grid: {voltage_kv: 13.8, frequency_hz: 60, fault_mva: 500}}\n"
    "parts:\n  - {id: t.board, name: Board, kind: switchboard, figures: {voltage_v: 480, rating_mva: 6, efficiency: 0.999}, ports: [{id: in, kind: power, flow: in, count: 6}, {id: out, kind: power, flow: out, count: 24}]}\n"
    "  - {id: t.load, name: Load, kind: cpu-server, figures: {power_max_kw: 900, u_height: 2}, ports: [{id: a, kind: power, flow: in}]}\n"
    "halls:\n  - {id: yard, size_m: [100, 60], outdoor: true}\ncomponents:\n"
    "  - {id: utility, part: generic.utility-feed-mv, at: {hall: yard, x_m: 1, y_m: 1}}\n"
    "  - {id: t1, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 10, y_m: 20}}\n  - {id: t2, part: generic.mv-xfmr-2500, at: {hall: yard, x_m: 60, y_m: 20}}\n"
    "  - {id: b1, part: t.board, at: {hall: yard, x_m: 10, y_m: 30}}\n  - {id: b2, part: t.board, at: {hall: yard, x_m: 60, y_m: 30}}\n"
    "  - {id: \"s[1-4]\", part: t.load, at: {hall: yard, x_m: 10, y_m: 45, pitch_m: 6}}\n"
    "links:\n  - {from: utility.out-01, to: t1.in}\n  - {from: utility.out-02, to: t2.in}\n  - {from: t1.out-1, to: b1.in-1}\n  - {from: t2.out-1, to: b2.in-1}\n  - {from: b1.out-24, to: b2.in-2}\n"
    "  - {from: b1.out-01, to: s1.a}\n  - {from: b1.out-02, to: s2.a}\n  - {from: b1.out-03, to: s3.a}\n  - {from: b1.out-04, to: s4.a}\n";

}  // namespace

class TestMeshList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// Failures of the meshed network are listed with loads by impedance, told, played on the plan and taken back.
    void aMeshedFailureIsPlayed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ring.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kRing) > 0);
        file.close();
        Studio s;
        QVERIFY(s.open(path));
        s.showPanel("failures-panel");
        QCoreApplication::processEvents();
        const MeshFailures& mesh = *s.results().meshFailures.value;
        QVERIFY(!mesh.failures.empty());
        auto& list = s.find<QTreeView>("mesh-failures-list");
        QVERIFY(!list.isVisible());
        const QImage plain = s.canvas().grab().toImage();
        s.find<QTabBar>("failures-nets").setCurrentIndex(2);
        QVERIFY(list.isVisible() && !s.find<QTreeView>("failures-list").isVisible());
        QCOMPARE(list.model()->rowCount(), static_cast<int>(mesh.failures.size()));
        QModelIndex lost;
        for (int row = 0; row < list.model()->rowCount(); ++row)
            if (list.model()->index(row, MeshFailuresModel::ElementColumn).data().toString() == QStringLiteral("t1")) lost = list.model()->index(row, 0);
        QVERIFY(lost.isValid());
        const auto one = std::ranges::find_if(mesh.failures, [&](const MeshFailure& failure) { return failure.element == *s.results().facility->find("t1"); });
        QVERIFY(one->solved && one->worstLoading > 1.3 && one->worstElement == *s.results().facility->find("t2"));
        QCOMPARE(lost.siblingAtColumn(MeshFailuresModel::WhereColumn).data().toString(), QStringLiteral("t2"));
        QCOMPARE(lost.siblingAtColumn(MeshFailuresModel::LoadColumn).data(MeshFailuresModel::SortRole).toDouble(), one->worstLoading);
        list.setCurrentIndex(lost);
        QVERIFY(s.canvas().grab().toImage() != plain);
        const QString note = s.find<QLabel>("mesh-failures-note").text();
        QVERIFY2(note.startsWith(QStringLiteral("t1 fails: t2 carries ")) && note.contains(QStringLiteral("of its continuous rating")) && note.contains(QStringLiteral("AC load flow")), qPrintable(note));
        s.find<QTabBar>("failures-nets").setCurrentIndex(0);
        QCOMPARE(s.canvas().grab().toImage(), plain);
        s.find<QTabBar>("failures-nets").setCurrentIndex(2);
        QVERIFY(s.canvas().grab().toImage() != plain);   // still chosen
        s.showPanel("charts-panel");
        QCOMPARE(s.canvas().grab().toImage(), plain);
    }

    /// The menu of a cell leads to its formula.
    void aMeshedFailureTellsWhy()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ring.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kRing) > 0);
        file.close();
        Studio s;
        QVERIFY(s.open(path));
        s.showPanel("failures-panel");
        s.find<QTabBar>("failures-nets").setCurrentIndex(2);
        auto& list = s.find<QTreeView>("mesh-failures-list");
        drive::choose(list, drive::row(list, QStringLiteral("t1"), MeshFailuresModel::ElementColumn).siblingAtColumn(MeshFailuresModel::LoadColumn), "mesh-failures-why");
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("failure-worst"));
        QVERIFY(s.find<QTreeWidget>("why-tree").isVisible() && s.find<QTreeWidget>("why-tree").topLevelItemCount() > 0);
    }

    /// A network of trees is said to be one.
    void treesAreSaid()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        s.showPanel("failures-panel");
        s.find<QTabBar>("failures-nets").setCurrentIndex(2);
        QVERIFY(s.results().meshFailures->meshedBuses > 0 || !s.find<QTreeView>("mesh-failures-list").isVisible());
    }
};

QTEST_MAIN(TestMeshList)
#include "test_mesh_list.moc"
