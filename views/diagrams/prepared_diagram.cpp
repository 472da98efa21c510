// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/prepared_diagram.h"

#include "views/diagrams/diagram_text.h"
#include "views/diagrams/nth.h"

#include <algorithm>
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

void refold(PreparedDiagram& diagram, DiagramWishes wishes)
{
    diagram.wishes = std::move(wishes);
    diagram.folded = foldEqual(diagram.source, boxesApart(diagram));
    diagram.picture = makePicture(inWindowLanguage(diagram.folded.diagram));
}

PreparedDiagram prepareDiagram(Diagram source, DiagramWishes wishes)
{
    PreparedDiagram made{.source = std::move(source)};
    made.all = foldEqual(made.source);
    made.few = fewApart(made.source, made.all);
    std::ranges::sort(made.few);
    refold(made, std::move(wishes));
    return made;
}

}  // namespace mw
