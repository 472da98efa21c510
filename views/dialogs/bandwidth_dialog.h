// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/network/set_bandwidth.h"
#include "solver/results.h"

#include <QDialog>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;
class QWidget;

namespace mw {

class Selection;

/// What the fabrics carry from some racks or hosts to others. Stays open while the layout is edited; each side is taken from the selection.
class BandwidthDialog : public QDialog {
    Q_OBJECT
public:
    explicit BandwidthDialog(const Selection& selection, QWidget* parent = nullptr);
    void setResults(ResultsPtr results);

Q_SIGNALS:
    /// The links of a smallest cut.
    void narrowWanted(const mw::FacilityPtr& facility, const std::vector<mw::LinkIndex>& links);

private:
    struct Side {
        std::vector<std::string> paths{};   ///< empty: all others
        QLabel* shown{};
    };
    void take(Side& side);
    void solve();
    void fill();
    [[nodiscard]] QWidget* sideRow(Side& side, const QString& name, const QString& help);
    [[nodiscard]] std::vector<InstanceIndex> instancesOf(const Side& side) const;
    void pickNarrow();

    const Selection& m_selection;
    ResultsPtr m_results{};
    Side m_from{}, m_to{};
    QTreeWidget* m_list{};
    QLabel* m_empty{};
    QPushButton* m_pick{};
    std::vector<SetBandwidth> m_found{};
};

}  // namespace mw
