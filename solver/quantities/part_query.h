// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What a part must have: "liquid > 100 kW".
struct PartComparison {
    enum class Test { Less, AtMost, Equal, AtLeast, More };
    std::string figure{};  ///< a name of partFigureNames(), or the stem of a figure's key
    Test test{Test::Equal};
    double value{};  ///< in the figure's own unit
    bool operator==(const PartComparison&) const = default;
};

/// A search over parts: words, vendor, kind and figures, all of which must hold.
struct PartQuery {
    std::vector<std::string> words{};  ///< lower case; each stands in the part's texts
    std::vector<std::string> vendors{}, kinds{};
    std::vector<double> speeds_gbps{};  ///< "800G": a port of that speed
    std::vector<double> heights_u{};    ///< "2U": of that height, or called so where the height is not known
    std::vector<PartComparison> comparisons{};
    std::string problem{};  ///< why the text cannot mean anything: "Power is in W, kW, MW, not in L/min."
    [[nodiscard]] bool empty() const
    {
        return words.empty() && vendors.empty() && kinds.empty() && speeds_gbps.empty() &&
               heights_u.empty() && comparisons.empty();
    }
    bool operator==(const PartQuery&) const = default;
};

/// Reads what someone types: `gb200`, `vendor nvidia`, `kind cdu`, `800G`, `2U`, `power < 15`, `liquid > 100 kW`,
/// `price <= 2 M`. A comparison that is not finished yet says nothing.
[[nodiscard]] PartQuery parsePartQuery(std::string_view text);

/// `texts` are the part's name, vendor, id and kind in lower case.
[[nodiscard]] bool matches(const PartQuery& query, const Part& part, const Catalog& catalog,
                           std::string_view texts);

/// Says of a comparison with a figure that no part has what was not understood, and the nearest figure there is. Empty: all are known.
[[nodiscard]] std::string unknownFigure(const PartQuery& query, const Catalog& catalog);

/// A figure of a part by a word that people use for it ("liquid" in kW), or nothing.
[[nodiscard]] std::optional<double> partFigure(const Part& part, const Catalog& catalog,
                                               std::string_view name);

}  // namespace mw
