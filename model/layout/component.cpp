// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/component.h"

#include <array>

namespace mw {

std::string_view toText(Facing facing)
{
    constexpr std::array<std::string_view, 4> names{"north", "east", "south", "west"};
    return names[static_cast<std::size_t>(facing)];
}

Facing turned(Facing facing, int quarterTurnsClockwise)
{
    const int turns = (static_cast<int>(facing) + quarterTurnsClockwise % 4 + 4) % 4;
    return static_cast<Facing>(turns);
}

}  // namespace mw
