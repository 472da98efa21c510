// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/part_table.h"

#include "model/edit/member_figure.h"
#include "views/panels/inspector/part_rows.h"
#include "views/panels/list_menu.h"
#include "views/panels/reset_button.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"
#include "views/theme/theme_watch.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

enum Column { NameColumn, ValueColumn, BasisColumn };
enum Role { NumberRole = Qt::UserRole, KeyRole };

/// Edits the bare number of a figure; the unit stays with the name.
class NumberDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// A value without a basis (vendor, kind) takes the room of both.
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem wide(option);
        const auto* tree = qobject_cast<const QTreeView*>(option.widget);
        if (tree != nullptr && index.column() == ValueColumn && index.siblingAtColumn(BasisColumn).data().toString().isEmpty() && tree->indexWidget(index.siblingAtColumn(BasisColumn)) == nullptr)
            wide.rect.setRight(wide.rect.right() + tree->columnWidth(BasisColumn));
        QStyledItemDelegate::paint(painter, wide, index);
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        if (index.column() != ValueColumn || index.data(KeyRole).toString().isEmpty()) return nullptr;
        auto* editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("figure-editor"));
        return editor;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QLineEdit*>(editor)->setText(plainNumber(index.data(NumberRole).toDouble()));
    }
};

}  // namespace

PartTable::PartTable(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_state(new QLabel(this)),
      m_resetAll(new QPushButton(tr("Reset all"), this)), m_table(new QTreeWidget(this))
{
    new ThemeWatch(*this, [this] { if (!m_rows.empty()) fill(); });
    m_state->setProperty("muted", true);
    m_state->setWordWrap(true);
    m_resetAll->setObjectName(QStringLiteral("reset-overrides"));
    m_resetAll->setToolTip(tr("Back to the catalogue's figures for all that is selected"));
    m_table->setObjectName(QStringLiteral("part-table"));
    m_table->setAccessibleName(tr("Figures of the part"));
    m_table->setColumnCount(3);
    m_table->setHeaderLabels({tr("Figure"), tr("Value"), tr("Basis")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setItemDelegate(new NumberDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->viewport()->installEventFilter(this);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(BasisColumn, QHeaderView::ResizeToContents);
    auto* top = new QHBoxLayout;
    top->addWidget(m_state, 1);
    top->addWidget(m_resetAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    connect(m_table, &QTreeWidget::itemChanged, this, &PartTable::entered);
    new ListMenu(*m_table, [this](QMenu& menu) { fillMenu(menu); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        std::vector<std::string> keys;
        for (const auto& row : m_rows)
            if (row.overridden) keys.push_back(row.key);
        reset(keys);
    });
}

void PartTable::showInstances(const Facility& facility, const std::vector<InstanceIndex>& instances)
{
    const Layout& layout = m_document.layout();
    std::vector<std::string> paths;
    bool members = false;
    for (const auto instance : instances) {
        const auto& path = facility.instances[instance].path;
        const bool member = edit::isBlockMember(layout, path);
        if (member || layout.components.contains(path)) paths.push_back(path);
        members = members || member;
    }
    if (paths.size() != instances.size()) paths.clear();  // results of a layout that has changed since
    show(partRows(facility, instances), std::move(paths), members);
}

void PartTable::showPart(const Catalog& catalog, const Part& part)
{
    show(partRows(catalog, part), {}, false);
}

void PartTable::show(std::vector<Row> rows, std::vector<std::string> paths, bool members)
{
    if (paths.empty())
        for (auto& row : rows) row.key.clear();
    const bool same = rows == m_rows && paths == m_paths;
    m_rows = std::move(rows);
    m_paths = std::move(paths);
    m_members = members;
    if (!same) fill();
}

void PartTable::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    const auto current = m_table->currentItem() != nullptr
                             ? m_table->currentItem()->data(ValueColumn, KeyRole).toString()
                             : QString();
    const auto count =
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.overridden; });
    m_state->setText(m_paths.empty()            ? tr("To read only: it comes as its catalogue says.")
                     : count == 0 && m_members ? tr("Member of a block: a value entered here holds for this instance alone. "
                                                  "Arrange, Detach block makes it a component of its own.")
                     : count == 0  ? tr("Double-click a value to override it here.")
                     : count == 1  ? tr("1 figure overridden")
                                   : tr("%1 figures overridden").arg(count));
    m_resetAll->setVisible(count > 0 && !m_paths.empty());
    m_table->clear();
    for (const auto& row : m_rows) addRow(row);
    for (int i = 0; i < m_table->topLevelItemCount() && !current.isEmpty(); ++i)
        if (auto* item = m_table->topLevelItem(i); item->data(ValueColumn, KeyRole).toString() == current)
            m_table->setCurrentItem(item, ValueColumn);
    makeRoom();
}

/// Names and figures are read whole; where there is no room for both, figures longer than a price give way, then names: "3.400.000 $" cut is another price.
void PartTable::makeRoom()
{
    constexpr int kAround_px = 20, kLeast_px = 84, kPrice_px = 106;
    int names_px = kLeast_px, figures_px = 0;
    for (const Row& row : m_rows) {
        names_px = std::max(names_px, m_table->fontMetrics().horizontalAdvance(row.name) + kAround_px);
        if (row.number != 0) figures_px = std::max(figures_px, m_table->fontMetrics().horizontalAdvance(row.value) + kAround_px);
    }
    const int basis_px = std::max(static_cast<const QAbstractItemView*>(m_table)->sizeHintForColumn(BasisColumn), m_table->header()->sectionSizeHint(BasisColumn));
    m_table->header()->resizeSection(NameColumn, std::clamp(m_table->viewport()->width() - basis_px - std::min(figures_px, kPrice_px), kLeast_px, names_px));
}

/// A scroll bar takes room, too.
bool PartTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) makeRoom();
    return QWidget::eventFilter(watched, event);
}

