// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_picture.h"

#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_lines.h"
#include "views/session/text/qt_text.h"
#include "views/theme/svg_text.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace mw {

namespace {

constexpr double kPictureMargin_px = 24;
constexpr double kLargest = 1.25;       ///< scale of a picture that has more room than it needs
constexpr double kMostSide_px = 16000;  ///< of an image: more would take gigabytes

bool isMarked(const std::vector<bool>& marks, std::size_t number) { return number < marks.size() && marks[number]; }

/// In px of the layout.
QRectF wholeOf(const DiagramPicture& picture)
{
    return QRectF(QPointF(0, 0), picture.layout.size).adjusted(-kPictureMargin_px - rankNamesWidth(picture.diagram), -kPictureMargin_px, kPictureMargin_px, kPictureMargin_px);
}

void paintWhole(QPainter& painter, const DiagramPicture& picture, const Theme& theme)
{
    const QRectF whole = wholeOf(picture);
    paintPicture(painter, picture, theme, {}, whole, 1);
    PlanFonts fonts;
    paintLegend(painter, picture.diagram, whole.bottomLeft() + QPointF(3, -3 - kDiagramLegend_px.height()), theme, fonts);
    paintRankNames(painter, picture, whole, {}, 1, theme, fonts);
}

}  // namespace

DiagramPicture makePicture(Diagram diagram)
{
    PlanFonts fonts;
    auto layout = layOut(diagram, cardSizes(diagram, fonts), longestArcText(diagram, fonts));
    return {std::move(diagram), std::move(layout)};
}

namespace {

/// Where boxes of a rank stand.
long rankPlace(const DiagramPicture& picture, std::size_t box)
{
    const QPointF middle = picture.layout.boxes[box].center();
    return std::lround(picture.diagram.topDown ? middle.y() : middle.x());
}

using KindInRank = std::pair<DiagramSymbol, long>;
KindInRank kindInRank(const DiagramPicture& picture, std::size_t box) { return {picture.diagram.boxes[box].symbol, rankPlace(picture, box)}; }

}  // namespace

std::vector<CardNames> cardNames(const DiagramPicture& picture, double scale, PlanFonts& fonts)
{
    const auto& [diagram, layout] = picture;
    std::vector<CardNames> names(diagram.boxes.size());
    if (cardDetail(scale) != CardDetail::Name) return names;
    const auto fitOf = [&](std::size_t i, bool bare) { return nameFit(diagram.boxes[i], layout.boxes[i].size(), scale, bare, fonts); };
    std::set<KindInRank> narrow;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double lacks = widthForName(diagram.boxes[i], layout.boxes[i].height(), scale, fonts) - layout.boxes[i].width();
        const bool shorter = diagram.boxes[i].count > 1 && lacks > kNarrowField_px - kStripe_px && fitOf(i, false).whole;   // of several, less of the name tells them too
        if (lacks > 0 && !shorter) narrow.insert(kindInRank(picture, i));
    }
    std::map<long, int> forms;
    std::set<KindInRank> twoRows;
    std::map<std::pair<KindInRank, bool>, double> cuts_px;   // of single ones, and of several
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i].bare = narrow.contains(kindInRank(picture, i));
        const NameFit fit = fitOf(i, names[i].bare);
        int& form = forms[rankPlace(picture, i)];
        form = std::max(form, fit.form);
        if (!fit.oneRow) twoRows.insert(kindInRank(picture, i));
        if (fit.whole) continue;
        const auto [cut, isNew] = cuts_px.try_emplace({kindInRank(picture, i), diagram.boxes[i].count > 1}, fit.room_px);
        cut->second = std::min(cut->second, fit.room_px);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i].form = forms[rankPlace(picture, i)];
        names[i].twoRows = twoRows.contains(kindInRank(picture, i));
        if (const auto cut = cuts_px.find({kindInRank(picture, i), diagram.boxes[i].count > 1}); cut != cuts_px.end()) names[i].cut_px = cut->second;
    }
    return names;
}

void paintPicture(QPainter& painter, const DiagramPicture& picture, const Theme& theme, const PictureMarks& marks, const QRectF& visible, double scale)
{
    PlanFonts fonts;
    const auto& [diagram, layout] = picture;
    painter.setRenderHint(QPainter::Antialiasing);
    const LineState lines{marks.litArcs, visible, scale, diagram.topDown};
    paintLines(painter, diagram, layout, lines, theme);
    const std::vector<CardNames> names = cardNames(picture, scale, fonts);
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        if (!layout.boxes[i].adjusted(-8, -8, 8, 8).intersects(visible)) continue;
        const int box = static_cast<int>(i);
        const bool dim = !marks.litBoxes.empty() && !isMarked(marks.litBoxes, i);
        const CardState state{dim, isMarked(marks.selected, i), box == marks.current, box == marks.hovered, diagram.topDown, scale, names[i]};
        paintCard(painter, diagram.boxes[i], layout.boxes[i], state, theme, fonts);
    }
    paintLineTexts(painter, diagram, layout, lines, theme, fonts);
}

void fitPicture(QPainter& painter, const DiagramPicture& picture, const Theme& theme, const QRectF& place)
{
    const QRectF whole = wholeOf(picture);
    if (picture.diagram.boxes.empty() || place.isEmpty()) return;
    const double scale = std::min({place.width() / whole.width(), place.height() / whole.height(), kLargest});
    painter.save();
    painter.translate(place.center());
    painter.scale(scale, scale);
    painter.translate(-whole.center());
    paintWhole(painter, picture, theme);
    painter.restore();
}

QImage pictureImage(const DiagramPicture& picture, const Theme& theme, double pixelRatio)
{
    if (picture.diagram.boxes.empty()) return {};
    const QRectF whole = wholeOf(picture);
    const double scale = std::min(pixelRatio, kMostSide_px / std::max(whole.width(), whole.height()));
    QImage image((whole.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    image.fill(theme.window);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-whole.topLeft());
    paintWhole(painter, picture, theme);
    return image;
}

QByteArray pictureSvg(const DiagramPicture& picture, const Theme& theme)
{
    if (picture.diagram.boxes.empty()) return {};
    const QRectF whole = wholeOf(picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(whole.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), whole.size()));
    generator.setTitle(toQt(picture.diagram.title));
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(0, 0), whole.size()), theme.window);
    painter.translate(-whole.topLeft());
    paintWhole(painter, picture, theme);
    painter.end();
    return withTextsInPlace(bytes);
}

}  // namespace mw
