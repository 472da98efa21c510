// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace mw {

/// A part as the text that the layout's file holds, checked while it is typed by the reader of that file.
class PartDialog : public QDialog {
    Q_OBJECT
public:
    /// `replaces`: id of the part that is changed; empty: a new one, whose id must be free.
    PartDialog(const Part& part, const Catalog& catalog, const QString& replaces, QWidget* parent = nullptr);
    /// Nothing while the text cannot be read.
    [[nodiscard]] const std::optional<Part>& part() const { return m_part; }

private:
    void check();
    [[nodiscard]] QString problemOf(const Part& part) const;

    const Catalog& m_catalog;
    QString m_replaces{};
    std::optional<Part> m_part{};
    QPlainTextEdit* m_text{};
    QLabel* m_state{};
    QDialogButtonBox* m_buttons{};
};

}  // namespace mw
