// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

namespace mw {

/// A tree asks how high a cell is without saying how wide it may be. Words stand in the first column and in the last, figures between them.
class WrappedCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const auto* list = qobject_cast<const QTreeView*>(option.widget);
        if (list == nullptr || (index.column() > 0 && index.column() + 1 < index.model()->columnCount(index.parent()))) return size;
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.rect = QRect(0, 0, list->columnWidth(index.column()), size.height());
        const int around = 2 * (list->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, list) + 1);
        const int room = list->style()->subElementRect(QStyle::SE_ItemViewItemText, &cell, list).width() - around;
        const QRect lines = cell.fontMetrics.boundingRect(QRect(0, 0, std::max(1, room), QWIDGETSIZE_MAX), Qt::TextWordWrap, cell.text);
        size.rheight() += std::max(0, lines.height() - cell.fontMetrics.height());   // the width stays what one line needs
        return size;
    }
};

/// Names and sentences of a short list stand in as many lines as they need, and rows are as high as that.
inline void wrapTexts(QTreeView& list)
{
    list.setWordWrap(true);
    list.setItemDelegate(new WrappedCells(&list));
    auto* soon = new QTimer(&list);   // once for all columns that move together
    soon->setSingleShot(true);
    QObject::connect(soon, &QTimer::timeout, &list, [&list] { list.doItemsLayout(); });
    QObject::connect(list.header(), &QHeaderView::sectionResized, soon, qOverload<>(&QTimer::start));
}

}  // namespace mw
