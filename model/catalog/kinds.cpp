// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/kind.h"

#include <array>
#include <cstddef>

namespace mw {

namespace {

constexpr std::uint8_t bits(Level a, Level b = Level::None, Level c = Level::None, Level d = Level::None)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(a) | static_cast<unsigned>(b) |
                                     static_cast<unsigned>(c) | static_cast<unsigned>(d));
}

constexpr auto kFloor = bits(Level::Floor);
constexpr auto kRackU = bits(Level::RackU);
constexpr auto kSlot = bits(Level::Slot);
constexpr auto kInOut = bits(Level::Floor, Level::Outdoor);
constexpr auto kYard = bits(Level::Outdoor);
constexpr auto kTray = bits(Level::RackU, Level::Slot);
constexpr auto kNone = bits(Level::None);

constexpr std::array kKinds{
#define MW_KIND(kind, id, title, category, ...) KindInfo{Kind::kind, id, title, Category::category, __VA_ARGS__},
#include "model/catalog/kind_list.inc"
#undef MW_KIND
};

}  // namespace

std::span<const KindInfo> kinds()
{
    return kKinds;
}

const KindInfo& info(Kind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kindFromId(std::string_view id)
{
    for (const KindInfo& row : kKinds)
        if (row.id == id) return row.kind;
    return std::nullopt;
}

std::string_view toText(Category category)
{
    constexpr std::array<std::string_view, 8> kNames{"Systems", "Devices", "Network", "Storage",
                                                     "Power",   "Cooling", "Racks",   "Other"};
    return kNames[static_cast<std::size_t>(category)];
}

}  // namespace mw
