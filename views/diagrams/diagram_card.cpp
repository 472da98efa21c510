// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_card.h"

#include "views/diagrams/diagram_card_name.h"
#include "views/diagrams/diagram_symbols.h"
#include "views/session/text/qt_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace mw {

namespace {

constexpr int kFigure_px = 11, kCount_px = 10;
constexpr double kSymbolField_px = 34, kSymbol_px = 24, kAround_px = 9, kNameHeight_px = 16, kFigureRow_px = 14;
constexpr double kLoadBar_px = 3, kBar_px = 4, kCardRound_px = 5, kStack_px = 3, kCountHeight_px = 14;
constexpr double kNarrowestCard_px = 96, kWidestCard_px = 224;
constexpr std::size_t kMostFigures = 3;
constexpr double kNamed = 0.12;        ///< below which a card has no room for a name of readable size
constexpr double kNearlyFull = 0.9;    ///< as on limit bars and the plan's overlays

struct CardColours {
    QColor ground{}, edge{}, name{}, figure{}, field{}, symbol{};
};

CardColours coloursOf(const DiagramBox& box, const Theme& theme)
{
    const auto& fill = symbolFill(theme, box.symbol);
    switch (box.tone) {
    case DiagramTone::Error: return {theme.errorGround, theme.error, theme.textStrong, theme.text, fill.fill, fill.text};
    case DiagramTone::Warning: return {theme.warningGround, theme.warning, theme.textStrong, theme.text, fill.fill, fill.text};
    case DiagramTone::Dead: return {theme.window, theme.control, theme.textMuted, theme.textMuted, theme.raised, theme.textMuted};
    case DiagramTone::Standby: return {theme.panel, theme.control, theme.text, theme.textMuted, theme.raised, fill.edge};
    case DiagramTone::Normal: break;
    }
    return {theme.panel, theme.lineStrong, theme.textStrong, theme.textMuted, fill.fill, fill.text};
}

bool isDashed(DiagramTone tone) { return tone == DiagramTone::Dead || tone == DiagramTone::Standby; }
bool hasMark(const DiagramBox& box) { return box.tone == DiagramTone::Error || box.tone == DiagramTone::Warning; }

double countWidth(const DiagramBox& box, PlanFonts& fonts, double larger = 1)
{
    return box.count > 1 ? fonts.get(textPx(kCount_px, larger), QFont::DemiBold).metrics.horizontalAdvance(countText(box)) + 10 : 0;
}

/// Of name and figures.
double textHeight(const DiagramBox& box, std::size_t figures, double larger = 1)
{
    return (kNameHeight_px + kFigureRow_px * static_cast<double>(figures)) * larger + (hasLoad(box) ? kLoadRoom_px : 0);
}

/// As many as have room beside a name that can be read.
std::size_t figuresIn(const DiagramBox& box, double height, double larger)
{
    std::size_t figures = std::min(kMostFigures, box.lines.size());
    while (figures > 0 && textHeight(box, figures, larger) > height - kAround_px) --figures;
    return figures;
}

QSizeF cardSize(const DiagramBox& box, PlanFonts& fonts)
{
    const auto &name = fonts.get(kCardName_px, QFont::DemiBold).metrics, &figure = fonts.get(kFigure_px, QFont::Normal).metrics;
    double text = name.horizontalAdvance(toQt(box.name)) + (box.count > 1 ? countWidth(box, fonts) + 6 : 0) + (hasMark(box) ? kCountHeight_px + 4 : 0);
    const std::size_t lines = std::min(kMostFigures, box.lines.size());
    for (std::size_t i = 0; i < lines; ++i) text = std::max(text, figure.horizontalAdvance(toQt(box.lines[i])));
    const double width = std::clamp(kSymbolField_px + 2 * kAround_px + text + 1, kNarrowestCard_px, kWidestCard_px);
    const double height = 2 * kAround_px - 4 + textHeight(box, lines);
    return {2 * std::ceil(width / 2), 2 * std::ceil(std::max(height, kSymbol_px + 12) / 2)};
}

/// Draws one card; what it is drawn with does not change from step to step.
class CardPainter {
public:
    CardPainter(QPainter& painter, const DiagramBox& box, const QRectF& place, const CardState& state, const Theme& theme, PlanFonts& fonts)
        : m_painter(painter), m_box(box), m_place(place), m_state(state), m_theme(theme), m_fonts(fonts), m_detail(cardDetail(state.scale)),
          m_larger(textScale(state.scale)), m_colours(coloursOf(box, theme))
    {
        if (m_detail == CardDetail::Name && !findName()) m_detail = CardDetail::Symbol;
    }

