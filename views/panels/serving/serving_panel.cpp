// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/serving_panel.h"

#include "model/edit/property.h"
#include "model/io/range_notation.h"
#include "solver/quantities/serving_quantity.h"
#include "views/panels/choice_delegate.h"
#include "views/panels/column_fit.h"
#include "views/panels/list_menu.h"
#include "views/panels/number_column.h"
#include "views/panels/serving/pool_drop.h"
#include "views/panels/serving/pool_memory.h"
#include "views/panels/serving/pool_query.h"
#include "views/panels/session_table.h"
#include "views/panels/table_cells.h"
#include "views/panels/whole_rows.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/model_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mw {
namespace {
/// A column that can be edited: the key in the document and how to show it.
struct PoolColumn {
    const char* key;
    const char* title;
    const char* help;
    QString (*text)(const Pool&);
};

QString sizeText(int value) { return value > 0 ? QString::number(value) : QString(); }

QString capText(const std::optional<double>& cap) { return cap ? plainNumber(*cap) : QString(); }

QString membersText(const Pool& pool)
{
    QStringList list;
    for (const auto& pattern : pool.members) list << toQt(pattern);
    return list.join(QStringLiteral(", "));
}

constexpr std::array kPoolColumns{
    PoolColumn{"id", QT_TRANSLATE_NOOP("Serving", "Pool"), QT_TRANSLATE_NOOP("Serving", "Name of the pool"), [](const Pool& p) { return toQt(p.id); }},
    PoolColumn{"role", QT_TRANSLATE_NOOP("Serving", "Role"),
           QT_TRANSLATE_NOOP("Serving", "What its accelerators do: prefill, decode, both, training, feed-forward (decode pools then hold attention alone); tools and context hold no accelerators"),
           [](const Pool& p) { return toQt(toText(p.role)); }},
    PoolColumn{"members", QT_TRANSLATE_NOOP("Serving", "Members"), QT_TRANSLATE_NOOP("Serving", "Racks or servers by name, with ranges: rack-[1-8], rack-12"), &membersText},
    PoolColumn{"model", QT_TRANSLATE_NOOP("Serving", "Model"), QT_TRANSLATE_NOOP("Serving", "Serves workloads of this model alone; empty: all"),
           [](const Pool& p) { return toQt(p.model); }},
    PoolColumn{"precision", QT_TRANSLATE_NOOP("Serving", "Numbers"), QT_TRANSLATE_NOOP("Serving", "bf16, fp8, fp4 or int4; empty: the best the accelerator has for the model"),
           [](const Pool& p) { return toQt(p.precision); }},
    PoolColumn{"tensor", QT_TRANSLATE_NOOP("Serving", "TP"), QT_TRANSLATE_NOOP("Serving", "Tensor parallel; empty: searched"), [](const Pool& p) { return sizeText(p.tensor); }},
    PoolColumn{"pipeline", QT_TRANSLATE_NOOP("Serving", "PP"), QT_TRANSLATE_NOOP("Serving", "Pipeline parallel; empty: searched"), [](const Pool& p) { return sizeText(p.pipeline); }},
    PoolColumn{"expert", QT_TRANSLATE_NOOP("Serving", "EP"), QT_TRANSLATE_NOOP("Serving", "Expert parallel; empty: searched"), [](const Pool& p) { return sizeText(p.expert); }},
    PoolColumn{"data", QT_TRANSLATE_NOOP("Serving", "DP"), QT_TRANSLATE_NOOP("Serving", "Attention-data parallel; empty: searched"), [](const Pool& p) { return sizeText(p.data); }},
    PoolColumn{"accelerator_cap_w", QT_TRANSLATE_NOOP("Serving", "Cap, W"), QT_TRANSLATE_NOOP("Serving", "Power limit of each accelerator in watts; empty: the part's own"),
           [](const Pool& p) { return capText(p.accelerator_cap_w); }},
    PoolColumn{"rack_cap_kw", QT_TRANSLATE_NOOP("Serving", "Rack cap, kW"),
           QT_TRANSLATE_NOOP("Serving", "Power limit of each rack or server in kilowatts, what stands beside its accelerators included; empty: none"),
           [](const Pool& p) { return capText(p.rack_cap_kw); }},
};
enum PoolAsked { IdColumn, RoleColumn, MembersColumn, ModelColumn, PrecisionColumn };
enum PoolGiven { CountGiven, SplitGiven, BatchGiven, MemoryGiven, TokensGiven, BoundGiven, PoolGivenCount };
constexpr int kFirstPoolGiven = static_cast<int>(kPoolColumns.size());

QString trServing(const char* text)
{
    return QCoreApplication::translate("Serving", text);
}

/// What is asked for by a click into a column of results; null: it is no figure.
constexpr std::array<const char*, PoolGivenCount> kPoolFigures{"pool-accelerators", "pool-replicas", "pool-batch", "pool-memory", "pool-tokens", nullptr};

QString splitText(const PoolResult& pool)
{
    QStringList parts;
    const auto add = [&](const char* name, int ranks) {
        if (ranks > 1) parts << QStringLiteral("%1%2").arg(QLatin1String(name)).arg(ranks);
    };
    add("TP", pool.tensor), add("PP", pool.pipeline), add("EP", pool.expert), add("DP", pool.data), add("CP", pool.context);
    const QString split = parts.isEmpty() ? QStringLiteral("TP1") : parts.join(u' ');
    return QStringLiteral("%1 × %2, %3").arg(pool.replicas).arg(split, toQt(pool.precision));
}

/// One text for each result of a row, told apart by the workload where there are several.
template <class Text>
QString each(const Results* all, const std::vector<const PoolResult*>& results, const Text& text)
{
    QStringList list;
    for (const PoolResult* result : results) list << (results.size() > 1 ? workloadName(*all, result->workload) + QStringLiteral(": ") : QString()) + text(*result);
    return list.join(QStringLiteral("; "));
}
}  // namespace

