// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/serving_marks.h"
#include "views/canvas/plan/plan_fonts.h"
#include "views/canvas/plan/plan_item_colours.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/canvas/plan/plan_rack_inside.h"
#include "views/canvas/plan/plan_symbols.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace mw {

namespace {

/// Smallest side in pixels from which an item gets an edge, then its shelves and name.
constexpr double kEdgeFrom = 7, kDetailFrom = 17, kRoundFrom = 24;
/// Pixels: sides of a symbol over the words and beside them, height of the smallest name, gaps about a symbol.
constexpr double kLeastMark = 14, kLeastBeside = 11, kLeastName = 11, kMarkGaps = 11, kBesideGaps = 15;

class ItemsPainter {
public:
    ItemsPainter(QPainter& painter, const PlanScene& scene)
        : m_painter(painter), m_scene(scene), m_theme(scene.theme),
          m_dpr(painter.device() ? painter.device()->devicePixelRatioF() : 1)
    {
    }

    void paint(const std::vector<ItemIndex>& items)
    {
        m_painter.setPen(Qt::NoPen);
        if (m_scene.view.scale >= kFarScale)
            for (const auto item : items)
                if (isOverhead(item)) findLine(item);
        paintSmall(items);
        for (const auto item : items)
            if (smallestSide(item) >= kEdgeFrom && !isOverhead(item)) paintLarge(item);
        if (m_scene.layers.parallel) paintParallel(m_painter, m_scene, items);
        for (const auto& [item, rect] : m_overhead) paintOverhead(item, rect);
        for (const auto item : items)
            if (smallestSide(item) >= kDetailFrom && !isOverhead(item) && !parallelCovers(m_scene, item)) paintLabel(item);
        if (m_scene.layers.badges) paintBadges(m_painter, m_scene, items);
    }

private:
    [[nodiscard]] bool isOverhead(ItemIndex item) const { return m_scene.index.items()[item].overhead; }

    /// A busway over a row is a line, so that the racks under it can be read; beside it has its true width. From afar it would hide what it feeds.
    void findLine(ItemIndex index)
    {
        constexpr double kLine = 3;
        QRectF rect = snapped(index);
        const bool alongX = rect.width() >= rect.height();
        const bool over = m_scene.index.hangsOverSomething(index);
        const double thick = std::max(1.0, over ? std::min(kLine, smallestSide(index)) : smallestSide(index) - 1);
        const QPointF middle(std::round(rect.center().x()), std::round(rect.center().y()));
        if (alongX)
            rect = QRectF(rect.left(), middle.y() - std::floor(thick / 2), rect.width(), thick);
        else
            rect = QRectF(middle.x() - std::floor(thick / 2), rect.top(), thick, rect.height());
        if (over) m_linesOver.push_back(rect);
        m_overhead.emplace_back(index, rect);
    }

    void paintOverhead(ItemIndex index, const QRectF& rect)
    {
        constexpr double rung_m = 0.3, ladderFrom_px = 6;   // NEMA VE 1: rungs 6 to 18 inches apart
        const double thick = std::min(rect.width(), rect.height());
        if (m_scene.index.items()[index].kind == Kind::CableTray && thick >= ladderFrom_px) return paintLadder(m_painter, rect, rung_m * m_scene.view.scale, itemFill(m_scene, index));
        if (info(m_scene.index.items()[index].kind).category == Category::Cooling) return paintPipeRun(m_painter, rect, itemFill(m_scene, index));
        m_painter.fillRect(rect, itemFill(m_scene, index));
    }

    [[nodiscard]] double smallestSide(ItemIndex item) const
    {
        const QRectF& r = m_scene.index.items()[item].rect;
        return std::min(r.width(), r.height()) * m_scene.view.scale;
    }

    [[nodiscard]] QRectF snapped(ItemIndex item) const { return onWholePixels(m_scene, item, m_dpr); }

