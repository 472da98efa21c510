// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_lines.h"

#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_symbols.h"
#include "views/diagrams/nth.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr int kArcText_px = 10;
constexpr double kThin_px = 1.4, kThick_px = 5, kLitMore_px = 1.2, kFlowArrow_px = 7, kLongestText_px = 110;
constexpr double kStroke_px = 7, kGap_px = 3;   ///< of side B

DiagramFamily flowOf(const Diagram& diagram, const DiagramArc& arc)
{
    const auto from = familyOf(nth(diagram.boxes, arc.from).symbol);
    return from != DiagramFamily::Other ? from : familyOf(nth(diagram.boxes, arc.to).symbol);
}

/// Side B has gaps on the screen at any scale, since its colour alone is not enough (WCAG 1.4.1); what is dead or waits has as many gaps as strokes.
QPen linePen(const QColor& colour, double width, DiagramTone tone, int side, double scale)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin);
    const bool waits = tone == DiagramTone::Dead || tone == DiagramTone::Standby;
    if (!waits && side != kDiagramSideB) return pen;
    pen.setCapStyle(Qt::FlatCap);
    const double far = std::max(1.0, 1 / scale);
    if (waits) pen.setDashPattern({5 / width, 4 / width});
    else pen.setDashPattern({kStroke_px * far / width, kGap_px * far / width});
    return pen;
}

bool isSeen(const QLineF& line, const QRectF& visible)
{
    return QRectF(line.p1(), line.p2()).normalized().adjusted(-kThick_px, -kThick_px, kThick_px, kThick_px).intersects(visible);
}

/// Where power flows against the ranks, and where coolant flows; links of a network go both ways.
bool wantsArrow(const Diagram& diagram, const DiagramArc& arc, const QPolygonF& line, bool topDown)
{
    const QPointF way = line.last() - line.first();
    const auto flow = flowOf(diagram, arc);
    return flow == DiagramFamily::Cooling || (flow != DiagramFamily::Network && (topDown ? way.y() : way.x()) <= 0);
}

/// In the middle of the last piece.
void paintFlowArrow(QPainter& painter, const QPolygonF& line, double width, const QColor& colour)
{
    const QLineF last(line[line.size() - 2], line.last());
    const double length = kFlowArrow_px + width, half = kFlowArrow_px / 2.5 + width * 0.8;
    if (last.length() < length) return;
    const QPointF along = (last.p2() - last.p1()) / last.length(), across(-along.y() * half, along.x() * half), tip = last.center() + along * length / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{tip, tip - along * length + across, tip - along * length - across}});
}

/// The whole way of each lit arc, over the dimmed rest.
void paintLitWays(QPainter& painter, const Diagram& diagram, const DiagramLayout& layout, const LineState& state, const Theme& theme, double heaviest)
{
    for (std::size_t i = 0; i < diagram.arcs.size(); ++i) {
        const auto& way = layout.arcs[i].line;
        const auto& arc = diagram.arcs[i];
        if (!state.lit[i] || way.size() < 2 || !way.boundingRect().adjusted(-kThick_px, -kThick_px, kThick_px, kThick_px).intersects(state.visible)) continue;
        painter.setPen(linePen(lineColour(diagram, arc, arc.tone, theme), lineWidth(arc.weight, heaviest) + kLitMore_px, arc.tone, arc.side, state.scale));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(way);
    }
}

struct LineText {
    std::size_t arc{};
    QString text{};
    QRectF place{};
};

/// Beside the piece that belongs to one arc only, at its box; empty where there is no room up to the next line.
QRectF textPlace(const ArcWay& way, double width, bool folded, bool topDown)
{
    constexpr double kAway_px = 5, kHeight_px = 14, kOverStack_px = 6;
    const double needed = (topDown ? width : kHeight_px) + 2 * kAway_px;
    const bool after = way.roomAfter >= std::min(needed, way.roomBefore);
    if ((after ? way.roomAfter : way.roomBefore) < needed) return {};
    const double away = (topDown ? way.stub.dy() : way.stub.dx()) >= 0 ? -1 : 1;   // from the box
    const QPointF at = way.stub.p2() - QPointF(0, topDown && away < 0 && folded ? kOverStack_px : 0);   // over what lies behind a folded box
    if (topDown) return {after ? at.x() + kAway_px : at.x() - kAway_px - width, at.y() + away * (kHeight_px / 2 + 3) - kHeight_px / 2, width, kHeight_px};
    return {away < 0 ? at.x() - kAway_px - width : at.x() + kAway_px, after ? at.y() + 2 : at.y() - kHeight_px - 2, width, kHeight_px};
}

