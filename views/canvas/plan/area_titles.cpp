// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/area_titles.h"

#include "views/canvas/plan/plan_scene.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace mw {

namespace {

constexpr double kBesideWords_px = 3, kOverWords_px = 1, kToEdge_px = 6, kHalfLine_px = 2, kHalfTrunk_px = 5;
/// What stands over the words hides them, a line is only broken by them.
constexpr int kHidden = 100;
constexpr int kVeil = 175;   ///< of 255

QFont titleFont() { return uiFont(11, QFont::Medium); }

QRectF pixelsOf(const PlanScene& scene, const QLineF& line, double half_px)
{
    const QPointF a = scene.view.toPixel(line.p1()), b = scene.view.toPixel(line.p2());
    return QRectF(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())), QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())))
        .adjusted(-half_px, -half_px, half_px, half_px);
}

/// The middle first, then along the area, then nearer to its sides.
QRectF titlePlaceIn(const QRectF& room, QSizeF size, double along, double across, bool level)
{
    const double x = level ? along : across, y = level ? across : along;
    return {QPointF(room.left() + x * (room.width() - size.width()), room.top() + y * (room.height() - size.height())), size};
}

class TitlePlaces {
public:
    explicit TitlePlaces(const PlanScene& scene) : m_scene(scene), m_lines(linesSeen(scene))
    {
        if (scene.trunks == nullptr || scene.layers.of(Layer::Network) == Show::Off) return;
        for (const Trunk& trunk : *scene.trunks)
            if (const QRectF px = pixelsOf(scene, trunk.line, kHalfTrunk_px); px.intersects(scene.viewport)) m_lines.push_back(px);
    }

    [[nodiscard]] std::optional<AreaTitle> titleOf(const Area& area) const
    {
        const QString own = toQt(area.title), text = own.isEmpty() ? lookOf(area, m_scene.theme).title : own;
        const QRectF all = m_scene.view.toPixel(QRectF(area.x_m, area.y_m, area.width_m, area.depth_m));
        const QRectF seen = all.intersected(m_scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0));
        if (seen.isEmpty() || text.isEmpty()) return std::nullopt;
        const QSizeF words = m_metrics.tightBoundingRect(text).size() + QSizeF(2 * kBesideWords_px, 2 * kOverWords_px);
        const bool turned = words.width() > seen.width() || words.height() > seen.height();
        const QSizeF size = turned ? words.transposed() : words;
        if (size.width() > seen.width() || size.height() > seen.height()) return std::nullopt;
        const auto [place, crossed] = freest(seen, size);
        return AreaTitle{.area = &area, .text = text, .place = place, .crossed = crossed, .turned = turned};
    }

private:
    /// And whether something lies there all the same.
    [[nodiscard]] std::pair<QRectF, bool> freest(const QRectF& seen, QSizeF size) const
    {
        const double edge = std::min({kToEdge_px, (seen.width() - size.width()) / 2, (seen.height() - size.height()) / 2});
        const QRectF room = seen.adjusted(edge, edge, -edge, -edge);
        std::vector<QRectF> lines, things;
        std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(lines), [&](const QRectF& line) { return line.intersects(room); });
        for (const ItemIndex item : m_scene.index.touching(m_scene.view.toMetre(room))) things.push_back(m_scene.view.toPixel(m_scene.index.items()[item].rect));
        const auto crossed = [](const std::vector<QRectF>& by, const QRectF& place) { return static_cast<int>(std::count_if(by.begin(), by.end(), [&](const QRectF& one) { return one.intersects(place); })); };
        QRectF best;
        int least = std::numeric_limits<int>::max();
        for (const double across : {0.5, 0.2, 0.8})
            for (const double along : {0.5, 0.3, 0.7, 0.15, 0.85, 0.0, 1.0}) {
                const QRectF place = titlePlaceIn(room, size, along, across, room.width() >= room.height());
                const int cost = crossed(lines, place) + kHidden * crossed(things, place);
                if (cost >= least) continue;
                least = cost;
                best = place;
                if (cost == 0) return {best, false};
            }
        return {best, true};
    }

    const PlanScene& m_scene;
    const QFontMetricsF m_metrics{titleFont()};
    std::vector<QRectF> m_lines;
};

}  // namespace

AreaLook lookOf(const Area& area, const Theme& theme)
{
    switch (area.kind) {
    case Area::Kind::HotAisle:
        return {theme.hotAisle, theme.hotAisleText, QCoreApplication::translate("mw::Plan", "hot aisle")};
    case Area::Kind::ColdAisle:
        return {theme.coldAisle, theme.coldAisleText, QCoreApplication::translate("mw::Plan", "cold aisle")};
    case Area::Kind::Door:
        return {theme.keepOut, theme.keepOutText, QCoreApplication::translate("mw::Plan", "door")};
    case Area::Kind::Column:
        return {theme.keepOut, theme.keepOutText, QString()};
    case Area::Kind::KeepOut:
        break;
    }
    return {theme.keepOut, theme.keepOutText, QCoreApplication::translate("mw::Plan", "keep out")};
}

std::vector<QRectF> linesSeen(const PlanScene& scene)
{
    std::vector<QRectF> lines;
    if (scene.view.scale <= kFarScale) return lines;
    for (const auto& layer : scene.routes.lines)
        for (const auto& line : layer)
            if (const QRectF px = pixelsOf(scene, line, kHalfLine_px); px.intersects(scene.viewport)) lines.push_back(px);
    return lines;
}

std::vector<AreaTitle> areaTitles(const PlanScene& scene)
{
    std::vector<AreaTitle> titles;
    const Hall* hall = scene.index.hall();
    if (hall == nullptr || hall->areas.empty() || !scene.layers.areas || !scene.layers.labels) return titles;
    const TitlePlaces places(scene);
    for (const Area& area : hall->areas)
        if (auto title = places.titleOf(area)) titles.push_back(*std::move(title));
    return titles;
}

void paintAreaTitles(QPainter& painter, const PlanScene& scene, const std::vector<AreaTitle>& titles)
{
    const QFont font = titleFont();
    const QFontMetricsF metrics(font);
    for (const AreaTitle& title : titles) {
        const AreaLook look = lookOf(*title.area, scene.theme);
        const QRectF tight = metrics.tightBoundingRect(title.text);
        QColor ground = faded(look.ground, scene.theme, look.ground.alphaF());   // as the area looks there
        if (title.crossed) ground.setAlpha(kVeil);   // a link that it cut would seem to end there
        painter.fillRect(title.place, ground);
        painter.save();
        painter.translate(title.place.center());
        if (title.turned) painter.rotate(-90);
        painter.setFont(font);
        painter.setPen(look.text);
        painter.drawText(-tight.center(), title.text);
        painter.restore();
    }
}

}  // namespace mw