    void paint()
    {
        paintGround();
        paintBar();
        if (!m_bare) paintSymbol();
        if (m_detail == CardDetail::Figures) paintFigures();
        if (m_detail == CardDetail::Name) paintLargeName();
        if (m_detail != CardDetail::Symbol) paintLoad();
        paintRings();
    }

private:
    [[nodiscard]] QColor seen(const QColor& colour) const { return m_state.dim ? dimmed(colour, m_theme.window) : colour; }
    /// Seen from afar, names need the room.
    [[nodiscard]] double fieldWidth() const
    {
        return m_detail == CardDetail::Symbol ? m_place.width() : m_detail == CardDetail::Figures ? kSymbolField_px : m_bare ? kStripe_px : kNarrowField_px;
    }
    [[nodiscard]] QRectF textRoom() const
    {
        const double around = m_detail == CardDetail::Name ? kAroundLarge_px : kAround_px;
        return m_place.adjusted(fieldWidth() + around, 0, -around, 0);
    }

    void paintGround()
    {
        QPen pen(seen(m_colours.edge), m_box.tone == DiagramTone::Error ? 1.6 : 1.1);
        if (isDashed(m_box.tone)) pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
        m_painter.setBrush(seen(m_colours.ground));
        for (int behind = m_box.count > 1 ? 2 : 0; behind >= 0; --behind)
            m_painter.drawRoundedRect(m_place.translated(behind * kStack_px, -behind * kStack_px), kCardRound_px, kCardRound_px);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(m_colours.field));
        QPainterPath inside, field;
        inside.addRoundedRect(m_place.adjusted(0.6, 0.6, -0.6, -0.6), kCardRound_px - 0.6, kCardRound_px - 0.6);
        field.addRect(QRectF(m_place.topLeft(), QSizeF(fieldWidth(), m_place.height())));
        m_painter.drawPath(inside.intersected(field));
    }

    void paintSymbol()
    {
        const double field = fieldWidth(), side = std::min({m_detail == CardDetail::Symbol ? kSymbol_px * 1.5 : kSymbol_px, field - 6, m_place.height() - 8});
        paintDiagramSymbol(m_painter, m_box.symbol, QRectF(m_place.left() + (field - side) / 2, m_place.center().y() - side / 2, side, side), seen(m_colours.symbol));
    }

