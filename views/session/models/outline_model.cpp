// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/models/outline_model.h"

#include "views/session/models/outline_node.h"
#include "views/session/models/row_diff.h"
#include "views/session/text/format.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <iterator>

namespace mw {

namespace {

QString nameOf(const Instance& instance)
{
    if (instance.component && !instance.component->label.empty()) return toQt(instance.component->label);
    return toQt(instance.path);
}

/// The same things in the same places of the tree, whatever else changed about them.
bool sameTree(const Facility& a, const Facility& b)
{
    if (a.instances.size() != b.instances.size() || a.layout->halls.rows() != b.layout->halls.rows()) return false;
    return a.instances.eachUnshared(b.instances, [&](std::size_t i) {
        const Instance &one = a.instances[i], &other = b.instances[i];
        return one.parent == other.parent && one.hall == other.hall && one.path == other.path;
    });
}

}  // namespace

QString OutlineModel::Place::text() const
{
    if (u > 0) return tr("U%1").arg(u) + (rear ? tr(" rear") : QString());
    if (!slot.empty()) return toQt(slot);
    return inHall ? QStringLiteral("%1, %2").arg(format::number(x_m), format::number(y_m)) : QString();
}

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

OutlineModel::~OutlineModel() = default;

OutlineModel::NodePtr OutlineModel::hallNode(const std::string& id, const QString& name)
{
    auto node = std::make_unique<Node>();
    node->key = "hall:" + id;
    node->name = name;
    node->hall = true;
    return node;
}

OutlineModel::NodePtr OutlineModel::instanceNode(const Facility& facility, InstanceIndex index)
{
    const Instance& instance = facility.instances[index];
    auto node = std::make_unique<Node>();
    node->instance = index;
    node->key = instance.path;
    node->labelled = instance.component && !instance.component->label.empty();
    node->name = nameOf(instance);
    node->part = partName(*instance.part);
    if (instance.u > 0 || !instance.slot.empty())
        node->place = {.u = instance.u, .rear = instance.rear, .slot = instance.slot};
    else
        node->place = {.x_m = instance.footprint.x_m, .y_m = instance.footprint.y_m, .inHall = instance.hall >= 0};
    node->category = static_cast<int>(info(instance.part->kind).category);
    return node;
}

/// Most edits move things or change a figure; then only the rows of what changed are made anew.
void OutlineModel::setFacility(const FacilityPtr& facility)
{
    if (m_facility && facility && sameTree(*m_facility, *facility))
        updateRows(*facility);
    else if (!m_facility || !facility || !splice(*facility))
        rebuild(facility);
    m_facility = facility;
    lookAgain();
}

void OutlineModel::find(const QString& text)
{
    const Looked looked(text, m_facility.get());
    const bool narrower = looked.narrows(m_looked);
    m_looked = text;
    m_root->mark(looked, nullptr, narrower);
}

/// After an edit: filters hear of the rows that came to be found, or no longer are.
void OutlineModel::lookAgain()
{
    if (m_looked.isEmpty()) return;
    std::vector<Node*> turned;
    m_root->mark(Looked(m_looked, m_facility.get()), &turned);
    for (Node* node : turned)
        if (node != m_root.get()) Q_EMIT dataChanged(indexFor(*node, 0), indexFor(*node, ColumnCount - 1));
}

bool OutlineModel::isShown(const QModelIndex& index) const
{
    return index.isValid() && static_cast<const Node*>(index.internalPointer())->shown;
}

bool OutlineModel::showsBelow(const QModelIndex& index) const
{
    const auto* node = index.isValid() ? static_cast<const Node*>(index.internalPointer()) : m_root.get();
    return std::any_of(node->children.begin(), node->children.end(), [](const NodePtr& child) { return child->shown; });
}

std::size_t OutlineModel::shownCount() const
{
    return m_root->shownCount();
}

void OutlineModel::rebuild(const FacilityPtr& facility)
{
    Node fresh;
    if (facility) {
        for (const auto& hall : facility->layout->halls.rows())
            fresh.children.push_back(hallNode(hall->id, toQt(hall->title.empty() ? hall->id : hall->title)));
        fresh.children.push_back(hallNode({}, tr("Not placed")));
        std::vector<Node*> nodes;
        nodes.reserve(facility->instances.size());
        for (InstanceIndex i = 0; i < facility->instances.size(); ++i) {  // parents come before children
            const Instance& instance = facility->instances[i];
            Node* above = fresh.children.back().get();
            if (instance.parent != kNoInstance)
                above = nodes[instance.parent];
            else if (instance.hall >= 0)
                above = fresh.children[static_cast<std::size_t>(instance.hall)].get();
            above->children.push_back(instanceNode(*facility, i));
            nodes.push_back(above->children.back().get());
        }
        if (fresh.children.back()->children.empty()) fresh.children.pop_back();
    }
    fresh.mark(Looked(m_looked, facility.get()));
    merge(*m_root, fresh);
    m_nodes.assign(facility ? facility->instances.size() : 0, nullptr);
    std::vector<Node*> open{m_root.get()};
    while (!open.empty()) {
        Node* at = open.back();
        open.pop_back();
        if (at->instance != kNoInstance) m_nodes[at->instance] = at;
        for (const auto& child : at->children) open.push_back(child.get());
    }
}

void OutlineModel::merge(Node& into, Node& from)
{
    const auto keys = [](const Node& node) {
        std::vector<std::string> list;
        list.reserve(node.children.size());
        for (const auto& child : node.children) list.push_back(child->key);
        return list;
    };
    const RowDiff diff = rowDiff(keys(into), keys(from));
    if (diff.reordered) {  // rare: rows exchanged places; the branch is made anew
        if (!into.children.empty()) removeRows(into, 0, into.children.size());
        if (!from.children.empty()) insertRows(into, 0, std::move(from.children));
        return;
    }
    for (const auto& run : diff.removals) removeRows(into, run.first, run.count);
    std::vector<bool> moved(from.children.size());
    for (const auto& run : diff.insertions) {
        const auto begin = from.children.begin() + static_cast<std::ptrdiff_t>(run.first);
        insertRows(into, run.first, {std::make_move_iterator(begin), std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(run.count))});
        std::fill_n(moved.begin() + static_cast<std::ptrdiff_t>(run.first), run.count, true);
    }
    for (std::size_t i = 0; i < from.children.size(); ++i) {
        if (moved[i]) continue;
        update(*into.children[i], *from.children[i]);
        merge(*into.children[i], *from.children[i]);
    }
}

