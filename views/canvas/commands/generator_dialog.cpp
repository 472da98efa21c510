// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/generator_dialog.h"

#include "model/edit/edit.h"
#include "model/generate/generate.h"
#include "views/canvas/canvas_ask.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr double kFarthest_m = 10'000;   // what a hall may be long

QString titleOf(const Generator& generator, bool isNew)
{
    if (!isNew) return GeneratorDialog::tr("Change %1").arg(toQt(generator.id));
    if (std::holds_alternative<RowPlan>(generator.plan)) return GeneratorDialog::tr("Insert a row");
    if (std::holds_alternative<CoolingPlan>(generator.plan)) return GeneratorDialog::tr("Insert a cooling plant");
    return std::holds_alternative<FabricPlan>(generator.plan) ? GeneratorDialog::tr("Insert a fabric") : GeneratorDialog::tr("Insert a power train");
}

/// Parts of these kinds by name; all that stand on a floor if none is named.
std::vector<const Part*> partsOf(const Document& document, std::initializer_list<Kind> kinds)
{
    std::vector<const Part*> parts;
    const auto take = [&](const Part& part) {
        const bool wanted = kinds.size() == 0 ? mayStandOn(part.kind, Level::Floor) : std::find(kinds.begin(), kinds.end(), part.kind) != kinds.end();
        if (wanted) parts.push_back(&part);
    };
    for (const auto& part : document.catalog()->parts()) take(*part);
    std::stable_sort(parts.begin(), parts.end(), [](const Part* a, const Part* b) { return a->name < b->name; });
    return parts;
}

std::vector<std::string> splitNames(const QString& text)
{
    std::vector<std::string> names;
    for (const QString& name : text.split(u',', Qt::SkipEmptyParts))
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty()) names.push_back(fromQt(trimmed));
    return names;
}

}  // namespace

GeneratorDialog::GeneratorDialog(Generator generator, bool isNew, Document& document, FacilityPtr base, LengthUnit units, QWidget* parent)
    : LayoutForm(QStringLiteral("generator-dialog"), titleOf(generator, isNew), units, parent), m_before(std::move(generator)), m_document(document), m_base(std::move(base)),
      m_lengths(units)
{
    auto* name = addText("generator-id", tr("Name"), toQt(m_before.id), tr("What all that it makes is called by: \"row\" makes row-1, row-2, ..."));
    name->setReadOnly(!isNew);
    m_writers.push_back([name](Generator& g) { g.id = fromQt(name->text().trimmed()); });
    if (std::holds_alternative<RowPlan>(m_before.plan)) addRow();
    else if (std::holds_alternative<FabricPlan>(m_before.plan)) addFabric();
    else if (std::holds_alternative<CoolingPlan>(m_before.plan)) addCooling();
    else addPowerTrain();
    m_makes = new QLabel(this);
    m_makes->setWordWrap(true);
    addField("generator-makes", tr("Makes"), m_makes, tr("What will stand in the layout, and what goes"));
    finish(isNew ? tr("Insert") : tr("Run again"));
}

