// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/accelerator.h"

#include <algorithm>

namespace mw {

namespace {

std::string_view slugOf(std::string_view id)
{
    const auto dot = id.find('.');
    return dot == std::string_view::npos ? id : id.substr(dot + 1);
}

}  // namespace

std::string_view toText(Precision precision)
{
    switch (precision) {
    case Precision::Bf16:
        return "bf16";
    case Precision::Fp8:
        return "fp8";
    case Precision::Fp4:
        return "fp4";
    case Precision::Int4:
        return "int4";
    }
    return "bf16";
}

std::optional<Precision> precisionFromText(std::string_view text)
{
    for (const Precision p : {Precision::Bf16, Precision::Fp8, Precision::Fp4, Precision::Int4})
        if (toText(p) == text) return p;
    if (text == "fp16") return Precision::Bf16;
    if (text == "nvfp4" || text == "mxfp4") return Precision::Fp4;
    return std::nullopt;
}

bool AcceleratorSpec::computes(Precision precision) const
{
    switch (precision) {
    case Precision::Bf16:
        return fp16_tflops > 0;
    case Precision::Fp8:
        return fp8_tflops > 0;
    case Precision::Fp4:
        return fp4_tflops > 0;
    case Precision::Int4:
        return false;
    }
    return false;
}

std::optional<AcceleratorSpec> acceleratorSpec(const Part& part, const ThroughputConstants& constants,
                                               std::string* missing)
{
    const auto absent = [&](const char* figure) {
        if (missing != nullptr) *missing = figure;
        return std::nullopt;
    };
    AcceleratorSpec spec;
    spec.part = part.id;
    spec.name = part.name;
    spec.fp16_tflops = part.figureOr("fp16_dense_tflops", 0);
    spec.fp8_tflops = part.figureOr("fp8_dense_tflops", 0);
    spec.fp4_tflops = part.figureOr("fp4_dense_tflops", 0);
    spec.mem_gb = part.figureOr("mem_gb", 0);
    spec.mem_bw_tb_s = part.figureOr("mem_bw_tb_s", 0);
    spec.tdp_w = part.figureOr("tdp_w", 0);
    if (spec.mem_gb <= 0) return absent("mem_gb");
    if (spec.mem_bw_tb_s <= 0) return absent("mem_bw_tb_s");
    if (spec.fp16_tflops <= 0 && spec.fp8_tflops <= 0) return absent("fp8_dense_tflops");
    // Attention and the output head run in 16 bit; a datasheet that states fp8 only is taken at half of it,
    // the ratio of every listed part up to Blackwell.
    if (spec.fp16_tflops <= 0) spec.fp16_tflops = spec.fp8_tflops / 2;
    spec.link_gb_s = part.figureOr("scaleup_unidir_gb_s", constants.shared.defaultLink);
    spec.nic_gb_s = part.figureOr("scaleout_gb_s", constants.shared.defaultNic);
    spec.sram = part.fact("mem_type") == "SRAM";
    const FamilyConstants* family = constants.family(slugOf(part.id), part.fact("architecture"));
    if (family == nullptr) return absent("constants of its family");
    spec.family = *family;
    spec.domain = std::max(1, static_cast<int>(family->domain));
    return spec;
}

AcceleratorName findAccelerator(std::string_view name, const Catalog& catalog)
{
    std::string slug(name);
    std::replace(slug.begin(), slug.end(), '_', '-');
    AcceleratorName found;
    if (slug == "h800-sxm") {
        slug = "h100-sxm";
        found.link_gb_s = 200;  // export variant: NVLink at 400 GB/s both ways
    }
    for (const Catalog::PartPtr& part : catalog.parts())
        if (part->id == name || (part->kind == Kind::Accelerator && slugOf(part->id) == slug)) {
            found.part = part.get();
            break;
        }
    return found;
}

}  // namespace mw
