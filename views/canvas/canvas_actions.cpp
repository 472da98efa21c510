// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_actions.h"

#include "views/canvas/canvas.h"
#include "views/canvas/canvas_select.h"
#include "views/canvas/canvas_commands.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/commands/pool_menu.h"
#include "views/session/document.h"
#include "views/session/text/qt_text.h"
#include "views/session/why_not.h"
#include "views/theme/staying_menu.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <utility>

namespace mw {

namespace {

struct LayerSwitch {
    const char* name;
    const char* title;
    bool (*get)(const PlanLayers&);
    void (*set)(PlanLayers&, bool);
};

template <Layer layer>
bool shown(const PlanLayers& layers)
{
    return layers.of(layer) != Show::Off;
}
template <Layer layer>
void setShown(PlanLayers& layers, bool on)
{
    layers.of(layer) = on ? Show::Full : Show::Off;
}
template <Layer layer>
bool isDim(const PlanLayers& layers)
{
    return layers.of(layer) == Show::Dim;
}
template <Layer layer>
void setDim(PlanLayers& layers, bool on)
{
    layers.of(layer) = on ? Show::Dim : Show::Full;
}
template <bool PlanLayers::*flag>
bool flagOf(const PlanLayers& layers)
{
    return layers.*flag;
}
template <bool PlanLayers::*flag>
void setFlag(PlanLayers& layers, bool on)
{
    layers.*flag = on;
}

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::CanvasActions", text)

constexpr std::array kSwitches{
    LayerSwitch{"layer-plan", MW_TEXT("&Racks and systems"), &shown<Layer::Plan>, &setShown<Layer::Plan>},
    LayerSwitch{"layer-power", MW_TEXT("&Power"), &shown<Layer::Power>, &setShown<Layer::Power>},
    LayerSwitch{"layer-coolant", MW_TEXT("&Coolant"), &shown<Layer::Coolant>, &setShown<Layer::Coolant>},
    LayerSwitch{"layer-network", MW_TEXT("&Network"), &shown<Layer::Network>, &setShown<Layer::Network>},
    LayerSwitch{"dim-plan", MW_TEXT("Dim racks and systems"), &isDim<Layer::Plan>, &setDim<Layer::Plan>},
    LayerSwitch{"dim-power", MW_TEXT("Dim power"), &isDim<Layer::Power>, &setDim<Layer::Power>},
    LayerSwitch{"dim-coolant", MW_TEXT("Dim coolant"), &isDim<Layer::Coolant>, &setDim<Layer::Coolant>},
    LayerSwitch{"dim-network", MW_TEXT("Dim network"), &isDim<Layer::Network>, &setDim<Layer::Network>},
    LayerSwitch{"show-background", MW_TEXT("&Background plan"), &flagOf<&PlanLayers::background>, &setFlag<&PlanLayers::background>},
    LayerSwitch{"show-grid", MW_TEXT("&Grid"), &flagOf<&PlanLayers::grid>, &setFlag<&PlanLayers::grid>},
    LayerSwitch{"show-areas", MW_TEXT("&Aisles and areas"), &flagOf<&PlanLayers::areas>, &setFlag<&PlanLayers::areas>},
    LayerSwitch{"show-air", MW_TEXT("A&ir temperature"), &flagOf<&PlanLayers::air>, &setFlag<&PlanLayers::air>},
    LayerSwitch{"show-parallel", MW_TEXT("Parallel la&yout of the serving plan"), &flagOf<&PlanLayers::parallel>, &setFlag<&PlanLayers::parallel>},
    LayerSwitch{"show-flow", MW_TEXT("&Way of a request"), &flagOf<&PlanLayers::flow>, &setFlag<&PlanLayers::flow>},
    LayerSwitch{"show-names", MW_TEXT("Na&mes"), &flagOf<&PlanLayers::labels>, &setFlag<&PlanLayers::labels>},
    LayerSwitch{"show-findings", MW_TEXT("&Findings"), &flagOf<&PlanLayers::badges>, &setFlag<&PlanLayers::badges>},
    LayerSwitch{"show-legend", MW_TEXT("&Legend"), &flagOf<&PlanLayers::legend>, &setFlag<&PlanLayers::legend>},
};

#undef MW_TEXT

/// After these the menu has a line.
bool endsSection(std::size_t index)
{
    return index + 1 == kLayers || index + 1 == 2 * kLayers;
}

/// Above these the menu of commands has a line.
bool beginsSection(std::string_view name)
{
    return name == "distribute-across" || name == "group" || name == "make-block" || name == "lock";
}

/// Hangs on where one looks, not on what is selected.
bool ofViews(Needs needs)
{
    return needs == Needs::EarlierView || needs == Needs::LaterView || needs == Needs::Minimap || needs == Needs::Flow;
}

QMenu* menuOn(Canvas& canvas)
{
    auto* menu = new QMenu(&canvas);
    menu->setObjectName(QStringLiteral("canvasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    return menu;
}

}  // namespace

CanvasActions::CanvasActions(Canvas& canvas) : QObject(&canvas), m_canvas(canvas)
{
    makeCommands();
    makeLayers();
    connect(&canvas, &Canvas::viewChanged, this, &CanvasActions::refreshViews);
    connect(&canvas, &Canvas::servingChanged, this, &CanvasActions::refreshViews);
}

void CanvasActions::makeCommands()
{
    for (const CanvasCommand& command : canvasCommands()) {
        auto* made = new QAction(QCoreApplication::translate("mw::CanvasCommand", command.title), this);
        made->setObjectName(QString::fromLatin1(command.name));
        made->setShortcut(QKeySequence(QString::fromLatin1(command.keys)));
        const QString help = QCoreApplication::translate("mw::CanvasCommand", command.help);
        made->setStatusTip(help);
        made->setToolTip(help);
        connect(made, &QAction::triggered, this, [this, &command] {
            m_canvas.settlePlan();
            if (!m_inside || !m_inside(command.name)) command.run(m_canvas);
        });
        m_canvas.addAction(made);
        if (ofViews(command.needs)) m_ofViews.push_back(m_commands.size());
        m_commands.push_back(made);
    }
}

void CanvasActions::makeLayers()
{
    for (const LayerSwitch& layer : kSwitches) {
        auto* made = new QAction(QCoreApplication::translate("mw::CanvasActions", layer.title), this);
        made->setObjectName(QString::fromLatin1(layer.name));
        made->setCheckable(true);
        made->setStatusTip(tr("What the plan shows; the layout stays as it is"));
        connect(made, &QAction::triggered, this, [this, &layer](bool on) {
            PlanLayers layers = m_canvas.layers();
            layer.set(layers, on);
            m_canvas.setLayers(layers);
        });
        m_layers.push_back(made);
    }
}

QAction* CanvasActions::action(std::string_view name) const
{
    return findChild<QAction*>(toQt(name));
}

void CanvasActions::fill(QMenu& menu, std::string_view name) const
{
    menu.setToolTipsVisible(true);
    const auto commands = canvasCommands();
    for (std::size_t i = 0; i < commands.size(); ++i)
        if (commands[i].menu == name) {
            if (beginsSection(commands[i].name)) menu.addSeparator();
            menu.addAction(m_commands[i]);
        }
}

void CanvasActions::fillLayers(QMenu& menu) const
{
    stayOpenForSwitches(menu);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        menu.addAction(m_layers[i]);
        if (endsSection(i)) menu.addSeparator();
    }
}

void CanvasActions::setOpen(bool open)
{
    if (std::exchange(m_open, open) != open) refresh();
}

void CanvasActions::setLevel(Level level)
{
    if (std::exchange(m_level, level) != level) refresh();
}

void CanvasActions::enable(std::size_t command)
{
    const CanvasCommand& one = canvasCommands()[command];
    m_commands[command]->setEnabled(m_open && canRun(one, m_canvas));
}

/// At every step of a pan: these few alone.
void CanvasActions::refreshViews()
{
    for (const std::size_t command : m_ofViews) enable(command);
}

void CanvasActions::refresh()
{
    const auto commands = canvasCommands();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        enable(i);
        m_commands[i]->setProperty(kWhyNot, m_open ? whyNot(commands[i].needs) : tr("open a layout first"));
    }
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_layers[i]->setEnabled(m_open);
        m_layers[i]->setChecked(kSwitches[i].get(m_canvas.layers()));
    }
}

