// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/mix.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <utility>

namespace mw::throughput {

namespace {

// Branches tried for one aim, by the columns of the program; small mixes take some twenty, and thousands would be tens of milliseconds. A count and not a
// time: a machine that is busy must not give another plan.
constexpr int kMostBranches = 6000, kLeastBranches = 50;
constexpr double kManyWorkers = 1000;  // that all pools hold: then a worker more or less of each sort is nothing
constexpr double kGap = 1e-4;         // of the best, not looked for
constexpr double kKept = 1 - 1e-6;    // of what an aim has reached, by later ones

void stopAfter(glp_tree* tree, void* left)
{
    if (glp_ios_reason(tree) == GLP_ISELECT && --*static_cast<int*>(left) < 0) glp_ios_terminate(tree);
}

struct FreeProgram {
    void operator()(glp_prob* program) const
    {
        glp_delete_prob(program);
        glp_free_env();   // of this thread
    }
};

/// A coefficient of a row: column and value.
using Term = std::pair<int, double>;

class Program {
public:
    /// `whole`: in whole workers; else in fractions, rounded at the end.
    Program(const MixProblem& problem, bool whole) : m_problem(problem), m_whole(whole)
    {
        glp_term_out(GLP_OFF);
        m_program.reset(glp_create_prob());
        glp_set_obj_dir(m_program.get(), GLP_MAX);
        for (const MixWay& way : problem.ways)
            for (const auto& stage : way.stages)
                for (const MixOption& option : stage) m_unit = std::max(m_unit, option.output);
        addColumns();
        addRows();
    }

    /// Nothing where no plan in whole workers is found in so many branches.
    std::optional<MixPlan> solve()
    {
        std::set<int> priorities;
        for (const MixDemand& demand : m_problem.workloads) priorities.insert(demand.priority);
        for (const int priority : priorities) {
            const auto stated = ofLevel(priority, true), open = ofLevel(priority, false);
            reachTogether(stated, 1);
            reachMost(stated);
            reachTogether(open, 0);
        }
        if (!m_whole) roundWorkers();
        if (m_best.wayOutput.empty()) read([](int) { return 0.0; });   // nobody asks for anything
        if (m_failed) return std::nullopt;
        return std::move(m_best);
    }

private:
    [[nodiscard]] std::vector<std::size_t> ofLevel(int priority, bool stated) const
    {
        std::vector<std::size_t> some;
        for (std::size_t w = 0; w < m_problem.workloads.size(); ++w) {
            const MixDemand& demand = m_problem.workloads[w];
            const bool served = std::any_of(m_problem.ways.begin(), m_problem.ways.end(), [&](const MixWay& way) { return way.workload == w; });
            if (served && demand.priority == priority && demand.most.has_value() == stated && wish(w) > 0) some.push_back(w);
        }
        return some;
    }

    [[nodiscard]] double wish(std::size_t workload) const
    {
        const MixDemand& demand = m_problem.workloads[workload];
        return demand.most ? *demand.most / m_unit : demand.share;
    }

    int column(bool whole, double most)
    {
        const int index = glp_add_cols(m_program.get(), 1);
        if (whole) glp_set_col_kind(m_program.get(), index, GLP_IV);
        if (most <= 0)
            glp_set_col_bnds(m_program.get(), index, GLP_FX, 0, 0);
        else
            glp_set_col_bnds(m_program.get(), index, std::isfinite(most) ? GLP_DB : GLP_LO, 0, most);
        return index;
    }

    void row(const std::vector<Term>& terms, int kind, double low, double high)
    {
        const int index = glp_add_rows(m_program.get(), 1);
        glp_set_row_bnds(m_program.get(), index, kind, low, high);
        std::vector<int> columns{0};
        std::vector<double> values{0};
        for (const auto& [at, value] : terms) columns.push_back(at), values.push_back(value);
        glp_set_mat_row(m_program.get(), index, static_cast<int>(terms.size()), columns.data(), values.data());
    }

