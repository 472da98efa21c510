// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_commands.h"

#include "model/edit/align.h"
#include "model/edit/duplicate.h"
#include "model/edit/group.h"
#include "model/edit/link_shape.h"
#include "model/edit/mirror.h"
#include "model/edit/move.h"
#include "model/edit/rename.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/canvas_halls.h"
#include "views/canvas/canvas_select.h"
#include "views/canvas/commands/block_commands.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/commands/generator_commands.h"
#include "views/canvas/commands/link_commands.h"
#include "views/canvas/commands/pool_menu.h"
#include "views/canvas/plan/free_place.h"
#include "views/session/document.h"
#include "views/session/subjects.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

using Paths = std::vector<std::string>;

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::CanvasCommand", text)

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("mw::CanvasCommand", text, nullptr, n);
}

const Paths& chosen(Canvas& canvas)
{
    return canvas.document().selection().components();
}

Paths roots(Canvas& canvas)
{
    return canvas_edits::rootsOf(canvas.document(), chosen(canvas));
}

/// "Move rack-a01", "Move block su-1", "Move 3 components".
QString titled(Canvas& canvas, const char* one, const char* many)
{
    const Paths ids = roots(canvas);
    return ids.size() == 1 ? tr(one).arg(canvas_edits::named(canvas.document(), ids)) : tr(many, static_cast<int>(ids.size()));
}

void select(Canvas& canvas, Paths paths)
{
    canvas.document().selection().select(std::move(paths));
}

// ---- edit

void duplicate(Canvas& canvas)
{
    Document& document = canvas.document();
    if (!canvas_ask::commit(canvas, canvas_edits::duplicate(document, chosen(canvas)),
                            titled(canvas, MW_TEXT("Duplicate %1"),
                                   MW_TEXT("Duplicate %n components")))) return;
    // The next free place may be out of sight.
    if (const QRectF copies = canvas.view().toPixel(canvas_edits::boundsOf(document, chosen(canvas))); copies.isEmpty() || QRectF(canvas.rect()).contains(copies.center())) return;
    const auto show = [&canvas, &document, made = chosen(canvas)] {
        if (chosen(canvas) != made) return;
        QStringList paths;
        for (const InstanceIndex one : selectedInstances(*document.facility(), made)) paths << toQt(document.facility()->instances[one].path);
        canvas.reveal(paths);
    };
    if (document.facilityIsReady()) show();
    else QObject::connect(&document, &Document::facilityReady, &canvas, show, Qt::SingleShotConnection);   // of a large layout it comes some frames later
}

void turn(Canvas& canvas, int quarters)
{
    canvas_ask::commit(canvas, canvas_edits::rotate(canvas.document(), chosen(canvas), quarters),
         titled(canvas, MW_TEXT("Turn %1"),
                MW_TEXT("Turn %n components")));
}

template <edit::Axis axis>
void mirror(Canvas& canvas)
{
    Document& document = canvas.document();
    canvas_ask::commit(canvas, edit::mirrorComponents(document.layout(), *document.catalog(), roots(canvas), axis),
         titled(canvas, MW_TEXT("Mirror %1"),
                MW_TEXT("Mirror %n components")));
}

void remove(Canvas& canvas)
{
    Document& document = canvas.document();
    const Selection& selection = document.selection();
    const Paths links = selection.links();
    const QString gone = canvas_edits::whatGoes(document, selection.components(), links);
    const QString title = selection.components().empty()
                              ? tr("Remove links")
                              : titled(canvas, MW_TEXT("Remove %1"),
                                       MW_TEXT("Remove %n components"));
    if (canvas_ask::commit(canvas, canvas_edits::remove(document, selection.components(), links), title))
        canvas.hint(tr("Removed %1. Undo brings all of it back.").arg(gone));
}

