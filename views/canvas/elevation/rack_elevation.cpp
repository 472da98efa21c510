// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/elevation/rack_elevation.h"

#include "views/session/document.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw {

namespace {

constexpr double kTop = 40, kLeft = 56, kFrameWidth = 300, kSideGap = 36, kRight = 24, kBottom = 12;
constexpr double kLeastSide = 240;   ///< of the devices beside the frame
constexpr double kMostUnit = 24;

}  // namespace

RackElevation::RackElevation(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_theme(&darkTheme())
{
    setObjectName(QStringLiteral("rackElevation"));
    setAccessibleName(tr("Rack elevation"));
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_document, &Document::changed, this, &RackElevation::follow);
    connect(&m_note, &RefusalNote::gone, this, [this] { Q_EMIT hintChanged({}); });
    connect(&m_document, &Document::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&m_document, &Document::previewChanged, this, [this] {
        if (!m_document.previewLayout()) setChanges({});
    });
}

bool RackElevation::setSubject(const QString& path)
{
    if (path != m_path) {
        m_piece.reset();
        m_port.reset();
    }
    m_path = path;
    refresh();
    return m_instance != kNoInstance;
}

void RackElevation::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void RackElevation::setRear(bool rear)
{
    if (rear == m_rear) return;
    m_rear = rear;
    update();
    Q_EMIT rearChanged(rear);
}

void RackElevation::setChanges(std::vector<CardLine> changes)
{
    if (changes == m_changes) return;
    m_changes = std::move(changes);
    update();
}

/// Beside what a release would do: its title with what it changes, or why it is refused.
void RackElevation::paintChanges(QPainter& painter, const QRectF& beside, const QString& title, const QString& refusal) const
{
    std::vector<CardLine> lines;
    if (!refusal.isEmpty())
        lines.push_back({refusal, CardLine::Tone::Error});
    else
        lines.push_back({title});
    if (refusal.isEmpty()) lines.insert(lines.end(), m_changes.begin(), m_changes.end());
    paintCard(painter, *m_theme, QRectF(visibleRegion().boundingRect()).adjusted(4, 4, -4, -4), beside, lines);
}

/// What nobody sees waits for no expansion of the new layout.
void RackElevation::follow()
{
    if (isVisible()) return refresh();
    m_facility.reset();
    m_instance = kNoInstance;
    m_space.reset();
    m_boxes.clear();
    m_face = {};
    m_overlay = {};
}

void RackElevation::showEvent(QShowEvent*)
{
    if (parentWidget()) parentWidget()->installEventFilter(this);   // what is seen of it may change without it
    if (m_instance == kNoInstance) refresh();
}

void RackElevation::refresh()
{
    if (m_card) m_card->cancel();
    m_note.take();
    if (m_drag.state != RackDrag::State::Idle) stopDrag();   // what was held may be gone
    if (m_path.isEmpty()) return;
    m_facility = m_document.facility();
    m_instance = m_facility->find(fromQt(m_path)).value_or(kNoInstance);
    m_space.reset();
    m_linkFrom = m_linkOver = kNoInstance;
    if (m_instance == kNoInstance) {
        m_path.clear();
        Q_EMIT lost();
        return;
    }
    m_isRack = isRack(m_facility->part(m_instance).kind);
    if (m_isRack) m_space.emplace(*m_facility, m_instance);
    if (m_piece && (!m_space || *m_piece >= m_space->pieces().size())) m_piece.reset();
    updateGeometry();
    layOut();
    refreshOverlay();
    if (m_flow.view) m_flow = elevationFlow(m_flow.view, m_flow.flow, *m_facility, m_instance);
    update();
}

void RackElevation::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    if (m_facility && !m_face.empty()) readPortUse(m_face, *m_facility, portOwner(), m_results.get());
    refreshOverlay();
    update();
}

void RackElevation::setOverlay(const std::string& id)
{
    m_overlayId = id;
    refreshOverlay();
    update();
}

void RackElevation::refreshOverlay()
{
    m_overlay = m_instance == kNoInstance ? RackOverlay{} : rackOverlay(*m_facility, shownInstances(), m_results.get(), instanceQuantity(m_overlayId));
}

void RackElevation::setServing(std::shared_ptr<const ServingPlanView> view, std::size_t flow)
{
    if (view == m_flow.view && flow == m_flow.flow) return;
    m_flow = m_instance == kNoInstance ? ElevationFlow{std::move(view), flow, {}, {}} : elevationFlow(std::move(view), flow, *m_facility, m_instance);
    updateGeometry();
    update();
}

double RackElevation::bottomOfBoxes() const
{
    double bottom = kTop + 50;
    for (const auto& box : m_boxes) bottom = std::max(bottom, box.rect.bottom());
    return m_face.empty() ? bottom : std::max(bottom, bottomOfFace());
}

