// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/port_marks.h"

#include "model/edit/connect.h"
#include "views/canvas/marks/port_colour.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kMarkPitch_px = 16, kLeastPitch_px = 9, kLeastDepth_px = 22, kMarkReach_px = 3;

/// The edge that the front looks away from: where cables and hoses come in.
QLineF rearEdge(const QRectF& rect, Facing facing)
{
    switch (facing) {
    case Facing::South:
        return {rect.topLeft(), rect.topRight()};
    case Facing::East:
        return {rect.topLeft(), rect.bottomLeft()};
    case Facing::West:
        return {rect.topRight(), rect.bottomRight()};
    case Facing::North:
        break;
    }
    return {rect.bottomLeft(), rect.bottomRight()};
}

}  // namespace

std::vector<PortMark> portMarksOf(const PlanScene& scene, ItemIndex item)
{
    const PlanItem& shown = scene.index.items()[item];
    const auto& ports = scene.index.facility()->part(shown.instance).ports;
    const QRectF room = scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0);
    const QLineF edge = rearEdge(scene.view.toPixel(shown.rect) & room.adjusted(8, 8, -8, -8), shown.facing);
    const QRectF whole = scene.view.toPixel(shown.rect);
    const double length = std::max(std::abs(edge.dx()), std::abs(edge.dy()));
    const double pitch = ports.empty() ? 0 : std::min(kMarkPitch_px, length / static_cast<double>(ports.size()));
    if (pitch < kLeastPitch_px || std::min(whole.width(), whole.height()) < kLeastDepth_px) return {};
    const QPointF step = QPointF(edge.dx(), edge.dy()) / length * pitch;
    std::vector<PortMark> marks;
    for (std::uint16_t g = 0; g < ports.size(); ++g)
        marks.push_back({item, g, edge.center() + step * (g - (static_cast<double>(ports.size()) - 1) / 2), std::min(5.0, pitch * 0.4)});
    return marks;
}

std::optional<PortMark> portMarkAt(const PlanScene& scene, QPointF pixel)
{
    if (scene.view.scale < kPortScale) return std::nullopt;
    const QPointF reach(12, 12);
    std::optional<PortMark> nearest;
    double least = 0;
    for (const auto item : scene.index.touching(scene.view.toMetre(QRectF(pixel - reach, pixel + reach))))
        for (const PortMark& mark : portMarksOf(scene, item)) {
            const double away = std::hypot(mark.at.x() - pixel.x(), mark.at.y() - pixel.y());
            if (away > mark.radius + kMarkReach_px || (nearest && away >= least)) continue;
            nearest = mark, least = away;
        }
    return nearest;
}

void paintPortMark(QPainter& painter, const PlanScene& scene, const PortMark& mark, MarkLook look)
{
    const Facility& facility = *scene.index.facility();
    const InstanceIndex instance = scene.index.items()[mark.item].instance;
    const Theme& theme = scene.theme;
    QColor colour = portColour(facility.part(instance).ports[mark.group], theme);
    if (look == MarkLook::Faded) colour = faded(colour, theme, 0.35);
    const bool open = edit::freePortCount(facility, instance, mark.group) > 0;
    const double radius = look == MarkLook::Pointed ? mark.radius + 2 : mark.radius;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.floor);   // clear of what it lies over
    painter.drawEllipse(mark.at, radius + 2, radius + 2);
    painter.setPen(QPen(look == MarkLook::Pointed ? theme.selection : colour, 2));
    painter.setBrush(open ? colour : theme.floor);
    painter.drawEllipse(mark.at, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::vector<CardLine> aboutPorts(const Facility& facility, InstanceIndex instance, std::uint16_t group)
{
    constexpr int kMostLinks = 3;
    const PortGroup& port = facility.part(instance).ports[group];
    QString name = toQt(facility.instances[instance].path + ' ' + port.id);
    if (port.count > 1) name += QStringLiteral(" ×%1").arg(port.count);
    QStringList about{localText(toText(port.kind))};
    if (!port.fabric.empty()) about << toQt(port.fabric);
    if (!port.connector.empty()) about << toQt(port.connector);
    if (port.speed_gbps > 0) about << QStringLiteral("%1 Gbit/s").arg(port.speed_gbps);
    if (port.rating_kw > 0) about << QStringLiteral("%1 kW").arg(port.rating_kw);
    if (port.voltage_v > 0) about << QStringLiteral("%1 V").arg(port.voltage_v);
    std::vector<CardLine> lines{{name}, {about.join(QStringLiteral(" · "))}};
    const int open = edit::freePortCount(facility, instance, group);
    lines.push_back({open == port.count ? QCoreApplication::translate("mw::ChassisFace", "Free")
                                        : QCoreApplication::translate("mw::ChassisFace", "%1 linked, %2 free").arg(port.count - open).arg(open),
                     open > 0 ? CardLine::Tone::Good : CardLine::Tone::Plain});
    int told = 0, links = 0;
    for (const auto l : facility.linksOf(instance)) {
        const FacilityLink& link = facility.links[l];
        const bool from = link.from == instance && link.fromPort == group, to = link.to == instance && link.toPort == group;
        if (!from && !to) continue;
        ++links;
        if (told++ < kMostLinks) lines.push_back({QStringLiteral("→ ") + toQt(facility.instances[from ? link.to : link.from].path)});
    }
    if (links == kMostLinks + 1) lines.push_back({QCoreApplication::translate("mw::ChassisFace", "and 1 link more")});
    if (links > kMostLinks + 1) lines.push_back({QCoreApplication::translate("mw::ChassisFace", "and %1 links more").arg(links - kMostLinks)});
    return lines;
}

}  // namespace mw