ServingPanel::ServingPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_mode(new QComboBox(this)), m_engine(new QComboBox(this)), m_routing(new QComboBox(this)),
      m_table(new QTableWidget(0, kFirstPoolGiven + PoolGivenCount, this)), m_sessions(new SessionTable(this)), m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("serving-panel"));
    makeTable();
    m_drop = new PoolDrop(*m_table, [this](int row) { return promise(row); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sessions);
    makeBar();
    m_note->setProperty("muted", true);
    connect(m_table, &QTableWidget::cellChanged, this, &ServingPanel::edited);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ServingPanel::followRow);
    connect(m_table, &QTableWidget::cellClicked, this, &ServingPanel::askWhy);
    connect(m_table, &QTableWidget::cellActivated, this, &ServingPanel::askWhy);
    new ListMenu(*m_table, [this](QMenu& menu) {
        whyEntry(menu, "serving-why", [this] { askWhy(m_table->currentRow(), std::max(m_table->currentColumn(), kFirstPoolGiven + TokensGiven)); }, m_table->currentRow() >= 0);
        buttonEntry(menu, *m_addMembers), buttonEntry(menu, *m_remove);
    });
    new ListMenu(*m_sessions, [this](QMenu& menu) {
        const QString figure = m_sessions->figureAt(m_sessions->currentRow(), m_sessions->currentColumn());
        whyEntry(menu, "session-why", [this, figure] { Q_EMIT whyWanted(figure); }, !figure.isEmpty());
    });
    connect(m_sessions, &QTableWidget::cellActivated, this, [this](int row, int column) {
        if (const QString figure = m_sessions->figureAt(row, column); !figure.isEmpty()) Q_EMIT whyWanted(figure);
    });
    connect(&m_document, &Document::changed, this, &ServingPanel::fill);
    connect(&m_document, &Document::replaced, this, &ServingPanel::fill);
    fill();
}

