// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_view.h"

#include "views/canvas/canvas.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/canvas/site/site_view.h"
#include "views/canvas/zoom_transition.h"
#include "views/session/document.h"
#include "views/session/subjects.h"
#include "views/session/text/qt_text.h"
#include "views/theme/icons.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

/// A page that scrolls where the window is too small for it.
QScrollArea* scrolled(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// Whether something is inside of an instance, at any depth.
bool holds(const Facility& facility, InstanceIndex outer, const QString& inner)
{
    const auto at = facility.find(fromQt(inner));
    InstanceIndex i = at ? facility.instances[*at].parent : kNoInstance;
    while (i != kNoInstance && i != outer) i = facility.instances[i].parent;
    return i == outer;
}

}  // namespace

CanvasView::CanvasView(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_canvas(new Canvas(document)),
      m_elevation(new RackElevation(document)), m_site(new SiteView(document)), m_scroll(scrolled(m_elevation)),
      m_siteScroll(scrolled(m_site)), m_stack(new QStackedWidget), m_transition(new ZoomTransition(m_stack)),
      m_crumbs(new QLabel), m_halls(new QComboBox), m_side(new QToolButton),
      m_layers(new QToolButton), m_theme(&darkTheme())
{
    m_crumbs->setObjectName(QStringLiteral("breadcrumb"));
    m_crumbs->setTextFormat(Qt::RichText);
    m_crumbs->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_halls->setObjectName(QStringLiteral("halls"));
    m_halls->setAccessibleName(tr("Hall"));
    m_halls->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_side->setObjectName(QStringLiteral("rackSide"));
    m_side->setText(tr("Rear"));
    m_side->setCheckable(true);
    m_layers->setObjectName(QStringLiteral("layers"));
    m_layers->setText(tr("Layers"));
    m_layers->setIcon(themeIcon(QStringLiteral("layers")));
    m_layers->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layers->setToolTip(tr("What the plan shows, and what it dims"));
    m_layers->setPopupMode(QToolButton::InstantPopup);
    auto* layers = new QMenu(m_layers);
    m_canvas->commands().fillLayers(*layers);
    m_layers->setMenu(layers);
    m_siteScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_siteScroll);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(14, 4, 10, 4);
    bar->setSpacing(8);
    bar->addWidget(m_crumbs, 1);
    bar->addWidget(m_side);
    bar->addWidget(m_layers);
    bar->addWidget(m_halls);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(bar);
    all->addWidget(m_stack, 1);

    connectLevels();
    m_animated = motionWanted(*this);
    refreshHalls();
    refreshCrumbs();
}

void CanvasView::connectLevels()
{
    connect(m_crumbs, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == QLatin1String(kSiteLink))
            showSite();
        else if (link == QLatin1String(kPlanLink))
            showPlan();
        else if (link == m_elevation->subject())
            m_elevation->closePiece();
        else
            openInside(link);
    });
    connect(m_halls, qOverload<int>(&QComboBox::activated), this, &CanvasView::openHall);
    connect(m_site, &SiteView::opened, this, &CanvasView::openHall);
    connect(m_site, &SiteView::openedByClick, m_canvas, &Canvas::openedByClick);
    connect(m_site, &SiteView::menuWanted, this, &CanvasView::siteMenu);
    connect(m_site, &SiteView::hintChanged, this, &CanvasView::hintChanged);
    connect(m_side, &QToolButton::toggled, m_elevation, &RackElevation::setRear);
    connect(m_elevation, &RackElevation::rearChanged, m_side, &QToolButton::setChecked);
    connect(m_elevation, &RackElevation::besideChanged, this, &CanvasView::refreshCrumbs);
    connect(m_elevation, &RackElevation::lost, this, [this] { setPage(m_canvas); });
    connect(m_elevation, &RackElevation::openRequested, this, &CanvasView::openInside);
    connect(m_elevation, &RackElevation::levelUpWanted, this, [this] { m_canvas->tool() != ToolId::Select ? m_canvas->setTool(ToolId::Select) : goUp(); });
    connect(m_elevation, &RackElevation::hintChanged, this, &CanvasView::hintChanged);
    connect(m_elevation, &RackElevation::propertiesWanted, this, &CanvasView::propertiesWanted);
    connect(m_canvas, &Canvas::overlayChanged, m_elevation, &RackElevation::setOverlay);
    m_elevation->setOverlay(m_canvas->overlay());
    connect(m_canvas, &Canvas::servingChanged, m_elevation, [this] {
        const ServingMarks& serving = m_canvas->serving();
        m_elevation->setServing(m_canvas->layers().flow ? serving.view : nullptr, serving.flow);
    });
    m_canvas->commands().setInside([this](std::string_view name) { return showsInside() && m_elevation->run(name); });
    connect(m_canvas, &Canvas::openRequested, this, &CanvasView::openInside);
    connect(m_canvas, &Canvas::levelUpWanted, this, &CanvasView::goUp);
    connect(m_canvas, &Canvas::hintChanged, this, &CanvasView::hintChanged);
    connect(m_canvas, &Canvas::toolChanged, m_elevation,
            [this](ToolId tool) { m_elevation->setLinking(tool == ToolId::Connect); });
    connect(m_canvas, &Canvas::hallChanged, this, &CanvasView::refreshCrumbs);
    connect(&m_document, &Document::replaced, this, [this] {
        refreshHalls();
        setPage(m_canvas);
    });
    connect(&m_document, &Document::changed, this, [this](Revision, const Delta& delta) {
        if (!delta.halls.empty()) refreshHalls();
        refreshCrumbs();
    });
}