    void addColumns()
    {
        for (const MixWay& way : m_problem.ways) {
            m_output.push_back(column(false, INFINITY));
            auto& stages = m_workers.emplace_back();
            for (const auto& stage : way.stages) {
                auto& columns = stages.emplace_back();
                for (const MixOption& option : stage)
                    columns.push_back(column(true, option.accelerators > 0 ? m_problem.pools[option.pool] / option.accelerators : 0));
            }
        }
    }

    void addRows()
    {
        std::vector<std::vector<Term>> pools(m_problem.pools.size());
        for (std::size_t i = 0; i < m_problem.ways.size(); ++i) {
            const MixWay& way = m_problem.ways[i];
            for (std::size_t s = 0; s < way.stages.size(); ++s) {
                std::vector<Term> carried{{m_output[i], 1}};
                for (std::size_t o = 0; o < way.stages[s].size(); ++o) {
                    const MixOption& option = way.stages[s][o];
                    carried.emplace_back(m_workers[i][s][o], -option.output / m_unit);
                    pools[option.pool].emplace_back(m_workers[i][s][o], option.accelerators);
                }
                row(carried, GLP_UP, 0, 0);
            }
        }
        for (std::size_t p = 0; p < pools.size(); ++p)
            if (!pools[p].empty()) row(pools[p], GLP_UP, 0, m_problem.pools[p]);
        for (std::size_t w = 0; w < m_problem.workloads.size(); ++w)
            if (const auto terms = outputsOf({w}); m_problem.workloads[w].most && !terms.empty()) row(terms, GLP_UP, 0, wish(w));
    }

    [[nodiscard]] std::vector<Term> outputsOf(const std::vector<std::size_t>& workloads) const
    {
        std::vector<Term> terms;
        for (std::size_t i = 0; i < m_problem.ways.size(); ++i)
            if (std::find(workloads.begin(), workloads.end(), m_problem.ways[i].workload) != workloads.end()) terms.emplace_back(m_output[i], 1);
        return terms;
    }

    /// The same multiple of the wish of each, at most `most` (0: any).
    void reachTogether(const std::vector<std::size_t>& workloads, double most)
    {
        if (workloads.empty()) return;
        const int multiple = column(false, most > 0 ? most : INFINITY);
        for (const std::size_t w : workloads) {
            auto terms = outputsOf({w});
            terms.emplace_back(multiple, -wish(w));
            row(terms, GLP_LO, 0, 0);
        }
        const double reached = maximise({{multiple, 1}});
        if (reached > 0) glp_set_col_bnds(m_program.get(), multiple, GLP_LO, reached * kKept, 0);
    }

    void reachMost(const std::vector<std::size_t>& workloads)
    {
        if (workloads.size() < 2) return;
        const auto terms = outputsOf(workloads);
        row(terms, GLP_LO, maximise(terms) * kKept, 0);
    }

    /// Value reached; the plan that reaches it is kept.
    double maximise(const std::vector<Term>& aim)
    {
        if (m_failed) return 0;
        for (int j = 1; j <= glp_get_num_cols(m_program.get()); ++j) glp_set_obj_coef(m_program.get(), j, 0);
        for (const auto& [at, value] : aim) glp_set_obj_coef(m_program.get(), at, value);
        return m_whole ? inWholeWorkers() : inFractions();
    }

    double inWholeWorkers()
    {
        glp_iocp how;
        glp_init_iocp(&how);
        how.msg_lev = GLP_MSG_OFF, how.presolve = GLP_ON, how.mip_gap = kGap;
        int left = std::max(kLeastBranches, kMostBranches / std::max(1, glp_get_num_cols(m_program.get())));
        how.cb_func = &stopAfter, how.cb_info = &left;
        const int outcome = glp_intopt(m_program.get(), &how);
        const int status = glp_mip_status(m_program.get());
        m_best.exact &= (outcome == 0 || outcome == GLP_EMIPGAP) && status == GLP_OPT;
        m_failed = status != GLP_OPT && status != GLP_FEAS;
        if (m_failed) return 0;
        read([&](int at) { return glp_mip_col_val(m_program.get(), at); });
        return glp_mip_obj_val(m_program.get());
    }

