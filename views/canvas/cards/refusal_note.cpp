// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/cards/refusal_note.h"

#include "views/canvas/cards/change_card.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kStays_ms = 6000;
constexpr double kAway = 76;  // above the legend and the minimap's button

}  // namespace

RefusalNote::RefusalNote(QWidget& over) : m_over(over)
{
    m_time.setSingleShot(true);
    m_time.setInterval(kStays_ms);
    connect(&m_time, &QTimer::timeout, this, &RefusalNote::take);
}

void RefusalNote::say(const QString& why)
{
    m_text = why;
    m_time.start();
    m_over.update();
}

void RefusalNote::take()
{
    if (m_text.isEmpty()) return;
    m_text.clear();
    m_time.stop();
    m_over.update();
    Q_EMIT gone();
}

void RefusalNote::paint(QPainter& painter, const Theme& theme) const
{
    if (m_text.isEmpty()) return;
    const QRectF seen = m_over.visibleRegion().boundingRect().isEmpty() ? QRectF(m_over.rect())
                                                                        : QRectF(m_over.visibleRegion().boundingRect());
    const QFont font = uiFont(12, QFont::Medium);
    const double most = std::min(460.0, seen.width() - 40);
    const QRectF words = QFontMetricsF(font).boundingRect(QRectF(0, 0, most, 200), Qt::TextWordWrap, m_text);
    QRectF card(0, 0, std::ceil(words.width()) + 34, std::ceil(words.height()) + 16);
    card.moveCenter({seen.center().x(), 0});
    card.moveBottom(seen.bottom() - kAway);
    paintCardGround(painter, theme, card);
    painter.fillRect(QRectF(card.left() + 1, card.top() + 6, 3, card.height() - 12), theme.error);
    painter.setFont(font);
    painter.setPen(theme.error);
    painter.drawText(card.adjusted(16, 8, -16, -8), Qt::TextWordWrap, m_text);
}

}  // namespace mw
