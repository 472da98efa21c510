// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/network/collectives.h"

#include <QObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace mw;

namespace {

constexpr CollectiveCosts kCosts{5e-6, 50, 400, 0};   // 400 Gb/s a process

double timeOf(Collective collective, CollectiveMethod method, std::int64_t p, double bytes, const CollectiveCosts& costs = kCosts)
{
    return collectiveTime_s(collective, method, p, bytes, costs).value();
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

/// A collective played block by block: who has added up what of each block, by bits of processes. Every step costs what its busiest process sends.
struct Played {
    std::int64_t p, parts;
    std::vector<std::vector<std::uint64_t>> has;   ///< by process and block
    double steps{}, blocks{}, reduced{};

    Played(std::int64_t processes, std::int64_t blocksOfAll, bool ownBlockOnly)
        : p(processes), parts(blocksOfAll), has(size(p), std::vector<std::uint64_t>(size(parts), 0))
    {
        for (std::int64_t i = 0; i < p; ++i)
            for (std::int64_t block = 0; block < parts; ++block)
                if (!ownBlockOnly || block == i) has[size(i)][size(block)] = std::uint64_t{1} << i;
    }
    static std::size_t size(std::int64_t n) { return static_cast<std::size_t>(n); }
    [[nodiscard]] std::uint64_t all() const { return p == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << p) - 1; }

    struct Message {
        std::int64_t from{}, to{};
        std::vector<std::int64_t> blocks{};
        bool add{};
    };
    /// All at the same time. Adding up must not count anyone twice.
    [[nodiscard]] bool step(const std::vector<Message>& messages)
    {
        const auto before = has;
        std::vector<double> sent(size(p), 0.0), added(size(p), 0.0);
        for (const Message& message : messages) {
            for (const std::int64_t block : message.blocks) {
                auto& here = has[size(message.to)][size(block)];
                const std::uint64_t there = before[size(message.from)][size(block)];
                if (message.add && (here & there) != 0) return false;
                here = message.add ? here | there : there;
            }
            sent[size(message.from)] += static_cast<double>(message.blocks.size());
            if (message.add) added[size(message.to)] += static_cast<double>(message.blocks.size());
        }
        ++steps;
        blocks += *std::ranges::max_element(sent);
        reduced += *std::ranges::max_element(added);
        return true;
    }
    [[nodiscard]] double time_s(double bytes) const
    {
        const double block = bytes / static_cast<double>(parts);
        return steps * kCosts.alpha_s + blocks * block / (kCosts.gb_s * 1e9) + reduced * block / (kCosts.reduce_gb_s * 1e9);
    }
    [[nodiscard]] std::vector<std::int64_t> range(std::int64_t from, std::int64_t to) const
    {
        std::vector<std::int64_t> out;
        for (std::int64_t i = from; i < to; ++i) out.push_back((i % parts + parts) % parts);
        return out;
    }
};

bool playRing(Played& game, bool add)
{
    bool good = true;
    for (std::int64_t s = 0; s + 1 < game.p; ++s) {
        std::vector<Played::Message> messages;
        for (std::int64_t i = 0; i < game.p; ++i) {
            const std::int64_t block = add ? i - s : i + 1 - s;   // gathering starts with the block that adding has finished
            messages.push_back({i, (i + 1) % game.p, game.range(block, block + 1), add});
        }
        good &= game.step(messages);
    }
    return good;
}

/// Blocks of a process within the group of `width` ranks that its rank falls into, where `power` ranks share all blocks.
std::vector<std::int64_t> blocksOf(const Played& game, std::int64_t rank, std::int64_t width, std::int64_t power)
{
    const std::int64_t first = rank / width * width;
    return game.range(first * game.parts / power, (first + width) * game.parts / power);
}

/// Rabenseifner over the largest power of two, as MPICH does; surplus even processes wait.
bool playHalving(Played& game)
{
    std::int64_t power = 1;
    while (2 * power <= game.p) power *= 2;
    const std::int64_t surplus = game.p - power;
    const auto process = [&](std::int64_t rank) { return rank < surplus ? 2 * rank + 1 : rank + surplus; };
    std::vector<Played::Message> out, back;
    for (std::int64_t i = 0; i < surplus; ++i) out.push_back({2 * i, 2 * i + 1, game.range(0, game.parts), true});
    bool good = out.empty() || game.step(out);
    for (std::int64_t width = power / 2; width >= 1; width /= 2) {
        std::vector<Played::Message> messages;
        for (std::int64_t rank = 0; rank < power; ++rank) messages.push_back({process(rank), process(rank ^ width), blocksOf(game, rank ^ width, width, power), true});
        good &= game.step(messages);
    }
    for (std::int64_t width = 1; width < power; width *= 2) {
        std::vector<Played::Message> messages;
        for (std::int64_t rank = 0; rank < power; ++rank) messages.push_back({process(rank), process(rank ^ width), blocksOf(game, rank, width, power), false});
        good &= game.step(messages);
    }
    for (std::int64_t i = 0; i < surplus; ++i) back.push_back({2 * i + 1, 2 * i, game.range(0, game.parts), false});
    return good && (back.empty() || game.step(back));
}

bool playBruckGather(Played& game)
{
    bool good = true;
    for (std::int64_t have = 1; have < game.p; have *= 2) {
        std::vector<Played::Message> messages;
        for (std::int64_t i = 0; i < game.p; ++i)
            messages.push_back({i, (i - have % game.p + game.p) % game.p, game.range(i, i + std::min(have, game.p - have)), false});
        good &= game.step(messages);
    }
    return good;
}

bool complete(const Played& game, bool gathered)
{
    for (std::int64_t i = 0; i < game.p; ++i)
        for (std::int64_t block = 0; block < game.parts; ++block)
            if (game.has[Played::size(i)][Played::size(block)] != (gathered ? std::uint64_t{1} << block : game.all())) return false;
    return true;
}

}  // namespace

