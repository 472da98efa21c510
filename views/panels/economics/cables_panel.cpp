// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/economics/cables_panel.h"

#include "solver/quantities/link_quantity.h"

#include "views/panels/column_fit.h"
#include "views/panels/list_menu.h"
#include "views/panels/shown_cells.h"
#include "views/panels/whole_rows.h"
#include "views/session/models/cables_model.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

CablesPanel::CablesPanel(QWidget* parent)
    : QWidget(parent), m_model(new CablesModel(this)), m_filter(new QLineEdit(this)), m_list(new QTreeView(this)), m_empty(new QLabel(this)), m_total(new QLabel(this))
{
    setObjectName(QStringLiteral("cables-panel"));
    makeList();
    m_filter->setObjectName(QStringLiteral("cables-filter"));
    m_filter->setAccessibleName(tr("Filter the cables"));
    m_filter->setPlaceholderText(tr("Filter by end, fabric, medium or label"));
    m_filter->setClearButtonEnabled(true);
    m_empty->setText(tr("No cables: link ports, or run the fabric generator."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_total->setObjectName(QStringLiteral("cables-total"));
    m_total->setProperty("muted", true);
    auto* copied = new QPushButton(tr("Copy"), this);
    copied->setObjectName(QStringLiteral("cables-copy"));
    copied->setToolTip(tr("The marked rows, or all that are shown, for a spreadsheet (Ctrl+C in the list)"));
    auto* exported = new QPushButton(tr("Export CSV ..."), this);
    exported->setObjectName(QStringLiteral("cables-export"));
    exported->setToolTip(tr("Every single cable with both ends, one a line"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_columns->button(QStringLiteral("cables-columns"), this));
    top->addWidget(copied);
    top->addWidget(exported);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_total);
    connect(copied, &QPushButton::clicked, this, &CablesPanel::copy);
    connect(exported, &QPushButton::clicked, this, &CablesPanel::exportWanted);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setFilter(text);
        showTotals();
    });
    update();
}

void CablesPanel::makeList()
{
    m_list->setObjectName(QStringLiteral("cables-list"));
    m_list->setAccessibleName(tr("Cable schedule"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(CablesModel::LabelColumn, Qt::AscendingOrder);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    using C = CablesModel;
    // A label is whole before the fabric, which it begins with, has a column of its own.
    m_columns = new ColumnFit(*m_list, {.texts = {C::FabricColumn, C::FromColumn, C::FromPortColumn, C::ToColumn, C::ToPortColumn, C::MediumColumn, C::RouteColumn},
                                        .spare = {C::RouteColumn, C::TokensColumn, C::PowerColumn, C::FabricColumn, C::LoadColumn, C::SpeedColumn}});
    for (const int column : {C::LabelColumn, C::FromPortColumn, C::ToPortColumn}) m_list->setItemDelegateForColumn(column, new ElidedInside(m_list));   // the end tells them apart
    new WholeRows(*m_list);
    m_menu = new ListMenu(*m_list, [this](QMenu& menu) {
        const auto at = m_list->currentIndex();
        listEntry(menu, "cables-show", tr("Show on the plan"), [this, at] { Q_EMIT placeWanted(at.siblingAtColumn(CablesModel::FromColumn).data().toString()); }, at.isValid());
        const QString figure = figureAt(at);
        whyEntry(menu, "cables-why", [this, figure] { Q_EMIT whyWanted(figure); }, !figure.isEmpty());
        listEntry(menu, "cables-export", tr("Export CSV ..."), [this] { Q_EMIT exportWanted(); }, m_model->all() > 0);
    }, [this] { copy(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& at) {
        if (at.isValid() && !m_filling) Q_EMIT linkPicked(m_results->facility, m_model->cable(at.row()).link);
    });
    connect(m_list, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT placeWanted(at.siblingAtColumn(CablesModel::FromColumn).data().toString()); });
}

/// Of the cell, else the length.
QString CablesPanel::figureAt(const QModelIndex& at) const
{
    if (!at.isValid() || !m_results) return {};
    const LinkIndex link = m_model->cable(at.row()).link;
    const auto named = [](int column) {
        switch (column) {
        case CablesModel::CountColumn: return "cable-count";
        case CablesModel::SpeedColumn: return "cable-speed";
        case CablesModel::PowerColumn: return "cable-power";
        case CablesModel::PriceColumn: return "cable-price";
        case CablesModel::LoadColumn: return "cable-traffic";
        case CablesModel::TokensColumn: return "cable-tokens";
        default: return "cable-length";
        }
    };
    const char* id = named(at.column());
    return linkQuantity(id)->read(*m_results, link) ? QStringLiteral("link:%1#%2").arg(link).arg(QLatin1String(id)) : QString();
}

void CablesPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    if (isVisible()) return update();
    m_filling = true;
    m_model->setResults({});   // what is not seen holds no earlier ones
    m_filling = false;
}

/// Long lists are made when they are looked at.
void CablesPanel::update()
{
    m_filling = true;
    m_model->setResults(m_results);
    m_filling = false;
    const bool some = m_model->all() > 0;
    m_list->setVisible(some);
    m_empty->setVisible(!some);
    showTotals();
}

void CablesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    update();
}

void CablesPanel::showTotals()
{
    if (m_model->all() == 0) return m_total->clear();
    const CablesModel::Totals sum = m_model->totals();
    QStringList texts{sum.cables == 1 ? tr("1 cable") : tr("%1 cables").arg(format::count(static_cast<double>(sum.cables))), format::style().feet ? format::length(sum.length_m) : format::quantity(sum.length_m / 1000, QStringLiteral("km")),
                      format::text(sum.power_kw, Format::Power_kw), format::money(sum.price_usd)};
    if (static_cast<std::size_t>(m_model->rowCount()) < m_model->all()) texts.prepend(tr("Shown"));
    if (sum.withoutMedium > 0) texts << tr("rows without a medium: %1").arg(sum.withoutMedium);
    m_total->setText(texts.join(QStringLiteral("  ·  ")));
}

/// What is marked, else all that is shown: one row is always chosen.
void CablesPanel::copy() { QGuiApplication::clipboard()->setText(m_menu->text(m_list->selectionModel()->selectedRows().size() > 1)); }

}  // namespace mw
