// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/plan/plan_search.h"

namespace mw {

std::vector<Precision> precisionsFor(const PoolInput& pool, const ServedModel& model)
{
    const AcceleratorSpec& a = pool.spec;
    const bool mxfp4 = model.mxfp4Experts();
    if (!pool.precision.empty()) {
        const auto asked = precisionFromText(pool.precision);
        const bool weightsOnly = asked == Precision::Fp4 && mxfp4;
        if (!asked || (!a.computes(*asked) && !weightsOnly)) return {};
        return {*asked};
    }
    std::vector<Precision> all;
    if (a.fp4_tflops > 0 || mxfp4) all.push_back(Precision::Fp4);
    if (a.fp8_tflops > 0 && !mxfp4) all.push_back(Precision::Fp8);
    if (all.empty() || !a.sram) all.push_back(Precision::Bf16);
    return all;
}

std::vector<Precision> withoutLost(std::vector<Precision> formats, const PoolInput& pool, const ServedModel& model, const PlanContext& context)
{
    const FamilyConstants& family = pool.spec.family;
    const auto tflops = [&](Precision p) { return p == Precision::Fp4 ? pool.spec.fp4_tflops : p == Precision::Fp8 ? pool.spec.fp8_tflops : pool.spec.fp16_tflops; };
    const auto fit = [&](Precision p) -> const GemmFit& { return p == Precision::Fp4 ? family.fp4 : p == Precision::Fp8 ? family.fp8 : family.bf16; };
    const auto bytes = [](Precision p) { return p == Precision::Fp4 ? 0.5625 : p == Precision::Fp8 ? 1.0 : 2.0; };   // scales of blocks of 16 included
    const auto measured = [&](Precision p) { return context.constants->measuredScale(model.id, family.id, context.engine->id, toText(p)); };
    const auto beats = [&](Precision narrow, Precision wide) {
        const bool plain = tflops(narrow) > 0 && !(narrow == Precision::Fp8 && model.blockScaled());
        return plain && tflops(narrow) * fit(narrow).compute >= tflops(wide) * fit(wide).compute && fit(narrow).memory / bytes(narrow) >= fit(wide).memory / bytes(wide) &&
               fit(narrow).wave <= fit(wide).wave && measured(narrow) <= measured(wide);
    };
    for (std::size_t wide = formats.size(); wide-- > 1;)
        for (std::size_t narrow = 0; narrow < wide; ++narrow)
            if (beats(formats[narrow], formats[wide])) {
                formats.erase(formats.begin() + static_cast<std::ptrdiff_t>(wide));
                break;
            }
    return formats;
}

}  // namespace mw