void CanvasView::setAnimated(bool animated)
{
    m_animated = animated;
    m_canvas->setAnimated(animated);
}

void CanvasView::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_canvas->setTheme(theme);
    m_elevation->setTheme(theme);
    m_site->setTheme(theme);
    refreshCrumbs();
}

void CanvasView::setResults(const ResultsPtr& results)
{
    m_canvas->setResults(results);
    m_elevation->setResults(results);
    m_site->setResults(results);
}

void CanvasView::setPreviewResults(const ResultsPtr& results)
{
    m_canvas->setPreviewResults(results);
    m_elevation->setChanges(m_canvas->changes());
}

bool CanvasView::showsPlan() const
{
    return m_stack->currentWidget() == m_canvas;
}

bool CanvasView::showsInside() const
{
    return m_stack->currentWidget() == m_scroll;
}

bool CanvasView::pasteInside()
{
    return showsInside() && m_elevation->paste();
}

bool CanvasView::showsSite() const
{
    return m_stack->currentWidget() == m_siteScroll;
}

void CanvasView::openInside(const QString& path)
{
    const FacilityPtr facility = m_document.facility();
    const auto instance = facility->find(fromQt(path));
    if (!instance) return;
    const Part& part = facility->part(*instance);
    const bool hasInside = isRack(part.kind) || !part.contents.empty() || !part.bays.empty() ||
                           !facility->childrenOf(*instance).empty() ||
                           (facility->instances[*instance].parent != kNoInstance && !part.ports.empty());   // its faces can be seen
    if (!hasInside) {
        reveal(path);
        return;
    }
    const QString before = m_elevation->subject();
    const bool inwards = m_stack->currentWidget() != m_scroll || !holds(*facility, *instance, before);
    const auto place = [this, path, before, inwards] { return placeOf(inwards ? path : before); };
    travel(inwards, place, [this, path] {
        m_elevation->setSubject(path);
        setPage(m_scroll);
        m_elevation->setFocus();
        selectOpened(path);
    });
}

/// Panels tell of what is opened, unless something in it is selected.
void CanvasView::selectOpened(const QString& path)
{
    const FacilityPtr facility = m_document.facility();
    const auto opened = facility->find(fromQt(path));
    const auto& selected = m_document.selection().components();
    const bool within = opened && std::any_of(selected.begin(), selected.end(), [&](const std::string& one) {
        const auto instance = facility->find(one);
        return instance && (*instance == *opened || holds(*facility, *opened, toQt(one)));
    });
    if (opened && !within) m_document.selection().select({fromQt(path)});
}

void CanvasView::showPlan()
{
    if (showsPlan()) return;
    if (showsSite()) return openHall(m_canvas->hall());
    const QString inner = m_elevation->subject();
    travel(false, [this, inner] { return placeOf(inner); }, [this] { setPage(m_canvas); });
}

void CanvasView::showHall(const QString& id)
{
    const auto hall = m_document.layout().halls.find(fromQt(id));
    if (!hall) return;
    m_canvas->setHall(static_cast<int>(*hall));
    if (showsSite()) m_site->choose(m_canvas->hall());
}

