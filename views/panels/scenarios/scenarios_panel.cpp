// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/scenarios/scenarios_panel.h"

#include "model/edit/scenario.h"
#include "model/edit/scenario_templates.h"
#include "views/panels/delete_key.h"
#include "views/panels/scenarios/scenario_comparison.h"
#include "views/panels/scenarios/scenario_settings.h"
#include "views/panels/whole_rows.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

namespace mw {

namespace {

QString scenarioTitle(const Scenario& scenario) { return toQt(scenario.title.empty() ? scenario.id : scenario.title); }

QString idOf(const QListWidgetItem* item) { return item != nullptr ? item->data(Qt::UserRole).toString() : QString(); }

}  // namespace

ScenariosPanel::ScenariosPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_runs(new ScenarioRuns(document, this)), m_list(new QListWidget(this)), m_settings(new ScenarioSettings(document, this)),
      m_comparison(new ScenarioComparison(*m_runs, this)), m_split(new QSplitter(this)),
      m_empty(new QLabel(tr("No scenario yet. A scenario is a set of values that differ from the layout: free chips, another site, another part. Add one from the list "
                            "below; it is solved beside the layout and compared with it."),
                         this)),
      m_templates(new QMenu(this)), m_add(new QPushButton(tr("Add"), this)), m_duplicate(new QPushButton(tr("Duplicate"), this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_stop(new QPushButton(this)), m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("scenarios-panel"));
    m_empty->setObjectName(QStringLiteral("scenarios-empty"));
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeList();
    m_split->addWidget(makeSide());
    m_split->addWidget(m_settings);
    m_split->addWidget(m_comparison);
    m_split->setStretchFactor(0, 2);   // titles are long, settings are few, figures are many
    m_split->setStretchFactor(1, 1);
    m_split->setStretchFactor(2, 5);
    m_split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_split, 1);
    layout->addWidget(m_empty, 1);
    connect(&m_document, &Document::changed, this, &ScenariosPanel::fill);
    connect(&m_document, &Document::replaced, this, &ScenariosPanel::fill);
    connect(m_runs, &ScenarioRuns::changed, this, &ScenariosPanel::showRuns);
    connect(m_settings, &ScenarioSettings::refused, this, &ScenariosPanel::refused);
    connect(m_settings, &ScenarioSettings::renamed, this, [this](const std::string& id) { m_current = id; });
    connect(m_comparison, &ScenarioComparison::scenarioWanted, this, &ScenariosPanel::select);
    fill();
}

ScenariosPanel::~ScenariosPanel() = default;

void ScenariosPanel::makeList()
{
    m_list->setObjectName(QStringLiteral("scenario-list"));
    m_list->setAccessibleName(tr("Scenarios"));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setUniformItemSizes(true);
    new WholeRows(*m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_filling && item != nullptr) select(fromQt(idOf(item)));
    });
    connect(m_list, &QListWidget::itemChanged, this, &ScenariosPanel::retitle);
    new DeleteKey(*m_list, [this] { remove(); });
    m_add->setObjectName(QStringLiteral("add-scenario"));
    m_add->setToolTip(tr("A scenario to start from, or an empty one"));
    m_add->setMenu(m_templates);
    m_templates->setObjectName(QStringLiteral("scenario-templates"));
    m_templates->setToolTipsVisible(true);
    connect(m_templates, &QMenu::aboutToShow, this, &ScenariosPanel::fillMenu);
    m_duplicate->setObjectName(QStringLiteral("duplicate-scenario"));
    m_duplicate->setToolTip(tr("Another scenario with the same settings"));
    m_remove->setObjectName(QStringLiteral("remove-scenario"));
    m_remove->setToolTip(tr("Remove the chosen scenario (Delete)"));
    m_stop->setObjectName(QStringLiteral("stop-scenarios"));
    connect(m_duplicate, &QPushButton::clicked, this, &ScenariosPanel::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &ScenariosPanel::remove);
    connect(m_stop, &QPushButton::clicked, this, &ScenariosPanel::stopOrGoOn);
    m_progress->setObjectName(QStringLiteral("scenario-progress"));
    m_progress->setAccessibleName(tr("Scenarios solved"));
}

