// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QStyledItemDelegate>

namespace mw {

/// What a cell shows in place of what is typed into it: "$3,400,000" of 3400000, "Price of GB200 NVL72" of a path.
constexpr int kShownRole = Qt::UserRole + 40;

[[nodiscard]] inline QString shownText(const QModelIndex& at)
{
    const QVariant shown = at.data(kShownRole);
    return (shown.isValid() ? shown : at.data()).toString();
}

/// Cells that show it.
class ShownCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const QVariant shown = index.data(kShownRole); shown.isValid()) option->text = shown.toString();
    }
};

/// Cells whose end tells them apart: what has no room is left out of the middle.
class ElidedInside : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

}  // namespace mw
