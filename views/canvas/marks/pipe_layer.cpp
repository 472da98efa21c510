// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/pipe_layer.h"

#include "solver/quantities/pipe_state.h"
#include "views/canvas/plan/plan_painter.h"
#include "views/session/text/format.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kPipe_px = 3;

/// The same link in the results, which may be of an earlier layout.
std::optional<LinkIndex> linkIn(const Results& results, const Facility& here, LinkIndex link)
{
    if (results.facility.get() == &here || results.facility->layout == here.layout) return link;
    if (link >= results.facility->links.size() || results.facility->linkText(results.facility->links[link]) != here.linkText(here.links[link])) return std::nullopt;
    return link;
}

struct Valued {
    QPolygonF way{};
    double value{};
};

std::vector<Valued> valuedPipes(const PlanIndex& index, const Results& results, const InstanceQuantity& overlay)
{
    std::vector<Valued> pipes;
    const Facility& here = *index.facility();
    here.forEachLink(PortKind::Coolant, [&](const FacilityLink& link) {
        const auto there = linkIn(results, here, link.index);
        const auto value = there ? pipeValue(overlay.id, results, *there) : std::nullopt;
        if (!value) return;
        if (QPolygonF way = routeOf(index, link); way.size() > 1) pipes.push_back({std::move(way), *value});
    });
    return pipes;
}

}  // namespace

std::size_t PipeLayer::shadeOf(double share)
{
    return static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * (kShades - 1)));
}

std::shared_ptr<const PipeLayer> pipeLayerOf(const PlanIndex& index, const Results* results, const OverlayValues& values)
{
    if (!values.overlay || !coloursPipes(values.overlay->id) || !results || !results->facility || !index.facility()) return nullptr;
    const std::vector<Valued> pipes = valuedPipes(index, *results, *values.overlay);
    if (pipes.empty()) return nullptr;
    auto layer = std::make_shared<PipeLayer>();
    layer->known = pipes.size();
    std::array<std::vector<QPolygonF>, PipeLayer::kShades> ways;
    for (const Valued& pipe : pipes) ways[PipeLayer::shadeOf(values.shareOf(pipe.value))].push_back(pipe.way);
    for (std::size_t shade = 0; shade < ways.size(); ++shade) layer->lines[shade] = joinedLines(ways[shade]);
    return layer;
}

/// The hottest colour last: where pipes lie over each other, what carries most is seen.
void paintPipes(QPainter& painter, const PlanScene& scene)
{
    const PipeLayer* pipes = scene.dress.pipes.get();
    if (!pipes || scene.view.scale <= kFarScale || scene.layers.of(Layer::Coolant) == Show::Off) return;
    const bool dim = scene.layers.of(Layer::Coolant) == Show::Dim || scene.skipped != nullptr;   // those of what is in the hand are drawn where it is
    const QRectF seen = scene.viewport.adjusted(-4, -4, 4, 4);
    std::vector<QLineF> lines;
    for (std::size_t shade = 0; shade < PipeLayer::kShades; ++shade) {
        lines.clear();
        for (const QLineF& line : pipes->lines[shade]) {
            const QPointF a = scene.view.toPixel(line.p1()), b = scene.view.toPixel(line.p2());
            if (std::max(a.x(), b.x()) < seen.left() || std::min(a.x(), b.x()) > seen.right()) continue;
            if (std::max(a.y(), b.y()) < seen.top() || std::min(a.y(), b.y()) > seen.bottom()) continue;
            lines.emplace_back(std::round(a.x()), std::round(a.y()), std::round(b.x()), std::round(b.y()));
        }
        if (lines.empty()) continue;
        const QColor colour = scene.theme.ramp(static_cast<double>(shade) / (PipeLayer::kShades - 1));
        painter.setPen(QPen(dim ? dimmed(colour, scene.theme) : colour, kPipe_px, Qt::SolidLine, Qt::SquareCap));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

QString describePipe(const PlanIndex& index, LinkIndex link, const Results* results)
{
    const auto there = results && results->facility && index.facility() ? linkIn(*results, *index.facility(), link) : std::nullopt;
    if (!there) return {};
    const PipeState state = pipeState(*results, *there);
    QStringList lines;
    if (state.flow_l_min)
        lines << QCoreApplication::translate("mw::Pipes", "Flow %1, %2 m/s in %3 mm").arg(format::flow(*state.flow_l_min), format::fixed(state.velocity_m_s.value_or(0), 2), format::fixed(state.diameter_mm.value_or(0), 0))
              << QCoreApplication::translate("mw::Pipes", "Loses %1, supply and return").arg(format::text(state.pressure_kpa.value_or(0), Format::Pressure_kpa));
    if (state.supply_c && state.return_c) lines << QCoreApplication::translate("mw::Pipes", "Supply %1, return %2").arg(format::temperature(*state.supply_c), format::temperature(*state.return_c));
    else if (state.supply_c) lines << QCoreApplication::translate("mw::Pipes", "Supply %1").arg(format::temperature(*state.supply_c));
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace mw
