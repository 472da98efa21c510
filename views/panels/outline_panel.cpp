// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/outline_panel.h"

#include "views/session/qt_text.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

OutlinePanel::OutlinePanel(Selection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_model(new OutlineModel(this)), m_tree(new QTreeView(this))
{
    setObjectName(QStringLiteral("outline-panel"));
    m_tree->setObjectName(QStringLiteral("outline-tree"));
    m_tree->setAccessibleName(tr("Outline of the layout"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->header()->setSectionResizeMode(OutlineModel::NameColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(OutlineModel::PartColumn, QHeaderView::Stretch);
    m_tree->setColumnHidden(OutlineModel::PlaceColumn, true);
    connect(&m_selection, &Selection::changed, this, &OutlinePanel::followSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePanel::followList);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT placeWanted(index.data(OutlineModel::PathRole).toString()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_tree);
}

void OutlinePanel::setFacility(const FacilityPtr& facility)
{
    const QScopedValueRollback guard(m_following, true);
    m_model->setFacility(facility);
    if (m_model->rowCount() <= 3) m_tree->expandToDepth(0);
}

void OutlinePanel::followSelection()
{
    if (m_following) return;
    const QScopedValueRollback guard(m_following, true);
    m_tree->selectionModel()->clearSelection();
    const auto current = m_model->indexOf(toQt(m_selection.current()));
    if (!current.isValid()) return;
    m_tree->setCurrentIndex(current);
    m_tree->scrollTo(current);
}

void OutlinePanel::followList()
{
    if (m_following) return;
    const QScopedValueRollback guard(m_following, true);
    std::vector<std::string> paths;
    for (const auto& index : m_tree->selectionModel()->selectedRows())
        if (!index.data(OutlineModel::IsHallRole).toBool()) paths.push_back(fromQt(index.data(OutlineModel::PathRole).toString()));
    m_selection.select(std::move(paths));
}

}  // namespace mw
