// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"
#include "views/session/models/outline_model.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace mw {

/// The layout as a tree, in step with the selection. Finds as one types, renames in place.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    explicit OutlinePanel(Document& document, QWidget* parent = nullptr);
    void setFacility(const FacilityPtr& facility);
    /// The edits that the context menu offers for what is selected, a line between groups.
    void setEditActions(const QList<QList<QAction*>>& groups);
    /// Row of an instance in the tree; invalid while the filter hides it.
    [[nodiscard]] QModelIndex indexOf(const QString& path) const;

Q_SIGNALS:
    /// A double click: show it on the canvas.
    void placeWanted(const QString& path);
    /// A hall was chosen: show it.
    void hallWanted(const QString& id);
    void refused(const QString& message);

private:
    void makeTree();
    void fill();
    [[nodiscard]] bool isLarge() const;
    void openTop();
    void followSelection();
    void followList();
    void filter(const QString& text);
    void rename(const QModelIndex& index, const QString& name);

    Document& m_document;
    FacilityPtr m_facility{};
    QTimer m_fillLater{}, m_followLater{};   ///< a large layout, a large selection: after the plan has shown them
    OutlineModel* m_model{};
    QSortFilterProxyModel* m_filtered{};
    QLineEdit* m_text{};
    QTreeView* m_tree{};
    QLabel* m_nothing{};
    bool m_following{};
};

}  // namespace mw
