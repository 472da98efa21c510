// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_halls.h"

#include "model/edit/areas.h"
#include "model/edit/halls.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/commands/layout_form.h"
#include "views/canvas/plan/area_names.h"
#include "views/canvas/tools/area_tool.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

namespace mw::canvas_halls {

namespace {

const Hall* shownHall(Canvas& canvas)
{
    return canvas.index().hall();
}

QString titleOf(const Hall& hall)
{
    return toQt(hall.title.empty() ? hall.id : hall.title);
}

QString problemOf(const Outcome<Delta>& outcome)
{
    return outcome ? QString() : localText(outcome.refusal().message);
}

const Area* selectedArea(Canvas& canvas)
{
    const Hall* hall = shownHall(canvas);
    const auto index = canvas.selectedArea();
    return hall && index && *index < hall->areas.size() ? &hall->areas[*index] : nullptr;
}

}  // namespace

void create(Canvas& canvas)
{
    Document& document = canvas.document();
    Hall hall;
    if (const Hall* like = shownHall(canvas)) {   // the next room of a building is much like the last
        hall.width_m = like->width_m, hall.depth_m = like->depth_m, hall.clearHeight_m = like->clearHeight_m;
        hall.floor_kg_per_m2 = like->floor_kg_per_m2, hall.grid_m = like->grid_m;
    }
    hall.id = edit::freeHallId(document.layout());
    hall.title = fromQt(QCoreApplication::translate("mw::Areas", "Hall %1").arg(toQt(hall.id).section(u'-', -1).toUpper()));
    auto* dialog = new HallDialog(hall, true, canvas.units(),
                                  [&document](const Hall& wanted) { return problemOf(edit::addHall(document.layout(), wanted)); }, &canvas);
    QObject::connect(dialog, &QDialog::accepted, &canvas, [&canvas, dialog] {
        const Hall wanted = dialog->hall();
        if (canvas_ask::commit(canvas, edit::addHall(canvas.document().layout(), wanted),
                               QCoreApplication::translate("mw::Areas", "Add %1").arg(titleOf(wanted)))) {
            canvas.setHall(static_cast<int>(canvas.document().layout().halls.size()) - 1);
            canvas.fit();   // the first hall of a layout is shown already, but not whole
        }
    });
    dialog->open();
}

void properties(Canvas& canvas)
{
    const Hall* hall = shownHall(canvas);
    if (!hall) return;
    Document& document = canvas.document();
    const auto change = [&document](const Hall& wanted) { return edit::changeHall(document.layout(), *document.catalog(), wanted); };
    auto* dialog = new HallDialog(*hall, false, canvas.units(), [change](const Hall& wanted) { return problemOf(change(wanted)); }, &canvas);
    QObject::connect(dialog, &QDialog::accepted, &canvas, [&canvas, dialog, change] {
        const Hall wanted = dialog->hall();
        canvas_ask::commit(canvas, change(wanted), QCoreApplication::translate("mw::Areas", "Change %1").arg(titleOf(wanted)));
    });
    dialog->open();
}

void remove(Canvas& canvas)
{
    const Hall* hall = shownHall(canvas);
    if (!hall) return;
    Document& document = canvas.document();
    std::vector<std::string> inside;
    for (const auto& row : document.layout().components.rows())
        if (row->place == Component::Place::Floor && row->at.hall == hall->id) inside.push_back(row->id);
    const QString goes = inside.empty() ? QString() : canvas_edits::whatGoes(document, inside);
    const QString title = titleOf(*hall);
    if (!canvas_ask::commit(canvas, edit::removeHall(document.layout(), hall->id, true),
                            QCoreApplication::translate("mw::Areas", "Remove %1").arg(title)))
        return;
    canvas.hint(goes.isEmpty() ? QCoreApplication::translate("mw::Areas", "Removed %1. Undo brings it back.").arg(title)
                               : QCoreApplication::translate("mw::Areas", "Removed %1 with %2. Undo brings all of it back.").arg(title, goes));
}

void draw(Canvas& canvas, Area::Kind kind)
{
    static_cast<AreaTool&>(canvas.toolOf(ToolId::Area)).setKind(kind);
    canvas.setTool(ToolId::Area);
    canvas.setFocus();
}

void createArea(Canvas& canvas)
{
    const Hall* hall = shownHall(canvas);
    if (!hall) return;
    Document& document = canvas.document();
    Area area{.kind = static_cast<AreaTool&>(canvas.toolOf(ToolId::Area)).kind()};
    area.width_m = area.depth_m = std::min({2 * hall->grid_m, hall->width_m, hall->depth_m});
    const auto add = [&document, id = hall->id](const Area& wanted) { return edit::addArea(document.layout(), id, wanted); };
    auto* dialog = new AreaDialog(area, true, canvas.units(), [add](const Area& wanted) { return problemOf(add(wanted)); }, &canvas);
    QObject::connect(dialog, &QDialog::accepted, &canvas, [&canvas, dialog, add] {
        const Area wanted = dialog->area();
        if (canvas_ask::commit(canvas, add(wanted), QCoreApplication::translate("mw::Areas", "Add %1").arg(nameOf(wanted.kind))))
            canvas.selectArea(shownHall(canvas)->areas.size() - 1);
    });
    dialog->open();
}

void areaProperties(Canvas& canvas)
{
    const Area* area = selectedArea(canvas);
    if (!area) return;
    Document& document = canvas.document();
    const auto change = [&document, id = shownHall(canvas)->id, index = *canvas.selectedArea()](const Area& wanted) {
        return edit::replaceArea(document.layout(), id, index, wanted);
    };
    auto* dialog = new AreaDialog(*area, false, canvas.units(), [change](const Area& wanted) { return problemOf(change(wanted)); }, &canvas);
    QObject::connect(dialog, &QDialog::accepted, &canvas, [&canvas, dialog, change] {
        const Area wanted = dialog->area();
        canvas_ask::commit(canvas, change(wanted), QCoreApplication::translate("mw::Areas", "Change %1").arg(nameOf(wanted.kind)));
    });
    dialog->open();
}

void removeArea(Canvas& canvas)
{
    const Area* area = selectedArea(canvas);
    if (!area) return;
    const QString title = QCoreApplication::translate("mw::Areas", "Remove %1").arg(nameOf(area->kind));
    const auto delta = edit::removeArea(canvas.document().layout(), shownHall(canvas)->id, *canvas.selectedArea());
    canvas.selectArea(std::nullopt);
    canvas_ask::commit(canvas, delta, title);
}

void selectNextArea(Canvas& canvas)
{
    const Hall* hall = shownHall(canvas);
    if (!hall || hall->areas.empty()) return canvas.hint(QCoreApplication::translate("mw::Areas", "This hall has no areas yet."));
    const auto now = canvas.selectedArea();
    canvas.selectArea(now ? (*now + 1) % hall->areas.size() : 0);
}

}  // namespace mw::canvas_halls
