// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/format.h"

namespace mw {

/// What the user may choose about the studio itself.
struct Preferences {
    enum class ThemeChoice { Dark, Light, System };
    ThemeChoice theme{ThemeChoice::Dark};
    format::Style style{};
    int autosave_min{};        ///< the file is saved by itself this often; 0: never
    bool motion{true};         ///< levels and views glide into each other
    bool openLast{};           ///< start with the layout that was open last
    bool operator==(const Preferences&) const = default;
};

}  // namespace mw
