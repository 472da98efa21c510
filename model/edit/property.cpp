// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/property.h"

#include "model/core/number_text.h"
#include "model/edit/delta_builder.h"
#include "model/edit/tree_path.h"
#include "model/io/layout_file.h"
#include "model/io/range_notation.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace mw::edit {

namespace {

using Steps = std::span<const std::string>;

/// One change on its way: where it goes and what is set.
struct Request {
    const Layout& layout;
    const Catalog& catalog;
    Steps steps;         ///< below the record
    std::string path{};  ///< as asked, for messages
    const YamlNode& value;
};

Refusal badPath(std::string_view path, std::string_view expected)
{
    return {"property.no-such-path", fmt::format("There is no property \"{}\": {}.", path, expected)};
}

Refusal refused(std::string_view path, const Diagnostic& diagnostic)
{
    std::string text = fmt::format("{}: {}", path, diagnostic.what);
    if (!diagnostic.expected.empty()) text += "; expected " + diagnostic.expected;
    return {"property.refused", text + "."};
}

/// Changes a record's tree and reads it again. A message that the unchanged tree did not give - an error, or
/// a key that
/// nobody knows - refuses the change.
template <class T, class Read>
Outcome<T> changed(const Request& request, const YamlNode& before, const Read& read)
{
    YamlNode after = before;
    if (!request.steps.empty() && request.steps.front() == "id")
        return badPath(request.path, "an id is changed by renaming");
    if (request.steps.empty() && request.value.isMap()) {
        for (const auto& [key, value] : request.value.entries)
            if (!setAt(after, std::span(&key, 1), value))
                return badPath(request.path, "it leads into a value");
    } else if (request.steps.empty() || !setAt(after, request.steps, request.value)) {
        return badPath(request.path, "it leads into a value or past a list");
    }
    TreeReader reader{"layout", {}};
    (void)read(reader, before);
    const auto known = std::exchange(reader.diagnostics, {});
    auto record = read(reader, after);
    const auto isNew = [&](const Diagnostic& one) { return std::find(known.begin(), known.end(), one) == known.end(); };
    const auto added = std::find_if(reader.diagnostics.begin(), reader.diagnostics.end(), isNew);
    if (added != reader.diagnostics.end()) return refused(request.path, *added);
    if (!record) return badPath(request.path, "the record cannot be read with it");
    return std::move(*record);
}

/// The record that a path's second step names, and the rest of the path.
template <class T>
Outcome<std::size_t> recordAt(const Table<T>& table, const Request& request, std::string_view id)
{
    if (const auto position = table.find(id)) return *position;
    return badPath(request.path, fmt::format("the layout has no \"{}\"", id));
}

Outcome<Delta> setComponents(const Request& request, Ids ids)
{
    DeltaBuilder builder(request.layout);
    for (const std::string& id : ids) {
        const auto position = recordAt(request.layout.components, request, id);
        if (!position) return position.refusal();
        const Component& before = request.layout.components[*position];
        auto after = changed<Component>(request, toTree(before),
                                        [](TreeReader& r, const YamlNode& n) { return r.component(n); });
        if (!after) return after.refusal();
        Component component = *after;
        component.entry = before.entry;
        component.entryIndex = before.entryIndex;
        component.before = before.before;
        component.after = before.after;
        builder.components.replace(*position, std::move(component));
    }
    return builder.build();
}

Outcome<Delta> setComponent(const Request& request, const std::string& pattern)
{
    std::string problem;
    const auto names = unfold(pattern, problem);
    return names ? setComponents(request, names->names) : badPath(request.path, problem);
}

/// Link ids may hold '/': the longest run of steps that names a link is taken.
Outcome<Delta> setLink(Request request, Steps steps)
{
    for (std::size_t count = steps.size() - 1; count > 0; --count) {
        const auto position = request.layout.links.find(joinPath(steps.first(count)));
        if (!position) continue;
        request.steps = steps.subspan(count);
        const Link& before = request.layout.links[*position];
        const auto after = changed<Link>(request, toTree(before),
                                         [](TreeReader& r, const YamlNode& n) { return r.link(n); });
        if (!after) return after.refusal();
        Link link = *after;
        link.entry = before.entry;
        link.entryIndex = before.entryIndex;
        link.before = before.before;
        link.after = before.after;
        if (link.id != before.id && request.layout.links.contains(link.id))
            return Refusal{"rename.taken", fmt::format("There is a link {} already.", link.id)};
        DeltaBuilder builder(request.layout);
        builder.links.replace(*position, std::move(link));
        return builder.build();
    }
    return badPath(request.path, "the layout has no such link");
}

Outcome<Delta> setHall(const Request& request, const std::string& id)
{
    const auto position = recordAt(request.layout.halls, request, id);
    if (!position) return position.refusal();
    const Hall& before = request.layout.halls[*position];
    const auto after =
        changed<Hall>(request, toTree(before), [](TreeReader& r, const YamlNode& n) { return r.hall(n); });
    if (!after) return after.refusal();
    Hall hall = *after;
    hall.before = before.before;
    hall.after = before.after;
    DeltaBuilder builder(request.layout);
    builder.halls.replace(*position, std::move(hall));
    return builder.build();
}

Outcome<Delta> setWorkload(const Request& request, const std::string& id)
{
    const auto position = recordAt(request.layout.workloads, request, id);
    if (!position) return position.refusal();
    const Workload& before = request.layout.workloads[*position];
    const auto after = changed<Workload>(request, toTree(before),
                                         [](TreeReader& r, const YamlNode& n) { return r.workload(n); });
    if (!after) return after.refusal();
    Workload workload = *after;
    workload.before = before.before;
    workload.after = before.after;
    DeltaBuilder builder(request.layout);
    builder.workloads.replace(*position, std::move(workload));
    return builder.build();
}

void setFigure(Part& part, const std::string& key, const std::optional<double>& value)
{
    const auto place =
        std::lower_bound(part.figures.begin(), part.figures.end(), key,
                         [](const Figure& figure, const std::string& k) { return figure.key < k; });
    const bool known = place != part.figures.end() && place->key == key;
    if (!value) {
        if (known) part.figures.erase(place);
        return;
    }
    Figure figure{key, *value, Confidence::Estimate, "layout"};  // the designer's own figure
    if (known)
        *place = std::move(figure);
    else
        part.figures.insert(place, std::move(figure));
}

/// The one price that is asked for holds: the range of the catalogue belonged to another one.
void setPrice(Part& part, const std::optional<double>& value)
{
    part.price = {std::nullopt, value, std::nullopt, "set in the layout", Confidence::Estimate};
}

Outcome<Part> changedPart(const Request& request, const Part& before)
{
    const bool price = request.steps.size() == 1 && request.steps[0] == "price_usd";
    const bool figure = request.steps.size() == 2 && request.steps[0] == "figures";
    if (!price && !figure) {
        return changed<Part>(request, writePart(before), [](TreeReader& r, const YamlNode& n) {
            return readPart(n, r.file, r.diagnostics);
        });
    }
    const auto number = request.value.isScalar() ? parseNumber(request.value.text) : std::nullopt;
    if (!number && !request.value.isNull())
        return Refusal{"property.refused",
                       fmt::format("{}: \"{}\" is no number.", request.path, toFlowText(request.value))};
    if (price && number && *number < 0)
        return Refusal{"property.refused", fmt::format("{}: a price is 0 or more.", request.path)};
    Part part = before;
    if (price)
        setPrice(part, number);
    else
        setFigure(part, request.steps[1], number);
    return part;
}

Outcome<Delta> setPart(const Request& request, const std::string& id)
{
    const Part* const before = findPart(request.layout, request.catalog, id);
    if (before == nullptr) return badPath(request.path, fmt::format("no catalogue has a part \"{}\"", id));
    const auto after = changedPart(request, *before);
    if (!after) return after.refusal();
    Part part = *after;
    part.before = before->before;
    part.after = before->after;
    DeltaBuilder builder(request.layout);
    if (!(part == *before)) builder.parts.put(std::move(part));
    return builder.build();
}

Outcome<Delta> withSettings(const Request& request,
                            const std::function<std::optional<Refusal>(Settings&)>& change)
{
    Settings settings = *request.layout.settings;
    if (auto refusal = change(settings)) return *refusal;
    DeltaBuilder builder(request.layout);
    builder.settings(std::move(settings));
    return builder.build();
}

template <class T, class Read>
std::optional<Refusal> setSection(const Request& request, T& section, const Read& read)
{
    const auto after = changed<T>(request, toTree(section), read);
    if (!after) return after.refusal();
    section = *after;
    return std::nullopt;
}

Outcome<Delta> setSettings(const Request& request, const std::string& section)
{
    return withSettings(request, [&](Settings& settings) -> std::optional<Refusal> {
        if (section == "site")
            return setSection(request, settings.site,
                              [](TreeReader& r, const YamlNode& n) { return r.site(n); });
        if (section == "economics")
            return setSection(request, settings.economics,
                              [](TreeReader& r, const YamlNode& n) { return r.economics(n); });
        if (section == "supply")
            return setSection(request, settings.supply,
                              [](TreeReader& r, const YamlNode& n) { return r.supplyTerms(n); });
        if (section == "serving")
            return setSection(request, settings.serving,
                              [](TreeReader& r, const YamlNode& n) { return r.serving(n); });
        if (!request.steps.empty() || !(request.value.isScalar() || request.value.isNull()))
            return badPath(request.path, "the name is one text");
        settings.name = request.value.text;
        return std::nullopt;
    });
}

/// Parts have no '/' in their id, so two steps always name the record.
Outcome<Delta> setInTable(Request request, Steps steps)
{
    if (steps.size() < 2) return badPath(request.path, "it names no record: <table>/<id>/<key>");
    const std::string& table = steps[0];
    if (table == "links" && steps.size() >= 3) return setLink(request, steps.subspan(1));
    request.steps = steps.subspan(2);
    if (table == "components") return setComponent(request, steps[1]);
    if (table == "halls") return setHall(request, steps[1]);
    if (table == "workloads") return setWorkload(request, steps[1]);
    if (table == "parts") return setPart(request, steps[1]);
    return badPath(
        request.path,
        "paths begin with name, site, economics, supply, serving, components, links, halls, workloads or parts");
}

template <class T>
std::optional<YamlNode> found(const T* record, Steps steps)
{
    if (record == nullptr) return std::nullopt;
    const YamlNode tree = toTree(*record);
    const YamlNode* const node = getAt(tree, steps);
    return node != nullptr ? std::optional{*node} : std::nullopt;
}

std::optional<YamlNode> foundInPart(const Part* part, Steps steps)
{
    if (part == nullptr) return std::nullopt;
    if (steps.size() == 1 && steps[0] == "price_usd")
        return part->price.typical_usd ? std::optional{numberNode(*part->price.typical_usd)} : std::nullopt;
    if (steps.size() == 2 && steps[0] == "figures") {
        const auto figure = part->figure(steps[1]);
        return figure ? std::optional{numberNode(*figure)} : std::nullopt;
    }
    const YamlNode tree = writePart(*part);
    const YamlNode* const node = getAt(tree, steps);
    return node != nullptr ? std::optional{*node} : std::nullopt;
}

}  // namespace

