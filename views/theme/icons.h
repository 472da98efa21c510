// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QIcon>

class QObject;
class QPainter;

namespace mw {

/// One of a theme's colours.
using IconInk = QColor Theme::*;

/// The icon of this name in resources/icons, in the colours of the theme that is shown and drawn anew for each size, so that it is
/// sharp at any scale; `onInk` is its colour while it is checked. Null where the set has none of this name.
[[nodiscard]] QIcon themeIcon(const QString& name, IconInk ink = &Theme::text, IconInk onInk = &Theme::text);
/// Gives every action below `root` the icon that has its name.
void giveIcons(const QObject& root);
/// Name of the icon of a category of parts.
[[nodiscard]] QString iconNameOf(Category category);
void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour);

}  // namespace mw
