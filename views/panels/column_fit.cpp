// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/column_fit.h"

#include "views/panels/shown_cells.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>
#include <climits>
#include <functional>
#include <numeric>
#include <utility>

namespace mw {

namespace {

constexpr int kCellAround_px = 20, kTitleAround_px = 20, kSortMark_px = 18;   // the style sheet's padding, and the line between cells
constexpr int kLeastText_px = 64, kBriefText_px = 78, kGoodText_px = 130, kLeastFigure_px = 40, kLeastYielding_px = 200, kGoodYielding_px = 320;
constexpr int kRowsMeasured = 40;                                            // more than a panel shows; ten thousand would hold up the window

QHeaderView& headerOf(QAbstractItemView& list)
{
    if (auto* tree = qobject_cast<QTreeView*>(&list)) return *tree->header();
    return *static_cast<QTableView&>(list).horizontalHeader();
}

QString titleOf(const QAbstractItemView& list, int column) { return list.model()->headerData(column, Qt::Horizontal).toString(); }

/// A text on two lines is as wide as the longer one, broken at the best place.
int onTwoLines(const QFontMetrics& metrics, const QString& text)
{
    int best = metrics.horizontalAdvance(text);
    for (qsizetype at = 1; at < text.size() - 1; ++at)
        if (text[at] == u' ' || text[at] == u'-')
            best = std::min(best, std::max(metrics.horizontalAdvance(text.left(text[at] == u'-' ? at + 1 : at)), metrics.horizontalAdvance(text.mid(at + 1))));
    return best;
}

}  // namespace

ColumnFit::ColumnFit(QAbstractItemView& list, Rules rules) : QObject(&list), m_list(list), m_header(headerOf(list)), m_rules(std::move(rules))
{
    setObjectName(QStringLiteral("column-fit"));
    m_soon.setSingleShot(true);   // once for all cells that change together
    connect(&m_soon, &QTimer::timeout, this, &ColumnFit::fit);
    m_header.setStretchLastSection(false);
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    m_header.setMinimumSectionSize(kLeastFigure_px);
    m_header.setContextMenuPolicy(Qt::CustomContextMenu);
    if (auto* tree = qobject_cast<QTreeView*>(&list)) {
        tree->setTextElideMode(Qt::ElideRight);
        connect(tree, &QTreeView::expanded, &m_soon, qOverload<>(&QTimer::start));
    }
    if (auto* table = qobject_cast<QTableView*>(&list)) table->setWordWrap(false);   // a second line would not be seen
    list.viewport()->installEventFilter(this);
    const auto soon = [this] { m_soon.start(); };
    const auto* model = list.model();
    connect(model, &QAbstractItemModel::modelReset, this, [this, soon] { m_widest.clear(), soon(); });
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) connect(model, changed, this, soon);
    connect(model, &QAbstractItemModel::columnsInserted, this, soon);
    connect(model, &QAbstractItemModel::dataChanged, this, soon);
    connect(model, &QAbstractItemModel::headerDataChanged, this, soon);
    connect(model, &QAbstractItemModel::layoutChanged, this, soon);
    connect(list.verticalScrollBar(), &QScrollBar::valueChanged, this, soon);
    connect(&m_header, &QHeaderView::sortIndicatorChanged, this, soon);
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        if (!m_fitting && before > 0 && now > 0) m_own[column] = now;
    });
    connect(&m_header, &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        QMenu menu(&m_header);
        menu.setObjectName(QStringLiteral("column-menu"));
        fillMenu(menu);
        menu.exec(m_header.viewport()->mapToGlobal(place));
    });
    m_soon.start();
}

const ColumnFit* ColumnFit::of(const QAbstractItemView& list) { return static_cast<const ColumnFit*>(list.findChild<QObject*>(QStringLiteral("column-fit"), Qt::FindDirectChildrenOnly)); }

QPushButton* ColumnFit::button(const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(tr("Columns"), parent);
    button->setObjectName(name);
    button->setToolTip(tr("Which columns are shown, those included that a narrow window has no room for"));
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    return button;
}

/// The first column says what a row is of, and stays.
void ColumnFit::fillMenu(QMenu& menu)
{
    for (int at = 1; at < m_header.count(); ++at) {
        const int column = m_header.logicalIndex(at);
        auto* action = menu.addAction(titleOf(m_list, column));
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        connect(action, &QAction::triggered, this, [this, column](bool shown) { showColumn(column, shown); });
    }
}

