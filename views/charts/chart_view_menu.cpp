// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's menu, and what it gives to the clipboard and to files.
#include "views/charts/chart_file.h"
#include "views/charts/chart_view.h"
#include "views/charts/figure_charts.h"
#include "views/charts/selection_marks.h"
#include "views/charts/spot_marker.h"
#include "views/charts/stale_veil.h"
#include "views/session/text/qt_text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>

#include <algorithm>
#include <memory>

namespace mw {

namespace {

constexpr double kPicturesPerPixel = 2;   ///< of a copied picture, for print and slides
constexpr double kMenuZoom = 0.5;

}  // namespace

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(makeMenu());
    menu->exec(event->globalPos());
}

QMenu* ChartView::makeMenu()
{
    auto* menu = new QMenu(this);
    const auto add = [&](const char* name, const QString& text, const QKeySequence& key, bool enabled, auto run) {
        auto* action = menu->addAction(text, this, run);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(key);   // told here; the card itself listens
        action->setEnabled(enabled);
    };
    const bool any = !m_data.isEmpty();
    add("chart-enlarge", m_enlarged ? tr("Show all charts") : tr("Enlarge"), QKeySequence(Qt::Key_F), true, [this] { Q_EMIT enlargeToggled(); });
    add("chart-zoom-in", tr("Zoom in"), QKeySequence(Qt::Key_Plus), isContinuous(), [this] { zoomBy(kMenuZoom); });
    add("chart-zoom-out", tr("Zoom out"), QKeySequence(Qt::Key_Minus), m_zoomed, [this] { zoomBy(1 / kMenuZoom); });
    add("chart-reset", tr("Reset zoom"), QKeySequence(Qt::Key_0), m_zoomed, [this] { resetZoom(); });
    addSeriesTo(*menu);
    const QString figure = figureAsked();
    add("chart-why", tr("Why: its formula"), QKeySequence(Qt::Key_W), !figure.isEmpty(), [this, figure] { Q_EMIT whyWanted(figure); });
    menu->addSeparator();
    add("chart-copy-picture", tr("Copy picture"), QKeySequence(tr("Ctrl+Shift+C")), any, [this] { copyPicture(); });
    add("chart-copy-data", tr("Copy data"), QKeySequence::Copy, any, [this] { copyData(TableText::Tabs); });
    add("chart-copy-csv", tr("Copy data as CSV"), {}, any, [this] { copyData(TableText::Commas); });
    add("chart-save", tr("Save as file ..."), QKeySequence(Qt::Key_S), any, [this] { Q_EMIT saveWanted(); });
    Q_EMIT menuAboutToShow(*menu);
    return menu;
}

QString ChartView::figureOf(const ChartSpot& spot) const
{
    if (!m_results || spot.series < 0) return {};
    return toQt(figureOfValue(m_chart.id, *m_results, m_data, static_cast<std::size_t>(spot.series), static_cast<std::size_t>(spot.category)));
}

QString ChartView::figureAsked() const
{
    const auto all = spots();
    const QString lit = m_lit >= 0 && m_lit < static_cast<int>(all.size()) ? figureOf(all[static_cast<std::size_t>(m_lit)]) : QString();
    return lit.isEmpty() && m_results ? toQt(figureOfChart(m_chart.id, *m_results)) : lit;
}

/// What the legend does by a click. The last one shown stays.
void ChartView::addSeriesTo(QMenu& menu)
{
    const auto lines = legendSeries();
    if (lines.size() < 2) return;
    auto* list = menu.addMenu(tr("Legend"));
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::size_t series = lines[line];
        auto* action = list->addAction(toQt(m_data.series[series].name), this, [this, series] { toggleSeries(series); });
        action->setObjectName(QStringLiteral("chart-series-%1").arg(line + 1));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(m_data.series[series].name));
        if (line < 9) action->setShortcut(QKeySequence(static_cast<int>(Qt::Key_1) + static_cast<int>(line)));   // told here; the card itself listens
    }
}

/// As a picture for print and slides: with the unit at its axis, without what is lit.
void ChartView::drawnForFile(const std::function<void(QSize)>& use) const
{
    constexpr int kWidth_px = 640, kHeight_px = 360;   // at least: a slide has more room than a card
    const QString label = m_plot->yAxis->label();
    if (m_data.kind == ChartKind::Lines) m_plot->yAxis->setLabel(toQt(m_data.yLabel));
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_marker, m_marks, m_veil}) item->setVisible(false);
    use({std::max(kWidth_px, m_plot->width()), std::max(kHeight_px, m_plot->height())});
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_marker, m_marks}) item->setVisible(true);
    m_veil->setVisible(m_stale);
    m_plot->yAxis->setLabel(label);
    m_plot->replot(QCustomPlot::rpQueuedReplot);   // the file's layout is of another size
}

void ChartView::copyPicture() const
{
    if (m_data.isEmpty()) return;
    drawnForFile([this](QSize size) { QApplication::clipboard()->setPixmap(m_plot->toPixmap(size.width(), size.height(), kPicturesPerPixel)); });
    Q_EMIT told(tr("Copied the picture of \"%1\".").arg(m_title->text()));
}

std::optional<Diagnostic> ChartView::writeFile(const std::string& path) const
{
    if (m_data.isEmpty()) return Diagnostic{.where = {.file = path}, .what = "the chart is empty"};
    std::optional<Diagnostic> failure;
    drawnForFile([&](QSize size) { failure = writeChart(*m_plot, m_data, m_title->text(), size, path); });
    return failure;
}

void ChartView::copyData(TableText text) const
{
    if (m_data.isEmpty()) return;
    QApplication::clipboard()->setText(chartTable(m_data, text));
    Q_EMIT told(tr("Copied the data of \"%1\".").arg(m_title->text()));
}

}  // namespace mw
