// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas draws: the plan as a picture, and over it what moves.
#include "views/canvas/canvas.h"

#include "views/canvas/canvas_background.h"
#include "views/canvas/canvas_select.h"
#include "views/canvas/marks/air_layer.h"
#include "views/canvas/plan/drawn_ways.h"
#include "views/canvas/tools/pick_tool.h"
#include "views/canvas/tools/place_tool.h"
#include "views/session/document.h"

#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

QString apart() { return QStringLiteral(" · "); }

QFont noteFont() { return uiFont(11, QFont::Medium); }

}  // namespace

PlanScene Canvas::scene() const
{
    PlanScene scene{.index = m_index, .dress = m_dress, .routes = routesShown(), .theme = *m_theme};
    scene.view = m_view;
    scene.viewport = QRectF(rect());
    scene.layers = m_layers;
    scene.units = m_units;
    if (minimapShown()) scene.map = m_map.rect(scene);
    scene.legend = m_legend;
    scene.told = &m_told;
    scene.names = &m_names;
    scene.hover = m_hover.item.value_or(kNoItem);
    scene.numbers = m_card && m_card->isVisible() ? QRectF(m_card->geometry()) : QRectF();
    scene.trunks = networksShown() ? &m_ways->trunks(m_index, m_results, m_view.scale) : nullptr;
    scene.pointed = m_pointed ? &*m_pointed : nullptr;
    scene.background = m_layers.background ? &m_background->plan() : nullptr;
    scene.air = m_air->picture();
    scene.serving = m_layers.parallel || m_layers.flow ? &m_serving : nullptr;
    scene.strong = m_lifted.empty() ? &m_selectedRoutes : nullptr;  // not while their ends are in the hand
    scene.skipped = m_lifted.items.empty() ? nullptr : &m_lifted.items;
    return scene;
}

bool Canvas::networksShown() const
{
    return showsNetworks(m_layers, m_view.scale, m_dress);
}

const Trunk* Canvas::trunkUnder(QPointF m) const
{
    constexpr double kHalfTray_m = 0.21;
    if (!networksShown()) return nullptr;
    return m_ways->trunkAt(m_index, m_results, m_view.scale, m, std::max(kHitReach_px / m_view.scale, kHalfTray_m));
}

/// Nothing: the view is so far that none is drawn.
std::optional<WantedLinks> Canvas::linksShown() const
{
    if (m_view.scale <= kFarScale) return std::nullopt;
    WantedLinks kinds{};
    kinds.fill(networksShown() && m_view.scale >= kNetworkPickScale);
    kinds[static_cast<std::size_t>(PortKind::Power)] = m_layers.of(Layer::Power) != Show::Off;
    kinds[static_cast<std::size_t>(PortKind::Coolant)] = m_layers.of(Layer::Coolant) != Show::Off;
    return kinds;
}

std::optional<LinkIndex> Canvas::linkAt(QPointF m, double reach_px) const
{
    const auto shown = linksShown();
    return shown ? m_links.at(m_index, *shown, m, reach_px / m_view.scale, kFeedsApart_px / m_view.scale) : std::nullopt;
}

/// Links lie under all that stands: one is taken only beside an item, and where it is nearer.
PlanPick Canvas::pickAt(QPointF m) const
{
    const PlanScene now = scene();
    const auto item = now.itemAt(m);
    if (now.index.at(m, 0, m_view.scale >= kFarScale)) return {.item = item};
    if (const auto link = linkAt(m, item ? m_index.distance_m(*item, m) * m_view.scale : std::min(kHitReach_px, kHitReach_m * m_view.scale))) return {.link = link};
    return {.item = item};
}

/// The boxes that very many links are found by take longer to make than a frame: a thread of its own does, and none lights up until they are there.
bool Canvas::canHoverLinks()
{
    constexpr std::size_t kMadeAtOnce = 20000;
    const auto shown = linksShown();
    if (!shown || !m_index.facility() || m_index.facility()->links.size() <= kMadeAtOnce || m_links.has(*shown)) return true;
    if (m_linksWork.busy()) return false;
    m_linksWork.start(
        this, [held = std::make_shared<const PlanIndex>(m_index), kinds = *shown] { return LinkBoxes::made(*held, kinds); },
        [this, plan = m_linksPlan](LinkBoxes made) {
            if (plan != m_linksPlan) return;   // else of places before an edit
            m_links = std::move(made);
            if (m_pointerAt && !m_gesture) updateHover(*m_pointerAt);
        });
    return false;
}

