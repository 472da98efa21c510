// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/shown_cells.h"

#include <QTableWidget>

namespace mw {

/// The cell's item, made when first asked for: one that is being edited stays the same item.
inline QTableWidgetItem& tableCell(QTableWidget& table, int row, int column)
{
    auto* item = table.item(row, column);
    if (item == nullptr) {
        item = new QTableWidgetItem;
        table.setItem(row, column, item);
    }
    return *item;
}

inline QTableWidgetItem& setTableCell(QTableWidget& table, int row, int column, const QString& text, bool editable)
{
    auto& item = tableCell(table, row, column);
    // Only what differs: each change gives an open editor its old text again, and what was typed would be lost.
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
    if (item.text() != text) item.setText(text);
    if (item.flags() != flags) item.setFlags(flags);
    return item;
}

/// What it shows in place of its text, which is what is typed; equal: the text itself.
inline void showInstead(QTableWidgetItem& item, const QString& shown)
{
    const QVariant now = shown == item.text() ? QVariant() : QVariant(shown);
    if (item.data(kShownRole) == now) return;
    item.setData(kShownRole, now);
    item.setData(Qt::AccessibleTextRole, now);
}

}  // namespace mw
