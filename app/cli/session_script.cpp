// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session_script.h"

#include "app/main_window.h"
#include "model/edit/property.h"
#include "views/canvas/canvas.h"
#include "views/canvas/canvas_view.h"
#include "views/session/text/part_text.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>

#include <array>

namespace mw::cli {

namespace {

constexpr int kMoves = 8;   ///< of the mouse in one stroke

struct Act {
    const char* name;
    void (*plan)(SessionScript&);
};

/// In an order in which each has something to do.
constexpr std::array kActs{
    Act{"hover over the plan", [](SessionScript& s) { s.hover(); }},
    Act{"click a component", [](SessionScript& s) { s.clickComponent(); }},
    Act{"drag a rack", [](SessionScript& s) { s.select(1); s.dragSelected(); }},
    Act{"undo a drag", [](SessionScript& s) { s.trigger("undo"); }},
    Act{"redo a drag", [](SessionScript& s) { s.trigger("redo"); }},
    Act{"nudge a rack", [](SessionScript& s) { s.select(1); s.press(Qt::Key_Right); }},
    Act{"rotate a rack", [](SessionScript& s) { s.trigger("rotate"); }},
    Act{"change a power figure", [](SessionScript& s) { s.changePower(); }},
    Act{"select 1,000", [](SessionScript& s) { s.select(1000); }},
    Act{"drag 1,000", [](SessionScript& s) { s.dragSelected(); }},
    Act{"undo a drag of 1,000", [](SessionScript& s) { s.trigger("undo"); }},
    Act{"zoom in", [](SessionScript& s) { s.wheel(4); }},
    Act{"pan", [](SessionScript& s) { s.pan(); }},
    Act{"select with a rubber band", [](SessionScript& s) { s.rubberBand(); }},
    Act{"zoom out", [](SessionScript& s) { s.wheel(-4); }},
    Act{"drop a part", [](SessionScript& s) { s.dropPart(); }},
    Act{"duplicate", [](SessionScript& s) { s.select(10); s.trigger("duplicate"); }},
    Act{"delete", [](SessionScript& s) { s.trigger("delete"); }},
    Act{"undo a delete", [](SessionScript& s) { s.trigger("undo"); }},
    Act{"copy", [](SessionScript& s) { s.select(10); s.trigger("copy"); }},
    Act{"paste", [](SessionScript& s) { s.trigger("paste"); }},
    Act{"align", [](SessionScript& s) { s.select(10); s.trigger("align-left"); }},
    Act{"group", [](SessionScript& s) { s.trigger("group"); }},
    Act{"ungroup", [](SessionScript& s) { s.trigger("ungroup"); }},
    Act{"hide", [](SessionScript& s) { s.trigger("hide"); }},
    Act{"show what is hidden", [](SessionScript& s) { s.trigger("show-all"); }},
    Act{"lock", [](SessionScript& s) { s.select(1); s.trigger("lock"); }},
    Act{"unlock", [](SessionScript& s) { s.trigger("lock"); }},
    Act{"select all", [](SessionScript& s) { s.trigger("select-all"); }},
    Act{"select the others", [](SessionScript& s) { s.select(1); s.trigger("select-invert"); }},
    Act{"select the same kind", [](SessionScript& s) { s.select(1); s.trigger("select-same-kind"); }},
    Act{"select what is connected", [](SessionScript& s) { s.select(1); s.trigger("select-connected"); }},
    Act{"zoom to the selection", [](SessionScript& s) { s.trigger("zoom-selection"); }},
    Act{"fit", [](SessionScript& s) { s.trigger("fit"); }},
    Act{"another overlay", [](SessionScript& s) { s.nextOverlay(); }},
    Act{"show the findings", [](SessionScript& s) { s.showTab("Findings"); }},
    Act{"next finding", [](SessionScript& s) { s.trigger("next-finding"); }},
    Act{"filter the findings", [](SessionScript& s) { s.type("findings-filter", "power"); }},
    Act{"clear that filter", [](SessionScript& s) { s.type("findings-filter", ""); }},
    Act{"show the workloads", [](SessionScript& s) { s.showTab("Workloads"); }},
    Act{"show the bill", [](SessionScript& s) { s.showTab("Bill of materials"); }},
    Act{"show the serving plan", [](SessionScript& s) { s.showTab("Serving plan"); }},
    Act{"show the failures", [](SessionScript& s) { s.showTab("Failures"); }},
    Act{"show the scenarios", [](SessionScript& s) { s.showTab("Scenarios"); }},
    Act{"show the cables", [](SessionScript& s) { s.showTab("Cables"); }},
    Act{"show the diagrams", [](SessionScript& s) { s.showTab("Diagrams"); }},
    Act{"show the charts", [](SessionScript& s) { s.showTab("Charts"); }},
    Act{"search a part", [](SessionScript& s) { s.type("palette-search", "liquid > 100 kW"); }},
    Act{"clear the search", [](SessionScript& s) { s.type("palette-search", ""); }},
    Act{"filter the outline", [](SessionScript& s) { s.type("outline-filter", "rack-7"); }},
    Act{"clear the filter", [](SessionScript& s) { s.type("outline-filter", ""); }},
    Act{"open a rack", [](SessionScript& s) { s.openRack(); }},
    Act{"back to the plan", [](SessionScript& s) { s.backToThePlan(); }},
    Act{"save", [](SessionScript& s) { s.trigger("save"); }},
};

}  // namespace

SessionScript::SessionScript(MainWindow& window) : m_window(window) {}

Canvas& SessionScript::canvas() { return m_window.canvas().canvas(); }

std::string SessionScript::begin()
{
    const Act& act = kActs[m_next++ % kActs.size()];
    act.plan(*this);
    return act.name;
}

void SessionScript::goOn()
{
    const auto work = std::move(m_steps.front());
    m_steps.pop_front();
    work();
}

void SessionScript::mouse(int type, QPointF place, int button)
{
    const auto kind = static_cast<QEvent::Type>(type);
    const auto pressed = static_cast<Qt::MouseButton>(button);
    const bool move = kind == QEvent::MouseMove, release = kind == QEvent::MouseButtonRelease;
    QMouseEvent event(kind, place, canvas().mapToGlobal(place), move ? Qt::NoButton : pressed, release ? Qt::NoButton : pressed, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas(), &event);
}

void SessionScript::stroke(QPointF from, QPointF to, int moves, int button)
{
    step([=, this] { mouse(QEvent::MouseButtonPress, from, button); });
    for (int i = 1; i <= moves; ++i) step([=, this] { mouse(QEvent::MouseMove, from + (to - from) * i / moves, button); });
    step([=, this] { mouse(QEvent::MouseButtonRelease, to, button); });
}

void SessionScript::trigger(const char* action)
{
    step([=, this] { m_window.action(QLatin1String(action))->trigger(); });
}

/// A letter at a time, as it is typed.
void SessionScript::type(const char* field, const char* text)
{
    const auto put = [=, this](const QString& typed) { m_window.findChild<QLineEdit*>(QLatin1String(field))->setText(typed); };
    const QString whole = QString::fromLatin1(text);
    if (whole.isEmpty()) return step([=] { put({}); });
    for (qsizetype length = 1; length <= whole.size(); ++length) step([=] { put(whole.left(length)); });
}

void SessionScript::press(int key)
{
    step([=, this] {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier), up(QEvent::KeyRelease, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas(), &down);
        QCoreApplication::sendEvent(&canvas(), &up);
    });
}

