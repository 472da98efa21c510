// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/kind.h"
#include "model/io/yaml_tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mw {

enum class Confidence { Datasheet, Estimate, Unverified };
[[nodiscard]] std::string_view toText(Confidence confidence);

/// One figure of a part. The unit is the suffix of the key (`power_max_kw`, `mem_bw_tb_s`, ...).
struct Figure {
    std::string key{};
    double value{};
    Confidence confidence{Confidence::Unverified};
    std::string source{};          ///< source keys, comma separated; see Catalog::source()
    bool operator==(const Figure&) const = default;
};

enum class PortKind { Power, Coolant, Network, ScaleUp };
[[nodiscard]] std::string_view toText(PortKind kind);
enum class PortFlow { In, Out, Both };   ///< power and coolant have a direction: In takes, Out gives

/// A group of `count` equal ports. A group of one is named by its id ("feed-a"), one of many "nic-1" ... "nic-8".
struct PortGroup {
    std::string id{};
    PortKind kind{PortKind::Network};
    PortFlow flow{PortFlow::Both};
    int count{1};
    std::string connector{};       ///< osfp, qsfp112, iec-60309-60a, uqd-25, busbar-50v, ... ; empty: any
    std::string fabric{};          ///< compute, storage, front-end, management, scale-up; empty: any (a switch's port)
    double speed_gbps{};           ///< network and scale-up: per port, one direction; 0 otherwise
    double rating_kw{};            ///< power: continuous rating of one port; coolant: heat it can carry; 0: by the part
    double voltage_v{};            ///< power: nominal line voltage; 0: any
    std::string side{};            ///< power: "a" or "b" where the feed is declared so
    bool operator==(const PortGroup&) const = default;
};

/// Something a part holds out of the box: `count` pieces of another part, where they sit.
struct Content {
    std::string part{};
    int count{1};
    std::string slot{};            ///< name stem of the slots ("tray"); slots are tray-01, tray-02, ...
    std::vector<int> u{};          ///< lowest U of each piece where it sits in a rack
    bool removable{true};          ///< may a layout put another part into the slot?
    bool operator==(const Content&) const = default;
};

/// A place in a part for another part: kind of part accepted, how many.
struct Slot {
    std::string id{};              ///< stem: "pcie" gives pcie-1, pcie-2, ...
    int count{1};
    std::vector<Kind> accepts{};
    bool operator==(const Slot&) const = default;
};

struct Price {
    std::optional<double> low_usd{}, typical_usd{}, high_usd{};
    std::string basis{};
    Confidence confidence{Confidence::Unverified};
    bool operator==(const Price&) const = default;
};

/// A catalogue entry: what a thing is.
struct Part {
    std::string id{};              ///< vendor.name, lower case, stable for ever
    std::string name{};
    std::string vendor{};
    Kind kind{Kind::Other};
    std::vector<Figure> figures{};                               ///< sorted by key
    std::vector<std::pair<std::string, std::string>> facts{};    ///< words: cpu, coolant, architecture, ...
    std::vector<PortGroup> ports{};
    std::vector<Content> contents{};
    std::vector<Slot> bays{};      ///< slots for further parts ("slots" in files; Qt takes that word for itself)
    Price price{};
    Confidence confidence{Confidence::Unverified};
    std::vector<std::string> sources{};
    std::string notes{};
    std::string supersededBy{};
    Extras extras{};               ///< keys that this version does not know (tables, curves): kept
    std::string before{}, after{}; ///< comments, where the part stands in a layout
    bool operator==(const Part&) const = default;

    [[nodiscard]] const Figure* find(std::string_view key) const;
    /// Value of a figure in the unit of its key, or nothing.
    [[nodiscard]] std::optional<double> figure(std::string_view key) const;
    [[nodiscard]] double figureOr(std::string_view key, double otherwise) const { return figure(key).value_or(otherwise); }
    [[nodiscard]] std::string_view fact(std::string_view key) const;
    [[nodiscard]] const PortGroup* port(std::string_view groupId) const;
    [[nodiscard]] std::optional<std::size_t> portIndex(std::string_view groupId) const;

    /// Footprint and height in metres: datasheet figure, else the kind's usual size (kinds.cpp).
    [[nodiscard]] double width_m() const;
    [[nodiscard]] double depth_m() const;
    [[nodiscard]] double height_m() const;
    /// Height in rack units; 0 for what does not mount in a rack. Racks: usable units inside.
    [[nodiscard]] int heightU() const;
    /// Weight in kg as the datasheet gives it (racks: of the frame alone), or nothing.
    [[nodiscard]] std::optional<double> weight_kg() const { return figure("weight_kg"); }
    /// Highest and sustained busy draw in kW, from `power_max_kw` or `power_max_w` (`..._typ_...`), or nothing. Chips without
    /// such a figure: their limit (`tdp_w`, `cpu_tdp_w`).
    [[nodiscard]] std::optional<double> powerMax_kw() const;
    [[nodiscard]] std::optional<double> powerTyp_kw() const;
};

}  // namespace mw