QMenu* CanvasActions::componentMenu(const QString& path) const
{
    QMenu* menu = menuOn(m_canvas);
    auto* inside = menu->addAction(tr("&Open %1").arg(path), &m_canvas, [this, path] { m_canvas.open(fromQt(path)); });
    inside->setObjectName(QStringLiteral("open-inside"));
    menu->addAction(action("place-exactly"));
    if (action("detach-block")->isEnabled()) menu->addAction(action("detach-block"));
    menu->addSeparator();
    menu->addActions(m_clipboard);
    for (const char* name : {"link-to", "duplicate", "array", "rotate", "mirror-across", "mirror-down"})
        menu->addAction(action(name));
    menu->addSeparator();
    fill(*menu->addMenu(tr("Arra&nge")), "arrange");
    fill(*menu->addMenu(tr("&Select")), "select");
    auto* pools = menu->addMenu(tr("Add to &pool"));
    pools->setObjectName(QStringLiteral("pools"));
    fillPools(*pools, m_canvas);
    menu->addSeparator();
    const Selection& selection = m_canvas.document().selection();
    const QString goes = canvas_edits::whatGoes(m_canvas.document(), selection.components(), selection.links());
    auto* last = menu->addAction(goes.isEmpty() ? tr("Delete") : tr("Delete %1").arg(goes), action("delete"),
                                 &QAction::trigger);
    last->setObjectName(QStringLiteral("delete-told"));
    return menu;
}

