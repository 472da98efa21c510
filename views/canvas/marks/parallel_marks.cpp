// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parallel layout of the serving plan on racks: which accelerators work in which replica.
#include "views/canvas/cards/change_card.h"
#include "views/canvas/marks/serving_marks.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/session/text/format.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr double kStripesFrom_px = 6, kLeastCell_px = 3, kGapFrom_px = 5, kRankFrom_px = 15;
constexpr double kNamedFrom_px = 70, kName_px = 32;   ///< height of racks that keep a place for their name, and that place

/// The accelerators of an item as a grid that fills it, the first at the top left, row by row.
struct CellGrid {
    QRectF field{};
    int cells{}, columns{1}, rows{1};
    [[nodiscard]] QSizeF cell() const { return {field.width() / columns, field.height() / rows}; }
    [[nodiscard]] bool shown() const { return std::min(cell().width(), cell().height()) >= kLeastCell_px; }
    [[nodiscard]] QRectF rect(int i) const
    {
        return {field.left() + (i % columns) * cell().width(), field.top() + (i / columns) * cell().height(), cell().width(), cell().height()};
    }
    [[nodiscard]] int at(QPointF pixel) const
    {
        if (!field.contains(pixel)) return -1;
        const int i = static_cast<int>((pixel.y() - field.top()) / cell().height()) * columns + static_cast<int>((pixel.x() - field.left()) / cell().width());
        return i < cells ? i : -1;
    }
};

/// Columns that make cells nearly square; those that leave no gap at the end are worth some squareness.
CellGrid cellGrid(const QRectF& item_px, int cells)
{
    constexpr double kEdge_px = 3, kUnevenCost = 0.4;
    const double edge = std::min(kEdge_px, std::min(item_px.width(), item_px.height()) / 6);
    CellGrid grid{item_px.adjusted(edge, edge, -edge, item_px.height() >= kNamedFrom_px ? -kName_px : -edge), cells};
    double least = 1e9;
    for (int columns = 1; columns <= cells; ++columns) {
        const int rows = (cells + columns - 1) / columns;
        const double width = grid.field.width() / columns, height = grid.field.height() / rows;
        const double cost = std::abs(std::log(width / height)) + (cells % columns != 0 ? kUnevenCost : 0);
        if (cost < least) least = cost, grid.columns = columns, grid.rows = rows;
    }
    return grid;
}

int cellsOf(std::span<const ServingMarks::System> systems)
{
    return systems.empty() ? 0 : systems.back().first + systems.back().count;
}

/// Neighbouring replicas differ in shade; of one replica, later stages are paler.
QColor shade(const Theme& theme, const PoolResult& pool, const PlacedRun& run, int offset)
{
    static constexpr std::array kDarker{100, 128, 114};   // percent, as QColor::darker() takes it
    const QColor colour = poolColour(theme, run.pool).darker(kDarker[static_cast<std::size_t>(run.replica) % kDarker.size()]);
    const int stages = std::max(1, pool.pipeline);
    const double pale = 0.55 * rankPlace(pool, run.rank + offset).stage / stages;
    const auto mix = [&](int a, int b) { return static_cast<int>(a * (1 - pale) + b * pale); };
    return {mix(colour.red(), theme.floor.red()), mix(colour.green(), theme.floor.green()), mix(colour.blue(), theme.floor.blue())};
}

class ParallelPainter {
public:
    ParallelPainter(QPainter& painter, const PlanScene& scene) : m_painter(painter), m_scene(scene), m_view(*scene.serving->view) {}

    void paint(const std::vector<ItemIndex>& items)
    {
        for (const ItemIndex item : items) paintItem(item);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_scene.theme.noValue);
        m_painter.drawRects(m_ground.data(), static_cast<int>(m_ground.size()));
        for (const auto& [colour, rects] : m_batches) {
            m_painter.setBrush(QColor::fromRgb(colour));
            m_painter.drawRects(rects.data(), static_cast<int>(rects.size()));
        }
        m_painter.setFont(uiFont(9, QFont::Medium));
        m_painter.setPen(m_scene.theme.rackInk);
        for (const auto& [rect, rank] : m_ranks) m_painter.drawText(rect, Qt::AlignCenter, QString::number(rank));
        paintJoins();
        m_painter.setPen(Qt::NoPen);
    }

