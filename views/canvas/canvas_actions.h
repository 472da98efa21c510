// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QPointF>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

class QMenu;

namespace mw {

class Canvas;

/// The canvas's commands and layers as actions: the window's menus, the context menu and keys all use these.
class CanvasActions : public QObject {
    Q_OBJECT
public:
    explicit CanvasActions(Canvas& canvas);

    /// By the name of the command, or of the layer ("layer-power", "dim-power", "show-grid"); null: there is none.
    [[nodiscard]] QAction* action(std::string_view name) const;
    /// Appends the commands of a menu: "edit", "select", "arrange", "insert", "hall", "area", "background", "view".
    void fill(QMenu& menu, std::string_view name) const;
    /// Appends the switches of the layers.
    void fillLayers(QMenu& menu) const;
    /// What the window adds to context menus: copy and paste.
    void setClipboard(const QList<QAction*>& actions) { m_clipboard = actions; }
    /// Asked first with the name of a command: true if it was done elsewhere, inside of a rack that is open.
    void setInside(std::function<bool(std::string_view)> run) { m_inside = std::move(run); }
    /// No command can be chosen while no layout is open.
    void setOpen(bool open);
    /// What is looked at: the plan of a hall, or what is above or below it.
    enum class Level : std::uint8_t { Site, Hall, Inside };
    void setLevel(Level level);
    [[nodiscard]] Level level() const { return m_level; }
    /// After a change of selection, document or layers.
    void refresh();

    /// For a component that is selected (with its path), a link that is selected, or the floor.
    [[nodiscard]] QMenu* componentMenu(const QString& path) const;
    [[nodiscard]] QMenu* linkMenu() const;
    [[nodiscard]] QMenu* floorMenu() const;
    /// In the menu of a component, what else lies at a point of the hall, each to be selected: the rack below a busway, the pipe below a rack.
    void offerOthers(QMenu& menu, QPointF m, std::size_t above) const;

private:
    void makeCommands();
    void makeLayers();
    void refreshViews();
    void enable(std::size_t command);

    Canvas& m_canvas;
    std::vector<QAction*> m_commands{}, m_layers{};  ///< in the order of their tables
    QList<QAction*> m_clipboard{};
    std::function<bool(std::string_view)> m_inside{};
    std::vector<std::size_t> m_ofViews{};   ///< of m_commands those that hang on where one looks
    Level m_level{Level::Hall};
    bool m_open{true};
};

}  // namespace mw
