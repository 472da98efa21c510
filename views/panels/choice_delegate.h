// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/shown_cells.h"

#include <QComboBox>

#include <algorithm>
#include <functional>
#include <utility>

namespace mw {

/// A cell whose value is chosen from a list instead of typed; the list is asked for when an editor opens.
class ChoiceDelegate : public ShownCells {
public:
    /// `named`: how a choice is called in the list, where that is not what the file says.
    ChoiceDelegate(QObject* parent, QString name, std::function<QStringList()> choices, std::function<QString(const QString&)> named = {})
        : ShownCells(parent), m_name(std::move(name)), m_choices(std::move(choices)), m_named(std::move(named))
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* box = new QComboBox(parent);
        box->setObjectName(m_name);
        for (const QString& choice : m_choices()) box->addItem(m_named ? m_named(choice) : choice, choice);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto& box = *static_cast<QComboBox*>(editor);
        box.setCurrentIndex(std::max(0, box.findData(index.data(Qt::EditRole))));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData());
    }

private:
    QString m_name;
    std::function<QStringList()> m_choices;
    std::function<QString(const QString&)> m_named;
};

}  // namespace mw
