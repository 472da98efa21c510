// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/palette_panel.h"

#include "model/facility/facility.h"
#include "views/panels/palette/own_parts.h"
#include "views/panels/palette/part_card.h"
#include "views/panels/palette/part_delegate.h"
#include "views/panels/palette/part_list.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

namespace mw {

namespace {

int orderOf(const Part& part, const Catalog& catalog)
{
    switch (part.kind) {
    case Kind::SystemRack:
        return rollUp(part, catalog).accelerators > 0 ? 0 : 2;
    case Kind::Server:
        return 1;
    case Kind::CpuServer:
        return 3;
    case Kind::Tray:
        return 4;
    case Kind::RackGroup:
        return 5;
    default:
        return 0;
    }
}

QString searchHelp()
{
    return PalettePanel::tr("Words look in name, vendor and kind.\n"
                            "Figures narrow further:\n"
                            "    liquid > 100 kW\n"
                            "    power < 15\n"
                            "    memory >= 192 GB\n"
                            "    price < 2 M\n"
                            "    800G, 2U\n"
                            "    vendor nvidia\n"
                            "    kind cdu");
}

}  // namespace

PalettePanel::PalettePanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new PaletteModel(this)), m_filter(new PartOrder(this)),
      m_delegate(new PartDelegate(this)), m_search(new QLineEdit(this)), m_new(new QToolButton(this)),
      m_list(new PartList(this)), m_nothing(new QLabel(this)), m_card(new PartCard(this)),
      m_own(new OwnParts(document, this))
{
    setObjectName(QStringLiteral("palette-panel"));
    m_search->setObjectName(QStringLiteral("palette-search"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search parts"));
    m_search->setToolTip(searchHelp());
    m_new->setObjectName(QStringLiteral("own-part-menu"));
    m_new->setIcon(themeIcon(QStringLiteral("plus")));
    m_new->setToolTip(tr("Parts of your own, kept in the layout"));
    m_new->setAccessibleName(m_new->toolTip());
    m_new->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_new);
    menu->addAction(tr("New part ..."), m_own, [this] { m_own->makeNew(); })->setObjectName(QStringLiteral("own-part-new"));
    m_own->addFromSelection(*menu);
    m_new->setMenu(menu);
    makeList();
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nothing->setContentsMargins(6, 8, 6, 8);
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("muted", true);
    m_nothing->setObjectName(QStringLiteral("palette-nothing"));
    m_nothing->hide();
    connectList();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 4, 0);
    top->setSpacing(4);
    top->addWidget(m_search, 1);
    top->addWidget(m_new);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_list, 1);
}

PalettePanel::~PalettePanel() = default;

void PalettePanel::makeList()
{
    m_filter->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("palette-list"));
    m_list->setAccessibleName(tr("Parts"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(0);  // the title of a group is mark enough, and names need the width
    m_filter->sort(0);
    m_list->setMouseTracking(true);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
}

void PalettePanel::connectList()
{
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::search);
    connect(m_list, &QTreeView::doubleClicked, this, &PalettePanel::activate);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(PaletteModel::IsPartRole).toBool())
            m_list->setExpanded(index, !m_list->isExpanded(index));
    });
    connect(m_list, &QTreeView::entered, this, &PalettePanel::showCard);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (m_list->hasFocus() || m_search->hasFocus()) showCard(index);
            });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, m_card, &QWidget::hide);
    connect(m_list, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_folded.remove(index.data().toString()); });
    connect(m_list, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_folded.insert(index.data().toString()); });
    connect(m_list, &QTreeView::customContextMenuRequested, this, &PalettePanel::showMenu);
    connect(m_delegate, &PartDelegate::starClicked, this, &PalettePanel::toggleFavourite);
    connect(m_own, &OwnParts::refused, this, &PalettePanel::refused);
    connect(m_own, &OwnParts::made, this, &PalettePanel::showPart);
    connect(&m_document, &Document::changed, this, &PalettePanel::refreshOwn);
    connect(&m_document, &Document::replaced, this, &PalettePanel::refreshOwn);
}

PartOrder::PartOrder(QObject* parent) : PaletteFilter(parent) {}

