// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QString>

namespace mw {

/// Where the small plan of a layout file is kept; it need not exist.
[[nodiscard]] QString thumbnailOf(const QString& layoutFile);
/// Draws the first hall small and keeps it in the cache folder; in a thread of its own, as a large plan takes a while.
void keepThumbnail(const ResultsPtr& results, const Theme& theme, const QString& layoutFile);

}  // namespace mw