QColor sideColour(int side, const QColor& none, const QColor& a, const QColor& b)
{
    return side == kDiagramSideA ? a : side == kDiagramSideB ? b : none;
}

}  // namespace

QColor lineColour(const Diagram& diagram, const DiagramArc& arc, DiagramTone tone, const Theme& theme)
{
    if (tone == DiagramTone::Error) return theme.error;
    if (tone == DiagramTone::Dead) return theme.control;
    switch (flowOf(diagram, arc)) {
    case DiagramFamily::Power: return sideColour(arc.side, theme.powerDeep.edge, theme.linkPower, theme.linkPowerB);
    case DiagramFamily::Cooling: return sideColour(arc.side, theme.linkCoolant, theme.linkCoolant, theme.coolingAir.edge);
    case DiagramFamily::Network: return sideColour(arc.side, theme.linkNetwork, theme.linkNetwork, theme.linkScaleUp);
    case DiagramFamily::Other: break;
    }
    return theme.control;
}

double heaviestPiece(const DiagramLayout& layout)
{
    double heaviest = 0;
    for (const auto& piece : layout.pieces) heaviest = std::max(heaviest, piece.weight);
    return heaviest;
}

double lineWidth(double weight, double heaviest)
{
    if (!(heaviest > 0) || !std::isfinite(weight)) return kThin_px;
    return kThin_px + (kThick_px - kThin_px) * std::sqrt(std::clamp(std::abs(weight) / heaviest, 0.0, 1.0));
}

QString arcText(const DiagramArc& arc)
{
    return arc.count > 1 && !arc.text.empty() ? QStringLiteral("%L1 × %2").arg(arc.count).arg(toQt(arc.text)) : toQt(arc.text);
}

double longestArcText(const Diagram& diagram, PlanFonts& fonts)
{
    const auto& metrics = fonts.get(kArcText_px, QFont::Normal).metrics;
    double longest = 0;
    for (const auto& arc : diagram.arcs) longest = std::max(longest, metrics.horizontalAdvance(arcText(arc)));
    return std::min(longest, kLongestText_px);
}

