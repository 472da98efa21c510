// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas.h"

#include "views/canvas/canvas_accessible.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/canvas_select.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/cards/change_card.h"
#include "views/canvas/marks/air_layer.h"
#include "views/canvas/plan/drawn_ways.h"
#include "views/canvas/tools/pick_tool.h"
#include "views/canvas/tools/place_tool.h"
#include "views/canvas/zoom_transition.h"
#include "views/session/document.h"
#include "views/session/subjects.h"
#include "views/session/text/qt_text.h"

#include <QCursor>
#include <QMenu>
#include <QTimer>
#include <QVariantAnimation>

#include <algorithm>
#include <iterator>

namespace mw {

static std::vector<QRectF> badAmong(const std::vector<CardLine>& changes, const std::vector<QRectF>& places)
{
    return isBadPlace(changes) ? badPlaces(changes.front().misplaced, places) : std::vector<QRectF>{};
}

Canvas::Canvas(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_theme(&darkTheme()), m_ways(new DrawnWays(this)), m_glide(new QVariantAnimation(this)),
      m_place(std::make_unique<PlaceTool>(static_cast<ToolHost&>(*this))), m_pick(std::make_unique<PickTool>(static_cast<ToolHost&>(*this))),
      m_background(new CanvasBackground(*this)), m_air(new AirLayer(this))
{
    makeCanvasAccessible();
    for (const auto& def : toolBox()) m_tools[static_cast<std::size_t>(def.id)] = def.make(*this);
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Hall plan"));
    setAccessibleDescription(tr("N walks through the components, arrow keys move them, Enter enters their place, Ctrl+Enter opens one."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_document, &Document::changed, this, &Canvas::documentChanged);
    connect(&m_document, &Document::facilityReady, this, &Canvas::settlePlan);
    connect(&m_document, &Document::replaced, this, &Canvas::documentReplaced);
    connect(&m_document, &Document::selectionChanged, this, &Canvas::refreshSelection);
    connect(&m_document, &Document::previewChanged, this, &Canvas::previewChanged);
    connect(&m_document, &Document::pathChanged, m_background, &CanvasBackground::refresh);
    connect(m_air, &AirLayer::changed, this, &Canvas::invalidate);
    connect(m_ways, &DrawnWays::changed, this, &Canvas::invalidate);
    connect(&m_note, &RefusalNote::gone, this, [this] { hint({}); });
    m_actions = new CanvasActions(*this);
    m_animated = motionWanted(*this);
    rebuildPlan();
}

Canvas::~Canvas() = default;

void Canvas::setTheme(const Theme& theme)
{
    m_theme = &theme;
    redraw(true);
    refreshAir();
}

void Canvas::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    refreshServing();
    redress();
    clearLegend();
    refreshAir();
}

void Canvas::setPreviewResults(const ResultsPtr& results)
{
    if (!m_document.previewLayout() || !m_results || !results) return;
    m_changes = changesBetween(*m_results, *results);
    m_marks.bad = badAmong(m_changes, m_marks.come);
    m_badGhosts = badAmong(m_changes, m_ghosts);
    if (m_card && !m_ghosts.empty()) m_card->warn(isBadPlace(m_changes) ? m_changes.front().text : QString());
    update();
}

void Canvas::previewChanged()
{
    m_background->refresh();
    const LayoutPtr preview = m_document.previewLayout();
    // What its own gestures try out the canvas shows as they go.
    const bool own = (m_gesture && m_gesture != m_pick.get()) || m_card || !m_placing.isEmpty() || m_place->isShown();
    m_marks = preview && !own && isVisible() ? marksOf(m_index, *m_document.catalog(), *preview) : PreviewMarks{};
    if (!preview) m_changes.clear(), m_badGhosts.clear();
    update();
}

void Canvas::setOverlay(const std::string& id)
{
    if (id == m_overlay) return;
    m_overlay = id;
    Q_EMIT overlayChanged(id);
    redress();
    clearLegend();
}

void Canvas::setLayers(const PlanLayers& layers)
{
    if (layers == m_layers) return;
    m_layers = layers;
    activeTool().cancel();
    rebuildPlan();
    tellToolsOfPlan();
}

void Canvas::setUnits(LengthUnit units)
{
    m_units = units;
    update();
}

void Canvas::setHall(int hall)
{
    const auto count = static_cast<int>(m_document.layout().halls.size());
    hall = std::clamp(hall, 0, std::max(0, count - 1));
    if (hall == m_hall && m_index.hallIndex() == hall) return;
    m_hall = hall;
    m_area.reset();
    activeTool().cancel();
    rebuildPlan();
    tellToolsOfPlan();
    fit();
    Q_EMIT hallChanged(hall);
}

void Canvas::setMinimapVisible(bool visible)
{
    m_minimap = visible;
    update();
}

void Canvas::foldMinimap()
{
    m_map.setFolded(!m_map.folded());
    update();
}

void Canvas::setTool(ToolId id)
{
    stopPlacing();
    m_background->leave();
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
    m_background->leave();
    m_placing = m_place->setPart(fromQt(partId)) ? partId : QString();
    setCursor(activeTool().cursor());
    hint({});
    setFocus();
}

void Canvas::startPlacingBlock(const QString& blockId)
{
    activeTool().cancel();
    m_background->leave();
    m_placing = m_place->setBlock(fromQt(blockId)) ? blockId : QString();
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

void Canvas::askForPlaces(PlaceAsker asker)
{
    stopPlacing();
    m_background->leave();
    activeTool().cancel();
    m_pick->start(std::move(asker));
    setCursor(activeTool().cursor());
    hint({});
}

void Canvas::stopAsking()
{
    if (m_gesture == m_pick.get()) m_gesture = nullptr;
    m_pick->stop();
    setCursor(activeTool().cursor());
    hint({});
}

Tool& Canvas::activeTool()
{
    if (m_gesture) return *m_gesture;
    if (m_space) return *m_tools[static_cast<std::size_t>(ToolId::Pan)];
    if (m_pick->active()) return *m_pick;
    if (!m_placing.isEmpty()) return *m_place;
    if (Tool* tool = m_background->tool()) return *tool;
    return *m_tools[static_cast<std::size_t>(m_toolId)];
}

/// What results of a later layout say of its air, the one before does not show.
void Canvas::refreshAir()
{
    if (!m_layers.air)
        m_air->hide();
    else if (m_results && m_results->complete)
        m_air->show(m_results, m_hall, *m_theme);
}

/// Until the plan of an edited layout is there, the one before is shown where its racks are now.
void Canvas::refreshServing()
{
    if (!m_layers.parallel && !m_layers.flow) {
        m_serving = {};
        Q_EMIT servingChanged();
        return;
    }
    auto view = m_serving.view;
    const bool known = view && m_results && view->plan == m_results->throughput.value && view->facility == m_results->facility;
    if (!known && m_results)
        if (auto made = servingPlanView(*m_results)) view = std::move(made);
    if (!m_results || (m_results->complete && !m_results->throughput)) view.reset();
    m_serving = servingMarks(std::move(view), m_index, m_flowOf);
    Q_EMIT servingChanged();
}

void Canvas::setFlowOf(const std::string& workload)
{
    if (workload == m_flowOf) return;
    m_flowOf = workload;
    if (!m_layers.flow) return;
    refreshServing();
    invalidate();
}

void Canvas::showNextFlow()
{
    if (!m_layers.flow) {   // the first time it is switched on
        PlanLayers layers = m_layers;
        layers.flow = true;
        return setLayers(layers);
    }
    if (!m_serving.view || m_serving.view->flows.empty()) return;
    const auto& flows = m_serving.view->flows;
    setFlowOf(flows[(m_serving.flow + 1) % flows.size()].workload);
}

void Canvas::redress()
{
    m_dress = dressOf(m_index, m_results.get(), instanceQuantity(m_overlay));
    m_ways->setLoads(coloursLinks(m_dress) ? m_results.get() : nullptr);
    m_pointed.reset();
    redraw();
}

void Canvas::redraw(bool other)
{
    m_map.invalidate(other);
    other ? invalidate() : invalidateSoon();
}

/// Very many are looked up on the plan in an event of their own.
void Canvas::refreshSelection()
{
    if (!m_document.selection().empty()) m_area.reset();   // one thing or the other is worked on
    const bool late = m_planLate || m_marksLate;
    if (!late && m_document.selection().components().size() <= Selection::kMany) return markSelection();
    m_actions->refresh();
    if (late) return;   // they come with the plan, or are on their way
    m_marksLate = true;
    QTimer::singleShot(0, this, &Canvas::settlePlan);
}

void Canvas::markSelection()
{
    m_marksLate = false;
    m_selected.clear();
    const std::vector<InstanceIndex> instances = selectedInstances(*m_index.facility(), m_document.selection().components());
    for (const InstanceIndex instance : instances)
        if (const ItemIndex item = m_index.itemOf(instance); item != kNoItem) m_selected.push_back(item);
    m_blockFrames = canvas_select::blockFrames(m_index, instances);
    // The links of a few things explain them; those of hundreds hide the plan.
    constexpr std::size_t kMostWithLinks = 64;
    const bool hadRoutes = !m_selectedRoutes.isEmpty();
    m_selectedRoutes = instances.size() <= kMostWithLinks ? routesOf(m_index, instances) : PlanRoutes{};
    for (const LinkIndex link : findLinks(*m_index.facility(), m_document.selection().links())) {
        const FacilityLink& record = m_index.facility()->links[link];
        const QPolygonF way = routeOf(m_index, record);
        auto& lines = m_selectedRoutes.lines[static_cast<std::size_t>(layerOf(m_index, record))];
        for (qsizetype i = 1; i < way.size(); ++i) lines.emplace_back(way[i - 1], way[i]);
    }
    m_actions->refresh();
    hadRoutes || !m_selectedRoutes.isEmpty() ? invalidateSoon() : update();   // all else that marks it lies over the picture
    tellSelection(*this);
}

void Canvas::hint(const QString& text)
{
    if (!text.isEmpty()) return Q_EMIT hintChanged(text);
    Q_EMIT hintChanged(m_note.text().isEmpty() ? activeTool().usage() : m_note.text());
}

void Canvas::refuse(const QString& why)
{
    m_note.say(why);
    hint(why);
}

void Canvas::lift(const std::vector<ItemIndex>& items)
{
    Lifted lifted;
    if (!items.empty()) lifted.items.assign(m_index.items().size(), false);
    for (const auto item : items) lifted.items[item] = true;
    takeInHand(std::move(lifted));
}

void Canvas::liftLink(LinkIndex link) { takeInHand({.link = link}); }

void Canvas::takeInHand(Lifted lifted)
{
    if (lifted.empty() && m_lifted.empty()) return;
    m_lifted = std::move(lifted);
    m_ways->lift(m_lifted);
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
    menu.setActiveAction(menu.actions().value(0));   // Enter takes the best
    const QAction* chosen = menu.exec(mapToGlobal(pixel.toPoint()));
    return chosen ? static_cast<int>(menu.actions().indexOf(chosen)) : -1;
}

void Canvas::ask(NumberQuestion question)
{
    if (m_card) m_card->cancel();
    const QRectF beside = question.beside;
    m_card = new NumberCard(std::move(question), this);
    std::vector<QRectF> others = toLeaveInSight(scene(), false);
    for (const QRectF& ghost : m_ghosts) others.push_back(m_view.toPixel(ghost));
    m_card->move(cardPlace(QRectF(rect()).adjusted(kRulerLeft + 6, kRulerTop + 6, -6, -6), beside, QSizeF(m_card->sizeHint()), others, nullptr, false).topLeft().toPoint());
    connect(m_card, &NumberCard::closed, this, [this] { setFocus(); });
    m_card->show();
    m_card->setFocus();
}

void Canvas::run(std::string_view name)
{
    if (QAction* action = m_actions->action(name); action && action->isEnabled()) action->trigger();
}

void Canvas::setGhosts(std::vector<QRectF> ghosts)
{
    m_ghosts = std::move(ghosts);
    m_badGhosts = badAmong(m_changes, m_ghosts);
    update();
}

}  // namespace mw
