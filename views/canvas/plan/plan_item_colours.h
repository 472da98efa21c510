// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_painter.h"

#include <algorithm>
#include <cmath>

namespace mw {

/// Colours of things on the plan, by the index of the item: of its kind or of the overlay, faint where its layer is dimmed.

[[nodiscard]] inline bool isDimmed(const PlanScene& scene, ItemIndex item) { return scene.layers.of(scene.index.items()[item].layer) == Show::Dim; }

[[nodiscard]] inline bool hasShare(const PlanScene& scene, ItemIndex item) { return item < scene.dress.share.size() && !std::isnan(scene.dress.share[item]); }

/// The overlay fills it, by its value or as one without.
[[nodiscard]] inline bool isOverlaid(const PlanScene& scene, ItemIndex item) { return scene.dress.overlay && (scene.index.items()[item].rack || scene.dress.known > 0); }

/// The overlay gives it a colour of its scale.
[[nodiscard]] inline bool isOnScale(const PlanScene& scene, ItemIndex item)
{
    return scene.dress.overlay && scene.dress.known > 0 && scene.dress.compares(scene.index.items()[item]) && hasShare(scene, item);
}

[[nodiscard]] inline QColor overlayInk(const PlanScene& scene, ItemIndex item) { return isOnScale(scene, item) && !scene.dress.stale ? scene.theme.rackInk : scene.theme.text; }

/// The colours of a kind.
[[nodiscard]] inline Theme::Fill itemLook(const PlanScene& scene, ItemIndex item)
{
    const Theme::Fill& fill = scene.theme.fillOf(scene.index.items()[item].look);
    const auto faint = [&](const QColor& colour) { return dimmed(colour, scene.theme); };
    return isDimmed(scene, item) ? Theme::Fill{faint(fill.fill), faint(fill.edge), faint(fill.text), faint(fill.detail)} : fill;
}

[[nodiscard]] inline QColor pipeColour(const PlanScene& scene, ItemIndex item)
{
    if (!scene.dress.pipes) return scene.theme.linkCoolant;
    return hasShare(scene, item) ? scene.theme.ramp(std::min(1.0F, scene.dress.share[item])) : scene.theme.noValue;
}

/// Before its layer dims it.
[[nodiscard]] inline QColor fullFill(const PlanScene& scene, ItemIndex index)
{
    const PlanItem& item = scene.index.items()[index];
    const PlanDress& dress = scene.dress;
    if (isOnScale(scene, index)) {
        const QColor colour = scene.theme.ramp(static_cast<double>(dress.share[index]));
        return dress.stale ? dimmed(colour, scene.theme) : colour;
    }
    if (item.overhead && info(item.kind).category == Category::Cooling) return pipeColour(scene, index);
    if (item.kind == Kind::CableTray) return scene.theme.linkNetwork;
    if (item.overhead) return item.sideB ? scene.theme.linkPowerB : scene.theme.linkPower;
    if (isOverlaid(scene, index)) return scene.theme.noValue;
    return scene.theme.fillOf(item.look).fill;
}

[[nodiscard]] inline QColor itemFill(const PlanScene& scene, ItemIndex item)
{
    const QColor colour = fullFill(scene, item);
    return isDimmed(scene, item) ? dimmed(colour, scene.theme) : colour;
}

}  // namespace mw
