// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/session_table.h"

#include "solver/quantities/told_figure.h"
#include "views/panels/number_column.h"
#include "views/panels/table_cells.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QHeaderView>

#include <algorithm>
#include <array>

namespace mw {

namespace {

QString trSessions(const char* text)
{
    return QCoreApplication::translate("Sessions", text);
}

struct SessionColumn {
    const char* title;
    const char* help;
};
constexpr std::array kSessionColumns{
    SessionColumn{QT_TRANSLATE_NOOP("Sessions", "Sessions of"), QT_TRANSLATE_NOOP("Sessions", "Workload whose tools work between turns")},
    SessionColumn{QT_TRANSLATE_NOOP("Sessions", "Memory"), QT_TRANSLATE_NOOP("Sessions", "Where the cache of an idle session can wait, nearest first")},
    SessionColumn{QT_TRANSLATE_NOOP("Sessions", "Kept there"), QT_TRANSLATE_NOOP("Sessions", "Share of the idle sessions that the plan keeps there when it is full")},
    SessionColumn{QT_TRANSLATE_NOOP("Sessions", "Read back"), QT_TRANSLATE_NOOP("Sessions", "Time to bring a session's cache back to its accelerators")},
    SessionColumn{QT_TRANSLATE_NOOP("Sessions", "Computed again"), QT_TRANSLATE_NOOP("Sessions", "Time to compute the same prefix instead")},
    SessionColumn{QT_TRANSLATE_NOOP("Sessions", "Faster"), QT_TRANSLATE_NOOP("Sessions", "Which of the two")},
};
constexpr int kMostRowsShown = 5;

}  // namespace

SessionTable::SessionTable(QWidget* parent) : QTableWidget(0, static_cast<int>(kSessionColumns.size()), parent)
{
    setObjectName(QStringLiteral("session-table"));
    setAccessibleName(trSessions(QT_TRANSLATE_NOOP("Sessions", "Memories of idle sessions")));
    for (int i = 0; i < columnCount(); ++i) {
        const SessionColumn& column = kSessionColumns[static_cast<std::size_t>(i)];
        auto* header = new QTableWidgetItem(trSessions(column.title));
        header->setToolTip(trSessions(column.help));
        setHorizontalHeaderItem(i, header);
    }
    for (const int figures : {2, 3, 4}) makeNumberColumn(*this, figures);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    hide();
}

void SessionTable::setResults(const ThroughputResults* results)
{
    int row = 0;
    m_whose.clear();
    const auto put = [&](const WorkloadResult& workload, const SessionTier& tier, double recompute_ms) {
        const auto ms = [](double value) { return value > 0 ? format::text(value, Format::Milliseconds) : QStringLiteral("–"); };
        setRowCount(std::max(rowCount(), row + 1));
        const bool fetched = tier.fetch_ms < recompute_ms || recompute_ms <= 0;
        const std::array cells{toQt(workload.id), localText(tier.place), format::text(tier.share, Format::Share), ms(tier.fetch_ms), ms(recompute_ms),
                               fetched ? trSessions(QT_TRANSLATE_NOOP("Sessions", "reading back")) : trSessions(QT_TRANSLATE_NOOP("Sessions", "computing again"))};
        for (std::size_t i = 0; i < cells.size(); ++i) setTableCell(*this, row, static_cast<int>(i), cells[i], false);
        m_whose << toQt(sessionSubject(workload.id, tier.place));
        ++row;
    };
    if (results != nullptr)
        for (const WorkloadResult& workload : results->workloads) {
            if (!workload.sessions) continue;
            for (const SessionTier& tier : workload.sessions->tiers) put(workload, tier, workload.sessions->recompute_ms);
        }
    setRowCount(row);
    setVisible(row > 0);
    setFixedHeight(horizontalHeader()->sizeHint().height() + std::clamp(row, 1, kMostRowsShown) * verticalHeader()->defaultSectionSize() + 4);
}

QString SessionTable::figureAt(int row, int column) const
{
    if (row < 0 || row >= m_whose.size()) return {};
    constexpr int kReadBack = 3, kComputedAgain = 4;
    return m_whose[row] + QLatin1String(column == kReadBack ? "#session-read" : column == kComputedAgain ? "#session-again" : "#session-kept");
}

}  // namespace mw
