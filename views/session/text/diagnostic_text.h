// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <utility>

namespace mw {

/// "file:line:column: what; expected ..." in the language of the window, the place as it is.
[[nodiscard]] inline QString localText(const Diagnostic& diagnostic)
{
    Diagnostic place, said = diagnostic;
    place.where = std::exchange(said.where, {});
    return toQt(toText(place)) + localText(toText(said));
}

}  // namespace mw
