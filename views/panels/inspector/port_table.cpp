// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/port_table.h"

#include "model/catalog/part_words.h"
#include "model/core/number_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

/// A column: its title, how a group says it, and how what was entered goes into one. False: it cannot.
struct Column {
    const char* title;
    const char* help;
    QStringList choices;
    QString (*text)(const PortGroup&);
    bool (*set)(PortGroup&, const std::string&);
};

QString shown(double value) { return value > 0 ? toQt(numberText(value)) : QString(); }

/// Nothing entered is 0: not stated.
bool take(double& into, const std::string& text)
{
    const auto value = text.empty() ? std::optional(0.0) : parseNumber(text);
    if (!value || *value < 0) return false;
    into = *value;
    return true;
}

template <class T>
bool take(T& into, const std::optional<T>& value)
{
    if (value) into = *value;
    return value.has_value();
}

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::PortTable", text)

constexpr int kNumber_px = 62;

const std::vector<Column>& columns()
{
    static const std::vector<Column> all{
        {MW_TEXT("Name"), MW_TEXT("Of a group of one; of many their stem: nic gives nic-1, nic-2, ..."), {},
         [](const PortGroup& port) { return toQt(port.id); },
         [](PortGroup& port, const std::string& text) {
             if (!isPortId(text)) return false;
             port.id = text;
             return true;
         }},
        {MW_TEXT("Kind"), MW_TEXT("What goes through it"),
         {QStringLiteral("power"), QStringLiteral("coolant"), QStringLiteral("network"), QStringLiteral("scale-up")},
         [](const PortGroup& port) { return toQt(toText(port.kind)); },
         [](PortGroup& port, const std::string& text) { return take(port.kind, portKindFromText(text)); }},
        {MW_TEXT("Direction"), MW_TEXT("In takes, out gives; network ports do both"), {QStringLiteral("in"), QStringLiteral("out"), QStringLiteral("both")},
         [](const PortGroup& port) { return toQt(toText(port.flow)); },
         [](PortGroup& port, const std::string& text) { return take(port.flow, portFlowFromText(text)); }},
        {MW_TEXT("Count"), MW_TEXT("Equal ports of this group"), {}, [](const PortGroup& port) { return QString::number(port.count); },
         [](PortGroup& port, const std::string& text) {
             const auto count = parseInteger(text);
             return count && *count > 0 && take(port.count, count);
         }},
        {MW_TEXT("Connector"), MW_TEXT("osfp, uqd-25, iec-60309-60a, ...; empty: any"), {}, [](const PortGroup& port) { return toQt(port.connector); },
         [](PortGroup& port, const std::string& text) {
             port.connector = text;
             return true;
         }},
        {MW_TEXT("Gbit/s"), MW_TEXT("Speed of one port, one direction"), {}, [](const PortGroup& port) { return shown(port.speed_gbps); },
         [](PortGroup& port, const std::string& text) { return take(port.speed_gbps, text); }},
        {MW_TEXT("kW"), MW_TEXT("Power: continuous rating of one port; coolant: heat that it carries"), {},
         [](const PortGroup& port) { return shown(port.rating_kw); }, [](PortGroup& port, const std::string& text) { return take(port.rating_kw, text); }},
        {MW_TEXT("V"), MW_TEXT("Nominal line voltage; empty: any"), {}, [](const PortGroup& port) { return shown(port.voltage_v); },
         [](PortGroup& port, const std::string& text) { return take(port.voltage_v, text); }}};
    return all;
}

#undef MW_TEXT

/// A box where a column has a few words to choose from, a line to type into elsewhere.
class PortDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& choices = columns()[static_cast<std::size_t>(index.column())].choices;
        if (choices.isEmpty()) return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor)) box->setCurrentText(index.data().toString());
        else QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor)) model->setData(index, box->currentText());
        else QStyledItemDelegate::setModelData(editor, model, index);
    }
};

}  // namespace

PortTable::PortTable(QWidget* parent) : QWidget(parent), m_table(new QTableWidget(this)), m_remove(new QPushButton(tr("Remove"), this))
{
    m_table->setObjectName(QStringLiteral("part-ports"));
    m_table->setAccessibleName(tr("Ports"));
    m_table->setItemDelegate(new PortDelegate(m_table));
    m_table->setColumnCount(static_cast<int>(columns().size()));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setMinimumHeight(140);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        auto* head = new QTableWidgetItem(tr(columns()[static_cast<std::size_t>(column)].title));
        head->setToolTip(tr(columns()[static_cast<std::size_t>(column)].help));
        m_table->setHorizontalHeaderItem(column, head);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int column = 0; column < m_table->columnCount(); ++column)
        if (column == 3 || column > 4) {   // numbers leave the room to words
            m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
            m_table->setColumnWidth(column, kNumber_px);
        }
    m_table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::ResizeToContents);   // connectors
    auto* add = new QPushButton(tr("Add port"), this);
    add->setObjectName(QStringLiteral("part-port-add"));
    m_remove->setObjectName(QStringLiteral("part-port-remove"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &PortTable::add);
    connect(m_remove, &QPushButton::clicked, this, &PortTable::remove);
    connect(m_table, &QTableWidget::cellChanged, this, &PortTable::change);
}

void PortTable::setPorts(const std::vector<PortGroup>& ports)
{
    if (ports == m_ports) return;
    m_ports = ports;
    fill();
}

void PortTable::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    m_table->setRowCount(static_cast<int>(m_ports.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(columns()[static_cast<std::size_t>(column)].text(m_ports[static_cast<std::size_t>(row)])));
    m_remove->setEnabled(!m_ports.empty());
}

/// What cannot be goes back to what it was.
void PortTable::change(int row, int column)
{
    if (m_filling) return;
    const auto& shape = columns()[static_cast<std::size_t>(column)];
    auto& port = m_ports[static_cast<std::size_t>(row)];
    const bool taken = shape.set(port, fromQt(m_table->item(row, column)->text().trimmed()));
    const QScopedValueRollback guard(m_filling, true);
    m_table->item(row, column)->setText(shape.text(port));
    if (taken) Q_EMIT edited();
}

void PortTable::add()
{
    PortGroup port;
    const auto taken = [&] { return std::any_of(m_ports.begin(), m_ports.end(), [&](const PortGroup& other) { return other.id == port.id; }); };
    for (char letter = 'a'; port.id.empty() || (taken() && letter <= 'z'); ++letter) port.id = std::string("port-") + letter;
    port.kind = PortKind::Power;
    port.flow = PortFlow::In;
    m_ports.push_back(port);
    fill();
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    Q_EMIT edited();
}

void PortTable::remove()
{
    const int row = m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1;
    m_ports.erase(m_ports.begin() + row);
    fill();
    Q_EMIT edited();
}

}  // namespace mw
