// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fix mends what its rule found: done on the rule's bad case, the finding is gone and nothing worse has come.
#include "model/edit/own_parts.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/rules/fixes.h"

#include <QObject>
#include <QString>
#include <QTest>

#include <algorithm>

using namespace mw;

namespace {

SolverData data()
{
    static const auto loaded = loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
    return *loaded.value;
}

struct Case {
    LayoutPtr layout{};
    SolverDataPtr data{};
};

Case bad(std::string_view rule)
{
    const std::string path = std::string(MW_SOURCE_DIR) + "/tests/rules/" + std::string(rule) + "/bad.yaml";
    auto layout = readLayoutFile(path);
    auto own = std::make_shared<SolverData>(::data());
    own->catalog = *catalogFor(*layout.value, path, own->catalog).value;
    return {std::make_shared<const Layout>(std::move(*layout.value)), own};
}

const Finding* first(const Results& results, std::string_view rule)
{
    const auto& all = *results.findings.value;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Finding& finding) { return finding.rule == rule; });
    return found == all.end() ? nullptr : &*found;
}

std::ptrdiff_t errors(const Results& results)
{
    const auto& all = *results.findings.value;
    return std::count_if(all.begin(), all.end(),
                         [](const Finding& finding) { return finding.severity == Severity::Error; });
}

}  // namespace

class TestFixes : public QObject {
    Q_OBJECT
private slots:
    void mends_data()
    {
        QTest::addColumn<QString>("rule");
        for (const auto& fix : fixes()) {
            const auto rule = QString::fromUtf8(fix.rule.data(), static_cast<qsizetype>(fix.rule.size()));
            QTest::newRow(qPrintable(rule)) << rule;
        }
    }

    void mends()
    {
        QFETCH(QString, rule);
        const auto id = rule.toStdString();
        const auto before = bad(id);
        const auto results = solve(before.layout, before.data);
        const auto* finding = first(*results, id);
        QVERIFY(finding != nullptr);
        const auto delta = fixOf(id)->make(*results->facility, *finding);
        QVERIFY2(delta.ok(), delta.ok() ? "" : delta.refusal().message.c_str());
        QVERIFY(!delta->empty());
        const auto after = std::make_shared<const Layout>(apply(*before.layout, *delta));
        const auto mended = solve(after, before.data);
        QVERIFY2(first(*mended, id) == nullptr, "the finding is still there");
        // The successor of the case needs coolant that the old part did not: told then, not here.
        QVERIFY(id == "catalog.superseded" || errors(*mended) <= errors(*results));
        QVERIFY(apply(*after, inverse(*delta)) == *before.layout);
    }

    /// The switch that is found first serves storage, to which ports for computing do not belong.
    void hostsAreLinkedWhereTheirPortsBelong()
    {
        const auto before = bad("network.isolated-host");
        Layout parted = *before.layout;
        for (std::size_t i = 0; i < parted.links.size(); ++i) {
            Link link = parted.links[i];
            if (link.to.component != "switch-1") continue;
            if (link.from.port == "compute") link.from.port = "storage", link.from.first = 0;
            else link.to.component = "switch-2";
            parted.links.replace(i, link);
        }
        const auto results = solve(std::make_shared<const Layout>(parted), before.data);
        const auto* finding = first(*results, "network.isolated-host");
        QVERIFY(finding != nullptr);
        const auto delta = fixOf("network.isolated-host")->make(*results->facility, *finding);
        QVERIFY(delta.ok() && delta->links.size() == 1);
        QCOMPARE(delta->links[0].after->from.port, std::string("compute"));
        QCOMPARE(delta->links[0].after->to.component, std::string("switch-2"));
    }

    /// Both sides of a rack are fed from ways that share no gear, by the giver that is near and has room; what is linked already is not linked twice.
    void feedsComeFromTwoSidesWithRoom()
    {
        auto before = bad("power.unfed");
        const auto linked = [&](const Layout& layout) {
            const auto results = solve(std::make_shared<const Layout>(layout), before.data);
            const auto* finding = first(*results, "power.unfed");
            const auto delta = finding == nullptr ? edit::Result(Refusal{"none", ""}) : fixOf("power.unfed")->make(*results->facility, *finding);
            std::vector<std::string> told;
            if (delta)
                for (const auto& change : delta->links) told.push_back(change.after->from.component + " > " + change.after->to.port);
            else told.push_back(delta.refusal().id);
            return told;
        };
        QVERIFY(linked(*before.layout) == (std::vector<std::string>{"pdu-a > feed-a", "pdu-b > feed-b"}));
        // PDUs of 125 kW: with 240 kW on both, half of which each carries, 20 kW more are not to be had; a third PDU, farther off, has room.
        Layout full = *before.layout;
        Component heavy = *full.components.get("sys-1");
        heavy.overrides = {{"power_max_kw", 240}};
        full.components.replace(*full.components.find("sys-1"), heavy);
        QVERIFY(linked(full) == (std::vector<std::string>{"fix.no-feed"}));
        Component third = *full.components.get("pdu-b");
        third.id = "pdu-c", third.at.x_m = 18;
        full.components.add(third);
        Link fed = *std::ranges::find_if(full.links.rows(), [](const auto& link) { return link->to.component == "pdu-b"; })->get();
        fed.id = "to-pdu-c", fed.from.first = 3, fed.to.component = "pdu-c";
        full.links.add(fed);
        const auto far = linked(full);
        QVERIFY2(far == (std::vector<std::string>{"pdu-c > feed-a"}), (far.front() + ", " + far.back()).c_str());
    }

