// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to solver/pipeline*.cpp.

#include "solver/pipeline.h"

#include "model/edit/scenario.h"
#include "model/facility/compare.h"
#include "solver/annual_results.h"
#include "solver/bases/loads_as_run.h"
#include "solver/bases/solve.h"
#include "solver/coolant_pass.h"
#include "solver/cost/input.h"
#include "solver/cost/solve.h"
#include "solver/economics/solve.h"
#include "solver/electrical/input.h"
#include "solver/electrical/mesh_failures.h"
#include "solver/electrical/solve.h"
#include "solver/energy_chain.h"
#include "solver/fabric_stage.h"
#include "solver/loads/loads.h"
#include "solver/memo.h"
#include "solver/network/input.h"
#include "solver/network/solve.h"
#include "solver/power/contingencies.h"
#include "solver/power_time/solve.h"
#include "solver/redundancy_section.h"
#include "solver/rules/rule_memo.h"
#include "solver/summary.h"
#include "solver/supply_bill.h"
#include "solver/throughput/input.h"
#include "solver/throughput/solve.h"

#include <chrono>
#include <optional>
#include <utility>

namespace mw {

using Clock = std::chrono::steady_clock;

inline double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class T>
Section<T> section(SectionState state, std::shared_ptr<const T> value, double time_ms = 0)
{
    return {state, std::move(value), {}, time_ms};
}

template <class Answer>
auto fresh(const Answer& answer)
{
    return section(SectionState::Fresh, answer.value, answer.time_ms);
}

/// An answer that is as before stays the same object: who reads it need not look again.
template <class T>
void keep(T&& solved, std::shared_ptr<const std::remove_cvref_t<T>>& before)
{
    if (!before || *before != solved) before = std::make_shared<const std::remove_cvref_t<T>>(std::forward<T>(solved));
}

/// The base catalogue with the layout's own parts over it; made again only when those parts change.
class OwnParts {
public:
    CatalogPtr over(const CatalogPtr& base, const Table<Part>& parts)
    {
        if (parts.empty()) return base;
        if (m_catalog && m_base == base && m_parts.rows() == parts.rows()) return m_catalog;
        auto catalog = std::make_shared<Catalog>(*base);
        for (const auto& part : parts.rows()) catalog->add(part);
        m_base = base;
        m_parts = parts;
        m_catalog = std::move(catalog);
        return m_catalog;
    }

private:
    CatalogPtr m_base{}, m_catalog{};
    Table<Part> m_parts{};
};

inline constexpr int kStages = 10;   ///< of the slow lane, the draws and the failures of meshed networks with it

struct Pipeline::Impl {
    SolverDataPtr data{};
    std::shared_ptr<ExpandCache> expandCache{makeExpandCache()};
    OwnParts ownParts{};
    EnergyChain design{}, asRun{};
    YearMemo yearMemo{};
    YearAsRunMemo yearAsRunMemo{};
    SiteWeather siteWeather{};
    CoolantPass coolant{};
    double loops_ms{};                 ///< that the drawn loops of these results took
    std::shared_ptr<const CoolantStudy> coolantBefore{};   ///< of a facility with the same components
    FacilityPtr asRunOf{};             ///< facility that asRun was last solved for
    std::shared_ptr<const PowerResults> powerAsRun{};   ///< null: no draw is known
    std::shared_ptr<const PowerOverTime> overTimeBefore{};
    std::shared_ptr<const CircuitChecks> circuitsBefore{};
    std::shared_ptr<const GridBill> billBefore{};
    Memo<ElectricalInput, ElectricalResults> electrical{};
    Memo<MeshInput, MeshFailures> meshFailures{};
    std::shared_ptr<const MeshFailures> meshBefore{};   ///< of a facility with the same components and links
    Memo<PowerInput, Contingencies> contingencies{};
    RedundancySection redundancy{};
    NetworkSolver networkSolver{};
    FacilityPtr networkOf{};   ///< facility that the network was last solved for
    Memo<NetworkInput, NetworkResults> network{};
    FabricStage fabricStage{};
    Memo<ThroughputInput, ThroughputResults> throughput{};
    Memo<CostInput, CostResults> cost{};
    Memo<SupplyInput, SupplyResults> supply{};
    EconomicsSolver economics{};
    Section<EconomicsResults> economicsBefore{};
    std::optional<SupplyBook> supplyBook{};   ///< made when first needed
    std::shared_ptr<const PowerResults> withoutOutages{}, withOutages{};   ///< the last pair of them
    BillOfParts bill{};
    bool placedBilled{}, runsBilled{};   ///< the bill is of these parts, of these links
    std::shared_ptr<const NetworkResults> billNetwork{};   ///< whose cables it has
    RuleMemo rules{};
    Section<PowerBases> basesBefore{};
    Results lastQuick{};               ///< of the last quick lane: taken over where only places have changed
    Results retired{};                 ///< of the one before: freed once the new ones are published

    Results quick(Revision revision, const LayoutPtr& layout);
    /// All but the draws and the failures of meshed networks; false: stopped.
    bool slow(Results& results, const std::stop_token& stop, const OnStage& onStage);
    void solvePowerAndCooling(Results& results, const FacilityDifference& changed);
    void takeOver(Results& results);
    void addOutages(Results& results) const;
    void checkRules(Results& results, const FacilityDifference& changed, Lane lane);
    void solveCostSection(Results& results);
    const SupplyBook& supplyRules() { return supplyBook ? *supplyBook : supplyBook.emplace(mw::supplyBook(*data->costs)); }
    void addServingPerMw(Results& results) const;
    void solveBases(Results& results, const std::stop_token& stop);
    std::optional<YearAsRun> solveYearAsRun(const Results& results, const std::stop_token& stop);
    void solveVoltages(Results& results);
    void solveNetwork(Results& results, const std::stop_token& stop);
    /// Of power, and of the serving plan with its traffic; false: stopped.
    bool solveOutages(Results& results, const std::stop_token& stop);
    bool solveServing(Results& results, const std::stop_token& stop);
    void takeMeshFailures(Results& results);
    bool failMeshed(Results& results, const std::stop_token& stop, const OnStage& onStage);
    void solveOverTime(Results& results);
    void solveCircuits(Results& results);
    void solveGridBill(Results& results);
    void solveYear(Results& results, const std::stop_token& stop);
    bool draw(Results& results, const std::stop_token& stop, const OnStage& onStage);
    void solveEconomics(Results& results, const std::stop_token& stop);
    void addYear(Results& results);
    void solveLoops(Results& results, const std::stop_token& stop);
    void solveCoolant(Results& results, const std::stop_token& stop);
    static void addWorkloadCosts(Results& results);
};

}  // namespace mw
