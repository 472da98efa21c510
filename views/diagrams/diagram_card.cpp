// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_card.h"

#include "views/diagrams/diagram_symbols.h"
#include "views/session/text/qt_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr int kCardName_px = 12, kFigure_px = 11, kCount_px = 10;
constexpr double kSymbolField_px = 34, kSymbol_px = 24, kAround_px = 9, kNameHeight_px = 16, kFigureRow_px = 14;
constexpr double kLoadBar_px = 3, kLoadRoom_px = 7, kBar_px = 4, kCardRound_px = 5, kStack_px = 3, kCountHeight_px = 14;
constexpr double kNarrowestCard_px = 96, kWidestCard_px = 224;
constexpr std::size_t kMostFigures = 3;
constexpr double kNamed = 0.3;         ///< below which a card has no room for a name of readable size
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
bool hasLoad(const DiagramBox& box) { return box.load && std::isfinite(*box.load); }

double countWidth(const DiagramBox& box, PlanFonts& fonts)
{
    return box.count > 1 ? fonts.get(kCount_px, QFont::DemiBold).metrics.horizontalAdvance(countText(box)) + 10 : 0;
}

/// Of name and figures.
double textHeight(const DiagramBox& box)
{
    return kNameHeight_px + kFigureRow_px * static_cast<double>(std::min(kMostFigures, box.lines.size())) + (hasLoad(box) ? kLoadRoom_px : 0);
}

QSizeF cardSize(const DiagramBox& box, PlanFonts& fonts)
{
    const auto &name = fonts.get(kCardName_px, QFont::DemiBold).metrics, &figure = fonts.get(kFigure_px, QFont::Normal).metrics;
    double text = name.horizontalAdvance(toQt(box.name)) + (box.count > 1 ? countWidth(box, fonts) + 6 : 0) + (hasMark(box) ? kCountHeight_px + 4 : 0);
    const std::size_t lines = std::min(kMostFigures, box.lines.size());
    for (std::size_t i = 0; i < lines; ++i) text = std::max(text, figure.horizontalAdvance(toQt(box.lines[i])));
    const double width = std::clamp(kSymbolField_px + 2 * kAround_px + text + 1, kNarrowestCard_px, kWidestCard_px);
    const double height = 2 * kAround_px - 4 + textHeight(box);
    return {2 * std::ceil(width / 2), 2 * std::ceil(std::max(height, kSymbol_px + 12) / 2)};
}

/// Draws one card; what it is drawn with does not change from step to step.
class CardPainter {
public:
    CardPainter(QPainter& painter, const DiagramBox& box, const QRectF& place, const CardState& state, const Theme& theme, PlanFonts& fonts)
        : m_painter(painter), m_box(box), m_place(place), m_state(state), m_theme(theme), m_fonts(fonts), m_detail(cardDetail(state.scale)),
          m_colours(coloursOf(box, theme))
    {
    }

    void paint()
    {
        paintGround();
        paintBar();
        const double field = fieldWidth(), side = std::min({m_detail == CardDetail::Symbol ? kSymbol_px * 1.5 : kSymbol_px, field - 6, m_place.height() - 8});
        const QRectF square(m_place.left() + (field - side) / 2, m_place.center().y() - side / 2, side, side);
        paintDiagramSymbol(m_painter, m_box.symbol, square, seen(m_colours.symbol));
        if (m_detail == CardDetail::Figures) paintFigures();
        if (m_detail == CardDetail::Name) paintLargeName();
        if (m_detail != CardDetail::Symbol) paintLoad();
        paintRings();
    }

private:
    [[nodiscard]] QColor seen(const QColor& colour) const { return m_state.dim ? dimmed(colour, m_theme.window) : colour; }
    /// Seen from afar, names need the room.
    [[nodiscard]] double fieldWidth() const { return m_detail == CardDetail::Symbol ? m_place.width() : m_detail == CardDetail::Name ? 28 : kSymbolField_px; }
    [[nodiscard]] QRectF textRoom() const
    {
        const double around = m_detail == CardDetail::Name ? 4 : kAround_px;
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

    /// Along the side that flow leaves from.
    void paintBar()
    {
        if (!isBar(m_box.symbol)) return;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(isDashed(m_box.tone) ? m_theme.control : symbolFill(m_theme, m_box.symbol).edge));
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
        const std::size_t lines = std::min(kMostFigures, m_box.lines.size());
        QRectF row = textRoom();
        row.setTop(m_place.center().y() - textHeight(m_box) / 2);
        row.setHeight(kNameHeight_px);
        double right = row.right();
        if (m_box.count > 1) {
            paintCount(countPlace(m_box, m_place, m_fonts));
            right -= countWidth(m_box, m_fonts) + 6;
        }
        if (hasMark(m_box)) {
            paintMark(QPointF(right - kCountHeight_px / 2, row.center().y()), kCountHeight_px);
            right -= kCountHeight_px + 4;
        }
        const QRectF name(row.topLeft(), QPointF(right, row.bottom()));
        write(name, toQt(m_box.name), m_fonts.get(kCardName_px, QFont::DemiBold), m_colours.name, Qt::ElideMiddle);
        row.translate(0, kNameHeight_px);
        row.setHeight(kFigureRow_px);
        for (std::size_t i = 0; i < lines; ++i, row.translate(0, kFigureRow_px))
            write(row, toQt(m_box.lines[i]), m_fonts.get(kFigure_px, QFont::Normal), m_colours.figure, Qt::ElideRight);
    }

