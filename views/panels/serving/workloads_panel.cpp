// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/workloads_panel.h"

#include "model/core/number_text.h"
#include "model/edit/property.h"
#include "model/edit/workloads.h"
#include "solver/quantities/quantity.h"
#include "solver/quantities/serving_quantity.h"
#include "views/panels/choice_delegate.h"
#include "views/panels/column_fit.h"
#include "views/panels/list_menu.h"
#include "views/panels/number_column.h"
#include "views/panels/serving/turn_diagram.h"
#include "views/panels/serving/workload_columns.h"
#include "views/panels/table_cells.h"
#include "views/panels/whole_rows.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr int kModelColumn = 1, kRoomForTurn_px = 250;   // the window as it opens has 260

int firstGiven()
{
    return static_cast<int>(workloadColumns().size());
}

enum Given { TtftGiven, TpotGiven, RequestsGiven, OutputGiven, CostGiven, GivenCount };

constexpr double kAtLimit = 0.005;  // the plan was sized to the limit: no share is worth telling

/// A time against its limit: "812 ms, 59 % below", in the colour of which it is.
struct Judged {
    QString text{};
    int look{};  ///< 1 kept, -1 missed, 0 no limit
};
Judged judged(const std::optional<double>& time_ms, const std::optional<double>& limit_ms)
{
    if (!time_ms) return {QStringLiteral("–"), 0};
    const QString time = format::text(time_ms, Format::Milliseconds);
    if (!limit_ms || *limit_ms <= 0) return {time, 0};
    const double off = *time_ms / *limit_ms - 1;
    const QString share = format::share(std::abs(off));
    if (off > 0) return {trWorkloads(QT_TRANSLATE_NOOP("Workloads", "%1, %2 over")).arg(time, share), -1};
    if (off > -kAtLimit)
        return {trWorkloads(QT_TRANSLATE_NOOP("Workloads", "%1, at the limit")).arg(time), 1};
    return {trWorkloads(QT_TRANSLATE_NOOP("Workloads", "%1, %2 below")).arg(time, share), 1};
}

/// "64.6 ms, 96.8 % below" whole, or the time alone: half of the rest would say nothing. The tooltip has it.
class WholeOrTime : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        constexpr int kAround_px = 18;   // the style sheet's padding
        if (option->rect.width() > 0 && option->fontMetrics.horizontalAdvance(option->text) + kAround_px > option->rect.width()) option->text = option->text.section(QStringLiteral(", "), 0, 0);
    }
};

const WorkloadResult* resultOf(const Results* results, const std::string& id)
{
    if (results == nullptr || !results->throughput) return nullptr;
    const auto& all = results->throughput->workloads;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& result) { return result.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

WorkloadsPanel::WorkloadsPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(new QTableWidget(0, firstGiven() + GivenCount, this)),
      m_presets(new QPushButton(tr("Add a preset"), this)), m_turn(new TurnDiagram(this)),
      m_empty(new QLabel(tr("No workload: nothing is served. Add one to see tokens per "
                            "second and their cost."),
                         this)),
      m_total(new QLabel(this))
{
    setObjectName(QStringLiteral("workloads-panel"));
    makeTable();
    m_presets->setObjectName(QStringLiteral("add-preset"));
    m_presets->setToolTip(tr("Chat, reasoning, agents and others, with lengths from published traces"));
    m_presets->hide();
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_total->setProperty("muted", true);
    auto* buttons = new QHBoxLayout;
    const auto addButton = [&](const char* name, const QString& text, void (WorkloadsPanel::*run)()) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    auto* addOne = addButton("add-workload", tr("Add a workload"), &WorkloadsPanel::add);
    buttons->addWidget(m_presets);
    auto* another = addButton("duplicate-workload", tr("Duplicate"), &WorkloadsPanel::duplicate);
    auto* away = addButton("remove-workload", tr("Remove"), &WorkloadsPanel::remove);
    new ListMenu(*m_table, [this, addOne, another, away](QMenu& menu) {
        whyEntry(menu, "workload-why", [this] { askWhy(m_table->currentRow(), std::max(m_table->currentColumn(), firstGiven())); }, m_table->currentRow() >= 0);
        for (auto* button : {another, away, addOne}) buttonEntry(menu, *button);
    });
    buttons->addWidget(m_columns->button(QStringLiteral("workload-columns"), this));
    buttons->addStretch();
    buttons->addWidget(m_total);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_turn);
    layout->addWidget(m_empty, 1);
    layout->addLayout(buttons);
    connect(m_table, &QTableWidget::cellChanged, this, &WorkloadsPanel::edited);
    connect(m_table, &QTableWidget::cellClicked, this, &WorkloadsPanel::askWhy);
    connect(m_table, &QTableWidget::cellActivated, this, &WorkloadsPanel::askWhy);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        showTurn();
        const auto row = static_cast<std::size_t>(std::max(0, m_table->currentRow()));
        if (!m_filling && row < m_document.layout().workloads.size() && !m_table->selectedItems().isEmpty()) Q_EMIT chosen(toQt(m_document.layout().workloads[row].id));
    });
    connect(&m_document, &Document::changed, this, &WorkloadsPanel::fill);
    connect(&m_document, &Document::replaced, this, &WorkloadsPanel::fill);
    fill();
}

void WorkloadsPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("workloads-table"));
    m_table->setAccessibleName(tr("Workloads"));
    QStringList titles;
    for (const auto& column : workloadColumns()) titles << headerText(column);
    titles << tr("TTFT") << tr("TPOT") << tr("Requests/s") << tr("Served, tok/s") << tr("Cost / M tok");
    m_table->setHorizontalHeaderLabels(titles);
    for (int i = 0; i < firstGiven(); ++i)
        m_table->horizontalHeaderItem(i)->setToolTip(trWorkloads(workloadColumns()[static_cast<std::size_t>(i)].help));
    const std::array helps{tr("Time to first token that the plan gives, against its limit"),
                           tr("Time per output token that the plan gives, against its limit"),
                           tr("Requests per second that are served"),
                           tr("Output tokens per second of this workload, or those it is trained on"),
                           tr("All cost of this workload's tokens, input and output together, per million; of a training run, in all")};
    for (int i = 0; i < GivenCount; ++i)
        m_table->horizontalHeaderItem(firstGiven() + i)->setToolTip(helps[static_cast<std::size_t>(i)]);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int i = 0; i < firstGiven(); ++i)
        if (workloadColumns()[static_cast<std::size_t>(i)].rare) m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(i), firstGiven() + GivenCount - 1);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    QList<int> spare;
    for (int i = firstGiven() - 1; i > kModelColumn; --i)
        if (workloadColumns()[static_cast<std::size_t>(i)].rare) spare << i;
    m_columns = new ColumnFit(*m_table, {.texts = {0, kModelColumn, firstGiven() + TtftGiven, firstGiven() + TpotGiven}, .spare = spare + QList<int>{firstGiven() + RequestsGiven}, .brief = {firstGiven() + TtftGiven, firstGiven() + TpotGiven}});
    for (const int given : {TtftGiven, TpotGiven}) m_table->setItemDelegateForColumn(firstGiven() + given, new WholeOrTime(m_table));
    new WholeRows(*m_table);
    for (int i = kModelColumn + 1; i < firstGiven(); ++i)
        if (!workloadColumns()[static_cast<std::size_t>(i)].words) makeNumberColumn(*m_table, i);
    for (const int given : {RequestsGiven, OutputGiven, CostGiven}) makeNumberColumn(*m_table, firstGiven() + given);
    m_table->setItemDelegateForColumn(kModelColumn, new ChoiceDelegate(m_table, QStringLiteral("workload-model"), [this] { return modelNames(m_models.get()); }));
}

void WorkloadsPanel::setModels(ModelLibraryPtr models)
{
    m_models = std::move(models);
    fill();
}

void WorkloadsPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    fill();
}

void WorkloadsPanel::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    const auto& workloads = m_document.layout().workloads;
    m_table->setVisible(!workloads.empty());
    m_empty->setVisible(workloads.empty());
    m_table->setRowCount(static_cast<int>(workloads.size()));
    m_table->horizontalHeaderItem(firstGiven() + CostGiven)->setText(trains() ? tr("Cost") : tr("Cost / M tok"));   // a run that is trained costs what it costs in all
    for (int row = 0; row < m_table->rowCount(); ++row) fillRow(row);
    showTurn();
    const auto* all = m_results ? facilityQuantity("usd_per_million_tokens") : nullptr;
    m_total->setText(all != nullptr && !workloads.empty()
                         ? tr("All workloads: %1").arg(format::text(all->read(*m_results), all->format))
                         : QString());
}

void WorkloadsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTurn();
}

/// Of the row that is selected, else of the first; in a low window the table comes first.
void WorkloadsPanel::showTurn()
{
    const auto& workloads = m_document.layout().workloads;
    const auto row = static_cast<std::size_t>(std::max(0, m_table->currentRow()));
    if (row >= workloads.size() || height() < kRoomForTurn_px) return m_turn->setTurn(nullptr, nullptr);
    const auto& pools = m_document.layout().settings->serving.pools;
    const auto tools = std::find_if(pools.begin(), pools.end(), [](const Pool& pool) { return pool.role == PoolRole::Tools; });
    m_turn->setTurn(&workloads[row], resultOf(m_results.get(), workloads[row].id), tools != pools.end() ? toQt(tools->id) : QString());
}

