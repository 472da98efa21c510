// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/site/site_view.h"

#include "views/canvas/plan/plan_painter.h"
#include "views/session/document.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QHelpEvent>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

constexpr double kMargin = 40, kHead = 76, kFoot = 44;

QString nameOfHall(const Hall& hall)
{
    return toQt(hall.title.empty() ? hall.id : hall.title);
}

/// "16 racks · 1.06 MW"
QString loadOf(const HallFigures& figures)
{
    const QString racks = figures.racks == 1 ? SiteView::tr("1 rack") : SiteView::tr("%1 racks").arg(format::count(figures.racks));
    return figures.racks == 0 ? SiteView::tr("no racks")
                              : racks + QStringLiteral(" · ") + format::orDash(figures.racks_kw, &format::power);
}

/// "1 hall, 1 yard": what is under the open sky is no hall.
QString roomsOf(const Layout& layout)
{
    int yards = 0;
    for (const auto& hall : layout.halls.rows()) yards += hall->outdoor ? 1 : 0;
    const int halls = static_cast<int>(layout.halls.size()) - yards;
    QStringList words;
    if (halls > 0 || yards == 0) words << (halls == 1 ? SiteView::tr("1 hall") : SiteView::tr("%1 halls").arg(halls));
    if (yards > 0) words << (yards == 1 ? SiteView::tr("1 yard") : SiteView::tr("%1 yards").arg(yards));
    return words.join(QStringLiteral(", "));
}

QString findingsOf(const HallFigures& figures)
{
    QStringList words;
    if (figures.errors > 0) words << countText(static_cast<std::size_t>(figures.errors), Severity::Error);
    if (figures.warnings > 0) words << countText(static_cast<std::size_t>(figures.warnings), Severity::Warning);
    return words.join(QStringLiteral(", "));
}

}  // namespace

SiteView::SiteView(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_theme(&darkTheme())
{
    setObjectName(QStringLiteral("siteView"));
    setAccessibleName(tr("Site"));
    setAccessibleDescription(tr("Arrow keys choose a hall, Enter opens it."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&document, &Document::changed, this, &SiteView::invalidate);
    connect(&document, &Document::replaced, this, [this] {
        m_chosen = 0;
        m_results.reset();
        invalidate();
    });
}

void SiteView::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_base = {};
    update();
}

void SiteView::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    invalidate();
}

/// Made anew when it is looked at, not at every edit of a hall.
void SiteView::invalidate()
{
    m_current = false;
    m_base = {};
    if (isVisible()) rebuild();
}

void SiteView::showEvent(QShowEvent*)
{
    rebuild();
}

void SiteView::rebuild()
{
    if (!m_current) {
        const FacilityPtr facility = m_document.facility();
        m_figures = hallFigures(*facility, m_results.get());
        m_halls.clear();
        for (int hall = 0; hall < static_cast<int>(m_figures.size()); ++hall) m_halls.emplace_back(facility, hall);
        m_current = true;
    }
    m_chosen = std::clamp(m_chosen, 0, std::max(0, static_cast<int>(m_halls.size()) - 1));
    m_hover = -1;
    layOut();
}

void SiteView::layOut()
{
    // Into what is seen of it: of more the page can be scrolled.
    const QSize seen(width(), parentWidget() ? parentWidget()->height() : height());
    const QRectF room = QRectF(QPointF(), QSizeF(seen)).adjusted(kMargin, kHead, -kMargin, -kFoot);
    m_site = arrangeHalls(m_document.layout().halls, room);
    setMinimumHeight(m_site.height > room.height() ? static_cast<int>(kHead + m_site.height + kFoot) : 0);
    m_base = {};
    update();
}

void SiteView::resizeEvent(QResizeEvent*)
{
    layOut();
}

void SiteView::choose(int hall)
{
    if (hall < 0 || hall >= static_cast<int>(m_document.layout().halls.size())) return;
    m_chosen = hall;
    Q_EMIT hintChanged(tr("%1: Enter opens it, arrow keys choose another.")
                           .arg(nameOfHall(m_document.layout().halls[static_cast<std::size_t>(hall)])));
    update();
}