void ServingPanel::makeBar()
{
    auto* rows = static_cast<QVBoxLayout*>(layout());
    auto* bar = new QHBoxLayout;   // of pools; below it that of all of them: together they are wider than a small window
    const auto addButton = [&](const char* name, const QString& text, const QString& help, void (ServingPanel::*run)()) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(help);
        bar->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
        return button;
    };
    addButton("add-pool", tr("Pool of the selection"), tr("Make a pool of the racks or servers that are selected on the plan"), &ServingPanel::addPool);
    m_addMembers = addButton("add-members", tr("Add the selection"), tr("Add what is selected on the plan to this pool"), &ServingPanel::addMembers);
    m_remove = addButton("remove-pool", tr("Remove"), tr("Remove this pool from the plan"), &ServingPanel::remove);
    auto* query = new PoolQuery(m_document, this);
    bar->addWidget(query, 1);
    connect(query, &PoolQuery::taken, this, [this](const std::vector<std::string>& paths) { take(m_table->selectedItems().isEmpty() ? -1 : m_table->currentRow(), paths); });
    const auto addBox = [&](QComboBox* box, const char* name, const QString& title, const QString& help, const QString& path, const QString& edit) {
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(title);
        box->setToolTip(help);
        auto* label = new QLabel(title, this);
        label->setProperty("muted", true);
        bar->addWidget(label);
        bar->addWidget(box);
        connect(box, &QComboBox::activated, this, [this, box, path, edit] { setField(path, box->currentData().toString(), edit); });
    };
    bar->addWidget(m_columns->button(QStringLiteral("serving-columns"), this));
    rows->addLayout(bar);
    bar = new QHBoxLayout;
    m_mode->addItem(tr("Found by the plan"), QStringLiteral("auto"));
    m_mode->addItem(tr("Together"), QStringLiteral("aggregated"));
    m_mode->addItem(tr("Apart"), QStringLiteral("disaggregated"));
    addBox(m_mode, "serving-mode", tr("Prefill and decode"), tr("Whether accelerators that are in no pool do both, or are divided"), QStringLiteral("serving/mode"), tr("Change the serving mode"));
    for (const auto& [engine, name] : {std::pair("trtllm", "TensorRT-LLM"), {"vllm", "vLLM"}, {"sglang", "SGLang"}}) m_engine->addItem(QLatin1String(name), QLatin1String(engine));
    addBox(m_engine, "serving-engine", tr("Serving software"), tr("Software whose kernels and scheduler the plan reckons with"), QStringLiteral("serving/engine"), tr("Change the serving software"));
    m_routing->addItem(tr("KV-aware"), QStringLiteral("kv-aware"));
    m_routing->addItem(tr("In turn"), QStringLiteral("round-robin"));
    addBox(m_routing, "serving-routing", tr("Routing"), tr("Whether a turn of a session goes to the replica that has its cache, or to the next in turn"), QStringLiteral("serving/routing"),
           tr("Change the routing"));
    bar->addStretch();
    bar->addWidget(m_note);
    rows->addLayout(bar);
}

void ServingPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("serving-table"));
    m_table->setAccessibleName(tr("Pools"));
    QStringList titles;
    for (const auto& column : kPoolColumns) titles << trServing(column.title);
    titles << tr("Accelerators") << tr("Runs as") << tr("Batch") << tr("Memory") << tr("Tokens/s") << tr("Limited by");
    m_table->setHorizontalHeaderLabels(titles);
    for (int i = 0; i < kFirstPoolGiven; ++i) m_table->horizontalHeaderItem(i)->setToolTip(trServing(kPoolColumns[static_cast<std::size_t>(i)].help));
    const std::array helps{tr("Accelerators that whole replicas of the plan fill"), tr("Replicas, how each is spread, and number format"), tr("Sequences that one replica runs at a time"),
                           tr("Weights and KV cache of one accelerator, of what it has"), tr("Input tokens of prefill pools, output of the others"), tr("What keeps the pool from more")};
    for (int i = 0; i < PoolGivenCount; ++i) m_table->horizontalHeaderItem(kFirstPoolGiven + i)->setToolTip(helps[static_cast<std::size_t>(i)]);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const auto choose = [&](int column, const char* name, std::function<QStringList()> choices, std::function<QString(const QString&)> named = {}) {
        m_table->setItemDelegateForColumn(column, new ChoiceDelegate(m_table, QLatin1String(name), std::move(choices), std::move(named)));
    };
    for (int i = PrecisionColumn + 1; i < kFirstPoolGiven; ++i) makeNumberColumn(*m_table, i);
    for (const int given : {CountGiven, BatchGiven, MemoryGiven, TokensGiven}) makeNumberColumn(*m_table, kFirstPoolGiven + given);
    m_table->setItemDelegate(new ShownCells(m_table));
    choose(RoleColumn, "pool-role", [] { return QStringList{QStringLiteral("prefill"), QStringLiteral("decode"), QStringLiteral("both"), QStringLiteral("feed-forward"), QStringLiteral("training"), QStringLiteral("tools"), QStringLiteral("context")}; },
           [](const QString& role) { return localText(role); });
    choose(ModelColumn, "pool-model", [this] { return QStringList{QString()} + modelNames(m_models.get()); });
    choose(PrecisionColumn, "pool-precision", [] { return QStringList{QString(), QStringLiteral("bf16"), QStringLiteral("fp8"), QStringLiteral("fp4"), QStringLiteral("int4")}; });
    constexpr int kFirstSplit = PrecisionColumn + 1;
    QList<int> spare;   // limits and ways to split that nobody set go first
    for (int i = kFirstPoolGiven - 1; i >= kFirstSplit; --i) spare << i;
    spare << PrecisionColumn << kFirstPoolGiven + BatchGiven << ModelColumn << MembersColumn;
    m_columns = new ColumnFit(*m_table, {.texts = {IdColumn, RoleColumn, MembersColumn, ModelColumn, kFirstPoolGiven + SplitGiven, kFirstPoolGiven + MemoryGiven, kFirstPoolGiven + BoundGiven}, .spare = spare});
    new WholeRows(*m_table);
}

