// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/serving/pool_query.h"

#include "solver/quantities/instance_query.h"
#include "views/session/document.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace mw {

namespace {

constexpr int kWidth_px = 250;

}  // namespace

PoolQuery::PoolQuery(Document& document, QWidget* parent) : QWidget(parent), m_document(document), m_text(new QLineEdit(this)), m_found(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("pool-query"));
    m_text->setAccessibleName(tr("Find racks and servers for a pool"));
    m_text->setPlaceholderText(tr("Find: rack-[1-8], gpus > 8, a hall ..."));
    m_text->setToolTip(tr("Names with ranges, halls, and what the search over parts knows: kind server, vendor nvidia, gpus > 8, power < 15 kW. What fits is selected on the plan; Return puts it into "
                          "the pool of the row that is selected, else into a new one"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(kWidth_px);
    m_found->setObjectName(QStringLiteral("pool-query-found"));
    m_found->setProperty("muted", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_found);
    connect(m_text, &QLineEdit::textEdited, this, &PoolQuery::follow);
    connect(m_text, &QLineEdit::returnPressed, this, &PoolQuery::take);
}

void PoolQuery::follow()
{
    const FacilityPtr facility = m_document.facility();
    const InstanceMatches found = findInstances(*facility, fromQt(m_text->text().trimmed()));
    m_paths.clear();
    for (const InstanceIndex i : found.instances) m_paths.push_back(facility->instances[i].path);
    if (m_text->text().trimmed().isEmpty()) m_found->clear();
    else if (!found.problem.empty()) m_found->setText(localText(found.problem));
    else if (found.accelerators == 1) m_found->setText(tr("%1 found, 1 accelerator").arg(format::count(static_cast<double>(m_paths.size()))));
    else m_found->setText(tr("%1 found, %2 accelerators").arg(format::count(static_cast<double>(m_paths.size())), format::count(found.accelerators)));
    if (!m_text->text().trimmed().isEmpty()) m_document.selection().select(m_paths);
}

void PoolQuery::take()
{
    follow();   // the layout may have changed since it was typed
    if (m_paths.empty()) return;
    const auto paths = m_paths;
    m_text->clear();
    m_found->clear();
    Q_EMIT taken(paths);
}

}  // namespace mw
