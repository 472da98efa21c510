// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/session/document.h"

#include <QWidget>

class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace mw {

class FactList;

/// What is selected: its results, its part's figures with their confidence, its ports and where they lead, its findings.
/// Place and name can be edited; figures can be overridden.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Document& document, QWidget* parent = nullptr);

    void setResults(ResultsPtr results);

Q_SIGNALS:
    /// Show this instance on the canvas.
    void placeWanted(const QString& path);
    /// An edit was not possible: why.
    void refused(const QString& message);

private:
    QWidget* makePlaceForm();
    void connectPlaceForm();
    void refresh();
    void showNothing();
    void showLink(const std::string& id);
    void showInstance(InstanceIndex instance);
    void showSeveral(const std::vector<InstanceIndex>& instances);
    void showPlace(const Component* component);
    void showFindings(const std::vector<std::string>& subjects);
    [[nodiscard]] std::vector<InstanceIndex> selectedInstances() const;
    /// The selected component if it is one of the layout's own (not inside a block instance).
    [[nodiscard]] const Component* ownComponent() const;
    void setProperty(const QString& field, const QString& value, const QString& title);
    void overrideFigure();

    Document& m_document;
    ResultsPtr m_results{};
    QLabel* m_title{};
    QLabel* m_subtitle{};
    QTabWidget* m_tabs{};
    FactList* m_resultList{};
    FactList* m_partList{};
    FactList* m_portList{};
    QLabel* m_findings{};
    QWidget* m_place{};
    QDoubleSpinBox* m_x{};
    QDoubleSpinBox* m_y{};
    QSpinBox* m_u{};
    QLineEdit* m_label{};
    QWidget* m_floorRow{};
    QWidget* m_rackRow{};
    std::string m_shown{};             ///< id of the component that the form shows
    bool m_filling{};
};

}  // namespace mw