void SessionScript::select(std::size_t components)
{
    const auto first = pick(canvas().index().items().size());
    step([=, this] {
        std::vector<std::string> paths;
        const auto& index = canvas().index();
        for (std::size_t i = 0; i < std::min(components, index.items().size()); ++i)
            paths.push_back(index.instanceOf(static_cast<ItemIndex>((first + i) % index.items().size())).path);
        m_window.document().selection().select(std::move(paths));
    });
}

QPointF SessionScript::placeOf(const std::string& path)
{
    const auto& index = canvas().index();
    const auto instance = index.facility()->find(path);
    const auto item = instance ? index.itemOf(*instance) : kNoItem;
    return item == kNoItem ? QPointF() : canvas().view().toPixel(index.items()[item].rect.center());
}

void SessionScript::clickComponent(bool twice)
{
    const auto item = static_cast<ItemIndex>(pick(canvas().index().items().size()));
    const QPointF place = canvas().view().toPixel(canvas().index().items()[item].rect.center());
    stroke(place, place, 0, Qt::LeftButton);
    if (twice) step([=, this] { mouse(QEvent::MouseButtonDblClick, place, Qt::LeftButton); });
}

void SessionScript::hover()
{
    for (int i = 0; i < kMoves; ++i) step([=, this] { mouse(QEvent::MouseMove, QPointF(150 + 60 * i, 120 + 20 * i), Qt::NoButton); });
}

