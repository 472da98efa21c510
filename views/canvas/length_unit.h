// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/text/format.h"

#include <QString>

#include <cstdint>

namespace mw {

/// In what the plan shows lengths. The layout keeps metres.
enum class LengthUnit : std::uint8_t { Metres, Feet };

inline constexpr double kMetresPerFoot = 0.3048;  // exact, by definition

[[nodiscard]] inline double metresIn(LengthUnit unit)
{
    return unit == LengthUnit::Feet ? kMetresPerFoot : 1;
}
[[nodiscard]] inline QString nameOf(LengthUnit unit)
{
    return unit == LengthUnit::Feet ? QStringLiteral("ft") : QStringLiteral("m");
}
/// "1.20 m", "3.94 ft": to the centimetre, or near it.
[[nodiscard]] inline QString lengthText(double m, LengthUnit unit)
{
    return QStringLiteral("%1 %2").arg(format::fixed(m / metresIn(unit), 2), nameOf(unit));
}

}  // namespace mw
