// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/limit_bar.h"

#include "views/session/text/format.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace mw {

namespace {

constexpr double kNear = 0.9;  // the last tenth of a limit is a warning, as on the plan's overlays

const QColor& colourOf(const Theme& theme, double share)
{
    if (share > 1 + 1e-9) return theme.error;
    return share >= kNear ? theme.warning : theme.accent;
}

}  // namespace

LimitBar::LimitBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LimitBar::setShare(double share)
{
    m_share = share;
    setAccessibleName(tr("%1 % of the limit").arg(format::fixed(share * 100, 0)));
    update();
}

void LimitBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF all(0, 0, width(), height());
    painter.setBrush(theme.line);
    painter.drawRoundedRect(all, 2, 2);
    painter.setBrush(colourOf(theme, m_share));
    painter.drawRoundedRect(QRectF(0, 0, std::clamp(m_share, 0.0, 1.0) * width(), height()), 2, 2);
}

}  // namespace mw
