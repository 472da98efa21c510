// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting and percentiles against textbook values and against a small event simulation.
#include "solver/throughput/serving/queueing.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>
#include <vector>

using namespace mw;

namespace {

double percentile(std::vector<double> values, double share)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double mean(const std::vector<double>& values)
{
    double sum = 0;
    for (const double x : values) sum += x;
    return sum / static_cast<double>(values.size());
}

/// Times between arrivals of mean `gap` and squared coefficient of variation `scv`: gamma distributed.
class Arrivals {
public:
    Arrivals(double gap, double scv) : m_gamma(1 / scv, gap * scv) {}
    double next() { return m_at += m_gamma(m_random); }

private:
    std::mt19937 m_random{7};
    std::gamma_distribution<double> m_gamma;
    double m_at{};
};

/// Waits of requests at `servers` with constant service.
std::vector<double> simulatedWaits(double load, double service, int servers, double scv, int requests = 400000)
{
    Arrivals arrivals(service / (load * servers), scv);
    std::priority_queue<double, std::vector<double>, std::greater<>> freeAt;
    for (int i = 0; i < servers; ++i) freeAt.push(0);
    std::vector<double> waits;
    for (int i = 0; i < requests; ++i) {
        const double at = arrivals.next(), start = std::max(at, freeAt.top());
        freeAt.pop();
        freeAt.push(start + service);
        if (i > requests / 20) waits.push_back(start - at);
    }
    return waits;
}

/// One replica that decodes in steps: a step takes base + slope x sequences, and each new prompt stalls it once.
struct Replica {
    double base_ms{8}, slope_ms{0.05}, stall_ms{40};
    int output{200};
    double gap_ms{250};
};

/// Times per output token that requests see.
std::vector<double> simulatedTpot(const Replica& r, double scv, int requests = 30000)
{
    struct Running {
        double started{};
        int left{};
    };
    Arrivals arrivals(r.gap_ms, scv);
    std::vector<Running> running;
    std::vector<double> tpots;
    double now = 0, next = arrivals.next();
    while (static_cast<int>(tpots.size()) < requests) {
        if (running.empty() && next > now) now = next;
        while (next <= now) {
            now += r.stall_ms;
            running.push_back({now, r.output});
            next = arrivals.next();
        }
        now += r.base_ms + r.slope_ms * static_cast<double>(running.size());
        for (Running& one : running)
            if (--one.left == 0) tpots.push_back((now - one.started) / r.output);
        std::erase_if(running, [](const Running& one) { return one.left == 0; });
    }
    tpots.erase(tpots.begin(), tpots.begin() + requests / 20);
    return tpots;
}

/// From question to last token of askers that come every period, a tenth early or late, to one replica: prompts first, then a token for all.
std::vector<double> simulatedAnswers(const Replica& r, int askers, double period_ms, int answers = 60000)
{
    struct Asker {
        double asks{}, asked{};
        int left{};
    };
    std::mt19937 random{11};
    std::uniform_real_distribution<double> phase(0, period_ms), early(0.9, 1.1);
    std::vector<Asker> all(static_cast<std::size_t>(askers));
    for (Asker& one : all) one.asks = phase(random);
    std::vector<double> times;
    double now = 0;
    while (static_cast<int>(times.size()) < answers) {
        auto next = std::min_element(all.begin(), all.end(), [](const Asker& a, const Asker& b) { return (a.left > 0 ? 1e18 : a.asks) < (b.left > 0 ? 1e18 : b.asks); });
        const auto running = std::count_if(all.begin(), all.end(), [](const Asker& one) { return one.left > 0; });
        if (next->left == 0 && (running == 0 || next->asks <= now)) {
            now = std::max(now, next->asks) + r.stall_ms;
            next->asked = next->asks, next->left = r.output;
            continue;
        }
        now += r.base_ms + r.slope_ms * static_cast<double>(running);
        for (Asker& one : all)
            if (one.left > 0 && --one.left == 0) times.push_back(now - one.asked), one.asks = std::max(now, one.asked + period_ms * early(random));
    }
    times.erase(times.begin(), times.begin() + answers / 20);
    return times;
}

bool within(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

QString told(double value, double expected)
{
    return QStringLiteral("%1 against %2").arg(value).arg(expected);
}

}  // namespace

class TestQueueing : public QObject {
    Q_OBJECT
private slots:
    /// Erlang C: 2 servers at 0.75 load 0.6429, 5 at 0.8 load 0.5541 (tables in any text on queues).
    void erlangByHand()
    {
        QVERIFY(within(waitOf(0.5, 10, 1, 1).waits, 0.5, 1e-9));
        QVERIFY(within(waitOf(0.75, 10, 2, 1).waits, 0.642857, 1e-5));
        QVERIFY(within(waitOf(0.8, 10, 5, 1).waits, 0.554113, 1e-5));
        // M/M/1: rho / (1 - rho) services on average; M/D/1 half of it.
        QVERIFY(within(waitOf(0.8, 10, 1, 1, 1).overallMean_ms(), 40, 1e-9));
        QVERIFY(within(waitOf(0.8, 10, 1, 1, 0).overallMean_ms(), 20, 1e-9));
    }