private:
    void paintJoins()
    {
        const auto middle = [&](ItemIndex item) { return m_scene.view.toPixel(m_scene.index.items()[item].rect).center(); };
        m_painter.setRenderHint(QPainter::Antialiasing, true);
        for (const auto& join : m_scene.serving->joins) {
            const QLineF line(middle(join.from), middle(join.to));
            if (!m_scene.viewport.adjusted(-20, -20, 20, 20).intersects(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))) continue;
            m_painter.setPen(QPen(m_scene.theme.floor, 5, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawLine(line);
            m_painter.setPen(QPen(poolColour(m_scene.theme, join.pool), 2.5, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawLine(line);
        }
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }

    void paintItem(ItemIndex item)
    {
        const auto systems = m_scene.serving->of(item);
        if (systems.empty()) return;
        const QRectF px = m_scene.view.toPixel(m_scene.index.items()[item].rect);
        const CellGrid grid = cellGrid(px, cellsOf(systems));
        if (!grid.shown()) return paintStripes(px, systems);
        for (int i = 0; i < grid.cells; ++i) m_ground.push_back(placeOf(grid, i));
        for (const auto& system : systems)
            for (const PlacedRun& run : m_view.placement.of(system.member)) paintRun(grid, system, run);
    }

    static QRectF placeOf(const CellGrid& grid, int cell)
    {
        const double gap = std::min(grid.cell().width(), grid.cell().height()) >= kGapFrom_px ? 1 : 0;
        return grid.rect(cell).adjusted(0, 0, -gap, -gap);
    }

    void paintRun(const CellGrid& grid, const ServingMarks::System& system, const PlacedRun& run)
    {
        const PoolResult& pool = m_view.plan->pools[run.pool];
        const bool numbered = std::min(grid.cell().width(), grid.cell().height()) >= kRankFrom_px;
        for (int i = 0; i < run.count; ++i) {
            const QRectF place = placeOf(grid, system.first + run.first + i);
            m_batches[shade(m_scene.theme, pool, run, i).rgb()].push_back(place);
            if (numbered) m_ranks.emplace_back(place, rankPlace(pool, run.rank + i).tensor);
        }
    }

    /// Seen from far: the colour of the pool that has most of it.
    void paintWhole(const QRectF& px, std::span<const ServingMarks::System> systems)
    {
        std::vector<int> accelerators(m_view.plan->pools.size());
        for (const auto& system : systems)
            for (const PlacedRun& run : m_view.placement.of(system.member)) accelerators[run.pool] += run.count;
        const auto most = std::ranges::max_element(accelerators);
        if (most == accelerators.end() || *most == 0) m_ground.push_back(px);
        else m_batches[poolColour(m_scene.theme, static_cast<std::size_t>(most - accelerators.begin())).rgb()].push_back(px);
    }

    /// Too small for cells: replicas as stripes along the item.
    void paintStripes(const QRectF& px, std::span<const ServingMarks::System> systems)
    {
        if (std::max(px.width(), px.height()) < kStripesFrom_px) return paintWhole(px, systems);
        const bool across = px.width() >= px.height();
        const double all = cellsOf(systems);
        m_ground.push_back(px);
        for (const auto& system : systems)
            for (const PlacedRun& run : m_view.placement.of(system.member)) {
                const double from = (system.first + run.first) / all, share = run.count / all;
                const QRectF stripe = across ? QRectF(px.left() + from * px.width(), px.top(), share * px.width(), px.height())
                                             : QRectF(px.left(), px.top() + from * px.height(), px.width(), share * px.height());
                m_batches[shade(m_scene.theme, m_view.plan->pools[run.pool], run, 0).rgb()].push_back(stripe);
            }
    }

    QPainter& m_painter;
    const PlanScene& m_scene;
    const ServingPlanView& m_view;
    std::vector<QRectF> m_ground{};   ///< of accelerators, in a replica or not
    std::map<QRgb, std::vector<QRectF>> m_batches{};
    std::vector<std::pair<QRectF, int>> m_ranks{};
};

QString splitOf(const PoolResult& pool)
{
    QStringList parts;
    for (const auto& [name, ranks] : {std::pair{"TP", pool.tensor}, {"PP", pool.pipeline}, {"EP", pool.expert}, {"DP", pool.data}, {"CP", pool.context}})
        if (ranks > 1) parts << QLatin1String(name) + QString::number(ranks);
    return parts.isEmpty() ? QStringLiteral("TP1") : parts.join(u' ');
}

/// "TP rank 0, PP stage 1": of what the pool is spread over.
QString rankText(const PoolResult& pool, int rank)
{
    const RankPlace place = rankPlace(pool, rank);
    QStringList parts;
    const auto add = [&](const char* text, int at, int of) {
        if (of > 1) parts << planText(text).arg(at).arg(of);
    };
    add(QT_TRANSLATE_NOOP("mw::Plan", "TP rank %1 of %2"), place.tensor, pool.tensor);
    add(QT_TRANSLATE_NOOP("mw::Plan", "PP stage %1 of %2"), place.stage, pool.pipeline);
    add(QT_TRANSLATE_NOOP("mw::Plan", "DP rank %1 of %2"), place.data, pool.data);
    add(QT_TRANSLATE_NOOP("mw::Plan", "CP rank %1 of %2"), place.context, pool.context);
    add(QT_TRANSLATE_NOOP("mw::Plan", "EP rank %1 of %2"), place.expert, pool.expert);
    return parts.isEmpty() ? planText(QT_TRANSLATE_NOOP("mw::Plan", "alone")) : parts.join(QStringLiteral(", "));
}

/// Of a system: "Agents (decode): replicas 3 to 11 of 12 (TP8)", a line for each pool, and how many accelerators are left.
QString systemText(const ServingPlanView& view, std::span<const ServingMarks::System> systems)
{
    struct Span {
        int first{}, last{}, accelerators{};
    };
    std::map<std::uint32_t, Span> pools;
    int left = cellsOf(systems);
    for (const auto& system : systems)
        for (const PlacedRun& run : view.placement.of(system.member)) {
            const auto [at, added] = pools.try_emplace(run.pool, Span{run.replica, run.replica, 0});
            at->second.first = std::min(at->second.first, run.replica), at->second.last = std::max(at->second.last, run.replica);
            at->second.accelerators += run.count, left -= run.count;
        }
    QStringList lines;
    for (const auto& [pool, span] : pools) {
        const PoolResult& result = view.plan->pools[pool];
        const QString which = span.first == span.last ? planText(QT_TRANSLATE_NOOP("mw::Plan", "replica %1")).arg(span.first) : planText(QT_TRANSLATE_NOOP("mw::Plan", "replicas %1 to %2")).arg(span.first).arg(span.last);
        lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1: %2 of %3 (%4), %5 accelerators here")).arg(poolName(*view.facility->layout, result).toHtmlEscaped(), which).arg(result.replicas).arg(splitOf(result)).arg(span.accelerators);
    }
    if (left == 1) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "1 accelerator is in no whole replica"));
    if (left > 1) lines << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 accelerators are in no whole replica")).arg(left);
    return lines.join(QStringLiteral("<br>"));
}

