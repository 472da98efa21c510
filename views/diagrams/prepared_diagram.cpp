// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/prepared_diagram.h"

#include "views/diagrams/diagram_text.h"
#include "views/diagrams/nth.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mw {

std::vector<int> boxesApart(const PreparedDiagram& diagram)
{
    std::vector<int> boxes;
    for (int box = 0; box < static_cast<int>(diagram.source.boxes.size()); ++box) {
        const auto wish = diagram.wishes.find(nth(diagram.source.boxes, box).name);
        if (wish != diagram.wishes.end() ? wish->second : std::ranges::binary_search(diagram.few, box)) boxes.push_back(box);
    }
    return boxes;
}

namespace {

/// A diagram of 1000 px, as in a window of 1280, at the scale from which cards have names.
constexpr double kWidest_px = 3300;

/// Kept apart, up to so many of a kind, if that is still seen at a glance.
bool foldsTo(PreparedDiagram& diagram, std::size_t most)
{
    diagram.few = most > 0 ? fewApart(diagram.source, diagram.all, diagram.by, most) : std::vector<int>();
    std::ranges::sort(diagram.few);
    if (diagram.all.members.size() > kMostApart) return false;
    refold(diagram, {});
    return diagram.picture.layout.size.width() <= kWidest_px;
}

}  // namespace

void refold(PreparedDiagram& diagram, DiagramWishes wishes)
{
    diagram.wishes = std::move(wishes);
    diagram.folded = fold(diagram.source, diagram.by, boxesApart(diagram));
    diagram.picture = makePicture(inWindowLanguage(diagram.folded.diagram));
}

PreparedDiagram prepareDiagram(Diagram source, DiagramWishes wishes)
{
    PreparedDiagram made{.source = std::move(source)};
    const auto folds = [&made](FoldBy by) {
        made.by = by;
        made.all = fold(made.source, by);
        return std::ranges::any_of(std::array<std::size_t, 4>{8, 4, 2, 0}, [&made](std::size_t most) { return foldsTo(made, most); });
    };
    const bool whole = folds(FoldBy::Equal) || folds(FoldBy::Alike);
    if (!whole || !wishes.empty()) refold(made, std::move(wishes));
    return made;
}

}  // namespace mw