    /// Zoomed out: plain rectangles, all of one colour at once.
    void paintSmall(const std::vector<ItemIndex>& items)
    {
        std::map<std::pair<bool, QRgb>, std::vector<QRectF>> batches;   // racks last: gear of less than a pixel is drawn as one and would hide them
        for (const auto item : items) {
            const double side = smallestSide(item);
            if (side >= kEdgeFrom || isOverhead(item)) continue;
            QRectF rect = snapped(item);
            const double gap = side >= 3 ? 1 / m_dpr : 0;
            rect.adjust(0, 0, -gap, -gap);
            if (rect.width() < 1) rect.setWidth(1);
            if (rect.height() < 1) rect.setHeight(1);
            batches[{m_scene.index.items()[item].rack, quantised(farFillOf(item))}].push_back(rect);
        }
        for (const auto& [look, rects] : batches) {
            m_painter.setBrush(QColor::fromRgb(look.second));
            m_painter.drawRects(rects.data(), static_cast<int>(rects.size()));
        }
    }

    /// Without its edge gear would be paler than the racks in light colours and darker in dark ones: it is seen by the colour of its edge.
    [[nodiscard]] QColor farFillOf(ItemIndex index) const
    {
        const QColor ground = itemFill(m_scene, index);
        if (m_scene.index.items()[index].rack || isOverlaid(m_scene, index)) return ground;
        const QColor edge = itemLook(m_scene, index).edge;
        const int of100 = m_theme.dark ? 35 : 50;
        const auto mix = [&](int a, int b) { return (a * (100 - of100) + b * of100) / 100; };
        return {mix(ground.red(), edge.red()), mix(ground.green(), edge.green()), mix(ground.blue(), edge.blue())};
    }

    /// To 5 bits a channel: few batches, no visible difference on a rectangle of some pixels.
    static QRgb quantised(const QColor& colour) { return (colour.rgb() & 0x00f8f8f8U) | 0xff040404U; }

    void paintLarge(ItemIndex index)
    {
        const PlanItem& item = m_scene.index.items()[index];
        const double side = smallestSide(index);
        const QRectF rect = snapped(index).adjusted(1, 1, -1, -1);
        const QColor ground = itemFill(m_scene, index);
        const Theme::Fill fill = itemLook(m_scene, index);
        const bool coloured = isOverlaid(m_scene, index);
        const QColor edge = coloured ? ground.darker(m_theme.dark ? 125 : 130) : fill.edge;
        if (side >= kRoundFrom) {
            m_painter.setRenderHint(QPainter::Antialiasing, true);
            m_painter.setPen(QPen(edge, item.rack ? 1 : 1.5));
            m_painter.setBrush(ground);
            m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            m_painter.setRenderHint(QPainter::Antialiasing, false);
        } else {
            m_painter.fillRect(rect, edge);
            m_painter.fillRect(rect.adjusted(1, 1, -1, -1), ground);
        }
        if (item.rack) paintPlanRack(m_painter, m_scene, item, rect, coloured ? overlayInk(m_scene, index) : fill.text, m_linesOver);
        if (item.locked && side >= kRoundFrom)
            paintPadlock(m_painter, QRectF(rect.left() + 2, rect.bottom() - 12, 10, 10), fill.text);
        m_painter.setPen(Qt::NoPen);
    }

    [[nodiscard]] QColor detailColour(ItemIndex index, const QColor& usual) const
    {
        if (isOverlaid(m_scene, index) || m_scene.index.items()[index].rack || index >= m_scene.dress.loading.size()) return usual;
        const float loading = m_scene.dress.loading[index];
        if (std::isnan(loading) || loading < 0.9F) return usual;
        return loading > 1.0F ? m_theme.error
                              : (m_theme.dark ? m_theme.warning
                                              : m_theme.fillOf(m_scene.index.items()[index].look).text);
    }

    struct Label {
        const QString* text{};
        PlanFonts::Entry* font{};
        explicit operator bool() const { return text != nullptr; }
    };

