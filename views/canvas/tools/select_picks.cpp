// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the select tool opens and walks to.
#include "views/canvas/tools/select_tool.h"

#include "views/session/document.h"

#include <algorithm>

namespace mw {

void SelectTool::doubleClick(const PointerEvent& event)
{
    const PlanScene scene = host().scene();
    m_state = State::Idle;
    if (const auto item = host().pickAt(event.m).item)
        host().open(scene.index.instanceOf(scene.index.items()[*item].overhead ? liesAt(event.m, [&](ItemIndex i) { return scene.index.items()[i].rack; }).value_or(*item) : *item).path);
    else if (m_shape == Shape::Band && m_area.pick(event.m))
        host().run("area-properties");
}

/// Of all that lies there: what hangs over a rack has nothing inside, and what is selected is taken in the hand though something else is above it.
std::optional<ItemIndex> SelectTool::liesAt(QPointF m, const std::function<bool(ItemIndex)>& wanted)
{
    const auto all = host().scene().index.touching(QRectF(m, QSizeF(0, 0)));
    const auto found = std::ranges::find_if(all, wanted);
    return found != all.end() ? std::optional(*found) : std::nullopt;
}

/// Walks through the hall without a mouse.
void SelectTool::selectNext(int step)
{
    const PlanScene scene = host().scene();
    const auto count = static_cast<int>(scene.index.items().size());
    if (count == 0) return;
    Selection& selection = host().document().selection();
    const auto instance = scene.index.facility()->find(selection.current());
    const ItemIndex now = instance ? scene.index.itemOf(*instance) : kNoItem;
    const int next =
        now == kNoItem ? (step > 0 ? 0 : count - 1) : (static_cast<int>(now) + step + count) % count;
    selection.select({scene.index.instanceOf(static_cast<ItemIndex>(next)).path});
}

}  // namespace mw
