// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"
#include "views/theme/theme.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace mw {

class Canvas;
class Document;
class RackElevation;
class SiteView;
class ZoomTransition;

/// The centre of the window: the site, the plan of a hall, or the inside of a rack or chassis, under a breadcrumb that leads
/// back.
class CanvasView : public QWidget {
    Q_OBJECT
public:
    explicit CanvasView(Document& document, QWidget* parent = nullptr);

    [[nodiscard]] Canvas& canvas() { return *m_canvas; }
    [[nodiscard]] RackElevation& elevation() { return *m_elevation; }
    [[nodiscard]] SiteView& site() { return *m_site; }
    [[nodiscard]] ZoomTransition& transition() { return *m_transition; }
    /// Levels and views follow each other by a short motion.
    void setAnimated(bool animated);
    void setTheme(const Theme& theme);
    void setResults(const ResultsPtr& results);
    /// Quick results of what is being dragged.
    void setPreviewResults(const ResultsPtr& results);
    /// Shows the inside of a rack or chassis; of what has none, the plan at that place.
    void openInside(const QString& path);
    void showPlan();
    /// The plan of a hall by its id; the site stays where it shows, with the hall chosen.
    void showHall(const QString& id);
    /// The halls of the site side by side.
    void showSite();
    /// From a chassis to its rack, to the plan, to the site.
    void goUp();
    /// Selects and shows an instance wherever it is: a finding was clicked.
    void reveal(const QString& path) { reveal(QStringList{path}); }
    void reveal(const QStringList& subjects);
    /// Paths, the one first that is to be the current one; where they stand in several halls, those of its hall.
    void revealComponents(std::vector<std::string> components);
    /// Into the rack that is open; false: none is.
    bool pasteInside();
    [[nodiscard]] bool showsPlan() const;
    [[nodiscard]] bool showsInside() const;
    [[nodiscard]] bool showsSite() const;

Q_SIGNALS:
    void hintChanged(const QString& text);
    /// The site, the plan or the inside of something is shown now.
    void pageChanged();
    void propertiesWanted();
    /// A piece of this rack as it is delivered is opened, by the words of the breadcrumb and its part; no rack: none is.
    void pieceShown(const QString& rack, const QString& title, const QString& part);

private:
    void connectLevels();
    void selectOpened(const QString& path);
    void openHall(int hall);
    void siteMenu(QPoint at, int hall);
    void setPage(QWidget* page);
    /// Makes a change of level and shows it as a motion into, or out of, what `place` finds on the outer page.
    void travel(bool inwards, const std::function<QRectF()>& place, const std::function<void()>& change);
    [[nodiscard]] QRectF placeOf(const QString& path) const;
    [[nodiscard]] QRectF placeOfHall() const;
    void refreshHalls();
    // canvas_crumbs.cpp
    static constexpr const char *kSiteLink = "site:", *kPlanLink = "plan:";
    void refreshCrumbs();
    void tellPiece();
    [[nodiscard]] QStringList crumbsAbove() const;
    [[nodiscard]] QString siteName() const;

    Document& m_document;
    Canvas* m_canvas;
    RackElevation* m_elevation;
    SiteView* m_site;
    QScrollArea* m_scroll;
    QScrollArea* m_siteScroll;
    QStackedWidget* m_stack;
    ZoomTransition* m_transition;
    bool m_animated{};
    QLabel* m_crumbs;
    QComboBox* m_halls;
    QToolButton* m_side;
    QToolButton* m_layers;
    const Theme* m_theme;
};

}  // namespace mw
