// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace mw {

/// The layout as a tree: halls, what stands in them, what sits inside. Rows stay the same rows from one revision to the
/// next (they are known by instance path), so selection and open branches survive.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, PartColumn, PlaceColumn, ColumnCount };
    enum Role { PathRole = Qt::UserRole, IsHallRole, CategoryRole, HallRole, IsHiddenRole };

    explicit OutlineModel(QObject* parent = nullptr);
    ~OutlineModel() override;

    void setFacility(const FacilityPtr& facility);
    /// What is looked for: isShown() then tells the rows whose name, path or part has it, or whose part has the figures that it asks for
    /// (parsePartQuery(): "liquid > 100 kW"), and those above them. Empty: all.
    void find(const QString& text);
    [[nodiscard]] bool isShown(const QModelIndex& index) const;
    [[nodiscard]] std::size_t shownCount() const;
    /// Anything below a row that isShown().
    [[nodiscard]] bool showsBelow(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& path) const;
    /// The rows of several paths; siblings in their order.
    [[nodiscard]] std::vector<QModelIndex> indexesOf(const std::vector<std::string>& paths) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex&) const override { return ColumnCount; }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    struct Place;
    struct Looked;
    using NodePtr = std::unique_ptr<Node>;
    [[nodiscard]] static NodePtr hallNode(const std::string& id, const QString& name);
    [[nodiscard]] static NodePtr instanceNode(const Facility& facility, InstanceIndex index);
    void updateRows(const Facility& facility);
    void lookAgain();
    [[nodiscard]] bool splice(const Facility& facility);
    void removeRun(std::size_t first, std::size_t count);
    void insertRun(const Facility& facility, std::size_t first, std::size_t count);
    void rebuild(const FacilityPtr& facility);
    void merge(Node& into, Node& from);
    void removeRows(Node& node, std::size_t first, std::size_t count);
    void insertRows(Node& node, std::size_t first, std::vector<NodePtr> fresh);
    [[nodiscard]] static bool take(Node& into, const Node& from);
    void update(Node& into, const Node& from);
    /// With it all members of a block.
    [[nodiscard]] bool isHidden(const Node& node) const;
    void tellChanged(const std::vector<Node*>& nodes);
    [[nodiscard]] QModelIndex indexFor(const Node& node, int column = 0) const;

    NodePtr m_root;
    FacilityPtr m_facility{};
    std::vector<Node*> m_nodes{};   ///< by instance
    QString m_looked{};             ///< for
};

}  // namespace mw
