// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/outline_panel.h"

#include "model/edit/property.h"
#include "model/edit/rename.h"
#include "solver/quantities/part_query.h"
#include "views/panels/column_fit.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace mw {

namespace {

constexpr int kIcon_px = 10, kHidden_px = 14;

/// A swatch of the part's category as on the plan, a struck eye for what is hidden there, a frame for a hall; what is typed goes to the panel, not the model.
class OutlineDelegate : public QStyledItemDelegate {
public:
    OutlineDelegate(QObject* parent, std::function<void(const QModelIndex&, const QString&)> rename)
        : QStyledItemDelegate(parent), m_rename(std::move(rename))
    {
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = themeOf(option->palette);
        const bool hidden = index.data(OutlineModel::IsHiddenRole).toBool();
        if (hidden || index.column() == OutlineModel::PartColumn) option->palette.setColor(QPalette::Text, theme.textMuted);
        if (index.column() != OutlineModel::NameColumn) return;
        option->textElideMode = Qt::ElideMiddle;   // of members of blocks the end tells them apart
        option->features |= QStyleOptionViewItem::HasDecoration;
        if (hidden) {
            option->decorationSize = {kHidden_px, kHidden_px};
            option->icon = themeIcon(QStringLiteral("hide"), &Theme::textMuted, &Theme::onAccent);
            return;
        }
        option->decorationSize = {kIcon_px, kIcon_px};
        option->icon = QIcon(icon(theme, index.data(OutlineModel::IsHallRole).toBool(),
                                  index.data(OutlineModel::CategoryRole).toInt()));
    }

    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override
    {
        m_rename(index, static_cast<QLineEdit*>(editor)->text().trimmed());
    }

private:
    static QPixmap icon(const Theme& theme, bool hall, int category)
    {
        QPixmap pixmap(2 * kIcon_px, 2 * kIcon_px);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hall ? theme.textMuted : theme.fillOf(static_cast<Category>(category)).edge, 1));
        if (!hall) painter.setBrush(theme.fillOf(static_cast<Category>(category)).fill);
        painter.drawRoundedRect(QRectF(0.5, 0.5, kIcon_px - 1, kIcon_px - 1), 2, 2);
        return pixmap;
    }

    std::function<void(const QModelIndex&, const QString&)> m_rename;
};

/// Filters in one go: a view that follows each gap of a filter lays itself out as often.
class OutlineFilter : public QSortFilterProxyModel {
public:
    OutlineFilter(OutlineModel& outline, QObject* parent) : QSortFilterProxyModel(parent), m_outline(outline) { setSourceModel(&outline); }
    void setText(const QString& text)
    {
        beginResetModel();
        {
            const QSignalBlocker quiet(this);
            m_outline.find(text);
            invalidate();   // rows are looked at again when they are seen; invalidateFilter() takes them out one gap after the other
        }
        endResetModel();
    }

    /// Without looking through what is below: views ask it of each row that they lay out.
    bool hasChildren(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() && parent.column() == 0 ? m_outline.showsBelow(mapToSource(parent)) : QSortFilterProxyModel::hasChildren(parent);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override { return m_outline.isShown(m_outline.index(row, 0, parent)); }

private:
    OutlineModel& m_outline;
};

/// Rows under one parent that follow each other become one range: a selection of ten thousand stays cheap.
QItemSelection selectionOf(const std::vector<QModelIndex>& rows)
{
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t last = i;
        while (last + 1 < rows.size() && rows[last + 1].parent() == rows[i].parent() &&
               rows[last + 1].row() == rows[last].row() + 1)
            ++last;
        selection.append(
            QItemSelectionRange(rows[i], rows[last].siblingAtColumn(OutlineModel::ColumnCount - 1)));
        i = last + 1;
    }
    return selection;
}

}  // namespace

OutlinePanel::OutlinePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new OutlineModel(this)),
      m_filtered(new OutlineFilter(*m_model, this)), m_text(new QLineEdit(this)), m_tree(new QTreeView(this)),
      m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("outline-panel"));
    m_text->setObjectName(QStringLiteral("outline-filter"));
    m_text->setAccessibleName(tr("Filter the outline"));
    m_text->setPlaceholderText(tr("Find: name, part, power > 50"));
    m_text->setClearButtonEnabled(true);
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    makeTree();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(m_nothing);
    layout->addWidget(m_tree, 1);
    connect(m_text, &QLineEdit::textChanged, this, &OutlinePanel::filter);
    connect(&m_document.selection(), &Selection::changed, this, [this] {
        m_document.selection().components().size() > Selection::kMany ? m_followLater.start() : followSelection();
    });
    for (QTimer* later : {&m_followLater, &m_fillLater}) {
        later->setSingleShot(true);
        later->setInterval(0);
    }
    connect(&m_followLater, &QTimer::timeout, this, &OutlinePanel::followSelection);
    connect(&m_fillLater, &QTimer::timeout, this, [this] {
        fill();
        m_followLater.start();   // of what has come
    });
}

