// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_text.h"

#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QStringList>

namespace mw {

namespace {

QString number(double value) { return QString::number(value, 'g', 10); }

QString cell(QString text, TableText kind)
{
    if (kind == TableText::Tabs) return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n'))) return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

class TableWriter {
public:
    explicit TableWriter(TableText kind) : m_kind(kind) {}
    void add(QStringList cells)
    {
        for (auto& text : cells) text = cell(text, m_kind);
        m_text += cells.join(m_kind == TableText::Tabs ? QLatin1Char('\t') : QLatin1Char(',')) + QLatin1Char('\n');
    }
    QString m_text{};

private:
    TableText m_kind;
};

void addFlows(TableWriter& table, const ChartData& data, const QString& unit)
{
    const auto name = [&](int node) { return toQt(data.nodes[static_cast<std::size_t>(node)].name); };
    table.add({localText("from"), localText("to"), unit});
    for (const auto& flow : data.flows) table.add({name(flow.from), name(flow.to), number(flow.value)});
    for (const auto& node : data.nodes)
        if (node.loss > 0) table.add({toQt(node.name), localText("losses"), number(node.loss)});
}

/// A column a category: a table of cells stays one when it is pasted.
void addCells(TableWriter& table, const ChartData& data, const QString& unit)
{
    QStringList head{unit};
    for (const auto& name : data.categories) head << toQt(name);
    table.add(head);
    for (const auto& series : data.series) {
        QStringList row{toQt(series.name)};
        for (const double y : series.y) row << number(y);
        table.add(row);
    }
}

void addSpans(TableWriter& table, const ChartData& data)
{
    table.add({localText("series"), localText("category"), localText("from"), localText("to")});
    for (const auto& series : data.series)
        for (std::size_t i = 0; i < series.y.size(); ++i)
            if (series.y[i] > 0) table.add({toQt(series.name), toQt(data.categories[i]), number(series.x[i]), number(series.x[i] + series.y[i])});
}

}  // namespace

QString chartTable(const ChartData& data, TableText text)
{
    TableWriter table(text);
    const QString unit = data.yLabel.empty() ? localText(unitOf(data.format)) : toQt(data.yLabel);
    if (data.kind == ChartKind::Sankey) {
        addFlows(table, data, unit);
        return table.m_text;
    }
    if (data.kind == ChartKind::Spans) {
        addSpans(table, data);
        return table.m_text;
    }
    if (data.kind == ChartKind::Heat) {
        addCells(table, data, unit);
        return table.m_text;
    }
    const bool lines = data.kind == ChartKind::Lines;
    table.add({localText("series"), lines ? toQt(data.xLabel) : localText("category"), unit});
    for (const auto& series : data.series)
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            // Of a bar with a colour of its own only its own place.
            if (data.kind == ChartKind::Bars && data.series.size() > 1 && series.y[i] == 0) continue;
            table.add({toQt(series.name), lines ? number(series.x[i]) : toQt(data.categories[i]), number(series.y[i])});
        }
    return table.m_text;
}

}  // namespace mw
