// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/area_titles.h"

#include "views/canvas/plan/free_place.h"
#include "views/canvas/plan/plan_scene.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace mw {

namespace {

constexpr double kBesideWords_px = 2, kClear_px = 6, kOverWords_px = 1, kToEdge_px = 6, kHalfLine_px = 2, kHalfTrunk_px = 5;
constexpr double kHalfTray_m = 0.21;   ///< over which a trunk that is seen from near spreads

constexpr int kFont_px = 11, kLeastFont_px = 8;
QFont titleFont(int px) { return uiFont(px, QFont::Medium); }

QRectF pixelsOf(const PlanScene& scene, const QLineF& line, double half_px)
{
    const QPointF a = scene.view.toPixel(line.p1()), b = scene.view.toPixel(line.p2());
    return QRectF(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())), QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())))
        .adjusted(-half_px, -half_px, half_px, half_px);
}

/// Of one line or two.
QSizeF sizeOf(const QString& text, int px)
{
    const QFontMetricsF metrics(titleFont(px));
    QSizeF size;
    for (const QString& line : text.split(u'\n')) {
        const QSizeF words = metrics.tightBoundingRect(line).size();
        size = QSizeF(std::max(size.width(), words.width()), size.height() + (size.isEmpty() ? words.height() : metrics.height()));
    }
    return size;
}

struct TitleForm {
    QString text;
    bool turned;
};

/// Upright, else in two lines, else turned; an area too narrow for the words has them turned.
std::vector<TitleForm> formsOf(const QString& text, const QRectF& seen)
{
    std::vector<TitleForm> forms{{text, false}, {text, true}};
    const qsizetype back = text.lastIndexOf(u' ', text.size() / 2), on = text.indexOf(u' ', text.size() / 2);
    const qsizetype at = on < 0 || (back > 0 && text.size() - 2 * back < 2 * on - text.size()) ? back : on;   // nearer to the middle
    if (at > 0) forms.insert(forms.begin() + 1, {QString(text).replace(at, 1, u'\n'), false});
    if (sizeOf(text, kFont_px).width() > seen.width()) std::rotate(forms.begin(), forms.end() - 1, forms.end());
    return forms;
}

class TitlePlaces {
public:
    explicit TitlePlaces(const PlanScene& scene) : m_scene(scene), m_lines(linesSeen(scene))
    {
        if (scene.trunks == nullptr || scene.layers.of(Layer::Network) == Show::Off) return;
        for (const Trunk& trunk : *scene.trunks)
            if (const QRectF px = pixelsOf(scene, trunk.line, std::max(kHalfTrunk_px, kHalfTray_m * scene.view.scale)); px.intersects(scene.viewport)) m_lines.push_back(px);
    }

    [[nodiscard]] std::optional<AreaTitle> titleOf(const Area& area) const
    {
        const QString own = toQt(area.title), text = own.isEmpty() ? lookOf(area, m_scene.theme).title : own;
        const QRectF all = m_scene.view.toPixel(QRectF(area.x_m, area.y_m, area.width_m, area.depth_m));
        const QRectF seen = all.intersected(m_scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0));
        if (text.isEmpty() || std::min(seen.width(), seen.height()) < kLeastFont_px) return std::nullopt;
        std::optional<std::vector<QRectF>> there;   // looked for once words are small enough
        for (const auto& [words, turned] : formsOf(text, seen))
            for (int px = kFont_px; px >= kLeastFont_px; --px) {   // between lines that run close
                const QSizeF bare = sizeOf(words, px);
                for (const double clear : {kClear_px, 0.0}) {
                    const QSizeF along = bare + QSizeF(2 * kBesideWords_px + 2 * clear, 2 * kOverWords_px), size = turned ? along.transposed() : along;
                    if (size.width() > seen.width() || size.height() > seen.height()) continue;
                    if (!there) there = standingIn(seen);
                    const double x = turned ? 0 : clear, y = turned ? clear : 0;
                    if (const auto place = freePlace(*there, seen, size)) return AreaTitle{.area = &area, .text = words, .place = place->adjusted(x, y, -x, -y), .turned = turned, .font_px = px};
                }
            }
        return std::nullopt;   // a line that a name cuts would seem to end there
    }

private:
    [[nodiscard]] std::vector<QRectF> standingIn(const QRectF& room) const
    {
        std::vector<QRectF> there;
        std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(there), [&](const QRectF& line) { return line.intersects(room); });
        for (const ItemIndex item : m_scene.index.touching(m_scene.view.toMetre(room))) there.push_back(m_scene.view.toPixel(m_scene.index.items()[item].rect));
        return there;
    }

    /// The middle first, then along the area, then nearer to its sides.
    [[nodiscard]] static std::optional<QRectF> freePlace(const std::vector<QRectF>& there, const QRectF& seen, QSizeF size)
    {
        const double edge = std::min({kToEdge_px, (seen.width() - size.width()) / 2, (seen.height() - size.height()) / 2});
        const QRectF room = seen.adjusted(edge, edge, -edge, -edge);
        const bool level = room.width() >= room.height();
        for (const double across : {0.5, 0.2, 0.8, 0.0, 1.0}) {
            const QRectF strip = level ? QRectF(room.left(), room.top() + across * (room.height() - size.height()), room.width(), size.height())
                                       : QRectF(room.left() + across * (room.width() - size.width()), room.top(), size.width(), room.height());
            std::vector<Stretch> taken;
            for (const QRectF& one : there)
                if (one.intersects(strip)) taken.emplace_back(level ? Stretch(one.left(), one.right()) : Stretch(one.top(), one.bottom()));
            const QPointF wanted = strip.center();
            const auto middle = level ? freeMiddle(std::move(taken), {strip.left(), strip.right()}, size.width(), wanted.x())
                                      : freeMiddle(std::move(taken), {strip.top(), strip.bottom()}, size.height(), wanted.y());
            if (!middle) continue;
            const QPointF at = level ? QPointF(*middle, wanted.y()) : QPointF(wanted.x(), *middle);
            return QRectF(at - QPointF(size.width() / 2, size.height() / 2), size);
        }
        return std::nullopt;
    }

    const PlanScene& m_scene;
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
    for (const AreaTitle& title : titles) {
        const QFont font = titleFont(title.font_px);
        const AreaLook look = lookOf(*title.area, scene.theme);
        const QFontMetricsF metrics(font);
        const QStringList lines = title.text.split(u'\n');
        painter.fillRect(title.place, faded(look.ground, scene.theme, look.ground.alphaF()));   // as the area looks there: what runs beside it does not reach in
        painter.save();
        painter.translate(title.place.center());
        if (title.turned) painter.rotate(-90);
        painter.setFont(font);
        painter.setPen(look.text);
        double down = -metrics.height() * static_cast<double>(lines.size() - 1) / 2;
        for (const QString& line : lines) {
            painter.drawText(QPointF(0, down) - metrics.tightBoundingRect(line).center(), line);
            down += metrics.height();
        }
        painter.restore();
    }
}

}  // namespace mw
