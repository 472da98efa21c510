// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/part.h"

#include <string>
#include <vector>

namespace mw {

/// Equal openings of one face of a chassis, in rows and columns: cages, slots, power supplies, fans.
struct FaceBay {
    bool rear{};
    std::string holds{};   ///< id of a port group, stem of a slot or of contents, or what isFaceFitting() knows
    int rows{1}, columns{1};
    int each{1};           ///< ports in one opening: two in a twin-port OSFP cage
    int first{1};          ///< number of the first piece
    bool down{};           ///< numbered down each column, as on switches: 1 above 2
    double x_mm{}, y_mm{}, width_mm{}, height_mm{};   ///< of all openings together, from the upper left corner of that face
    bool operator==(const FaceBay&) const = default;
};

/// What is where on the two faces of a chassis.
struct Faceplate {
    std::vector<FaceBay> bays{};
    std::string source{};                          ///< source key; see Catalog::source()
    Confidence confidence{Confidence::Unverified}; ///< of the millimetres
    bool published{};                              ///< false: no positions are known, ports stand in rows by their kind
    bool operator==(const Faceplate&) const = default;
};

/// What a bay may hold beside ports, slots and contents of its part: "fan", "power-supply", "drive", "handle".
[[nodiscard]] bool isFaceFitting(std::string_view word);

/// The `faceplate` of a part's entry, or one that stands its ports in rows by their kind: network to the front of switches and to
/// the rear of others, power and coolant to the rear (ASHRAE Thermal Guidelines: air goes from front to rear).
[[nodiscard]] Faceplate faceplateOf(const Part& part);
/// An opening in millimetres: OSFP and QSFP cages by their multi-source agreements, RJ45 by IEC 60603-7, inlets by IEC 60320.
struct OpeningSize {
    double width_mm{}, height_mm{};
};
[[nodiscard]] OpeningSize openingOf(const PortGroup& port);

/// Width and height of a part's front; lying, where it is a strip that hangs upright.
struct FaceSize {
    double width_mm{}, height_mm{};
};
[[nodiscard]] FaceSize faceSizeOf(const Part& part);

}  // namespace mw