void routeAgain(Canvas& canvas)
{
    Document& document = canvas.document();
    Layout so = document.layout();
    for (const auto& id : document.selection().links()) {
        const auto one = edit::setBends(so, id, {});
        if (!one) return canvas.hint(localText(one.refusal().message));
        so = apply(so, *one);
    }
    canvas_ask::commit(canvas, diff(document.layout(), so), tr("Route links anew"));
}

/// x, y and - for one alone - the angle its front is turned by, clockwise from north.
void placeExactly(Canvas& canvas)
{
    Document& document = canvas.document();
    const Paths ids = roots(canvas);
    const QRectF bounds = canvas_edits::boundsOf(document, ids);
    if (bounds.isEmpty()) return canvas.hint(tr("Only what stands on a floor has a place to enter."));
    const double unit = metresIn(canvas.units());
    const Component* alone = ids.size() == 1 ? document.layout().components.get(ids.front()) : nullptr;
    NumberQuestion question{.title = titled(canvas, MW_TEXT("Place of %1"),
                                            MW_TEXT("Place of %n components")),
                            .fields = {canvas_ask::lengthField(canvas, "x", tr("x, from the west wall"), bounds.left()),
                                       canvas_ask::lengthField(canvas, "y", tr("y, from the north wall"), bounds.top())},
                            .beside = canvas.view().toPixel(bounds)};
    if (alone)
        question.fields.push_back({.name = QStringLiteral("angle"),
                                   .label = tr("Front turned by"),
                                   .suffix = QStringLiteral(" °"),
                                   .value = 90.0 * static_cast<int>(alone->at.facing),
                                   .least = -360,
                                   .most = 360,
                                   .step = 90,
                                   .decimals = 0});
    const auto place = [&document, ids, unit, bounds,
                        alone = alone != nullptr](const std::vector<double>& n) -> Outcome<Delta> {
        const QPointF corner(canvas_ask::valueBack(n[0], bounds.left(), unit), canvas_ask::valueBack(n[1], bounds.top(), unit));
        if (!alone) return canvas_edits::moveTo(document, ids, corner);
        FloorPlace at = document.layout().components.get(ids.front())->at;
        at.x_m = corner.x();
        at.y_m = corner.y();
        if (const double quarters = n[2] / 90; std::abs(quarters - std::round(quarters)) > 1e-9)
            return Refusal{"place.angle", fromQt(tr("A front is turned by quarters: enter 0, 90, 180 or 270 °."))};
        at.facing = turned(Facing::North, static_cast<int>(std::lround(n[2] / 90)));
        return edit::setPosition(document.layout(), *document.catalog(), ids.front(), at);
    };
    canvas_ask::forEdit(canvas, std::move(question), place,
           titled(canvas, MW_TEXT("Place %1"),
                  MW_TEXT("Place %n components")));
}

/// Copies along the row that the selection stands in; at first at the nearest free place.
void array(Canvas& canvas)
{
    Document& document = canvas.document();
    const Paths ids = roots(canvas);
    const QRectF bounds = canvas_edits::boundsOf(document, ids);
    if (bounds.isEmpty()) return canvas.hint(tr("Only what stands on a floor can be set in a row."));
    const Facing facing = document.layout().components.get(ids.front())->at.facing;
    const bool alongX = facing == Facing::North || facing == Facing::South;
    const double unit = metresIn(canvas.units());
    const double step_m = freeStepAlongRow(*canvas.index().facility(), ids).value_or(alongX ? bounds.width() : bounds.height());   // a full row: the card tells what it stands on
    QRectF row = bounds;   // all of it is aimed at
    if (const Hall* hall = canvas.index().hall(); hall && alongX) row.setLeft(0), row.setRight(hall->width_m);
    else if (hall) row.setTop(0), row.setBottom(hall->depth_m);
    NumberQuestion question{
        .title = tr("Array along the row"),
        .fields = {{.name = QStringLiteral("count"), .label = tr("Further copies"), .value = 1, .least = 1, .most = 1000,
                    .step = 1, .decimals = 0},
                   canvas_ask::lengthField(canvas, "pitch", tr("Pitch"), step_m)},
        .beside = canvas.view().toPixel(row)};
    const auto copy = [&document, ids, unit](const std::vector<double>& n) {
        return edit::arrayAlongRow(document.layout(), *document.catalog(), ids, static_cast<int>(std::lround(n[0])),
                                   n[1] * unit);
    };
    canvas_ask::forEdit(canvas, std::move(question), copy, tr("Array along the row"));
}

