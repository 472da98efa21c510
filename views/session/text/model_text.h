// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace mw {

class ModelLibrary;

/// Names of served models that a layout may use, other names of an architecture behind its own; a library may be missing.
[[nodiscard]] QStringList modelNames(const ModelLibrary* models);
/// Whose architecture a name stands for, and where that is from; empty: it is unknown.
[[nodiscard]] QString modelHint(const ModelLibrary* models, const std::string& name);

}  // namespace mw
