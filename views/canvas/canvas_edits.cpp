// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_edits.h"

#include "model/edit/duplicate.h"
#include "model/edit/move.h"
#include "model/edit/place.h"
#include "model/edit/remove.h"
#include "model/edit/rotate.h"
#include "views/canvas/plan/free_place.h"
#include "views/canvas/plan/plan_view.h"
#include "views/session/document.h"
#include "views/session/subjects.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace mw::canvas_edits {

namespace {

/// The hall and the rectangle around all that stands of some components.
struct Extent {
    std::string hall{};
    Rect rect{};
};

std::optional<Extent> extentOf(const Document& document, const std::vector<std::string>& ids)
{
    std::optional<Extent> extent;
    for (const auto& id : ids) {
        const Component* component = document.layout().components.get(id);
        if (!component || component->place != Component::Place::Floor) continue;
        const Rect rect = edit::footprintOf(document.layout(), *document.catalog(), *component);
        if (!extent) extent = Extent{component->at.hall, rect};
        const double left = std::min(extent->rect.x_m, rect.x_m), top = std::min(extent->rect.y_m, rect.y_m);
        const double right = std::max(extent->rect.right_m(), rect.right_m()),
                     bottom = std::max(extent->rect.bottom_m(), rect.bottom_m());
        extent->rect = {left, top, right - left, bottom - top};
    }
    return extent;
}

}  // namespace

std::vector<std::string> rootsOf(const Document& document, const std::vector<std::string>& paths)
{
    std::vector<std::string> ids;
    for (const auto& path : paths) ids.push_back(path.substr(0, path.find('/')));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase_if(ids, [&](const std::string& id) { return !document.layout().components.contains(id); });
    return ids;
}

std::string blockAlone(const Document& document, const std::vector<std::string>& roots)
{
    const Component* one = roots.size() == 1 ? document.layout().components.get(roots.front()) : nullptr;
    return one && !one->block.empty() ? one->id : std::string();
}

QString named(const Document& document, const std::vector<std::string>& roots)
{
    if (roots.size() != 1) return QCoreApplication::translate("mw::CanvasEdits", "%1 components").arg(roots.size());
    const QString id = toQt(roots.front());
    return blockAlone(document, roots).empty() ? id : QCoreApplication::translate("mw::CanvasEdits", "block %1").arg(id);
}

Outcome<Delta> move(const Document& document, const std::vector<std::string>& paths, double dx_m, double dy_m)
{
    return edit::moveComponents(document.layout(), *document.catalog(), rootsOf(document, paths), dx_m, dy_m);
}

Outcome<Delta> moveTo(const Document& document, const std::vector<std::string>& paths, QPointF corner_m)
{
    const QPointF by = corner_m - boundsOf(document, paths).topLeft();
    return move(document, paths, by.x(), by.y());
}

QRectF boundsOf(const Document& document, const std::vector<std::string>& paths)
{
    const auto extent = extentOf(document, rootsOf(document, paths));
    return extent ? toQRect(extent->rect) : QRectF();
}

std::vector<QRectF> ghostsOf(const Document& document, const Delta& delta)
{
    std::vector<QRectF> ghosts;
    for (const auto& change : delta.components)
        if (change.after && change.after->place == Component::Place::Floor)
            ghosts.push_back(toQRect(edit::footprintOf(document.layout(), *document.catalog(), *change.after)));
    return ghosts;
}

Outcome<Delta> rotate(const Document& document, const std::vector<std::string>& paths, int quarterTurns)
{
    return edit::rotateTogether(document.layout(), *document.catalog(), rootsOf(document, paths), quarterTurns);
}

Outcome<Delta> remove(const Document& document, const std::vector<std::string>& paths,
                      const std::vector<std::string>& links)
{
    if (paths.empty()) return edit::removeLinks(document.layout(), links);
    const auto outcome = edit::removeComponents(document.layout(), rootsOf(document, paths));
    if (!outcome || links.empty()) return outcome;
    // Links that did not go with the components go after them.
    const Layout after = apply(document.layout(), *outcome);
    std::vector<std::string> left;
    std::copy_if(links.begin(), links.end(), std::back_inserter(left),
                 [&](const auto& id) { return after.links.contains(id); });
    if (left.empty()) return outcome;
    const auto rest = edit::removeLinks(after, left);
    if (!rest) return rest;
    return merge(document.layout(), *outcome, *rest);
}

