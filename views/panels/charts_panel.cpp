// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/charts_panel.h"

#include "views/charts/chart_view.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <memory>
#include <utility>

namespace mw {

namespace {

constexpr int kCard_px = 238;   // four beside each other in a window of 1280
constexpr int kChartGap_px = 8;

QStringList wholeBook()
{
    QStringList ids;
    for (const auto& chart : chartBook()) ids << toQt(chart.id);
    return ids;
}

}  // namespace

ChartsPanel::ChartsPanel(const Theme& theme, QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("charts-panel"));
    setAccessibleName(tr("Charts"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(this);
    m_row = new QHBoxLayout(inside);
    m_row->setContentsMargins(kChartGap_px, kChartGap_px, kChartGap_px, kChartGap_px);
    m_row->setSpacing(kChartGap_px);
    m_none = new QLabel(tr("No chart is shown. Right-click here to choose some."), inside);
    m_none->setProperty("muted", true);
    m_none->setAlignment(Qt::AlignCenter);
    m_row->addWidget(m_none, 1);
    for (const auto& id : wholeBook()) addView(id, theme);
    setWidget(inside);
    m_shown = wholeBook();
    arrange();
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &ChartsPanel::redrawVisible);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &ChartsPanel::redrawVisible);
}

void ChartsPanel::addView(const QString& id, const Theme& theme)
{
    const auto& book = chartBook();
    const auto chart = std::find_if(book.begin(), book.end(), [&](const auto& def) { return toQt(def.id) == id; });
    auto* made = new ChartView(*chart, theme, this);
    m_row->addWidget(made, chart->columns);
    m_charts.push_back(made);
    connect(made, &ChartView::subjectsActivated, this, &ChartsPanel::subjectsActivated);
    connect(made, &ChartView::whyWanted, this, &ChartsPanel::whyWanted);
    connect(made, &ChartView::told, this, &ChartsPanel::told);
    connect(made, &ChartView::saveWanted, this, [this, id] { Q_EMIT saveWanted(id); });
    connect(made, &ChartView::enlargeToggled, this, [this, id] { enlarge(m_enlarged == id ? QString() : id); });
    connect(made, &ChartView::menuAboutToShow, this, [this, id](QMenu& menu) { addToMenu(menu, id); });
}

ChartView* ChartsPanel::view(const QString& id) const
{
    const auto found = std::find_if(m_charts.begin(), m_charts.end(), [&](const auto* chart) { return chart->chartId() == id; });
    return found == m_charts.end() ? nullptr : *found;
}

void ChartsPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    m_selected.reset();
    redrawVisible();
}

void ChartsPanel::setStale(bool stale)
{
    if (std::exchange(m_allStale, stale) != stale) redrawVisible();
}

void ChartsPanel::setScenario(const QString& title, const ResultsPtr& results)
{
    m_scenarioTitle = title;
    m_scenario = results;
    redrawVisible();
}

void ChartsPanel::setSelection(const Selection& selection)
{
    m_following = &selection;
    selection.components().size() > Selection::kMany ? m_pause->start() : redrawVisible();
}

void ChartsPanel::takeSelection()
{
    const auto selection = std::exchange(m_following, nullptr);
    if (!selection || selection->components() == m_selection) return;
    m_selection = selection->components();
    m_selected.reset();
}

SelectedInstances ChartsPanel::selectedNow()
{
    if (m_selected) return m_selected;
    auto found = std::make_shared<std::vector<InstanceIndex>>();
    if (m_results->facility)
        for (const auto& path : m_selection)
            if (const auto instance = m_results->facility->find(path)) found->push_back(*instance);
    m_selected = std::move(found);
    return m_selected;
}

std::optional<Diagnostic> ChartsPanel::saveChart(const QString& id, const std::string& path) const
{
    const auto* chart = view(id);
    return chart != nullptr ? chart->writeFile(path) : Diagnostic{.where = {.file = path}, .what = "no such chart"};
}

void ChartsPanel::setTheme(const Theme& theme)
{
    for (auto* chart : m_charts) chart->setTheme(theme);
}

void ChartsPanel::showChart(const QString& id)
{
    auto* chart = view(id);
    if (chart == nullptr) return;
    if (!m_shown.contains(id)) choose(m_shown + QStringList{id});
    if (!m_enlarged.isEmpty()) enlarge(id);
    ensureWidgetVisible(chart);
    chart->setFocus(Qt::OtherFocusReason);
}

void ChartsPanel::setShown(const QStringList& ids)
{
    const QStringList book = wholeBook();
    m_shown.clear();
    for (const auto& id : ids)
        if (book.contains(id) && !m_shown.contains(id)) m_shown << id;
    if (ids.isEmpty()) m_shown = book;
    arrange();
}

void ChartsPanel::choose(const QStringList& ids)
{
    m_shown = ids;
    if (!m_shown.contains(m_enlarged)) m_enlarged.clear();
    arrange();
    Q_EMIT shownChanged(m_shown);
}

