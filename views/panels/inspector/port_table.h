// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QTableWidget;

namespace mw {

/// The groups of ports of a part, one a row, to be edited in place.
class PortTable : public QWidget {
    Q_OBJECT
public:
    explicit PortTable(QWidget* parent = nullptr);
    void setPorts(const std::vector<PortGroup>& ports);
    [[nodiscard]] const std::vector<PortGroup>& ports() const { return m_ports; }

Q_SIGNALS:
    void edited();

private:
    void fill();
    void change(int row, int column);
    void add();
    void remove();

    std::vector<PortGroup> m_ports{};
    QTableWidget* m_table{};
    QPushButton* m_remove{};
    bool m_filling{};
};

}  // namespace mw
