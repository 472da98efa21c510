// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Heat maps of the traffic: their cells against the plan's flows, hover, selection, copies. Labels of Sankey and roofline.
#include "studio_driver.h"

#include "views/charts/chart_file.h"
#include "views/charts/chart_plot.h"
#include "views/charts/chart_view.h"
#include "views/charts/plot_parts.h"
#include "views/panels/charts_panel.h"
#include "views/session/text/format.h"
#include "views/session/text/language.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <QClipboard>
#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace mw;

namespace {

constexpr const char* kUnit = "gb200-scalable-unit";
constexpr const char* kPod = "dgx-h100-superpod-4su";

ChartView& lookAt(Studio& s, const char* id)
{
    s.showPanel("charts-panel");
    s.find<ChartsPanel>("charts-panel").showChart(QLatin1String(id));
    auto& view = s.find<ChartView>((std::string("chart-") + id).c_str());
    for (int i = 0; i < 20 && view.results() == nullptr; ++i) QTest::qWait(10);
    QTest::qWait(30);
    return view;
}

double sumOf(const ChartData& data)
{
    double sum = 0;
    for (const ChartSeries& series : data.series)
        for (const double y : series.y) sum += y;
    return sum;
}

}  // namespace

class TestFabricCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    static void initTestCase() { Studio::prepare(); }

    /// Every flow is in one cell, and nothing else is.
    void cellsOfPoolsHoldAllFlows()
    {
        for (const char* example : {kUnit, kPod}) {
            Studio s;
            QVERIFY(s.open(Studio::example(example)));
            const Results& results = s.results();
            const ChartData data = kTrafficBetweenPools.make(results);
            double sent = 0;
            for (const PlanFlow& flow : results.traffic->flows) sent += flow.gbps;
            QVERIFY(sent > 0);
            QVERIFY(std::abs(sumOf(data) - sent) < 1e-6 * sent);
            QCOMPARE(data.subjects.size(), data.series.size() * data.categories.size());
            for (const ChartSeries& series : data.series) QCOMPARE(series.y.size(), data.categories.size());
        }
    }

    /// Caches go from prefill to decode, and nothing comes back.
    void rowsSendAndColumnsReceive()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const ChartData data = kTrafficBetweenPools.make(s.results());
        const auto cell = [&](const char* from, const char* to) {
            const auto row = std::ranges::find(data.series, from, &ChartSeries::name);
            const auto column = std::ranges::find(data.categories, to);
            return row == data.series.end() || column == data.categories.end() ? -1.0 : row->y[static_cast<std::size_t>(column - data.categories.begin())];
        };
        QVERIFY(cell("Agents (prefill)", "Agents (decode)") > 0);
        QCOMPARE(cell("Agents (decode)", "Agents (prefill)"), 0.0);
    }

    /// Cells of the matrix are rows that send and columns that receive, and hosts behind a cell are those of its two units.
    void cellsOfUnitsAreTheMatrix()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const Results& results = s.results();
        const TrafficMatrix& matrix = results.traffic->matrix;
        const ChartData data = kTrafficBetweenUnits.make(results);
        const std::size_t n = matrix.units.size();
        QVERIFY(n > 1);
        for (std::size_t from = 0; from < n; ++from)
            for (std::size_t to = 0; to < n; ++to) QCOMPARE(data.series[from].y[to], matrix.at(from, to));
        std::vector<int> hosts(n);
        for (const auto& [instance, unit] : results.traffic->units) ++hosts[unit];
        for (std::size_t from = 0; from < n; ++from)
            for (std::size_t to = 0; to < n; ++to) {
                int behind = 0;
                for (InstanceIndex i = 0; i < results.facility->instances.size(); ++i)
                    behind += data.subjects[from * n + to](results, i) ? 1 : 0;
                QCOMPARE(behind, from == to ? hosts[from] : hosts[from] + hosts[to]);
            }
    }

    void aCellTellsItsEndsAndSelectsThem()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = lookAt(s, "traffic-pools");
        const auto spots = view.spots();
        QVERIFY(!spots.empty());
        const ChartSpot& first = spots.front();
        QVERIFY(first.title.contains(QStringLiteral(" → ")));
        QVERIFY2(first.value.endsWith(QStringLiteral("Gbit/s")), qPrintable(first.value));
        auto& plot = *view.findChild<QCustomPlot*>();
        QMouseEvent move(QEvent::MouseMove, first.at, plot.mapToGlobal(first.at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&plot, &move);
        QVERIFY(view.accessibleDescription().contains(first.title));
        QTest::mouseClick(&plot, Qt::LeftButton, {}, first.at.toPoint());
        const auto& chosen = s.window.document().selection().components();
        QVERIFY(!chosen.empty());
        for (const auto& path : chosen)
            QVERIFY(view.data().subjects[static_cast<std::size_t>(first.subject)](s.results(), *s.results().facility->find(path)));
    }

    void cellsAreCopiedAsATable()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        auto& view = lookAt(s, "traffic-units");
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), static_cast<qsizetype>(view.data().series.size()) + 1);
        const QStringList row = lines[1].split(QLatin1Char('\t'));
        QCOMPARE(row.size(), static_cast<qsizetype>(view.data().categories.size()) + 1);
        QCOMPARE(row[1].toDouble(), QString::number(s.results().traffic->matrix.at(0, 0), 'g', 10).toDouble());
    }

    /// Behind a bar of the histogram of lengths stand both ends of cables that long, and nothing else.
    void lengthsSelectTheEndsOfSuchCables()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kPod)));
        const Results& results = s.results();
        const ChartData data = kCableLengths.make(results);
        QCOMPARE(data.subjects.size(), data.categories.size());
        std::set<InstanceIndex> ends, behind;
        for (const NetworkLink& cable : results.network->links) ends.insert({results.facility->links[cable.link].from, results.facility->links[cable.link].to});
        std::size_t first = 0;
        for (std::size_t bar = 0; bar < data.subjects.size(); ++bar) {
            std::size_t count = 0;
            for (InstanceIndex i = 0; i < results.facility->instances.size(); ++i)
                if (data.subjects[bar](results, i)) ++count, behind.insert(i);
            double cables = 0;
            for (const ChartSeries& series : data.series) cables += series.y[bar];
            QCOMPARE(count > 0, cables > 0);
            if (bar == 0) first = count;
        }
        QVERIFY(behind == ends);
        QVERIFY(first < ends.size());
    }

    /// Classes of histograms have round bounds, told short and with their unit once.
    void classesAreToldShort()
    {
        static const QRegularExpression range(QStringLiteral("^\\d[\\d.]*–\\d[\\d.]* (kW|MW|m|%)$")), end(QStringLiteral("^(up to 1 m|more than 500 m|100 % or more)$"));
        for (const char* example : {kUnit, kPod, "hall-100mw"}) {
            Studio s;
            QVERIFY(s.open(Studio::example(example)));
            for (const ChartDef* def : {&kRackHistogram, &kLoadHistogram, &kLinkLoads, &kCableLengths})
                for (const std::string& name : def->make(s.results()).categories) {
                    const QString text = QString::fromStdString(name);
                    QVERIFY2(range.match(text).hasMatch() || end.match(text).hasMatch(), qPrintable(text));
                }
        }
        QCOMPARE(rangeName(0.5, 1, "MW"), std::string("0.5–1 MW"));
    }

    /// Names of many columns stand, and still tell them apart.
    void standingNamesTellColumnsApart()
    {
        ChartData data{.kind = ChartKind::Heat, .yLabel = "Gbit/s"};
        for (int i = 11; i < 41; ++i) data.categories.push_back("su-" + std::to_string(i) + "a/rack-1 +19");
        for (const std::string& name : data.categories) data.series.push_back({.name = name, .y = std::vector<double>(data.categories.size(), 1)});
        QCustomPlot plot;
        plot.resize(460, 130);
        plot.setViewport(QRect(0, 0, 460, 130));
        plotChart(plot, data, darkTheme());
        const QStringList names = dynamic_cast<QCPAxisTickerText*>(plot.xAxis->ticker().data())->ticks().values();
        QVERIFY(names.size() >= 10 && names.contains(QStringLiteral("11a")));
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    }

    /// Of units that send nearly alike each still tells more from less: the scale begins at the least.
    void aScaleOfNearlyEqualsTellsThemApart()
    {
        const auto colours = [](double least, double most) {
            ChartData data{.kind = ChartKind::Heat, .yLabel = "Gbit/s", .categories = {"a", "b"}, .series = {{.name = "a", .y = {least, most}}, {.name = "b", .y = {most, most}}}};
            QCustomPlot plot;
            plot.resize(460, 130);
            plot.setViewport(QRect(0, 0, 460, 130));
            plotChart(plot, data, darkTheme());
            const QImage drawn = plot.toPixmap(460, 130).toImage();
            const auto at = [&](double column) { return drawn.pixelColor(static_cast<int>(plot.xAxis->coordToPixel(column)) + 30, static_cast<int>(plot.yAxis->coordToPixel(0)) + 10); };
            return std::pair(at(0).rgb(), at(1).rgb());
        };
        QCOMPARE(colours(98, 103), std::pair(darkTheme().ramp(0).rgb(), darkTheme().ramp(1).rgb()));
        QCOMPARE(colours(51.5, 103), std::pair(darkTheme().ramp(0.5).rgb(), darkTheme().ramp(1).rgb()));
    }

    /// That parts of a whole add up to it tells nothing; of amounts the sum is what is asked for, rounded as the key figure is.
    void sumsAreThoseOfTheKeyFigures()
    {
        const auto textsOf = [](const ChartData& data) {
            QCustomPlot plot;
            plot.resize(460, 200);
            plot.setViewport(QRect(0, 0, 460, 200));
            plotChart(plot, data, darkTheme());
            QStringList texts;
            for (int i = 0; i < plot.itemCount(); ++i)
                if (const auto* text = qobject_cast<QCPItemText*>(plot.item(i))) texts << text->text();
            return texts;
        };
        const ChartData shares{.kind = ChartKind::StackedBars, .categories = {"a"}, .series = {{.name = "x", .y = {0.4}}, {.name = "y", .y = {0.6}}}, .format = Format::Share};
        QVERIFY(textsOf(shares).isEmpty());
        const ChartData cost{.kind = ChartKind::Built, .categories = {"layout", "scenario"}, .series = {{.name = "compute", .y = {0.2, 0.0685}}, {.name = "energy", .y = {0.054, 0.02}}}, .format = Format::UsdPerMillion};
        QCOMPARE(textsOf(cost), (QStringList{QStringLiteral("$0.254"), QStringLiteral("$0.0885")}));
    }

    /// Beside two columns the legend tells both figures where it has room, and else no part of a name is lost for them.
    void aLegendTellsBothColumnsWhereItHasRoom()
    {
        const ChartData cost{.kind = ChartKind::Built, .categories = {"layout", "scenario"}, .series = {{.name = "compute", .y = {0.2, 0.1}}, {.name = "maintenance", .y = {0.054, 0.02}}}, .format = Format::UsdPerMillion};
        const auto namesAt = [&](int width) {
            QCustomPlot plot;
            plot.resize(width, 160);
            plot.setViewport(QRect(0, 0, width, 160));
            plotChart(plot, cost, darkTheme());
            return QStringList{plot.plottable(0)->name(), plot.plottable(1)->name()};
        };
        QCOMPARE(namesAt(500), (QStringList{QStringLiteral("$0.200 → $0.100 compute"), QStringLiteral("$0.054 → $0.020 maintenance")}));
        QCOMPARE(namesAt(236), (QStringList{QStringLiteral("compute"), QStringLiteral("maintenance")}));
    }

    /// Below bars a column of the legend is as wide as its own names.
    void aLongNameInALegendTakesTheRoomOfShortOnes()
    {
        ChartData data{.kind = ChartKind::StackedBars, .categories = {"a"}};
        for (const char* name : {"queue", "a transfer that is late", "prefill", "a token that follows"}) data.series.push_back({.name = name, .y = {1}});
        QCustomPlot plot;
        plot.resize(236, 160);
        plot.setViewport(QRect(0, 0, 236, 160));
        plotChart(plot, data, darkTheme());
        for (std::size_t i = 0; i < data.series.size(); ++i) QCOMPARE(plot.plottable(static_cast<int>(i))->name(), toQt(data.series[i].name));
    }

    /// What the legend names is seen, also a line that has one point.
    void aLineOfOnePointIsSeen()
    {
        const auto drawn = [](std::vector<double> x) {
            ChartData data{.kind = ChartKind::Lines, .series = {{.name = "one", .x = {0, 10}, .y = {0, 10}}, {.name = "other", .colour = 3, .x = x, .y = {}}}};
            data.series[1].y = std::vector<double>(x.size(), 8);
            QCustomPlot plot;
            plot.resize(460, 200);
            plot.setViewport(QRect(0, 0, 460, 200));
            plotChart(plot, data, darkTheme());
            plot.legend->setVisible(false);
            return plot.toPixmap(460, 200).toImage();
        };
        QVERIFY(drawn({2}) != drawn({}));
    }

    void withoutTrafficItSaysWhatIsMissing()
    {
        Studio s;
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        for (const char* id : {"traffic-pools", "traffic-units"}) {
            auto& view = lookAt(s, id);
            QVERIFY(view.data().isEmpty() && !view.data().empty.empty());
            QVERIFY(view.spots().empty());
        }
    }

    /// For the eye, where MW_SHOTS_DIR names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) QSKIP("MW_SHOTS_DIR is not set");
        for (const char* example : {kUnit, kPod})
            for (const char* theme : {"dark", "light"}) {
                Studio s;
                QVERIFY(s.open(Studio::example(example)));
                s.window.action(QStringLiteral("dark"))->setChecked(QLatin1String(theme) == QLatin1String("dark"));
                for (const char* id : {"traffic-pools", "traffic-units"})
                    QVERIFY(lookAt(s, id).grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, QLatin1String(example), QLatin1String(id), QLatin1String(theme))));
            }
    }

    /// In a small window, too, what ends stands so far apart that each label is at its own box, and every loss has its figure.
    void labelsOfTheFlowStandAtWhatTheyTell_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("code");
        for (const char* example : {kUnit, kPod, "hall-100mw"})
            for (const char* code : {"en", "de"}) QTest::addRow("%s, %s", example, code) << QString::fromLatin1(example) << QString::fromLatin1(code);
    }
    void labelsOfTheFlowStandAtWhatTheyTell()
    {
        QFETCH(QString, example);
        QFETCH(QString, code);
        language::speak(code);
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(qPrintable(example))));
        auto& view = lookAt(s, "flow");
        const ChartData& data = view.data();
        const auto layout = sankeyIn(*view.findChild<QCustomPlot*>(), data);
        std::vector<double> middles;
        for (std::size_t i = 0; i < data.nodes.size(); ++i)
            if (data.nodes[i].last) middles.push_back(layout.boxes[i].center().y());
        std::sort(middles.begin(), middles.end());
        QVERIFY(middles.size() >= 4);
        for (std::size_t i = 1; i < middles.size(); ++i) QVERIFY(middles[i] - middles[i - 1] >= 13.9);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("flow.svg"));
        for (const QSize size : {QSize(480, 150), QSize(486, 165), QSize(520, 230)}) {   // cards of windows of 1280 and 1920 px
            QVERIFY(!writeChart(*view.findChild<QCustomPlot*>(), data, QStringLiteral("flow"), size, path.toStdString()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString drawing = QString::fromUtf8(file.readAll());
            for (const auto& node : data.nodes)
                if (node.loss > 0) QVERIFY2(drawing.contains(QLatin1Char('>') + format::text(node.loss, data.format) + QLatin1Char('<')), qPrintable(format::text(node.loss, data.format)));
        }
    }

    /// Why there are no voltages, as the findings have it.
    void voltagesThatAreAbsentSayWhy()
    {
        const auto with = [](ElectricalResults electrical) {
            Results results;
            results.electrical.value = std::make_shared<const ElectricalResults>(std::move(electrical));
            return QString::fromStdString(kLoadProfile.make(results).empty);
        };
        ElectricalResults cut, unsolved;
        cut.solved = true;
        cut.reason = "gear without a rating";
        unsolved.unsolved.resize(1);
        QVERIFY(with(cut).contains(QStringLiteral("ends the load flow")));
        QVERIFY(with(unsolved).contains(QStringLiteral("carry the loads")));
        QVERIFY(QString::fromStdString(kLoadProfile.make(Results{}).empty).contains(QStringLiteral("link racks")));
    }

    /// In German its names are longest.
    void legendOfTheRooflineIsWhole()
    {
        language::speak(QStringLiteral("de"));
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));   // two kinds of accelerators
        auto& plot = *lookAt(s, "roofline").findChild<QCustomPlot*>();
        QVERIFY(plot.legend->itemCount() > 8);
        for (int i = 0; i < plot.plottableCount(); ++i) QVERIFY2(!plot.plottable(i)->name().contains(QStringLiteral("…")), qPrintable(plot.plottable(i)->name()));
    }

    /// A pool has the name that the serving plan shows, in each chart and language, and so has a workload: "Reasoning" is the layout's own word.
    void poolsAreNamedAsInTheServingPlan()
    {
        language::speak(QStringLiteral("de"));
        const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        std::vector<std::string> pools;
        for (const PoolResult& pool : s.results().throughput->pools) pools.push_back(fromQt(poolName(s.results(), pool)));
        QVERIFY(std::ranges::find(pools, "Reasoning (Prefill)") != pools.end());
        for (const char* id : {"pools", "traffic-pools"}) QCOMPARE(lookAt(s, id).data().categories, pools);   // in the order of the plan
        const ChartData& memory = lookAt(s, "memory").data();   // shares, with what each is of
        QVERIFY(memory.categories.front().starts_with(pools.front() + ", ") && memory.categories.front().ends_with(" GB"));
        double whole = 0;
        for (const ChartSeries& series : memory.series) whole += series.y.front();
        QVERIFY2(std::abs(whole - 1) < 1e-6, qPrintable(QString::number(whole)));
        QVERIFY(lookAt(s, "step").data().categories.front().starts_with(pools.front() + " · "));
        QCOMPARE(lookAt(s, "caps").data().series.front().name, pools.front());
        QCOMPARE(lookAt(s, "latency").data().categories, (std::vector<std::string>{"Agents", "Reasoning"}));
    }

    /// "$0.20", "$0.25", "$0.30": not "$0.2" beside "$0.25"; and no zeros that say nothing: "1 M", "2 M".
    void labelsAlongAnAxisHaveEqualDigits()
    {
        const auto labels = [](Format format, double from, double to) {
            QVector<double> ticks;
            QVector<QString> told;
            quantityTicker(format)->generate(QCPRange(from, to), QLocale::c(), u'g', 3, ticks, nullptr, &told);
            return QStringList(told).join(u' ').replace(format::style().decimal, QStringLiteral("."));
        };
        const QString cents = labels(Format::UsdPerMillion, 0.19, 0.41);
        QVERIFY2(cents.contains(QStringLiteral("$0.20 $0.25 $0.30 $0.35 $0.40")), qPrintable(cents));
        const QString millions = labels(Format::TokensPerSecond, 0.9e6, 4.1e6);
        QVERIFY2(millions.contains(QStringLiteral("1 M 2 M 3 M")), qPrintable(millions));
    }

    /// A pool of the layout that serves several workloads is told by workload and role, not "prefill/agents".
    void sharesOfAPoolAreNamedByTheirWorkload()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        const auto& pools = lookAt(s, "pools").data().categories;
        QVERIFY(std::ranges::find(pools, "Agents (prefill)") != pools.end());
        for (const std::string& pool : pools) QVERIFY2(pool.find('/') == std::string::npos, pool.c_str());
    }
};

QTEST_MAIN(TestFabricCharts)
#include "test_fabric_charts.moc"
