// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/cards/number_card.h"
#include "views/canvas/canvas_edits.h"

#include <functional>

namespace mw {

class Document;

/// Makes the link that was chosen; the reason against it comes back, or nothing.
[[nodiscard]] QString makeLink(Document& document, const canvas_edits::Bundle& bundle);

/// Asks how many cables a bundle shall have, previews it while the number is typed, and makes it.
[[nodiscard]] NumberQuestion bundleQuestion(Document& document, const canvas_edits::Bundle& bundle,
                                            const QRectF& beside, std::function<void(const QString&)> refused);

}  // namespace mw
