// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/kpi/kpi_cell.h"

#include "views/theme/look.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

constexpr int kLeft_px = 10, kGap_px = 4, kLabelGap_px = 4;
constexpr int kStaleAfter_ms = 150;
constexpr int kSpark_px = 7, kSparkFoot_px = 3;

}  // namespace

KpiCell::KpiCell(const QString& id, const QString& label, QWidget* parent)
    : QFrame(parent), m_label(new QLabel(label, this)), m_change(new QLabel(this)), m_value(new QLabel(QStringLiteral("-"), this)),
      m_unitShown(new QLabel(this)), m_scenario(new QLabel(this)), m_top(new QHBoxLayout), m_bottom(new QHBoxLayout)
{
    setObjectName(QStringLiteral("kpi-%1").arg(id));
    setProperty("kpi", true);
    setAccessibleName(label);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_label->setProperty("muted", true);
    m_change->setProperty("muted", true);
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_change->setObjectName(QStringLiteral("kpi-change"));
    m_value->setProperty("figure", true);
    m_unitShown->setProperty("muted", true);
    m_unitShown->setObjectName(QStringLiteral("kpi-unit"));
    m_unitShown->hide();
    m_scenario->setProperty("muted", true);
    m_scenario->setObjectName(QStringLiteral("kpi-scenario"));
    m_scenario->hide();
    // The strip must fit any window: labels give way, and what gives way first is decided in fitValue.
    for (auto* text : {m_label, m_value, m_unitShown}) text->setMinimumWidth(1);
    m_top->setSpacing(kLabelGap_px);
    m_top->addWidget(m_label, 1);
    m_top->addWidget(m_change);
    m_bottom->setSpacing(kGap_px);
    m_bottom->addWidget(m_value);
    m_bottom->addWidget(m_unitShown, 0, Qt::AlignBottom);
    m_bottom->addStretch(1);
    m_bottom->addWidget(m_scenario, 0, Qt::AlignRight | Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLeft_px, 6, 8, kSpark_px + kSparkFoot_px + 1);
    layout->setSpacing(2);
    layout->addLayout(m_top);
    layout->addLayout(m_bottom);
    m_staleSoon.setSingleShot(true);
    m_staleSoon.setInterval(kStaleAfter_ms);
    connect(&m_staleSoon, &QTimer::timeout, this, [this] { lookStale(true); });
}

void KpiCell::setValue(const QString& value, const QStringList& shorter)
{
    m_long = value;
    m_shorter = shorter;
    setAccessibleDescription(value);
    fitValue();
}

void KpiCell::fitValue()
{
    if (isHidden()) return m_value->setText(m_long);   // most are: it is fitted when it is shown
    m_value->ensurePolished();
    const QFontMetrics metrics(m_value->font());
    int room = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    if (!m_scenario->isHidden()) {
        m_scenario->setText(m_scenarioLong);
        const QString brief = m_shorter.isEmpty() ? m_long : m_shorter.last();
        const auto tooWide = [&] { return metrics.horizontalAdvance(brief) + m_scenario->sizeHint().width() + kGap_px > room; };
        if (tooWide()) m_scenario->setText(m_scenarioBrief);
        if (tooWide()) m_scenario->setText(QString(m_scenarioBrief).remove(u'→').remove(u'\u2009').remove(u' '));   // "−58%"
        if (tooWide()) m_scenario->setText({});   // the figure itself comes first; the tooltip has both
        room -= m_scenario->sizeHint().width() + kGap_px;
    }
    QString shown = m_long;
    if (!fitsIn(room)) {
        for (const auto& text : m_shorter) {
            shown = text;
            if (QFontMetrics(m_value->font()).horizontalAdvance(text) <= room) break;   // tight now, perhaps
        }
    }
    m_value->setText(shown);
    m_unit = m_long.startsWith(shown + u' ') ? m_long.mid(shown.size() + 1) : QString();
    fitChange();
}

/// Presented on a shared screen figures are large: they rather get smaller, all of them, than that one drops its unit, which has no tooltip there.
bool KpiCell::fitsIn(int room)
{
    const auto fits = [&] {
        m_value->ensurePolished();
        return QFontMetrics(m_value->font()).horizontalAdvance(m_long) <= room;
    };
    setLook(*m_value, "tight", false);
    const bool crowded = !fits() && window()->property("presenting").toBool();
    setLook(*m_value, "tight", crowded || m_tight);
    if (crowded != std::exchange(m_crowded, crowded)) Q_EMIT crowdedChanged();
    return fits();
}

void KpiCell::setTight(bool tight)
{
    if (tight != std::exchange(m_tight, tight)) fitValue();
}

void KpiCell::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitValue();   // and what has changed
}

void KpiCell::setChange(const QString& change, int good)
{
    m_changeLong = change;
    setLook(*m_change, "trend", good);
    fitChange();
}

