// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What commands of the canvas need before they can run.
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/commands/block_commands.h"
#include "views/canvas/canvas_commands.h"
#include "views/canvas/commands/generator_commands.h"
#include "views/session/document.h"

#include <QCoreApplication>

#include <algorithm>

namespace mw {

namespace {

bool hasCorners(const Document& document, const std::string& link)
{
    const Link* const found = document.layout().links.get(link);
    return found != nullptr && !found->bends_m.empty();
}

bool inGroup(const Document& document, const std::string& path)
{
    const Component* const root = document.layout().components.get(path.substr(0, path.find('/')));
    return root != nullptr && !root->group.empty();
}

/// One that is not shown now.
bool hasOtherFlow(const Canvas& canvas)
{
    const auto& view = canvas.serving().view;
    return view && view->flows.size() > (canvas.layers().flow ? 1U : 0U);
}

}  // namespace

bool canRun(const CanvasCommand& command, Canvas& canvas)
{
    const Selection& selection = canvas.document().selection();
    const bool inHall = canvas.hall() < static_cast<int>(canvas.document().layout().halls.size());
    const std::size_t components = selection.components().size();
    const auto level = canvas.commands().level();
    switch (command.needs) {
    case Needs::Something:
        return !selection.empty();
    case Needs::Components:
        return components >= 1;
    case Needs::Two:
        return components >= 2;
    case Needs::Three:
        return components >= 3;
    case Needs::Links:
        return !selection.links().empty();
    case Needs::OneLink:
        return selection.links().size() == 1;
    case Needs::Corners:
        return std::ranges::any_of(selection.links(), [&](const std::string& link) { return hasCorners(canvas.document(), link); });
    case Needs::Hall:
        return inHall;
    case Needs::Areas:
        return inHall && !canvas.document().layout().halls[static_cast<std::size_t>(canvas.hall())].areas.empty();
    case Needs::Area:
        return canvas.selectedArea().has_value();
    case Needs::Background:
        return canvas.background().exists();
    case Needs::BlockInstance:
        return block_commands::instanceSelected(canvas.document());
    case Needs::Blocks:
        return inHall && canvas.document().layout().blocks.size() > 0;
    case Needs::Generated:
        return generator_commands::chosen(canvas.document()) != nullptr;
    case Needs::Group:
        return canvas.layoutHas().groups && std::ranges::any_of(selection.components(), [&](const std::string& path) { return inGroup(canvas.document(), path); });
    case Needs::Hidden:
        return canvas.layoutHas().hidden;
    case Needs::Items:
        return level == CanvasActions::Level::Inside || !canvas.isEmpty();
    case Needs::Flow:
        return hasOtherFlow(canvas);
    case Needs::EarlierView:
        return level == CanvasActions::Level::Hall && canvas.canStepView(-1);
    case Needs::LaterView:
        return level == CanvasActions::Level::Hall && canvas.canStepView(1);
    case Needs::Minimap:
        return level == CanvasActions::Level::Hall && canvas.minimapShown();
    case Needs::Above:
        return level != CanvasActions::Level::Site;
    case Needs::Nothing:
        break;
    }
    return true;
}

QString whyNot(Needs needs)
{
    const auto told = [](const char* text) { return QCoreApplication::translate("mw::CanvasCommand", text); };
    switch (needs) {
    case Needs::Something:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select something first"));
    case Needs::Components:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select components first"));
    case Needs::Two:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select two components or more first"));
    case Needs::Three:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select three components or more first"));
    case Needs::Links:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select a link first"));
    case Needs::OneLink:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select one link first"));
    case Needs::Corners:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select a link with drawn corners first"));
    case Needs::Hall:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "add a hall first"));
    case Needs::Area:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select an area first"));
    case Needs::Areas:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "draw an area first"));
    case Needs::Group:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select a member of a group first"));
    case Needs::Hidden:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "nothing is hidden"));
    case Needs::Items:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "nothing is on the plan"));
    case Needs::Flow:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "no other workload is served"));
    case Needs::EarlierView:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "there is no earlier view of the plan"));
    case Needs::LaterView:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "there is no later view of the plan"));
    case Needs::Minimap:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "the whole hall is in sight"));
    case Needs::Above:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "the site is the highest level"));
    case Needs::Background:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "lay a background plan under the hall first"));
    case Needs::BlockInstance:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select an instance of a block first"));
    case Needs::Blocks:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "make a block first"));
    case Needs::Generated:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select something that a row, fabric, power train or cooling plant made first"));
    case Needs::Nothing:
        break;
    }
    return {};
}

}  // namespace mw
