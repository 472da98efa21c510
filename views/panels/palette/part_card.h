// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/layout/layout.h"
#include "solver/cost/cost_defaults.h"
#include "views/panels/inspector/fact_list.h"

#include <QFrame>

class QLabel;

namespace mw {

/// What a part is, at a glance: key figures with their confidence, ports, price, lead time. Floats over the window.
class PartCard : public QFrame {
    Q_OBJECT
public:
    explicit PartCard(QWidget* parent = nullptr);
    void setCosts(CostDefaultsPtr costs) { m_costs = std::move(costs); }
    /// `place` in the window, of the upper left corner; moved up where it would reach out.
    void showPart(const Part& part, const Catalog& catalog, QPoint place);
    /// What all components of a block of the layout, and of blocks within it, come to: as the catalogue has their parts.
    void showBlock(const Layout& layout, const Catalog& catalog, const Block& block, QPoint place);
    [[nodiscard]] const FactList& facts() const { return *m_facts; }

private:
    void showRows(const std::vector<FactList::Row>& rows, QPoint place);

    CostDefaultsPtr m_costs{};
    QLabel* m_name{};
    QLabel* m_kind{};
    FactList* m_facts{};
    QLabel* m_sources{};
};

}  // namespace mw
