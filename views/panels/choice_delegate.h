// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/shown_cells.h"

#include <QComboBox>

#include <functional>
#include <utility>

namespace mw {

/// A cell whose value is chosen from a list instead of typed; the list is asked for when an editor opens.
class ChoiceDelegate : public ShownCells {
public:
    ChoiceDelegate(QObject* parent, QString name, std::function<QStringList()> choices)
        : ShownCells(parent), m_name(std::move(name)), m_choices(std::move(choices))
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* box = new QComboBox(parent);
        box->setObjectName(m_name);
        box->addItems(m_choices());
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QComboBox*>(editor)->setCurrentText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentText());
    }

private:
    QString m_name;
    std::function<QStringList()> m_choices;
};

}  // namespace mw
