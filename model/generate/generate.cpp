// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/generate.h"

#include "model/edit/delta_builder.h"
#include "model/edit/families.h"
#include "model/edit/place.h"
#include "model/generate/fragment.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>

namespace mw::generate {

namespace {

struct Overloaded {
    const Facility& facility;
    const Generator& generator;
    Outcome<Layout> operator()(const RowPlan& plan) const { return makeRow(facility, generator, plan); }
    Outcome<Layout> operator()(const FabricPlan& plan) const { return makeFabric(facility, generator, plan); }
    Outcome<Layout> operator()(const PowerTrainPlan& plan) const { return makePowerTrain(facility, generator, plan); }
    Outcome<Layout> operator()(const CoolingPlan& plan) const { return makeCooling(facility, generator, plan); }
};

Settings withGenerator(const Layout& layout, const Generator& generator)
{
    Settings settings = *layout.settings;
    const auto same = std::find_if(settings.generators.begin(), settings.generators.end(), [&](const Generator& g) { return g.id == generator.id; });
    if (same != settings.generators.end()) *same = generator;
    else settings.generators.push_back(generator);
    return settings;
}

Settings withoutGenerator(const Layout& layout, std::string_view id)
{
    Settings settings = *layout.settings;
    std::erase_if(settings.generators, [&](const Generator& g) { return g.id == id; });
    return settings;
}

/// What somebody did to a product stays with it: figures, name, lock, notes.
Component updated(const Component& before, const Component& made)
{
    Component now = made;
    for (const auto& figure : before.overrides)
        if (std::none_of(now.overrides.begin(), now.overrides.end(), [&](const auto& o) { return o.first == figure.first; })) now.overrides.push_back(figure);
    now.label = before.label, now.group = before.group, now.notes = before.notes, now.members = before.members, now.extras = before.extras;
    now.locked = before.locked, now.hidden = before.hidden;
    now.before = before.before, now.after = before.after;
    return now;
}

/// Brings one list of products after the other into line.
class Reconcile {
public:
    Reconcile(const Facility& facility, const Generator& generator, const Layout& made)
        : m_layout(*facility.layout), m_catalog(*facility.catalog), m_generator(generator), m_made(made), m_builder(m_layout)
    {
    }

    std::optional<Refusal> components()
    {
        std::vector<std::size_t> surplus;
        for (std::size_t i = 0; i < m_layout.components.size(); ++i) {
            const Component& before = m_layout.components[i];
            if (before.generator != m_generator.id) continue;
            const Component* const after = m_made.components.get(before.id);
            if (after == nullptr) surplus.push_back(i);
            else m_builder.components.replace(i, updated(before, *after));
        }
        for (const auto& row : m_made.components.rows()) {
            if (row->place == Component::Place::Floor)
                if (auto wrong = standsWrong(*row)) return wrong;
            const Component* const there = m_layout.components.get(row->id);
            if (there == nullptr) m_builder.components.add(*row);
            else if (there->generator != m_generator.id)
                return Refusal{"generate.name-taken", fmt::format("There is a {} already: choose another name than \"{}\".", row->id, m_generator.id)};
        }
        return removed(surplus);
    }

    std::optional<Refusal> links()
    {
        for (std::size_t i = 0; i < m_layout.links.size(); ++i) {
            const Link& link = m_layout.links[i];
            const Link* const after = link.generator == m_generator.id ? m_made.links.get(link.id) : nullptr;
            if (link.generator == m_generator.id && after == nullptr) m_builder.links.remove(i);
        }
        for (const auto& row : m_made.links.rows()) {
            if (m_layout.links.contains(row->id)) continue;
            if (const Link* const other = inTheWay(*row))
                return Refusal{"generate.port-used", fmt::format("{} is in use by a link to {}: remove that link, or leave the component out.", toText(row->from, row->count),
                                                                 other->from.component == row->from.component ? other->to.component : other->from.component)};
            m_builder.links.add(*row);
        }
        return std::nullopt;
    }

    Delta build()
    {
        m_builder.settings(withGenerator(m_layout, m_generator));
        return m_builder.build();
    }

private:
    std::optional<Refusal> standsWrong(const Component& component) const
    {
        if (auto outside = edit::checkInHall(m_layout, component.at.hall, edit::footprintOf(m_layout, m_catalog, component), component.id)) return outside;
        return edit::checkStands(*edit::findPart(m_layout, m_catalog, component.part), *m_layout.halls.get(component.at.hall));
    }

    std::optional<Refusal> removed(const std::vector<std::size_t>& surplus)
    {
        if (surplus.empty()) return std::nullopt;
        const edit::Family family(m_layout, surplus);
        for (const std::size_t i : family.members()) {
            if (m_layout.components[i].locked)
                return Refusal{"edit.locked", fmt::format("{} is locked and would go: unlock it first.", m_layout.components[i].id)};
            m_builder.components.remove(i);
        }
        for (const std::size_t i : family.touchingLinks()) m_builder.links.remove(i);
        return std::nullopt;
    }

