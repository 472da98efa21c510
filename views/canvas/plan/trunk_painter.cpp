// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/area_titles.h"
#include "views/canvas/plan/plan_painter.h"

#include "views/session/text/format.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kTray_m = 0.42;          ///< width over which an open trunk spreads: a ladder of the usual 450 mm within its rails
constexpr int kStrand_px = 3;        ///< from one cable of an open trunk to the next
/// Pixels a metre from which trunks open: an open one of four beside closed ones of fifty reads as frayed.
constexpr double kOpenFrom = 50;
constexpr int kWidestTrunk_px = 7;
constexpr std::size_t kMostCounts = 40, kMostTried = 120;   ///< told at once
constexpr double kCountsApart_px = 34, kCountEnds_px = 8, kLeastNamed_px = 24;

/// Colours of loads in steps: as many pens as there are steps, not as there are trunks.
constexpr int kLoadSteps = 16, kNoLoad = 0, kOver = kLoadSteps + 2, kLooks = kLoadSteps + 3;

int lookOf(const Trunk& trunk)
{
    if (!trunk.hasLoad()) return kNoLoad;
    if (trunk.load > 1.00001F) return kOver;
    return 1 + static_cast<int>(std::lround(std::clamp(trunk.load, 0.0F, 1.0F) * kLoadSteps));
}

/// By the number of cables; from afar all are thinner, or they would hide the rows.
int thickness(std::uint32_t cables, double scale)
{
    constexpr double kWholeFrom = 50;   // px a metre
    const double whole_px = 1 + 0.75 * std::log2(static_cast<double>(std::max(1U, cables)));
    return std::clamp(static_cast<int>(std::lround(whole_px * std::clamp(scale / kWholeFrom, 0.35, 1.0))), 1, kWidestTrunk_px);
}

class TrunksPainter {
public:
    TrunksPainter(QPainter& painter, const PlanScene& scene, const std::vector<AreaTitle>& titles)
        : m_painter(painter), m_scene(scene), m_titles(titles), m_coloured(coloursLinks(scene.dress)), m_dim(scene.layers.of(Layer::Network) == Show::Dim),
          m_strands(scene.view.scale < kOpenFrom ? 1 : static_cast<std::uint32_t>(std::max(1.0, kTray_m * scene.view.scale / kStrand_px)))
    {
    }

    void paint()
    {
        const QRectF seen = m_scene.viewport.adjusted(-kWidestTrunk_px, -kWidestTrunk_px, kWidestTrunk_px, kWidestTrunk_px);
        for (const Trunk& trunk : *m_scene.trunks) {
            const QLineF px(m_scene.view.toPixel(trunk.line.p1()), m_scene.view.toPixel(trunk.line.p2()));
            if (std::max(px.x1(), px.x2()) < seen.left() || std::min(px.x1(), px.x2()) > seen.right()) continue;
            if (std::max(px.y1(), px.y2()) < seen.top() || std::min(px.y1(), px.y2()) > seen.bottom()) continue;
            add(trunk, px);
        }
        // The fullest last: they lie on top.
        m_painter.setPen(Qt::NoPen);
        for (int look = 0; look < kLooks; ++look) {
            const auto& bars = m_bars[static_cast<std::size_t>(look)];
            if (bars.empty()) continue;
            m_painter.setBrush(colourOf(look));
            m_painter.drawRects(bars.data(), static_cast<int>(bars.size()));
        }
        drawCounts();
    }

private:
    struct Bar {
        QRectF px;
        bool level;
    };
    struct Named {
        std::uint32_t cables;
        QLineF line;
    };

    /// A level or upright line as a filled bar, which draws several times as fast as one with a wide pen; longer by `over_px` at both ends.
    void addBar(int look, const QLineF& px, bool level, double aside_px, int width, int over_px)
    {
        const int side = static_cast<int>(std::floor((level ? px.y1() : px.x1()) + aside_px - (width - 1) / 2.0 + 0.5));
        const double a = level ? px.x1() : px.y1(), b = level ? px.x2() : px.y2();
        const int from = static_cast<int>(std::lround(std::min(a, b))) - over_px, to = static_cast<int>(std::lround(std::max(a, b))) + over_px;
        m_bars[static_cast<std::size_t>(look)].push_back(level ? QRect(from, side, to - from + 1, width) : QRect(side, from, width, to - from + 1));
    }

    void add(const Trunk& trunk, const QLineF& px)
    {
        const int look = m_coloured ? lookOf(trunk) : trunk.scaleUp ? 1 : 0;
        const bool level = std::abs(px.dx()) >= std::abs(px.dy());
        m_drawn.push_back({QRectF(px.p1(), px.p2()).normalized().adjusted(-1, -1, 1, 1), level});
        if (trunk.cables > m_strands) {
            const int width = std::min(thickness(trunk.cables, m_scene.view.scale), std::max(1, static_cast<int>(kTray_m * m_scene.view.scale)));
            addBar(look, px, level, 0, width, (width - 1) / 2);
            if (px.length() >= kLeastNamed_px) m_named.push_back({trunk.cables, px});
            return;
        }
        // Open: each cable a line, a little longer, so that corners close.
        for (std::uint32_t i = 0; i < trunk.cables; ++i) addBar(look, px, level, (i - (trunk.cables - 1) / 2.0) * kStrand_px, 1, kStrand_px);
    }

