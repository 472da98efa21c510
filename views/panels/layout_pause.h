// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

namespace mw {

/// While it lives, a widget does not lay itself out anew for each child that is shown or hidden; once after that it does.
class LayoutPause {
public:
    explicit LayoutPause(QWidget& widget) : m_widget(widget), m_layout(widget.layout())
    {
        if (m_layout) m_layout->setEnabled(false);
    }
    ~LayoutPause()
    {
        if (!m_layout) return;
        m_layout->setEnabled(true);
        m_layout->invalidate();
        m_layout->activate();
        m_widget.updateGeometry();   // what holds it must hear of its new height
    }
    LayoutPause(const LayoutPause&) = delete;
    LayoutPause& operator=(const LayoutPause&) = delete;

private:
    QWidget& m_widget;
    QLayout* m_layout;
};

}  // namespace mw
