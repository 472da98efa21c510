// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/frame_bench.h"

#include "app/cli/timing.h"
#include "views/canvas/canvas.h"
#include "views/session/document.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>

namespace mw::cli {

namespace {

constexpr int kFramesPerZoom = 40;
constexpr double kStep = 4;      ///< from one zoom to the next
const QSize kSize(1100, 570);

constexpr int kMoves = 20;
constexpr std::size_t kMany = 1000;

void drag(Canvas& canvas, QEvent::Type type, QPointF place, Qt::MouseButton button = Qt::MiddleButton)
{
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
    QMouseEvent event(type, place, canvas.mapToGlobal(place), type == QEvent::MouseMove ? Qt::NoButton : button, buttons,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &event);
}

/// Until the ways of links, which come later, are drawn, too.
void drawWhole(Canvas& canvas, QImage& image)
{
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 1);
        canvas.render(&image);
    } while (!canvas.isWhole());
}

/// Half of the frames pan, half zoom a little in and out.
std::vector<double> framesHere(Canvas& canvas, QImage& image)
{
    std::vector<double> frames;
    const QPointF middle(550, 285);
    QPointF place = middle;
    drag(canvas, QEvent::MouseButtonPress, place);
    for (int frame = 0; frame < kFramesPerZoom / 2; ++frame) {
        place += QPointF(frame % 2 == 0 ? 7 : -5, 3);
        frames.push_back(timed_ms([&] {
            drag(canvas, QEvent::MouseMove, place);
            canvas.render(&image);
        }));
    }
    drag(canvas, QEvent::MouseButtonRelease, place);
    for (int frame = 0; frame < kFramesPerZoom / 2; ++frame)
        frames.push_back(timed_ms([&] {
            canvas.zoomAt(middle, frame % 2 == 0 ? 1.1 : 1 / 1.1);
            canvas.render(&image);
        }));
    return frames;
}

std::array<std::vector<double>, kZooms> panAndZoom(Canvas& canvas, QImage& image)
{
    std::array<std::vector<double>, kZooms> frames;
    for (auto& zoom : frames) {
        drawWhole(canvas, image);
        zoom = framesHere(canvas, image);
        canvas.zoomAt(QPointF(550, 285), kStep);
    }
    return frames;
}

QPointF middleOf(Canvas& canvas, ItemIndex item)
{
    return canvas.view().toPixel(canvas.index().items()[item].rect.center());
}

std::vector<double> click(Canvas& canvas)
{
    std::vector<double> clicks;
    const auto count = static_cast<ItemIndex>(canvas.index().items().size());
    for (ItemIndex i = 0; i < kMoves; ++i) {
        const QPointF place = middleOf(canvas, count / kMoves * i);
        clicks.push_back(timed_ms([&] {
            drag(canvas, QEvent::MouseButtonPress, place, Qt::LeftButton);
            drag(canvas, QEvent::MouseButtonRelease, place, Qt::LeftButton);
        }));
    }
    return clicks;
}

std::vector<double> dragItems(Canvas& canvas, std::size_t count, QImage& image)
{
    const auto& items = canvas.index().items();
    std::vector<std::string> paths;
    for (ItemIndex i = 0; i < items.size() && paths.size() < count; ++i) paths.push_back(canvas.index().instanceOf(i).path);
    if (paths.empty()) return {};
    canvas.document().selection().select(paths);
    QPointF place = middleOf(canvas, 0);
    drag(canvas, QEvent::MouseButtonPress, place, Qt::LeftButton);
    std::vector<double> moves;
    for (int i = 0; i < kMoves; ++i) {
        place += QPointF(i % 2 == 0 ? 9 : -4, i % 3 == 0 ? 5 : -2);
        moves.push_back(timed_ms([&] {
            drag(canvas, QEvent::MouseMove, place, Qt::LeftButton);
            canvas.render(&image);
        }));
    }
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &escape);
    return moves;
}

}  // namespace

CanvasTimes canvasTimes_ms(const ResultsPtr& results, const SolverDataPtr& data)
{
    Document document(data->catalog);
    document.reset(*results->layout);
    Canvas canvas(document);
    canvas.setAnimated(false);   // each step is a frame of its own
    canvas.resize(kSize);
    canvas.setTheme(darkTheme());
    canvas.setResults(results);
    canvas.fit();
    QImage image(kSize, QImage::Format_RGB32);
    canvas.render(&image);      // the first frame builds what later ones use

    CanvasTimes times;
    times.frames = panAndZoom(canvas, image);
    canvas.fit();
    times.clicks = click(canvas);
    times.dragOne = dragItems(canvas, 1, image);
    times.dragThousand = dragItems(canvas, kMany, image);
    return times;
}

}  // namespace mw::cli
