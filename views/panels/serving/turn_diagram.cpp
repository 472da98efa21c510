// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/turn_diagram.h"

#include "views/charts/chart_colours.h"
#include "views/charts/chart_data.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr int kGap_px = 22, kMargin_px = 8, kRound_px = 4, kWidest_px = 230, kBack_px = 26, kArrow_px = 4, kGrowth_px = 220, kMostTurns = 16;

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

void TurnDiagram::setTurn(const Workload* workload, const WorkloadResult* result, const QString& toolsPool)
{
    m_stages.clear();
    m_wayBack.clear();
    m_observed.clear();
    m_loop = {};
    const bool shown = workload != nullptr && result != nullptr && !workload->training && result->ttft_ms && result->tpot_ms;
    setVisible(shown);
    if (!shown) return;
    const double fetch = result->sessions ? result->sessions->fetch_ms : 0, prefill = result->prefill_ms.value_or(*result->ttft_ms), late = result->lateTransfer_ms.value_or(0);
    const double fresh = workload->input_tokens * (1 - workload->cached_share);
    m_stages.push_back({tr("Prompt"), tokens(workload->input_tokens), workload->cached_share > 0 ? tr("%1 in the cache").arg(format::share(workload->cached_share)) : tr("all new")});
    if (fetch > 0) m_stages.push_back({tr("Read back"), ms(fetch), tr("from %1").arg(localText(result->sessions->waitsIn))});
    m_stages.push_back({tr("Wait"), ms(std::max(0.0, *result->ttft_ms - fetch - prefill - late)), tr("for a place")});
    const double encode = result->encode_ms.value_or(0);
    if (encode > 0) m_stages.push_back({tr("Encode"), ms(encode), tr("pictures")});
    m_stages.push_back({tr("Prefill"), ms(prefill - encode), tokens(fresh)});
    if (late > 0) m_stages.push_back({tr("Cache on its way"), ms(late), tr("to decode")});
    m_stages.push_back({tr("Decode"), ms(*result->tpot_ms * workload->output_tokens), tr("%1, %2 each").arg(tokens(workload->output_tokens), ms(*result->tpot_ms))});
    if (workload->tool_gap_s > 0) {
        m_stages.push_back({tr("Tool"), ms(result->gap_s.value_or(workload->tool_gap_s) * 1e3), toolsPool.isEmpty() ? tr("the session waits") : tr("in %1").arg(toolsPool)});
        setLoop(*workload, *result);
    }
    QStringList said;
    for (const Stage& stage : m_stages) said << QStringLiteral("%1: %2, %3").arg(stage.title, stage.figure, stage.detail);
    if (loops()) said << m_observed;
    if (!m_wayBack.isEmpty()) said << m_wayBack;
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    if (m_loop.shown.size() > 1)
        said << tr("A session that begins empty and has this mean prompt takes %1 turns, to a context of %2.").arg(format::count(std::round(m_loop.turns)), tokens(m_loop.shown.back().context()));
    setToolTip(said.join(u'\n'));
    updateGeometry();
    update();
}

void TurnDiagram::setLoop(const Workload& workload, const WorkloadResult& result)
{
    m_loop = agentLoop(workload, kMostTurns);
    m_observed = tr("3  Observe: %1 found by the tool; the context grows by %2 a turn").arg(tokens(m_loop.observed), tokens(m_loop.growth()));
    if (!result.sessions) return;
    const SessionResult& cache = *result.sessions;
    if (cache.waitsIn == "dropped") {
        m_wayBack = tr("next turn: its cache is dropped and computed again");
        return;
    }
    m_wayBack = tr("next turn: %1 of cache wait in %2, %3 sessions at a time")
                    .arg(format::text(cache.bytes / 1e9, Format::Memory_gb), localText(cache.waitsIn), format::text(cache.idle, Format::Count));
    if (cache.recompute_ms > 0) m_wayBack += tr("; back in %1, computing it again would take %2").arg(ms(cache.fetch_ms), ms(cache.recompute_ms));
}

double TurnDiagram::boxHeight() const
{
    return 3 * fontMetrics().height() + 2 * kMargin_px;
}

QSize TurnDiagram::sizeHint() const
{
    const int line = fontMetrics().height();
    return {600, static_cast<int>(boxHeight()) + 4 + (loops() ? line + kBack_px + (m_wayBack.isEmpty() ? 0 : line + 4) : 0)};
}

