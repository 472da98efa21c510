// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/kpi_strip.h"

#include "solver/export/results_table.h"
#include "views/session/format.h"
#include "views/session/qt_text.h"
#include "views/theme/look.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <cmath>

namespace mw {

namespace {

/// "$0.27 / M tok" -> "$0.27", "412 k tok/s" -> "412 k".
QString withoutUnit(const QString& text)
{
    return text.section(QStringLiteral(" / "), 0, 0).remove(QStringLiteral("tok/s")).trimmed();
}

/// "1 error", "24 warnings": the studio speaks English, without a plural table.
QString counted(std::size_t number, const QString& one, const QString& many)
{
    return QStringLiteral("%1 %2").arg(number).arg(number == 1 ? one : many);
}

}  // namespace

KpiCell::KpiCell(const QString& id, const QString& label, const QString& help, QWidget* parent)
    : QFrame(parent), m_label(new QLabel(label, this)), m_change(new QLabel(this)), m_value(new QLabel(QStringLiteral("-"), this))
{
    setObjectName(QStringLiteral("kpi-%1").arg(id));
    setProperty("kpi", true);
    setToolTip(help);
    setAccessibleName(label);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_label->setProperty("muted", true);
    m_change->setProperty("muted", true);
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_change->setObjectName(QStringLiteral("kpi-change"));
    m_value->setProperty("figure", true);
    // The strip must fit any window: labels give way, and what gives way first is decided in resizeEvent.
    for (auto* text : {m_label, m_value}) text->setMinimumWidth(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_label, 1);
    top->addWidget(m_change);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 10, 6);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(m_value);
}

void KpiCell::setValue(const QString& value, const QString& brief)
{
    m_long = value;
    m_brief = brief.isEmpty() ? value : brief;
    setAccessibleDescription(value);
    fitValue();
}

void KpiCell::fitValue()
{
    m_value->ensurePolished();
    const int room = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    m_value->setText(QFontMetrics(m_value->font()).horizontalAdvance(m_long) <= room ? m_long : m_brief);
}

void KpiCell::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitValue();
}

void KpiCell::setChange(const QString& change, int good)
{
    m_change->setText(change);
    setLook(*m_change, "trend", good);
}

QString KpiCell::value() const { return m_long; }
QString KpiCell::change() const { return m_change->text(); }

void KpiCell::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT clicked();
}

void KpiCell::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

KpiStrip::KpiStrip(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("kpi-strip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto& quantity : facilityQuantities()) {
        if (!quantity.kpi) continue;
        auto* cell = new KpiCell(toQt(quantity.id), toQt(quantity.label),
                                 toQt(quantity.help) + QStringLiteral("\n= ") + toQt(quantity.formula), this);
        connect(cell, &KpiCell::clicked, this, [this, id = toQt(quantity.id)] { Q_EMIT quantityClicked(id); });
        layout->addWidget(cell, 1);
        m_quantities.push_back(&quantity);
        m_cells.push_back(cell);
    }
    m_findings = new KpiCell(QStringLiteral("findings"), tr("Findings"), tr("What validation found. Click to see the list."), this);
    connect(m_findings, &KpiCell::clicked, this, &KpiStrip::findingsClicked);
    layout->addWidget(m_findings, 1);
    reset();
}

void KpiStrip::reset()
{
    m_now.assign(m_cells.size(), std::nullopt);
    m_before = m_now;
    m_revision = 0;
    for (auto* cell : m_cells) {
        cell->setValue(QStringLiteral("-"));
        cell->setChange({}, 0);
    }
    m_findings->setValue(QStringLiteral("-"));
}

void KpiStrip::setResults(const Results& results)
{
    if (results.revision != m_revision) m_before = m_revision == 0 ? Values(m_cells.size()) : m_now;
    m_revision = results.revision;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_now[i] = m_quantities[i]->read(results);
        showValue(i, m_now[i]);
        showChange(i, m_before[i], m_now[i]);
    }
    if (results.findings) showFindings(*results.findings.value);
}

void KpiStrip::setPreview(const Results& results)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto now = m_quantities[i]->read(results);
        showValue(i, now);
        showChange(i, m_now[i], now);
    }
}

/// Where room is short, "$0.27" stands for "$0.27 / M tok": the tooltip tells the whole.
void KpiStrip::showValue(std::size_t index, const std::optional<double>& value)
{
    const QString text = format::text(value, m_quantities[index]->format);
    m_cells[index]->setValue(text, withoutUnit(text));
}

void KpiStrip::showChange(std::size_t index, const std::optional<double>& before, const std::optional<double>& now)
{
    if (!before || !now) {
        m_cells[index]->setChange({}, 0);
        return;
    }
    const double change = *now - *before;
    // Below a millionth of the figure it is rounding.
    if (std::abs(change) <= 1e-6 * std::abs(*before)) {
        m_cells[index]->setChange(QStringLiteral("="), 0);
        return;
    }
    const auto better = m_quantities[index]->better;
    const int good = better == Better::Neither ? 0 : (change > 0) == (better == Better::Higher) ? 1 : -1;
    const QString amount = format::text(std::abs(change), m_quantities[index]->format);
    m_cells[index]->setChange((change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + withoutUnit(amount), good);
}

void KpiStrip::showFindings(const std::vector<Finding>& findings)
{
    const auto errors = countOf(findings, Severity::Error), warnings = countOf(findings, Severity::Warning);
    const auto advice = countOf(findings, Severity::Advice);
    QStringList words, brief;
    if (errors > 0) {
        words << counted(errors, tr("error"), tr("errors"));
        brief << tr("%1 err").arg(errors);
    }
    if (warnings > 0) {
        words << counted(warnings, tr("warning"), tr("warnings"));
        brief << tr("%1 warn").arg(warnings);
    }
    if (words.isEmpty() && advice > 0) words << tr("%1 advice").arg(advice);
    if (words.isEmpty()) words << tr("none");
    m_findings->setValue(words.join(QStringLiteral("  ")), brief.join(QStringLiteral(" ")));
    m_findings->setToolTip(toQt(countsText(findings)) + tr("\nClick to see the list."));
    setLook(*m_findings, "severity", errors > 0 ? 2 : warnings > 0 ? 1 : 0);
}

void KpiStrip::setStale(bool stale)
{
    for (auto* cell : m_cells) {
        setLook(*cell, "stale", stale);
        for (auto* label : cell->findChildren<QLabel*>()) setLook(*label, "stale", stale);
    }
}

QString KpiStrip::value(const QString& id) const
{
    const auto* cell = findChild<KpiCell*>(QStringLiteral("kpi-%1").arg(id));
    return cell != nullptr ? cell->value() : QString();
}

QString KpiStrip::change(const QString& id) const
{
    const auto* cell = findChild<KpiCell*>(QStringLiteral("kpi-%1").arg(id));
    return cell != nullptr ? cell->change() : QString();
}

}  // namespace mw
