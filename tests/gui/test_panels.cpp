// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What panels say and take: the form of an own part, a waiver that has ended, a search that means nothing.
#include "studio_driver.h"
#include "view_driver.h"

#include "model/edit/member_figure.h"
#include "model/edit/waive.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "views/panels/findings/findings_panel.h"
#include "views/panels/kpi/kpi_cell.h"
#include "views/panels/kpi/kpi_strip.h"
#include "views/panels/palette/part_dialog.h"
#include "views/session/models/outline_model.h"
#include "views/session/subjects.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeView>

#include <set>

using namespace mw;

namespace {

const char* const kUnit = "gb200-scalable-unit";

QPushButton& saveButton(Studio& s)
{
    return *s.find<QDialog>("part-dialog").findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
}

void enterCell(QTableWidget& table, int row, int column, const char* text)
{
    table.item(row, column)->setText(QLatin1String(text));
}

/// The first finding that counts, as rule and subjects.
Finding firstFinding(Studio& s)
{
    for (const auto& finding : *s.results().findings.value)
        if (finding.waived.empty()) return finding;
    return {};
}

/// Shows the first finding of a rule in the list and clicks it.
const Finding* clickFinding(Studio& s, const char* rule)
{
    auto& list = s.find<QTreeView>("findings-list");
    const auto row = drive::row(list, QLatin1String(rule), FindingsModel::RuleColumn);
    if (!row.isValid()) return nullptr;
    drive::click(list, row.siblingAtColumn(FindingsModel::MessageColumn));
    return s.find<FindingsPanel>("findings-panel").model().finding(list.currentIndex());
}

std::vector<std::string> placed(Studio& s, std::string_view part)
{
    std::vector<std::string> paths;
    for (const auto& instance : s.window.document().facility()->instances)
        if (instance.part->id == part) paths.push_back(instance.path);
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

class TestPanels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Studio::prepare(); }
    void init() { QSettings().clear(); }

    void anOwnPartIsFilledIn()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.find<QAction>("own-part-new").trigger();
        drive::type(s.find<QLineEdit>("part-name"), QStringLiteral("Yard UPS 2"));
        drive::type(s.find<QLineEdit>("part-vendor"), QStringLiteral("Acme"));
        drive::type(s.find<QLineEdit>("part-id"), QStringLiteral("acme.yard-ups"));
        auto& kind = s.find<QComboBox>("part-kind");
        kind.setFocus();
        QTest::keyClicks(&kind, QStringLiteral("UPS"));
        Q_EMIT kind.activated(kind.currentIndex());
        drive::type(s.find<QLineEdit>("part-width"), QStringLiteral("2400"));
        drive::type(s.find<QLineEdit>("part-weight"), QStringLiteral("3100.5"));
        drive::type(s.find<QLineEdit>("part-power-max"), QStringLiteral("12"));
        drive::type(s.find<QLineEdit>("part-liquid-share"), QStringLiteral("0.25"));
        drive::type(s.find<QLineEdit>("part-price-low"), QStringLiteral("90000"));
        drive::type(s.find<QLineEdit>("part-price-typical"), QStringLiteral("120000"));
        drive::type(s.find<QLineEdit>("part-price-high"), QStringLiteral("150000"));
        drive::press(s.window, "part-port-add");
        auto& ports = s.find<QTableWidget>("part-ports");
        QCOMPARE(ports.rowCount(), 1);
        enterCell(ports, 0, 0, "feed-a");
        enterCell(ports, 0, 6, "12");
        enterCell(ports, 0, 3, "none");   // no number: goes back
        QCOMPARE(ports.item(0, 3)->text(), QStringLiteral("1"));

