// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/frame_bench.h"

#include "app/cli/offscreen.h"
#include "views/canvas/canvas.h"
#include "views/session/document.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QImage>
#include <QMouseEvent>

#include <chrono>

namespace mw::cli {

namespace {

constexpr int kFramesPerZoom = 20;
constexpr int kZooms = 3;
const QSize kSize(1100, 570);

void drag(Canvas& canvas, QEvent::Type type, QPointF place)
{
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::MiddleButton;
    QMouseEvent event(type, place, canvas.mapToGlobal(place), type == QEvent::MouseMove ? Qt::NoButton : Qt::MiddleButton, buttons,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &event);
}

}  // namespace

std::vector<double> frameTimes_ms(const ResultsPtr& results, const SolverDataPtr& data)
{
    const Offscreen offscreen;
    Document document(data->catalog);
    document.reset(*results->layout);
    Canvas canvas(document);
    canvas.resize(kSize);
    canvas.setTheme(darkTheme());
    canvas.setResults(results);
    canvas.fit();
    QImage image(kSize, QImage::Format_RGB32);
    canvas.render(&image);      // the first frame builds what later ones use

    std::vector<double> frames;
    for (int zoom = 0; zoom < kZooms; ++zoom) {
        QPointF place(550, 285);
        drag(canvas, QEvent::MouseButtonPress, place);
        for (int frame = 0; frame < kFramesPerZoom; ++frame) {
            const auto start = std::chrono::steady_clock::now();
            place += QPointF(frame % 2 == 0 ? 7 : -5, 3);
            drag(canvas, QEvent::MouseMove, place);
            canvas.render(&image);
            frames.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        }
        drag(canvas, QEvent::MouseButtonRelease, place);
        canvas.zoomAt(QPointF(550, 285), 4.0);
        canvas.render(&image);
    }
    return frames;
}

}  // namespace mw::cli
