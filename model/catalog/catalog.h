// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

struct Source {
    std::string title{}, url{}, kind{};
    bool operator==(const Source&) const = default;
};

/// A set of parts and the sources of their figures. Immutable once read; shared between threads.
class Catalog {
public:
    using PartPtr = std::shared_ptr<const Part>;

    void add(PartPtr part);        ///< replaces a part of the same id
    void addSource(const std::string& key, Source source) { m_sources[key] = std::move(source); }

    [[nodiscard]] const Part* find(std::string_view id) const;
    [[nodiscard]] PartPtr share(std::string_view id) const;
    [[nodiscard]] const std::vector<PartPtr>& parts() const { return m_parts; }      ///< in catalogue order
    [[nodiscard]] const Source* source(std::string_view key) const;
    [[nodiscard]] const std::map<std::string, Source, std::less<>>& sources() const { return m_sources; }

private:
    std::vector<PartPtr> m_parts{};
    std::map<std::string, std::size_t, std::less<>> m_index{};
    std::map<std::string, Source, std::less<>> m_sources{};
};

using CatalogPtr = std::shared_ptr<const Catalog>;

/// Reads one catalogue file (`catalog: 1`, `parts: [...]`) into `into`. Diagnostics name file:line:column.
[[nodiscard]] std::vector<Diagnostic> readCatalogFile(const std::string& path, Catalog& into);
/// Reads every *.yaml below a folder, in name order.
[[nodiscard]] Loaded<Catalog> readCatalogFolder(const std::string& folder);
/// One part from a tree: also used for the parts of a layout. `fileSources` are the default sources.
[[nodiscard]] std::optional<Part> readPart(const YamlNode& node, const std::string& file, std::vector<Diagnostic>& diagnostics);
/// The inverse of readPart, in canonical key order.
[[nodiscard]] YamlNode writePart(const Part& part);

}  // namespace mw