void OutlinePanel::makeTree()
{
    m_tree->setObjectName(QStringLiteral("outline-tree"));
    m_tree->setAccessibleName(tr("Outline of the layout"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new OutlineDelegate(
        m_tree, [this](const QModelIndex& index, const QString& name) { rename(index, name); }));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(12);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);  // a double click goes to the place
    (new ColumnFit(*m_tree, {.texts = {OutlineModel::NameColumn, OutlineModel::PartColumn}, .yields = OutlineModel::PartColumn, .mark_px = kIcon_px + 6}))->showColumn(OutlineModel::PlaceColumn, false);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* rename = new QAction(tr("Rename"), m_tree);
    rename->setObjectName(QStringLiteral("outline-rename"));
    connect(rename, &QAction::triggered, this,
            [this] { m_tree->edit(m_tree->currentIndex().siblingAtColumn(OutlineModel::NameColumn)); });
    m_tree->addAction(rename);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlinePanel::followList);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto path = index.data(OutlineModel::PathRole).toString(); !path.isEmpty())
            Q_EMIT placeWanted(path);
    });
}

void OutlinePanel::setEditActions(const QList<QList<QAction*>>& groups)
{
    for (const auto& actions : groups) {
        auto* line = new QAction(m_tree);
        line->setSeparator(true);
        m_tree->addAction(line);
        m_tree->addActions(actions);
    }
}

void OutlinePanel::setFacility(const FacilityPtr& facility)
{
    const bool later = m_facility != nullptr;
    m_facility = facility;
    later && isLarge() ? m_fillLater.start() : fill();
}

bool OutlinePanel::isLarge() const
{
    constexpr std::size_t kLarge = 2000;
    return m_facility && m_facility->instances.size() > kLarge;
}

void OutlinePanel::fill()
{
    const QScopedValueRollback guard(m_following, true);
    m_model->setFacility(m_facility);
    if (m_model->rowCount() <= 3 && m_text->text().isEmpty()) openTop();
    m_tree->viewport()->update();   // members of a block are hidden with it, while their rows stay as they are
}

/// The halls, where there are few: not by expandToDepth(), which lays out all rows anew.
void OutlinePanel::openTop()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        if (const auto top = m_filtered->index(row, 0); !m_tree->isExpanded(top)) m_tree->expand(top);
}

QModelIndex OutlinePanel::indexOf(const QString& path) const
{
    return m_filtered->mapFromSource(m_model->indexOf(path));
}

void OutlinePanel::filter(const QString& text)
{
    {
        const QScopedValueRollback guard(m_following, true);  // what is hidden stays selected
        m_tree->selectionModel()->clear();
        m_tree->collapseAll();   // each row that is marked or open is looked at again for each gap
        static_cast<OutlineFilter*>(m_filtered)->setText(text.trimmed());
    }
    constexpr std::size_t kMany = 1000;   // found: what sits in racks is opened by hand then
    if (!text.trimmed().isEmpty() && m_model->shownCount() <= kMany)
        m_tree->expandAll();
    else if (!text.trimmed().isEmpty() || m_model->rowCount() <= 3)
        openTop();
    isLarge() ? m_followLater.start() : followSelection();
    const bool nothing = m_filtered->rowCount() == 0 && m_model->rowCount() > 0;
    const QString problem = localText(parsePartQuery(fromQt(text)).problem);
    m_nothing->setText(problem.isEmpty() ? tr("Nothing in the layout is called \"%1\".").arg(text) : problem);
    m_nothing->setVisible(nothing);
}

void OutlinePanel::followSelection()
{
    if (m_following) return;
    const QScopedValueRollback guard(m_following, true);
    const auto& selection = m_document.selection();
    // Row by row: mapSelectionFromSource() makes a range of each cell, and views take the square of their number.
    std::vector<QModelIndex> rows;
    for (const auto& row : m_model->indexesOf(selection.components()))
        if (const auto shown = m_filtered->mapFromSource(row); shown.isValid()) rows.push_back(shown);
    const auto chosen = selectionOf(rows);
    const auto current = indexOf(toQt(selection.current()));
    auto* marked = m_tree->selectionModel();
    constexpr qsizetype kManyRanges = 50;   // the model holds each range against each of those before: many are taken as if there had been none
    const bool many = chosen.size() > kManyRanges || marked->selection().size() > kManyRanges;
    if (many) marked->reset();
    if (current.isValid()) marked->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    marked->select(chosen, many ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (many) m_tree->viewport()->update();
    if (current.isValid()) m_tree->scrollTo(current);
}

void OutlinePanel::followList()
{
    if (m_following) return;
    const QScopedValueRollback guard(m_following, true);
    std::vector<std::string> paths;
    const auto rows = m_tree->selectionModel()->selectedRows();
    if (rows.size() == 1)
        if (const auto hall = rows.front().data(OutlineModel::HallRole).toString(); !hall.isEmpty()) Q_EMIT hallWanted(hall);
    for (const auto& index : rows)
        if (!index.data(OutlineModel::IsHallRole).toBool())
            paths.push_back(fromQt(index.data(OutlineModel::PathRole).toString()));
    m_document.selection().select(std::move(paths));
}

void OutlinePanel::rename(const QModelIndex& index, const QString& name)
{
    if (name == index.data(Qt::EditRole).toString()) return;
    const auto hall = index.data(OutlineModel::HallRole).toString();
    const auto& layout = m_document.layout();
    const auto delta =
        hall.isEmpty()
            ? edit::setLabel(layout, fromQt(index.data(OutlineModel::PathRole).toString()), fromQt(name))
            : edit::setProperty(layout, *m_document.catalog(), "halls/" + fromQt(hall) + "/title",
                                std::string_view(fromQt(name)));
    if (delta)
        m_document.commit(*delta, tr("Rename to %1").arg(name));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

}  // namespace mw