        const QString yaml = s.find<QPlainTextEdit>("part-text").toPlainText();
        for (const auto* line : {"id: acme.yard-ups", "kind: ups", "weight_kg: 3100.5", "liquid_heat_share: 0.25", "typical: 120000", "rating_kw: 12"})
            QVERIFY2(yaml.contains(QLatin1String(line)), qPrintable(yaml));
        QVERIFY(saveButton(s).isEnabled());
        QTest::mouseClick(&saveButton(s), Qt::LeftButton);
        const Part* made = s.window.document().layout().parts.get("acme.yard-ups");
        QVERIFY(made != nullptr);
        QCOMPARE(made->kind, Kind::Ups);
        QCOMPARE(made->price.high_usd, std::optional(150000.0));
        QCOMPARE(made->ports.size(), std::size_t{1});
        QCOMPARE(made->ports[0].rating_kw, 12.0);
        s.trigger("undo");
        QVERIFY(!s.window.document().layout().parts.contains("acme.yard-ups"));
    }

    /// The form of a part takes and shows figures as the window writes them; the file has a point.
    void aPartIsEnteredWithTheSignsOfTheWindow()
    {
        auto preferences = AppSettings().preferences();
        preferences.languageSigns = false;
        preferences.style.decimal = QStringLiteral(",");
        preferences.style.thousands = QStringLiteral(".");
        AppSettings().setPreferences(preferences);
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.find<QAction>("own-part-new").trigger();
        auto& text = s.find<QPlainTextEdit>("part-text");
        auto& power = s.find<QLineEdit>("part-power-max");
        drive::type(power, QStringLiteral("7,5"));
        QVERIFY2(text.toPlainText().contains(QStringLiteral("power_max_kw: 7.5")), qPrintable(text.toPlainText()));
        text.setPlainText(text.toPlainText().replace(QStringLiteral("power_max_kw: 7.5"), QStringLiteral("power_max_kw: 8.25")));
        QCOMPARE(power.text(), QStringLiteral("8,25"));
    }

    void formAndYamlFollowEachOther()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.find<QAction>("own-part-new").trigger();
        auto& text = s.find<QPlainTextEdit>("part-text");
        auto& power = s.find<QLineEdit>("part-power-max");
        QCOMPARE(power.text(), QStringLiteral("10"));
        text.setPlainText(text.toPlainText().replace(QStringLiteral("power_max_kw: 10"), QStringLiteral("power_max_w: 7500")));
        QCOMPARE(power.text(), QStringLiteral("7.5"));
        drive::type(power, QStringLiteral("8"));   // stays under the key that it stands under
        QVERIFY2(text.toPlainText().contains(QStringLiteral("power_max_w: 8000")), qPrintable(text.toPlainText()));
        drive::type(power, {});
        QTest::keyClick(&power, Qt::Key_Delete);
        QVERIFY(!text.toPlainText().contains(QStringLiteral("power_max_w")));

        text.setPlainText(QStringLiteral("id: {"));
        QVERIFY(!s.find<QWidget>("part-form").isEnabled());
        QVERIFY(!saveButton(s).isEnabled());
        text.setPlainText(QStringLiteral("id: own.thing\nname: Thing\nkind: cdu\nconfidence: estimate\nfigures: {capacity_kw: 800}\n"));
        QVERIFY(s.find<QWidget>("part-form").isEnabled());
        QCOMPARE(s.find<QLineEdit>("part-capacity").text(), QStringLiteral("800"));
        QCOMPARE(s.find<QComboBox>("part-kind").currentText(), QStringLiteral("Coolant distribution unit"));
        QTest::keyClick(&s.find<QDialog>("part-dialog"), Qt::Key_Escape);
    }

    void aWaiverThatHasEndedHidesNothing()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        const Finding finding = firstFinding(s);
        QVERIFY(!finding.rule.empty());
        const int counted = s.find<FindingsPanel>("findings-panel").model().count(finding.severity);
        const auto waive = [&](const char* until) {
            s.window.document().commit(*edit::waive(s.window.document().layout(), finding.rule, finding.subjects, "agreed with the landlord", until), QStringLiteral("Waive"));
            return s.waitSolved();
        };
        auto& panel = s.find<FindingsPanel>("findings-panel");
        QVERIFY(waive("2999-12-31"));
        QCOMPARE(panel.model().count(finding.severity), counted - 1);
        QVERIFY(waive("2024-02-29"));
        QCOMPARE(panel.model().count(finding.severity), counted);

        s.window.showPanel(&panel);
        auto& list = s.find<QTreeView>("findings-list");
        const auto row = drive::row(list, QStringLiteral("Its waiver ended on 2024-02-29"), FindingsModel::MessageColumn);
        QVERIFY(row.isValid());
        drive::click(list, row);
        const QString said = s.find<QLabel>("finding-message").text();
        QVERIFY2(said.contains(QStringLiteral("2024-02-29")) && said.contains(QStringLiteral("agreed with the landlord")), qPrintable(said));
        // It can be accepted anew, with the reason that it had.
        drive::press(s.window, "waive-finding");
        QCOMPARE(s.find<QLineEdit>("waive-reason").text(), QStringLiteral("agreed with the landlord"));
        drive::type(s.find<QLineEdit>("waive-until"), QStringLiteral("2999-12-31"));
        drive::press(s.window, "waive-accept");
        QVERIFY(s.waitSolved());
        QCOMPARE(panel.model().count(finding.severity), counted - 1);
        QCOMPARE(s.window.document().layout().waivers.size(), std::size_t{1});
    }

    /// Whatever a rule names, the click has somewhere to go: all findings of the rules' bad cases.
    void everyFindingLeadsSomewhere()
    {
        const auto data = std::make_shared<const SolverData>(*loadSolverData(findData(fromQt(QCoreApplication::applicationDirPath()))).value);
        QStringList files;
        const QDir cases(QStringLiteral(MW_SOURCE_DIR "/tests/rules"));
        for (const QString& rule : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) files << cases.filePath(rule + QStringLiteral("/bad.yaml"));
        std::set<std::string> rules;
        QStringList lost;
        for (const QString& file : files) {
            auto layout = readLayoutFile(fromQt(file));
            if (!layout.value) continue;
            auto own = std::make_shared<SolverData>(*data);
            own->catalog = catalogFor(*layout.value, fromQt(file), own->catalog).value.value_or(own->catalog);
            const auto results = solve(std::make_shared<const Layout>(std::move(*layout.value)), own);
            for (const auto& finding : *results->findings.value) {
                QStringList subjects;
                for (const auto& subject : finding.subjects) subjects << toQt(subject);
                const auto place = placeOf(*results->facility, *results, subjects);
                if (place.view == SubjectPlace::View::Nowhere) lost << toQt(finding.rule) + u' ' + subjects.join(u' ');
                rules.insert(finding.rule);
            }
        }
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
        QVERIFY2(rules.size() > 60, qPrintable(QString::number(rules.size())));
    }

    /// A part's finding frames all of that part and shows its figures; money's tells why; both by one click beside the list.
    void findingsOfPartsAndFiguresAreShown()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("findings-panel");
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        const Finding* finding = clickFinding(s, "catalog.estimate-used");
        QVERIFY(finding != nullptr);
        const auto racks = placed(s, finding->subjects.front());
        QVERIFY(!racks.empty());
        QCOMPARE(s.window.document().selection().components(), racks);
        QCOMPARE(tabs.tabText(tabs.currentIndex()), QStringLiteral("Part"));
        QVERIFY(QRectF(s.canvas().rect()).intersects(s.canvas().pixelsOf(toQt(racks.front()))));
        finding = clickFinding(s, "cost.no-price");
        QVERIFY(finding != nullptr);
        QVERIFY(s.window.document().selection().empty());
        QCOMPARE(s.find<QComboBox>("why-quantity").currentData().toString(), QStringLiteral("usd_per_million_tokens"));
        QVERIFY(s.find<QWidget>("findings-panel").isVisible());   // the list stays
        drive::press(s.window, "finding-show");
        QVERIFY(s.find<QWidget>("charts-panel").isVisible());
    }

    /// What a finding names is written beside it, and a click on one of several goes to that one.
    void placesOfAFindingAreClicked()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("findings-panel");
        const Finding* finding = clickFinding(s, "network.single-leaf");
        QVERIFY(finding != nullptr && finding->subjects.size() == 2);
        QCOMPARE(s.window.document().selection().components().size(), std::size_t{2});
        auto& where = s.find<QLabel>("finding-where");
        const std::string first = finding->subjects.front();
        QVERIFY(where.isVisible() && where.text().contains(toQt(finding->subjects.back())));
        QTest::mouseClick(&where, Qt::LeftButton, {}, {6, where.fontMetrics().height() / 2});
        QCOMPARE(s.window.document().selection().components(), std::vector{first});
    }

    /// Of a pool its members are marked on the plan, and Show goes to its row.
    void findingsOfPoolsGoToThePlan()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("mixed-inference-hall")));
        s.showPanel("findings-panel");
        const Finding* finding = clickFinding(s, "throughput.no-context-path");
        QVERIFY(finding != nullptr);
        const std::string pool = finding->subjects.front();
        QVERIFY(!s.window.document().selection().empty());
        drive::press(s.window, "finding-show");
        QVERIFY(s.find<QWidget>("serving-panel").isVisible());
        auto& table = *s.find<QWidget>("serving-panel").findChild<QTableWidget*>();
        QVERIFY(table.currentRow() >= 0);
        QVERIFY2(table.item(table.currentRow(), 0)->text().startsWith(toQt(pool)), qPrintable(table.item(table.currentRow(), 0)->text()));
    }

    /// Errors and warnings, as the key figures count them, once all engines are through; what is waived does not count.
    void theTitleCounts()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("hall-100mw")));
        const auto counted = [&] {
            const auto& findings = *s.results().findings.value;
            return std::count_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.waived.empty() && finding.severity != Severity::Advice; });
        };
        const auto all = counted();
        QVERIFY(all > 0);
        QTRY_COMPARE(s.titleOf("findings-panel"), QStringLiteral("Findings %1").arg(all));
        Finding wrong;
        for (const auto& finding : *s.results().findings.value)
            if (finding.severity != Severity::Advice) wrong = finding;
        auto& document = s.window.document();
        document.commit(*edit::waive(document.layout(), wrong.rule, wrong.subjects, "agreed", ""), QStringLiteral("Waive"));
        QVERIFY(s.waitSolved());
        QCOMPARE(counted(), all - 1);
        QTRY_COMPARE(s.titleOf("findings-panel"), QStringLiteral("Findings %1").arg(all - 1));
    }

    /// What the slow rules find is not known for a moment after an edit: the count of before stands, greyed.
    void quickFindingsKeepTheCountOfBefore()
    {
        Studio s;
        QVERIFY(s.open(Studio::example("gb200-scalable-unit")));
        KpiStrip strip;
        const auto isGrey = [&] { return strip.findChild<QWidget*>(QStringLiteral("kpi-findings"))->property("stale").toBool(); };
        strip.setResults(s.results());
        const QString before = strip.value(QStringLiteral("findings"));
        const auto wrong = strip.wrong();
        Results quick = s.results();
        ++quick.revision, quick.complete = false, quick.throughput.state = SectionState::Stale;
        quick.findings.value = std::make_shared<const std::vector<Finding>>();
        strip.setResults(quick);
        QVERIFY(before.contains(QStringLiteral("warning")) && wrong > 0);
        QCOMPARE(strip.value(QStringLiteral("findings")), before);
        QCOMPARE(strip.wrong(), wrong);
        QTRY_VERIFY(isGrey());
        quick.complete = true;
        strip.setResults(quick);
        QCOMPARE(strip.value(QStringLiteral("findings")), QStringLiteral("none"));
        QVERIFY(!isGrey() && strip.wrong() == 0);
    }

    /// By right click: a figure is reset, a reason opened, a workload doubled; each copies its row.
    void tablesHaveTheirMenus()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& document = s.window.document();
        const std::array rack{std::string("rack-1")};
        document.commit(*edit::overrideFigures(document.layout(), *document.catalog(), rack, "power_max_kw", 150), QStringLiteral("Override"));
        QVERIFY(s.waitSolved());
        document.selection().select({"rack-1"});
        auto& tabs = s.find<QTabWidget>("inspector-tabs");
        tabs.setCurrentIndex(1);
        auto& part = s.find<QTreeView>("part-table");
        drive::choose(part, drive::row(part, QStringLiteral("Power max")), "part-reset");
        QVERIFY(s.component("rack-1")->overrides.empty());
        QVERIFY(s.waitSolved());
        drive::choose(part, drive::row(part, QStringLiteral("Vendor")), "list-copy");
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("Vendor\tNVIDIA")), qPrintable(QApplication::clipboard()->text()));
        tabs.setCurrentIndex(3);
        auto& why = s.find<QTreeView>("why-tree");
        const auto top = why.model()->index(0, 0);
        QVERIFY(why.isExpanded(top));
        drive::choose(why, top, "why-open");
        QVERIFY(!why.isExpanded(top));
        s.showPanel("workloads-panel");
        const auto count = document.layout().workloads.size();
        auto& table = s.find<QTableWidget>("workloads-table");
        drive::choose(table, table.model()->index(0, 0), "menu-duplicate-workload");
        QCOMPARE(document.layout().workloads.size(), count + 1);
        drive::choose(table, table.model()->index(static_cast<int>(count), 0), "menu-remove-workload");
        QCOMPARE(document.layout().workloads.size(), count);
    }

    /// What is hidden on the plan says so in the outline, whose menu shows it again.
    void theOutlineTellsWhatIsHidden()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        s.showPanel("outline-panel");
        auto& tree = s.find<QTreeView>("outline-tree");
        // Its menu is grouped, what deletes stands last and apart.
        const auto actions = tree.actions();
        QCOMPARE(std::ranges::count_if(actions, &QAction::isSeparator), 4);
        QVERIFY(actions.last()->objectName() == QLatin1String("delete") && actions.at(actions.size() - 2)->isSeparator());
        const auto row = [&] { return tree.model()->match(tree.model()->index(0, 0), OutlineModel::PathRole, QStringLiteral("cdu-1"), 1, Qt::MatchExactly | Qt::MatchRecursive).value(0); };
        const auto picture = [&] {
            tree.scrollTo(row());
            QCoreApplication::processEvents();
            return tree.viewport()->grab(tree.visualRect(row())).toImage();
        };
        const auto hide = [&] {
            drive::click(tree, row());
            drive::choose(tree, row(), "hide");
            s.window.document().selection().clear();
        };
        s.window.document().selection().clear();
        const QImage shown = picture();
        hide();
        QVERIFY(s.window.document().layout().components.get("cdu-1")->hidden);
        QVERIFY(row().data(Qt::ToolTipRole).toString().contains(QStringLiteral("hidden on the plan")));
        QVERIFY(picture() != shown);
        hide();
        QVERIFY(!s.window.document().layout().components.get("cdu-1")->hidden);
        QVERIFY(!row().data(Qt::ToolTipRole).toString().contains(QStringLiteral("hidden")));
        QTRY_VERIFY(picture() == shown);
    }

    void aSearchSaysWhatItDoesNotUnderstand()
    {
        Studio s;
        QVERIFY(s.open(Studio::example(kUnit)));
        auto& nothing = s.find<QLabel>("palette-nothing");
        drive::type(s.find<QLineEdit>("palette-search"), QStringLiteral("liqid > 100 kW"));
        QVERIFY2(nothing.text().contains(QStringLiteral("Did you mean \"liquid\"?")), qPrintable(nothing.text()));
        drive::type(s.find<QLineEdit>("palette-search"), QStringLiteral("liquid > abc kW"));
        QVERIFY2(nothing.text().contains(QStringLiteral("\"abc\" is no number")), qPrintable(nothing.text()));
        drive::type(s.find<QLineEdit>("palette-search"), QStringLiteral("liquid > 100 kW"));
        QVERIFY(!nothing.isVisible());
    }

    /// What changed stands beside the figure where the name leaves it no room, and beside a scenario's its arrow alone.
    void aNameIsNeverCutForItsChange()
    {
        KpiCell cell(QStringLiteral("accelerators"), QStringLiteral("Beschleuniger"));
        cell.setValue(QStringLiteral("720"));
        cell.setChange(QStringLiteral("▲ 144"), 1);
        cell.show();
        const auto nameIsWhole = [&](const QString& change) {
            QCoreApplication::processEvents();
            const auto& shown = *cell.findChild<QLabel*>(QStringLiteral("kpi-change"));
            for (const auto* label : cell.findChildren<QLabel*>())
                QVERIFY2(QFontMetrics(label->font()).horizontalAdvance(label->text()) <= label->width() || label->isHidden(), qPrintable(label->text()));
            QCOMPARE(shown.text(), change);
        };
        cell.resize(180, 54);
        nameIsWhole(QStringLiteral("▲ 144"));
        const auto& change = *cell.findChild<QLabel*>(QStringLiteral("kpi-change"));
        const int above = change.y();
        cell.resize(124, 54);
        nameIsWhole(QStringLiteral("▲ 144"));
        QVERIFY(change.y() > above);
        cell.setScenario(QStringLiteral("→\u2009864"), QStringLiteral("→\u2009+20 %"), 1);
        nameIsWhole(QStringLiteral("▲"));
        QCOMPARE(change.y(), above);
    }

    /// "0.308 $" alone is no cost: where the name has no room for "/ M tok" beside a change, it stands small behind the figure.
    void aUnitIsNotLostToAChange()
    {
        KpiCell cell(QStringLiteral("usd_per_million_tokens"), QStringLiteral("Kosten"));
        const auto& unit = *cell.findChild<QLabel*>(QStringLiteral("kpi-unit"));
        cell.setValue(QStringLiteral("0,308 $ / M Tok"), {QStringLiteral("0,308 $")});
        cell.show();
        cell.resize(134, 54);
        const auto told = [&] {
            QCoreApplication::processEvents();
            QStringList texts;
            for (const auto* label : cell.findChildren<QLabel*>())
                if (label->isVisible()) texts << label->text();
            return texts.join(u' ');
        };
        QVERIFY2(told().contains(QStringLiteral("/ M Tok")) && !unit.isVisible(), qPrintable(told()));   // with the name
        cell.setChange(QStringLiteral("▲ 0,0004 $"), -1);
        QVERIFY2(told().contains(QStringLiteral("/ M Tok")) && told().contains(QStringLiteral("▲ 0,0004")), qPrintable(told()));
        QVERIFY(unit.isVisible() && unit.width() >= QFontMetrics(unit.font()).horizontalAdvance(unit.text()));
        cell.resize(320, 54);
        QVERIFY(told().contains(QStringLiteral("0,308 $ / M Tok")) && !unit.isVisible());
    }
};

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
