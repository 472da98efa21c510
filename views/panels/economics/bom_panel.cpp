// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/economics/bom_panel.h"

#include "solver/quantities/told_figure.h"

#include "views/panels/column_fit.h"
#include "views/panels/list_menu.h"
#include "views/panels/whole_rows.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>

#include <algorithm>

namespace mw {

namespace {

/// "compute $40.1 M · power $2.3 M", the dearest first.
QString bySystem(const BomModel& model, const QSortFilterProxyModel& shown)
{
    std::vector<std::pair<QString, double>> sums;
    for (int row = 0; row < shown.rowCount(); ++row) {
        const auto& line = model.line(shown.mapToSource(shown.index(row, 0)).row());
        const QString system = localText(line.system);
        auto found =
            std::find_if(sums.begin(), sums.end(), [&](const auto& sum) { return sum.first == system; });
        if (found == sums.end()) found = sums.insert(sums.end(), {system, 0});
        found->second += line.total_usd.value_or(0);
    }
    std::stable_sort(sums.begin(), sums.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList list;
    for (const auto& [system, usd] : sums) list << system + u' ' + format::money(usd).replace(u' ', QChar(QChar::Nbsp));
    return list.join(QStringLiteral("  ·\u00a0\u00a0"));   // a line that is too long breaks before the point, not behind it
}

}  // namespace

BomPanel::BomPanel(QWidget* parent)
    : QWidget(parent), m_model(new BomModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)), m_list(new QTreeView(this)), m_total(new QLabel(this))
{
    setObjectName(QStringLiteral("bom-panel"));
    makeList();
    m_filter->setObjectName(QStringLiteral("bom-filter"));
    m_filter->setAccessibleName(tr("Filter the bill of materials"));
    m_filter->setPlaceholderText(tr("Filter by part, vendor or system"));
    m_filter->setClearButtonEnabled(true);
    m_total->setObjectName(QStringLiteral("bom-total"));
    m_total->setProperty("muted", true);
    m_total->setWordWrap(true);
    auto* copied = new QPushButton(tr("Copy"), this);
    copied->setObjectName(QStringLiteral("bom-copy"));
    copied->setToolTip(tr("The marked lines, or all that are shown, for a spreadsheet (Ctrl+C in the list)"));
    auto* exported = new QPushButton(tr("Export CSV ..."), this);
    exported->setObjectName(QStringLiteral("bom-export"));
    exported->setToolTip(tr("The whole bill with price ranges and sources"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(copied);
    top->addWidget(exported);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_total);
    connect(copied, &QPushButton::clicked, this, &BomPanel::copy);
    connect(exported, &QPushButton::clicked, this, &BomPanel::exportWanted);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_sorted->setFilterFixedString(text.trimmed());
        showTotals();
    });
}

/// What is marked, else all that is shown.
void BomPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_menu->text(m_list->selectionModel()->hasSelection()));
}

void BomPanel::makeList()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(BomModel::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("bom-list"));
    m_list->setAccessibleName(tr("Bill of materials"));
    m_list->setModel(m_sorted);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(BomModel::TotalColumn, Qt::DescendingOrder);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    new ColumnFit(*m_list, {.texts = {BomModel::NameColumn, BomModel::VendorColumn, BomModel::SystemColumn, BomModel::BasisColumn}});
    new WholeRows(*m_list);
    m_menu = new ListMenu(*m_list, [this](QMenu& menu) {
        const auto at = m_list->currentIndex();
        listEntry(menu, "bom-select", tr("Select its components"), [this, at] { Q_EMIT partActivated(at.data(BomModel::PartRole).toString()); }, at.isValid());
        const QString figure = figureAt(at);
        whyEntry(menu, "bom-why", [this, figure] { Q_EMIT whyWanted(figure); }, !figure.isEmpty());
        listEntry(menu, "bom-export", tr("Export CSV ..."), [this] { Q_EMIT exportWanted(); }, m_model->rowCount() > 0);
    }, [this] { copy(); });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT partActivated(index.data(BomModel::PartRole).toString());
    });
}

/// Of the cell; of a line without a price its count.
QString BomPanel::figureAt(const QModelIndex& at) const
{
    if (!at.isValid()) return {};
    const BomLine& line = m_model->line(m_sorted->mapToSource(at).row());
    const bool count = at.column() == BomModel::CountColumn || !line.total_usd;
    return toQt(billSubject(line)) + QLatin1String(count ? "#bill-count" : at.column() == BomModel::UnitPriceColumn ? "#bill-each" : "#bill-total");
}

void BomPanel::setResults(std::shared_ptr<const CostResults> results)
{
    m_model->setResults(std::move(results));
    showTotals();
}

void BomPanel::showTotals()
{
    double shown_usd = 0;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        shown_usd +=
            m_model->line(m_sorted->mapToSource(m_sorted->index(row, 0)).row()).total_usd.value_or(0);
    const bool filtered = m_sorted->rowCount() < m_model->rowCount();
    QString text =
        filtered ? tr("Shown %1 of %2").arg(format::money(shown_usd), format::money(m_model->total_usd()))
                 : tr("Equipment %1").arg(format::money(shown_usd));
    if (const QString systems = bySystem(*m_model, *m_sorted); !systems.isEmpty())
        text += QStringLiteral(":  ") + systems;
    if (m_model->withoutPrice() > 0)
        text += QStringLiteral(".  ") + tr("%1 without a price").arg(m_model->withoutPrice()).replace(u' ', QChar(QChar::Nbsp)) + u'.';
    m_total->setText(text);
}

}  // namespace mw