void OutlineModel::removeRows(Node& node, std::size_t first, std::size_t count)
{
    const auto begin = node.children.begin() + static_cast<std::ptrdiff_t>(first);
    beginRemoveRows(indexFor(node), static_cast<int>(first), static_cast<int>(first + count - 1));
    node.children.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    node.renumber(first);
    endRemoveRows();
}

void OutlineModel::insertRows(Node& node, std::size_t first, std::vector<NodePtr> fresh)
{
    beginInsertRows(indexFor(node), static_cast<int>(first), static_cast<int>(first + fresh.size() - 1));
    std::vector<Node*> open;
    for (const auto& child : fresh) open.push_back(child.get());
    node.children.insert(node.children.begin() + static_cast<std::ptrdiff_t>(first), std::make_move_iterator(fresh.begin()),
                         std::make_move_iterator(fresh.end()));
    node.renumber(first);
    while (!open.empty()) {
        Node* at = open.back();
        open.pop_back();
        at->renumber(0);
        for (const auto& child : at->children) open.push_back(child.get());
    }
    endInsertRows();
}

/// True if the row says something else now.
bool OutlineModel::take(Node& into, const Node& from)
{
    into.instance = from.instance;
    if (into.name == from.name && into.part == from.part && into.place == from.place) return false;
    into.labelled = from.labelled;
    into.name = from.name;
    into.part = from.part;
    into.place = from.place;
    into.category = from.category;
    return true;
}

void OutlineModel::update(Node& into, const Node& from)
{
    if (take(into, from)) Q_EMIT dataChanged(indexFor(into, 0), indexFor(into, ColumnCount - 1));
}

QModelIndex OutlineModel::indexFor(const Node& node, int column) const
{
    if (&node == m_root.get()) return {};
    return createIndex(static_cast<int>(node.row), column, &node);
}

QModelIndex OutlineModel::indexOf(const QString& path) const
{
    const auto instance = m_facility ? m_facility->find(fromQt(path)) : std::nullopt;
    return instance ? indexFor(*m_nodes[*instance]) : QModelIndex();
}

std::vector<QModelIndex> OutlineModel::indexesOf(const std::vector<std::string>& paths) const
{
    std::vector<InstanceIndex> instances;
    for (const auto& path : paths)
        if (const auto instance = m_facility ? m_facility->find(path) : std::nullopt) instances.push_back(*instance);
    std::sort(instances.begin(), instances.end());
    std::vector<QModelIndex> found;
    found.reserve(instances.size());
    for (const InstanceIndex instance : instances) found.push_back(indexFor(*m_nodes[instance]));
    return found;
}

/// What is the layout's own can be renamed; a block's members have the names of the block.
Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || index.column() != NameColumn) return flags;
    const auto* node = static_cast<const Node*>(index.internalPointer());
    const bool own = node->hall ? node->key.size() > 5 : node->key.find('/') == std::string::npos;
    return own ? flags | Qt::ItemIsEditable : flags;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent)) return {};
    const Node* node = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : m_root.get();
    return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const auto* node = static_cast<const Node*>(index.internalPointer());
    return node->parent ? indexFor(*node->parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) return static_cast<int>(m_root->children.size());
    if (parent.column() > 0) return 0;
    return static_cast<int>(static_cast<const Node*>(parent.internalPointer())->children.size());
}

bool OutlineModel::isHidden(const Node& node) const
{
    if (node.instance == kNoInstance) return false;
    const Instance& instance = m_facility->instances[node.instance];
    return (instance.component && instance.component->hidden) || m_facility->layout->components[instance.root].hidden;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const auto* node = static_cast<const Node*>(index.internalPointer());
    switch (role) {
    case PathRole:
        return node->hall ? QVariant() : QVariant(toQt(node->key));
    case HallRole:
        return node->hall ? QVariant(toQt(node->key.substr(5))) : QVariant();
    case IsHallRole:
        return node->hall;
    case CategoryRole:
        return node->category;
    case IsHiddenRole:
        return isHidden(*node);
    case Qt::EditRole:
        return node->name;
    case Qt::ToolTipRole:
        return node->hall ? node->name : toQt(node->key) + u'\n' + node->part + (isHidden(*node) ? u'\n' + tr("hidden on the plan") : QString());
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn && isHidden(*node) ? tr("%1, hidden on the plan").arg(node->name) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return node->name;
    case PartColumn:
        if (node->hall) {
            const auto all = node->children.size();
            const auto found = static_cast<std::size_t>(std::ranges::count_if(node->children, [](const NodePtr& child) { return child->shown; }));
            return found == all ? tr("%1 placed").arg(all) : tr("%1 of %2").arg(found).arg(all);
        }
        return node->children.empty() ? node->part : tr("%1 · %2 inside").arg(node->part).arg(node->children.size());
    default:
        return node->hall ? QString() : node->place.text();
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case PartColumn:
        return tr("Part");
    case PlaceColumn:
        return tr("Place");
    default:
        return {};
    }
}

}  // namespace mw
