// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/kpi/kpi_strip.h"

#include "solver/export/results_table.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/look.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QRegularExpression>
#include <QTime>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr std::size_t kMostHistory = 60;   ///< about one point for two pixels of a cell

/// "kW", "EUR per million tokens".
QString unitText(Format format)
{
    QString text = localText(unitOf(format));
    const QString currency = format::style().currency.code;
    return currency == QLatin1String("USD") ? text : text.replace(QLatin1Char('$'), currency);
}

/// "→ $21.3 M" beside "$51.9 M"; what reads alike is not said again.
QString besideText(const QString& text, const QString& other)
{
    return other == text ? QString() : QStringLiteral("→\u2009") + format::withoutUnit(other);
}

/// "→ −66 %": the shortest way to tell it.
QString relativeText(const std::optional<double>& shown, const std::optional<double>& other)
{
    if (!shown || !other || *shown == 0) return QStringLiteral("→");
    const double percent = std::round((*other / *shown - 1) * 100);
    return QStringLiteral("→\u2009%1%2 %").arg(percent > 0 ? QStringLiteral("+") : percent < 0 ? QStringLiteral("\u2212") : QString()).arg(std::abs(percent), 0, 'f', 0);
}

struct Difference {
    QString text{};
    int good{};
};

Difference differenceOf(const FacilityQuantity& quantity, const std::optional<double>& before, const std::optional<double>& now)
{
    if (!before || !now) return {};
    const double change = *now - *before;
    // Below a millionth of the figure it is rounding.
    if (std::abs(change) <= 1e-6 * std::abs(*before)) return {QStringLiteral("="), 0};
    const int good = quantity.better == Better::Neither ? 0 : (change > 0) == (quantity.better == Better::Higher) ? 1 : -1;
    const QString amount = format::withoutUnit(format::text(std::abs(change), quantity.format));
    static const QRegularExpression kAnyDigit(QStringLiteral("[1-9]"));
    if (!amount.contains(kAnyDigit)) return {QStringLiteral("="), 0};   // nothing of it would be seen
    return {(change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + amount, good};
}

}  // namespace

KpiStrip::KpiStrip(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("kpi-strip"));
    setAccessibleName(tr("Key figures"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto& quantity : facilityQuantities()) {
        auto* cell = new KpiCell(toQt(quantity.id), localText(quantity.label), this);
        connect(cell, &KpiCell::clicked, this, [this, id = toQt(quantity.id)] { Q_EMIT quantityClicked(id); });
        layout->addWidget(cell, 1);
        m_rows.push_back({.quantity = &quantity, .cell = cell});
    }
    m_findings = new KpiCell(QStringLiteral("findings"), tr("Findings"), this);
    m_findings->setToolTip(tr("What validation found. Click to see the list."));
    connect(m_findings, &KpiCell::clicked, this, &KpiStrip::findingsClicked);
    layout->addWidget(m_findings, 1);
    addPinButton();
    for (auto* cell : findChildren<KpiCell*>())
        connect(cell, &KpiCell::crowdedChanged, this, &KpiStrip::fitTogether);
    setShown({});
    reset();
}

/// All figures have letters of one size.
void KpiStrip::fitTogether()
{
    const auto cells = findChildren<KpiCell*>();
    const bool tight = std::ranges::any_of(cells, [](const KpiCell* cell) { return !cell->isHidden() && cell->isCrowded(); });
    for (auto* cell : cells) cell->setTight(tight);
}

void KpiStrip::addPinButton()
{
    m_pin = new QToolButton(this);
    m_pin->setObjectName(QStringLiteral("kpi-pin"));
    m_pin->setCheckable(true);
    m_pin->setProperty("quiet", true);
    connect(m_pin, &QToolButton::clicked, this, &KpiStrip::setPinned);
    layout()->addWidget(m_pin);
    showPin();
}

void KpiStrip::reset()
{
    for (auto& row : m_rows) {
        row = {.quantity = row.quantity, .cell = row.cell};
        row.cell->setHistory({});
    }
    m_revision = m_historyRevision = 0;
    m_pinned.reset();
    m_preview = false;
    m_findingsNow = m_findingsShown = m_findingsSettled = m_findingsBefore = m_findingsPinned = {};
    m_findingsScenario.reset();
    m_findings->setScenario({}, {}, 0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) showRow(i);
    m_findings->setValue(QStringLiteral("-"));
    m_findings->setChange({}, 0);
    setLook(*m_findings, "severity", -1);
    showPin();
}