constexpr double kPoolLine_px = 15;
constexpr std::size_t kMostPools = 6;

}  // namespace

void paintParallel(QPainter& painter, const PlanScene& scene, const std::vector<ItemIndex>& items)
{
    if (scene.serving == nullptr || !scene.serving->view) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    ParallelPainter(painter, scene).paint(items);
}

QString parallelAt(const PlanScene& scene, QPointF pixel)
{
    if (scene.serving == nullptr || !scene.serving->view) return {};
    const auto item = scene.itemAt(scene.view.toMetre(pixel));
    const auto systems = item ? scene.serving->of(*item) : std::span<const ServingMarks::System>{};
    if (systems.empty()) return {};
    const ServingPlanView& view = *scene.serving->view;
    const CellGrid grid = cellGrid(scene.view.toPixel(scene.index.items()[*item].rect), cellsOf(systems));
    const int cell = grid.shown() ? grid.at(pixel) : -1;
    QStringList lines;
    if (cell >= 0) lines << QStringLiteral("<b>%1</b>").arg(planText(QT_TRANSLATE_NOOP("mw::Plan", "Accelerator %1: in no whole replica")).arg(cell));
    for (const auto& system : systems)
        for (const PlacedRun& run : view.placement.of(system.member)) {
            const int at = cell - system.first - run.first;
            if (cell < 0 || at < 0 || at >= run.count) continue;
            const PoolResult& pool = view.plan->pools[run.pool];
            lines.front() = QStringLiteral("<b>%1</b>").arg(planText(QT_TRANSLATE_NOOP("mw::Plan", "Accelerator %1: replica %2 of %3, %4")).arg(cell).arg(run.replica).arg(pool.replicas).arg(rankText(pool, run.rank + at)));
        }
    lines << systemText(view, systems);
    return lines.join(QStringLiteral("<br>"));
}