class TestCollectives : public QObject {
    Q_OBJECT
private slots:
    void playedBlockByBlock();
    void bruckAllToAllArrives();
    void textbookForms();
    void treePieces();
    void boundsHold();
    void fastestByLength();
    void startUps();
    void refusals();
};

void TestCollectives::playedBlockByBlock()
{
    constexpr double kBytes = 3.6e6;
    for (const std::int64_t p : {2, 3, 4, 5, 6, 7, 8, 12, 16, 31, 32, 64}) {
        Played ring(p, p, false);
        QVERIFY(playRing(ring, true));
        QVERIFY(near(timeOf(Collective::ReduceScatter, CollectiveMethod::Ring, p, kBytes), ring.time_s(kBytes)));
        QVERIFY(playRing(ring, false) && complete(ring, false));
        QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::Ring, p, kBytes), ring.time_s(kBytes)));
        Played bruck(p, p, true);
        QVERIFY(playBruckGather(bruck) && complete(bruck, true));
        QVERIFY(near(timeOf(Collective::AllGather, CollectiveMethod::Bruck, p, kBytes), bruck.time_s(kBytes)));
    }
    for (const std::int64_t p : {2, 3, 4, 6, 7, 8, 12, 24, 31, 32, 48, 64}) {
        Played halving(p, 64, false);
        QVERIFY(playHalving(halving) && complete(halving, false));
        QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::RecursiveHalving, p, kBytes), halving.time_s(kBytes)));
    }
}

void TestCollectives::bruckAllToAllArrives()
{
    for (std::int64_t p = 2; p <= 33; ++p) {
        // at[i]: blocks (from, to) that process i holds; those a distance with bit k away move 2^k on in step k
        std::vector<std::vector<std::pair<std::int64_t, std::int64_t>>> at(static_cast<std::size_t>(p));
        for (std::int64_t i = 0; i < p; ++i)
            for (std::int64_t j = 0; j < p; ++j) at[static_cast<std::size_t>(i)].emplace_back(i, j);
        double steps = 0, blocks = 0;
        for (std::int64_t bit = 1; bit < p; bit *= 2, ++steps) {
            auto next = at;
            for (auto& list : next) list.clear();
            std::size_t most = 0;
            for (std::int64_t i = 0; i < p; ++i) {
                std::size_t sent = 0;
                for (const auto& [from, to] : at[static_cast<std::size_t>(i)]) {
                    const bool moves = (((to - from + p) % p) & bit) != 0;
                    sent += moves ? 1 : 0;
                    next[static_cast<std::size_t>(moves ? (i + bit) % p : i)].emplace_back(from, to);
                }
                most = std::max(most, sent);
            }
            blocks += static_cast<double>(most);
            at = next;
        }
        for (std::int64_t i = 0; i < p; ++i)
            for (const auto& [from, to] : at[static_cast<std::size_t>(i)]) QCOMPARE(to, i);
        const double expected = steps * kCosts.alpha_s + blocks / static_cast<double>(p) * 1e6 / 50e9;
        QVERIFY(near(timeOf(Collective::AllToAll, CollectiveMethod::Bruck, p, 1e6), expected));
    }
}

