// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/connect_tool.h"

#include "model/edit/connect.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/commands/link_making.h"
#include "views/canvas/commands/port_choice.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

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

bool contains(const std::vector<std::uint16_t>& groups, std::uint16_t group)
{
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

}  // namespace

std::optional<ConnectTool::Aim> ConnectTool::aimAt(const PointerEvent& event) const
{
    const PlanScene scene = host().scene();
    if (const auto mark = portMarkAt(scene, event.pixel))
        return Aim{mark->item, scene.index.instanceOf(mark->item).part->ports[mark->group].id};
    if (const auto item = scene.itemAt(event.m)) return Aim{*item, {}};
    return std::nullopt;
}

void ConnectTool::press(const PointerEvent& event)
{
    if (event.button != Qt::LeftButton) return;
    const PlanScene scene = host().scene();
    if (const auto aim = aimAt(event)) return begin(scene.index.items()[aim->item].instance, aim->group, event);
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
    host().hint(part.ports.empty() ? tr("%1 has no ports").arg(partName(part))
                : group.empty()    ? tr("Ports: %1").arg(portsOf(part))
                                   : tr("Link from %1: drop it on what takes the other end").arg(toQt(scene.index.facility()->instances[from].path + ' ' + group)));
    host().repaint();
}

bool ConnectTool::isTarget(const std::optional<Aim>& aim) const
{
    return m_from && aim && host().scene().index.items()[aim->item].instance != m_from->instance;
}

void ConnectTool::move(const PointerEvent& event)
{
    m_now = event.pixel;
    if (const auto over = aimAt(event); over != m_over) {
        m_over = over;
        m_pairs.clear();
        m_why.clear();
        if (m_from) host().document().clearPreview();
        if (isTarget(m_over))
            explain(*m_over);
        else if (!m_from && m_over)
            host().hint(tr("Ports: %1").arg(portsOf(*host().scene().index.instanceOf(m_over->item).part)));
        else
            host().hint({});   // what was said is of what the pointer has left
    }
    host().repaint();
}

std::vector<canvas_edits::PortPair> ConnectTool::pairsTo(const Aim& aim) const
{
    const PlanScene scene = host().scene();
    return canvas_edits::pairsFrom(*scene.index.facility(), m_from->instance, m_from->group, scene.index.items()[aim.item].instance, aim.group);
}

QString ConnectTool::whyNotTo(const Aim& aim) const
{
    const PlanScene scene = host().scene();
    return canvas_edits::whyNotFrom(*scene.index.facility(), m_from->instance, m_from->group, scene.index.items()[aim.item].instance, aim.group);
}

/// What a release here would link, and what that changes; or why nothing.
void ConnectTool::explain(const Aim& aim)
{
    m_pairs = pairsTo(aim);
    if (m_pairs.empty()) {
        m_why = whyNotTo(aim);
        host().hint(m_why);
        return;
    }
    const Facility& facility = *host().scene().index.facility();
    host().hint(tr("Link %1").arg(m_pairs.front().text));
    if (const auto outcome = canvas_edits::connect(facility, m_pairs.front())) host().document().preview(*outcome);
}

/// Of ports at the start that are free.
const std::vector<std::uint16_t>& ConnectTool::fitting(const Part& part) const
{
    const auto [known, isNew] = m_fits.try_emplace(&part);
    if (!isNew) return known->second;
    const Facility& facility = *host().scene().index.facility();
    const auto& own = facility.part(m_from->instance).ports;
    const auto takes = [&](const PortGroup& to) {
        for (std::uint16_t i = 0; i < own.size(); ++i)
            if ((m_from->group.empty() || own[i].id == m_from->group) && canvas_edits::canJoin(own[i], to) && edit::freePortCount(facility, m_from->instance, i) > 0) return true;
        return false;
    };
    for (std::uint16_t g = 0; g < part.ports.size(); ++g)
        if (takes(part.ports[g])) known->second.push_back(g);
    return known->second;
}

