// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/tools/area_handles.h"
#include "views/canvas/tools/tool.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <functional>
#include <utility>

namespace mw {

/// What wants places of the plan: a dialog that is open beside it.
struct PlaceAsker {
    /// A point of the floor, snapped; `last`: the button is up.
    std::function<void(QPointF m, bool last)> put{};
    /// Enter or Escape on the plan.
    std::function<void(bool accepted)> end{};
};

/// A press, and a drag from there, says where something is to stand.
class PickTool : public Tool {
public:
    using Tool::Tool;
    void start(PlaceAsker asker) { m_asker = std::move(asker); }
    void stop() { m_asker = {}; }
    [[nodiscard]] bool active() const { return static_cast<bool>(m_asker.put); }
    /// The asker may stop this tool meanwhile.
    void end(bool accepted)
    {
        if (const auto asked = m_asker.end) asked(accepted);
    }

    void press(const PointerEvent& event) override
    {
        m_held = event.button == Qt::LeftButton;
        put(event, false);
    }
    void move(const PointerEvent& event) override { put(event, false); }
    void release(const PointerEvent& event) override
    {
        put(event, true);
        m_held = false;
    }
    bool key(const QKeyEvent& event) override
    {
        if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter) return false;
        end(true);
        return true;
    }
    void cancel() override { m_held = false; }
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
    [[nodiscard]] QString usage() const override
    {
        return QCoreApplication::translate("mw::PickTool", "Click or drag on the plan to say where it stands, Alt freely. Enter makes it, Esc leaves it.");
    }

private:
    void put(const PointerEvent& event, bool last)
    {
        if (m_held && m_asker.put) m_asker.put(snappedPoint(host(), event), last);
    }

    PlaceAsker m_asker{};
    bool m_held{};
};

}  // namespace mw