/// The list, and below it what can be done with it. The button that adds stays where the list is hidden.
QWidget* ScenariosPanel::makeSide()
{
    auto* side = new QWidget(m_split);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 8, 0);   // off the line beside it
    column->setSpacing(4);
    auto* buttons = new QHBoxLayout;
    for (auto* button : {m_add, m_duplicate, m_remove}) buttons->addWidget(button);
    buttons->addStretch();
    auto* run = new QHBoxLayout;
    run->addWidget(m_progress, 1);
    run->addWidget(m_stop);
    column->addWidget(m_list, 1);
    column->addLayout(run);
    column->addLayout(buttons);
    return side;
}

void ScenariosPanel::setSolverData(SolverDataPtr solverData)
{
    m_data = std::move(solverData);
    m_runs->setSolverData(m_data);
}

void ScenariosPanel::setResults(ResultsPtr results)
{
    if (results && results->complete) m_comparison->setResults(std::move(results));
}

void ScenariosPanel::setTheme(const Theme& theme)
{
    m_comparison->setTheme(theme);
    showRuns();
}

void ScenariosPanel::showScenario(const std::string& id)
{
    if (m_document.layout().scenarios.contains(id)) select(id);
}

QString ScenariosPanel::title() const
{
    const auto count = m_document.layout().scenarios.size();
    return count > 0 ? tr("Scenarios %1").arg(count) : tr("Scenarios");
}

std::vector<SolvedScenario> ScenariosPanel::solved() const
{
    std::vector<SolvedScenario> list;
    for (const auto& run : m_runs->runs()) {
        if (run.state == ScenarioRuns::State::Fresh) list.push_back({run.title, run.results, {}});
        if (run.state == ScenarioRuns::State::Failed) list.push_back({run.title, nullptr, fromQt(run.problem)});
    }
    return list;
}

/// The list as the layout has it; what was chosen stays if it is still there, else the first is.
void ScenariosPanel::fill()
{
    const auto& scenarios = m_document.layout().scenarios;
    {
        const QScopedValueRollback guard(m_filling, true);
        const bool sameCount = m_list->count() == static_cast<int>(scenarios.size());
        if (!sameCount) m_list->clear();
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            auto* item = sameCount ? m_list->item(static_cast<int>(i)) : new QListWidgetItem(m_list);
            item->setText(scenarioTitle(scenarios[i]));
            item->setData(Qt::UserRole, toQt(scenarios[i].id));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        }
    }
    const bool some = !scenarios.empty();
    m_empty->setVisible(!some);
    m_list->setVisible(some);
    m_settings->setVisible(some);
    m_comparison->setVisible(some);
    m_duplicate->setEnabled(some);
    m_remove->setEnabled(some);
    select(scenarios.contains(m_current) ? m_current : some ? scenarios[0].id : std::string());
    Q_EMIT titleChanged();
}

void ScenariosPanel::select(const std::string& id)
{
    m_current = id;
    const auto place = m_document.layout().scenarios.find(id);
    {
        const QScopedValueRollback guard(m_filling, true);
        m_list->setCurrentRow(place ? static_cast<int>(*place) : -1);
    }
    m_settings->setScenario(id);
    m_comparison->setChosen(id);
    showRuns();
}

/// State and progress: grey is of an older layout or not solved yet, red cannot be solved.
void ScenariosPanel::showRuns()
{
    using State = ScenarioRuns::State;
    const QScopedValueRollback guard(m_filling, true);
    const Theme& theme = themeOf(palette());
    for (int i = 0; i < m_list->count(); ++i) {
        auto* item = m_list->item(i);
        const auto* run = m_runs->find(fromQt(idOf(item)));
        if (run == nullptr) continue;
        item->setForeground(run->state == State::Fresh ? theme.text : run->state == State::Failed ? theme.error : theme.textMuted);
        item->setToolTip(run->state == State::Fresh     ? tr("Solved")
                         : run->state == State::Failed  ? run->problem
                         : run->state == State::Running ? tr("Being solved")
                         : run->state == State::Stale   ? tr("Solved for an older state of the layout")
                                                        : tr("Not solved yet"));
    }
    const bool busy = m_runs->busy();
    m_progress->setVisible(busy);
    m_progress->setRange(0, std::max(1, m_runs->asked()));
    m_progress->setValue(m_runs->done());
    m_progress->setFormat(tr("%1 of %2 solved").arg(m_runs->done()).arg(m_runs->asked()));
    m_stop->setVisible(busy || m_runs->stopped());
    m_stop->setText(m_runs->stopped() ? tr("Solve") : tr("Stop"));
    m_stop->setToolTip(m_runs->stopped() ? tr("Solve what is not solved yet") : tr("Stop solving scenarios"));
    m_comparison->refresh();
}