/// Over pieces and devices; what comes and goes is listed under them.
void RackElevation::paintRequestFlow(QPainter& painter) const
{
    if (!m_flow.view) return;
    std::vector<bool> works(m_flow.stops.size(), !m_space);
    if (m_space) {
        std::vector<QRectF> places;
        for (const RackPiece& piece : m_space->pieces()) places.push_back(rectOf(piece.u, piece.height));
        paintPieceFlow(painter, *m_theme, m_flow, *m_space, *m_facility, places, frame());
        for (std::size_t i = 0; i < works.size(); ++i) works[i] = m_piece && worksFor(m_flow, i, m_space->pieces()[*m_piece], *m_facility);
    }
    paintDeviceFlow(painter, *m_theme, m_flow, works, m_boxes);
    const double left = m_space ? kLeft + kFrameWidth + kSideGap : kLeft;
    paintFlowCard(painter, *m_theme, m_flow, QRectF(left, bottomOfBoxes() + 16, std::min(360.0, width() - left - kRight), 0));
}

QSize RackElevation::sizeHint() const
{
    const double frame = m_space ? m_space->units() * leastUnit() : 0;
    const double boxes = bottomOfBoxes() + (m_flow.view ? 16 + flowCardHeight(m_flow) : 0);
    const double width = (m_space ? kLeft + kFrameWidth + kSideGap : kLeft) + kLeastSide + kRight;
    return {static_cast<int>(width), static_cast<int>(std::max(kTop + frame, boxes) + kBottom)};
}

QRectF RackElevation::frame() const
{
    return m_space ? QRectF(kLeft, kTop, kFrameWidth, m_unit * m_space->units()) : QRectF();
}

QRectF RackElevation::rectOf(int u, int height) const
{
    const QRectF all = frame();
    const double top = std::round(all.bottom() - (u + height - 1) * m_unit), bottom = std::round(all.bottom() - (u - 1) * m_unit);
    return {all.left(), top, all.width(), bottom - top};
}

QRectF RackElevation::pixelsOf(const QString& path) const
{
    const auto instance = m_facility ? m_facility->find(fromQt(path)) : std::nullopt;
    if (!instance) return {};
    if (m_space)
        for (const RackPiece& piece : m_space->pieces())
            if (piece.instance == *instance) return rectOf(piece.u, piece.height);
    for (const auto& box : m_boxes)
        if (box.instance == *instance) return box.rect;
    return {};
}

int RackElevation::unitAt(QPointF pixel) const
{
    const QRectF all = frame();
    if (!all.contains(pixel)) return 0;
    return static_cast<int>((all.bottom() - pixel.y()) / m_unit) + 1;
}

void RackElevation::layOut()
{
    if (m_instance == kNoInstance) return;
    if (m_space)
        m_unit = std::clamp(std::floor((seenHeight() - kTop - kBottom) / m_space->units() * 2) / 2, leastUnit(), kMostUnit);
    const double left = m_space ? kLeft + kFrameWidth + kSideGap : kLeft;
    QRectF area(left, kTop + 30, std::max(kLeastSide, width() - left - kRight), 100);
    const Part* part = &m_facility->part(m_instance);
    InstanceIndex owner = m_instance;
    std::string prefix;
    m_boxesTitle = partName(*part);
    QString beside;
    if (m_piece) {
        const RackPiece& piece = m_space->pieces()[*m_piece];
        part = piece.part;
        if (piece.instance != kNoInstance) owner = piece.instance;
        prefix = piece.slot;
        m_boxesTitle = tr("U%1 · %2").arg(piece.u).arg(part ? partName(*part) : piece.name);
        beside = tr("U%1 · %2").arg(piece.u).arg(piece.slot.empty() ? piece.name : toQt(piece.slot));
    }
    const bool other = std::exchange(m_beside, beside) != beside;
    layOutFaces(part, area, seenHeight() - area.top() - kBottom);
    if (!m_face.empty()) area.moveTop(bottomOfFace() + 10);
    if (m_port && *m_port >= m_face.ports.size()) m_port.reset();
    area.setBottom(std::max(area.top(), m_space ? frame().bottom() : seenHeight() - kBottom));
    m_boxes = part ? chassisBoxes(*m_facility, *part, owner, area, prefix, m_face) : std::vector<ChassisBox>{};
    if (other) Q_EMIT besideChanged();
}

const RackPiece* RackElevation::deliveredPiece() const
{
    const RackPiece* piece = m_space && m_piece ? &m_space->pieces()[*m_piece] : nullptr;
    return piece != nullptr && piece->instance == kNoInstance && piece->part != nullptr ? piece : nullptr;
}

void RackElevation::closePiece()
{
    m_piece.reset();
    m_port.reset();
    layOut();
    updateGeometry();
    refreshOverlay();
    update();
}

void RackElevation::resizeEvent(QResizeEvent*)
{
    layOut();
    updateGeometry();   // the boxes may stand in other columns now
}

void RackElevation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
    if (m_instance == kNoInstance) return;
    if (m_space) {
        paintFrame(painter);
        paintPieces(painter);
    }
    paintSide(painter);
    paintRequestFlow(painter);
    paintLinking(painter);
    paintTarget(painter);
    paintDrag(painter);
    m_note.paint(painter, *m_theme);
}

