// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline as a whole: what it skips must not show, what it publishes must be of the revision, scenarios must be values.
#include "model/edit/duplicate.h"
#include "model/edit/move.h"
#include "model/edit/property.h"
#include "model/edit/remove.h"
#include "model/edit/rename.h"
#include "model/edit/rotate.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/power/input.h"

#include <QTest>

#include <fstream>
#include <random>

using namespace mw;

namespace {

SolverDataPtr data()
{
    static const SolverDataPtr loaded = [] {
        auto data = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        for (const auto& diagnostic : data.diagnostics) qWarning("%s", toText(diagnostic).c_str());
        return data.value ? std::make_shared<const SolverData>(std::move(*data.value)) : nullptr;
    }();
    return loaded;
}

LayoutPtr example(const char* name)
{
    auto read = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
    return read.value ? std::make_shared<const Layout>(std::move(*read.value)) : nullptr;
}

using Random = std::mt19937;

std::string anyComponent(const Layout& layout, Random& random)
{
    return layout.components[random() % layout.components.size()].id;
}

/// One edit of some kind, or nothing if it was refused.
LayoutPtr edited(const LayoutPtr& layout, Random& random)
{
    const auto& catalog = *data()->catalog;
    const std::string id = anyComponent(*layout, random);
    const std::span ids(&id, 1);
    const auto pick = [&]() -> edit::Result {
        switch (random() % 15) {
        case 0: return edit::moveComponents(*layout, catalog, ids, 0.6, 0);
        case 1: return edit::removeComponents(*layout, ids);
        case 2: return edit::duplicateComponents(*layout, catalog, ids, 0.6, 0.6);
        case 3: return edit::setProperty(*layout, catalog, "components/" + id + "/override/power_max_kw", static_cast<double>(random() % 200));
        case 4: return edit::setProperty(*layout, catalog, "site/tariff/energy_usd_per_kwh", 0.05 + 0.01 * static_cast<double>(random() % 10));
        case 5: return edit::setProperty(*layout, catalog, "name", std::string_view("Renamed"));
        case 6: return edit::renameComponent(*layout, id, id + "x");
        case 7: return edit::rotateComponents(*layout, catalog, ids, 1);
        case 8: return edit::setProperty(*layout, catalog, "components/" + id + "/part", std::string_view("generic.dry-cooler-1000"));
        case 9: return edit::setProperty(*layout, catalog, "components/" + id + "/override/weight_kg", static_cast<double>(random() % 5000));
        case 10: return edit::setProperty(*layout, catalog, "halls/" + layout->halls[0].id + "/floor_kg_per_m2", static_cast<double>(500 + random() % 3000));
        case 12: return edit::setProperty(*layout, catalog, "components/" + id + "/override/rating_kw", static_cast<double>(100 + random() % 5000));
        case 13: return edit::setProperty(*layout, catalog, "components/" + id + "/override/capacity_kw", static_cast<double>(100 + random() % 2000));
        case 11: return edit::setProperty(*layout, catalog, "components/" + id + "/override/height_mm", static_cast<double>(500 + random() % 9000));
        default: return edit::setProperty(*layout, catalog, "workloads/" + layout->workloads[0].id + "/tpot_ms", 10.0 + static_cast<double>(random() % 50));
        }
    };
    const auto delta = pick();
    return delta ? std::make_shared<const Layout>(apply(*layout, *delta)) : layout;
}

template <class T>
bool same(const Section<T>& a, const Section<T>& b)
{
    return a.value && b.value ? *a.value == *b.value : !a.value == !b.value;
}

}  // namespace

class TestPipeline : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(data()); }
    void incrementalEqualsFresh_data();
    void incrementalEqualsFresh();
    void coolingDrawIsAdded();
    void dryRacksServeNothing();
    void skipsWhatDoesNotChange();
    void publishesQuickFirst();
    void drawsStop();
    void stopsBetweenLanes();
    void scenarios();
    void examplesHaveNoErrors_data();
    void examplesHaveNoErrors();
    void balances_data();
    void balances();
    void emptyLayout();
};

void TestPipeline::incrementalEqualsFresh_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<unsigned>("seed");
    QTest::newRow("gb200, 1") << QByteArray("gb200-scalable-unit") << 1U;
    QTest::newRow("gb200, 2") << QByteArray("gb200-scalable-unit") << 2U;
    QTest::newRow("mixed") << QByteArray("mixed-inference-hall") << 3U;
    QTest::newRow("blocks") << QByteArray("hall-100mw") << 4U;
}

