// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as parts of the studio: marked by the selection, saved as files, with a scenario beside the layout.
#include "studio_driver.h"

#include "views/charts/chart_data.h"
#include "views/charts/chart_plot.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"

#include <qcustomplot.h>

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QtSvg/QSvgRenderer>
#include <QTemporaryDir>

#include <cmath>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

ChartView& look(Studio& s, const char* id)
{
    auto& view = s.find<ChartView>((std::string("chart-") + id).c_str());
    s.find<ChartsPanel>("charts-panel").showChart(QLatin1String(id));
    for (int i = 0; i < 200 && (view.visibleRegion().isEmpty() || view.data().isEmpty()); ++i) QTest::qWait(5);
    QTest::qWait(20);   // the queued drawing
    return view;
}

QCustomPlot& plotOf(ChartView& view) { return *view.findChild<QCustomPlot*>(); }

QStringList markedNames(const ChartView& view)
{
    QStringList names;
    for (const auto& spot : view.spots())
        if (spot.subject >= 0 && view.marked()[static_cast<std::size_t>(spot.subject)]) names << spot.title;
    return names;
}

/// Pixels of the colour that marks what is selected.
int markedPixels(ChartView& view, const QColor& colour)
{
    const QImage image = plotOf(view).grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

void selectKind(Studio& s, Kind kind)
{
    std::vector<std::string> paths;
    for (const auto& instance : s.window.document().facility()->instances)
        if (instance.part->kind == kind) paths.push_back(instance.path);
    s.window.document().selection().select(paths);
    QCoreApplication::processEvents();
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

double sum(const ChartData& data, std::size_t bar)
{
    double total = 0;
    for (const auto& series : data.series) total += series.y[bar];
    return total;
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void whatIsSelectedOnThePlanIsMarkedInTheCharts()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& losses = look(s, "losses");
        QVERIFY(markedNames(losses).isEmpty());
        QCOMPARE(markedPixels(losses, darkTheme().selection), 0);
        selectKind(s, Kind::Ups);
        QCOMPARE(markedNames(losses), QStringList{QStringLiteral("UPS")});
        QVERIFY(markedPixels(losses, darkTheme().selection) > 20);
        // A click on the plan: its chart of power marks what a rack is to it, and nothing of it is a loss of the UPS.
        s.trigger("fit");
        QTest::mouseClick(&s.canvas(), Qt::LeftButton, {}, s.pixel("rack-1"));
        QCOMPARE(s.selected(), std::string("rack-1"));
        QVERIFY(!markedNames(losses).contains(QStringLiteral("UPS")));
        auto& power = look(s, "power");
        QVERIFY(markedNames(power).contains(QStringLiteral("Accelerators")));
        s.window.document().selection().clear();
        QCoreApplication::processEvents();
        QVERIFY(markedNames(power).isEmpty());
        QCOMPARE(markedPixels(power, darkTheme().selection), 0);
    }

    void aClickedBarIsMarkedAndSoIsItsKindElsewhere()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& power = look(s, "power");
        const auto spots = power.spots();
        const auto bar = std::find_if(spots.begin(), spots.end(), [](const auto& spot) { return spot.title == QStringLiteral("Accelerators"); });
        QVERIFY(bar != spots.end());
        QTest::mouseClick(&plotOf(power), Qt::LeftButton, {}, bar->at.toPoint());
        QCOMPARE(s.window.document().selection().components().size(), 8U);
        QVERIFY(markedNames(power).contains(QStringLiteral("Accelerators")));
        // A point of a line: where the plan runs its workload, which these racks serve.
        QVERIFY(markedNames(look(s, "frontier")).contains(QStringLiteral("as planned")));
        QVERIFY(!markedNames(look(s, "pools")).isEmpty());
        // The layout is solved anew: marks come again.
        s.drop("vertiv.xdu1350", 13.2, 6.0);
        QVERIFY(s.waitSolved());
        s.window.document().selection().select({"rack-1"});
        QTRY_VERIFY(!markedNames(look(s, "pools")).isEmpty());
    }

    void everyChartIsSavedAsPictureDrawingAndTable()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QTemporaryDir folder;
        auto& losses = look(s, "losses");
        losses.setFocus();
        const auto save = [&](const char* name) {
            s.saveAnswer = folder.filePath(QLatin1String(name));
            QTest::keyClick(&losses, Qt::Key_S);
            QFile file(s.saveAnswer);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QImage picture = QImage::fromData(save("losses.png"), "PNG");
        QCOMPARE(picture.width(), std::max(640, plotOf(losses).width()) * 2);
        QSvgRenderer drawing(save("losses.svg"));
        QVERIFY(drawing.isValid());
        QVERIFY(!save("losses.svg").contains("<image"));   // lines and letters, not a picture in it
        const auto table = save("losses.csv");
        QVERIFY2(table.startsWith("series,category,"), table.constData());
        QCOMPARE(table.count('\n'), static_cast<qsizetype>(losses.data().categories.size()) + 1);
        QVERIFY(s.told.isEmpty());
        (void)save("losses.doc");
        QCOMPARE(s.told.size(), 1);
        // Without a lit bar or marks in it, which stay where they were on the screen.
        selectKind(s, Kind::Ups);
        QTest::keyClick(&losses, Qt::Key_Right);
        const QImage marked = QImage::fromData(save("losses.png"), "PNG");
        QCOMPARE(marked, picture);
        QCoreApplication::processEvents();
        QVERIFY(markedPixels(losses, darkTheme().selection) > 20);
        // From the menu, and each chart of the book.
        for (const auto& def : chartBook()) {
            auto& view = look(s, std::string(def.id).c_str());
            const std::unique_ptr<QMenu> menu(view.makeMenu());
            auto* entry = menu->findChild<QAction*>(QStringLiteral("chart-save"));
            QCOMPARE(entry->isEnabled(), !view.data().isEmpty());
            if (!entry->isEnabled()) continue;
            s.saveAnswer = folder.filePath(view.chartId() + QStringLiteral(".svg"));
            entry->trigger();
            QVERIFY2(QSvgRenderer(s.saveAnswer).isValid(), def.id.data());
        }
        QCOMPARE(s.told.size(), 1);
    }

    /// With the focus on a chart, Ctrl+C is the chart's, though components are selected.
    void aChartsKeysAreItsOwn()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        selectKind(s, Kind::Ups);
        auto& losses = look(s, "losses");
        losses.setFocus();
        QTest::keyClick(&losses, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("series\t")), qPrintable(QApplication::clipboard()->text().left(80)));
        s.canvas().setFocus();
        QTest::keyClick(&s.canvas(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("components:")));
    }

    /// Chicago's air is below freezing for weeks, and stores give below zero: axes reach there, and say their ticks to the last digit of their step.
    void axesReachBelowZero()
    {
        ChartData cloud{.kind = ChartKind::Lines, .xLabel = "dry bulb", .yLabel = "PUE", .yLeast = 1, .format = Format::Plain};
        ChartSeries points{.name = "air", .marks = true};
        for (int t = -20; t <= 35; ++t) points.x.push_back(t), points.y.push_back(1.08);
        cloud.series.push_back(points);
        QCustomPlot plot;
        plot.resize(400, 300);
        plotChart(plot, cloud, darkTheme());
        plot.replot();
        QVERIFY(plot.xAxis->range().lower < -20 && plot.xAxis->range().upper > 35 && plot.xAxis->range().upper < 40);
        const QVector<QString> labels = plot.yAxis->tickVectorLabels();
        const QVector<double> ticks = plot.yAxis->tickVector();
        QVERIFY(labels.size() > 1);
        for (qsizetype i = 0; i < labels.size(); ++i)
            if (ticks[i] >= 1 && ticks[i] <= 1.08) QVERIFY2(std::abs(labels[i].toDouble() - ticks[i]) < 1e-9, qPrintable(labels[i]));
    }

    void aScenarioStandsBesideTheLayout()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& frontier = look(s, "frontier");
        const auto lines = frontier.data().series.size();
        auto& cost = look(s, "cost");
        const double alone = sum(cost.data(), 0);
        auto& box = s.find<QComboBox>("scenario");
        QVERIFY(box.count() > 1);
        box.setCurrentIndex(1);
        const QString title = box.currentText();
        QTRY_VERIFY_WITH_TIMEOUT(look(s, "cost").scenario() && look(s, "cost").scenario()->complete, 20000);
        QCOMPARE(cost.data().categories.size(), 2U);
        QCOMPARE(toQt(cost.data().categories[1]), title);
        QVERIFY(near(sum(cost.data(), 0), alone));
        QVERIFY(near(sum(cost.data(), 1), *cost.scenario()->cost->usd_per_million_tokens));
        QVERIFY(!near(sum(cost.data(), 1), alone));
        // Both columns can be hovered; their lines still stand for racks.
        QTest::qWait(20);
        const auto spots = cost.spots();
        for (const QString& column : {QStringLiteral("layout"), title})
            QVERIFY(std::any_of(spots.begin(), spots.end(), [&](const auto& spot) { return spot.title.startsWith(column + QStringLiteral(", ")); }));
        selectKind(s, Kind::Ups);
        QVERIFY(!markedNames(look(s, "capital")).isEmpty());
        QTRY_VERIFY(look(s, "frontier").data().series.size() > lines);
        const auto& added = frontier.data().series[lines];
        QCOMPARE(toQt(added.name), title);
        const auto& curve = frontier.scenario()->throughput->frontier;
        QVERIFY(std::any_of(curve.begin(), curve.end(), [&](const auto& point) { return near(point.tokens_per_s_per_mw, added.y.front()); }));
        // One line of the legend switches all of it off.
        auto& plot = plotOf(frontier);
        int named = 0;
        for (const auto& series : frontier.data().series) named += series.name.empty() ? 0 : 1;
        QCOMPARE(plot.legend->itemCount(), named);
        const auto before = frontier.spots().size();
        QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.legend->item(named - 1)->outerRect().center());
        std::size_t its = 0;
        for (auto i = lines; i < frontier.data().series.size(); ++i) its += frontier.data().series[i].x.size();
        QCOMPARE(frontier.spots().size(), before - its);
        box.setCurrentIndex(0);
        QTRY_COMPARE(look(s, "cost").data().categories.size(), 1U);
        QCOMPARE(look(s, "frontier").data().series.size(), lines);
    }

    /// Twenty names beside or below a drawing, in cards from low to wide: within the plot and never over the axes; few figures on a low axis.
    void legendAndTicksFitTheirCard()
    {
        for (const ChartKind kind : {ChartKind::Lines, ChartKind::StackedBars})
            for (const int names : {3, 20})
                for (const QSize size : {QSize(260, 150), QSize(300, 220), QSize(800, 400)}) {
                    ChartData data{.kind = kind, .xLabel = "x", .yLabel = "y"};
                    for (int i = 0; i < names; ++i) data.series.push_back({.name = "a rather long name of a series " + std::to_string(i), .colour = i, .x = {0, 1}, .y = {1.0 + i, 2.0 + i}});
                    if (kind == ChartKind::StackedBars) data.categories = {"one", "two"};
                    QCustomPlot plot;
                    plot.resize(size);
                    plot.setViewport(QRect({}, size));
                    plotChart(plot, data, darkTheme());
                    plot.replot(QCustomPlot::rpImmediateRefresh);
                    const QString what = QStringLiteral("%1 names in %2x%3").arg(names).arg(size.width()).arg(size.height());
                    QVERIFY2(QRect({}, size).adjusted(-2, -2, 2, 2).contains(plot.legend->outerRect()), qPrintable(what));
                    QVERIFY2(!plot.legend->outerRect().intersects(plot.axisRect()->rect()), qPrintable(what));
                    QVERIFY2(plot.axisRect()->width() > size.width() / 4, qPrintable(what));
                    const double figures = kind == ChartKind::Lines ? plot.yAxis->ticker()->tickCount() : 0;
                    QVERIFY2(figures * 14 < std::max(15, plot.axisRect()->height()), qPrintable(what));
                }
    }
};

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
