// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QColor>

#include <array>

namespace mw {

/// Colours of chart series in order of use; after the last the first comes again. The hues keep apart for the common kinds
/// of colour blindness (after Okabe and Ito, "Color universal design", 2008), darkened for light ground.
[[nodiscard]] inline QColor chartColour(const Theme& theme, int index)
{
    static const std::array dark{QColor(0x4d, 0xa6, 0xff), QColor(0x4f, 0xc3, 0x9a), QColor(0xe8, 0xb0, 0x4a), QColor(0xb3, 0x94, 0xf5),
                                 QColor(0xff, 0x7b, 0x72), QColor(0x56, 0xd4, 0xe4), QColor(0xf0, 0xe4, 0x42), QColor(0xd9, 0x86, 0xb8)};
    static const std::array light{QColor(0x1f, 0x6f, 0xc4), QColor(0x1c, 0x8a, 0x63), QColor(0xb9, 0x7a, 0x0a), QColor(0x7a, 0x55, 0xc8),
                                  QColor(0xc9, 0x3c, 0x34), QColor(0x0f, 0x8a, 0x9c), QColor(0x9a, 0x8f, 0x00), QColor(0xa8, 0x4b, 0x86)};
    if (index < 0) return theme.dark ? QColor(0x8b, 0x98, 0xa9) : QColor(0x66, 0x72, 0x82);
    const auto place = static_cast<std::size_t>(index) % dark.size();
    return theme.dark ? dark[place] : light[place];
}

}  // namespace mw
