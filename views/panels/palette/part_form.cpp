// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/part_form.h"

#include "model/core/number_text.h"
#include "views/panels/inspector/port_table.h"
#include "views/panels/palette/part_fields.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QDoubleValidator>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace mw {

namespace {

constexpr int kCells = 3;   ///< of the grid that a field takes: label, line, unit
constexpr std::array kPrices{&Price::low_usd, &Price::typical_usd, &Price::high_usd};
constexpr std::array kWords{&Part::id, &Part::name, &Part::vendor};

// With the decimal sign of the window; the file has a point.
QString shown(const std::optional<double>& value) { return value ? toQt(numberText(*value)).replace(u'.', format::style().decimal) : QString(); }
std::optional<double> entered(const QLineEdit& line) { return parseNumber(fromQt(line.text().trimmed().replace(format::style().decimal, QStringLiteral(".")))); }

/// A text that is the same stays with its cursor.
void put(QLineEdit& line, const QString& text)
{
    if (line.text() != text) line.setText(text);
}

/// Numbers only.
void takeNumbers(QLineEdit& line)
{
    auto* numbers = new QDoubleValidator(0, 1e12, 6, &line);
    numbers->setNotation(QDoubleValidator::StandardNotation);
    numbers->setLocale(format::locale());
    line.setValidator(numbers);
    line.setPlaceholderText(PartForm::tr("not stated"));
    line.setAlignment(Qt::AlignRight);
}

}  // namespace

PartForm::PartForm(bool idIsFixed, QWidget* parent) : QWidget(parent), m_ports(new PortTable(this))
{
    setObjectName(QStringLiteral("part-form"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    for (const int column : {1, 1 + kCells}) grid->setColumnStretch(column, 1);
    addNames(*grid, idIsFixed);
    addFigures(*grid);
    addPrices(*grid);
    addHeading(*grid, tr("Ports"));
    grid->addWidget(m_ports, m_place / 2, 0, 1, 2 * kCells);
    connect(m_ports, &PortTable::edited, this, &PartForm::read);
}

/// Begins a row of its own.
void PartForm::addHeading(QGridLayout& grid, const QString& text)
{
    m_place += m_place % 2;
    auto* heading = new QLabel(text, this);
    heading->setProperty("heading", true);
    grid.addWidget(heading, m_place / 2, 0, 1, 2 * kCells);
    m_place += 2;
}

QLineEdit* PartForm::addField(QGridLayout& grid, const char* name, const QString& label, const QString& unit, const QString& help)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("part-") + QLatin1String(name));
    line->setAccessibleName(unit.isEmpty() ? label : QStringLiteral("%1, %2").arg(label, unit));
    line->setToolTip(help);
    auto* title = new QLabel(label, this);
    title->setBuddy(line);
    title->setToolTip(help);
    auto* after = new QLabel(unit, this);
    after->setProperty("muted", true);
    const int row = m_place / 2, column = m_place % 2 * kCells;
    grid.addWidget(title, row, column);
    grid.addWidget(line, row, column + 1);
    grid.addWidget(after, row, column + 2);
    ++m_place;
    connect(line, &QLineEdit::textEdited, this, &PartForm::read);
    return line;
}

void PartForm::addNames(QGridLayout& grid, bool idIsFixed)
{
    m_words[1] = addField(grid, "name", tr("Name"), {}, tr("As it is called in lists and on the plan"));
    m_words[2] = addField(grid, "vendor", tr("Vendor"), {}, tr("Who makes it"));
    m_words[0] = addField(grid, "id", tr("Id"), {}, idIsFixed ? tr("Components name the part by it: it stays") : tr("vendor.name in lower-case letters, digits and hyphens"));
    m_words[0]->setReadOnly(idIsFixed);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("part-kind"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);   // else its longest name narrows the other column
    m_kind->setMinimumContentsLength(10);
    m_kind->setToolTip(tr("What it is: decides where it can be put, and what is computed for it"));
    for (const auto& kind : kinds()) m_kind->addItem(localText(kind.title), static_cast<int>(kind.kind));
    grid.addWidget(new QLabel(tr("Kind"), this), m_place / 2, kCells);
    grid.addWidget(m_kind, m_place / 2, kCells + 1, 1, 2);   // it has no unit
    ++m_place;
    connect(m_kind, &QComboBox::activated, this, &PartForm::read);
}

void PartForm::addFigures(QGridLayout& grid)
{
    const std::array headings{tr("Size and weight"), tr("Power"), tr("Cooling")};
    int group = -1;
    for (const auto& field : partFields()) {
        if (static_cast<int>(field.group) != group) {
            group = static_cast<int>(field.group);
            addHeading(grid, headings[static_cast<std::size_t>(group)]);
        }
        m_figures.push_back(addField(grid, field.name, tr(field.label), tr(field.unit), tr(field.help)));
        takeNumbers(*m_figures.back());
    }
}

void PartForm::addPrices(QGridLayout& grid)
{
    addHeading(grid, tr("Price"));
    const QString usd = QStringLiteral("$");
    m_prices[1] = addField(grid, "price-typical", tr("Typical"), usd, tr("Of one piece; what the cost is computed from"));
    m_prices[0] = addField(grid, "price-low", tr("Low"), usd, tr("What it hardly costs less than"));
    m_prices[2] = addField(grid, "price-high", tr("High"), usd, tr("What it hardly costs more than"));
    for (auto* price : m_prices) takeNumbers(*price);
}

void PartForm::setPart(const Part& part)
{
    m_part = part;
    fill();
}

void PartForm::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    for (std::size_t i = 0; i < m_words.size(); ++i) put(*m_words[i], toQt(m_part.*kWords[i]));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_part.kind)));
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        if (valueOf(m_part, partFields()[i]) != entered(*m_figures[i])) put(*m_figures[i], shown(valueOf(m_part, partFields()[i])));
    for (std::size_t i = 0; i < m_prices.size(); ++i)
        if (m_part.price.*kPrices[i] != entered(*m_prices[i])) put(*m_prices[i], shown(m_part.price.*kPrices[i]));
    m_ports->setPorts(m_part.ports);
}

void PartForm::read()
{
    if (m_filling) return;
    for (std::size_t i = 0; i < m_words.size(); ++i) m_part.*kWords[i] = fromQt(m_words[i]->text());
    m_part.kind = static_cast<Kind>(m_kind->currentData().toInt());
    for (std::size_t i = 0; i < m_figures.size(); ++i) setValue(m_part, partFields()[i], entered(*m_figures[i]));
    const Price before = m_part.price;
    for (std::size_t i = 0; i < m_prices.size(); ++i) m_part.price.*kPrices[i] = entered(*m_prices[i]);
    if (m_part.price != before) m_part.price.confidence = m_part.confidence;   // no longer the price that a source gave
    m_part.ports = m_ports->ports();
    Q_EMIT edited();
}

}  // namespace mw
