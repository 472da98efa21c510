// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/scenarios/scenario_settings.h"

#include "model/edit/known_paths.h"
#include "model/edit/scenario.h"
#include "views/panels/column_fit.h"
#include "views/panels/delete_key.h"
#include "views/panels/path_delegate.h"
#include "views/panels/table_cells.h"
#include "views/panels/whole_rows.h"
#include "views/session/document.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/property_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

enum SettingColumn { PathColumn, ValueColumn, PresentColumn, ProblemColumn, SettingColumns };

QString settingText(const YamlNode& node) { return node.isNull() ? QString() : node.isScalar() ? toQt(node.text) : toQt(toFlowText(node)); }

/// What was typed as YAML reads it, numbers also with the user's decimal sign; what YAML cannot read is text.
YamlNode typedValue(const QString& text)
{
    if (text.isEmpty()) return {};
    if (const auto number = typedNumber(text)) return numberNode(*number);
    const auto read = parseYaml(fromQt(text), "value");
    return read.value && !read.value->isNull() ? *read.value : textNode(fromQt(text));
}

}  // namespace

ScenarioSettings::ScenarioSettings(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_name(new QLineEdit(this)), m_base(new QComboBox(this)), m_problem(new QLabel(this)), m_table(new QTableWidget(0, SettingColumns, this))
{
    setObjectName(QStringLiteral("scenario-settings"));
    m_name->setObjectName(QStringLiteral("scenario-id"));
    m_name->setAccessibleName(tr("Id of the scenario"));
    m_name->setToolTip(tr("Id by which files and the command line name it: solve --scenario ID"));
    m_base->setObjectName(QStringLiteral("scenario-base"));
    m_base->setAccessibleName(tr("Based on"));
    m_base->setToolTip(tr("Another scenario, whose settings come first"));
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_base->setMinimumContentsLength(6);
    m_name->setMinimumWidth(84);   // most ids are read whole
    m_problem->setObjectName(QStringLiteral("scenario-problem"));
    m_problem->setWordWrap(true);
    makeTable();
    auto* head = new QHBoxLayout;
    const auto add = [&](const QString& text, QWidget* field, int stretch) {
        auto* label = new QLabel(text, this);
        label->setProperty("muted", true);
        label->setBuddy(field);
        head->addWidget(label);
        head->addWidget(field, stretch);
    };
    add(tr("Id"), m_name, 1);
    add(tr("Based on"), m_base, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    connect(m_name, &QLineEdit::editingFinished, this, &ScenarioSettings::rename);
    connect(m_base, &QComboBox::activated, this, &ScenarioSettings::rebase);
    connect(m_table, &QTableWidget::cellChanged, this, &ScenarioSettings::edited);
    connect(&m_document, &Document::changed, this, &ScenarioSettings::fill);
    connect(&m_document, &Document::replaced, this, &ScenarioSettings::fill);
    new DeleteKey(*m_table, [this] { removeRow(); });
    fill();
}

void ScenarioSettings::makeTable()
{
    m_table->setObjectName(QStringLiteral("scenario-table"));
    m_table->setAccessibleName(tr("What the scenario sets"));
    m_table->setHorizontalHeaderLabels({tr("Setting"), tr("Value"), tr("In the layout"), tr("Problem")});
    const QStringList helps{tr("Path of what is set, as in the file: site/tariff/energy_usd_per_kwh. Its unit stands at its end. Typing completes it; Delete takes the row away."),
                            tr("Value in this scenario, in the unit at the end of the path. Empty: the key is taken away."), tr("Value that the layout has now, in the same unit"),
                            tr("Why it cannot be set, and what was expected")};
    for (int i = 0; i < SettingColumns; ++i) m_table->horizontalHeaderItem(i)->setToolTip(helps[i]);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(PathColumn, new PathDelegate(m_table, [this] {
                                          QStringList paths;
                                          for (const auto& path : edit::knownPaths(m_document.layout(), *m_document.catalog())) paths << toQt(path);
                                          return paths;
                                      }));
    for (const int column : {ValueColumn, PresentColumn}) m_table->setItemDelegateForColumn(column, new ShownCells(m_table));
    m_columns = new ColumnFit(*m_table, {.texts = {PathColumn, ValueColumn, PresentColumn, ProblemColumn}});
    m_columns->showColumn(ProblemColumn, false);
    m_table->hideColumn(ProblemColumn);
    new WholeRows(*m_table);
}

const Scenario* ScenarioSettings::scenario() const { return m_document.layout().scenarios.get(m_id); }

void ScenarioSettings::setScenario(const std::string& id)
{
    m_id = id;
    fill();
}

/// Only while it is seen: trying a setting on ten thousand racks takes longer than a frame.
void ScenarioSettings::fill()
{
    if (!isVisible()) return;
    const QScopedValueRollback guard(m_filling, true);
    const Scenario* const shown = scenario();
    setEnabled(shown != nullptr);
    m_table->setRowCount(shown != nullptr ? static_cast<int>(shown->set.size()) + 1 : 0);
    m_base->clear();
    m_problem->hide();
    if (shown == nullptr) return m_name->clear();
    if (m_name->text() != toQt(shown->id)) {
        m_name->setText(toQt(shown->id));
        m_name->setCursorPosition(0);   // of a long one the beginning is seen
    }
    m_base->addItem(tr("The layout"), QString());
    for (const auto& row : m_document.layout().scenarios.rows())
        if (row->id != shown->id) m_base->addItem(toQt(row->title.empty() ? row->id : row->title), toQt(row->id));
    m_base->setCurrentIndex(std::max(0, m_base->findData(toQt(shown->basedOn))));
    for (int row = 0; row < m_table->rowCount(); ++row) fillRow(row);
    showProblems(*shown);
    fitColumns();
}

/// Problems have a column while there are some.
void ScenarioSettings::fitColumns()
{
    bool problems = false;
    for (int row = 0; row < m_table->rowCount(); ++row) problems = problems || !m_table->item(row, ProblemColumn)->text().isEmpty();
    if (problems == m_table->isColumnHidden(ProblemColumn)) m_columns->showColumn(ProblemColumn, problems);
}

void ScenarioSettings::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fill();
}

void ScenarioSettings::fillRow(int row)
{
    const Scenario& shown = *scenario();
    const auto place = static_cast<std::size_t>(row);
    const bool last = place == shown.set.size();
    auto& path = setTableCell(*m_table, row, PathColumn, last ? QString() : toQt(shown.set[place].first), true);
    path.setToolTip(last ? tr("Type here what is to be set: double click, or press F2") : path.text());
    const Catalog* catalog = m_document.catalog().get();
    const PropertyText told = last ? PropertyText{} : propertyText(m_document.layout(), catalog, shown.set[place].first);
    showInstead(path, last ? path.text() : told.whole());
    auto& value = setTableCell(*m_table, row, ValueColumn, last ? QString() : settingText(shown.set[place].second), !last);
    showInstead(value, last ? QString() : propertyValue(told, catalog, shown.set[place].second));
    value.setToolTip(shownText(m_table->model()->index(row, ValueColumn)));
    const auto present = last ? std::nullopt : edit::valueAt(m_document.layout(), *m_document.catalog(), shown.set[place].first);
    auto& before = setTableCell(*m_table, row, PresentColumn, last ? QString() : present ? settingText(*present) : QStringLiteral("–"), false);
    before.setForeground(themeOf(palette()).textMuted);
    showInstead(before, present ? propertyValue(told, catalog, *present) : before.text());
    before.setToolTip(present ? shownText(m_table->model()->index(row, PresentColumn)) : tr("The layout says nothing here"));
    for (const int column : {PathColumn, ValueColumn}) tableCell(*m_table, row, column).setForeground(themeOf(palette()).text);
    setTableCell(*m_table, row, ProblemColumn, QString(), false).setToolTip({});
}

void ScenarioSettings::showProblems(const Scenario& scenario)
{
    const Theme& theme = themeOf(palette());
    const auto problems = edit::problemsOf(m_document.layout(), *m_document.catalog(), scenario);
    const auto known = problems.empty() ? std::vector<std::string>{} : edit::knownPaths(m_document.layout(), *m_document.catalog());
    for (const auto& problem : problems) {
        QString text = localText(problem.refusal.message);
        if (problem.setting == edit::kNoSetting) {
            m_problem->setText(text);
            m_problem->show();
            continue;
        }
        const auto row = static_cast<int>(problem.setting);
        const std::string& path = scenario.set[problem.setting].first;
        const std::string meant = edit::likelyPath(known, path);
        if (problem.refusal.id == "property.no-such-path" && !meant.empty() && meant != path) text += QLatin1Char(' ') + tr("Is %1 meant?").arg(toQt(meant));
        auto& cell = setTableCell(*m_table, row, ProblemColumn, text, false);
        cell.setToolTip(text);
        for (const int column : {PathColumn, ValueColumn, ProblemColumn}) tableCell(*m_table, row, column).setForeground(theme.error);
    }
    m_problem->setStyleSheet(QStringLiteral("color: %1").arg(theme.error.name()));
}

void ScenarioSettings::put(Scenario scenario, const QString& title)
{
    const auto delta = edit::keepScenario(m_document.layout(), std::move(scenario));
    if (delta)
        m_document.commit(*delta, title);
    else
        Q_EMIT refused(localText(delta.refusal().message));
    fill();
}

void ScenarioSettings::edited(int row, int column)
{
    if (m_filling || scenario() == nullptr) return;
    const QString text = m_table->item(row, column)->text().trimmed();
    if (column == PathColumn)
        setPath(row, text);
    else if (column == ValueColumn)
        setValue(row, text);
}

/// A new one begins with what the layout says, so that it changes nothing until it is given a value.
void ScenarioSettings::setPath(int row, const QString& text)
{
    Scenario changed = *scenario();
    const auto place = static_cast<std::size_t>(row);
    const std::string path = fromQt(text);
    const bool isNew = place >= changed.set.size();
    if (path.empty() && isNew) return;
    if (path.empty()) return removeRow();
    if (std::any_of(changed.set.begin(), changed.set.end(), [&](const auto& setting) { return setting.first == path; })) {
        if (isNew || changed.set[place].first != path) Q_EMIT refused(tr("%1 is set already.").arg(text));
        return fill();
    }
    if (isNew)
        changed.set.emplace_back(path, edit::valueAt(m_document.layout(), *m_document.catalog(), path).value_or(YamlNode{}));
    else
        changed.set[place].first = path;
    put(std::move(changed), tr("Set %1 in a scenario").arg(text));
    if (isNew) goToValue(row);
}

/// The cell to type into next, once the editor of the path is gone.
void ScenarioSettings::goToValue(int row)
{
    QTimer::singleShot(0, m_table, [this, row] {
        if (row < m_table->rowCount()) m_table->setCurrentCell(row, ValueColumn);
    });
}

void ScenarioSettings::setValue(int row, const QString& text)
{
    Scenario changed = *scenario();
    const auto place = static_cast<std::size_t>(row);
    if (place >= changed.set.size() || text == settingText(changed.set[place].second)) return;
    changed.set[place].second = typedValue(text);
    put(std::move(changed), tr("Set %1 in a scenario").arg(toQt(scenario()->set[place].first)));
}

void ScenarioSettings::removeRow()
{
    const auto place = static_cast<std::size_t>(std::max(0, m_table->currentRow()));
    if (scenario() == nullptr || place >= scenario()->set.size()) return;
    Scenario changed = *scenario();
    const QString path = toQt(changed.set[place].first);
    changed.set.erase(changed.set.begin() + static_cast<std::ptrdiff_t>(place));
    put(std::move(changed), tr("Take %1 out of a scenario").arg(path));
}

void ScenarioSettings::rename()
{
    const std::string id = fromQt(m_name->text().trimmed());
    if (scenario() == nullptr || id == m_id) return;
    const auto delta = edit::renameScenario(m_document.layout(), m_id, id);
    if (!delta) {
        Q_EMIT refused(localText(delta.refusal().message));
        return fill();
    }
    m_id = id;   // before the change is told: it is this one that goes on
    Q_EMIT renamed(id);
    m_document.commit(*delta, tr("Rename a scenario"));
}

void ScenarioSettings::rebase()
{
    if (scenario() == nullptr) return;
    Scenario changed = *scenario();
    changed.basedOn = fromQt(m_base->currentData().toString());
    if (!(changed == *scenario())) put(std::move(changed), tr("Base a scenario on another"));
}

}  // namespace mw
