// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "views/charts/chart_file.h"
#include "views/charts/plot_parts.h"
#include "views/charts/selection_marks.h"
#include "views/charts/spot_marker.h"
#include "views/session/local_text.h"
#include "views/session/qt_text.h"
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>
#include <utility>

namespace mw {
namespace {
constexpr double kPicturesPerPixel = 2;   ///< of a copied picture, for print and slides

/// A chart in the language of the window; reports draw the same in English.
ChartData localised(ChartData data)
{
    const auto translate = [](std::string& text) { text = fromQt(localText(text)); };
    for (auto* text : {&data.xLabel, &data.yLabel, &data.empty, &data.note}) translate(*text);
    for (auto& name : data.categories) translate(name);
    for (auto& series : data.series) translate(series.name);
    for (auto& node : data.nodes) translate(node.name);
    return data;
}
}  // namespace

ChartView::ChartView(const ChartDef& chart, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_chart(chart), m_theme(theme), m_title(new QLabel(localText(chart.title), this)), m_more(new QToolButton(this)),
      m_note(new QLabel(this)), m_empty(new QLabel(this)), m_plot(new QCustomPlot(this))
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
    redraw();
}

ChartView::~ChartView() = default;

void ChartView::createHead()
{
    m_title->setProperty("heading", true);
    m_title->setMinimumWidth(1);   // a narrow card cuts its title rather than the drawing beside it
    m_title->setToolTip(localText(m_chart.help));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setObjectName(QStringLiteral("chart-menu"));
    m_more->setAccessibleName(tr("Menu of %1").arg(m_title->text()));
    m_more->setToolTip(tr("Enlarge, copy, save, arrange"));
    m_more->setProperty("quiet", true);
    m_more->setFocusPolicy(Qt::NoFocus);   // the card has the menu key
    connect(m_more, &QToolButton::clicked, this, [this] {
        const std::unique_ptr<QMenu> menu(makeMenu());
        menu->exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 8);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_plot, 1);
}

void ChartView::connectPlot()
{
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        setFocus(Qt::MouseFocusReason);
        m_pressed = event->pos();
    });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
        if (event->buttons() == Qt::NoButton) lightSpot(spotAt(spots(), event->pos()));
    });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const bool moved = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (event->button() == Qt::LeftButton && !moved) click(event->pos());
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { resetZoom(); });
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis})
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] { m_zoomed = m_zoomed || !m_drawing; });
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

