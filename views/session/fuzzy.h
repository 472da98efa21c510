// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace mw {

/// How well a text answers what somebody types: each word of `typed` has its letters in the text in order. More is better:
/// letters at the start of words and letters that follow each other count most. Nothing: it does not answer.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

}  // namespace mw