void GeneratorDialog::addRow()
{
    const auto plan = [](Generator& g) -> RowPlan& { return std::get<RowPlan>(g.plan); };
    addPart("row-part", tr("Part"), [plan](Generator& g) -> std::string& { return plan(g).part; }, {}, tr("What stands side by side"));
    addWhole("row-count", tr("Count"), [plan](Generator& g) -> int& { return plan(g).count; }, 1, 10'000, tr("Pieces in all rows together"));
    addWhole("row-rows", tr("Rows"), [plan](Generator& g) -> int& { return plan(g).rows; }, 1, 1000, tr("Rears and fronts of neighbouring rows face each other by turns"));
    addMetres("row-hot-aisle", tr("Hot aisle"), [plan](Generator& g) -> double& { return plan(g).hotAisle_m; }, 0, 100, tr("Between the rears of two rows."));
    addMetres("row-cold-aisle", tr("Cold aisle"), [plan](Generator& g) -> double& { return plan(g).coldAisle_m; }, 0, 100, tr("Between the fronts of two rows."));
    addPlace("row", tr("First stands in"), [](Generator& g) -> FloorPlace& { return g.at; }, false);
}

void GeneratorDialog::addFabric()
{
    const auto plan = [](Generator& g) -> FabricPlan& { return std::get<FabricPlan>(g.plan); };
    addNames("fabric-hosts", tr("Hosts"), [plan](Generator& g) -> std::vector<std::string>& { return plan(g).hosts; },
             tr("What is joined, in this order: names with ranges, commas between them, as rack-[1-8]"));
    auto* fabric = new QComboBox(this);
    fabric->addItems({QStringLiteral("compute"), QStringLiteral("storage"), QStringLiteral("front-end"), QStringLiteral("management")});
    fabric->setEditable(true);
    fabric->setCurrentText(toQt(plan(m_before).fabric));
    addField("fabric-name", tr("Fabric"), fabric, tr("Which ports of the hosts: as the parts name their fabric"));
    connect(fabric, &QComboBox::currentTextChanged, this, [this] { check(); });
    m_writers.push_back([plan, fabric](Generator& g) { plan(g).fabric = fromQt(fabric->currentText().trimmed()); });
    addPart("fabric-leaf", tr("Leaf"), [plan](Generator& g) -> std::string& { return plan(g).leaf; }, {Kind::Switch}, tr("The switches that hosts are joined to"));
    addPart("fabric-spine", tr("Spine"), [plan](Generator& g) -> std::string& { return plan(g).spine; }, {Kind::Switch}, tr("The switches that join leaves; not needed where one leaf does"), true);
    addPart("fabric-rack", tr("Racks"), [plan](Generator& g) -> std::string& { return plan(g).rack; }, {Kind::Rack}, tr("What the switches are mounted in"));
    addWhole("fabric-rails", tr("Rails"), [plan](Generator& g) -> int& { return plan(g).rails; }, 1, 1024, tr("A host's ports go to so many leaves, neighbouring ports to one"));
    addFigure("fabric-oversubscription", tr("Oversubscription"), [plan](Generator& g) -> double& { return plan(g).oversubscription; }, 0.1, 64, 2, tr("to 1"),
              tr("Bandwidth down over bandwidth up of a leaf; 1 does not block"));
    addPlace("fabric", tr("Racks stand in"), [](Generator& g) -> FloorPlace& { return g.at; }, false);
}

void GeneratorDialog::addPowerTrain()
{
    const auto plan = [](Generator& g) -> PowerTrainPlan& { return std::get<PowerTrainPlan>(g.plan); };
    addNames("train-loads", tr("Loads"), [plan](Generator& g) -> std::vector<std::string>& { return plan(g).loads; },
             tr("What is fed, row by row: names with ranges, commas between them, as rack-[1-8]"));
    addWhole("train-sides", tr("Sides"), [plan](Generator& g) -> int& { return plan(g).sides; }, 1, 2, tr("1: N, one way to each load; 2: 2N, each side carries all of it"));
    addPart("train-utility", tr("Utility"), [plan](Generator& g) -> std::string& { return plan(g).utility; }, {Kind::UtilityFeed}, tr("One a side"));
    addPart("train-transformer", tr("Transformer"), [plan](Generator& g) -> std::string& { return plan(g).transformer; }, {Kind::Transformer}, tr("As many as the load needs"));
    addPart("train-switchboard", tr("Switchboard"), [plan](Generator& g) -> std::string& { return plan(g).switchboard; }, {Kind::Switchboard, Kind::Switchgear},
            tr("One behind each transformer; loaded to 80 % of its rating at most (NEC 215.3)"));
    addPart("train-ups", tr("UPS"), [plan](Generator& g) -> std::string& { return plan(g).ups; }, {Kind::Ups}, tr("As many as the load needs"));
    addPart("train-battery", tr("Battery"), [plan](Generator& g) -> std::string& { return plan(g).battery; }, {Kind::Battery}, tr("One at each UPS"), true);
    addPart("train-busway", tr("Busway"), [plan](Generator& g) -> std::string& { return plan(g).busway; }, {Kind::Busway},
            tr("Above each row, a further one where 80 % of its rating does not carry it (NEC 215.3)"));
    addFigure("train-voltage", tr("Voltage"), [plan](Generator& g) -> double& { return plan(g).voltage_v; }, 100, 1000, 0, tr("V"), tr("Between phases, behind the transformers"));
    addPlace("train", tr("Gear stands in"), [](Generator& g) -> FloorPlace& { return g.at; }, false);
    addPlace("train-yard", tr("Yard"), [plan](Generator& g) -> FloorPlace& { return plan(g).yard; }, true);
}

void GeneratorDialog::addCooling()
{
    const auto plan = [](Generator& g) -> CoolingPlan& { return std::get<CoolingPlan>(g.plan); };
    addNames("cooling-loads", tr("Loads"), [plan](Generator& g) -> std::vector<std::string>& { return plan(g).loads; },
             tr("What is cooled, row by row: names with ranges, commas between them, as rack-[1-8]"));
    addWhole("cooling-spares", tr("Spares"), [plan](Generator& g) -> int& { return plan(g).spares; }, 0, 3, tr("1: N+1, one unit more of each sort than the heat needs; 0: none"));
    addPart("cooling-cdu", tr("CDU"), [plan](Generator& g) -> std::string& { return plan(g).cdu; }, {Kind::Cdu}, tr("As many as kW and L/min need; all of a loop on each of its manifolds"), true);
    addPart("cooling-manifold", tr("Manifold"), [plan](Generator& g) -> std::string& { return plan(g).manifold; }, {Kind::CoolantPart}, tr("Over each row, between CDUs and racks"), true);
    addPart("cooling-air-unit", tr("Air units"), [plan](Generator& g) -> std::string& { return plan(g).airUnit; }, {Kind::FanWall, Kind::Crah, Kind::InRowCooler},
            tr("For what the loads and other gear give to the air of the hall"), true);
    addPart("cooling-chiller", tr("Chiller"), [plan](Generator& g) -> std::string& { return plan(g).chiller; }, {Kind::Chiller}, tr("For the water of the air units; without one they take the coolers'"), true);
    addPart("cooling-rejector", tr("Cooler"), [plan](Generator& g) -> std::string& { return plan(g).rejector; }, {Kind::DryCooler, Kind::FluidCooler, Kind::CoolingTower, Kind::Chiller},
            tr("Dry cooler, tower or chiller for the water of the CDUs"));
    addPart("cooling-pump", tr("Pump skid"), [plan](Generator& g) -> std::string& { return plan(g).pump; }, {Kind::Pump}, tr("One for so many units as its flow is enough for; pipes are sized by their flow"));
    addShare("cooling-other-air", tr("Other heat to air"), [plan](Generator& g) -> double& { return plan(g).otherAirShare; }, tr("Of UPS, boards and busways in the hall, as a share of what the loads draw"));
    addNames("cooling-fed-by", tr("Fed by"), [plan](Generator& g) -> std::vector<std::string>& { return plan(g).fedBy; },
             tr("The boards of side a, then those of side b, a name with a range each: power-board-a1, power-board-b1; empty: not linked"), tr("not linked"));
    addNames("cooling-cdus-fed-by", tr("CDUs fed by"), [plan](Generator& g) -> std::vector<std::string>& { return plan(g).cdusFedBy; },
             tr("UPS of side a, then of side b, so that coolant runs on when the grid fails; empty: as the rest"), tr("as the rest"));
    addPlace("cooling", tr("Gear stands in"), [](Generator& g) -> FloorPlace& { return g.at; }, false);
    addPlace("cooling-yard", tr("Yard"), [plan](Generator& g) -> FloorPlace& { return plan(g).yard; }, true);
}

/// One line, or a power train would not fit a small screen.
void GeneratorDialog::addPlace(const char* name, const QString& label, const In<FloorPlace>& in, bool outdoor)
{
    const FloorPlace before = in(m_before);
    auto* line = new QWidget(this);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QWidget* field, const char* suffix, const QString& help) {
        field->setObjectName(QString::fromLatin1(name) + QString::fromLatin1(suffix));
        field->setAccessibleName(QStringLiteral("%1: %2").arg(label, help));
        field->setToolTip(help);
        across->addWidget(field);
    };
    auto* hall = new QComboBox(line);
    for (const auto& row : m_base->layout->halls.rows())
        if (!outdoor || row->outdoor || row->id == before.hall) hall->addItem(toQt(row->title.empty() ? row->id : row->title), toQt(row->id));
    hall->setCurrentIndex(std::max(hall->findData(toQt(before.hall)), 0));
    add(hall, "-hall", tr("The hall or yard"));
    connect(hall, &QComboBox::currentIndexChanged, this, [this] { check(); });
    m_writers.push_back([in, hall](Generator& g) { in(g).hall = fromQt(hall->currentData().toString()); });

    const auto addWay = [&](double FloorPlace::*way, const char* suffix, const QString& axis, const QString& help) {
        auto* box = new QDoubleSpinBox(line);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setDecimals(3);
        box->setRange(-kFarthest_m / metresIn(m_lengths), kFarthest_m / metresIn(m_lengths));
        box->setPrefix(axis + u' ');
        box->setSuffix(u' ' + nameOf(m_lengths));
        box->setValue(before.*way / metresIn(m_lengths));
        add(box, suffix, help);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] { check(); });
        m_writers.push_back([this, in, way, box](Generator& g) { in(g).*way = metres(*box, in(m_before).*way); });
        return box;
    };
    auto* x = addWay(&FloorPlace::x_m, "-x", tr("x"), tr("West edge of the first, from the west wall"));
    auto* y = addWay(&FloorPlace::y_m, "-y", tr("y"), tr("North edge of the first, from the north wall"));
    m_places.push_back({hall, x, y});

    auto* facing = new QComboBox(line);
    facing->addItems({tr("front north"), tr("front east"), tr("front south"), tr("front west")});
    facing->setCurrentIndex(static_cast<int>(before.facing));
    add(facing, "-facing", tr("Where fronts look; a row runs across that"));
    connect(facing, &QComboBox::currentIndexChanged, this, [this] { check(); });
    m_writers.push_back([in, facing](Generator& g) { in(g).facing = static_cast<Facing>(facing->currentIndex()); });
    addField(name, label, line, tr("Where the north-west corner of the first stands"));
}

