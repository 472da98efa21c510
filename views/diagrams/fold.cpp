// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/fold.h"

#include "views/diagrams/colour_refinement.h"
#include "views/diagrams/names.h"
#include "views/diagrams/nth.h"
#include "views/session/text/format_style.h"
#include "views/session/text/qt_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace mw {

namespace {

constexpr int kTones = 5;

std::optional<double> knownLoad(const std::optional<double>& load) { return load && std::isfinite(*load) ? load : std::nullopt; }

/// What two boxes must share before their neighbours are looked at.
struct Likeness {
    DiagramSymbol symbol{};
    DiagramTone tone{};
    int rank{};
    bool named{};        ///< by part, else by stem
    std::string kind{};
    bool loaded{};
    auto operator<=>(const Likeness&) const = default;
};

Likeness likenessOf(const DiagramBox& box)
{
    return {box.symbol, box.tone, box.rank, !box.part.empty(), box.part.empty() ? nameStem(box.name) : box.part, knownLoad(box.load).has_value()};
}

/// Colours of alike boxes: a new one where the likeness changes or the load leaves the tolerance above the least one's.
std::vector<int> firstColours(const Diagram& diagram, double loadTolerance)
{
    const std::size_t count = diagram.boxes.size();
    std::vector<Likeness> likeness;
    for (const auto& box : diagram.boxes) likeness.push_back(likenessOf(box));
    std::vector<int> order(count), colours(count);
    std::iota(order.begin(), order.end(), 0);
    const auto loadOf = [&](int box) { return knownLoad(nth(diagram.boxes, box).load).value_or(0); };
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const auto difference = nth(likeness, a) <=> nth(likeness, b);
        return difference == 0 ? loadOf(a) < loadOf(b) : difference < 0;
    });
    int colour = -1, first = 0;
    for (const int box : order) {
        if (colour < 0 || nth(likeness, box) != nth(likeness, first) || loadOf(box) - loadOf(first) > loadTolerance) {
            ++colour;
            first = box;
        }
        nth(colours, box) = colour;
    }
    return colours;
}

std::vector<LabelledArc> labelledArcs(const Diagram& diagram)
{
    std::vector<LabelledArc> arcs;
    for (const auto& arc : diagram.arcs)
        if (hasEnds(diagram, arc)) arcs.push_back({arc.from, arc.to, std::max(0, arc.side) * kTones + static_cast<int>(arc.tone)});
    return arcs;
}

/// "25.6 Tbit/s" of "plane 1, rail 2, 25.6 Tbit/s" and of others that end so: what is left where only the place differs; empty: nothing.
std::string afterPlace(const std::string& line, const std::vector<const DiagramBox*>& boxes, std::vector<std::string> DiagramBox::*which, std::size_t number)
{
    for (auto comma = line.find(", "); comma != std::string::npos; comma = line.find(", ", comma + 2)) {
        const std::string end = line.substr(comma);
        if (std::ranges::all_of(boxes, [&](const DiagramBox* box) { return number < (box->*which).size() && (box->*which)[number].ends_with(end); })) return fromQt(format::withSigns(toQt(end.substr(2))));   // no sentence any more that gets the user's signs when it is told
    }
    return {};
}

/// Those all boxes agree on, else the shown one's, marked.
std::vector<std::string> linesOfAll(const std::vector<const DiagramBox*>& boxes, const DiagramBox& shown, std::vector<std::string> DiagramBox::*which)
{
    std::vector<std::string> lines = shown.*which;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto differs = [&](const DiagramBox* box) { return i >= (box->*which).size() || (box->*which)[i] != (shown.*which)[i]; };
        if (std::none_of(boxes.begin(), boxes.end(), differs)) continue;
        const std::string rest = afterPlace(lines[i], boxes, which, i);
        lines[i] = !rest.empty() ? rest : "≈ " + lines[i];
    }
    return lines;
}

DiagramBox boxOfAll(const std::vector<const DiagramBox*>& boxes)
{
    const auto isLess = [](const DiagramBox* a, const DiagramBox* b) {
        const double x = knownLoad(a->load).value_or(-1), y = knownLoad(b->load).value_or(-1);
        if (x != y) return x > y;
        return a->name != b->name ? nameBefore(a->name, b->name) : a->lines < b->lines;
    };
    const DiagramBox& shown = **std::min_element(boxes.begin(), boxes.end(), isLess);
    DiagramBox all = shown;
    all.lines = linesOfAll(boxes, shown, &DiagramBox::lines);
    all.more = linesOfAll(boxes, shown, &DiagramBox::more);
    all.count = 0;
    all.subjects.clear();
    std::vector<std::string> names;
    for (const auto* box : boxes) {
        names.push_back(box->name);
        all.count += std::max(1, box->count);
        all.subjects.insert(all.subjects.end(), box->subjects.begin(), box->subjects.end());
    }
    std::sort(all.subjects.begin(), all.subjects.end());
    all.name = nameOfAll(std::move(names));
    return all;
}

