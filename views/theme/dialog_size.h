// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace mw {

/// The first size of a dialog; on a small screen what there is room for, its frame included.
inline void resizeOnScreen(QWidget& dialog, const QSize& size)
{
    constexpr QSize kFrame_px(24, 56);
    dialog.resize(dialog.screen() != nullptr ? size.boundedTo(dialog.screen()->availableSize() - kFrame_px) : size);
}

}  // namespace mw
