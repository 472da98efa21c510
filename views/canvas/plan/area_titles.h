// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"
#include "views/theme/theme.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace mw {

struct PlanScene;

struct AreaLook {
    QColor ground, text;
    QString title;   ///< where the area has none of its own
};
[[nodiscard]] AreaLook lookOf(const Area& area, const Theme& theme);

/// The name of an area and where it stands.
struct AreaTitle {
    const Area* area{};
    QString text{};       ///< of one line or two
    QRectF place{};       ///< pixels, no larger than the words
    bool turned{};        ///< reads upwards
    int font_px{};
};
/// Nearest to the middle of what is seen of each area where no line runs and nothing stands. What fits nowhere has no name.
[[nodiscard]] std::vector<AreaTitle> areaTitles(const PlanScene& scene);
/// After the links, on a patch of floor as small as the words.
void paintAreaTitles(QPainter& painter, const PlanScene& scene, const std::vector<AreaTitle>& titles);

/// Pixels that power and coolant links take in the viewport, a little wider than they are drawn.
[[nodiscard]] std::vector<QRectF> linesSeen(const PlanScene& scene);

}  // namespace mw
