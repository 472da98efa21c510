// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// Makes the bundled Inter known to Qt; once, after the application object is there.
void loadFonts();

}  // namespace mw