/// To the nearest place where it stands on nothing. What is within a rack stays there, beside the original.
Outcome<Delta> duplicate(const Document& document, const std::vector<std::string>& paths)
{
    const auto ids = rootsOf(document, paths);
    CopyStep by{};
    if (extentOf(document, ids)) {
        const auto free = freeStep(document, ids);
        if (!free)
            return Refusal{"duplicate.no-room", fromQt(QCoreApplication::translate("mw::CanvasEdits", "This hall has no room for a copy of %1. Drag with Ctrl held to put the copy where you want it.").arg(named(document, ids)))};
        by = *free;
    }
    return edit::duplicateComponents(document.layout(), *document.catalog(), ids, by.first, by.second);
}

Outcome<Delta> duplicateBy(const Document& document, const std::vector<std::string>& paths, QPointF by_m)
{
    return edit::duplicateComponents(document.layout(), *document.catalog(), rootsOf(document, paths), by_m.x(),
                                     by_m.y());
}

QString whatGoes(const Document& document, const std::vector<std::string>& paths)
{
    const auto roots = rootsOf(document, paths);
    const auto removal = edit::whatGoes(document.layout(), roots);
    if (!removal) return {};
    const bool blocks = std::any_of(roots.begin(), roots.end(), [&](const std::string& id) { return !document.layout().components.get(id)->block.empty(); });
    if (!blocks) return localText(edit::toText(*removal));
    // A member cannot go alone: all of its block goes with it.
    const auto within = selectedInstances(*document.facility(), roots).size();
    const QString what = roots.size() == 1 ? QCoreApplication::translate("mw::Bundle", "block %1 with all of its %2 components").arg(toQt(roots.front()), format::count(static_cast<double>(within)))
                                           : QCoreApplication::translate("mw::Bundle", "%1 components, with all that is in their blocks").arg(format::count(static_cast<double>(within)));
    if (removal->links.empty()) return what;
    return removal->links.size() == 1 ? QCoreApplication::translate("mw::Bundle", "%1 and 1 link").arg(what)
                                      : QCoreApplication::translate("mw::Bundle", "%1 and %2 links").arg(what, format::count(static_cast<double>(removal->links.size())));
}

QString whatGoes(const Document& document, const std::vector<std::string>& paths, const std::vector<std::string>& links)
{
    const QString hanging = paths.empty() ? QString() : whatGoes(document, paths);
    if (links.empty() || (hanging.isEmpty() && !paths.empty())) return hanging;
    const auto alone = remove(document, paths, {}), all = remove(document, paths, links);
    if (!alone || !all) return {};
    const auto more = all->links.size() - alone->links.size();
    if (more == 0) return hanging;
    const QString beside = more == 1 ? QCoreApplication::translate("mw::Bundle", "1 link") : QCoreApplication::translate("mw::Bundle", "%1 links").arg(more);
    return hanging.isEmpty() ? beside : QCoreApplication::translate("mw::Bundle", "%1 and %2 more").arg(hanging, beside);
}

Outcome<Delta> place(const Document& document, std::string_view part, const FloorPlace& at)
{
    return edit::placeOnFloor(document.layout(), *document.catalog(), part, at);
}

Outcome<Delta> placeInside(const Document& document, std::string_view part, const InsidePlace& at)
{
    if (!at.slot.empty())
        return edit::placeInSlot(document.layout(), *document.catalog(), part, at.component, at.slot);
    return edit::placeInRack(document.layout(), *document.catalog(), part, at.component, at.u, at.rear);
}

std::vector<std::string> added(const Delta& delta)
{
    std::vector<std::string> ids;
    for (const auto& change : delta.components)
        if (!change.before && change.after) ids.push_back(change.after->id);
    return ids;
}

std::vector<std::string> addedLinks(const Delta& delta)
{
    std::vector<std::string> ids;
    for (const auto& change : delta.links)
        if (!change.before && change.after) ids.push_back(change.after->id);
    return ids;
}

}  // namespace mw::canvas_edits
