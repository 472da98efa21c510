// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableWidget>

#include <initializer_list>

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

/// Figures of a column stand under each other, and its title over them.
class FigureDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

inline void alignFigures(QTableWidget& table, std::initializer_list<int> columns)
{
    for (const int column : columns) {
        table.setItemDelegateForColumn(column, new FigureDelegate(&table));
        table.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

}  // namespace mw
