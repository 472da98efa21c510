// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace mw {

/// What a site tells of each of its halls.
struct HallFigures {
    int racks{};
    std::optional<double> racks_kw{};  ///< what the racks draw; nothing: not known yet
    int errors{}, warnings{};
    QString worst{};  ///< message of the worst finding; empty: there is none
};
/// By hall of the facility's layout. `results` may be null, or of an older revision.
[[nodiscard]] std::vector<HallFigures> hallFigures(const Facility& facility, const Results* results);

/// Halls side by side and to one scale, each with room for its caption below.
struct SiteArrangement {
    double scale{1};               ///< pixels per metre
    std::vector<QRectF> halls{};   ///< pixels
    std::vector<QRectF> captions{};
    double height{};               ///< pixels that all of it needs
};
/// In rows, as large as the room allows; where it is too small for all captions it grows downwards.
[[nodiscard]] SiteArrangement arrangeHalls(const Table<Hall>& halls, const QRectF& room);

/// The hall that an arrow key leads to from one: the nearest that way, or the same.
[[nodiscard]] int hallBeside(const SiteArrangement& site, int from, int across, int down);

}  // namespace mw
