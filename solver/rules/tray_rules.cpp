// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/rules/rule_book.h"
#include "solver/rules/rule_index.h"
#include "solver/quantities/figure.h"

#include <fmt/format.h>

#include <array>

namespace mw {

namespace {

constexpr double kTrayRounding = 1 + 1e-9;

template <class Say>
void eachTray(const RuleContext& c, Say say)
{
    if (c.trays == nullptr) return;
    for (const TrayFill& fill : c.trays->trays) say(fill, pathOf(c.facility, fill.tray));
}

void checkTrayFill(const RuleContext& c, FindingSink& sink)
{
    eachTray(c, [&](const TrayFill& fill, const std::string& path) {
        const auto share = fill.fill();
        if (!share || *share <= fill.fillLimit * kTrayRounding) return;
        sink.add({.subjects = {path},
                  .message = fill.cables == 1
                                 ? fmt::format("One cable fills {} to {}; {} are allowed. Widen it, or lead the cable another way.", path,
                                               figure::told(100 * *share, "%", 100 * fill.fillLimit), figure::told(100 * fill.fillLimit, "%", 100 * *share))
                                 : fmt::format("{} cables fill {} to {}; {} are allowed. Widen it, draw a second tray beside it, or lead cables another way.",
                                               fill.cables, path, figure::told(100 * *share, "%", 100 * fill.fillLimit),
                                               figure::told(100 * fill.fillLimit, "%", 100 * *share)),
                  .measured = 100 * *share,
                  .limit = 100 * fill.fillLimit,
                  .unit = "%"});
    });
}

void checkTrayLoad(const RuleContext& c, FindingSink& sink)
{
    eachTray(c, [&](const TrayFill& fill, const std::string& path) {
        if (!fill.weightLimit_kg_m || fill.weight_kg_m <= *fill.weightLimit_kg_m * kTrayRounding) return;
        sink.add({.subjects = {path},
                  .message = fmt::format("Cables of {} lie on {}, which carries {}. Support it more closely, or spread the cables over two trays.",
                                         figure::told(fill.weight_kg_m, "kg/m", *fill.weightLimit_kg_m), path,
                                         figure::told(*fill.weightLimit_kg_m, "kg/m", fill.weight_kg_m)),
                  .measured = fill.weight_kg_m,
                  .limit = fill.weightLimit_kg_m,
                  .unit = "kg/m"});
    });
}

void checkTrayBend(const RuleContext& c, FindingSink& sink)
{
    eachTray(c, [&](const TrayFill& fill, const std::string& path) {
        if (!fill.bend_mm || fill.bendNeeded_mm <= *fill.bend_mm * kTrayRounding) return;
        sink.add({.subjects = {path},
                  .message = fmt::format("{} bends round {} at the corners of {}; it needs {}. Take fittings of a wider radius.", fill.bendNeededBy,
                                         figure::told(*fill.bend_mm, "mm", fill.bendNeeded_mm), path, figure::told(fill.bendNeeded_mm, "mm", *fill.bend_mm)),
                  .measured = fill.bend_mm,
                  .limit = fill.bendNeeded_mm,
                  .unit = "mm"});
    });
}

void checkTrayReach(const RuleContext& c, FindingSink& sink)
{
    if (c.trays == nullptr) return;
    for (const auto& [rack, cables] : c.trays->beyond) {
        const std::string& path = pathOf(c.facility, rack);
        sink.add({.subjects = {path},
                  .message = cables == 1 ? fmt::format("No tray comes within 1.5 m of {}: the length of its cable is taken along rows and aisles. Draw a tray over it.", path)
                                         : fmt::format("No tray comes within 1.5 m of {}: the length of {} cables is taken along rows and aisles. Draw a tray over it.", path, cables),
                  .measured = cables,
                  .limit = 0,
                  .unit = "cables"});
    }
    if (c.trays->apart == 0) return;
    const std::string text = c.facility.linkText(c.facility.links[c.trays->firstApart]);
    sink.add({.subjects = {text},
              .message = c.trays->apart == 1
                             ? fmt::format("{} reaches trays at both ends that do not join: its length is taken along rows and aisles. Draw the piece between.", text)
                             : fmt::format("{} and {} cables in all reach trays at both ends that do not join: their length is taken along rows and aisles. Draw the piece between.",
                                     text, c.trays->apart),
              .measured = c.trays->apart,
              .limit = 0,
              .unit = "cables"});
}

constexpr std::array kTrayRules{
    Rule{"network.tray-full", Severity::Error, Lane::Slow, "A cable tray is overfull", "50 % of its inside, 40 % with a solid bottom",
         "NEC 392.22(A)(2) and (4); TIA-569 has 50 % as the most", &checkTrayFill, reads::kNetwork},
    Rule{"network.tray-load", Severity::Warning, Lane::Slow, "Cables are too heavy for their tray", "load_max_kg_per_m", "NEMA VE 1, load classes of the part", &checkTrayLoad,
         reads::kNetwork},
    Rule{"network.tray-bend", Severity::Warning, Lane::Slow, "A cable bends too tightly in a tray", "bend_radius_min_mm of the cable", "datasheet of the cable; NEMA VE 1, radii of fittings",
         &checkTrayBend, reads::kNetwork},
    Rule{"network.tray-reach", Severity::Warning, Lane::Slow, "Cables reach no tray", "1.5 m from a drawn tray, trays that join", "the layout's trays", &checkTrayReach,
         reads::kNetwork | reads::kWiring},
};

}  // namespace

std::span<const Rule> trayRules()
{
    return kTrayRules;
}

}  // namespace mw
