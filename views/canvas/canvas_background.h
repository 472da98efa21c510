// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "views/canvas/plan/plan_background.h"
#include "views/canvas/tools/background_tool.h"

#include <QObject>

namespace mw {

class Canvas;

/// The background plan of the hall that the canvas shows, and what can be done with it.
class CanvasBackground : public QObject {
    Q_OBJECT
public:
    explicit CanvasBackground(Canvas& canvas);

    [[nodiscard]] PlanBackground& plan() { return m_plan; }
    /// The tool that has the pointer while the plan is scaled or moved; null: none has.
    [[nodiscard]] Tool* tool() { return m_tool.does() == BackgroundTool::Does::Nothing ? nullptr : &m_tool; }
    void leave()
    {
        if (tool()) m_tool.start(BackgroundTool::Does::Nothing);
    }
    /// Shows what the hall, or the change that is being tried out, says now.
    void refresh();
    /// "plan.png: the file is not there"; empty: all is well.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool exists() const;

    /// Lays a picture file under the hall, as wide as the hall, or puts it in the place of the one there is.
    void take(const QString& file);
    /// Its scale from two points that are clicked and the distance that they really have.
    void scale() { m_tool.start(BackgroundTool::Does::Scale); }
    /// By the mouse or the arrow keys.
    void move() { m_tool.start(BackgroundTool::Does::Move); }
    /// Place, width, angle and opacity as numbers.
    void adjust();
    void remove();

private:
    void takePicture(const PlanPicturePtr& picture);
    [[nodiscard]] QString pathOf(const Background& background) const;
    [[nodiscard]] QString nameFor(const QString& file) const;

    Canvas& m_canvas;
    PlanBackground m_plan{};
    BackgroundTool m_tool;
    QString m_taking{};  ///< file that is read to be laid under the hall
};

}  // namespace mw