void ColumnFit::hold(bool held)
{
    if (!held) m_widest.clear(), m_soon.start();
    m_held = held;
}

void ColumnFit::showColumn(int column, bool shown)
{
    m_wish[column] = shown;
    fit();
}

bool ColumnFit::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::FontChange) m_soon.start();
    if (event->type() != QEvent::ToolTip) return false;
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex at = m_list.indexAt(help->pos());
    const QString text = shownText(at);
    if (!at.isValid() || cellWidth(at) <= m_header.sectionSize(at.column()) + 2 || !at.data(Qt::ToolTipRole).toString().isEmpty()) return false;
    QToolTip::showText(help->globalPos(), text, m_list.viewport(), m_list.visualRect(at));
    return true;
}

int ColumnFit::titleWidth(int column, bool twoLines) const
{
    const QString title = titleOf(m_list, column);
    const QFontMetrics metrics = m_header.fontMetrics();
    const bool sorted = m_header.isSortIndicatorShown() && m_header.sortIndicatorSection() == column;
    return (twoLines ? onTwoLines(metrics, title) : metrics.horizontalAdvance(title)) + kTitleAround_px + (sorted ? kSortMark_px : 0);
}

/// This row and those seen beneath it, as far as they have columns: the title of a group is as wide as the table.
QList<QModelIndex> ColumnFit::rowsFrom(QModelIndex first) const
{
    const auto* tree = qobject_cast<const QTreeView*>(&m_list);
    QList<QModelIndex> rows;
    for (int i = 0; i < kRowsMeasured && first.isValid(); ++i, first = tree != nullptr ? tree->indexBelow(first) : first.siblingAtRow(first.row() + 1))
        if (tree == nullptr || !tree->isFirstColumnSpanned(first.row(), first.parent())) rows << first.siblingAtColumn(0);
    return rows;
}

int ColumnFit::cellWidth(const QModelIndex& cell) const
{
    const int text = m_list.fontMetrics().horizontalAdvance(shownText(cell)) + kCellAround_px;
    const auto* tree = qobject_cast<const QTreeView*>(&m_list);
    if (cell.column() != 0 || tree == nullptr) return text;
    int depth = tree->rootIsDecorated() ? 1 : 0;
    for (QModelIndex above = cell.parent(); above.isValid(); above = above.parent()) ++depth;
    return text + depth * tree->indentation() + m_rules.mark_px;
}

/// Those that were ever seen, so that a column does not breathe while one scrolls; what is yet to be seen takes no room from what is.
void ColumnFit::measureRows()
{
    for (const QModelIndex& row : rowsFrom(m_list.indexAt(QPoint(1, 1))))
        if (m_list.visualRect(row).top() < m_list.viewport()->height())
            for (int column = 0; column < m_header.count(); ++column) m_widest[column] = std::max(m_widest.value(column), cellWidth(row.siblingAtColumn(column)));
}

ColumnFit::Width ColumnFit::widthFor(int column) const
{
    if (const auto own = m_own.find(column); own != m_own.end()) return {*own, *own, *own, *own};
    const int cells = m_widest.value(column), title = titleWidth(column, true), wanted = std::max({cells, titleWidth(column, false), kLeastFigure_px});
    const bool text = m_rules.texts.contains(column) && !m_rules.scrolls;
    const auto atMost = [&](int px) { return text ? std::min(wanted, std::max(title, px)) : std::max({cells, title, kLeastFigure_px}); };
    const int brief = m_rules.brief.contains(column) ? kBriefText_px : 0;
    const bool yields = m_rules.yields == column;
    return {atMost(yields ? std::min(kLeastYielding_px, m_list.viewport()->width() / 3) : std::max(kLeastText_px, brief)), atMost(yields ? kGoodYielding_px : brief > 0 ? brief : kGoodText_px), brief > 0 ? atMost(brief) : std::max({cells, title, kLeastFigure_px}), wanted};
}

bool ColumnFit::saysNothing(int column) const
{
    for (const QModelIndex& row : rowsFrom(m_list.model()->index(0, 0)))
        if (const QString text = row.siblingAtColumn(column).data().toString(); !text.isEmpty() && text != QStringLiteral("–") && text != QStringLiteral("0")) return false;
    return true;
}