    [[nodiscard]] QColor colourOf(int look) const
    {
        const Theme& theme = m_scene.theme;
        QColor colour = look == 0 ? theme.linkNetwork : theme.linkScaleUp;
        if (m_coloured) colour = look == kNoLoad ? theme.noValue : look == kOver ? theme.overLimit() : theme.ramp(static_cast<double>(look - 1) / kLoadSteps);
        return m_dim ? dimmed(colour, theme) : colour;
    }

    /// How many cables the thickest trunks have, where there is room beside each other.
    void drawCounts()
    {
        if (!m_scene.layers.labels) return;
        std::ranges::sort(m_named, [](const Named& a, const Named& b) { return a.cables > b.cables; });
        const QFont font = uiFont(10, QFont::DemiBold);
        const QFontMetricsF metrics(font);
        m_others = linesSeen(m_scene);
        for (const AreaTitle& title : m_titles) m_others.push_back(title.place);
        if (!m_scene.map.isEmpty()) m_others.push_back(m_scene.map);
        std::vector<QRectF> taken;
        const std::size_t tried = std::min(m_named.size(), kMostTried);
        for (std::size_t i = 0; i < tried && taken.size() < kMostCounts; ++i) {
            const QString text = QStringLiteral("×%L1").arg(m_named[i].cables);
            const auto tag = freePlace(m_named[i].line, QSizeF(metrics.horizontalAdvance(text) + 8, metrics.height()), taken);
            if (!tag) continue;
            taken.push_back(*tag);
            if (m_scene.counted) *m_scene.counted = true;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_scene.theme.card);
            m_painter.drawRect(*tag);
            m_painter.setFont(font);
            m_painter.setPen(m_dim ? m_scene.theme.textMuted : m_scene.theme.text);
            m_painter.drawText(*tag, Qt::AlignCenter, text);
        }
    }

    /// On the part of a line that is seen, away from other counts, from links of other kinds and from what would cover it.
    [[nodiscard]] std::optional<QRectF> freePlace(const QLineF& line, QSizeF size, const std::vector<QRectF>& taken) const
    {
        const QLineF shown = visiblePart(line);
        const bool level = std::abs(line.dx()) >= std::abs(line.dy());
        for (const double at : {0.5, 0.35, 0.65, 0.2, 0.8}) {
            const QRectF tag(shown.pointAt(at) - QPointF(size.width() / 2, size.height() / 2), size);
            const QRectF around = tag.adjusted(-kCountsApart_px, -kCountsApart_px, kCountsApart_px, kCountsApart_px);
            if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(around); })) continue;
            // So that some of the line is seen at both ends, and no branch is hidden.
            const QRectF room = level ? tag.adjusted(-kCountEnds_px, 0, kCountEnds_px, 0) : tag.adjusted(0, -kCountEnds_px, 0, kCountEnds_px);
            if (std::ranges::any_of(m_others, [&](const QRectF& other) { return other.intersects(tag); })) continue;
            if (std::ranges::any_of(m_drawn, [&](const Bar& bar) { return bar.level != level && bar.px.intersects(room); })) continue;
            const auto over = m_scene.index.touching(m_scene.view.toMetre(room));
            if (std::ranges::all_of(over, [&](ItemIndex item) { return m_scene.index.items()[item].overhead; })) return tag;
        }
        return std::nullopt;
    }

    [[nodiscard]] QLineF visiblePart(const QLineF& line) const
    {
        const auto within = [&](QPointF p) { return QPointF(std::clamp(p.x(), m_scene.viewport.left(), m_scene.viewport.right()), std::clamp(p.y(), m_scene.viewport.top(), m_scene.viewport.bottom())); };
        return {within(line.p1()), within(line.p2())};
    }

    QPainter& m_painter;
    const PlanScene& m_scene;
    const std::vector<AreaTitle>& m_titles;
    std::vector<QRectF> m_others{};   ///< what a count must not lie over: links, names of areas
    bool m_coloured{}, m_dim{};
    std::uint32_t m_strands{};   ///< as many cables as an open trunk has room for
    std::array<std::vector<QRect>, kLooks> m_bars{};
    std::vector<Named> m_named{};
    std::vector<Bar> m_drawn{};
};

}  // namespace

bool coloursLinks(const PlanDress& dress) { return dress.overlay != nullptr && dress.overlay->id == "link-load"; }

void paintTrunks(QPainter& painter, const PlanScene& scene, const std::vector<AreaTitle>& titles)
{
    if (scene.trunks == nullptr || scene.trunks->empty() || scene.layers.of(Layer::Network) == Show::Off) return;
    TrunksPainter(painter, scene, titles).paint();
}

}  // namespace mw
