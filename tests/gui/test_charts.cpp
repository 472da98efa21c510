// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as parts of the studio: marked by the selection, saved as files, with a scenario beside the layout.
#include "chart_sheets.h"
#include "results_sections.h"
#include "studio_driver.h"

#include "views/charts/chart_data.h"
#include "views/charts/chart_plot.h"
#include "views/charts/chart_view.h"
#include "views/panels/charts_panel.h"
#include "views/panels/kpi/kpi_cell.h"
#include "views/session/text/format.h"

#include <qcustomplot.h>

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QtSvg/QSvgRenderer>
#include <QLabel>
#include <QScrollBar>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

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

/// Whether it was taken; what is not goes on to the row.
bool wheelAt(QWidget& on, QPoint at, int turn)
{
    QWheelEvent event(QPointF(at), on.mapToGlobal(QPointF(at)), {}, {0, turn}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&on, &event);
    return event.isAccepted();
}

/// Names that the rows of a lying chart show.
QStringList rowNames(QCustomPlot& plot)
{
    auto* ticker = dynamic_cast<QCPAxisTickerText*>(plot.yAxis->ticker().data());
    return ticker != nullptr ? QStringList(ticker->ticks().values()) : QStringList();
}

/// Triggers an entry of a chart's menu, submenus included.
void chooseIn(ChartView& view, const char* action)
{
    const std::unique_ptr<QMenu> menu(view.makeMenu());
    auto* entry = menu->findChild<QAction*>(QLatin1String(action));
    QVERIFY2(entry != nullptr && entry->isEnabled(), action);
    entry->trigger();
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

    /// Anywhere in a drawing of lines the cross hair stands at the point beside the pointer; a click there still means nothing.
    void theCrossHairFollowsThePointer()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "frontier");
        auto& plot = plotOf(view);
        const QRect drawing = plot.axisRect()->rect();
        const auto told = [&](QPointF at) {
            QMouseEvent event(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(&plot, &event);
            return view.accessibleDescription();
        };
        const QString help = told(QPointF(drawing.right() + 60, drawing.top()));
        for (int x = drawing.left() + 4; x < drawing.right(); x += 20) {
            const QPointF at(x, drawing.top() + 6);
            QVERIFY2(told(at) != help, qPrintable(QString::number(x)));
            if (spotAt(view.spots(), at) < 0) QCOMPARE(plot.cursor().shape(), Qt::ArrowCursor);
        }
        QCOMPARE(told(QPointF(drawing.left() + 10, drawing.bottom() + 12)), help);   // the axis is no place of a figure
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
        QCOMPARE(s.window.statusBar()->currentMessage(), QStringLiteral("Copied the data of \"Losses, utility to rack\"."));   // else nothing would tell
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

    /// Rows in cards from low to high: what is told stands apart, and in a high one all are told.
    void namesOfLowCardsStandApart()
    {
        for (const ChartKind kind : {ChartKind::Bars, ChartKind::StackedBars, ChartKind::Spans})
            for (const QSize size : {QSize(244, 110), QSize(505, 120), QSize(1000, 130), QSize(1000, 500)}) {
                ChartData data{.kind = kind};
                for (int i = 0; i < 14; ++i) data.categories.push_back("row " + std::to_string(i));
                for (const char* name : {"one", "two"})
                    if (kind != ChartKind::Bars || data.series.empty()) data.series.push_back({.name = name, .x = std::vector<double>(14, 1), .y = std::vector<double>(14, 2)});
                QCustomPlot plot;
                plot.resize(size);
                plot.setViewport(QRect({}, size));
                plotChart(plot, data, darkTheme());
                plot.replot(QCustomPlot::rpImmediateRefresh);
                auto* ticker = dynamic_cast<QCPAxisTickerText*>(plot.yAxis->ticker().data());
                const auto places = ticker->ticks().keys();
                const double apart = std::abs(plot.yAxis->coordToPixel(places[1]) - plot.yAxis->coordToPixel(places[0]));
                const QString what = QStringLiteral("kind %1 in %2x%3: %4 px apart").arg(int(kind)).arg(size.width()).arg(size.height()).arg(apart);
                QVERIFY2(apart > QFontMetrics(plot.font()).height() * 0.8, qPrintable(what));
                QVERIFY2(QRect({}, size).contains(plot.legend->outerRect()) || !plot.legend->visible(), qPrintable(what));
                if (size.height() == 500) QCOMPARE(places.size(), 14);
            }
    }

    /// Before someone scrolls, no card of the row is cut at its edge, however wide the window is.
    void noChartIsCutAtTheEdge()
    {
        for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)}) {
            Studio s(size);
            QVERIFY(s.open(Studio::example(kUnit)));
            auto& panel = s.find<ChartsPanel>("charts-panel");
            QCoreApplication::processEvents();
            const int room = panel.viewport()->width();
            int whole = 0;
            for (const auto* chart : panel.findChildren<ChartView*>()) {
                const QRect at(chart->mapTo(panel.viewport(), QPoint(0, 0)), chart->size());
                if (at.left() >= room) continue;
                QVERIFY2(at.right() < room, qPrintable(QStringLiteral("%1 ends at %2 of %3").arg(chart->chartId()).arg(at.right()).arg(room)));
                ++whole;
            }
            QVERIFY2(whole >= 2, qPrintable(QString::number(whole)));
        }
    }

    /// Figures below a card have air between them, with signs between their thousands too.
    void figuresBelowStandApart()
    {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            Studio s(size);
            QVERIFY(s.open(Studio::example(kUnit)));
            for (const char* id : {"frontier", "caps", "pue-duration", "pump-curve"}) {
                auto& plot = plotOf(look(s, id));
                const QFontMetricsF metrics(plot.xAxis->tickLabelFont());
                QVector<double> ticks;
                QVector<QString> labels;
                plot.xAxis->ticker()->generate(plot.xAxis->range(), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
                double before = -1e6;
                for (int i = 0; i < ticks.size(); ++i) {
                    if (!plot.xAxis->range().contains(ticks[i])) continue;
                    const double half = metrics.horizontalAdvance(labels[i]) / 2, at = plot.xAxis->coordToPixel(ticks[i]);
                    QVERIFY2(at - half > before + 3, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(id), labels.join(u' '))));
                    before = at + half;
                }
            }
        }
    }

    /// In the lowest dock every word of a legend and every name of a bar can still be told, no figure lies over another, and no mark over the
    /// figures of an axis.
    void everyChartOfASmallWindowIsReadable()
    {
        constexpr int kLeastLetters = 6;
        for (const char* example : {kUnit, "mixed-inference-hall", "hall-100mw"}) {
            Studio s({1280, 800});
            QVERIFY(s.open(Studio::example(example)));
            for (const QString& id : s.find<ChartsPanel>("charts-panel").shown()) {
                auto& view = shownChart(s, id);
                if (view.data().isEmpty()) continue;
                auto& plot = plotOf(view);
                const auto where = [&](const QString& what) { return (QLatin1String(example) + QStringLiteral(", ") + id + QStringLiteral(": ") + what).toUtf8(); };
                QStringList words = rowNames(plot);
                for (int i = 0; plot.legend->visible() && i < plot.legend->itemCount(); ++i)
                    if (auto* line = qobject_cast<QCPPlottableLegendItem*>(plot.legend->item(i))) words << line->plottable()->name();
                for (const QString& word : words) QVERIFY2(!word.contains(QStringLiteral("…")) || word.size() > kLeastLetters, where(word).constData());
                std::vector<QRectF> figures;
                for (int i = 0; i < plot.itemCount(); ++i)
                    if (auto* text = qobject_cast<QCPItemText*>(plot.item(i)); text != nullptr && text->visible())
                        figures.emplace_back(text->topLeft->pixelPosition() + QPointF(0, 2), text->bottomRight->pixelPosition() - QPointF(0, 2));   // the air above and below letters
                for (std::size_t i = 1; i < figures.size(); ++i) QVERIFY2(!figures[i].intersects(figures[i - 1]), where(QStringLiteral("figure %1").arg(i)).constData());
                const QRectF field = QRectF(plot.axisRect()->rect()).adjusted(3, 0, 0, -3);   // nearly half a mark
                for (const auto& spot : view.spots())
                    if (spot.point && view.data().kind == ChartKind::Lines && view.data().series.front().marks && !view.data().logarithmic) QVERIFY2(field.contains(spot.at), where(spot.title).constData());
            }
        }
    }

    /// Enlarged, a chart has the width of the dock at once, names that were cut are whole, and a button leads back.
    void anEnlargedChartUsesItsRoom()
    {
        Studio s({1280, 800});
        QVERIFY(s.open(Studio::example("dgx-h100-superpod-4su")));
        auto& bill = look(s, "bill");
        const auto cut = [&] { return rowNames(plotOf(bill)).filter(QStringLiteral("…")).size(); };
        QVERIFY(cut() > 0);
        QTest::mouseDClick(&*bill.findChild<QLabel*>(), Qt::LeftButton);
        auto& panel = s.find<ChartsPanel>("charts-panel");
        QCOMPARE(panel.enlarged(), QStringLiteral("bill"));
        const int room = panel.viewport()->width();
        QVERIFY2(bill.width() <= room && bill.width() > room - 40, qPrintable(QStringLiteral("%1 of %2").arg(bill.width()).arg(room)));
        QTRY_COMPARE(cut(), 0);
        QTest::mouseClick(bill.findChild<QToolButton*>(QStringLiteral("chart-all")), Qt::LeftButton);
        QVERIFY(panel.enlarged().isEmpty());
        QTRY_VERIFY(cut() > 0);
    }

    /// Who scrolls along the row is not caught by a chart on the way. One that was clicked zooms, no further out than there is; a button takes it back.
    void wheelZoomsWhatWasClicked()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "pue-year");
        auto& plot = plotOf(view);
        auto& panel = s.find<ChartsPanel>("charts-panel");
        auto& row = *panel.horizontalScrollBar();
        auto* reset = view.findChild<QToolButton*>(QStringLiteral("chart-zoom-reset"));
        const QPoint middle = plot.axisRect()->center();
        s.canvas().setFocus();
        const auto whole = plot.xAxis->range();
        const int place = row.value();
        QVERIFY(!wheelAt(plot, middle, -120) && !view.isZoomed() && !reset->isVisible());
        QVERIFY(wheelAt(*panel.viewport(), QPoint(20, 20), -120) && row.value() != place);
        row.setValue(place);
        QTest::mouseClick(&plot, Qt::LeftButton, {}, middle);
        QVERIFY(wheelAt(plot, middle, 240));
        QVERIFY(plot.xAxis->range().size() < whole.size() * 0.9 && reset->isVisible());
        QCOMPARE(row.value(), place);
        for (int i = 0; i < 9; ++i) wheelAt(plot, middle, -240);
        QCOMPARE(plot.xAxis->range(), whole);
        QVERIFY(!view.isZoomed() && !reset->isVisible());
        wheelAt(plot, middle, 240);
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(plot.xAxis->range(), whole);
    }

    void aFrameDrawnWithShiftIsZoomedTo()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "frontier");
        auto& plot = plotOf(view);
        const QPoint from = plot.axisRect()->center(), to = (from + plot.axisRect()->bottomRight()) / 2;
        const double left = plot.xAxis->pixelToCoord(from.x()), right = plot.xAxis->pixelToCoord(to.x());
        QTest::mousePress(&plot, Qt::LeftButton, Qt::ShiftModifier, from);
        QCoreApplication::sendEvent(&plot, std::make_unique<QMouseEvent>(QEvent::MouseMove, QPointF(to), QPointF(to), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier).get());
        QTest::mouseRelease(&plot, Qt::LeftButton, Qt::ShiftModifier, to);
        QVERIFY(view.isZoomed() && std::abs(plot.xAxis->range().lower / left - 1) < 0.05 && std::abs(plot.xAxis->range().upper / right - 1) < 0.05);
        QTest::mouseDClick(&plot, Qt::LeftButton, {}, from);
        QVERIFY(!view.isZoomed());
    }

    void axesZoomAndPanByKeys()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        for (const char* id : {"frontier", "roofline", "gantt"}) {
            auto& view = look(s, id);
            auto& plot = plotOf(view);
            const auto x = plot.xAxis->range(), y = plot.yAxis->range();
            const auto spots = view.spots().size();
            for (int i = 0; i < 4; ++i) QTest::keyClick(&view, Qt::Key_Plus);
            QVERIFY2(view.isZoomed() && plot.xAxis->range().size() < x.size() / 2, id);
            QVERIFY2(view.spots().size() < spots, id);   // what is out of sight is not told
            const auto zoomed = plot.xAxis->range();
            QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
            QVERIFY2(plot.xAxis->range().lower > zoomed.lower, id);
            for (int i = 0; i < 60; ++i) QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
            QVERIFY2(near(plot.xAxis->range().upper, x.upper), id);   // no further than there is
            QCOMPARE(plot.yAxis->range() == y, std::string_view(id) == "gantt");   // rows stay
            QTest::keyClick(&view, Qt::Key_Minus);
            QVERIFY2(view.isZoomed(), id);
            QTest::keyClick(&view, Qt::Key_0);
            QVERIFY2(!view.isZoomed() && plot.xAxis->range() == x && plot.yAxis->range() == y, id);
        }
        auto& bars = look(s, "losses");   // of words, not of numbers: nothing to zoom
        QTest::keyClick(&bars, Qt::Key_Plus);
        QVERIFY(!bars.isZoomed());
    }

    /// Kernels that multiply nothing are one sort of a step, grey; on the roofline the pointer names each, along the bandwidth and far below its bend.
    void passesStandTogether()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const auto passesOf = [](const ChartView& view) -> const ChartSeries* {
            for (const auto& series : view.data().series)
                if (series.name == "passes over activations") return &series;
            return nullptr;
        };
        auto& step = look(s, "step");
        QVERIFY(passesOf(step) != nullptr && passesOf(step)->colour == kOtherColour);
        for (std::size_t pool = 0; pool < step.data().categories.size(); ++pool) {
            double sum = 0;
            for (const auto& series : step.data().series) sum += series.y[pool];
            QVERIFY2(std::abs(sum - 1) < 1e-9, qPrintable(QString::number(sum)));
        }
        auto& roof = look(s, "roofline");
        const ChartSeries* passes = passesOf(roof);
        QVERIFY(passes != nullptr && passes->notes.size() == passes->x.size());
        for (const char* name : {"norms and residuals", "rotation and cache write", "sampling"})
            QVERIFY2(std::find(passes->notes.begin(), passes->notes.end(), name) != passes->notes.end(), name);
        for (const double x : passes->x) QVERIFY(x > 0.05 && x < 2);
        const auto spots = roof.spots();
        QVERIFY(std::any_of(spots.begin(), spots.end(), [](const auto& spot) { return spot.value.contains(QStringLiteral("norms and residuals")); }));
    }

    /// A line of the legend is switched by its digit and by the menu, as by a click.
    void legendIsReachedByKeys()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& view = look(s, "step");
        const auto all = view.spots().size();
        QTest::keyClick(&view, Qt::Key_2);
        QCOMPARE(view.hidden(), HiddenSeries{view.data().series[1].name});
        QVERIFY(view.spots().size() < all);
        QVERIFY(view.data().series.size() <= 9);   // as many as there are digits
        auto& memory = look(s, "memory");
        QTest::keyClick(&memory, Qt::Key_9);   // there are five
        QVERIFY(memory.hidden().empty());
        look(s, "step");
        chooseIn(view, "chart-series-2");
        QVERIFY(view.hidden().empty());
        chooseIn(view, "chart-series-1");
        QCOMPARE(view.hidden(), HiddenSeries{view.data().series[0].name});
    }

    /// By mouse: each figure of the strip leads to a chart that is then in view and has something to show.
    void aClickOnAFigureOpensItsChart()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&s.window));
        int clicked = 0;
        for (auto* cell : s.window.kpis().findChildren<KpiCell*>()) {
            if (!cell->isVisible() || cell->objectName() == QLatin1String("kpi-findings")) continue;
            s.canvas().setFocus();
            QTest::mouseClick(cell, Qt::LeftButton);
            auto* chart = qobject_cast<ChartView*>(QApplication::focusWidget());
            QVERIFY2(chart != nullptr, qPrintable(cell->objectName()));
            QTRY_VERIFY2(!chart->visibleRegion().isEmpty() && !chart->data().isEmpty(), qPrintable(cell->objectName()));
            ++clicked;
        }
        QVERIFY(clicked >= 7);
    }

    /// While an engine has not answered, its charts are grey and say so; those of others are not.
    void chartsOfAnEarlierLayoutAreGrey()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& panel = s.find<ChartsPanel>("charts-panel");
        auto& frontier = look(s, "frontier");
        auto& flow = s.find<ChartView>("chart-flow");
        panel.showChart(QStringLiteral("flow"));
        QTest::qWait(30);
        QVERIFY(!frontier.visibleRegion().isEmpty() && !flow.visibleRegion().isEmpty());
        const auto ink = [&](ChartView& view) {   // how far the drawing stands off its ground
            const QImage image = plotOf(view).grab().toImage();
            double most = 0;
            for (int y = 0; y < image.height(); y += 2)
                for (int x = 0; x < image.width(); x += 2) most = std::max(most, contrast(image.pixelColor(x, y), themeOf(view.palette()).panel));
            return most;
        };
        const double fresh = ink(frontier);
        auto results = std::make_shared<Results>(s.results());
        results->throughput.state = SectionState::Stale;
        panel.setResults(results);
        QTRY_VERIFY(frontier.isStale());
        QVERIFY(!flow.isStale());
        QVERIFY2(ink(frontier) < 0.7 * fresh, qPrintable(QStringLiteral("%1 %2").arg(ink(frontier)).arg(fresh)));
        QTest::keyClick(&frontier, Qt::Key_Right);
        QVERIFY(frontier.accessibleDescription().contains(QStringLiteral("older than the layout")));
        panel.setStale(true);   // an edit was made, no engine has answered
        QTRY_VERIFY(flow.isStale());
        panel.setStale(false);
        results = std::make_shared<Results>(s.results());
        panel.setResults(results);
        QTRY_VERIFY(!frontier.isStale() && !flow.isStale());
        QVERIFY(ink(frontier) > 0.9 * fresh);
    }

    /// A chart that changes with a part of the results says that it is stale with it.
    void everyChartKnowsWhatItIsMadeOf()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        QStringList unknown;
        for (const auto& def : chartBook()) {
            const QString whole = chartTable(def.make(s.results()), TableText::Tabs);
            QVERIFY2(!def.isStale(s.results()), def.id.data());
            for (const auto& section : kSections) {
                Results without = s.results(), older = s.results();
                section.forget(without);
                section.outdate(older);
                if (chartTable(def.make(without), TableText::Tabs) == whole) continue;
                if (!def.isStale(older)) unknown << toQt(def.id) + QStringLiteral(" is made of ") + QLatin1String(section.name);
            }
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QStringLiteral("; "))));
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

    /// In a window of 1280 pixels the unit of a price stands with the name, in the same words, rather than nowhere.
    void aFigureKeepsItsUnit()
    {
        KpiCell cell(QStringLiteral("cost"), QStringLiteral("Cost"));
        cell.resize(138, 54);
        const QString price = format::text(0.08, Format::UsdPerMillion);
        cell.setValue(price, {format::withoutUnit(price)});
        cell.show();
        QCoreApplication::processEvents();
        const auto labels = cell.findChildren<QLabel*>();
        const auto shows = [&](const QString& text) { return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text; }); };
        QVERIFY(shows(price) || shows(QStringLiteral("Cost / M tok")));
        cell.resize(90, 54);
        QCoreApplication::processEvents();
        QVERIFY(shows(QStringLiteral("$0.0800")));
    }

    /// A figure is never cut for the scenario's sake: that is told shorter, then in the tooltip alone.
    void aFigureComesBeforeItsScenario()
    {
        for (const int width : {150, 132, 118, 96}) {
            KpiCell cell(QStringLiteral("capital"), QStringLiteral("Kapital"));
            cell.resize(width, 54);
            cell.setValue(QStringLiteral("52.5 Mio. $"), {QStringLiteral("52.5 Mio.")});
            cell.setScenario(QStringLiteral("→\u200921.3 Mio."), QStringLiteral("→\u2009\u221258 %"), 1);
            cell.show();
            QCoreApplication::processEvents();
            for (auto* label : cell.findChildren<QLabel*>())
                QVERIFY2(label->text().isEmpty() || QFontMetrics(label->font()).horizontalAdvance(label->text()) <= label->width(), qPrintable(label->text()));
        }
    }

    /// A unit that has no room behind the figure stands with the name; where there is room for all, behind the figure again.
    void aUnitWithoutRoomStandsWithTheName()
    {
        KpiCell cell(QStringLiteral("cost"), QStringLiteral("Cost"));
        cell.resize(118, 54);
        cell.setValue(QStringLiteral("$0.0821 / M tok"), {QStringLiteral("$0.0821")});
        cell.show();
        const auto texts = [&] {
            QStringList shown;
            for (const auto* label : cell.findChildren<QLabel*>()) shown << label->text();
            return shown;
        };
        QCoreApplication::processEvents();
        QVERIFY2(texts().contains(QStringLiteral("Cost / M tok")) && texts().contains(QStringLiteral("$0.0821")), qPrintable(texts().join(u'|')));
        cell.setChange(QStringLiteral("▼ 0.0123"), 1);   // takes the room beside the name
        QVERIFY2(texts().contains(QStringLiteral("Cost")), qPrintable(texts().join(u'|')));
        cell.resize(260, 54);
        QCoreApplication::processEvents();
        QVERIFY2(texts().contains(QStringLiteral("Cost")) && texts().contains(QStringLiteral("$0.0821 / M tok")), qPrintable(texts().join(u'|')));
    }
};

QTEST_MAIN(TestCharts)
#include "test_charts.moc"