/// The row in the order chosen; the tab key follows it.
void ChartsPanel::arrange()
{
    QWidget* before = this;
    for (const auto& id : m_shown) {
        auto* chart = view(id);
        m_row->removeWidget(chart);
        m_row->addWidget(chart, chart->chart().columns);
        setTabOrder(before, chart);
        before = chart;
    }
    for (auto* chart : m_charts) {
        const QString id = chart->chartId();
        chart->setEnlarged(id == m_enlarged);
        chart->setVisible(m_shown.contains(id) && (m_enlarged.isEmpty() || m_enlarged == id));
    }
    m_none->setVisible(m_shown.isEmpty());
    fitCards();
    // At once: a card that has the dock alone is not drawn in the width of the row first.
    m_row->activate();
    QEvent fit(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(this, &fit);
    QMetaObject::invokeMethod(this, &ChartsPanel::redrawVisible, Qt::QueuedConnection);   // once they are laid out
}

/// As many whole cards fill the panel as it has room for: none is cut at its edge before someone scrolls.
void ChartsPanel::fitCards()
{
    const double room = viewport()->width() - kChartGap_px;
    const int most = static_cast<int>(room / (kCard_px + kChartGap_px));
    int seen = 0;   // columns of the cards that are whole
    for (const auto& id : m_shown) {
        const int columns = view(id)->chart().columns;
        if (seen + columns > most) break;
        seen += columns;
    }
    const double column = seen > 0 ? room / seen : kCard_px + kChartGap_px;
    int before = 0;
    for (const auto& id : m_shown) {
        auto* chart = view(id);
        const int after = before + chart->chart().columns;
        chart->setMinimumWidth(qRound(after * column) - qRound(before * column) - kChartGap_px);
        before = after;
    }
}

void ChartsPanel::enlarge(const QString& id)
{
    m_enlarged = id;
    arrange();
    if (!id.isEmpty()) view(id)->setFocus(Qt::OtherFocusReason);
}

void ChartsPanel::addToMenu(QMenu& menu, const QString& id)
{
    const auto place = m_shown.indexOf(id);
    const auto add = [&](const char* name, const QString& text, bool enabled, auto run) {
        auto* action = menu.addAction(text, this, run);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
    };
    const auto move = [this, place](qsizetype by) {
        QStringList ids = m_shown;
        ids.move(place, place + by);
        choose(ids);
    };
    menu.addSeparator();
    add("chart-left", tr("Move left"), place > 0 && m_enlarged.isEmpty(), [move] { move(-1); });
    add("chart-right", tr("Move right"), place + 1 < m_shown.size() && m_enlarged.isEmpty(), [move] { move(1); });
    add("chart-hide", tr("Put away"), true, [this, id] {
        QStringList ids = m_shown;
        ids.removeAll(id);
        choose(ids);
    });
    addChoice(*menu.addMenu(tr("Charts")));
}

void ChartsPanel::addChoice(QMenu& menu)
{
    for (const auto* chart : m_charts) {
        auto* action = menu.addAction(localText(chart->chart().title));
        const QString id = chart->chartId();
        action->setObjectName(QStringLiteral("chart-show-") + id);
        action->setCheckable(true);
        action->setChecked(m_shown.contains(id));
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            QStringList ids = m_shown;
            ids.removeAll(id);
            if (on) ids << id;
            choose(ids);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("All, in their first order"), this, [this] { choose(wholeBook()); });
}

void ChartsPanel::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    addChoice(menu);
    menu.exec(event->globalPos());
}

void ChartsPanel::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    redrawVisible();
}

void ChartsPanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fitCards();
    redrawVisible();
}

/// The row has one direction only, so every wheel moves along it.
void ChartsPanel::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (turned.x() != 0 ? turned.x() : turned.y()));
    event->accept();
}

/// Of a large layout one chart in an event: each takes a good part of a frame.
void ChartsPanel::redrawVisible()
{
    constexpr std::size_t kLarge = 2000;
    takeSelection();
    if (!m_results) return;
    const bool large = m_results->facility && m_results->facility->instances.size() > kLarge;
    bool drawn = false;
    for (auto* chart : m_charts) {
        if (!isVisible() || chart->visibleRegion().isEmpty()) {
            if (chart->results() != m_results) chart->letGo();
            continue;
        }
        const bool other = chart->results() != m_results || chart->scenario() != m_scenario;
        chart->setStale(m_allStale || chart->chart().isStale(*m_results));
        if (!other && chart->selected() == selectedNow()) continue;
        if (drawn && large) return m_pause->start();
        if (other) chart->setResults(m_results, m_scenario, m_scenarioTitle);
        if (chart->selected() != selectedNow()) chart->setSelected(selectedNow());
        drawn = true;
    }
}

}  // namespace mw
