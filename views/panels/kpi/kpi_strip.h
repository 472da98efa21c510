// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/quantity.h"
#include "solver/results.h"
#include "views/panels/kpi/kpi_cell.h"
#include "views/session/models/findings_change.h"

#include <QFrame>

#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QToolButton;

namespace mw {

/// The figures of the facility in one row, and the count of findings. Each figure has its change since the last edit, from the last complete
/// results before it, or since the user pinned it, and its value in the scenario that is compared with.
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
    /// Null: no scenario is compared with.
    void setScenario(const QString& title, const mw::ResultsPtr& results);
    /// Changes are counted from the figures as they are now, or from the last edit again.
    void setPinned(bool pinned);
    [[nodiscard]] bool isPinned() const { return m_pinned.has_value(); }
    /// Ids of the quantities that are shown, in the order of the table; an empty list shows those of the table's choice.
    void setShown(const QStringList& ids);
    [[nodiscard]] QStringList shown() const;
    /// The context menu, filled; the caller owns it.
    [[nodiscard]] QMenu* makeMenu();
    /// Texts of a cell, by quantity id or "findings": for tests.
    [[nodiscard]] QString value(const QString& id) const;
    [[nodiscard]] QString change(const QString& id) const;
    [[nodiscard]] QString scenario(const QString& id) const;
    /// Errors and warnings that the cell counts while nothing is tried out.
    [[nodiscard]] std::size_t wrong() const;

Q_SIGNALS:
    void findingsClicked();
    void quantityClicked(const QString& id);
    /// The formula of a figure is asked for.
    void whyWanted(const QString& id);
    void shownChanged(const QStringList& ids);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Value = std::optional<double>;
    using Values = std::vector<Value>;
    struct Row {
        const FacilityQuantity* quantity{};
        KpiCell* cell{};
        Value now{}, before{}, shown{}, scenario{};   ///< shown: now, or that of a preview
        Value settled{};                              ///< of the last complete results
        std::vector<double> history{};                ///< one for each revision that was solved
        bool stale{};
        QString detail{};                             ///< what it is of, now
    };
    [[nodiscard]] const KpiCell* cell(const QString& id) const;
    [[nodiscard]] Value reference(std::size_t row) const;
    void addWhy(QMenu& menu, QPoint at);
    void addPinButton();
    void fitTogether();
    void showRow(std::size_t row);
    void showTip(const Row& row, const Value& from) const;
    void takeFindings(const Results& results);
    void showFindingsChange();
    void showFindingsScenario();
    void previewFindings(const FindingsAsked& then);
    void showCounts(std::size_t errors, std::size_t warnings, std::size_t advice);
    void showPin();

    std::vector<Row> m_rows{};
    KpiCell* m_findings{};
    QToolButton* m_pin{};
    std::optional<Values> m_pinned{};
    FindingsAsked m_findingsNow{}, m_findingsShown{}, m_findingsSettled{}, m_findingsBefore{}, m_findingsPinned{};   ///< shown: the last that all rules were asked for
    QString m_pinTime{}, m_scenarioTitle{};
    Revision m_revision{}, m_historyRevision{};
    bool m_preview{}, m_allStale{};
    std::shared_ptr<const std::vector<Finding>> m_findingsScenario{};   ///< null: compared with none
};

}  // namespace mw
