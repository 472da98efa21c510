// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/pool_drop.h"

#include "views/theme/theme.h"

#include <QLabel>
#include <QRubberBand>
#include <QTableWidget>

#include <algorithm>

namespace mw {

PoolDrop::PoolDrop(QTableWidget& table, std::function<QString(int row)> promise)
    : QObject(&table), m_table(table), m_promise(std::move(promise)), m_frame(new QRubberBand(QRubberBand::Rectangle, table.viewport())), m_words(new QLabel(table.viewport()))
{
    m_frame->setObjectName(QStringLiteral("pool-drop"));
    m_words->setObjectName(QStringLiteral("pool-drop-words"));
    m_words->setMargin(4);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words->hide();
}

std::optional<int> PoolDrop::rowAt(QPoint global) const
{
    if (!m_table.isVisible()) return std::nullopt;
    const QPoint at = m_table.viewport()->mapFromGlobal(global);
    if (!m_table.viewport()->rect().contains(at)) return std::nullopt;
    const int row = m_table.rowAt(at.y());
    return m_promise(row).isEmpty() ? std::nullopt : std::optional(row);
}

bool PoolDrop::over(QPoint global)
{
    const auto row = rowAt(global);
    if (!row) {
        leave();
        return false;
    }
    QRect place = m_table.viewport()->rect();
    if (*row >= 0) {
        place.setTop(m_table.rowViewportPosition(*row));
        place.setHeight(m_table.rowHeight(*row));
    } else if (m_table.rowCount() > 0) {
        const int last = m_table.rowCount() - 1;
        place.setTop(m_table.rowViewportPosition(last) + m_table.rowHeight(last));
    }
    m_frame->setGeometry(place);
    m_frame->show();
    const Theme& theme = themeOf(m_table.palette());
    m_words->setStyleSheet(QStringLiteral("background: %1; color: %2; border: 1px solid %3; border-radius: 4px").arg(theme.card.name(), theme.textStrong.name(), theme.accent.name()));
    m_words->setText(m_promise(*row));
    m_words->adjustSize();
    // Below the frame, so that the row stays to be read; above it where there is no room.
    const int under = place.bottom() + 3, over = place.top() - m_words->height() - 3;
    const int top = *row < 0 ? place.center().y() - m_words->height() / 2 : under + m_words->height() <= m_table.viewport()->height() ? under : over;
    m_words->move(std::max(8, m_table.viewport()->mapFromGlobal(global).x() - m_words->width() / 2), std::max(0, top));
    m_words->show();
    m_words->raise();
    return true;
}

void PoolDrop::leave()
{
    m_frame->hide();
    m_words->hide();
}

std::optional<int> PoolDrop::drop(QPoint global)
{
    const auto row = rowAt(global);
    leave();
    return row;
}

}  // namespace mw