void RackElevation::paintFrame(QPainter& painter) const
{
    const QRectF all = frame();
    painter.setFont(uiFont(13, QFont::DemiBold));
    painter.setPen(m_theme->textStrong);
    painter.drawText(QRectF(all.left(), 17, all.width(), 22), Qt::AlignLeft | Qt::AlignVCenter, m_rear ? tr("Rear") : tr("Front"));
    painter.setFont(uiFont(11));
    painter.setPen(m_theme->textMuted);
    painter.drawText(QRectF(all.left(), 17, all.width(), 22), Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 of %2 units used").arg(m_space->usedUnits()).arg(m_space->units()));
    paintLegend(painter);
    painter.fillRect(all, m_theme->floor);
    painter.setFont(uiFont(9));
    const int numbered = m_unit >= 11 ? 1 : m_unit >= 6.5 ? 2 : 4;   // each needs eleven pixels, many need more
    for (int u = 1; u <= m_space->units(); ++u) {
        const QRectF row = rectOf(u, 1);
        painter.setPen(m_theme->grid);
        painter.drawLine(QLineF(row.left(), row.bottom() - 0.5, row.right(), row.bottom() - 0.5));
        painter.setPen(m_theme->rulerText);
        if (u % numbered == 0)
            painter.drawText(QRectF(row.left() - 34, row.top(), 24, row.height()),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, QString::number(u));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->wall, 2));
    painter.drawRect(all.adjusted(-2, -2, 2, 2));
}

void RackElevation::paintPieces(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t i = 0; i < m_space->pieces().size(); ++i) {
        const RackPiece& piece = m_space->pieces()[i];
        const bool back = piece.rear != m_rear;  // its other side is seen: drawn faintly
        const Theme::Fill& fill = m_theme->fillOf(piece.part ? piece.part->kind : Kind::Other);
        const QColor ground = m_overlay.active() ? m_overlay.fill(*m_theme, piece.instance) : fill.fill;
        const QRectF rect = rectOf(piece.u, piece.height).adjusted(1.5, 0.5, -1.5, -0.5);
        const bool selected = piece.instance != kNoInstance &&
                              m_document.selection().contains(m_facility->instances[piece.instance].path);
        const bool leaves = selected && m_drag.dragging() && !m_drag.copying && !m_drag.fromSlot;
        painter.setOpacity(leaves ? 0.35 : back ? 0.55 : 1);
        painter.setPen(QPen(piece.overlaps ? m_theme->error : fill.edge, piece.overlaps ? 2 : 1));
        painter.setBrush(ground);
        painter.drawRoundedRect(rect, 2, 2);
        painter.setOpacity(1);
        if (selected || m_piece == i) {
            painter.setPen(QPen(selected ? m_theme->selection : m_theme->hover, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect, 2, 2);
        }
    }
    paintNames(painter);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void RackElevation::paintSide(QPainter& painter) const
{
    const double left = m_space ? kLeft + kFrameWidth + kSideGap : kLeft;
    painter.setFont(uiFont(13, QFont::DemiBold));
    painter.setPen(m_theme->textStrong);
    const QRectF head(left, 14, width() - left - kRight, 22);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(m_boxesTitle, Qt::ElideRight, head.width()));
    const Part* part = m_piece ? m_space->pieces()[*m_piece].part : &m_facility->part(m_instance);
    painter.setFont(uiFont(11));
    painter.setPen(m_theme->textMuted);
    if (part) painter.drawText(head.translated(0, 24), Qt::AlignLeft | Qt::AlignVCenter, keyFigures(*part, *m_document.catalog()));
    if (m_boxes.empty() && m_face.empty())
        painter.drawText(head.translated(0, 54), Qt::AlignLeft | Qt::AlignVCenter,
                         m_space && !m_piece ? tr("Choose a piece to see its devices.")
                                             : tr("The catalogue lists no devices inside."));
    std::vector<std::size_t> selected;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i].instance != kNoInstance &&
            m_document.selection().contains(m_facility->instances[m_boxes[i].instance].path))
            selected.push_back(i);
    if (m_face.empty()) return paintChassis(painter, m_boxes, *m_theme, selected, m_overlay.active() ? &m_overlay : nullptr);
    paintPlates(painter, m_face, *m_theme);
    paintChassis(painter, m_boxes, *m_theme, selected, m_overlay.active() ? &m_overlay : nullptr);
    paintPorts(painter, m_face, *m_facility, *m_theme, m_document.selection().links(), m_port);
    paintFaceLegend(painter, head);
}

std::optional<std::size_t> RackElevation::pieceAt(QPointF pixel) const
{
    if (!m_space) return std::nullopt;
    // A piece of the side that is seen lies before one of the other side.
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_space->pieces().size(); ++i) {
        const RackPiece& piece = m_space->pieces()[i];
        if (rectOf(piece.u, piece.height).contains(pixel) && (!found || piece.rear == m_rear)) found = i;
    }
    return found;
}

}  // namespace mw
