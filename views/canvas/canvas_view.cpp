// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_view.h"

#include "views/canvas/canvas.h"
#include "views/canvas/canvas_actions.h"
#include "views/canvas/rack_elevation.h"
#include "views/session/document.h"
#include "views/session/qt_text.h"
#include "views/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mw {

namespace {

constexpr QLatin1String kPlanLink("plan:");

QString crumb(const QString& link, const QString& text, const Theme& theme)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
        .arg(link.toHtmlEscaped(), theme.textMuted.name(), text.toHtmlEscaped());
}

}  // namespace

CanvasView::CanvasView(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_canvas(new Canvas(document)),
      m_elevation(new RackElevation(document)), m_scroll(new QScrollArea), m_stack(new QStackedWidget),
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
    m_scroll->setWidget(m_elevation);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);   // what is inside takes it
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_scroll);

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

    connect(m_crumbs, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == kPlanLink)
            showPlan();
        else
            openInside(link);
    });
    connect(m_halls, qOverload<int>(&QComboBox::activated), this, [this](int hall) {
        showPlan();
        m_canvas->setHall(hall);
    });
    connect(m_side, &QToolButton::toggled, m_elevation, &RackElevation::setRear);
    connect(m_elevation, &RackElevation::rearChanged, m_side, &QToolButton::setChecked);
    connect(m_elevation, &RackElevation::lost, this, &CanvasView::showPlan);
    connect(m_elevation, &RackElevation::openRequested, this, &CanvasView::openInside);
    connect(m_elevation, &RackElevation::hintChanged, this, &CanvasView::hintChanged);
    connect(m_canvas, &Canvas::openRequested, this, &CanvasView::openInside);
    connect(m_canvas, &Canvas::hintChanged, this, &CanvasView::hintChanged);
    connect(m_canvas, &Canvas::toolChanged, m_elevation,
            [this](ToolId tool) { m_elevation->setLinking(tool == ToolId::Connect); });
    connect(m_canvas, &Canvas::hallChanged, this, &CanvasView::refreshCrumbs);
    connect(&document, &Document::replaced, this, [this] {
        refreshHalls();
        showPlan();
    });
    connect(&document, &Document::changed, this, [this](Revision, const Delta& delta) {
        if (!delta.halls.empty()) refreshHalls();
        refreshCrumbs();
    });
    refreshHalls();
    refreshCrumbs();
}

void CanvasView::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_canvas->setTheme(theme);
    m_elevation->setTheme(theme);
    refreshCrumbs();
}

void CanvasView::setResults(const ResultsPtr& results)
{
    m_canvas->setResults(results);
}

void CanvasView::setPreviewResults(const ResultsPtr& results)
{
    m_canvas->setPreviewResults(results);
}

bool CanvasView::showsPlan() const
{
    return m_stack->currentWidget() == m_canvas;
}

void CanvasView::openInside(const QString& path)
{
    const FacilityPtr facility = m_document.facility();
    const auto instance = facility->find(fromQt(path));
    if (!instance) return;
    const Part& part = facility->part(*instance);
    const bool hasInside = isRack(part.kind) || !part.contents.empty() || !part.bays.empty() ||
                           !facility->childrenOf(*instance).empty();
    if (!hasInside) {
        reveal(path);
        return;
    }
    m_elevation->setSubject(path);
    m_stack->setCurrentWidget(m_scroll);
    m_elevation->setFocus();
    refreshCrumbs();
}

void CanvasView::showPlan()
{
    m_stack->setCurrentWidget(m_canvas);
    refreshCrumbs();
}

void CanvasView::reveal(const QString& path)
{
    m_document.selection().select({fromQt(path)});
    showPlan();
    m_canvas->reveal(path);
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

void CanvasView::refreshCrumbs()
{
    m_side->setVisible(!showsPlan());
    m_layers->setVisible(showsPlan());
    if (m_halls->currentIndex() != m_canvas->hall()) m_halls->setCurrentIndex(m_canvas->hall());
    const auto& halls = m_document.layout().halls;
    const auto& site = m_document.layout().settings->site.name;
    QStringList crumbs{crumb(kPlanLink, site.empty() ? tr("Site") : toQt(site), *m_theme)};
    if (const auto hall = static_cast<std::size_t>(m_canvas->hall()); hall < halls.size())
        crumbs << crumb(kPlanLink, toQt(halls[hall].title.empty() ? halls[hall].id : halls[hall].title),
                        *m_theme);
    QString last = tr("plan");
    if (!showsPlan()) {
        const FacilityPtr facility = m_document.facility();
        const auto at = facility->find(fromQt(m_elevation->subject()));
        QStringList above;
        for (InstanceIndex i = at ? facility->instances[*at].parent : kNoInstance; i != kNoInstance;
             i = facility->instances[i].parent)
            above.prepend(
                crumb(toQt(facility->instances[i].path), toQt(facility->instances[i].path), *m_theme));
        crumbs += above;
        last = m_elevation->subject();
    }
    crumbs << QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>")
                  .arg(m_theme->textStrong.name(), last.toHtmlEscaped());
    m_crumbs->setText(
        crumbs.join(QStringLiteral("<span style=\"color:%1\"> › </span>").arg(m_theme->textMuted.name())));
}

}  // namespace mw