QRectF SiteView::rectOf(int hall) const
{
    const auto index = static_cast<std::size_t>(hall);
    return index < m_site.halls.size() ? m_site.halls[index] : QRectF();
}

int SiteView::hallAt(QPointF pixel) const
{
    for (std::size_t i = 0; i < m_site.halls.size(); ++i)
        if (m_site.halls[i].united(m_site.captions[i]).contains(pixel)) return static_cast<int>(i);
    return -1;
}

void SiteView::drawBase()
{
    const double dpr = devicePixelRatioF();
    m_base = QPixmap((QSizeF(size()) * dpr).toSize());
    m_base.setDevicePixelRatio(dpr);
    m_base.fill(m_theme->canvas);
    QPainter painter(&m_base);
    paintHead(painter);
    for (std::size_t i = 0; i < m_site.halls.size() && i < m_halls.size(); ++i) {
        paintHall(painter, i);
        paintCaption(painter, i);
    }
    if (!m_site.halls.empty()) paintScaleBar(painter);
}

/// "1 hall, 1 yard · 2.13 MW of 2.50 MW from the grid · weather of Phoenix"
QString SiteView::summary() const
{
    const Site& site = m_document.layout().settings->site;
    QStringList words{roomsOf(m_document.layout())};
    const FacilityQuantity* facility = facilityQuantity("facility_kw");
    const auto kw = m_results && facility ? facility->read(*m_results) : std::nullopt;
    words << (site.grid.limit_mw ? tr("%1 of %2 from the grid").arg(format::orDash(kw, &format::power), format::power(*site.grid.limit_mw * 1000))
                                 : tr("%1 from the grid").arg(format::orDash(kw, &format::power)));
    if (m_results && m_results->power && m_results->power->modelled && m_results->power->unserved_kw > 0)
        words << tr("%1 of it not linked yet").arg(format::power(m_results->power->unserved_kw));
    if (m_results && m_results->cooling && !m_results->cooling->weatherOf.empty()) words << tr("weather of %1").arg(toQt(m_results->cooling->weatherOf));
    return words.join(QStringLiteral(" · "));
}

/// Name of the site, and what of the grid its halls use.
void SiteView::paintHead(QPainter& painter) const
{
    const Site& site = m_document.layout().settings->site;
    const QRectF line(kMargin, 16, width() - 2 * kMargin, 24);
    painter.setFont(uiFont(18, QFont::DemiBold));
    painter.setPen(m_theme->textStrong);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, site.name.empty() ? tr("Site") : toQt(site.name));
    painter.setFont(uiFont(12));
    painter.setPen(m_theme->textMuted);
    painter.drawText(line.translated(0, 24), Qt::AlignLeft | Qt::AlignVCenter, summary());
}

void SiteView::paintHall(QPainter& painter, std::size_t hall) const
{
    const PlanIndex& index = m_halls[hall];
    const QRectF room = m_site.halls[hall];
    static const PlanDress plain;
    static const PlanRoutes none;
    PlanScene scene{.index = index, .dress = plain, .routes = none, .theme = *m_theme};
    scene.view.scale = m_site.scale;
    scene.view.origin = -room.topLeft() / m_site.scale;
    scene.viewport = room;
    scene.layers.labels = scene.layers.badges = false;
    painter.fillRect(room, m_theme->floor);
    painter.save();
    painter.setClipRect(room);
    std::vector<ItemIndex> all(index.items().size());
    for (ItemIndex i = 0; i < all.size(); ++i) all[i] = i;
    paintItems(painter, scene, all);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme->wall, 1.5, index.hall()->outdoor ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(room);
}

