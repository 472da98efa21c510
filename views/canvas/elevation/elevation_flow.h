// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/elevation/chassis_view.h"
#include "views/canvas/elevation/rack_space_view.h"
#include "views/canvas/marks/serving_marks.h"

#include <QLineF>

#include <memory>
#include <vector>

namespace mw {

/// The way of a workload's requests through a rack or server that is open.
struct ElevationFlow {
    /// A stop with systems here.
    struct Stop {
        std::size_t stop{};                      ///< of the flow
        std::vector<InstanceIndex> members{};    ///< here, sorted
        bool whole{};                            ///< what is open is one of its systems or stands in one
        double share{};                          ///< of the stop's systems
        bool operator==(const Stop&) const = default;
    };
    /// A leg that comes to a stop here, or leaves it; one between stops of the same rack does both.
    struct Leg {
        std::size_t stop{};                      ///< of `stops`
        FlowLeg leg{};                           ///< its rates are the share of what is here
        bool in{};
        bool operator==(const Leg&) const = default;
    };
    std::shared_ptr<const ServingPlanView> view{};
    std::size_t flow{};
    std::vector<Stop> stops{};
    std::vector<Leg> legs{};                     ///< by step

    [[nodiscard]] const RequestFlow* shown() const { return view && flow < view->flows.size() ? &view->flows[flow] : nullptr; }
};

/// Of what is open in `facility`, which may be one of a later edit than the plan's. Empty where none of its ways leads through.
[[nodiscard]] ElevationFlow elevationFlow(std::shared_ptr<const ServingPlanView> view, std::size_t flow, const Facility& facility, InstanceIndex open);

/// Whether a piece of the rack works for a stop: it is one of its systems or, where the rack itself is, holds devices that do.
[[nodiscard]] bool worksFor(const ElevationFlow& flow, std::size_t stop, const RackPiece& piece, const Facility& facility);

/// The way of a leg from device to device: network port, host for what is text (it makes tokens of it), accelerator, in the leg's direction; caches and
/// activations go from the port to accelerators at once (GPUDirect RDMA). Empty where no port or no device of the stop is shown.
[[nodiscard]] std::vector<QLineF> deviceWay(const ElevationFlow& flow, const ElevationFlow::Leg& leg, const std::vector<ChassisBox>& boxes);

/// Bars on the pieces of each stop, an arrow at the frame's right for each leg, in or out. `places`: of pieces in pixels.
void paintPieceFlow(QPainter& painter, const Theme& theme, const ElevationFlow& flow, const RackSpaceView& space, const Facility& facility, const std::vector<QRectF>& places, const QRectF& frame);
/// From device to device, of the stops that `owner` works for.
void paintDeviceFlow(QPainter& painter, const Theme& theme, const ElevationFlow& flow, const std::vector<bool>& stops, const std::vector<ChassisBox>& boxes);
/// What comes and goes, a line each. Returns what it covers.
QRectF paintFlowCard(QPainter& painter, const Theme& theme, const ElevationFlow& flow, const QRectF& topLeftAndWidth);
[[nodiscard]] double flowCardHeight(const ElevationFlow& flow);

}  // namespace mw