void paintLines(QPainter& painter, const Diagram& diagram, const DiagramLayout& layout, const LineState& state, const Theme& theme)
{
    const double heaviest = heaviestPiece(layout);
    const auto seen = [&](const QColor& colour) { return state.lit.empty() ? colour : dimmed(colour, theme.window); };
    for (const auto& piece : layout.pieces) {
        if (!isSeen(piece.line, state.visible)) continue;
        const double width = lineWidth(piece.weight, heaviest);
        if (piece.tone == DiagramTone::Warning || piece.tone == DiagramTone::Error) {   // a band: by its own colour alone a warning looks like side A
            painter.setPen(QPen(seen(piece.tone == DiagramTone::Error ? theme.errorLine : theme.warningLine), width + 5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(piece.line);
        }
        const DiagramArc& arc = nth(diagram.arcs, piece.arc);
        painter.setPen(linePen(seen(lineColour(diagram, arc, piece.tone, theme)), width, piece.tone, arc.side, state.scale));
        painter.drawLine(piece.line);
    }
    painter.setPen(Qt::NoPen);
    for (const auto& joint : layout.joints) {
        const double radius = lineWidth(joint.weight, heaviest) / 2 + 1.6;
        if (!state.visible.intersects(QRectF(joint.at.x() - radius, joint.at.y() - radius, 2 * radius, 2 * radius))) continue;
        painter.setBrush(seen(lineColour(diagram, nth(diagram.arcs, joint.arc), DiagramTone::Normal, theme)));
        painter.drawEllipse(joint.at, radius, radius);
    }
    if (!state.lit.empty()) paintLitWays(painter, diagram, layout, state, theme, heaviest);
    for (std::size_t i = 0; i < diagram.arcs.size(); ++i) {
        const auto& way = layout.arcs[i].line;
        if (way.size() < 2 || !wantsArrow(diagram, diagram.arcs[i], way, state.topDown)) continue;
        if (!isSeen(QLineF(way[way.size() - 2], way.last()), state.visible)) continue;
        const QColor colour = lineColour(diagram, diagram.arcs[i], diagram.arcs[i].tone, theme);
        paintFlowArrow(painter, way, lineWidth(diagram.arcs[i].weight, heaviest), state.lit.empty() || state.lit[i] ? colour : dimmed(colour, theme.window));
    }
}

void paintLineTexts(QPainter& painter, const Diagram& diagram, const DiagramLayout& layout, const LineState& state, const Theme& theme, PlanFonts& fonts)
{
    if (cardDetail(state.scale) != CardDetail::Figures) return;
    const PlanFonts::Entry& letters = fonts.get(kArcText_px, QFont::Normal);
    std::map<std::pair<int, bool>, std::vector<LineText>> sides;   // by box and whether lines arrive or leave there
    for (std::size_t i = 0; i < diagram.arcs.size(); ++i) {
        const auto& way = layout.arcs[i];
        const QString text = arcText(diagram.arcs[i]);
        if (text.isEmpty() || way.line.size() < 2) continue;
        const bool atEnd = QLineF(way.stub.p2(), way.line.last()).length() < QLineF(way.stub.p2(), way.line.first()).length();
        const int box = atEnd ? diagram.arcs[i].to : diagram.arcs[i].from;
        sides[{box, atEnd}].push_back({i, text, textPlace(way, letters.metrics.horizontalAdvance(text), nth(diagram.boxes, box).count > 1, state.topDown)});
    }
    std::vector<QRectF> taken;
    painter.setFont(letters.font);
    for (const auto& [side, texts] : sides) {
        const auto fits = [&](const LineText& one) {
            return !one.place.isEmpty() && std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(one.place); });
        };
        if (!std::all_of(texts.begin(), texts.end(), fits)) continue;   // all or none: the pointer tells them
        for (const auto& [arc, text, place] : texts) {
            taken.push_back(place);
            if (!place.intersects(state.visible)) continue;
            painter.setPen(state.lit.empty() || state.lit[arc] ? theme.text : dimmed(theme.text, theme.window));
            painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
        }
    }
}

void paintLegend(QPainter& painter, const Diagram& diagram, QPointF corner, const Theme& theme, PlanFonts& fonts)
{
    constexpr double kSample_px = 2 * kStroke_px + kGap_px, kEntry_px = 38;
    const auto arcOf = [&](int side) {
        return std::find_if(diagram.arcs.begin(), diagram.arcs.end(), [&](const DiagramArc& arc) { return arc.side == side && hasEnds(diagram, arc); });
    };
    const auto a = arcOf(kDiagramSideA), b = arcOf(kDiagramSideB);
    if (a == diagram.arcs.end() || b == diagram.arcs.end()) return;
    const QRectF chip(corner, kDiagramLegend_px);
    painter.setPen(QPen(theme.cardLine, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setFont(fonts.get(kArcText_px, QFont::DemiBold).font);
    double x = chip.left() + 8;
    for (const auto& arc : {a, b}) {
        painter.setPen(linePen(lineColour(diagram, *arc, DiagramTone::Normal, theme), 3, DiagramTone::Normal, arc->side, 1));
        painter.drawLine(QPointF(x, chip.center().y()), QPointF(x + kSample_px, chip.center().y()));
        painter.setPen(theme.text);
        const QRectF letter(x + kSample_px + 5, chip.top(), 12, chip.height());
        painter.drawText(letter, Qt::AlignLeft | Qt::AlignVCenter, arc == a ? QStringLiteral("A") : QStringLiteral("B"));
        x += kEntry_px;
    }
}

}  // namespace mw
