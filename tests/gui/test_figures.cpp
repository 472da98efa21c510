// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the window: charts, key figures, overlays and their legend.
#include "chart_sheets.h"
#include "results_sections.h"
#include "studio_driver.h"

#include "solver/quantities/stale.h"
#include "views/charts/chart_data.h"
#include "views/canvas/marks/overlay.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/charts/chart_view.h"
#include "views/charts/figure_charts.h"
#include "views/panels/charts_panel.h"
#include "views/panels/inspector/inspector.h"
#include "views/panels/solve_progress.h"
#include "views/session/solve_service.h"
#include "views/session/text/language.h"

#include <qcustomplot.h>

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QScopeGuard>
#include <QToolButton>

#include <cmath>
#include <tuple>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";
const char* const kRack = "nvidia.gb200-nvl72";

bool near(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)}); }

ChartView& chart(Studio& s, const char* id) { return s.find<ChartView>((std::string("chart-") + id).c_str()); }
QCustomPlot& plotOf(ChartView& view) { return *view.findChild<QCustomPlot*>(); }

/// Brings a chart into view, as a person does before using it.
ChartView& look(Studio& s, const char* id)
{
    s.find<ChartsPanel>("charts-panel").showChart(QLatin1String(id));
    auto& view = chart(s, id);
    for (int i = 0; i < 200 && (view.visibleRegion().isEmpty() || view.data().isEmpty()); ++i) QTest::qWait(5);
    QTest::qWait(20);   // the queued drawing
    return view;
}

QPoint placeOf(ChartView& view, const QString& title)
{
    for (const auto& spot : view.spots())
        if (spot.title == title) return spot.at.toPoint();
    return {};
}

void clickSpot(ChartView& view, const QString& title) { QTest::mouseClick(&plotOf(view), Qt::LeftButton, {}, placeOf(view, title)); }

void wheel(QWidget& on, QPoint at, int turn)
{
    QWheelEvent event(QPointF(at), on.mapToGlobal(QPointF(at)), {}, {0, turn}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&on, &event);
}

/// Triggers an entry of a menu by its name.
void choose(QMenu* menu, const char* action)
{
    const std::unique_ptr<QMenu> owned(menu);
    auto* entry = menu->findChild<QAction*>(QLatin1String(action));
    for (auto* inside : menu->findChildren<QMenu*>())
        if (entry == nullptr) entry = inside->findChild<QAction*>(QLatin1String(action));
    QVERIFY2(entry != nullptr && entry->isEnabled(), action);
    entry->trigger();
}