/// From the first free floor of the upper left: from a component it would be a drag, and from a link a press on that.
void SessionScript::rubberBand()
{
    constexpr double kLook_px = 7;
    QPointF from(60, 60);
    const auto free = [&] {
        const auto hit = canvas().pickAt(canvas().view().toMetre(from));
        return !hit.item && !hit.link;
    };
    while (!free() && from.x() < 400 - kLook_px) from += QPointF(kLook_px, kLook_px / 2);
    stroke(from, {400, 260}, kMoves, Qt::LeftButton);
}

/// From the middle of what was selected last, wherever that is by then.
void SessionScript::dragSelected()
{
    step([this] {
        const QPointF from = placeOf(m_window.document().selection().current());
        stroke(from, from + QPointF(37, 23), kMoves, Qt::LeftButton);
    });
}

void SessionScript::pan() { stroke({500, 250}, {380, 200}, kMoves, Qt::MiddleButton); }

void SessionScript::wheel(int notches)
{
    for (int i = 0; i < std::abs(notches); ++i)
        step([=, this] {
            const QPointF place(400, 220);
            QWheelEvent event(place, canvas().mapToGlobal(place), {}, QPoint(0, notches > 0 ? 120 : -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&canvas(), &event);
        });
}

void SessionScript::showTab(const char* title)
{
    step([=, this] {
        for (const auto* dock : m_window.findChildren<QDockWidget*>())
            if (dock->windowTitle().startsWith(QLatin1String(title))) return m_window.showPanel(dock);   // some count what they hold
        qFatal("no tab %s", title);
    });
}

void SessionScript::nextOverlay()
{
    step([this] {
        auto& box = *m_window.findChild<QComboBox*>(QStringLiteral("overlay"));
        int next = box.currentIndex();
        do next = (next + 1) % box.count();
        while (!box.itemData(next).isValid());   // a heading
        box.setCurrentIndex(next);
    });
}

void SessionScript::dropPart()
{
    step([this] {
        QMimeData mime;
        mime.setData(QString::fromLatin1(kPartMime), "nvidia.gb200-nvl72");
        QDropEvent event(QPointF(200 + 30.0 * static_cast<double>(pick(10)), 200), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&canvas(), &event);
    });
}

void SessionScript::changePower()
{
    step([this] {
        auto& document = m_window.document();
        const auto& layout = document.layout();
        const auto& component = layout.components[pick(layout.components.size())];
        const auto delta = edit::setProperty(layout, *document.catalog(), "components/" + component.id + "/override/power_max_kw",
                                             100.0 + static_cast<double>(m_next % 30));
        if (delta) document.commit(*delta, QStringLiteral("Power"));
    });
}

void SessionScript::openRack()
{
    step([this] {
        const auto& index = canvas().index();
        for (ItemIndex i = static_cast<ItemIndex>(pick(index.items().size())); i < index.items().size(); ++i)
            if (isRack(index.instanceOf(i).part->kind)) return m_window.canvas().openInside(QString::fromStdString(index.instanceOf(i).path));
    });
}

void SessionScript::backToThePlan()
{
    step([this] { m_window.canvas().showPlan(); });
}

}  // namespace mw::cli