    /// What stands above both feeds carries all of a load: 20 kW there and 20 kW more.
    void gearAboveBothFeedsCarriesAll()
    {
        const auto before = bad("power.unfed");
        for (const auto& [rating_kw, enough] : {std::pair{30.0, false}, {45.0, true}}) {
            Layout layout = *before.layout;
            Component utility = *layout.components.get("utility");
            utility.overrides = {{"rating_kw", rating_kw}};
            layout.components.replace(*layout.components.find("utility"), utility);
            const auto results = solve(std::make_shared<const Layout>(layout), before.data);
            const auto* finding = first(*results, "power.unfed");
            QVERIFY(finding != nullptr);
            QCOMPARE(fixOf("power.unfed")->make(*results->facility, *finding).ok(), enough);
        }
    }

    /// Three coolers in parallel share what hangs on their manifold: a ninth rack has room there.
    void coolersInParallelShare()
    {
        Layout layout = std::move(*readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/gb200-scalable-unit.yaml").value);
        Component ninth = *layout.components.get("rack-8");
        ninth.id = "ninth", ninth.at.x_m = 2, ninth.at.y_m = 5;
        layout.components.add(ninth);
        const auto shared = std::make_shared<SolverData>(::data());
        const auto results = solve(std::make_shared<const Layout>(layout), shared);
        const auto* finding = first(*results, "cooling.liquid-unserved");
        QVERIFY(finding != nullptr);
        const auto delta = fixOf("cooling.liquid-unserved")->make(*results->facility, *finding);
        QVERIFY2(delta.ok(), delta.ok() ? "" : delta.refusal().message.c_str());
        const auto after = solve(std::make_shared<const Layout>(apply(layout, *delta)), shared);
        QVERIFY(first(*after, "cooling.liquid-unserved") == nullptr);
    }

    void refusesWhatIsGone()
    {
        const auto before = bad("placement.overlap");
        const auto results = solve(before.layout, before.data);
        for (const auto& fix : fixes()) {
            const auto delta = fix.make(*results->facility, Finding{.rule = std::string(fix.rule),
                                                                    .subjects = {"nobody", "nothing"}});
            QVERIFY2(!delta.ok() && !delta.refusal().message.empty(), std::string(fix.rule).c_str());
        }
    }

    void saysThereIsNoRoom()
    {
        // Two racks on one spot of a hall that has room for one only.
        auto before = bad("placement.overlap");
        auto small = *before.layout;
        Hall hall = small.halls[0];
        hall.width_m = 0.9;
        hall.depth_m = 1.3;
        small.halls.replace(0, hall);
        for (std::size_t i = 0; i < small.components.size(); ++i) {
            Component moved = small.components[i];
            moved.at.x_m = 0.1 * static_cast<double>(i);
            moved.at.y_m = 0;
            small.components.replace(i, moved);
        }
        const auto results = solve(std::make_shared<const Layout>(small), before.data);
        const auto* finding = first(*results, "placement.overlap");
        QVERIFY(finding != nullptr);
        const auto delta = fixOf("placement.overlap")->make(*results->facility, *finding);
        QVERIFY(!delta.ok());
        QCOMPARE(delta.refusal().id, std::string("fix.no-room"));
    }

    void ownParts()
    {
        const auto before = bad("placement.overlap");
        const auto& catalog = *before.data->catalog;
        Part part = *catalog.find("test.rack");
        part.id = "own.rack";
        const auto added = edit::putPart(*before.layout, part);
        const auto with = apply(*before.layout, *added);
        QVERIFY(with.parts.contains("own.rack"));
        const auto swapped = edit::replacePart(with, catalog, "test.rack", "own.rack");
        QVERIFY(swapped.ok());
        const auto used = apply(with, *swapped);
        const auto kept = edit::removePart(used, catalog, "own.rack");
        QVERIFY(!kept.ok());
        QCOMPARE(kept.refusal().id, std::string("part.in-use"));
        const auto removed = edit::removePart(with, catalog, "own.rack");
        QVERIFY(removed.ok());
        QVERIFY(apply(with, *removed) == *before.layout);
        QVERIFY(!edit::removePart(with, catalog, "test.rack").ok());
        QVERIFY(!edit::replacePart(with, catalog, "test.rack", "no.such").ok());
    }
};

QTEST_APPLESS_MAIN(TestFixes)
#include "test_fixes.moc"