void GeneratorDialog::addNames(const char* name, const QString& label, const In<std::vector<std::string>>& in, const QString& help, const QString& example)
{
    QStringList before;
    for (const std::string& pattern : in(m_before)) before << toQt(pattern);
    auto* line = addText(name, label, before.join(QStringLiteral(", ")), help);
    line->setPlaceholderText(example);
    m_writers.push_back([in, line](Generator& g) { in(g) = splitNames(line->text()); });
}

void GeneratorDialog::addPart(const char* name, const QString& label, const In<std::string>& in, std::initializer_list<Kind> kinds, const QString& help, bool mayBeNone)
{
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(32);
    if (mayBeNone) box->addItem(tr("none"), QString());
    for (const Part* part : partsOf(m_document, kinds)) {
        box->addItem(partName(*part), toQt(part->id));
        box->setItemData(box->count() - 1, toQt(part->id), Qt::ToolTipRole);
    }
    const std::string& before = in(m_before);
    if (box->findData(toQt(before)) < 0 && !before.empty()) box->addItem(toQt(before), toQt(before));   // gone from the catalogue: said, not replaced
    box->setCurrentIndex(std::max(box->findData(toQt(before)), 0));
    addField(name, label, box, help);
    connect(box, &QComboBox::currentIndexChanged, this, [this] { check(); });
    m_writers.push_back([in, box](Generator& g) { in(g) = fromQt(box->currentData().toString()); });
}