bool parallelCovers(const PlanScene& scene, ItemIndex item)
{
    if (scene.serving == nullptr || !scene.layers.parallel || scene.serving->of(item).empty()) return false;
    return scene.view.toPixel(scene.index.items()[item].rect).height() < kNamedFrom_px;
}

static QStringList parallelFoot(const ServingPlanView* view)
{
    QStringList foot;
    if (view == nullptr || view->plan->pools.empty()) return {planText(QT_TRANSLATE_NOOP("mw::Plan", "no plan yet"))};
    int spread = 0;
    for (const int count : view->placement.spread) spread += count;
    if (view->plan->pools.size() > kMostPools) foot << planText(QT_TRANSLATE_NOOP("mw::Plan", "and %1 more")).arg(view->plan->pools.size() - kMostPools);
    foot << planText(QT_TRANSLATE_NOOP("mw::Plan", "shades: replicas; ranks count from 0"));
    if (spread == 1) foot << planText(QT_TRANSLATE_NOOP("mw::Plan", "1 replica lies over several systems"));
    if (spread > 1) foot << planText(QT_TRANSLATE_NOOP("mw::Plan", "%1 replicas lie over several systems")).arg(spread);
    return foot;
}

/// "4 × TP8 EP8". Of a shared pool it may be less than a whole one.
static QString replicasOf(const PoolResult& pool)
{
    const QString replicas = pool.replicas > 0 ? format::count(pool.replicas) : format::number(static_cast<double>(pool.accelerators) / replicaSize(pool));
    return QStringLiteral("%1 × %2").arg(replicas, splitOf(pool));
}

QSizeF parallelLegendSize(const PlanScene& scene)
{
    constexpr double kMargins_px = 24, kSwatch_px = 15, kApart_px = 16, kMost_px = 236;
    const ServingPlanView* view = scene.serving != nullptr ? scene.serving->view.get() : nullptr;
    const std::size_t pools = view != nullptr ? std::min(view->plan->pools.size(), kMostPools) : 0;
    const QFontMetricsF metrics(uiFont(10));
    double words_px = 0;
    for (const QString& text : parallelFoot(view)) words_px = std::max(words_px, metrics.horizontalAdvance(text));
    for (std::size_t i = 0; i < pools; ++i)
        words_px = std::max(words_px, kSwatch_px + metrics.horizontalAdvance(poolName(*view->facility->layout, view->plan->pools[i])) + kApart_px + metrics.horizontalAdvance(replicasOf(view->plan->pools[i])));
    return {std::min(kMost_px, std::ceil(words_px) + kMargins_px), 26 + kPoolLine_px * static_cast<double>(pools + static_cast<std::size_t>(parallelFoot(view).size()))};
}

