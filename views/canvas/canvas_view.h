// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace mw {

class Canvas;
class Document;
class RackElevation;

/// The centre of the window: the plan, or the inside of a rack or chassis, under a breadcrumb that leads back.
class CanvasView : public QWidget {
    Q_OBJECT
public:
    explicit CanvasView(Document& document, QWidget* parent = nullptr);

    [[nodiscard]] Canvas& canvas() { return *m_canvas; }
    [[nodiscard]] RackElevation& elevation() { return *m_elevation; }
    void setTheme(const Theme& theme);
    void setResults(const ResultsPtr& results);
    /// Quick results of what is being dragged.
    void setPreviewResults(const ResultsPtr& results);
    /// Shows the inside of a rack or chassis; of what has none, the plan at that place.
    void openInside(const QString& path);
    void showPlan();
    /// Selects and shows an instance wherever it is: a finding was clicked.
    void reveal(const QString& path);
    [[nodiscard]] bool showsPlan() const;

Q_SIGNALS:
    void hintChanged(const QString& text);

private:
    void refreshHalls();
    void refreshCrumbs();

    Document& m_document;
    Canvas* m_canvas;
    RackElevation* m_elevation;
    QScrollArea* m_scroll;
    QStackedWidget* m_stack;
    QLabel* m_crumbs;
    QComboBox* m_halls;
    QToolButton* m_side;
    QToolButton* m_layers;
    const Theme* m_theme;
};

}  // namespace mw
