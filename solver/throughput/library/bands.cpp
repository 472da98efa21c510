// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/library/bands.h"

#include "solver/throughput/library/yaml_fields.h"

#include <fmt/format.h>

namespace mw {

namespace {

BandAnswer ofKind(std::span<const AccuracyBand> bands, std::string_view family, bool experts, std::string_view serving)
{
    const std::string_view models = experts ? "experts" : "dense";
    BandAnswer answer;
    for (const AccuracyBand& band : bands) {
        if (band.models != models || band.serving != serving) continue;
        if (band.family == family) {
            answer.cases = band.cases;
            if (band.cases >= kFewestBandCases) answer.band = &band;
        } else if (band.family == "all" && answer.band == nullptr && band.cases >= kFewestBandCases) {
            answer.band = &band;
        }
    }
    return answer;
}

}  // namespace

BandAnswer bandFor(std::span<const AccuracyBand> bands, std::string_view family, bool experts, bool disaggregated)
{
    return ofKind(bands, family, experts, disaggregated ? "disaggregated" : "aggregated");
}

BandAnswer trainingBandFor(std::span<const AccuracyBand> bands, std::string_view family, bool experts)
{
    return ofKind(bands, family, experts, "training");
}

Loaded<std::vector<AccuracyBand>> readAccuracyBands(const std::string& file)
{
    Loaded<std::vector<AccuracyBand>> loaded;
    Loaded<YamlNode> tree = parseYamlFile(file);
    loaded.diagnostics = std::move(tree.diagnostics);
    if (!tree.value) return loaded;
    std::vector<AccuracyBand> bands;
    if (const YamlNode* list = tree.value->find("bands"))
        for (const YamlNode& row : list->items) {
            const detail::YamlFields f(row, file, loaded.diagnostics);
            bands.push_back({f.text("family", ""), f.text("models", ""), f.text("serving", ""), f.whole("cases"), f.number("low"),
                             f.number("high")});
        }
    else
        detail::YamlFields(*tree.value, file, loaded.diagnostics).error("bands", "no bands", "a list of accuracy bands");
    loaded.value = std::move(bands);
    return loaded;
}

std::string toYaml(std::span<const AccuracyBand> bands)
{
    std::string out = "# SPDX-FileCopyrightText: Millwright contributors\n# SPDX-License-Identifier: GPL-3.0-or-later\n"
                      "# Measured over predicted, 10th and 90th percentile of published measurements. Written by `millwright-cli accuracy --bands`.\n"
                      "bands:\n";
    for (const AccuracyBand& b : bands)
        out += fmt::format("  - {{family: {}, models: {}, serving: {}, cases: {}, low: {:.3f}, high: {:.3f}}}\n", b.family, b.models,
                           b.serving, b.cases, b.low, b.high);
    return out;
}

}  // namespace mw
