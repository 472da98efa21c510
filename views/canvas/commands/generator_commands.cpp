// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/generator_commands.h"

#include "model/edit/edit.h"
#include "model/edit/move.h"
#include "model/edit/place.h"
#include "model/facility/placement.h"
#include "model/generate/generate.h"
#include "model/io/range_notation.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/canvas/commands/generator_dialog.h"
#include "views/canvas/plan/free_place.h"
#include "views/canvas/tools/pick_tool.h"
#include "views/session/document.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <set>
#include <tuple>
#include <utility>
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
FloorPlace freePlaceIn(Canvas& canvas)
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

/// What is done to `base`, as an edit of the layout of the document: a yard that only `base` has comes with it.
edit::Result ofDocument(const Document& document, const Facility& base, const edit::Result& result)
{
    if (!result || base.layout->halls.size() == document.layout().halls.size()) return result;
    return diff(document.layout(), apply(*base.layout, *result));
}

/// Where what a delta makes would stand in the hall that is shown, in pixels of the window.
QRectF madeOn(Canvas& canvas, const Delta& delta)
{
    const Hall* hall = canvas.index().hall();
    QRectF made;
    for (const auto& change : delta.components)
        if (hall && change.after && change.after->place == Component::Place::Floor && change.after->at.hall == hall->id)
            made |= toQRect(edit::footprintOf(canvas.document().layout(), *canvas.document().catalog(), *change.after));
    const QRectF seen = canvas.view().toPixel(made) & QRectF(canvas.rect());
    return seen.isEmpty() ? QRectF() : seen.translated(canvas.mapTo(canvas.window(), QPoint()));
}

/// In the corner of the window in which it hides least of what is made, and then of the plan: to the right at the bottom, if all are alike.
void standAside(QDialog& dialog, Canvas& canvas, const QRectF& made)
{
    constexpr int kAway = 12;
    const QWidget& window = *canvas.window();
    const QSize size = dialog.sizeHint();
    const int right = std::max(kAway, window.width() - size.width() - kAway), bottom = std::max(0, window.height() - size.height() - kAway);
    const QRectF plan = QRectF(canvas.rect()).translated(canvas.mapTo(&window, QPoint()));
    const auto hides = [&](QPoint at) {
        const auto covered = [card = QRectF(at, size)](const QRectF& what) { return (card & what).width() * (card & what).height(); };
        return std::pair(std::lround(covered(made)), std::lround(covered(plan)));
    };
    const std::array corners{QPoint(right, bottom), QPoint(kAway, bottom), QPoint(right, kAway), QPoint(kAway, kAway)};
    dialog.move(window.mapToGlobal(*std::ranges::min_element(corners, {}, hides)));
}

/// Follows a drag where what is made is made within a frame; of a large one the button's release alone counts.
void putAt(Canvas& canvas, GeneratorDialog& dialog, QTimer& rest, QPointF m, bool last)
{
    constexpr int kFrame_ms = 16;
    const Hall* hall = canvas.index().hall();
    if (hall == nullptr || (!last && dialog.tookToTry_ms() > kFrame_ms)) return;
    dialog.putAt(hall->id, m);
    rest.start(0);
}

void ask(Canvas& canvas, Generator generator, bool isNew, FacilityPtr base = nullptr)
{
    constexpr int kRest_ms = 150;   // of typing, before what would be made is drawn and solved
    if (auto* open = canvas.findChild<GeneratorDialog*>()) open->reject();   // one at a time
    Document& document = canvas.document();
    if (base == nullptr) base = document.facility();
    auto* dialog = new GeneratorDialog(std::move(generator), isNew, document, base, canvas.units(), &canvas);
    auto* rest = new QTimer(dialog);
    rest->setSingleShot(true);
    auto tried = std::make_shared<edit::Result>(Delta{});
    dialog->onTried([rest, tried](const edit::Result& result) {
        *tried = result;
        rest->start(kRest_ms);
    });
    QObject::connect(rest, &QTimer::timeout, dialog, [&document, base, tried] {
        const auto delta = ofDocument(document, *base, *tried);
        delta && !delta->empty() ? document.preview(*delta) : document.clearPreview();
    });
    QObject::connect(dialog, &QDialog::finished, &canvas, [&canvas, &document, rest] {
        rest->stop();
        canvas.stopAsking();
        document.clearPreview();
    });
    // It is of the layout as it was: what is changed elsewhere meanwhile ends it.
    QObject::connect(&document, &Document::changed, dialog, &QDialog::reject);
    QObject::connect(&document, &Document::replaced, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, &canvas, [&canvas, &document, dialog, isNew, base] {
        QObject::disconnect(&document, nullptr, dialog, nullptr);
        const Generator wanted = dialog->generator();
        const QString title = (isNew ? tr("Insert %1") : tr("Run %1 again")).arg(toQt(wanted.id));
        if (canvas_ask::commit(canvas, ofDocument(canvas.document(), *base, generate::run(*base, wanted)), title) && isNew)
            canvas.hint(tr("%1 is made. Insert, Change and run again, alters it as a whole.").arg(toQt(wanted.id)));
    });
    canvas.askForPlaces({[&canvas, dialog, rest](QPointF m, bool last) { putAt(canvas, *dialog, *rest, m, last); },
                         [dialog](bool accepted) { accepted ? dialog->answer() : dialog->reject(); }});
    const auto first = ofDocument(document, *base, *tried);
    standAside(*dialog, canvas, first ? madeOn(canvas, *first) : QRectF());
    dialog->setModal(false);   // the plan answers, too
    dialog->show();
}

