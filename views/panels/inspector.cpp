// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector.h"

#include "model/edit/property.h"
#include "views/panels/fact_list.h"
#include "views/panels/inspector_rows.h"
#include "views/session/findings_model.h"
#include "views/session/qt_text.h"
#include "views/theme/look.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

QScrollArea* scrolled(QWidget* inside)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inside->setContentsMargins(12, 12, 12, 12);
    area->setWidget(inside);
    return area;
}

QDoubleSpinBox* metres(const QString& name, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setRange(-1000, 10000);
    box->setDecimals(3);
    box->setSingleStep(0.1);
    box->setSuffix(QStringLiteral(" m"));
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);   // arrow keys and wheel step
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

bool namesOneOf(const Finding& finding, const std::vector<std::string>& subjects)
{
    return std::any_of(finding.subjects.begin(), finding.subjects.end(), [&](const std::string& subject) {
        return std::find(subjects.begin(), subjects.end(), subject) != subjects.end();
    });
}

}  // namespace

Inspector::Inspector(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_title(new QLabel(this)), m_subtitle(new QLabel(this)), m_tabs(new QTabWidget(this)),
      m_resultList(new FactList), m_partList(new FactList), m_portList(new FactList), m_findings(new QLabel(this))
{
    setObjectName(QStringLiteral("inspector"));
    m_title->setProperty("heading", true);
    m_title->setObjectName(QStringLiteral("inspector-title"));
    m_subtitle->setProperty("muted", true);
    m_subtitle->setWordWrap(true);
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::RichText);
    m_findings->setProperty("note", true);

    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setSpacing(12);
    m_place = makePlaceForm();
    column->addWidget(m_place);
    column->addWidget(m_resultList);
    column->addWidget(m_findings);
    column->addStretch();
    auto* part = new QWidget;
    auto* partColumn = new QVBoxLayout(part);
    auto* override = new QPushButton(tr("Override a figure ..."), part);
    override->setObjectName(QStringLiteral("override-figure"));
    connect(override, &QPushButton::clicked, this, &Inspector::overrideFigure);
    partColumn->addWidget(m_partList);
    partColumn->addWidget(override, 0, Qt::AlignLeft);
    partColumn->addStretch();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(result), tr("Result"));
    m_tabs->addTab(scrolled(part), tr("Part"));
    m_tabs->addTab(scrolled(m_portList), tr("Ports"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(2);
    for (auto* label : {m_title, m_subtitle}) {
        label->setContentsMargins(14, 0, 12, 0);
        layout->addWidget(label);
    }
    layout->addSpacing(4);
    layout->addWidget(m_tabs, 1);
    for (auto* list : {m_resultList, m_portList}) connect(list, &FactList::linkActivated, this, &Inspector::placeWanted);
    connect(&m_document.selection(), &Selection::changed, this, &Inspector::refresh);
    refresh();
}

QWidget* Inspector::makePlaceForm()
{
    auto* form = new QWidget(this);
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    m_label = new QLineEdit(form);
    m_label->setObjectName(QStringLiteral("edit-label"));
    rows->addRow(tr("Name"), m_label);
    m_floorRow = new QWidget(form);
    auto* xy = new QHBoxLayout(m_floorRow);
    xy->setContentsMargins(0, 0, 0, 0);
    m_x = metres(QStringLiteral("edit-x"), m_floorRow);
    m_y = metres(QStringLiteral("edit-y"), m_floorRow);
    m_x->setToolTip(tr("Metres from the west wall to the west edge"));
    m_y->setToolTip(tr("Metres from the north wall to the north edge"));
    xy->addWidget(m_x);
    xy->addWidget(m_y);
    rows->addRow(tr("x, y"), m_floorRow);
    m_rackRow = new QWidget(form);
    auto* u = new QHBoxLayout(m_rackRow);
    u->setContentsMargins(0, 0, 0, 0);
    m_u = new QSpinBox(m_rackRow);
    m_u->setObjectName(QStringLiteral("edit-u"));
    m_u->setRange(1, 60);
    m_u->setPrefix(QStringLiteral("U "));
    m_u->setKeyboardTracking(false);
    m_u->setButtonSymbols(QAbstractSpinBox::NoButtons);
    u->addWidget(m_u);
    rows->addRow(tr("Lowest unit"), m_rackRow);
    connectPlaceForm();
    return form;
}

/// Without keyboard tracking a spin box tells its value on Return, on leaving it and on a step, not at every key.
void Inspector::connectPlaceForm()
{
    connect(m_x, &QDoubleSpinBox::valueChanged, this,
            [this](double x) { setProperty(QStringLiteral("at/x_m"), QString::number(x, 'g', 10), tr("Move to x")); });
    connect(m_y, &QDoubleSpinBox::valueChanged, this,
            [this](double y) { setProperty(QStringLiteral("at/y_m"), QString::number(y, 'g', 10), tr("Move to y")); });
    connect(m_u, &QSpinBox::valueChanged, this, [this](int unit) { setProperty(QStringLiteral("in/u"), QString::number(unit), tr("Move to U")); });
    for (auto* box : std::initializer_list<QAbstractSpinBox*>{m_x, m_y, m_u})
        connect(box, &QAbstractSpinBox::editingFinished, this, [this, box] {
            setEdited(*box, false);
            showPlace(ownComponent());   // what was refused goes back to what is
        });
    connect(m_label, &QLineEdit::editingFinished, this, [this] {
        const auto* component = ownComponent();
        m_label->setModified(false);
        if (component != nullptr && m_label->text() != toQt(component->label))
            setProperty(QStringLiteral("label"), m_label->text(), tr("Name"));
    });
}

void Inspector::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    refresh();
}