/// After any edits, results that reuse what did not change equal those of a pipeline that never saw another layout.
void TestPipeline::incrementalEqualsFresh()
{
    QFETCH(QByteArray, name);
    QFETCH(unsigned, seed);
    Random random(seed);
    LayoutPtr layout = example(name.constData());
    QVERIFY(layout);
    Pipeline pipeline(data());
    for (Revision revision = 1; revision <= 12; ++revision) {
        const auto incremental = pipeline.run(revision, layout);
        const auto fresh = solve(layout, data());
        QVERIFY(incremental->complete);
        QCOMPARE(incremental->revision, revision);
        QVERIFY(incremental->summary == fresh->summary);
        QVERIFY2(same(incremental->power, fresh->power), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->cooling, fresh->cooling), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->network, fresh->network), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->throughput, fresh->throughput), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->bases, fresh->bases), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->cost, fresh->cost), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->electrical, fresh->electrical), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->circuits, fresh->circuits), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->gridBill, fresh->gridBill), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->redundancy, fresh->redundancy), qPrintable(QString::number(revision)));
        QVERIFY2(same(incremental->findings, fresh->findings), qPrintable(QString::number(revision)));
        layout = edited(layout, random);
    }
}

/// Power with the draw of cooling gear is the same network as power without, with loads added.
void TestPipeline::coolingDrawIsAdded()
{
    for (const char* name : {"gb200-scalable-unit", "mixed-inference-hall", "hall-100mw", "dgx-h100-superpod-4su"}) {
        const auto results = solve(example(name), data());
        const auto& facility = *results->facility;
        const auto loads = designLoads(facility);
        const auto whole = powerInput(facility, loads, results->cooling->nodes);
        const auto added = withCoolingDraw(powerInput(facility, loads, {}), facility, results->cooling->nodes);
        QVERIFY2(added && added->nodes == whole.nodes && added->links == whole.links && added->draw_kw == whole.draw_kw && added->draws == whole.draws && added->load_kw == whole.load_kw, name);
    }
}

/// Racks cut off from their manifold are taken out of the plan; a layout that draws no cooling at all is taken as cooled.
void TestPipeline::dryRacksServeNothing()
{
    const auto without = [&](std::string_view cut) {
        std::ifstream file(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml");
        std::string text;
        for (std::string line; std::getline(file, line);)
            if (line.find(cut) == std::string::npos) text += line + '\n';
        return solve(std::make_shared<const Layout>(std::move(*readLayout(text, "cut").value)), data());
    };
    const auto all = solve(example("gb200-scalable-unit"), data());
    const auto half = without("from: \"manifold-s.out");
    QVERIFY(*half->throughput->outputTokens_per_s < *all->throughput->outputTokens_per_s * 0.55);
    QVERIFY(*half->throughput->outputTokens_per_s > *all->throughput->outputTokens_per_s * 0.3);
    const auto& findings = *half->findings.value;
    const auto told = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.rule == "throughput.uncooled"; });
    QVERIFY(told != findings.end());
    QCOMPARE(told->subjects.size(), std::size_t{4});
    QCOMPARE(told->measured, std::optional(288.0));
    const auto undrawn = without(": \"manifold-");
    QCOMPARE(*undrawn->throughput->outputTokens_per_s, *all->throughput->outputTokens_per_s);
}

/// A move changes no input of power, cooling, throughput or cost: their values are the very same objects.
void TestPipeline::skipsWhatDoesNotChange()
{
    const auto layout = example("gb200-scalable-unit");
    Pipeline pipeline(data());
    const auto before = pipeline.run(1, layout);
    const std::string id = "xfmr-a";   // a CDU would change the lengths of its pipes and with them what its pump draws
    const auto delta = edit::moveComponents(*layout, *data()->catalog, std::span(&id, 1), 0.6, 0);
    QVERIFY(delta.ok());
    const auto after = pipeline.run(2, std::make_shared<const Layout>(apply(*layout, *delta)));
    QCOMPARE(after->power.time_ms, 0.0);
    QCOMPARE(after->cooling.time_ms, 0.0);
    QCOMPARE(after->throughput.time_ms, 0.0);
    QVERIFY(before->power->it_kw == after->power->it_kw);
}

void TestPipeline::publishesQuickFirst()
{
    Pipeline pipeline(data());
    std::vector<ResultsPtr> published;
    pipeline.run(7, example("gb200-scalable-unit"), {}, [&](ResultsPtr results) { published.push_back(std::move(results)); });
    QCOMPARE(published.size(), 3U);
    QVERIFY(!published[0]->complete);
    QVERIFY(published[0]->power && published[0]->cost && published[0]->findings);
    // All but the draws is there before them.
    QVERIFY(!published[1]->complete && published[1]->throughput.state == SectionState::Fresh && published[1]->redundancy);
    QVERIFY(published[1]->economics.state == SectionState::Running && !published[1]->economics->constraints.empty() && !published[1]->economics->uncertainty);
    QVERIFY(published[2]->complete && published[2]->economics->uncertainty);
    QCOMPARE(published[2]->revision, Revision{7});
    // Drawn once is drawn for all edits that leave the money alone.
    published.clear();
    auto renamed = std::make_shared<Layout>(*example("gb200-scalable-unit"));
    auto settings = std::make_shared<Settings>(*renamed->settings);
    settings->name = "Another name";
    renamed->settings = settings;
    pipeline.run(8, renamed, {}, [&](ResultsPtr results) { published.push_back(std::move(results)); });
    QCOMPARE(published.size(), 2U);
    QVERIFY(published[1]->complete);
}