/// The columns that are shown, in their order: those that say nothing go before a text is elided, others before it is hardly read.
QList<int> ColumnFit::withRoom(int room)
{
    QList<int> shown;
    for (int at = 0; at < m_header.count(); ++at)
        if (const int column = m_header.logicalIndex(at); m_wish.value(column, true)) shown << column;
    m_putAway.clear();
    if (m_rules.scrolls) return shown;
    const auto isTooWide = [&](int Width::*width) { return std::accumulate(shown.begin(), shown.end(), 0, [&](int sum, int column) { return sum + widthOf(column).*width; }) > room; };
    for (const bool silent : {true, false})
        for (const int column : m_rules.spare)
            if (!m_wish.contains(column) && shown.contains(column) && saysNothing(column) == silent && isTooWide(silent ? &Width::wanted : &Width::good)) shown.removeOne(column), m_putAway << column;
    return shown;
}

/// An open editor would lose its place.
bool ColumnFit::isTyped() const
{
    const auto* focus = QApplication::focusWidget();
    return focus != nullptr && focus != m_list.viewport() && m_list.viewport()->isAncestorOf(focus);
}

void ColumnFit::fit()
{
    if (!m_list.isVisible() || m_header.count() == 0 || m_list.model() == nullptr || isTyped()) return;
    const QScopedValueRollback guard(m_fitting, true);
    if (!m_held || m_widest.isEmpty()) measureRows();
    m_widths.clear();
    for (int column = 0; column < m_header.count(); ++column) m_widths << widthFor(column);
    const int room = m_list.viewport()->width();
    const QList<int> shown = withRoom(room);
    for (int column = 0; column < m_header.count(); ++column) m_header.setSectionHidden(column, !shown.contains(column));
    share(shown, room);
    const bool broken = std::ranges::any_of(shown, [this](int column) { return m_header.sectionSize(column) < titleWidth(column, false); });
    const QFontMetrics metrics = m_header.fontMetrics();
    m_header.setMinimumHeight(broken ? m_header.sizeHint().height() + metrics.lineSpacing() : 0);
}

/// What the cells of each take, the least wanting ones first: a few pixels make a short text whole, and of a long one some is left out anyway. What yields gets the rest.
QMap<int, int> ColumnFit::forCells(QList<int> columns, int room) const
{
    const auto wanting = [this](int column) { return widthOf(column).whole - widthOf(column).least; };
    const auto yields = [this](int column) { return m_rules.yields == column; };
    std::ranges::stable_sort(columns, {}, [&](int column) { return std::pair(yields(column), wanting(column)); });
    for (const int column : columns) room -= widthOf(column).least;
    QMap<int, int> given;
    int others = static_cast<int>(std::ranges::count_if(columns, std::not_fn(yields)));
    for (const int column : columns) {
        const int more = m_rules.scrolls ? wanting(column) : std::min(wanting(column), std::max(0, room) / std::max(1, others--));
        given[column] = widthOf(column).least + more;
        room -= more;
    }
    return given;
}

/// Each gets what it needs, then the texts what their cells take, then all a title on one line, as far as there is room; what is left goes to the texts.
void ColumnFit::share(const QList<int>& shown, int room)
{
    int whole = 0, wanted = 0;
    for (const int column : shown) whole += widthOf(column).whole, wanted += widthOf(column).wanted;
    const double titles = m_rules.scrolls || wanted <= room ? 1 : wanted > whole ? std::max(0.0, static_cast<double>(room - whole) / (wanted - whole)) : 0;
    const QMap<int, int> cells = forCells(shown, room);
    QList<int> takers;
    for (const int column : shown)
        if (m_rules.texts.contains(column) && !m_own.contains(column)) takers << column;
    if (takers.isEmpty() && !shown.isEmpty() && !m_own.contains(shown.last())) takers << shown.last();
    const int more = m_rules.scrolls || takers.isEmpty() ? 0 : std::max(0, room - wanted) / static_cast<int>(takers.size());
    int left = room;
    for (const int column : shown) {
        const Width width = widthOf(column);
        const int given = cells.value(column) + static_cast<int>(titles * (width.wanted - width.whole)) + (takers.contains(column) ? more : 0);
        m_header.resizeSection(column, given);
        left -= given;
    }
    if (!m_rules.scrolls && !takers.isEmpty() && left > 0) m_header.resizeSection(takers.last(), m_header.sectionSize(takers.last()) + left);   // no gap of a pixel or two at the end
}

}  // namespace mw
