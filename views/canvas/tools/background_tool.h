// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"
#include "views/canvas/tools/tool.h"

#include <functional>
#include <optional>

namespace mw {

/// Works on the background plan instead of what stands on it: two points and their real distance scale it, a drag or the
/// arrow keys move it. Has the pointer from start() until the work is done or left.
class BackgroundTool : public Tool {
public:
    using Tool::Tool;
    enum class Does { Nothing, Scale, Move };
    /// `then`: what comes once the plan has its scale.
    void start(Does does, std::function<void()> then = {});
    [[nodiscard]] Does does() const { return m_does; }

    void press(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void release(const PointerEvent& event) override;
    bool key(const QKeyEvent& event) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override;
    [[nodiscard]] QString usage() const override;

private:
    [[nodiscard]] const Hall* hall() const;
    void askDistance();
    [[nodiscard]] Background moved(QPointF by_m) const;
    void commit(const Background& background, const QString& title, int gesture = -1);

    Does m_does{Does::Nothing};
    std::function<void()> m_then{};
    std::optional<QPointF> m_first{}, m_second{};  ///< hall metres: the points, or where a drag began
    QPointF m_now{}, m_pressed{};                  ///< hall metres; pixels
};

}  // namespace mw
