// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/connect_tool.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/link_making.h"
#include "views/canvas/port_choice.h"
#include "views/session/document.h"
#include "views/session/local_text.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>


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
    const auto item = scene.itemAt(event.m, 3 / scene.view.scale);
    if (item) return begin(scene.index.items()[*item].instance, {}, event);
    cancel();
    m_now = event.pixel;
}

void ConnectTool::begin(InstanceIndex from, const std::string& group, const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    const Part& part = scene.index.facility()->part(from);
    m_from = Start{from, scene.index.itemOf(from), group};
    m_over.reset();
    m_fits.clear();
    m_veil.clear();
    m_now = event.pixel;
    host().hint(part.ports.empty() ? tr("%1 has no ports").arg(toQt(part.name))
                : group.empty()    ? tr("Ports: %1").arg(portsOf(part))
                                   : tr("Link from %1: drop it on what takes the other end").arg(toQt(scene.index.facility()->instances[from].path + ' ' + group)));
    host().repaint();
}

bool ConnectTool::isTarget(const std::optional<ItemIndex>& item) const
{
    return m_from && item && host().scene().index.items()[*item].instance != m_from->instance;
}

void ConnectTool::move(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    m_now = event.pixel;
    const auto over = scene.itemAt(event.m, 3 / scene.view.scale);
    if (over != m_over) {
        m_over = over;
        m_pairs.clear();
        m_why.clear();
        if (m_from) host().document().clearPreview();
        if (isTarget(m_over))
            explain(*m_over);
        else if (!m_from && m_over)
            host().hint(tr("Ports: %1").arg(portsOf(*scene.index.instanceOf(*m_over).part)));
    }
    host().repaint();
}

std::vector<canvas_edits::PortPair> ConnectTool::pairsTo(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    return canvas_edits::pairsFrom(*scene.index.facility(), m_from->instance, m_from->group, scene.index.items()[item].instance);
}

QString ConnectTool::whyNotTo(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    return canvas_edits::whyNotFrom(*scene.index.facility(), m_from->instance, m_from->group, scene.index.items()[item].instance);
}

/// What a release here would link, and what that changes; or why nothing.
void ConnectTool::explain(ItemIndex item)
{
    m_pairs = pairsTo(item);
    if (m_pairs.empty()) {
        m_why = whyNotTo(item);
        host().hint(m_why);
        return;
    }
    const Facility& facility = *host().scene().index.facility();
    host().hint(tr("Link %1").arg(m_pairs.front().text));
    if (const auto outcome = canvas_edits::connect(facility, m_pairs.front())) host().document().preview(*outcome);
}

bool ConnectTool::reaches(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    const Part* part = scene.index.instanceOf(item).part;
    const auto known = m_fits.find(part);
    if (known != m_fits.end()) return known->second;
    const bool fits = !pairsTo(item).empty();
    m_fits.emplace(part, fits);
    return fits;
}

void ConnectTool::release(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    const FacilityPtr facility = scene.index.facility();
    const auto to = scene.itemAt(event.m, 3 / scene.view.scale);
    const bool onOther = isTarget(to);
    const auto pairs = onOther ? pairsTo(*to) : std::vector<canvas_edits::PortPair>{};
    const QString whyNot = onOther && pairs.empty() ? whyNotTo(*to) : QString();
    m_from.reset();
    m_pairs.clear();
    m_why.clear();
    host().document().clearPreview();
    host().repaint();
    if (!onOther) return;
    if (pairs.empty()) return host().refuse(whyNot);
    const auto choices = canvas_edits::bundlesOf(*facility, pairs);
    QStringList texts;
    for (const auto& choice : choices) texts << choice.text;
    const int chosen = choices.size() == 1 ? 0 : host().choose(texts, event.pixel);
    if (chosen < 0) return host().hint({});
    make(choices[static_cast<std::size_t>(chosen)], event.pixel);
}

void ConnectTool::make(const canvas_edits::Bundle& bundle, QPointF pixel)
{
    const auto tell = [this](const QString& refusal) { refusal.isEmpty() ? host().hint({}) : host().refuse(refusal); };
    if (bundle.count > 0) return tell(makeLink(host().document(), bundle));
    host().ask(bundleQuestion(host().document(), bundle, QRectF(pixel, QSizeF(4, 4)), tell));
}

void ConnectTool::cancel()
{
    if (m_from) host().document().clearPreview();
    m_from.reset();
    m_over.reset();
    m_pairs.clear();
    m_why.clear();
    host().hint({});
    host().repaint();
}

void ConnectTool::paint(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (m_over && !m_from) paintOutlines(painter, scene, {*m_over}, scene.theme.hover, 2);
    if (!m_from) return;
    m_veil.paint(painter, scene, [this](ItemIndex item) { return reaches(item); }, {m_from->item});
    const bool shown = m_from->item != kNoItem, onTarget = isTarget(m_over);
    if (shown) paintOutlines(painter, scene, {m_from->item}, scene.theme.selection, 2);
    QColor colour = scene.theme.accent;
    if (onTarget) colour = m_pairs.empty() ? scene.theme.ghostBad : colourOf(m_pairs.front().kind, scene.theme);
    if (onTarget) paintOutlines(painter, scene, {*m_over}, colour, 2.5);
    const QPointF a = shown ? scene.view.toPixel(scene.index.items()[m_from->item].rect.center()) : m_now;
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(QPolygonF{{a, {m_now.x(), a.y()}, m_now}});
    if (!onTarget) return;
    std::vector<CardLine> lines;
    if (m_pairs.empty())
        lines.push_back({m_why, CardLine::Tone::Error});
    else
        lines.push_back({m_pairs.front().text});
    if (!m_pairs.empty()) lines.insert(lines.end(), host().changes().begin(), host().changes().end());
    paintCard(painter, scene, QRectF(m_now, QSizeF(4, 4)), lines);
}

void ConnectTool::planChanged()
{
    m_veil.clear();
    cancel();
}

QString ConnectTool::usage() const
{
    return tr("Press on one end of the link and drag to the other. What it can reach is outlined.");
}

}  // namespace mw
