// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/plan_rack_inside.h"

#include "views/canvas/elevation/rack_space_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kLeastWidth = 46, kLeastHeight = 150;
/// Pixels of a unit from which a piece is named, and shows its devices.
constexpr double kNameFrom = 9, kDevicesFrom = 6;
/// And from which a gap can be seen between two pieces.
constexpr double kGapFrom = 2.2;

/// Between the front bar and the rack's own name.
QRectF fieldOf(const QRectF& rect)
{
    return rect.adjusted(6, 9, -6, -38);
}

int devicesIn(const Part& part)
{
    int count = 0;
    for (const auto& content : part.contents) count += content.count;
    return count;
}

/// A square for each device, at the right end of its piece.
void paintDevices(QPainter& painter, const QRectF& piece, int count, const QColor& ink)
{
    constexpr double kMost = 7, kGap = 1.5;
    const double size = std::min(kMost, piece.height() - 3);
    const int shown = std::min(count, static_cast<int>(piece.width() * 0.5 / (size + kGap)));
    if (size < 2.5) return;
    for (int i = 0; i < shown; ++i)
        painter.fillRect(QRectF(piece.right() - 3 - (i + 1) * (size + kGap), piece.center().y() - size / 2, size, size),
                         ink);
}

}  // namespace

bool showsInside(const QRectF& rect)
{
    return rect.width() >= kLeastWidth && rect.height() >= kLeastHeight;
}

void paintRackInside(QPainter& painter, const PlanScene& scene, const PlanItem& rack, const QRectF& rect)
{
    const RackSpaceView space(*scene.index.facility(), rack.instance);
    const QRectF field = fieldOf(rect);
    if (space.units() <= 0 || space.pieces().empty()) return;
    const double unit = field.height() / space.units();
    const QFont font = uiFont(std::clamp(std::floor(unit * 0.75), 8.0, 11.0), QFont::Medium);
    QColor ground = scene.theme.floor;
    ground.setAlpha(190);
    painter.fillRect(field, ground);
    for (const RackPiece& piece : space.pieces()) {
        const Theme::Fill& fill = scene.theme.fillOf(piece.part ? piece.part->kind : Kind::Other);
        const double top = std::round(field.bottom() - (piece.u + piece.height - 1) * unit);
        const double bottom = std::round(field.bottom() - (piece.u - 1) * unit);
        const QRectF place(field.left(), top, field.width(), std::max(1.0, bottom - top - (unit >= kGapFrom ? 1 : 0)));
        painter.fillRect(place, fill.fill);
        if (piece.part && place.height() >= kDevicesFrom)
            paintDevices(painter, place, devicesIn(*piece.part), fill.detail);
        if (place.height() < kNameFrom || place.width() < 2 * kLeastWidth) continue;
        painter.setFont(font);
        painter.setPen(fill.text);
        const QRectF words = place.adjusted(4, 0, -place.width() / 2, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(piece.name, Qt::ElideRight, words.width()));
    }
    painter.setPen(Qt::NoPen);
}

}  // namespace mw