void GeneratorDialog::addWhole(const char* name, const QString& label, const In<int>& in, int least, int most, const QString& help)
{
    auto* box = addNumber(name, label, in(m_before), least, most, {}, help);
    box->setDecimals(0);
    box->setSingleStep(1);
    box->setSuffix({});
    m_writers.push_back([in, box](Generator& g) { in(g) = static_cast<int>(box->value()); });
}

void GeneratorDialog::addMetres(const char* name, const QString& label, const In<double>& in, double least_m, double most_m, const QString& help)
{
    auto* box = addLength(name, label, in(m_before), least_m, most_m, help);
    m_writers.push_back([this, in, box](Generator& g) { in(g) = metres(*box, in(m_before)); });
}

void GeneratorDialog::addFigure(const char* name, const QString& label, const In<double>& in, double least, double most, int decimals, const QString& unit, const QString& help)
{
    auto* box = addNumber(name, label, in(m_before), least, most, unit, help);
    box->setDecimals(decimals);
    const double before = in(m_before);
    m_writers.push_back([in, box, before, decimals](Generator& g) { in(g) = canvas_ask::valueBack(box->value(), before, 1, decimals); });
}

void GeneratorDialog::addShare(const char* name, const QString& label, const In<double>& in, const QString& help)
{
    constexpr double kPercent = 100;
    auto* box = addNumber(name, label, in(m_before) * kPercent, 0, kPercent, tr("%"), help);
    box->setDecimals(0);
    const double before = in(m_before);
    m_writers.push_back([in, box, before](Generator& g) { in(g) = canvas_ask::valueBack(box->value(), before, 1 / kPercent, 0); });
}