bool PartOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto catalog = static_cast<const PaletteModel*>(sourceModel())->catalog();
    if (left.parent().isValid() && left.parent().data(PaletteModel::CategoryRole).toInt() >= 0 && catalog) {
        const auto* a = catalog->find(fromQt(left.data(PaletteModel::PartIdRole).toString()));
        const auto* b = catalog->find(fromQt(right.data(PaletteModel::PartIdRole).toString()));
        const int first = a != nullptr ? orderOf(*a, *catalog) : 0,
                  second = b != nullptr ? orderOf(*b, *catalog) : 0;
        if (first != second) return first < second;
    }
    return left.row() < right.row();
}

QModelIndex PalettePanel::chosen() const
{
    const auto current = m_list->currentIndex();
    if (current.data(PaletteModel::IsPartRole).toBool()) return current;
    return m_filter->index(0, 0, m_filter->index(0, 0));
}

void PalettePanel::activate(const QModelIndex& index)
{
    m_card->hide();
    if (const QString block = index.data(PaletteModel::BlockIdRole).toString(); !block.isEmpty()) return Q_EMIT blockActivated(block);
    if (index.data(PaletteModel::IsPartRole).toBool())
        Q_EMIT partActivated(index.data(PaletteModel::PartIdRole).toString());
}

/// In the search field Return takes the marked part, the arrows mark another, Escape empties the field and then leaves it.
bool PalettePanel::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_list->setFocus();
        m_list->setCurrentIndex(chosen());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(chosen());
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            Q_EMIT left();
        else
            m_search->clear();
        return true;
    default:
        return false;
    }
}

bool PalettePanel::listKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        m_card->hide();
        Q_EMIT left();
        return true;
    case Qt::Key_F2:
        if (currentBlock().isEmpty()) return false;
        Q_EMIT blockRenameWanted(currentBlock());
        return true;
    case Qt::Key_Delete:
        if (currentBlock().isEmpty()) return false;
        removeBlock(currentBlock());
        return true;
    default:
        return false;
    }
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool away = event->type() == QEvent::Leave || event->type() == QEvent::MouseButtonPress ||
                      event->type() == QEvent::FocusOut;
    if (away && watched != m_search) m_card->hide();
    // Here Delete is the block's; elsewhere it is what is selected on the plan.
    if (event->type() == QEvent::ShortcutOverride && watched == m_list && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && !currentBlock().isEmpty())
        event->accept();
    if (event->type() != QEvent::KeyPress || watched == m_list->viewport())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    return (watched == m_search ? searchKey(key) : listKey(key)) || QWidget::eventFilter(watched, event);
}

void PalettePanel::hideEvent(QHideEvent* event)
{
    m_card->hide();
    QWidget::hideEvent(event);
}

template <class Change>
void PalettePanel::keeping(Change change)
{
    const auto folded = m_folded;
    const QString current = m_list->currentIndex().data(PaletteModel::PartIdRole).toString();
    const int scroll = m_list->verticalScrollBar()->value();
    change();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto group = m_filter->index(row, 0);
        m_list->setExpanded(group, !folded.contains(group.data().toString()));
    }
    m_folded = folded;
    if (!current.isEmpty()) m_list->setCurrentIndex(indexOf(current));
    m_list->verticalScrollBar()->setValue(scroll);
}

void PalettePanel::setCatalog(CatalogPtr catalog)
{
    keeping([&] { m_model->setCatalog(std::move(catalog)); });
    m_search->setPlaceholderText(tr("Search %1 parts   Ctrl+F").arg(m_model->partCount()));
}

void PalettePanel::setCosts(CostDefaultsPtr costs)
{
    m_card->setCosts(std::move(costs));
}

void PalettePanel::setRecent(const QStringList& parts)
{
    keeping([&] { m_model->setRecent(parts); });
}

void PalettePanel::setFavourites(const QStringList& parts)
{
    keeping([&] { m_model->setFavourites(parts); });
}

void PalettePanel::refreshOwn()
{
    QStringList ids;
    for (const auto& part : m_document.layout().parts.rows()) ids << toQt(part->id);
    setCatalog(m_document.catalog());
    keeping([&] {
        m_model->setOwn(ids);
        m_model->setBlocks(paletteBlocks(m_document.layout(), *m_document.catalog()));
    });
}