void CanvasActions::offerOthers(QMenu& menu, QPointF m, std::size_t above) const
{
    auto* others = new QMenu(tr("Lies here, &too"), &menu);
    others->menuAction()->setObjectName(QStringLiteral("lies-here"));
    const PlanIndex& index = m_canvas.index();
    Selection& selection = m_canvas.document().selection();
    for (const ItemIndex item : index.touching(QRectF(m, QSizeF(0, 0)))) {
        const std::string& path = index.instanceOf(item).path;
        if (item != above) others->addAction(toQt(path), &m_canvas, [&index, &selection, path] { selection.select(canvas_select::withGroups(index, {path})); });
    }
    if (const auto link = m_canvas.linkAt(m, kHitReach_px)) {
        const FacilityLink& found = index.facility()->links[*link];
        if (found.link != nullptr) others->addAction(toQt(index.facility()->linkText(found)), &m_canvas, [&selection, id = found.link->id] { selection.selectLinks({id}); });
    }
    if (others->isEmpty()) return delete others;
    menu.insertMenu(menu.actions().value(1), others);
}

QMenu* CanvasActions::linkMenu() const
{
    QMenu* menu = menuOn(m_canvas);
    for (const char* name : {"link-count", "link-end", "link-insert", "route-again"}) menu->addAction(action(name));
    menu->addSeparator();
    menu->addAction(action("delete"));
    return menu;
}

QMenu* CanvasActions::floorMenu() const
{
    QMenu* menu = menuOn(m_canvas);
    if (m_canvas.selectedArea()) {
        menu->addAction(action("area-properties"));
        menu->addAction(action("area-delete"));
        menu->addSeparator();
    }
    fill(*menu->addMenu(tr("&Hall")), "hall");
    fill(*menu->addMenu(tr("&Areas")), "area");
    menu->addSeparator();
    menu->addActions(m_clipboard);
    menu->addSeparator();
    fill(*menu->addMenu(tr("&Select")), "select");
    fillLayers(*menu->addMenu(tr("&Layers")));
    fill(*menu->addMenu(tr("&Background plan")), "background");
    menu->addAction(action("show-all"));
    menu->addAction(action("place-block"));
    menu->addSeparator();
    menu->addAction(tr("&Fit hall"), &m_canvas, &Canvas::fit);
    menu->addAction(action("previous-view"));
    return menu;
}

}  // namespace mw