    void waitsLikeTheSimulation_data()
    {
        QTest::addColumn<double>("load");
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("scv");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("one server, half busy") << 0.5 << 1 << kPoissonScv << 0.06;
        QTest::newRow("one server, busy") << 0.9 << 1 << kPoissonScv << 0.06;
        QTest::newRow("eight servers") << 0.9 << 8 << kPoissonScv << 0.10;
        QTest::newRow("one server, bursts") << 0.8 << 1 << kBurstyScv << 0.15;
        QTest::newRow("eight servers, bursts") << 0.9 << 8 << kBurstyScv << 0.25;
    }
    void waitsLikeTheSimulation()
    {
        QFETCH(double, load);
        QFETCH(int, servers);
        QFETCH(double, scv);
        QFETCH(double, tolerance);
        const auto waits = simulatedWaits(load, 10, servers, scv);
        const WaitDistribution wait = waitOf(load, 10, servers, scv);
        QVERIFY2(within(wait.overallMean_ms(), mean(waits), tolerance), qPrintable(told(wait.overallMean_ms(), mean(waits))));
        for (const double p : {0.9, 0.99}) {
            const double measured = percentile(waits, p);
            QVERIFY2(std::abs(wait.quantile_ms(p) - measured) <= (tolerance + 0.1) * measured + 2, qPrintable(told(wait.quantile_ms(p), measured)));
        }
    }

    void tokensLikeTheSimulation_data()
    {
        QTest::addColumn<double>("scv");
        QTest::newRow("Poisson") << kPoissonScv;
        QTest::newRow("bursts") << kBurstyScv;
    }
    void tokensLikeTheSimulation()
    {
        QFETCH(double, scv);
        const Replica r;
        const auto tpots = simulatedTpot(r, scv);
        // The mean that a plan works with: one stall for each request that arrives in a life.
        double tpot = r.base_ms;
        for (int i = 0; i < 100; ++i) {
            const double batch = r.output * tpot / r.gap_ms;
            tpot = r.base_ms + r.slope_ms * batch + r.stall_ms * batch / r.output;
        }
        const double batch = r.output * tpot / r.gap_ms;
        const auto p = latencyPercentiles({}, {tpot, batch, r.slope_ms, r.stall_ms / r.output, r.base_ms}, scv);
        QVERIFY2(within(tpot, mean(tpots), scv > 1 ? 0.08 : 0.04), qPrintable(told(tpot, mean(tpots))));
        for (std::size_t i = 0; i < kPercentiles.size(); ++i) {
            const double measured = percentile(tpots, kPercentiles[i]);
            QVERIFY2(within(p.tpot_ms[i], measured, scv > 1 ? 0.16 : 0.06), qPrintable(told(p.tpot_ms[i], measured)));
        }
    }

    void answersAtAFixedRate_data()
    {
        QTest::addColumn<int>("askers");
        for (const int askers : {1, 2, 5, 10, 14}) QTest::addRow("%d robots", askers) << askers;
    }
    /// Seven tokens every 200 ms to robots whose prompts stall a replica by 8 ms: what a plan holds them to is not below what one in a hundred of them sees, nor far above.
    void answersAtAFixedRate()
    {
        QFETCH(int, askers);
        const Replica r{.base_ms = 4, .slope_ms = 0.1, .stall_ms = 8, .output = 7};
        const double period = 200, others = 1 - 1.0 / askers;
        double tpot = r.base_ms;
        for (int i = 0; i < 200; ++i) {
            const double batch = askers * r.output * tpot / period;
            tpot = r.base_ms + r.slope_ms * std::max(batch, 1.0) + r.stall_ms * batch / r.output * others;
        }
        const double batch = askers * r.output * tpot / period, load = askers * r.stall_ms / period * others;
        const PromptLine prompts{load, r.stall_ms, 1, r.stall_ms + tpot / 2};
        const auto p = latencyPercentiles(prompts, {tpot, batch * others, r.slope_ms, r.stall_ms / r.output, r.base_ms}, kPoissonScv);
        const double computed = p.ttft_ms[2] + r.output * p.tpot_ms[2], simulated = percentile(simulatedAnswers(r, askers, period), 0.99);
        qInfo("%d robots: computed %.1f ms, simulated %.1f ms", askers, computed, simulated);
        QVERIFY2(computed >= 0.97 * simulated && computed < 1.25 * simulated, qPrintable(told(computed, simulated)));
        if (askers == 1) QVERIFY(within(computed, r.stall_ms + tpot / 2 + 7 * tpot, 1e-9));   // nobody to wait for
    }

    void moreLoadNeverWaitsLess()
    {
        for (const int servers : {1, 4, 64})
            for (double load = 0.05; load < 0.95; load += 0.05) {
                const auto less = waitOf(load, 10, servers, 1), more = waitOf(load + 0.05, 10, servers, 1);
                for (const double p : kPercentiles) QVERIFY(more.quantile_ms(p) >= less.quantile_ms(p));
            }
    }

    void nothingToWaitFor()
    {
        QCOMPARE(waitOf(0, 10, 1, 1).quantile_ms(0.99), 0.0);
        const auto p = latencyPercentiles({.load = 0, .service_ms = 5, .beside_ms = 7}, {.mean_ms = 9, .batch = 1}, 1);
        QCOMPARE(p.ttft_ms[2], 7.0);
        QCOMPARE(p.tpot_ms[2], 9.0);
    }
};

QTEST_APPLESS_MAIN(TestQueueing)
#include "test_queueing.moc"
