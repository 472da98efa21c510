// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas.h"

#include "views/canvas/tools/place_tool.h"
#include "views/session/document.h"
#include "views/session/qt_text.h"

#include <QCursor>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>

namespace mw {

Canvas::Canvas(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_theme(&darkTheme()),
      m_place(std::make_unique<PlaceTool>(static_cast<ToolHost&>(*this)))
{
    for (const auto& def : toolBox()) m_tools[static_cast<std::size_t>(def.id)] = def.make(*this);
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Hall plan"));
    setAccessibleDescription(tr("N walks through the components, arrow keys move them, Enter opens one."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_document, &Document::changed, this, &Canvas::documentChanged);
    connect(&m_document, &Document::replaced, this, &Canvas::documentReplaced);
    connect(&m_document, &Document::selectionChanged, this, &Canvas::refreshSelection);
    rebuildPlan();
}

Canvas::~Canvas() = default;

void Canvas::setTheme(const Theme& theme)
{
    m_theme = &theme;
    invalidate();
}

void Canvas::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    redress();
}

void Canvas::setOverlay(const std::string& id)
{
    if (id == m_overlay) return;
    m_overlay = id;
    redress();
    if (m_fitPending) fit();
}

void Canvas::setLayers(const PlanLayers& layers)
{
    m_layers = layers;
    invalidate();
}

void Canvas::setHall(int hall)
{
    const auto count = static_cast<int>(m_document.layout().halls.size());
    hall = std::clamp(hall, 0, std::max(0, count - 1));
    if (hall == m_hall && m_index.hallIndex() == hall) return;
    m_hall = hall;
    activeTool().cancel();
    rebuildPlan();
    fit();
    Q_EMIT hallChanged(hall);
}

void Canvas::setMinimapVisible(bool visible)
{
    m_minimap = visible;
    invalidate();
}

void Canvas::setTool(ToolId id)
{
    stopPlacing();
    if (id == m_toolId) return;
    m_tools[static_cast<std::size_t>(m_toolId)]->cancel();
    m_toolId = id;
    setCursor(activeTool().cursor());
    hint({});
    Q_EMIT toolChanged(id);
    update();
}

void Canvas::startPlacing(const QString& partId)
{
    activeTool().cancel();
    m_placing = m_place->setPart(fromQt(partId)) ? partId : QString();
    setCursor(activeTool().cursor());
    hint({});
    setFocus();
}

void Canvas::stopPlacing()
{
    if (m_placing.isEmpty()) return;
    m_placing.clear();
    m_place->leave();
    setCursor(activeTool().cursor());
}

Tool& Canvas::activeTool()
{
    if (m_gesture) return *m_gesture;
    if (m_space) return *m_tools[static_cast<std::size_t>(ToolId::Pan)];
    if (!m_placing.isEmpty()) return *m_place;
    return *m_tools[static_cast<std::size_t>(m_toolId)];
}

void Canvas::documentChanged()
{
    rebuildPlan();
    for (const auto& tool : m_tools) tool->planChanged();
    m_place->planChanged();
}

void Canvas::documentReplaced()
{
    m_results.reset();
    m_hall = 0;
    m_fitPending = true;
    documentChanged();
    fit();
    Q_EMIT hallChanged(m_hall);
}

void Canvas::rebuildPlan()
{
    const auto halls = static_cast<int>(m_document.layout().halls.size());
    m_hall = std::clamp(m_hall, 0, std::max(0, halls - 1));
    m_index = PlanIndex(m_document.facility(), m_hall);
    m_routes = routesOf(m_index, true, false);
    m_allRoutesKnown = false;
    m_lifted.clear();
    m_hover = kNoItem;
    redress();
    refreshSelection();
}

void Canvas::redress()
{
    m_dress = dressOf(m_index, m_results.get(), instanceQuantity(m_overlay));
    invalidate();
}

void Canvas::refreshSelection()
{
    m_selected.clear();
    std::vector<InstanceIndex> instances;
    for (const auto& path : m_document.selection().components()) {
        const auto instance = m_index.facility()->find(path);
        if (!instance) continue;
        instances.push_back(*instance);
        if (const ItemIndex item = m_index.itemOf(*instance); item != kNoItem) m_selected.push_back(item);
    }
    // The links of a few things explain them; those of hundreds hide the plan.
    constexpr std::size_t kMostWithLinks = 64;
    m_selectedRoutes = instances.size() <= kMostWithLinks ? routesOf(m_index, instances) : PlanRoutes{};
    const auto& ids = m_document.selection().links();
    if (!ids.empty())
        for (const auto& link : m_index.facility()->links)
            if (link.link && m_document.selection().containsLink(link.link->id)) {
                const QPolygonF way = routeOf(m_index, link);
                auto& lines = m_selectedRoutes.lines[static_cast<std::size_t>(layerOf(m_index, link))];
                for (qsizetype i = 1; i < way.size(); ++i) lines.emplace_back(way[i - 1], way[i]);
            }
    invalidate();
}

PlanScene Canvas::scene() const
{
    PlanScene scene{.index = m_index, .dress = m_dress, .routes = routesShown(), .theme = *m_theme};
    scene.view = m_view;
    scene.viewport = QRectF(rect());
    scene.layers = m_layers;
    scene.strong = m_lifted.empty() ? &m_selectedRoutes : nullptr;  // not while their ends are in the hand
    scene.hover = m_hover;
    scene.skipped = m_lifted.empty() ? nullptr : &m_lifted;
    return scene;
}

const PlanRoutes& Canvas::routesShown() const
{
    if (!m_layers.network || m_view.scale < kNetworkScale) return m_routes;
    if (!m_allRoutesKnown) m_allRoutes = routesOf(m_index, true, true);
    m_allRoutesKnown = true;
    return m_allRoutes;
}

void Canvas::invalidate()
{
    m_baseValid = false;
    update();
}

void Canvas::drawBase()
{
    const double dpr = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * dpr).toSize();
    if (m_base.size() != pixels) m_base = QPixmap(pixels);
    m_base.setDevicePixelRatio(dpr);
    QPainter painter(&m_base);
    paintHall(painter, scene());
    m_baseValid = true;
}

void Canvas::paintEvent(QPaintEvent*)
{
    if (!m_baseValid) drawBase();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_base);
    drawOverBase(painter);
}

