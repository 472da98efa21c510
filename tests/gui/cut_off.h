// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QStringList>
#include <QTabBar>
#include <QToolButton>

/// Texts of shown widgets that are longer than their place.
inline QStringList cutOff(QWidget& window)
{
    QStringList cut;
    const auto check = [&](const QWidget& widget, const QString& text, int room) {
        if (!widget.isVisible() || text.isEmpty() || widget.visibleRegion().isEmpty()) return;
        QFontMetrics metrics(widget.font());
        for (const auto& line : QString(text).remove(QLatin1Char('&')).split(QLatin1Char('\n')))
            if (metrics.horizontalAdvance(line) > room + 1)
                cut << QStringLiteral("%1 \"%2\" needs %3, has %4").arg(widget.objectName(), line).arg(metrics.horizontalAdvance(line)).arg(room);
    };
    for (auto* label : window.findChildren<QLabel*>())
        if (!label->wordWrap() && label->textFormat() != Qt::RichText && !label->text().contains(QLatin1Char('<'))) check(*label, label->text(), label->width());
    for (auto* button : window.findChildren<QAbstractButton*>()) {
        const auto* tool = qobject_cast<QToolButton*>(button);
        if (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull()) check(*button, button->text(), button->width());
    }
    for (auto* bar : window.findChildren<QTabBar*>())
        for (int i = 0; i < bar->count(); ++i)
            if (bar->isTabVisible(i)) check(*bar, bar->tabText(i), bar->tabRect(i).width());
    return cut;
}