void TurnDiagram::paintEvent(QPaintEvent*)
{
    if (m_stages.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF place = rect();
    const bool grows = loops() && m_loop.shown.size() > 1 && place.width() > 3.2 * kGrowth_px;
    if (grows) {
        paintGrowth(painter, QRectF(place.right() - kGrowth_px, place.top(), kGrowth_px, place.height()));
        place.setRight(place.right() - kGrowth_px - kGap_px);
    }
    if (loops()) place.setTop(place.top() + fontMetrics().height());
    paintStages(painter, place);
    if (loops()) paintWayBack(painter, place);
}

double TurnDiagram::stageWidth(const QRectF& place) const
{
    const auto count = static_cast<double>(m_stages.size());
    return std::min<double>(kWidest_px, (place.width() - 2.0 - (count - 1) * kGap_px) / count);
}

void TurnDiagram::paintStages(QPainter& painter, const QRectF& place) const
{
    const Theme& theme = themeOf(palette());
    const double width = stageWidth(place), height = boxHeight(), line = fontMetrics().height();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const auto put = [&](const QRectF& box, int row, const QString& text, const QFont& with, const QColor& colour) {
        painter.setFont(with);
        painter.setPen(colour);
        painter.drawText(QRectF(box.left() + kMargin_px, box.top() + kMargin_px + row * line, box.width() - 2 * kMargin_px, line), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(with).elidedText(text, Qt::ElideRight, static_cast<int>(box.width()) - 2 * kMargin_px));
    };
    double left = place.left() + 1;
    for (std::size_t i = 0; i < m_stages.size(); ++i, left += width + kGap_px) {
        const QRectF box(left, place.top() + 1, width, height);
        const bool tool = loops() && i + 1 == m_stages.size();
        painter.setPen(QPen(tool ? theme.accent : theme.cardLine, 1));
        painter.setBrush(theme.card);
        painter.drawRoundedRect(box, kRound_px, kRound_px);
        put(box, 0, m_stages[i].title, font(), theme.textMuted);
        put(box, 1, m_stages[i].figure, strong, theme.text);
        put(box, 2, m_stages[i].detail, font(), theme.textMuted);
        if (loops() && (i == 0 || tool)) {   // the parts of the loop, over their first box
            painter.setFont(strong);
            painter.setPen(theme.text);
            painter.drawText(QRectF(box.left(), place.top() - line, tool ? width : 2 * width, line), Qt::AlignLeft | Qt::AlignVCenter, tool ? tr("2  Tool call") : tr("1  Plan"));
        }
        painter.setPen(QPen(theme.textMuted, 1.5));
        if (i + 1 < m_stages.size()) arrow(painter, {box.right() + 3, box.center().y()}, {box.right() + kGap_px - 3, box.center().y()});
    }
}

/// From the tool back to the prompt: what was observed on the line, what becomes of the cache below it.
void TurnDiagram::paintWayBack(QPainter& painter, const QRectF& place) const
{
    const Theme& theme = themeOf(palette());
    const double width = stageWidth(place), height = boxHeight(), line = fontMetrics().height(), top = place.top() + height;
    const double first = place.left() + 1 + width / 2, last = first + static_cast<double>(m_stages.size() - 1) * (width + kGap_px), low = top + kBack_px - 8;
    painter.setPen(QPen(theme.textMuted, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{QPointF(last, top + 3), QPointF(last, low), QPointF(first, low)});
    arrow(painter, {first, low}, {first, top + 4});
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const auto put = [&](double y, const QString& text, const QFont& with, const QColor& colour) {
        const QString shown = QFontMetrics(with).elidedText(text, Qt::ElideRight, static_cast<int>(last - first) - 4 * kMargin_px);
        const double wide = QFontMetrics(with).horizontalAdvance(shown) + 2 * kMargin_px;
        const QRectF over((first + last - wide) / 2, y, wide, line);
        painter.fillRect(over, palette().window());
        painter.setFont(with);
        painter.setPen(colour);
        painter.drawText(over, Qt::AlignCenter, shown);
    };
    put(low - line / 2, m_observed, strong, theme.text);
    if (!m_wayBack.isEmpty()) put(low + line / 2 + 2, m_wayBack, font(), theme.textMuted);
}

/// A bar for each turn: what is cached, what the tool found, what the model answers.
void TurnDiagram::paintGrowth(QPainter& painter, const QRectF& place) const
{
    const Theme& theme = themeOf(palette());
    const double line = fontMetrics().height();
    const QRectF bars = place.adjusted(0, 2 * line + 2, 0, -line - 2);
    const auto count = static_cast<double>(m_loop.shown.size());
    const double step = bars.width() / count, most = m_loop.shown.back().context();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(QRectF(place.left(), place.top(), place.width(), line), Qt::AlignLeft | Qt::AlignVCenter, tr("Context, turn by turn"));
    painter.setFont(font());
    const std::array colours{chartColour(theme, kOtherColour), chartColour(theme, 0), chartColour(theme, 1)};
    const std::array names{tr("cached"), tr("found"), tr("answer")};
    double x = place.left();
    for (std::size_t i = 0; i < names.size(); ++i) {
        painter.fillRect(QRectF(x, place.top() + line + line / 2 - 4, 8, 8), colours[i]);
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(x + 12, place.top() + line, place.right() - x, line), Qt::AlignLeft | Qt::AlignVCenter, names[i]);
        x += 12 + fontMetrics().horizontalAdvance(names[i]) + 12;
    }
    for (std::size_t i = 0; i < m_loop.shown.size(); ++i) {
        const LoopTurn& turn = m_loop.shown[i];
        double y = bars.bottom();
        for (const auto& [tokensOf, colour] : {std::pair{turn.cached, colours[0]}, {turn.observed, colours[1]}, {turn.answered, colours[2]}}) {
            const double height = bars.height() * tokensOf / most;
            painter.fillRect(QRectF(bars.left() + static_cast<double>(i) * step, y - height, step - 2, height), colour);
            y -= height;
        }
    }
    painter.setPen(theme.textMuted);
    const QRectF foot(place.left(), bars.bottom() + 2, place.width(), line);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, tr("turn 1: %1").arg(format::si(m_loop.shown.front().context())));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, tr("%1: %2").arg(m_loop.numbers.back()).arg(format::si(most)));
}

}  // namespace mw
