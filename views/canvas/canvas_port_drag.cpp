// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A port that is dragged from the inspector onto the plan: the link tool has it in hand until it is let go.
#include "views/canvas/canvas.h"

#include "views/canvas/tools/connect_tool.h"
#include "views/session/port_mime.h"

#include <QDragEnterEvent>

namespace mw {

bool Canvas::takePort(const QDragEnterEvent& event)
{
    const auto port = portOf(*event.mimeData());
    const auto instance = port && m_index.facility() ? m_index.facility()->find(port->path) : std::nullopt;
    if (!instance) return false;
    activeTool().cancel();
    auto& tool = static_cast<ConnectTool&>(toolOf(ToolId::Connect));
    m_gesture = &tool;
    tool.begin(*instance, port->group, pointer(event.position(), Qt::NoButton, event.modifiers()));
    return true;
}

bool Canvas::movePort(const QDragMoveEvent& event)
{
    if (!event.mimeData()->hasFormat(QString::fromLatin1(kPortMime)) || !m_gesture) return false;
    m_gesture->move(pointer(event.position(), Qt::NoButton, event.modifiers()));
    return true;
}

bool Canvas::leavePort()
{
    if (m_gesture != &toolOf(ToolId::Connect)) return false;
    m_gesture->cancel();
    m_gesture = nullptr;
    repaint();
    return true;
}

/// Which ports are joined may have to be asked: not before the drag is over, or its source would wait for the answer.
bool Canvas::dropPort(const QDropEvent& event)
{
    if (!event.mimeData()->hasFormat(QString::fromLatin1(kPortMime)) || !m_gesture) return false;
    QMetaObject::invokeMethod(
        this, [this, at = pointer(event.position(), Qt::LeftButton, event.modifiers())] {
            Tool* const tool = m_gesture;
            m_gesture = nullptr;
            if (tool) tool->release(at);
            repaint();
        },
        Qt::QueuedConnection);
    setFocus();
    return true;
}

}  // namespace mw
