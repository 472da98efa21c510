// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/generator_commands.h"

#include "model/generate/generate.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/canvas/generator_dialog.h"
#include "views/session/document.h"
#include "views/session/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <variant>

namespace mw::generator_commands {

namespace {

constexpr double kMargin_m = 1.2;   // from the walls, where a new one begins

QString tr(const char* text) { return QCoreApplication::translate("mw::generator_commands", text); }

/// The preferred part if the catalogue has it, else the first of the kind, else nothing.
std::string partFor(const Document& document, std::string_view preferred, Kind kind)
{
    if (document.catalog()->find(preferred) != nullptr) return std::string(preferred);
    for (const auto& part : document.catalog()->parts())
        if (part->kind == kind) return part->id;
    return {};
}

FloorPlace cornerOf(const Hall& hall) { return {hall.id, kMargin_m, kMargin_m, Facing::North}; }

/// Behind all that stands in the hall that is shown, an aisle away; the corner, where there is no room left.
FloorPlace freePlaceIn(const Canvas& canvas)
{
    constexpr double kAisle_m = 1.8, kDepth_m = 1.2;   // a cold aisle of three tiles (ASHRAE's two, and one to pull a rack out), a deep rack
    const Hall& hall = *canvas.index().hall();
    FloorPlace place = cornerOf(hall);
    double back_m = 0;
    for (const auto& item : canvas.index().items()) back_m = std::max(back_m, item.rect.bottom());
    const double y_m = std::ceil((back_m + kAisle_m) / hall.grid_m) * hall.grid_m;
    if (back_m > 0 && y_m + kDepth_m + kMargin_m <= hall.depth_m) place.y_m = y_m;
    return place;
}

std::vector<std::string> selectedNames(Document& document) { return generate::patternsOf(document.selection().components()); }

/// What stands on a floor and is of one of the kinds, and `wanted`.
template <class Wanted>
std::vector<std::string> standing(Document& document, std::initializer_list<Kind> kinds, const Wanted& wanted)
{
    std::vector<std::string> found;
    for (const auto& component : document.layout().components.rows()) {
        const Part* part = component->place == Component::Place::Floor ? document.catalog()->find(component->part) : nullptr;
        if (part != nullptr && std::find(kinds.begin(), kinds.end(), part->kind) != kinds.end() && wanted(*part, component->id)) found.push_back(component->id);
    }
    return generate::patternsOf(found);
}

/// What is selected; with nothing selected all that computes.
std::vector<std::string> hostsFor(Document& document)
{
    if (!document.selection().components().empty()) return selectedNames(document);
    return standing(document, {Kind::SystemRack}, [](const Part&, const std::string&) { return true; });
}

/// What is selected; with nothing selected, or what a fabric has just made, all racks that no supply is linked to: a train is for them.
std::vector<std::string> loadsFor(Document& document)
{
    const Layout& layout = document.layout();
    const auto& selected = document.selection().components();
    const bool ofFabric = std::all_of(selected.begin(), selected.end(), [&](const std::string& path) {
        const Component* component = layout.components.get(path);
        const Generator* made = component != nullptr && !component->generator.empty() ? generate::find(layout, component->generator) : nullptr;
        return made != nullptr && std::holds_alternative<FabricPlan>(made->plan);
    });
    if (!ofFabric) return selectedNames(document);
    std::set<std::string> fed;
    for (const auto& link : layout.links.rows())
        for (const Endpoint* end : {&link->from, &link->to}) {
            const Component* component = layout.components.get(end->component);
            const Part* part = component != nullptr ? document.catalog()->find(component->part) : nullptr;
            const auto group = part != nullptr ? part->portIndex(end->port) : std::nullopt;
            if (group && part->ports[*group].kind == PortKind::Power) fed.insert(end->component);
        }
    return standing(document, {Kind::SystemRack, Kind::Rack}, [&](const Part&, const std::string& id) { return !fed.contains(id); });
}

void ask(Canvas& canvas, Generator generator, bool isNew)
{
    auto* dialog = new GeneratorDialog(std::move(generator), isNew, canvas.document(), canvas.units(), &canvas);
    QObject::connect(dialog, &QDialog::accepted, &canvas, [&canvas, dialog, isNew] {
        const Generator wanted = dialog->generator();
        Document& document = canvas.document();
        const QString title = (isNew ? tr("Insert %1") : tr("Run %1 again")).arg(toQt(wanted.id));
        if (canvas_ask::commit(canvas, generate::run(*document.facility(), wanted), title) && isNew)
            canvas.hint(tr("%1 is made. Insert, Change and run again, alters it as a whole.").arg(toQt(wanted.id)));
    });
    dialog->open();
}

Generator fresh(Canvas& canvas, std::string_view like)
{
    return {generate::freeId(canvas.document().layout(), like), freePlaceIn(canvas)};
}

}  // namespace

void insertRow(Canvas& canvas)
{
    Document& document = canvas.document();
    Generator generator = fresh(canvas, "row");
    RowPlan plan{.part = partFor(document, "nvidia.gb200-nvl72", Kind::SystemRack)};
    for (const std::string& path : document.selection().components())
        if (const Component* component = document.layout().components.get(path); component != nullptr && component->place == Component::Place::Floor && !component->part.empty())
            plan.part = component->part;
    generator.plan = std::move(plan);
    ask(canvas, std::move(generator), true);
}

void insertFabric(Canvas& canvas)
{
    Document& document = canvas.document();
    Generator generator = fresh(canvas, "fabric");
    const std::string part = partFor(document, "nvidia.q3400-ra", Kind::Switch);
    generator.plan = FabricPlan{.hosts = hostsFor(document), .leaf = part, .spine = part, .rack = partFor(document, "generic.eia-48-heavy", Kind::Rack)};
    ask(canvas, std::move(generator), true);
}

void insertPowerTrain(Canvas& canvas)
{
    Document& document = canvas.document();
    Generator generator = fresh(canvas, "power");
    const Hall& shown = *canvas.index().hall();
    FloorPlace besides = generator.at;   // without a yard of its own: beyond board, UPS and battery, in the last third of the hall
    besides.x_m = std::max(kMargin_m, std::ceil(shown.width_m * 2 / 3 / shown.grid_m) * shown.grid_m);
    const auto& halls = document.layout().halls.rows();
    const auto yard = std::find_if(halls.begin(), halls.end(), [](const auto& hall) { return hall->outdoor; });
    generator.plan = PowerTrainPlan{.loads = loadsFor(document),
                                    .utility = partFor(document, "generic.utility-feed-mv", Kind::UtilityFeed),
                                    .transformer = partFor(document, "generic.mv-xfmr-2500", Kind::Transformer),
                                    .switchboard = partFor(document, "generic.lv-switchboard-4000", Kind::Switchboard),
                                    .ups = partFor(document, "generic.ups-1250", Kind::Ups),
                                    .battery = partFor(document, "generic.ups-batt-li-5min", Kind::Battery),
                                    .busway = partFor(document, "generic.busway-1250", Kind::Busway),
                                    .yard = yard != halls.end() ? cornerOf(**yard) : besides};
    ask(canvas, std::move(generator), true);
}

const Generator* chosen(Document& document)
{
    const Layout& layout = document.layout();
    if (layout.settings->generators.empty()) return nullptr;
    for (const std::string& path : document.selection().components())
        if (const Component* component = layout.components.get(path); component != nullptr && !component->generator.empty())
            if (const Generator* const generator = generate::find(layout, component->generator)) return generator;
    return nullptr;
}

void change(Canvas& canvas)
{
    if (const Generator* const generator = chosen(canvas.document())) ask(canvas, *generator, false);
}

void detach(Canvas& canvas)
{
    const Generator* const generator = chosen(canvas.document());
    if (generator == nullptr) return;
    const std::string id = generator->id;
    canvas_ask::commit(canvas, generate::detach(canvas.document().layout(), id), tr("Detach %1").arg(toQt(id)));
}

void remove(Canvas& canvas)
{
    const Generator* const generator = chosen(canvas.document());
    if (generator == nullptr) return;
    const std::string id = generator->id;
    canvas_ask::commit(canvas, generate::remove(canvas.document().layout(), id), tr("Remove %1").arg(toQt(id)));
}

}  // namespace mw::generator_commands
