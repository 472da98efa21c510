// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

using PartLookup = std::function<const Part*(std::string_view id)>;

/// What a slot path leads to: a free-standing slot of the part or of something inside it, or the place of one
/// of its contents.
struct SlotTarget {
    const Slot* slot{};        ///< set for a slot proper
    const Content* content{};  ///< set for the place of a piece that the part brings along
    int number{};              ///< from 1
};

enum class SlotProblem { None, NoSuchSlot, WrongKind, Fixed };

/// "pcie-1" on a chassis, "tray-01.pcie-1" on a rack whose contents have a slot stem "tray". Leading zeros do
/// not matter.
/// Both pointers are null where there is no such slot.
[[nodiscard]] SlotTarget findSlot(const Part& container, std::string_view path, const PartLookup& parts);

/// May a part of this kind go into that slot? A piece that the part brings along can be exchanged for one of
/// its kind
/// where it is removable.
[[nodiscard]] SlotProblem checkSlot(const Part& container, std::string_view path, Kind kind,
                                    const PartLookup& parts);

/// All slot paths of a part that accept a kind, those inside its contents included, in order of the
/// datasheet.
[[nodiscard]] std::vector<std::string> slotsFor(const Part& container, Kind kind, const PartLookup& parts);

/// The same slot in one spelling ("pcie-01" and "pcie-1" are one place), to compare two paths.
[[nodiscard]] std::string canonicalSlot(std::string_view path);

}  // namespace mw
