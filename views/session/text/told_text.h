// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace mw {

/// Figures as an engine tells them, each with what is shown for it: where the figure itself is known, it is rounded but once.
using ToldFigures = QList<std::pair<QString, QString>>;

/// localText() of a sentence some of whose figures are known.
[[nodiscard]] QString localText(const QString& english, const ToldFigures& told);

}  // namespace mw