/// On the site the commands of the menu Hall are for the hall under the pointer, or the one that is chosen by key.
void CanvasView::siteMenu(QPoint at, int hall)
{
    if (hall >= 0) {
        m_site->choose(hall);
        m_canvas->setHall(hall);
    }
    auto* menu = new QMenu(m_site);
    menu->setObjectName(QStringLiteral("siteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_canvas->commands().fill(*menu, "hall");
    menu->popup(m_site->mapToGlobal(at));
}

void CanvasView::showSite()
{
    if (showsSite()) return;
    travel(false, [this] { return placeOfHall(); },
           [this] {
               setPage(m_siteScroll);
               m_site->choose(m_canvas->hall());
           });
}

void CanvasView::openHall(int hall)
{
    const auto change = [this, hall] {
        m_canvas->setHall(hall);
        setPage(m_canvas);
    };
    if (!showsSite()) return change();
    m_site->choose(hall);
    travel(true, [this] { return placeOfHall(); }, change);
}

void CanvasView::goUp()
{
    if (showsSite()) return Q_EMIT hintChanged(tr("The site is the highest level."));
    if (showsPlan()) return showSite();
    if (!m_elevation->beside().isEmpty()) return m_elevation->closePiece();
    const FacilityPtr facility = m_document.facility();
    const auto at = facility->find(fromQt(m_elevation->subject()));
    const InstanceIndex parent = at ? facility->instances[*at].parent : kNoInstance;
    if (parent == kNoInstance)
        showPlan();
    else
        openInside(toQt(facility->instances[parent].path));
}

void CanvasView::setPage(QWidget* page)
{
    // A list that leads here by its rows keeps the keys.
    const QWidget* keys = QApplication::focusWidget();
    const bool another = m_stack->currentWidget() != page;
    m_stack->setCurrentWidget(page);
    m_canvas->commands().setLevel(showsSite() ? CanvasActions::Level::Site : showsPlan() ? CanvasActions::Level::Hall : CanvasActions::Level::Inside);
    Q_EMIT pageChanged();
    if (another && page == m_canvas) m_canvas->hint({});   // not what was said of the level that is left
    if (another && page == m_scroll) Q_EMIT hintChanged({});
    auto* area = qobject_cast<QScrollArea*>(page);
    if (keys && isAncestorOf(keys)) (area ? area->widget() : page)->setFocus();
    refreshCrumbs();
}

void CanvasView::travel(bool inwards, const std::function<QRectF()>& place, const std::function<void()>& change)
{
    if (!m_animated || !isVisible()) return change();
    const QPixmap before = m_stack->grab();
    const QRectF from = inwards ? place() : QRectF();
    change();
    const QPixmap after = m_stack->grab();
    m_transition->run(before, after, inwards ? from : place(), inwards);
}

/// Where a thing is seen on the page that shows now, in pixels of the stack; empty: nowhere.
QRectF CanvasView::placeOf(const QString& path) const
{
    if (showsPlan()) return m_canvas->pixelsOf(path);
    const QRectF piece = m_elevation->pixelsOf(path);
    return piece.isEmpty() ? piece : piece.translated(m_elevation->mapTo(m_stack, QPoint()));
}

QRectF CanvasView::placeOfHall() const
{
    return m_site->rectOf(m_canvas->hall()).translated(m_site->mapTo(m_stack, QPoint()));
}

/// Selects and frames what they name, components or links.
void CanvasView::reveal(const QStringList& subjects)
{
    revealComponents(componentsOf(*m_document.facility(), subjects));
}

void CanvasView::revealComponents(std::vector<std::string> components)
{
    if (components.empty()) return;
    QStringList paths;
    for (const auto& path : components) paths << toQt(path);
    std::rotate(components.begin(), components.begin() + 1, components.end());   // the last one is the current one
    m_document.selection().select(std::move(components));
    setPage(m_canvas);
    m_canvas->reveal(paths);
}

void CanvasView::refreshHalls()
{
    const QSignalBlocker quiet(m_halls);
    m_halls->clear();
    for (const auto& hall : m_document.layout().halls.rows())
        m_halls->addItem(toQt(hall->title.empty() ? hall->id : hall->title), toQt(hall->id));
    m_halls->setCurrentIndex(m_canvas->hall());
    m_halls->setVisible(m_halls->count() > 1);
}

}  // namespace mw
