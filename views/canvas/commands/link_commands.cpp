// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/link_commands.h"

#include "model/edit/link_fields.h"
#include "model/edit/link_shape.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/commands/link_making.h"
#include "views/canvas/commands/name_picker.h"
#include "views/canvas/commands/port_choice.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw::link_commands {

namespace {

QString told(const char* text)
{
    return QCoreApplication::translate("mw::LinkCommands", text);
}

/// Shows a picker; what it offers belongs to the layout of now, so an edit takes it away.
void pick(Canvas& canvas, const QString& title, std::vector<NamePicker::Choice> choices, std::function<void(std::size_t)> chosen)
{
    for (auto* old : canvas.findChildren<NamePicker*>()) old->cancel();
    auto* picker = new NamePicker(title, std::move(choices), std::move(chosen), &canvas);
    QObject::connect(&canvas.document(), &Document::changed, picker, &NamePicker::cancel);
    QObject::connect(&canvas.document(), &Document::replaced, picker, &NamePicker::cancel);
}

std::vector<InstanceIndex> selectedOf(Canvas& canvas)
{
    std::vector<InstanceIndex> found;
    for (const auto& path : canvas.document().selection().components())
        if (const auto instance = canvas.document().facility()->find(path)) found.push_back(*instance);
    return found;
}

QRectF besideOf(Canvas& canvas, const std::string& path)
{
    const QRectF place = canvas.pixelsOf(toQt(path));
    return place.isEmpty() ? QRectF(QRectF(canvas.rect()).center(), QSizeF(4, 4)) : place;
}

/// One alone is asked which ports and how many cables, as the link tool asks.
void linkOne(Canvas& canvas, InstanceIndex from, InstanceIndex to, std::string_view group = {})
{
    const FacilityPtr facility = canvas.document().facility();
    const auto choices = canvas_edits::bundlesOf(*facility, canvas_edits::pairsFrom(*facility, from, group, to));
    if (choices.empty()) return canvas.refuse(canvas_edits::whyNotFrom(*facility, from, group, to));
    const QRectF beside = besideOf(canvas, facility->instances[to].path);
    QStringList texts;
    for (const auto& choice : choices) texts << choice.text;
    const int chosen = choices.size() == 1 ? 0 : canvas.choose(texts, beside.center());
    if (chosen < 0) return canvas.hint({});
    const auto& bundle = choices[static_cast<std::size_t>(chosen)];
    const auto tell = [&canvas](const QString& refusal) { refusal.isEmpty() ? canvas.hint({}) : canvas.refuse(refusal); };
    bundle.count > 0 ? tell(makeLink(canvas.document(), bundle))
                     : canvas.ask(bundleQuestion(canvas.document(), bundle, beside, tell));
}

/// Several get one cable each by the ports that match best; all of them or none.
void linkAll(Canvas& canvas, const std::vector<std::string>& from, const std::string& to)
{
    Document& document = canvas.document();
    const auto cache = makeExpandCache();
    auto so = std::make_shared<const Layout>(document.layout());
    for (const auto& path : from) {
        const FacilityPtr facility = expand(so, document.catalog(), cache.get());
        const auto a = facility->find(path), b = facility->find(to);
        if (!a || !b) continue;
        const auto pairs = canvas_edits::pairsBetween(*facility, *a, *b);
        if (pairs.empty()) return canvas.refuse(canvas_edits::whyNoPair(*facility, *a, *b));
        const auto link = canvas_edits::connect(*facility, pairs.front());
        if (!link) return canvas.refuse(localText(link.refusal().message));
        so = std::make_shared<const Layout>(apply(*so, *link));
    }
    document.commit(diff(document.layout(), *so), told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Link %1 components to %2")).arg(from.size()).arg(toQt(to)));
    canvas.hint({});
}

NamePicker::Choice choiceOf(const Facility& facility, InstanceIndex to)
{
    const Instance& instance = facility.instances[to];
    QString note = partName(*instance.part);
    if (!instance.component->label.empty()) note = toQt(instance.component->label) + QStringLiteral(", ") + note;
    return {toQt(instance.path), note};
}

/// The middle of a way: half of its length from either end.
QPointF middleOf(const QPolygonF& way)
{
    double left = 0;
    for (qsizetype i = 1; i < way.size(); ++i) left += QLineF(way[i - 1], way[i]).length() / 2;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF piece(way[i - 1], way[i]);
        if (left <= piece.length() && piece.length() > 0) return piece.pointAt(left / piece.length());
        left -= piece.length();
    }
    return way.back();
}

}  // namespace