void Canvas::updateHover(QPointF pixel)
{
    const QPointF m = m_view.toMetre(pixel);
    const PlanPick hover = canHoverLinks() ? pickAt(m) : PlanPick{.item = scene().itemAt(m)};
    const Trunk* trunk = !hover.item && coloursLinks(m_dress) ? trunkUnder(m) : nullptr;
    const LinkIndex fullest = trunk ? trunk->fullest : kNoLink;
    if (hover == m_hover && fullest == (m_pointed ? m_pointed->fullest : kNoLink)) return;
    m_hover = hover;
    m_pointed = trunk ? std::optional(*trunk) : std::nullopt;
    update();
}

std::vector<std::string> Canvas::linksIn(const QPolygonF& area_m, bool touching) const
{
    const auto shown = linksShown();
    return shown ? canvas_select::linksIn(m_index, m_links.crossing(m_index, *shown, area_m.boundingRect()), area_m, touching) : std::vector<std::string>{};
}

const PlanRoutes& Canvas::routesShown() const
{
    static const PlanRoutes none;
    return m_view.scale <= kFarScale ? none : m_ways->routes(m_index);
}

bool Canvas::isWhole() const { return m_baseValid && !m_baseOld && !m_ways->working() && !m_mapAsked; }

void Canvas::invalidate()
{
    m_baseValid = false;
    update();
}

/// What stands on a large plan has changed, and it takes half a frame to draw: an event of its own does, with the picture a moment old until then.
void Canvas::invalidateSoon()
{
    constexpr std::size_t kDrawnAtOnce = 2000;
    if (!m_baseValid || !isVisible() || m_index.items().size() <= kDrawnAtOnce) return invalidate();
    update();
    if (std::exchange(m_baseOld, true)) return;
    QTimer::singleShot(0, this, [this] {
        if (!m_baseOld) return;   // drawn since, of another view
        drawBase();
        update();
    });
}

void Canvas::drawBase()
{
    m_baseOld = false;
    const double dpr = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * dpr).toSize();
    if (m_base.size() != pixels) m_base = QPixmap(pixels);
    m_base.setDevicePixelRatio(dpr);
    // Not while something is tried out: it would be drawn anew at every move.
    if (m_layers.background && !m_document.previewLayout()) m_background->plan().want(m_view, QRectF(rect()), dpr, m_theme->dark);
    QPainter painter(&m_base);
    PlanScene now = scene();
    now.counted = &m_counted;
    paintHall(painter, now);
    m_baseValid = true;
}

void Canvas::paintEvent(QPaintEvent*)
{
    if (m_planLate && m_document.facilityIsReady()) settlePlan();   // what was put down is never seen where it was
    if (!m_baseValid) drawBase();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_base);
    if (drawOverBase(painter)) return;
    painter.drawPixmap(0, 0, m_base);
    (void)drawOverBase(painter);
}

/// In an event of its own, with a map a moment old until then.
void Canvas::renewMinimap()
{
    if (m_mapAsked || !m_map.isStale()) return;
    m_mapAsked = true;
    QTimer::singleShot(0, this, [this] {
        m_mapAsked = false;
        if (!minimapShown() || !m_map.isStale()) return;
        m_map.renew(scene(), devicePixelRatioF());
        update();
    });
}

/// A card that would hide some of the legend takes its place: where it goes is known when it is drawn. False: the legend is to be seen again, or no longer.
bool Canvas::drawOverBase(QPainter& painter)
{
    const QRectF asked = m_card && m_card->isVisible() ? QRectF(m_card->geometry()) : QRectF();
    const auto covered = [&] { return m_legend.intersects(m_told) || m_legend.intersects(asked); };
    const bool bare = covered();
    m_told = {};
    PlanScene now = scene();
    now.counted = &m_counted;
    if (m_lifted.items.empty()) {
        paintOutlines(painter, now, m_selected, m_theme->selection, 2.5);
        if (m_layers.badges) paintBadges(painter, now, m_selected);   // not half under the outline
        constexpr double kAround_px = 4;
        painter.setPen(QPen(m_theme->selection, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        for (const QRectF& frame : m_blockFrames) painter.drawRect(m_view.toPixel(frame).adjusted(-kAround_px, -kAround_px, kAround_px, kAround_px));   // what moves with a member
    }
    if (!m_gesture && !m_background->tool() && !m_pick->active()) drawHover(painter);
    const QRectF air = paintAirLegend(painter, now);
    const QRectF others = air | paintServingLegends(painter, now);
    if (!bare) m_legend = paintLegend(painter, now, others);
    if (minimapShown()) m_map.paint(painter, now), renewMinimap();
    drawGhosts(painter);   // these, and the card that tells of them, over the legends
    drawMarks(painter);
    activeTool().paint(painter);
    if (m_placing.isEmpty()) m_place->paint(painter);
    paintRulers(painter, now);
    drawPrompt(painter);
    drawNotes(painter);
    m_note.paint(painter, *m_theme);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));   // all of it within the widget, at any scale
    }
    return covered() == bare;
}

