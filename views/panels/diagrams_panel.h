// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/session/background_work.h"

#include <QWidget>

#include <vector>

class QTabBar;
class QToolButton;

namespace mw {

class DiagramView;
struct PreparedDiagram;

/// The facility as diagrams that lay themselves out: one-line, coolant, fabric. What is picked is selected on the plan, and the other way round.
class DiagramsPanel : public QWidget {
    Q_OBJECT
public:
    explicit DiagramsPanel(QWidget* parent = nullptr);
    void setResults(ResultsPtr results);
    void setSelection(const std::vector<InstanceIndex>& instances);
    /// By id, as in the diagram book.
    void showDiagram(const QString& id);
    [[nodiscard]] DiagramView& view() { return *m_view; }

Q_SIGNALS:
    void picked(const mw::FacilityPtr& facility, const std::vector<mw::InstanceIndex>& instances);
    /// It was not seen before: what is selected may be another.
    void shown();
    /// More room for the diagram, or the room that it had before.
    void largeWanted(bool large);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void update();
    /// Of the diagram at `tab`, made from these results.
    void show(PreparedDiagram diagram, int tab, const ResultsPtr& results);
    [[nodiscard]] int tab() const;
    [[nodiscard]] bool isLarge() const;

    ResultsPtr m_results{};
    FacilityPtr m_of{};   ///< whose instances the boxes stand for
    BackgroundWork m_work{};
    bool m_again{};          ///< there is something newer than what is being made
    QTabBar* m_names{};
    QToolButton* m_large{};
    DiagramView* m_view{};
    bool m_behind{true};   ///< results came while it was hidden: large diagrams are made when they are seen
};

}  // namespace mw
