// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace mw {

/// What components of the layout have in common whatever they are: part, group, locked, shown on the plan. For one or
/// several; where they differ a field says so, and what is entered then holds for all.
class CommonForm : public QWidget {
    Q_OBJECT
public:
    explicit CommonForm(Document& document, QWidget* parent = nullptr);
    /// Hides itself where there is nothing to enter.
    void showComponents(const std::vector<std::string>& ids);

Q_SIGNALS:
    void refused(const QString& message);

private:
    void connectFields();
    void fill();
    void fillParts(const std::vector<const Component*>& shown);
    void commit(const Outcome<Delta>& outcome, const QString& title);
    void swapPart(int row);
    void setGroup();
    [[nodiscard]] std::vector<const Component*> components() const;

    Document& m_document;
    std::vector<std::string> m_ids{};
    QFormLayout* m_form{};
    QComboBox* m_part{};
    QLineEdit* m_group{};
    QCheckBox* m_locked{};
    QCheckBox* m_hidden{};
};

}  // namespace mw