std::vector<InstanceIndex> targetsOf(const Facility& facility, const std::vector<InstanceIndex>& from)
{
    std::vector<InstanceIndex> found;
    if (from.empty()) return found;
    // Racks of a row are of few parts: whether any port of a part can match is asked once a part.
    std::map<std::pair<const Part*, const Part*>, bool> matches;
    const auto mayJoin = [&](const Part& a, const Part& b) {
        const auto [place, fresh] = matches.try_emplace({&a, &b});
        if (fresh)
            place->second = std::any_of(a.ports.begin(), a.ports.end(), [&](const PortGroup& give) {
                return std::any_of(b.ports.begin(), b.ports.end(), [&](const PortGroup& take) { return canvas_edits::canJoin(give, take); });
            });
        return place->second;
    };
    for (InstanceIndex to = 0; to < facility.instances.size(); ++to)
        if (std::all_of(from.begin(), from.end(), [&](InstanceIndex a) {
                return a != to && mayJoin(facility.part(a), facility.part(to)) && !canvas_edits::pairsBetween(facility, a, to).empty();
            }))
            found.push_back(to);
    return found;
}

void linkTo(Canvas& canvas)
{
    const FacilityPtr facility = canvas.document().facility();
    const auto from = selectedOf(canvas);
    const auto targets = targetsOf(*facility, from);
    if (targets.empty())
        return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Nothing in this layout can take a link from what is selected: no ports match, or none is free.")));
    std::vector<NamePicker::Choice> choices;
    for (const InstanceIndex to : targets) choices.push_back(choiceOf(*facility, to));
    const QString title = from.size() == 1 ? told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Link %1 to")).arg(toQt(facility->instances[from.front()].path))
                                           : told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Link %1 components to")).arg(from.size());
    pick(canvas, title, std::move(choices), [&canvas, facility, from, targets](std::size_t chosen) {
        if (from.size() == 1) return linkOne(canvas, from.front(), targets[chosen]);
        std::vector<std::string> paths;
        for (const InstanceIndex i : from) paths.push_back(facility->instances[i].path);
        linkAll(canvas, paths, facility->instances[targets[chosen]].path);
    });
}

std::vector<InstanceIndex> targetsOfPort(const Facility& facility, InstanceIndex from, std::string_view group)
{
    std::vector<InstanceIndex> found = targetsOf(facility, {from});
    std::erase_if(found, [&](InstanceIndex to) { return canvas_edits::pairsFrom(facility, from, group, to).empty(); });
    return found;
}

void linkFrom(Canvas& canvas, const std::string& path, const std::string& group)
{
    const FacilityPtr facility = canvas.document().facility();
    const auto from = facility->find(path);
    if (!from) return;
    const QString port = toQt(path + ' ' + group);
    const auto targets = targetsOfPort(*facility, *from, group);
    if (targets.empty()) return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Nothing in this layout can take a link from %1: no ports match, or none is free.")).arg(port));
    std::vector<NamePicker::Choice> choices;
    for (const InstanceIndex to : targets) choices.push_back(choiceOf(*facility, to));
    pick(canvas, told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Link %1 to")).arg(port), std::move(choices),
         [&canvas, from = *from, group, targets](std::size_t chosen) { linkOne(canvas, from, targets[chosen], group); });
}

