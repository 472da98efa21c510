// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to views/diagrams: how much of its name a card has room for.
#pragma once

#include "views/diagrams/diagram.h"

#include <QFontMetricsF>
#include <QString>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mw {

inline constexpr int kCardName_px = 12;
inline constexpr double kReadable_px = 11;    ///< of the screen: no name is drawn smaller
inline constexpr double kLoadRoom_px = 7;
inline constexpr double kAroundLarge_px = 4;  ///< around a name that is seen from afar

/// By how much texts of a card are larger than it was measured for, so that its name can be read at that scale.
inline double textScale(double scale) { return std::max(1.0, kReadable_px / (kCardName_px * scale)); }
inline int textPx(int px, double by) { return static_cast<int>(std::ceil(px * by - 1e-9)); }
inline bool hasLoad(const DiagramBox& box) { return box.load && std::isfinite(*box.load); }

/// What names of several have in common, up to their numbers: "rack-[1-4]" -> "rack", "su-…/rack-[1-8]" -> "rack", "su[1-4]-leaf-[1-8]" -> "su-leaf".
[[nodiscard]] QString stemOf(const QString& name);
/// Of one box its name; of several as much of it as has room: "su-[1-3]/rack-[1-8]", "rack-[1-8]", "rack". The tip has all of it. `form`: so many of these are passed
/// over, since others beside it have no room for them.
[[nodiscard]] QString nameThatFits(const DiagramBox& box, const QFontMetricsF& metrics, double width, int form = 0);
/// "storage-" and "leaf-1": cut behind a sign that parts words, where the longer half is shortest; the second is empty if there is none.
[[nodiscard]] std::pair<QString, QString> inTwoRows(const QString& name, const QFontMetricsF& metrics);
/// Of what is seen from afar. `height`: of the card.
[[nodiscard]] bool hasTwoRows(const DiagramBox& box, double height, const QFontMetricsF& metrics);

}  // namespace mw
