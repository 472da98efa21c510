// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/outline_model.h"
#include "views/session/selection.h"

#include <QWidget>

class QTreeView;

namespace mw {

/// The layout as a tree, in step with the selection.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(Selection& selection, QWidget* parent = nullptr);
    void setFacility(const FacilityPtr& facility);

Q_SIGNALS:
    /// A double click: show it on the canvas.
    void placeWanted(const QString& path);

private:
    void followSelection();
    void followList();

    Selection& m_selection;
    OutlineModel* m_model{};
    QTreeView* m_tree{};
    bool m_following{};
};

}  // namespace mw
