// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/change_card.h"
#include "views/canvas/plan_painter.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

namespace mw {

QRectF paintLegend(QPainter& painter, const PlanScene& scene)
{
    const PlanDress& dress = scene.dress;
    if (!dress.overlay) return {};
    const QRectF rect(scene.viewport.left() + kRulerLeft + 12, scene.viewport.bottom() - 60, 226, 48);
    paintCardGround(painter, scene.theme, rect);
    painter.setFont(uiFont(11));
    painter.setPen(scene.theme.text);
    painter.drawText(QRectF(rect.left() + 12, rect.top() + 5, rect.width() - 24, 15),
                     Qt::AlignLeft | Qt::AlignVCenter, titleOf(*dress.overlay));
    const QRectF bar(rect.left() + 12, rect.top() + 23, rect.width() - 24, 7);
    if (dress.known == 0) {
        painter.setPen(scene.theme.textMuted);
        painter.drawText(QRectF(rect.left() + 12, rect.top() + 23, rect.width() - 24, 18),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QCoreApplication::translate("mw::Plan", "no values yet"));
        return rect;
    }
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 20; ++i) gradient.setColorAt(i / 20.0, scene.theme.ramp(i / 20.0));
    painter.fillRect(bar, gradient);
    painter.setPen(scene.theme.textMuted);
    painter.setFont(uiFont(10));
    for (const double at : {0.0, 0.5, 1.0}) {
        const QString text = dress.overlay->text(at * dress.full);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QPointF(bar.left() + (bar.width() - width) * at, rect.bottom() - 6), text);
    }
    return rect;
}

}  // namespace mw
