// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/tools/tool.h"

namespace mw {

/// Drags the paper. Also what the space bar and the middle button do while another tool is active.
class PanTool : public Tool {
public:
    using Tool::Tool;
    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void release(const PointerEvent& event) override;
    void cancel() override { m_held = false; }
    [[nodiscard]] QCursor cursor() const override
    {
        return m_held ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
    }
    [[nodiscard]] QString usage() const override;

private:
    bool m_held{};
    QPointF m_last{};
};

}  // namespace mw
