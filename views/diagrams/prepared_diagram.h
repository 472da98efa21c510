// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diagrams/diagram_picture.h"
#include "views/diagrams/fold.h"

#include <map>
#include <string>
#include <vector>

namespace mw {

/// By name: what a person has opened (true) or folded.
using DiagramWishes = std::map<std::string, bool>;

/// A diagram as a view draws it, and what of it a view needs to open and fold boxes.
struct PreparedDiagram {
    Diagram source{};
    FoldBy by{};
    FoldedDiagram all{};         ///< with nothing opened
    std::vector<int> few{};      ///< boxes of the source that are apart unless someone folds them; ascending
    DiagramWishes wishes{};
    FoldedDiagram folded{};      ///< as drawn
    DiagramPicture picture{};
};

/// Folds so far that names can be read where all of it is seen in a small window, and lays out, in the language of the window: of a large facility a fifth of a
/// second. For any thread.
[[nodiscard]] PreparedDiagram prepareDiagram(Diagram source, DiagramWishes wishes);
/// The same again with other wishes.
void refold(PreparedDiagram& diagram, DiagramWishes wishes);
/// Boxes of the source that are drawn for themselves.
[[nodiscard]] std::vector<int> boxesApart(const PreparedDiagram& diagram);

}  // namespace mw
