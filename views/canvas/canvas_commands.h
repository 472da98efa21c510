// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <span>
#include <string_view>

namespace mw {

class Canvas;

/// What a command works on; without it the command cannot be chosen.
enum class Needs : std::uint8_t { Nothing, Something, Components, Two, Three, Links, OneLink, Corners, Hall, Area, Areas, Background, BlockInstance, Blocks, Generated, Group, Hidden, Items, Flow, EarlierView, LaterView, Minimap, Above };

/// A thing that the plan can do, by menu, key or context menu. A new one is a function and a line in the table.
struct CanvasCommand {
    const char* name;   ///< stable: of the action, for shortcuts and tests
    const char* menu;   ///< "edit", "select", "arrange", "insert", "hall", "area", "background" or "view"
    const char* title;  ///< English; shown through translate("mw::CanvasCommand", ...); empty: a separator
    const char* keys;   ///< portable text of the shortcut, may be empty
    const char* help;
    Needs needs;
    void (*run)(Canvas&);
};

[[nodiscard]] std::span<const CanvasCommand> canvasCommands();
[[nodiscard]] const CanvasCommand* canvasCommand(std::string_view name);
[[nodiscard]] bool canRun(const CanvasCommand& command, Canvas& canvas);
/// What is to be done first where a command cannot run: "select components first".
[[nodiscard]] QString whyNot(Needs needs);

}  // namespace mw