// ---- arrange

template <edit::Edge edge>
void align(Canvas& canvas)
{
    Document& document = canvas.document();
    canvas_ask::commit(canvas, edit::alignComponents(document.layout(), *document.catalog(), roots(canvas), edge),
         tr("Align %n components", static_cast<int>(roots(canvas).size())));
}

template <edit::Axis axis>
void distribute(Canvas& canvas)
{
    Document& document = canvas.document();
    canvas_ask::commit(canvas, edit::distributeComponents(document.layout(), *document.catalog(), roots(canvas), axis),
         tr("Distribute %n components", static_cast<int>(roots(canvas).size())));
}

void group(Canvas& canvas)
{
    canvas_ask::commit(canvas, edit::groupComponents(canvas.document().layout(), roots(canvas)),
         tr("Group %n components", static_cast<int>(roots(canvas).size())));
}

void ungroup(Canvas& canvas)
{
    canvas_ask::commit(canvas, edit::ungroupComponents(canvas.document().layout(), roots(canvas)), tr("Ungroup"));
}

bool areAll(const Layout& layout, const Paths& ids, bool Component::*flag)
{
    return std::ranges::all_of(ids, [&](const std::string& id) { return layout.components.get(id)->*flag; });
}

/// Locks; what is locked altogether it unlocks.
void lock(Canvas& canvas)
{
    const Layout& layout = canvas.document().layout();
    const Paths ids = roots(canvas);
    const bool locked = areAll(layout, ids, &Component::locked);
    canvas_ask::commit(canvas, edit::setLocked(layout, ids, !locked),
         locked ? titled(canvas, MW_TEXT("Unlock %1"),
                         MW_TEXT("Unlock %n components"))
                : titled(canvas, MW_TEXT("Lock %1"),
                         MW_TEXT("Lock %n components")));
}

/// Hides; what is hidden altogether, as the outline can select it, it shows.
void hide(Canvas& canvas)
{
    const Layout& layout = canvas.document().layout();
    const Paths ids = roots(canvas);
    const bool hidden = areAll(layout, ids, &Component::hidden);
    const QString title = hidden ? titled(canvas, MW_TEXT("Show %1"), MW_TEXT("Show %n components")) : titled(canvas, MW_TEXT("Hide %1"), MW_TEXT("Hide %n components"));
    if (canvas_ask::commit(canvas, edit::setHidden(layout, ids, !hidden), title) && !hidden) canvas.document().selection().clear();
}

void showAll(Canvas& canvas)
{
    const Layout& layout = canvas.document().layout();
    Paths hidden;
    for (const auto& component : layout.components.rows())
        if (component->hidden) hidden.push_back(component->id);
    if (hidden.empty()) return canvas.hint(tr("Nothing is hidden."));
    if (canvas_ask::commit(canvas, edit::setHidden(layout, hidden, false), tr("Show all"))) select(canvas, hidden);
}

