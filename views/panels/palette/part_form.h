// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace mw {

class PortTable;

/// What most parts need, to be filled in: name and kind, size, power, cooling, price, ports. Whatever else the part has stays.
class PartForm : public QWidget {
    Q_OBJECT
public:
    /// `idIsFixed`: components name the part by its id.
    explicit PartForm(bool idIsFixed, QWidget* parent = nullptr);
    void setPart(const Part& part);
    [[nodiscard]] const Part& part() const { return m_part; }

Q_SIGNALS:
    /// By the user.
    void edited();

private:
    void addNames(QGridLayout& grid, bool idIsFixed);
    void addFigures(QGridLayout& grid);
    void addPrices(QGridLayout& grid);
    QLineEdit* addField(QGridLayout& grid, const char* name, const QString& label, const QString& unit, const QString& help);
    void addHeading(QGridLayout& grid, const QString& text);
    void fill();
    void read();

    Part m_part{};
    std::array<QLineEdit*, 3> m_words{};    ///< id, name, vendor
    QComboBox* m_kind{};
    std::vector<QLineEdit*> m_figures{};    ///< as partFields()
    std::array<QLineEdit*, 3> m_prices{};   ///< low, typical, high
    PortTable* m_ports{};
    int m_place{};                          ///< cell of the grid for the next field, two a row
    bool m_filling{};
};

}  // namespace mw
