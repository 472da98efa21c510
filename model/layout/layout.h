// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"
#include "model/core/table.h"
#include "model/layout/component.h"
#include "model/layout/generator.h"
#include "model/layout/link.h"
#include "model/layout/site.h"
#include "model/layout/supply_terms.h"
#include "model/layout/workload.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// A rectangle of a hall with a meaning.
struct Area {
    enum class Kind { KeepOut, Column, HotAisle, ColdAisle, Door };
    Kind kind{Kind::KeepOut};
    double x_m{}, y_m{}, width_m{}, depth_m{};
    std::string title{};
    bool operator==(const Area&) const = default;
};

/// A plan of the building that lies under a hall: a picture of pixels or a drawing.
struct Background {
    std::string file{};        ///< PNG, JPEG or SVG, relative to the layout's file
    double x_m{}, y_m{};       ///< at_m: where its upper left corner lies in the hall
    double m_per_px{0.01};     ///< metres of the hall that a pixel covers, of an SVG a unit of its view box
    double angle_deg{};        ///< turned clockwise about that corner
    double opacity{0.5};
    Extras extras{};
    bool operator==(const Background&) const = default;
};

/// A room. x grows east and y grows south, from the hall's north-west inner corner, in metres.
struct Hall {
    std::string id{};
    std::string title{};
    double width_m{24};            ///< size_m[0], along x
    double depth_m{14};            ///< size_m[1], along y
    double clearHeight_m{4.5};
    double floor_kg_per_m2{1200};  ///< uniform floor rating
    double grid_m{0.6};            ///< snapping pitch: one raised-floor tile
    bool outdoor{};                ///< a yard: plant and transformers may stand here
    std::vector<Area> areas{};     ///< keep-outs, columns, aisles
    std::optional<Background> background{};
    std::optional<double> designAir_c{};   ///< design_air_c: warmest air around gear at the design point
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const Hall&) const = default;
};

/// A sub-layout, defined once and placed many times. Positions are relative to the block's own corner.
struct Block {
    std::string id{};
    std::string title{};
    Table<Component> components{};
    Table<Link> links{};
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const Block&) const = default;
};

/// A named set of overrides: paths to values ("parts/acme.asic/price_usd": 0). See edit/set_property.h for the paths.
struct Scenario {
    std::string id{};
    std::string title{};
    std::vector<std::pair<std::string, YamlNode>> set{};
    Extras extras{};
    std::string before{}, after{};
    std::string basedOn{};   ///< based_on: another scenario, whose settings come first; may be empty
    bool operator==(const Scenario&) const = default;
};

/// A known finding that somebody accepted, with the reason; shown struck through, never hidden.
struct Waiver {
    std::string id{};              ///< rule + subjects, made by the reader
    std::string rule{};
    std::vector<std::string> subjects{};
    std::string reason{};
    std::string until{};           ///< ISO date, may be empty
    Extras extras{};
    std::string before{}, after{};
    bool operator==(const Waiver&) const = default;
};

/// All of a layout that there is one of.
struct Settings {
    std::string name{};
    Site site{};
    Serving serving{};
    Economics economics{};
    std::vector<std::string> catalogs{};           ///< own catalogue files, relative to the layout's file
    Extras extras{};                               ///< unknown top-level keys
    std::vector<std::pair<std::string, std::string>> comments{};   ///< key path -> comment lines before it ("" = end of file)
    SupplyTerms supply{};
    std::vector<Generator> generators{};
    bool operator==(const Settings&) const = default;
};

/// The document: one facility, as an immutable value. Copying shares all rows.
struct Layout {
    std::shared_ptr<const Settings> settings{std::make_shared<const Settings>()};
    Table<Part> parts{};                           ///< own parts; a part of a catalogue's id shadows it
    Table<Hall> halls{};
    Table<Block> blocks{};
    Table<Component> components{};
    Table<Link> links{};
    Table<Workload> workloads{};
    Table<Scenario> scenarios{};
    Table<Waiver> waivers{};

    friend bool operator==(const Layout& a, const Layout& b)
    {
        return (a.settings == b.settings || *a.settings == *b.settings) && a.parts == b.parts && a.halls == b.halls
               && a.blocks == b.blocks && a.components == b.components && a.links == b.links && a.workloads == b.workloads
               && a.scenarios == b.scenarios && a.waivers == b.waivers;
    }
};

using LayoutPtr = std::shared_ptr<const Layout>;
/// Counts the states of one document; 0 is "none".
using Revision = std::uint64_t;

}  // namespace mw
