// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "views/charts/chart_fit.h"
#include "views/charts/chart_file.h"
#include "views/charts/plot_parts.h"
#include "views/charts/selection_marks.h"
#include "views/charts/spot_marker.h"
#include "views/charts/stale_veil.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/icons.h"
#include "views/theme/look.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace mw {
namespace {
constexpr int kChartStaleAfter_ms = 150;

/// A chart in the language of the window; reports draw the same in English.
ChartData localised(ChartData data)
{
    const auto translate = [](std::string& text) { text = fromQt(localText(text)); };
    for (auto* text : {&data.xLabel, &data.yLabel, &data.empty, &data.note}) translate(*text);
    if (!data.ownCategories)
        for (auto& name : data.categories) translate(name);
    if (!data.ownSeries)
        for (auto& series : data.series) translate(series.name);
    for (auto& node : data.nodes) translate(node.name);
    return data;
}
}  // namespace

ChartView::ChartView(const ChartDef& chart, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_chart(chart), m_theme(theme), m_title(new QLabel(localText(chart.title), this)), m_note(new QLabel(this)), m_empty(new QLabel(this)), m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("chart-%1").arg(chartId()));
    setAccessibleName(m_title->text());
    setAccessibleDescription(localText(chart.help));
    setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    m_note->setObjectName(QStringLiteral("chart-note"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    m_plot->setMinimumSize(180, 110);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAccessibleName(m_title->text());
    m_plot->setAttribute(Qt::WA_NoMousePropagation, false);   // the wheel is for the row of charts
    createHead();
    connectPlot();
    m_staleSoon.setSingleShot(true);
    m_staleSoon.setInterval(kChartStaleAfter_ms);
    connect(&m_staleSoon, &QTimer::timeout, this, [this] { lookStale(true); });
    redraw();
}

ChartView::~ChartView() = default;

/// The card has keys for all of them.
QToolButton* ChartView::headButton(const char* name, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setProperty("quiet", true);
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

void ChartView::createHead()
{
    m_title->setProperty("heading", true);
    m_title->setMinimumWidth(1);   // a narrow card cuts its title rather than the drawing beside it
    m_title->setToolTip(m_title->text() + QStringLiteral("\n") + localText(m_chart.help) + QStringLiteral("\n") + tr("A double click enlarges the chart")
                        + QStringLiteral("\n") + tr("Lines zoom by the wheel after a click, and to a frame that is drawn with Shift; a double click on them shows all again"));
    m_title->installEventFilter(this);
    m_reset = headButton("chart-zoom-reset", tr("Reset zoom"));
    m_reset->setIcon(themeIcon(QStringLiteral("fit")));
    m_reset->setAccessibleName(m_reset->toolTip());
    connect(m_reset, &QToolButton::clicked, this, &ChartView::resetZoom);
    m_all = headButton("chart-all", tr("Back to the row of charts"));
    m_all->setText(tr("Show all charts"));
    connect(m_all, &QToolButton::clicked, this, &ChartView::enlargeToggled);
    m_more = headButton("chart-menu", tr("Enlarge, copy, save, arrange"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAccessibleName(tr("Menu of %1").arg(m_title->text()));
    connect(m_more, &QToolButton::clicked, this, [this] {
        const std::unique_ptr<QMenu> menu(makeMenu());
        menu->exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    for (auto* button : {m_reset, m_all, m_more}) head->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 8);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_plot, 1);
    showHead();
}

void ChartView::showHead()
{
    m_reset->setVisible(m_zoomed);
    m_all->setVisible(m_enlarged);
}

void ChartView::setEnlarged(bool enlarged)
{
    m_enlarged = enlarged;
    showHead();
}

void ChartView::connectPlot()
{
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        setFocus(Qt::MouseFocusReason);
        m_pressed = event->pos();
        const bool frames = isContinuous() && event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier);
        m_plot->setSelectionRectMode(frames ? QCP::srmZoom : QCP::srmNone);   // before the plot takes the press: else it pans
        m_plot->selectionRect()->setPen(QPen(m_theme.accent, 1));
        m_plot->selectionRect()->setBrush(Qt::NoBrush);
    });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (event->buttons() != Qt::NoButton) return;
        const auto all = spots();
        lightSpot(spotBeside(all, event->pos(), m_plot->axisRect()->rect()));
        if (spotAt(all, event->pos()) < 0) m_plot->setCursor(Qt::ArrowCursor);   // a click here means none
        const int line = legendLineAt(event->pos());   // long names are cut
        m_plot->setToolTip(line < 0 ? QString() : tr("%1\nA click switches it off and on").arg(toQt(m_data.series[static_cast<std::size_t>(line)].name)));
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (event->button() == Qt::LeftButton && !moved) click(event->pos());
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { resetZoom(); });
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis})
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this, axis] { keepInside(*axis); });
}

QString ChartView::chartId() const { return toQt(m_chart.id); }

