// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace mw {

/// Name and place of one or several components of the layout itself, for exact entry. Where several differ a field says
/// "mixed"; what is entered then holds for all.
class PlaceForm : public QWidget {
    Q_OBJECT
public:
    explicit PlaceForm(Document& document, QWidget* parent = nullptr);
    /// Hides itself where there is nothing to enter.
    void showComponents(const std::vector<std::string>& ids);

Q_SIGNALS:
    void refused(const QString& message);

private:
    void connectFields();
    void fill();
    void fillLabel(const std::vector<const Component*>& shown);
    void set(const QString& field, const QString& value, const QString& title);
    void mount(int unit);
    [[nodiscard]] std::vector<const Component*> components() const;

    Document& m_document;
    std::vector<std::string> m_ids{};
    QFormLayout* m_form{};
    QLineEdit* m_label{};
    QWidget* m_floor{};
    QDoubleSpinBox* m_x{};
    QDoubleSpinBox* m_y{};
    QComboBox* m_facing{};
    QSpinBox* m_u{};
    bool m_filling{};
};

}  // namespace mw
