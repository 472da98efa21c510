// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "views/canvas/elevation/chassis_face.h"
#include "views/theme/theme.h"

#include <QRectF>
#include <QString>

#include <string>
#include <vector>

class QPainter;

namespace mw {

struct RackOverlay;

/// One place in a chassis as it is drawn: a piece of the catalogue, a placed device, or a slot that is free.
struct ChassisBox {
    QRectF rect{};
    QString name{}, detail{};
    Kind kind{Kind::Other};
    bool free{};
    std::string slot{};  ///< where a part can be put; empty: nowhere
    InstanceIndex instance{kNoInstance};
    std::string place{};  ///< "pcie-1", in the chassis itself
    bool onFace{};        ///< stands where it is seen from outside
};

/// The devices of a part laid out from the top left of `area`, line by line; the height they need comes out of the last
/// box. `instance` is the placed chassis; for a piece of the catalogue the rack that brings it along, with the piece's own
/// slot as `prefix` ("tray-01"). What has a place on a face stands there, the rest in `area`.
[[nodiscard]] std::vector<ChassisBox> chassisBoxes(const Facility& facility, const Part& part,
                                                   InstanceIndex instance, const QRectF& area,
                                                   const std::string& prefix = {}, const ChassisFace& face = {});
/// With an overlay, placed devices are coloured by it.
void paintChassis(QPainter& painter, const std::vector<ChassisBox>& boxes, const Theme& theme,
                  const std::vector<std::size_t>& selected, const RackOverlay* overlay = nullptr);

}  // namespace mw