    /// Along the side that flow leaves from.
    void paintBar()
    {
        if (!isBar(m_box.symbol)) return;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(isDashed(m_box.tone) ? m_theme.control : m_theme.textMuted));   // of neither side
        const QRectF bar = m_state.topDown ? QRectF(m_place.left() - 2, m_place.bottom() - kBar_px / 2, m_place.width() + 4, kBar_px)
                                           : QRectF(m_place.right() - kBar_px / 2, m_place.top() - 2, kBar_px, m_place.height() + 4);
        m_painter.drawRoundedRect(bar, 1.5, 1.5);
    }

    void write(const QRectF& room, const QString& text, const PlanFonts::Entry& font, const QColor& colour, Qt::TextElideMode elide)
    {
        m_painter.setFont(font.font);
        m_painter.setPen(seen(colour));
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, font.metrics.elidedText(text, elide, room.width() + 0.5));
    }

    void paintFigures()
    {
        const std::size_t lines = figuresIn(m_box, m_place.height(), m_larger);
        QRectF row = textRoom();
        row.setTop(m_place.center().y() - textHeight(m_box, lines, m_larger) / 2);
        row.setHeight(kNameHeight_px * m_larger);
        double right = row.right();
        if (m_box.count > 1) paintCount(countPlace(m_box, m_place, m_fonts, m_state.scale));
        if (hasMark(m_box)) {
            paintMark(QPointF(right - kCountHeight_px / 2, row.center().y()), kCountHeight_px);
            right -= kCountHeight_px + 4;
        }
        const QRectF name(row.topLeft(), QPointF(right, row.bottom()));
        const auto& nameFont = m_fonts.get(textPx(kCardName_px, m_larger), QFont::DemiBold);
        write(name, nameThatFits(m_box, nameFont.metrics, name.width() + 0.5), nameFont, m_colours.name, Qt::ElideMiddle);
        row.translate(0, row.height());
        row.setHeight(kFigureRow_px * m_larger);
        for (std::size_t i = 0; i < lines; ++i, row.translate(0, row.height()))
            write(row, toQt(m_box.lines[i]), m_fonts.get(textPx(kFigure_px, m_larger), QFont::Normal), m_colours.figure, Qt::ElideRight);
    }

    void paintCount(const QRectF& pill)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(m_theme.accentSoft));
        m_painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        m_painter.setFont(m_fonts.get(textPx(kCount_px, m_larger), QFont::DemiBold).font);
        m_painter.setPen(seen(m_theme.accent));
        m_painter.drawText(pill, Qt::AlignCenter, countText(m_box));
    }

    /// Says by more than its colour that something is wrong.
    void paintMark(QPointF middle, double size)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(m_colours.edge));
        m_painter.drawEllipse(middle, size / 2, size / 2);
        m_painter.setFont(m_fonts.get(static_cast<int>(size * 0.75), QFont::DemiBold).font);
        m_painter.setPen(seen(m_colours.ground));
        m_painter.drawText(QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size), Qt::AlignCenter, QStringLiteral("!"));
    }

    [[nodiscard]] QRectF nameRoom() const { return textRoom().adjusted(0, 0, 0, hasLoad(m_box) ? -kLoadRoom_px + 1 : 0); }
    [[nodiscard]] const PlanFonts::Entry& nameFont() { return m_fonts.get(textPx(kCardName_px, m_larger), QFont::DemiBold); }

    /// Finds what of the name is drawn from afar: beside the symbol, or in its place, since the card's colour tells what it is, too; all of it rather than
    /// the symbol. False where what is left would not tell one from another: the tip has all of it.
    bool findName()
    {
        for (const bool whole : {true, false})
            for (const bool bare : {false, true}) {
                if (m_state.names.bare && !bare) continue;
                m_bare = bare;
                if (fitName(whole)) return true;
            }
        m_bare = false;
        return false;
    }

    /// With the count below it, on a low card behind it; a single one's that is too long takes two rows where the card is high enough. Of several that
    /// count, the kind is told where the range of their names has no room: "rack ×4".
    bool fitName(bool onlyWhole)
    {
        const qsizetype fewest = m_bare ? 5 : 6, fewestOfStem = 3;   // signs
        const QRectF room = nameRoom();
        const QFontMetricsF& metrics = nameFont().metrics;
        const QString count = countText(m_box);
        if (metrics.ascent() > room.height()) return false;
        const bool twoRows = hasTwoRows(m_box, m_place.height(), metrics);
        m_below = twoRows ? count : QString();
        const QString behind = count.isEmpty() || twoRows ? QString() : QLatin1Char(' ') + count;
        const double width = std::min(room.width() + 0.5 - metrics.horizontalAdvance(behind), m_state.names.cut_px);
        const QString whole = nameThatFits(m_box, metrics, width, m_state.names.form);
        m_name = metrics.elidedText(whole, Qt::ElideMiddle, width);
        bool told = m_name == whole || (!onlyWhole && m_name.size() >= fewest);
        constexpr double kNearlyAll = 0.85;   // a short name stays in one row beside long ones in two, and "spine-1", of which a number alone would stand in the second
        constexpr qsizetype kWord = 3;
        const auto [first, second] = inTwoRows(whole, metrics);
        const bool parted = m_name != whole || (m_state.names.twoRows && metrics.horizontalAdvance(whole) > kNearlyAll * width && std::min(first.size(), second.size()) >= kWord);
        if (twoRows && count.isEmpty() && parted && !second.isEmpty()) {
            const bool fits = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second)) <= width;
            m_name = metrics.elidedText(first, Qt::ElideMiddle, width);
            m_below = metrics.elidedText(second, Qt::ElideMiddle, width);
            return fits || (!onlyWhole && m_bare && std::min(m_name.size(), m_below.size()) >= 3);
        }
        if (const QString stem = stemOf(whole); m_name != whole && m_box.count > 1 && !stem.isEmpty()) {
            m_name = metrics.elidedText(stem, Qt::ElideRight, width);
            told = m_name == stem || (!onlyWhole && m_bare && m_name.size() >= fewestOfStem);
        }
        m_name += behind;
        return told;
    }

    void paintLargeName()
    {
        const QRectF room = nameRoom();
        const auto& font = nameFont();
        const double height = font.metrics.height();
        const QRectF row(room.left(), room.center().y() - height * (m_below.isEmpty() ? 0.5 : 0.98), room.width(), height);
        write(row, m_name, font, m_colours.name, Qt::ElideMiddle);
        if (!m_below.isEmpty()) write(row.translated(0, height * 0.96), m_below, font, m_box.count > 1 ? m_theme.accent : m_colours.name, Qt::ElideRight);
        if (hasMark(m_box)) paintMark(m_place.topRight() + QPointF(-2, 2), kReadable_px / m_state.scale);
    }

    void paintLoad()
    {
        if (!hasLoad(m_box)) return;
        const QRectF room = textRoom();
        const bool near = m_detail == CardDetail::Figures;   // from afar the name needs the room
        const double height = near ? kLoadBar_px : 1.5 * kLoadBar_px;
        const QRectF whole(room.left(), m_place.bottom() - (near ? 6 : 2) - height, room.width(), height);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(m_theme.line));
        m_painter.drawRoundedRect(whole, height / 2, height / 2);
        const double load = std::max(0.0, *m_box.load);
        m_painter.setBrush(seen(load > 1 + 1e-9 ? m_theme.error : load >= kNearlyFull ? m_theme.warning : m_theme.accent));
        m_painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(std::min(1.0, load) * whole.width(), height)), height / 2, height / 2);
    }

    void paintRings()
    {
        const auto ring = [&](const QColor& colour, double width, double away) {
            const double thick = width / std::min(1.0, m_state.scale);   // stays visible from afar
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(colour, thick));
            m_painter.drawRoundedRect(m_place.adjusted(-away, -away, away, away), kCardRound_px + away, kCardRound_px + away);
        };
        if (m_state.hovered) ring(m_theme.hover, 1.5, 0);
        if (m_state.selected) ring(m_theme.selection, 2, 1);
        if (m_state.current) ring(m_theme.accent, 2, 4);
    }

    QPainter& m_painter;
    const DiagramBox& m_box;
    QRectF m_place{};
    CardState m_state{};
    const Theme& m_theme;
    PlanFonts& m_fonts;
    CardDetail m_detail{};
    double m_larger{1};
    CardColours m_colours{};
    QString m_name{}, m_below{};   ///< from afar: the name, and in a row below it the rest of it or the count
    bool m_bare{};   ///< without its symbol
};

}  // namespace

