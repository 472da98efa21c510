// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/text/format.h"

namespace mw {

/// What the user may choose about the studio itself.
struct Preferences {
    enum class ThemeChoice { Dark, Light, System };
    ThemeChoice theme{ThemeChoice::Dark};
    QString language{};        ///< "en", "de"; empty: the system's
    bool languageSigns{true};  ///< figures are written as the window's language writes them
    format::Style style{};
    bool grid{true};           ///< drawn on the plan
    double newGrid_m{0.6};     ///< pitch of a new hall: one tile of a raised floor
    int autosave_min{};        ///< the file is saved by itself this often; 0: never
    bool motion{true};         ///< levels and views glide into each other
    bool openLast{};           ///< start with the layout that was open last
    bool operator==(const Preferences&) const = default;
};

/// Decimal and thousands signs of the window's language: 1,234.5 in English, 1.234,5 in German.
[[nodiscard]] format::Style withLanguageSigns(format::Style style);
/// The style that figures are shown in.
[[nodiscard]] inline format::Style shownStyle(const Preferences& preferences)
{
    return preferences.languageSigns ? withLanguageSigns(preferences.style) : preferences.style;
}

}  // namespace mw
