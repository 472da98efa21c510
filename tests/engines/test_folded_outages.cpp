// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/bench/synthetic_networks.h"
#include "solver/power/ac/core_flow.h"
#include "solver/power/ac/kept_flow.h"
#include "tests/engines/any_network.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace mw;
using namespace mw::ac;

namespace {

bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max({std::abs(a), std::abs(b), 1e-3});
}

/// How many rows there are, and those of the folded network alone; `same`: all rows tell what a solution of the rest does.
struct Held {
    std::size_t rows{}, folded{};
    bool same{true};
};

void compare(const Network& n, std::size_t i, const Contingency& row, Held& held)
{
    Network without = n;
    (i < n.lines.size() ? without.lines[i].closed : without.transformers[i - n.lines.size()].closed) = false;
    const LoadFlow flow = solveLoadFlow(without);
    double line = 0, transformer = 0;
    for (const BranchFlow& one : flow.lines) line = std::max(line, one.loading_percent);
    for (const BranchFlow& one : flow.transformers) transformer = std::max(transformer, one.loading_percent);
    const auto named = std::find_if(n.lines.begin(), n.lines.end(), [&](const Line& one) { return one.id == row.mostLoadedLine; });
    held.same &= row.converged && flow.converged && std::abs(row.loss_kw - flow.loss_kw) < 1e-8 * flow.loss_kw + 1e-7 && near(row.vmMin_pu, flow.vmMin_pu, 1e-9) && std::abs(row.unserved_mw - flow.unserved_mw) < 1e-9
                 && near(row.lineLoading_percent, line, 1e-8) && near(row.transformerLoading_percent, transformer, 1e-8)
                 && (named == n.lines.end() ? line < 1e-6 : near(flow.lines[static_cast<std::size_t>(named - n.lines.begin())].loading_percent, line, 1e-8));
}

Held hold(const Network& n, std::size_t step)
{
    FlowEquations equations(n);
    FlowFigures figures(equations, n);
    for (const Section& section : equations.sections())
        if (!equations.solve(section)) return {.same = false};
    FoldedFlow folded(equations, figures, n);
    const Bridges bridges(n.loads, equations);
    const auto rows = singleOutages(n);
    Held held{.rows = rows.size()};
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const Branch& b = equations.branches()[i];
        if (b.from == b.to || (equations.held(b.from) && equations.held(b.to)) || folded.sumsWithout(equations.sectionOf(equations.held(b.from) ? b.to : b.from), i, bridges)) ++held.folded;
        if (i % step == 0) compare(n, i, rows[i], held);
    }
    return held;
}

}  // namespace

class TestFoldedOutages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Trees folded into polynomials tell what a solution of the whole rest tells, for every branch of networks of any shape.
    void anyNetworks()
    {
        std::size_t rows = 0, folded = 0;
        for (unsigned seed = 1; seed <= 25; ++seed) {
            const Held held = hold(anyNetwork(seed), 1);
            QVERIFY2(held.same, qPrintable(QString::number(seed)));
            rows += held.rows, folded += held.folded;
        }
        QVERIFY2(folded > rows * 9 / 10, qPrintable(QStringLiteral("%1 of %2").arg(folded).arg(rows)));   // the rest is solved anew
    }

    void halls()
    {
        for (const Network& n : {hallTree({1, 5, 18}), hallMesh({2, 5, 18})}) {
            const Held held = hold(n, 1);
            QVERIFY(held.same);
            QVERIFY2(held.folded > held.rows * 9 / 10, qPrintable(QStringLiteral("%1 of %2").arg(held.folded).arg(held.rows)));
        }
        const Held large = hold(hallMesh({10, 6, 16}), 29);
        QVERIFY(large.same && large.folded > large.rows * 9 / 10);
    }

    /// Of two cables side by side the one to a load of constant power is loaded most, until another load goes and the voltage rises: then the one to a heater.
    void peaksChangePlaces()
    {
        Network n{.f_hz = 50, .base_mva = 1};
        n.buses = {{"S", 1}, {"A", 1}, {"B", 1}, {"X", 1}, {"Y", 1}, {"Z", 1}};
        n.sources = {{"s", 0}};
        n.lines = {{"sa", 0, 1, 1, 0.03, 0.01, 0, 0}, {"az", 1, 5, 1, 0.001, 0.001, 0, 0}, {"ab", 1, 2, 1, 0.001, 0.001, 0, 0}, {"bx", 2, 3, 1, 0.001, 0.001, 0, 0.2}, {"by", 2, 4, 1, 0.001, 0.001, 0, 0.2}};
        n.loads = {{{}, 3, 0.1, 0}, {{}, 4, 0.103, 0, 0, 1}, {{}, 5, 0.8, 0}};
        const LoadFlow before = solveLoadFlow(n);
        QVERIFY(before.lines[3].loading_percent > before.lines[4].loading_percent);
        const Held held = hold(n, 1);
        QVERIFY(held.same);
        QCOMPARE(held.folded, held.rows);
        QCOMPARE(singleOutages(n)[1].mostLoadedLine, std::string("by"));
    }

    /// A function that is no polynomial, and its slope, over the span.
    void seriesFollowFunctions()
    {
        const VoltageSpan span{0.97, 0.05};
        const auto f = [](double v) { return 0.3 / v + 0.02 / (v * v); };
        Series values{};
        for (std::size_t k = 0; k < kTerms; ++k) values[k] = f(span.voltage(nodes()[k]));
        const Series series = seriesThrough(values);
        for (double v = 0.92; v <= 1.02; v += 0.005) {
            const auto [value, slope] = valueAndSlope(series, span.place(v));
            QVERIFY(near(value, f(v), 1e-12) && near(valueAt(series, span.place(v)), value, 1e-14));
            QVERIFY(near(slope / span.half, -0.3 / (v * v) - 0.04 / (v * v * v), 1e-7));
        }
    }
};

QTEST_APPLESS_MAIN(TestFoldedOutages)
#include "test_folded_outages.moc"
