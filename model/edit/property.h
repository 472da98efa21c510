// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Properties by path, as scenarios, the inspector and the command line name them. A path runs through the
/// records of the
/// layout file with '/':
///
///     name                                   site/grid/limit_mw              site/tariff/energy_usd_per_kwh
///     economics/discount_rate                serving/mode                    serving/pools/<id>/tensor
///     components/<id>/at/x_m        components/<id>/part       components/<id>/override/power_max_kw
///     supply/import_duty/<origin>   supply/lost_origins
///     halls/<id>/size_m                      workloads/<id>/ttft_ms          links/<id>/length_m
///     parts/<id>/price_usd                   parts/<id>/figures/<key>        parts/<id>/name
///
/// A component's id may be a pattern with ranges ("components/rack-a[01-08]/part"). `parts/...` copies a part
/// of the catalogue into
/// the layout's own parts and changes it there. A null value takes the key away. Values are checked by the
/// reader of the file, and
/// its message becomes the refusal's; keys that it does not know are refused.
namespace mw::edit {

using Setting = std::pair<std::string, YamlNode>;

[[nodiscard]] Result setProperty(const Layout& layout, const Catalog& catalog, std::string_view path,
                                 const YamlNode& value);
[[nodiscard]] Result setProperty(const Layout& layout, const Catalog& catalog, std::string_view path,
                                 double value);
[[nodiscard]] Result setProperty(const Layout& layout, const Catalog& catalog, std::string_view path,
                                 std::string_view text);
/// Several, one after the other, as one delta; the refusal of one names its path.
[[nodiscard]] Result setProperties(const Layout& layout, const Catalog& catalog,
                                   std::span<const Setting> settings);
/// One property of many components ("override/power_max_kw", "at/facing"); costs what changes.
[[nodiscard]] Result setForAll(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view field,
                               const YamlNode& value);
/// What the layout (or for parts: the catalogue) says at a path, or nothing.
[[nodiscard]] std::optional<YamlNode> getProperty(const Layout& layout, const Catalog& catalog,
                                                  std::string_view path);

}  // namespace mw::edit
