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
#include <initializer_list>

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

std::vector<std::string> selectedNames(Document& document) { return generate::patternsOf(document.selection().components()); }

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
    return {generate::freeId(canvas.document().layout(), like), cornerOf(*canvas.index().hall())};
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
    generator.plan = FabricPlan{.hosts = selectedNames(document), .leaf = part, .spine = part, .rack = partFor(document, "generic.eia-48-heavy", Kind::Rack)};
    ask(canvas, std::move(generator), true);
}

void insertPowerTrain(Canvas& canvas)
{
    Document& document = canvas.document();
    Generator generator = fresh(canvas, "power");
    const auto& halls = document.layout().halls.rows();
    const auto yard = std::find_if(halls.begin(), halls.end(), [](const auto& hall) { return hall->outdoor; });
    generator.plan = PowerTrainPlan{.loads = selectedNames(document),
                                    .utility = partFor(document, "generic.utility-feed-mv", Kind::UtilityFeed),
                                    .transformer = partFor(document, "generic.mv-xfmr-2500", Kind::Transformer),
                                    .switchboard = partFor(document, "generic.lv-switchboard-4000", Kind::Switchboard),
                                    .ups = partFor(document, "generic.ups-1250", Kind::Ups),
                                    .battery = partFor(document, "generic.ups-batt-li-5min", Kind::Battery),
                                    .busway = partFor(document, "generic.busway-1250", Kind::Busway),
                                    .yard = cornerOf(yard != halls.end() ? **yard : *canvas.index().hall())};
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
