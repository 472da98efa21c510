// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/quantity.h"

#include <QObject>
#include <QTest>

#include <set>

using namespace mw;

class TestQuantities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlayIdsArePromised()
    {
        for (const auto* id : {"power-loading", "failover-loading", "power", "heat", "air-heat", "cooling-loading", "supply-temperature", "network", "price",
                               "lead-time"})
            QVERIFY2(instanceQuantity(id) != nullptr, id);
        QVERIFY(instanceQuantity("none") == nullptr);
    }

    void everyRowIsWhole()
    {
        std::set<std::string_view> ids;
        for (const auto& quantity : instanceQuantities()) {
            QVERIFY2(ids.insert(quantity.id).second, quantity.id.data());
            QVERIFY2(!quantity.label.empty() && quantity.help.size() > 10 && quantity.read != nullptr, quantity.id.data());
            QVERIFY2(!quantity.limit || quantity.sum == Sum::Worst, quantity.id.data());   // a share over its limit does not add up
            QVERIFY2(!formatted(1.0, quantity.format).empty() && !unitOf(quantity.format).empty(), quantity.id.data());
        }
        for (const auto& quantity : facilityQuantities()) {
            QVERIFY2(ids.insert(quantity.id).second, quantity.id.data());
            QVERIFY2(!quantity.help.empty() && !quantity.formula.empty() && !nameOf(quantity.engine).empty(), quantity.id.data());
            if (quantity.engine != Engine::Layout) QVERIFY2(!quantity.read(Results{}), quantity.id.data());
        }
    }

    void costIsAsOldAsTheTokensItIsSpreadOver()
    {
        Results results;
        results.cost.state = results.power.state = results.throughput.state = SectionState::Fresh;
        QVERIFY(stateOf(results, Engine::Cost) == SectionState::Fresh);
        results.throughput.state = SectionState::Stale;
        QVERIFY(stateOf(results, Engine::Cost) == SectionState::Stale);
        QVERIFY(stateOf(results, Engine::Power) == SectionState::Fresh);
        QVERIFY(stateOf(results, Engine::Layout) == SectionState::Fresh);
    }
};

QTEST_APPLESS_MAIN(TestQuantities)
#include "test_quantities.moc"
