// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/part_list.h"

#include "views/panels/palette/part_delegate.h"

#include <QDrag>
#include <QMimeData>
#include <QResizeEvent>

namespace mw {

QDrag* PartList::dragOfSelected()
{
    QMimeData* mime = model()->mimeData(selectedIndexes());
    if (mime == nullptr) return nullptr;
    constexpr int kAbove_px = 8;
    auto* drag = new QDrag(this);
    drag->setMimeData(mime);
    if (const auto* delegate = qobject_cast<const PartDelegate*>(itemDelegate())) {
        const QPixmap badge = delegate->badge(currentIndex(), devicePixelRatioF());
        drag->setPixmap(badge);
        drag->setHotSpot(QPoint(1, 1) * (qRound(badge.width() / badge.devicePixelRatio()) + kAbove_px));
    }
    return drag;
}

void PartList::startDrag(Qt::DropActions actions)
{
    if (QDrag* drag = dragOfSelected()) drag->exec(actions, Qt::CopyAction);
}

/// Names may need a second line now, or no longer.
void PartList::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) scheduleDelayedItemsLayout();
}

}  // namespace mw