/// Anew each time it opens: what can be added follows from the layout.
void ScenariosPanel::fillMenu()
{
    m_templates->clear();
    const auto weathers = m_data && m_data->weather ? m_data->weather->ids() : std::vector<std::string>{};
    const auto templates = edit::scenarioTemplates();
    for (std::size_t i = 0; i < templates.size(); ++i) {
        auto* action = m_templates->addAction(localText(templates[i].title), this, [this, i] { addFrom(i); });
        action->setObjectName(QStringLiteral("scenario-") + toQt(templates[i].id));
        const auto made = templates[i].make(m_document.layout(), *m_document.catalog(), weathers);
        action->setEnabled(made.ok());
        action->setToolTip(localText(made ? std::string(templates[i].about) : made.refusal().message));
    }
    m_templates->addSeparator();
    m_templates->addAction(tr("Empty"), this, &ScenariosPanel::addEmpty)->setObjectName(QStringLiteral("scenario-empty"));
}

void ScenariosPanel::addFrom(std::size_t which)
{
    const auto weathers = m_data && m_data->weather ? m_data->weather->ids() : std::vector<std::string>{};
    const auto& from = edit::scenarioTemplates()[which];
    auto made = from.make(m_document.layout(), *m_document.catalog(), weathers);
    if (!made) {
        Q_EMIT refused(localText(made.refusal().message));
        return;
    }
    Scenario scenario = *made;
    scenario.id = from.id;
    for (int n = 2; m_document.layout().scenarios.contains(scenario.id); ++n) scenario.id = std::string(from.id) + '-' + std::to_string(n);
    scenario.title = fromQt(localText(scenario.title));
    m_current = scenario.id;
    const auto delta = edit::keepScenario(m_document.layout(), std::move(scenario));
    if (delta)
        m_document.commit(*delta, tr("Add a scenario"));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void ScenariosPanel::addEmpty()
{
    Scenario scenario;
    scenario.title = fromQt(tr("New scenario"));
    const auto delta = edit::keepScenario(m_document.layout(), std::move(scenario));
    if (!delta) return;
    if (!delta->scenarios.empty()) m_current = delta->scenarios.back().after->id;
    m_document.commit(*delta, tr("Add a scenario"));
}

void ScenariosPanel::duplicate()
{
    const Scenario* const scenario = m_document.layout().scenarios.get(m_current);
    if (scenario == nullptr) return;
    const auto delta = edit::duplicateScenario(m_document.layout(), m_current, fromQt(tr("%1, copy").arg(scenarioTitle(*scenario))));
    if (!delta) {
        Q_EMIT refused(localText(delta.refusal().message));
        return;
    }
    m_current = delta->scenarios.back().after->id;
    m_document.commit(*delta, tr("Duplicate a scenario"));
}

void ScenariosPanel::remove()
{
    const auto delta = edit::removeScenario(m_document.layout(), m_current);
    if (delta)
        m_document.commit(*delta, tr("Remove a scenario"));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void ScenariosPanel::retitle(QListWidgetItem* item)
{
    const Scenario* const scenario = m_filling ? nullptr : m_document.layout().scenarios.get(fromQt(idOf(item)));
    const QString title = item->text().trimmed();
    if (scenario == nullptr || title == scenarioTitle(*scenario)) return;
    Scenario changed = *scenario;
    changed.title = fromQt(title);
    const auto delta = edit::keepScenario(m_document.layout(), std::move(changed));
    if (delta)
        m_document.commit(*delta, tr("Rename a scenario"));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void ScenariosPanel::stopOrGoOn()
{
    if (m_runs->stopped())
        m_runs->resume();
    else
        m_runs->stop();
}

void ScenariosPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_runs->setActive(true);
}

void ScenariosPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_runs->setActive(false);
}

}  // namespace mw
