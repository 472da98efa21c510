// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace mw {

/// How well a text answers what somebody types: each word of `typed` stands in it, or is made of beginnings of its words in their
/// order. More is better: whole words and beginnings count most. Nothing: it does not answer.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

/// The same of a title under a heading, of which the title says more.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, const QString& title, const QString& heading);

}  // namespace mw
