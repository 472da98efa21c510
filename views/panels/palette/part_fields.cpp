// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/part_fields.h"

#include "model/catalog/part_words.h"

#include <QtGlobal>

#include <algorithm>

namespace mw {

namespace {

#define MW_TEXT(text) QT_TRANSLATE_NOOP("mw::PartForm", text)

using Group = PartField::Group;

constexpr std::array kFields{
    PartField{"width", MW_TEXT("Width"), "mm", MW_TEXT("Along the front"), Group::Size, {FigureKey{"width_mm"}}},
    PartField{"depth", MW_TEXT("Depth"), "mm", MW_TEXT("From front to rear"), Group::Size, {FigureKey{"depth_mm"}}},
    PartField{"height", MW_TEXT("Height"), "mm", MW_TEXT("Of what stands on the floor"), Group::Size, {FigureKey{"height_mm"}}},
    PartField{"units", MW_TEXT("Rack units"), MW_TEXT("U"), MW_TEXT("Height in a rack; of a rack the units inside"), Group::Size,
              {FigureKey{"u_height"}, FigureKey{"ou_height"}, FigureKey{"rack_units_ou"}}},
    PartField{"weight", MW_TEXT("Weight"), "kg", MW_TEXT("As it is installed, contents included"), Group::Size, {FigureKey{"weight_kg"}}},
    PartField{"power-max", MW_TEXT("Highest draw"), "kW", MW_TEXT("What the power chain and the cooling are sized for"), Group::Power,
              {FigureKey{"power_max_kw"}, FigureKey{"power_max_w", 1e-3}, FigureKey{"tdp_w", 1e-3}}},
    PartField{"power-typical", MW_TEXT("Typical draw"), "kW", MW_TEXT("Sustained under load: what energy cost is computed from"), Group::Power,
              {FigureKey{"power_typ_kw"}, FigureKey{"power_typ_w", 1e-3}}},
    PartField{"rating", MW_TEXT("Rating"), "kW", MW_TEXT("Of power gear: what it carries continuously"), Group::Power, {FigureKey{"rating_kw"}}},
    PartField{"liquid-share", MW_TEXT("Heat to liquid"), MW_TEXT("of 1"), MW_TEXT("Share of the heat that goes into coolant: 0 all to air, 1 all to liquid"), Group::Cooling,
              {FigureKey{"liquid_heat_share"}}},
    PartField{"coolant-flow", MW_TEXT("Coolant flow"), "L/min", MW_TEXT("That it needs at its highest draw"), Group::Cooling, {FigureKey{"coolant_flow_lpm"}}},
    PartField{"capacity", MW_TEXT("Cooling capacity"), "kW", MW_TEXT("Of cooling gear: heat that it takes up"), Group::Cooling, {FigureKey{"capacity_kw"}}},
};

#undef MW_TEXT

const FigureKey* keyIn(const Part& part, const PartField& field)
{
    const auto found = std::find_if(field.keys.begin(), field.keys.end(), [&](const FigureKey& key) { return !key.key.empty() && part.find(key.key) != nullptr; });
    return found == field.keys.end() ? nullptr : &*found;
}

void erase(Part& part, std::string_view key)
{
    std::erase_if(part.figures, [&](const Figure& figure) { return figure.key == key; });
}

}  // namespace

std::span<const PartField> partFields() { return kFields; }

std::optional<double> valueOf(const Part& part, const PartField& field)
{
    const auto* key = keyIn(part, field);
    return key != nullptr ? std::optional(*part.figure(key->key) * key->scale) : std::nullopt;
}

void setValue(Part& part, const PartField& field, std::optional<double> value)
{
    if (value == valueOf(part, field)) return;
    const FigureKey key = keyIn(part, field) != nullptr ? *keyIn(part, field) : field.keys[0];
    erase(part, key.key);
    if (!value) return;
    const auto place = std::find_if(part.figures.begin(), part.figures.end(), [&](const Figure& figure) { return figure.key > key.key; });
    part.figures.insert(place, Figure{std::string(key.key), *value / key.scale, part.confidence, joinedSources(part)});
}

}  // namespace mw
