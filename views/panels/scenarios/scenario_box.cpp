// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/scenarios/scenario_box.h"

#include "views/session/document.h"
#include "views/session/solve_service.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QSignalBlocker>

#include <algorithm>
#include <initializer_list>

namespace mw {

ScenarioBox::ScenarioBox(Document& document, QWidget* parent) : QWidget(parent), m_document(document), m_name(new QLabel(tr("Scenario"), this)), m_box(new QComboBox(this))
{
    setObjectName(QStringLiteral("scenario-box"));
    m_box->setObjectName(QStringLiteral("scenario"));
    m_box->setAccessibleName(tr("Scenario to compare with"));
    m_box->setToolTip(tr("Solve this scenario too and show its figures beside those of the layout"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(7);
    m_name->setProperty("muted", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 14, 0);   // apart from both neighbours
    layout->addWidget(m_name);
    layout->addWidget(m_box);
    layout->addStretch(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ScenarioBox::choose);
    connect(&m_document, &Document::changed, this, [this] {
        fill();
        solve();
    });
    connect(&m_document, &Document::replaced, this, &ScenarioBox::fill);
    fill();
}

ScenarioBox::~ScenarioBox() = default;

QString ScenarioBox::scenario() const { return m_box->currentData().toString(); }

void ScenarioBox::setSolverData(SolverDataPtr solverData)
{
    m_data = std::move(solverData);
    choose();
}

/// The scenarios of the layout as it is now; the one chosen stays if it is still there.
void ScenarioBox::fill()
{
    const QString chosen = scenario();
    {
        const QSignalBlocker quiet(m_box);
        m_box->clear();
        m_box->addItem(tr("None"), QString());
        for (const auto& row : m_document.layout().scenarios.rows()) m_box->addItem(toQt(row->title.empty() ? row->id : row->title), toQt(row->id));
        m_box->setCurrentIndex(std::max(0, m_box->findData(chosen)));
    }
    // Not this widget itself: the tool bar shows what it holds.
    for (auto* part : std::initializer_list<QWidget*>{m_name, m_box}) part->setHidden(m_box->count() == 1);
    if (scenario() != chosen) choose();
}

void ScenarioBox::choose()
{
    m_service.reset();
    Q_EMIT resultsReady({}, nullptr);
    if (scenario().isEmpty() || !m_data) return;
    auto pipeline = std::make_shared<Pipeline>(m_data);
    // The layout is changed in the worker too: at 10,000 racks that takes longer than a frame.
    auto run = [pipeline, catalog = m_data->catalog, id = fromQt(scenario()), box = QPointer<ScenarioBox>(this)](
                   Revision revision, const LayoutPtr& layout, std::stop_token stop, const SolveService::Publish& publish,
                   const SolveService::OnStage& stage) -> ResultsPtr {
        const auto changed = withScenario(layout, id, *catalog);
        if (changed) return pipeline->run(revision, *changed, std::move(stop), publish, stage);
        QMetaObject::invokeMethod(
            box, [box, message = localText(changed.refusal().message)] { Q_EMIT box->failed(message); }, Qt::QueuedConnection);
        return nullptr;
    };
    m_service = std::make_unique<SolveService>(std::move(run));
    connect(m_service.get(), &SolveService::resultsReady, this, [this](const ResultsPtr& results) {
        if (results->complete) Q_EMIT resultsReady(m_box->currentText(), results);
    });
    solve();
}

void ScenarioBox::solve()
{
    if (m_service) m_service->solve(m_document.revision(), m_document.snapshot());
}

}  // namespace mw
