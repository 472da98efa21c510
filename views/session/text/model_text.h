// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <QString>
#include <QStringList>

#include <string>

namespace mw {

class ModelLibrary;

/// Names of served models that a layout may use, other names of an architecture behind its own; a library may be missing.
[[nodiscard]] QStringList modelNames(const ModelLibrary* models);
/// Whose architecture a name stands for, and where that is from; empty: it is unknown.
[[nodiscard]] QString modelHint(const ModelLibrary* models, const std::string& name);
/// What people call a workload, by its id.
[[nodiscard]] QString workloadName(const Results& results, const std::string& id);
/// A pool by its own name; one that the plan made by what it does: "Agents (prefill)" of "accelerators-prefill/agents".
[[nodiscard]] QString poolName(const Layout& layout, const PoolResult& pool);
[[nodiscard]] QString poolName(const Results& results, const PoolResult& pool);
/// The same by its id, which stands for what the plan does not know.
[[nodiscard]] QString poolName(const Results& results, const std::string& id);

}  // namespace mw
