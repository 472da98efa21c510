// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/snap.h"

#include <array>
#include <cmath>

namespace mw {

namespace {

/// The best edge found so far on one axis.
struct Best {
    double reach;
    double by{};
    double edge{};
    ItemIndex item{kNoItem};

    void offer(double mine, double theirs, ItemIndex from)
    {
        const double off = theirs - mine;
        // Of equally near edges the first wins; a hair's breadth of preference keeps the choice steady.
        if (std::abs(off) >= reach - 1e-9) return;
        reach = std::abs(off);
        by = off;
        edge = theirs;
        item = from;
    }
};

double toGrid(double value, double pitch)
{
    return pitch > 0 ? std::round(value / pitch) * pitch - value : 0;
}

/// Edges that are far along the other axis attract nobody: rows at the other end of a hall do not matter here.
bool near(double a0, double a1, double b0, double b1, double most)
{
    return b0 <= a1 + most && b1 >= a0 - most;
}

QLineF guideAlongY(double x, const QRectF& a, const QRectF& b)
{
    return {x, std::min(a.top(), b.top()), x, std::max(a.bottom(), b.bottom())};
}

QLineF guideAlongX(double y, const QRectF& a, const QRectF& b)
{
    return {std::min(a.left(), b.left()), y, std::max(a.right(), b.right()), y};
}

}  // namespace

Snap snapTo(const PlanIndex& index, const QRectF& rect, const SnapOptions& options)
{
    constexpr double kNear_m = 6;
    Best x{options.reach_m}, y{options.reach_m};
    const QRectF area = rect.adjusted(-kNear_m, -kNear_m, kNear_m, kNear_m).intersected(options.around);
    for (const auto i : index.touching(area)) {
        if (options.moving && (*options.moving)[i]) continue;
        const QRectF& other = index.items()[i].rect;
        if (near(rect.top(), rect.bottom(), other.top(), other.bottom(), kNear_m))
            for (const double mine : std::array{rect.left(), rect.right()})
                for (const double theirs : std::array{other.left(), other.right()}) x.offer(mine, theirs, i);
        if (near(rect.left(), rect.right(), other.left(), other.right(), kNear_m))
            for (const double mine : std::array{rect.top(), rect.bottom()})
                for (const double theirs : std::array{other.top(), other.bottom()}) y.offer(mine, theirs, i);
    }
    Snap snap;
    snap.by = {x.item != kNoItem ? x.by : toGrid(rect.left(), options.grid_m),
               y.item != kNoItem ? y.by : toGrid(rect.top(), options.grid_m)};
    const QRectF rest = rect.translated(snap.by);
    if (x.item != kNoItem) snap.guides.push_back(guideAlongY(x.edge, rest, index.items()[x.item].rect));
    if (y.item != kNoItem) snap.guides.push_back(guideAlongX(y.edge, rest, index.items()[y.item].rect));
    return snap;
}

}  // namespace mw
