// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/generator.h"

#include <array>

namespace mw {

std::string_view generatorKind(const Generator& generator)
{
    constexpr std::array<std::string_view, 4> kinds{"row", "fabric", "power-train", "cooling-plant"};   // in the order of the variant
    return kinds[generator.plan.index()];
}

}  // namespace mw