/// What a click would take; of a link what shows of it beside what it joins.
void Canvas::drawHover(QPainter& painter) const
{
    if (m_hover.item) paintOutlines(painter, scene(), {*m_hover.item}, m_theme->hover, 1.5);
    if (!m_hover.link) return;
    painter.setPen(QPen(m_theme->hover, 1.5));
    const FacilityLink& link = m_index.facility()->links[*m_hover.link];
    const double aside = layerOf(m_index, link) == LinkLayer::PowerB ? kFeedsApart_px : 0;
    QPolygonF way = routeOf(m_index, link);
    for (QPointF& point : way) point = m_view.toPixel(point) + QPointF(aside, aside);
    QRegion beside(rect());
    for (const InstanceIndex end : {link.from, link.to})
        if (const ItemIndex item = m_index.itemOf(end); item != kNoItem) beside -= m_view.toPixel(m_index.items()[item].rect).toRect();
    painter.save();
    painter.setClipRegion(beside);
    painter.drawPolyline(way);
    painter.restore();
}

void Canvas::drawGhosts(QPainter& painter) const
{
    auto bad = m_badGhosts.begin();   // in the order of all
    for (const QRectF& ghost : m_ghosts) {
        const bool isBad = bad != m_badGhosts.end() && *bad == ghost;
        if (isBad) ++bad;
        const QRectF px = m_view.toPixel(ghost);
        if (!px.intersects(QRectF(rect()))) continue;
        const QColor& edge = isBad ? m_theme->ghostBad : m_theme->ghost;
        QColor ground = edge;
        ground.setAlpha(70);
        painter.setPen(QPen(edge, 1.5));
        painter.setBrush(ground);
        painter.drawRect(px);
    }
}

void Canvas::setFailure(const FacilityPtr& facility, const std::shared_ptr<const PlayedFailure>& failure)
{
    showFailure(facility && failure ? FailureMaker([facility, failure](const PlanIndex& index) { return marksOf(index, *facility, *failure); }) : nullptr);
}

void Canvas::setFabricFailure(const FacilityPtr& facility, const std::shared_ptr<const PlayedFabricFailure>& failure)
{
    showFailure(facility && failure ? FailureMaker([facility, failure](const PlanIndex& index) { return marksOf(index, *facility, *failure); }) : nullptr);
}

void Canvas::showFailure(FailureMaker marks)
{
    if (!marks && !m_failure) return;
    m_failure = std::move(marks);
    m_failureMarkedOn = {};
    update();
}

/// Where its things stand is looked up once for a facility and hall, not for each frame.
void Canvas::drawFailure(QPainter& painter) const
{
    if (!m_failure || !m_index.hall()) return;
    if (const std::pair on(m_index.facility(), m_index.hall()->id); on != m_failureMarkedOn) {
        m_failureMarks = m_failure(m_index);
        m_failureMarkedOn = on;
    }
    paintMarks(painter, scene(), m_failureMarks);
}

/// What is tried out elsewhere - the fix of a finding - with what it changes; of a place that is looked for the plan beside it is wanted more, and the key
/// figures tell the rest.
void Canvas::drawMarks(QPainter& painter) const
{
    drawFailure(painter);
    if (m_marks.empty() || m_card || !m_ghosts.empty()) return;
    const PlanScene now = scene();
    paintMarks(painter, now, m_marks);
    std::vector<CardLine> lines{{tr("Preview")}};
    lines.insert(lines.end(), m_changes.begin(), m_changes.end());
    if (lines.size() > 1 && !m_pick->active()) paintCard(painter, now, m_view.toPixel(m_marks.bounds()), lines);
}