    /// The name, else the short one, in the largest size that fits; below 8 pixels nobody could read it.
    Label fitting(const ItemName& name, double width, double height, int largest)
    {
        constexpr int kLeast = 8;
        for (const QString* text : {&name.label, &name.shortLabel}) {
            for (int size = largest; size >= kLeast; --size) {
                // Neighbours of one row are all labelled or none is, whatever their digits.
                auto& font = m_fonts.get(size, QFont::DemiBold);
                if (font.metrics.height() <= height && font.widthOf(*text) <= width)
                    return {text, &font};
            }
            if (name.label == name.shortLabel) break;
        }
        return {};
    }

    /// Close up, a thing of which a part alone shows has its name in that part. Racks have theirs at the edge, under what is inside.
    [[nodiscard]] QRectF seenOf(const PlanItem& item, const QRectF& rect) const
    {
        if (item.rack) return rect;
        const QRectF room = m_scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0), seen = rect & room;
        const bool wide = rect.width() > room.width() / 2, high = rect.height() > room.height() / 2;
        return QRectF(QPointF(wide ? seen.left() : rect.left(), high ? seen.top() : rect.top()),
                      QPointF(wide ? seen.right() : rect.right(), high ? seen.bottom() : rect.bottom()));
    }

    /// Upright where it fits, else turned, else not at all: nothing is clipped or lies over a neighbour.
    void paintLabel(ItemIndex index)
    {
        const PlanItem& item = m_scene.index.items()[index];
        const Theme::Fill fill = itemLook(m_scene, index);
        const bool coloured = isOverlaid(m_scene, index) && !isDimmed(m_scene, index);
        const QColor ink = coloured ? overlayInk(m_scene, index) : fill.text, detailInk = coloured ? ink : fill.detail;
        const QRectF whole = snapped(index).adjusted(1, 1, -1, -1), rect = seenOf(item, whole);
        // Of like things some are wider by one on whole pixels: by their true size all stand upright or none does.
        const QSizeF full = item.rect.size() * m_scene.view.scale - QSizeF(2, 2);
        const QSizeF size = item.rack ? full : rect == whole ? QSizeF(std::ceil(full.width()), std::ceil(full.height())) : rect.size();
        const double lineRoom = !item.rack && isFlat(rect) ? rect.height() - 6 : std::min(size.width(), size.height() * 1.6) * 0.3;
        const int largest = std::clamp(static_cast<int>(lineRoom), 8, item.rack ? 13 : 12);
        const bool named = m_scene.layers.labels;
        const ItemName name = named ? m_scene.index.nameOf(index) : ItemName{};
        const double mark = markRoom(item, size);
        // The symbol stays: the name has what is left under it or beside it.
        const bool above = mark > 0 && !isFlat(QRectF(rect.topLeft(), size)) && rect.height() - kLeastName - kMarkGaps >= kLeastMark;
        const double beside = mark > 0 && !above ? mark + kMarkGaps : 0;
        if (const Label label = named ? fitting(name, size.width() - (item.rack ? 2 : 6) - beside, size.height() - 2 - (above ? kLeastMark + kMarkGaps : 0), largest) : Label{}) {
            paintUpright(index, label, rect, size, ink, detailInk);
            return;
        }
        if (showsRackSign(item, m_scene.view.scale) && !showsInside(rect)) return;
        const Label label = named && (mark == 0 || rect.height() > rect.width()) ? fitting(name, size.height() - (mark > 0 ? mark + kBesideGaps : 8), size.width() - 1, largest) : Label{};
        if (!label && mark > 0) paintSign(index, QRectF(rect.center().x() - mark / 2, rect.center().y() - mark / 2, mark, mark), detailInk);
        if (!label && named && item.rack && !showsInside(rect)) paintRackMark(m_painter, item, rect, itemFill(m_scene, index), ink, m_linesOver);
        if (!label) return;
        const double symbol = besideSize(item, size.width(), size.height(), label.font->widthOf(*label.text));
        if (symbol > 0) paintSign(index, QRectF(rect.center().x() - symbol / 2, rect.top() + 4, symbol, symbol), detailInk);
        const QRectF words = rect.adjusted(0, symbol > 0 ? symbol + 4 : 0, 0, 0);
        const double across = label.font->metrics.height(), along = label.font->widthOf(*label.text) + 2;
        clearBehind(index, QRectF(words.center() - QPointF(across, along) / 2, QSizeF(across, along)) & words);
        m_painter.save();
        m_painter.translate(words.center());
        m_painter.rotate(-90);
        m_painter.setFont(label.font->font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(-words.height() / 2, -words.width() / 2, words.height(), words.width()), Qt::AlignCenter, *label.text);
        m_painter.restore();
        m_painter.setPen(Qt::NoPen);
    }

