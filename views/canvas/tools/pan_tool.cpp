// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/pan_tool.h"

#include <QCoreApplication>

namespace mw {

void PanTool::press(const PointerEvent& event)
{
    m_held = true;
    m_last = event.pixel;
}

void PanTool::move(const PointerEvent& event)
{
    if (!m_held) return;
    host().panBy(event.pixel - m_last);
    m_last = event.pixel;
}

void PanTool::release(const PointerEvent&)
{
    m_held = false;
}

QString PanTool::usage() const
{
    return QCoreApplication::translate("mw::PanTool", "Drag to move the plan; the wheel zooms.");
}

}  // namespace mw
