// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/plan/area_names.h"

#include <QCoreApplication>

namespace mw {

QString nameOf(Area::Kind kind)
{
    switch (kind) {
    case Area::Kind::Column:
        return QCoreApplication::translate("mw::Areas", "column");
    case Area::Kind::Door:
        return QCoreApplication::translate("mw::Areas", "door");
    case Area::Kind::ColdAisle:
        return QCoreApplication::translate("mw::Areas", "cold aisle");
    case Area::Kind::HotAisle:
        return QCoreApplication::translate("mw::Areas", "hot aisle");
    case Area::Kind::KeepOut:
        break;
    }
    return QCoreApplication::translate("mw::Areas", "keep-out");
}

QString meaningOf(Area::Kind kind)
{
    switch (kind) {
    case Area::Kind::Column:
        return QCoreApplication::translate("mw::Areas", "Carries the building: nothing stands there, and air flows around it.");
    case Area::Kind::Door:
        return QCoreApplication::translate("mw::Areas", "The clear space that a door opens into; draw it at a wall.");
    case Area::Kind::ColdAisle:
        return QCoreApplication::translate("mw::Areas", "A contained aisle that gear draws its air from.");
    case Area::Kind::HotAisle:
        return QCoreApplication::translate("mw::Areas", "A contained aisle that gear blows its warm air into.");
    case Area::Kind::KeepOut:
        break;
    }
    return QCoreApplication::translate("mw::Areas", "Nothing may stand there: ways out, ramps, what is the landlord's.");
}

QRectF rectOf(const Area& area)
{
    return {area.x_m, area.y_m, area.width_m, area.depth_m};
}

Area placed(Area area, const QRectF& rect_m)
{
    area.x_m = rect_m.x();
    area.y_m = rect_m.y();
    area.width_m = rect_m.width();
    area.depth_m = rect_m.height();
    return area;
}

std::optional<std::size_t> areaAt(const Hall& hall, QPointF m)
{
    std::optional<std::size_t> found;
    const auto extent = [&](std::size_t i) { return hall.areas[i].width_m * hall.areas[i].depth_m; };
    for (std::size_t i = 0; i < hall.areas.size(); ++i)
        if (rectOf(hall.areas[i]).contains(m) && (!found || extent(i) <= extent(*found))) found = i;
    return found;
}

}  // namespace mw