void GeneratorDialog::onTried(std::function<void(const edit::Result&)> tried)
{
    m_tried = std::move(tried);
    check();
}

void GeneratorDialog::putAt(const std::string& hall, QPointF m)
{
    const QPointF at = m / metresIn(m_lengths);
    const PlaceFields* chosen = nullptr;
    const auto away = [&](const PlaceFields& place) { return std::hypot(place.x->value() - at.x(), place.y->value() - at.y()); };
    for (const PlaceFields& place : m_places)
        if (place.hall->currentData() == toQt(hall) && (chosen == nullptr || away(place) < away(*chosen))) chosen = &place;
    for (const PlaceFields& place : m_places)   // another hall is shown than it was meant for
        if (const int row = place.hall->findData(toQt(hall)); chosen == nullptr && row >= 0) {
            chosen = &place;
            place.hall->setCurrentIndex(row);
        }
    if (chosen == nullptr) return;
    const QSignalBlocker quietX(chosen->x), quietY(chosen->y);
    chosen->x->setValue(at.x());
    chosen->y->setValue(at.y());
    check();
}

Generator GeneratorDialog::generator() const
{
    Generator now = m_before;
    for (const auto& write : m_writers) write(now);
    return now;
}

/// "CDU 2, Fan wall 2": how many of each kind, by name.
QString GeneratorDialog::kindsOf(const Layout& made) const
{
    std::map<QString, int> counts;
    for (const auto& row : made.components.rows())
        if (const Part* part = edit::findPart(*m_base->layout, *m_base->catalog, row->part)) ++counts[localText(info(part->kind).title)];
    QStringList texts;
    for (const auto& [kind, count] : counts) texts << QStringLiteral("%1 %2").arg(kind).arg(count);
    return texts.join(QStringLiteral(", "));
}

/// "Components: 34 (Rack 2, Switch 32); cables and taps: 3120, in 42 bundles; to be removed, with their links: 2".
QString GeneratorDialog::outcome(const Layout& made, const std::string& id) const
{
    int cables = 0;
    for (const auto& link : made.links.rows()) cables += link->count;
    std::size_t gone = 0;
    for (const auto& row : m_document.layout().components.rows()) gone += row->generator == id && !made.components.contains(row->id) ? 1 : 0;
    QString text = tr("Components: %1 (%2)").arg(made.components.size()).arg(kindsOf(made));
    if (cables > 0) text += tr("; cables and taps: %1, in %2 bundles").arg(cables).arg(made.links.size());
    if (gone > 0) text += tr("; to be removed, with their links: %1").arg(gone);
    return text;
}

QString GeneratorDialog::problem() const
{
    QElapsedTimer clock;
    clock.start();
    const Generator wanted = generator();
    const auto made = generate::made(*m_base, wanted);
    const auto result = made ? generate::put(*m_base, wanted, *made) : edit::Result(made.refusal());
    if (m_makes != nullptr) m_makes->setText(result ? outcome(*made, wanted.id) : QString());
    m_took_ms = clock.elapsed();
    if (m_tried) m_tried(result);
    return result ? QString() : localText(result.refusal().message);
}

}  // namespace mw