Generator fresh(Canvas& canvas, std::string_view like)
{
    return {generate::freeId(canvas.document().layout(), like), freePlaceIn(canvas)};
}

/// Racks to be cooled, of the hall that is shown: those selected, unless a fabric made them; else all that no plant is for yet.
std::vector<std::string> cooledFor(Canvas& canvas)
{
    Document& document = canvas.document();
    const Layout& layout = document.layout();
    const std::string& hall = canvas.index().hall()->id;
    const auto isRack = [&](const std::string& path) {
        const Component* component = layout.components.get(path);
        const Part* part = component != nullptr && component->place == Component::Place::Floor && component->at.hall == hall ? document.catalog()->find(component->part) : nullptr;
        return part != nullptr && (part->kind == Kind::SystemRack || part->kind == Kind::Rack);
    };
    std::vector<std::string> racks;
    for (const std::string& path : document.selection().components()) {
        const Generator* made = isRack(path) ? generate::find(layout, layout.components.get(path)->generator) : nullptr;
        if (isRack(path) && (made == nullptr || std::holds_alternative<RowPlan>(made->plan))) racks.push_back(path);
    }
    if (!racks.empty()) return generate::patternsOf(racks);
    std::vector<std::string> cooled;
    for (const Generator& generator : layout.settings->generators)
        if (const auto* plan = std::get_if<CoolingPlan>(&generator.plan)) cooled.insert(cooled.end(), plan->loads.begin(), plan->loads.end());
    return standing(document, {Kind::SystemRack, Kind::Rack}, [&](const Part&, const std::string& id) {
        return isRack(id) && std::none_of(cooled.begin(), cooled.end(), [&](const std::string& pattern) { return matches(pattern, id); });
    });
}

/// The first yard's number in a facility; where the layout has none, of one with a yard of the size that templates have.
std::pair<FacilityPtr, std::size_t> withYard(const Document& document)
{
    const auto& halls = document.layout().halls;
    for (std::size_t i = 0; i < halls.size(); ++i)
        if (halls[i].outdoor) return {document.facility(), i};
    Layout layout = document.layout();
    Hall yard{.id = "yard", .title = fromQt(tr("Yard")), .width_m = 27, .depth_m = 24, .floor_kg_per_m2 = 5000, .outdoor = true};
    for (int i = 2; layout.halls.contains(yard.id) || layout.components.contains(yard.id); ++i) yard.id = "yard-" + std::to_string(i);
    layout.halls.add(std::move(yard));
    const std::size_t number = layout.halls.size() - 1;
    return {expand(std::make_shared<const Layout>(std::move(layout)), document.catalog()), number};
}

/// Moves what a plant has in a hall to where there is room for it: a gangway from all else, or less where that is too much.
void moveToRoom(const Facility& base, const Layout& made, const std::string& hall, FloorPlace& at)
{
    const auto& halls = base.layout->halls.rows();
    const auto number = static_cast<std::size_t>(std::find_if(halls.begin(), halls.end(), [&](const auto& row) { return row->id == hall; }) - halls.begin());
    double right_m = 0, bottom_m = 0;
    for (const auto& row : made.components.rows()) {
        const Part* part = edit::findPart(*base.layout, *base.catalog, row->part);
        if (part == nullptr || row->at.hall != hall || part->kind == Kind::CoolantPart) continue;   // manifolds hang over their racks
        const Rect rect = edit::footprintOf(*base.layout, *base.catalog, *row);
        right_m = std::max(right_m, rect.right_m() - at.x_m), bottom_m = std::max(bottom_m, rect.bottom_m() - at.y_m);
    }
    for (const double clear_m : {kMargin_m, kMargin_m / 2, 0.0})
        if (const auto corner = freeCorner(base, number, right_m, bottom_m, clear_m)) {
            std::tie(at.x_m, at.y_m) = *corner;
            return;
        }
}