void moveEnd(Canvas& canvas)
{
    struct Place {
        edit::LinkEnd end{};
        InstanceIndex target{};
        std::uint16_t group{};
    };
    Document& document = canvas.document();
    const FacilityPtr facility = document.facility();
    const auto link = findLink(*facility, document.selection().links().front());
    if (!link || !document.layout().links.contains(document.selection().links().front()))
        return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Links of a block are changed in the block: detach it first.")));
    std::vector<Place> places;
    std::vector<NamePicker::Choice> choices;
    for (const auto end : {edit::LinkEnd::From, edit::LinkEnd::To}) {
        const FacilityLink& record = facility->links[*link];
        const QString before = toQt(facility->instances[end == edit::LinkEnd::From ? record.from : record.to].path);
        for (InstanceIndex to = 0; to < facility->instances.size(); ++to)
            for (const auto group : edit::portsForEnd(*facility, *link, end, to)) {
                places.push_back({end, to, group});
                choices.push_back({toQt(facility->instances[to].path + ' ' + facility->part(to).ports[group].id),
                                   told(QT_TRANSLATE_NOOP("mw::LinkCommands", "in place of %1")).arg(before)});
            }
    }
    const QString text = toQt(facility->linkText(facility->links[*link]));
    if (places.empty()) return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "No other port can take an end of %1.")).arg(text));
    pick(canvas, told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Put an end of %1 on")).arg(text), std::move(choices), [&canvas, facility, link = *link, places](std::size_t chosen) {
        const Place& to = places[chosen];
        const auto outcome = edit::reattachTo(*facility, link, to.end, to.target, to.group);
        if (!canvas_ask::commit(canvas, outcome, told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Put the end on %1")).arg(toQt(facility->instances[to.target].path)))) return;
        canvas.document().selection().selectLinks(canvas_edits::addedLinks(*outcome));
    });
}

void askCount(Canvas& canvas)
{
    Document& document = canvas.document();
    const auto ids = document.selection().links();
    if (ids.empty()) return;
    const Link* first = document.layout().links.get(ids.front());
    if (first == nullptr) return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Links of a block are changed in the block: detach it first.")));
    const QPolygonF way = [&] {
        const auto link = findLink(*canvas.index().facility(), ids.front());
        return link ? routeOf(canvas.index(), canvas.index().facility()->links[*link]) : QPolygonF();
    }();
    const QPointF at = way.size() > 1 ? canvas.view().toPixel(middleOf(way)) : QRectF(canvas.rect()).center();
    NumberQuestion question{.title = told(QT_TRANSLATE_NOOP("mw::LinkCommands", "How many cables?")),
                            .fields = {{.name = QStringLiteral("count"),
                                        .label = ids.size() == 1 ? toQt(first->id) : told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Each of %1 links")).arg(ids.size()),
                                        .value = static_cast<double>(first->count),
                                        .least = 1,
                                        .most = 100'000,
                                        .step = 1,
                                        .decimals = 0}},
                            .beside = QRectF(at, QSizeF(4, 4))};
    const auto edit = [&document, ids](const std::vector<double>& n) {
        return edit::setLinkCount(*document.facility(), ids, static_cast<int>(std::lround(n[0])));
    };
    canvas_ask::forEdit(canvas, std::move(question), edit, told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Set cables of links")));
}

void insertPart(Canvas& canvas)
{
    Document& document = canvas.document();
    const FacilityPtr facility = document.facility();
    const auto link = findLink(*facility, document.selection().links().front());
    const Hall* hall = canvas.index().hall();
    const QPolygonF way = link && hall ? routeOf(canvas.index(), facility->links[*link]) : QPolygonF();
    if (way.size() < 2) return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "This link has no way on the plan that is shown: open the hall that it runs through.")));
    std::vector<std::shared_ptr<const Part>> parts;
    std::vector<NamePicker::Choice> choices;
    for (const auto& part : document.catalog()->parts()) {
        if (!mayStandOn(part->kind, Level::Floor) || !edit::canSplit(*facility, *link, *part)) continue;
        parts.push_back(part);
        choices.push_back({partName(*part), toQt(part->vendor)});
    }
    const QString text = toQt(facility->linkText(facility->links[*link]));
    if (parts.empty()) return canvas.refuse(told(QT_TRANSLATE_NOOP("mw::LinkCommands", "No part has ports to lead %1 through.")).arg(text));
    const QPointF middle = middleOf(way);
    const auto insert = [&canvas, facility, link = *link, parts, middle, hall = hall->id](std::size_t chosen) {
        const Part& part = *parts[chosen];
        const FloorPlace at{.hall = hall,
                            .x_m = edit::tidy_m(std::round((middle.x() - part.width_m() / 2) * 100) / 100),
                            .y_m = edit::tidy_m(std::round((middle.y() - part.depth_m() / 2) * 100) / 100)};
        canvas_ask::commit(canvas, edit::splitLink(*facility, *canvas.document().catalog(), link, part.id, at),
                           told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Insert %1 into a link")).arg(partName(part)));
    };
    pick(canvas, told(QT_TRANSLATE_NOOP("mw::LinkCommands", "Insert into %1")).arg(text), std::move(choices), insert);
}

}  // namespace mw::link_commands