/// Arcs that are drawn as one. The heaviest one's text stands for those that differ.
struct JoinedArcs {
    DiagramArc arc{};
    double heaviest{};
    bool differ{};
};

void joinArc(JoinedArcs& all, const DiagramArc& arc)
{
    const double weight = std::isfinite(arc.weight) ? arc.weight : 0;
    const bool first = all.arc.count == 0;
    all.differ = all.differ || (!first && arc.text != all.arc.text);
    if (first || std::tie(all.heaviest, arc.text) < std::tie(weight, all.arc.text)) {
        all.arc.text = arc.text;
        all.heaviest = weight;
    }
    all.arc.weight += weight;
    all.arc.count += std::max(1, arc.count);
    if (const auto load = knownLoad(arc.load); load) all.arc.load = std::max(*load, all.arc.load.value_or(*load));
}

void foldArcs(const Diagram& diagram, FoldedDiagram& folded)
{
    std::map<std::tuple<int, int, int, DiagramTone>, JoinedArcs> joined;
    for (const auto& arc : diagram.arcs) {
        if (!hasEnds(diagram, arc)) {
            ++folded.strayArcs;
            continue;
        }
        const int from = nth(folded.boxOf, arc.from), to = nth(folded.boxOf, arc.to);
        const auto [found, isNew] = joined.try_emplace({from, to, arc.side, arc.tone});
        if (isNew) found->second.arc = {from, to, {}, 0, arc.side, std::nullopt, arc.tone, 0};
        joinArc(found->second, arc);
    }
    for (auto& [key, all] : joined) {
        if (all.differ && !all.arc.text.empty()) all.arc.text = "≈ " + all.arc.text;
        folded.diagram.arcs.push_back(std::move(all.arc));
    }
}

FoldedDiagram foldedBy(const Diagram& diagram, const std::vector<int>& colours)
{
    FoldedDiagram folded;
    folded.diagram = {.title = diagram.title, .topDown = diagram.topDown, .ranks = diagram.ranks, .empty = diagram.empty};
    folded.boxOf = colours;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        if (static_cast<std::size_t>(colours[i]) == folded.members.size()) folded.members.emplace_back();
        nth(folded.members, colours[i]).push_back(static_cast<int>(i));
    }
    for (const auto& members : folded.members) {
        std::vector<const DiagramBox*> boxes;
        for (const int member : members) boxes.push_back(&nth(diagram.boxes, member));
        folded.diagram.boxes.push_back(boxOfAll(boxes));
    }
    foldArcs(diagram, folded);
    return folded;
}

bool onlyDraws(DiagramSymbol symbol)
{
    using enum DiagramSymbol;
    return symbol == Rack || symbol == Load || symbol == Host || symbol == Dpu || symbol == Storage;
}

/// The boxes of groups of up to `few`, if not too many are drawn then.
std::optional<std::vector<int>> apartUpTo(const Diagram& diagram, const FoldedDiagram& folded, FoldBy by, std::size_t few)
{
    std::vector<int> apart;
    for (std::size_t i = 0; i < folded.members.size(); ++i) {
        const auto& members = folded.members[i];
        const std::size_t most = onlyDraws(folded.diagram.boxes[i].symbol) ? 2 : few;
        if (members.size() > 1 && members.size() <= most) apart.insert(apart.end(), members.begin(), members.end());
    }
    if (fold(diagram, by, apart).members.size() > kMostApart) return std::nullopt;
    return apart;
}

/// Arcs on the longest way from what nothing feeds; in a cycle as far as ways from outside lead.
std::vector<int> depthsOf(const Diagram& diagram)
{
    std::vector<std::vector<int>> below(diagram.boxes.size());
    std::vector<int> feeders(diagram.boxes.size()), depths(diagram.boxes.size()), ready;
    for (const auto& arc : diagram.arcs)
        if (hasEnds(diagram, arc)) nth(below, arc.from).push_back(arc.to), ++nth(feeders, arc.to);
    for (int box = 0; box < static_cast<int>(feeders.size()); ++box)
        if (nth(feeders, box) == 0) ready.push_back(box);
    for (std::size_t i = 0; i < ready.size(); ++i)
        for (const int to : nth(below, ready[i])) {
            nth(depths, to) = std::max(nth(depths, to), nth(depths, ready[i]) + 1);
            if (--nth(feeders, to) == 0) ready.push_back(to);
        }
    return depths;
}