void ChartView::redraw()
{
    m_empty->setVisible(m_data.isEmpty());
    m_plot->setVisible(!m_data.isEmpty());
    m_empty->setText(toQt(m_data.empty));
    m_lit = -1;
    m_marker = nullptr;
    m_marks = nullptr;
    const bool continuous = m_data.kind == ChartKind::Lines && !m_data.isEmpty();
    m_plot->setInteractions(continuous ? QCP::iRangeDrag | QCP::iRangeZoom : QCP::Interactions());
    m_zoomed = m_zoomed && continuous;
    fitUnit();
    if (m_data.isEmpty()) return;
    const auto x = m_plot->xAxis->range(), y = m_plot->yAxis->range();
    m_drawing = true;
    plotChart(*m_plot, m_data, m_theme, m_hidden);
    if (m_zoomed) {
        m_plot->xAxis->setRange(x);
        m_plot->yAxis->setRange(y);
    }
    m_drawing = false;
    fitUnit();
    fitTicks();
    m_marks = new SelectionMarks(*m_plot, m_theme, [this] { return spots(); });
    m_marks->show(m_marked);
    m_marker = new SpotMarker(*m_plot, m_theme);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// The unit stands along its axis where there is room, else in the line below the title.
void ChartView::fitUnit()
{
    constexpr int kAroundAxis_px = 90;   // numbers, their label, two rows of names
    const QString unit = m_data.kind == ChartKind::Lines ? toQt(m_data.yLabel) : QString();
    const QString note = toQt(m_data.note);
    const bool along = m_plot->yAxis->labelFont().pixelSize() <= 0 ||
                       QFontMetrics(m_plot->yAxis->labelFont()).horizontalAdvance(unit) <= m_plot->height() - kAroundAxis_px;
    if (m_data.kind == ChartKind::Lines && m_plot->yAxis->label() != (along ? unit : QString())) {
        m_plot->yAxis->setLabel(along ? unit : QString());
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
    m_note->setText(along || unit.isEmpty() ? note : note.isEmpty() ? unit : unit + QStringLiteral(" · ") + note);
    m_note->setHidden(m_note->text().isEmpty());
}

/// As many steps of the value axis as have room for their figures.
void ChartView::fitTicks()
{
    constexpr int kHigh_px = 130, kFew = 2, kMany = 4;
    const int ticks = m_plot->height() < kHigh_px ? kFew : kMany;
    if (m_data.kind != ChartKind::Lines || m_data.logarithmic || m_plot->yAxis->ticker()->tickCount() == ticks) return;
    m_plot->yAxis->ticker()->setTickCount(ticks);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitUnit();
    fitTicks();
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
    const auto all = spots();
    const bool known = spot >= 0 && spot < static_cast<int>(all.size());
    m_marker->show(known ? std::optional(all[static_cast<std::size_t>(spot)]) : std::nullopt);
    const bool clickable = known && all[static_cast<std::size_t>(spot)].subject >= 0;
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
    if (subject < 0 || !m_data.subjects[static_cast<std::size_t>(subject)]) return;
    const auto& isBehind = m_data.subjects[static_cast<std::size_t>(subject)];
    const auto& instances = m_results->facility->instances;
    QStringList paths;
    for (InstanceIndex i = 0; i < instances.size(); ++i)
        if (isBehind(*m_results, i)) paths << toQt(instances[i].path);
    if (!paths.isEmpty()) Q_EMIT subjectsActivated(paths);
}

int ChartView::legendLineAt(const QPoint& place) const
{
    if (!m_plot->legend->visible() || m_data.isEmpty()) return -1;
    int line = 0;   // one for each series with a name, in their order
    for (std::size_t series = 0; series < m_data.series.size() && line < m_plot->legend->itemCount(); ++series) {
        if (m_data.kind == ChartKind::Lines && m_data.series[series].name.empty()) continue;
        if (m_plot->legend->item(line++)->outerRect().contains(place)) return static_cast<int>(series);
    }
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

/// While the card has the focus, its keys are its own: Ctrl+C copies the chart, not what is selected on the plan.
bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool letter = key.modifiers() == Qt::NoModifier && (key.key() == Qt::Key_F || key.key() == Qt::Key_0 || key.key() == Qt::Key_S);
        if (letter || key.matches(QKeySequence::Copy)) event->accept();
    }
    return QFrame::event(event);
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Leave) lightSpot(-1);
    if (event->type() == QEvent::Wheel && m_data.kind != ChartKind::Lines) {
        event->ignore();   // for the row of charts to scroll
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return copyData(TableText::Tabs);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: return stepSpot(1);
    case Qt::Key_Left:
    case Qt::Key_Up: return stepSpot(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return activateSpot(m_lit);
    case Qt::Key_F: Q_EMIT enlargeToggled(); return;
    case Qt::Key_0: return resetZoom();
    case Qt::Key_S:
        if (event->modifiers() != Qt::NoModifier || m_data.isEmpty()) break;
        Q_EMIT saveWanted();
        return;
    case Qt::Key_C:
        if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) return copyPicture();
        break;
    case Qt::Key_Escape:
        if (m_lit >= 0) return lightSpot(-1);
        if (m_enlarged) {
            Q_EMIT enlargeToggled();
            return;
        }
        break;
    default: break;
    }
    QFrame::keyPressEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QFrame::focusOutEvent(event);
    if (!m_plot->underMouse()) lightSpot(-1);
}

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
    add("chart-reset", tr("Reset zoom"), QKeySequence(Qt::Key_0), m_zoomed, [this] { resetZoom(); });
    menu->addSeparator();
    add("chart-copy-picture", tr("Copy picture"), QKeySequence(tr("Ctrl+Shift+C")), any, [this] { copyPicture(); });
    add("chart-copy-data", tr("Copy data"), QKeySequence::Copy, any, [this] { copyData(TableText::Tabs); });
    add("chart-copy-csv", tr("Copy data as CSV"), {}, any, [this] { copyData(TableText::Commas); });
    add("chart-save", tr("Save as file ..."), QKeySequence(Qt::Key_S), any, [this] { Q_EMIT saveWanted(); });
    Q_EMIT menuAboutToShow(*menu);
    return menu;
}

/// As a picture for print and slides: with the unit at its axis, without what is lit.
void ChartView::drawnForFile(const std::function<void(QSize)>& use) const
{
    constexpr int kWidth_px = 640, kHeight_px = 360;   // at least: a slide has more room than a card
    const QString label = m_plot->yAxis->label();
    if (m_data.kind == ChartKind::Lines) m_plot->yAxis->setLabel(toQt(m_data.yLabel));
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_marker, m_marks}) item->setVisible(false);
    use({std::max(kWidth_px, m_plot->width()), std::max(kHeight_px, m_plot->height())});
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_marker, m_marks}) item->setVisible(true);
    m_plot->yAxis->setLabel(label);
    m_plot->replot(QCustomPlot::rpQueuedReplot);   // the file's layout is of another size
}

void ChartView::copyPicture() const
{
    if (m_data.isEmpty()) return;
    drawnForFile([this](QSize size) { QApplication::clipboard()->setPixmap(m_plot->toPixmap(size.width(), size.height(), kPicturesPerPixel)); });
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
    if (!m_data.isEmpty()) QApplication::clipboard()->setText(chartTable(m_data, text));
}
}  // namespace mw