/// What the plan waits for while its background is worked on, which no button of the tool bar says.
void Canvas::drawPrompt(QPainter& painter) const
{
    const Tool* tool = m_background->tool();
    if (tool == nullptr || m_gesture || m_card) return;
    constexpr double kAside = 60;
    painter.setFont(uiFont(12, QFont::Medium));
    const QRectF room = QRectF(rect()).adjusted(kRulerLeft + kAside, kRulerTop + 14, -kAside, 0);
    const QRectF words = QFontMetricsF(painter.font()).boundingRect(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tool->usage());
    paintCardGround(painter, *m_theme, words.adjusted(-12, -6, 12, 6));
    painter.setPen(m_theme->textStrong);
    painter.drawText(words.adjusted(-1, 0, 1, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tool->usage());
}

std::vector<Canvas::Note> Canvas::notes() const
{
    std::vector<Note> notes;
    if (m_index.hiddenCount() > 0) notes.push_back({tr("%n hidden", nullptr, static_cast<int>(m_index.hiddenCount())), &Canvas::showHidden});
    const auto off = std::count(m_layers.show.begin(), m_layers.show.end(), Show::Off);
    if (off > 0) notes.push_back({off == 1 ? tr("1 layer off") : tr("%n layers off", nullptr, static_cast<int>(off)), &Canvas::showLayers});
    if (const QString problem = m_background->problem(); m_layers.background && !problem.isEmpty()) notes.push_back({problem});
    const QFontMetricsF metrics(noteFont());
    double left = width() - 20;
    for (std::size_t i = notes.size(); i-- > 0; left -= metrics.horizontalAdvance(apart())) {
        const double wide = metrics.horizontalAdvance(notes[i].text);
        left -= wide;
        notes[i].place = QRectF(left, kRulerTop + 8, wide, 22);
    }
    return notes;
}

/// True if a press there brought back what it tells of.
bool Canvas::pressNote(QPointF pixel)
{
    for (const Note& note : notes())
        if (note.back != nullptr && note.place.adjusted(-6, 0, 6, 0).contains(pixel)) {
            (this->*note.back)();
            return true;
        }
    return false;
}

bool Canvas::isOnNote(QPointF pixel) const
{
    return std::ranges::any_of(notes(), [&](const Note& note) { return note.back != nullptr && note.place.adjusted(-6, 0, 6, 0).contains(pixel); });
}

void Canvas::showHidden() { run("show-all"); }

void Canvas::showLayers()
{
    PlanLayers layers = m_layers;
    std::ranges::replace(layers.show, Show::Off, Show::Full);
    setLayers(layers);
}

/// What the plan does not show: that it is empty, that something is hidden, that a layer is off.
void Canvas::drawNotes(QPainter& painter)
{
    if (!m_index.hall()) {
        painter.setPen(m_theme->textMuted);
        painter.setFont(uiFont(14));
        painter.drawText(rect(), Qt::AlignCenter, tr("This layout has no hall yet: menu Hall, New hall"));
        return;
    }
    const bool bare = m_index.items().empty() && m_index.hiddenCount() == 0 && m_layers.show == PlanLayers{}.show;
    // Over nothing else: neither aisles nor what is tried out.
    if (bare && m_index.hall()->areas.empty() && m_document.previewLayout() == nullptr && !m_background->exists() && !m_pick->active()) {
        painter.setPen(m_theme->textMuted);
        painter.setFont(uiFont(14));
        painter.drawText(rect(), Qt::AlignCenter, tr("Drag parts from the palette onto the plan\nMany at once: menu Insert"));
    }
    const std::vector<Note> told = notes();
    if (told.empty()) return;
    paintCardGround(painter, *m_theme, QRectF(told.front().place.topLeft(), told.back().place.bottomRight()).adjusted(-10, 0, 10, 0));
    painter.setFont(noteFont());
    painter.setPen(m_theme->warning);
    for (std::size_t i = 0; i < told.size(); ++i) {
        painter.drawText(told[i].place.adjusted(-1, 0, 1, 0), Qt::AlignCenter, told[i].text);
        if (i > 0) painter.drawText(QRectF(told[i - 1].place.topRight(), told[i].place.bottomLeft()).adjusted(-1, 0, 1, 0), Qt::AlignCenter, apart());
    }
}

}  // namespace mw
