// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_index.h"
#include "views/canvas/site/site_plan.h"
#include "views/theme/theme.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace mw {

class Document;

/// The site from above: its halls to one scale with their racks and key figures. Pointer or arrow keys choose one, a click or
/// Enter opens it.
class SiteView : public QWidget {
    Q_OBJECT
public:
    explicit SiteView(Document& document, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setResults(ResultsPtr results);
    /// The hall that Enter opens; position in layout.halls.
    void choose(int hall);
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// Where a hall is drawn, in pixels; empty: there is none.
    [[nodiscard]] QRectF rectOf(int hall) const;
    /// The line under its name.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] const std::vector<HallFigures>& figures() const { return m_figures; }

Q_SIGNALS:
    void opened(int hall);
    /// After that, where the press was on the screen.
    void openedByClick(QPointF global);
    void hintChanged(const QString& text);
    /// What can be done with a hall is asked for; -1: with none.
    void menuWanted(QPoint at, int hall);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void invalidate();
    void rebuild();
    void layOut();
    void drawBase();
    void paintHead(QPainter& painter) const;
    void paintHall(QPainter& painter, std::size_t hall) const;
    void paintCaption(QPainter& painter, std::size_t hall) const;
    void paintScaleBar(QPainter& painter) const;
    [[nodiscard]] int hallAt(QPointF pixel) const;

    Document& m_document;
    const Theme* m_theme;
    ResultsPtr m_results{};
    std::vector<PlanIndex> m_halls{};
    std::vector<HallFigures> m_figures{};
    SiteArrangement m_site{};
    int m_chosen{}, m_hover{-1};
    bool m_current{};  ///< halls and figures are those of document and results
    QPixmap m_base{};
};

}  // namespace mw