/// "su-" of "su-11a/rack-1"; empty for what is in no block.
std::string blockKind(const std::string& name)
{
    const auto slash = name.find('/');
    return slash == std::string::npos ? std::string() : name.substr(0, std::min(slash, name.find_first_of("0123456789")));
}

std::vector<int> alikeColours(const Diagram& diagram)
{
    const auto depths = depthsOf(diagram);
    std::vector<int> sides(diagram.boxes.size());   // a bit each
    for (const auto& arc : diagram.arcs)
        if (hasEnds(diagram, arc))
            for (const int end : {arc.from, arc.to}) nth(sides, end) |= arc.side;
    std::map<std::tuple<Likeness, int, int, std::string>, int> known;
    std::vector<int> colours;
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        const auto& box = diagram.boxes[i];
        colours.push_back(known.try_emplace({likenessOf(box), depths[i], sides[i], blockKind(box.name)}, static_cast<int>(known.size())).first->second);
    }
    return colours;
}

/// Numbers from 0 in the order of their first box.
std::vector<int> numbered(const std::vector<std::vector<int>>& keys)
{
    std::map<std::vector<int>, int> known;
    std::vector<int> numbers;
    for (const auto& key : keys) numbers.push_back(known.try_emplace(key, static_cast<int>(known.size())).first->second);
    return numbers;
}

}  // namespace

FoldedDiagram foldEqual(const Diagram& diagram, const std::vector<int>& keepApart, double loadTolerance)
{
    const auto arcs = labelledArcs(diagram);
    auto colours = refineColours(firstColours(diagram, std::max(0.0, loadTolerance)), arcs, RefineBy::AllNeighbours);
    int next = static_cast<int>(diagram.boxes.size());   // above all colours
    for (const int box : keepApart)
        if (box >= 0 && box < static_cast<int>(diagram.boxes.size())) nth(colours, box) = next++;
    if (!keepApart.empty()) colours = refineColours(colours, arcs, RefineBy::WhatFeeds);
    return foldedBy(diagram, colours);
}

FoldedDiagram foldAlike(const Diagram& diagram, const std::vector<int>& keepApart)
{
    std::vector<std::vector<int>> below(diagram.boxes.size()), keys;
    for (const auto& arc : diagram.arcs)
        if (hasEnds(diagram, arc)) nth(below, arc.from).push_back(arc.to);
    for (const int colour : alikeColours(diagram)) keys.push_back({colour});
    for (const int opened : keepApart) {
        if (opened < 0 || opened >= static_cast<int>(keys.size())) continue;
        std::vector<int> reached{opened};
        std::vector<bool> seen(keys.size());
        nth(seen, opened) = true;
        nth(keys, opened).push_back(-1);   // none below has it
        for (std::size_t i = 0; i < reached.size(); ++i) {
            nth(keys, reached[i]).push_back(opened);
            for (const int to : nth(below, reached[i]))
                if (!nth(seen, to)) nth(seen, to) = true, reached.push_back(to);
        }
    }
    return foldedBy(diagram, numbered(keys));
}

FoldedDiagram fold(const Diagram& diagram, FoldBy by, const std::vector<int>& keepApart)
{
    return by == FoldBy::Alike ? foldAlike(diagram, keepApart) : foldEqual(diagram, keepApart);
}

std::vector<int> fewApart(const Diagram& diagram) { return fewApart(diagram, foldEqual(diagram)); }

std::vector<int> fewApart(const Diagram& diagram, const FoldedDiagram& folded, FoldBy by, std::size_t most)
{
    for (const std::size_t few : {8U, 4U, 2U})
        if (few <= most)
            if (const auto apart = apartUpTo(diagram, folded, by, few)) return *apart;
    return {};
}

int boxToOpen(const FoldedDiagram& folded, int box, std::size_t most)
{
    if (nth(folded.members, box).size() <= most) return box;
    std::vector<std::vector<int>> above(folded.members.size());
    for (const auto& arc : folded.diagram.arcs) nth(above, arc.to).push_back(arc.from);
    std::set<int> seen{box};
    std::vector<int> reached{box};
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const int one : nth(above, reached[i])) {
            if (!seen.insert(one).second) continue;
            if (const auto count = nth(folded.members, one).size(); count > 1 && count <= most) return one;
            reached.push_back(one);
        }
    return box;
}

}  // namespace mw
