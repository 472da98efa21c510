// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QByteArray;

namespace mw {

/// QSvgGenerator states where a text begins: in a viewer without our typeface it grows to the right, out of its box or off the picture. Here each
/// stands on its middle, and those of a column where its edge is, with the length that it was set in (SVG 1.1, 10.5 and 10.9.1; viewers that know no `textLength` keep that place), and
/// another sans serif is named. Sizes are pixels of the viewBox.
[[nodiscard]] QByteArray withTextsInPlace(const QByteArray& svg);

}  // namespace mw
