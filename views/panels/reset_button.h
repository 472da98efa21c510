// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/icons.h"

#include <QToolButton>

namespace mw {

/// In a row of a table, takes a value back to what it was without it. A picture, as the word is wider than the column in some
/// languages; screen readers say `name`, the pointer `help`.
inline QToolButton* resetButton(QWidget* parent, const QString& objectName, const QString& name, const QString& help)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setProperty("inRow", true);
    button->setIcon(themeIcon(QStringLiteral("undo")));
    button->setIconSize({13, 13});
    button->setAccessibleName(name);
    button->setToolTip(help);
    return button;
}

}  // namespace mw
