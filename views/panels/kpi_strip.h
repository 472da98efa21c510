// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "solver/results.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QHBoxLayout;

namespace mw {

/// One figure: its name and its change above, its value below.
class KpiCell : public QFrame {
    Q_OBJECT
public:
    KpiCell(const QString& id, const QString& label, const QString& help, QWidget* parent = nullptr);

    /// `brief` is shown where `value` does not fit.
    void setValue(const QString& value, const QString& brief = {});
    /// Empty: no change is shown. `good` colours it: +1 better, -1 worse, 0 neither.
    void setChange(const QString& change, int good);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString change() const;

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitValue();

    QString m_long{}, m_brief{};
    QLabel* m_label{};
    QLabel* m_change{};
    QLabel* m_value{};
};

/// The figures of the facility in one row, each with its change since the last edit, and the count of findings.
class KpiStrip : public QFrame {
    Q_OBJECT
public:
    explicit KpiStrip(QWidget* parent = nullptr);

    void setResults(const Results& results);
    /// Shows what a drag would give, with the change against the results shown last; setResults takes it back.
    void setPreview(const Results& results);
    /// Greys the figures while they are older than the layout.
    void setStale(bool stale);
    /// Forgets what changes are counted from: another document.
    void reset();
    /// Text of a cell, by quantity id or "findings": for tests.
    [[nodiscard]] QString value(const QString& id) const;
    [[nodiscard]] QString change(const QString& id) const;

Q_SIGNALS:
    void findingsClicked();
    void quantityClicked(const QString& id);

private:
    using Values = std::vector<std::optional<double>>;
    void showValue(std::size_t index, const std::optional<double>& value);
    void showChange(std::size_t index, const std::optional<double>& before, const std::optional<double>& now);
    void showFindings(const std::vector<Finding>& findings);

    std::vector<const FacilityQuantity*> m_quantities{};
    std::vector<KpiCell*> m_cells{};
    KpiCell* m_findings{};
    Values m_now{}, m_before{};
    Revision m_revision{};
};

}  // namespace mw
