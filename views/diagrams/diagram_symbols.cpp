// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_symbols.h"

#include <QPainter>
#include <QPainterPath>

namespace mw {

namespace {

// Each is drawn in a field of 24 by 24 with a line 1.6 wide.

void stroke(QPainter& p, double x1, double y1, double x2, double y2) { p.drawLine(QPointF(x1, y1), QPointF(x2, y2)); }

void filledShape(QPainter& p, const QPolygonF& shape)
{
    p.save();
    p.setBrush(p.pen().color());
    p.drawPolygon(shape);
    p.restore();
}

void sine(QPainter& p, double x, double y, double width)
{
    QPainterPath path(QPointF(x, y));
    path.cubicTo(x + width * 0.3, y - width * 0.55, x + width * 0.38, y - width * 0.2, x + width / 2, y);
    path.cubicTo(x + width * 0.62, y + width * 0.2, x + width * 0.7, y + width * 0.55, x + width, y);
    p.drawPath(path);
}

/// The hatched square of a network that feeds in.
void drawUtility(QPainter& p)
{
    p.drawRect(QRectF(4, 4, 16, 16));
    p.setPen(QPen(p.pen().color(), 1.1));
    for (const double at : {4.0, 12.0, 20.0}) {
        stroke(p, 4, at, at, 4);
        stroke(p, at, 20, 20, at);
        stroke(p, 24 - at, 4, 20, at);
        stroke(p, 4, 24 - at, at, 20);
    }
}

void drawGenerator(QPainter& p)
{
    p.drawEllipse(QPointF(12, 12), 9.5, 9.5);
    p.setFont(uiFont(12, QFont::DemiBold));
    p.drawText(QRectF(2, 2, 20, 15), Qt::AlignCenter, QStringLiteral("G"));
    sine(p, 9, 17.5, 6);
}

void drawBreaker(QPainter& p)
{
    stroke(p, 12, 1, 12, 7);
    stroke(p, 9.5, 4.5, 14.5, 9.5);
    stroke(p, 9.5, 9.5, 14.5, 4.5);
    stroke(p, 12, 17, 6.5, 8.5);
    stroke(p, 12, 17, 12, 23);
}

/// A busbar with its breakers.
void drawSwitchgear(QPainter& p)
{
    p.save();
    p.setPen(QPen(p.pen().color(), 3, Qt::SolidLine, Qt::FlatCap));
    stroke(p, 2, 5, 22, 5);
    p.restore();
    for (const double x : {6.0, 12.0, 18.0}) {
        stroke(p, x, 5, x, 10);
        p.drawRect(QRectF(x - 2, 10, 4, 4));
        stroke(p, x, 14, x, 21);
    }
}

void drawTransformer(QPainter& p)
{
    p.drawEllipse(QPointF(12, 8.5), 5.5, 5.5);
    p.drawEllipse(QPointF(12, 15.5), 5.5, 5.5);
    stroke(p, 12, 0.5, 12, 3);
    stroke(p, 12, 21, 12, 23.5);
}

void drawUps(QPainter& p)
{
    p.drawRect(QRectF(3, 3, 18, 18));
    stroke(p, 3, 21, 21, 3);
    sine(p, 5, 8.5, 7);
    stroke(p, 13, 15.5, 19, 15.5);
    stroke(p, 13, 18, 19, 18);
}

void drawTransferSwitch(QPainter& p)
{
    for (const double x : {6.0, 18.0}) {
        stroke(p, x, 1.5, x, 6.5);
        p.drawEllipse(QPointF(x, 8), 1.5, 1.5);
    }
    stroke(p, 12, 17, 7, 9.3);
    p.drawEllipse(QPointF(12, 18), 1.3, 1.3);
    stroke(p, 12, 19.3, 12, 23);
}

void drawPdu(QPainter& p)
{
    p.drawRect(QRectF(3, 3, 18, 18));
    stroke(p, 12, 3, 12, 9);
    stroke(p, 6.5, 9, 17.5, 9);
    for (const double x : {7.0, 12.0, 17.0}) stroke(p, x, 9, x, 16);
}

void drawBusway(QPainter& p)
{
    p.drawRect(QRectF(1.5, 8, 21, 4));
    for (const double x : {6.0, 12.0, 18.0}) {
        stroke(p, x, 12, x, 16);
        p.drawRect(QRectF(x - 1.6, 16, 3.2, 3.2));
    }
}

void drawRack(QPainter& p)
{
    p.drawRect(QRectF(6, 2, 12, 20));
    for (const double y : {6.0, 10.0, 14.0, 18.0}) stroke(p, 8.5, y, 15.5, y);
}

void drawLoad(QPainter& p)
{
    stroke(p, 12, 2, 12, 13);
    filledShape(p, QPolygonF{{{6.5, 12.5}, {17.5, 12.5}, {12, 21.5}}});
}

void drawBattery(QPainter& p)
{
    stroke(p, 1.5, 12, 6, 12);
    stroke(p, 6, 5, 6, 19);
    stroke(p, 10, 8.5, 10, 15.5);
    stroke(p, 10, 12, 14, 12);
    stroke(p, 14, 5, 14, 19);
    stroke(p, 18, 8.5, 18, 15.5);
    stroke(p, 18, 12, 22.5, 12);
}

void drawPump(QPainter& p)
{
    p.drawEllipse(QPointF(12, 12), 9.5, 9.5);
    p.drawPolyline(QPolygonF{{{6.5, 4.5}, {21, 12}, {6.5, 19.5}}});
}

void drawExchanger(QPainter& p)
{
    p.drawEllipse(QPointF(12, 12), 9, 9);
    p.drawPolyline(QPolygonF{{{0.5, 12}, {6.5, 12}, {10, 6.5}, {14, 17.5}, {17.5, 12}, {23.5, 12}}});
}

/// A crystal of ice.
void drawChiller(QPainter& p)
{
    p.drawRect(QRectF(2.5, 2.5, 19, 19));
    p.save();
    p.translate(12, 12);
    for (int i = 0; i < 3; ++i) {
        stroke(p, 0, -7, 0, 7);
        p.drawPolyline(QPolygonF{{{-2, -6}, {0, -4}, {2, -6}}});
        p.drawPolyline(QPolygonF{{{-2, 6}, {0, 4}, {2, 6}}});
        p.rotate(60);
    }
    p.restore();
}

void fanBlades(QPainter& p, QPointF middle, double length)
{
    p.drawEllipse(middle + QPointF(-length / 2, 0), length / 2, length / 4);
    p.drawEllipse(middle + QPointF(length / 2, 0), length / 2, length / 4);
}

/// A coil below a fan.
void drawDryCooler(QPainter& p)
{
    fanBlades(p, {12, 4.5}, 8);
    p.drawRect(QRectF(2.5, 9, 19, 12.5));
    p.drawPolyline(QPolygonF{{{2.5, 15}, {6, 15}, {8, 11.5}, {11, 18.5}, {13.5, 11.5}, {16, 18.5}, {18, 15}, {21.5, 15}}});
}

void droplet(QPainter& p, double x, double y)
{
    QPainterPath path(QPointF(x, y));
    path.cubicTo(x + 2.6, y + 3.4, x + 1.6, y + 5, x, y + 5);
    path.cubicTo(x - 1.6, y + 5, x - 2.6, y + 3.4, x, y);
    p.drawPath(path);
}

void drawTower(QPainter& p)
{
    QPainterPath shell(QPointF(3, 22));
    shell.cubicTo(8.5, 15, 8.5, 9, 7, 3);
    shell.lineTo(17, 3);
    shell.cubicTo(15.5, 9, 15.5, 15, 21, 22);
    shell.closeSubpath();
    p.drawPath(shell);
    droplet(p, 12, 6.5);
    droplet(p, 9.5, 14);
    droplet(p, 14.5, 14);
}

void drawFanWall(QPainter& p)
{
    p.drawRect(QRectF(2.5, 2.5, 19, 19));
    stroke(p, 12, 2.5, 12, 21.5);
    stroke(p, 2.5, 12, 21.5, 12);
    for (const double x : {7.25, 16.75})
        for (const double y : {7.25, 16.75}) p.drawEllipse(QPointF(x, y), 2.8, 2.8);
}

void drawValve(QPainter& p)
{
    p.drawPolygon(QPolygonF{{{3, 6.5}, {21, 17.5}, {21, 6.5}, {3, 17.5}}});
}

void drawTank(QPainter& p)
{
    p.drawRoundedRect(QRectF(5, 2, 14, 20), 5, 5);
    sine(p, 5, 9.5, 7);
    sine(p, 12, 9.5, 7);
}

/// Two ways, there and back.
void drawSwitch(QPainter& p)
{
    p.drawRoundedRect(QRectF(2, 5, 20, 14), 2, 2);
    stroke(p, 6, 9.5, 17.5, 9.5);
    p.drawPolyline(QPolygonF{{{15, 7}, {17.5, 9.5}, {15, 12}}});
    stroke(p, 18, 14.5, 6.5, 14.5);
    p.drawPolyline(QPolygonF{{{9, 12}, {6.5, 14.5}, {9, 17}}});
}

void drawHost(QPainter& p)
{
    for (const double y : {3.5, 12.5}) {
        p.drawRoundedRect(QRectF(3, y, 18, 8), 1.5, 1.5);
        stroke(p, 6.5, y + 4, 7.5, y + 4);
        stroke(p, 12, y + 4, 17.5, y + 4);
    }
}

void drawDpu(QPainter& p)
{
    p.drawRoundedRect(QRectF(6, 6, 12, 12), 1.5, 1.5);
    for (const double at : {9.0, 15.0}) {
        stroke(p, at, 2.5, at, 6);
        stroke(p, at, 18, at, 21.5);
        stroke(p, 2.5, at, 6, at);
        stroke(p, 18, at, 21.5, at);
    }
}

void drawStorage(QPainter& p)
{
    p.drawEllipse(QRectF(4, 2.5, 16, 6));
    stroke(p, 4, 5.5, 4, 18.5);
    stroke(p, 20, 5.5, 20, 18.5);
    p.drawArc(QRectF(4, 9, 16, 6), 180 * 16, 180 * 16);
    p.drawArc(QRectF(4, 15.5, 16, 6), 180 * 16, 180 * 16);
}

void drawGeneric(QPainter& p)
{
    p.drawRoundedRect(QRectF(4, 4, 16, 16), 3, 3);
    p.drawEllipse(QPointF(12, 12), 2, 2);
}

struct DiagramSymbolDef {
    DiagramFamily family{};
    Theme::Fill Theme::*fill{};
    void (*draw)(QPainter&){};
};

const DiagramSymbolDef& definitionOf(DiagramSymbol symbol)
{
    using enum DiagramFamily;
    static constexpr DiagramSymbolDef list[]{
        {Power, &Theme::powerDeep, &drawUtility},     {Power, &Theme::powerDeep, &drawGenerator},  {Power, &Theme::powerDeep, &drawBreaker},
        {Power, &Theme::powerDeep, &drawSwitchgear},  {Power, &Theme::powerDeep, &drawTransformer}, {Power, &Theme::power, &drawUps},
        {Power, &Theme::powerDeep, &drawTransferSwitch}, {Power, &Theme::power, &drawPdu},         {Power, &Theme::power, &drawBusway},
        {Other, &Theme::compute, &drawRack},          {Other, &Theme::frame, &drawLoad},           {Power, &Theme::power, &drawBattery},
        {Cooling, &Theme::cooling, &drawPump},        {Cooling, &Theme::cooling, &drawExchanger},  {Cooling, &Theme::cooling, &drawChiller},
        {Cooling, &Theme::coolingAir, &drawDryCooler}, {Cooling, &Theme::coolingAir, &drawTower},  {Cooling, &Theme::coolingAir, &drawFanWall},
        {Cooling, &Theme::cooling, &drawValve},       {Cooling, &Theme::cooling, &drawTank},       {Network, &Theme::network, &drawSwitch},
        {Other, &Theme::compute, &drawHost},          {Network, &Theme::network, &drawDpu},        {Other, &Theme::storage, &drawStorage},
        {Other, &Theme::other, &drawGeneric},
    };
    static_assert(std::size(list) == static_cast<std::size_t>(DiagramSymbol::Generic) + 1);
    return list[std::min(static_cast<std::size_t>(symbol), std::size(list) - 1)];
}

}  // namespace

DiagramFamily familyOf(DiagramSymbol symbol) { return definitionOf(symbol).family; }

const Theme::Fill& symbolFill(const Theme& theme, DiagramSymbol symbol) { return theme.*definitionOf(symbol).fill; }

bool isBar(DiagramSymbol symbol) { return symbol == DiagramSymbol::Switchgear || symbol == DiagramSymbol::Busway; }

void paintDiagramSymbol(QPainter& painter, DiagramSymbol symbol, const QRectF& square, const QColor& colour)
{
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(square.width() / 24, square.height() / 24);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    definitionOf(symbol).draw(painter);
    painter.restore();
}

}  // namespace mw
