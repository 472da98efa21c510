// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/fact_list.h"

#include <QGridLayout>
#include <QLabel>

namespace mw {

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(0, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addStretch();
}

FactList::Labels& FactList::labelsOf(std::size_t row)
{
    while (m_labels.size() <= row) {
        Labels labels{new QLabel(this), new QLabel(this), new QLabel(this)};
        const int place = static_cast<int>(m_labels.size());
        labels.name->setProperty("muted", true);
        labels.value->setProperty("value", true);
        labels.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        labels.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        labels.value->setWordWrap(true);
        labels.remark->setProperty("muted", true);
        labels.remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        connect(labels.value, &QLabel::linkActivated, this, &FactList::linkActivated);
        m_grid->addWidget(labels.name, place, 0);
        m_grid->addWidget(labels.value, place, 1);
        m_grid->addWidget(labels.remark, place, 2);
        m_labels.push_back(labels);
    }
    return m_labels[row];
}

void FactList::setRows(const std::vector<Row>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& labels = labelsOf(i);
        const auto& row = rows[i];
        labels.name->setText(row.name);
        labels.value->setTextFormat(row.link.isEmpty() ? Qt::PlainText : Qt::RichText);
        labels.value->setText(row.link.isEmpty() ? row.value
                                                 : QStringLiteral("<a href=\"%1\">%2</a>").arg(row.link.toHtmlEscaped(), row.value.toHtmlEscaped()));
        labels.remark->setText(row.remark);
        for (auto* label : {labels.name, labels.value, labels.remark}) {
            label->setToolTip(row.toolTip);
            label->show();
        }
        labels.remark->setVisible(!row.remark.isEmpty());
    }
    for (std::size_t i = rows.size(); i < m_labels.size(); ++i)
        for (auto* label : {m_labels[i].name, m_labels[i].value, m_labels[i].remark}) label->hide();
}

QString FactList::value(const QString& name) const
{
    for (const auto& labels : m_labels)
        if (labels.name->isVisibleTo(this) && labels.name->text() == name) return labels.value->text();
    return {};
}

}  // namespace mw
