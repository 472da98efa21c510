// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cable schedule in the window: against the exported list, sorted, filtered, copied, selected.
#include "studio_driver.h"
#include "view_driver.h"

#include "solver/export/cable_list.h"
#include "views/panels/economics/cables_panel.h"
#include "views/session/models/cables_model.h"
#include "views/session/text/format.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeView>

#include <cmath>

using namespace mw;

namespace {

constexpr const char* kPod = "dgx-h100-superpod-4su";

QTreeView& openSchedule(Studio& s)
{
    s.showPanel("cables-panel");
    QCoreApplication::processEvents();
    return s.find<QTreeView>("cables-list");
}

QString cell(const QTreeView& list, int row, int column) { return list.model()->index(row, column).data().toString(); }

}  // namespace

class TestCablesPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// Row by row what the exported list has: labels, ends and ports; sums over all.
    void rowsAreTheListedCables_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* name : {kPod, "scalable-unit-with-trays"}) QTest::newRow(name) << Studio::example(name);
    }
    void rowsAreTheListedCables()
    {
        QFETCH(const QString, example);
        Studio s;
        QVERIFY(s.open(example));
        auto& list = openSchedule(s);
        int row = 0;
        std::uint64_t cables = 0;
        double usd = 0;
        eachListedCable(s.results(), false, [&](const ListedCables& listed) {
            const QString label = cell(list, row, CablesModel::LabelColumn);
            QVERIFY2(label.startsWith(toQt(listed.id)), qPrintable(label));
            QCOMPARE(label.contains(QStringLiteral("…")), listed.count > 1);
            QCOMPARE(cell(list, row, CablesModel::FromColumn), toQt(listed.from.component));
            QCOMPARE(cell(list, row, CablesModel::FromPortColumn), toQt(listed.from.ports));
            QCOMPARE(cell(list, row, CablesModel::ToColumn), toQt(listed.to.component));
            QCOMPARE(cell(list, row, CablesModel::ToPortColumn), toQt(listed.to.ports));
            QCOMPARE(cell(list, row, CablesModel::RouteColumn), listed.route.empty() ? QStringLiteral("–") : toQt(listed.route));
            QCOMPARE(cell(list, row, CablesModel::TokensColumn), listed.tokensLost.value_or(0) > 0 ? format::share(*listed.tokensLost) : QStringLiteral("–"));
            cables += static_cast<std::uint64_t>(listed.count);
            usd += listed.price_usd * listed.count;
            ++row;
        });
        auto& model = static_cast<CablesModel&>(*list.model());
        QCOMPARE(model.rowCount(), row);
        QCOMPARE(model.totals().cables, cables);
        QVERIFY(std::abs(model.totals().price_usd - usd) < 1e-6 * usd);
        QVERIFY2(s.find<QLabel>("cables-total").text().startsWith(format::count(static_cast<double>(cables))), qPrintable(s.find<QLabel>("cables-total").text()));
    }

    void rowsAreSortedByFigureAndFiltered()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        auto& list = openSchedule(s);
        auto& model = static_cast<CablesModel&>(*list.model());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.sortByColumn(CablesModel::LengthColumn, Qt::DescendingOrder);
        for (int row = 1; row < model.rowCount(); ++row) QVERIFY(model.cable(row - 1).length_m >= model.cable(row).length_m);
        list.sortByColumn(CablesModel::ToColumn, Qt::AscendingOrder);
        for (int row = 1; row < model.rowCount(); ++row) QVERIFY(cell(list, row - 1, CablesModel::ToColumn).compare(cell(list, row, CablesModel::ToColumn)) <= 0);
        const int all = model.rowCount();
        auto& filter = s.find<QLineEdit>("cables-filter");
        filter.setText(QStringLiteral("spine compute"));
        const int some = model.rowCount();
        QVERIFY(some > 0 && some < all);
        for (int row = 0; row < some; ++row) {
            const QString ends = cell(list, row, CablesModel::FromColumn) + cell(list, row, CablesModel::ToColumn);
            QVERIFY2(ends.contains(QStringLiteral("spine")) && cell(list, row, CablesModel::FabricColumn) == QStringLiteral("compute"), qPrintable(ends));
        }
        filter.setText(QStringLiteral("compute-00001"));
        QCOMPARE(model.rowCount(), 1);
        filter.setText(QStringLiteral("no such cable"));
        QCOMPARE(model.rowCount(), 0);
        filter.clear();
        QCOMPARE(model.rowCount(), all);
    }

    void aClickSelectsTheLinkOnThePlan()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        auto& list = openSchedule(s);
        const QImage plain = s.canvas().grab().toImage();
        drive::click(list, list.model()->index(3, 0));
        const auto& cable = static_cast<CablesModel&>(*list.model()).cable(3);
        QCOMPARE(s.window.document().selection().links(), std::vector<std::string>{s.results().facility->links[cable.link].link->id});
        QVERIFY(s.canvas().grab().toImage() != plain);
    }

    void rowsAreCopiedAndAllCablesExported()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        auto& list = openSchedule(s);
        s.find<QLineEdit>("cables-filter").setText(QStringLiteral("spine-1"));
        drive::press(s.window, "cables-copy");
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), list.model()->rowCount() + 1);
        QCOMPARE(lines[1].split(QLatin1Char('\t')).size(), static_cast<qsizetype>(CablesModel::ColumnCount));
        const QTemporaryDir folder;
        s.saveAnswer = folder.filePath(QStringLiteral("cables.csv"));
        drive::press(s.window, "cables-export");
        QFile file(s.saveAnswer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), cableCsv(s.results()));
    }

    /// Labels tell cables apart: in a small window the fabric, with which they begin, goes first.
    void labelsAreWhole()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        auto& list = openSchedule(s);
        QTRY_VERIFY(list.columnWidth(CablesModel::LabelColumn) > list.fontMetrics().horizontalAdvance(cell(list, 0, CablesModel::LabelColumn)) + 4);
    }

    void withoutCablesItSaysSo()
    {
        Studio s;
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        auto& list = openSchedule(s);
        QVERIFY(!list.isVisible());
        QVERIFY(s.find<QLabel>("cables-total").text().isEmpty());
    }

    /// For the eye, where MW_SHOTS_DIR names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) QSKIP("MW_SHOTS_DIR is not set");
        for (const char* theme : {"dark", "light"}) {
            Studio s;
            QVERIFY(s.open(Studio::example(kPod)));
            s.window.action(QStringLiteral("dark"))->setChecked(QLatin1String(theme) == QLatin1String("dark"));
            openSchedule(s);
            QVERIFY(s.window.grab().save(QStringLiteral("%1/cables-%2.png").arg(folder, QLatin1String(theme))));
            s.showPanel("failures-panel");
            s.find<QTabBar>("failures-nets").setCurrentIndex(1);
            auto& failures = s.find<QTreeView>("fabric-failures-list");
            for (int row = 0; row < failures.model()->rowCount(); ++row)
                if (failures.model()->index(row, 2).data().toString() == QStringLiteral("Switch, tier 1")) failures.setCurrentIndex(failures.model()->index(row, 0));
            QTest::qWait(100);   // its columns share the room
            QVERIFY(s.window.grab().save(QStringLiteral("%1/failures-%2.png").arg(folder, QLatin1String(theme))));
        }
    }
};

QTEST_MAIN(TestCablesPanel)
#include "test_cables_panel.moc"
