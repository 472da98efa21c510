// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// Architecture of a served model; dimensions as in its published config.json.
struct ServedModel;

/// The served models of resources/models, found by id or by another name of theirs.
class ModelLibrary {
public:
    void add(ServedModel model);
    [[nodiscard]] const ServedModel* find(std::string_view idOrOtherName) const;
    [[nodiscard]] const std::vector<std::shared_ptr<const ServedModel>>& models() const { return m_models; }

private:
    std::vector<std::shared_ptr<const ServedModel>> m_models{};
    std::map<std::string, std::size_t, std::less<>> m_index{};
};

using ModelLibraryPtr = std::shared_ptr<const ModelLibrary>;

/// Reads every *.yaml below a folder.
[[nodiscard]] Loaded<ModelLibrary> readModelLibrary(const std::string& folder);
/// Adds a user's own models: every *.json of a folder is a config.json, see model_config.h. They come before shipped ones of the same
/// name. What cannot be read is a warning and left out; so is a folder that is not there, without one.
void addOwnModels(ModelLibrary& library, const std::string& folder, std::vector<Diagnostic>& diagnostics);

}  // namespace mw
