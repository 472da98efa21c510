// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace mw {

/// Sets a property that the style sheet looks at. The look follows only after the style has seen the widget, and what is in it, anew.
inline void setLook(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value) return;
    widget.setProperty(property, value);
    const auto polish = [](QWidget& one) {
        one.style()->unpolish(&one);
        one.style()->polish(&one);
    };
    polish(widget);
    for (auto* inside : widget.findChildren<QWidget*>()) polish(*inside);   // rules name them by what they stand in
}

}  // namespace mw
