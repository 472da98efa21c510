// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to views/diagrams: the last step of layOut().
#pragma once

#include "views/diagrams/layout.h"
#include "views/diagrams/layout_parts.h"

namespace mw {

/// Boxes and lines of placed layers, by box and arc of the graph, from top to bottom. `text_px`: along the ranks, of an arc's text.
[[nodiscard]] DiagramLayout drawLayers(const LayoutGraph& graph, const Layers& layers, double text_px);

}  // namespace mw
