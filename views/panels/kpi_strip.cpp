// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/kpi_strip.h"

#include "solver/export/results_table.h"
#include "views/session/qt_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace mw {

namespace {

/// A property that the style sheet looks at changes the look only after this.
void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
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
    m_value->setProperty("figure", true);
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_label);
    top->addWidget(m_change, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 10, 6);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(m_value);
}

void KpiCell::setValue(const QString& value)
{
    m_value->setText(value);
    setAccessibleDescription(value);
}

void KpiCell::setChange(const QString& change, int good)
{
    m_change->setText(change);
    setLook(m_change, "trend", good);
}

QString KpiCell::value() const { return m_value->text(); }
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
        m_cells[i]->setValue(toQt(formatted(m_now[i], m_quantities[i]->format)));
        showChange(i, m_before[i], m_now[i]);
    }
    if (results.findings) showFindings(*results.findings.value);
}

void KpiStrip::setPreview(const Results& results)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto now = m_quantities[i]->read(results);
        m_cells[i]->setValue(toQt(formatted(now, m_quantities[i]->format)));
        showChange(i, m_now[i], now);
    }
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
    const QString amount = toQt(formatted(std::abs(change), m_quantities[index]->format));
    m_cells[index]->setChange((change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + amount.section(QStringLiteral(" / "), 0, 0), good);
}

void KpiStrip::showFindings(const std::vector<Finding>& findings)
{
    const auto errors = countOf(findings, Severity::Error), warnings = countOf(findings, Severity::Warning);
    QString text = tr("none");
    if (errors > 0)
        text = tr("%n error(s)", nullptr, static_cast<int>(errors)) + QStringLiteral("  ") + tr("%1 warn.").arg(warnings);
    else if (warnings > 0)
        text = tr("%n warning(s)", nullptr, static_cast<int>(warnings));
    else if (countOf(findings, Severity::Advice) > 0)
        text = tr("%1 advice").arg(countOf(findings, Severity::Advice));
    m_findings->setValue(text);
    m_findings->setToolTip(toQt(countsText(findings)) + tr("\nClick to see the list."));
    setLook(m_findings, "severity", errors > 0 ? 2 : warnings > 0 ? 1 : 0);
}

void KpiStrip::setStale(bool stale)
{
    for (auto* cell : m_cells) {
        setLook(cell, "stale", stale);
        for (auto* label : cell->findChildren<QLabel*>()) setLook(label, "stale", stale);
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