    /// A link of somebody else that holds a port which this one needs.
    const Link* inTheWay(const Link& link)
    {
        if (!m_indexed) index();
        for (const Endpoint* end : {&link.from, &link.to})
            if (const auto found = m_users.find(end->component); found != m_users.end())
                for (const Link* other : found->second)
                    for (const Endpoint* held : {&other->from, &other->to})
                        if (held->component == end->component && held->port == end->port && overlap(*held, other->count, *end, link.count)) return other;
        return nullptr;
    }

    static bool overlap(const Endpoint& a, int countA, const Endpoint& b, int countB)
    {
        return std::max(a.first, 1) < std::max(b.first, 1) + countB && std::max(b.first, 1) < std::max(a.first, 1) + countA;
    }

    void index()
    {
        m_indexed = true;
        for (const auto& row : m_layout.links.rows())
            if (row->generator != m_generator.id)
                for (const Endpoint* end : {&row->from, &row->to}) m_users[end->component].push_back(row.get());
    }

    const Layout& m_layout;
    const Catalog& m_catalog;
    const Generator& m_generator;
    const Layout& m_made;
    edit::DeltaBuilder m_builder;
    bool m_indexed{};
    std::unordered_map<std::string_view, std::vector<const Link*>> m_users{};
};

Outcome<const Generator*> existing(const Layout& layout, std::string_view id)
{
    if (const Generator* const generator = find(layout, id)) return generator;
    return Refusal{"generate.no-such-generator", fmt::format("There is no generator \"{}\": choose one that the layout has.", id)};
}

}  // namespace

Outcome<Layout> made(const Facility& facility, const Generator& generator) { return std::visit(Overloaded{facility, generator}, generator.plan); }

edit::Result run(const Facility& facility, const Generator& generator)
{
    const auto products = made(facility, generator);
    return products ? put(facility, generator, *products) : products.refusal();
}

edit::Result put(const Facility& facility, const Generator& generator, const Layout& products)
{
    if (auto refusal = edit::checkNewId(generator.id)) return *refusal;
    Reconcile reconcile(facility, generator, products);
    if (auto refusal = reconcile.components()) return *refusal;
    if (auto refusal = reconcile.links()) return *refusal;
    return reconcile.build();
}

edit::Result remove(const Layout& layout, std::string_view id)
{
    if (const auto known = existing(layout, id); !known) return known.refusal();
    edit::DeltaBuilder builder(layout);
    std::vector<std::size_t> products;
    for (std::size_t i = 0; i < layout.components.size(); ++i)
        if (layout.components[i].generator == id) products.push_back(i);
    const edit::Family family(layout, products);
    for (const std::size_t i : family.members()) {
        if (layout.components[i].locked)
            return Refusal{"edit.locked", fmt::format("{} is locked and would go: unlock it first.", layout.components[i].id)};
        builder.components.remove(i);
    }
    for (const std::size_t i : family.touchingLinks()) builder.links.remove(i);
    for (std::size_t i = 0; i < layout.links.size(); ++i)
        if (layout.links[i].generator == id) builder.links.remove(i);
    builder.settings(withoutGenerator(layout, id));
    return builder.build();
}

edit::Result detach(const Layout& layout, std::string_view id)
{
    if (const auto known = existing(layout, id); !known) return known.refusal();
    edit::DeltaBuilder builder(layout);
    const auto release = [&](const auto& table, auto& edits) {
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (table[i].generator != id) continue;
            auto record = table[i];
            record.generator.clear();
            edits.replace(i, std::move(record));
        }
    };
    release(layout.components, builder.components);
    release(layout.links, builder.links);
    builder.settings(withoutGenerator(layout, id));
    return builder.build();
}

const Generator* find(const Layout& layout, std::string_view id)
{
    const auto& all = layout.settings->generators;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Generator& g) { return g.id == id; });
    return found == all.end() ? nullptr : &*found;
}

Products productsOf(const Layout& layout, std::string_view id)
{
    Products products;
    for (const auto& row : layout.components.rows()) products.components += row->generator == id ? 1 : 0;
    for (const auto& row : layout.links.rows()) products.links += row->generator == id ? 1 : 0;
    return products;
}

std::string freeId(const Layout& layout, std::string_view like)
{
    std::unordered_set<std::string_view> stems;
    for (const auto& row : layout.components.rows()) {
        const std::string_view id = row->id;
        for (auto dash = id.find('-'); dash != std::string_view::npos; dash = id.find('-', dash + 1)) stems.insert(id.substr(0, dash));
        stems.insert(id);
    }
    std::string id(like);
    for (int i = 2; find(layout, id) != nullptr || stems.count(id) != 0; ++i) id = fmt::format("{}-{}", like, i);
    return id;
}

}  // namespace mw::generate