    void paintCount(const QRectF& pill)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(seen(m_theme.accentSoft));
        m_painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        m_painter.setFont(m_fonts.get(kCount_px, QFont::DemiBold).font);
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

    /// As large as can be read from afar if it fits, smaller by a fifth if it does not; the count below it, on a low card behind it.
    void paintLargeName()
    {
        constexpr double kReadable_px = 9.5, kLeast_px = 6.8;   // of the screen
        constexpr double kLow_px = 48;
        const QRectF room = textRoom().adjusted(0, 2, 0, hasLoad(m_box) ? -kLoadRoom_px - 3 : -2);
        const bool low = m_place.height() < kLow_px;
        const QString name = low && m_box.count > 1 ? toQt(m_box.name) + QLatin1Char(' ') + countText(m_box) : toQt(m_box.name);
        const QString count = low ? QString() : countText(m_box);
        const int most = static_cast<int>(room.height() / (count.isEmpty() ? 1.25 : 2.3));
        const int least = std::max(kCardName_px, static_cast<int>(kLeast_px / m_state.scale));
        int px = std::clamp(static_cast<int>(kReadable_px / m_state.scale), kCardName_px, std::max(kCardName_px, most));
        while (px > least && m_fonts.get(px, QFont::DemiBold).metrics.horizontalAdvance(name) > room.width()) --px;
        const auto& font = m_fonts.get(px, QFont::DemiBold);
        const double height = font.metrics.height();
        const QRectF row(room.left(), room.center().y() - height * (count.isEmpty() ? 0.5 : 0.98), room.width(), height);
        write(row, name, font, m_colours.name, Qt::ElideMiddle);
        if (!count.isEmpty()) write(row.translated(0, height * 0.96), count, font, m_theme.accent, Qt::ElideRight);
        if (hasMark(m_box)) paintMark(m_place.topRight() + QPointF(-2, 2), 1.1 * kReadable_px / m_state.scale);
    }

    void paintLoad()
    {
        if (!hasLoad(m_box)) return;
        const QRectF room = textRoom();
        const double height = m_detail == CardDetail::Figures ? kLoadBar_px : 2 * kLoadBar_px;
        const QRectF whole(room.left(), m_place.bottom() - 6 - height, room.width(), height);
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
    CardColours m_colours{};
};

}  // namespace

CardDetail cardDetail(double scale)
{
    return scale >= kFiguresFrom ? CardDetail::Figures : scale >= kNamed ? CardDetail::Name : CardDetail::Symbol;
}

QString countText(const DiagramBox& box) { return box.count > 1 ? QStringLiteral("×%L1").arg(box.count) : QString(); }

QRectF countPlace(const DiagramBox& box, const QRectF& place, PlanFonts& fonts)
{
    const double width = countWidth(box, fonts), top = place.center().y() - textHeight(box) / 2;
    return {place.right() - kAround_px - width + 2, top + (kNameHeight_px - kCountHeight_px) / 2, width, kCountHeight_px};
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
