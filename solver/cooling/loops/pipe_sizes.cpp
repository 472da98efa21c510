// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/loops/pipe_sizes.h"

#include "solver/cooling/loops/hydraulics.h"

#include <array>
#include <numbers>

namespace mw {

namespace {

constexpr double kSlow_m_s = 1.2, kSteepest_pa_m = 400;
constexpr int kLargestSlow = 50;

constexpr std::array kPipeSizes{
    PipeSize{15, 15.76, 2.77},   PipeSize{20, 20.96, 2.87},   PipeSize{25, 26.64, 3.38},   PipeSize{32, 35.08, 3.56},   PipeSize{40, 40.94, 3.68},
    PipeSize{50, 52.48, 3.91},   PipeSize{65, 62.68, 5.16},   PipeSize{80, 77.92, 5.49},   PipeSize{100, 102.26, 6.02}, PipeSize{125, 128.20, 6.55},
    PipeSize{150, 154.08, 7.11}, PipeSize{200, 202.74, 8.18}, PipeSize{250, 254.46, 9.27}, PipeSize{300, 304.74, 9.53}, PipeSize{350, 336.54, 9.53},
    PipeSize{400, 387.34, 9.53}, PipeSize{450, 437.94, 9.53}, PipeSize{500, 488.94, 9.53}, PipeSize{600, 590.94, 9.53},
};

bool sizeCarries(const PipeSize& size, double flow_l_s, const FluidProperties& fluid)
{
    const double d_m = size.inner_mm / 1000, v_m_s = flow_l_s / 1000 / (std::numbers::pi / 4 * d_m * d_m);
    if (size.nominal <= kLargestSlow) return v_m_s <= kSlow_m_s;
    const double f = hydraulic::friction(v_m_s * d_m / fluid.kinematic_m2_s(), kSteelRoughness_mm / size.inner_mm);
    return v_m_s <= kErosion_m_s && f / d_m * fluid.density_kg_m3 * v_m_s * v_m_s / 2 <= kSteepest_pa_m;
}

}  // namespace

std::span<const PipeSize> pipeSizes() { return kPipeSizes; }

const PipeSize& pipeFor(double flow_l_s, const FluidProperties& fluid)
{
    if (flow_l_s <= 0) return kPipeSizes.front();
    for (const PipeSize& size : kPipeSizes)
        if (sizeCarries(size, flow_l_s, fluid)) return size;
    return kPipeSizes.back();
}

}  // namespace mw
