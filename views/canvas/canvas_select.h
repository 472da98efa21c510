// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_index.h"

#include <QPolygonF>

#include <string>
#include <vector>

namespace mw {

class Document;

/// Selections that are worked out from what is selected now. All give instance paths of one hall.
namespace canvas_select {

[[nodiscard]] std::vector<std::string> all(const PlanIndex& index);
[[nodiscard]] std::vector<std::string> inverse(const PlanIndex& index, Document& document);
/// All of the kinds that are selected, or of the very parts.
[[nodiscard]] std::vector<std::string> sameKind(const PlanIndex& index, Document& document);
[[nodiscard]] std::vector<std::string> samePart(const PlanIndex& index, Document& document);
/// What is selected and all that a link joins to it; once more reaches one link further.
[[nodiscard]] std::vector<std::string> connected(const PlanIndex& index, Document& document);
/// The paths, and of those that are in a group the others of it.
[[nodiscard]] std::vector<std::string> withGroups(const PlanIndex& index, std::vector<std::string> paths);
/// Items inside a polygon of hall metres: all corners of each.
[[nodiscard]] std::vector<std::string> enclosed(const PlanIndex& index, const QPolygonF& area_m);
/// Of some links the ids of those whose drawn way touches a polygon, or lies wholly in it. Those of block instances have no record
/// of their own and are left out.
[[nodiscard]] std::vector<std::string> linksIn(const PlanIndex& index, const std::vector<LinkIndex>& links, const QPolygonF& area_m, bool touching);
/// Around the blocks that some instances belong to, in hall metres: a block is moved, turned and deleted whole. Of very many none.
[[nodiscard]] std::vector<QRectF> blockFrames(const PlanIndex& index, const std::vector<InstanceIndex>& instances);

}  // namespace canvas_select
}  // namespace mw