void KpiStrip::setResults(const Results& results)
{
    const bool isNew = results.revision != m_revision;
    m_revision = results.revision;
    m_preview = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto& row = m_rows[i];
        if (isNew) row.before = m_historyRevision != 0 ? row.settled : row.stale ? std::nullopt : row.now;
        row.now = row.shown = row.quantity->read(results);
        row.detail = row.quantity->detail != nullptr ? localText(row.quantity->detail(results)) : QString();
        row.stale = stateOf(results, row.quantity->engine) != SectionState::Fresh;
        if (results.complete && results.revision != m_historyRevision && row.now) {
            if (row.history.size() == kMostHistory) row.history.erase(row.history.begin());
            row.history.push_back(*row.now);
            row.cell->setHistory(row.history);
        }
        if (results.complete) row.settled = row.now;
        showRow(i);
    }
    if (isNew) m_findingsBefore = m_historyRevision != 0 ? m_findingsSettled : m_findingsNow;
    if (results.complete) m_historyRevision = results.revision;
    if (!results.findings) return;
    takeFindings(results);
    showFindingsChange();
    showFindingsScenario();
}

void KpiStrip::setPreview(const Results& results)
{
    m_preview = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        // What the quick lane does not compute is not known under a drag: no change is not what to say of it.
        const bool known = stateOf(results, m_rows[i].quantity->engine) == SectionState::Fresh;
        m_rows[i].stale = !known;
        m_rows[i].shown = known ? m_rows[i].quantity->read(results) : m_rows[i].now;
        showRow(i);
    }
    if (results.findings && m_findingsNow.list) previewFindings({results.findings.value, allIsAsked(results)});
}

void KpiStrip::setScenario(const QString& title, const ResultsPtr& results)
{
    m_scenarioTitle = title;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].scenario = results ? m_rows[i].quantity->read(*results) : std::nullopt;
        showRow(i);
    }
    m_findingsScenario = results && results->findings ? results->findings.value : nullptr;
    showFindingsScenario();
}

void KpiStrip::setPinned(bool pinned)
{
    m_pinned.reset();
    if (pinned) {
        m_pinned.emplace();
        for (const auto& row : m_rows) m_pinned->push_back(row.now);
        m_findingsPinned = m_findingsNow;
        m_pinTime = QTime::currentTime().toString(QStringLiteral("HH:mm"));
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) showRow(i);
    showFindingsChange();
    showPin();
}

void KpiStrip::showPin()
{
    m_pin->setChecked(isPinned());
    m_pin->setText(isPinned() ? tr("since\n%1").arg(m_pinTime) : tr("Pin"));
    m_pin->setToolTip(isPinned() ? tr("All changes are counted from the figures of %1. Click to count them from the last edit again.").arg(m_pinTime)
                                 : tr("Keep the figures as they are now and count all changes from them"));
    m_pin->setAccessibleName(m_pin->toolTip());
}

/// What a change is counted from: the pin; under a drag the figures before it; else the last complete ones before the last edit, for what was
/// solved of one that the next overtook depends on the moment.
KpiStrip::Value KpiStrip::reference(std::size_t row) const
{
    if (m_pinned) return (*m_pinned)[row];
    return m_preview ? m_rows[row].now : m_rows[row].before;
}

/// Where room is short, "$0.27" stands for "$0.27 / M tok": the name or the tooltip tells the unit.
void KpiStrip::showRow(std::size_t index)
{
    const Row& row = m_rows[index];
    const QString text = format::text(row.shown, row.quantity->format);
    row.cell->setValue(text, {format::withoutUnit(text)});
    if (row.cell->isHidden()) return;   // most are, and looks are dear
    const Value from = reference(index);
    const auto change = differenceOf(*row.quantity, from, row.shown);
    if (m_preview && row.stale) row.cell->setChange(QStringLiteral("…"), 0);
    else row.cell->setChange(change.text, change.good);
    const QString other = row.scenario ? besideText(text, format::text(row.scenario, row.quantity->format)) : QString();
    row.cell->setScenario(other, relativeText(row.shown, row.scenario), differenceOf(*row.quantity, row.shown, row.scenario).good);
    row.cell->setStale(m_allStale || row.stale);
    showTip(row, from);
}

