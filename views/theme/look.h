// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace mw {

/// Sets a property that the style sheet looks at. The look follows only after the style has seen the widget anew.
inline void setLook(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value) return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

}  // namespace mw
