// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links that are drawn between what sits in one rack or chassis.
#include "views/canvas/elevation/rack_elevation.h"

#include "views/canvas/canvas_edits.h"
#include "views/canvas/commands/link_making.h"
#include "views/canvas/commands/port_choice.h"
#include "views/session/document.h"
#include "views/session/port_mime.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QDragEnterEvent>
#include <QMenu>
#include <QPainter>

namespace mw {

void RackElevation::setLinking(bool linking)
{
    m_linking = linking;
    m_linkFrom = m_linkOver = kNoInstance;
    setCursor(linking ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
}

/// What can be linked at a point: a component in the rack, or a device of the chassis beside it.
std::optional<std::pair<InstanceIndex, QRectF>> RackElevation::linkableAt(QPointF pixel) const
{
    if (const auto port = m_face.portAt(pixel); port && m_face.owner != kNoInstance) return std::pair{m_face.owner, m_face.ports[*port].rect};
    if (const auto piece = pieceAt(pixel); piece && m_space->pieces()[*piece].instance != kNoInstance) {
        const RackPiece& found = m_space->pieces()[*piece];
        return std::pair{found.instance, rectOf(found.u, found.height)};
    }
    for (const auto& box : m_boxes)
        if (box.instance != kNoInstance && box.rect.contains(pixel)) return std::pair{box.instance, box.rect};
    return std::nullopt;
}

void RackElevation::pressLink(QPointF pixel)
{
    const auto from = linkableAt(pixel);
    const auto port = m_face.portAt(pixel);
    m_linkGroup = from && port ? m_face.part->ports[m_face.ports[*port].group].id : std::string();
    m_linkFrom = from ? from->first : kNoInstance;
    m_linkStart = from ? from->second.center() : pixel;
    m_linkNow = pixel;
    m_linkOver = kNoInstance;
    m_linkVeiled.clear();
    if (!from) Q_EMIT hintChanged(tr("Press on a component that was placed here and drag to another."));
    if (from) veilIllegal();
    update();
}

/// Once at the press: what cannot take the other end is dimmed until the button is let go.
void RackElevation::veilIllegal()
{
    const auto veil = [&](InstanceIndex to, const QRectF& rect) {
        if (to != m_linkFrom &&
            (to == kNoInstance || canvas_edits::pairsFrom(*m_facility, m_linkFrom, m_linkGroup, to).empty()))
            m_linkVeiled.push_back(rect);
    };
    if (m_space)
        for (const RackPiece& piece : m_space->pieces()) veil(piece.instance, rectOf(piece.u, piece.height));
    for (const auto& box : m_boxes) veil(box.instance, box.rect);
}

void RackElevation::moveLink(QPointF pixel)
{
    if (m_linkFrom == kNoInstance) return;
    m_linkNow = pixel;
    const auto over = linkableAt(pixel);
    const InstanceIndex to = over ? over->first : kNoInstance;
    if (to != m_linkOver && to != kNoInstance && to != m_linkFrom) {
        const auto pairs = canvas_edits::pairsFrom(*m_facility, m_linkFrom, m_linkGroup, to);
        m_linkFits = !pairs.empty();
        m_linkTitle = m_linkFits ? pairs.front().text : canvas_edits::whyNotFrom(*m_facility, m_linkFrom, m_linkGroup, to);
        Q_EMIT hintChanged(m_linkFits ? tr("Link %1").arg(m_linkTitle) : m_linkTitle);
        if (const auto outcome = m_linkFits ? canvas_edits::connect(*m_facility, pairs.front())
                                            : Outcome<Delta>(Refusal{}))
            m_document.preview(*outcome);
        else
            m_document.clearPreview();
    } else if (to != m_linkOver) {
        m_document.clearPreview();
    }
    m_linkOver = to;
    update();
}

void RackElevation::releaseLink(QPointF pixel)
{
    const auto over = linkableAt(pixel);
    const InstanceIndex from = m_linkFrom;
    m_linkFrom = m_linkOver = kNoInstance;
    m_document.clearPreview();
    update();
    if (from != kNoInstance && over && over->first != from) makeLinkBetween(from, m_linkGroup, over->first, pixel);
}

/// A port that is dragged here from the inspector is a link in hand, as if the Link tool had pressed on it.
bool RackElevation::takePort(const QDragEnterEvent& event)
{
    const auto port = portOf(*event.mimeData());
    const auto from = port && m_facility ? m_facility->find(port->path) : std::nullopt;
    if (!from) return false;
    const QRectF own = pixelsOf(toQt(port->path));
    m_linkFrom = *from;
    m_linkGroup = port->group;
    m_linkStart = own.isEmpty() ? event.position() : own.center();   // the rack itself, or what stands elsewhere
    m_linkNow = event.position();
    m_linkOver = kNoInstance;
    m_linkVeiled.clear();
    veilIllegal();
    Q_EMIT hintChanged(tr("Link from %1: drop it on what takes the other end").arg(toQt(port->path + ' ' + port->group)));
    update();
    return true;
}

/// Which ports are joined may have to be asked: not before the drag is over, or its source would wait for the answer.
void RackElevation::dropPort(QPointF pixel)
{
    if (!linkableAt(pixel)) {
        stopLink();
        return refuse(tr("Nothing here takes the other end: drop it on a device."));
    }
    QMetaObject::invokeMethod(this, [this, pixel] { releaseLink(pixel); }, Qt::QueuedConnection);
    setFocus();
}

void RackElevation::makeLinkBetween(InstanceIndex from, const std::string& group, InstanceIndex to, QPointF pixel)
{
    const auto bundles = canvas_edits::bundlesOf(*m_facility, canvas_edits::pairsFrom(*m_facility, from, group, to));
    if (bundles.empty()) return refuse(canvas_edits::whyNotFrom(*m_facility, from, group, to));
    qsizetype chosen = 0;
    if (bundles.size() > 1) {
        QMenu menu(this);
        for (const auto& bundle : bundles) menu.addAction(bundle.text);
        chosen = menu.actions().indexOf(menu.exec(mapToGlobal(pixel.toPoint())));
    }
    const auto tell = [this](const QString& refusal) {
        if (refusal.isEmpty())
            Q_EMIT hintChanged({});
        else
            refuse(refusal);
    };
    if (chosen < 0) return tell({});
    const auto& bundle = bundles[static_cast<std::size_t>(chosen)];
    if (bundle.count > 0) return tell(makeLink(m_document, bundle));
    m_card = new NumberCard(bundleQuestion(m_document, bundle, QRectF(pixel, QSizeF(4, 4)), tell), this);
    m_card->move(pixel.toPoint() + QPoint(14, 14));
    connect(m_card, &NumberCard::closed, this, [this] { setFocus(); });
    m_card->show();
    m_card->setFocus();
}

void RackElevation::paintLinking(QPainter& painter) const
{
    if (m_linkFrom == kNoInstance) return;
    const bool onOther = m_linkOver != kNoInstance && m_linkOver != m_linkFrom;
    const QColor colour = !onOther ? m_theme->accent : m_linkFits ? m_theme->good : m_theme->ghostBad;
    QColor veil = m_theme->canvas;
    veil.setAlpha(165);
    for (const QRectF& rect : m_linkVeiled) painter.fillRect(rect, veil);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(m_linkStart, m_linkNow);
    painter.setBrush(colour);
    painter.drawEllipse(m_linkStart, 4, 4);
    painter.drawEllipse(m_linkNow, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (onOther)
        paintChanges(painter, QRectF(m_linkNow, QSizeF(4, 4)), m_linkTitle, m_linkFits ? QString() : m_linkTitle);
}

}  // namespace mw
