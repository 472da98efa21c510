// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/layout/generator.h"

/// Generators: declarations in the layout that rows, fabrics, power trains and cooling plants are made from, changed and made again.
namespace mw::generate {

/// What a generator makes of a facility as it stands: components and links with its id on them, each list as few entries with
/// ranges. Nothing of the facility that the generator made before counts. Refused, with what to change, where a part is
/// missing or of the wrong kind, nothing needs it, or it can't be done with these parts.
[[nodiscard]] Outcome<Layout> made(const Facility& facility, const Generator& generator);

/// Puts the generator into the layout (in place of one of its id) and brings what it makes into line: what it made before and
/// makes still keeps its own figures, name, lock and hand-drawn links; what it no longer makes goes with all that hangs on it.
/// Refused where a name or a port that it needs is in other use, or something would stand outside of its hall.
[[nodiscard]] edit::Result run(const Facility& facility, const Generator& generator);
/// The same with what made() gave for this facility and generator.
[[nodiscard]] edit::Result put(const Facility& facility, const Generator& generator, const Layout& products);

/// Takes a generator out of the layout, with all that it made.
[[nodiscard]] edit::Result remove(const Layout& layout, std::string_view id);
/// Takes a generator out of the layout; what it made stays, as if it were placed by hand.
[[nodiscard]] edit::Result detach(const Layout& layout, std::string_view id);

[[nodiscard]] const Generator* find(const Layout& layout, std::string_view id);
/// How many components and links bear its id.
struct Products {
    std::size_t components{}, links{};
};
[[nodiscard]] Products productsOf(const Layout& layout, std::string_view id);
/// Paths as few names with ranges, in the order of their numbers: {"rack-2", "rack-1", "ups-a"} are {"rack-[1-2]", "ups-a"}.
[[nodiscard]] std::vector<std::string> patternsOf(const std::vector<std::string>& paths);
/// Switchboards and UPS upstream of loads, for CoolingPlan::fedBy and cdusFedBy: of side a, then of side b; empty where none is found.
struct Feeds {
    std::vector<std::string> boards{}, ups{};
};
[[nodiscard]] Feeds feedsOf(const Facility& facility, const std::vector<std::string>& loads);
/// The first of some parts whose water at the site's design point is cold enough for the loads behind such a CDU; the last if none
/// is known to be: a chiller. Empty: no candidates that the catalogue has.
[[nodiscard]] std::string coolerFor(const Facility& facility, const std::vector<std::string>& loads, std::string_view cdu, const std::vector<std::string>& candidates);
/// A name that neither a generator nor a component has: "row", "row-2", ...
[[nodiscard]] std::string freeId(const Layout& layout, std::string_view like);

}  // namespace mw::generate
