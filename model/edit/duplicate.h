// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace mw::edit {

/// Copies components with all that sits in them, offset in metres, with new ids ("rack-a09" after
/// "rack-a08"). Links among the
/// copied ones are copied too; links to others are not, since their ports are in use. Refused outside the
/// hall.
[[nodiscard]] Result duplicateComponents(const Layout& layout, const Catalog& catalog, Ids ids, double dx_m,
                                         double dy_m);
/// `copies` further ones of the selection along the row of its first component (x for north and south, y for
/// east and west),
/// `pitch_m` apart.
[[nodiscard]] Result arrayAlongRow(const Layout& layout, const Catalog& catalog, Ids ids, int copies,
                                   double pitch_m);

}  // namespace mw::edit
