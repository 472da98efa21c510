// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/tools/tool_box.h"

#include "views/canvas/tools/area_tool.h"
#include "views/canvas/tools/connect_tool.h"
#include "views/canvas/tools/measure_tool.h"
#include "views/canvas/tools/pan_tool.h"
#include "views/canvas/tools/select_tool.h"

#include <QCoreApplication>

#include <array>

namespace mw {

namespace {

template <class T>
std::unique_ptr<Tool> make(ToolHost& host)
{
    return std::make_unique<T>(host);
}

constexpr std::array kToolBox{
    ToolDef{ToolId::Select, "select", QT_TRANSLATE_NOOP("mw::ToolBox", "Select"), "V", &make<SelectTool>},
    ToolDef{ToolId::Lasso, "lasso", QT_TRANSLATE_NOOP("mw::ToolBox", "Lasso"), "Q", &make<LassoTool>},
    ToolDef{ToolId::Pan, "pan", QT_TRANSLATE_NOOP("mw::ToolBox", "Pan"), "H", &make<PanTool>},
    ToolDef{ToolId::Connect, "connect", QT_TRANSLATE_NOOP("mw::ToolBox", "Link"), "L", &make<ConnectTool>},
    ToolDef{ToolId::Measure, "measure", QT_TRANSLATE_NOOP("mw::ToolBox", "Measure"), "M", &make<MeasureTool>},
    ToolDef{ToolId::Area, "area", QT_TRANSLATE_NOOP("mw::ToolBox", "Area"), "A", &make<AreaTool>},
};

}  // namespace

static_assert(kToolBox.size() == kTools);

std::span<const ToolDef> toolBox()
{
    return kToolBox;
}

QString titleOf(const ToolDef& tool)
{
    return QCoreApplication::translate("mw::ToolBox", tool.title);
}

}  // namespace mw