    double inFractions()
    {
        glp_smcp how;
        glp_init_smcp(&how);
        how.msg_lev = GLP_MSG_OFF;
        m_failed = glp_simplex(m_program.get(), &how) != 0 || glp_get_status(m_program.get()) != GLP_OPT;
        if (m_failed) return 0;
        m_fractions.assign(static_cast<std::size_t>(glp_get_num_cols(m_program.get())) + 1, 0);
        for (std::size_t at = 1; at < m_fractions.size(); ++at) m_fractions[at] = glp_get_col_prim(m_program.get(), static_cast<int>(at));
        return glp_get_obj_val(m_program.get());
    }

    /// Down, and up again as far as the pools have room for it, in the order of priorities.
    void roundWorkers()
    {
        m_best.exact = false;
        if (m_failed || m_fractions.empty()) return;
        std::vector<int> left = m_problem.pools;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_problem.ways.size(); ++i) order.push_back(i);
        const auto priority = [&](std::size_t i) { return m_problem.workloads[m_problem.ways[i].workload].priority; };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return priority(a) < priority(b); });
        for (const bool up : {false, true})
            for (const std::size_t i : order)
                for (std::size_t s = 0; s < m_workers[i].size(); ++s)
                    for (std::size_t o = 0; o < m_workers[i][s].size(); ++o) {
                        const MixOption& option = m_problem.ways[i].stages[s][o];
                        double& workers = m_fractions[static_cast<std::size_t>(m_workers[i][s][o])];
                        const double down = std::floor(workers + 1e-6);
                        if (!up) left[option.pool] -= static_cast<int>(down) * option.accelerators;
                        if (!up || workers < down + 1e-6 || left[option.pool] < option.accelerators) continue;
                        workers = down + 1;
                        left[option.pool] -= option.accelerators;
                    }
        read([&](int at) { return m_fractions[static_cast<std::size_t>(at)]; });
    }

    template <class ValueOf>
    void read(const ValueOf& valueOf)
    {
        m_best.workers.clear();
        m_best.wayOutput.assign(m_problem.ways.size(), 0);
        m_best.served.assign(m_problem.workloads.size(), 0);
        for (std::size_t i = 0; i < m_problem.ways.size(); ++i) {
            auto& stages = m_best.workers.emplace_back();
            double output = valueOf(m_output[i]) * m_unit;
            for (std::size_t s = 0; s < m_workers[i].size(); ++s) {
                auto& counts = stages.emplace_back();
                double carried = 0;
                for (std::size_t o = 0; o < m_workers[i][s].size(); ++o) {
                    counts.push_back(static_cast<int>(std::floor(valueOf(m_workers[i][s][o]) + 1e-6)));
                    carried += counts.back() * m_problem.ways[i].stages[s][o].output;
                }
                output = std::min(output, carried);
            }
            m_best.wayOutput[i] = output;
            m_best.served[m_problem.ways[i].workload] += output;
        }
    }

    const MixProblem& m_problem;
    bool m_whole{}, m_failed{};
    std::vector<double> m_fractions{};   ///< of each column, where workers may be parted
    std::unique_ptr<glp_prob, FreeProgram> m_program{};
    double m_unit{1e-9};   ///< output tokens/s that columns count in: of the largest worker
    std::vector<int> m_output{};
    std::vector<std::vector<std::vector<int>>> m_workers{};
    MixPlan m_best{};
};

}  // namespace

MixPlan planMix(const MixProblem& problem)
{
    const MixPlan nothing{{}, std::vector<double>(problem.ways.size(), 0), std::vector<double>(problem.workloads.size(), 0), true};
    if (problem.ways.empty()) return nothing;
    double workers = 0;
    for (std::size_t p = 0; p < problem.pools.size(); ++p) {
        int smallest = problem.pools[p];
        for (const MixWay& way : problem.ways)
            for (const auto& stage : way.stages)
                for (const MixOption& option : stage)
                    if (option.pool == p) smallest = std::min(smallest, option.accelerators);
        workers += smallest > 0 ? static_cast<double>(problem.pools[p]) / smallest : 0;
    }
    if (workers <= kManyWorkers)
        if (auto plan = Program(problem, true).solve()) return std::move(*plan);
    return Program(problem, false).solve().value_or(nothing);
}

}  // namespace mw::throughput
