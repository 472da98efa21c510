// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/connect_tool.h"

#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace mw {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::ConnectTool", text);
}

/// "power in ×2, coolant in, network ×18"
QString portsOf(const Part& part)
{
    QStringList list;
    for (const auto& group : part.ports)
        list << toQt(group.id) + (group.count > 1 ? QStringLiteral(" ×%1").arg(group.count) : QString());
    return list.join(QStringLiteral(", "));
}

QColor colourOf(PortKind kind, const Theme& theme)
{
    switch (kind) {
    case PortKind::Power:
        return theme.linkPower;
    case PortKind::Coolant:
        return theme.linkCoolant;
    case PortKind::Network:
        return theme.linkNetwork;
    case PortKind::ScaleUp:
        break;
    }
    return theme.linkScaleUp;
}

}  // namespace

void ConnectTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton) return;
    const PlanScene scene = host().scene();
    m_from = scene.index.at(event.m, 3 / scene.view.scale);
    m_fits.clear();
    m_now = event.pixel;
    if (!m_from) return;
    const Part& part = *scene.index.instanceOf(*m_from).part;
    host().hint(part.ports.empty() ? tr("%1 has no ports").arg(toQt(part.name))
                                   : tr("Ports: %1").arg(portsOf(part)));
    host().repaint();
}

void ConnectTool::move(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    m_now = event.pixel;
    m_over = scene.index.at(event.m, 3 / scene.view.scale);
    if (m_from && m_over && *m_over != *m_from)
        explain(*m_over);
    else if (!m_from && m_over)
        host().hint(tr("Ports: %1").arg(portsOf(*scene.index.instanceOf(*m_over).part)));
    host().repaint();
}

void ConnectTool::explain(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    const InstanceIndex from = scene.index.items()[*m_from].instance, to = scene.index.items()[item].instance;
    const auto pairs = canvas_edits::pairsBetween(*scene.index.facility(), from, to);
    host().hint(pairs.empty() ? canvas_edits::whyNoPair(*scene.index.facility(), from, to)
                              : tr("Link %1").arg(pairs.front().text));
}

bool ConnectTool::reaches(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    const Part* part = scene.index.instanceOf(item).part;
    const auto known = m_fits.find(part);
    if (known != m_fits.end()) return known->second;
    const bool fits =
        !canvas_edits::pairsBetween(*scene.index.facility(), scene.index.items()[*m_from].instance,
                                    scene.index.items()[item].instance)
             .empty();
    m_fits.emplace(part, fits);
    return fits;
}

void ConnectTool::release(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    const auto to = scene.index.at(event.m, 3 / scene.view.scale);
    const auto from = m_from;
    m_from.reset();
    host().repaint();
    if (!from || !to || *from == *to) return;
    const auto pairs = canvas_edits::pairsBetween(
        *scene.index.facility(), scene.index.items()[*from].instance, scene.index.items()[*to].instance);
    if (pairs.empty()) {
        host().hint(canvas_edits::whyNoPair(*scene.index.facility(), scene.index.items()[*from].instance,
                                            scene.index.items()[*to].instance));
        return;
    }
    QStringList texts;
    std::transform(pairs.begin(), pairs.end(), std::back_inserter(texts),
                   [](const auto& pair) { return pair.text; });
    const int chosen = pairs.size() == 1 ? 0 : host().choose(texts, event.pixel);
    if (chosen < 0) return;
    const auto outcome =
        canvas_edits::connect(*scene.index.facility(), pairs[static_cast<std::size_t>(chosen)]);
    if (outcome)
        host().document().commit(*outcome, tr("Link %1").arg(texts[chosen]));
    else
        host().hint(toQt(outcome.refusal().message));
}

void ConnectTool::cancel()
{
    m_from.reset();
    m_over.reset();
    host().hint({});
    host().repaint();
}

void ConnectTool::paint(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (m_over && !m_from) paintOutlines(painter, scene, {*m_over}, scene.theme.hover, 2);
    if (!m_from) return;
    std::vector<ItemIndex> lit;
    for (const auto item : scene.index.touching(scene.view.toMetre(scene.viewport)))
        if (item != *m_from && reaches(item)) lit.push_back(item);
    paintOutlines(painter, scene, lit, scene.theme.good, 1.5);
    paintOutlines(painter, scene, {*m_from}, scene.theme.selection, 2);
    const bool onTarget = m_over && *m_over != *m_from;
    const auto pairs =
        onTarget ? canvas_edits::pairsBetween(*scene.index.facility(), scene.index.items()[*m_from].instance,
                                              scene.index.items()[*m_over].instance)
                 : std::vector<canvas_edits::PortPair>{};
    QColor colour = scene.theme.accent;
    if (onTarget) colour = pairs.empty() ? scene.theme.ghostBad : colourOf(pairs.front().kind, scene.theme);
    if (onTarget) paintOutlines(painter, scene, {*m_over}, colour, 2.5);
    const QPointF a = scene.view.toPixel(scene.index.items()[*m_from].rect.center());
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(QPolygonF{{a, {m_now.x(), a.y()}, m_now}});
}

QString ConnectTool::usage() const
{
    return tr("Press on one end of the link and drag to the other. What it can reach is outlined.");
}

}  // namespace mw
