// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/workloads_panel.h"

#include "model/edit/property.h"
#include "model/edit/workloads.h"
#include "solver/quantities/quantity.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

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
struct Asked {
    const char* key;
    const char* title;
    const char* help;
    QString (*text)(const Workload&);
};

QString number(double value) { return QString::number(value, 'g', 8); }
QString number(const std::optional<double>& value) { return value ? number(*value) : QString(); }

constexpr std::array kAsked{
    Asked{"model", QT_TRANSLATE_NOOP("Workloads", "Model"), QT_TRANSLATE_NOOP("Workloads", "Served model"), [](const Workload& w) { return toQt(w.model); }},
    Asked{"input_tokens", QT_TRANSLATE_NOOP("Workloads", "Input"), QT_TRANSLATE_NOOP("Workloads", "Mean prompt, tokens"), [](const Workload& w) { return number(w.input_tokens); }},
    Asked{"output_tokens", QT_TRANSLATE_NOOP("Workloads", "Output"), QT_TRANSLATE_NOOP("Workloads", "Mean new tokens, thinking included"), [](const Workload& w) { return number(w.output_tokens); }},
    Asked{"cached_share", QT_TRANSLATE_NOOP("Workloads", "Cached"), QT_TRANSLATE_NOOP("Workloads", "Share of the prompt found in the KV cache, 0 to 1"), [](const Workload& w) { return number(w.cached_share); }},
    Asked{"ttft_ms", QT_TRANSLATE_NOOP("Workloads", "TTFT limit"), QT_TRANSLATE_NOOP("Workloads", "Time to first token, ms"), [](const Workload& w) { return number(w.ttft_ms); }},
    Asked{"tpot_ms", QT_TRANSLATE_NOOP("Workloads", "TPOT limit"), QT_TRANSLATE_NOOP("Workloads", "Time per output token, ms"), [](const Workload& w) { return number(w.tpot_ms); }},
    Asked{"demand_share", QT_TRANSLATE_NOOP("Workloads", "Share"), QT_TRANSLATE_NOOP("Workloads", "Share of the served output tokens, 0 to 1"), [](const Workload& w) { return number(w.demand_share); }},
};
constexpr int kFirstAsked = 1;
constexpr int kFirstGiven = kFirstAsked + static_cast<int>(kAsked.size());
constexpr int kColumns = kFirstGiven + 4;

QString trWorkloads(const char* text) { return QCoreApplication::translate("Workloads", text); }

QTableWidgetItem* fixed(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

const WorkloadResult* resultOf(const Results* results, const std::string& id)
{
    if (results == nullptr || !results->throughput) return nullptr;
    const auto& all = results->throughput->workloads;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& result) { return result.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

WorkloadsPanel::WorkloadsPanel(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(new QTableWidget(0, kColumns, this)),
      m_empty(new QLabel(tr("No workload: nothing is served. Add one to see tokens per second and their cost."), this))
{
    setObjectName(QStringLiteral("workloads-panel"));
    m_table->setObjectName(QStringLiteral("workloads-table"));
    QStringList titles{tr("Workload")};
    for (const auto& column : kAsked) titles << trWorkloads(column.title);
    titles << tr("TTFT") << tr("TPOT") << tr("Requests/s") << tr("Output");
    m_table->setHorizontalHeaderLabels(titles);
    for (int i = 0; i < static_cast<int>(kAsked.size()); ++i)
        m_table->horizontalHeaderItem(kFirstAsked + i)->setToolTip(trWorkloads(kAsked[static_cast<std::size_t>(i)].help));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* addButton = new QPushButton(tr("Add a workload"), this);
    addButton->setObjectName(QStringLiteral("add-workload"));
    auto* removeButton = new QPushButton(tr("Remove"), this);
    removeButton->setObjectName(QStringLiteral("remove-workload"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(addButton);
    buttons->addWidget(removeButton);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(buttons);
    connect(m_table, &QTableWidget::cellChanged, this, &WorkloadsPanel::edited);
    connect(addButton, &QPushButton::clicked, this, &WorkloadsPanel::add);
    connect(removeButton, &QPushButton::clicked, this, &WorkloadsPanel::remove);
    connect(&m_document, &Document::changed, this, &WorkloadsPanel::fill);
    connect(&m_document, &Document::replaced, this, &WorkloadsPanel::fill);
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
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto& workload = workloads[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, fixed(toQt(workload.title.empty() ? workload.id : workload.title)));
        for (int i = 0; i < static_cast<int>(kAsked.size()); ++i) {
            auto* item = new QTableWidgetItem(kAsked[static_cast<std::size_t>(i)].text(workload));
            if (i == 0) item->setToolTip(m_models.join(QLatin1Char('\n')));
            m_table->setItem(row, kFirstAsked + i, item);
        }
        const auto* result = resultOf(m_results.get(), workload.id);
        const auto given = [&](auto member, Format format) {
            return fixed(result != nullptr ? format::text(result->*member, format) : QStringLiteral("-"));
        };
        m_table->setItem(row, kFirstGiven, given(&WorkloadResult::ttft_ms, Format::Milliseconds));
        m_table->setItem(row, kFirstGiven + 1, given(&WorkloadResult::tpot_ms, Format::Milliseconds));
        m_table->setItem(row, kFirstGiven + 2, given(&WorkloadResult::requests_per_s, Format::Plain));
        m_table->setItem(row, kFirstGiven + 3, given(&WorkloadResult::output_tokens_per_s, Format::TokensPerSecond));
    }
}

void WorkloadsPanel::edited(int row, int column)
{
    const auto place = static_cast<std::size_t>(row);
    const auto& workloads = m_document.layout().workloads;
    if (m_filling || place >= workloads.size() || column < kFirstAsked || column >= kFirstGiven) return;
    const auto& asked = kAsked[static_cast<std::size_t>(column - kFirstAsked)];
    const auto delta = edit::setProperty(m_document.layout(), *m_document.catalog(), "workloads/" + workloads[place].id + "/" + asked.key,
                                         std::string_view(fromQt(m_table->item(row, column)->text().trimmed())));
    if (delta)
        m_document.commit(*delta, tr("Change %1").arg(trWorkloads(asked.title)));
    else
        Q_EMIT refused(toQt(delta.refusal().message));
    fill();
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
