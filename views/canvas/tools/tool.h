// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/cards/change_card.h"
#include "views/canvas/cards/number_card.h"
#include "views/canvas/plan/plan_painter.h"

#include <QCursor>
#include <QPointF>
#include <QPolygonF>
#include <QString>
#include <Qt>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QKeyEvent;
class QPainter;

namespace mw {

class Document;

/// A pointer event in both worlds.
struct PointerEvent {
    QPointF pixel{};
    QPointF m{};  ///< hall metres
    Qt::MouseButton button{Qt::NoButton};
    Qt::KeyboardModifiers modifiers{};
};

/// What stands or lies at a point of the plan: one of both at most.
struct PlanPick {
    std::optional<ItemIndex> item{};
    std::optional<LinkIndex> link{};
    bool operator==(const PlanPick&) const = default;
};

/// What a tool may know of the canvas and ask it for. All in the GUI thread.
class ToolHost {
public:
    virtual ~ToolHost() = default;
    [[nodiscard]] virtual Document& document() = 0;
    /// Index, dress, routes, theme, view as they are drawn now.
    [[nodiscard]] virtual PlanScene scene() const = 0;
    [[nodiscard]] virtual const Results* results() const = 0;
    /// What the delta that is being previewed would change, as far as it is known yet.
    [[nodiscard]] virtual const std::vector<CardLine>& changes() const = 0;
    /// What a click at a point takes: the nearer of item and link.
    [[nodiscard]] virtual PlanPick pickAt(QPointF m) const = 0;
    /// The link drawn nearest to a point, of those that show; within `reach_px` pixels.
    [[nodiscard]] virtual std::optional<LinkIndex> linkAt(QPointF m, double reach_px) const = 0;
    virtual void panBy(QPointF pixels) = 0;
    /// One line for the status bar; empty takes it back.
    virtual void hint(const QString& text) = 0;
    /// What was tried cannot be done: said on the plan for some seconds, and in the status bar.
    virtual void refuse(const QString& why) = 0;
    /// These items are in the tool's hand: the plan is drawn without them until they are given back (empty list).
    virtual void lift(const std::vector<ItemIndex>& items) = 0;
    /// The same of a link; kNoLink gives it back.
    virtual void liftLink(LinkIndex link) = 0;
    virtual void repaint() = 0;
    /// Shows what is inside a rack or chassis.
    virtual void open(const std::string& path) = 0;
    /// Lets the user choose one of several near the pointer; -1: none of them.
    [[nodiscard]] virtual int choose(const QStringList& texts, QPointF pixel) = 0;
    /// Asks for numbers beside the plan; the answer comes by the question's own calls.
    virtual void ask(NumberQuestion question) = 0;
    /// The area of the hall that is selected, by its place in the hall's list.
    [[nodiscard]] virtual std::optional<std::size_t> selectedArea() const = 0;
    virtual void selectArea(std::optional<std::size_t> area) = 0;
    /// Does a command of canvasCommands() if it can be done now.
    virtual void run(std::string_view command) = 0;
    /// The layout's own links, of those that show, whose drawn way an area touches, or that lie wholly in it; ids.
    [[nodiscard]] virtual std::vector<std::string> linksIn(const QPolygonF& area_m, bool touching) const = 0;
};

/// A state of the pointer. The canvas has one active; temporary panning is done before tools see an event.
class Tool {
public:
    explicit Tool(ToolHost& toolHost) : m_host(toolHost) {}
    virtual ~Tool() = default;
    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;

    virtual void press(const PointerEvent&) {}
    virtual void move(const PointerEvent&) {}
    virtual void release(const PointerEvent&) {}
    virtual void doubleClick(const PointerEvent&) {}
    /// True if the key was the tool's.
    virtual bool key(const QKeyEvent&) { return false; }
    /// Drops a gesture that is under way; nothing has changed.
    virtual void cancel() {}
    /// Components are in its hand that can be set down outside the plan as well: on a list.
    [[nodiscard]] virtual bool carries() const { return false; }
    /// They are held over such a list: on the plan they stand where they stood.
    virtual void pause() {}
    /// On top of the plan, in pixels.
    virtual void paint(QPainter&) const {}
    [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }
    /// What the tool does, for the status bar while nothing is under way.
    [[nodiscard]] virtual QString usage() const = 0;
    /// The document has changed under the tool: item numbers are new.
    virtual void planChanged() { cancel(); }

protected:
    [[nodiscard]] ToolHost& host() const { return m_host; }

private:
    ToolHost& m_host;
};

}  // namespace mw
