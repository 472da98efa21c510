// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/diagrams_panel.h"

#include "views/diagrams/diagram_book.h"
#include "views/diagrams/diagram_view.h"
#include "views/session/local_text.h"
#include "views/session/qt_text.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace mw {

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
    connect(m_names, &QTabBar::currentChanged, this, [this] { update(), m_view->fit(); });
    connect(fit, &QToolButton::clicked, m_view, &DiagramView::fit);
    connect(m_large, &QToolButton::toggled, this, &DiagramsPanel::largeWanted);
    connect(m_view, &DiagramView::picked, this, [this](const std::vector<InstanceIndex>& instances) {
        if (m_results) Q_EMIT picked(m_results->facility, instances);
    });
}

void DiagramsPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    m_behind = true;
    if (isVisible()) update();
}

void DiagramsPanel::update()
{
    m_behind = false;
    const DiagramDef& def = diagramBook()[static_cast<std::size_t>(std::max(0, m_names->currentIndex()))];
    Diagram diagram = def.make(m_results ? *m_results : Results{});
    diagram.title = fromQt(localText(def.title));
    diagram.empty = fromQt(localText(diagram.empty));
    m_view->setDiagram(std::move(diagram));
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
}

}  // namespace mw
