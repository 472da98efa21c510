// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_panel.h"

#include "views/session/qt_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent), m_model(new FindingsModel(this)), m_filtered(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)),
      m_list(new QTreeView(this)), m_detail(new QLabel(this))
{
    setObjectName(QStringLiteral("findings-panel"));
    m_filter->setPlaceholderText(tr("Filter findings by rule, place or words"));
    m_filter->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setSortRole(FindingsModel::SortRole);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);

    m_list->setObjectName(QStringLiteral("findings-list"));
    m_list->setModel(m_filtered);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(FindingsModel::SeverityColumn, Qt::AscendingOrder);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(FindingsModel::SeverityColumn, 90);
    m_list->header()->resizeSection(FindingsModel::RuleColumn, 210);
    m_list->header()->resizeSection(FindingsModel::SubjectsColumn, 190);
    connect(m_list, &QTreeView::clicked, this, &FindingsPanel::activate);
    connect(m_list, &QTreeView::activated, this, &FindingsPanel::activate);

    m_detail->setWordWrap(true);
    m_detail->setProperty("muted", true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
}

void FindingsPanel::setFindings(std::shared_ptr<const std::vector<Finding>> findings)
{
    m_model->setFindings(std::move(findings));
}

void FindingsPanel::activate(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const auto& finding = m_model->finding(m_filtered->mapToSource(index).row());
    QString text = toQt(finding.message);
    if (!finding.fix.empty()) text += QStringLiteral("  ") + tr("Fix: %1").arg(toQt(finding.fix));
    m_detail->setText(text);
    m_detail->show();
    QStringList subjects;
    for (const auto& subject : finding.subjects) subjects << toQt(subject);
    Q_EMIT subjectsActivated(subjects);
}

void FindingsPanel::selectNext(int step)
{
    const int rows = m_filtered->rowCount();
    if (rows == 0) return;
    const int now = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (step > 0 ? -1 : rows);
    const auto next = m_filtered->index((now + step + rows) % rows, 0);
    m_list->setCurrentIndex(next);
    activate(next);
}

}  // namespace mw