void paintParallelLegend(QPainter& painter, const PlanScene& scene, const QRectF& rect)
{
    constexpr double kSwatch_px = 9;
    const ServingPlanView* view = scene.serving != nullptr ? scene.serving->view.get() : nullptr;
    const std::size_t pools = view != nullptr ? std::min(view->plan->pools.size(), kMostPools) : 0;
    paintCardGround(painter, scene.theme, rect);
    painter.setFont(uiFont(11));
    painter.setPen(scene.theme.text);
    QRectF line(rect.left() + 12, rect.top() + 5, rect.width() - 24, kPoolLine_px);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, planText(QT_TRANSLATE_NOOP("mw::Plan", "Parallel layout")));
    painter.setFont(uiFont(10));
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i < pools; ++i) {
        line.translate(0, kPoolLine_px);
        const PoolResult& pool = view->plan->pools[i];
        painter.fillRect(QRectF(line.left(), line.center().y() - kSwatch_px / 2, kSwatch_px, kSwatch_px), poolColour(scene.theme, i));
        const QString split = replicasOf(pool);
        const QRectF words = line.adjusted(kSwatch_px + 6, 0, 0, 0);
        painter.setPen(scene.theme.textMuted);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, split);
        painter.setPen(scene.theme.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(poolName(*view->facility->layout, pool), Qt::ElideRight, words.width() - metrics.horizontalAdvance(split) - 8));
    }
    painter.setPen(scene.theme.textMuted);
    for (const QString& text : parallelFoot(view)) {
        line.translate(0, kPoolLine_px);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

ServingLegends servingLegends(const PlanScene& scene)
{
    ServingLegends legends;
    if (scene.serving == nullptr) return legends;
    constexpr double kOverlay_px = 252, kAir_px = 312, kGap_px = 12, kAbove_px = 76;
    const QPointF corner(scene.viewport.left() + kRulerLeft + kGap_px, scene.viewport.bottom() - kGap_px);
    const bool others = scene.dress.overlay || scene.air || scene.dress.pipes;
    QPointF at = corner + QPointF((scene.dress.overlay ? kOverlay_px : 0) + (scene.air ? kAir_px : 0) + (scene.dress.pipes ? kOverlay_px : 0), 0);
    const auto standOn = [](QPointF bottomLeft, QSizeF size) { return QRectF(bottomLeft - QPointF(0, size.height()), size); };
    if (scene.layers.parallel) legends.parallel = standOn(at, parallelLegendSize(scene)), at.rx() = legends.parallel.right() + kGap_px;
    if (!scene.layers.flow) return legends;
    const QPointF above(corner.x(), !legends.parallel.isEmpty() ? legends.parallel.top() - kGap_px : corner.y() - (others ? kAbove_px : 0));
    const QRectF hall = scene.view.toPixel(scene.index.bounds()), room = scene.viewport.adjusted(kRulerLeft, kRulerTop, 0, 0);
    for (const QPointF& place : {at, above})
        for (const bool brief : {false, true}) {
            legends.flow = besideHall(hall, scene.viewport, standOn(place, flowLegendSize(scene, brief)));
            legends.brief = brief;
            if (!hall.intersects(legends.flow) && !legends.flow.intersects(legends.parallel) && room.contains(legends.flow)) return legends;
        }
    legends.flow = standOn(at, flowLegendSize(scene, true));   // that which hides least
    return legends;
}

QRectF paintServingLegends(QPainter& painter, const PlanScene& scene)
{
    const ServingLegends legends = servingLegends(scene);
    if (!legends.parallel.isEmpty()) paintParallelLegend(painter, scene, legends.parallel);
    if (!legends.flow.isEmpty()) paintFlowLegend(painter, scene, legends.flow, legends.brief);
    return legends.parallel | legends.flow;
}

}  // namespace mw