Result setProperty(const Layout& layout, const Catalog& catalog, std::string_view path, const YamlNode& value)
{
    constexpr std::array<std::string_view, 5> kSections{"name", "site", "economics", "supply", "serving"};
    const auto steps = splitPath(path);
    Request request{layout, catalog, steps, std::string(path), value};
    if (std::find(kSections.begin(), kSections.end(), steps[0]) == kSections.end())
        return setInTable(request, steps);
    request.steps = Steps(steps).subspan(1);
    return setSettings(request, steps[0]);
}

Result setProperty(const Layout& layout, const Catalog& catalog, std::string_view path, double value)
{
    return setProperty(layout, catalog, path, numberNode(value));
}

Result setProperty(const Layout& layout, const Catalog& catalog, std::string_view path, std::string_view text)
{
    return setProperty(layout, catalog, path, scalarNode(text));
}

Result setProperties(const Layout& layout, const Catalog& catalog, std::span<const Setting> settings)
{
    Layout after = layout;
    for (const auto& [path, value] : settings) {
        const auto delta = setProperty(after, catalog, path, value);
        if (!delta) return delta.refusal();
        after = apply(after, *delta);
    }
    return diff(layout, after);
}

Result setForAll(const Layout& layout, const Catalog& catalog, Ids ids, std::string_view field, const YamlNode& value)
{
    const auto steps = splitPath(field);
    return setComponents({layout, catalog, steps, std::string(field), value}, ids);
}

