// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/place_form.h"

#include "model/edit/edit.h"
#include "model/edit/move.h"
#include "model/edit/place.h"
#include "model/edit/property.h"
#include "model/edit/tree_path.h"
#include "views/canvas/length_unit.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/form_rows.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace mw {

namespace {

// The lowest value of a box, in the unit that is shown, stands for "they differ"; nothing is placed that far out.
constexpr double kMixed = -1000;
constexpr int kMixed_u = 0, kHighest_u = 60;

LengthUnit shownUnit()
{
    return format::style().feet ? LengthUnit::Feet : LengthUnit::Metres;
}

QDoubleSpinBox* lengthBox(const QString& name, const QString& title, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setRange(kMixed, 33000);  // 10 km in feet
    box->setSpecialValueText(PlaceForm::tr("mixed"));
    box->setDecimals(3);
    box->setSingleStep(0.1);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);  // arrow keys and wheel step
    return box;
}

/// Whether someone is typing into the field: what was typed must survive results that arrive meanwhile.
bool isBeingEdited(const QWidget& field)
{
    const auto* line = qobject_cast<const QLineEdit*>(&field);
    if (line == nullptr) line = field.findChild<QLineEdit*>();
    return line != nullptr && line->hasFocus() && line->isModified();
}

void setEdited(QWidget& field, bool edited)
{
    if (auto* line = field.findChild<QLineEdit*>()) line->setModified(edited);
}

/// What all agree on, or `mixed`.
template <class T, class Read>
T shared(const std::vector<const Component*>& components, T mixed, Read read)
{
    const T first = read(*components.front());
    const bool same = std::all_of(components.begin(), components.end(),
                                  [&](const Component* component) { return read(*component) == first; });
    return same ? first : mixed;
}

/// In the user's unit, unless it is just being typed.
void fillLength(QDoubleSpinBox& box, const std::vector<const Component*>& components, double (*read_m)(const Component&))
{
    if (isBeingEdited(box)) return;
    const double unit = metresIn(shownUnit());
    box.setSuffix(u' ' + nameOf(shownUnit()));
    box.setValue(shared(components, kMixed, [&](const Component& c) { return read_m(c) / unit; }));
}

bool allAre(const std::vector<const Component*>& components, bool (*test)(const Component&))
{
    return !components.empty() &&
           std::all_of(components.begin(), components.end(), [&](const Component* c) { return test(*c); });
}

constexpr std::array kFacings{Facing::North, Facing::East, Facing::South, Facing::West};

/// As a drag and *Place exactly* do: nothing is put where the plan does not show it.
std::optional<Refusal> outOfHall(const Document& document, const Delta& delta)
{
    for (const auto& change : delta.components) {
        if (!change.after || !change.before || change.after->place != Component::Place::Floor || change.after->at == change.before->at) continue;
        const Rect rect = edit::footprintOf(document.layout(), *document.catalog(), *change.after);
        if (auto refusal = edit::checkInHall(document.layout(), change.after->at.hall, rect, change.after->id)) return refusal;
    }
    return std::nullopt;
}

}  // namespace