bool WorkloadsPanel::trains() const
{
    return std::ranges::any_of(m_document.layout().workloads.rows(), [](const auto& one) { return one->training.has_value(); });
}

void WorkloadsPanel::fillRow(int row)
{
    const auto& workload = m_document.layout().workloads[static_cast<std::size_t>(row)];
    for (int i = 0; i < firstGiven(); ++i) {
        const WorkloadColumn& asked = workloadColumns()[static_cast<std::size_t>(i)];
        const bool applies = asked.applies(workload);
        auto& cell = setTableCell(*m_table, row, i, applies ? asked.text(workload) : QString(), applies);
        if (const auto number = i > kModelColumn && !asked.words ? typedNumber(cell.text()) : std::nullopt) showInstead(cell, readNumber(*number));
        else showInstead(cell, cell.text());
    }
    tableCell(*m_table, row, kModelColumn).setToolTip(modelHint(m_models.get(), workload.model));
    const auto* found = resultOf(m_results.get(), workload.id);
    const WorkloadResult result = found != nullptr ? *found : WorkloadResult{};
    const QString note = workloadNote(result);
    const Theme& theme = themeOf(palette());
    const auto percentiles = [&](const auto& times) {
        return result.poisson && times(*result.poisson)[0] > 0 ? u'\n' + tr("p50, p90 and p99 under Poisson arrivals: %1, %2, %3")
                                                                          .arg(format::text(times(*result.poisson)[0], Format::Milliseconds), format::text(times(*result.poisson)[1], Format::Milliseconds),
                                                                               format::text(times(*result.poisson)[2], Format::Milliseconds))
                                                               : QString();
    };
    const auto judge = [&](int column, const Judged& time, const QString& spread) {
        auto& item = setTableCell(*m_table, row, column, time.text, false);
        item.setForeground(time.look > 0 ? theme.good : time.look < 0 ? theme.error : theme.text);
        item.setToolTip(time.text + u'\n' + (result.bound.empty() ? tr("Not served: the findings say why")
                                             : tr("Limited by %1").arg(localText(result.bound)) + spread + (note.isEmpty() ? note : u'\n' + note)));
    };
    judge(firstGiven() + TtftGiven, judged(result.ttft_ms, workload.ttft_ms), percentiles([](const LatencyPercentiles& p) { return p.ttft_ms; }));
    judge(firstGiven() + TpotGiven, judged(result.tpot_ms, workload.tpot_ms), percentiles([](const LatencyPercentiles& p) { return p.tpot_ms; }));
    setTableCell(*m_table, row, firstGiven() + RequestsGiven, format::text(result.requests_per_s, Format::Plain), false)
        .setToolTip(m_results && m_results->throughput ? turnsNote(*m_results->throughput.value, workload) : QString());
    setTableCell(*m_table, row, firstGiven() + OutputGiven, format::withoutUnit(format::text(result.training ? result.training->tokens_per_s : result.output_tokens_per_s, Format::TokensPerSecond)), false);
    const QString cost = format::text(result.usd_per_million_tokens, Format::UsdPerMillion);
    setTableCell(*m_table, row, firstGiven() + CostGiven, result.training ? format::text(result.training->usd, Format::Usd) : trains() ? cost : format::withoutUnit(cost), false);
    if (result.training)
        for (const int column : {OutputGiven, CostGiven}) tableCell(*m_table, row, firstGiven() + column).setToolTip(note);
}

void WorkloadsPanel::edited(int row, int column)
{
    const auto place = static_cast<std::size_t>(row);
    const auto& workloads = m_document.layout().workloads;
    if (m_filling || place >= workloads.size() || column >= firstGiven()) return;
    const auto& asked = workloadColumns()[static_cast<std::size_t>(column)];
    if (!asked.applies(workloads[place])) return;
    QString text = m_table->item(row, column)->text().trimmed();
    if (asked.isShare()) text = text.remove(u'%').trimmed();
    if (text == asked.text(workloads[place])) return fill();
    const std::string path = "workloads/" + workloads[place].id + "/" + asked.key;
    const auto& layout = m_document.layout();
    const auto typed = column > kModelColumn ? typedNumber(text) : std::nullopt;
    if (asked.isShare() && !text.isEmpty() && !(typed && *typed >= 0 && *typed <= kPercent)) {   // the file's own message counts in parts of one
        Q_EMIT refused(tr("%1: type a percentage from 0 to 100.").arg(trWorkloads(asked.title)));
        return fill();
    }
    const std::string plain = typed ? numberText(asked.isShare() ? *typed / kPercent : *typed) : fromQt(text);
    const auto delta = text.isEmpty() ? edit::setProperty(layout, *m_document.catalog(), path, YamlNode{})
                                      : edit::setProperty(layout, *m_document.catalog(), path, std::string_view(plain));
    if (delta)
        m_document.commit(*delta, tr("Change %1").arg(trWorkloads(asked.title)));
    else
        Q_EMIT refused(localText(delta.refusal().message));
    fill();
}