void PalettePanel::toggleFavourite(const QString& partId)
{
    QStringList parts = m_model->favourites();
    if (parts.removeAll(partId) == 0) parts.prepend(partId);
    setFavourites(parts);
    Q_EMIT favouritesChanged(parts);
}

void PalettePanel::setTheme(const Theme& theme)
{
    m_delegate->setTheme(&theme);
    m_list->viewport()->update();
}

void PalettePanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QModelIndex PalettePanel::indexOf(const QString& partId) const
{
    for (int group = m_filter->rowCount() - 1; group >= 0;
         --group) {  // its category before favourites and recent
        const auto parent = m_filter->index(group, 0);
        for (int row = 0; row < m_filter->rowCount(parent); ++row) {
            const auto index = m_filter->index(row, 0, parent);
            if (index.data(PaletteModel::PartIdRole).toString() == partId) return index;
        }
    }
    return {};
}

void PalettePanel::showPart(const QString& partId)
{
    m_search->clear();
    const auto index = indexOf(partId);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
    showCard(index);
}

/// Beside the list, over the canvas: nothing in the list moves for it.
void PalettePanel::showCard(const QModelIndex& index)
{
    const auto& catalog = m_model->catalog();
    const auto* part = catalog && isVisible()
                           ? catalog->find(fromQt(index.data(PaletteModel::PartIdRole).toString()))
                           : nullptr;
    if (part == nullptr) return showBlockCard(index);
    const QRect row = m_list->visualRect(index);
    m_card->showPart(
        *part, *catalog,
        m_list->viewport()->mapTo(window(), QPoint(m_list->viewport()->width() + 14, row.top())));
}

void PalettePanel::showMenu(QPoint place)
{
    const auto index = m_list->indexAt(place);
    const QString id = index.data(PaletteModel::PartIdRole).toString(), block = index.data(PaletteModel::BlockIdRole).toString();
    if (!block.isEmpty()) return showBlockMenu(block, place);
    if (id.isEmpty()) return;
    m_card->hide();
    QMenu menu(this);
    menu.addAction(tr("Place"), this, [this, id] { Q_EMIT partActivated(id); });
    const bool favourite = index.data(PaletteModel::FavouriteRole).toBool();
    menu.addAction(favourite ? tr("Remove from favourites") : tr("Add to favourites"), this,
                   [this, id] { toggleFavourite(id); })
        ->setObjectName(QStringLiteral("toggle-favourite"));
    menu.addSeparator();
    addOwnActions(menu, id);
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

void PalettePanel::addOwnActions(QMenu& menu, const QString& partId)
{
    menu.addAction(tr("New part from this ..."), m_own, [this, partId] { m_own->makeFrom(partId); })
        ->setObjectName(QStringLiteral("own-part-from-this"));
    if (!m_document.layout().parts.contains(fromQt(partId))) return;
    menu.addAction(tr("Edit part ..."), m_own, [this, partId] { m_own->edit(partId); })
        ->setObjectName(QStringLiteral("own-part-edit"));
    menu.addAction(tr("Delete part"), m_own, [this, partId] { m_own->remove(partId); })
        ->setObjectName(QStringLiteral("own-part-delete"));
}

void PalettePanel::search(const QString& text)
{
    m_filter->setSearch(text);
    m_list->expandAll();
    m_list->setCurrentIndex(!text.trimmed().isEmpty() ? m_filter->index(0, 0, m_filter->index(0, 0))
                                                      : QModelIndex());
    constexpr int kMostTold = 60;   // letters: what is pasted may be a whole table
    const bool nothing = m_filter->rowCount() == 0;
    const QString problem = m_filter->problem();
    m_nothing->setText(problem.isEmpty() ? tr("No part matches \"%1\".\n\n%2").arg(text.size() > kMostTold ? text.left(kMostTold) + u'…' : text, searchHelp())
                                         : problem + QStringLiteral("\n\n") + searchHelp());
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    if (nothing) m_card->hide();
}

}  // namespace mw
