// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"
#include "views/canvas/length_unit.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace mw {

/// A dialog of fields that says at once why what stands in them is refused.
class LayoutForm : public QDialog {
    Q_OBJECT
public:
    LayoutForm(const QString& name, const QString& title, LengthUnit units, QWidget* parent);
    /// As its button does, where that can be pressed.
    void answer();
    /// Once: a second Enter, pressed while the first is at work, would do it again.
    void accept() override;

protected:
    QLineEdit* addText(const char* name, const QString& label, const QString& text, const QString& help);
    /// A length in the user's unit.
    QDoubleSpinBox* addLength(const char* name, const QString& label, double m, double least_m, double most_m, const QString& help);
    QDoubleSpinBox* addNumber(const char* name, const QString& label, double value, double least, double most, const QString& unit,
                              const QString& help);
    void addField(const char* name, const QString& label, QWidget* field, const QString& help);
    /// Metres of a field; one that was left as it was shown, rounded, is what it was before.
    [[nodiscard]] double metres(const QDoubleSpinBox& box, double before_m) const;
    /// After the last field: the buttons.
    void finish(const QString& accept);
    /// Why it cannot be accepted now; empty: it can.
    [[nodiscard]] virtual QString problem() const = 0;
    /// Said where there is no problem.
    [[nodiscard]] virtual QString advice() const { return {}; }
    void check();

private:
    LengthUnit m_units;
    QFormLayout* m_form;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

/// Name, extent, heights and ratings of a hall.
class HallDialog : public LayoutForm {
    Q_OBJECT
public:
    using Check = std::function<QString(const Hall&)>;
    HallDialog(Hall hall, bool isNew, LengthUnit units, Check check, QWidget* parent);
    [[nodiscard]] Hall hall() const;

protected:
    [[nodiscard]] QString problem() const override { return m_check(hall()); }

private:
    Hall m_before;
    Check m_check;
    QLineEdit* m_title;
    QDoubleSpinBox *m_width, *m_depth, *m_height, *m_floor, *m_grid, *m_air;
    QCheckBox* m_outdoor;
};

/// Kind, title, place and extent of an area.
class AreaDialog : public LayoutForm {
    Q_OBJECT
public:
    using Check = std::function<QString(const Area&)>;
    AreaDialog(Area area, bool isNew, LengthUnit units, Check check, QWidget* parent);
    [[nodiscard]] Area area() const;

protected:
    [[nodiscard]] QString problem() const override { return m_check(area()); }

private:
    Area m_before;
    Check m_check;
    QComboBox* m_kind;
    QLineEdit* m_title;
    QDoubleSpinBox *m_x, *m_y, *m_width, *m_depth;
};

}  // namespace mw
