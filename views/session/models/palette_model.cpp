// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/palette_model.h"
#include "views/session/text/local_text.h"

#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QMimeData>

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr std::array kOrder{Category::Systems, Category::Racks, Category::Devices, Category::Network,
                            Category::Storage, Category::Power, Category::Cooling, Category::Other};

}  // namespace

void PaletteModel::setCatalog(CatalogPtr catalog)
{
    if (catalog == m_catalog) return;
    m_catalog = std::move(catalog);
    rebuild();
}

void PaletteModel::setFavourites(const QStringList& ids)
{
    if (ids == m_favourites) return;
    m_favourites = ids;
    rebuild();
}

void PaletteModel::setRecent(const QStringList& ids)
{
    if (ids == m_recent) return;
    m_recent = ids;
    rebuild();
}

void PaletteModel::setOwn(const QStringList& ids)
{
    if (ids == m_own) return;
    m_own = ids;
    rebuild();
}

void PaletteModel::setBlocks(std::vector<PaletteBlock> blocks)
{
    if (blocks == m_blocks) return;
    m_blocks = std::move(blocks);
    rebuild();
}

PaletteModel::Group PaletteModel::blockGroup() const
{
    Group group{tr("Blocks of this layout"), -1, {}};
    for (const PaletteBlock& block : m_blocks)
        group.entries.push_back({.name = block.name, .figures = block.figures, .search = (block.name + QLatin1Char(' ') + block.id + QLatin1Char('\n') + block.contents).toLower(),
                                 .block = block.id, .contents = block.contents});
    return group;
}

PaletteModel::Entry PaletteModel::entryOf(const Catalog::PartPtr& part) const
{
    return {part, partName(*part), toQt(part->vendor), keyFigures(*part, *m_catalog), searchText(*part), {}, {}};
}

PaletteModel::Group PaletteModel::chosen(const QString& title, const QStringList& ids) const
{
    Group group{title, -1, {}};
    for (const auto& id : ids)
        if (const auto part = m_catalog->share(fromQt(id))) group.entries.push_back(entryOf(part));
    return group;
}

void PaletteModel::rebuild()
{
    beginResetModel();
    m_groups.clear();
    m_partCount = 0;
    if (m_catalog) {
        for (const auto& group : {chosen(tr("Favourites"), m_favourites), chosen(tr("Parts of this layout"), m_own), blockGroup(), chosen(tr("Recent"), m_recent)})
            if (!group.entries.empty()) m_groups.push_back(group);
        std::array<Group, kOrder.size()> groups{};
        for (const auto& part : m_catalog->parts()) {
            if (!part->supersededBy.empty()) continue;
            const auto place = std::find(kOrder.begin(), kOrder.end(), info(part->kind).category);
            groups[static_cast<std::size_t>(place - kOrder.begin()) % kOrder.size()].entries.push_back(
                entryOf(part));
            ++m_partCount;
        }
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (groups[i].entries.empty()) continue;
            groups[i].title = categoryTitle(kOrder[i]);
            groups[i].category = static_cast<int>(kOrder[i]);
            m_groups.push_back(std::move(groups[i]));
        }
    }
    endResetModel();
}

// A group has internal id 0, a part the number of its group from 1.
QModelIndex PaletteModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex PaletteModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0) return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0) return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].entries.size());
}

QVariant PaletteModel::blockData(const Entry& entry, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::AccessibleDescriptionRole:   // for the eye there is a card
        return entry.contents;
    case FiguresRole:
        return entry.figures;
    case SearchRole:
        return entry.search;
    case ConfidenceRole:
        return static_cast<int>(Confidence::Datasheet);   // it states nothing of its own
    case CategoryRole:
        return static_cast<int>(Category::Systems);
    default:
        return {};
    }
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const bool isPart = index.internalId() != 0;
    const Group& group = m_groups[isPart ? static_cast<std::size_t>(index.internalId()) - 1
                                         : static_cast<std::size_t>(index.row())];
    if (role == IsPartRole) return isPart;
    if (!isPart) {
        if (role == Qt::DisplayRole) return group.title;
        return role == CategoryRole ? QVariant(group.category) : QVariant();
    }
    const Entry& entry = group.entries[static_cast<std::size_t>(index.row())];
    if (role == BlockIdRole) return entry.block;
    if (!entry.part) return blockData(entry, role);
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case PartIdRole:
        return toQt(entry.part->id);
    case FiguresRole:
        return entry.figures;
    case VendorRole:
        return entry.vendor;
    case ConfidenceRole:
        return static_cast<int>(entry.part->confidence);
    case CategoryRole:
        return static_cast<int>(info(entry.part->kind).category);
    case SearchRole:
        return entry.search;
    case FavouriteRole:
        return m_favourites.contains(toQt(entry.part->id));
    case OwnRole:
        return m_own.contains(toQt(entry.part->id));
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return Qt::NoItemFlags;
    if (index.internalId() == 0) return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PaletteModel::mimeTypes() const
{
    return {QString::fromLatin1(kPartMime), QString::fromLatin1(kBlockMime)};
}

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const
{
    for (const auto& index : indexes) {
        if (!index.data(IsPartRole).toBool()) continue;
        auto* mime = new QMimeData;  // the drag owns it
        const QString block = index.data(BlockIdRole).toString();
        mime->setData(QString::fromLatin1(block.isEmpty() ? kPartMime : kBlockMime), (block.isEmpty() ? index.data(PartIdRole).toString() : block).toUtf8());
        mime->setText(index.data(Qt::DisplayRole).toString());
        return mime;
    }
    return nullptr;
}

PaletteFilter::PaletteFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void PaletteFilter::setSearch(const QString& text)
{
    const PartQuery query = parsePartQuery(fromQt(text));
    if (query == m_query) return;
    m_query = query;
    invalidateFilter();
}

QString PaletteFilter::problem() const
{
    const auto& catalog = static_cast<const PaletteModel*>(sourceModel())->catalog();
    if (!m_query.problem.empty() || !catalog) return localText(m_query.problem);
    return localText(unknownFigure(m_query, *catalog));
}

bool PaletteFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    // A group is kept by its parts (recursive filtering), never by its title.
    if (!index.data(PaletteModel::IsPartRole).toBool()) return false;
    if (!m_query.problem.empty()) return false;
    const std::string texts = fromQt(index.data(PaletteModel::SearchRole).toString());
    if (!index.data(PaletteModel::BlockIdRole).toString().isEmpty()) {   // a block has words, no figures
        const bool words = m_query.vendors.empty() && m_query.kinds.empty() && m_query.speeds_gbps.empty() && m_query.heights_u.empty() && m_query.comparisons.empty();
        return words && std::all_of(m_query.words.begin(), m_query.words.end(), [&](const auto& word) { return texts.find(word) != std::string::npos; });
    }
    const auto& catalog = *static_cast<const PaletteModel*>(sourceModel())->catalog();
    const auto* part = catalog.find(fromQt(index.data(PaletteModel::PartIdRole).toString()));
    return part != nullptr && matches(m_query, *part, catalog, texts);
}

}  // namespace mw
