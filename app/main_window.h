// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "model/catalog/data_paths.h"
#include "solver/solver_data.h"
#include "views/canvas/tools/tool_box.h"
#include "views/dialogs/command_list.h"
#include "views/session/document.h"
#include "views/session/file_watch.h"
#include "views/session/recovery.h"
#include "views/session/solve_service.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QHash>
#include <QMainWindow>
#include <QPointF>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QActionGroup;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolBar;

namespace mw {

class BomPanel;
class CablesPanel;
class CanvasView;
class ChartsPanel;
class FindingsPanel;
class Inspector;
class KpiStrip;
class LogPanel;
class NoticeBar;
class OutlinePanel;
class PalettePanel;
class PanelDock;
class ScenarioBox;
class HintBar;
class SolveProgress;
class WelcomePage;
class DiagramsPanel;
class EconomicsPanel;
class FailuresPanel;
class ScenariosPanel;
class ServingPanel;
class WorkloadsPanel;

/// The studio's window: puts the panels together, owns the document and the solve service, and wires one to the other. What
/// the actions do stands in actions.cpp, files in document_files.cpp and file_guard.cpp, the rest of the shell in shell.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(DataPaths paths, SolverDataPtr solverData, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a layout, asking first about unsaved changes. False: it could not be read (and a dialog has said why).
    bool openFile(const QString& path);
    void newLayout();
    /// A layout like this file, as a new one without a file.
    void newFromTemplate(const QString& path);
    /// What a start does besides showing the window: says what a crash left, opens what was named, offers the tour.
    void begin(const QStringList& files);
    /// Another window beside this one, with its own layout; it deletes itself when closed.
    MainWindow& openWindow();

    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] SolveService& service() { return *m_service; }
    [[nodiscard]] KpiStrip& kpis() { return *m_kpis; }
    [[nodiscard]] CanvasView& canvas() { return *m_canvas; }
    /// Brings a panel, or what holds this widget, to the front.
    void showPanel(const QWidget* panel);
    /// An action by its object name; null if there is none.
    [[nodiscard]] QAction* action(const QString& name) const;

    /// How questions and messages reach the user; tests put their own answers here.
    struct Dialogs {
        std::function<QString(const QString& title, const QString& filter)> openPath;
        std::function<QString(const QString& title, const QString& proposal, const QString& filter)> savePath;
        enum class Unsaved { Save, Discard, Cancel };
        std::function<Unsaved(const QString& name)> unsaved;
        std::function<void(const QString& title, const QString& text)> tell;
        /// A short text; empty: none was given.
        std::function<QString(const QString& title, const QString& question)> ask;
    };
    void setDialogs(Dialogs dialogs) { m_dialogs = std::move(dialogs); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void childEvent(QChildEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void createPanels();
    void createStatusBar();
    void connectDocument();
    bool carryToPools(QPoint global, bool over, bool drop);
    void connectPanels();
    void connectFigures();
    void connectLists();
    void connectPalette();
    void connectCanvas();
    void showPosition();
    void fitScreen();
    void setRoomy(QSize room);
    void restoreArrangement();

    // docks.cpp
    /// What stands at one side, as a whole.
    struct Side {
        const char* name{};   ///< of its action
        QString title{};
        Qt::DockWidgetArea area{};
        QAction* action{};
        std::vector<PanelDock*> away{};   ///< put away by the action
        PanelDock* front{};
    };
    void createDocks();
    void dockAtHome();
    void sizePanels();
    [[nodiscard]] PanelDock* dockOf(const QWidget* inside) const;
    [[nodiscard]] PanelDock* dockOfTab(const QTabBar& bar, int tab) const;
    /// Px of the bar that the panel has a tab in, which counts with the height of its side; 0: it has none.
    [[nodiscard]] int heightOfTabs(const PanelDock& dock) const;
    [[nodiscard]] std::vector<PanelDock*> docksAt(Qt::DockWidgetArea side) const;
    [[nodiscard]] PanelDock* panelInUse() const;
    void showSide(Side& side, bool shown);
    void updateSides();
    void dressTabs();
    void createSideActions(QMenu& view);
    void createPanelMenu(QMenu& menu);

    // actions.cpp
    void createActions();
    void createFileMenu();
    void createEditMenu();
    void createArrangeMenu();
    void createInsertMenu();
    void createHallMenu();
    void createViewMenu();
    void createArrangementMenu(QMenu& view);
    void createHelpMenu();
    void createToolBar();
    void addIconButton(QToolBar& bar, const char* name);
    QAction* addAction(QMenu& menu, const QString& name, const QString& text, const QKeySequence& key, std::function<void()> run,
                       const QString& help);
    void showHistory();
    bool copySelected();
    void cutSelected();
    void paste();
    void lookAtClipboard();
    void followDoable();
    void zoomCanvas(double factor);
    void rememberKeys();
    [[nodiscard]] std::vector<Command> commands() const;
    [[nodiscard]] std::vector<Command> quickCommands();   // quick_commands.cpp

    // document_files.cpp
    bool maybeSave();
    bool save();
    bool saveAs();
    void exportReport(const QString& ending = QStringLiteral(".pdf"));
    void exportPlan();
    void exportCables();
    void exportChart(const QString& id);
    void showDiagnostics(const QString& title);
    void updateTitle();
    void updateRecent();
    void keepPicture();
    void pictureExamples();
    [[nodiscard]] QString proposedFile(const QString& ending, const QString& filter) const;
    void documentReplaced();

    // file_guard.cpp
    void guardFiles();
    void tellOutsideChange();
    void tellVanished();
    void tellReadOnly();
    void reload();
    void keepMine();
    void compareWithFile();
    void autosave();
    void setAutosave(int minutes);

    // crash_recovery.cpp
    void offerRecovery();
    void offerRecovery(const FoundJournal& journal);
    void recover(const FoundJournal& journal);
    void compareRecovery(const FoundJournal& journal);
    void discardRecovery(const FoundJournal& journal);

    // shell.cpp
    void showCommands();
    void showPreferences();
    void applyPreferences(const Preferences& preferences);
    void showUnits();
    void showGrid(bool shown);
    void showHelp(const QString& page);
    void startTour();
    void tourWhenFirst();
    void setPresenting(bool on);

    void orderFocus();   // focus_order.cpp
    [[nodiscard]] int focusRank(const QWidget* widget) const;

    // arrangements.cpp
    struct Arrangement {
        QByteArray state{};
        bool atHome{};   ///< all panels stand at the sides where they stood at first, as far as is known

        [[nodiscard]] bool isEmpty() const { return state.isEmpty(); }
    };
    [[nodiscard]] Arrangement arrangement() const;
    bool setArrangement(const Arrangement& wanted);
    void updateArrangements();
    void saveArrangement();
    void useArrangement(const QByteArray& state);
    void firstArrangement();
    void unlockPanels(bool on);

    void remakeService();
    void solve();
    void showResults(ResultsPtr results);
    void showFailures(const ResultsPtr& results);
    void showInLists(const ResultsPtr& results);
    void showRest();
    void showPreview(const ResultsPtr& results);
    void endPreview();
    // places.cpp
    void showPath(const QString& path);
    void showSubjects(const QStringList& subjects);
    void showFinding(int step);
    void showPanelOf(const QStringList& subjects);
    void showFigure(const QString& quantity);
    void showServed(const QString& whose);
    void enlargeBottom(bool large);
    void markInDiagrams();
    void selectPart(const QString& part);

    void selectCables(const Facility& facility, const std::vector<LinkIndex>& links);
    void showBandwidth();
    void setTheme(bool dark);
    void showTheme(bool dark);
    void themeParts();
    void showState();
    void showWelcome(bool shown);
    void updateActions();
    /// A layout is open, shown or behind the welcome page.
    [[nodiscard]] bool hasLayout() const;
    void showChartOf(const QString& quantity);
    void connectEconomics();
    void selectBehind(const QStringList& paths);
    void arrangeFirst();
    void rememberPart(const QString& part);
    void tell(const QString& message);
    /// Says it in a dialog and in the log.
    void complain(const QString& title, const QString& text);
    void logSolved(const Results& results);

    DataPaths m_paths;
    SolverDataPtr m_data;
    AppSettings m_settings{};
    Dialogs m_dialogs{};
    Document m_document;
    Recovery m_recovery;
    FileWatch m_watch;
    QTimer m_autosave{};
    std::unique_ptr<SolveService> m_service{};
    ResultsPtr m_results{};
    ResultsPtr m_preview{};   ///< the last of what is in the hand
    const Theme* m_theme{&darkTheme()};

    NoticeBar* m_notices{};
    QStackedWidget* m_stack{};
    WelcomePage* m_welcome{};
    CanvasView* m_canvas{};
    KpiStrip* m_kpis{};
    ScenarioBox* m_scenarioBox{};
    SolveProgress* m_progress{};
    PalettePanel* m_palette{};
    OutlinePanel* m_outline{};
    Inspector* m_inspector{};
    FindingsPanel* m_findings{};
    ChartsPanel* m_charts{};
    WorkloadsPanel* m_workloads{};
    ServingPanel* m_serving{};
    FailuresPanel* m_failures{};
    ScenariosPanel* m_scenarios{};
    DiagramsPanel* m_diagrams{};
    EconomicsPanel* m_economics{};
    BomPanel* m_bom{};
    CablesPanel* m_cables{};
    LogPanel* m_log{};
    std::vector<PanelDock*> m_docks{};   ///< in the order of their tabs
    bool m_roomy{};                       ///< they have room for their panels
    std::vector<Side> m_sides{};
    std::vector<QAction*> m_panelActions{};   ///< of m_docks, in their order; then those that move one
    QToolBar* m_toolBar{};
    QToolBar* m_kpiBar{};
    QComboBox* m_overlay{};
    QActionGroup* m_tools{};
    QMenu* m_recentMenu{};
    QObject* m_quick{};                ///< owns what quickCommands() made last
    QMenu* m_arrangements{};
    HintBar* m_hints{};
    QLabel* m_state{};
    QLabel* m_position{};
    std::optional<QPointF> m_pointer_m{};   ///< last seen on the plan
    Arrangement m_beforeWelcome{};      ///< arrangement to come back to; empty: the welcome page is not shown
    bool m_clip{};                     ///< the clipboard holds what may be pasted
    bool m_arranged{};                 ///< the docks have had their first sizes, or those of before
    bool m_tourPending{};              ///< begins with the first layout that is shown
    Revision m_logged{};               ///< whose solving the log has told last
    Revision m_pictured{};             ///< of the small plan on the welcome page
    int m_bottomHeight{};              ///< before the diagrams got most of the window
    Arrangement m_beforePresenting{};   ///< arrangement to come back to; empty: not presenting
    mutable QHash<QString, QPointer<QAction>> m_named{};    ///< actions that were asked for: a search of the window's objects takes long
    std::deque<std::function<void()>> m_toShow{};           ///< of the latest results of a large layout, what is not shown yet
    QTimer m_showNext{};
    QTimer m_previewOver{};            ///< the figures are of the layout again
};

}  // namespace mw