/// The name is never cut for the change: that loses the sign of the currency behind it, since the figure below has it, else it stands beside the figure, else
/// its arrow alone is left, whose figures the tooltip has. Presented both are larger: they get smaller before a name or a unit is cut.
void KpiCell::fitChange()
{
    const int room = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const auto fits = [&](const QString& name, const QString& change) {
        for (auto* text : {m_label, m_change, m_unitShown}) text->ensurePolished();
        return QFontMetrics(m_label->font()).horizontalAdvance(name) + kLabelGap_px + QFontMetrics(m_change->font()).horizontalAdvance(change) <= room;   // the gap is there, change or not
    };
    const QString last = m_changeLong.section(u' ', -1);
    const bool sign = last.size() == 1 && !last.front().isLetterOrNumber();
    const QString brief = sign ? m_changeLong.section(u' ', 0, -2) : m_changeLong;
    // The unit that the figure has no room for stands with the name, "Cost / M tok", else in small letters behind the figure.
    const QString named = accessibleName() + (m_unit.isEmpty() ? QString() : m_unit.startsWith(u'/') ? u' ' + m_unit : QStringLiteral(", ") + m_unit);
    const bool presented = window()->property("presenting").toBool();
    for (auto* text : {m_label, m_change}) setLook(*text, "tight", false);
    m_label->ensurePolished();
    m_label->setMinimumHeight(presented ? QFontMetrics(m_label->font()).height() : 0);   // values stay on one line across the strip
    if (presented && !fits(named, brief))
        for (auto* text : {m_label, m_change}) setLook(*text, "tight", true);
    const bool whole = fits(accessibleName(), m_changeLong), beside = whole || fits(accessibleName(), brief);
    const int taken = QFontMetrics(m_value->font()).horizontalAdvance(m_value->text()) + kGap_px + QFontMetrics(m_change->font()).horizontalAdvance(brief);
    const bool below = !beside && m_scenario->isHidden() && taken <= room;
    m_change->setText(whole ? m_changeLong : beside || below ? brief : brief.section(u' ', 0, 0));
    putChange(below);
    const bool unitAbove = fits(named, below ? QString() : m_change->text());
    m_label->setText(unitAbove ? named : accessibleName());
    const int unit_px = QFontMetrics(m_value->font()).horizontalAdvance(m_value->text()) + kGap_px + QFontMetrics(m_unitShown->font()).horizontalAdvance(m_unit);
    const bool unitBehind = !unitAbove && !below && m_scenario->isHidden() && unit_px <= room;
    m_unitShown->setText(unitBehind ? m_unit : QString());
    m_unitShown->setVisible(unitBehind);
}

/// Beside the figure, or beside the name.
void KpiCell::putChange(bool below)
{
    if (below == (m_bottom->indexOf(m_change) >= 0)) return;
    (below ? m_top : m_bottom)->removeWidget(m_change);
    (below ? m_bottom : m_top)->addWidget(m_change);
}

void KpiCell::setScenario(const QString& value, const QString& brief, int good)
{
    m_scenarioLong = value;
    m_scenarioBrief = brief;
    m_scenario->setText(value);
    m_scenario->setHidden(value.isEmpty());
    setLook(*m_scenario, "trend", good);
    fitValue();
}

void KpiCell::setHistory(std::vector<double> values)
{
    m_history = std::move(values);
    update();
}

void KpiCell::setStale(bool stale)
{
    if (stale && !m_staleSoon.isActive()) m_staleSoon.start();
    if (stale) return;
    m_staleSoon.stop();
    lookStale(false);
}

void KpiCell::lookStale(bool stale)
{
    setProperty("stale", stale);   // the frame itself looks the same
    for (auto* label : {m_change, m_value, m_unitShown, m_scenario}) setLook(*label, "stale", stale);
}

QString KpiCell::change() const { return m_changeLong; }
QString KpiCell::scenario() const { return m_scenario->text(); }

void KpiCell::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT clicked();
}

void KpiCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

/// The ground under the pointer is too faint to say where the keys go.
void KpiCell::paintFocus()
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -3, -2), 4, 4);
}

/// A line of its own below the value, from the least to the largest that the figure has been; none while it never changed.
void KpiCell::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (hasFocus()) paintFocus();
    if (m_history.size() < 2) return;
    const auto [least, most] = std::minmax_element(m_history.begin(), m_history.end());
    if (*most <= *least) return;
    const QRectF room(kLeft_px, height() - kSpark_px - kSparkFoot_px, width() - 2 * kLeft_px, kSpark_px);
    QPolygonF line;
    for (std::size_t i = 0; i < m_history.size(); ++i)
        line << QPointF(room.left() + room.width() * static_cast<double>(i) / static_cast<double>(m_history.size() - 1),
                        room.bottom() - room.height() * (m_history[i] - *least) / (*most - *least));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.2));
    painter.drawPolyline(line);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawEllipse(line.last(), 1.6, 1.6);
}

}  // namespace mw
