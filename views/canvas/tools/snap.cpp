// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/snap.h"

#include "views/session/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

/// The best edge found so far on one axis.
struct Best {
    double reach;
    double by{};
    double edge{};
    QRectF other{};
    bool found{};
    double pitch{};  ///< of the row that it goes on with; 0: an edge attracts

    void offer(double mine, double theirs, const QRectF& from, double rowPitch = 0)
    {
        const double off = theirs - mine;
        if (rowPitch > 0 && found && std::abs(edge - theirs) < 1e-6) pitch = rowPitch;  // an edge says the same
        // Of equally near edges the first wins; a hair's breadth of preference keeps the choice steady.
        if (std::abs(off) >= reach - 1e-9) return;
        reach = std::abs(off);
        by = off;
        edge = theirs;
        other = from;
        found = true;
        pitch = rowPitch;
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

/// A rack in the hand goes on with the row beside it: at the pitch in which its racks stand.
void offerPitch(const std::vector<QRectF>& racks, const QRectF& rect, Best& x, Best& y)
{
    constexpr double kInLine_m = 0.3, kMostPitch_m = 2.5;
    const auto offer = [&](Best& best, double mine, const auto& start, const auto& across) {
        double pitch = kMostPitch_m;
        for (const QRectF& a : racks)
            for (const QRectF& b : racks)
                if (const double by = start(b) - start(a);
                    by > 1e-6 && std::abs(across(a) - across(b)) < 1e-6 && std::abs(across(a) - across(rect)) < kInLine_m)
                    pitch = std::min(pitch, by);
        if (pitch >= kMostPitch_m) return;
        for (const QRectF& a : racks) {
            if (std::abs(across(a) - across(rect)) > kInLine_m) continue;
            best.offer(mine, start(a) + pitch, a, pitch);
            best.offer(mine, start(a) - pitch, a, pitch);
        }
    };
    const auto left = [](const QRectF& r) { return r.left(); };
    const auto top = [](const QRectF& r) { return r.top(); };
    offer(x, rect.left(), left, top);
    offer(y, rect.top(), top, left);
}

void offerEdges(const QRectF& rect, const QRectF& other, Best& x, Best& y)
{
    constexpr double kNear_m = 6;
    if (near(rect.top(), rect.bottom(), other.top(), other.bottom(), kNear_m))
        for (const double mine : std::array{rect.left(), rect.right()})
            for (const double theirs : std::array{other.left(), other.right()}) x.offer(mine, theirs, other);
    if (near(rect.left(), rect.right(), other.left(), other.right(), kNear_m))
        for (const double mine : std::array{rect.top(), rect.bottom()})
            for (const double theirs : std::array{other.top(), other.bottom()}) y.offer(mine, theirs, other);
}

void offerCentre(const QRectF& rect, const QRectF& other, Best& x, Best& y)
{
    x.offer(rect.center().x(), other.center().x(), other);
    y.offer(rect.center().y(), other.center().y(), other);
}

void offerWalls(const PlanIndex& index, const QRectF& rect, Best& x, Best& y)
{
    const Hall* hall = index.hall();
    if (!hall) return;
    const QRectF room(0, 0, hall->width_m, hall->depth_m);
    x.offer(rect.left(), room.left(), room);
    x.offer(rect.right(), room.right(), room);
    y.offer(rect.top(), room.top(), room);
    y.offer(rect.bottom(), room.bottom(), room);
}

QString noteOf(const Best& x, const Best& y)
{
    const double pitch = x.pitch > 0 ? x.pitch : y.pitch;
    return pitch > 0 ? QCoreApplication::translate("mw::Snap", "row pitch %1").arg(format::length(pitch)) : QString();
}

}  // namespace

Snap snapTo(const PlanIndex& index, const QRectF& rect, const SnapOptions& options)
{
    constexpr double kNear_m = 6, kBeside_m = 2;
    constexpr std::size_t kMostOfRow = 24;  // of a row that many stand within reach; more is a crowd, not a row
    Best x{options.reach_m}, y{options.reach_m};
    std::vector<QRectF> others, close, racks;
    const QRectF area = rect.adjusted(-kNear_m, -kNear_m, kNear_m, kNear_m).intersected(options.around);
    for (const auto i : index.touching(area)) {
        if (options.moving && (*options.moving)[i]) continue;
        const PlanItem& item = index.items()[i];
        others.push_back(item.rect);
        if (item.overhead || !item.rect.adjusted(-kBeside_m, -kBeside_m, kBeside_m, kBeside_m).intersects(rect)) continue;
        close.push_back(item.rect);
        if (item.rack && racks.size() < kMostOfRow && item.rect.size() == rect.size())
            racks.push_back(item.rect);
    }
    for (const QRectF& other : others) offerEdges(rect, other, x, y);
    offerPitch(racks, rect, x, y);
    for (const QRectF& other : close) offerCentre(rect, other, x, y);
    offerWalls(index, rect, x, y);
    Snap snap;
    snap.by = {x.found ? x.by : toGrid(rect.left(), options.grid_m),
               y.found ? y.by : toGrid(rect.top(), options.grid_m)};
    snap.note = noteOf(x, y);
    const QRectF rest = rect.translated(snap.by);
    if (x.found) snap.guides.push_back(guideAlongY(x.edge, rest, x.other));
    if (y.found) snap.guides.push_back(guideAlongX(y.edge, rest, y.other));
    return snap;
}

}  // namespace mw
