// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/list_menu.h"

#include "views/panels/column_fit.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

/// Rows as they stand below each other; those of a group that is closed, too.
template <class See>
void seeRows(const QAbstractItemModel& model, const QModelIndex& under, const See& see)
{
    for (int row = 0; row < model.rowCount(under); ++row) {
        const auto index = model.index(row, 0, under);
        see(index);
        seeRows(model, index, see);
    }
}

bool isColumnHidden(const QAbstractItemView& list, int column)
{
    if (const auto* fit = ColumnFit::of(list); fit != nullptr && fit->isPutAway(column)) return false;   // the list has it, the window has no room
    if (const auto* tree = qobject_cast<const QTreeView*>(&list)) return tree->isColumnHidden(column);
    const auto* table = qobject_cast<const QTableView*>(&list);
    return table != nullptr && table->isColumnHidden(column);
}

}  // namespace

void buttonEntry(QMenu& menu, QAbstractButton& button)
{
    listEntry(menu, qPrintable(QStringLiteral("menu-") + button.objectName()), button.text(), [&button] { button.click(); }, button.isEnabled());
}

void listEntry(QMenu& menu, const char* name, const QString& text, std::function<void()> run, bool possible)
{
    auto* made = menu.addAction(text);
    made->setObjectName(QLatin1String(name));
    made->setEnabled(possible);
    QObject::connect(made, &QAction::triggered, &menu, [run = std::move(run)] { run(); });
}

void whyEntry(QMenu& menu, const char* name, std::function<void()> ask, bool possible)
{
    listEntry(menu, name, ListMenu::tr("Why: its formula"), std::move(ask), possible);
    menu.actions().constLast()->setShortcut(QKeySequence(Qt::Key_W));   // told here; the list itself listens
}

ListMenu::ListMenu(QAbstractItemView& list, Fill fill, std::function<void()> copy) : QObject(&list), m_list(list), m_fill(std::move(fill)), m_copy(std::move(copy))
{
    list.setContextMenuPolicy(Qt::CustomContextMenu);
    list.installEventFilter(this);
    connect(&list, &QWidget::customContextMenuRequested, this, &ListMenu::show);
}

/// Before the window's own shortcut.
bool ListMenu::eventFilter(QObject*, QEvent* event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key) return false;
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    const bool asks = pressed.key() == Qt::Key_W && pressed.modifiers() == Qt::NoModifier && askWhy(event->type() == QEvent::KeyPress);
    if (!asks && !pressed.matches(QKeySequence::Copy)) return false;
    if (!asks && event->type() == QEvent::KeyPress) copyMarked();
    event->accept();
    return true;
}

/// Whether the current cell's figure has a formula to ask for; `now`: it is asked for.
bool ListMenu::askWhy(bool now) const
{
    const auto at = m_list.currentIndex();
    const bool takesText = at.flags().testFlag(Qt::ItemIsEditable) && m_list.editTriggers().testFlag(QAbstractItemView::AnyKeyPressed);
    if (!m_fill || takesText) return false;
    QMenu menu;
    m_fill(menu);
    for (QAction* action : menu.actions())
        if (action->shortcut() == QKeySequence(Qt::Key_W) && action->isEnabled()) {
            if (now) action->trigger();
            return true;
        }
    return false;
}

void ListMenu::show(QPoint place)
{
    if (const auto at = m_list.indexAt(place); at.isValid() && at != m_list.currentIndex()) {
        const bool otherRow = at.siblingAtColumn(0) != m_list.currentIndex().siblingAtColumn(0);
        otherRow ? m_list.setCurrentIndex(at) : m_list.selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    }
    QMenu menu(&m_list);
    menu.setObjectName(QStringLiteral("list-menu"));
    if (m_fill) m_fill(menu);
    if (!menu.isEmpty()) menu.addSeparator();
    const bool any = m_list.model()->rowCount() > 0;
    listEntry(menu, "list-copy", tr("Copy"), [this] { copyMarked(); }, any);
    listEntry(menu, "list-copy-all", tr("Copy all"), [this] { QGuiApplication::clipboard()->setText(text(false)); }, any);
    menu.exec(m_list.viewport()->mapToGlobal(place));
}

void ListMenu::copyMarked() const
{
    if (m_copy) return m_copy();
    QGuiApplication::clipboard()->setText(text(true));
}

QString ListMenu::text(bool markedOnly) const
{
    const auto& model = *m_list.model();
    const auto line = [&](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            if (!isColumnHidden(m_list, column)) cells << cell(column).toString().simplified();
        if (std::ranges::all_of(cells.mid(1), &QString::isEmpty)) cells = cells.mid(0, 1);   // a title of a group
        return cells.join(u'\t') + u'\n';
    };
    QString all = line([&](int column) { return model.headerData(column, Qt::Horizontal); });
    seeRows(model, {}, [&](const QModelIndex& row) {
        if (!markedOnly || m_list.selectionModel()->rowIntersectsSelection(row.row(), row.parent())) all += line([&](int column) { return row.siblingAtColumn(column).data(); });
    });
    return all;
}

}  // namespace mw
