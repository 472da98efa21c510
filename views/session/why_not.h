// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mw {

/// The property of a disabled action that tells why it is disabled: the command list shows it.
inline constexpr char kWhyNot[] = "why-not";

}  // namespace mw
