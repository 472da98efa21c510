// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"

#include <string>
#include <string_view>

namespace mw {

inline constexpr int kLayoutFormat = 1;

/// Reads a layout. Any error means no value; warnings and notes (unknown keys, once each) come beside it.
/// `fileName` is what diagnostics say.
[[nodiscard]] Loaded<Layout> readLayout(std::string_view text, const std::string& fileName);
[[nodiscard]] Loaded<Layout> readLayoutFile(const std::string& path);

/// Canonical text of a layout: ranges folded, comments kept, `readLayout(writeLayout(x)) == x`, and writing what was
/// read from canonical text gives the same bytes.
[[nodiscard]] std::string writeLayout(const Layout& layout);

/// Saves by temporary file, fsync and rename: after any failure the old file is whole. Empty: saved; else the error.
[[nodiscard]] std::optional<Diagnostic> saveLayoutFile(const Layout& layout, const std::string& path);

/// The layout's own catalogue files, resolved beside `layoutPath`, and own parts over the built-in catalogue.
[[nodiscard]] Loaded<CatalogPtr> catalogFor(const Layout& layout, const std::string& layoutPath,
                                            CatalogPtr builtIn);

/// Single records to and from trees; used by scenarios (edit/set_property), copy and paste as YAML, and the reader itself.
[[nodiscard]] YamlNode toTree(const Component& component);
[[nodiscard]] YamlNode toTree(const Link& link);
[[nodiscard]] YamlNode toTree(const Hall& hall);
[[nodiscard]] YamlNode toTree(const Site& site);
[[nodiscard]] YamlNode toTree(const Economics& economics);
[[nodiscard]] YamlNode toTree(const SupplyTerms& terms);
[[nodiscard]] YamlNode toTree(const Serving& serving);
[[nodiscard]] YamlNode toTree(const Workload& workload);

struct TreeReader {
    std::string file{};
    std::vector<Diagnostic> diagnostics{};
    [[nodiscard]] std::optional<Component> component(const YamlNode& node);
    [[nodiscard]] std::optional<Link> link(const YamlNode& node);
    [[nodiscard]] std::optional<Hall> hall(const YamlNode& node);
    [[nodiscard]] std::optional<Site> site(const YamlNode& node);
    [[nodiscard]] std::optional<Economics> economics(const YamlNode& node);
    [[nodiscard]] std::optional<SupplyTerms> supplyTerms(const YamlNode& node);
    [[nodiscard]] std::optional<Serving> serving(const YamlNode& node);
    [[nodiscard]] std::optional<Workload> workload(const YamlNode& node);
};

}  // namespace mw