std::vector<InstanceIndex> Inspector::selectedInstances() const
{
    std::vector<InstanceIndex> instances;
    if (!m_results) return instances;
    for (const auto& path : m_document.selection().components())
        if (const auto instance = m_results->facility->find(path)) instances.push_back(*instance);
    return instances;
}

const Component* Inspector::ownComponent() const
{
    const auto& selected = m_document.selection().components();
    return selected.size() == 1 ? m_document.layout().components.get(selected.front()) : nullptr;
}

void Inspector::refresh()
{
    if (!m_results) return;
    const auto instances = selectedInstances();
    const auto& links = m_document.selection().links();
    showPlace(ownComponent());
    if (instances.size() == 1)
        showInstance(instances.front());
    else if (instances.size() > 1)
        showSeveral(instances);
    else if (!links.empty())
        showLink(links.front());
    else
        showNothing();
}

void Inspector::showNothing()
{
    m_title->setText(toQt(m_results->summary.name.empty() ? "Layout" : m_results->summary.name));
    m_subtitle->setText(tr("Nothing is selected: the whole facility. Click a rack to see its own figures."));
    m_resultList->setRows(layoutRows(*m_results));
    m_partList->setRows({});
    m_portList->setRows({});
    m_findings->hide();
    m_tabs->setTabEnabled(1, false);
    m_tabs->setTabEnabled(2, false);
    m_tabs->setCurrentIndex(0);
}

void Inspector::showLink(const std::string& id)
{
    m_title->setText(tr("Link"));
    m_subtitle->setText(toQt(id));
    m_resultList->setRows(linkRows(*m_results, id));
    m_partList->setRows({});
    m_portList->setRows({});
    m_tabs->setTabEnabled(1, false);
    m_tabs->setTabEnabled(2, false);
    m_tabs->setCurrentIndex(0);
    showFindings({id});
}

void Inspector::showInstance(InstanceIndex instance)
{
    const auto& facility = *m_results->facility;
    const auto& shown = facility.instances[instance];
    m_title->setText(toQt(shown.component->label.empty() ? shown.path : shown.component->label));
    m_subtitle->setText(toQt(shown.part->name));
    m_resultList->setRows(resultRows(*m_results, instance));
    m_partList->setRows(partRows(*shown.part, *facility.catalog, *shown.component));
    m_portList->setRows(portRows(facility, instance));
    m_tabs->setTabEnabled(1, true);
    m_tabs->setTabEnabled(2, true);
    showFindings({shown.path});
}

