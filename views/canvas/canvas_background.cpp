// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_background.h"

#include "model/edit/background.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_ask.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>

namespace mw {

namespace {

constexpr double kShownOpacity = 0.005;  // whole per cent

/// The hall of a layout that the canvas shows, or null.
const Hall* hallIn(const Layout& layout, int hall)
{
    const auto index = static_cast<std::size_t>(hall);
    return index < layout.halls.size() ? &layout.halls[index] : nullptr;
}

}  // namespace

CanvasBackground::CanvasBackground(Canvas& canvas) : QObject(&canvas), m_canvas(canvas), m_tool(canvas)
{
    connect(&m_plan, &PlanBackground::changed, &m_canvas, &Canvas::backgroundChanged);
    connect(&m_plan, &PlanBackground::wasRead, this, &CanvasBackground::takePicture);
}

void CanvasBackground::refresh()
{
    const LayoutPtr preview = m_canvas.document().previewLayout();
    const Hall* hall = hallIn(preview ? *preview : m_canvas.document().layout(), m_canvas.hall());
    const auto placed = hall ? hall->background : std::nullopt;
    const auto before = m_plan.placed();
    m_plan.show(placed, placed ? pathOf(*placed) : QString());
    if (!(placed == before)) m_canvas.backgroundChanged();
}

bool CanvasBackground::exists() const
{
    const Hall* hall = hallIn(m_canvas.document().layout(), m_canvas.hall());
    return hall && hall->background;
}

QString CanvasBackground::problem() const
{
    const QString problem = m_plan.problem();
    return problem.isEmpty() || !m_plan.placed()
               ? QString()
               : tr("background plan %1: %2").arg(toQt(m_plan.placed()->file), problem);
}

QString CanvasBackground::pathOf(const Background& background) const
{
    return QFileInfo(QFileInfo(m_canvas.document().path()).dir(), toQt(background.file)).absoluteFilePath();
}

/// Relative to the layout's file where that is, so that both can be moved together.
QString CanvasBackground::nameFor(const QString& file) const
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const QString layout = m_canvas.document().path();
    return layout.isEmpty() ? absolute : QFileInfo(layout).dir().relativeFilePath(absolute);
}

void CanvasBackground::take(const QString& file)
{
    m_taking = QFileInfo(file).absoluteFilePath();
    m_plan.read(m_taking);
}

void CanvasBackground::takePicture(const PlanPicturePtr& picture)
{
    if (picture->file() != m_taking) return;
    m_taking.clear();
    const Hall* hall = hallIn(m_canvas.document().layout(), m_canvas.hall());
    if (!hall) return;
    if (!picture->problem().isEmpty())
        return m_canvas.refuse(tr("%1 cannot be laid under the hall: %2.")
                                   .arg(QFileInfo(picture->file()).fileName(), picture->problem()));
    // In the place of another one a new issue of the same plan is likely: it keeps place and scale.
    const bool first = !hall->background;
    Background background = hall->background.value_or(Background{});
    if (first) background.m_per_px = hall->width_m / picture->size().width();
    background.file = fromQt(nameFor(picture->file()));
    const auto delta = edit::setBackground(m_canvas.document().layout(), hall->id, background);
    if (!delta) return m_canvas.refuse(localText(delta.refusal().message));
    m_canvas.document().commit(*delta, tr("Lay %1 under the hall").arg(QFileInfo(picture->file()).fileName()));
    if (!first) return;
    m_tool.start(BackgroundTool::Does::Scale, [this] {   // then it is brought under the hall, with all of it in sight
        move();
        m_canvas.fit();
    });
    m_canvas.fit();
}

void CanvasBackground::adjust()
{
    const Hall* hall = hallIn(m_canvas.document().layout(), m_canvas.hall());
    if (!hall || !hall->background) return;
    const Background before = *hall->background;
    const double unit = metresIn(m_canvas.units()), width_px = m_plan.size().width();
    const double width_m = width_px * before.m_per_px;
    NumberQuestion question{
        .title = tr("Background plan"),
        .fields = {canvas_ask::lengthField(m_canvas, "x", tr("x of its corner"), before.x_m),
                   canvas_ask::lengthField(m_canvas, "y", tr("y of its corner"), before.y_m),
                   {.name = QStringLiteral("angle"), .label = tr("Turned clockwise"), .suffix = QStringLiteral(" °"),
                    .value = before.angle_deg, .least = -360, .most = 360, .step = 1, .decimals = 2},
                   {.name = QStringLiteral("opacity"), .label = tr("Opacity"), .suffix = QStringLiteral(" %"),
                    .value = before.opacity * 100, .least = 0, .most = 100, .step = 5, .decimals = 0}},
        .beside = m_canvas.view().toPixel(QRectF(before.x_m, before.y_m, 0, 0))};
    if (width_px > 0) {
        question.fields.push_back(canvas_ask::lengthField(m_canvas, "width", tr("Width of the plan"), width_m));
        question.fields.back().least = 0.01;
    }
    const auto edited = [this, before, unit, width_m, id = hall->id](const std::vector<double>& n) {
        Background after = before;
        after.x_m = canvas_ask::valueBack(n[0], before.x_m, unit);
        after.y_m = canvas_ask::valueBack(n[1], before.y_m, unit);
        after.angle_deg = canvas_ask::valueBack(n[2], before.angle_deg, 1, 2);
        if (std::abs(n[3] / 100 - before.opacity) > kShownOpacity) after.opacity = n[3] / 100;
        if (n.size() > 4) after.m_per_px *= canvas_ask::valueBack(n[4], width_m, unit) / width_m;
        return edit::setBackground(m_canvas.document().layout(), id, after);
    };
    canvas_ask::forEdit(m_canvas, std::move(question), edited, tr("Adjust background plan"));
}

void CanvasBackground::remove()
{
    const Hall* hall = hallIn(m_canvas.document().layout(), m_canvas.hall());
    if (!hall || !hall->background) return;
    leave();
    if (const auto delta = edit::setBackground(m_canvas.document().layout(), hall->id, std::nullopt))
        m_canvas.document().commit(*delta, tr("Remove background plan"));
}

}  // namespace mw
