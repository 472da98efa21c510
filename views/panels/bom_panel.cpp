// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/bom_panel.h"

#include "solver/quantities/quantity.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

BomPanel::BomPanel(QWidget* parent)
    : QWidget(parent), m_model(new BomModel(this)), m_sorted(new QSortFilterProxyModel(this)), m_list(new QTreeView(this)),
      m_total(new QLabel(this))
{
    setObjectName(QStringLiteral("bom-panel"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(BomModel::SortRole);
    m_list->setModel(m_sorted);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(BomModel::TotalColumn, Qt::DescendingOrder);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(BomModel::NameColumn, QHeaderView::Stretch);
    m_total->setProperty("muted", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_total);
}

void BomPanel::setResults(std::shared_ptr<const CostResults> results)
{
    m_model->setResults(std::move(results));
    QString text = tr("Equipment %1").arg(format::text(m_model->total_usd(), Format::Usd));
    if (m_model->withoutPrice() > 0)
        text += tr("   not counted, without a price: %1").arg(m_model->withoutPrice());
    m_total->setText(text);
}

}  // namespace mw
