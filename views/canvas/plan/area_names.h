// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace mw {

/// Kinds of areas in the order that people choose them in.
inline constexpr std::array kAreaKinds{Area::Kind::KeepOut, Area::Kind::Column, Area::Kind::Door, Area::Kind::ColdAisle,
                                       Area::Kind::HotAisle};

/// "keep-out", "column", "door", "cold aisle", "hot aisle": in the user's language.
[[nodiscard]] QString nameOf(Area::Kind kind);
/// What the kind means for the layout, in a sentence.
[[nodiscard]] QString meaningOf(Area::Kind kind);

/// Hall metres.
[[nodiscard]] QRectF rectOf(const Area& area);
/// The area with another place and extent.
[[nodiscard]] Area placed(Area area, const QRectF& rect_m);
/// The smallest area at a point of the hall: a column in an aisle is found before the aisle.
[[nodiscard]] std::optional<std::size_t> areaAt(const Hall& hall, QPointF m);

}  // namespace mw
