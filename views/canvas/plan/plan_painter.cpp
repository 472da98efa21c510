// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/area_titles.h"
#include "views/canvas/marks/air_layer.h"
#include "views/canvas/plan/plan_painter.h"

#include "model/facility/placement.h"
#include "views/canvas/hairline.h"
#include "views/canvas/marks/serving_marks.h"
#include "views/canvas/plan/plan_background.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <cmath>

namespace mw {

namespace {

double crisp(double pixel)
{
    return std::floor(pixel) + 0.5;
}

/// Lines every `step_m` over the floor, if they stand at least `least` pixels apart.
void paintGrid(QPainter& painter, const PlanScene& scene, double step_m, double least, const QColor& colour)
{
    const Hall* hall = scene.index.hall();
    if (!hall || step_m <= 0 || step_m * scene.view.scale < least) return;
    const QRectF shown =
        scene.view.toMetre(scene.viewport).intersected(QRectF(0, 0, hall->width_m, hall->depth_m));
    if (shown.isEmpty()) return;
    const Hairline hair(painter);
    std::vector<QLineF> lines;
    const QRectF px = scene.view.toPixel(shown);
    for (double i = std::ceil(shown.left() / step_m); i * step_m <= shown.right(); ++i) {
        const double x = hair.at(scene.view.toPixel(QPointF(i * step_m, 0)).x());
        lines.emplace_back(x, px.top(), x, px.bottom());
    }
    for (double i = std::ceil(shown.top() / step_m); i * step_m <= shown.bottom(); ++i) {
        const double y = hair.at(scene.view.toPixel(QPointF(0, i * step_m)).y());
        lines.emplace_back(px.left(), y, px.right(), y);
    }
    painter.setPen(QPen(colour, hair.width(), Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

/// As on a building plan: filled, with its diagonals.
void paintColumn(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    painter.setPen(QPen(colour, 1));
    painter.setBrush(QBrush(colour, Qt::Dense5Pattern));
    painter.drawRect(rect);
    if (rect.width() < 8) return;
    painter.drawLine(rect.topLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomLeft());
}

/// The leaf open at a right angle into the hall, with the arc that it sweeps.
void paintDoor(QPainter& painter, const PlanScene& scene, const Area& area, const QColor& colour)
{
    const auto swing = doorSwing(*scene.index.hall(), area);
    if (!swing) return;
    const DoorSwing& door = *swing;
    const double leaf = door.leaf_m * scene.view.scale;
    if (leaf < 10) return;
    const QPointF hinge = scene.view.toPixel(QPointF(door.x_m, door.y_m));
    const QRectF sweep(hinge - QPointF(leaf, leaf), QSizeF(2 * leaf, 2 * leaf));
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawLine(hinge, hinge + (door.inSideWall ? QPointF(door.east * leaf, 0) : QPointF(0, door.south * leaf)));
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    // Qt's angles run counter-clockwise from three o'clock, in sixteenths of a degree.
    const int start = door.south < 0 ? 0 : door.east < 0 ? 180 : 270;
    painter.drawArc(sweep, start * 16, 90 * 16);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// The doors and roof of a contained aisle: its outline, so that it reads as a room within the room.
void paintContainment(QPainter& painter, const QRectF& rect, QColor colour)
{
    colour.setAlpha(110);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.drawRect(QRectF(crisp(rect.left()), crisp(rect.top()), std::round(rect.width()), std::round(rect.height())));
}

void paintArea(QPainter& painter, const PlanScene& scene, const Area& area)
{
    const QRectF rect = scene.view.toPixel(QRectF(area.x_m, area.y_m, area.width_m, area.depth_m));
    if (!rect.intersects(scene.viewport)) return;
    const AreaLook look = lookOf(area, scene.theme);
    painter.fillRect(rect, look.ground);
    QColor line = look.text;
    line.setAlpha(90);
    switch (area.kind) {
    case Area::Kind::KeepOut:
        painter.fillRect(rect, QBrush(line, Qt::BDiagPattern));
        break;
    case Area::Kind::Column:
        paintColumn(painter, rect, look.text);
        break;
    case Area::Kind::Door:
        paintDoor(painter, scene, area, look.text);
        break;
    case Area::Kind::HotAisle:
    case Area::Kind::ColdAisle:
        paintContainment(painter, rect, look.text);
        break;
    }
}

/// Two lines with the wall between them, a decimetre and a half thick; of a yard the fence.
void paintWalls(QPainter& painter, const PlanScene& scene, const QRectF& room, bool outdoor)
{
    constexpr double kWall_m = 0.15;
    const QRectF inner(crisp(room.left()) - 1, crisp(room.top()) - 1, std::round(room.width()) + 2,
                       std::round(room.height()) + 2);
    const double thick = outdoor ? 0 : std::round(std::min(kWall_m * scene.view.scale, 12.0));
    painter.setBrush(Qt::NoBrush);
    if (thick >= 3) {
        QColor body = scene.theme.wall;
        body.setAlpha(70);
        const QRectF outer = inner.adjusted(-thick, -thick, thick, thick);
        painter.fillRect(QRectF(outer.topLeft(), inner.topRight()), body);
        painter.fillRect(QRectF(outer.left(), inner.bottom(), outer.width(), thick), body);
        painter.fillRect(QRectF(outer.left(), inner.top(), thick, inner.height()), body);
        painter.fillRect(QRectF(inner.right(), inner.top(), thick, inner.height()), body);
        painter.fillRect(QRectF(inner.right(), outer.top(), thick, thick), body);
        painter.setPen(QPen(scene.theme.wall, 1));
        painter.drawRect(outer);
    }
    painter.setPen(QPen(scene.theme.wall, scene.view.scale > 8 && thick < 3 ? 2 : 1,
                        outdoor ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(inner);
}

void paintAir(QPainter& painter, const QRectF& room, const AirPicture& air)
{
    const bool smooth = painter.testRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    painter.drawImage(room, air.image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
}

void paintFloor(QPainter& painter, const PlanScene& scene)
{
    painter.fillRect(scene.viewport, scene.theme.canvas);
    const Hall* hall = scene.index.hall();
    if (!hall) return;
    const QRectF room = scene.view.toPixel(QRectF(0, 0, hall->width_m, hall->depth_m));
    painter.fillRect(room.intersected(scene.viewport), scene.theme.floor);
    const bool lines = scene.background && scene.background->isOfLines();   // they lie over the grid, which would cut them up; a photograph would hide it
    if (scene.background && !lines) scene.background->paint(painter, scene.view, scene.viewport);
    if (scene.layers.grid) {
        paintGrid(painter, scene, hall->grid_m, 11, scene.theme.gridFine);
        const double coarse = scene.view.scale >= 14 ? 1 : scene.view.scale >= 2.5 ? 5 : 25;
        paintGrid(painter, scene, coarse, 8, scene.theme.grid);
    }
    if (lines) scene.background->paint(painter, scene.view, scene.viewport);
    if (scene.air != nullptr) paintAir(painter, scene.view.toPixel(QRectF(0, 0, scene.air->width_m, scene.air->depth_m)), *scene.air);
    if (scene.layers.areas)
        for (const auto& area : hall->areas) paintArea(painter, scene, area);
    paintWalls(painter, scene, room, hall->outdoor);
}

struct LinkLook {
    QColor colour;
    double width;
};

LinkLook lookOf(LinkLayer layer, const Theme& theme)
{
    switch (layer) {
    case LinkLayer::Power:
        return {theme.linkPower, 2.0};
    case LinkLayer::PowerB:
        return {theme.linkPowerB, 2.0};
    case LinkLayer::Coolant:
        return {theme.linkCoolant, 2.5};
    case LinkLayer::Network:
        return {theme.linkNetwork, 1.0};
    case LinkLayer::ScaleUp:
        break;
    }
    return {theme.linkScaleUp, 1.0};
}

Layer layerOf(LinkLayer layer)
{
    switch (layer) {
    case LinkLayer::Power:
    case LinkLayer::PowerB:
        return Layer::Power;
    case LinkLayer::Coolant:
        return Layer::Coolant;
    default:
        return Layer::Network;
    }
}

}  // namespace

QColor faded(const QColor& colour, const Theme& theme, double share)
{
    const int of100 = static_cast<int>(std::lround(share * 100));
    const auto mix = [&](int a, int b) { return (a * of100 + b * (100 - of100)) / 100; };
    const QColor& floor = theme.floor;
    return {mix(colour.red(), floor.red()), mix(colour.green(), floor.green()), mix(colour.blue(), floor.blue())};
}

QColor dimmed(const QColor& colour, const Theme& theme)
{
    return faded(colour, theme, 0.28);
}

bool showsNetworks(const PlanLayers& layers, double scale, const PlanDress& dress)
{
    return layers.of(Layer::Network) != Show::Off && (scale >= kNetworkScale || coloursLinks(dress));
}

/// Seen from far, where a rack is a few pixels, links would hide what they join: they fade and are gone below kFarScale.
double linkStrength(const PlanView& view)
{
    return std::clamp((view.scale - kFarScale) / kFarScale, 0.0, 1.0);
}

void paintLinks(QPainter& painter, const PlanScene& scene, const PlanRoutes& routes, bool strong)
{
    const double strength = strong ? 1 : linkStrength(scene.view);
    if (strength <= 0) return;
    std::vector<QLineF> lines;
    const QRectF seen = scene.viewport.adjusted(-4, -4, 4, 4);
    // On whole device pixels, so that between 1x and 2x all lines of a kind are as thick as each other.
    const double dpr = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1;
    const auto whole = [dpr](double v) { return std::round(v * dpr) / dpr; };
    for (std::size_t i = 0; i < kLinkLayers; ++i) {
        const auto layer = static_cast<LinkLayer>(i);
        const Show show = scene.layers.of(layerOf(layer));
        if (!strong && show == Show::Off) continue;
        LinkLook look = lookOf(layer, scene.theme);
        if (!strong && show == Show::Dim) look.colour = dimmed(look.colour, scene.theme);
        if (strength < 1) look.colour = faded(look.colour, scene.theme, strength);
        const double aside = layer == LinkLayer::PowerB ? kFeedsApart_px : 0;
        lines.clear();
        for (const auto& line : routes.lines[i]) {
            // Aside across its own direction, and that much longer, so that corners still meet.
            const bool level = std::abs(line.dy()) < std::abs(line.dx());
            const QPointF a = scene.view.toPixel(line.p1()) + (level ? QPointF(0, aside) : QPointF(aside, 0));
            const QPointF b = scene.view.toPixel(line.p2()) + QPointF(aside, aside);
            if (std::max(a.x(), b.x()) < seen.left() || std::min(a.x(), b.x()) > seen.right()) continue;
            if (std::max(a.y(), b.y()) < seen.top() || std::min(a.y(), b.y()) > seen.bottom()) continue;
            if (std::abs(a.x() - b.x()) + std::abs(a.y() - b.y()) < 2) continue;
            lines.emplace_back(whole(a.x()), whole(a.y()), whole(b.x()), whole(b.y()));
        }
        const double thin = std::clamp(scene.view.scale / 28, 0.5, 1.0);
        const double width = std::ceil(std::max(1.0, look.width * thin + (strong ? 1 : 0)) * dpr - 0.01) / dpr;
        painter.setPen(QPen(look.colour, width, Qt::SolidLine, Qt::SquareCap));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

/// Half a name would be worse than none.
static std::vector<AreaTitle> titlesSeen(const PlanScene& scene)
{
    std::vector<AreaTitle> titles = areaTitles(scene);
    if (!scene.names) return titles;
    scene.names->clear();
    for (const AreaTitle& title : titles) scene.names->push_back(title.place);
    if (!scene.layers.flow) return titles;
    const std::vector<bool> covered = flowCovers(scene, *scene.names);
    std::size_t i = 0;
    std::erase_if(titles, [&](const AreaTitle&) { return covered[i++]; });
    return titles;
}

void paintHall(QPainter& painter, const PlanScene& scene)
{
    if (scene.counted) *scene.counted = false;
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintFloor(painter, scene);
    paintLinks(painter, scene, scene.routes, false);
    const std::vector<AreaTitle> titles = titlesSeen(scene);
    paintTrunks(painter, scene, titles);
    paintPipes(painter, scene);
    if (scene.strong) paintLinks(painter, scene, *scene.strong, true);
    paintAreaTitles(painter, scene, titles);
    auto items = scene.index.touching(scene.view.toMetre(scene.viewport));
    if (scene.skipped) std::erase_if(items, [&](ItemIndex i) { return (*scene.skipped)[i]; });
    paintItems(painter, scene, items);
    if (scene.layers.flow) paintFlow(painter, scene);
}

QRectF roomForHall(const QRectF& viewport, const PlanIndex& index, const QRectF& legend)
{
    constexpr double kApart_px = 10;
    const QRectF room = viewport.adjusted(kRulerLeft + 18, kRulerTop + 18, -22, -22);
    if (legend.isEmpty()) return room;
    const QRectF above = room.adjusted(0, 0, 0, std::min(0.0, legend.top() - kApart_px - room.bottom())), beside = room.adjusted(legend.right() + kApart_px - room.left(), 0, 0, 0);
    const auto scaleIn = [hall = index.bounds()](const QRectF& place) { return std::min(place.width() * hall.height(), place.height() * hall.width()); };
    return scaleIn(above) >= scaleIn(beside) ? above : beside;
}

void paintPlan(QPainter& painter, QSize size, const FacilityPtr& facility, const Results* results,
               const Theme& theme, std::string_view overlay, int hallIndex, const PlanOptions& options)
{
    const PlanIndex index(facility, hallIndex, options.layers);
    const PlanDress dress = dressOf(index, results, instanceQuantity(overlay));
    const PlanRoutes routes = routesOf(index, true, false);
    PlanScene scene{.index = index, .dress = dress, .routes = routes, .theme = theme};
    scene.viewport = QRectF(QPointF(0, 0), QSizeF(size));
    scene.layers = options.layers;
    bool counted = false;
    std::vector<QRectF> names;
    scene.counted = &counted, scene.names = &names;
    const bool plan = results && (options.layers.parallel || options.layers.flow);
    const ServingMarks serving = plan ? servingMarks(servingPlanView(*results), index, options.workload) : ServingMarks{};
    if (plan) scene.serving = &serving;
    const QRectF foot(scene.viewport.left(), scene.viewport.bottom() - 64, scene.viewport.width(), 52);   // of legends of the serving plan
    scene.view.fit(index.bounds(), roomForHall(scene.viewport, index, !options.legend ? QRectF() : plan ? foot : legendPlace(index, scene.viewport, dress, options.layers, true)));
    std::vector<Trunk> trunks;
    if (showsNetworks(scene.layers, scene.view.scale, dress)) {
        trunks = cableTrunks(index, trunkWays(index, results), trunkGrid_m(trunkLevel(scene.view.scale)));
        scene.trunks = &trunks;
    }
    painter.save();
    painter.setClipRect(scene.viewport);
    paintHall(painter, scene);
    if (options.rulers) paintRulers(painter, scene);
    if (options.legend) paintLegend(painter, scene, paintServingLegends(painter, scene));
    if (options.title && index.hall()) {
        const Hall& hall = *index.hall();
        painter.setFont(uiFont(12, QFont::DemiBold));
        painter.setPen(theme.textStrong);
        painter.drawText(scene.viewport.adjusted(0, 0, -14, -12), Qt::AlignRight | Qt::AlignBottom,
                         toQt(hall.title.empty() ? hall.id : hall.title) + QStringLiteral(" · ") +
                             format::length(hall.width_m) + QStringLiteral(" × ") +
                             format::length(hall.depth_m));
    }
    painter.restore();
}

}  // namespace mw
