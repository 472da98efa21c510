// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/serving_flow.h"
#include "views/theme/theme.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace mw {

/// Colours and words of the way of a request, alike on the plan and in racks.
[[nodiscard]] QColor flowColour(const Theme& theme, FlowLeg::What what);
/// Of what comes to a stop first.
[[nodiscard]] QColor flowStopColour(const Theme& theme, const RequestFlow& flow, std::size_t stop);
[[nodiscard]] QString flowName(FlowLeg::What what);
[[nodiscard]] QString flowName(const FlowStop& stop);
/// "1.2 GB/s", of text "3,400 tok/s".
[[nodiscard]] QString flowRate(const FlowLeg& leg);
/// Its step's number.
void paintFlowDisc(QPainter& painter, const Theme& theme, const QRectF& place, const FlowLeg& leg);

}  // namespace mw
