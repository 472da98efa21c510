// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_symbols.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace mw {

namespace {

/// All symbols are drawn in a field of 16 by 16.
using Draw = void (*)(QPainter&);

void rings(QPainter& p)
{
    p.drawEllipse(QPointF(8, 5.8), 4, 4);
    p.drawEllipse(QPointF(8, 10.2), 4, 4);
}

void rotor(QPainter& p)
{
    p.drawEllipse(QPointF(8, 8), 6.5, 6.5);
    for (int i = 0; i < 3; ++i) {
        QPainterPath blade(QPointF(8, 8));
        blade.cubicTo(5.5, 5.5, 6.5, 2.5, 8.5, 2.5);
        blade.cubicTo(10.5, 3.5, 9.5, 6, 8, 8);
        p.drawPath(blade);
        p.translate(8, 8);
        p.rotate(120);
        p.translate(-8, -8);
    }
}

void pump(QPainter& p)
{
    p.drawEllipse(QPointF(8, 8), 6.5, 6.5);
    p.drawPolyline(QPolygonF{{{4.6, 2.6}, {14.5, 8}, {4.6, 13.4}}});
}

/// AC to DC and back, over the battery's plates.
void ups(QPainter& p)
{
    p.drawRect(QRectF(1.5, 2.5, 13, 11));
    p.drawLine(QPointF(1.5, 13.5), QPointF(14.5, 2.5));
    QPainterPath wave(QPointF(3, 6));
    wave.cubicTo(4, 3.5, 5, 3.5, 5.5, 5.5);
    wave.cubicTo(6, 7.5, 7, 7, 7.5, 5);
    p.drawPath(wave);
    p.drawLine(QPointF(9, 10), QPointF(13, 10));
    p.drawLine(QPointF(9, 12), QPointF(13, 12));
}

void plates(QPainter& p)
{
    for (const double x : {3.0, 9.0}) {
        p.drawLine(QPointF(x, 3), QPointF(x, 13));
        p.drawLine(QPointF(x + 3, 5.5), QPointF(x + 3, 10.5));
    }
    p.drawLine(QPointF(0.5, 8), QPointF(3, 8));
    p.drawLine(QPointF(6, 8), QPointF(9, 8));
    p.drawLine(QPointF(12, 8), QPointF(15.5, 8));
}

/// A busbar with its switches.
void board(QPainter& p)
{
    p.drawLine(QPointF(1, 4), QPointF(15, 4));
    for (const double x : {3.5, 8.0, 12.5}) {
        p.drawLine(QPointF(x, 4), QPointF(x, 7));
        p.drawLine(QPointF(x - 1.8, 7.4), QPointF(x, 11));
        p.drawLine(QPointF(x, 11), QPointF(x, 14));
    }
}

/// The same with breakers that are drawn out.
void gear(QPainter& p)
{
    p.drawLine(QPointF(1, 3), QPointF(15, 3));
    for (const double x : {4.5, 11.5}) {
        p.drawLine(QPointF(x, 3), QPointF(x, 6));
        p.drawRect(QRectF(x - 2, 6, 4, 4.5));
        p.drawLine(QPointF(x, 10.5), QPointF(x, 14));
    }
}

/// Outlets, two by three.
void outlets(QPainter& p)
{
    p.drawRect(QRectF(2.5, 1.5, 11, 13));
    for (const double x : {6.0, 10.0})
        for (const double y : {4.8, 8.0, 11.2}) p.drawEllipse(QPointF(x, y), 0.8, 0.8);
}

/// One of two ways in leads out.
void transfer(QPainter& p)
{
    for (const double x : {3.5, 12.5}) p.drawLine(QPointF(x, 1.5), QPointF(x, 5.5));
    p.drawLine(QPointF(3.9, 6.2), QPointF(8, 11));
    p.drawLine(QPointF(8, 11), QPointF(8, 14.5));
    p.drawEllipse(QPointF(12.5, 6.3), 0.8, 0.8);
}

void generator(QPainter& p)
{
    p.drawEllipse(QPointF(8, 8), 6.5, 6.5);
    QPainterPath wave(QPointF(4, 8));
    wave.cubicTo(5.5, 3.5, 7, 4.5, 8, 8);
    wave.cubicTo(9, 11.5, 10.5, 12.5, 12, 8);
    p.drawPath(wave);
}

/// Two flows that cross and do not meet.
void exchanger(QPainter& p)
{
    p.drawRect(QRectF(2, 2, 12, 12));
    p.drawPolyline(QPolygonF{{{0.5, 8}, {5, 8}, {6.5, 5}, {9.5, 11}, {11, 8}, {15.5, 8}}});
}

/// The droplet of what cools by evaporation.
void tower(QPainter& p)
{
    p.drawPolygon(QPolygonF{{{3, 14.5}, {5.5, 6}, {10.5, 6}, {13, 14.5}}});
    QPainterPath drop(QPointF(8, 1));
    drop.cubicTo(10.5, 4, 9.5, 5, 8, 5);
    drop.cubicTo(6.5, 5, 5.5, 4, 8, 1);
    p.drawPath(drop);
}

struct Symbol {
    Kind kind;
    Draw draw;
};

constexpr std::array kSymbols{
    Symbol{Kind::Transformer, &rings},      Symbol{Kind::Ups, &ups},
    Symbol{Kind::Battery, &plates},         Symbol{Kind::Switchgear, &gear},
    Symbol{Kind::Switchboard, &board},      Symbol{Kind::Pdu, &outlets},
    Symbol{Kind::TransferSwitch, &transfer},   Symbol{Kind::Generator, &generator},
    Symbol{Kind::OnsiteGeneration, &generator}, Symbol{Kind::UtilityFeed, &generator},
    Symbol{Kind::Cdu, &pump},               Symbol{Kind::Pump, &pump},
    Symbol{Kind::FanWall, &rotor},          Symbol{Kind::Crah, &rotor},
    Symbol{Kind::InRowCooler, &rotor},      Symbol{Kind::DryCooler, &rotor},
    Symbol{Kind::Chiller, &exchanger},      Symbol{Kind::HeatExchanger, &exchanger},
    Symbol{Kind::CoolingTower, &tower},     Symbol{Kind::FluidCooler, &tower},
};

Draw drawOf(Kind kind)
{
    for (const Symbol& symbol : kSymbols)
        if (symbol.kind == kind) return symbol.draw;
    return nullptr;
}

void begin(QPainter& painter, const QRectF& square, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.translate(square.topLeft());
    painter.scale(square.width() / 16, square.height() / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

}  // namespace

bool hasSymbol(Kind kind)
{
    return drawOf(kind) != nullptr;
}

void paintSymbol(QPainter& painter, Kind kind, const QRectF& square, const QColor& colour)
{
    const Draw draw = drawOf(kind);
    if (!draw) return;
    begin(painter, square, colour);
    draw(painter);
    painter.restore();
}

void paintLadder(QPainter& painter, const QRectF& rect, double rung_px, const QColor& colour)
{
    constexpr double least_px = 4;   // closer rungs would be a grey
    constexpr int veil = 36;         // of 255
    QColor ground = colour;
    ground.setAlpha(veil);
    painter.fillRect(rect, ground);
    const bool alongX = rect.width() >= rect.height();
    const double length = alongX ? rect.width() : rect.height(), across = alongX ? rect.height() : rect.width();
    const auto bar = [&](double from, double side, double long_px, double wide_px) {
        painter.fillRect(alongX ? QRectF(rect.left() + from, rect.top() + side, long_px, wide_px) : QRectF(rect.left() + side, rect.top() + from, wide_px, long_px), colour);
    };
    bar(0, 0, length, 1);
    bar(0, across - 1, length, 1);
    for (double at = rung_px; rung_px >= least_px && at < length; at += rung_px) bar(std::round(at), 0, 1, across);
}

void paintPipeRun(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    constexpr double walledFrom_px = 4, flange_px = 28;
    const bool alongX = rect.width() >= rect.height();
    if ((alongX ? rect.height() : rect.width()) < walledFrom_px) return painter.fillRect(rect, colour);
    QColor inside = colour;
    inside.setAlpha(110);
    painter.fillRect(rect, inside);
    const QRectF first = alongX ? QRectF(rect.left(), rect.top(), rect.width(), 1) : QRectF(rect.left(), rect.top(), 1, rect.height());
    painter.fillRect(first, colour);
    painter.fillRect(first.translated(alongX ? 0 : rect.width() - 1, alongX ? rect.height() - 1 : 0), colour);
    const double length = alongX ? rect.width() : rect.height();
    for (double at = flange_px; at < length; at += flange_px)
        painter.fillRect(alongX ? QRectF(rect.left() + at, rect.top(), 2, rect.height()) : QRectF(rect.left(), rect.top() + at, rect.width(), 2), colour);
}

void paintPadlock(QPainter& painter, const QRectF& square, const QColor& colour)
{
    begin(painter, square, colour);
    painter.drawArc(QRectF(4.5, 1.5, 7, 9), 0, 180 * 16);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(3, 7, 10, 7.5), 1.5, 1.5);
    painter.restore();
}

}  // namespace mw
