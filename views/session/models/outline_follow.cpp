// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the outline follows an edit that leaves most of it as it is.
#include "model/facility/compare.h"
#include "views/session/models/outline_model.h"
#include "views/session/models/outline_node.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace mw {

namespace {

constexpr std::size_t kMostRuns = 100;   ///< beyond, the whole tree is made anew

/// What a row says of an instance is read from these.
bool sameRow(const Instance& a, const Instance& b)
{
    return a.component == b.component && a.part == b.part && a.footprint == b.footprint && a.u == b.u && a.rear == b.rear && a.slot == b.slot;
}

}  // namespace

void OutlineModel::updateRows(const Facility& facility)
{
    std::vector<Node*> changed;
    m_facility->instances.eachUnshared(facility.instances, [&](std::size_t i) {
        if (!sameRow(m_facility->instances[i], facility.instances[i]) && take(*m_nodes[i], *instanceNode(facility, static_cast<InstanceIndex>(i)))) changed.push_back(m_nodes[i]);
        return true;
    });
    tellChanged(changed);
}

/// Of one parent from the first to the last at once: at each telling a view looks for the row among all of them.
void OutlineModel::tellChanged(const std::vector<Node*>& nodes)
{
    std::map<Node*, std::pair<Node*, Node*>> ends;
    for (Node* node : nodes) {
        auto& [first, last] = ends.try_emplace(node->parent, node, node).first->second;
        if (node->row < first->row) first = node;
        if (node->row > last->row) last = node;
    }
    for (const auto& [parent, end] : ends) Q_EMIT dataChanged(indexFor(*end.first, 0), indexFor(*end.second, ColumnCount - 1));
}

/// Where some runs of instances have gone or come and the rest is as before, only their rows go and come. False: it is not so.
bool OutlineModel::splice(const Facility& facility)
{
    const auto runs = changedRuns(*m_facility, facility, kMostRuns);
    if (!runs) return false;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) removeRun(run->first, run->removed);
    std::vector<std::size_t> before;   // of what stayed, in its order
    before.reserve(m_nodes.size());
    auto run = runs->begin();
    for (std::size_t i = 0, j = 0; before.size() < m_nodes.size();) {
        if (run != runs->end() && i == run->first) {
            i += run->removed, j += run->inserted, ++run;
            continue;
        }
        m_nodes[before.size()]->instance = static_cast<InstanceIndex>(j++);
        before.push_back(i++);
    }
    const auto stayed = m_nodes;
    for (const ChangedRun& one : *runs) insertRun(facility, one.firstNow, one.inserted);
    for (std::size_t k = 0; k < stayed.size(); ++k)
        if (const InstanceIndex now = stayed[k]->instance; !sameRow(m_facility->instances[before[k]], facility.instances[now]))
            update(*stayed[k], *instanceNode(facility, now));
    return true;
}

/// From the last to the first, rows that follow each other in one go; what sits in them goes with them.
void OutlineModel::removeRun(std::size_t first, std::size_t count)
{
    std::vector<Node*> tops;
    for (std::size_t i = first; i < first + count; ++i)
        if (const InstanceIndex above = m_nodes[i]->parent->instance; above == kNoInstance || above < first) tops.push_back(m_nodes[i]);
    for (std::size_t end = tops.size(); end > 0;) {
        std::size_t start = end - 1;
        while (start > 0 && tops[start - 1]->parent == tops[start]->parent && tops[start - 1]->row + 1 == tops[start]->row) --start;
        removeRows(*tops[start]->parent, tops[start]->row, end - start);
        end = start;
    }
    m_nodes.erase(m_nodes.begin() + static_cast<std::ptrdiff_t>(first), m_nodes.begin() + static_cast<std::ptrdiff_t>(first + count));
}

void OutlineModel::insertRun(const Facility& facility, std::size_t first, std::size_t count)
{
    std::vector<Node*> made(count);
    std::map<Node*, std::vector<NodePtr>> tops;
    for (std::size_t k = 0; k < count; ++k) {
        const Instance& instance = facility.instances[first + k];
        auto node = instanceNode(facility, static_cast<InstanceIndex>(first + k));
        made[k] = node.get();
        if (instance.parent != kNoInstance && instance.parent >= first)
            made[instance.parent - first]->children.push_back(std::move(node));
        else
            tops[instance.parent != kNoInstance ? m_nodes[instance.parent] : m_root->children[static_cast<std::size_t>(instance.hall)].get()].push_back(
                std::move(node));
    }
    for (auto& [above, nodes] : tops) {
        const Looked looked(m_looked, &facility);
        for (const auto& node : nodes) node->mark(looked);
        const auto at = std::find_if(above->children.begin(), above->children.end(), [&](const NodePtr& child) { return child->instance >= first; });
        insertRows(*above, static_cast<std::size_t>(at - above->children.begin()), std::move(nodes));
    }
    m_nodes.insert(m_nodes.begin() + static_cast<std::ptrdiff_t>(first), made.begin(), made.end());
}

}  // namespace mw