constexpr std::array kCommands{
    CanvasCommand{"duplicate", "edit", MW_TEXT("&Duplicate"), "Ctrl+D", MW_TEXT("Copy the selection beside itself; or drag it with Ctrl held"), Needs::Components, &duplicate},
    CanvasCommand{"array", "edit", MW_TEXT("&Array along the row ..."), "Ctrl+Shift+D", MW_TEXT("Further copies at a pitch, shown before they are made"), Needs::Components, &array},
    CanvasCommand{"place-exactly", "edit", MW_TEXT("Place &exactly ..."), "", MW_TEXT("Enter x, y and angle (Enter on the plan)"), Needs::Components, &placeExactly},
    CanvasCommand{"rotate", "edit", MW_TEXT("&Rotate"), "Ctrl+R", MW_TEXT("Turn the selection a quarter clockwise, as a whole"), Needs::Components, [](Canvas& c) { turn(c, 1); }},
    CanvasCommand{"rotate-back", "edit", MW_TEXT("Rotate &back"), "Ctrl+Shift+R", MW_TEXT("Turn the selection a quarter counter-clockwise"), Needs::Components, [](Canvas& c) { turn(c, -1); }},
    CanvasCommand{"mirror-across", "edit", MW_TEXT("&Mirror left and right"), "Ctrl+M", MW_TEXT("Left and right change sides; fronts that looked there look the other way"), Needs::Components, &mirror<edit::Axis::Across>},
    CanvasCommand{"mirror-down", "edit", MW_TEXT("Mirror &top and bottom"), "Ctrl+Shift+M", MW_TEXT("Top and bottom change sides; fronts that looked there look the other way"), Needs::Components, &mirror<edit::Axis::Down>},
    CanvasCommand{"pool-add", "edit", MW_TEXT("Add to a ser&ving pool ..."), "Ctrl+Alt+P", MW_TEXT("Put the selection into a pool of the serving plan, or into a new one; or drag it onto the pool"), Needs::Components, &choosePool},
    CanvasCommand{"link-to", "edit", MW_TEXT("Lin&k to ..."), "Ctrl+K", MW_TEXT("Link the selection to something that is chosen by its name"), Needs::Components, &link_commands::linkTo},
    CanvasCommand{"link-count", "edit", MW_TEXT("Cables of links: cou&nt ..."), "Ctrl+Alt+K", MW_TEXT("Enter how many cables each of the selected links has"), Needs::Links, &link_commands::askCount},
    CanvasCommand{"link-insert", "edit", MW_TEXT("&Insert part into the link ..."), "Ctrl+Alt+I", MW_TEXT("Choose a part and lead the link through it"), Needs::OneLink, &link_commands::insertPart},
    CanvasCommand{"link-end", "edit", MW_TEXT("Put an end of the link elsewhere ..."), "", MW_TEXT("Choose by its name the component and the port that an end of the link goes to"), Needs::OneLink, &link_commands::moveEnd},
    CanvasCommand{"route-again", "edit", MW_TEXT("Ro&ute links anew"), "", MW_TEXT("Take the drawn corners away from the links that are selected"), Needs::Corners, &routeAgain},
    CanvasCommand{"delete", "edit", MW_TEXT("De&lete"), "Del", MW_TEXT("Delete the selection with what is inside and its links"), Needs::Something, &remove},

    CanvasCommand{"select-all", "select", MW_TEXT("&All"), "Ctrl+A", MW_TEXT("Select all components of the hall"), Needs::Items, [](Canvas& c) { select(c, canvas_select::all(c.index())); }},
    CanvasCommand{"select-invert", "select", MW_TEXT("&Invert"), "Ctrl+I", MW_TEXT("Select what is not selected"), Needs::Items, [](Canvas& c) { select(c, canvas_select::inverse(c.index(), c.document())); }},
    CanvasCommand{"select-same-kind", "select", MW_TEXT("Same &kind"), "Ctrl+Shift+K", MW_TEXT("Select all of the kinds that are selected: all racks, all UPS"), Needs::Components, [](Canvas& c) { select(c, canvas_select::sameKind(c.index(), c.document())); }},
    CanvasCommand{"select-same-part", "select", MW_TEXT("Same &part"), "", MW_TEXT("Select all of the very parts that are selected"), Needs::Components, [](Canvas& c) { select(c, canvas_select::samePart(c.index(), c.document())); }},
    CanvasCommand{"select-connected", "select", MW_TEXT("&Connected"), "Ctrl+Shift+L", MW_TEXT("Add what is linked to the selection; once more reaches one link further"), Needs::Components, [](Canvas& c) { select(c, canvas_select::connected(c.index(), c.document())); }},

    CanvasCommand{"align-left", "arrange", MW_TEXT("Align &left"), "Ctrl+Shift+Left", MW_TEXT("West edges in one line"), Needs::Two, &align<edit::Edge::Left>},
    CanvasCommand{"align-right", "arrange", MW_TEXT("Align &right"), "Ctrl+Shift+Right", MW_TEXT("East edges in one line"), Needs::Two, &align<edit::Edge::Right>},
    CanvasCommand{"align-top", "arrange", MW_TEXT("Align &top"), "Ctrl+Shift+Up", MW_TEXT("North edges in one line"), Needs::Two, &align<edit::Edge::Top>},
    CanvasCommand{"align-bottom", "arrange", MW_TEXT("Align &bottom"), "Ctrl+Shift+Down", MW_TEXT("South edges in one line"), Needs::Two, &align<edit::Edge::Bottom>},
    CanvasCommand{"align-centres-across", "arrange", MW_TEXT("Centres to one &x"), "", MW_TEXT("Centres one above the other"), Needs::Two, &align<edit::Edge::CentresAcross>},
    CanvasCommand{"align-centres-down", "arrange", MW_TEXT("Centres to one &y"), "", MW_TEXT("Centres side by side"), Needs::Two, &align<edit::Edge::CentresDown>},
    CanvasCommand{"distribute-across", "arrange", MW_TEXT("&Distribute across"), "", MW_TEXT("Equal gaps from west to east; the outermost stay"), Needs::Three, &distribute<edit::Axis::Across>},
    CanvasCommand{"distribute-down", "arrange", MW_TEXT("Distribute do&wn"), "", MW_TEXT("Equal gaps from north to south; the outermost stay"), Needs::Three, &distribute<edit::Axis::Down>},
    CanvasCommand{"group", "arrange", MW_TEXT("&Group"), "Ctrl+G", MW_TEXT("A click on one then selects all; Alt selects one alone"), Needs::Two, &group},
    CanvasCommand{"ungroup", "arrange", MW_TEXT("&Ungroup"), "Ctrl+Shift+G", MW_TEXT("Dissolve the groups of the selection"), Needs::Group, &ungroup},
    CanvasCommand{"make-block", "arrange", MW_TEXT("Make &block ..."), "Ctrl+B", MW_TEXT("A block of the selection, which can be placed many times; the selection becomes its first instance"), Needs::Components, &block_commands::make},
    CanvasCommand{"place-block", "arrange", MW_TEXT("&Place block ..."), "Ctrl+Alt+B", MW_TEXT("Another instance of a block of this layout"), Needs::Blocks, &block_commands::place},
    CanvasCommand{"detach-block", "arrange", MW_TEXT("D&etach block"), "Ctrl+Shift+B", MW_TEXT("Turn an instance of a block into components of its own, which can all be edited"), Needs::BlockInstance, &block_commands::detach},
    CanvasCommand{"lock", "arrange", MW_TEXT("Loc&k or unlock"), "Ctrl+L", MW_TEXT("What is locked cannot be moved or deleted"), Needs::Components, &lock},
    CanvasCommand{"hide", "arrange", MW_TEXT("&Hide or show"), "Ctrl+H", MW_TEXT("Leave the selection out of the plan; it is computed all the same. What is hidden, selected in the outline, comes back"), Needs::Components, &hide},
    CanvasCommand{"show-all", "arrange", MW_TEXT("&Show all hidden"), "Ctrl+Shift+H", MW_TEXT("Draw again what was hidden"), Needs::Hidden, &showAll},

    CanvasCommand{"insert-row", "insert", MW_TEXT("&Row of racks ..."), "Ctrl+Alt+R", MW_TEXT("Rows of equal parts by number, pitch and aisles; kept as a declaration that can be changed"), Needs::Hall, &generator_commands::insertRow},
    CanvasCommand{"insert-fabric", "insert", MW_TEXT("&Fabric ..."), "Ctrl+Alt+F", MW_TEXT("Leaves, spines and all cables for the hosts that are selected; kept as a declaration that can be changed"), Needs::Hall, &generator_commands::insertFabric},
    CanvasCommand{"insert-power-train", "insert", MW_TEXT("&Power train ..."), "Ctrl+Alt+E", MW_TEXT("From the utility to busways over the loads that are selected, one side or two; kept as a declaration that can be changed"), Needs::Hall, &generator_commands::insertPowerTrain},
    CanvasCommand{"insert-cooling", "insert", MW_TEXT("Coo&ling plant ..."), "Ctrl+Alt+C", MW_TEXT("From the racks that are selected to the open air: CDUs, air units, pumps, chillers and coolers, with a spare each; kept as a declaration that can be changed"), Needs::Hall, &generator_commands::insertCooling},
    CanvasCommand{"generator-change", "insert", MW_TEXT("&Change and run again ..."), "Ctrl+Alt+G", MW_TEXT("Other numbers or parts for the row, fabric, power train or cooling plant that the selection belongs to"), Needs::Generated, &generator_commands::change},
    CanvasCommand{"generator-detach", "insert", MW_TEXT("&Detach what was made"), "", MW_TEXT("What the declaration made stays, as if it were placed by hand"), Needs::Generated, &generator_commands::detach},
    CanvasCommand{"generator-remove", "insert", MW_TEXT("Re&move with all it made"), "", MW_TEXT("Remove the row, fabric, power train or cooling plant that the selection belongs to; undo brings it back"), Needs::Generated, &generator_commands::remove},

    CanvasCommand{"hall-new", "hall", MW_TEXT("&New hall ..."), "Ctrl+Shift+A", MW_TEXT("Add a hall to the site and show it"), Needs::Nothing, &canvas_halls::create},
    CanvasCommand{"hall-properties", "hall", MW_TEXT("Hall &properties ..."), "", MW_TEXT("Name, width, depth, clear height, floor rating and grid of the hall that is shown"), Needs::Hall, &canvas_halls::properties},
    CanvasCommand{"hall-delete", "hall", MW_TEXT("&Delete hall"), "", MW_TEXT("Remove the hall that is shown with all that stands in it; undo brings it back"), Needs::Hall, &canvas_halls::remove},
    CanvasCommand{"area-keep-out", "area", MW_TEXT("Draw a &keep-out"), "", MW_TEXT("Drag a rectangle where nothing may stand"), Needs::Hall, [](Canvas& c) { canvas_halls::draw(c, Area::Kind::KeepOut); }},
    CanvasCommand{"area-column", "area", MW_TEXT("Draw a &column"), "", MW_TEXT("Drag a column of the building; air flows around it"), Needs::Hall, [](Canvas& c) { canvas_halls::draw(c, Area::Kind::Column); }},
    CanvasCommand{"area-door", "area", MW_TEXT("Draw a doo&r"), "", MW_TEXT("Drag the clear space of a door at a wall"), Needs::Hall, [](Canvas& c) { canvas_halls::draw(c, Area::Kind::Door); }},
    CanvasCommand{"area-cold-aisle", "area", MW_TEXT("Draw a c&old aisle"), "", MW_TEXT("Drag a contained cold aisle"), Needs::Hall, [](Canvas& c) { canvas_halls::draw(c, Area::Kind::ColdAisle); }},
    CanvasCommand{"area-hot-aisle", "area", MW_TEXT("Draw a &hot aisle"), "", MW_TEXT("Drag a contained hot aisle"), Needs::Hall, [](Canvas& c) { canvas_halls::draw(c, Area::Kind::HotAisle); }},
    CanvasCommand{"area-new", "area", MW_TEXT("New area by n&umbers ..."), "", MW_TEXT("Enter kind, place, width and depth of an area"), Needs::Hall, &canvas_halls::createArea},
    CanvasCommand{"area-next", "area", MW_TEXT("Select ne&xt area"), "", MW_TEXT("Walk through the areas of the hall; arrow keys then move one, Enter opens its properties"), Needs::Areas, &canvas_halls::selectNextArea},
    CanvasCommand{"area-properties", "area", MW_TEXT("Area prop&erties ..."), "", MW_TEXT("Kind, name, place and extent of the area that is selected"), Needs::Area, &canvas_halls::areaProperties},
    CanvasCommand{"area-delete", "area", MW_TEXT("Dele&te area"), "", MW_TEXT("Remove the area that is selected (Del on the plan)"), Needs::Area, &canvas_halls::removeArea},

    CanvasCommand{"background-choose", "background", MW_TEXT("&Lay a plan under the hall ..."), "", MW_TEXT("A PNG, JPEG or SVG of the building under the hall; in the place of the one there is"), Needs::Hall, [](Canvas& c) { Q_EMIT c.backgroundWanted(); }},
    CanvasCommand{"background-scale", "background", MW_TEXT("&Scale background plan by two points"), "", MW_TEXT("Click two points of the background plan and enter their real distance"), Needs::Background, [](Canvas& c) { c.background().scale(); }},
    CanvasCommand{"background-move", "background", MW_TEXT("&Move background plan"), "", MW_TEXT("Drag the background plan, or move it by the arrow keys"), Needs::Background, [](Canvas& c) { c.background().move(); }},
    CanvasCommand{"background-adjust", "background", MW_TEXT("Background plan by &numbers ..."), "", MW_TEXT("Place, width, angle and opacity of the background plan"), Needs::Background, [](Canvas& c) { c.background().adjust(); }},
    CanvasCommand{"background-remove", "background", MW_TEXT("&Remove background plan"), "", MW_TEXT("The file itself stays"), Needs::Background, [](Canvas& c) { c.background().remove(); }},

    CanvasCommand{"previous-view", "view", MW_TEXT("P&revious view"), "Alt+Left", MW_TEXT("Back to where the plan was before"), Needs::EarlierView, [](Canvas& c) { c.stepView(-1); }},
    CanvasCommand{"next-view", "view", MW_TEXT("Ne&xt view"), "Alt+Right", MW_TEXT("Forward again"), Needs::LaterView, [](Canvas& c) { c.stepView(1); }},
    CanvasCommand{"level-up", "view", MW_TEXT("One level &up"), "Alt+Up", MW_TEXT("From a chassis to its rack, to the plan of the hall, to the site"), Needs::Above, [](Canvas& c) { Q_EMIT c.levelUpWanted(); }},
    CanvasCommand{"flow-next", "view", MW_TEXT("Way of a request: next &workload"), "", MW_TEXT("Show how requests of the next workload go from pool to pool; shows the way if it is off"), Needs::Flow, [](Canvas& c) { c.showNextFlow(); }},
    CanvasCommand{"minimap", "view", MW_TEXT("Fold the &minimap"), "", MW_TEXT("Fold the small map away or open it; it shows while the hall is larger than the window"), Needs::Minimap, [](Canvas& c) { c.foldMinimap(); }},
};

#undef MW_TEXT

}  // namespace

std::span<const CanvasCommand> canvasCommands()
{
    return kCommands;
}

const CanvasCommand* canvasCommand(std::string_view name)
{
    const auto found = std::find_if(kCommands.begin(), kCommands.end(),
                                    [&](const CanvasCommand& command) { return name == command.name; });
    return found == kCommands.end() ? nullptr : &*found;
}

}  // namespace mw