CardDetail cardDetail(double scale)
{
    return scale >= kFiguresFrom ? CardDetail::Figures : scale >= kNamed ? CardDetail::Name : CardDetail::Symbol;
}

QRectF countPlace(const DiagramBox& box, const QRectF& place, PlanFonts& fonts, double scale)
{
    const double larger = textScale(scale), width = countWidth(box, fonts, larger), height = kCountHeight_px * larger;
    return {place.right() + 2 * kStack_px - width, place.top() - kStack_px - height / 2, width, height};   // over the corner of the stack
}

std::vector<QSizeF> cardSizes(const Diagram& diagram, PlanFonts& fonts)
{
    std::map<DiagramSymbol, QSizeF> largest;
    for (const auto& box : diagram.boxes) largest[box.symbol] = largest[box.symbol].expandedTo(cardSize(box, fonts));
    std::vector<QSizeF> sizes;
    for (const auto& box : diagram.boxes) sizes.push_back(largest[box.symbol]);
    return sizes;
}

void paintCard(QPainter& painter, const DiagramBox& box, const QRectF& place, const CardState& state, const Theme& theme, PlanFonts& fonts)
{
    CardPainter(painter, box, place, state, theme, fonts).paint();
}

QColor dimmed(const QColor& colour, const QColor& ground)
{
    constexpr float kLeft = 0.32F;
    return QColor::fromRgbF(ground.redF() + (colour.redF() - ground.redF()) * kLeft, ground.greenF() + (colour.greenF() - ground.greenF()) * kLeft,
                            ground.blueF() + (colour.blueF() - ground.blueF()) * kLeft);
}

}  // namespace mw
