// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/site/site_plan.h"

#include "views/canvas/plan/plan_dress.h"
#include "views/session/text/findings_text.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kCaptionWidth = 190, kCaptionHeight = 62, kGap = 28, kMostScale = 60;

void addFindings(const Facility& facility, const std::vector<Finding>& findings, std::vector<HallFigures>& halls)
{
    std::vector<bool> hasError(halls.size());
    for (const auto& finding : findings) {
        if (finding.severity == Severity::Advice || !finding.waived.empty() || finding.subjects.empty()) continue;
        const auto instance = facility.find(finding.subjects.front());
        const int hall = instance ? facility.instances[*instance].hall : -1;
        if (hall < 0 || static_cast<std::size_t>(hall) >= halls.size()) continue;
        HallFigures& figures = halls[static_cast<std::size_t>(hall)];
        const bool error = finding.severity == Severity::Error;
        ++(error ? figures.errors : figures.warnings);
        if (figures.worst.isEmpty() || (error && figures.errors == 1)) figures.worst = messageOf(finding);
    }
}

struct Try {
    const Table<Hall>& halls;
    std::size_t perRow;
    double scale;

    [[nodiscard]] std::size_t end(std::size_t first) const { return std::min(first + perRow, halls.size()); }
    [[nodiscard]] double widthOf(std::size_t hall) const
    {
        return std::max(halls[hall].width_m * scale, kCaptionWidth);
    }
    [[nodiscard]] double rowWidth(std::size_t first) const
    {
        double width = -kGap;
        for (std::size_t i = first; i < end(first); ++i) width += widthOf(i) + kGap;
        return width;
    }
    [[nodiscard]] double rowDepth(std::size_t first) const
    {
        double depth = 0;
        for (std::size_t i = first; i < end(first); ++i) depth = std::max(depth, halls[i].depth_m * scale);
        return depth;
    }
    [[nodiscard]] double height() const
    {
        double height = -kGap;
        for (std::size_t first = 0; first < halls.size(); first += perRow)
            height += rowDepth(first) + kCaptionHeight + kGap;
        return height;
    }
    [[nodiscard]] double width() const
    {
        double width = 0;
        for (std::size_t first = 0; first < halls.size(); first += perRow) width = std::max(width, rowWidth(first));
        return width;
    }
};

/// The largest scale at which so many in a row fit; 0: none, for the captions alone are too many.
double largestScale(const Table<Hall>& halls, std::size_t perRow, const QSizeF& room)
{
    const auto fits = [&](double scale) {
        const Try it{halls, perRow, scale};
        return it.width() <= room.width() && it.height() <= room.height();
    };
    if (!fits(0)) return 0;
    double low = 0, high = kMostScale;
    for (int i = 0; i < 24; ++i) (fits((low + high) / 2) ? low : high) = (low + high) / 2;
    return low;
}

SiteArrangement laidOut(const Try& it, const QRectF& room)
{
    SiteArrangement site{.scale = it.scale, .height = it.height()};
    double y = room.top() + std::max(0.0, (room.height() - site.height) / 2);
    for (std::size_t first = 0; first < it.halls.size(); first += it.perRow) {
        double x = room.left() + std::max(0.0, (room.width() - it.rowWidth(first)) / 2);
        const double depth = it.rowDepth(first);
        for (std::size_t i = first; i < it.end(first); ++i) {
            const QSizeF size(it.halls[i].width_m * it.scale, it.halls[i].depth_m * it.scale);
            site.halls.emplace_back(QPointF(std::round(x), std::round(y + depth - size.height())), size);
            site.captions.emplace_back(std::round(x), std::round(y + depth), it.widthOf(i), kCaptionHeight);
            x += it.widthOf(i) + kGap;
        }
        y += depth + kCaptionHeight + kGap;
    }
    return site;
}

}  // namespace

std::vector<HallFigures> hallFigures(const Facility& facility, const Results* results)
{
    std::vector<HallFigures> halls(facility.layout->halls.size());
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i) {
        const Instance& instance = facility.instances[i];
        const auto hall = static_cast<std::size_t>(instance.hall);
        if (instance.parent != kNoInstance || hall >= halls.size() || !isRack(instance.part->kind)) continue;
        ++halls[hall].racks;
        const auto there = results && results->power ? sameIn(*results, facility, i) : std::nullopt;
        const PowerNode* node = there ? results->power->node(*there) : nullptr;
        if (node) halls[hall].racks_kw = halls[hall].racks_kw.value_or(0) + node->drawn_kw();
    }
    if (results && results->findings) addFindings(facility, *results->findings.value, halls);
    return halls;
}

SiteArrangement arrangeHalls(const Table<Hall>& halls, const QRectF& room)
{
    std::size_t best = 1;
    double scale = 0;
    for (std::size_t perRow = 1; perRow <= halls.size(); ++perRow)
        if (const double larger = largestScale(halls, perRow, room.size()); larger > scale) {
            best = perRow;
            scale = larger;
        }
    if (scale > 0 || halls.empty()) return laidOut({halls, best, scale}, room);
    // Too many: the widest as wide as a caption, and down as far as it takes.
    double widest_m = 1;
    for (const auto& hall : halls.rows()) widest_m = std::max(widest_m, hall->width_m);
    const double perRow = std::max(1.0, std::floor((room.width() + kGap) / (kCaptionWidth + kGap)));
    return laidOut({halls, static_cast<std::size_t>(perRow), kCaptionWidth / widest_m}, room);
}

int hallBeside(const SiteArrangement& site, int from, int across, int down)
{
    if (from < 0 || static_cast<std::size_t>(from) >= site.captions.size()) return site.captions.empty() ? -1 : 0;
    const QPointF here = site.captions[static_cast<std::size_t>(from)].center();
    int best = from;
    double nearest = 0;
    for (std::size_t i = 0; i < site.captions.size(); ++i) {
        const QPointF by = site.captions[i].center() - here;
        const double along = by.x() * across + by.y() * down, aside = std::abs(by.x() * down) + std::abs(by.y() * across);
        if (along < 1 || (across != 0 && aside > 1)) continue;  // left and right stay in their row
        const double far = along + 2 * aside;
        if (best != from && far >= nearest) continue;
        best = static_cast<int>(i);
        nearest = far;
    }
    return best;
}

}  // namespace mw