/// Whether any of it would stand on what stands there, on the floor.
bool standsOnOthers(const Facility& base, const Layout& made, const std::string& hall)
{
    std::vector<Rect> standing;
    for (const Instance& one : base.instances)
        if (one.parent == kNoInstance && one.hall >= 0 && base.layout->halls[static_cast<std::size_t>(one.hall)].id == hall && !info(one.part->kind).overhead) standing.push_back(one.footprint);
    return std::ranges::any_of(made.components.rows(), [&](const auto& row) {
        const Part* part = edit::findPart(*base.layout, *base.catalog, row->part);
        if (part == nullptr || row->at.hall != hall || info(part->kind).overhead) return false;
        const Rect rect = edit::footprintOf(*base.layout, *base.catalog, *row);
        return std::ranges::any_of(standing, [&](const Rect& other) { return overlap(rect, other); });
    });
}

/// Where there is no room behind all else, among it: what is taken is no place for it.
void besideWhatStands(Canvas& canvas, Generator& generator)
{
    const FacilityPtr base = canvas.document().facility();
    const auto made = generate::made(*base, generator);
    if (made && standsOnOthers(*base, *made, generator.at.hall)) moveToRoom(*base, *made, generator.at.hall, generator.at);
}

/// Its first ways of power that are of use: CDUs behind a UPS if that has outputs left; no power if the boards have none.
void takePower(const Facility& base, Generator& generator)
{
    auto& plan = std::get<CoolingPlan>(generator.plan);
    const generate::Feeds feeds = generate::feedsOf(base, plan.loads);
    plan.fedBy = feeds.boards, plan.cdusFedBy = feeds.ups;
    if (!generate::made(base, generator)) plan.cdusFedBy.clear();
    if (!generate::made(base, generator)) plan.fedBy.clear();
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
    besideWhatStands(canvas, generator);
    ask(canvas, std::move(generator), true);
}

void insertFabric(Canvas& canvas)
{
    Document& document = canvas.document();
    Generator generator = fresh(canvas, "fabric");
    const std::string part = partFor(document, "nvidia.q3400-ra", Kind::Switch);
    generator.plan = FabricPlan{.hosts = hostsFor(document), .leaf = part, .spine = part, .rack = partFor(document, "generic.eia-48-heavy", Kind::Rack)};
    besideWhatStands(canvas, generator);
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

void insertCooling(Canvas& canvas)
{
    Document& document = canvas.document();
    const auto [base, yard] = withYard(document);
    Generator generator{generate::freeId(document.layout(), "plant"), cornerOf(*canvas.index().hall())};
    generator.plan = CoolingPlan{.loads = cooledFor(canvas),
                                 .cdu = partFor(document, "vertiv.xdu1350", Kind::Cdu),
                                 .manifold = partFor(document, "generic.row-manifold", Kind::CoolantPart),
                                 .airUnit = partFor(document, "vertiv.fanwall-fa096", Kind::FanWall),
                                 .chiller = partFor(document, "generic.chiller-air-ht", Kind::Chiller),
                                 .rejector = partFor(document, "generic.dry-cooler-800", Kind::DryCooler),
                                 .pump = partFor(document, "generic.pump-skid", Kind::Pump),
                                 .yard = cornerOf(base->layout->halls[yard])};
    auto& plan = std::get<CoolingPlan>(generator.plan);
    if (const std::string cooler = generate::coolerFor(*base, plan.loads, plan.cdu, {plan.rejector, "generic.cooling-tower-closed", plan.chiller}); !cooler.empty()) plan.rejector = cooler;
    if (plan.rejector == plan.chiller) plan.chiller.clear();   // one circuit of chillers for all
    takePower(*base, generator);
    if (const auto made = generate::made(*base, generator)) {
        moveToRoom(*base, *made, generator.at.hall, generator.at);
        moveToRoom(*base, *made, plan.yard.hall, plan.yard);
    }
    ask(canvas, std::move(generator), true, base);
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