/// Texts of the figures that are shown which their labels cut.
QStringList cutFigures(Studio& s)
{
    QStringList cut;
    for (auto* cell : s.window.findChildren<KpiCell*>())
        for (auto* label : cell->findChildren<QLabel*>())
            if (label->isVisible() && QFontMetrics(label->font()).horizontalAdvance(label->text()) > label->width()) cut << label->text();
    return cut;
}

}  // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void powerFlowBalances_data()
    {
        QTest::addColumn<QString>("example");
        for (const auto* name : {kUnit, "dgx-h100-superpod-4su", "mixed-inference-hall", "hall-100mw"}) QTest::newRow(name) << Studio::example(name);
    }
    void powerFlowBalances()
    {
        QFETCH(QString, example);
        Studio s;
        QVERIFY(s.open(example));
        const auto& power = *s.results().power.value;
        const auto data = kPowerFlow.make(s.results());
        QVERIFY(data.nodes.size() >= 5);
        std::vector<double> in(data.nodes.size()), out(data.nodes.size());
        for (const auto& flow : data.flows) {
            in[static_cast<std::size_t>(flow.to)] += flow.value;
            out[static_cast<std::size_t>(flow.from)] += flow.value;
        }
        double sources = 0, uses = 0, lost = 0;
        for (std::size_t i = 0; i < data.nodes.size(); ++i) {
            const auto& node = data.nodes[i];
            const bool source = in[i] == 0;
            QVERIFY2(near(node.value, source ? out[i] + node.loss : in[i]), node.name.c_str());
            if (!source && !node.last) QVERIFY2(near(in[i], out[i] + node.loss), node.name.c_str());
            (source ? sources : uses) += source ? out[i] + node.loss : node.last ? in[i] : 0;
            lost += node.loss;
        }
        QVERIFY(near(sources, power.facility_kw));
        // On from the inlets of systems to the chips: what supplies lose is IT by PUE.
        const auto systems = std::find_if(data.nodes.begin(), data.nodes.end(), [](const auto& node) { return node.name == chartName("accelerators"); });
        const auto chips = std::find_if(data.nodes.begin(), data.nodes.end(), [](const auto& node) { return node.name == "Chips"; });
        QVERIFY(systems != data.nodes.end() && chips != data.nodes.end() && chips->last && !systems->last);
        QVERIFY(systems->loss > 0.02 * systems->value && systems->loss < 0.08 * systems->value && chips->value > 0.4 * systems->value && chips->value < 0.8 * systems->value);
        if (example == Studio::example(kUnit)) QVERIFY(near(chips->value, 8 * 72 * 1.2) && near(systems->loss, 8 * 132 * (1 - 0.975)));   // shelves at half of their rating
        QVERIFY(near(uses + systems->loss, power.it_kw + power.cooling_kw));
        double stages = 0;
        for (const auto& loss : power.losses) stages += loss.kw;
        QVERIFY(near(lost - systems->loss, stages));
        for (const auto& [system, kw] : power.bySystem_kw) {
            if (system == "losses") continue;
            const auto found = std::find_if(data.nodes.begin(), data.nodes.end(), [&](const auto& node) { return node.name == chartName(system); });
            QVERIFY2(found != data.nodes.end() && near(found->value, kw), system.c_str());
        }
    }

    void aTrainingRunHasABarOfItsParts()
    {
        auto serving = std::make_shared<ThroughputResults>();
        serving->workloads.push_back({.id = "chat"});
        serving->workloads.push_back({.id = "run", .training = TrainingResult{.parts = {{"matrix products", 800}, {"recomputing", 0}, {"pipeline bubble", 200}}}});
        Results results;
        results.throughput = {SectionState::Fresh, serving, {}, 0.0};
        const auto data = kTrainingStep.make(results);
        QCOMPARE(data.categories, std::vector<std::string>{"run"});
        QCOMPARE(data.series.size(), std::size_t{2});   // what takes no time has no colour
        QCOMPARE(data.series.back().y, std::vector<double>{0.2});
    }

    void everyChartHasSomethingToShowOrSaysWhatIsMissing()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        for (const auto& def : chartBook()) {
            const auto data = def.make(s.results());
            QVERIFY2(data.isEmpty() == (def.id == "training" || def.id == "cooling-failures" || def.id == "stores-day"), def.id.data());   // the example trains nothing
            QVERIFY2(!def.make(Results{}).empty.empty(), def.id.data());
            QVERIFY2(def.make(Results{}).isEmpty(), def.id.data());
        }
        s.window.newLayout();
        QVERIFY(s.waitSolved());
        QTRY_VERIFY(chart(s, "frontier").data().isEmpty());
        QCOMPARE(chart(s, "frontier").data().empty, std::string("No workload: add one under Workloads."));
    }

    void everyFigureLeadsToAChart()
    {
        for (const auto& quantity : facilityQuantities()) {
            const auto id = chartOfFigure(quantity.id);
            QVERIFY2(std::any_of(chartBook().begin(), chartBook().end(), [&](const auto& def) { return def.id == id; }), quantity.id.data());
        }
    }

    void aClickOnABarSelectsWhatStandsBehindIt()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        clickSpot(look(s, "power"), QStringLiteral("Accelerators"));
        std::vector<std::string> racks;
        for (const auto& instance : s.window.document().facility()->instances)
            if (instance.part->id == kRack) racks.push_back(instance.path);
        QCOMPARE(racks.size(), 8U);
        QCOMPARE(s.window.document().selection().components(), racks);

        clickSpot(look(s, "losses"), QStringLiteral("UPS"));
        for (const auto& path : s.window.document().selection().components()) QVERIFY2(path.starts_with("ups"), path.c_str());
        QCOMPARE(s.window.document().selection().components().size(), 4U);
        // The box of a flow, by keyboard.
        auto& flow = look(s, "flow");
        const auto spots = flow.spots();
        const auto box = std::find_if(spots.begin(), spots.end(), [](const auto& spot) { return spot.title == QStringLiteral("Busway"); });
        QVERIFY(box != spots.end());
        for (auto i = spots.begin(); i <= box; ++i) QTest::keyClick(&flow, Qt::Key_Right);
        QTest::keyClick(&flow, Qt::Key_Return);
        for (const auto& path : s.window.document().selection().components()) QVERIFY2(path.starts_with("busway"), path.c_str());
    }

    void zoomStaysOnUpdateAndADoubleClickTakesItBack()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "frontier");
        auto& plot = plotOf(view);
        const auto whole = plot.xAxis->range();
        const QPoint middle = plot.axisRect()->center();
        wheel(plot, middle, 240);
        const auto zoomed = plot.xAxis->range();
        QVERIFY(zoomed.size() < whole.size() * 0.9);
        const auto before = view.data().series.front().y;
        s.drop(kRack, 13.2, 3.0);
        QVERIFY(s.waitSolved());
        QTRY_VERIFY(view.data().series.front().y != before);
        QCOMPARE(plot.xAxis->range().lower, zoomed.lower);
        QCOMPARE(plot.xAxis->range().upper, zoomed.upper);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, middle);
        QVERIFY(!view.isZoomed());
        QVERIFY(plot.xAxis->range().size() > zoomed.size());
        QCOMPARE(plot.xAxis->range().lower, 0.0);
    }

    void hoverTellsValueAndUnitAndTheWorkingPointIsMarked()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const FrontierPoint point = *s.results().throughput->planned;
        for (const auto& [id, planned] : {std::pair{"frontier-accelerator", point.tokens_per_s_per_accelerator}, {"frontier-dollar", point.output_tokens_per_usd}}) {
            const auto& all = look(s, id).data().series;
            QVERIFY2(!all.empty() && all.back().name == "as planned" && all.back().y.front() == planned && planned > 0, id);
        }
        auto& view = look(s, "frontier");
        const auto spots = view.spots();
        QCOMPARE(spots.back().title, QStringLiteral("as planned"));
        QVERIFY(spots.back().value.contains(toQt(formatted(s.results().throughput->planned->tokens_per_s_per_mw, Format::TokensPerSecond))));
        QVERIFY2(spots.back().value.contains(QStringLiteral("limited by")), qPrintable(spots.back().value));
        const QImage plain = view.grab().toImage();
        QMouseEvent move(QEvent::MouseMove, spots.back().at, plotOf(view).mapToGlobal(spots.back().at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&plotOf(view), &move);
        QVERIFY2(view.accessibleDescription().contains(QStringLiteral("tokens/s per user")), qPrintable(view.accessibleDescription()));
        QVERIFY(view.grab().toImage() != plain);
    }

    /// Published runs of DeepSeek-V3 on this accelerator, of the lengths nearest to the agents', at this facility's power; the note says what was measured.
    void measuredRunsStandBesideTheFrontier()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "frontier");
        const auto& all = view.data().series;
        const auto runs = std::find_if(all.begin(), all.end(), [](const ChartSeries& series) { return series.name == "measured, disaggregated"; });
        QVERIFY(runs != all.end() && runs->marks && runs->dashed);
        const ThroughputResults& serving = *s.results().throughput.value;
        QCOMPARE(runs->x.size(), serving.measured.size());
        for (std::size_t i = 0; i < runs->y.size(); ++i) {
            const double expected = serving.measured[i].tokens_per_s_per_accelerator * static_cast<double>(s.results().summary.accelerators) / (s.results().power->facility_kw / 1e3);
            QVERIFY(std::abs(runs->y[i] / expected - 1) < 1e-9);
        }
        QVERIFY2(view.data().note.find("measured at 7,373 + 922 tokens, none cached") != std::string::npos, view.data().note.c_str());
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty()) QVERIFY(view.grab().save(folder + QStringLiteral("/frontier.png")));
    }

    void legendSwitchesALineOff()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "cost");
        const auto all = view.spots().size();
        QVERIFY(all >= 3);
        const auto click = [&] { plotOf(view).replot(), QTest::mouseClick(&plotOf(view), Qt::LeftButton, {}, plotOf(view).legend->item(0)->outerRect().center()); };   // where it is drawn
        click();
        QCOMPARE(view.hidden(), HiddenSeries{view.data().series.front().name});
        QCOMPARE(view.spots().size(), all - 1);
        QTest::qWait(20);
        click();
        QVERIFY(view.hidden().empty());
    }

    void dataAndPictureAreCopied()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "power");
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.first(), QStringLiteral("series\tcategory\tkW"));
        QCOMPARE(lines.size(), static_cast<qsizetype>(view.data().categories.size()) + 1);
        QCOMPARE(lines[1].split(QLatin1Char('\t')).at(2).toDouble(), s.results().power->bySystem_kw.front().second);
        choose(look(s, "flow").makeMenu(), "chart-copy-csv");
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("from,to,kW\n")));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->image().width() >= 2 * plotOf(view).width());
        ChartData quoted;
        quoted.categories = {"a \"b\", c"};
        quoted.series = {{.name = "x", .y = {1.5}}};
        QCOMPARE(chartTable(quoted, TableText::Commas).section(QLatin1Char('\n'), 1, 1), QStringLiteral("x,\"a \"\"b\"\", c\",1.5"));
    }

    void oneChartTakesTheDockAndGivesItBack()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& panel = s.find<ChartsPanel>("charts-panel");
        auto& view = look(s, "power");
        QTest::keyClick(&view, Qt::Key_F);
        QTRY_VERIFY(view.width() > panel.width() - 30);
        QVERIFY(chart(s, "losses").isHidden());
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!chart(s, "losses").isHidden());
        QVERIFY(panel.enlarged().isEmpty());
    }

    void chartsAreChosenAndOrderedAndRemembered()
    {
        QStringList wanted;
        {
            Studio s;
            QVERIFY(s.open(Studio::example(kUnit)));
            auto& panel = s.find<ChartsPanel>("charts-panel");
            const QStringList first = panel.shown();
            choose(chart(s, "frontier").makeMenu(), "chart-right");
            choose(chart(s, "losses").makeMenu(), "chart-hide");
            wanted = panel.shown();
            QCOMPARE(wanted.indexOf(QStringLiteral("frontier")), first.indexOf(QStringLiteral("frontier")) + 1);
            QVERIFY(!wanted.contains(QStringLiteral("losses")));
            QVERIFY(chart(s, "losses").isHidden());
        }
        Studio again;
        QVERIFY(again.open(Studio::example(kUnit)));
        auto& panel = again.find<ChartsPanel>("charts-panel");
        QCOMPARE(panel.shown(), wanted);
        QTRY_VERIFY(chart(again, "cost").x() < chart(again, "frontier").x());
        choose(chart(again, "power").makeMenu(), "chart-show-losses");
        QVERIFY(!chart(again, "losses").isHidden());
    }

    void keyFigureOpensItsChartByKeyboard()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        auto& cell = s.find<KpiCell>("kpi-capex_usd");
        cell.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&cell, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &chart(s, "capital"));
        QTRY_VERIFY(!chart(s, "capital").visibleRegion().isEmpty());
    }

    /// What one more of what binds gives is a key figure that says what binds, and opens the chart of all limits.
    void whatBindsIsAKeyFigure()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& cell = s.find<KpiCell>("kpi-one_more_tokens_per_s");
        QVERIFY(!cell.isHidden() && cell.value().contains(QStringLiteral("tok/s")));
        QVERIFY2(cell.toolTip().startsWith(QStringLiteral("The accelerators' ")) && cell.toolTip().contains(QStringLiteral("binds")), qPrintable(cell.toolTip()));
        QTest::mouseClick(&cell, Qt::LeftButton);
        QTRY_VERIFY(!chart(s, "binds").visibleRegion().isEmpty());
    }

    /// Both sides of each input lead away from the cost as it stands, the widest swing first.
    void tornadoHasTwoSides()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Results& results = *s.window.service().latest();
        const ChartData data = kCostTornado.make(results);
        QCOMPARE(data.series.size(), std::size_t(2));
        const double base = results.cost->usd_per_million_tokens.value();
        QVERIFY(data.base && std::abs(*data.base / base - 1) < 1e-9 && data.yLeast < base);
        double before = 1e300;
        for (std::size_t i = 0; i < data.categories.size(); ++i) {
            double low = base, high = base;
            for (const auto& side : data.series) {
                QVERIFY(std::abs(side.x[i] - base) < 1e-12 || std::abs(side.x[i] + side.y[i] - base) < 1e-12);
                low = std::min(low, side.x[i]), high = std::max(high, side.x[i] + side.y[i]);
            }
            QVERIFY(high - low <= before * (1 + 1e-9));
            before = high - low;
        }
    }

    void pinCountsChangesFromThen()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QTest::mouseClick(&s.find<QToolButton>("kpi-pin"), Qt::LeftButton);
        QVERIFY(s.window.kpis().isPinned());
        s.drop(kRack, 13.2, 3.0);
        QVERIFY(s.waitSolved());
        s.drop(kRack, 14.4, 3.0);
        QVERIFY(s.waitSolved());
        QCOMPARE(s.change("accelerators"), QStringLiteral("▲ 144"));   // two racks of 72 since the pin
        QVERIFY(s.find<KpiCell>("kpi-accelerators").toolTip().contains(QStringLiteral("576 when pinned")));
        QVERIFY(s.find<KpiCell>("kpi-accelerators").history().size() == 3);
        choose(s.window.kpis().makeMenu(), "kpi-pin-action");
        QCOMPARE(s.change("accelerators"), QStringLiteral("▲ 72"));    // since the last edit
    }

    void scenarioIsSolvedBesideTheLayout()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example(kUnit)));
        QVERIFY(s.find<QComboBox>("scenario").isVisible());
        auto& box = s.find<QComboBox>("scenario");
        QCOMPARE(box.count(), static_cast<int>(s.window.document().layout().scenarios.size()) + 1);
        const QString capital = s.kpi("capex_usd");
        box.setCurrentIndex(1);   // racks for free
        QTRY_VERIFY_WITH_TIMEOUT(!s.window.kpis().scenario(QStringLiteral("capex_usd")).isEmpty(), 60000);
        QCOMPARE(s.kpi("capex_usd"), capital);
        QVERIFY(!s.window.kpis().scenario(QStringLiteral("capex_usd")).contains(capital));
        QCOMPARE(s.window.kpis().scenario(QStringLiteral("accelerators")), QString());   // no other than in the layout
        QVERIFY(s.find<KpiCell>("kpi-accelerators").toolTip().contains(QStringLiteral("Unchanged in the scenario \"Racks for free\"")));
        QVERIFY(s.find<KpiCell>("kpi-capex_usd").toolTip().contains(QStringLiteral("Racks for free")));
        QVERIFY(s.find<KpiCell>("kpi-findings").toolTip().contains(QStringLiteral("in the scenario \"Racks for free\"")));   // findings are compared like the rest
        const auto worse = std::make_shared<Results>(s.results());
        auto list = std::make_shared<std::vector<Finding>>(*worse->findings.value);
        list->push_back({.rule = "placement.overlap", .severity = Severity::Error, .subjects = {"rack-1"}, .message = "Racks overlap"});
        worse->findings.value = list;
        s.window.kpis().setScenario(QStringLiteral("Crowded"), worse);
        QCOMPARE(s.window.kpis().scenario(QStringLiteral("findings")), QStringLiteral("→\u2009%1").arg(s.kpi("findings").section(u' ', 0, 0).toInt() + 1));
        QVERIFY(s.find<KpiCell>("kpi-findings").toolTip().contains(QStringLiteral("in the scenario \"Crowded\"")));
        s.drop(kRack, 13.2, 3.0);   // the scenario follows the edit
        QTRY_VERIFY_WITH_TIMEOUT(s.find<KpiCell>("kpi-accelerators").toolTip().contains(QStringLiteral("Unchanged in the scenario \"Racks for free\"")) && s.kpi("accelerators") == QLatin1String("648"), 60000);
        QVERIFY(s.waitSolved());
        QTRY_COMPARE(cutFigures(s).join(QLatin1String(", ")), QString());
        box.setCurrentIndex(0);
        for (const auto* id : {"capex_usd", "findings"}) QVERIFY(s.window.kpis().scenario(QLatin1String(id)).isEmpty());
        s.window.newLayout();
        QVERIFY(s.find<QComboBox>("scenario").isHidden());
    }

    void keyFiguresAreChosenAndRemembered()
    {
        {
            Studio s;
            QVERIFY(s.open(Studio::example(kUnit)));
            choose(s.window.kpis().makeMenu(), "kpi-show-racks");
            choose(s.window.kpis().makeMenu(), "kpi-show-capex_usd");
            QVERIFY(s.find<KpiCell>("kpi-racks").isVisible());
        }
        Studio again;
        QVERIFY(again.open(Studio::example(kUnit)));
        QVERIFY(again.find<KpiCell>("kpi-racks").isVisible());
        QVERIFY(again.find<KpiCell>("kpi-capex_usd").isHidden());
    }

    /// The line at a figure's foot is of this session's states; the tooltip tells its ends.
    void sparklineHasTheSession()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& cell = s.find<KpiCell>("kpi-it_kw");
        const double before = cell.history().front();
        const QImage plain = cell.grab().toImage();
        s.drop(kRack, 13.2, 3.0);
        QVERIFY(s.waitSolved());
        QTRY_COMPARE(cell.history().size(), 2U);
        QVERIFY(cell.history().back() > before && cell.grab().toImage() != plain);
        QVERIFY2(cell.toolTip().contains(QStringLiteral("1.15 MW to 1.29 MW over the last 2 states")), qPrintable(cell.toolTip()));
        s.trigger("undo");
        QTRY_COMPARE(cell.history().size(), 3U);
        QCOMPARE(cell.history().back(), before);
    }

    void figuresOfAnEarlierLayoutAreGrey()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto stale = s.results();
        stale.complete = false;
        stale.throughput.state = SectionState::Stale;
        s.window.kpis().setResults(stale);
        QTRY_VERIFY(s.find<KpiCell>("kpi-output_tokens_per_s").property("stale").toBool());
        QTRY_VERIFY(s.find<KpiCell>("kpi-usd_per_million_tokens").property("stale").toBool());   // of the tokens before
        QVERIFY(!s.find<KpiCell>("kpi-it_kw").property("stale").toBool());
    }

    /// The plan's colours, its legend and the inspector grey what is of an engine that has not answered, and that alone.
    void overlayAndInspectorGreyWhatIsOlder()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.document().selection().select({"ups-a1"});
        auto older = std::make_shared<Results>(s.results());
        older->electrical.state = SectionState::Stale;
        const auto fresh = std::make_shared<const Results>(s.results());
        const auto picture = [&](const char* overlay, const ResultsPtr& results) {
            s.canvas().setOverlay(overlay);
            s.canvas().setResults(results);
            return s.canvas().grab().toImage();
        };
        QVERIFY(picture("power-loading", older) == picture("power-loading", fresh));
        const QImage now = picture("voltage", fresh), then = picture("voltage", older);
        const QRect legend(46, s.canvas().height() - 64, 240, 52);
        QVERIFY(now.copy(legend) != then.copy(legend));
        const auto& items = s.canvas().index().items();
        const auto rack = std::find_if(items.begin(), items.end(), [](const PlanItem& item) { return item.rack; });
        const QRect inside = s.canvas().view().toPixel(rack->rect).toAlignedRect();
        QVERIFY(now.copy(inside) != then.copy(inside));   // faded

        auto& inspector = s.find<Inspector>("inspector");
        const auto isGrey = [&](const char* name) {
            const auto labels = inspector.findChildren<QLabel*>();
            for (qsizetype i = 0; i + 1 < labels.size(); ++i)   // a name, then its value
                if (labels[i]->isVisible() && labels[i]->text() == QLatin1String(name)) return labels[i + 1]->property("stale").toBool();
            return false;
        };
        inspector.setResults(older);
        QTRY_VERIFY(isGrey("Voltage"));
        QVERIFY(!isGrey("Power load"));
        inspector.setResults(fresh);
        QTRY_VERIFY(!isGrey("Voltage"));
    }

    /// A slow engine is told with its stage, stopped by the button, and taken up again.
    void slowStagesAreToldAndStopped()
    {
        std::atomic<int> runs{}, stopped{};
        SolveService service([&](Revision revision, const LayoutPtr&, const std::stop_token& stop, const SolveService::Publish&,
                                 const SolveService::OnStage& onStage) {
            ++runs;
            onStage({"network", 1, 4});
            for (int i = 0; i < 2000 && !stop.stop_requested(); ++i) QThread::msleep(1);
            if (stop.stop_requested()) ++stopped;
            auto results = std::make_shared<Results>();
            results->revision = revision;
            return ResultsPtr(results);
        });
        QWidget window;
        auto& progress = *new SolveProgress(&window);
        progress.setService(service);
        window.show();
        auto& button = *progress.findChild<QToolButton*>(QStringLiteral("solve-stop"));
        service.solve(1, std::make_shared<const Layout>());
        QVERIFY(!progress.isVisible());       // what is quick shows no bar
        QTRY_VERIFY(progress.isVisible());
        QCOMPARE(progress.findChild<QLabel*>()->text(), QStringLiteral("network"));
        QTest::mouseClick(&button, Qt::LeftButton);
        QTRY_VERIFY(!service.busy());
        QVERIFY(service.stopped());
        QCOMPARE(stopped.load(), 1);
        QCOMPARE(button.text(), QStringLiteral("Go on"));
        QTest::mouseClick(&button, Qt::LeftButton);
        QVERIFY(service.busy() && !service.stopped());
        QTRY_COMPARE(runs.load(), 2);
        QCOMPARE(button.text(), QStringLiteral("Stop"));
        service.stop();
    }

    void legendTellsTheValueUnderThePointer()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& box = s.find<QComboBox>("overlay");
        box.setCurrentIndex(box.findData(QStringLiteral("power")));
        const auto legend = [&] {
            const QRect corner(46, s.canvas().height() - 64, 240, 52);
            return s.canvas().grab(corner).toImage();
        };
        QTest::mouseMove(&s.canvas(), QPoint(60, 40));
        const QImage plain = legend();
        QTest::mouseMove(&s.canvas(), s.pixel("rack-1"));
        QTRY_VERIFY(legend() != plain);
    }

    void containerTakesItsOverlayFromWhatItHolds()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("dgx-h100-superpod-4su")));
        const auto& instances = s.results().facility->instances;
        // One for each thing that holds nothing.
        const auto leaf = [](const Results& results, InstanceIndex i) -> std::optional<double> {
            for (const auto& instance : results.facility->instances)
                if (instance.parent == i) return std::nullopt;
            return 1.0;
        };
        const auto sums = overlayValues({"sum", "Sum", Format::Count, Sum::Add, "", leaf}, s.results());
        const auto worst = overlayValues({"worst", "Worst", Format::Count, Sum::Worst, "", leaf, 4.0}, s.results());
        QCOMPARE(worst.full, 4.0);   // ends at its limit
        std::vector<double> inside(instances.size());
        for (InstanceIndex i = 0; i < instances.size(); ++i)
            if (leaf(s.results(), i))
                for (auto up = instances[i].parent; up != kNoInstance; up = instances[up].parent) inside[up] += 1;
        double most = 0;
        for (InstanceIndex i = 0; i < instances.size(); ++i) {
            if (inside[i] == 0) continue;
            QCOMPARE(*sums.at(i), inside[i]);
            QCOMPARE(*worst.at(i), 1.0);
            most = std::max(most, inside[i]);
        }
        QVERIFY(most > 3);
        QCOMPARE(sums.full, most);   // racks hold most
        for (const auto& quantity : instanceQuantities())
            if (quantity.limit) QCOMPARE(overlayValues(quantity, s.results()).full, *quantity.limit);
    }

    /// What an overlay is made of is known: one that changes with a part of the results is stale with it.
    void everyOverlayKnowsWhatItIsMadeOf()
    {
        QStringList unknown;
        for (const char* example : {kUnit, "scalable-unit-with-trays"}) {
            Studio s;
            QVERIFY(s.open(Studio::example(example)));
            for (const auto& quantity : instanceQuantities()) {
                const auto whole = readAll(quantity, s.results());
                QVERIFY2(!isStale(quantity, s.results()), quantity.id.data());
                for (const auto& section : kSections) {
                    if (section.quick) continue;
                    Results without = s.results(), older = s.results();
                    section.forget(without);
                    section.outdate(older);
                    if (readAll(quantity, without) != whole && !isStale(quantity, older)) unknown << toQt(quantity.id) + QStringLiteral(" is made of ") + QLatin1String(section.name);
                }
            }
        }
        unknown.removeDuplicates();
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QStringLiteral("; "))));
    }

    /// Power gear has a load, racks have none: such an overlay colours the gear.
    void overlaysOfGearColourGear()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto of = [&](const char* id) { return overlayValues(*instanceQuantity(id), s.results()); };
        QVERIFY(of("power-loading").gear);
        QVERIFY(!of("power").gear);
        const PlanIndex& index = s.canvas().index();
        const auto ups = std::find_if(index.items().begin(), index.items().end(), [](const PlanItem& item) { return item.kind == Kind::Ups; });
        QVERIFY(ups != index.items().end());
        const auto share = of("power-loading").share(ups->instance);
        QVERIFY(share.has_value());
        s.canvas().setOverlay("power-loading");
        const QPoint corner = s.canvas().view().toPixel(ups->rect.topLeft()).toPoint() + QPoint(4, 4);
        const QColor seen = s.canvas().grab().toImage().pixelColor(corner), meant = themeOf(s.canvas().palette()).ramp(*share);
        QVERIFY2(std::abs(seen.red() - meant.red()) + std::abs(seen.green() - meant.green()) + std::abs(seen.blue() - meant.blue()) < 40,
                 qPrintable(seen.name() + QLatin1Char(' ') + meant.name()));
    }

    /// All charts of the examples, for the eye, where MW_SHOTS_DIR names a folder.
    void shots()
    {
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) QSKIP("MW_SHOTS_DIR is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const auto& [dark, wide, code] : {std::tuple{true, 1280, "en"}, {false, 1280, "de"}, {false, 1920, "en"}, {true, 1920, "de"}})
            for (const auto* name : {kUnit, "dgx-h100-superpod-4su", "mixed-inference-hall", "hall-100mw"}) {
                AppSettings().setDarkTheme(dark);
                language::speak(QLatin1String(code));
                const auto back = qScopeGuard([] { language::speak(QStringLiteral("en")); });
                Studio s({wide, wide == 1280 ? 800 : 1080});
                QVERIFY(s.open(Studio::example(name)));
                int number = 0;
                for (const QImage& sheet : sheetsOfCharts(s)) QVERIFY(sheet.save(QStringLiteral("%1/charts-%2-%3-%4-%5.png").arg(folder, QLatin1String(name)).arg(wide).arg(QLatin1String(code)).arg(number++)));
            }
    }

    /// A comparison in a small window: pinned, with a scenario, a rack over its limit and a chart's card.
    void shotsOfAComparison()
    {
        const QString folder = qEnvironmentVariable("MW_SHOTS_DIR");
        if (folder.isEmpty()) QSKIP("MW_SHOTS_DIR is not set");
        QVERIFY(QDir().mkpath(folder));
        for (const bool dark : {true, false}) {
            AppSettings().setDarkTheme(dark);
            Studio s({1280, 800});
            QVERIFY(s.open(Studio::example(kUnit)));
            QTest::mouseClick(&s.find<QToolButton>("kpi-pin"), Qt::LeftButton);
            s.find<QComboBox>("scenario").setCurrentIndex(1);
            auto& box = s.find<QComboBox>("overlay");
            box.setCurrentIndex(box.findData(QStringLiteral("failover-loading")));
            for (const double x : {13.2, 14.4}) {
                s.drop(kRack, x, 3.0);
                QVERIFY(s.waitSolved());
            }
            QTRY_VERIFY_WITH_TIMEOUT(s.find<KpiCell>("kpi-accelerators").toolTip().contains(QStringLiteral("720 in the scenario")), 60000);
            QTest::mouseMove(&s.canvas(), s.pixel("rack-2"));
            auto& view = look(s, "flow");
            for (int i = 0; i < 8; ++i) QTest::keyClick(&view, Qt::Key_Right);
            const auto save = [&](const char* what) {
                return s.window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(what), dark ? QStringLiteral("dark") : QStringLiteral("light")));
            };
            QVERIFY(save("comparison"));
            auto& lines = look(s, "frontier");
            QTest::keyClick(&lines, Qt::Key_F);
            QTest::qWait(50);
            QTest::keyClick(&lines, Qt::Key_Left);
            QVERIFY(save("enlarged"));
        }
    }
};

QTEST_MAIN(TestFigures)
#include "test_figures.moc"
