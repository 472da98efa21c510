// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/frame_bench.h"

#include "app/cli/offscreen.h"
#include "views/canvas/canvas.h"
#include "views/session/document.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>

#include <chrono>

namespace mw::cli {

namespace {

constexpr int kFramesPerZoom = 20;
constexpr int kZooms = 3;
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

template <class Work>
double timed_ms(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::vector<double> panAndZoom(Canvas& canvas, QImage& image)
{
    std::vector<double> frames;
    for (int zoom = 0; zoom < kZooms; ++zoom) {
        QPointF place(550, 285);
        drag(canvas, QEvent::MouseButtonPress, place);
        for (int frame = 0; frame < kFramesPerZoom; ++frame) {
            place += QPointF(frame % 2 == 0 ? 7 : -5, 3);
            frames.push_back(timed_ms([&] {
                drag(canvas, QEvent::MouseMove, place);
                canvas.render(&image);
            }));
        }
        drag(canvas, QEvent::MouseButtonRelease, place);
        canvas.zoomAt(QPointF(550, 285), 4.0);
        canvas.render(&image);
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

    CanvasTimes times;
    times.frames = panAndZoom(canvas, image);
    canvas.fit();
    times.clicks = click(canvas);
    times.dragOne = dragItems(canvas, 1, image);
    times.dragThousand = dragItems(canvas, kMany, image);
    return times;
}

}  // namespace mw::cli