/// Thakur, Rabenseifner, Gropp 2005, for p a power of two.
void TestCollectives::textbookForms()
{
    const double n = 8e6, beta = 1 / 50e9, gamma = 1 / 400e9, alpha = kCosts.alpha_s;
    for (const int lg : {1, 2, 5, 10}) {
        const std::int64_t count = std::int64_t{1} << lg;
        const double p = static_cast<double>(count), part = (p - 1) / p * n;
        using enum CollectiveMethod;
        QVERIFY(near(timeOf(Collective::AllGather, Ring, count, n), (p - 1) * alpha + part * beta));
        QVERIFY(near(timeOf(Collective::AllGather, RecursiveDoubling, count, n), lg * alpha + part * beta));
        QVERIFY(near(timeOf(Collective::AllGather, Bruck, count, n), lg * alpha + part * beta));
        QVERIFY(near(timeOf(Collective::ReduceScatter, RecursiveHalving, count, n), lg * alpha + part * (beta + gamma)));
        QVERIFY(near(timeOf(Collective::ReduceScatter, Ring, count, n), (p - 1) * alpha + part * (beta + gamma)));
        QVERIFY(near(timeOf(Collective::AllReduce, RecursiveDoubling, count, n), lg * (alpha + n * beta + n * gamma)));
        QVERIFY(near(timeOf(Collective::AllReduce, RecursiveHalving, count, n), 2 * lg * alpha + 2 * part * beta + part * gamma));
        QVERIFY(near(timeOf(Collective::AllReduce, Ring, count, n), 2 * (p - 1) * alpha + 2 * part * beta + part * gamma));
        QVERIFY(near(timeOf(Collective::AllToAll, Bruck, count, n), lg * alpha + n / 2 * lg * beta));
        QVERIFY(near(timeOf(Collective::AllToAll, Ring, count, n), (p - 1) * alpha + part * beta));
        QVERIFY(near(timeOf(Collective::AllReduce, InNetwork, count, n), alpha + n * beta));
        QVERIFY(near(timeOf(Collective::AllReduce, Direct, count, n), 2 * alpha + 2 * part * beta + part * gamma));
        QVERIFY(near(timeOf(Collective::PointToPoint, Direct, 2, n), alpha + n * beta));
    }
    // No power of two: six hand two vectors on and get them back, four do the rest.
    QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::RecursiveHalving, 6, n), 6 * alpha + (2 + 1.5) * n * beta + (1 + 0.75) * n * gamma));
    QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::RecursiveDoubling, 6, n), 4 * alpha + 4 * n * beta + 3 * n * gamma));
    QVERIFY(near(timeOf(Collective::ReduceScatter, CollectiveMethod::RecursiveHalving, 6, n), 4 * alpha + (1 + 0.75 + 1.0 / 6) * n * beta + 1.75 * n * gamma));
}

/// Against trying every number of pieces.
void TestCollectives::treePieces()
{
    for (const double bytes : {0.0, 1e3, 1e5, 1e7, 3e8}) {
        for (const std::int64_t p : {2, 3, 8, 100, 4096}) {
            const double depth = 2 * std::ceil(std::log2(static_cast<double>(p)));
            double best = std::numeric_limits<double>::max();
            for (int pieces = 1; pieces <= 3000; ++pieces)
                best = std::min(best, (depth + pieces - 1) * (kCosts.alpha_s + (2 * bytes / 50e9 + bytes / 400e9) / pieces));
            QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::Tree, p, bytes), best));
        }
    }
    CollectiveCosts noStart = kCosts;
    noStart.alpha_s = noStart.reduce_gb_s = 0;
    QVERIFY(std::abs(timeOf(Collective::AllReduce, CollectiveMethod::Tree, 64, 1e9, noStart) / (2e9 / 50e9) - 1) < 1e-6);
}

/// No method on one port beats (p-1)/p n of every process's bytes out, twice that for all-reduce, nor ceil(lg p) steps unless all go at once.
void TestCollectives::boundsHold()
{
    for (const auto collective : {Collective::AllReduce, Collective::AllGather, Collective::ReduceScatter, Collective::AllToAll}) {
        for (const std::int64_t p : {2, 3, 17, 64, 1000}) {
            double before = 0;
            for (const double bytes : {1e3, 1e6, 1e9}) {
                for (const auto& [method, time] : collectiveTimes(collective, p, bytes, kCosts)) {
                    QVERIFY(busBandwidth_gb_s(collective, p, bytes, time) <= 50 * (1 + 1e-12));
                    QVERIFY(time >= kCosts.alpha_s);
                }
                const double now = collectiveTimes(collective, p, bytes, kCosts).front().time_s;
                QVERIFY(now > before);
                before = now;
            }
        }
    }
    QVERIFY(near(busBandwidth_gb_s(Collective::AllReduce, 8, 1e9, 0.035), 50));
    QVERIFY(near(busBandwidth_gb_s(Collective::PointToPoint, 2, 1e9, 0.02), 50));
    QCOMPARE(busBandwidth_gb_s(Collective::AllReduce, 8, 1e9, 0), 0.0);
    QCOMPARE(busBandwidth_gb_s(Collective::AllReduce, 0, 1e9, 1), 0.0);
}