void Canvas::drawOverBase(QPainter& painter)
{
    const PlanScene now = scene();
    if (m_lifted.empty()) paintOutlines(painter, now, m_selected, m_theme->selection, 2.5);
    if (m_hover != kNoItem && !m_gesture) paintOutlines(painter, now, {m_hover}, m_theme->hover, 1.5);
    activeTool().paint(painter);
    if (m_placing.isEmpty()) m_place->paint(painter);
    paintRulers(painter, now);
    paintLegend(painter, now);
    if (minimapShown()) paintMinimap(painter, now);
    if (m_index.items().empty() && m_index.hall()) {
        painter.setPen(m_theme->textMuted);
        painter.setFont(uiFont(14));
        painter.drawText(rect(), Qt::AlignCenter, tr("Drag parts from the palette onto the plan"));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool Canvas::minimapShown() const
{
    // With the whole hall in sight it would only hide a corner of it.
    return m_minimap && m_index.hall() &&
           !QRectF(rect()).adjusted(-1, -1, 1, 1).contains(m_view.toPixel(m_index.bounds()));
}

void Canvas::fit()
{
    m_fitPending = true;
    m_view.fit(m_index.bounds(), roomForHall(QRectF(rect()), m_dress.overlay != nullptr));
    invalidate();
    Q_EMIT viewChanged();
}

void Canvas::zoomToSelection()
{
    QRectF area;
    for (const auto item : m_selected) area = area.united(m_index.items()[item].rect);
    if (area.isEmpty()) {
        fit();
        return;
    }
    m_fitPending = false;
    const double margin = std::max(1.0, 0.15 * std::max(area.width(), area.height()));
    m_view.fit(area.adjusted(-margin, -margin, margin, margin), roomForHall(QRectF(rect()), true));
    invalidate();
    Q_EMIT viewChanged();
}

void Canvas::reveal(const QString& path)
{
    const auto instance = m_index.facility()->find(fromQt(path));
    if (!instance) return;
    if (const int hall = m_index.facility()->instances[*instance].hall; hall >= 0 && hall != m_hall)
        setHall(hall);
    const ItemIndex item = m_index.itemOf(*instance);
    if (item == kNoItem) return;
    const QRectF place = m_index.items()[item].rect;
    const QRectF room = roomForHall(QRectF(rect()), true);
    if (room.contains(m_view.toPixel(place))) return;
    m_fitPending = false;
    m_view.origin = place.center() - room.center() / m_view.scale;
    invalidate();
    Q_EMIT viewChanged();
}

void Canvas::zoomAt(QPointF pixel, double factor)
{
    m_fitPending = false;
    m_view.zoomAt(pixel, factor);
    invalidate();
    Q_EMIT viewChanged();
}

void Canvas::panBy(QPointF pixels)
{
    m_fitPending = false;
    m_view.panBy(pixels);
    invalidate();
    Q_EMIT viewChanged();
}

void Canvas::hint(const QString& text)
{
    Q_EMIT hintChanged(text.isEmpty() ? activeTool().usage() : text);
}

void Canvas::lift(const std::vector<ItemIndex>& items)
{
    m_lifted.clear();
    if (!items.empty()) m_lifted.assign(m_index.items().size(), false);
    for (const auto item : items) m_lifted[item] = true;
    invalidate();
}

void Canvas::repaint()
{
    setCursor(activeTool().cursor());
    update();
}

void Canvas::open(const std::string& path)
{
    Q_EMIT openRequested(toQt(path));
}

int Canvas::choose(const QStringList& texts, QPointF pixel)
{
    QMenu menu(this);
    for (const auto& text : texts) menu.addAction(text);
    const QAction* chosen = menu.exec(mapToGlobal(pixel.toPoint()));
    return chosen ? static_cast<int>(menu.actions().indexOf(chosen)) : -1;
}

void Canvas::resizeEvent(QResizeEvent*)
{
    if (m_fitPending) fit();
    invalidate();
}

}  // namespace mw