/// Of two of one part, one may have its ports in use.
bool ConnectTool::reaches(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    const auto& groups = fitting(*scene.index.instanceOf(item).part);
    return std::any_of(groups.begin(), groups.end(), [&](std::uint16_t g) { return edit::freePortCount(*scene.index.facility(), scene.index.items()[item].instance, g) > 0; });
}

void ConnectTool::release(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    const FacilityPtr facility = scene.index.facility();
    const auto to = aimAt(event);
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

/// Of all that shows; with a link in hand those that can take it, and all of what the pointer is over.
void ConnectTool::paintMarks(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (scene.view.scale < kPortScale) return;
    const Facility& facility = *scene.index.facility();
    for (const auto item : scene.index.touching(scene.view.toMetre(scene.viewport))) {
        const auto marks = portMarksOf(scene, item);
        if (marks.empty()) continue;
        const InstanceIndex instance = scene.index.items()[item].instance;
        const Part& part = facility.part(instance);
        const bool over = m_over && m_over->item == item, start = m_from && m_from->item == item;
        for (const PortMark& mark : marks) {
            const std::string& id = part.ports[mark.group].id;
            const bool pointed = (over && m_over->group == id) || (start && m_from->group == id);
            const bool takes = !m_from || (!start && contains(fitting(part), mark.group) && edit::freePortCount(facility, instance, mark.group) > 0);
            if (takes || over || start) paintPortMark(painter, scene, mark, pointed ? MarkLook::Pointed : takes ? MarkLook::Usual : MarkLook::Faded);
        }
    }
}

void ConnectTool::paint(QPainter& painter) const
{
    const PlanScene scene = host().scene();
    if (m_over && !m_from) paintOutlines(painter, scene, {m_over->item}, scene.theme.hover, 2);
    if (!m_from) {
        paintMarks(painter);
        const auto group = m_over ? scene.index.instanceOf(m_over->item).part->portIndex(m_over->group) : std::nullopt;
        if (group) paintCard(painter, scene, QRectF(m_now, QSizeF(4, 4)), aboutPorts(*scene.index.facility(), scene.index.items()[m_over->item].instance, static_cast<std::uint16_t>(*group)));
        return;
    }
    m_veil.paint(painter, scene, [this](ItemIndex item) { return reaches(item); }, {m_from->item});
    const bool shown = m_from->item != kNoItem, onTarget = isTarget(m_over);
    if (shown) paintOutlines(painter, scene, {m_from->item}, scene.theme.selection, 2);
    QColor colour = scene.theme.accent;
    if (onTarget) colour = m_pairs.empty() ? scene.theme.ghostBad : colourOf(m_pairs.front().kind, scene.theme);
    if (onTarget) paintOutlines(painter, scene, {m_over->item}, colour, 2.5);
    const QPointF a = shown ? startPixel() : m_now;
    painter.setPen(QPen(colour, 2));
    painter.drawPolyline(QPolygonF{{a, {m_now.x(), a.y()}, m_now}});
    paintMarks(painter);
    if (!onTarget) return;
    std::vector<CardLine> lines;
    if (m_pairs.empty())
        lines.push_back({m_why, CardLine::Tone::Error});
    else
        lines.push_back({m_pairs.front().text});
    if (!m_pairs.empty()) lines.insert(lines.end(), host().changes().begin(), host().changes().end());
    paintCard(painter, scene, QRectF(m_now, QSizeF(4, 4)), lines);
}

/// The port that the link begins at where it is marked, else the middle of its component.
QPointF ConnectTool::startPixel() const
{
    const PlanScene scene = host().scene();
    for (const PortMark& mark : portMarksOf(scene, m_from->item))
        if (scene.index.facility()->part(m_from->instance).ports[mark.group].id == m_from->group && scene.index.items()[m_from->item].instance == m_from->instance) return mark.at;
    return scene.view.toPixel(scene.index.items()[m_from->item].rect.center());
}

void ConnectTool::planChanged()
{
    m_veil.clear();
    cancel();
}

QString ConnectTool::usage() const
{
    return tr("Press on one end of the link and drag to the other. What it can reach is outlined; nearer, each port has its mark.");
}

}  // namespace mw