std::vector<ChartSpot> ChartView::spots() const { return chartSpots(*m_plot, m_data, m_hidden); }

void ChartView::setResults(ResultsPtr results, ResultsPtr scenario, const QString& scenarioTitle)
{
    m_results = std::move(results);
    m_scenario = std::move(scenario);
    auto data = m_chart.make(*m_results);
    if (m_scenario && m_chart.addScenario != nullptr) m_chart.addScenario(data, *m_scenario, fromQt(scenarioTitle));
    m_data = localised(std::move(data));
    m_selected.reset();   // places of instances may be others now
    m_marked.clear();
    redraw();
}

void ChartView::setSelected(SelectedInstances selected)
{
    m_selected = std::move(selected);
    findMarked();
    if (m_marks != nullptr) m_marks->show(m_marked);
}

/// Of very many with very many bars every n-th is looked at: the window must not wait for it.
void ChartView::findMarked()
{
    constexpr std::size_t kMostLooks = 200'000;
    m_marked.assign(m_data.subjects.size(), false);
    if (!m_selected || m_selected->empty() || !m_results) return;
    const std::size_t stride = 1 + m_selected->size() * m_data.subjects.size() / kMostLooks;
    for (std::size_t subject = 0; subject < m_marked.size(); ++subject) {
        const auto& isBehind = m_data.subjects[subject];
        for (std::size_t i = 0; isBehind && !m_marked[subject] && i < m_selected->size(); i += stride) m_marked[subject] = isBehind(*m_results, (*m_selected)[i]);
    }
}

void ChartView::setTheme(const Theme& theme)
{
    m_theme = theme;
    redraw();
}

void ChartView::setStale(bool stale)
{
    if (stale && !m_stale && !m_staleSoon.isActive()) m_staleSoon.start();
    if (stale) return;
    m_staleSoon.stop();
    lookStale(false);
}

void ChartView::lookStale(bool stale)
{
    if (m_stale == stale) return;
    m_stale = stale;
    setLook(*m_title, "stale", stale);
    if (m_veil == nullptr) return;
    m_veil->setVisible(stale);
    m_veil->layer()->replot();
}

bool ChartView::isContinuous() const { return (m_data.kind == ChartKind::Lines || m_data.kind == ChartKind::Spans) && !m_data.isEmpty(); }

/// Nobody gets lost beyond the ends of what is drawn.
void ChartView::keepInside(QCPAxis& axis)
{
    if (m_drawing) return;
    const std::size_t first = &axis == m_plot->xAxis ? 0 : 2;
    m_drawing = true;
    axis.setRange(axis.range().bounded(m_home[first], m_home[first + 1]));
    m_drawing = false;
    const auto whole = [&](const QCPAxis& one, std::size_t at) { return one.range() == QCPRange(m_home[at], m_home[at + 1]); };
    m_zoomed = !whole(*m_plot->xAxis, 0) || !whole(*m_plot->yAxis, 2);
    showHead();
}

