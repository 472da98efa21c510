// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/read_fields.h"
#include "model/layout/layout.h"

#include <optional>
#include <vector>

/// Records from trees. Each tells its errors to the context; what comes back beside errors is not to be used.
namespace mw::reading {

/// The members that one entry of a component list stands for: one, or as many as its id has names.
[[nodiscard]] std::vector<Component> componentsFrom(const YamlNode& node, Context& context);
/// The links that one entry of a link list stands for: both ends unfolded, zipped by position and bundled again where
/// neighbouring ports of the same two components meet.
[[nodiscard]] std::vector<Link> linksFrom(const YamlNode& node, Context& context);

[[nodiscard]] Generator generatorFrom(const YamlNode& node, Context& context);
[[nodiscard]] Hall hallFrom(const YamlNode& node, Context& context);
[[nodiscard]] Site siteFrom(const YamlNode& node, Context& context);
[[nodiscard]] Economics economicsFrom(const YamlNode& node, Context& context);
[[nodiscard]] SupplyTerms supplyTermsFrom(const YamlNode& node, Context& context);
[[nodiscard]] Serving servingFrom(const YamlNode& node, Context& context);
[[nodiscard]] Workload workloadFrom(const YamlNode& node, Context& context);
[[nodiscard]] Scenario scenarioFrom(const YamlNode& node, Context& context);
[[nodiscard]] Waiver waiverFrom(const YamlNode& node, Context& context);

/// Comment lines on a record and inside of it, those inside moved before it: a record is written on one line.
[[nodiscard]] std::string commentsBefore(const YamlNode& node);

/// An id that can stand in paths and endpoints; else an error. Patterns may have ranges.
bool checkId(const YamlNode& record, const std::string& id, Context& context);

/// False, with an error, if `count` copies of the entry's text would fill the memory.
bool unfoldsSmall(const YamlNode& entry, std::size_t count, Context& context);

/// A place in metres, to the micrometre: keeps 3 + 3 * 0.6 at 4.8 in the file.
[[nodiscard]] double roundedPlace(double metres);

}  // namespace mw::reading
