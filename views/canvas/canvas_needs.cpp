// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What commands of the canvas need before they can run.
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_background.h"
#include "views/canvas/commands/block_commands.h"
#include "views/canvas/canvas_commands.h"
#include "views/canvas/commands/generator_commands.h"
#include "views/session/document.h"

#include <QCoreApplication>

namespace mw {

bool canRun(const CanvasCommand& command, Canvas& canvas)
{
    const Selection& selection = canvas.document().selection();
    const bool inHall = canvas.hall() < static_cast<int>(canvas.document().layout().halls.size());
    const std::size_t components = selection.components().size();
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
    case Needs::Hall:
        return inHall;
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
    case Needs::Hall:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "add a hall first"));
    case Needs::Area:
        return told(QT_TRANSLATE_NOOP("mw::CanvasCommand", "select an area first"));
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
