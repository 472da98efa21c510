// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace mw {

/// Where the small plan of a layout file is kept; it need not exist.
[[nodiscard]] QString thumbnailOf(const QString& layoutFile);
/// Draws the first hall small and keeps it in the cache folder; in a thread of its own, as a large plan takes a while.
void keepThumbnail(const ResultsPtr& results, const Theme& theme, const QString& layoutFile);

/// The same of shipped layouts that nobody has opened, unsolved, in the colours of a theme. `shown` is called with the layout's file and the picture's in the
/// thread of `receiver`, at once for pictures that are there and newer than the layout; not at all for what cannot be read.
using ThumbnailShown = std::function<void(const QString& layoutFile, const QString& picture)>;
void drawThumbnails(const QStringList& layoutFiles, const CatalogPtr& builtIn, const Theme& theme, QObject* receiver, const ThumbnailShown& shown);

}  // namespace mw
