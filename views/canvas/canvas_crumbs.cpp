// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The breadcrumb over the canvas: what is shown, and links to the levels above it.
#include "views/canvas/canvas_view.h"

#include "views/canvas/canvas.h"
#include "views/canvas/elevation/rack_elevation.h"
#include "views/session/document.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace mw {

namespace {

QString crumb(const QString& link, const QString& text, const Theme& theme)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>")
        .arg(link.toHtmlEscaped(), theme.textMuted.name(), text.toHtmlEscaped());
}

}  // namespace

void CanvasView::refreshCrumbs()
{
    m_side->setVisible(m_stack->currentWidget() == m_scroll && m_elevation->hasSides());   // of a chassis both sides are shown
    m_layers->setVisible(showsPlan());
    if (m_halls->currentIndex() != m_canvas->hall()) m_halls->setCurrentIndex(m_canvas->hall());
    QStringList crumbs = crumbsAbove();
    const QString beside = showsInside() ? m_elevation->beside() : QString();
    const QString last = showsSite() ? siteName() : showsPlan() ? tr("plan") : beside.isEmpty() ? m_elevation->subject() : beside;
    crumbs << QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>")
                  .arg(m_theme->textStrong.name(), last.toHtmlEscaped());
    m_crumbs->setText(
        crumbs.join(QStringLiteral("<span style=\"color:%1\"> › </span>").arg(m_theme->textMuted.name())));
    tellPiece();
}

void CanvasView::tellPiece()
{
    const RackPiece* piece = showsInside() ? m_elevation->deliveredPiece() : nullptr;
    if (piece != nullptr)
        Q_EMIT pieceShown(m_elevation->subject(), m_elevation->beside(), toQt(piece->part->id));
    else
        Q_EMIT pieceShown({}, {}, {});
}

QString CanvasView::siteName() const
{
    const auto& name = m_document.layout().settings->site.name;
    return name.empty() ? tr("Site") : toQt(name);
}

/// Links to the levels above the one that shows.
QStringList CanvasView::crumbsAbove() const
{
    if (showsSite()) return {};
    QStringList crumbs{crumb(QLatin1String(kSiteLink), siteName(), *m_theme)};
    const auto& halls = m_document.layout().halls;
    if (const auto hall = static_cast<std::size_t>(m_canvas->hall()); hall < halls.size())
        crumbs << crumb(QLatin1String(kPlanLink), toQt(halls[hall].title.empty() ? halls[hall].id : halls[hall].title), *m_theme);
    if (showsPlan()) return crumbs;
    const FacilityPtr facility = m_document.facility();
    const auto at = facility->find(fromQt(m_elevation->subject()));
    QStringList above;
    const InstanceIndex lowest = !at ? kNoInstance : m_elevation->beside().isEmpty() ? facility->instances[*at].parent : *at;
    for (InstanceIndex i = lowest; i != kNoInstance; i = facility->instances[i].parent)
        above.prepend(crumb(toQt(facility->instances[i].path), toQt(facility->instances[i].path), *m_theme));
    return crumbs + above;
}

}  // namespace mw
