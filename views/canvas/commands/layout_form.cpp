// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/layout_form.h"

#include "views/canvas/canvas_ask.h"
#include "views/canvas/plan/area_names.h"
#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"
#include "views/theme/form_rows.h"
#include "views/theme/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mw {

namespace {

constexpr double kLongestSide_m = 10'000, kHighestHall_m = 100;   // what the file's reader takes
constexpr double kNoAir_c = -81;                                  ///< shown as "not set"; the reader takes -80 to 90

}  // namespace

LayoutForm::LayoutForm(const QString& name, const QString& title, LengthUnit units, QWidget* parent)
    : QDialog(parent), m_units(units), m_form(new QFormLayout(this)), m_problem(new QLabel(this)), m_buttons(new QDialogButtonBox(this))
{
    setObjectName(name);
    setLocale(format::locale());   // windows do not take it from their parent: "1,5" would be read as 15
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_form->setContentsMargins(16, 14, 16, 14);
    m_form->setVerticalSpacing(8);
    m_form->setHorizontalSpacing(14);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void LayoutForm::addField(const char* name, const QString& label, QWidget* field, const QString& help)
{
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    field->setToolTip(help);
    auto* words = new QLabel(label, this);
    words->setToolTip(help);
    words->setBuddy(field);
    m_form->addRow(words, field);
    centreLabels(*m_form);
}

QLineEdit* LayoutForm::addText(const char* name, const QString& label, const QString& text, const QString& help)
{
    auto* line = new QLineEdit(text, this);
    line->setMinimumWidth(220);
    addField(name, label, line, help);
    connect(line, &QLineEdit::textChanged, this, &LayoutForm::check);
    return line;
}

QDoubleSpinBox* LayoutForm::addNumber(const char* name, const QString& label, double value, double least, double most,
                                      const QString& unit, const QString& help)
{
    auto* box = new QDoubleSpinBox(this);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setDecimals(3);
    box->setRange(least, most);
    box->setSingleStep(0.1);
    box->setSuffix(u' ' + unit);
    box->setValue(value);
    addField(name, label, box, help);
    connect(box, &QDoubleSpinBox::valueChanged, this, &LayoutForm::check);
    return box;
}

QDoubleSpinBox* LayoutForm::addLength(const char* name, const QString& label, double m, double least_m, double most_m,
                                      const QString& help)
{
    const double unit = metresIn(m_units);
    return addNumber(name, label, m / unit, least_m / unit, most_m / unit, nameOf(m_units),
                     tr("%1 In %2.").arg(help, m_units == LengthUnit::Feet ? tr("feet") : tr("metres")));
}

double LayoutForm::metres(const QDoubleSpinBox& box, double before_m) const
{
    return canvas_ask::valueBack(box.value(), before_m, metresIn(m_units));
}

void LayoutForm::finish(const QString& accept)
{
    m_problem->setObjectName(QStringLiteral("form-problem"));
    m_problem->setProperty("trend", -1);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());   // a message moves nothing
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_form->addRow(m_problem);
    m_buttons->setStandardButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(accept);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_form->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void LayoutForm::answer()
{
    m_buttons->button(QDialogButtonBox::Ok)->click();   // does nothing while it is disabled
}

void LayoutForm::accept()
{
    if (isVisible()) QDialog::accept();
}

void LayoutForm::check()
{
    auto* accept = m_buttons->button(QDialogButtonBox::Ok);
    if (!accept) return;   // still being built
    const QString text = problem();
    m_problem->setText(text.isEmpty() ? advice() : text);
    setLook(*m_problem, "trend", text.isEmpty() ? 0 : -1);
    accept->setEnabled(text.isEmpty());
}

HallDialog::HallDialog(Hall hall, bool isNew, LengthUnit units, Check check, QWidget* parent)
    : LayoutForm(QStringLiteral("hall-dialog"), isNew ? tr("New hall") : tr("Hall properties"), units, parent), m_before(std::move(hall)),
      m_check(std::move(check))
{
    m_title = addText("hall-title", tr("Name"), toQt(m_before.title), tr("What the hall is called on the plan; its id is %1").arg(toQt(m_before.id)));
    m_width = addLength("hall-width", tr("Width"), m_before.width_m, 0, kLongestSide_m, tr("From the west to the east wall, inside."));
    m_depth = addLength("hall-depth", tr("Depth"), m_before.depth_m, 0, kLongestSide_m, tr("From the north to the south wall, inside."));
    m_height = addLength("hall-height", tr("Clear height"), m_before.clearHeight_m, 0, kHighestHall_m,
                         tr("From the floor to the lowest beam or tray; of a yard it does not matter."));
    m_floor = addNumber("hall-floor", tr("Floor rating"), m_before.floor_kg_per_m2, 0, 1e6, tr("kg/m²"),
                        tr("Uniform load that the floor carries, in kilograms per square metre"));
    m_floor->setSingleStep(100);
    m_floor->setDecimals(0);
    m_grid = addLength("hall-grid", tr("Grid pitch"), m_before.grid_m, 0, kHighestHall_m,
                       tr("What is placed snaps to it; 0.6 m is a tile of a raised floor."));
    m_air = addNumber("hall-air", tr("Design air"), m_before.designAir_c.value_or(kNoAir_c), kNoAir_c, 90, tr("°C"),
                      tr("Warmest air around gear at the design point, in degrees Celsius; at its lowest: not set"));
    m_air->setSpecialValueText(tr("not set"));
    m_air->setDecimals(1);
    m_air->setSingleStep(1);
    m_outdoor = new QCheckBox(tr("Outdoors: a yard"), this);
    m_outdoor->setChecked(m_before.outdoor);
    addField("hall-outdoor", tr("Kind"), m_outdoor, tr("Plant and transformers that are made for outdoors may stand here"));
    connect(m_outdoor, &QCheckBox::toggled, this, [this] { LayoutForm::check(); });
    finish(isNew ? tr("Add hall") : tr("Change hall"));
    m_title->selectAll();
}

Hall HallDialog::hall() const
{
    Hall hall = m_before;
    hall.title = fromQt(m_title->text().trimmed());
    hall.width_m = metres(*m_width, m_before.width_m);
    hall.depth_m = metres(*m_depth, m_before.depth_m);
    hall.clearHeight_m = metres(*m_height, m_before.clearHeight_m);
    hall.floor_kg_per_m2 = canvas_ask::valueBack(m_floor->value(), m_before.floor_kg_per_m2, 1, 0);
    hall.grid_m = metres(*m_grid, m_before.grid_m);
    hall.outdoor = m_outdoor->isChecked();
    hall.designAir_c.reset();
    if (m_air->value() > kNoAir_c) hall.designAir_c = canvas_ask::valueBack(m_air->value(), m_before.designAir_c.value_or(kNoAir_c), 1, 1);
    return hall;
}

AreaDialog::AreaDialog(Area area, bool isNew, LengthUnit units, Check check, QWidget* parent)
    : LayoutForm(QStringLiteral("area-dialog"), isNew ? tr("New area") : tr("Area properties"), units, parent), m_before(std::move(area)),
      m_check(std::move(check)), m_kind(new QComboBox(this))
{
    for (const Area::Kind kind : kAreaKinds) {
        m_kind->addItem(nameOf(kind), static_cast<int>(kind));
        m_kind->setItemData(m_kind->count() - 1, meaningOf(kind), Qt::ToolTipRole);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_before.kind)));
    addField("area-kind", tr("Kind"), m_kind, tr("What the area means: aisles are contained, nothing may stand on the others"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { LayoutForm::check(); });
    m_title = addText("area-title", tr("Name"), toQt(m_before.title), tr("Written on the plan; without one the kind is"));
    m_x = addLength("area-x", tr("x, from the west wall"), m_before.x_m, -kLongestSide_m, kLongestSide_m, tr("Its west edge."));
    m_y = addLength("area-y", tr("y, from the north wall"), m_before.y_m, -kLongestSide_m, kLongestSide_m, tr("Its north edge."));
    m_width = addLength("area-width", tr("Width"), m_before.width_m, 0, kLongestSide_m, tr("From west to east."));
    m_depth = addLength("area-depth", tr("Depth"), m_before.depth_m, 0, kLongestSide_m, tr("From north to south."));
    finish(isNew ? tr("Add area") : tr("Change area"));
    m_kind->setFocus();
}

Area AreaDialog::area() const
{
    Area area = m_before;
    area.kind = static_cast<Area::Kind>(m_kind->currentData().toInt());
    area.title = fromQt(m_title->text().trimmed());
    area.x_m = metres(*m_x, m_before.x_m);
    area.y_m = metres(*m_y, m_before.y_m);
    area.width_m = metres(*m_width, m_before.width_m);
    area.depth_m = metres(*m_depth, m_before.depth_m);
    return area;
}

}  // namespace mw