    /// Racks alike: all of a size show their power or none does, whatever their digits.
    static double detailWidth(PlanFonts::Entry& font, const QString& detail, bool rack)
    {
        const double width = font.widthOf(detail);
        return rack ? std::max(width, font.widthOf(QStringLiteral("888 kW"))) : width;
    }

    PlanFonts::Entry& detailFont(const QString& detail, bool rack, int largest, double room)
    {
        int size = largest;
        while (size > 8 && detailWidth(m_fonts.get(size, QFont::Medium), detail, rack) > room) --size;
        return m_fonts.get(size, QFont::Medium);
    }

    /// Height that the kind's symbol takes over the words, its gap included; 0: there is no room for one.
    static double symbolSize(const PlanItem& item, const QRectF& rect, double words)
    {
        constexpr double kMost = 34;
        const double room = std::min(rect.height() - words - 8, rect.width() - 8);
        return hasSymbol(item.kind) && room >= kLeastMark ? std::min(room, kMost) : 0;
    }

    /// A symbol is larger beside the words than over them.
    static bool isFlat(const QRectF& rect) { return rect.width() > 1.8 * rect.height(); }

    /// Side of the symbol where it stands alone; 0: it has none, or the box is too small for it.
    static double markRoom(const PlanItem& item, const QSizeF& box)
    {
        constexpr double most = 22;
        const double size = std::min(std::min(box.width(), box.height()) - 5, most);
        return hasSymbol(item.kind) && !item.rack && size >= kLeastBeside ? std::floor(size) : 0;
    }

    /// Side of the symbol that stands before the words of a box that is too flat to have it above them; 0: there is no room.
    static double besideSize(const PlanItem& item, double across, double along, double words)
    {
        constexpr double kMost = 22;
        const double size = std::min(across - 5, kMost);
        return hasSymbol(item.kind) && !item.rack && size >= kLeastBeside && words + std::floor(size) + kBesideGaps <= along ? std::floor(size) : 0;
    }

    /// A busway or manifold that runs over the words is broken there in all its thickness, as a map breaks its lines.
    void clearBehind(ItemIndex index, const QRectF& words)
    {
        for (const QRectF& line : m_linesOver) {
            if (!line.intersects(words)) continue;
            const bool level = line.width() >= line.height();
            m_painter.fillRect(words | (level ? QRectF(words.left(), line.top(), words.width(), line.height()) : QRectF(line.left(), words.top(), line.width(), words.height())), itemFill(m_scene, index));
        }
    }

    void paintSign(ItemIndex index, const QRectF& square, const QColor& ink)
    {
        clearBehind(index, square.adjusted(-2, 0, 2, 0));
        paintSymbol(m_painter, m_scene.index.items()[index].kind, square, ink);
    }

