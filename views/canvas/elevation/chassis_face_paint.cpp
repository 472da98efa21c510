// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the faces of a chassis look, and what they tell.
#include "views/canvas/elevation/chassis_face.h"
#include "views/canvas/marks/port_colour.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

constexpr double kNumberFrom_px = 11, kCrossFrom_px = 6;

/// The darker or lighter ink, whichever can be read.
const QColor& inkOn(const QColor& ground, const Theme& theme)
{
    const QColor &a = theme.textStrong, &b = theme.floor;
    return contrast(ground, a) >= contrast(ground, b) ? a : b;
}

/// The ports of one side: "port-1 to 64, management".
QString groupsOn(const ChassisFace& face, bool rear)
{
    QStringList names;
    for (const FaceBay& bay : face.plate.bays) {
        const PortGroup* port = bay.rear == rear ? face.part->port(bay.holds) : nullptr;
        const int last = port ? std::min(port->count, bay.first - 1 + bay.rows * bay.columns * bay.each) : 0;
        if (port) names << (last > bay.first ? QStringLiteral("%1-%2–%3").arg(toQt(port->id)).arg(bay.first).arg(last) : toQt(port->id));
    }
    return names.join(QStringLiteral(", "));
}

void paintTitle(QPainter& painter, const ChassisFace& face, bool rear, const Theme& theme)
{
    const QRectF& plate = rear ? face.rear : face.front;
    const QRectF line(plate.left(), plate.top() - kFaceTitle_px, plate.width(), kFaceTitle_px - 2);
    const QString side = rear ? QCoreApplication::translate("mw::ChassisFace", "Rear") : QCoreApplication::translate("mw::ChassisFace", "Front");
    const QFont bold = uiFont(11, QFont::DemiBold), plain = uiFont(10);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, side);
    const double taken = QFontMetricsF(bold).horizontalAdvance(side) + 10;
    painter.setFont(plain);
    painter.setPen(theme.textMuted);
    const QRectF rest = line.adjusted(taken, 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(plain).elidedText(groupsOn(face, rear), Qt::ElideRight, rest.width()));
}

/// Fans as rings, the rest as plain plates.
void paintFitting(QPainter& painter, const FaceOpening& opening, const Theme& theme)
{
    painter.setPen(QPen(theme.lineStrong, 1));
    painter.setBrush(theme.raised);
    painter.drawRect(opening.rect.adjusted(0.5, 0.5, -0.5, -0.5));
    if (opening.holds != "fan") return;
    const double across = std::min(opening.rect.width(), opening.rect.height()) * 0.7;
    if (across < 8) return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const double share : {1.0, 0.35}) painter.drawEllipse(opening.rect.center(), across / 2 * share, across / 2 * share);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// As makers print it beside a port.
QString printed(const std::string& id) { return id == "management" ? QStringLiteral("mgmt") : toQt(id); }

/// The name of a port that is too small for it, beneath it or a row lower, where nothing else of the face is and no other name.
void paintUnder(QPainter& painter, const ChassisFace& face, const FacePort& port, const QString& text, const QFont& font, const Theme& theme, std::vector<QRectF>& names)
{
    constexpr double kApart_px = 3;
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 2, metrics.height());
    for (const double down : {0.0, size.height() - 2}) {
        const QRectF place(QPointF(port.rect.center().x() - size.width() / 2, port.rect.bottom() + 1 + down), size);
        const auto meets = [&](const auto& one) { return one.rect.intersects(place); };
        if (!face.front.contains(place) && !face.rear.contains(place)) return;
        if (std::ranges::any_of(face.ports, meets) || std::ranges::any_of(face.openings, meets)) continue;
        if (std::ranges::any_of(names, [&](const QRectF& name) { return name.adjusted(-kApart_px, 2, kApart_px, -2).intersects(place); })) continue;
        painter.setFont(font);
        painter.setPen(theme.textMuted);
        painter.drawText(place, Qt::AlignCenter, text);
        return names.push_back(place);
    }
}

/// Linked: filled. Free: open. Wrong: filled in the colour of errors and crossed. Not known: an open, faint edge.
void paintPort(QPainter& painter, const ChassisFace& face, const FacePort& port, const Theme& theme, std::vector<QRectF>& names)
{
    const PortGroup& group = face.part->ports[port.group];
    const bool filled = port.use == PortUse::Linked || port.use == PortUse::Wrong;
    const QColor colour = port.use == PortUse::Wrong ? theme.error : portColour(group, theme);
    const QColor ground = filled ? colour : theme.floor;
    const QRectF edge = port.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(port.use == PortUse::Unknown ? theme.lineStrong : colour, 1));
    painter.setBrush(ground);
    painter.drawRect(edge);
    if (port.use == PortUse::Wrong && edge.width() >= kCrossFrom_px) {
        painter.setPen(QPen(inkOn(ground, theme), 1.5));
        painter.drawLine(edge.topLeft() + QPointF(2, 2), edge.bottomRight() - QPointF(2, 2));
        painter.drawLine(edge.topRight() + QPointF(-2, 2), edge.bottomLeft() + QPointF(2, -2));
        return;
    }
    if (port.rect.height() < kNumberFrom_px) return;
    const QString text = group.count > 1 ? QString::number(port.number + 1) : printed(group.id);   // the title has the stem
    QFont font = uiFont(9, QFont::DemiBold);
    if (QFontMetricsF(font).horizontalAdvance(text) > port.rect.width() - 2) font = uiFont(8, QFont::DemiBold);
    if (QFontMetricsF(font).horizontalAdvance(text) > port.rect.width() - 2) return group.count > 1 ? void() : paintUnder(painter, face, port, text, font, theme, names);
    painter.setFont(font);
    painter.setPen(filled ? inkOn(ground, theme) : theme.text);
    painter.drawText(port.rect, Qt::AlignCenter, text);
}

}  // namespace

