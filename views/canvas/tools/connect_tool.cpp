// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/connect_tool.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/link_making.h"
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
    m_from = scene.itemAt(event.m, 3 / scene.view.scale);
    m_fits.clear();
    m_veil = {};
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
    const auto over = scene.itemAt(event.m, 3 / scene.view.scale);
    if (over != m_over) {
        m_over = over;
        m_pairs.clear();
        m_why.clear();
        if (m_from) host().document().clearPreview();
        if (m_from && m_over && *m_over != *m_from)
            explain(*m_over);
        else if (!m_from && m_over)
            host().hint(tr("Ports: %1").arg(portsOf(*scene.index.instanceOf(*m_over).part)));
    }
    host().repaint();
}

std::vector<canvas_edits::PortPair> ConnectTool::pairsTo(ItemIndex item) const
{
    const PlanScene scene = host().scene();
    return canvas_edits::pairsBetween(*scene.index.facility(), scene.index.items()[*m_from].instance,
                                      scene.index.items()[item].instance);
}

/// What a release here would link, and what that changes; or why nothing.
void ConnectTool::explain(ItemIndex item)
{
    const PlanScene scene = host().scene();
    const Facility& facility = *scene.index.facility();
    m_pairs = pairsTo(item);
    if (m_pairs.empty()) {
        m_why = canvas_edits::whyNoPair(facility, scene.index.items()[*m_from].instance,
                                        scene.index.items()[item].instance);
        host().hint(m_why);
        return;
    }
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
    const auto pairs = m_from && to && *to != *m_from ? pairsTo(*to) : std::vector<canvas_edits::PortPair>{};
    const bool onOther = m_from && to && *to != *m_from;
    const InstanceIndex a = m_from ? scene.index.items()[*m_from].instance : kNoInstance;
    m_from.reset();
    m_pairs.clear();
    m_why.clear();
    host().document().clearPreview();
    host().repaint();
    if (!onOther) return;
    if (pairs.empty()) return host().refuse(canvas_edits::whyNoPair(*facility, a, scene.index.items()[*to].instance));
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
    painter.drawPixmap(0, 0, veil(scene, painter.device() ? painter.device()->devicePixelRatioF() : 1));
    paintOutlines(painter, scene, {*m_from}, scene.theme.selection, 2);
    const bool onTarget = m_over && *m_over != *m_from;
    QColor colour = scene.theme.accent;
    if (onTarget) colour = m_pairs.empty() ? scene.theme.ghostBad : colourOf(m_pairs.front().kind, scene.theme);
    if (onTarget) paintOutlines(painter, scene, {*m_over}, colour, 2.5);
    const QPointF a = scene.view.toPixel(scene.index.items()[*m_from].rect.center());
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
    m_veil = {};
    cancel();
}

const QPixmap& ConnectTool::veil(const PlanScene& scene, double devicePixelRatio) const
{
    const QSize size = (scene.viewport.size() * devicePixelRatio).toSize();
    if (!m_veil.isNull() && m_veil.size() == size && m_veilView == scene.view) return m_veil;
    m_veil = QPixmap(size);
    m_veil.setDevicePixelRatio(devicePixelRatio);
    m_veil.fill(Qt::transparent);
    m_veilView = scene.view;
    QPainter painter(&m_veil);
    paintVeil(painter, scene);
    return m_veil;
}

/// What can take the other end is outlined; a veil lies over what cannot.
void ConnectTool::paintVeil(QPainter& painter, const PlanScene& scene) const
{
    std::vector<ItemIndex> lit;
    QColor veil = scene.theme.floor;
    veil.setAlpha(165);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    for (const auto item : scene.index.touching(scene.view.toMetre(scene.viewport))) {
        if (item == *m_from) continue;
        if (reaches(item))
            lit.push_back(item);
        else if (!scene.index.items()[item].overhead)
            painter.drawRect(scene.view.toPixel(scene.index.items()[item].rect));
    }
    paintOutlines(painter, scene, lit, scene.theme.good, 1.5);
}

QString ConnectTool::usage() const
{
    return tr("Press on one end of the link and drag to the other. What it can reach is outlined.");
}

}  // namespace mw
