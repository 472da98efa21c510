// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "views/charts/chart_plot.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>

namespace mw {

ChartView::ChartView(const ChartDef& chart, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_chart(chart), m_theme(theme), m_title(new QLabel(toQt(chart.title), this)), m_empty(new QLabel(this)),
      m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("chart-%1").arg(chartId()));
    setAccessibleName(m_title->text());
    setProperty("card", true);
    m_title->setProperty("heading", true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_title->setMinimumWidth(1);   // a narrow card cuts its title rather than the drawing beside it
    m_plot->setMinimumSize(180, 110);
    m_plot->setContextMenuPolicy(Qt::CustomContextMenu);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_plot, 1);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { showValueAt(event->pos()); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, [this] { redraw(); });
    connect(m_plot, &QWidget::customContextMenuRequested, this, &ChartView::showMenu);
    redraw();
}

ChartView::~ChartView() = default;

QString ChartView::chartId() const { return toQt(m_chart.id); }

void ChartView::setResults(const Results& results)
{
    m_data = m_chart.make(results);
    redraw();
}

void ChartView::setTheme(const Theme& theme)
{
    m_theme = theme;
    redraw();
}

void ChartView::redraw()
{
    m_empty->setVisible(m_data.isEmpty());
    m_plot->setVisible(!m_data.isEmpty());
    m_empty->setText(toQt(m_data.empty));
    if (m_data.isEmpty()) return;
    plotChart(*m_plot, m_data, m_theme);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartView::showValueAt(const QPoint& place)
{
    const auto* plottable = m_plot->plottableAt(place, false);
    if (plottable == nullptr) {
        QToolTip::hideText();
        return;
    }
    QString text = plottable->name();
    if (m_data.kind == ChartKind::Lines)
        text += QStringLiteral("\n%1 %2\n%3")
                    .arg(m_plot->xAxis->pixelToCoord(place.x()), 0, 'f', 0)
                    .arg(toQt(m_data.xLabel), format::text(m_plot->yAxis->pixelToCoord(place.y()), m_data.format));
    QToolTip::showText(m_plot->mapToGlobal(place), text, m_plot);
}

void ChartView::showMenu(const QPoint& place)
{
    QMenu menu(this);
    menu.addAction(tr("Copy picture"), this, [this] { QApplication::clipboard()->setPixmap(m_plot->toPixmap(0, 0, 2.0)); });
    menu.addAction(tr("Copy data"), this, [this] { QApplication::clipboard()->setText(dataText()); });
    menu.addAction(tr("Reset zoom"), this, [this] { redraw(); });
    menu.exec(m_plot->mapToGlobal(place));
}

QString ChartView::dataText() const
{
    QString text;
    for (const auto& series : m_data.series)
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            const bool line = m_data.kind == ChartKind::Lines;
            if (!line && series.y[i] == 0) continue;
            const QString first = line ? QString::number(series.x[i], 'g', 10)
                                       : toQt(i < m_data.categories.size() ? m_data.categories[i] : std::string());
            text += QStringLiteral("%1\t%2\t%3\n").arg(toQt(series.name), first, QString::number(series.y[i], 'g', 10));
        }
    return text;
}

QImage chartImage(const ChartData& data, const Theme& theme, QSize size, double scale)
{
    QCustomPlot plot;
    plot.resize(size);
    plotChart(plot, data, theme);
    return plot.toPixmap(size.width(), size.height(), scale).toImage();
}

}  // namespace mw
