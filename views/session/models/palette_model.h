// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "solver/quantities/part_query.h"
#include "views/session/models/palette_block.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace mw {

/// The parts by category. Parts that were superseded are left out. Parts can be dragged (kPartMime).
class PaletteModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        PartIdRole = Qt::UserRole,
        FiguresRole,
        VendorRole,
        ConfidenceRole,
        CategoryRole,
        SearchRole,
        IsPartRole,
        FavouriteRole,
        OwnRole,
        BlockIdRole   ///< of a block of the layout, which is no part; else empty
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setCatalog(CatalogPtr catalog);
    /// Part ids shown in groups of their own above the categories, best first; unknown ones are skipped.
    void setFavourites(const QStringList& ids);
    void setRecent(const QStringList& ids);
    /// Parts of the layout itself.
    void setOwn(const QStringList& ids);
    /// Blocks of the layout, dragged like parts (kBlockMime).
    void setBlocks(std::vector<PaletteBlock> blocks);
    [[nodiscard]] const QStringList& favourites() const { return m_favourites; }
    [[nodiscard]] int partCount() const { return m_partCount; }
    [[nodiscard]] const CatalogPtr& catalog() const { return m_catalog; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Entry {
        Catalog::PartPtr part{};
        QString name{}, vendor{}, figures{}, search{};
        QString block{}, contents{};   ///< of a block, which has no part
    };
    struct Group {
        QString title{};
        int category{-1};  ///< Category, or -1: favourites, recent
        std::vector<Entry> entries{};
    };
    void rebuild();
    [[nodiscard]] Group chosen(const QString& title, const QStringList& ids) const;
    [[nodiscard]] Group blockGroup() const;
    [[nodiscard]] static QVariant blockData(const Entry& entry, int role);
    [[nodiscard]] Entry entryOf(const Catalog::PartPtr& part) const;

    CatalogPtr m_catalog{};
    QStringList m_own{}, m_favourites{}, m_recent{};
    std::vector<PaletteBlock> m_blocks{};
    std::vector<Group> m_groups{};
    int m_partCount{};
};

/// The palette narrowed to a search over words, vendor, kind and figures (see part_query.h); empty groups go.
class PaletteFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PaletteFilter(QObject* parent = nullptr);
    void setSearch(const QString& text);
    /// Why the search cannot mean anything; empty: it can.
    [[nodiscard]] QString problem() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    PartQuery m_query{};
};

}  // namespace mw
