// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace mw {

/// A key of the catalogue under which a figure may stand, and what one of its unit is in the unit shown.
struct FigureKey {
    std::string_view key{};
    double scale{1};
};

/// A figure that a form asks for, in one unit whatever the key it stands under.
struct PartField {
    enum class Group { Size, Power, Cooling };
    const char* name;      ///< of the widget
    const char* label;
    const char* unit;
    const char* help;
    Group group;
    std::array<FigureKey, 3> keys;   ///< the first is written where none is there yet
};

[[nodiscard]] std::span<const PartField> partFields();
[[nodiscard]] std::optional<double> valueOf(const Part& part, const PartField& field);
/// Nothing takes the figure away. A figure that changes is as sure as its part: the datasheet spoke of another value.
void setValue(Part& part, const PartField& field, std::optional<double> value);

}  // namespace mw
