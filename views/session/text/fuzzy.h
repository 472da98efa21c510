// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace mw {

/// How well a text answers what somebody types: each word of `typed` stands in it, or is made of beginnings of its words in their
/// order. More is better: whole words and beginnings count most. Nothing: it does not answer.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

}  // namespace mw
