// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/trays.h"

#include "solver/network/cables.h"

#include <algorithm>

namespace mw {
namespace {

TrayPiece trayPiece(const Facility& facility, InstanceIndex index)
{
    const Instance& instance = facility.instances[index];
    const Part& part = *instance.part;
    TrayPiece piece{.instance = index, .hall = instance.hall, .footprint = instance.footprint};
    piece.height_m = part.figureOr("elevation_m", CableRouting{}.trayHeight_m);
    piece.riser = part.fact("type") == "riser";
    const double width_m = std::min(piece.footprint.width_m, piece.footprint.depth_m);
    if (const auto depth = part.figure("loading_depth_mm")) piece.inside_mm2 = width_m * 1000 * *depth;
    piece.fillLimit = part.figureOr("fill_limit_share", part.fact("type") == "solid" ? kSolidFill : kLadderFill);
    piece.weightLimit_kg_m = part.figure("load_max_kg_per_m");
    piece.bend_mm = part.figure("bend_radius_mm");
    return piece;
}

}  // namespace

std::vector<TrayPiece> trayPieces(const Facility& facility)
{
    std::vector<TrayPiece> pieces;
    for (InstanceIndex i = 0; i < facility.instances.size(); ++i)
        if (facility.part(i).kind == Kind::CableTray && facility.instances[i].hall >= 0 && facility.instances[i].parent == kNoInstance)
            pieces.push_back(trayPiece(facility, i));
    return pieces;
}

}  // namespace mw
