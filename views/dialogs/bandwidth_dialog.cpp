// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/bandwidth_dialog.h"

#include "views/session/selection.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

/// One way.
QString speed(double gbps) { return format::quantity(gbps, QStringLiteral("Gbit/s")); }

}  // namespace

BandwidthDialog::BandwidthDialog(const Selection& selection, QWidget* parent)
    : QDialog(parent), m_selection(selection), m_list(new QTreeWidget(this)), m_empty(new QLabel(this)), m_pick(new QPushButton(tr("Select the narrow links"), this))
{
    setObjectName(QStringLiteral("bandwidth"));
    setWindowTitle(tr("Bandwidth between sets"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 320);
    m_list->setObjectName(QStringLiteral("bandwidth-list"));
    m_list->setAccessibleName(tr("Bandwidth by fabric"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Fabric"), tr("Hosts"), tr("Between them"), tr("Of their links"), tr("Narrow links")});
    m_list->headerItem()->setToolTip(2, tr("The most that the fabric carries one way, by max-flow over all ways"));
    m_list->headerItem()->setToolTip(3, tr("Share of what the links of the smaller side could carry"));
    m_list->headerItem()->setToolTip(4, tr("Links of a smallest cut: more bandwidth needs more of these"));
    for (const int column : {1, 2, 3, 4}) m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);   // headings of any language, whole
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_pick->setObjectName(QStringLiteral("bandwidth-narrow"));
    m_pick->setToolTip(tr("The links of a smallest cut of the fabric that is marked"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(sideRow(m_from, tr("From"), tr("The racks or hosts that send: those that are selected")));
    layout->addWidget(sideRow(m_to, tr("To"), tr("The racks or hosts that receive: those that are selected; with none, all others")));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_pick, 0, Qt::AlignRight);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) { m_pick->setEnabled(item != nullptr); });
    connect(m_pick, &QPushButton::clicked, this, &BandwidthDialog::pickNarrow);
    m_from.paths = m_selection.components();
    solve();
}

QWidget* BandwidthDialog::sideRow(Side& side, const QString& name, const QString& help)
{
    auto* row = new QWidget(this);
    auto* take = new QPushButton(tr("Take the selection"), row);
    take->setObjectName(&side == &m_from ? QStringLiteral("bandwidth-from") : QStringLiteral("bandwidth-to"));
    take->setToolTip(help);
    side.shown = new QLabel(row);
    auto* title = new QLabel(name, row);
    title->setMinimumWidth(44);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(side.shown, 1);
    layout->addWidget(take);
    connect(take, &QPushButton::clicked, this, [this, &side] {
        side.paths = m_selection.components();
        solve();
    });
    return row;
}

void BandwidthDialog::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    solve();
}

std::vector<InstanceIndex> BandwidthDialog::instancesOf(const Side& side) const
{
    std::vector<InstanceIndex> out;
    for (const auto& path : side.paths)
        if (const auto instance = m_results->facility->find(path)) out.push_back(*instance);
    return out;
}

void BandwidthDialog::solve()
{
    m_found.clear();
    if (m_results && m_results->facility && m_results->network) {
        const auto from = instancesOf(m_from), to = instancesOf(m_to);
        if (!from.empty() && (!to.empty() || m_to.paths.empty()))   // what was taken may be gone from the layout
            m_found = bandwidthBetween(*m_results->facility, *m_results->facility->catalog, *m_results->network.value, from, to);
    }
    fill();
}

void BandwidthDialog::fill()
{
    const auto text = [](const Side& side, const QString& none) {
        if (side.paths.empty()) return none;
        return side.paths.size() == 1 ? toQt(side.paths.front()) : tr("%1 and %n more", nullptr, static_cast<int>(side.paths.size()) - 1).arg(toQt(side.paths.front()));
    };
    m_from.shown->setText(text(m_from, tr("nothing: select racks or hosts on the plan")));
    m_to.shown->setText(text(m_to, tr("all others")));
    m_list->clear();
    for (const SetBandwidth& one : m_found) {
        const double full = std::min(one.from_gbps, one.to_gbps);
        auto* item = new QTreeWidgetItem({toQt(m_results->network->fabrics[one.fabric].name), tr("%1 to %2").arg(one.fromHosts).arg(one.toHosts), one.gbps ? speed(*one.gbps) : tr("a speed is not known"),
                                          one.gbps && full > 0 ? format::share(*one.gbps / full) : QString(), format::count(static_cast<double>(one.narrow.size()))});
        item->setToolTip(2, tr("Links of the senders %1, of the receivers %2").arg(speed(one.from_gbps), speed(one.to_gbps)));
        for (const int column : {1, 2, 3, 4}) item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        m_list->addTopLevelItem(item);
    }
    if (!m_found.empty()) m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setVisible(!m_found.empty());
    m_empty->setVisible(m_found.empty());
    m_empty->setText(m_from.paths.empty() ? tr("Select racks or hosts on the plan, then take them as the senders.") : tr("No fabric joins hosts of the two sets."));
    m_pick->setEnabled(!m_found.empty());
}

void BandwidthDialog::pickNarrow()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0) Q_EMIT narrowWanted(m_results->facility, m_found[static_cast<std::size_t>(row)].narrow);
}

}  // namespace mw
