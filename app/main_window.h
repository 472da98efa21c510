// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "model/catalog/data_paths.h"
#include "solver/solver_data.h"
#include "views/canvas/tools/tool_box.h"
#include "views/session/document.h"
#include "views/session/solve_service.h"
#include "views/theme/theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <vector>

class QActionGroup;
class QComboBox;
class QDockWidget;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace mw {

class BomPanel;
class CanvasView;
class ChartsPanel;
class FindingsPanel;
class Inspector;
class KpiStrip;
class OutlinePanel;
class PalettePanel;
class WelcomePage;
class WorkloadsPanel;

/// The studio's window: puts the panels together, owns the document and the solve service, and wires one to the other. What
/// the actions do stands in actions.cpp, files in document_files.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(DataPaths paths, SolverDataPtr solverData, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a layout, asking first about unsaved changes. False: it could not be read (and a dialog has said why).
    bool openFile(const QString& path);
    void newLayout();

    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] SolveService& service() { return *m_service; }
    [[nodiscard]] KpiStrip& kpis() { return *m_kpis; }
    [[nodiscard]] CanvasView& canvas() { return *m_canvas; }
    /// An action by its object name; null if there is none.
    [[nodiscard]] QAction* action(const QString& name) const;

    /// How questions and messages reach the user; tests put their own answers here.
    struct Dialogs {
        std::function<QString(const QString& title, const QString& filter)> openPath;
        std::function<QString(const QString& title, const QString& proposal, const QString& filter)> savePath;
        enum class Unsaved { Save, Discard, Cancel };
        std::function<Unsaved(const QString& name)> unsaved;
        std::function<void(const QString& title, const QString& text)> tell;
        std::function<void(const QString& title, const QString& html)> about;
    };
    void setDialogs(Dialogs dialogs) { m_dialogs = std::move(dialogs); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createPanels();
    void createDocks();
    void createStatusBar();
    void connectDocument();
    void connectPanels();
    void restoreArrangement();

    // actions.cpp
    void createActions();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createHelpMenu();
    void createToolBar();
    QAction* addAction(QMenu& menu, const QString& name, const QString& text, const QKeySequence& key, std::function<void()> run,
                       const QString& help);
    void removeSelected();
    void duplicateSelected();
    void rotateSelected();
    void selectAll();
    void copySelected();
    void paste();
    void showAbout();
    void zoomCanvas(double factor);

    // document_files.cpp
    bool maybeSave();
    bool save();
    bool saveAs();
    void exportReport(const QString& ending = QStringLiteral(".pdf"));
    void exportPlan();
    void showDiagnostics(const QString& title);
    void updateTitle();
    void updateRecent();
    void documentReplaced();

    void remakeService();
    void solve();
    void showResults(const ResultsPtr& results);
    void showPreview(const ResultsPtr& results);
    void showPath(const QString& path);
    void selectPart(const QString& part);
    void setTheme(bool dark);
    void showState();
    void showWelcome(bool shown);
    void updateActions();
    /// A layout is open, shown or behind the welcome page.
    [[nodiscard]] bool hasLayout() const;
    void showChartOf(const QString& quantity);
    void arrangeFirst();
    void rememberPart(const QString& part);
    void tell(const QString& message);

    DataPaths m_paths;
    SolverDataPtr m_data;
    AppSettings m_settings{};
    Dialogs m_dialogs{};
    Document m_document;
    std::unique_ptr<SolveService> m_service{};
    ResultsPtr m_results{};
    const Theme* m_theme{&darkTheme()};

    QStackedWidget* m_stack{};
    WelcomePage* m_welcome{};
    CanvasView* m_canvas{};
    KpiStrip* m_kpis{};
    PalettePanel* m_palette{};
    OutlinePanel* m_outline{};
    Inspector* m_inspector{};
    FindingsPanel* m_findings{};
    ChartsPanel* m_charts{};
    WorkloadsPanel* m_workloads{};
    BomPanel* m_bom{};
    QTabWidget* m_left{};
    QTabWidget* m_bottom{};
    QDockWidget* m_leftDock{};
    QDockWidget* m_rightDock{};
    QDockWidget* m_bottomDock{};
    QToolBar* m_toolBar{};
    QToolBar* m_kpiBar{};
    QComboBox* m_overlay{};
    QActionGroup* m_tools{};
    QMenu* m_recentMenu{};
    QLabel* m_state{};
    QLabel* m_position{};
    std::vector<QWidget*> m_putAway{};   ///< panels hidden by the welcome page
    bool m_arranged{};                 ///< the docks have had their first sizes
};

}  // namespace mw
