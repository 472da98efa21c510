// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/tools/tool.h"

#include <cstddef>
#include <memory>
#include <span>

namespace mw {

enum class ToolId { Select, Lasso, Pan, Connect, Measure, Area };
inline constexpr std::size_t kTools = 6;

struct ToolDef {
    ToolId id;
    const char* name;   ///< stable, for settings and tests
    const char* title;  ///< English; shown through translate("mw::ToolBox", ...)
    const char* shortcut;
    std::unique_ptr<Tool> (*make)(ToolHost&);
};

/// The tools in the order of the tool bar.
[[nodiscard]] std::span<const ToolDef> toolBox();
[[nodiscard]] QString titleOf(const ToolDef& tool);

}  // namespace mw
