// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names of what is in a rack, as large as its units allow; the tooltip has them whole.
#include "views/canvas/elevation/rack_elevation.h"
#include "views/session/document.h"
#include "views/session/text/part_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace mw {

namespace {

/// From so many pixels a unit on, each piece has room for a name of its own.
constexpr double kOwnName_px = 11;
constexpr int kLeastText_px = 8, kMostText_px = 11, kIndent_px = 8;

QString nameOf(const RackPiece& piece)
{
    const bool placed = piece.instance != kNoInstance && piece.part != nullptr;
    return placed ? piece.name + QStringLiteral("  ·  ") + partName(*piece.part) : piece.name;
}

/// Pieces that follow each other from below and share one name.
struct Run {
    const RackPiece* piece{};
    int count{}, height{};
};

bool goesOn(const Run& run, const RackPiece& next)
{
    return next.rear == run.piece->rear && next.u == run.piece->u + run.height && next.instance == kNoInstance &&
           run.piece->instance == kNoInstance && next.name == run.piece->name;
}

std::vector<Run> runsOf(const RackSpaceView& space, bool together)
{
    std::vector<const RackPiece*> order;
    for (const auto& piece : space.pieces()) order.push_back(&piece);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return std::pair(a->rear, a->u) < std::pair(b->rear, b->u); });
    std::vector<Run> runs;
    for (const auto* piece : order)
        if (together && !runs.empty() && goesOn(runs.back(), *piece)) {
            ++runs.back().count;
            runs.back().height += piece->height;
        } else {
            runs.push_back({piece, 1, piece->height});
        }
    return runs;
}

}  // namespace

/// Pixels: where names stand over several units, 48 of them in a window of 1280 x 800 beside its lists; where each has its own, in one of 1440 x 900.
double RackElevation::leastUnit() const
{
    constexpr double kTogether_px = 5.5, kSingle_px = 7;
    const auto runs = runsOf(*m_space, true);
    return std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.height > 1; }) ? kTogether_px : kSingle_px;
}

/// Of the area that it scrolls in: what stands beside the rack does not stretch it.
double RackElevation::seenHeight() const
{
    return parentWidget() ? std::min(height(), parentWidget()->height()) : height();
}

bool RackElevation::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        layOut();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void RackElevation::paintNames(QPainter& painter) const
{
    for (const Run& run : runsOf(*m_space, m_unit < kOwnName_px)) {
        const QRectF rect = rectOf(run.piece->u, run.height).adjusted(kIndent_px, 0, -kIndent_px, 0);
        const QFont font = uiFont(std::clamp(static_cast<int>(rect.height()) - 1, kLeastText_px, kMostText_px), QFont::DemiBold);
        const QFontMetricsF metrics(font);
        const QString whole = run.count > 1 ? tr("%1 × %2").arg(run.count).arg(nameOf(*run.piece)) : nameOf(*run.piece);
        const QString text = metrics.elidedText(whole, Qt::ElideRight, rect.width());
        const Theme::Fill& fill = m_theme->fillOf(run.piece->part ? run.piece->part->kind : Kind::Other);
        const bool leaves = m_drag.dragging() && !m_drag.copying && !m_drag.fromSlot && run.piece->instance != kNoInstance &&
                            m_document.selection().contains(m_facility->instances[run.piece->instance].path);
        const bool back = run.piece->rear != m_rear || leaves;   // faint: its name stands on the floor
        if (run.count > 1) {   // lies over the edges between them, from the side on: they do not strike it through
            constexpr double kAfter_px = 8, kInPiece_px = 3;
            const double tall = std::min<double>(metrics.height() - 1, rect.height() - 2 * kInPiece_px);
            const QRectF ground(rect.left() - kIndent_px + kInPiece_px, std::round(rect.center().y() - tall / 2), kIndent_px - kInPiece_px + metrics.horizontalAdvance(text) + kAfter_px, std::round(tall));
            painter.fillRect(ground, back ? m_theme->floor : m_overlay.active() ? m_theme->noValue : fill.fill);
        }
        painter.setFont(font);
        painter.setPen(back ? m_theme->textStrong : m_overlay.active() ? m_overlay.ink(*m_theme, run.piece->instance) : fill.text);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    }
}

/// At the top: what the colours mean, over their scale.
void RackElevation::paintLegend(QPainter& painter) const
{
    if (!m_overlay.active()) return;
    const QRectF all = frame();
    QLinearGradient scale(all.topLeft(), all.topRight());
    for (int i = 0; i <= 20; ++i) scale.setColorAt(i / 20.0, m_theme->ramp(i / 20.0));
    painter.fillRect(QRectF(all.left(), 16, all.width(), 3), scale);
    painter.setFont(uiFont(11));
    painter.setPen(m_theme->textMuted);
    painter.drawText(QRectF(all.left(), 0, all.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(m_overlay.legend(), Qt::ElideRight, all.width()));
}

void RackElevation::leaveEvent(QEvent*)
{
    if (!QApplication::activePopupWidget()) m_pointer = {-1, -1};   // of the context menu the pointer is still meant
}

bool RackElevation::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {   // while something is held, these are not of the window
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Backspace || key == Qt::Key_Delete) event->accept();
    }
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QRectF of;
    if (const QString told = tooltipAt(help->pos(), of); !told.isEmpty()) {
        QToolTip::showText(help->globalPos(), told, this, of.toRect());
        return true;
    }
    if (const auto found = pieceAt(help->pos())) {
        const RackPiece& piece = m_space->pieces()[*found];
        const QString units = piece.height > 1 ? tr("U%1–%2").arg(piece.u).arg(piece.u + piece.height - 1) : tr("U%1").arg(piece.u);
        const QString value = m_overlay.active() ? m_overlay.textOf(piece.instance) : QString();
        const QString told = value.isEmpty() ? QString() : QStringLiteral("  ·  ") + value;
        QToolTip::showText(help->globalPos(), units + QStringLiteral("  ·  ") + nameOf(piece) + told, this, rectOf(piece.u, piece.height).toRect());
    } else {
        QToolTip::hideText();
    }
    return true;
}

}  // namespace mw
