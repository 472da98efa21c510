// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/turn_diagram.h"

#include "views/session/format.h"
#include "views/session/local_text.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace mw {

namespace {

constexpr int kGap_px = 22, kMargin_px = 8, kRound_px = 4, kWidest_px = 230, kBack_px = 26, kArrow_px = 4;

QString ms(double time_ms)
{
    return time_ms < 2000 ? format::text(time_ms, Format::Milliseconds) : QStringLiteral("%1 s").arg(format::text(time_ms / 1e3, Format::Plain));
}

QString tokens(double count)
{
    return TurnDiagram::tr("%1 tokens").arg(format::text(count, Format::Count));
}

void arrow(QPainter& painter, QPointF from, QPointF to)
{
    painter.drawLine(from, to);
    const double back = to.x() > from.x() ? -kArrow_px : kArrow_px;
    if (from.y() == to.y()) painter.drawPolyline(QPolygonF{QPointF(to.x() + back, to.y() - kArrow_px), to, QPointF(to.x() + back, to.y() + kArrow_px)});
    else painter.drawPolyline(QPolygonF{QPointF(to.x() - kArrow_px, to.y() + kArrow_px), to, QPointF(to.x() + kArrow_px, to.y() + kArrow_px)});
}

}  // namespace

TurnDiagram::TurnDiagram(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("turn-diagram"));
    setAccessibleName(tr("One turn of the workload"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    hide();
}

void TurnDiagram::setTurn(const Workload* workload, const WorkloadResult* result)
{
    m_stages.clear();
    m_wayBack.clear();
    const bool shown = workload != nullptr && result != nullptr && !workload->training && result->ttft_ms && result->tpot_ms;
    setVisible(shown);
    if (!shown) return;
    const double fetch = result->sessions ? result->sessions->fetch_ms : 0, prefill = result->prefill_ms.value_or(*result->ttft_ms), late = result->lateTransfer_ms.value_or(0);
    const double fresh = workload->input_tokens * (1 - workload->cached_share);
    m_stages.push_back({tr("Prompt"), tokens(workload->input_tokens), workload->cached_share > 0 ? tr("%1 in the cache").arg(format::share(workload->cached_share)) : tr("all new")});
    if (fetch > 0) m_stages.push_back({tr("Read back"), ms(fetch), tr("from %1").arg(localText(result->sessions->waitsIn))});
    m_stages.push_back({tr("Wait"), ms(std::max(0.0, *result->ttft_ms - fetch - prefill - late)), tr("for a place")});
    m_stages.push_back({tr("Prefill"), ms(prefill), tokens(fresh)});
    if (late > 0) m_stages.push_back({tr("Cache on its way"), ms(late), tr("to decode")});
    m_stages.push_back({tr("Decode"), ms(*result->tpot_ms * workload->output_tokens), tr("%1, %2 each").arg(tokens(workload->output_tokens), ms(*result->tpot_ms))});
    if (workload->tool_gap_s > 0) m_stages.push_back({tr("Tool"), ms(workload->tool_gap_s * 1e3), tr("the session waits")});
    if (result->sessions && result->sessions->waitsIn == "dropped") m_wayBack = tr("next turn: its cache is dropped and computed again");
    else if (result->sessions)
        m_wayBack = tr("next turn: %1 of cache wait in %2, %3 sessions at a time")
                        .arg(format::text(result->sessions->bytes / 1e9, Format::Memory_gb), localText(result->sessions->waitsIn), format::text(result->sessions->idle, Format::Count));
    QStringList said;
    for (const Stage& stage : m_stages) said << QStringLiteral("%1: %2, %3").arg(stage.title, stage.figure, stage.detail);
    if (!m_wayBack.isEmpty()) said << m_wayBack;
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    setToolTip(said.join(u'\n'));
    updateGeometry();
    update();
}

QSize TurnDiagram::sizeHint() const
{
    return {600, 3 * fontMetrics().height() + 2 * kMargin_px + 4 + (m_wayBack.isEmpty() ? 0 : kBack_px)};
}

void TurnDiagram::paintEvent(QPaintEvent*)
{
    if (m_stages.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(palette());
    const auto count = static_cast<double>(m_stages.size());
    const double width = std::min<double>(kWidest_px, (this->width() - 2.0 - (count - 1) * kGap_px) / count);
    const double height = 3 * fontMetrics().height() + 2 * kMargin_px, line = fontMetrics().height();
    QFont strong = font();
    strong.setBold(true);
    const auto put = [&](const QRectF& box, int row, const QString& text, const QFont& with, const QColor& colour) {
        painter.setFont(with);
        painter.setPen(colour);
        painter.drawText(QRectF(box.left() + kMargin_px, box.top() + kMargin_px + row * line, box.width() - 2 * kMargin_px, line), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(with).elidedText(text, Qt::ElideRight, static_cast<int>(box.width()) - 2 * kMargin_px));
    };
    double left = 1;
    for (std::size_t i = 0; i < m_stages.size(); ++i, left += width + kGap_px) {
        const QRectF box(left, 1, width, height);
        painter.setPen(QPen(theme.cardLine, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(box, kRound_px, kRound_px);
        put(box, 0, m_stages[i].title, font(), theme.textMuted);
        put(box, 1, m_stages[i].figure, strong, theme.text);
        put(box, 2, m_stages[i].detail, font(), theme.textMuted);
        painter.setPen(QPen(theme.textMuted, 1.5));
        if (i + 1 < m_stages.size()) arrow(painter, {box.right() + 3, box.center().y()}, {box.right() + kGap_px - 3, box.center().y()});
    }
    if (m_wayBack.isEmpty()) return;
    const double first = 1 + width / 2, last = left - kGap_px - width / 2, low = height + kBack_px - 8;
    painter.drawPolyline(QPolygonF{QPointF(last, height + 3), QPointF(last, low), QPointF(first, low)});
    arrow(painter, {first, low}, {first, height + 4});
    const double text = painter.fontMetrics().horizontalAdvance(m_wayBack) + 2 * kMargin_px;
    const QRectF over((first + last - text) / 2, low - line / 2, text, line);
    painter.fillRect(over, palette().window());
    painter.setFont(font());
    painter.setPen(theme.textMuted);
    painter.drawText(over, Qt::AlignCenter, m_wayBack);
}

}  // namespace mw
