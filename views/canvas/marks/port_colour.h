// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"
#include "views/theme/theme.h"

namespace mw {

/// A port has the colour of the links that it takes.
[[nodiscard]] inline const QColor& portColour(const PortGroup& group, const Theme& theme)
{
    switch (group.kind) {
    case PortKind::Power:
        return group.side == "b" ? theme.linkPowerB : theme.linkPower;
    case PortKind::Coolant:
        return theme.linkCoolant;
    case PortKind::ScaleUp:
        return theme.linkScaleUp;
    case PortKind::Network:
        break;
    }
    return theme.linkNetwork;
}

}  // namespace mw
