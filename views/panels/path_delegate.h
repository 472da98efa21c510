// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panels/shown_cells.h"

#include <QCompleter>
#include <QLineEdit>

#include <functional>
#include <utility>

namespace mw {

/// A cell with text that is completed, by any part of it, from a list that is asked for when an editor opens. It shows what the path means.
class PathDelegate : public ShownCells {
public:
    PathDelegate(QObject* parent, std::function<QStringList()> paths) : ShownCells(parent), m_paths(std::move(paths)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* field = new QLineEdit(parent);
        field->setObjectName(QStringLiteral("scenario-path"));
        auto* completer = new QCompleter(m_paths(), field);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setMaxVisibleItems(12);
        field->setCompleter(completer);
        return field;
    }

private:
    std::function<QStringList()> m_paths;
};

}  // namespace mw
