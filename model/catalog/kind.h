// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// What sort of thing a part is, as kind_list.inc has them: Kind::Rack, Kind::SystemRack, ...
enum class Kind : std::uint8_t {
#define MW_KIND(kind, ...) kind,
#include "model/catalog/kind_list.inc"
#undef MW_KIND
};

/// Where a component of a kind may be put. A kind may have several.
enum class Level : std::uint8_t { Floor = 1, RackU = 2, Slot = 4, Outdoor = 8, None = 0 };

enum class Category : std::uint8_t { Systems, Devices, Network, Storage, Power, Cooling, Racks, Other };

struct KindInfo {
    Kind kind;
    std::string_view id;           ///< as written in a catalogue: "system-rack", "ups", ...
    std::string_view title;        ///< for people: "Rack-scale system"
    Category category;
    std::uint8_t levels;           ///< Level bits
    double width_m, depth_m, height_m;   ///< usual size where a datasheet gives none (engineering estimate)
    bool overhead{};               ///< hangs above the racks and takes no floor (busways, manifolds)
};

[[nodiscard]] std::span<const KindInfo> kinds();
[[nodiscard]] const KindInfo& info(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromId(std::string_view id);
[[nodiscard]] std::string_view toText(Category category);
[[nodiscard]] inline bool mayStandOn(Kind kind, Level level)
{
    return (info(kind).levels & static_cast<std::uint8_t>(level)) != 0;
}
/// Racks and rack-scale systems: what the window draws as a rack and `layout.racks` counts.
[[nodiscard]] inline bool isRack(Kind kind) { return kind == Kind::Rack || kind == Kind::SystemRack; }

}  // namespace mw
