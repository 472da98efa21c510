// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_painter.h"

#include <QPixmap>

#include <functional>

class QPainter;

namespace mw {

/// What can take the end of a link is outlined; a veil lies over what cannot. Drawn once a view, not once a move of the pointer.
class TargetVeil {
public:
    using Reaches = std::function<bool(ItemIndex)>;
    void clear() { m_picture = {}; }
    /// `apart` are the ends that are not asked.
    void paint(QPainter& painter, const PlanScene& scene, const Reaches& reaches, const std::vector<ItemIndex>& apart) const;

private:
    mutable QPixmap m_picture{};
    mutable PlanView m_view{};
};

}  // namespace mw
