// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_file.h"

#include <algorithm>
#include <filesystem>

namespace mw {

namespace {

bool hasError(const std::vector<Diagnostic>& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const auto& d) { return d.level == Diagnostic::Level::Error; });
}

std::string beside(const std::string& layoutPath, const std::string& file)
{
    const std::filesystem::path relative(file);
    return relative.is_absolute() ? file
                                  : (std::filesystem::path(layoutPath).parent_path() / relative).string();
}

}  // namespace

Loaded<CatalogPtr> catalogFor(const Layout& layout, const std::string& layoutPath, CatalogPtr builtIn)
{
    const auto& files = layout.settings->catalogs;
    if (!builtIn) builtIn = std::make_shared<const Catalog>();
    if (files.empty() && layout.parts.empty()) return {std::move(builtIn), {}};
    auto catalog = std::make_shared<Catalog>(*builtIn);  // shares the parts themselves
    Loaded<CatalogPtr> loaded;
    for (const auto& file : files) {
        auto diagnostics = readCatalogFile(beside(layoutPath, file), *catalog);
        loaded.diagnostics.insert(loaded.diagnostics.end(), diagnostics.begin(), diagnostics.end());
    }
    for (const auto& part : layout.parts.rows()) catalog->add(part);
    if (!hasError(loaded.diagnostics)) loaded.value = std::move(catalog);
    return loaded;
}

}  // namespace mw
