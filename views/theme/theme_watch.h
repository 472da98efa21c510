// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

#include <functional>
#include <utility>

namespace mw {

/// Has a list fill its items anew when the theme changes: the colours that items were given are those of the theme before. Lives as long
/// as its widget.
class ThemeWatch : public QObject {
public:
    ThemeWatch(QWidget& widget, std::function<void()> fill) : QObject(&widget), m_fill(std::move(fill)) { widget.installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange && !m_due) {
            m_due = true;   // once, after all that a theme changes
            QMetaObject::invokeMethod(this, [this] { m_due = false, m_fill(); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_fill;
    bool m_due{};
};

}  // namespace mw