void ServingPanel::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    fill();
}

std::vector<ServingPanel::Row> ServingPanel::rows() const
{
    std::vector<Row> rows;
    for (const Pool& pool : m_settings->serving.pools) rows.push_back({&pool, {}});
    if (!m_results || !m_results->throughput) return rows;
    for (const PoolResult& result : m_results->throughput->pools) {
        Row* owner = nullptr;   // "pool-2" is its own before it is a part of "pool"
        for (Row& row : rows)
            if (row.pool != nullptr && runsAs(result, row.pool->id) && (owner == nullptr || row.pool->id.size() > owner->pool->id.size())) owner = &row;
        if (owner != nullptr) owner->results.push_back(&result);
        else rows.push_back({nullptr, {&result}});
    }
    return rows;
}

void ServingPanel::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    m_settings = m_document.layout().settings;
    const Serving& serving = m_settings->serving;
    m_mode->setCurrentIndex(static_cast<int>(serving.mode));
    m_routing->setCurrentIndex(static_cast<int>(serving.routing));
    m_engine->setCurrentIndex(std::max(0, m_engine->findData(toQt(serving.engine))));
    m_rows = rows();
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) fillRow(row);
    m_sessions->setResults(m_results ? m_results->throughput.value.get() : nullptr);
    placeSessions();
    m_note->setText(note());
    followRow();
}

void ServingPanel::placeSessions()
{
    m_sessions->setVisible(m_sessions->rowCount() > 0 && height() >= 340);   // px for four pools and two memories: in less, no drag reaches a pool
}

void ServingPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeSessions();
}

void ServingPanel::fillRow(int row)
{
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    const auto& results = shown.results;
    const auto put = [&](int column, const QString& text, bool editable = false) { setTableCell(*m_table, row, column, text, editable); };
    for (int i = 0; i < kFirstPoolGiven; ++i) put(i, shown.pool != nullptr ? kPoolColumns[static_cast<std::size_t>(i)].text(*shown.pool) : QString(), shown.pool != nullptr);
    if (shown.pool == nullptr) {
        put(IdColumn, toQt(results.front()->id));
        showInstead(tableCell(*m_table, row, IdColumn), poolName(*m_results, *results.front()));
        put(RoleColumn, toQt(toText(results.front()->role)));
        put(MembersColumn, tr("found by the plan"));
        put(ModelColumn, toQt(modelOf(*m_results, *results.front())));
    }
    else showInstead(tableCell(*m_table, row, IdColumn), toQt(shown.pool->id));
    showInstead(tableCell(*m_table, row, RoleColumn), localText(tableCell(*m_table, row, RoleColumn).text()));
    tableCell(*m_table, row, ModelColumn).setToolTip(modelHint(m_models.get(), shown.pool != nullptr ? shown.pool->model : modelOf(*m_results, *results.front())));
    int count = 0;
    double tokens = 0;
    for (const PoolResult* result : results) count += result->accelerators, tokens += result->tokens_per_s.value_or(0);
    put(kFirstPoolGiven + CountGiven, results.empty() ? QStringLiteral("–") : format::text(count, Format::Count));
    put(kFirstPoolGiven + SplitGiven, each(m_results.get(), results, splitText));
    put(kFirstPoolGiven + BatchGiven, each(m_results.get(), results, [](const PoolResult& pool) { return format::text(pool.batch, Format::Count); }));
    put(kFirstPoolGiven + MemoryGiven, each(m_results.get(), results, memoryTaken));
    tableCell(*m_table, row, kFirstPoolGiven + MemoryGiven).setToolTip(each(m_results.get(), results, memoryParts));
    put(kFirstPoolGiven + TokensGiven, results.empty() ? QStringLiteral("–") : format::text(tokens, Format::TokensPerSecond));
    put(kFirstPoolGiven + BoundGiven, each(m_results.get(), results, [](const PoolResult& pool) { return localText(pool.bound); }));
}