PlaceForm::PlaceForm(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("place-form"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_label = new QLineEdit(this);
    m_label->setObjectName(QStringLiteral("edit-label"));
    m_form->addRow(tr("Name"), m_label);
    m_floor = new QWidget(this);
    auto* xy = new QHBoxLayout(m_floor);
    xy->setContentsMargins(0, 0, 0, 0);
    m_x = lengthBox(QStringLiteral("edit-x"), tr("x, from the west wall"), m_floor);
    m_y = lengthBox(QStringLiteral("edit-y"), tr("y, from the north wall"), m_floor);
    m_x->setToolTip(tr("From the west wall to the west edge"));
    m_y->setToolTip(tr("From the north wall to the north edge"));
    xy->addWidget(m_x);
    xy->addWidget(m_y);
    m_form->addRow(tr("x, y"), m_floor);
    m_facing = new QComboBox(this);
    m_facing->setObjectName(QStringLiteral("edit-facing"));
    m_facing->setAccessibleName(tr("Angle"));
    m_facing->setToolTip(tr("Where the front looks; turned about the north-west corner"));
    m_facing->addItems(
        {tr("0°  front north"), tr("90°  front east"), tr("180°  front south"), tr("270°  front west")});
    m_facing->setPlaceholderText(tr("mixed"));
    m_form->addRow(tr("Angle"), m_facing);
    m_u = new QSpinBox(this);
    m_u->setObjectName(QStringLiteral("edit-u"));
    m_u->setRange(kMixed_u, kHighest_u);
    m_u->setSpecialValueText(tr("mixed"));
    m_u->setPrefix(tr("U "));
    m_u->setToolTip(
        tr("Lowest rack unit, counted from the bottom; several are mounted one above the other from here"));
    m_u->setKeyboardTracking(false);
    m_u->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_form->addRow(tr("Lowest unit"), m_u);
    centreLabels(*m_form);
    connectFields();
}

/// Without keyboard tracking a spin box tells its value on Return, on leaving it and on a step, not at every key.
void PlaceForm::connectFields()
{
    connect(m_x, &QDoubleSpinBox::valueChanged, this, [this](double x) {
        set(QStringLiteral("at/x_m"), QString::number(x * metresIn(shownUnit()), 'g', 10), tr("Move to x"));
    });
    connect(m_y, &QDoubleSpinBox::valueChanged, this, [this](double y) {
        set(QStringLiteral("at/y_m"), QString::number(y * metresIn(shownUnit()), 'g', 10), tr("Move to y"));
    });
    connect(m_facing, &QComboBox::activated, this, [this](int place) {
        set(QStringLiteral("at/facing"), toQt(toText(kFacings[static_cast<std::size_t>(place)])), tr("Turn"));
        fill();
    });
    connect(m_u, &QSpinBox::valueChanged, this, &PlaceForm::mount);
    for (auto* box : std::initializer_list<QAbstractSpinBox*>{m_x, m_y, m_u})
        connect(box, &QAbstractSpinBox::editingFinished, this, [this, box] {
            setEdited(*box, false);
            fill();  // what was refused goes back to what is
        });
    connect(m_label, &QLineEdit::editingFinished, this, [this] {
        const auto shown = components();
        const bool typed = m_label->isModified();
        m_label->setModified(false);
        const auto differs = [this](const Component* c) { return m_label->text() != toQt(c->label); };
        if (typed && std::any_of(shown.begin(), shown.end(), differs))
            set(QStringLiteral("label"), m_label->text(), tr("Name"));
    });
}

std::vector<const Component*> PlaceForm::components() const
{
    std::vector<const Component*> found;
    for (const auto& id : m_ids)
        if (const auto* component = m_document.layout().components.get(id)) found.push_back(component);
    return found;
}

void PlaceForm::showComponents(const std::vector<std::string>& ids)
{
    const bool another = ids != m_ids;
    m_ids = ids;
    if (another)
        for (auto* field : std::initializer_list<QWidget*>{m_x, m_y, m_u}) setEdited(*field, false);
    if (another) m_label->setModified(false);
    fill();
}

void PlaceForm::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    const auto shown = components();
    const bool floor = allAre(shown, [](const Component& c) { return c.place == Component::Place::Floor; });
    const bool rack = allAre(
        shown, [](const Component& c) { return c.place == Component::Place::Inside && c.in.slot.empty(); });
    setVisible(!shown.empty());
    m_form->setRowVisible(m_label, !shown.empty());
    m_form->setRowVisible(m_floor, floor);
    m_form->setRowVisible(m_facing, floor);
    m_form->setRowVisible(m_u, rack);
    if (!shown.empty()) fillLabel(shown);
    if (floor) {
        fillLength(*m_x, shown, [](const Component& c) { return c.at.x_m; });
        fillLength(*m_y, shown, [](const Component& c) { return c.at.y_m; });
        m_facing->setCurrentIndex(
            shared(shown, -1, [](const Component& c) { return static_cast<int>(c.at.facing); }));
    }
    if (rack && !isBeingEdited(*m_u))
        m_u->setValue(shared(shown, kMixed_u, [](const Component& c) { return c.in.u; }));
}

/// Without a name the id stands for it; several without one have none to show.
void PlaceForm::fillLabel(const std::vector<const Component*>& shown)
{
    const bool same = std::all_of(shown.begin(), shown.end(),
                                  [&](const Component* c) { return c->label == shown.front()->label; });
    m_label->setPlaceholderText(!same ? tr("mixed") : shown.size() == 1 ? toQt(shown.front()->id) : QString());
    if (!isBeingEdited(*m_label)) m_label->setText(same ? toQt(shown.front()->label) : QString());
}

void PlaceForm::set(const QString& field, const QString& value, const QString& title)
{
    if (m_filling || m_ids.empty()) return;
    const auto delta = edit::setForAll(m_document.layout(), *m_document.catalog(), m_ids, fromQt(field),
                                       edit::scalarNode(fromQt(value)));
    if (!delta) return Q_EMIT refused(localText(delta.refusal().message));
    if (const auto refusal = outOfHall(m_document, *delta)) return Q_EMIT refused(localText(refusal->message));
    m_document.commit(*delta, title);
}

/// One goes where it is told, even onto another: validation says so. Several are stacked and need the room.
void PlaceForm::mount(int unit)
{
    const auto shown = components();
    if (m_filling || shown.empty() || unit == kMixed_u) return;
    if (shown.size() == 1) return set(QStringLiteral("in/u"), QString::number(unit), tr("Move to U"));
    const auto delta = edit::dropIntoRack(m_document.layout(), *m_document.catalog(), m_ids,
                                          shown.front()->in.component, unit, shown.front()->in.rear);
    if (delta)
        m_document.commit(*delta, tr("Move to U"));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

}  // namespace mw
