// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/failures/failure_list.h"

#include "views/panels/column_fit.h"
#include "views/panels/list_menu.h"
#include "views/panels/whole_rows.h"

#include <QLabel>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace mw {

FailureList::FailureList(QAbstractItemModel* model, const Look& look, QWidget* parent)
    : QWidget(parent), m_list(new QTreeView(this)), m_note(new QLabel(this)), m_sorted(new QSortFilterProxyModel(this)), m_empty(new QLabel(this)), m_nameColumn(look.nameColumn)
{
    model->setParent(this);
    setObjectName(look.name);
    m_sorted->setSourceModel(model);
    m_sorted->setSortRole(look.sortRole);
    m_list->setObjectName(look.name + QStringLiteral("-list"));
    m_list->setAccessibleName(look.title);
    m_list->setModel(m_sorted);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(look.worstColumn, Qt::DescendingOrder);
    new ColumnFit(*m_list, {.texts = look.texts, .spare = look.spare});
    new WholeRows(*m_list);
    for (QLabel* label : {m_empty, m_note}) label->setWordWrap(true), label->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_note->setObjectName(look.name + QStringLiteral("-note"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FailureList::play);
    const auto show = [this, role = look.pathRole](const QModelIndex& at) {
        if (const QString path = at.data(role).toString(); !path.isEmpty()) Q_EMIT placeWanted(path);
    };
    connect(m_list, &QTreeView::doubleClicked, this, show);
    new ListMenu(*m_list, [this, show, look](QMenu& menu) {
        const auto at = m_list->currentIndex();
        const QByteArray name = look.name.toLatin1() + "-show";
        listEntry(menu, name.constData(), look.show, [show, at] { show(at); }, !at.data(look.pathRole).toString().isEmpty());
        const QString figure = at.isValid() ? figureOf(m_sorted->mapToSource(at).row(), at.column()) : QString();
        whyEntry(menu, (look.name.toLatin1() + "-why").constData(), [this, figure] { Q_EMIT whyWanted(figure); }, !figure.isEmpty());
        if (at.isValid()) fillMenu(menu, m_sorted->mapToSource(at).row());
    });
}

void FailureList::fillMenu(QMenu&, int) {}

void FailureList::fill(const std::function<QString()>& take)
{
    const QString kept = m_playedName;
    m_filling = true;   // played below, once
    m_empty->setText(take());
    const bool some = m_sorted->rowCount() > 0;
    m_list->setVisible(some);
    m_empty->setVisible(!some);
    for (int row = 0; !kept.isEmpty() && row < m_sorted->rowCount(); ++row)
        if (m_sorted->index(row, m_nameColumn).data().toString() == kept) m_list->setCurrentIndex(m_sorted->index(row, 0));
    m_filling = false;
    play();
}

/// Of the row that is current while the list is seen.
void FailureList::play()
{
    if (m_filling) return;
    const QModelIndex at = m_list->currentIndex();
    const bool may = mayPlay();
    if (at.isValid() && isVisible() && may) {
        m_playedName = at.siblingAtColumn(m_nameColumn).data().toString();
        m_note->setText(playRow(m_sorted->mapToSource(at).row()));
    } else {
        if (may) m_playedName.clear();
        m_note->setText(playNone());
    }
}

void FailureList::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    play();
}

void FailureList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    play();
}

}  // namespace mw