void ChartView::redraw()
{
    m_empty->setVisible(m_data.isEmpty());
    m_plot->setVisible(!m_data.isEmpty());
    m_empty->setText(toQt(m_data.empty));
    m_lit = -1;
    m_marker = nullptr;
    m_marks = nullptr;
    m_veil = nullptr;
    m_plot->setInteractions(isContinuous() ? QCP::iRangeDrag | QCP::iRangeZoom : QCP::Interactions());
    m_zoomed = m_zoomed && isContinuous();
    fitUnit();
    showHead();
    if (m_data.isEmpty()) return;
    const auto x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    m_drawing = true;
    plotChart(*m_plot, m_data, m_theme, m_hidden);
    fitUnit();
    fitChart(*m_plot, m_data);
    fitUnit();
    m_home = {m_plot->xAxis->range().lower, m_plot->xAxis->range().upper, m_plot->yAxis->range().lower, m_plot->yAxis->range().upper};
    if (m_zoomed) {
        m_plot->xAxis->setRange(x.bounded(m_home[0], m_home[1]));
        m_plot->yAxis->setRange(y.bounded(m_home[2], m_home[3]));
    }
    m_drawing = false;
    m_veil = new StaleVeil(*m_plot, m_theme, m_stale);
    m_marks = new SelectionMarks(*m_plot, m_theme, [this] { return spots(); });
    m_marks->show(m_marked);
    m_marker = new SpotMarker(*m_plot, m_theme);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// The unit stands along its axis where there is room, else in the line below the title; there too that of bars whose figures have none.
void ChartView::fitUnit()
{
    constexpr int kAroundAxis_px = 90;   // numbers, their label, two rows of names
    const bool bare = m_data.format == Format::Plain && (m_data.kind == ChartKind::Bars || m_data.kind == ChartKind::StackedBars);
    const QString unit = !m_data.isEmpty() && (m_data.kind == ChartKind::Lines || bare) ? toQt(m_data.yLabel) : QString();
    QString note = toQt(m_data.note);
    const auto rows = static_cast<std::size_t>(std::max(0.0, std::round(m_plot->yAxis->range().upper + 0.4)));
    if (m_data.kind == ChartKind::Spans && !m_data.isEmpty() && rows < m_data.categories.size())
        note += QStringLiteral(" · ") + tr("the first %1 of %2").arg(rows).arg(m_data.categories.size());
    const bool along = !bare && (m_plot->yAxis->labelFont().pixelSize() <= 0 ||
                                 QFontMetrics(m_plot->yAxis->labelFont()).horizontalAdvance(unit) <= m_plot->height() - kAroundAxis_px);
    if (m_data.kind == ChartKind::Lines && m_plot->yAxis->label() != (along ? unit : QString())) {
        m_plot->yAxis->setLabel(along ? unit : QString());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    m_note->setText(along || unit.isEmpty() ? note : note.isEmpty() ? unit : unit + QStringLiteral(" · ") + note);
    m_note->setHidden(m_note->text().isEmpty());
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_resized = visibleRegion().isEmpty();   // most stand beside the window: drawn anew when they are seen
    if (!m_resized) redraw();
}

void ChartView::paintEvent(QPaintEvent* event)
{
    if (std::exchange(m_resized, false)) redraw();
    QFrame::paintEvent(event);
}

void ChartView::resetZoom()
{
    m_zoomed = false;
    redraw();
}

void ChartView::lightSpot(int spot)
{
    if (spot == m_lit || m_marker == nullptr) return;
    m_lit = spot;
    auto all = spots();
    const bool known = spot >= 0 && spot < static_cast<int>(all.size());
    if (known && m_stale) all[static_cast<std::size_t>(spot)].value += QLatin1Char('\n') + tr("older than the layout");
    m_marker->show(known ? std::optional(all[static_cast<std::size_t>(spot)]) : std::nullopt);
    const bool clickable = known && (all[static_cast<std::size_t>(spot)].subject >= 0 || !figureOf(all[static_cast<std::size_t>(spot)]).isEmpty());
    m_plot->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(known ? all[static_cast<std::size_t>(spot)].title + QLatin1Char('\n') + all[static_cast<std::size_t>(spot)].value
                                   : localText(m_chart.help));
}

void ChartView::stepSpot(int by)
{
    const int count = static_cast<int>(spots().size());
    if (count > 0) lightSpot(m_lit < 0 ? (by > 0 ? 0 : count - 1) : (m_lit + by + count) % count);
}

void ChartView::click(const QPoint& place)
{
    if (const int line = legendLineAt(place); line >= 0) return toggleSeries(static_cast<std::size_t>(line));
    activateSpot(spotAt(spots(), place));
}

void ChartView::activateSpot(int spot)
{
    const auto all = spots();
    if (!m_results || !m_results->facility || spot < 0 || spot >= static_cast<int>(all.size())) return;
    const int subject = all[static_cast<std::size_t>(spot)].subject;
    if (const QString figure = figureOf(all[static_cast<std::size_t>(spot)]); subject < 0 && !figure.isEmpty()) Q_EMIT whyWanted(figure);
    if (subject < 0 || !m_data.subjects[static_cast<std::size_t>(subject)]) return;
    const auto& isBehind = m_data.subjects[static_cast<std::size_t>(subject)];
    const auto& instances = m_results->facility->instances;
    QStringList paths;
    for (InstanceIndex i = 0; i < instances.size(); ++i)
        if (isBehind(*m_results, i)) paths << toQt(instances[i].path);
    if (!paths.isEmpty()) Q_EMIT subjectsActivated(paths);
}

std::vector<std::size_t> ChartView::legendSeries() const
{
    std::vector<std::size_t> lines;
    if (!m_plot->legend->visible() || m_data.isEmpty()) return lines;
    for (std::size_t series = 0; series < m_data.series.size() && static_cast<int>(lines.size()) < m_plot->legend->itemCount(); ++series)
        if (m_data.kind != ChartKind::Lines || !m_data.series[series].name.empty()) lines.push_back(series);
    return lines;
}

int ChartView::legendLineAt(const QPoint& place) const
{
    const auto lines = legendSeries();
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (m_plot->legend->item(static_cast<int>(line))->outerRect().contains(place)) return static_cast<int>(lines[line]);
    return -1;
}

/// The last one shown stays.
void ChartView::toggleSeries(std::size_t series)
{
    const auto& name = m_data.series[series].name;
    std::set<std::string> names;
    for (const auto& one : m_data.series) names.insert(one.name);
    if (m_data.kind == ChartKind::Lines) names.erase(std::string());
    if (m_hidden.erase(name) == 0 && m_hidden.size() + 1 < names.size()) m_hidden.insert(name);
    redraw();
}

}  // namespace mw
