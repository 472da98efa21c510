// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of forms stand: Qt leaves their labels some pixels above the middle of the fields.
#pragma once

#include <QFormLayout>
#include <QWidget>

#include <algorithm>
#include <initializer_list>

namespace mw {

namespace form_rows {

/// Null: the row has none, or its field is hidden.
inline QWidget* labelOf(const QFormLayout& form, int row)
{
    const auto* label = form.itemAt(row, QFormLayout::LabelRole);
    return label != nullptr && form.isRowVisible(row) ? label->widget() : nullptr;
}

}  // namespace form_rows

/// Labels get the height of fields of one line, in whose middle they then stand.
inline void centreLabels(QFormLayout& form)
{
    constexpr int kOneLine_px = 34;
    for (int row = 0; row < form.rowCount(); ++row) {
        auto* label = form_rows::labelOf(form, row);
        const auto* field = form.itemAt(row, QFormLayout::FieldRole);
        if (label != nullptr && field != nullptr && field->sizeHint().height() <= kOneLine_px) label->setMinimumHeight(field->sizeHint().height());
    }
}

/// Fields of forms above each other begin at one line.
inline void alignFields(std::initializer_list<QFormLayout*> forms)
{
    int widest = 0;
    const auto each = [&](auto use) {
        for (const auto* form : forms)
            for (int row = 0; row < form->rowCount(); ++row)
                if (auto* label = form_rows::labelOf(*form, row)) use(*label);
    };
    each([&](const QWidget& label) { widest = std::max(widest, label.sizeHint().width()); });
    each([&](QWidget& label) { label.setMinimumWidth(widest); });
}

}  // namespace mw