void TestCollectives::fastestByLength()
{
    const auto rank = [](double bytes, CollectiveMethod method) {
        const auto times = collectiveTimes(Collective::AllReduce, 256, bytes, kCosts);
        return std::ranges::find(times, method, &CollectiveTime::method) - times.begin();
    };
    QVERIFY(rank(8, CollectiveMethod::RecursiveDoubling) < rank(8, CollectiveMethod::RecursiveHalving));
    QVERIFY(rank(1e8, CollectiveMethod::RecursiveHalving) < rank(1e8, CollectiveMethod::RecursiveDoubling));
    QVERIFY(rank(1e6, CollectiveMethod::RecursiveHalving) < rank(1e6, CollectiveMethod::Ring));
    QCOMPARE(collectiveTimes(Collective::AllReduce, 256, 1e9, kCosts, true).front().method, CollectiveMethod::InNetwork);
    for (const auto& time : collectiveTimes(Collective::AllReduce, 256, 1e9, kCosts)) QVERIFY(time.method != CollectiveMethod::InNetwork);
}

void TestCollectives::startUps()
{
    const StepLatency latency;
    QVERIFY(near(stepLatency_s(latency, 5, 200), 2.7e-6 + 1.5e-6 + 1e-6));
    QVERIFY(near(stepLatency_s(latency, -3, NAN), 2.7e-6));
    CollectiveCosts costs = kCosts;
    costs.launch_s = 6.6e-6;
    QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::Ring, 4, 0, costs), 6 * costs.alpha_s + 6.6e-6));
    QVERIFY(near(timeOf(Collective::AllReduce, CollectiveMethod::Tree, 4, 0, costs), 4 * costs.alpha_s + 6.6e-6));
}

void TestCollectives::refusals()
{
    using enum CollectiveMethod;
    const auto refused = [](Collective collective, CollectiveMethod method, std::int64_t p, double bytes, const CollectiveCosts& costs) {
        const auto time = collectiveTime_s(collective, method, p, bytes, costs);
        return time.ok() ? std::string() : time.refusal().id;
    };
    const std::string input = "network.collective-input", method = "network.collective-method";
    QCOMPARE(refused(Collective::AllReduce, Ring, 0, 1, kCosts), input);
    QCOMPARE(refused(Collective::AllReduce, Ring, std::numeric_limits<std::int64_t>::max(), 1, kCosts), input);
    QCOMPARE(refused(Collective::AllReduce, Ring, 4, NAN, kCosts), input);
    QCOMPARE(refused(Collective::AllReduce, Tree, 4, -1, kCosts), input);
    QCOMPARE(refused(Collective::AllReduce, Ring, 4, 1, {1e-6, 0, 0, 0}), input);
    QCOMPARE(refused(Collective::AllReduce, Ring, 4, 1, {-1e-6, 5, 0, 0}), input);
    QCOMPARE(refused(Collective::AllReduce, Ring, 4, 1, {1e-6, INFINITY, 0, 0}), input);
    QCOMPARE(refused(Collective::PointToPoint, Direct, 1, 1, kCosts), input);
    QCOMPARE(refused(Collective::AllToAll, Tree, 4, 1, kCosts), method);
    QCOMPARE(refused(Collective::AllGather, RecursiveDoubling, 6, 1, kCosts), method);
    QCOMPARE(refused(Collective::AllReduce, Bruck, 4, 1, kCosts), method);
    QCOMPARE(timeOf(Collective::AllReduce, Ring, 1, 1e9, {}), 0.0);
    QCOMPARE(timeOf(Collective::AllReduce, Tree, 1, 1e9, {}), 0.0);
    QVERIFY(collectiveTimes(Collective::AllReduce, 0, 1, kCosts).empty());
    QCOMPARE(toText(Collective::AllToAll), std::string_view("all-to-all"));
    QCOMPARE(toText(static_cast<CollectiveMethod>(99)), std::string_view("?"));
}

QTEST_APPLESS_MAIN(TestCollectives)
#include "test_collectives.moc"
