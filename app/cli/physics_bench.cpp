// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/physics_bench.h"

#include "app/cli/timing.h"
#include "model/catalog/data_paths.h"
#include "solver/bench/synthetic_networks.h"
#include "solver/cooling/loops/kept_loop.h"
#include "solver/cooling/loops/loop_faults.h"
#include "solver/cooling/plant/year.h"
#include "solver/power/ac/kept_flow.h"
#include "solver/power/ac/short_circuit.h"
#include "solver/weather/psychrometrics.h"

#include <array>
#include <cmath>
#include <tuple>
#include <utility>

namespace mw::cli {

namespace {

constexpr double kPlant_kw = 10000;

/// Cold and after a change of one load, or zeros where the network was not solved.
std::pair<double, double> loadFlowTimes(const ac::Network& network)
{
    bool solved = true;
    const double cold = median_ms([&] { solved &= ac::KeptFlow(network).flow().converged; });
    ac::KeptFlow kept(network);
    const std::size_t load = network.loads.size() / 2;
    double mw = network.loads[load].p_mw;
    const double edit = median_ms([&] {
        kept.setLoad(load, mw *= 1.01, network.loads[load].q_mvar);
        solved &= kept.flow().converged;
    });
    return solved ? std::pair{cold, edit} : std::pair{0.0, 0.0};
}

/// All of a mesh, or zero where one was not solved.
double outageTimes(const ac::Network& mesh)
{
    ac::KeptFlow kept(mesh);
    bool solved = true;
    const double all = timed_ms([&] {
        for (const ac::Contingency& row : kept.singleOutages()) solved &= row.converged;
    });
    return solved ? all : 0;
}

/// `outages`: every single outage too, which takes a minute at 100,000 buses.
LoadFlowTimes loadFlowTimes(const HallTree& hall, bool outages)
{
    LoadFlowTimes times;
    const ac::Network tree = hallTree(hall), mesh = hallMesh(hall);
    times.buses = tree.buses.size();
    std::tie(times.radial_ms, times.radialEdit_ms) = loadFlowTimes(tree);
    std::tie(times.mesh_ms, times.meshEdit_ms) = loadFlowTimes(mesh);
    if (outages) times.outages_ms = outageTimes(tree), times.meshOutages_ms = outageTimes(mesh);
    times.faults_ms = median_ms([&] { (void)ac::faultCurrents(tree, ac::FaultKind::ThreePhase, ac::FaultCase::Largest, {}); });
    return times;
}

SinglePointTimes singlePointTimes(std::uint32_t nodes)
{
    const FeedGraph graph = doubleFeeds(nodes);
    SinglePointTimes times{.nodes = nodes};
    times.dominators_ms = median_ms([&] { (void)immediateDominators(graph); });
    return times;
}

/// Every link out in turn, the racks' circuits watched; or zero where one was not solved.
double loopFaultTimes(const hydraulic::Network& loop)
{
    std::vector<std::size_t> circuits;
    for (std::size_t i = 0; i < loop.links.size(); ++i)
        if (loop.links[i].minorLoss == loop.links.back().minorLoss) circuits.push_back(i);
    bool solved = true;
    const double all = timed_ms([&] {
        for (const hydraulic::LoopFault& fault : hydraulic::loopFaults(loop, circuits)) solved &= fault.converged;
    });
    return solved ? all : 0;
}

LoopTimes loopTimes(int rows, int racksPerRow)
{
    constexpr std::size_t kMostNodes = 2000;   // of all faults: each moves the whole hall
    const hydraulic::Network loop = hallLoop(rows, racksPerRow);
    bool solved = true;
    LoopTimes times{.nodes = loop.nodes.size()};
    times.cold_ms = median_ms([&] { solved &= hydraulic::solve(loop).converged; });
    hydraulic::KeptLoop kept(loop);
    hydraulic::Solution solution = kept.solution();
    double minorLoss = loop.links.back().minorLoss;
    times.edit_ms = median_ms([&] {
        kept.setValve(loop.links.size() - 1, minorLoss *= 1.1);
        kept.tell(solution);
        solved &= solution.converged;
    });
    if (times.nodes <= kMostNodes) times.faults_ms = loopFaultTimes(loop);
    return solved ? times : LoopTimes{.nodes = loop.nodes.size()};
}

/// Sixteen large dry coolers; ratings as of a common double-V unit of some 900 kW at 12 K.
DryPlant dryPlant()
{
    DryPlant plant;
    plant.supply_c = 35, plant.pump_kw = 120, plant.count = 16, plant.water_kw_k = 90;
    plant.cooler = DryCooler({.q_kw = 900, .t_air_c = 35, .t_in_c = 47, .fan_kw = 32, .water_kw_k = 90, .air_kw_k = 130});
    return plant;
}

/// Three centrifugal chillers with towers and a waterside economiser; curves of the Carrier 19EX of 5,208 kW in EnergyPlus' set of chillers.
TowerPlant towerPlant()
{
    TowerPlant plant;
    plant.chiller = {.name = "19EX", .capacity_kw = 5208.2, .cop = 6.88, .leastLoad = 0.2, .leastUnloading = 0.2, .mostLoad = 1.03,
                     .evaporatorLeast_c = 4.44, .evaporatorMost_c = 8.89, .condenserLeast_c = 15.56, .condenserMost_c = 29.44,
                     .capacityByT = {0.5563516, -0.04106264, -0.003164992, 0.05722234, -0.002313857, 0.005377616},
                     .inputByT = {0.5198204, -0.0152334, -0.0006391523, 0.02170049, 2.423693e-05, 0.0001432604},
                     .inputByLoad = {0.2334262, 0.3926783, 0.373132}};
    plant.chillers = 3, plant.supply_c = 8.5, plant.return_c = 15.5, plant.condenserWater_kg_s = 520, plant.condenserLeast_c = 5;
    plant.towerFan_kw = 130, plant.pump_kw = 330;
    return plant;
}

WeatherTimes weatherTimes(const std::string& folder)
{
    const std::string file = folder + "/phoenix.epw";
    Loaded<WeatherYear> read;
    WeatherTimes times;
    times.read_ms = median_ms([&] { read = readEpwFile(file); });
    if (!read.value) return {};
    const WeatherYear& year = *read.value;
    double sum = 0;   // is used below, so that the work cannot be left out
    times.wetBulbs_ms = median_ms([&] {
        for (const WeatherHour& hour : year.hours) sum += airFromRelativeHumidity(hour.t_db_c, hour.rh, hour.p_pa).wetBulb_c();
    });
    const DryPlant plant = dryPlant();
    YearLoads loads{.it_kw = kPlant_kw};
    loads.transformerLoss_kw = [](double through_kw) { return 0.01 * through_kw; };
    times.plant_ms = median_ms([&] { sum += plantYear(plant, kPlant_kw, loads, year).pue; });
    const TowerPlant towers = towerPlant();
    times.towers_ms = median_ms([&] { sum += plantYear(towers, kPlant_kw, loads, year).pue; });
    times.binned_ms = median_ms([&] { sum += binnedPlantYear(towers, kPlant_kw, loads, year).pue; });
    return std::isfinite(sum) ? times : WeatherTimes{};
}

}  // namespace

PhysicsTimes physicsTimes(const DataPaths& paths, int racks)
{
    struct Sized {
        int fromRacks{}, outagesFromRacks{};
        HallTree hall{};
    };
    constexpr std::array kHalls{Sized{0, 0, {1, 5, 18}}, Sized{0, 0, {10, 6, 16}}, Sized{10000, 10000, {40, 8, 31}}, Sized{10000, 100000, {400, 8, 31}}};
    struct SizedLoop {
        int fromRacks{}, rows{}, racksPerRow{};
    };
    constexpr std::array kLoops{SizedLoop{0, 5, 9}, SizedLoop{0, 14, 36}, SizedLoop{0, 69, 73}, SizedLoop{10000, 500, 99}};
    PhysicsTimes times;
    for (const Sized& size : kHalls)
        if (racks >= size.fromRacks) times.loadFlow.push_back(loadFlowTimes(size.hall, racks >= size.outagesFromRacks));
    for (const std::uint32_t nodes : {100U, 1000U, 31500U, 100000U}) times.singlePoints.push_back(singlePointTimes(nodes));
    for (const SizedLoop& loop : kLoops)
        if (racks >= loop.fromRacks) times.loops.push_back(loopTimes(loop.rows, loop.racksPerRow));
    times.weather = weatherTimes(paths.weather());
    return times;
}

}  // namespace mw::cli
