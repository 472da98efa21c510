// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

class QDrag;

namespace mw {

/// The list of parts. What is dragged from it is a badge above the pointer: the plan shows the part itself, and a picture of the row would lie over that.
class PartList : public QTreeView {
    Q_OBJECT
public:
    using QTreeView::QTreeView;
    /// Of what is selected, owned by the list; null: nothing that can be placed.
    [[nodiscard]] QDrag* dragOfSelected();

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace mw