std::optional<YamlNode> getProperty(const Layout& layout, const Catalog& catalog, std::string_view path)
{
    const auto steps = splitPath(path);
    const Steps all(steps);
    const std::string& head = steps[0];
    if (head == "name" && steps.size() == 1) return scalarNode(layout.settings->name);
    if (head == "site") return found(&layout.settings->site, all.subspan(1));
    if (head == "economics") return found(&layout.settings->economics, all.subspan(1));
    if (head == "supply") return found(&layout.settings->supply, all.subspan(1));
    if (head == "serving") return found(&layout.settings->serving, all.subspan(1));
    if (steps.size() < 2) return std::nullopt;
    if (head == "components") return found(layout.components.get(steps[1]), all.subspan(2));
    if (head == "halls") return found(layout.halls.get(steps[1]), all.subspan(2));
    if (head == "workloads") return found(layout.workloads.get(steps[1]), all.subspan(2));
    if (head == "parts") return foundInPart(findPart(layout, catalog, steps[1]), all.subspan(2));
    for (std::size_t count = steps.size() - 1; head == "links" && count > 1; --count)
        if (const Link* const link = layout.links.get(joinPath(all.subspan(1, count - 1))))
            return found(link, all.subspan(count));
    return std::nullopt;
}

}  // namespace mw::edit
