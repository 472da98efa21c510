// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mw {

/// A quantity by which the canvas is coloured. The list is overlayBook(); a new one is one line there.
struct OverlayDef {
    enum class Sum {
        Add,
        Worst
    };  ///< how a rack gets its value from what sits inside it, where it has none itself

    std::string_view id;
    const char* title;  ///< English; shown through translate("mw::Overlay", ...)
    Sum sum;
    double full;  ///< value of the hot end of the scale; 0: the largest value there is
    std::optional<double> (*value)(const Results&, InstanceIndex);
    QString (*text)(double);  ///< a value for people
};

[[nodiscard]] std::span<const OverlayDef> overlayBook();
/// Null for an unknown id and for "none".
[[nodiscard]] const OverlayDef* findOverlay(std::string_view id);
[[nodiscard]] QString titleOf(const OverlayDef& overlay);

/// Values of an overlay over all instances of the results.
struct OverlayValues {
    const OverlayDef* overlay{};
    std::vector<float> value{};  ///< by instance of the results' facility; NaN: none
    double full{1};              ///< value at the hot end
    std::size_t known{};         ///< instances that have a value
    [[nodiscard]] std::optional<double> share(InstanceIndex instance) const;
    [[nodiscard]] std::optional<double> at(InstanceIndex instance) const;
};
[[nodiscard]] OverlayValues overlayValues(const OverlayDef& overlay, const Results& results);

}  // namespace mw
