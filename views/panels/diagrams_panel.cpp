// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagrams_panel.h"

#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_view.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

constexpr std::size_t kAtOnce = 2000;   ///< instances whose diagrams take no longer than a frame

}  // namespace

DiagramsPanel::DiagramsPanel(QWidget* parent)
    : QWidget(parent), m_names(new QTabBar(this)), m_large(new QToolButton(this)), m_view(new DiagramView(this))
{
    setObjectName(QStringLiteral("diagrams-panel"));
    m_names->setObjectName(QStringLiteral("diagram-names"));
    m_names->setDrawBase(false);
    m_names->setExpanding(false);
    m_names->setAccessibleName(tr("Which diagram"));
    for (const DiagramDef& def : diagramBook()) m_names->setTabToolTip(m_names->addTab(localText(def.title)), localText(def.help));
    const auto button = [&](QToolButton& made, const QString& text, const QString& tip) {
        made.setText(text), made.setToolTip(tip);
        made.setAutoRaise(true);
    };
    auto* fit = new QToolButton(this);
    button(*fit, tr("Fit"), tr("Show all of it (F)"));
    button(*m_large, tr("Large"), tr("Give the diagram most of the window, and again what it had before"));
    m_large->setObjectName(QStringLiteral("diagram-large"));
    m_large->setCheckable(true);
    m_view->setObjectName(QStringLiteral("diagram-view"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_names, 1);
    top->addWidget(fit);
    top->addWidget(m_large);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_names, &QTabBar::currentChanged, this, [this] { update(), m_view->start(); });
    connect(fit, &QToolButton::clicked, m_view, &DiagramView::fit);
    connect(m_large, &QToolButton::toggled, this, &DiagramsPanel::largeWanted);
    connect(m_view, &DiagramView::picked, this, [this](const std::vector<InstanceIndex>& instances) {
        if (m_of) Q_EMIT picked(m_of, instances);
    });
}

void DiagramsPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    m_behind = true;
    if (isVisible()) return update();
    m_of.reset();   // what is not seen holds no facility
}

int DiagramsPanel::tab() const { return std::max(0, m_names->currentIndex()); }

bool DiagramsPanel::isLarge() const { return m_results && m_results->facility && m_results->facility->instances.size() > kAtOnce; }

/// Of a large facility in a thread of its own; the diagram before stays until it is there.
void DiagramsPanel::update()
{
    m_behind = false;
    m_again = isLarge() && m_work.busy();
    if (m_again) return;
    const auto make = [&def = diagramBook()[static_cast<std::size_t>(tab())], results = m_results, wishes = m_view->wishes()] {
        Diagram diagram = def.make(results ? *results : Results{});
        diagram.title = fromQt(localText(def.title));
        diagram.empty = fromQt(localText(diagram.empty));
        return prepareDiagram(std::move(diagram), wishes);
    };
    if (!isLarge()) return show(make(), tab(), m_results);
    m_work.start(this, make, [this, tab = tab(), results = m_results](PreparedDiagram made) {
        if (isLarge()) show(std::move(made), tab, results);   // else it came too late
        m_behind = m_behind || (m_again && !isVisible());
        if (m_again && isVisible()) update();
    });
}

void DiagramsPanel::show(PreparedDiagram diagram, int tab, const ResultsPtr& results)
{
    if (tab != this->tab()) return;
    m_of = results ? results->facility : nullptr;
    m_view->setPrepared(std::move(diagram));
}

void DiagramsPanel::setSelection(const std::vector<InstanceIndex>& instances)
{
    m_view->setSelection(instances);
}

void DiagramsPanel::showDiagram(const QString& id)
{
    const auto& book = diagramBook();
    for (std::size_t i = 0; i < book.size(); ++i)
        if (toQt(book[i].id) == id) m_names->setCurrentIndex(static_cast<int>(i));
}

void DiagramsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind) update();
    Q_EMIT shown();
}

}  // namespace mw
