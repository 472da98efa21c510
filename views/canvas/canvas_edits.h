// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/facility/facility.h"
#include "model/layout/delta.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

class Document;

/// The canvas's gestures in terms of the model's edits: instance paths in, a delta or the reason against it out. What
/// belongs to a block instance moves as the instance.
namespace canvas_edits {

/// Ids of the components of the layout that paths belong to, each once: a member of a block stands for its instance.
[[nodiscard]] std::vector<std::string> rootsOf(const Document& document,
                                               const std::vector<std::string>& paths);
/// The block instance that they are; empty: they are something else, or more.
[[nodiscard]] std::string blockAlone(const Document& document, const std::vector<std::string>& roots);
/// What an edit of them is called by: "rack-a01", "block su-1", "3 components".
[[nodiscard]] QString named(const Document& document, const std::vector<std::string>& roots);
[[nodiscard]] Outcome<Delta> move(const Document& document, const std::vector<std::string>& paths,
                                  double dx_m, double dy_m);
/// Puts the north-west corner of all that stands of them there.
[[nodiscard]] Outcome<Delta> moveTo(const Document& document, const std::vector<std::string>& paths,
                                    QPointF corner_m);
/// The rectangle around all that stands of them, in hall metres; empty if nothing does.
[[nodiscard]] QRectF boundsOf(const Document& document, const std::vector<std::string>& paths);
/// Where what a delta adds or moves will stand.
[[nodiscard]] std::vector<QRectF> ghostsOf(const Document& document, const Delta& delta);
/// A quarter turn clockwise for every 1, all together around their middle.
[[nodiscard]] Outcome<Delta> rotate(const Document& document, const std::vector<std::string>& paths,
                                    int quarterTurns);
/// Components with all that is inside them and their links; and links.
[[nodiscard]] Outcome<Delta> remove(const Document& document, const std::vector<std::string>& paths,
                                    const std::vector<std::string>& links);
[[nodiscard]] Outcome<Delta> duplicate(const Document& document, const std::vector<std::string>& paths);
[[nodiscard]] Outcome<Delta> duplicateBy(const Document& document, const std::vector<std::string>& paths,
                                         QPointF by_m);
/// What a removal takes along, for people: "2 components, 16 inside, 40 links". Empty: it would be refused.
[[nodiscard]] QString whatGoes(const Document& document, const std::vector<std::string>& paths);
/// With links that are selected beside them and hang on none of them.
[[nodiscard]] QString whatGoes(const Document& document, const std::vector<std::string>& paths, const std::vector<std::string>& links);
[[nodiscard]] Outcome<Delta> place(const Document& document, std::string_view part, const FloorPlace& place);
[[nodiscard]] Outcome<Delta> placeInside(const Document& document, std::string_view part,
                                         const InsidePlace& place);

/// A pair of port groups that a link can join.
struct PortPair {
    std::string fromComponent{}, fromGroup{}, toComponent{}, toGroup{};
    QString text{};  ///< for the user: "UPS-A out > A01 feed-a"
    PortKind kind{PortKind::Power};
};
/// Whether two groups match, apart from what is in use; unequal speeds and other plugs can be joined by hand.
[[nodiscard]] bool canJoin(const PortGroup& from, const PortGroup& to);
/// All pairs between two instances that fit by kind, direction, connector, fabric and have ports free, best first.
[[nodiscard]] std::vector<PortPair> pairsBetween(const Facility& facility, InstanceIndex a, InstanceIndex b);
/// Why there is none, as a sentence.
[[nodiscard]] QString whyNoPair(const Facility& facility, InstanceIndex a, InstanceIndex b);
/// How many cables the pair can take side by side: the longest run of free ports that both have.
[[nodiscard]] int mostCables(const Facility& facility, const PortPair& pair);
/// One cable, as many as both ends have ports free for, or as many as the user will say.
struct Bundle {
    PortPair pair{};
    int count{1};  ///< 0: to be asked for
    int most{1};
    QString text{};
};
/// What a link drawn from one to the other can be, for the user to choose; best first.
[[nodiscard]] std::vector<Bundle> bundlesOf(const Facility& facility, const std::vector<PortPair>& pairs);
/// Links the first free ports of each by a bundle of so many. The facility must be the document's.
[[nodiscard]] Outcome<Delta> connect(const Facility& facility, const PortPair& pair, int count = 1);

/// Ids of the components that a delta adds: what is selected after a paste or a drop.
[[nodiscard]] std::vector<std::string> added(const Delta& delta);
/// Ids of the links that a delta adds: another count or another end gives a link another id.
[[nodiscard]] std::vector<std::string> addedLinks(const Delta& delta);

}  // namespace canvas_edits
}  // namespace mw
