// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/shown_cells.h"

#include <QTableWidget>

namespace mw {

/// Figures stand at the right of their column, so that their digits can be compared.
class NumberCells : public ShownCells {
public:
    using ShownCells::ShownCells;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        ShownCells::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

/// And so does its title.
inline void makeNumberColumn(QTableWidget& table, int column)
{
    table.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table.setItemDelegateForColumn(column, new NumberCells(&table));
}

}  // namespace mw