    void paintUpright(ItemIndex index, const Label& label, const QRectF& rect, QSizeF size, const QColor& ink, const QColor& detailInk)
    {
        const PlanItem& item = m_scene.index.items()[index];
        const QRectF box(rect.topLeft(), size);   // what fits is decided for all of its like
        const QString detail = detailOf(m_scene.dress, m_scene.index, index);
        const double line = label.font->metrics.height(), room = item.rack ? item.rect.width() * m_scene.view.scale - 5 : size.width() - 6;
        PlanFonts::Entry& small =
            detailFont(detail, item.rack, std::clamp(label.font->font.pixelSize() - 1, 8, 11), room);
        const double under = small.metrics.height();
        bool both = !detail.isEmpty() && detailWidth(small, detail, item.rack) <= room &&
                          line + under + (item.rack ? 26 : 4) <= size.height();
        const auto wide = [&] { return std::max(label.font->widthOf(*label.text), both ? detailWidth(small, detail, item.rack) : 0.0); };
        const auto marked = [&] { return symbolSize(item, box, line + (both ? under : 0)) > 0 || besideSize(item, size.height(), size.width(), wide()) > 0; };
        if (both && markRoom(item, size) > 0 && !marked()) both = false;   // rather its symbol than its figures
        const double height = line + (both ? under : 0);
        const double symbol = isFlat(box) && besideSize(item, size.height(), size.width(), wide()) > 0 ? 0 : symbolSize(item, box, height);
        double top = item.rack ? rect.bottom() - height - 2 : rect.center().y() - (height - symbol) / 2;
        if (symbol > 0)
            paintSign(index, QRectF(rect.center().x() - (symbol - 4) / 2, top - symbol, symbol - 4, symbol - 4), detailInk);
        if (item.rack && item.facing == Facing::South) top -= 4;  // the front bar is there
        const bool between = item.rack && !showsRackSign(item, m_scene.view.scale) && !showsInside(rect);
        if (between) {   // what hangs over the rack: only the words themselves must be clear of it
            const double tall = height - line + label.font->metrics.capHeight() + 3, middle = top + height / 2;
            const double clear = clearMiddle(m_linesOver, rect.adjusted(0, 6, 0, item.facing == Facing::South ? -6 : -2), tall, middle);
            if (std::abs(clear - middle) > 1) {
                top += std::round(clear - middle);
                m_painter.fillRect(QRectF(rect.left() + 2, clear - tall / 2, rect.width() - 4, tall), itemFill(m_scene, index));   // a shelf may be there
            }
        }
        const double words = wide();
        const double beside = symbol > 0 ? 0 : besideSize(item, size.height(), size.width(), words);
        if (beside > 0) paintSign(index, QRectF(rect.left() + (rect.width() - words - beside - 5) / 2, rect.center().y() - beside / 2, beside, beside), detailInk);
        if (both && item.rack && item.facing == Facing::North && top + height > rect.bottom() - 5)
            m_painter.fillRect(QRectF(rect.left() + 3, rect.bottom() - 5, rect.width() - 6, 2), itemFill(m_scene, index));   // its rear's ticks would strike the figures through
        const QRectF row = rect.adjusted(beside > 0 ? beside + 5 : 0, 0, 0, 0);
        const auto behind = [&](double across, double y, double tall) { return QRectF(row.center().x() - across / 2 - 1, y + 1, across + 2, tall - 2) & row; };
        clearBehind(index, behind(label.font->widthOf(*label.text), top, line));
        if (both) clearBehind(index, behind(small.widthOf(detail), top + line, under));
        m_painter.setFont(label.font->font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(row.left(), top, row.width(), line), Qt::AlignCenter, *label.text);
        if (both) {
            m_painter.setFont(small.font);
            m_painter.setPen(detailColour(index, detailInk));
            m_painter.drawText(QRectF(row.left(), top + line, row.width(), under), Qt::AlignCenter, detail);
        }
        m_painter.setPen(Qt::NoPen);
    }

    QPainter& m_painter;
    const PlanScene& m_scene;
    const Theme& m_theme;
    double m_dpr;
    PlanFonts m_fonts{};
    std::vector<std::pair<ItemIndex, QRectF>> m_overhead{};   ///< as drawn
    std::vector<QRectF> m_linesOver{};   ///< of them, what hangs over racks
};

}  // namespace

void paintItems(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items)
{
    ItemsPainter(painter, scene).paint(items);
}

}  // namespace mw