void KpiStrip::showTip(const Row& row, const Value& from) const
{
    const auto& quantity = *row.quantity;
    const auto text = [&](const Value& value) { return format::text(value, quantity.format); };
    const QString unit = unitText(quantity.format);
    QStringList lines{localText(quantity.help), QStringLiteral("= ") + localText(quantity.formula),
                      quantity.engine == Engine::Layout ? tr("In %1, from the layout").arg(unit)
                                                        : tr("In %1, from the %2 engine").arg(unit, localText(nameOf(quantity.engine)))};
    if (!row.detail.isEmpty()) lines.prepend(row.detail);
    if (unit.contains(format::style().currency.code)) lines << format::rateText();
    if (from) lines << (m_pinned ? tr("%1 when pinned at %2").arg(text(from), m_pinTime) : tr("%1 before").arg(text(from)));
    if (m_pinned && !m_preview)
        if (const auto last = differenceOf(quantity, row.before, row.shown); !last.text.isEmpty()) lines << tr("%1 by the last edit").arg(last.text);
    if (row.scenario && text(row.scenario) == text(row.shown)) lines << tr("Unchanged in the scenario \"%1\"").arg(m_scenarioTitle);
    else if (row.scenario) lines << tr("%1 in the scenario \"%2\"").arg(text(row.scenario), m_scenarioTitle);
    if (row.history.size() > 1) {
        const auto [least, most] = std::minmax_element(row.history.begin(), row.history.end());
        lines << tr("%1 to %2 over the last %3 states").arg(text(*least), text(*most)).arg(row.history.size());
    }
    if (!row.shown) lines << tr("Not known yet: the findings say what is missing.");
    if (row.stale || m_allStale) lines << tr("Older than the layout: it is being solved again, or was stopped.");
    row.cell->setToolTip(lines.join(QLatin1Char('\n')));
}

void KpiStrip::setStale(bool stale)
{
    if (m_allStale == stale) return;
    m_allStale = stale;
    m_findings->setStale(m_allStale || !m_findingsNow.all);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (row.cell->isHidden()) continue;
        row.cell->setStale(m_allStale || row.stale);
        showTip(row, reference(i));
    }
}

void KpiStrip::setShown(const QStringList& ids)
{
    for (const auto& row : m_rows) row.cell->setHidden(ids.isEmpty() ? !row.quantity->kpi : !ids.contains(toQt(row.quantity->id)));
    for (std::size_t i = 0; i < m_rows.size(); ++i) showRow(i);
}

QStringList KpiStrip::shown() const
{
    QStringList ids;
    for (const auto& row : m_rows)
        if (!row.cell->isHidden()) ids << toQt(row.quantity->id);
    return ids;
}

QMenu* KpiStrip::makeMenu()
{
    auto* menu = new QMenu(this);
    auto* pin = menu->addAction(tr("Count changes from now (pin)"));
    pin->setObjectName(QStringLiteral("kpi-pin-action"));
    pin->setCheckable(true);
    pin->setChecked(isPinned());
    connect(pin, &QAction::toggled, this, &KpiStrip::setPinned);
    menu->addSeparator();
    for (const auto& row : m_rows) {
        auto* action = menu->addAction(localText(row.quantity->label));
        action->setObjectName(QStringLiteral("kpi-show-") + toQt(row.quantity->id));
        action->setToolTip(localText(row.quantity->help));
        action->setCheckable(true);
        action->setChecked(!row.cell->isHidden());
        connect(action, &QAction::toggled, this, [this, cell = row.cell, at = static_cast<std::size_t>(&row - m_rows.data())](bool on) {
            cell->setHidden(!on);
            showRow(at);
            Q_EMIT shownChanged(shown());
        });
    }
    menu->addSeparator();
    menu->addAction(tr("As shipped"), this, [this] {
        setShown({});
        Q_EMIT shownChanged(shown());
    });
    menu->setToolTipsVisible(true);
    return menu;
}

void KpiStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(makeMenu());
    addWhy(*menu, event->pos());
    menu->exec(event->globalPos());
}

const KpiCell* KpiStrip::cell(const QString& id) const { return findChild<KpiCell*>(QStringLiteral("kpi-%1").arg(id)); }

QString KpiStrip::value(const QString& id) const
{
    const auto* found = cell(id);
    return found != nullptr ? found->value() : QString();
}

QString KpiStrip::change(const QString& id) const
{
    const auto* found = cell(id);
    return found != nullptr ? found->change() : QString();
}

QString KpiStrip::scenario(const QString& id) const
{
    const auto* found = cell(id);
    return found != nullptr ? found->scenario() : QString();
}

}  // namespace mw