void Inspector::showSeveral(const std::vector<InstanceIndex>& instances)
{
    m_title->setText(tr("%1 components").arg(instances.size()));
    m_subtitle->setText(tr("Sums over the selection."));
    m_resultList->setRows(sumRows(*m_results, instances));
    m_partList->setRows({});
    m_portList->setRows({});
    m_tabs->setTabEnabled(1, false);
    m_tabs->setTabEnabled(2, false);
    m_tabs->setCurrentIndex(0);
    std::vector<std::string> paths;
    for (const auto instance : instances) paths.push_back(m_results->facility->instances[instance].path);
    showFindings(paths);
}

void Inspector::showPlace(const Component* component)
{
    const QScopedValueRollback guard(m_filling, true);
    m_place->setVisible(component != nullptr);
    if (component == nullptr) return;
    m_label->setPlaceholderText(toQt(component->id));
    const bool another = m_shown != component->id;
    m_shown = component->id;
    if (another || !isBeingEdited(*m_label)) m_label->setText(toQt(component->label));
    m_floorRow->setEnabled(component->place == Component::Place::Floor);
    m_floorRow->setVisible(component->place != Component::Place::Inside);
    const bool inRack = component->place == Component::Place::Inside && component->in.slot.empty();
    m_rackRow->setVisible(inRack);
    auto* form = static_cast<QFormLayout*>(m_place->layout());
    form->labelForField(m_floorRow)->setVisible(component->place != Component::Place::Inside);
    form->labelForField(m_rackRow)->setVisible(inRack);
    if (another || !isBeingEdited(*m_x)) m_x->setValue(component->at.x_m);
    if (another || !isBeingEdited(*m_y)) m_y->setValue(component->at.y_m);
    if (another || !isBeingEdited(*m_u)) m_u->setValue(component->in.u);
}

void Inspector::showFindings(const std::vector<std::string>& subjects)
{
    QString text;
    int shown = 0;
    auto worst = Severity::Advice;
    if (!m_results->findings) return m_findings->hide();
    for (const auto& finding : *m_results->findings.value) {
        if (!finding.waived.empty() || !namesOneOf(finding, subjects)) continue;
        if (++shown > 8) break;
        worst = std::min(worst, finding.severity);
        text += QStringLiteral("<p><b>%1 · %2</b><br>%3</p>")
                    .arg(severityTitle(finding.severity), toQt(finding.rule), toQt(finding.message).toHtmlEscaped());
    }
    m_findings->setText(text);
    setLook(*m_findings, "severity", worst == Severity::Error ? 2 : worst == Severity::Warning ? 1 : 0);
    m_findings->setVisible(shown > 0);
}

void Inspector::setProperty(const QString& field, const QString& value, const QString& title)
{
    const auto* component = ownComponent();
    if (m_filling || component == nullptr) return;
    const std::string path = "components/" + component->id + "/" + fromQt(field);
    const auto delta = edit::setProperty(m_document.layout(), *m_document.catalog(), path, std::string_view(fromQt(value)));
    if (delta)
        m_document.commit(*delta, title);
    else
        Q_EMIT refused(toQt(delta.refusal().message));
}

void Inspector::overrideFigure()
{
    const auto* component = ownComponent();
    const auto instances = selectedInstances();
    if (component == nullptr || instances.size() != 1) {
        Q_EMIT refused(tr("Select one component of the layout itself to override a figure of its part."));
        return;
    }
    const auto& part = m_results->facility->part(instances.front());
    QStringList keys;
    for (const auto& figure : part.figures) keys << toQt(figure.key);
    bool ok = false;
    const QString key = QInputDialog::getItem(this, tr("Override a figure"), tr("Figure of %1").arg(toQt(part.name)), keys, 0, false, &ok);
    if (!ok) return;
    const double now = part.figure(fromQt(key)).value_or(0);
    const double value = QInputDialog::getDouble(this, tr("Override a figure"), tr("%1 in %2").arg(figureName(fromQt(key)), figureUnit(fromQt(key))),
                                                 now, -1e12, 1e12, 4, &ok);
    if (ok) setProperty(QStringLiteral("override/") + key, QString::number(value, 'g', 12), tr("Override %1").arg(key));
}

}  // namespace mw