/// Accelerators that no pool of the plan takes.
QString ServingPanel::note() const
{
    if (!m_results) return {};
    double used = 0;
    if (m_results->throughput)
        for (const PoolResult& pool : m_results->throughput->pools) used += pool.accelerators;
    const double idle = static_cast<double>(m_results->summary.accelerators) - used;
    if (used > 0 && idle > 0) return idle == 1 ? tr("1 accelerator idle") : tr("%1 accelerators idle").arg(format::text(idle, Format::Count));
    return {};
}

/// Paths of what is in the pool, as far as it is known.
std::vector<std::string> ServingPanel::members(const Row& row) const
{
    std::vector<std::string> paths;
    const FacilityPtr facility = m_document.facility();
    if (!facility) return paths;
    for (InstanceIndex i = 0; i < facility->instances.size(); ++i) {
        const std::string& path = facility->instances[i].path;
        const auto named = [&](const std::string& pattern) { return matches(pattern, path); };
        if (row.pool != nullptr && std::any_of(row.pool->members.begin(), row.pool->members.end(), named)) paths.push_back(path);
    }
    if (row.pool != nullptr || row.results.empty() || !m_results || !m_results->facility) return paths;
    if (m_results->throughput.state != SectionState::Fresh) return paths;   // its members are places in an earlier facility
    for (const InstanceIndex i : row.results.front()->members)
        if (i < m_results->facility->instances.size()) paths.push_back(m_results->facility->instances[i].path);
    return paths;
}

/// The plan shows what the row is made of, and the buttons whether they can do anything with it.
void ServingPanel::followRow()
{
    const int row = m_table->currentRow();
    const bool own = row >= 0 && static_cast<std::size_t>(row) < m_rows.size() && m_rows[static_cast<std::size_t>(row)].pool != nullptr;
    m_addMembers->setEnabled(own);
    m_remove->setEnabled(own);
    if (m_filling || row < 0 || m_table->selectedItems().isEmpty()) return;
    if (auto paths = members(m_rows[static_cast<std::size_t>(row)]); !paths.empty()) m_document.selection().select(std::move(paths));
}

/// Of the pool, or of the first of those that it runs as where the figure does not add up.
void ServingPanel::askWhy(int row, int column)
{
    const int given = column - kFirstPoolGiven;
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size() || given < 0 || given >= PoolGivenCount || kPoolFigures[static_cast<std::size_t>(given)] == nullptr) return;
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    if (shown.results.empty()) return;
    const char* figure = kPoolFigures[static_cast<std::size_t>(given)];
    const bool whole = shown.pool != nullptr && poolQuantity(figure)->addsUp;
    Q_EMIT whyWanted(QStringLiteral("pool:%1#%2").arg(toQt(whole ? shown.pool->id : shown.results.front()->id), QLatin1String(figure)));
}

void ServingPanel::commit(const edit::Result& delta, const QString& title)
{
    if (delta) m_document.commit(*delta, title);
    else Q_EMIT refused(localText(delta.refusal().message));
    fill();
}

void ServingPanel::setField(const QString& path, const QString& text, const QString& title)
{
    const auto& layout = m_document.layout();
    commit(text.isEmpty() ? edit::setProperty(layout, *m_document.catalog(), fromQt(path), YamlNode{})
                          : edit::setProperty(layout, *m_document.catalog(), fromQt(path), std::string_view(fromQt(text))),
           title);
}

void ServingPanel::edited(int row, int column)
{
    if (m_filling || column >= kFirstPoolGiven || static_cast<std::size_t>(row) >= m_rows.size()) return;
    const Pool* pool = m_rows[static_cast<std::size_t>(row)].pool;
    const PoolColumn& asked = kPoolColumns[static_cast<std::size_t>(column)];
    const QString text = m_table->item(row, column)->text().trimmed();
    if (pool == nullptr || text == asked.text(*pool)) return;
    const QString path = QStringLiteral("serving/pools/%1/%2").arg(toQt(pool->id), QLatin1String(asked.key)), title = tr("Change %1").arg(trServing(asked.title));
    if (column != MembersColumn) return setField(path, text, title);
    YamlNode list = sequenceNode();
    for (const QString& pattern : text.split(u',', Qt::SkipEmptyParts)) list.items.push_back(textNode(fromQt(pattern.trimmed())));
    commit(edit::setProperty(m_document.layout(), *m_document.catalog(), fromQt(path), list), title);
}

void ServingPanel::showPool(const std::string& id)
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
        return (row.pool != nullptr && id == row.pool->id) || std::any_of(row.results.begin(), row.results.end(), [&](const PoolResult* one) { return one->id == id; });
    });
    if (at != m_rows.end()) m_table->selectRow(static_cast<int>(at - m_rows.begin()));
}

}  // namespace mw