void PartTable::addRow(const Row& row)
{
    const Theme& theme = themeOf(palette());
    auto* item = new QTreeWidgetItem(m_table, {row.name, row.value, row.basis});
    item->setData(ValueColumn, NumberRole, row.number);
    item->setData(ValueColumn, KeyRole, toQt(row.key));
    if (!row.key.empty()) item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setForeground(NameColumn, theme.textMuted);
    item->setForeground(ValueColumn, row.overridden ? theme.accent : theme.textStrong);
    item->setForeground(BasisColumn, row.doubtful ? theme.warning : theme.textMuted);
    item->setToolTip(NameColumn, row.toolTip.isEmpty() ? row.name : row.name + u'\n' + row.toolTip);   // the column may cut the name
    item->setToolTip(ValueColumn, row.toolTip.isEmpty() ? row.value : row.toolTip);
    item->setToolTip(BasisColumn, row.toolTip);
    if (!row.overridden || row.key.empty()) return;
    auto* button = resetButton(m_table, QStringLiteral("reset-") + toQt(row.key), tr("Reset"),
                               m_members ? tr("Back to the block's figure") : tr("Back to the catalogue's figure"));
    connect(button, &QToolButton::clicked, this, [this, key = row.key] { reset({key}); });
    item->setText(BasisColumn, {});
    m_table->setItemWidget(item, BasisColumn, button);
}

void PartTable::fillMenu(QMenu& menu)
{
    auto* item = m_table->currentItem();
    if (item == nullptr) return;
    const std::string key = fromQt(item->data(ValueColumn, KeyRole).toString());
    const bool overridden = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.overridden && !key.empty() && row.key == key; });
    listEntry(menu, "part-enter", tr("Enter a value"), [this, item] { m_table->editItem(item, ValueColumn); }, !key.empty());
    listEntry(menu, "part-reset", m_members ? tr("Back to the block's figure") : tr("Back to the catalogue's figure"), [this, key] { reset({key}); }, overridden);
}

void PartTable::entered(QTreeWidgetItem* item, int column)
{
    if (m_filling || column != ValueColumn) return;
    const std::string key = fromQt(item->data(ValueColumn, KeyRole).toString());
    const QString text = item->text(ValueColumn).trimmed();
    const auto value = typedNumber(text);
    if (value && *value == item->data(ValueColumn, NumberRole).toDouble())
        return fill();  // nothing was changed
    if (value)
        setFigure(key, value);
    else
        Q_EMIT refused(tr("\"%1\" is no number: type %2 without a unit.").arg(text, figureName(key)));
    QMetaObject::invokeMethod(this, &PartTable::fill, Qt::QueuedConnection);  // not while the editor closes
}

void PartTable::setFigure(const std::string& key, const std::optional<double>& value)
{
    const auto delta = edit::overrideFigures(m_document.layout(), *m_document.catalog(), m_paths, key, value);
    if (delta)
        m_document.commit(*delta, tr("Override %1").arg(figureName(key)));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void PartTable::reset(const std::vector<std::string>& keys)
{
    Layout after = m_document.layout();
    for (const auto& key : keys)
        if (const auto delta = edit::overrideFigures(after, *m_document.catalog(), m_paths, key, std::nullopt))
            after = apply(after, *delta);
    m_document.commit(diff(m_document.layout(), after), keys.size() == 1
                                                            ? tr("Reset %1").arg(figureName(keys.front()))
                                                            : tr("Reset overrides"));
}

}  // namespace mw