/// The draws tell how far they are and can be stopped; all else of the edit is there, and they are made up for.
void TestPipeline::drawsStop()
{
    const auto layout = example("gb200-scalable-unit");
    Pipeline pipeline(data());
    std::stop_source source;
    std::vector<double> told;
    const auto stopped = pipeline.run(1, layout, source.get_token(), {}, [&](const Pipeline::Stage& stage) {
        if (stage.name != "uncertainty") return;
        told.push_back(static_cast<double>(stage.step) / stage.steps);
        if (told.size() == 3) source.request_stop();
    });
    QVERIFY(told.size() >= 3 && told.size() < 8 && std::is_sorted(told.begin(), told.end()) && told.front() < told.back() && told.back() < 1);
    QVERIFY(!stopped->complete && stopped->cost && stopped->redundancy && stopped->findings && !stopped->economics->uncertainty);
    const auto whole = pipeline.run(2, layout);
    QVERIFY(whole->complete && whole->economics.state == SectionState::Fresh);
    QVERIFY(*whole->economics.value == *solve(layout, data())->economics.value);
}

void TestPipeline::stopsBetweenLanes()
{
    std::stop_source source;
    source.request_stop();
    Pipeline pipeline(data());
    const auto layout = example("gb200-scalable-unit");
    const auto stopped = pipeline.run(1, layout, source.get_token());
    QVERIFY(!stopped->complete);
    QVERIFY(stopped->power);
    // What was cut short is computed by the next run.
    const auto whole = pipeline.run(2, layout);
    QVERIFY(whole->complete);
    QVERIFY(same(whole->throughput, solve(layout, data())->throughput));
}

void TestPipeline::scenarios()
{
    auto layout = std::make_shared<Layout>(*example("gb200-scalable-unit"));
    Scenario none, free, lost;
    none.id = "none";
    free.id = "free";
    YamlNode zero;
    zero.kind = YamlNode::Kind::Scalar;
    zero.text = "0";
    free.set = {{"parts/nvidia.gb200-nvl72/price_usd", zero}};
    lost.id = "lost";
    lost.set = {{"parts/no.such-part/price_usd", zero}};
    layout->scenarios.add(none);
    layout->scenarios.add(free);
    layout->scenarios.add(lost);
    const auto base = solve(layout, data());
    const auto same = withScenario(layout, "none", *data()->catalog);
    QVERIFY(same.ok());
    QVERIFY(*solve(*same, data())->cost.value == *base->cost.value);
    const auto cheap = withScenario(layout, "free", *data()->catalog);
    QVERIFY2(cheap.ok(), cheap.refusal().message.c_str());
    const double saved = base->cost->capex_usd - solve(*cheap, data())->cost->capex_usd;
    QVERIFY2(saved > 8 * 3.4e6 * 0.99, qPrintable(QString::number(saved)));
    QVERIFY(!withScenario(layout, "lost", *data()->catalog).ok());
    QVERIFY(!withScenario(layout, "unknown", *data()->catalog).ok());
}

void TestPipeline::examplesHaveNoErrors_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto* name : {"dgx-h100-superpod-4su", "gb200-scalable-unit", "mixed-inference-hall", "hall-100mw"})
        QTest::newRow(name) << QByteArray(name);
}

void TestPipeline::examplesHaveNoErrors()
{
    QFETCH(QByteArray, name);
    const auto results = solve(example(name.constData()), data());
    for (const auto& finding : *results->findings.value)
        QVERIFY2(finding.severity != Severity::Error, finding.message.c_str());
    QVERIFY(results->throughput->outputTokens_per_s.value_or(0) > 0);
    QVERIFY(results->cost->usd_per_million_tokens.value_or(0) > 0);
}

void TestPipeline::balances_data() { examplesHaveNoErrors_data(); }

/// Power in = load + losses, and the parts of the cost of a million tokens sum to it.
void TestPipeline::balances()
{
    QFETCH(QByteArray, name);
    const auto results = solve(example(name.constData()), data());
    QVERIFY(std::abs(results->power->balanceError_kw) < 1e-6 * results->power->facility_kw);
    double losses = 0;
    for (const auto& loss : results->power->losses) losses += loss.kw;
    const double sum = results->power->it_kw + results->power->cooling_kw + losses;
    QVERIFY2(std::abs(sum - results->power->facility_kw) < 1e-6 * sum, qPrintable(QString::number(sum - results->power->facility_kw)));
    double parts = 0;
    for (const auto& line : results->cost->tokenCostBuildUp) parts += line.usd;
    QVERIFY(std::abs(parts - *results->cost->usd_per_million_tokens) < 1e-9 * parts);
    QVERIFY(std::abs(results->cooling->balanceError_kw) < 1e-6 * results->cooling->heat_kw);
}

void TestPipeline::emptyLayout()
{
    const auto results = solve(std::make_shared<const Layout>(), data());
    QVERIFY(results->complete);
    QCOMPARE(results->power->it_kw, 0.0);
    QVERIFY(!results->power->pueDesign);
    QVERIFY(!results->cost->usd_per_million_tokens);
}

QTEST_APPLESS_MAIN(TestPipeline)
#include "test_pipeline.moc"
