// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace mw {

class PartForm;

/// A part to be filled in, and beside that as the text that the layout's file holds, checked while it is typed by the reader of
/// that file. Each follows the other.
class PartDialog : public QDialog {
    Q_OBJECT
public:
    /// `replaces`: id of the part that is changed; empty: a new one, whose id must be free.
    PartDialog(const Part& part, const Catalog& catalog, const QString& replaces, QWidget* parent = nullptr);
    /// Nothing while the text cannot be read.
    [[nodiscard]] const std::optional<Part>& part() const { return m_part; }

private:
    QWidget* makeForm(const Part& part);
    QWidget* makeText();
    void takeForm();
    void takeText();
    void check();
    [[nodiscard]] QString problemOf(const Part& part) const;

    const Catalog& m_catalog;
    QString m_replaces{};
    std::optional<Part> m_part{};
    bool m_following{};   ///< one side is being set from the other
    QTabWidget* m_tabs{};
    PartForm* m_form{};
    QPlainTextEdit* m_text{};
    QLabel* m_state{};
    QDialogButtonBox* m_buttons{};
};

}  // namespace mw