void WorkloadsPanel::askWhy(int row, int column)
{
    const auto& workloads = m_document.layout().workloads;
    if (row < 0 || static_cast<std::size_t>(row) >= workloads.size()) return;
    const std::string& id = workloads[static_cast<std::size_t>(row)].id;
    const auto* result = resultOf(m_results.get(), id);
    if (result == nullptr || column < firstGiven()) return;
    const std::array<const char*, GivenCount> figures{"ttft", "tpot", "requests", result->training ? "training-tokens" : "served", "token-cost"};
    const char* figure = figures[static_cast<std::size_t>(column - firstGiven())];
    if (workloadQuantity(figure)->read(*result)) Q_EMIT whyWanted(QStringLiteral("workload:%1#%2").arg(toQt(id), QLatin1String(figure)));
}

void WorkloadsPanel::add()
{
    Workload workload;
    workload.model = "llama-3.1-70b";
    workload.input_tokens = 2000;
    workload.output_tokens = 500;
    workload.ttft_ms = 2000;
    workload.tpot_ms = 50;
    const auto delta = edit::addWorkload(m_document.layout(), workload);
    if (delta) m_document.commit(*delta, tr("Add a workload"));
}

void WorkloadsPanel::setPresets(const std::vector<WorkloadPreset>& presets)
{
    auto* menu = new QMenu(m_presets);
    menu->setToolTipsVisible(true);
    for (const WorkloadPreset& preset : presets) {
        auto* action = menu->addAction(localText(preset.title), this, [this, preset] { addPreset(preset); });
        action->setToolTip(tr("%1. Source: %2").arg(localText(preset.about), toQt(preset.source)));
    }
    m_presets->setMenu(menu);
    m_presets->setVisible(!presets.empty());
}

/// Under an id that is free: "coding", "coding-2".
void WorkloadsPanel::addPreset(const WorkloadPreset& preset)
{
    Workload workload = preset.workload;
    if (!workload.title.empty()) workload.title = fromQt(localText(workload.title));
    if (m_document.layout().workloads.contains(workload.id)) workload.id = edit::freeWorkloadId(m_document.layout(), workload.id);
    const auto delta = edit::addWorkload(m_document.layout(), workload);
    if (delta) m_document.commit(*delta, tr("Add %1").arg(localText(preset.title)));
    else Q_EMIT refused(localText(delta.refusal().message));
}

/// With an id of its own and no share of the demand: the shares of the others would add up to more than all.
void WorkloadsPanel::duplicate()
{
    const int row = m_table->currentRow();
    const auto& workloads = m_document.layout().workloads;
    if (row < 0 || static_cast<std::size_t>(row) >= workloads.size()) {
        Q_EMIT refused(tr("Select the workload to duplicate."));
        return;
    }
    Workload copy = workloads[static_cast<std::size_t>(row)];
    if (!copy.title.empty()) copy.title = fromQt(tr("%1, copy").arg(toQt(copy.title)));
    copy.id.clear();
    copy.demand_share.reset();
    const auto delta = edit::addWorkload(m_document.layout(), copy);
    if (!delta) {
        Q_EMIT refused(localText(delta.refusal().message));
        return;
    }
    m_document.commit(*delta, tr("Duplicate a workload"));
    m_table->selectRow(m_table->rowCount() - 1);
}

void WorkloadsPanel::showWorkload(const std::string& id)
{
    const auto& rows = m_document.layout().workloads.rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i]->id == id) m_table->selectRow(static_cast<int>(i));
}

void WorkloadsPanel::remove()
{
    const int row = m_table->currentRow();
    const auto& workloads = m_document.layout().workloads;
    if (row < 0 || static_cast<std::size_t>(row) >= workloads.size()) {
        Q_EMIT refused(tr("Select the workload to remove."));
        return;
    }
    const auto delta = edit::removeWorkload(m_document.layout(), workloads[static_cast<std::size_t>(row)].id);
    if (delta) m_document.commit(*delta, tr("Remove a workload"));
}

}  // namespace mw
