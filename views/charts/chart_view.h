// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "views/charts/chart_spots.h"
#include "views/charts/chart_text.h"
#include "views/theme/theme.h"

#include <QFrame>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QCPAxis;
class QCustomPlot;
class QLabel;
class QMenu;
class QToolButton;

namespace mw {

class SelectionMarks;
class SpotMarker;
class StaleVeil;

/// Instances of the results that are selected; null: none.
using SelectedInstances = std::shared_ptr<const std::vector<InstanceIndex>>;

/// One chart with its title. The pointer or the arrow keys tell values; a click or Enter selects what stands behind a bar; a
/// click in the legend, or the digit of its line, switches a series off and on. Axes of lines and of time zoom by wheel once the card
/// was clicked, to a frame drawn with shift and by + and -, pan by drag and by shift and arrows, and reset by double click and 0. What of the
/// selection stands behind is marked; what is older than the layout is grey.
class ChartView : public QFrame {
    Q_OBJECT
public:
    explicit ChartView(const ChartDef& chart, const Theme& theme, QWidget* parent = nullptr);
    ~ChartView() override;

    /// Draws, with a scenario beside the layout where the chart can; a zoom that the user made stays.
    void setResults(ResultsPtr results, ResultsPtr scenario = {}, const QString& scenarioTitle = {});
    /// It is not seen: the drawing stays, the results that it is of are not held. It asks for new ones by having none.
    void letGo() { m_results.reset(), m_scenario.reset(), m_selected.reset(); }
    /// Of the results that are shown.
    void setSelected(SelectedInstances selected);
    /// Greyed after a moment only: what follows an edit at once does not flicker.
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const { return m_stale; }
    void setTheme(const Theme& theme);
    void setEnlarged(bool enlarged);

    [[nodiscard]] const ResultsPtr& results() const { return m_results; }
    [[nodiscard]] const ResultsPtr& scenario() const { return m_scenario; }
    [[nodiscard]] const SelectedInstances& selected() const { return m_selected; }
    /// Places in ChartData::subjects behind which something selected stands.
    [[nodiscard]] const std::vector<bool>& marked() const { return m_marked; }
    [[nodiscard]] const ChartDef& chart() const { return m_chart; }
    [[nodiscard]] QString chartId() const;
    [[nodiscard]] const ChartData& data() const { return m_data; }
    [[nodiscard]] std::vector<ChartSpot> spots() const;
    [[nodiscard]] bool isZoomed() const { return m_zoomed; }
    [[nodiscard]] const HiddenSeries& hidden() const { return m_hidden; }
    /// The menu of this chart, filled; the caller owns it.
    [[nodiscard]] QMenu* makeMenu();

    void resetZoom();
    void copyPicture() const;
    void copyData(TableText text) const;
    /// As the ending of `path` says, .png, .svg or .csv, without what is lit; what went wrong if it did.
    [[nodiscard]] std::optional<Diagnostic> writeFile(const std::string& path) const;

Q_SIGNALS:
    /// Instance paths that stand behind what was clicked.
    void subjectsActivated(const QStringList& paths);
    void enlargeToggled();
    void saveWanted();
    /// The formula of this figure is asked for: of the facility by its id, or "pool:decode#pool-tokens".
    void whyWanted(const QString& figure);
    /// What was done that cannot be seen: copied.
    void told(const QString& message) const;
    /// For what only the holder of the charts can do.
    void menuAboutToShow(QMenu& menu);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QToolButton* headButton(const char* name, const QString& tip);
    void createHead();
    void showHead();
    void lookStale(bool stale);
    /// Axes that run on, and can be zoomed.
    [[nodiscard]] bool isContinuous() const;
    void keepInside(QCPAxis& axis);
    void zoomBy(double factor);
    void panBy(double across, double up);
    void addSeriesTo(QMenu& menu);
    void connectPlot();
    void redraw();
    void findMarked();
    void drawnForFile(const std::function<void(QSize)>& use) const;
    void fitUnit();
    void lightSpot(int spot);
    void stepSpot(int by);
    void click(const QPoint& place);
    void activateSpot(int spot);
    /// Whose formula can be asked for, as whyWanted() has it; empty: it has none.
    [[nodiscard]] QString figureOf(const ChartSpot& spot) const;
    /// That of the spot that is lit, else what the chart as a whole is of.
    [[nodiscard]] QString figureAsked() const;
    /// The series that the lines of the legend stand for, in their order; none where there is no legend.
    [[nodiscard]] std::vector<std::size_t> legendSeries() const;
    [[nodiscard]] int legendLineAt(const QPoint& place) const;
    void toggleSeries(std::size_t series);

    ChartDef m_chart;
    Theme m_theme;
    ChartData m_data{};
    ResultsPtr m_results{}, m_scenario{};
    SelectedInstances m_selected{};
    std::vector<bool> m_marked{};
    HiddenSeries m_hidden{};
    QLabel* m_title{};
    QToolButton *m_more{}, *m_reset{}, *m_all{};
    QLabel *m_note{}, *m_empty{};
    QCustomPlot* m_plot{};
    SpotMarker* m_marker{};      ///< the plot's; made anew with every drawing
    SelectionMarks* m_marks{};   ///< likewise
    StaleVeil* m_veil{};         ///< likewise
    QTimer m_staleSoon{};
    std::array<double, 4> m_home{};   ///< both ends of both axes: all there is, and as far as they zoom out
    QPoint m_pressed{};
    int m_lit{-1};
    bool m_zoomed{};
    bool m_drawing{};            ///< axes move by themselves
    bool m_enlarged{}, m_stale{}, m_resized{};
};

}  // namespace mw
