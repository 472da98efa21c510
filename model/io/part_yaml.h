// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <string>
#include <string_view>

namespace mw {

/// One part as text, as it stands in a layout's `parts:`.
[[nodiscard]] std::string writePartText(const Part& part);
/// The inverse, with all that the reader of a layout would say; no value where it would refuse the part.
[[nodiscard]] Loaded<Part> readPartText(std::string_view text);

}  // namespace mw