void SiteView::paintCaption(QPainter& painter, std::size_t hall) const
{
    const Hall& room = m_document.layout().halls[hall];
    const HallFigures& figures = m_figures[hall];
    const QRectF all = m_site.captions[hall].adjusted(2, 7, -2, 0);
    const auto line = [&](int row) { return QRectF(all.left(), all.top() + 17 * row, all.width(), 17); };
    const auto put = [&](int row, const QString& text, const QFont& font, const QColor& colour, double from_px = 0) {
        const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, all.width() - from_px);
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(line(row).adjusted(from_px, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
        return from_px + QFontMetricsF(font).horizontalAdvance(shown);
    };
    put(0, nameOfHall(room), uiFont(13, QFont::DemiBold), m_theme->textStrong);
    put(1, loadOf(figures), uiFont(12), m_theme->text);
    const QString found = findingsOf(figures), size = QStringLiteral("%1 × %2").arg(format::length(room.width_m), format::length(room.depth_m));
    const double told_px = found.isEmpty() ? 0 : put(2, found, uiFont(11, QFont::Medium), figures.errors > 0 ? m_theme->error : m_theme->warning);
    put(2, found.isEmpty() ? size : QStringLiteral(" · ") + size, uiFont(11), m_theme->textMuted, told_px);
}

/// The longest round length of up to 120 pixels, in the user's unit.
void SiteView::paintScaleBar(QPainter& painter) const
{
    constexpr std::array kSteps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    const double unit = metresIn(format::style().feet ? LengthUnit::Feet : LengthUnit::Metres) * m_site.scale;
    int length = kSteps.front();
    for (const int step : kSteps)
        if (step * unit <= 120) length = step;
    const double y = height() - 18, x = kMargin;
    painter.setPen(QPen(m_theme->textMuted, 1));
    painter.drawLine(QLineF(x, y, x + length * unit, y));
    for (const double end : {x, x + length * unit}) painter.drawLine(QLineF(end, y - 4, end, y + 4));
    painter.setFont(uiFont(10));
    painter.drawText(QPointF(x + length * unit + 8, y + 4),
                     QStringLiteral("%1 %2").arg(length).arg(nameOf(format::style().feet ? LengthUnit::Feet : LengthUnit::Metres)));
}

void SiteView::paintEvent(QPaintEvent*)
{
    if (m_base.isNull()) drawBase();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_base);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto frame = [&](int hall, const QColor& colour, double width) {
        const auto index = static_cast<std::size_t>(hall);
        if (hall < 0 || index >= m_site.halls.size()) return;
        painter.setPen(QPen(colour, width));
        painter.drawRoundedRect(m_site.halls[index].united(m_site.captions[index]).adjusted(-9, -9, 9, 5), 6, 6);
    };
    frame(m_hover, m_theme->hover, 1.5);
    frame(m_chosen, hasFocus() ? m_theme->accent : m_theme->lineStrong, 2);
    if (!m_site.halls.empty()) return;
    painter.setPen(m_theme->textMuted);
    painter.setFont(uiFont(14));
    painter.drawText(rect(), Qt::AlignCenter, tr("This site has no hall yet: menu Hall, New hall"));
}

void SiteView::mousePressEvent(QMouseEvent* event)
{
    const int hall = hallAt(event->position());
    if (event->button() != Qt::LeftButton || hall < 0) return;
    choose(hall);
    Q_EMIT opened(hall);
    Q_EMIT openedByClick(event->globalPosition());
}

void SiteView::mouseMoveEvent(QMouseEvent* event)
{
    const int hall = hallAt(event->position());
    if (hall == m_hover) return;
    m_hover = hall;
    setCursor(hall >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void SiteView::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

void SiteView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int hall = byKey ? (m_site.halls.empty() ? -1 : m_chosen) : hallAt(QPointF(event->pos()));
    Q_EMIT menuWanted(byKey && hall >= 0 ? rectOf(hall).center().toPoint() : event->pos(), hall);
}

void SiteView::keyPressEvent(QKeyEvent* event)
{
    const auto halls = static_cast<int>(m_site.halls.size());
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(hallBeside(m_site, m_chosen, -1, 0));
    case Qt::Key_Right:
        return choose(hallBeside(m_site, m_chosen, 1, 0));
    case Qt::Key_Up:
        return choose(hallBeside(m_site, m_chosen, 0, -1));
    case Qt::Key_Down:
        return choose(hallBeside(m_site, m_chosen, 0, 1));
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(halls - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (halls > 0) Q_EMIT opened(m_chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

/// The worst finding of the hall under the pointer, in full.
bool SiteView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int hall = hallAt(QPointF(help->pos()));
    const QString text = hall >= 0 ? m_figures[static_cast<std::size_t>(hall)].worst : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace mw
