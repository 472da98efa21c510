// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram.h"

#include <QString>
#include <QStringList>

namespace mw {

/// What there is to say of a box: its name and count first, then figures, load, state, what feeds it and what it feeds.
[[nodiscard]] QStringList boxTexts(const Diagram& diagram, int box);
[[nodiscard]] QStringList arcTexts(const Diagram& diagram, int arc);
/// As a tooltip: the first in bold, each in a line of its own.
[[nodiscard]] QString tipOf(const QStringList& texts);
/// All words in the language of the window, where they are known.
[[nodiscard]] Diagram inWindowLanguage(Diagram diagram);

}  // namespace mw