QString nameOf(const ChassisFace& face, const FacePort& port)
{
    const PortGroup& group = face.part->ports[port.group];
    return group.count > 1 ? QStringLiteral("%1-%2").arg(toQt(group.id)).arg(port.number + 1) : toQt(group.id);
}

void paintPlates(QPainter& painter, const ChassisFace& face, const Theme& theme)
{
    for (const bool rear : {false, true}) {
        if ((rear ? face.rear : face.front).isEmpty()) continue;
        paintTitle(painter, face, rear, theme);
        painter.setPen(QPen(theme.wall, 1));
        painter.setBrush(theme.panel);
        painter.drawRect((rear ? face.rear : face.front).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    for (const auto& opening : face.openings)
        if (opening.place.empty()) paintFitting(painter, opening, theme);
}

void paintPorts(QPainter& painter, const ChassisFace& face, const Facility& facility, const Theme& theme,
                const std::vector<std::string>& selectedLinks, std::optional<std::size_t> chosen)
{
    std::vector<QRectF> names;   // beneath ports
    for (std::size_t i = 0; i < face.ports.size(); ++i) {
        const FacePort& port = face.ports[i];
        paintPort(painter, face, port, theme, names);
        const std::string id = port.link != kNoLink && port.link < facility.links.size() ? facility.links[port.link].link->id : std::string();
        const bool selected = !id.empty() && std::find(selectedLinks.begin(), selectedLinks.end(), id) != selectedLinks.end();
        if (!selected && chosen != i) continue;
        painter.setPen(QPen(theme.selection, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(port.rect);
    }
}

QString textOf(const ChassisFace& face, const FacePort& port, const Facility& facility, const Results* results)
{
    const PortGroup& group = face.part->ports[port.group];
    QStringList about{nameOf(face, port)};
    if (!group.connector.empty()) about << toQt(group.connector);
    if (group.speed_gbps > 0) about << QStringLiteral("%1 Gbit/s").arg(group.speed_gbps);
    if (group.rating_kw > 0) about << QStringLiteral("%1 kW").arg(group.rating_kw);
    if (group.voltage_v > 0) about << QStringLiteral("%1 V").arg(group.voltage_v);
    about << localText(toText(group.kind));
    if (!group.fabric.empty()) about << toQt(group.fabric);
    QStringList lines{about.join(QStringLiteral(" · "))};
    if (port.link != kNoLink) {
        const FacilityLink& link = facility.links[port.link];
        lines << QStringLiteral("→ ") + toQt(facility.linkText(link));
        const bool same = results != nullptr && results->facility.get() == &facility;
        if (const auto* flow = same && results->power ? results->power->link(port.link) : nullptr)
            lines << format::text(flow->kw, Format::Power_kw) + (flow->loading ? QStringLiteral(", ") + format::text(*flow->loading, Format::Share) : QString());
        if (const auto* traffic = same && results->traffic ? results->traffic->link(port.link) : nullptr)
            lines << QCoreApplication::translate("mw::ChassisFace", "Traffic: %1 of its capacity").arg(format::text(traffic->load, Format::Share));
    } else {
        lines << (port.use == PortUse::Free ? QCoreApplication::translate("mw::ChassisFace", "Free") : QCoreApplication::translate("mw::ChassisFace", "Linked at the rack as a whole"));
    }
    if (!port.wrong.isEmpty()) lines << QCoreApplication::translate("mw::ChassisFace", "Wrong: %1").arg(port.wrong);
    if (!face.plate.published) lines << QCoreApplication::translate("mw::ChassisFace", "Positions not published: ports stand in rows by their kind.");
    return lines.join(u'\n');
}

QStringList legendOf(const ChassisFace& face, const Catalog* catalog)
{
    QStringList words;
    const int linked = face.count(PortUse::Linked), open = face.count(PortUse::Free), wrong = face.count(PortUse::Wrong);
    if (linked + open + wrong > 0) words << QCoreApplication::translate("mw::ChassisFace", "%1 of %2 ports linked").arg(linked + wrong).arg(linked + open + wrong);
    if (wrong > 0) words << QCoreApplication::translate("mw::ChassisFace", "%1 wrong").arg(wrong);
    const Source* source = catalog && !face.plate.source.empty() ? catalog->source(face.plate.source) : nullptr;
    words << (!face.plate.published ? QCoreApplication::translate("mw::ChassisFace", "positions not published")
                                    : QCoreApplication::translate("mw::ChassisFace", "positions: %1, %2").arg(source ? toQt(source->title) : toQt(face.plate.source), localText(toText(face.plate.confidence))));
    return words;
}

}  // namespace mw
